/** What a plan makes of the names that a swap leaves in Atlas, and which changes can be carried over at all. */
import { describe, expect, test } from 'vitest';
import { canonicalPlan } from '../../src/plan/review/digest.ts';
import { parsePlanFile, serialisePlan } from '../../src/plan/review/plan-file.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { atSwitchTime } from '../../src/plan/steps/switch-time.ts';
import type { Settings } from './situation.ts';
import { hazards, planOf } from './situation.ts';

const WORKSPACE = { dataProcessRegion: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' } };
const CLUSTER = { type: 'Cluster', clusterName: 'C', dbRoleToExecute: { role: 'r', type: 'BUILT_IN' } };
const OUT = { $merge: { into: { connectionName: 'db', db: 'd', coll: 'out' } } };

const reading = (source: object, ...stages: readonly unknown[]): object => ({
  pipeline: [{ $source: { connectionName: 'db', db: 'd', coll: 'c', ...source } }, ...stages, OUT],
});
const OLD = reading({});
const NEW = reading({ config: { fullDocument: 'updateLookup' } });
const TOKEN = { changeStreamState: { _data: '8266E3105B000000012B' }, status: 'stopped' };

const CARRY: Settings = { update: { freshStart: 'carry-over' } };

function planWith(
  processors: Record<string, object>,
  wanted: object = NEW,
  settings: Settings = CARRY,
): Plan {
  const around = { w: WORKSPACE, 'w/connection/db': CLUSTER };
  const live = Object.entries(processors).map(([name, body]) => [`w/processor/${name}`, body] as const);
  return planOf({
    desired: { ...around, 'w/processor/p': wanted },
    live: { ...around, ...Object.fromEntries(live) },
    settings: { 'w/processor/p': settings },
    now: Date.UTC(2026, 10, 28),
  });
}

/** Each step in a word or two. */
const told = (plan: Plan): string[] =>
  plan.steps.map(({ verb, address: { name }, body, carry }) => {
    const to = body?.get('name');
    if (verb === 'update' && typeof to === 'string') return `${name} -> ${to}`;
    return `${verb} ${name}${carry === undefined ? '' : ' there'}`;
  });

const PREV = 'p--prev-2611280301';
const SWITCH = [
  'mark p',
  'p -> p--prev-YYMMDDHHMM',
  'p--next -> p',
  'start p there',
  'gate p',
  'delete p--prev-YYMMDDHHMM',
];
const STOPPING = ['mark p', 'stop p', ...SWITCH];

describe('the names decide', () => {
  test('the old version alone: everything is to do', () => {
    expect(told(planWith({ p: { ...OLD, state: 'STARTED' } }))).toEqual(['create p--next', ...STOPPING]);
  });

  test('beside a new one that waits: it is used', () => {
    const live = { p: { ...OLD, state: 'STARTED' }, 'p--next': { ...NEW, state: 'CREATED' } };
    expect(told(planWith(live))).toEqual(STOPPING);
  });

  test('beside one that is not wanted any more, or has run: it is made anew', () => {
    for (const next of [
      { ...OLD, state: 'CREATED' },
      { ...NEW, state: 'STOPPED' },
    ]) {
      const plan = planWith({ p: { ...OLD, state: 'STARTED' }, 'p--next': next });
      expect(told(plan)).toEqual(['delete p--next', 'create p--next', ...STOPPING]);
    }
  });

  test('stopped beside a new one: the old one runs for a moment', () => {
    const live = { p: { ...OLD, state: 'STOPPED' }, 'p--next': { ...NEW, state: 'CREATED' } };
    expect(told(planWith(live))).toEqual(['start p', ...STOPPING]);
  });

  test('renamed, and the new one without the name: it is taken back first', () => {
    const live = { [PREV]: { ...OLD, state: 'STOPPED' }, 'p--next': { ...NEW, state: 'CREATED' } };
    expect(told(planWith(live))).toEqual([`${PREV} -> p`, 'start p', ...STOPPING]);
  });

  test.each(['CREATED', 'FAILED'])('a new one that is %s goes, and the change is made anew', (state) => {
    const live = { [PREV]: { ...OLD, state: 'STOPPED' }, p: { ...NEW, state } };
    const back = ['delete p', `${PREV} -> p`, 'create p--next', 'start p'];
    expect(told(planWith(live))).toEqual([...back, ...STOPPING]);
  });

  test('a new one that runs has to prove itself', () => {
    const live = { [PREV]: { ...OLD, state: 'STOPPED' }, p: { ...NEW, state: 'STARTED' } };
    expect(told(planWith(live))).toEqual(['gate p', `delete ${PREV}`]);
  });

  test('also where the manifest has no update any more, nothing starts without a position', () => {
    const live = { [PREV]: { ...OLD, state: 'STOPPED' }, 'p--next': { ...NEW, state: 'CREATED' } };
    const plan = planWith(live, NEW, {});
    expect(hazards(plan)).toContain('!checkpoint-loss w/processor/p');
    expect(told(planWith(live, OLD, {}))).toEqual([`${PREV} -> p`, 'start p']);
  });

  test('what runs under the name of a new version is left alone', () => {
    const live = { p: { ...NEW, state: 'STARTED' }, 'p--next': { ...NEW, state: 'STARTED' } };
    const plan = planWith(live);
    expect(told(plan)).toEqual([]);
    expect(hazards(plan)).toEqual(['leftover w/processor/p--next']);
  });

  test('pruning leaves them alone', () => {
    const around = { w: WORKSPACE, 'w/connection/db': CLUSTER };
    const plan = planOf({
      desired: { ...around, 'w/processor/p': NEW },
      live: {
        ...around,
        'w/processor/p': { ...NEW, state: 'STARTED' },
        [`w/processor/${PREV}`]: { ...OLD, state: 'STOPPED' },
      },
      settings: { w: { prune: true } },
    });
    expect(told(plan)).toEqual([]);
  });
});

describe('a processor that does not run', () => {
  test('starts where it was stopped', () => {
    const plan = planWith({ p: { ...OLD, state: 'STOPPED', stats: TOKEN } });
    expect(told(plan)).toEqual(['create p--next', ...SWITCH]);
    expect(hazards(plan)).not.toContain('!position-unknown w/processor/p');
  });

  test('is refused where Atlas states no position', () => {
    const plan = planWith({ p: { ...OLD, state: 'STOPPED', stats: {} } });
    expect(hazards(plan)).toContain('!position-unknown w/processor/p');
    expect(told(plan)).toContain('start p');
  });

  test('has nothing to carry over where it was never started', () => {
    expect(told(planWith({ p: { ...OLD, state: 'CREATED' } }))).toEqual(['update p', 'start p']);
  });
});

describe('what cannot be carried over is checkpoint-loss', () => {
  const RUNS = { p: { ...OLD, state: 'STARTED' } };
  const COPY = reading({ initialSync: { enable: true } });

  test.each<[string, object, Settings]>([
    ['a copy of the collection', COPY, CARRY],
    ['one that is to be stopped', NEW, { ...CARRY, state: 'STOPPED' }],
    ['one that is protected', NEW, { ...CARRY, protect: true }],
  ])('%s', (_, wanted, settings) => {
    expect(hazards(planWith(RUNS, wanted, settings))).toContain('!checkpoint-loss w/processor/p');
  });

  test('a hopping window is partial-window, and another cluster source-gap', () => {
    const hopping = {
      $hoppingWindow: {
        interval: { size: 4, unit: 'minute' },
        hopSize: { size: 1, unit: 'minute' },
        pipeline: [{ $group: { _id: null } }],
      },
    };
    const changed = reading({ config: { fullDocument: 'updateLookup' } }, hopping);
    expect(hazards(planWith(RUNS, changed))).toContain('!partial-window w/processor/p');
    expect(hazards(planWith(RUNS, reading({ connectionName: 'other' })))).toContain(
      '!source-gap w/processor/p',
    );
  });
});

describe('the digest', () => {
  const made = (settings: Settings): Plan => planWith({ p: { ...OLD, state: 'STARTED' } }, NEW, settings);

  test('holds the rule of the position, and not the position', () => {
    const moved = planWith({ p: { ...OLD, state: 'STARTED', stats: TOKEN } });
    expect(moved.digest).toBe(made(CARRY).digest);
    const further = made({ update: { freshStart: 'carry-over', rewindSeconds: 60 } });
    expect(further.digest).not.toBe(made(CARRY).digest);
    expect(further.desiredDigest).not.toBe(made(CARRY).desiredDigest);
    expect(canonicalPlan(further)).toContain('"rewindSeconds"');
  });

  test('does not hold the time of the switch, which is filled in when the plan is applied', () => {
    const plan = made(CARRY);
    const applied = atSwitchTime(plan, '2611280300');
    expect(JSON.stringify(applied.steps)).not.toContain('YYMMDDHHMM');
    expect(told(applied)).toContain('p -> p--prev-2611280300');
  });

  test('is that of the plan that a file gives again', () => {
    const plan = made({ update: { freshStart: 'carry-over', rewindSeconds: 60 } });
    expect(parsePlanFile(serialisePlan(plan)).desired.resources).toContainEqual(
      expect.objectContaining({ update: { freshStart: 'carry-over', rewindSeconds: 60 } }),
    );
  });
});

test('a lost checkpoint says what is lost with it, in time, messages and windows', () => {
  const stats = {
    ...TOKEN,
    changeStreamTimeDifferenceSecs: 240,
    operatorStats: [{ minOpenWindowStartTime: { $date: '2024-09-12T16:00:00Z' } }],
  };
  const plan = planWith({ p: { ...OLD, state: 'STARTED', stats } }, NEW, {});
  const loss = plan.hazards.find(({ kind }) => kind === 'checkpoint-loss');
  expect(loss?.reason).toContain('the 4 min that it is behind');
  expect(loss?.reason).toContain('open since 2024-09-12 16:00 UTC');
});

describe('what the refusal of a lost checkpoint offers', () => {
  const SAMPLE = { type: 'Sample' };
  const KINESIS = { type: 'AWSKinesisDataStreams', aws: { roleArn: 'r' } };
  const BROKERS = { type: 'Kafka', bootstrapServers: 'k:9092' };
  const AROUND = {
    w: WORKSPACE,
    'w/connection/db': CLUSTER,
    'w/connection/sample': SAMPLE,
    'w/connection/kinesis': KINESIS,
    'w/connection/kafka': BROKERS,
  };
  const of = (connectionName: string, more: object, ...stages: readonly unknown[]): object => ({
    pipeline: [{ $source: { connectionName, ...more } }, ...stages],
  });
  const tumbling = (seconds: number): object => ({
    $tumblingWindow: {
      interval: { size: seconds, unit: 'second' },
      pipeline: [{ $group: { _id: null } }],
    },
  });
  const EMIT = { $emit: { connectionName: 'kafka', topic: 'out' } };
  const TOPICS = { topic: 'a' };
  const LOOKUP = { db: 'd', coll: 'c', config: { fullDocument: 'updateLookup' } };

  const refusalOf = (before: object, after: object, settings: Settings = {}): Plan['hazards'][number] => {
    const plan = planOf({
      desired: { ...AROUND, 'w/processor/p': after },
      live: { ...AROUND, 'w/processor/p': { ...before, state: 'STARTED' } },
      settings: { 'w/processor/p': settings },
    });
    const found = plan.hazards.find(({ kind }) => kind === 'checkpoint-loss');
    if (found === undefined) throw new Error(JSON.stringify(plan.hazards));
    return found;
  };

  test.each([
    ['a change stream', [of('db', { db: 'd', coll: 'c' }, OUT), of('db', LOOKUP, OUT)]],
    ['Kafka', [of('kafka', TOPICS, OUT), of('kafka', { topic: 'a', timeField: { $toDate: '$t' } }, OUT)]],
  ])('%s without a window is offered to be carried over', (_, [before = {}, after = {}]) => {
    expect(refusalOf(before, after).allowWith).toMatch(
      /^update: \{ freshStart: carry-over \}.*loses nothing, or/,
    );
  });

  test.each([
    ['a longer window', [of('db', LOOKUP, tumbling(60), OUT), of('db', LOOKUP, tumbling(120), OUT)]],
    ['a second topic', [of('kafka', TOPICS, OUT), of('kafka', { topic: ['a', 'b'] }, OUT)]],
  ])('%s, which nothing carries over whole, is offered as blue/green', (_, [before = {}, after = {}]) => {
    expect(refusalOf(before, after).allowWith).toMatch(
      /^update: \{ strategy: blue-green \}.*loses nothing, or/,
    );
  });

  test('a sink that keeps both copies is named beside the offer', () => {
    const found = refusalOf(of('db', { db: 'd', coll: 'c' }, EMIT), of('db', LOOKUP, EMIT));
    expect(found.allowWith).toContain(
      'carry-over } in the manifest, which loses nothing, but is duplicate-output, or',
    );
  });

  test('a sink that nothing redirects leaves carrying over, with what it costs', () => {
    const [short, long] = [60, 120].map((seconds) =>
      of('db', LOOKUP, tumbling(seconds), { $https: { connectionName: 'x' } }),
    );
    expect(refusalOf(short ?? {}, long ?? {}).allowWith).toContain(
      'which is partial-window and duplicate-output instead',
    );
  });

  test.each([
    ['a sample', [of('sample', {}, OUT), of('sample', { timeField: { $toDate: '$t' } }, OUT)], 'no position'],
    ['Kinesis', [of('kinesis', { stream: 'a' }, OUT), of('kinesis', { stream: 'b' }, OUT)], 'AT_TIMESTAMP'],
    ['another kind of source', [of('sample', {}, OUT), of('kafka', TOPICS, OUT)], 'another kind of source'],
    ['another topic', [of('kafka', TOPICS, OUT), of('kafka', { topic: 'b' }, OUT)], 'skipped as well'],
    [
      'a copy of the collection',
      [of('db', LOOKUP, OUT), of('db', { ...LOOKUP, initialSync: { enable: true } }, OUT)],
      'initialSync',
    ],
  ])(
    '%s is offered nothing that its plan would refuse, and the reason is said',
    (_, [before = {}, after = {}], why) => {
      const { allowWith, reason } = refusalOf(before, after);
      expect(allowWith).toMatch(/^options\.resumeFromCheckpoint: false in the manifest, or --allow/);
      expect(reason).toContain(why);
      const asked = refusalOf(before, after, why.startsWith('skipped') ? {} : CARRY);
      expect(asked.allowed).toBe(false);
    },
  );

  test('a consent from an earlier version is told the other way', () => {
    const consent = { resumeFromCheckpoint: false };
    const found = refusalOf(of('db', { db: 'd', coll: 'c' }, OUT), of('db', LOOKUP, OUT), consent);
    expect(found.allowed).toBe(true);
    expect(found.reason).toContain('freshStart: carry-over');
  });
});
