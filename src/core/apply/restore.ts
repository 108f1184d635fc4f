/**
 * What an apply must put back, kept on disk before the first stop: which processors an interrupted apply left stopped, the note of a run
 * that begins, and what is left of notes once a run has ended.
 */
import type { KeptNote, RestoreNote } from '../../apply/restore/note.ts';
import { interruptedIn, leftOf, noteOf } from '../../apply/restore/note.ts';
import type { RestoreScope, RestoreStore } from '../../apply/restore/store.ts';
import type { Report } from '../../apply/report/report.ts';
import { formatAddress } from '../../model/address.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { EXIT, SluiceError } from '../../model/errors.ts';
import type { InterruptedProcessor } from '../../model/interrupted.ts';
import type { Allowance } from '../../plan/hazards/allowances.ts';
import { isAllowed } from '../../plan/hazards/allowances.ts';
import type { Hazard, Plan } from '../../plan/plan.ts';

/** What earlier runs have left. */
export interface Interrupted {
  readonly processors: readonly InterruptedProcessor[];
  /** Notes that can't be read, and runs that still go on. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the notes of earlier runs. One that can't be read is a warning: what it would restore is not known. */
export async function findInterrupted(store: RestoreStore, scope: RestoreScope): Promise<Interrupted> {
  const { notes, running, unreadable } = await findNotes(store, scope);
  return {
    processors: interruptedIn(notes),
    diagnostics: [
      ...unreadable.map(({ path, reason }): Diagnostic => ({
        severity: 'warning',
        code: 'RESTORE_UNREADABLE',
        message: `${path} can't be read, so what an interrupted apply left stopped is not known: ${reason}`,
        fix: 'Look whether every processor runs that should, then delete the file.',
      })),
      ...running.map(({ path, holder, entries }): Diagnostic => ({
        severity: 'warning',
        code: 'RESTORE_RUNNING',
        message: `another apply (process ${holder?.pid ?? 0}) is running and has ${entries.length} processors to start again: ${path}`,
        fix: 'Wait until it has ended.',
      })),
    ],
  };
}

async function findNotes(
  store: RestoreStore,
  scope: RestoreScope,
): Promise<Awaited<ReturnType<RestoreStore['find']>>> {
  try {
    return await store.find(scope);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { notes: [], running: [], unreadable: [{ path: '.sluice/restore', reason }] };
  }
}

/** The plan with the hazard that what it stops can't be written down, where that is known beforehand. */
export async function withRestoreHazard(
  store: RestoreStore,
  plan: Plan,
  allowances: readonly Allowance[],
): Promise<Plan> {
  const note = noteOf(plan, '');
  const obstacle = note && (await store.findObstacle());
  if (obstacle === undefined) return plan;
  const hazards = note?.entries.map(({ address }): Hazard => {
    const isFine = isAllowed('no-restore-file', address, allowances);
    return {
      kind: 'no-restore-file',
      address,
      reason: `that it must run again can't be written to .sluice/restore (${obstacle}): a run that is cut off leaves it stopped`,
      allowed: isFine,
      ...(!isFine && { allowWith: '--allow no-restore-file' }),
    };
  });
  const all = [...plan.hazards, ...(hazards ?? [])];
  return { ...plan, hazards: all.toSorted((a, b) => Number(a.allowed) - Number(b.allowed)) };
}

/**
 * Writes down what a plan's run has to put back; undefined when it stops nothing that is to run again, or when somebody accepts that it
 * can't be written down.
 * @throws SluiceError RESTORE_UNWRITABLE, exit 3: nothing has been stopped.
 */
export async function noteRun(
  store: RestoreStore,
  plan: Plan,
  allowances: readonly Allowance[],
  startedAt: string,
): Promise<KeptNote | undefined> {
  const note = noteOf(plan, startedAt);
  if (note === undefined) return undefined;
  try {
    return await store.write(note);
  } catch (error) {
    if (note.entries.every(({ address }) => isAllowed('no-restore-file', address, allowances)))
      return undefined;
    throw unwritable(note, error);
  }
}

function unwritable({ entries }: RestoreNote, error: unknown): SluiceError {
  const reason = error instanceof Error ? error.message : String(error);
  const names = entries.map(({ address }) => formatAddress(address));
  const list =
    names.length > 10 ? `${names.slice(0, 10).join(', ')} and ${names.length - 10} more` : names.join(', ');
  return new SluiceError(
    'RESTORE_UNWRITABLE',
    `it can't be written down that ${list} must run again, should this run be cut off: ${reason}`,
    {
      exitCode: EXIT.refused,
      fix: 'Make .sluice/restore/ in the working directory writable, or accept the risk: --allow no-restore-file.',
      cause: error,
    },
  );
}

/** One line that names the processors that a run stops, and the command that starts them should it be cut off. */
export function describeNote({ entries, path }: KeptNote): string {
  const names = entries.map(({ address }) => formatAddress(address));
  const shown = names.slice(0, 5).join(', ') + (names.length > 5 ? ` and ${names.length - 5} more` : '');
  return `stopping ${shown} for a while; should this run be cut off, run the same command again: it starts them (${path})`;
}

/**
 * Brings the notes of this and earlier runs up to date once a run has ended. A note that can't be changed is left: it then says too much,
 * and the next plan finds that its processors run.
 *
 * @param look A plan made after the run, with the notes in mind.
 */
export async function settleNotes(
  store: RestoreStore,
  scope: RestoreScope,
  report: Report,
  look: Plan | undefined,
): Promise<void> {
  const { notes } = await findNotes(store, scope);
  for (const note of notes) {
    try {
      await store.settle(note, leftOf(note, report, look));
    } catch {
      continue;
    }
  }
}
