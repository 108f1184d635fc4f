/**
 * `sluice apply` and `sluice destroy`: plan, show, refuse or ask, run, look again. What was reviewed (a saved plan,
 * a digest) is the only thing that runs when one is given.
 */
import { createWaiter } from '../atlas/wait.ts';
import { applyPlan } from '../apply/run.ts';
import type { Report } from '../apply/report.ts';
import { exitCodeOf, finishReport } from '../apply/report.ts';
import type { Host } from '../host.ts';
import { EXIT, SluiceError } from '../model/errors.ts';
import type { Plan } from '../plan/plan.ts';
import { renderPlanText } from '../render/text.ts';
import { convergenceOf, guardPlan, guardSecrets } from '../sync.ts';
import { openApplyOutput } from './apply-output.ts';
import { fitTerminal, readColor, writeDiagnostics, writeResultFile } from './output.ts';
import { paceOf, readPatience } from './pace.ts';
import type { Reviewed, ReviewedOptions } from './reviewed.ts';
import { checkReviewed, readReviewed, rememberBegun } from './reviewed.ts';
import type { Session } from './session.ts';
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
  const interrupt = abortOnInterrupt(host);
  try {
    const reviewed = await readReviewed(options, host);
    const intent = reviewed?.intent ?? (await loadIntent(options, host, isDestroy));
    const session = await openSession(intent, options, host);
    try {
      const plan = await session.plan(interrupt.signal);
      // From here on an interrupt is the run's own affair: what has begun is finished or undone.
      interrupt.release();
      if (interrupt.signal.aborted) return EXIT.interrupted;
      return await applyReviewed(plan, reviewed, session, options);
    } finally {
      await session.close();
    }
  } catch (error) {
    if (interrupt.signal.aborted) return EXIT.interrupted;
    throw error;
  } finally {
    interrupt.release();
  }
}

/** Shows the plan, makes sure that it may run, and runs it. */
async function applyReviewed(
  plan: Plan,
  reviewed: Reviewed | undefined,
  session: Session,
  options: ApplyOptions,
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
  if (plan.steps.length > 0 && !(await isApproved(plan, reviewed !== undefined, options, host))) {
    host.stderr.write('Not applied. Nothing was changed.\n');
    return EXIT.failed;
  }
  if (options.expectDigest === plan.digest) await rememberBegun(plan, options, host);
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
): Promise<boolean> {
  if (options.autoApprove || isReviewed) return true;
  if (!host.canAsk) {
    throw new SluiceError('SETTINGS_APPROVAL_MISSING', 'there is no terminal to ask on', {
      fix: `Give --auto-approve, a saved plan, or --expect-digest ${plan.digest}.`,
    });
  }
  const answer = await host.ask(`\nApply these ${plan.steps.length} steps? Only 'yes' is taken: `);
  return answer?.trim() === 'yes';
}

/** Runs the steps of a plan that may run, and looks at the project again. Shows both on the host. */
export async function runPlanSteps(
  plan: Plan,
  session: Session,
  options: ApplyOptions,
  host: Host,
): Promise<Report> {
  const stop = new AbortController();
  const release = host.onInterrupt((signal) => {
    if (stop.signal.aborted) {
      // A closed terminal is often told twice, by the terminal and by the shell.
      if (signal !== 'SIGHUP') host.leave(EXIT.interrupted);
      return;
    }
    const told = 'Interrupted: what has begun is finished or undone. Once more to leave at once.\n';
    host.stderr.write(fitTerminal(told, host.stderr));
    stop.abort();
  });
  const output = await openApplyOutput(options, host);
  const { gateway } = session.connection;
  const { pollMs, retry } = paceOf(readPatience(host.env));
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
      signal: stop.signal,
      onEvent: (event) => {
        output.show(event);
      },
    });
    report = finishReport(report, await checkConvergence(report, session));
  } finally {
    output.close();
    release();
  }
  output.showReport(report);
  if (options.report !== undefined) {
    const { renderReportJson } = await import('../render/report-json.ts');
    await writeResultFile(host, options.report, session.masking(renderReportJson(report)));
  }
  return report;
}

/** Looks at the project again, unless nothing was to be done. */
async function checkConvergence(
  report: Report,
  session: Session,
): Promise<Parameters<typeof finishReport>[1]> {
  if (report.outcome === 'nothing-to-do') return { converged: true, remaining: [] };
  if (report.outcome === 'interrupted') return { unknown: 'the run was interrupted' };
  try {
    return convergenceOf(await session.planAgain());
  } catch (error) {
    return { unknown: error instanceof Error ? error.message : String(error) };
  }
}
