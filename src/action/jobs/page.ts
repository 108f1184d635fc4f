/** The input `view`: the page of a plan and its run, kept as an artifact. It is an extra: nothing that goes wrong with it fails a job. */
import { join } from 'node:path';
import type { Project } from '../../core/project.ts';
import type { Plan, Report, TestRun } from '../../core/types.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { writeResultFile } from '../../host/result-file.ts';
import { failureDiagnostics } from '../../model/errors/failure.ts';
import type { Job } from './job.ts';

/** What the page shows beside the plan. */
export interface PageParts {
  readonly report?: Report;
  /** Results to show; absent: the tests run for the page, unless they are off. */
  readonly tests?: TestRun | undefined;
}

/**
 * Makes the page and uploads it where `view: on` asks for it. Gives a line of Markdown for comment and summary: the link, or why there is none; ''
 * where none was asked for.
 */
export async function publishPage(
  job: Job,
  project: Project,
  plan: Plan,
  { report, tests }: PageParts = {},
): Promise<string> {
  if (!job.settings.view) return '';
  const line = await makePage(job, async () => {
    const shown = tests ?? job.settings.tests;
    const html = await project.view({ plan, tests: shown, ...(report && { report }) });
    const path = pagePath(job);
    await writeResultFile(job.host, path, html);
    job.workflow.setOutput('view-path', path);
    return path;
  });
  job.summary.push(line);
  return line;
}

async function makePage(job: Job, write: () => Promise<string>): Promise<string> {
  let path: string;
  try {
    path = await write();
  } catch (error) {
    return tell(job, 'VIEW_FAILED', 'the page was not made', error);
  }
  try {
    const id = await job.workflow.upload(path);
    const { serverUrl, owner, repo, runId } = job.workflow.event;
    const url = `${serverUrl}/${owner}/${repo}/actions/runs/${runId}/artifacts/${id}`;
    return `[The same as a page](${url}) to look at, search and click.`;
  } catch (error) {
    return tell(
      job,
      'VIEW_NOT_UPLOADED',
      'the page was made, but GitHub did not take it as an artifact',
      error,
    );
  }
}

/** Says it as a warning, and in one line that quotes nobody: what others said is in the log and in the annotation. */
function tell(job: Job, code: 'VIEW_FAILED' | 'VIEW_NOT_UPLOADED', what: string, error: unknown): string {
  const why = failureDiagnostics(error).map(({ message }) => job.quoting(message));
  const finding: Diagnostic = { severity: 'warning', code, message: `${what}: ${why.join('; ')}` };
  job.findings.push(finding);
  return `No page: ${what} (${code}); the run says why.`;
}

/**
 * The artifact is called like the file. Two of one name in a run are refused, so that command, manifest and label are in it; and the attempt.
 */
function pagePath({ workflow, settings, key }: Job): string {
  const { runAttempt } = workflow.event;
  const attempt = runAttempt > 1 ? `-attempt-${runAttempt}` : '';
  return join(workflow.temporaryDirectory, `sluice-${settings.command}-${key}${attempt}.html`);
}
