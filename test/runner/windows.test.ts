import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InputStep } from '../../src/runner/source/source.ts';
import { advance, at, clock, message, runStages } from './running.ts';

const docs = 'mongodb.com/docs/atlas/atlas-stream-processing';
const minute = (size: number) => ({ size, unit: 'minute' });
const collect = [{ $group: { _id: null, times: { $push: '$t' } } }];
const bounds = {
  $project: {
    _id: 0,
    start: { $meta: 'stream.window.start' },
    end: { $meta: 'stream.window.end' },
    times: 1,
  },
};

/** Documents that carry the time they have. */
const timed = (...times: readonly string[]): InputStep[] => times.map((time) => message(time, { t: time }));

interface Outcome {
  readonly windows: readonly string[];
  readonly late: readonly string[];
}

function runWindow(stage: object, input: readonly InputStep[], closesWindows = false): Outcome {
  const { output, dlq } = runStages([stage, bounds], input, { closesWindows });
  return {
    windows: output.map(
      ({ start, end, times }) => `${clock(start)}-${clock(end)} ${(times as string[]).join(' ')}`,
    ),
    late: dlq.map(({ doc }) => (doc as { t: string }).t),
  };
}

const tumbling = (options: object = {}) => ({
  $tumblingWindow: { interval: minute(5), allowedLateness: 0, pipeline: collect, ...options },
});
const hopping = (interval: number, hop: number, options: object = {}) => ({
  $hoppingWindow: {
    interval: { size: interval, unit: 'second' },
    hopSize: { size: hop, unit: 'second' },
    allowedLateness: 0,
    pipeline: collect,
    ...options,
  },
});
const session = (options: object = {}) => ({
  $sessionWindow: { partitionBy: '$u', gap: minute(5), allowedLateness: 0, pipeline: collect, ...options },
});

