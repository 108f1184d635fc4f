import { expect, test } from 'vitest';
import { COMMENT_LIMIT, dropFolds, renderComment } from '../../src/action/comment/comment.ts';
import { isInsideFence, parseRecord, renderRecord, withoutDetails } from '../../src/action/gate/record.ts';
import { statusOf, withStatus, withoutStatus } from '../../src/action/comment/status.ts';
import { planParts, renderPlanMarkdown } from '../../src/render/markdown/markdown.ts';
import { fitPlanMarkdown } from '../../src/render/markdown/markdown-fit.ts';
import { readMermaid } from '../graph/readings.ts';
import { HOSTILE, outsideOfCode } from './inert.ts';
import { BASE_DESIRED, BASE_LIVE, pipeline, running } from '../plan/parts.ts';
import { planOf as planOfSituation } from '../plan/situation.ts';
import { planOf, recordOf } from './plans.ts';
import { manifestText } from './project.ts';

const plain = (text: string): string => text;

/** Emoji of several code points, combining marks, characters outside of the basic plane. */
const WIDE = '👩‍👩‍👧‍👦🇺🇸ą́𝒳';

function expectWhole(body: string, digest: string, limit: number): void {
  expect(body.length).toBeLessThanOrEqual(limit);
  expect(Array.from(body).length).toBeLessThanOrEqual(limit);
  expect(body).toMatch(/^\*\*\d+ to create\.\*\*/);
  expect(body).toContain(digest);
  expect(body).not.toMatch(/\p{Surrogate}/u);
  expect(isInsideFence(body)).toBe(false);
  expect(body.match(/<details/g)?.length ?? 0).toBe(body.match(/<\/details>/g)?.length ?? 0);
  expect(parseRecord(body)?.digest).toBe(digest);
}

test.each([-1, 0, 1])('a comment that is %i characters away from the limit keeps to it', async (distance) => {
  // A title of emoji and combining characters brings the comment to the very length.
  const plan = await planOf(manifestText({ processors: { copy: WIDE } }));
  const record = recordOf(plan);
  const render = (length: number, limit: number) =>
    renderComment(
      { plan, title: `${WIDE.repeat(20)}${'x'.repeat(length)}`, tests: '', record, masking: plain },
      limit,
    );
  const bare = render(0, 1_000_000).length;
  const body = render(COMMENT_LIMIT + distance - bare, COMMENT_LIMIT);
  if (distance <= 0) expect(body.length).toBe(COMMENT_LIMIT + distance);
  expectWhole(body, plan.digest, COMMENT_LIMIT);
  expect(body.includes('Left out here')).toBe(distance > 0);
});

test('five hundred changed processors keep summary, hazards and digest, and say what is left out', async () => {
  const names = Array.from({ length: 500 }, (_, i) => [`processor-${i}-${WIDE}`, `collection-${i}`] as const);
  const plan = await planOf(manifestText({ processors: Object.fromEntries(names) }));
  const body = renderComment({
    plan,
    title: 'Plan',
    tests: 'Tests: none',
    record: recordOf(plan),
    masking: plain,
  });
  expectWhole(body, plan.digest, COMMENT_LIMIT);
  expect(body).toMatch(/^\*\*503 to create\.\*\*/);
  expect(body).toContain('cost-increase');
  expect(body).toContain('Left out here for want of room');
  expect(body.length).toBeGreaterThan(COMMENT_LIMIT * 0.8);
});

test('five hundred updates and deletions that are refused keep every kind of hazard, and room for what became of them', () => {
  const names = Array.from({ length: 500 }, (_, i) => `w/processor/${i}-${WIDE}-<b>@org%2Fteam`);
  const kept = names.slice(0, 400);
  const processor = (topic: string) => ({
    pipeline: pipeline('kafka').map((stage, i) =>
      i === 0 ? { $source: { connectionName: 'kafka', topic } } : stage,
    ),
  });
  const plan = planOfSituation({
    desired: { ...BASE_DESIRED, ...Object.fromEntries(kept.map((name) => [name, processor(`new ${WIDE}`)])) },
    live: {
      ...BASE_LIVE,
      ...Object.fromEntries(names.map((name) => [name, running(processor('old'))])),
    },
    removed: names.slice(400),
  });
  expect(plan.summary).toMatchObject({ update: 400, delete: 100 });
  const parts = { plan, title: 'Plan', tests: 'tests: none', record: recordOf(plan), masking: plain };
  const body = renderComment(parts);
  for (const text of [
    body,
    dropFolds(withStatus(body, `**told**\n\n${'- line\n'.repeat(1000)}`), COMMENT_LIMIT),
  ]) {
    expect(text.length).toBeLessThanOrEqual(COMMENT_LIMIT);
    const told = withoutStatus(text);
    expect(told).toMatch(/^\*\*400 to update, 100 to delete.*\*\* \*\*501 refused/);
    for (const kind of ['checkpoint-loss: 400', 'data-loss: 100', 'mass-delete: 1', 'processing-pause: 400'])
      expect(told).toContain(kind);
    expect(told).toContain(plan.digest);
    expect(isInsideFence(text)).toBe(false);
    expect(text.match(/<details/g)?.length ?? 0).toBe(text.match(/<\/details>/g)?.length ?? 0);
    expect(outsideOfCode(text)).not.toMatch(/<b>|@org/);
    expect(parseRecord(text)?.digest).toBe(plan.digest);
  }
});

