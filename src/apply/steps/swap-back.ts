/**
 * The way back of a swap: the new version stops, the old one gets its name again and starts from its checkpoint, and what is left of the new
 * one goes. Which renames there are to take back is told by what this run has sent; a rename that did not happen is none to Atlas either.
 */
import { processorAddress } from '../../model/address.ts';
import { document, textOf } from '../../model/document.ts';
import { nextName, versionedName } from '../../model/version-names.ts';
import type { Task } from '../run/task.ts';
import { addressAfter } from '../run/task.ts';
import type { Track, TrackBoard } from '../run/track.ts';
import type { WayBack } from './way-back.ts';

/** The renames of a swap that this run has sent, the last one first. */
function sentRenames(board: TrackBoard, { step: { address, replaces } }: Track): Track[] {
  const isIts = ({ step }: Track): boolean => {
    if (step.verb !== 'update' || step.rollbackBody?.has('name') !== true) return false;
    if (step.address.workspace !== address.workspace) return false;
    const name = textOf(step.body?.get('name'));
    return name === replaces || name === address.name;
  };
  return board.tracks
    .filter((track) => isIts(track) && (track.hasWritten || track.status === 'done'))
    .toReversed();
}

/** Puts the old version back where a step before the start of the new one has failed; it starts if this run has stopped it. */
export function restoreSwap(board: TrackBoard, start: Track): WayBack {
  const renames = sentRenames(board, start);
  const stop = board.stopOf(start);
  const started: Task[] = stop === undefined ? [] : [{ verb: 'start', address: stop.step.address }];
  return {
    tasks: [...renames.map(undoRename), ...started, ...removal(board, start)],
    undone: renames.filter(({ status }) => status === 'done'),
  };
}

/** Puts the old version back after the start or the proof of the new one has failed. */
export function takeSwapBack(board: TrackBoard, failed: Track): WayBack {
  const { address, replaces = '' } = failed.step;
  const { workspace, name } = address;
  const renames = sentRenames(board, failed);
  const former = (renames.length === 2 ? renames.at(-1)?.step.address : undefined) ?? address;
  const next = processorAddress(workspace, nextName(name));
  // A run that only finishes a swap has renamed nothing: both names are as the earlier run left them.
  const back: readonly Task[] =
    renames.length === 2
      ? renames.map(undoRename)
      : [renaming(name, next.name, workspace), renaming(replaces, former.name, workspace)];
  const starts = board.tracks.filter(
    ({ step, status }) =>
      step.verb === 'start' &&
      (step.carry !== undefined || step.handover !== undefined) &&
      step.replaces === replaces &&
      status === 'done',
  );
  return {
    tasks: [
      { verb: 'stop', address },
      ...back,
      { verb: 'start', address: former },
      { verb: 'delete', address: next, isOptional: true },
    ],
    undone: [...starts.filter((track) => track !== failed), ...renames],
  };
}

const renaming = (from: string, to: string, workspace: string): Task => ({
  verb: 'update',
  address: processorAddress(workspace, from),
  body: document({ name: to }),
});

function undoRename({ step }: Track): Task {
  return {
    verb: 'update',
    address: addressAfter(step),
    ...(step.rollbackBody && { body: step.rollbackBody }),
    ...(step.leaves && { expects: { kind: 'present', fields: step.leaves } }),
    ...(step.expects.kind === 'present' && { leaves: step.expects.fields }),
  };
}

/** The new version, where this run has created it, or was to let it take over. */
function removal(board: TrackBoard, { step: { address, handover } }: Track): readonly Task[] {
  const next = processorAddress(address.workspace, nextName(address.name));
  if (handover !== undefined) return [{ verb: 'delete', address: next, isOptional: true }];
  const isMade = board.at(next).some(({ step, status }) => step.verb === 'create' && status === 'done');
  return isMade ? [{ verb: 'delete', address: next, isOptional: true }] : [];
}

/**
 * The new version of a blue/green change has failed while it wrote elsewhere, or can't take over: it goes, and the old one, which runs, goes
 * on.
 */
export function dropNewVersion({ step: { address } }: Track): WayBack {
  const base = versionedName(address.name) ?? address.name;
  const next = processorAddress(address.workspace, nextName(base));
  const tasks: readonly Task[] = [
    { verb: 'stop', address: next, isOptional: true },
    { verb: 'delete', address: next },
  ];
  return { tasks, undone: [] };
}