/** One fact a row: what holds, where it is said, what goes in, what comes out. */
const facts: readonly [
  fact: string,
  source: string,
  stage: object,
  input: readonly InputStep[],
  outcome: Outcome,
][] = [
  [
    'the start belongs to a window, the end to the next',
    `${docs}/windows, Watermarks, example`,
    tumbling(),
    timed('12:00', '12:04:59.999', '12:05', '12:10'),
    { windows: ['12:00-12:05 12:00 12:04:59.999', '12:05-12:10 12:05'], late: [] },
  ],
  [
    'out-of-order documents join the window that the watermark holds open',
    `${docs}/windows, table of the watermark example`,
    tumbling(),
    timed('12:00', '12:00', '12:01', '12:03', '12:02', '12:01', '12:04', '12:05', '12:06', '12:06'),
    { windows: ['12:00-12:05 12:00 12:00 12:01 12:03 12:02 12:01 12:04'], late: [] },
  ],
  [
    'allowed lateness of 2 minutes keeps 12:00-12:05 open until 12:07',
    `${docs}/windows, Allowed Lateness, table`,
    tumbling({ allowedLateness: minute(2) }),
    timed('12:00', '12:01', '12:03', '12:02', '12:04', '12:01', '12:05', '12:06', '12:04', '12:07'),
    { windows: ['12:00-12:05 12:00 12:01 12:03 12:02 12:04 12:01 12:04'], late: [] },
  ],
  [
    'a document just before the lateness ends is taken',
    `${docs}/windows, Allowed Lateness`,
    tumbling({ allowedLateness: minute(2) }),
    timed('12:00', '12:06:59.999', '12:01'),
    { windows: [], late: [] },
  ],
  [
    'a document exactly at the end of the lateness is late',
    `${docs}/windows, Allowed Lateness`,
    tumbling({ allowedLateness: minute(2) }),
    timed('12:00', '12:07', '12:01'),
    { windows: ['12:00-12:05 12:00'], late: ['12:01'] },
  ],
  [
    'a document after the lateness is late',
    `${docs}/windows, Allowed Lateness`,
    tumbling({ allowedLateness: minute(2) }),
    timed('12:00', '12:08', '12:04:59.999'),
    { windows: ['12:00-12:05 12:00'], late: ['12:04:59.999'] },
  ],
  [
    'allowed lateness is 3 seconds when nothing is said: open just before',
    `${docs}/sp-agg-tumbling, allowedLateness`,
    { $tumblingWindow: { interval: minute(5), pipeline: collect } },
    timed('12:00', '12:05:02.999', '12:01'),
    { windows: [], late: [] },
  ],
  [
    'allowed lateness is 3 seconds when nothing is said: closed then',
    `${docs}/sp-agg-tumbling, allowedLateness`,
    { $tumblingWindow: { interval: minute(5), pipeline: collect } },
    timed('12:00', '12:05:03', '12:01'),
    { windows: ['12:00-12:05 12:00'], late: ['12:01'] },
  ],
  [
    'windows without documents give nothing',
    `${docs}/windows, a window passes the documents it captured`,
    tumbling(),
    timed('12:00', '12:21', '12:26'),
    { windows: ['12:00-12:05 12:00', '12:20-12:25 12:21'], late: [] },
  ],
  [
    'windows close in the order of their starts',
    `${docs}/windows, Hopping Windows`,
    tumbling({ allowedLateness: minute(30) }),
    timed('12:06', '12:01', '12:50'),
    { windows: ['12:00-12:05 12:01', '12:05-12:10 12:06'], late: [] },
  ],
  [
    'an offset moves the boundaries',
    `${docs}/sp-agg-tumbling, offset`,
    tumbling({ offset: { offsetFromUtc: 2, unit: 'minute' } }),
    timed('12:01', '12:02', '12:08'),
    { windows: ['11:57-12:02 12:01', '12:02-12:07 12:02'], late: [] },
  ],
  [
    'an offset of hours moves days',
    `${docs}/sp-agg-tumbling, offset: shifted eight hours ahead of UTC`,
    tumbling({ interval: { size: 1, unit: 'day' }, offset: { offsetFromUtc: 8, unit: 'hour' } }),
    timed('07:59', '08:00'),
    { windows: ['08:00-08:00 07:59'], late: [] },
  ],
  [
    'hops of 5 s in windows of 20 s put a document into four windows',
    `${docs}/windows, Hopping Windows, first example`,
    hopping(20, 5),
    timed('12:00:20', '12:01'),
    {
      windows: [
        '12:00:05-12:00:25 12:00:20',
        '12:00:10-12:00:30 12:00:20',
        '12:00:15-12:00:35 12:00:20',
        '12:00:20-12:00:40 12:00:20',
      ],
      late: [],
    },
  ],
  [
    'a hop longer than the interval leaves gaps',
    `${docs}/windows, Hopping Windows, second example`,
    hopping(3, 5),
    timed('12:00:02.999', '12:00:03', '12:00:04.999', '12:00:05', '12:00:20'),
    { windows: ['12:00-12:00:03 12:00:02.999', '12:00:05-12:00:08 12:00:05'], late: [] },
  ],
  [
    'idle source: 2 hours of timeout close a window later than its end',
    `${docs}/sp-agg-tumbling, idleTimeout, example`,
    tumbling({ interval: { size: 1, unit: 'hour' }, idleTimeout: { size: 2, unit: 'hour' } }),
    [...timed('12:02'), advance(119 * 60_000)],
    { windows: [], late: [] },
  ],
  [
    'idle source: after 2 hours it is closed',
    `${docs}/sp-agg-tumbling, idleTimeout, example`,
    tumbling({ interval: { size: 1, unit: 'hour' }, idleTimeout: { size: 2, unit: 'hour' } }),
    [...timed('12:02'), advance(120 * 60_000)],
    { windows: ['12:00-13:00 12:02'], late: [] },
  ],
  [
    'idle source: the remaining time of the window counts when it is longer',
    `${docs}/sp-agg-tumbling, idleTimeout, example`,
    tumbling({ interval: { size: 1, unit: 'hour' }, idleTimeout: minute(10) }),
    [...timed('12:02'), advance(57 * 60_000)],
    { windows: [], late: [] },
  ],
  [
    'idle source: at the end of the window',
    `${docs}/sp-agg-tumbling, idleTimeout, example`,
    tumbling({ interval: { size: 1, unit: 'hour' }, idleTimeout: minute(10) }),
    [...timed('12:02'), advance(58 * 60_000)],
    { windows: ['12:00-13:00 12:02'], late: [] },
  ],
  [
    'without idleTimeout passing time closes nothing',
    `${docs}/windows, Idleness Timeout`,
    tumbling(),
    [...timed('12:02'), advance(24 * 3_600_000)],
    { windows: [], late: [] },
  ],
  [
    'processing time: the clock decides, not the document',
    `${docs}/windows, Processing Time, example`,
    { $tumblingWindow: { boundary: 'processingTime', interval: minute(5), pipeline: collect } },
    [advance(6 * 60_000), ...timed('12:03'), advance(4 * 60_000)],
    { windows: ['12:05-12:10 12:03'], late: [] },
  ],
  [
    'a session lasts from its first document to its last and the gap',
    `${docs}/sp-agg-session, Behavior`,
    session(),
    timed('12:00', '12:04:59', '12:20'),
    { windows: ['12:00-12:09:59 12:00 12:04:59'], late: [] },
  ],
  [
    'documents exactly the gap apart are two sessions',
    `${docs}/sp-agg-session: less than the session gap`,
    session(),
    timed('12:00', '12:05', '12:30'),
    { windows: ['12:00-12:05 12:00', '12:05-12:10 12:05'], late: [] },
  ],
  [
    'a session of 1 h gap and maximum 00:40 closes at 01:40',
    `${docs}/sp-agg-session, note`,
    session({ gap: { size: 1, unit: 'hour' } }),
    [message('00:40', { t: '00:40' }), message('01:39:59.999', { t: 'other', u: 2 })],
    { windows: [], late: [] },
  ],
  [
    '… and not before',
    `${docs}/sp-agg-session, note`,
    session({ gap: { size: 1, unit: 'hour' } }),
    [message('00:40', { t: '00:40' }), message('01:40', { t: 'other', u: 2 })],
    { windows: ['00:40-01:40 00:40'], late: [] },
  ],
  [
    'a document between two sessions merges them',
    `${docs}/sp-agg-session, Behavior`,
    session({ allowedLateness: minute(30) }),
    timed('12:00', '12:08', '12:04', '13:00'),
    { windows: ['12:00-12:13 12:00 12:08 12:04'], late: [] },
  ],
  [
    'a document below the watermark without an open session is late',
    `${docs}/sp-agg-session, Behavior`,
    session(),
    timed('12:00', '13:00', '12:20'),
    { windows: ['12:00-12:05 12:00'], late: ['12:20'] },
  ],
];

