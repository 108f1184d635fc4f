/**
 * `sluice apply` and `sluice destroy`: plan, show, refuse or ask, run, look again. What was reviewed (a saved plan,
 * a digest) is the only thing that runs when one is given.
 */
import { createWaiter } from '../../atlas/wait.ts';
import { applyPlan } from '../../apply/run/run.ts';
import type { Report } from '../../apply/report/report.ts';
import { exitCodeOf, finishReport } from '../../apply/report/report.ts';
import type { Host } from '../host.ts';
import { EXIT, SluiceError } from '../../model/errors.ts';
import type { Plan } from '../../plan/plan.ts';
import { renderPlanText } from '../../render/text/text.ts';
import type { LookSettings } from '../../core/last-look.ts';
import { lookAgain, withLastLook } from '../../core/last-look.ts';
import { describeNote, noteRun, settleNotes } from '../../core/restore.ts';
import { convergenceOf, guardPlan, guardSecrets } from '../../core/sync.ts';
import { holderOf } from './restore-store.ts';
import { openApplyOutput } from './apply-output.ts';
import { fitTerminal, readColor, writeDiagnostics, writeResultFile } from './output.ts';
import { paceOf, readPatience } from './pace.ts';
import type { Reviewed, ReviewedOptions } from './reviewed.ts';
import { checkReviewed, readReviewed, rememberBegun } from './reviewed.ts';
import type { Interruption, Session } from './session.ts';
import { abortOnInterrupt, loadIntent, openSession } from './session.ts';

export interface ApplyOptions extends ReviewedOptions {
  readonly autoApprove?: boolean;
  readonly report?: string;
  /** Milliseconds. */
  readonly watchStart: number;
  /** False with `--no-rollback`. */
  readonly rollback: boolean;
  readonly json?: boolean;
}

export function runApply(options: ApplyOptions, host: Host): Promise<number> {
  return runSteps(options, host, false);
}

/** Deletes what the manifest names, in reverse order, with the same hazards and questions as apply. */
export function runDestroy(options: ApplyOptions, host: Host): Promise<number> {
  return runSteps(options, host, true);
}

async function runSteps(options: ApplyOptions, host: Host, isDestroy: boolean): Promise<number> {
  // Ends what writes nothing; a run that has begun ends itself, see `runPlanSteps`.
  const interrupt = abortOnInterrupt(host);
  try {
    const reviewed = await readReviewed(options, host);
    const intent = reviewed?.intent ?? (await loadIntent(options, host, isDestroy));
    const session = await openSession(intent, options, host);
    try {
      const plan = await session.plan(interrupt.signal);
      return await applyReviewed(plan, reviewed, session, options, interrupt);
    } finally {
      await session.close();
    }
  } catch (error) {
    if (interrupt.signal.aborted) return leaveUnchanged(host);
    throw error;
  } finally {
    interrupt.release();
  }
}

function leaveUnchanged(host: Host): number {
  host.stderr.write('Interrupted. Nothing was changed.\n');
  return EXIT.interrupted;
}

/** Shows the plan, makes sure that it may run, and runs it. */
async function applyReviewed(
  plan: Plan,
  reviewed: Reviewed | undefined,
  session: Session,
  options: ApplyOptions,
  interrupt: Interruption,
): Promise<number> {
  const { host } = session;
  if (!options.json) {
    const color = readColor(options, host, host.stdout);
    host.stdout.write(renderPlanText(plan, { color, columns: host.stdout.columns, files: session.files }));
    // Errors are said by the refusal that they lead to.
    const warnings = plan.diagnostics.filter(({ severity }) => severity !== 'error');
    if (!options.quiet) writeDiagnostics(warnings, options, host);
  }
  checkReviewed(reviewed, plan);
  guardPlan(plan);
  const unset = guardSecrets(plan, session.secrets, 'error');
  if (unset.length > 0) throw new SluiceError('SECRET_UNSET', 'secrets are unset', { diagnostics: unset });
  const isReviewed = reviewed !== undefined;
  if (plan.steps.length > 0 && !(await isApproved(plan, isReviewed, options, host, interrupt.signal))) {
    if (interrupt.signal.aborted) return leaveUnchanged(host);
    host.stderr.write('Not applied. Nothing was changed.\n');
    return EXIT.failed;
  }
  if (options.expectDigest === plan.digest) await rememberBegun(plan, options, host);
  if (interrupt.signal.aborted) return leaveUnchanged(host);
  // The run listens from its first moment on.
  interrupt.release();
  const report = await runPlanSteps(plan, session, options, host);
  return exitCodeOf(report);
}

