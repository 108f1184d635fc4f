/** Questions about stops, starts at a time, and renaming. Source of the questions: evolution facts, 3. */
import type { Answered } from '../../../atlas/courier.ts';
import { NumberLiteral } from '../../../model/document.ts';
import type { Answer } from '../answer.ts';
import { assumed, otherwise, unknown } from '../answer.ts';
import { PROBE_DATABASE, SAMPLE, need, sampled } from '../bench.ts';
import type { Bench } from '../bench.ts';
import type { Experiment } from '../experiment.ts';
import { isTaken, stateOf, wordsOf } from '../lab.ts';

const MATCH = { $match: { group_id: 1 } };

/** Further back than any oplog. */
const LONG_AGO_MS = 400 * 86_400_000;

/** A processor that reads changes of the user's cluster, never started. */
async function changes(bench: Bench): Promise<string> {
  const source = { connectionName: await bench.database(), db: PROBE_DATABASE, coll: 'changes' };
  return bench.processor([{ $source: source }, { $emit: { connectionName: '__testLog' } }]);
}

/** Windows begin at whole multiples of it. Source: Atlas docs, tumbling windows. */
const WINDOW_MS = 600_000;

const WINDOW = {
  $tumblingWindow: {
    interval: { size: WINDOW_MS / 1000, unit: 'second' },
    pipeline: [{ $group: { _id: null, count: { $count: {} } } }],
  },
};

/** Waits for the next window where too little is left of this one. */
async function awaitWindow({ lab }: Bench): Promise<void> {
  const left = WINDOW_MS - (lab.now() % WINDOW_MS);
  if (left < WINDOW_MS / 2) await lab.pause(left);
}

/** Long enough for many events to be in the window. */
const FILLS_MS = 60_000;

/** How many messages a processor has read, and when that was so. */
interface Count {
  readonly messages: number;
  readonly at: number;
}

async function countOf(bench: Bench, name: string): Promise<Count | undefined> {
  const messages = await bench.member(name, 'stats', 'inputMessageCount');
  return messages instanceof NumberLiteral
    ? { messages: messages.toNumber(), at: bench.lab.now() }
    : undefined;
}

/** What Atlas says of a time that its change streams can't go back to. Source: domain facts 2.4, evolution facts 1. */
const isOutOfOplog = ({ text }: Answered): boolean => /oplog|ChangeStreamHistoryLost/.test(text);

const ended = (state: string | undefined): boolean => ['STARTED', 'FAILED'].includes(state ?? '');

