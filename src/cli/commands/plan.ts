/** `sluice plan`: shows what an apply would do. Writes nothing in Atlas. */
import type { Host } from '../host.ts';
import { EXIT, SluiceError } from '../../model/errors.ts';
import type { Plan } from '../../plan/plan.ts';
import { serialisePlan } from '../../plan/review/plan-file.ts';
import { failureDiagnostics, failureExitCode } from '../failure.ts';
import { guardSecrets } from '../../core/sync.ts';
import { readColor, worthSaying, writeDiagnostics, writeResultFile } from './output.ts';
import type { SessionOptions } from './session.ts';
import { abortOnInterrupt, loadIntent, openSession } from './session.ts';

export interface PlanOptions extends SessionOptions {
  readonly detailedExitcode?: boolean;
  readonly out?: string;
  readonly json?: boolean;
  readonly markdown?: boolean;
}

export async function runPlan(options: PlanOptions, host: Host): Promise<number> {
  const interrupt = abortOnInterrupt(host);
  try {
    return await showPlan(options, host, interrupt.signal);
  } catch (error) {
    if (interrupt.signal.aborted) return EXIT.interrupted;
    if (!options.json || !(error instanceof SluiceError)) throw error;
    const { renderFailureJson } = await import('../../render/json/json.ts');
    host.stdout.write(renderFailureJson(failureDiagnostics(error)));
    return failureExitCode(error);
  } finally {
    interrupt.release();
  }
}

async function showPlan(options: PlanOptions, bareHost: Host, signal: AbortSignal): Promise<number> {
  const intent = await loadIntent(options, bareHost, false);
  const session = await openSession(intent, options, bareHost);
  const { host } = session;
  try {
    const plan = await session.plan(signal);
    host.stdout.write(await renderPlan(plan, options, host, session.files));
    if (!options.json) {
      const unset = guardSecrets(plan, session.secrets, 'warning');
      writeDiagnostics(worthSaying([...plan.diagnostics, ...unset], options), options, host);
    }
    if (plan.diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return EXIT.failed;
    if (options.out !== undefined) await writeResultFile(host, options.out, serialisePlan(plan));
    // What could not be read is not 'no changes'.
    if (!plan.complete) return EXIT.failed;
    const isPending = plan.steps.length > 0;
    return isPending && options.detailedExitcode ? EXIT.pending : EXIT.done;
  } finally {
    await session.close();
  }
}

/** The plan in the form that the flags ask for. */
async function renderPlan(
  plan: Plan,
  options: PlanOptions,
  host: Host,
  files: readonly string[],
): Promise<string> {
  if (options.json) return (await import('../../render/json/json.ts')).renderPlanJson(plan);
  if (options.markdown) return (await import('../../render/markdown/markdown.ts')).renderPlanMarkdown(plan);
  const { renderPlanText } = await import('../../render/text/text.ts');
  const color = readColor(options, host, host.stdout);
  return renderPlanText(plan, { color, columns: host.stdout.columns, files });
}
