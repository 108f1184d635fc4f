/**
 * Replays are begun once: before a run asks Atlas for one it writes that down, and a run that finds the note does not replay. What a run has
 * not begun after all is forgotten again.
 */
import { createHash } from 'node:crypto';
import type { Report } from '../../apply/report/report.ts';
import type { RestoreScope, RestoreStore } from '../../apply/restore/store.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { EXIT, SluiceError } from '../../model/errors.ts';
import type { Plan } from '../../plan/plan.ts';
import { parseReplays, replayText } from '../../plan/replay/replays.ts';

/** What is left to be replayed, and what is not, with the reason. */
export interface LeftReplays {
  readonly replay: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Leaves out what a run has begun before.
 * @throws SluiceError SETTINGS_REPLAY_INVALID
 */
export async function leaveOutDone(
  store: RestoreStore,
  scope: RestoreScope,
  texts: readonly string[],
): Promise<LeftReplays> {
  const replay: string[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const each of parseReplays(texts)) {
    const text = replayText(each);
    const note = await store.findReplay(keyOf(scope, text));
    if (note === undefined) replay.push(text);
    else
      diagnostics.push({
        severity: 'warning',
        code: 'PLAN_REPLAY_DONE',
        message: `--replay ${text} is left out, because a run has begun it: ${note}`,
        fix: 'If it has to be done again, ask for it with a time that differs by a second.',
      });
  }
  return { replay, diagnostics };
}

/**
 * Writes down the replays of a plan that is about to run.
 * @throws SluiceError REPLAY_UNWRITABLE, exit 3: nothing was changed.
 */
export async function noteReplays(store: RestoreStore, plan: Plan, startedAt: string): Promise<void> {
  const { digest, selection } = plan;
  for (const text of selection.replay ?? []) {
    const note = { kind: 'sluice-replay', formatVersion: 1, replay: text, digest, startedAt };
    try {
      await store.writeReplay(keyOf(plan, text), `${JSON.stringify(note, null, 2)}\n`, text);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw new SluiceError(
        'REPLAY_UNWRITABLE',
        `it can't be written down that ${text} is replayed, so it could be done twice: ${reason}`,
        {
          exitCode: EXIT.refused,
          fix:
            (error instanceof SluiceError ? error.fix : undefined) ??
            'Make .sluice/restore/ in the working directory writable.',
          cause: error,
        },
      );
    }
  }
}

/** Forgets the replays that a run has not begun, or has taken back. */
export async function settleReplays(store: RestoreStore, plan: Plan, report: Report): Promise<void> {
  for (const replay of parseReplays(plan.selection.replay ?? [])) {
    const start = plan.steps.find(
      ({ verb, carry, address }) =>
        verb === 'start' &&
        carry?.replaySeconds === replay.seconds &&
        address.workspace === replay.address.workspace &&
        address.name === replay.address.name,
    );
    const step = report.steps.find(({ id }) => id === start?.id);
    if (step?.status === 'skipped' || step?.status === 'restored' || step?.rolledBack === true)
      await store.removeReplay(keyOf(plan, replayText(replay))).catch(() => undefined);
  }
}

const keyOf = ({ baseUrl, project }: RestoreScope, text: string): string =>
  createHash('sha256').update(`${baseUrl} ${project} ${text}`, 'utf8').digest('hex').slice(0, 32);
