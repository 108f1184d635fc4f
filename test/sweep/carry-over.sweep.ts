/**
 * Positions that are carried over, cut off or disturbed at every request: afterwards the same command finishes the work, and by the sandbox's
 * count of events nothing is lost. Under every quirk on a clock that only sleeping moves; the built program killed with SIGKILL on the machine's.
 * A sample draws the quirk and the requests.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { systemClock } from '../../src/model/clock/system-clock.ts';
import type { QuirkName } from '../../src/sandbox/faults/quirks.ts';
import { STREAM_QUIRKS } from '../../src/sandbox/faults/stream-quirks.ts';
import type { Stream, Wanted } from '../e2e/carry-over.ts';
import { CARRY, LOOKUP, MINUTE, WHOLE, openStream, orders, topic } from '../e2e/carry-over.ts';
import { runCli } from '../e2e/run-cli.ts';
import type { Intervention } from './relay.ts';
import { allOrOne, handOut, isFull, openTurns, pick } from './sample.ts';

interface Source {
  readonly name: string;
  readonly before: Wanted;
  readonly after: Wanted;
  /** Quirks under which the change is impossible, and is taken back. */
  readonly impossible: readonly QuirkName[];
}

const SOURCES: readonly Source[] = [
  {
    name: 'change stream',
    before: { pipeline: orders() },
    after: { pipeline: orders(LOOKUP), ...CARRY },
    impossible: ['renamed-start-refused'],
  },
  {
    name: 'Kafka',
    before: { pipeline: topic() },
    after: { pipeline: topic({ timeField: { $toDate: '$at' } }), ...CARRY },
    // Atlas then skips messages; a run that isn't cut off proves it (test/e2e/carry-over-kafka.test.ts).
    impossible: ['fresh-start-ignores-commits'],
  },
];

type Disturbance = Pick<Intervention, 'when' | 'then'>;

const error = (status: number): Disturbance['then'] => ({
  status,
  headers: { 'content-type': 'application/json' },
  text: JSON.stringify({ error: status, errorCode: 'UNEXPECTED_ERROR', detail: 'x', parameters: [] }),
});

const FAULTS: readonly Disturbance[] = [
  { when: 'before', then: error(429) },
  { when: 'before', then: error(500) },
  { when: 'before', then: { status: 504 } },
  { when: 'after', then: { status: 504 } },
  { when: 'before', then: 'cut' },
  { when: 'after', then: 'cut' },
  { when: 'before', then: error(401) },
];

/** More requests than any of these runs makes: a run that ends before its request has been tried in full. */
const MOST_REQUESTS = 45;

const requests = Array.from({ length: MOST_REQUESTS }, (_, i) => i + 1);
const quirks: readonly (QuirkName | undefined)[] = [undefined, ...STREAM_QUIRKS.map(({ name }) => name)];
const takeTurn = openTurns('carry-over', SOURCES.length * 4);
let tried = 0;

afterAll(() => {
  console.log(`carry-over sweep: ${tried} runs were cut off or disturbed`);
  expect(tried).toBeGreaterThanOrEqual(isFull ? 500 : 1);
});

const open = (source: Source, quirk: QuirkName | undefined): Promise<Stream> =>
  openStream(source.before, {
    quirks: quirk === undefined ? [] : [quirk],
    runsMs: 10 * MINUTE,
    events: { partitions: 1 },
  });

async function expectNothingLost(stream: Stream, at: string): Promise<void> {
  await stream.wait(15 * MINUTE);
  const { lost, unread } = await stream.account();
  expect([at, { lost, unread }, await stream.processors()]).toEqual([at, WHOLE, { copy: 'STARTED' }]);
}

/** Whether the request came. */
async function tryOne(
  source: Source,
  quirk: QuirkName | undefined,
  nth: number,
  what: Disturbance,
): Promise<boolean> {
  const at = `${source.name} with ${quirk ?? 'no quirk'}, ${what.when} request ${nth}: ${JSON.stringify(what.then)}`;
  const stream = await open(source, quirk);
  stream.disturb({ nth, ...what });
  const first = await stream.run(source.after, 'apply', '--auto-approve');
  if (!stream.wasDisturbed()) return false;
  stream.disturb();
  tried += 1;
  if (what.then !== 'sever')
    expect([at, first.code, first.code === 0 ? '' : first.stdout]).toEqual([at, 0, '']);
  const again = await stream.run(source.after, 'apply', '--auto-approve');
  expect([at, again.code, again.code === 0 ? '' : again.stdout + again.stderr]).toEqual([at, 0, '']);
  await expectNothingLost(stream, at);
  return true;
}

