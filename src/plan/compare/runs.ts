/**
 * Whether a processor stops and starts: because of its own change, of a connection that it uses, or of the state that the manifest wants.
 * What a connection's replacement means for its definition has been decided before (`effects.ts`).
 */
import { processorPhase } from '../../kinds/processor.ts';
import type { InterruptedProcessor } from '../../model/interrupted.ts';
import { hasChangingFailover } from '../failover/failover-effects.ts';
import type { Draft, Drafts, Run } from '../steps/drafts.ts';
import { connectionNames, connectionOf, isProcessor, isUp, keyOf, liveStateOf } from '../steps/drafts.ts';

/** What manifest, Atlas and an interrupted apply say of one processor. */
interface Situation {
  /** The state that Atlas reports. */
  readonly state: string | undefined;
  readonly isRunning: boolean;
  /** Whether the manifest says if it runs. */
  readonly isManaged: boolean;
  /** The note of an interrupted apply that stopped it, where it is to run again because of that. */
  readonly restored: InterruptedProcessor | undefined;
  /** Whether it is to run once the plan is applied. */
  readonly wantsRun: boolean;
  /** The connections of its live definition that change. */
  readonly changing: readonly string[];
}

/**
 * Decides the draft's `run`, and says so in its notes and fields.
 * @param notes what interrupted applies have left, by the processor's name then
 */
export function settleRun(
  draft: Draft,
  drafts: Drafts,
  notes: ReadonlyMap<string, InterruptedProcessor>,
): void {
  const situation = readSituation(draft, drafts, findNote(draft, notes));
  if (draft.action === 'delete') {
    const { isRunning, changing } = situation;
    draft.run = { stops: isRunning, starts: false, runsAfter: false, pausedFor: changing };
    return;
  }
  // Left out because it is not targeted: neither side of it is touched.
  if (draft.live === undefined && draft.action !== 'create') return;
  draft.run = runOf(draft, situation);
  noteRestoring(draft, situation);
  noteState(draft, situation);
  showState(draft, situation);
}

/** The note about a processor, under the name that it has now or had before. */
function findNote(
  { address, renamedFrom }: Draft,
  notes: ReadonlyMap<string, InterruptedProcessor>,
): InterruptedProcessor | undefined {
  const own = notes.get(keyOf(address));
  if (own !== undefined || renamedFrom === undefined) return own;
  return notes.get(keyOf({ ...address, name: renamedFrom }));
}

/**
 * A processor that people start and stop (`UNMANAGED`, not in the manifest, not targeted) is left as it is found; where an interrupted
 * apply has stopped it, as that found it.
 */
function readSituation(draft: Draft, drafts: Drafts, note: InterruptedProcessor | undefined): Situation {
  const { desired, action, address } = draft;
  const state = liveStateOf(draft);
  const isRunning = isUp(state);
  const isManaged = isProcessor(desired) && draft.isTargeted;
  const wanted = isManaged ? desired.state : 'UNMANAGED';
  const restored = wanted === 'UNMANAGED' && !isRunning && action !== 'delete' ? note : undefined;
  const changing = connectionNames(draft.before).filter((name) => {
    const change = connectionOf(drafts, address, name)?.action;
    return change === 'update' || change === 'replace' || hasChangingFailover(drafts, draft, name);
  });
  return {
    state,
    isRunning,
    isManaged,
    restored,
    wantsRun: wanted === 'UNMANAGED' ? isRunning || restored !== undefined : wanted === 'STARTED',
    changing,
  };
}

function runOf({ action, run, isRestarted }: Draft, situation: Situation): Run {
  const { isRunning, isManaged, restored, wantsRun, changing } = situation;
  const mustBeDown =
    action === 'update' || action === 'replace' || changing.length > 0 || isRestarted === true;
  const stops = isRunning && (mustBeDown || !wantsRun);
  return {
    ...(run.replacedFor !== undefined && { replacedFor: run.replacedFor }),
    stops,
    starts: wantsRun && (!isRunning || stops),
    // Of one that people have stopped, nothing is said.
    ...((isManaged || isRunning || restored !== undefined) && { runsAfter: wantsRun }),
    pausedFor: stops ? changing : [],
    ...(restored && { restores: restored.note }),
  };
}

function noteRestoring(draft: Draft, { restored }: Situation): void {
  if (restored === undefined) return;
  const time = restored.since.slice(0, 16).replace('T', ' ');
  draft.notes.push(
    `stopped by an interrupted apply (${time} UTC), and started again; to leave it stopped, delete ${restored.note}`,
  );
}

function noteState(draft: Draft, { state }: Situation): void {
  if (state === undefined || !isProcessor(draft.desired)) return;
  const phase = processorPhase(state);
  if (phase === 'moving')
    draft.notes.push(`Atlas reports the state ${state}: it is on its way to another one`);
  if (phase === 'failed') {
    const next = draft.run.starts ? 'it is started again' : 'it is left so';
    draft.notes.push(`Atlas reports it as FAILED: ${next}`);
  }
}

/** A state that the manifest changes is a field of the change; it makes one of a processor that is otherwise as it should be. */
function showState(draft: Draft, { state, isRunning, isManaged, restored, wantsRun }: Situation): void {
  if (!isManaged || restored !== undefined || draft.action === 'create' || isRunning === wantsRun) return;
  draft.fields = [
    ...draft.fields,
    { path: '/state', before: state ?? null, after: wantsRun ? 'STARTED' : 'STOPPED', shown: 'plain' },
  ];
  if (draft.action === 'noop') draft.action = 'update';
}
