/** `sluice plan`: shows what an apply would do. Writes nothing in Atlas. */
import type { PlanLiteral } from '../../../core/facts/review.ts';
import type { Plan } from '../../../core/types.ts';
import { abortOnInterrupt } from '../../../host/interrupt.ts';
import { writeResultFile } from '../../../host/result-file.ts';
import type { Host } from '../../../host/host.ts';
import { formatAddress } from '../../../model/address.ts';
import { EXIT, SluiceError } from '../../../model/errors.ts';
import { failureDiagnostics, failureExitCode } from '../../../model/errors/failure.ts';
import type { OutputOptions } from '../../output/output.ts';
import { fitTerminal, readColor, worthSaying, writeDiagnostics } from '../../output/output.ts';
import type { AtlasOptions, ManifestOptions, SelectionOptions } from '../../project/project-options.ts';
import { openOnline, planOptions } from '../../project/project-options.ts';
import { showReading } from '../../output/reading.ts';

export interface PlanCommandOptions extends ManifestOptions, AtlasOptions, SelectionOptions, OutputOptions {
  readonly detailedExitcode?: boolean;
  readonly out?: string;
  readonly promote: readonly string[];
  readonly restart: readonly string[];
  readonly replay: readonly string[];
  readonly json?: boolean;
  readonly markdown?: boolean;
  /** Plans what `destroy` would do. */
  readonly destroy?: boolean;
}

export async function runPlan(options: PlanCommandOptions, host: Host): Promise<number> {
  const interrupt = abortOnInterrupt(host);
  try {
    return await showPlan(options, host, interrupt.signal);
  } catch (error) {
    if (interrupt.signal.aborted) return EXIT.interrupted;
    if (!options.json || !(error instanceof SluiceError)) throw error;
    const { renderFailureJson } = await import('../../../render/json/json.ts');
    host.stdout.write(renderFailureJson(failureDiagnostics(error)));
    return failureExitCode(error);
  } finally {
    interrupt.release();
  }
}

async function showPlan(options: PlanCommandOptions, host: Host, signal: AbortSignal): Promise<number> {
  const reading = showReading(options, host);
  const project = await openOnline(options, host, { onProgress: reading.note });
  try {
    const plan = await project.plan({
      ...planOptions(options, signal),
      destroy: options.destroy ?? false,
      promote: options.promote,
    });
    const { files } = await project.load();
    const shown = project.shown(plan);
    host.stdout.write(await renderPlan(shown, options, host, files));
    if (!options.json) {
      const unset = await project.findUnsetSecrets(plan);
      writeDiagnostics(worthSaying([...shown.diagnostics, ...unset], options), options, host);
    }
    if (plan.diagnostics.some((diagnostic) => diagnostic.severity === 'error')) return EXIT.failed;
    if (options.out !== undefined) {
      const { literalsOf, serialisePlan } = await import('../../../core/facts/review.ts');
      await writeResultFile(host, options.out, serialisePlan(plan));
      sayLiterals(literalsOf(plan.desired), options, host);
    }
    // What could not be read is not 'no changes'.
    if (!plan.complete) return EXIT.failed;
    const isPending = plan.steps.length > 0;
    return isPending && options.detailedExitcode ? EXIT.pending : EXIT.done;
  } finally {
    reading.close();
    await project.close();
  }
}

/** Says what the file of a plan leaves to the manifest. */
function sayLiterals(
  literals: readonly PlanLiteral[],
  { out = '', quiet }: PlanCommandOptions,
  host: Host,
): void {
  if (literals.length === 0 || quiet === true) return;
  const places = literals.map(({ address, pointer }) => `${pointer} of ${formatAddress(address)}`);
  const told =
    `${out} does not hold ${places.join(', ')}: apply reads that from the manifest, which has to be there. ` +
    'Use ${secret:NAME} for a file that needs no manifest.\n';
  host.stderr.write(fitTerminal(told, host.stderr));
}

/** The plan in the form that the flags ask for. */
async function renderPlan(
  plan: Plan,
  options: PlanCommandOptions,
  host: Host,
  files: readonly string[],
): Promise<string> {
  if (options.json) return (await import('../../../render/json/json.ts')).renderPlanJson(plan);
  if (options.markdown)
    return (await import('../../../render/markdown/markdown.ts')).renderPlanMarkdown(plan);
  const { renderPlanText } = await import('../../../render/text/text.ts');
  const color = readColor(options, host, host.stdout);
  return renderPlanText(plan, { color, columns: host.stdout.columns, files });
}
