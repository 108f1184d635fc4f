/** `sluice plan`: shows what an apply would do. Writes nothing in Atlas. */
import type { Plan } from '../../core/types.ts';
import { abortOnInterrupt } from '../../host/interrupt.ts';
import { maskOutputs } from '../../host/masked-host.ts';
import { writeResultFile } from '../../host/result-file.ts';
import type { Host } from '../../host/host.ts';
import { EXIT, SluiceError } from '../../model/errors.ts';
import { failureDiagnostics, failureExitCode } from '../../model/failure.ts';
import type { OutputOptions } from '../output.ts';
import { readColor, worthSaying, writeDiagnostics } from '../output.ts';
import type { AtlasOptions, ManifestOptions, SelectionOptions } from '../project-options.ts';
import { openOnline, planOptions } from '../project-options.ts';
import { showReading } from '../reading.ts';

export interface PlanCommandOptions extends ManifestOptions, AtlasOptions, SelectionOptions, OutputOptions {
  readonly detailedExitcode?: boolean;
  readonly out?: string;
  readonly json?: boolean;
  readonly markdown?: boolean;
}

export async function runPlan(options: PlanCommandOptions, host: Host): Promise<number> {
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

async function showPlan(options: PlanCommandOptions, bareHost: Host, signal: AbortSignal): Promise<number> {
  const reading = showReading(options, bareHost);
  const project = await openOnline(options, bareHost, { onProgress: reading.note });
  const host = maskOutputs(bareHost, project.mask);
  try {
    const plan = await project.plan(planOptions(options, signal));
    const { files } = await project.load();
    host.stdout.write(await renderPlan(plan, options, host, files));
    if (!options.json) {
      const unset = await project.findUnsetSecrets(plan);
      writeDiagnostics(worthSaying([...plan.diagnostics, ...unset], options), options, host);
    }
    if (plan.diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return EXIT.failed;
    if (options.out !== undefined) {
      const { serialisePlan } = await import('../../core/facts/review.ts');
      await writeResultFile(host, options.out, serialisePlan(plan));
    }
    const isPending = plan.steps.length > 0;
    return isPending && options.detailedExitcode ? EXIT.pending : EXIT.done;
  } finally {
    reading.close();
    await project.close();
  }
}

/** The plan in the form that the flags ask for. */
async function renderPlan(
  plan: Plan,
  options: PlanCommandOptions,
  host: Host,
  files: readonly string[],
): Promise<string> {
  if (options.json) return (await import('../../render/json/json.ts')).renderPlanJson(plan);
  if (options.markdown) return (await import('../../render/markdown/markdown.ts')).renderPlanMarkdown(plan);
  const { renderPlanText } = await import('../../render/text/text.ts');
  const color = readColor(options, host, host.stdout);
  return renderPlanText(plan, { color, columns: host.stdout.columns, files });
}
