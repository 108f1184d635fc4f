/**
 * `sluice apply` and `sluice destroy`: shows the plan, asks on the terminal, shows what happens. What may run, and how, is
 * `core/apply.ts`'s to say.
 */
import type { Review } from '../../../core/facts/review.ts';
import type { ApplyEvent, Plan } from '../../../core/types.ts';
import type { Project } from '../../../core/project.ts';
import { exitCodeOf } from '../../../core/facts/report.ts';
import type { Host } from '../../../host/host.ts';
import type { Interruption } from '../../../host/interrupt.ts';
import { abortOnInterrupt } from '../../../host/interrupt.ts';
import { writeResultFile } from '../../../host/result-file.ts';
import { EXIT, SluiceError } from '../../../model/errors.ts';
import { renderPlanText } from '../../../render/text/text.ts';
import type { ApplyOutput } from '../../output/apply-output.ts';
import { openApplyOutput } from '../../output/apply-output.ts';
import type { OutputOptions } from '../../output/output.ts';
import { fitTerminal, readColor, writeDiagnostics } from '../../output/output.ts';
import type { AtlasOptions, ManifestOptions, SelectionOptions } from '../../project/project-options.ts';
import { openOnline, planOptions } from '../../project/project-options.ts';
import type { ReadingProgress } from '../../output/reading.ts';
import { showReading } from '../../output/reading.ts';
import { checkDigest, readSavedPlan } from '../../project/saved-plan.ts';

export interface DestroyCommandOptions
  extends ManifestOptions, AtlasOptions, SelectionOptions, OutputOptions {
  readonly autoApprove?: boolean;
  readonly report?: string;
  readonly json?: boolean;
}

export interface ApplyCommandOptions extends DestroyCommandOptions {
  /** The saved plan, when one is named. */
  readonly arguments: readonly (string | undefined)[];
  readonly expectDigest?: string;
  /** Milliseconds. */
  readonly watchStart: number;
  /** False with `--no-rollback`. */
  readonly rollback: boolean;
}

export function runApply(options: ApplyCommandOptions, host: Host): Promise<number> {
  return runSteps(options, host, false);
}

/** Deletes what the manifest names, in reverse order, with the same hazards and questions as apply. */
export function runDestroy(options: DestroyCommandOptions, host: Host): Promise<number> {
  return runSteps({ ...options, arguments: [], watchStart: 0, rollback: true }, host, true);
}

/** How far a run is: what an interrupt means depends on it. */
interface Progress {
  hasBegun: boolean;
}

async function runSteps(options: ApplyCommandOptions, host: Host, isDestroy: boolean): Promise<number> {
  const progress: Progress = { hasBegun: false };
  const interrupt = abortOnInterrupt(host, () => {
    if (!progress.hasBegun) return;
    const told = 'Interrupted: what has begun is finished or undone. Once more to leave at once.\n';
    host.stderr.write(fitTerminal(told, host.stderr));
  });
  try {
    return await planAndApply(options, host, isDestroy, interrupt, progress);
  } catch (error) {
    if (interrupt.signal.aborted && !progress.hasBegun) {
      host.stderr.write('Interrupted. Nothing was changed.\n');
      return EXIT.interrupted;
    }
    if (!(error instanceof SluiceError) || error.code !== 'APPLY_NOT_CONFIRMED') throw error;
    host.stderr.write('Not applied. Nothing was changed.\n');
    return EXIT.failed;
  } finally {
    interrupt.release();
  }
}

async function planAndApply(
  options: ApplyCommandOptions,
  host: Host,
  isDestroy: boolean,
  { signal }: Interruption,
  progress: Progress,
): Promise<number> {
  checkDigest(options.expectDigest);
  const [path] = options.arguments;
  const saved = path === undefined ? undefined : await readSavedPlan(path, options, host);
  const reading = showReading(options, host);
  const project = await openOnline(path === undefined ? options : { ...options, file: [path] }, host, {
    onProgress: reading.note,
    ...(saved && { desired: saved.desired, literals: saved.literals }),
  });
  try {
    const selection = saved?.review.selection ?? { ...planOptions(options, signal), destroy: isDestroy };
    const plan = await project.plan({ ...selection, allow: options.allow, signal });
    if (!options.json) await showPlan(project.shown(plan), project, options, host);
    return await applyShown(plan, saved?.review, project, options, { host, signal, progress, reading });
  } finally {
    reading.close();
    await project.close();
  }
}

async function showPlan(
  plan: Plan,
  project: Project,
  options: ApplyCommandOptions,
  host: Host,
): Promise<void> {
  const { files } = await project.load();
  const color = readColor(options, host, host.stdout);
  host.stdout.write(renderPlanText(plan, { color, columns: host.stdout.columns, files }));
  // Errors are said by the refusal that they lead to.
  const warnings = plan.diagnostics.filter(({ severity }) => severity !== 'error');
  if (!options.quiet) writeDiagnostics(warnings, options, host);
}

interface Run {
  readonly host: Host;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  readonly reading: ReadingProgress;
}

async function applyShown(
  plan: Plan,
  review: Review | undefined,
  project: Project,
  options: ApplyCommandOptions,
  { host, signal, progress, reading }: Run,
): Promise<number> {
  const isAgreed = options.autoApprove === true || review !== undefined || options.expectDigest !== undefined;
  // What is open, so that it is closed whatever happens.
  const shown: { output?: ApplyOutput | undefined } = {};
  try {
    const report = await project.apply(plan, {
      review,
      expectDigest: options.expectDigest,
      ...(!isAgreed && { confirm: () => ask(plan, host, signal) }),
      onBegin: async () => {
        reading.leaveTerminal();
        shown.output = await openApplyOutput(options, host);
      },
      onEvent: (event: ApplyEvent) => {
        progress.hasBegun = true;
        shown.output?.show(event);
      },
      signal,
      allow: options.allow,
      watchStartMs: options.watchStart,
      rollback: options.rollback,
    });
    const { output } = shown;
    output?.close();
    shown.output = undefined;
    output?.showReport(report);
    if (options.report !== undefined) {
      const { renderReportJson } = await import('../../../render/json/report-json.ts');
      await writeResultFile(host, options.report, renderReportJson(report));
    }
    return exitCodeOf(report);
  } finally {
    shown.output?.close();
  }
}

/**
 * Asks on the terminal.
 * @throws SluiceError SETTINGS_APPROVAL_MISSING where nobody can be asked.
 */
async function ask(plan: Plan, host: Host, signal: AbortSignal): Promise<boolean> {
  if (!host.canAsk) {
    throw new SluiceError('SETTINGS_APPROVAL_MISSING', 'there is no terminal to ask on', {
      fix: `Give --auto-approve, a saved plan, or --expect-digest ${plan.digest}.`,
    });
  }
  const answer = await host.ask(`\nApply these ${plan.steps.length} steps? Only 'yes' is taken: `, signal);
  return answer?.trim() === 'yes';
}
