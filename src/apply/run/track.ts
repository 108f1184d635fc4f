/** The track of each step through a run, and what depends on what. Holds state; `run.ts` moves it. */
import type { Address } from '../../model/address.ts';
import { formatAddress, workspaceAddress } from '../../model/address.ts';
import type { TierShift } from '../../kinds/processor.ts';
import { tierShiftOf } from '../../kinds/processor.ts';
import type { Step } from '../../plan/plan.ts';
import type { Circumstances } from '../steps/decide.ts';
import type { RollbackRefusal, StepError, StepStatus } from '../report/report.ts';
import type { Task } from './task.ts';
import { addressAfter, taskOf } from './task.ts';
import type { GateOutcome } from '../gate/gates.ts';

/**
 * What a track is about. `plain`: the step itself. `restore`: it puts back what an earlier step began, because a step between has
 * failed. `way-back`: it has failed itself, of `cause`, and the old definition is put back. `undone` are the changes that are taken
 * back on the way.
 */
type Course =
  | { readonly kind: 'plain' }
  | { readonly kind: 'restore'; readonly undone: readonly Track[] }
  | {
      readonly kind: 'way-back';
      readonly undone: readonly Track[];
      readonly cause: StepError;
      /** It only stops: nothing is put back. */
      readonly endsStopped?: true;
    };

/** Since when, and with which patience, Atlas has been asked again. */
interface Asking {
  readonly patience: string;
  readonly since: number;
  /** Next pause before another try. */
  delayMs: number;
  /** It has been asked again for as long as it is worth. */
  isExhausted: boolean;
}

/** How a failed step's way back ended. */
type Reversal =
  | { readonly kind: 'rolled-back' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'refused'; readonly refusal: RollbackRefusal };

/** What a track under way is doing. `queued`: ready to write, when its workspace is free; `resting`: until it asks again. */
type Activity = 'queued' | 'writing' | 'waiting' | 'resting';

export interface Track {
  readonly step: Step;
  /** Its place in the plan, from 0. */
  readonly index: number;
  /** How many of the steps that it waits for have not ended. */
  open: number;
  status: 'pending' | Activity | StepStatus;
  course: Course;
  /** What is left to do, in order; the first one is being done. */
  tasks: readonly Task[];
  /** A write was sent. */
  hasWritten: boolean;
  /** It has failed, and Atlas may yet carry out what it was asked for. */
  mayStillAct: boolean;
  startedAt: number | undefined;
  endedAt: number | undefined;
  asking: Asking | undefined;
  /** Atlas has been busy, or has contradicted itself, for too long: what is read is believed, and its own answer decides. */
  impatient: boolean;
  /** How often a start was sent again because nothing came of it. */
  resends: number;
  /** Ends a wait or a pause. */
  abort: AbortController;
  note: string | undefined;
  error: StepError | undefined;
  reversal: Reversal | undefined;
  /** Of a gate's step, once it has ended. */
  gate: GateOutcome | undefined;
  leftBehind: boolean;
}

/** All tracks of a plan, in its order, and the questions about them. */
export class TrackBoard {
  readonly tracks: readonly Track[];
  readonly #byId: ReadonlyMap<string, Track>;
  readonly #byAddress: ReadonlyMap<string, readonly Track[]>;
  readonly #dependents: ReadonlyMap<string, readonly Track[]>;

