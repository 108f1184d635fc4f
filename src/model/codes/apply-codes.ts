/** What can go wrong while a plan is carried out, and with what is written on the way. */
import type { CodeTable } from './code-entry.ts';

export const APPLY_CODES = {
  RESTORE_UNWRITABLE: {
    meaning:
      'An apply would stop processors, and it can not be written down that they must run again. Nothing was stopped.',
    example: 'The working directory is read-only.',
    fix: 'Make .sluice/restore/ writable, or accept the risk with --allow no-restore-file.',
  },
  REPLAY_UNWRITABLE: {
    meaning:
      'A replay is done once, and it can not be written down that it is about to be done. Nothing was changed.',
    example: 'The working directory is read-only; in the Action, no pull request has a comment for the note.',
    fix: 'Make .sluice/restore/ writable. In the Action, apply what was planned on a pull request, or replay from the command line.',
  },
  RESTORE_UNREADABLE: {
    meaning: 'A note of an interrupted apply can not be read, so what it would start again is not known.',
    example: 'A file in .sluice/restore/ was copied there by hand, and others may write it.',
    fix: 'Look whether every processor runs that should, then delete the file.',
  },
  RESTORE_RUNNING: {
    meaning: 'Another apply in this directory is still running, and has processors to start again.',
    example: 'Two terminals apply the same manifest.',
    fix: 'Wait until it has ended.',
  },
  RESTORE_NOTED: {
    meaning: 'An apply is about to stop processors, and has noted which ones must run again.',
    example: 'A connection changes that running processors use.',
    fix: 'Nothing has to be done. Should the run be cut off, run the same command again.',
  },
  APPLY_NOT_CARRIED_OUT: {
    meaning: 'Atlas answered a write with success, again and again, and a read does not show its effect.',
    example: 'A rename is accepted, and the processor keeps its old name.',
    fix: 'Look at it in Atlas, then run the same command again.',
  },
  APPLY_NOTHING_CAME: {
    meaning: 'Atlas accepted a start, again and again, and the processor shows no sign of it.',
    example: 'A processor stays STOPPED after several starts.',
    fix: 'Look at it in Atlas, then run the same command again.',
  },
  APPLY_NOT_RUNNING: {
    meaning: 'A processor was started, and the last look of the run finds that it does not run.',
    example: 'A colleague stopped it while the run went on.',
    fix: 'Look at it in Atlas, then run the same command again.',
  },
  APPLY_POSITION_UNKNOWN: {
    meaning:
      'Atlas does not say where a processor is in its source, so no version of it can start there. Nothing is started without a position.',
    example:
      'The statistics of a processor with update.freshStart: carry-over are empty, before and after its stop.',
    fix: 'Run the same command again. If that does not help, options.resumeFromCheckpoint: false starts from now.',
  },
  APPLY_SOURCE_GAP: {
    meaning:
      'A Kafka source did not go on where it was: Atlas has skipped messages, and the report says which.',
    example: 'A fresh start began at the newest message, and not at what the consumer group had committed.',
    fix: 'Process the messages that were skipped by other means.',
  },
  APPLY_HAS_CONSUMED: {
    meaning:
      'A new version of a processor that reads Kafka has failed after it had read messages. Its old definition would skip them, so it is not put back.',
    example: 'The first message after a change of $source makes the new pipeline fail.',
    fix: 'Correct the pipeline and apply again: it goes on from its checkpoint.',
  },
  APPLY_HAS_WRITTEN: {
    meaning:
      'The new version of a blue/green change has failed after it had written to its real sink. The old one does not come back by itself.',
    example: 'A message that arrives just after the switch makes the new pipeline fail.',
    fix: 'Correct the pipeline and apply again: it goes on from its checkpoint. To go back, put the old pipeline into the manifest, with `update: { freshStart: carry-over }` instead of `strategy: blue-green`, and apply: the old version goes on where it stopped.',
  },
  APPLY_NOT_TAKEN_OVER: {
    meaning:
      'The new version of a blue/green change has not caught up, or the old one has not got past it, by the deadline. Nothing was interrupted.',
    example: 'Nothing arrives in the source, so that the new version never reads anything.',
    fix: 'Look at both versions in `sluice status`; a longer `update.blueGreen.deadline` gives it more time.',
  },
  APPLY_NOT_PASSED: {
    meaning:
      'The old version of a blue/green change restarted just before its stop, and stopped where the new one has read already. It runs again.',
    example: 'Atlas restarts a processor by itself while it is about to be stopped.',
    fix: 'Run the same command again.',
  },
  APPLY_STOP_FAILED: {
    meaning: 'A processor is FAILED after its stop, so what it had read last may not be in its sink.',
    example: 'The sink can not be reached while a processor stops whose position is carried over.',
    fix: 'Run the same command again: it starts the processor from its checkpoint and stops it once more.',
  },
  APPLY_GATE_FAILED: {
    meaning:
      'A processor runs, and is not sound: what its `gate` asks for was not reached. The report says what followed: its old version is back, it was stopped, or it was left as it is.',
    example: 'A new version sends one message in ten to the dead letter queue.',
    fix: 'Look at its dead letters and its log, correct the pipeline, and apply again.',
  },
  APPLY_FAILED: {
    meaning: 'A job of the Action applied a plan, and at least one step failed. The report lists every step.',
    example: 'Atlas refuses the update of one processor; the others were updated.',
    fix: 'Correct what the failed step names, then merge or apply again.',
  },
  APPLY_BUSY: {
    meaning:
      'Atlas kept refusing a step because it was busy with something else, for longer than the run waits.',
    example: 'Another program changes connections of the same workspace the whole time.',
    fix: 'Run the same command again.',
  },
  APPLY_FAILOVER_UNKNOWN: {
    meaning:
      "Whether a processor moves to another region is not known: Atlas's answer was lost, and Atlas does not say where processors run. Asked again, it could move or start a second time.",
    example: 'A gateway answers 504 to a failover of a whole workspace.',
    fix: 'Look at it in Atlas, and run the command again if it has not moved.',
  },
  APPLY_INTERRUPTED: {
    meaning: 'The run was interrupted before this step was done.',
    example: 'Ctrl-C, or a job that was cancelled.',
    fix: 'Run the same command again. It goes on from here.',
  },
  APPLY_NOT_CONFIRMED: {
    meaning: 'Somebody was asked whether to apply the plan, and did not agree. Nothing was changed.',
    example:
      'Anything but ‘yes’ at the question of `sluice apply`, or a `confirm` of the library that gives false.',
    fix: 'Nothing has to be done. Run the command again to apply the plan after all.',
  },
  APPLY_NOT_REMEMBERED: {
    meaning:
      'The run could not write down what it is about to do, so a run that is cut off has to be planned again.',
    example: 'The working directory is read-only.',
    fix: 'Make .sluice/ writable, or apply a saved plan.',
  },
  APPLY_PROCESSOR_FAILED: {
    meaning:
      'A processor is FAILED after it was started. Where there was an older definition, it was put back.',
    example: 'The pipeline reads a topic that the login may not read.',
    fix: 'Correct the pipeline, or what it connects to, and apply again.',
  },
  SECRET_UNSET: {
    meaning: 'A step needs a secret that this run does not have.',
    example:
      'A connection with `password: "${secret:KAFKA_PASSWORD}"` is created, and KAFKA_PASSWORD is not in the environment.',
    fix: 'Set the variable, or put the file into a folder given with --secret-dir. In the Action, list it in allow-secret as well.',
  },
  OUTPUT_UNWRITABLE: {
    meaning: 'A file that was asked for can not be written.',
    example: '`--report out/report.json`, where out/ does not exist.',
    fix: 'Name a file in a folder that exists, on a disk with room.',
  },
  OUTPUT_LOST: {
    meaning: 'stdout or stderr could not be written any more. The run went on to its end, and then failed.',
    example: 'The disk that the output is redirected to is full.',
    fix: 'Make room, and look at `sluice status` to see what the run has done.',
  },
  INTERNAL: {
    meaning: 'A defect of Sluice.',
    example: 'Anything that prints a stack trace.',
    fix: 'Please report it with the text that was printed and the output of `sluice --version`.',
  },
} as const satisfies CodeTable;
