/** Brings unordered steps into one serial order that respects their dependencies, and gives them their ids. */
import { compareText } from '../../model/address.ts';
import { keyOf } from './drafts.ts';
import type { Step } from '../plan.ts';

/**
 * Stages of one workspace, in the order in which their steps run where dependencies leave a choice.
 *
 *     workspace ─ new connections ─ stop ┬ delete ──────────────┐
 *                                        └ connections ─ processors ─ start ─ stop ─ delete processors ─ connections ─ workspace
 *               (for re-creation: delete processors, delete connections)          (what is not wanted any more)
 *
 * New connections, which may take minutes, come before the first stop, so that nothing waits for them while it is down; what has been
 * stopped comes before what is new. Private links, which belong to the project, come before everything and go after it.
 */
export const STAGES = [
  'new-link',
  'workspace',
  'new-connection',
  'new-version',
  'stop',
  'free-processor',
  'free-connection',
  'free-link',
  'link',
  'connection',
  'processor',
  'new-processor',
  'restart',
  'start',
  'last-stop',
  'delete-processor',
  'delete-connection',
  'delete-workspace',
  'delete-link',
] as const;

export type Stage = (typeof STAGES)[number];

/** A step that other steps know by `key`, before it has an id. */
export interface StepDraft extends Omit<Step, 'id' | 'dependsOn' | 'restarts'> {
  readonly key: string;
  readonly stage: Stage;
  /** Keys; unknown ones are steps that this plan does not need. */
  readonly needs: readonly string[];
  /** Key of the stop whose effect it takes back. */
  readonly restarts?: string;
}

/**
 * The steps as a plan holds them: sorted by workspace, then so that each comes after what it depends on, by stage and address
 * where there is a choice.
 * @throws Error when dependencies run in a circle, which is a defect.
 */
export function orderSteps(drafts: readonly StepDraft[]): Step[] {
  const known = new Map(drafts.map((draft) => [draft.key, draft]));
  const sorted = drafts
    .map((draft) => ({ draft, text: keyOf(draft.address), stage: STAGES.indexOf(draft.stage) }))
    .toSorted(
      (a, b) =>
        Number(a.draft.stage === 'delete-link') - Number(b.draft.stage === 'delete-link') ||
        compareText(a.draft.address.workspace, b.draft.address.workspace) ||
        a.stage - b.stage ||
        compareText(a.text, b.text) ||
        compareText(a.draft.key, b.draft.key),
    )
    .map(({ draft }) => draft);
  const ids = new Map<string, string>();
  const begun = new Set<string>();
  const ordered: StepDraft[] = [];
  let plannedCount = 0;
  const visit = (draft: StepDraft): void => {
    if (ids.has(draft.key)) return;
    if (begun.has(draft.key)) throw new Error(`steps depend on each other in a circle at ${draft.key}`);
    begun.add(draft.key);
    for (const key of draft.needs.toSorted(compareText)) {
      const needed = known.get(key);
      if (needed !== undefined) visit(needed);
    }
    ordered.push(draft);
    const count = ordered.length;
    ids.set(draft.key, draft.restores === undefined ? `s${count}` : `r${count - plannedCount}`);
  };
  // What an interrupted apply left stopped comes last and is counted by itself: it may be there or not, the others keep their ids.
  sorted.filter(({ restores }) => restores === undefined).forEach(visit);
  plannedCount = ordered.length;
  sorted.forEach(visit);
  return ordered.map(({ key, stage, needs, restarts, ...step }) => ({
    id: ids.get(key) ?? stage,
    ...step,
    dependsOn: [...new Set(needs)]
      .map((need) => ids.get(need))
      .filter((id) => id !== undefined)
      .toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))),
    ...(restarts !== undefined && { restarts: ids.get(restarts) ?? restarts }),
  }));
}
