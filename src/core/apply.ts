/**
 * The use case `apply`: hold the plan to what was reviewed, refuse or ask, remember, run, look again. The command line, the Action and the
 * library all come here; what every run of a plan has in common is `apply/carry-out.ts`.
 */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Report } from '../apply/report/report.ts';
import type { Plan } from '../plan/plan.ts';
import type { Review } from '../plan/review/continuation.ts';
import { parsePlanFile, serialisePlan } from '../plan/review/plan-file.ts';
import type { RunOptions } from './apply/carry-out.ts';
import { carryOut } from './apply/carry-out.ts';
import type { ProjectContext } from './context/context.ts';
import { openBegunFolder } from './files/begun-folder.ts';
import type { Reviewed } from './context/guard.ts';
import { checkReviewed, guardPlan, requireSecrets } from './context/guard.ts';
import { planProject } from './plan.ts';

/** How a plan is applied. */
export interface ApplyOptions extends RunOptions {
  /** What was reviewed: the plan must be that, or continue it. */
  readonly review?: Review | undefined;
  /** The digest of what was reviewed, where nothing else is known of it. */
  readonly expectDigest?: string | undefined;
}

/**
 * Applies a plan that this project has made. Resolves with the report, also where steps failed: `exitCodeOf` judges it.
 * @throws SluiceError PLAN_STALE, PLAN_INVALID, PLAN_INCOMPLETE, PLAN_REFUSED, SECRET_UNSET, APPLY_NOT_CONFIRMED,
 *   APPLY_INTERRUPTED; whatever it is, nothing was changed.
 */
export async function applyProject(
  context: ProjectContext,
  plan: Plan,
  options: ApplyOptions = {},
): Promise<Report> {
  const { desired, secrets } = await context.intent();
  checkReviewed(await findReviewed(context, options), plan);
  guardPlan(plan);
  requireSecrets(plan, secrets);
  const report = await carryOut(context, plan, options, {
    openGateway: async () => (await context.connect(desired.project, secrets)).gateway,
    onConfirmed: async () => {
      if (options.expectDigest === plan.digest) await rememberBegun(context, plan);
    },
    // Secrets that were sent need not go again, and what was restarted or replayed need not stop again.
    replan: (signal) =>
      planProject(context, {
        ...plan.selection,
        restart: [],
        replay: [],
        updateSecrets: false,
        areThere: true,
        ...(signal && { signal }),
      }),
  });
  return context.mask.data(report);
}

async function findReviewed(
  context: ProjectContext,
  { review, expectDigest }: ApplyOptions,
): Promise<Reviewed | undefined> {
  if (review !== undefined) return { digest: review.digest, review };
  if (expectDigest === undefined) return undefined;
  return { digest: expectDigest, review: await readBegun(context, expectDigest) };
}

async function readBegun(context: ProjectContext, digest: string): Promise<Review | undefined> {
  try {
    const text = await begunOf(context).read(digest);
    return text === undefined ? undefined : parsePlanFile(text).review;
  } catch {
    // What is left of it can't be read: then the digest alone decides.
    return undefined;
  }
}

const begunOf = ({ options }: ProjectContext): ReturnType<typeof openBegunFolder> =>
  options.begun ?? openBegunFolder(options.directory);

/**
 * Remembers that a run of this plan begins, so that the same digest can finish it if the run is cut off: a digest alone
 * does not tell how things were before. Where that can't be kept, a warning says so.
 */
async function rememberBegun(context: ProjectContext, plan: Plan): Promise<void> {
  try {
    await begunOf(context).write(plan.digest, serialisePlan(plan));
  } catch (error) {
    const warning: Diagnostic = {
      severity: 'warning',
      code: 'APPLY_NOT_REMEMBERED',
      message: `this run can't be remembered: ${error instanceof Error ? error.message : String(error)}`,
      fix: 'If it is cut off, plan again; or apply a plan file, which needs no memory.',
    };
    context.tell([warning]);
  }
}
