/** One run of the Action from its start to its exit code: the command, and at the end annotations, summary and outputs. */
import { EXIT, SluiceError } from '../../model/errors.ts';
import { failureDiagnostics } from '../../model/errors/failure.ts';
import { renderDiagnostics } from '../../render/diagnostics.ts';
import { joinParts } from '../../render/markdown/markdown.ts';
import { VERSION } from '../../model/release/version.ts';
import { annotationsOf, sentences } from './findings.ts';
import type { FailureReason, Job, JobResult, JobWorld } from './job.ts';
import { openJob } from './job.ts';
import { publishResult } from '../inputs/outputs.ts';
import { findingsSummary } from '../comment/summary.ts';
import type { RunTests } from './tests.ts';

/** What the run reaches the world by. */
export interface ActionWorld extends JobWorld {
  readonly runTests: RunTests;
}

/** Runs the Action. Gives the exit code; never rejects. */
export async function runAction({ runTests, ...world }: ActionWorld): Promise<number> {
  const { workflow } = world;
  let job: Job;
  try {
    job = openJob(world);
  } catch (error) {
    for (const { code, message, fix } of failureDiagnostics(error)) {
      workflow.annotate({ severity: 'error', title: code, message: sentences(message, fix) });
    }
    publishResult({ workflow }, { outcome: 'failed', isFailed: true });
    return EXIT.failed;
  }
  let result: JobResult;
  try {
    result = await runCommand(job, runTests);
  } catch (error) {
    result = failedBy(job, error);
  }
  await finish(job, result);
  return result.isFailed ? EXIT.failed : EXIT.done;
}

async function runCommand(job: Job, runTests: RunTests): Promise<JobResult> {
  switch (job.settings.command) {
    case 'validate':
      return (await import('./validate-job.ts')).runValidateJob(job, runTests);
    case 'plan':
      return (await import('./plan-job.ts')).runPlanJob(job, runTests);
    case 'apply':
      return (await import('./apply-job.ts')).runApplyJob(job, runTests);
    case 'drift':
      return (await import('./drift-job.ts')).runDriftJob(job);
  }
}

const REASONS: Readonly<Record<string, FailureReason>> = {
  MANIFEST_INVALID: 'invalid-manifest',
  PLAN_INVALID: 'invalid-manifest',
  PLAN_INCOMPLETE: 'unreadable',
  PLAN_REFUSED: 'hazard-refused',
  PLAN_STALE: 'plan-changed',
};

/** What was thrown, as findings and a result. Only a defect of Sluice itself shows a stack, in the log. */
function failedBy(job: Job, error: unknown): JobResult {
  const found = failureDiagnostics(error);
  // What a library says is text of others, unlike the words of a SluiceError.
  const isOwn = error instanceof SluiceError;
  job.findings.push(...(isOwn ? found : found.map((one) => ({ ...one, message: job.quoting(one.message) }))));
  if (!(error instanceof SluiceError)) {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    job.host.stderr.write(
      `This is a defect of sluice ${VERSION}; please report it with the text below.\n${job.quoting(stack)}\n`,
    );
  } else if (error.cause instanceof Error) {
    job.workflow.debug(job.quoting(`${error.code}: ${error.cause.message}`));
  }
  const known = error instanceof SluiceError ? REASONS[error.code] : undefined;
  const reason = known ?? (job.settings.command === 'apply' ? 'apply-failed' : undefined);
  const isRefusal = reason === 'hazard-refused' || reason === 'plan-changed';
  return { outcome: isRefusal ? 'refused' : 'failed', isFailed: true, ...(reason && { reason }) };
}

async function finish(job: Job, result: JobResult): Promise<void> {
  const { workflow, findings, masking, quoting, settings } = job;
  const { annotations, left } = annotationsOf(findings, settings.workingDirectory, (address) =>
    job.places.get(address),
  );
  if (findings.length > 0) {
    job.host.stderr.write(renderDiagnostics(findings, { color: false, columns: 120 }));
  }
  for (const annotation of annotations) {
    workflow.annotate({
      ...annotation,
      title: masking(annotation.title),
      message: masking(annotation.message),
    });
  }
  const names = [settings.label, settings.environment]
    .filter((name) => name !== '')
    .map((name) => name.replace(/[^\p{L}\p{N} ._-]/gu, ''));
  const label = names.length === 0 ? '' : ` (${names.join(', ')})`;
  const text = joinParts([
    `## Sluice ${settings.command}${label}`,
    ...job.summary,
    findingsSummary(findings, left),
  ]);
  try {
    await workflow.addSummary(masking(text));
  } catch (error) {
    // The summary is no reason to fail for what was done: the log has it all.
    workflow.annotate({ severity: 'warning', title: 'SUMMARY_UNWRITABLE', message: quoting(String(error)) });
  }
  publishResult(job, result);
}
