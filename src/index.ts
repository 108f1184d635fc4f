/**
 * The library: the use cases of Sluice for programs. `openProject` is the door; everything else here is what goes in and
 * comes out. What is in the way of a use case is thrown as a `SluiceError` with a stable code and a fix.
 */
import { resolve } from 'node:path';
import type { ProjectOptions } from './core/options.ts';
import type { Project } from './core/project.ts';
import { openProject as openHeadless } from './core/project.ts';
import { systemClock } from './model/clock/system-clock.ts';

/** What a project is opened with; `directory`, `env` and `clock` are the process's where they are not given. */
export type OpenOptions = Omit<ProjectOptions, 'directory' | 'env' | 'clock'> &
  Partial<Pick<ProjectOptions, 'directory' | 'env' | 'clock'>>;

/**
 * Opens a project. Nothing is read and nothing is sent before a method is called; close it when done.
 *
 * @example
 * const project = openProject({ manifest: 'streams/sluice.yaml' });
 * const plan = await project.plan();
 * if (plan.steps.length > 0) await project.apply(plan);
 * await project.close();
 */
export function openProject(options: OpenOptions = {}): Project {
  return openHeadless({
    ...options,
    directory: resolve(options.directory ?? process.cwd()),
    env: options.env ?? process.env,
    clock: options.clock ?? systemClock,
  });
}

export { EXIT, SluiceError } from './model/errors.ts';
export { formatAddress, parseAddress } from './model/address.ts';
export { printJson } from './model/document/json-text.ts';
export { exitCodeOf } from './core/facts/report.ts';
export { HAZARD_KINDS } from './core/facts/hazards.ts';
export { parsePlanFile, reviewOf, serialisePlan } from './core/facts/review.ts';
export type { Project, Intent } from './core/project.ts';
export type {
  AtlasAccess,
  AtlasCredentials,
  BegunStore,
  Environment,
  ManifestSource,
  ProjectOptions,
  SentRequest,
} from './core/options.ts';
export type { ApplyOptions } from './core/apply.ts';
export type { DoctorOptions } from './core/doctor/doctor.ts';
export type { ExportOptions, ExportResult } from './core/export/result.ts';
export type { FailoverOptions } from './core/apply/failover.ts';
export type { RunOptions } from './core/apply/carry-out.ts';
export type { GraphOptions } from './core/graph.ts';
export type { LogLine, LogsOptions } from './core/logs.ts';
export type { PlanOptions } from './core/plan.ts';
export type { PreviewOptions, PreviewResult } from './core/preview.ts';
export type { StatusOptions } from './core/status.ts';
export type { TestOptions } from './core/test.ts';
export type { ViewOptions } from './core/view/view.ts';
export type { Validation } from './core/validate.ts';
export type { Review, SavedPlan } from './core/facts/review.ts';
export type * from './core/types.ts';
export type { Address } from './model/address.ts';
export type { Clock } from './model/clock/clock.ts';
export type { Diagnostic, Place, Severity } from './model/diagnostic.ts';
export type { Document, Value } from './model/document.ts';
export type { Desired, DesiredResource } from './model/resources.ts';
export type { SecretName, SecretStore } from './model/secret.ts';
