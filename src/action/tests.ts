/** The input `tests`: the manifest's own tests, on this machine, before anything is planned or applied. */
import type { DesiredResource } from '../model/resources.ts';
import type { Job } from './job.ts';

/** What the tests gave. */
export interface TestOutcome {
  readonly passed: number;
  readonly failed: number;
}

/** Runs the tests beside a job's manifests; undefined when there are none. */
export type RunTests = (job: Job, resources: readonly DesiredResource[]) => Promise<TestOutcome | undefined>;

/** Runs them as `sluice test` does, and shows what came of them in the log. */
export const runManifestTests: RunTests = async ({ host, settings }, resources) => {
  const { runTests } = await import('../testing/run-tests.ts');
  const manifests = settings.files;
  const run = await runTests({ directory: host.directory, manifests, resources });
  if (run.files.length === 0) return undefined;
  const { renderTestRun } = await import('../render/test-text.ts');
  host.stdout.write(renderTestRun(run, { color: false, columns: host.stdout.columns, quiet: false }));
  return { passed: run.passed, failed: run.failed };
};

export interface TestVerdict {
  /** For comment and summary: one line. */
  readonly line: string;
  readonly isFailed: boolean;
}

/** Runs the tests unless they are off, and says so. */
export async function checkTests(
  job: Job,
  run: RunTests,
  resources: readonly DesiredResource[],
): Promise<TestVerdict> {
  if (!job.settings.tests) return { line: 'Tests: off', isFailed: false };
  const outcome = await run(job, resources);
  if (outcome === undefined) return { line: 'Tests: none', isFailed: false };
  const { passed, failed } = outcome;
  return {
    line: `Tests: ${passed} passed${failed > 0 ? `, **${failed} failed**` : ''}`,
    isFailed: failed > 0,
  };
}
