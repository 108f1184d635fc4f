/**
 * `sluice apply` and `sluice destroy`: which plan they make, and how it is carried out. What may run, and how, is `core/apply.ts`'s to say;
 * showing and asking is `output/run-planned.ts`'s.
 */
import type { Review } from '../../../core/facts/review.ts';
import type { Project } from '../../../core/project.ts';
import type { Host } from '../../../host/host.ts';
import type { Planned, RunCommandOptions } from '../../output/run-planned.ts';
import { runPlanned } from '../../output/run-planned.ts';
import type { AtlasOptions, ManifestOptions, SelectionOptions } from '../../project/project-options.ts';
import { openOnline, planOptions } from '../../project/project-options.ts';
import { checkDigest, readSavedPlan } from '../../project/saved-plan.ts';

export interface DestroyCommandOptions
  extends ManifestOptions, AtlasOptions, SelectionOptions, RunCommandOptions {
  readonly allow: readonly string[];
}

export interface ApplyCommandOptions extends DestroyCommandOptions {
  /** The saved plan, when one is named. */
  readonly arguments: readonly (string | undefined)[];
  readonly expectDigest?: string;
  readonly promote: readonly string[];
  readonly restart?: readonly string[];
  readonly replay?: readonly string[];
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
  return runSteps({ ...options, arguments: [], promote: [], watchStart: 0, rollback: true }, host, true);
}

async function runSteps(options: ApplyCommandOptions, host: Host, isDestroy: boolean): Promise<number> {
  checkDigest(options.expectDigest);
  const [path] = options.arguments;
  const saved = path === undefined ? undefined : await readSavedPlan(path, options, host);
  return runPlanned(options, host, {
    open: (onProgress) =>
      openOnline(path === undefined ? options : { ...options, file: [path] }, host, {
        onProgress,
        ...(saved && { desired: saved.desired, literals: saved.literals }),
      }),
    plan: (project, signal) => planSteps(project, options, saved?.review, { isDestroy, signal }),
  });
}

async function planSteps(
  project: Project,
  options: ApplyCommandOptions,
  review: Review | undefined,
  { isDestroy, signal }: { readonly isDestroy: boolean; readonly signal: AbortSignal },
): Promise<Planned> {
  const selection = review?.selection ?? {
    ...planOptions(options, signal),
    destroy: isDestroy,
    promote: options.promote,
  };
  const plan = await project.plan({ ...selection, allow: options.allow, signal });
  const { expectDigest, watchStart, rollback } = options;
  return {
    plan,
    isAgreed: options.autoApprove === true || review !== undefined || expectDigest !== undefined,
    files: options.json === true ? [] : (await project.load()).files,
    carryOut: (how) =>
      project.apply(plan, { ...how, review, expectDigest, watchStartMs: watchStart, rollback }),
    question: ({ steps }) => `\nApply these ${steps.length} steps? Only 'yes' is taken: `,
  };
}
