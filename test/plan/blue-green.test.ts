/** What a plan makes of the names that a blue/green change leaves in Atlas, and which changes can't be made so. */
import { describe, expect, test } from 'vitest';
import { canonicalPlan } from '../../src/plan/review/digest.ts';
import { compareWithReview, reviewOf } from '../../src/plan/review/continuation.ts';
import { parsePlanFile, serialisePlan } from '../../src/plan/review/plan-file.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { renderPlanMarkdown } from '../../src/render/markdown/markdown.ts';
import { timelineLines } from '../../src/render/evolve/timeline.ts';
import { planDataflow } from '../../src/graph/plan-dataflow.ts';
import { hazards, planOf } from './situation.ts';

const WORKSPACE = { dataProcessRegion: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' } };
const CLUSTER = { type: 'Cluster', clusterName: 'C', dbRoleToExecute: { role: 'r', type: 'BUILT_IN' } };
const KINESIS = { type: 'AWSKinesisDataStreams', aws: { roleArn: 'arn:aws:iam::123456789012:role/r' } };

const into = (db: string): object => ({ $merge: { into: { connectionName: 'db', db, coll: 'out' } } });
const SOURCE = { connectionName: 'db', db: 'd', coll: 'c' };
const reading = (source: object, stages: readonly unknown[] = [], db = 'd'): object => ({
  pipeline: [{ $source: { ...SOURCE, ...source } }, ...stages, into(db)],
});
const LOOKUP = { config: { fullDocument: 'updateLookup' } };
const OLD = reading({});
const NEW = reading(LOOKUP);
const SHADOW = reading(LOOKUP, [], 'shadow');
const group = { $group: { _id: null, n: { $sum: 1 } } };

const settings = (more: object = {}): object => ({
  update: {
    blueGreen: { sink: { db: 'shadow', coll: 'out' }, promote: 'auto', deadlineSeconds: 3600, ...more },
  },
});

interface Asked {
  readonly wanted?: object;
  readonly more?: object;
  readonly promote?: readonly string[];
  readonly connection?: object;
}

function planWith(
  processors: Record<string, object>,
  { wanted = NEW, more = {}, promote, connection = CLUSTER }: Asked = {},
): Plan {
  const around = { w: WORKSPACE, 'w/connection/db': connection };
  const live = Object.entries(processors).map(([name, body]) => [`w/processor/${name}`, body] as const);
  return planOf({
    desired: { ...around, 'w/processor/p': wanted },
    live: { ...around, ...Object.fromEntries(live) },
    settings: { 'w/processor/p': settings(more) },
    now: Date.UTC(2026, 10, 28, 12),
    ...(promote && { selection: { promote } }),
  });
}

const told = (plan: Plan): string[] =>
  plan.steps.map(({ verb, address: { name }, body, handover }) => {
    const to = body?.get('name');
    if (verb === 'update' && typeof to === 'string') return `${name} -> ${to}`;
    return `${verb} ${name}${handover?.part === 'passed' ? ' past' : ''}`;
  });

const UP = { ...OLD, state: 'STARTED' };
const PREV = 'p--prev-2611280301';
const SWITCH = [
  'mark p--next',
  'gate p past',
  'stop p',
  'mark p',
  'p -> p--prev-YYMMDDHHMM',
  'p--next -> p',
  'start p',
  'gate p',
];
const PROVING = ['gate p--next', 'stop p--next', 'update p--next', ...SWITCH];

describe('the names decide', () => {
  test('the old version alone: everything is to do', () => {
    expect(told(planWith({ p: UP }))).toEqual(['create p--next', 'start p--next', ...PROVING]);
  });

  test('beside a new one in the shadow: it goes on from there', () => {
    expect(told(planWith({ p: UP, 'p--next': { ...SHADOW, state: 'STARTED' } }))).toEqual(PROVING);
  });

  test('beside a new one that has its real sink: only the switch is left', () => {
    expect(told(planWith({ p: UP, 'p--next': { ...NEW, state: 'STOPPED' } }))).toEqual(SWITCH);
  });

  test('beside one that was never started with its real sink, or is not wanted: it is made anew', () => {
    const again = ['create p--next', 'start p--next', ...PROVING];
    expect(told(planWith({ p: UP, 'p--next': { ...NEW, state: 'CREATED' } }))).toEqual([
      'delete p--next',
      ...again,
    ]);
    expect(told(planWith({ p: UP, 'p--next': { ...OLD, state: 'STARTED' } }))).toEqual([
      'stop p--next',
      'delete p--next',
      ...again,
    ]);
  });

  test('both stopped before the renames: the old one runs again first', () => {
    const live = { p: { ...OLD, state: 'STOPPED' }, 'p--next': { ...NEW, state: 'STOPPED' } };
    expect(told(planWith(live))).toEqual(['start p', ...SWITCH]);
  });

  test('between the renames: the old one has its name again first', () => {
    const live = { [PREV]: { ...OLD, state: 'STOPPED' }, 'p--next': { ...NEW, state: 'STOPPED' } };
    expect(told(planWith(live))).toEqual([`${PREV} -> p`, 'start p', ...SWITCH]);
  });

  test('renamed and not started: the switch is finished', () => {
    const live = { [PREV]: { ...OLD, state: 'STOPPED' }, p: { ...NEW, state: 'STOPPED' } };
    expect(told(planWith(live))).toEqual(['start p']);
  });

  test('a new one that nobody wants any more is stopped and deleted', () => {
    const live = { p: UP, 'p--next': { ...SHADOW, state: 'STARTED' } };
    expect(told(planWith(live, { wanted: OLD }))).toEqual(['stop p--next', 'delete p--next']);
  });
});

test('with a window, the new version gets a checkpoint before it is waited for', () => {
  const window = (size: number): object =>
    reading({}, [{ $tumblingWindow: { interval: { size, unit: 'minute' }, pipeline: [group] } }]);
  const plan = planWith({ p: { ...window(2), state: 'STARTED' } }, { wanted: window(5) });
  expect(told(plan).slice(0, 5)).toEqual([
    'create p--next',
    'start p--next',
    'stop p--next',
    'start p--next',
    'gate p--next',
  ]);
});

describe('promote: manual', () => {
  const more = { promote: 'manual' };
  const waiting = { p: UP, 'p--next': { ...SHADOW, state: 'STARTED' } };

  test('ends in the shadow, waits there, and goes on with --promote', () => {
    expect(told(planWith({ p: UP }, { more }))).toEqual(['create p--next', 'start p--next', 'gate p--next']);
    const plan = planWith(waiting, { more });
    expect(told(plan)).toEqual([]);
    expect(plan.changes.find(({ awaitsPromotion }) => awaitsPromotion)?.address.name).toBe('p');
    expect(told(planWith(waiting, { more, promote: ['w/processor/p'] }))).toEqual(PROVING);
  });

  test('the promotion continues the plan that was reviewed, and another manifest does not', () => {
    const { review } = parsePlanFile(serialisePlan(planWith({ p: UP }, { more })));
    const promote = ['w/processor/p'];
    expect(compareWithReview(review, planWith(waiting, { more, promote })).kind).toBe('continuation');
    const other = planWith(waiting, { more, promote, wanted: reading({}, [{ $limit: 1 }]) });
    expect(compareWithReview(review, other).kind).toBe('stale');
    const changed = planWith(
      { ...waiting, p: { ...reading({}, [{ $limit: 2 }]), state: 'STARTED' } },
      { more, promote },
    );
    expect(compareWithReview(review, changed).kind).toBe('stale');
    expect(reviewOf(planWith(waiting, { more, promote })).selection.promote).toEqual(promote);
  });
});

describe('the old version', () => {
  const live = { [PREV]: { ...OLD, state: 'STOPPED' }, p: { ...NEW, state: 'STARTED' } };

  test('is kept until keepOld has passed, and without it until it is removed', () => {
    expect(told(planWith(live))).toEqual([]);
    expect(told(planWith(live, { more: { keepOldSeconds: 9 * 3600 } }))).toEqual([]);
    expect(told(planWith(live, { more: { keepOldSeconds: 8 * 3600 } }))).toEqual([`delete ${PREV}`]);
  });
});

test('what cannot be made so is refused with its reason', () => {
  const refused = (before: object, wanted: object, connection = CLUSTER as object): string[] =>
    planWith({ p: { ...before, state: 'STARTED' } }, { wanted, connection })
      .diagnostics.filter(({ code }) => code === 'PLAN_BLUE_GREEN')
      .map(({ message }) => message);
  const session = reading({}, [
    { $sessionWindow: { partitionBy: '$k', gap: { size: 1, unit: 'minute' }, pipeline: [group] } },
  ]);
  const clock = reading({}, [
    {
      $tumblingWindow: {
        boundary: 'processingTime',
        interval: { size: 1, unit: 'minute' },
        pipeline: [group],
      },
    },
  ]);
  expect(refused(OLD, session)[0]).toContain('on a checkpoint');
  expect(refused(OLD, clock)[0]).toContain('processing time');
  expect(refused(OLD, reading({ initialSync: { enable: true } }))[0]).toContain('initialSync');
  expect(
    refused(OLD, { pipeline: [{ $source: SOURCE }, { $https: { connectionName: 'db' } }] })[0],
  ).toContain('last stage');
  const stream = { pipeline: [{ $source: { connectionName: 'db', stream: 's' } }, into('d')] };
  const more = { pipeline: [{ $source: { connectionName: 'db', stream: 's' } }, { $limit: 1 }, into('d')] };
  expect(refused(stream, more, KINESIS)[0]).toContain('Kinesis');
});

test('the digest binds the strategy, and plan files keep it', () => {
  const plan = planWith({ p: UP });
  expect(canonicalPlan(plan)).toContain('"handover":{"deadlineSeconds":36e2,"part":"caught-up"');
  expect(plan.digest).not.toBe(planWith({ p: UP }, { more: { deadlineSeconds: 60 } }).digest);
  const [processor] = parsePlanFile(serialisePlan(plan)).desired.resources.filter(
    ({ kind }) => kind === 'processor',
  );
  expect(processor).toMatchObject(settings());
});

test('the hazard, the timeline and the graph show both versions', () => {
  const plan = planWith({ p: UP });
  expect(hazards(plan)).toContain('double-run w/processor/p');
  expect(timelineLines(plan)).toMatchInlineSnapshot(`
    [
      "Timeline of p",
      "             both run        it gets past    switch          from there on",
      "old version  ===============|===============|               |               |",
      "new version  ~~~~~~~~~~~~~~~|               |               |===============|",
      "~ writes to its shadow sink, = to the real one",
      "What the old version reads while it gets past, the new one reads again.",
    ]
  `);
  expect(renderPlanMarkdown(plan)).toContain('Timeline of p');
  const names = planDataflow(plan).nodes.flatMap(({ kind, name }) => (kind === 'processor' ? [name] : []));
  expect(names).toEqual(['p', 'p--next']);
});
