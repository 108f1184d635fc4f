/** The input `tests`: the manifest's own tests, on this machine, before anything is planned or applied. */
import type { Job } from './job.ts';

/** What the tests gave. */
export interface TestOutcome {
  readonly passed: number;
  readonly failed: number;
}

/** Runs the tests of a job's working directory; undefined when there are none. */
export type RunTests = (job: Job) => Promise<TestOutcome | undefined>;

export interface TestVerdict {
  /** For comment and summary: one line. */
  readonly line: string;
  readonly isFailed: boolean;
}

/** Runs the tests unless they are off, and says so. */
export async function checkTests(job: Job, run: RunTests): Promise<TestVerdict> {
  if (!job.settings.tests) return { line: 'Tests: off', isFailed: false };
  const outcome = await run(job);
  if (outcome === undefined) return { line: 'Tests: none', isFailed: false };
  const { passed, failed } = outcome;
  return {
    line: `Tests: ${passed} passed${failed > 0 ? `, **${failed} failed**` : ''}`,
    isFailed: failed > 0,
  };
}