test('where a record does not fit, its digest alone is kept, and the comment says so', async () => {
  const names = Array.from({ length: 60 }, (_, i) => [`p${i}`, `c${(i * 7919) % 10007}`] as const);
  const plan = await planOf(manifestText({ processors: Object.fromEntries(names) }));
  const bare = withoutDetails(recordOf(plan));
  const limit = renderRecord(recordOf(plan)).length * 2 - 10;
  const body = renderComment(
    { plan, title: 'Plan', tests: '', record: recordOf(plan), masking: plain },
    limit,
  );
  expect(body.length).toBeLessThanOrEqual(limit);
  expect(parseRecord(body)).toEqual(bare);
  expect(body).toContain('too large to be recorded');
});

test('masks that are longer than what they mask do not break the limit', async () => {
  const plan = await planOf(manifestText({ processors: { copy: 'wxyz '.repeat(3000) } }));
  const masking = (text: string) => text.replaceAll('wxyz', '[a much longer mask]');
  const body = renderComment({ plan, title: 'Plan', tests: '', record: recordOf(plan), masking }, 20_000);
  expect(body.length).toBeLessThanOrEqual(20_000);
  expect(body).not.toContain('wxyz');
});

test('a status comes above the plan and goes again, and folds make room for it', async () => {
  const plan = await planOf(manifestText({}));
  const body = renderComment({ plan, title: 'Plan', tests: '', record: recordOf(plan), masking: plain });
  const told = withStatus(withStatus(body, '**first**'), '**second**');
  expect(told).toMatch(/^\*\*second\*\*\n/);
  expect(told).not.toContain('first');
  expect(statusOf(told).trim()).toBe('**second**');
  expect(withoutStatus(told)).toBe(body);
  const cut = dropFolds(told, told.length - 10);
  expect(cut.length).toBeLessThan(told.length - 9);
  expectWhole(withoutStatus(cut), plan.digest, COMMENT_LIMIT);
});

test.each(HOSTILE.map((text) => [JSON.stringify(text), text]))(
  '%s is inert wherever it stands',
  async (_, text) => {
    const harmless = await planOf(manifestText({ processors: { xx: 'xx' }, workspace: 'xx' }));
    const plan = hostileCopy(harmless, text);
    const body = renderComment({ plan, title: 'Plan', tests: '', record: recordOf(plan), masking: plain });
    const expected = renderComment({
      plan: harmless,
      title: 'Plan',
      tests: '',
      record: recordOf(harmless),
      masking: plain,
    });
    const chart = /^(`{3,})mermaid\n([\s\S]*?)\n\1$/m.exec(body)?.[2];
    expect((await readMermaid(chart!)).nodes.length).toBeGreaterThan(2);
    const strip = (markdown: string) => outsideOfCode(markdown).replace(/sluice:record .*/, '');
    expect(strip(body)).toBe(strip(expected));
    expect(parseRecord(body)?.digest).toBe(plan.digest);
    expect(withoutStatus(body)).toBe(body);
    expect(body).not.toContain('::error::injected\n');
    const short = fitPlanMarkdown(planParts(plan), { limit: 2500, elsewhere: 'see there' });
    expect(outsideOfCode(short)).not.toMatch(/evil|octocat|<img|onerror/);
    expect(outsideOfCode(renderPlanMarkdown(plan))).not.toMatch(/evil|octocat|<img|onerror/);
  },
);

/** The plan with every `xx` replaced: names, addresses, reasons, values. */
function hostileCopy<T>(value: T, text: string): T {
  const copy = (part: unknown): unknown => {
    if (typeof part === 'string') return part.startsWith('sha256:') ? part : part.replaceAll('xx', text);
    if (Array.isArray(part)) return part.map(copy);
    if (typeof part !== 'object' || part === null) return part;
    const made = Object.create(Object.getPrototypeOf(part) as object) as Record<string, unknown>;
    for (const [key, member] of Object.entries(part)) made[key] = copy(member);
    return made;
  };
  return copy(value) as T;
}
