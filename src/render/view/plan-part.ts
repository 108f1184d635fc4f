/** The plan's own part of the page: hazards first, what changes, and the steps in their order. */
import { formatAddress, isOfProject } from '../../model/address.ts';
import type { Hazard, Plan, Step } from '../../plan/plan.ts';
import { timelineLines } from '../evolve/timeline.ts';
import { escapeControls } from '../safe-text.ts';
import { describeStep, isTold, summaryLine } from '../text/text.ts';
import type { ViewHazard, ViewPlan, ViewStep } from './document.ts';

/** @param indexOf the index of a resource by its formatted address */
export function viewPlan(plan: Plan, indexOf: (address: string) => number | undefined): ViewPlan {
  return {
    summary: summaryOf(plan),
    digest: plan.digest,
    isComplete: plan.complete,
    isRefused: plan.hazards.some(({ allowed }) => !allowed),
    hazards: plan.hazards.map((hazard) => viewHazard(hazard, indexOf)),
    changes: plan.changes.filter(isTold).flatMap(({ address }) => indexOf(formatAddress(address)) ?? []),
    steps: plan.steps.map(viewStep),
    timeline: timelineLines(plan),
    findings: plan.diagnostics.map(({ severity, code, message, fix, place }) =>
      escapeControls(
        `${severity} ${code}${place === undefined ? '' : ` at ${place.file}:${place.line}`}: ${message}${fix === undefined ? '' : ` ${fix}`}`,
      ),
    ),
  };
}

function summaryOf(plan: Plan): string {
  if (plan.steps.length > 0) return summaryLine(plan);
  return plan.complete
    ? 'No changes.'
    : 'Whether anything has to change is not known: something could not be read.';
}

function viewHazard(
  { kind, address, reason, allowed, allowWith }: Hazard,
  indexOf: (address: string) => number | undefined,
): ViewHazard {
  const where = formatAddress(address);
  const resource = indexOf(where);
  return {
    kind,
    isRefused: !allowed,
    ...(resource !== undefined && { resource }),
    where: escapeControls(where),
    reason: escapeControls(reason),
    ...(allowWith !== undefined && { allowWith: escapeControls(allowWith) }),
  };
}

const ON_FAILURE = {
  'start-again': 'if it fails, the processor starts again as it was',
  'roll-back': 'if it fails, the old definition comes back and starts',
  'create-again': 'if it fails, what was deleted is created again',
} as const;

function viewStep(step: Step): ViewStep {
  const { id, address, dependsOn, onFailure } = step;
  return {
    id,
    text: describeStep(step),
    workspace: isOfProject(address) ? '' : escapeControls(address.workspace),
    dependsOn,
    ...(onFailure !== undefined && { onFailure: ON_FAILURE[onFailure] }),
  };
}
