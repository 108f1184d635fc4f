/**
 * Blue/green changes, cut off or disturbed at every request: afterwards the old or the new version runs, the same command finishes the work, and
 * by the sandbox's count nothing is lost and no window is cut. Under every quirk; where one makes the change impossible, the old version
 * runs on. A sample draws the quirk and the requests.
 */
import { afterAll, describe, expect, it } from 'vitest';
import type { QuirkName } from '../../src/sandbox/faults/quirks.ts';
import { STREAM_QUIRKS } from '../../src/sandbox/faults/stream-quirks.ts';
import type { Stream, Wanted } from '../e2e/carry-over.ts';
import { LOOKUP, MINUTE, WHOLE, openStream, orders, topic, tumbling } from '../e2e/carry-over.ts';
import type { Intervention } from './relay.ts';
import { allOrOne, handOut, isFull, openTurns, pick } from './sample.ts';

interface Source {
  readonly name: string;
  readonly before: Wanted;
  readonly after: Wanted;
}

const BLUE_GREEN = {
  update: { strategy: 'blue-green', blueGreen: { sink: { db: 'shadow', coll: 'out' }, deadline: '2h' } },
};
const SOURCES: readonly Source[] = [
  {
    name: 'change stream',
    before: { pipeline: orders() },
    after: { pipeline: orders(LOOKUP), ...BLUE_GREEN },
  },
  {
    name: 'window',
    before: { pipeline: orders({}, tumbling(2)) },
    after: { pipeline: orders({}, tumbling(5)), ...BLUE_GREEN },
  },
  {
    name: 'Kafka window',
    before: { pipeline: topic({}, tumbling(2)) },
    after: { pipeline: topic({}, tumbling(5)), ...BLUE_GREEN },
  },
];

/** Where a stopped processor is, is not known; or no stop, or no renamed start, ever works. */
const IMPOSSIBLE: readonly QuirkName[] = [
  'stopped-stats-counters',
  'stopped-stats-stale',
  'stopped-stats-empty',
  'stopped-stats-absent',
  'stopped-stats-error',
  'stop-ends-failed',
  'renamed-start-refused',
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
];

/** More requests than any of these runs makes but for its looks, which repeat. */
const MOST_REQUESTS = 60;

const requests = Array.from({ length: MOST_REQUESTS }, (_, i) => i + 1);
const quirks: readonly (QuirkName | undefined)[] = [undefined, ...STREAM_QUIRKS.map(({ name }) => name)];
const possible = quirks.filter((quirk) => quirk === undefined || !IMPOSSIBLE.includes(quirk));
const takeTurn = openTurns('blue-green', SOURCES.length * 3);
let tried = 0;

afterAll(() => {
  console.log(`blue-green sweep: ${tried} runs were cut off or disturbed`);
  expect(tried).toBeGreaterThanOrEqual(isFull ? 500 : 1);
});

const open = (source: Source, quirk: QuirkName | undefined): Promise<Stream> =>
  openStream(source.before, {
    quirks: quirk === undefined ? [] : [quirk],
    runsMs: 20 * MINUTE,
    events: { partitions: 2 },
  });

async function expectWhole(stream: Stream, at: string): Promise<void> {
  await stream.wait(40 * MINUTE);
  const { lost, unread, partialWrites, missingWindows } = await stream.account();
  const whole = { ...WHOLE, partialWrites: 0, missingWindows: 0 };
  expect([at, { lost, unread, partialWrites, missingWindows }]).toEqual([at, whole]);
  const processors = await stream.processors();
  expect([at, processors]).toEqual([at, expect.objectContaining({ copy: 'STARTED' })]);
  expect([at, Object.keys(processors).filter((name) => name.endsWith('--next'))]).toEqual([at, []]);
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
  await expectWhole(stream, at);
  return true;
}

describe.each(SOURCES)('$name, cut off at any request', (source) => {
  it.each(allOrOne(possible, `blue-green ${source.name}`))('with the quirk %s', async (quirk) => {
    const turn = takeTurn();
    const tries = handOut(requests, turn, `blue-green ${source.name} ${quirk ?? ''}`);
    for (let nth = tries.next(); nth !== undefined; nth = tries.next()) {
      const whens = allOrOne(['before', 'after'] as const, `blue-green ${source.name} ${nth}`);
      for (const when of whens) if (!(await tryOne(source, quirk, nth, { when, then: 'sever' }))) break;
    }
  });

  it('and disturbed there, is applied by the same run', async () => {
    const turn = takeTurn();
    const tries = handOut(requests, turn, `blue-green faults ${source.name}`);
    for (let nth = tries.next(); nth !== undefined; nth = tries.next()) {
      const faults = isFull ? FAULTS : [pick(FAULTS, `blue-green fault ${source.name} ${nth}`)];
      for (const fault of faults) if (!(await tryOne(source, undefined, nth, fault))) break;
    }
  });

  it.each(allOrOne(IMPOSSIBLE, `blue-green impossible ${source.name}`))(
    'runs on as it was where %s makes it impossible',
    async (quirk) => {
      takeTurn();
      const stream = await open(source, quirk);
      const refused = await stream.run(source.after, 'apply', '--auto-approve');
      expect([quirk, refused.code]).toEqual([quirk, 1]);
      tried += 1;
      await expectWhole(stream, quirk);
    },
  );
});
