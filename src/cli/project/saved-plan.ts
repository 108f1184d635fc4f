/** A plan that `plan --out` has saved, and the flags beside it. */
import { resolve } from 'node:path';
import type { SavedPlan } from '../../core/facts/review.ts';
import { PROJECT_VARIABLE } from '../../core/facts/manifest.ts';
import { parsePlanFile } from '../../core/facts/review.ts';
import type { Host } from '../../host/host.ts';
import { SluiceError } from '../../model/errors.ts';
import { readRegularFile } from '../../core/files/regular-file.ts';
import type { ManifestOptions, RepeatOptions, SelectionOptions } from './project-options.ts';

/** The flags that a saved plan is held against. */
type SavedPlanOptions = ManifestOptions &
  Pick<SelectionOptions, 'target'> &
  RepeatOptions &
  Partial<SelectionOptions> & {
    readonly expectDigest?: string;
    readonly promote?: readonly string[];
  };

/**
 * Reads a saved plan.
 * @throws SluiceError PLAN_FILE_... for a file that is no plan, SETTINGS_CONFLICT for flags that contradict it.
 */
export async function readSavedPlan(path: string, options: SavedPlanOptions, host: Host): Promise<SavedPlan> {
  const saved = parsePlanFile(await readPlanText(resolve(host.directory, path), path));
  checkFlags(options, saved, path, host.env[PROJECT_VARIABLE]);
  return saved;
}

async function readPlanText(path: string, shown: string): Promise<string> {
  try {
    return (await readRegularFile(path)).toString('utf8');
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
  options: SavedPlanOptions,
  saved: SavedPlan,
  path: string,
  projectInEnvironment: string | undefined,
): void {
  const { selection, project, digest } = saved.review;
  const contradictions = [
    options.file.length > 0 && '--file',
    options.env !== undefined && '--env',
    options.var.length > 0 && '--var',
    options.varFile.length > 0 && '--var-file',
    options.project !== undefined && options.project !== project && '--project',
    !['', project, undefined].includes(projectInEnvironment) && PROJECT_VARIABLE,
    options.expectDigest !== undefined && options.expectDigest !== digest && '--expect-digest',
    options.promote?.some((address) => selection.promote?.includes(address) !== true) === true && '--promote',
    options.prune === true && !selection.prune && '--prune',
    options.restart?.some((pattern) => selection.restart?.includes(pattern) !== true) === true && '--restart',
    options.replay?.some((text) => selection.replay?.includes(text) !== true) === true && '--replay',
    options.updateSecrets === true && !selection.updateSecrets && '--update-secrets',
    options.target.some((target) => !selection.targets.includes(target)) && '--target',
  ].filter((flag) => flag !== false);
  if (contradictions.length === 0) return;
  throw new SluiceError(
    'SETTINGS_CONFLICT',
    `${contradictions.join(', ')} contradicts the saved plan ${path}`,
    { fix: 'Leave it out, or plan again with it.' },
  );
}

/** @throws SluiceError SETTINGS_DIGEST_INVALID for a digest that was cut. */
export function checkDigest(expectDigest: string | undefined): void {
  if (expectDigest === undefined || /^sha256:[0-9a-f]{64}$/.test(expectDigest)) return;
  throw new SluiceError('SETTINGS_DIGEST_INVALID', '--expect-digest takes a whole digest', {
    fix: 'Give sha256: and all 64 hex digits, as plan prints them.',
  });
}