describe.each(SOURCES)('$name, cut off at any request', (source) => {
  const possible = quirks.filter((quirk) => quirk === undefined || !source.impossible.includes(quirk));
  it.each(allOrOne(possible, `carry-over ${source.name}`))('with the quirk %s', async (quirk) => {
    const turn = takeTurn();
    const tries = handOut(requests, turn, `carry-over ${source.name} ${quirk ?? ''}`);
    for (let nth = tries.next(); nth !== undefined; nth = tries.next()) {
      const whens = allOrOne(['before', 'after'] as const, `carry-over ${source.name} ${nth}`);
      for (const when of whens) if (!(await tryOne(source, quirk, nth, { when, then: 'sever' }))) break;
    }
  });

  it('and disturbed there, is applied by the same run', async () => {
    const turn = takeTurn();
    const tries = handOut(requests, turn, `carry-over faults ${source.name}`);
    for (let nth = tries.next(); nth !== undefined; nth = tries.next()) {
      const faults = isFull ? FAULTS : [pick(FAULTS, `carry-over fault ${source.name} ${nth}`)];
      for (const fault of faults) if (!(await tryOne(source, undefined, nth, fault))) break;
    }
  });

  it('or killed with SIGKILL, is finished by the same command', async () => {
    const turn = takeTurn();
    const tries = handOut(requests, turn, `carry-over kill ${source.name}`);
    for (let nth = tries.next(); nth !== undefined; nth = tries.next()) {
      for (const when of allOrOne(['before', 'after'] as const, `carry-over kill ${source.name} ${nth}`))
        if (!(await killOne(source, nth, when, 'SIGKILL'))) break;
    }
  });

  it('or interrupted, runs at the end of that very run', async () => {
    const turn = takeTurn();
    const tries = handOut(requests, turn, `carry-over interrupt ${source.name}`);
    for (let nth = tries.next(); nth !== undefined; nth = tries.next())
      if (!(await killOne(source, nth, 'before', 'SIGINT'))) continue;
  });
});

/**
 * Sends the built program a signal at a request; whether that came. Everything is fast here, because the clock is the machine's. After an
 * interrupt the old or the new version runs; after SIGKILL it may be stopped until the next run.
 */
async function killOne(
  source: Source,
  nth: number,
  when: 'before' | 'after',
  signal: 'SIGKILL' | 'SIGINT',
): Promise<boolean> {
  const at = `${source.name}, ${signal} ${when} request ${nth}`;
  const behaviours = [{ batchMs: 50, sinkMs: 30, checkpointMs: 500 }];
  const stream = await openStream(source.before, {
    clock: systemClock,
    eventsPerSecond: 100,
    events: { partitions: 1, behaviours },
    runsMs: 700,
    patience: 0.01,
  });
  stream.write(source.after);
  let kill: () => Promise<void> = () => Promise.resolve();
  const isKilled = signal === 'SIGKILL';
  stream.disturb({ nth, when, then: isKilled ? 'sever' : 'pass', act: () => kill() });
  const options = { directory: stream.folder, env: stream.env };
  const first = await runCli(['apply', '--auto-approve'], {
    ...options,
    onStart: (child) => {
      const gone = new Promise<void>((resolve) =>
        child.once('exit', () => {
          resolve();
        }),
      );
      kill = () => {
        child.kill(signal);
        return isKilled ? gone : Promise.resolve();
      };
    },
  });
  if (!stream.wasDisturbed()) return false;
  stream.disturb();
  tried += 1;
  if (isKilled) expect([at, first.code]).toEqual([at, -1]);
  else expect([at, await stream.processors()]).toMatchObject([at, { copy: 'STARTED' }]);
  const again = await runCli(['apply', '--auto-approve'], options);
  expect([at, again.code, again.code === 0 ? '' : again.stdout + again.stderr]).toEqual([at, 0, '']);
  await stream.wait(800);
  const { lost, unread } = await stream.account();
  expect([at, { lost, unread }, await stream.processors()]).toEqual([at, WHOLE, { copy: 'STARTED' }]);
  return true;
}