// A row of its own form: the document is within the gap of nothing, and below the watermark by less than a gap.
test('a document below the watermark opens no session, within the allowed lateness it does', () => {
  const input = [message('12:10', { t: 'a', u: 1 }), message('12:08', { t: 'b', u: 2 })];
  expect(runWindow(session(), input).late).toEqual(['b']);
  expect(runWindow(session({ allowedLateness: minute(2) }), input).late).toEqual([]);
});

describe('facts about windows', () => {
  test.each(facts)('%s (%s)', (_fact, _source, stage, input, outcome) => {
    expect(runWindow(stage, input)).toEqual(outcome);
  });
});

test('several groups of one window come together, in the order in which they began', () => {
  const stage = {
    $tumblingWindow: {
      interval: minute(5),
      allowedLateness: 0,
      pipeline: [{ $group: { _id: '$g', n: { $sum: 1 } } }],
    },
  };
  const input = ['b', 'a', 'b', 'c'].map((g, index) => message(`12:0${index}`, { g }));
  const { output } = runStages([stage, { $project: { n: 1 } }], [...input, message('12:05', {})]);
  expect(output).toEqual([
    { _id: 'b', n: 2 },
    { _id: 'a', n: 1 },
    { _id: 'c', n: 1 },
  ]);
});

test('a late document of hopping windows names the windows that it missed, and still joins the others', () => {
  const { dlq, openWindows, stages } = runStages(
    [hopping(20, 5)],
    [message('12:00:20'), message('12:00:31'), message('12:00:16', { late: true })],
  );
  expect(dlq).toHaveLength(1);
  expect(dlq[0]).toMatchObject({
    operatorName: '$hoppingWindow',
    errInfo: { reason: 'Input document arrived late.' },
    doc: { late: true },
  });
  expect((dlq[0]!['missedWindowStartTimes'] as Date[]).map(clock)).toEqual(['12:00', '12:00:05', '12:00:10']);
  expect(openWindows).toHaveLength(1);
  expect(stages.find(({ path }) => path.endsWith('$group'))?.in).toBe(4 + 4 + 1);
});

