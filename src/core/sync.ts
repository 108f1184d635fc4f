/**
 * The use cases: read live, plan, check that the plan may run, run it, look whether the project has converged.
 * The CLI and the Action call these; neither files nor terminals are known here.
 */
import type { Gateway } from '../atlas/gateway.ts';
import { readLive } from '../atlas/read-live.ts';
import type { RestoreStore } from '../apply/restore/store.ts';
import { workspacesNeeded } from '../plan/targets.ts';
import { findInterrupted } from './restore.ts';
import type { Clock } from '../model/clock.ts';
import { formatAddress } from '../model/address.ts';
import type { Convergence } from '../apply/report/report.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Value } from '../model/document.ts';
import { EXIT, SluiceError } from '../model/errors.ts';
import type { Desired } from '../model/resources.ts';
import type { SecretName, SecretStore } from '../model/secret.ts';
import type { Allowance } from '../plan/hazards/allowances.ts';
import { makePlan } from '../plan/make-plan.ts';
import type { Plan, Selection } from '../plan/plan.ts';
import { findSecrets } from '../plan/compare/secrets.ts';

/** Everything a plan is made from. */
export interface PlanRequest {
  readonly gateway: Gateway;
  readonly baseUrl: string;
  readonly desired: Desired;
  readonly selection: Selection;
  readonly allowances: readonly Allowance[];
  readonly clock: Clock;
  /** Workspaces read at once. */
  readonly parallelism: number;
  /** Where earlier runs have noted what they had to put back; absent: nothing is known of them. */
  readonly restore?: RestoreStore;
  readonly signal?: AbortSignal;
  /** Told how many workspaces of how many have been read. */
  readonly onProgress?: (read: number, total: number) => void;
}

/** Reads live state with list calls only and makes the plan. */
export async function planProject(request: PlanRequest): Promise<Plan> {
  const { desired, restore, baseUrl, selection } = request;
  const interrupted = await (restore && findInterrupted(restore, { baseUrl, project: desired.project }));
  const workspaces = new Set([
    ...workspacesNeeded(desired, selection),
    ...(interrupted?.processors ?? []).map(({ address }) => address.workspace),
  ]);
  const live = await readLive(request.gateway, {
    workspaces: [...workspaces],
    parallelism: request.parallelism,
    ...(request.signal && { signal: request.signal }),
    ...(request.onProgress && { onProgress: request.onProgress }),
  });
  const plan = makePlan({
    baseUrl,
    project: desired.project,
    desired,
    live,
    selection,
    allowances: request.allowances,
    now: request.clock.now(),
    interrupted: interrupted?.processors ?? [],
  });
  const more = interrupted?.diagnostics ?? [];
  return more.length === 0 ? plan : { ...plan, diagnostics: [...plan.diagnostics, ...more] };
}

/**
 * Refuses a plan that may not run: one with errors, one that is not complete, one with hazards that nobody allowed.
 * @throws SluiceError PLAN_INVALID (exit 1), PLAN_INCOMPLETE and PLAN_REFUSED (exit 3); nothing has been changed.
 */
export function guardPlan(plan: Plan): void {
  const errors = plan.diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  if (errors.length > 0) {
    throw new SluiceError('PLAN_INVALID', 'the plan has errors', { diagnostics: errors });
  }
  if (!plan.complete) {
    const unreadable = plan.diagnostics.filter(({ code }) => code === 'PLAN_UNREADABLE');
    throw new SluiceError(
      'PLAN_INCOMPLETE',
      'the credentials may not read everything that the plan rests on',
      {
        exitCode: EXIT.refused,
        fix: unreadable[0]?.fix ?? 'Give them the role Project Stream Processing Owner, then plan again.',
        diagnostics: unreadable,
      },
    );
  }
  const refused = plan.hazards.filter((hazard) => !hazard.allowed);
  if (refused.length === 0) return;
  throw new SluiceError('PLAN_REFUSED', 'the plan holds hazards that are not allowed', {
    exitCode: EXIT.refused,
    diagnostics: refused.map((hazard) => ({
      severity: 'error',
      code: 'PLAN_REFUSED',
      message: `${hazard.kind}: ${hazard.reason}`,
      address: formatAddress(hazard.address),
      fix: hazard.allowWith === undefined ? 'Nothing allows it.' : `To allow it: ${hazard.allowWith}`,
    })),
  });
}

/** The secrets that the plan's steps would send and that are not set, as diagnostics of `severity`. */
export function guardSecrets(plan: Plan, secrets: SecretStore, severity: 'error' | 'warning'): Diagnostic[] {
  const unset = new Map<string, Diagnostic>();
  for (const step of plan.steps) {
    for (const { source, name } of step.body ? secretNamesIn(step.body) : []) {
      const key = `${source}:${name}`;
      if (unset.has(key) || secrets.find({ source, name }) !== undefined) continue;
      const where =
        source === 'secret'
          ? `Set the environment variable ${name}.`
          : `Put the file ${name} below a folder given with --secret-dir.`;
      unset.set(key, {
        severity,
        code: 'SECRET_UNSET',
        message: `secret ${name} is not set, and a step has to send it`,
        address: formatAddress(step.address),
        fix: where,
      });
    }
  }
  return [...unset.values()];
}

/** The secrets that a value names, in order. */
export function secretNamesIn(value: Value): SecretName[] {
  return findSecrets(value).flatMap(({ secret }) => secret.names);
}

/** Whether the project has converged, from a plan made after an apply, and what that plan would still do. */
export function convergenceOf(plan: Plan): Convergence {
  const touched = new Set(plan.steps.map((step) => formatAddress(step.address)));
  return {
    converged: plan.complete && plan.steps.length === 0,
    remaining: plan.changes
      .map((change) => ({ address: formatAddress(change.address), action: change.action }))
      .filter(({ address }) => touched.has(address)),
  };
}
