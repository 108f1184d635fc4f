/**
 * Runs of plans on a terminal: the plan is shown, people are asked, what happens is shown. Which plan it is, and how it is carried out, is
 * the command's to say.
 */
import type { ApplyEvent, Plan } from '../../core/types.ts';
import type { Project } from '../../core/project.ts';
import type { RunOptions } from '../../core/apply/carry-out.ts';
import type { Report } from '../../core/types.ts';
import { exitCodeOf } from '../../core/facts/report.ts';
import type { Host } from '../../host/host.ts';
import type { Interruption } from '../../host/interrupt.ts';
import { abortOnInterrupt } from '../../host/interrupt.ts';
import { writeResultFile } from '../../host/result-file.ts';
import { EXIT, SluiceError } from '../../model/errors.ts';
import { renderPlanText } from '../../render/text/text.ts';
import type { ApplyOutput } from './apply-output.ts';
import { openApplyOutput } from './apply-output.ts';
import type { OutputOptions } from './output.ts';
import { fitTerminal, readColor, writeDiagnostics } from './output.ts';
import type { ReadingProgress } from './reading.ts';
import { showReading } from './reading.ts';

/** The flags of every command that runs a plan. */
export interface RunCommandOptions extends OutputOptions {
  readonly autoApprove?: boolean;
  readonly report?: string;
  readonly json?: boolean;
  readonly allow: readonly string[];
}

/** A plan, and how it is carried out. */
export interface Planned {
  readonly plan: Plan;
  /** Nobody is asked: it has been agreed to. */
  readonly isAgreed: boolean;
  /** The files of the manifest that it was made from. */
  readonly files: readonly string[];
  readonly carryOut: (how: RunOptions) => Promise<Report>;
  /** What people are asked. */
  readonly question: (plan: Plan) => string;
}

/** What a command brings along. */
export interface RunParts {
  readonly open: (onProgress: ReadingProgress['note']) => Promise<Project>;
  readonly plan: (project: Project, signal: AbortSignal) => Promise<Planned>;
}

/** How far a run is: what an interrupt means depends on it. */
interface Progress {
  hasBegun: boolean;
}

/** Plans, shows, asks and runs; gives the exit code. */
export async function runPlanned(options: RunCommandOptions, host: Host, parts: RunParts): Promise<number> {
  const progress: Progress = { hasBegun: false };
  const interrupt = abortOnInterrupt(host, () => {
    if (!progress.hasBegun) return;
    const told = 'Interrupted: what has begun is finished or undone. Once more to leave at once.\n';
    host.stderr.write(fitTerminal(told, host.stderr));
  });
  try {
    return await planAndRun(options, host, parts, interrupt, progress);
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

async function planAndRun(
  options: RunCommandOptions,
  host: Host,
  parts: RunParts,
  { signal }: Interruption,
  progress: Progress,
): Promise<number> {
  const reading = showReading(options, host);
  const project = await parts.open(reading.note);
  try {
    const planned = await parts.plan(project, signal);
    if (!options.json) showPlan(project.shown(planned.plan), planned, options, host);
    return await runShown(planned, options, { host, signal, progress, reading });
  } finally {
    reading.close();
    await project.close();
  }
}

function showPlan(plan: Plan, { files }: Planned, options: RunCommandOptions, host: Host): void {
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

async function runShown(
  planned: Planned,
  options: RunCommandOptions,
  { host, signal, progress, reading }: Run,
): Promise<number> {
  // What is open, so that it is closed whatever happens.
  const shown: { output?: ApplyOutput | undefined } = {};
  try {
    const report = await planned.carryOut({
      ...(!planned.isAgreed && { confirm: () => ask(planned, host, signal) }),
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
    });
    const { output } = shown;
    output?.close();
    shown.output = undefined;
    output?.showReport(report);
    if (options.report !== undefined) {
      const { renderReportJson } = await import('../../render/json/report-json.ts');
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
async function ask({ plan, question }: Planned, host: Host, signal: AbortSignal): Promise<boolean> {
  if (!host.canAsk) {
    throw new SluiceError('SETTINGS_APPROVAL_MISSING', 'there is no terminal to ask on', {
      fix: `Give --auto-approve, a saved plan, or --expect-digest ${plan.digest}.`,
    });
  }
  const answer = await host.ask(question(plan), signal);
  return answer?.trim() === 'yes';
}