/**
 * Whether somebody has agreed: by a flag, by what was reviewed, or on the terminal.
 * @throws SluiceError SETTINGS_APPROVAL_MISSING where nobody can be asked.
 */
async function isApproved(
  plan: Plan,
  isReviewed: boolean,
  options: ApplyOptions,
  host: Host,
  signal: AbortSignal,
): Promise<boolean> {
  if (options.autoApprove || isReviewed) return true;
  if (!host.canAsk) {
    throw new SluiceError('SETTINGS_APPROVAL_MISSING', 'there is no terminal to ask on', {
      fix: `Give --auto-approve, a saved plan, or --expect-digest ${plan.digest}.`,
    });
  }
  const answer = await host.ask(`\nApply these ${plan.steps.length} steps? Only 'yes' is taken: `, signal);
  return answer?.trim() === 'yes';
}

/**
 * Runs the steps of a plan that may run, and looks at the project again. Shows both on the host. An interrupt ends the run softly, and the
 * look at once; the report is written all the same.
 */
export async function runPlanSteps(
  plan: Plan,
  session: Session,
  options: ApplyOptions,
  host: Host,
): Promise<Report> {
  const interrupt = abortOnInterrupt(host, () => {
    const told = 'Interrupted: what has begun is finished or undone. Once more to leave at once.\n';
    host.stderr.write(fitTerminal(told, host.stderr));
  });
  try {
    const report = await runAndLook(plan, session, options, host, interrupt.signal);
    if (options.report !== undefined) {
      const { renderReportJson } = await import('../../render/json/report-json.ts');
      await writeResultFile(host, options.report, session.masking(renderReportJson(report)));
    }
    return report;
  } finally {
    interrupt.release();
  }
}

async function runAndLook(
  plan: Plan,
  session: Session,
  options: ApplyOptions,
  host: Host,
  signal: AbortSignal,
): Promise<Report> {
  const startedAt = new Date(host.clock.now()).toISOString();
  const note = await noteRun(session.restore, plan, session.allowances, startedAt, holderOf(host));
  if (note !== undefined && !options.json && !options.quiet) host.stderr.write(`${describeNote(note)}\n`);
  const output = await openApplyOutput(options, host);
  const { gateway } = session.connection;
  const { pollMs, retry } = paceOf(readPatience(host.env), options.timeout);
  let report: Report;
  try {
    report = await applyPlan(plan, {
      gateway,
      waiter: createWaiter(gateway, {
        clock: host.clock,
        pollMs,
        ...(options.timeout !== undefined && { timeoutMs: options.timeout }),
      }),
      clock: host.clock,
      retry,
      parallelism: options.parallelism,
      watchStartMs: options.watchStart,
      rollback: options.rollback,
      signal,
      onEvent: (event) => {
        output.show(event);
      },
    });
    const { delayMs, lateMs } = retry;
    const settings = { clock: host.clock, delayMs, lateMs, signal };
    const { convergence, look } = await checkConvergence(report, plan, session, settings);
    if (look !== undefined) report = withLastLook(report, look);
    const scope = { baseUrl: plan.baseUrl, project: plan.project };
    await settleNotes(session.restore, scope, report, look);
    // Told to stop while it looked: that counts as well.
    if (signal.aborted) report = { ...report, outcome: 'interrupted' };
    report = finishReport(report, convergence);
  } finally {
    output.close();
  }
  output.showReport(report);
  return report;
}

/** Looks at the project again, unless nothing was to be done. */
async function checkConvergence(
  report: Report,
  plan: Plan,
  session: Session,
  settings: LookSettings,
): Promise<{ readonly convergence: Parameters<typeof finishReport>[1]; readonly look?: Plan }> {
  if (report.outcome === 'nothing-to-do')
    return { convergence: { converged: true, remaining: [] }, look: plan };
  try {
    // An interrupt from before ends it, too.
    const look = await lookAgain(report, (signal) => session.planAgain(signal), settings);
    return { convergence: convergenceOf(look), look };
  } catch (error) {
    if (settings.signal.aborted) return { convergence: { unknown: 'the run was interrupted' } };
    return { convergence: { unknown: error instanceof Error ? error.message : String(error) } };
  }
}
