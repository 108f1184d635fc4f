import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../src/model/address.ts';
import { isDocument } from '../../src/model/document.ts';
import { parseJson } from '../../src/model/document/json-text.ts';
import type { SluiceError } from '../../src/model/errors.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import { compareWithReview, reviewOf, staleError } from '../../src/plan/review/continuation.ts';
import type { Moved } from '../../src/plan/compare/moved.ts';
import { parsePlanFile, serialisePlan } from '../../src/plan/review/plan-file.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { EXAMPLE } from './example.ts';
import { BASE_DESIRED, BASE_LIVE, kafka, pipeline, running } from './parts.ts';
import { BASE_URL, NO_SELECTION, PROJECT, makeDesired, makeLive, planOf } from './situation.ts';
import type { Situation } from './situation.ts';
import { simulate } from './simulation.ts';

const P = { pipeline: pipeline('kafka'), tier: 'SP10' };

const SITUATION: Situation = {
  desired: {
    ...BASE_DESIRED,
    'w/connection/kafka': kafka({ config: { a: '1' } }),
    'w/processor/p': { ...P, tier: 'SP30' },
    'w/processor/new': P,
  },
  live: {
    ...BASE_LIVE,
    'w/processor/p': running(P),
    'w/processor/old': running(P),
    'w/connection/hook': { type: 'Https', url: 'https://h.example', headers: { A: '1' }, state: 'READY' },
  },
  settings: { 'w/processor/new': { renamedFrom: 'old' } },
  removed: ['w/connection/hook'],
};

/** The situation with one live resource changed. */
function drifted(at: string, change: Record<string, unknown>, situation = SITUATION): Situation {
  const live = situation.live as Record<string, object>;
  return { ...situation, live: { ...live, [at]: { ...live[at], ...change } } };
}

const reviewed = reviewOf(planOf(SITUATION));

function movedBy(situation: Situation): readonly Moved[] {
  const outcome = compareWithReview(reviewed, planOf(situation));
  return outcome.kind === 'stale' ? outcome.moved : [];
}

describe('a plan that is made again', () => {
  it('is the same when nothing has changed', () => {
    expect(compareWithReview(reviewed, planOf(SITUATION))).toEqual({ kind: 'same' });
  });

  it.each([
    ['w', { hostnames: ['x'], _id: '9', links: [] }],
    ['w/connection/kafka', { id: '99', links: [1] }],
    ['w/processor/p', { stats: { inputMessageCount: 7 }, eligibleForFailover: true, lastStateChange: 'x' }],
    ['w/connection/warehouse', { region: 'elsewhere' }],
  ])('is the same when %s differs in what does not matter', (at, change) => {
    expect(compareWithReview(reviewed, planOf(drifted(at, change))).kind).toBe('same');
  });

  it.each([
    ['w/connection/kafka', { bootstrapServers: 'x:1' }, '/bootstrapServers'],
    ['w/connection/kafka', { security: { protocol: 'SSL' } }, '/security/protocol'],
    [
      'w/connection/kafka',
      { authentication: { mechanism: 'PLAIN', username: 'other' } },
      '/authentication/username',
    ],
    ['w/connection/kafka', { config: { b: '1' } }, '/config/b'],
    ['w/connection/hook', { url: 'https://other.example' }, '/url'],
    ['w/connection/hook', { headers: { A: '1', B: '2' } }, '/headers/B'],
    ['w/processor/p', { tier: 'SP5' }, '/tier'],
    ['w/processor/p', { pipeline: [] }, '/pipeline'],
    ['w/processor/p', { options: { dlq: { connectionName: 'warehouse', db: 'd', coll: 'c' } } }, '/options'],
    ['w/processor/p', { failoverEnabled: true }, '/failoverEnabled'],
    ['w/processor/p', { state: 'FAILED' }, '/state'],
    ['w/processor/old', { tier: 'SP5' }, '/tier'],
  ])('is stale when %s has %j now, and says so at %s', (at, change, path) => {
    const moved = movedBy(drifted(at, change));
    expect(moved.map(({ address }) => formatAddress(address))).toContain(at);
    const fields = moved.flatMap((each) => each.fields.map((field) => field.path));
    expect(fields).toContain(path);
  });

  it('is stale when something is gone', () => {
    const live = Object.entries(SITUATION.live as object).filter(([key]) => key !== 'w/processor/p');
    expect(movedBy({ ...SITUATION, live: Object.fromEntries<unknown>(live) })[0]?.reason).toContain(
      'not there any more',
    );
  });

  it('is stale when it would touch what the reviewed one leaves alone', () => {
    const moved = movedBy(drifted('w/connection/warehouse', { clusterName: 'Other' }));
    expect(moved.map(({ address }) => formatAddress(address))).toEqual(['w/connection/warehouse']);
  });

  it('is stale with another manifest or another selection, whatever Atlas has', () => {
    const other = planOf({ ...SITUATION, removed: [] });
    expect(compareWithReview(reviewed, other)).toMatchObject({ kind: 'stale' });
    const pruning = planOf({ ...SITUATION, selection: { prune: true } });
    expect(compareWithReview(reviewed, pruning)).toMatchObject({ kind: 'stale', moved: [] });
  });

  it('refuses with a code and exit 3', () => {
    const outcome = compareWithReview(reviewed, planOf(drifted('w/processor/p', { tier: 'SP5' })));
    if (outcome.kind !== 'stale') throw new Error('it should be stale');
    const error: SluiceError = staleError(outcome);
    expect(error).toMatchObject({ code: 'PLAN_STALE', exitCode: 3 });
    expect(error.diagnostics[0]).toMatchObject({ code: 'PLAN_STALE', address: 'w/processor/p' });
  });
});

