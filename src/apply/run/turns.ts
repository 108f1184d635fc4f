/**
 * In which order steps take their turns where dependencies leave a choice: first what a stopped processor waits for, then what the longest
 * chain of steps waits for, then the order of the plan. And what each turn needs.
 */
import type { Task } from './task.ts';
import type { Track, TrackBoard } from './track.ts';
import type { Wish } from './write-queue.ts';

/** The turns of one run. */
export class Turns {
  readonly #places: ReadonlyMap<Track, number>;

  constructor(board: TrackBoard) {
    const chains = measureChains(board);
    const isDown = findDown(board);
    const ordered = board.tracks.toSorted(
      (a, b) =>
        Number(isDown.has(b)) - Number(isDown.has(a)) ||
        (chains.get(b) ?? 0) - (chains.get(a) ?? 0) ||
        a.index - b.index,
    );
    this.#places = new Map(ordered.map((track, place) => [track, place]));
  }

  /** What a track needs for its next task. */
  wishOf(track: Track, task: Task): Wish {
    const { address, verb } = task;
    const place = this.#places.get(track) ?? track.index;
    const isRun = verb === 'start' || verb === 'stop';
    return {
      workspace: track.step.address.workspace,
      manner: address.kind === 'processor' ? (isRun ? 'slow' : 'beside') : 'alone',
      // What is put back comes before everything else.
      order: track.course.kind === 'plain' ? place : place - this.#places.size,
      readsFirst: verb !== 'create',
    };
  }
}

/** How many steps follow one another from each step on, itself included. */
function measureChains(board: TrackBoard): ReadonlyMap<Track, number> {
  const lengths = new Map<Track, number>();
  // A plan's steps are in an order in which they could run: what depends on one comes after it.
  for (const track of board.tracks.toReversed()) {
    let longest = 0;
    for (const next of board.dependentsOf(track)) longest = Math.max(longest, lengths.get(next) ?? 0);
    lengths.set(track, longest + 1);
  }
  return lengths;
}

/** The steps that run while a processor is down: between its stop and its start. */
function findDown(board: TrackBoard): ReadonlySet<Track> {
  const afterStop = new Set<Track>();
  for (const track of board.tracks) {
    const isAfter = board
      .dependenciesOf(track)
      .some((needed) => afterStop.has(needed) || needed.step.onFailure === 'start-again');
    if (isAfter) afterStop.add(track);
  }
  const beforeStart = new Set<Track>();
  for (const track of board.tracks.toReversed()) {
    const { restarts, restores } = track.step;
    const isStart = restarts !== undefined || restores !== undefined;
    if (isStart || board.dependentsOf(track).some((next) => beforeStart.has(next))) beforeStart.add(track);
  }
  return new Set(
    board.tracks.filter(
      (track) => beforeStart.has(track) && (afterStop.has(track) || track.step.restores !== undefined),
    ),
  );
}
