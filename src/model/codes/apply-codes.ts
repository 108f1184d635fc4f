/** What can go wrong while a plan is carried out, and with what is written on the way. */
import type { CodeTable } from './code-entry.ts';

export const APPLY_CODES = {
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
  APPLY_EXISTS: {
    meaning: 'A resource that the plan creates exists already and is different.',
    example: 'A colleague created a connection of that name after the plan was made.',
    fix: 'Plan again: the plan then shows what differs.',
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