export const START_EXPERIMENTS: readonly Experiment[] = [
  {
    name: 'stop',
    asks: 'Does a stop end STOPPED?',
    settles: ['stop-ends-failed'],
    runsSeconds: 60,
    run: async (bench: Bench): Promise<readonly Answer[]> => {
      const name = await bench.processor(sampled());
      await bench.start(name);
      need(await bench.verb(name, 'stop'), 'a stop');
      const seen = await bench.lab.awaitProcessor(name, (processor) =>
        ['STOPPED', 'FAILED'].includes(stateOf(processor) ?? ''),
      );
      const state = stateOf(seen) ?? 'it is gone';
      if (state === 'STOPPED') return [assumed('stop-ends-failed', state)];
      return [state === 'FAILED' ? otherwise('stop-ends-failed', state) : unknown('stop-ends-failed', state)];
    },
  },
  {
    name: 'rename',
    asks: 'Can a processor be renamed together with its pipeline, and started under its new name?',
    settles: ['rename-with-pipeline-refused', 'renamed-start-refused'],
    runsSeconds: 120,
    run: async (bench: Bench): Promise<readonly Answer[]> => {
      const both = await bench.stopped(sampled());
      const pair = await bench.update(both, { name: bench.name(), pipeline: sampled(MATCH) });
      const alone = await bench.stopped(sampled());
      const renamed = bench.name();
      need(await bench.update(alone, { name: renamed }), 'a rename');
      const start = await bench.verb(renamed, 'start');
      return [
        isTaken(pair)
          ? assumed('rename-with-pipeline-refused', 'it is taken')
          : otherwise('rename-with-pipeline-refused', wordsOf(pair)),
        isTaken(start)
          ? assumed('renamed-start-refused', 'it is taken')
          : otherwise('renamed-start-refused', wordsOf(start)),
      ];
    },
  },
  {
    name: 'start-time-alone',
    asks: 'Does a start with a time go on from the checkpoint, where resumeFromCheckpoint is left out?',
    settles: ['start-time-alone-seeks'],
    needsCluster: true,
    runsSeconds: 120,
    run: async (bench: Bench): Promise<readonly Answer[]> => {
      const question = 'start-time-alone-seeks';
      const name = await changes(bench);
      await bench.start(name);
      await bench.stop(name);
      // At that time nothing can be read any more: who seeks it fails, and who resumes doesn't notice.
      const startAtOperationTime = new Date(bench.lab.now() - LONG_AGO_MS).toISOString();
      const answered = await bench.verb(name, 'startWith', { startAtOperationTime });
      if (!isTaken(answered))
        return [(isOutOfOplog(answered) ? otherwise : unknown)(question, wordsOf(answered))];
      const state = stateOf(await bench.lab.awaitProcessor(name, (seen) => ended(stateOf(seen))));
      if (state === 'STARTED') return [assumed(question, 'it goes on')];
      return [(state === 'FAILED' ? otherwise : unknown)(question, `it becomes ${state ?? 'nothing'}`)];
    },
  },
  {
    name: 'sink-update',
    asks: 'Are open windows computed again after an update of the sink alone?',
    settles: ['sink-update-replays'],
    needsCluster: true,
    runsSeconds: 480,
    run: async (bench: Bench): Promise<readonly Answer[]> => {
      const question = 'sink-update-replays';
      const source = { connectionName: await bench.database(), db: PROBE_DATABASE, coll: 'changes' };
      const into = (coll: string): object => ({ $merge: { into: { ...source, coll } } });
      // What the sample says is written into the collection whose changes are read.
      const writer = await bench.processor([{ $source: { connectionName: SAMPLE } }, into('changes')]);
      const name = await bench.processor([{ $source: source }, WINDOW, into('windows')]);
      await awaitWindow(bench);
      await bench.start(writer);
      await bench.start(name);
      const begun = bench.lab.now();
      await bench.lab.pause(FILLS_MS);
      const before = await countOf(bench, name);
      await bench.stop(name);
      const pipeline = [{ $source: source }, WINDOW, into('others')];
      need(await bench.update(name, { pipeline }), 'an update');
      await bench.start(name);
      const atStart = await countOf(bench, name);
      await bench.lab.pause(FILLS_MS / 2);
      const after = await countOf(bench, name);
      for (const each of [name, writer]) await bench.verb(each, 'stop');
      if (before === undefined || before.messages === 0 || after === undefined)
        return [unknown(question, 'nothing was counted')];
      // Counters may begin at zero with each start.
      const isReset = atStart === undefined || atStart.messages < before.messages;
      const read = after.messages - (isReset ? 0 : before.messages);
      const meanwhile = (before.messages / (before.at - begun)) * (after.at - before.at);
      const saw = `${before.messages} messages before, then ${read}, of which about ${Math.round(meanwhile)} were new`;
      return [(read > meanwhile + before.messages / 2 ? otherwise : assumed)(question, saw)];
    },
  },
  {
    name: 'start-at-a-time',
    asks: 'May a start have a time and no checkpoint, and what becomes of one that is too old?',
    settles: ['start-pair-refused', 'old-start-refused'],
    needsCluster: true,
    runsSeconds: 300,
    run: async (bench: Bench): Promise<readonly Answer[]> => {
      const name = await changes(bench);
      const iso = (ago: number): string => new Date(bench.lab.now() - ago).toISOString();
      const pair = await bench.verb(name, 'startWith', {
        resumeFromCheckpoint: false,
        startAtOperationTime: iso(60_000),
      });
      const old = await changes(bench);
      const start = await bench.verb(old, 'startWith', { startAtOperationTime: iso(LONG_AGO_MS) });
      const seen = isTaken(start)
        ? await bench.lab.awaitProcessor(old, (processor) => ended(stateOf(processor)))
        : undefined;
      const state = stateOf(seen);
      return [
        isTaken(pair)
          ? assumed('start-pair-refused', 'it is taken')
          : otherwise('start-pair-refused', wordsOf(pair)),
        !isTaken(start)
          ? otherwise('old-start-refused', wordsOf(start))
          : state === 'FAILED'
            ? assumed('old-start-refused', 'it is taken, and fails')
            : unknown('old-start-refused', `it is taken, and becomes ${state ?? 'nothing'}`),
      ];
    },
  },
];
