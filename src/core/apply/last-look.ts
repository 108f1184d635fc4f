/**
 * The look at a project once an apply has ended. A list may be older than the run's last write; one that contradicts what the run has seen done
 * is asked again for a while, before it is believed.
 */
import type { Report } from '../../apply/report/report.ts';
import { correctReport } from '../../apply/report/report.ts';
import { headingPhase } from '../../kinds/processor.ts';
import { formatAddress } from '../../model/address.ts';
import type { Clock } from '../../model/clock/clock.ts';
import type { Plan } from '../../plan/plan.ts';

export interface LookSettings {
  readonly clock: Clock;
  /** The first pause before another look, which doubles; and how long looks are repeated in all. */
  readonly delayMs: number;
  readonly lateMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** So many looks there are before one is believed that contradicts the report, however long each takes. */
const LEAST_LOOKS = 4;

/** Plans until a plan agrees with the report, or for long enough to believe that it does not. */
export async function lookAgain(
  report: Report,
  plan: () => Promise<Plan>,
  { clock, delayMs, lateMs, signal }: LookSettings,
): Promise<Plan> {
  const until = clock.now() + lateMs;
  for (let pauseMs = delayMs, looks = 1; ; pauseMs *= 2, looks += 1) {
    const look = await plan();
    const isBelieved = looks >= LEAST_LOOKS && clock.now() >= until;
    if (isBelieved || !contradicts(look, report)) return look;
    const restMs = Math.max(delayMs, until - clock.now());
    await clock.sleep(Math.min(pauseMs, restMs), signal);
  }
}

/** Whether a plan wants to do what the report says is done. */
function contradicts(look: Plan, report: Report): boolean {
  const settled = new Set(report.steps.map(({ address }) => address));
  for (const { address, status } of report.steps) {
    if (status !== 'done' && status !== 'restored') settled.delete(address);
  }
  return (
    look.steps.some(({ address }) => settled.has(formatAddress(address))) ||
    statesOf(look, report).some(([, state, isStarted]) => isStarted && !isUp(state))
  );
}

/** The processors that a run has started or stopped, with their states now, and whether it counts them as started. */
function statesOf(look: Plan, report: Report): (readonly [string, string, boolean])[] {
  const states = new Map(
    look.changes.map(({ address, renamedFrom, stateBefore }) => [
      formatAddress(renamedFrom === undefined ? address : { ...address, name: renamedFrom }),
      stateBefore,
    ]),
  );
  // A gate that has failed may have stopped what was started.
  const stopped = new Set(report.steps.flatMap((step) => (step.stopped === true ? [step.address] : [])));
  const runs = report.steps.filter(
    ({ verb, address }) => (verb === 'start' || verb === 'stop') && !stopped.has(address),
  );
  return runs.flatMap(({ address, verb, status }) => {
    const state = states.get(address);
    const isStarted = verb === 'start' && (status === 'done' || status === 'restored');
    return state === undefined ? [] : [[address, state, isStarted] as const];
  });
}

/** A processor that is FAILED has been started: what it failed of is its own matter. */
const isUp = (state: string): boolean => headingPhase(state) !== 'not-running';

/** The report with what the last look found. */
export function withLastLook(report: Report, look: Plan): Report {
  const states = statesOf(look, report).map(([address, state]) => [address, state] as const);
  return correctReport(report, new Map(states), isUp);
}
