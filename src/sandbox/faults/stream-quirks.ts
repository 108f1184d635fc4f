/**
 * The open questions about positions, starts and statistics (section 3 of the facts on changing a stream). They have an
 * effect only in a sandbox that models events.
 */
import type { Quirk } from './quirks.ts';

/** Part of `QUIRKS`. */
export const STREAM_QUIRKS = [
  {
    name: 'stopped-stats-counters',
    question: 'evolution 3',
    byDefault: 'The statistics of a stopped processor are complete.',
    instead: 'They have the counters only.',
  },
  {
    name: 'stopped-stats-stale',
    question: 'evolution 3',
    byDefault: 'The statistics of a stopped processor are those of the moment when it stopped.',
    instead: 'They are from 20 seconds before, and say that it is running.',
  },
  {
    name: 'stopped-stats-empty',
    question: 'evolution 3',
    byDefault: 'A stopped processor has statistics.',
    instead: 'They are an empty object.',
  },
  {
    name: 'stopped-stats-absent',
    question: 'evolution 3',
    byDefault: 'A stopped processor has statistics.',
    instead: 'It has no member for them.',
  },
  {
    name: 'stopped-stats-error',
    question: 'evolution 1',
    byDefault: 'A stopped processor has statistics.',
    instead: 'In their place is the error that the shell reports for a processor that does not run.',
  },
  {
    name: 'list-stats-brief',
    question: 'evolution 3',
    byDefault: 'The list of processors has their statistics in full.',
    instead: 'It has the counters only; a single processor has all.',
  },
  {
    name: 'position-is-timestamp',
    question: 'evolution 3',
    byDefault: 'changeStreamState is a resume token once an event was read.',
    instead: 'It is always a Timestamp.',
  },
  {
    name: 'kafka-stats-bare',
    question: 'evolution 1',
    byDefault: 'Statistics of a Kafka source name the topic, the group and the lag.',
    instead: 'They have partitions with offsets only.',
  },
  {
    name: 'counters-reset',
    question: 'evolution 3',
    byDefault: 'Counters go on after every start.',
    instead: 'They begin at zero.',
  },
  {
    name: 'start-time-alone-seeks',
    question: 'evolution 3',
    byDefault:
      'startAtOperationTime without resumeFromCheckpoint: false resumes where there is a checkpoint.',
    instead: 'It drops the checkpoint and starts at that time.',
  },
  {
    name: 'start-pair-refused',
    question: 'evolution 3',
    byDefault: 'resumeFromCheckpoint: false and startAtOperationTime are accepted together.',
    instead: 'Together they are refused with 400.',
  },
  {
    name: 'checkpoint-dropped-at-start',
    question: 'evolution 3',
    byDefault: 'An update with resumeFromCheckpoint: false drops the checkpoint at once.',
    instead: 'It is dropped at the next start; an update that resumes takes it up again before that.',
  },
  {
    name: 'fresh-start-ignores-commits',
    question: 'evolution 3',
    byDefault: "A Kafka source without a checkpoint starts at its group's committed offsets.",
    instead: 'It starts by auto_offset_reset.',
  },
  {
    name: 'mixed-commits-reset',
    question: 'evolution 3',
    byDefault: 'A start fails where a group has committed offsets for some partitions only.',
    instead: 'The other partitions start by auto_offset_reset.',
  },
  {
    name: 'old-start-refused',
    question: 'evolution 3',
    byDefault:
      'A start at a time that is no longer in the oplog is accepted, and the processor becomes FAILED.',
    instead: 'It is refused with 400.',
  },
  {
    name: 'rename-with-pipeline-refused',
    question: 'evolution 3',
    byDefault: 'One update may have a name and a pipeline.',
    instead: 'It is refused with 400.',
  },
  {
    name: 'sink-update-replays',
    question: 'evolution 3',
    byDefault: 'After an update of the sink alone, open windows go on.',
    instead: 'They are computed again from their first event.',
  },
  {
    name: 'event-time-is-wall-time',
    question: 'evolution 3',
    byDefault: 'The event time of a change is its cluster time.',
    instead: "It is the server's wall clock, which differs from the cluster time by up to 1.5 seconds.",
  },
  {
    name: 'stop-ends-failed',
    question: 'evolution 3',
    byDefault: 'A stop writes what was handed on, takes a checkpoint and ends STOPPED.',
    instead: 'Every other stop of a processor, from the first on, ends FAILED: it does neither.',
  },
  {
    name: 'restarts-by-itself',
    question: 'evolution 3',
    byDefault: 'A processor that was started runs until it is stopped.',
    instead: '90 seconds after each start it restarts by itself from its last checkpoint, and stays STARTED.',
  },
  {
    name: 'renamed-start-refused',
    question: 'evolution 3',
    byDefault: 'A processor can be started after it was renamed.',
    instead: 'That is refused with 400 until it has the name again that it last ran under.',
  },
] as const satisfies readonly Quirk[];

/** The name of one of them. */
export type StreamQuirkName = (typeof STREAM_QUIRKS)[number]['name'];
