/** Questions about the statistics of processors, on which positions rest. Source of the questions: evolution facts, 3. */
import type { Document, Value } from '../../../model/document.ts';
import { NumberLiteral, isDocument, isList, textOf, valueAt } from '../../../model/document.ts';
import type { Answer } from '../answer.ts';
import { assumed, otherwise, unknown } from '../answer.ts';
import type { Bench } from '../bench.ts';
import { sampled } from '../bench.ts';
import type { Experiment } from '../experiment.ts';

const POSITION = 'changeStreamState';
const COUNTER = 'inputMessageCount';

/** What a stopped processor's statistics may be, beside complete ones. */
const STOPPED = [
  'stopped-stats-absent',
  'stopped-stats-empty',
  'stopped-stats-error',
  'stopped-stats-counters',
  'stopped-stats-stale',
] as const;

/** Long enough for a batch to be read, and for statistics to be renewed. */
const RUNS_MS = 45_000;

export const STATISTICS_EXPERIMENTS: readonly Experiment[] = [
  {
    name: 'statistics',
    asks: 'Which statistics have running and stopped processors, alone and in lists, and do counters go on after a start?',
    settles: [...STOPPED, 'list-stats-brief', 'position-is-timestamp', 'counters-reset'],
    runsSeconds: 180,
    run: async (bench: Bench): Promise<readonly Answer[]> => {
      const name = await bench.processor(sampled());
      const created = await statsOf(bench, name);
      bench.measure('statistics of a processor that never ran', created?.keys().join(', ') ?? 'none');
      await bench.start(name);
      await bench.lab.pause(RUNS_MS);
      const running = await statsOf(bench, name);
      const listed = await listedStats(bench, name);
      await bench.stop(name);
      const stopped = await statsOf(bench, name);
      await bench.start(name);
      await bench.lab.pause(1000);
      const again = await statsOf(bench, name);
      await bench.stop(name);
      return [
        ...judgeStopped(running, stopped),
        judgeList(running, listed),
        judgePosition(running),
        judgeCounters(running, again),
      ];
    },
  },
];

async function statsOf(bench: Bench, name: string): Promise<Document | undefined> {
  const stats = await bench.member(name, 'stats');
  return isDocument(stats) ? stats : undefined;
}

async function listedStats(bench: Bench, name: string): Promise<Document | undefined> {
  const { body } = await bench.lab.send('GET', '/processors?itemsPerPage=500&pageNum=1');
  const results = valueAt(body, ['results']);
  const found = (isList(results) ? results : []).find(
    (one) => isDocument(one) && textOf(one.get('name')) === name,
  );
  const stats = valueAt(found, ['stats']);
  return isDocument(stats) ? stats : undefined;
}

const countIn = (stats: Document | undefined): number | undefined => {
  const value: Value | undefined = stats?.get(COUNTER);
  return value instanceof NumberLiteral ? value.toNumber() : undefined;
};

/** One of the forms, or all are as assumed; which of the others it would be can't be told then. */
function judgeStopped(running: Document | undefined, stopped: Document | undefined): readonly Answer[] {
  if (running?.has(POSITION) !== true) {
    const why = 'the statistics of a running processor name no position';
    return STOPPED.map((question) => unknown(question, why));
  }
  const [form, saw] = formOf(stopped);
  return STOPPED.map((question) => {
    if (form === undefined) return assumed(question, saw);
    return question === form ? otherwise(question, saw) : unknown(question, saw);
  });
}

function formOf(
  stopped: Document | undefined,
): readonly [form: (typeof STOPPED)[number] | undefined, saw: string] {
  if (stopped === undefined) return ['stopped-stats-absent', 'there are none'];
  if (stopped.entries.length === 0) return ['stopped-stats-empty', 'they are empty'];
  if (!stopped.has(COUNTER)) return ['stopped-stats-error', 'there is an error in their place'];
  if (!stopped.has(POSITION)) return ['stopped-stats-counters', 'they have no position'];
  if (textOf(stopped.get('status')) === 'running')
    return ['stopped-stats-stale', 'they say that it is running'];
  return [undefined, 'they are complete'];
}

function judgeList(running: Document | undefined, listed: Document | undefined): Answer {
  if (running?.has(POSITION) !== true)
    return unknown('list-stats-brief', 'the statistics of a running processor name no position');
  return listed?.has(POSITION) === true
    ? assumed('list-stats-brief', 'lists name the position')
    : otherwise('list-stats-brief', listed === undefined ? 'lists have none' : 'lists name no position');
}

function judgePosition(running: Document | undefined): Answer {
  const position = running?.get(POSITION);
  if (!isDocument(position)) return unknown('position-is-timestamp', 'there is no position');
  if (position.has('_data')) return assumed('position-is-timestamp', 'it is a resume token');
  return position.has('$timestamp')
    ? otherwise('position-is-timestamp', 'it is a timestamp')
    : unknown('position-is-timestamp', position.keys().join());
}

function judgeCounters(running: Document | undefined, again: Document | undefined): Answer {
  const [before, after] = [countIn(running), countIn(again)];
  if (before === undefined || after === undefined || before === 0)
    return unknown('counters-reset', 'nothing was counted');
  const saw = `${before} before, ${after} after the start`;
  return after >= before ? assumed('counters-reset', saw) : otherwise('counters-reset', saw);
}
