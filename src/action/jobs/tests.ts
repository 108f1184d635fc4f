/** The input `tests`: the manifest's own tests, on this machine, before anything is applied. Those that a change touches decide. */
import { relative, resolve, sep } from 'node:path';
import { formatAddress } from '../../model/address.ts';
import type { Diagnostic, Place } from '../../model/diagnostic.ts';
import type { DesiredResource } from '../../model/resources.ts';
import type { Project } from '../../core/project.ts';
import type { Plan, TestRun, WantedTest } from '../../core/types.ts';
import type { PullRequest } from '../github/github.ts';
import type { Job } from './job.ts';
import { isListCut } from '../github/trust.ts';

/** Says which tests are run. */
export type IsWanted = (test: WantedTest) => boolean;

/** Runs the tests beside a job's manifests. */
export type RunTests = (
  job: Job,
  project: Project,
  resources: readonly DesiredResource[],
  isWanted: IsWanted | undefined,
) => Promise<TestRun>;

/** Runs them as `sluice test` does, and shows what came of them in the log. */
export const runManifestTests: RunTests = async ({ host }, project, resources, isWanted) => {
  const run = await project.testResources(resources, isWanted);
  if (run.files.length > 0) {
    const { renderTestRun } = await import('../../render/tests/test-text.ts');
    const text = renderTestRun(run, { color: false, columns: host.stdout.columns, quiet: false });
    host.stdout.write(text);
  }
  return run;
};

/** What the tests gave, as Markdown for the comment. */
export interface TestVerdict {
  readonly text: string;
  readonly isFailed: boolean;
  /** All results, where none of the tests were left out. */
  readonly run?: TestRun;
}

/** UTF-16 code units of what failed. In a comment the plan needs the room; a summary has it. */
const [COMMENT_ROOM, SUMMARY_ROOM] = [6000, 30_000];

/** Runs the tests unless they are off; failures become findings, and are in the summary. */
export async function checkTests(
  job: Job,
  project: Project,
  run: RunTests,
  resources: readonly DesiredResource[],
  isWanted?: IsWanted,
): Promise<TestVerdict> {
  const tell = (text: string): TestVerdict => {
    job.summary.push(text);
    return { text, isFailed: false };
  };
  if (!job.settings.tests) return tell('tests: off');
  let left = 0;
  const result = await run(
    job,
    project,
    resources,
    isWanted &&
      ((test) => {
        const isRun = isWanted(test);
        if (!isRun) left += 1;
        return isRun;
      }),
  );
  if (result.files.length === 0) return tell(left === 0 ? 'tests: none' : 'tests: none that this touches');
  const { renderTestMarkdown } = await import('../../render/tests/test-markdown.ts');
  const summary = { limit: SUMMARY_ROOM, elsewhere: 'the log of this step has all of it' };
  job.summary.push(renderTestMarkdown(result, summary));
  job.findings.push(...findingsOf(result));
  return {
    text: renderTestMarkdown(result, {
      limit: COMMENT_ROOM,
      elsewhere: `the [job summary](${job.event.runUrl}) has more of it`,
    }),
    isFailed: result.failed > 0,
    ...(left === 0 && { run: result }),
  };
}

const inSlashes = (path: string): string => path.split(sep).join('/');

function findingsOf({ files }: TestRun): Diagnostic[] {
  return files.flatMap(({ file, processor, cases, diagnostics }) => {
    const place = { file: inSlashes(file), line: 1, column: 1 };
    const finding = (code: string, message: string, fix: string | undefined, at: Place): Diagnostic => ({
      severity: 'error',
      code,
      message,
      place: at,
      ...(fix !== undefined && { fix }),
    });
    return [
      ...diagnostics.map((diagnostic) => ({
        ...diagnostic,
        place: diagnostic.place ? { ...diagnostic.place, file: inSlashes(diagnostic.place.file) } : place,
      })),
      ...cases
        .filter(({ passed, skipped }) => !passed && skipped === undefined)
        .map(({ name, place: start, error: reason, differences: [first] }) =>
          finding(
            reason?.code ?? 'TEST_FAILED',
            `${processor}, '${name}': ${reason?.message ?? `${first?.path ?? 'the result'} is not as expected`}`,
            reason?.fix,
            start ? { ...start, file: inSlashes(start.file) } : place,
          ),
        ),
    ];
  });
}

/**
 * The tests that a pull request touches: of processors that the plan changes or starts, and those that it changes themselves, or their
 * documents. Undefined, all of them, where GitHub does not list every file.
 */
export async function findTouched(job: Job, plan: Plan, pull: PullRequest): Promise<IsWanted | undefined> {
  const repository = await job.repository();
  const files = await repository.filesOf(pull.number);
  if (isListCut(files, pull)) return undefined;
  const paths = new Set(
    files.flatMap(({ path, formerPath }) => (formerPath === undefined ? [path] : [path, formerPath])),
  );
  const changed = plan.changes.filter(({ action }) => ['create', 'update', 'replace'].includes(action));
  const touched = new Set([...changed, ...plan.steps].map(({ address }) => formatAddress(address)));
  const inRepository = (path: string): string => inSlashes(relative(resolve(job.workflow.workspace), path));
  return (test) => touched.has(test.processor) || test.paths.some((path) => paths.has(inRepository(path)));
}
