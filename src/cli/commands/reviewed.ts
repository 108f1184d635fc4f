/** What was reviewed before an apply, a saved plan or a digest, and whether the plan made now is still that. */
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Host } from '../host.ts';
import { readSecrets } from '../../manifest/read/load.ts';
import { PROJECT_VARIABLE } from '../../manifest/shape/project.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { EXIT, SluiceError } from '../../model/errors.ts';
import type { Review } from '../../plan/review/continuation.ts';
import { compareWithReview, staleError } from '../../plan/review/continuation.ts';
import type { Plan } from '../../plan/plan.ts';
import type { SavedPlan } from '../../plan/review/plan-file.ts';
import { parsePlanFile, serialisePlan } from '../../plan/review/plan-file.ts';
import { secretNamesIn } from '../../core/sync.ts';
import type { OutputOptions } from './output.ts';
import { writeDiagnostics, writeResultFile } from './output.ts';
import type { Intent, SessionOptions } from './session.ts';

export interface ReviewedOptions extends SessionOptions {
  /** The saved plan, when one is named. */
  readonly arguments: readonly (string | undefined)[];
  readonly expectDigest?: string;
}

/** What an apply is held to. */
export interface Reviewed {
  /** What should be, when it comes from a saved plan. */
  readonly intent?: Intent;
  readonly digest: string;
  /** Absent where only a digest is known, and no run of it has begun here. */
  readonly review?: Review;
}

/**
 * What the flags say was reviewed; undefined when nothing was.
 * @throws SluiceError PLAN_FILE_... for a file that is no plan, SETTINGS_CONFLICT for flags that contradict it.
 */
export async function readReviewed(options: ReviewedOptions, host: Host): Promise<Reviewed | undefined> {
  const { expectDigest } = options;
  if (expectDigest !== undefined && !/^sha256:[0-9a-f]{64}$/.test(expectDigest)) {
    throw new SluiceError('SETTINGS_DIGEST_INVALID', '--expect-digest takes a whole digest', {
      fix: 'Give sha256: and all 64 hex digits, as plan prints them.',
    });
  }
  const [path] = options.arguments;
  if (path === undefined) {
    if (expectDigest === undefined) return undefined;
    const begun = await readBegun(expectDigest, host);
    return { digest: expectDigest, ...(begun && { review: begun.review }) };
  }
  const saved = parsePlanFile(await readPlanText(resolve(host.directory, path), path));
  checkFlags(options, saved, path, host.env[PROJECT_VARIABLE]);
  const { desired, review } = saved;
  const secrets = await readSecrets(
    desired.resources.flatMap((resource) => secretNamesIn(resource.fields)),
    { env: host.env, secretDirectories: options.secretDir, directory: host.directory },
  );
  const intent = { desired, secrets, selection: review.selection, files: [path] };
  return { intent, digest: review.digest, review };
}

async function readPlanText(path: string, shown: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new SluiceError('PLAN_FILE_UNREADABLE', `${shown} cannot be read (${reason})`, {
      fix: 'Name a file that plan --out has written.',
      cause: error,
    });
  }
}

/** A saved plan says all that the manifest and the selection flags would say: one that says it again must say the same. */
function checkFlags(
  options: ReviewedOptions,
  saved: SavedPlan,
  path: string,
  projectInEnvironment: string | undefined,
): void {
  const { selection, project, digest } = saved.review;
  const contradictions = [
    options.file.length > 0 && '--file',
    options.var.length > 0 && '--var',
    options.varFile.length > 0 && '--var-file',
    options.project !== undefined && options.project !== project && '--project',
    !['', project, undefined].includes(projectInEnvironment) && PROJECT_VARIABLE,
    options.expectDigest !== undefined && options.expectDigest !== digest && '--expect-digest',
    options.prune === true && !selection.prune && '--prune',
    options.updateSecrets === true && !selection.updateSecrets && '--update-secrets',
    options.target.some((target) => !selection.targets.includes(target)) && '--target',
  ].filter((flag) => flag !== false);
  if (contradictions.length === 0) return;
  throw new SluiceError(
    'SETTINGS_CONFLICT',
    `${contradictions.join(', ')} contradicts the saved plan ${path}`,
    {
      fix: 'Leave it out, or plan again with it.',
    },
  );
}

/**
 * Holds a plan to what was reviewed: the same, or what an interrupted apply of the same has left to do.
 * @throws SluiceError PLAN_STALE, exit 3, saying what moved.
 */
export function checkReviewed(reviewed: Reviewed | undefined, plan: Plan): void {
  if (reviewed === undefined || reviewed.digest === plan.digest) return;
  if (reviewed.review === undefined) {
    throw new SluiceError(
      'PLAN_STALE',
      `the plan now has the digest ${plan.digest}, not ${reviewed.digest}`,
      {
        exitCode: EXIT.refused,
        fix: 'Review the plan as it is now, and give its digest.',
      },
    );
  }
  const outcome = compareWithReview(reviewed.review, plan);
  if (outcome.kind === 'stale') throw staleError(outcome);
}

const begunPath = (digest: string): string =>
  join('.sluice', 'begun', `${digest.replace('sha256:', '')}.json`);

/**
 * Remembers that a run of this plan begins, so that the same digest can finish it if the run is cut off: a digest alone
 * does not tell how things were before. Where that can't be kept, a warning says so.
 */
export async function rememberBegun(plan: Plan, options: OutputOptions, host: Host): Promise<void> {
  const path = begunPath(plan.digest);
  try {
    await mkdir(resolve(host.directory, '.sluice', 'begun'), { recursive: true });
    await writeResultFile(host, path, serialisePlan(plan));
  } catch (error) {
    const warning: Diagnostic = {
      severity: 'warning',
      code: 'APPLY_NOT_REMEMBERED',
      message: `this run can't be remembered: ${error instanceof Error ? error.message : String(error)}`,
      fix: 'If it is cut off, plan again; or apply a plan file, which needs no memory.',
    };
    if (!options.quiet) writeDiagnostics([warning], options, host);
  }
}

async function readBegun(digest: string, host: Host): Promise<SavedPlan | undefined> {
  try {
    return parsePlanFile(await readFile(resolve(host.directory, begunPath(digest)), 'utf8'));
  } catch {
    // None has begun here, or what is left of it can't be read: then the digest alone decides.
    return undefined;
  }
}
