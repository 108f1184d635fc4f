import { describe, expect, it } from 'vitest';
import { HAZARD_KINDS } from '../../src/plan/plan.ts';
import { renderPlanText } from '../../src/render/text.ts';
import { renderPlanMarkdown } from '../../src/render/markdown.ts';
import { EXAMPLE } from '../plan/example.ts';
import { BASE_DESIRED, BASE_LIVE, kafka, liveKafka, pipeline, running } from '../plan/parts.ts';
import { planOf } from '../plan/situation.ts';
import type { Situation } from '../plan/situation.ts';

const FILES = ['sluice.yaml', 'pipelines/enrich.yaml'];

const text = (situation: Situation, columns = 100): string =>
  renderPlanText(planOf(situation), { color: false, columns, files: FILES });

const change = (before: unknown[], after: unknown[]): Situation => ({
  desired: { ...BASE_DESIRED, 'w/processor/p': { pipeline: after } },
  live: { ...BASE_LIVE, 'w/processor/p': running({ pipeline: before }) },
});

const match = (a: number): object => ({ $match: { a } });
const set = (key: string): object => ({ $set: { [key]: 1 } });

const GOLDEN: Readonly<Record<string, { situation: Situation; columns?: number }>> = {
  'every-kind-of-change': { situation: EXAMPLE },
  'eighty-columns': { situation: EXAMPLE, columns: 80 },
  'no-changes': { situation: { desired: BASE_DESIRED, live: BASE_LIVE } },
  'everything-is-new': { situation: { desired: EXAMPLE.desired ?? {} } },
  'key-order-alone': {
    situation: change(
      pipeline('kafka', { $sort: { b: 1, a: -1 } }),
      pipeline('kafka', { $sort: { a: -1, b: 1 } }),
    ),
  },
  'stages-added-removed-moved': {
    situation: change(
      pipeline('kafka', match(1), set('x'), set('y'), { $unset: 'gone' }),
      pipeline('kafka', set('y'), match(2), set('x'), { $project: { new: 1, list: [1, 2, { a: null }] } }),
    ),
  },
  'inside-of-a-window': {
    situation: change(
      pipeline('kafka', {
        $tumblingWindow: { interval: { size: 1, unit: 'minute' }, pipeline: [{ $group: { _id: '$a' } }] },
      }),
      pipeline('kafka', {
        $tumblingWindow: {
          interval: { size: 5, unit: 'minute' },
          pipeline: [match(1), { $group: { _id: '$a', n: { $sum: 1 } } }],
        },
      }),
    ),
  },
  'a-connection-is-replaced': {
    situation: {
      desired: {
        ...BASE_DESIRED,
        'w/connection/kafka': kafka({
          networking: { access: { type: 'PRIVATE_LINK', connectionId: 'a'.repeat(24) } },
        }),
        'w/processor/p': { pipeline: pipeline('kafka') },
      },
      live: { ...BASE_LIVE, 'w/processor/p': running({ pipeline: pipeline('kafka') }) },
    },
  },
  'headers-and-secrets': {
    situation: {
      desired: {
        ...BASE_DESIRED,
        'w/connection/hook': {
          type: 'Https',
          url: 'https://two.example/',
          headers: { Authorization: 'Bearer ${secret:TOKEN}', 'X-New': 'hidden', 'X-Same': 'hidden' },
        },
        'w/connection/new': {
          type: 'Https',
          url: 'https://x.example/',
          headers: { A: 'hidden', B: '${secret:B}' },
        },
      },
      live: {
        ...BASE_LIVE,
        'w/connection/hook': {
          type: 'Https',
          url: 'https://one.example/',
          headers: { Authorization: 'Bearer hidden', 'X-Gone': 'hidden', 'X-Same': 'hidden' },
        },
      },
    },
  },
  'a-rename-and-a-tier': {
    situation: {
      desired: { ...BASE_DESIRED, 'w/processor/p': { pipeline: pipeline('kafka'), tier: 'SP30' } },
      live: { ...BASE_LIVE, 'w/processor/old': running({ pipeline: pipeline('kafka'), tier: 'SP10' }) },
      settings: { 'w/processor/p': { renamedFrom: 'old' } },
    },
  },
  'only-a-start': {
    situation: {
      desired: { ...BASE_DESIRED, 'w/processor/p': { pipeline: pipeline('kafka') } },
      live: { ...BASE_LIVE, 'w/processor/p': { pipeline: pipeline('kafka'), state: 'FAILED', tier: 'SP10' } },
    },
  },
  'two-workspaces-incomplete': {
    situation: {
      desired: { a: BASE_DESIRED.w, b: BASE_DESIRED.w, 'b/connection/s': { type: 'Sample' } },
      unreadable: [{ workspace: 'c', kind: 'processor', reason: '403' }],
    },
  },
};