describe('an apply that was interrupted', () => {
  const desired = makeDesired(SITUATION);
  const plan = planOf(SITUATION);
  const again = (count: number): Plan =>
    makePlan({
      baseUrl: BASE_URL,
      project: PROJECT,
      desired,
      live: simulate(plan, makeLive(SITUATION), { count }),
      selection: NO_SELECTION,
      allowances: [],
    });

  it.each(plan.steps.map((_, i) => i + 1))('after step %i is continued', (count) => {
    expect(compareWithReview(reviewed, again(count))).toEqual({ kind: 'continuation' });
  });

  it('is not continued when somebody else changed what it had done', () => {
    const live = simulate(plan, makeLive(SITUATION));
    const meddled = {
      ...live,
      resources: live.resources.map((each) =>
        formatAddress(each.address) === 'w/processor/p'
          ? { ...each, body: each.body.with('tier', 'SP50') }
          : each,
      ),
    };
    const now = makePlan({
      baseUrl: BASE_URL,
      project: PROJECT,
      desired,
      live: meddled,
      selection: NO_SELECTION,
      allowances: [],
    });
    expect(compareWithReview(reviewed, now).kind).toBe('stale');
  });
});

describe('a plan file', () => {
  it('gives back what was saved, without loss', () => {
    const plan = planOf(EXAMPLE);
    const saved = parsePlanFile(serialisePlan(plan));
    expect(saved.desired).toEqual({ project: plan.project, resources: plan.desired, removed: plan.removed });
    expect(saved.review).toEqual(reviewOf(plan));
  });

  it('keeps numbers, key order, odd keys, and texts that look like secrets or like its own marks', () => {
    const fields =
      '{"pipeline":[{"$match":{"10":1.0,"2":9223372036854775807,"__proto__":{"$sluiceSecret":["x"]},"$$sluiceSecret":1}}],"note":"${env:X}"}';
    const plan = planOf({ desired: `{"w/processor/p":${fields}}` });
    expect(parsePlanFile(serialisePlan(plan)).desired.resources).toEqual(plan.desired);
  });

  it('holds no header value of Atlas', () => {
    const text = serialisePlan(
      planOf({
        desired: { w: BASE_DESIRED.w },
        live: {
          w: BASE_LIVE.w,
          'w/connection/h': { type: 'Https', url: 'https://h', headers: { A: 'canary' } },
        },
        removed: ['w/connection/h'],
      }),
    );
    expect(text).not.toContain('canary');
    expect(text).toContain('"A"');
  });

  const text = serialisePlan(planOf(EXAMPLE));
  const edited = (key: string, value: unknown): string => {
    const file = parseJson(text);
    if (!isDocument(file)) throw new Error('it is a document');
    return JSON.stringify({ ...(JSON.parse(text) as object), [key]: value });
  };

  it.each([
    ['an older version', edited('digestForm', undefined)],
    ['a newer version', edited('digestForm', 99)],
  ])('of %s is refused as such, whatever else is in it', (_, given) => {
    expect(() => parsePlanFile(given)).toThrow(
      expect.objectContaining({ code: 'PLAN_OTHER_VERSION', exitCode: 3 }) as Error,
    );
  });

  it.each([
    ['nothing', ''],
    ['half a file', text.slice(0, text.length / 2)],
    ['another file', '{"pipeline":[]}'],
    ['a list', '[]'],
    ['another version', edited('formatVersion', 2)],
    ['desired values that were changed', edited('desired', [])],
    ['an address of another form', edited('removed', ['a/b/c/d'])],
    ['no review', edited('reviewed', null)],
  ])('is refused when it is %s', (_, given) => {
    expect(() => parsePlanFile(given)).toThrow(
      expect.objectContaining({ code: 'PLAN_FILE_INVALID' }) as Error,
    );
  });
});
