/** What each exit code means; scripts depend on them. */
import type { EXIT } from '../errors.ts';

export const EXIT_MEANINGS: Readonly<Record<keyof typeof EXIT, string>> = {
  done: 'Done, or nothing to do.',
  failed: 'Failed, or used wrongly. The message says what, with a code.',
  pending:
    'Not an error: `plan --detailed-exitcode` and `export --check` found changes, `status` found something unhealthy, `apply` has left a new version that waits for `--promote`.',
  refused:
    'Refused, and nothing was changed: a hazard that nobody allowed, a plan that is no longer current.',
  interrupted: 'Interrupted. The next run of the same command finishes the work.',
};