  constructor(steps: readonly Step[]) {
    const ids = new Set(steps.map(({ id }) => id));
    this.tracks = steps.map((step, index) => newTrack(step, index, ids));
    this.#byId = new Map(this.tracks.map((track) => [track.step.id, track]));
    this.#byAddress = groupTracks(this.tracks, ({ step }) =>
      [step.address, addressAfter(step)].map(formatAddress),
    );
    this.#dependents = groupTracks(this.tracks, ({ step }) => step.dependsOn);
  }

  /** The tracks that a step waits for. */
  dependenciesOf(track: Track): Track[] {
    return track.step.dependsOn.flatMap((id) => this.#byId.get(id) ?? []);
  }

  /** The tracks that wait for a step; in the order of the plan. */
  dependentsOf(track: Track): readonly Track[] {
    return this.#dependents.get(track.step.id) ?? [];
  }

  /** The stop that a start puts back; undefined for other steps. */
  stopOf(track: Track): Track | undefined {
    return track.step.restarts === undefined ? undefined : this.#byId.get(track.step.restarts);
  }

  /** Whether a processor's start is watched by a gate of the manifest. */
  hasGate(address: Address): boolean {
    return this.at(address).some(({ step }) => step.gate !== undefined);
  }

  /** Tracks of the same resource, under its old name too; in the order of the plan. */
  at(address: Address): readonly Track[] {
    return this.#byAddress.get(formatAddress(address)) ?? [];
  }

  /**
   * What changes a processor's definition between its stop and the start that puts it back, or makes it anew in a replacement; in the order
   * of the plan.
   */
  changesOf(start: Track): Track[] {
    const addresses = [start.step.address, this.stopOf(start)?.step.address].filter((it) => it !== undefined);
    const changes = addresses
      .flatMap((address) => this.at(address))
      .filter(({ step }) => step.verb === 'update' || (step.verb === 'create' && step.rollbackBody));
    return [...new Set(changes)].toSorted((a, b) => a.index - b.index);
  }

  /**
   * Whether a step puts back what another one took away: the start after a stop that has begun, in this run or in an interrupted one, or
   * the creation after a deletion that has begun. Such a step is never skipped.
   */
  putsBack(track: Track): boolean {
    if (track.step.verb === 'gate') return false;
    if (track.step.restores !== undefined) return true;
    if (track.step.verb === 'create') return this.#replacedBy(track).some(hasBegun);
    const stop = this.stopOf(track);
    if (stop !== undefined) return hasBegun(stop);
    return track.step.verb === 'start' && this.#renamesFor(track).some(hasBegun);
  }

  /** The renames after which a new version has the name of the old one. */
  #renamesFor({ step: { address, replaces } }: Track): Track[] {
    if (replaces === undefined) return [];
    return this.tracks.filter(
      ({ step }) =>
        step.verb === 'update' &&
        step.rollbackBody?.has('name') === true &&
        step.address.workspace === address.workspace &&
        addressAfter(step).name === replaces,
    );
  }

  /** The deletions that a creation makes good: of the same resource, or of a processor that gets another name with it. */
  #replacedBy(create: Track): Track[] {
    const { address } = create.step;
    const stops = this.at(address).flatMap((track) => this.stopOf(track) ?? []);
    return [address, ...stops.map(({ step }) => step.address)]
      .flatMap((each) => this.at(each))
      .filter(({ step }) => step.verb === 'delete');
  }

  /** Whether Atlas may have filled in fields of a resource since the plan was made, because this run wrote it. */
  hasWrittenTo(address: Address): boolean {
    return this.at(address).some(
      ({ step, status }) => (step.verb === 'create' || step.verb === 'update') && status === 'done',
    );
  }

  /** How this run has changed the tier of a workspace; undefined when it has not. */
  tierShiftIn(workspace: string): TierShift | undefined {
    const update = this.at(workspaceAddress(workspace)).find(
      ({ step, status }) => step.verb === 'update' && status === 'done',
    );
    if (update?.step.expects.kind !== 'present') return undefined;
    return tierShiftOf(update.step.expects.fields, update.step.leaves);
  }

  /** What bears on a task of a track at this moment. */
  circumstancesOf(track: Track, task: Task): Omit<Circumstances, 'maybeDone' | 'lastRun'> {
    return {
      isOurs: this.hasWrittenTo(task.address),
      impatient: track.impatient,
      tierShift: this.tierShiftIn(task.address.workspace),
      mayStillStop: this.stopOf(track)?.mayStillAct === true,
    };
  }

  /** What goes on after an interrupt: what puts something back, a way back, and what these wait for that is under way. */
  neededAfterInterrupt(): Set<Track> {
    const needed = new Set<Track>();
    const add = (track: Track): void => {
      needed.add(track);
      for (const dependency of this.dependenciesOf(track)) {
        const isUnderWay = dependency.status === 'writing' || dependency.status === 'waiting';
        if (isUnderWay && !needed.has(dependency)) add(dependency);
      }
    };
    for (const track of this.tracks) {
      if (hasEnded(track)) continue;
      // What an interrupted run left is kept in its note: it is not begun any more.
      const isBegun = track.status !== 'pending' || track.step.restores === undefined;
      if (isBegun && (track.course.kind !== 'plain' || this.putsBack(track))) add(track);
    }
    return needed;
  }
}

function groupTracks(
  tracks: readonly Track[],
  keysOf: (track: Track) => readonly string[],
): ReadonlyMap<string, readonly Track[]> {
  const groups = new Map<string, Track[]>();
  for (const track of tracks) {
    for (const key of new Set(keysOf(track))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [track]);
      else group.push(track);
    }
  }
  return groups;
}

const hasBegun = ({ status, hasWritten }: Pick<Track, 'status' | 'hasWritten'>): boolean =>
  hasWritten || status === 'done' || status === 'writing';

/** Whether a track will not move any more. */
export function hasEnded({ status }: Track): boolean {
  return status === 'done' || status === 'failed' || status === 'skipped' || status === 'restored';
}

function newTrack(step: Step, index: number, ids: ReadonlySet<string>): Track {
  return {
    step,
    index,
    open: new Set(step.dependsOn.filter((id) => ids.has(id))).size,
    status: 'pending',
    course: { kind: 'plain' },
    tasks: [taskOf(step)],
    hasWritten: false,
    mayStillAct: false,
    startedAt: undefined,
    endedAt: undefined,
    asking: undefined,
    impatient: false,
    resends: 0,
    abort: new AbortController(),
    note: undefined,
    error: undefined,
    reversal: undefined,
    gate: undefined,
    leftBehind: false,
  };
}