test('the watermark waits for every partition, but not for an idle one', () => {
  const input = [
    message('12:00', { t: 'a' }, 0),
    message('12:00', { t: 'b' }, 1),
    message('12:09', { t: 'c' }, 0),
  ];
  expect(runStages([tumbling()], input).output).toEqual([]);
  const source = { partitionIdleTimeout: { size: 1, unit: 'minute' } };
  const again = [...input, advance(60_000), message('12:10', { t: 'd' }, 0)];
  expect(runStages([tumbling()], again, { source }).output).toHaveLength(2);
});

test('input shuffled within the allowed lateness gives the same windows', () => {
  const lateness = 60_000;
  const time = fc.integer({ min: 0, max: 600 }).map((seconds) => at('12:00') + seconds * 1000);
  const shuffled = fc.array(
    fc.tuple(time, fc.integer({ min: 0, max: lateness - 1 }), fc.constantFrom('a', 'b')),
    { maxLength: 30 },
  );
  const stage = {
    $tumblingWindow: {
      interval: minute(1),
      allowedLateness: minute(1),
      pipeline: [{ $group: { _id: '$g', n: { $sum: 1 }, sum: { $sum: '$t' } } }],
    },
  };
  const results = (times: readonly (readonly [number, number, string])[]) => {
    const input = times.map(([t, , g]): InputStep => ({
      kind: 'message',
      message: { value: { t, g }, time: t },
    }));
    const { output, dlq } = runStages(
      [stage, { $addFields: { start: { $meta: 'stream.window.start' } } }],
      input,
      { closesWindows: true },
    );
    expect(dlq).toEqual([]);
    return output.map((doc) => JSON.stringify([doc['start'], doc['_id'], doc['n'], doc['sum']])).sort();
  };
  fc.assert(
    fc.property(shuffled, (times) => {
      const inOrder = times.toSorted((a, b) => a[0] - b[0]);
      // Each document is delayed by less than the lateness allows.
      const delayed = times.toSorted((a, b) => a[0] + a[1] - (b[0] + b[1]));
      expect(results(delayed)).toEqual(results(inOrder));
    }),
    { seed: 7, numRuns: 100 },
  );
});

test('a message that names no topic comes from the topic of the source', () => {
  const named: InputStep[] = [
    { kind: 'message', message: { value: { t: '12:06' }, time: at('12:06'), topic: 't' } },
  ];
  expect(runWindow(tumbling(), [...timed('12:01'), ...named, ...timed('12:11')]).windows).toEqual([
    '12:00-12:05 12:01',
    '12:05-12:10 12:06',
  ]);
});
