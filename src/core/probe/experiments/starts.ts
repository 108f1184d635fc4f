/** Questions about stops, starts at a time, and renaming. Source of the questions: evolution facts, 3. */
import type { Answer } from '../answer.ts';
import { assumed, otherwise, unknown } from '../answer.ts';
import { PROBE_DATABASE, need, sampled } from '../bench.ts';
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
