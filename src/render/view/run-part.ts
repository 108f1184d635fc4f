/** A run's part of the page: every step on one time axis, a lane for each workspace. */
import type { ProgressReport } from '../../apply/report/progress.ts';
import type { Report, StepReport } from '../../apply/report/report.ts';
import { isOfProject, parseAddress, shortName } from '../../model/address.ts';
import { escapeControls } from '../safe-text.ts';
import { runHeading } from '../text/apply-text.ts';
import { formatDuration } from '../text/duration.ts';
import { count } from '../text/layout.ts';
import type { ViewRun, ViewRunStep, ViewStretch } from './document.ts';
import { viewGate } from './gate-part.ts';

/** @param indexOf the index of a resource by its formatted address */
export function viewRun(report: Report, indexOf: (address: string) => number | undefined): ViewRun {
  const { outcome, digest, startedAt, durationMs } = report;
  return {
    heading: runHeading(report),
    isGood: (outcome === 'applied' || outcome === 'nothing-to-do') && report.converged !== false,
    digest,
    began: startedAt,
    durationMs,
    lanes: lanesOf(report, indexOf),
    closing: closingOf(report),
  };
}

function lanesOf(report: Report, indexOf: (address: string) => number | undefined): ViewRun['lanes'] {
  const lanes = new Map<string, ViewRunStep[]>();
  for (const step of report.steps) {
    const address = parseAddress(step.address);
    const workspace = address === undefined || isOfProject(address) ? '' : escapeControls(address.workspace);
    const lane = lanes.get(workspace) ?? [];
    lanes.set(workspace, lane);
    lane.push(viewStep(step, Date.parse(report.startedAt), indexOf(step.address)));
  }
  return [...lanes].map(([workspace, steps]) => ({ workspace, steps }));
}

function viewStep(step: StepReport, began: number, resource: number | undefined): ViewRunStep {
  const { id, verb, status, startedAt, durationMs, progress = [] } = step;
  const address = parseAddress(step.address);
  const startMs = startedAt === undefined ? undefined : Math.max(0, Date.parse(startedAt) - began);
  const gate = step.gate && viewGate(step.gate);
  return {
    id,
    text: `${verb} ${escapeControls(address === undefined ? step.address : shortName(address))}`,
    status,
    ...(resource !== undefined && { resource }),
    address: escapeControls(step.address),
    ...(startMs !== undefined && { startMs }),
    durationMs,
    took: startedAt === undefined ? 'never began' : formatDuration(durationMs),
    details: detailsOf(step).map(escapeControls),
    ...(startMs !== undefined &&
      progress.length > 0 && { stretches: stretchesOf(progress, startMs, durationMs) }),
    ...(gate && { gate }),
  };
}

/** What Sluice did then; what it waited for says so itself. */
const PHASES: Readonly<Record<ViewStretch['phase'], string>> = {
  waiting: '',
  retrying: 'asked Atlas again: ',
  recovering: 'found out what had become of a request: ',
  restoring: 'put back what was there: ',
};

function stretchesOf(
  progress: readonly ProgressReport[],
  startMs: number,
  durationMs: number,
): readonly ViewStretch[] {
  return progress.map(({ phase, message, afterMs, untilMs = afterMs, count: times = 1 }, i) => {
    // A wait goes on until something else is told, or the step ends.
    const end = phase === 'waiting' ? (progress[i + 1]?.afterMs ?? Math.max(durationMs, untilMs)) : untilMs;
    const until = end > afterMs ? ` to ${formatDuration(end)}` : '';
    const often = times > 1 && phase !== 'waiting' ? ` (${times} times)` : '';
    return {
      phase,
      fromMs: startMs + afterMs,
      untilMs: startMs + end,
      text: escapeControls(`${formatDuration(afterMs)}${until}${often}: ${PHASES[phase]}${message}`),
    };
  });
}

/** Why it failed, was skipped or put back, and what its processor is now. */
function detailsOf({ reason, error, rolledBack, rollbackRefused, state, leftBehind }: StepReport): string[] {
  return [
    ...(reason === undefined ? [] : [reason]),
    ...(error === undefined
      ? []
      : [`${error.code}: ${error.message}`, ...(error.fix === undefined ? [] : [error.fix])]),
    ...(rolledBack ? ['rolled back: the processor runs on its old definition'] : []),
    ...(rollbackRefused === undefined
      ? []
      : [
          `not rolled back (processor is ${rollbackRefused.state ?? 'in an unknown state'}): ${rollbackRefused.reason}`,
        ]),
    ...(state === undefined ? [] : [`at the end it is ${state}`]),
    ...(leftBehind ? ['left behind in Atlas'] : []),
    ...(error?.log ?? []).map((line) => `log: ${line}`),
  ];
}

function closingOf({ converged, remaining = [], convergenceUnknown }: Report): string[] {
  if (converged === true) return ['Converged: a new plan has nothing to do.'];
  if (converged === undefined) {
    const why = convergenceUnknown === undefined ? '' : `: ${convergenceUnknown}`;
    return [escapeControls(`Whether the project has converged is not known${why}.`)];
  }
  return [
    `Not converged: a new plan still has ${count(remaining.length, 'change')}.`,
    ...remaining.map(({ action, address }) => escapeControls(`${action} ${address}`)),
  ];
}
