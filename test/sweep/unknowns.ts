/**
 * What nobody outside MongoDB knows about changing a stream (section 3 of the facts on it), and the quirks with which the sandbox plays the other
 * answer. Sweeps of streams try all of them; `test/sandbox/events/unknowns.test.ts` compares the table with the facts and the sandbox.
 */
import type { QuirkName } from '../../src/sandbox/faults/quirks.ts';

/** Each unknown in the words of the facts. */
export const UNKNOWNS = {
  'Statistics of STOPPED: full, counters only, stale, `{}`, absent': [
    'stopped-stats-counters',
    'stopped-stats-stale',
    'stopped-stats-empty',
    'stopped-stats-absent',
  ],
  'list with or without verbose stats': ['list-stats-brief'],
  '`changeStreamState` as Timestamp': ['position-is-timestamp'],
  '`startAtOperationTime` alone seeks or resumes': ['start-time-alone-seeks'],
  'the pair accepted or 400': ['start-pair-refused'],
  'a PATCH with `false` drops the checkpoint at once or at the next start': ['checkpoint-dropped-at-start'],
  'Kafka fresh start from commits or `auto_offset_reset`; mixed commits an error or a reset': [
    'fresh-start-ignores-commits',
    'mixed-commits-reset',
  ],
  'too old a time refused at the start or FAILED later': ['old-start-refused'],
  '`name` and `pipeline` in one PATCH': ['rename-with-pipeline-refused'],
  'a sink-only PATCH replays open windows or not': ['sink-update-replays'],
  'a rename-only PATCH of a window without `$group`/`$sort` refused or not': ['every-update-compares'],
  'counters kept or reset': ['counters-reset'],
  'event time without `timeField` is cluster time or wall time': ['event-time-is-wall-time'],
  'a stop that ends FAILED': ['stop-ends-failed'],
  'a processor that restarts by itself': ['restarts-by-itself'],
} as const satisfies Readonly<Record<string, readonly QuirkName[]>>;

/** More that the sandbox can play: what an error in the place of statistics, and bare ones, look like, and a start that is refused after a rename. */
const FURTHER = ['stopped-stats-error', 'kafka-stats-bare', 'renamed-start-refused'] as const;

/** All that sweeps of streams try. */
export const STREAM_UNKNOWNS: readonly QuirkName[] = [...Object.values(UNKNOWNS).flat(), ...FURTHER];