describe('the text of a plan', () => {
  it.each(Object.entries(GOLDEN))('%s', async (name, { situation, columns }) => {
    await expect(text(situation, columns)).toMatchFileSnapshot(`golden/${name}.txt`);
  });

  it('shows no header value', () => {
    expect(text(GOLDEN['headers-and-secrets']!.situation)).not.toContain('hidden');
  });

  it('names every refused hazard with its flag', () => {
    const plan = planOf(EXAMPLE);
    const printed = renderPlanText(plan, { color: false, columns: 300 });
    for (const hazard of plan.hazards.filter((each) => !each.allowed)) {
      expect(HAZARD_KINDS).toContain(hazard.kind);
      expect(printed).toContain(hazard.allowWith);
    }
    expect(printed).toContain(plan.digest);
  });

  it('fits its width, but for what can not be broken', () => {
    for (const columns of [80, 120]) {
      const wide = text(EXAMPLE, columns)
        .split('\n')
        .filter((line) => line.length > columns && line.trim().includes(' '));
      expect(wide).toEqual([]);
    }
  });

  it('is the same with colours, once these are taken away', () => {
    const coloured = renderPlanText(planOf(EXAMPLE), { color: true, columns: 100, files: FILES });
    // eslint-disable-next-line no-control-regex -- colours are control characters
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(text(EXAMPLE));
    expect(coloured).toContain('\u001b[');
  });
});

describe('names and values of an attacker', () => {
  const evil = 'x\u001b[2J\u009b31m\u202e\r\n\u2028`</details>|@team<b>';
  const key = `w/processor/${encodeURIComponent(evil).replace(/%3A/g, ':')}`;
  const situation: Situation = {
    desired: {
      w: BASE_DESIRED.w,
      [key]: { pipeline: [{ $source: { documents: [{ [evil]: evil }] } }, { [evil]: { [evil]: evil } }] },
      'w/connection/evil': { type: evil, url: evil, headers: { [evil]: 'v' } },
    },
    live: {
      w: BASE_LIVE.w,
      'w/processor/other': { pipeline: [{ $source: { documents: [{ [evil]: 1 }] } }], state: evil },
      'w/connection/evil': liveKafka({ config: { [evil]: evil } }),
    },
    settings: { w: { prune: true } },
  };

  it('can not move the cursor, break a line or turn its direction', () => {
    const printed = text(situation);
    // eslint-disable-next-line no-control-regex -- these are what it is about
    expect(printed).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e]/);
    expect(printed.split('\n').every((line) => line === '' || !line.startsWith('`'))).toBe(true);
    expect(printed).toContain('\\u{1b}');
  });

  it('stay inside of the code that Markdown shows them in', () => {
    const printed = renderPlanMarkdown(planOf(situation));
    const outside = printed
      .replace(/^(`{3,})[a-z]*\n[\s\S]*?\n\1$/gm, '')
      .replace(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '')
      .replace(/<code>.*?<\/code>/g, '');
    expect(outside).not.toMatch(/@team|<b>/);
    expect(printed).not.toContain('\u001b');
    expect(outside.match(/<\/details>/g)?.length).toBe(outside.match(/<details/g)?.length);
  });
});
