/**
 * What a run exchanges with Atlas about one task of a step: the attempt, and the wait for what it asked for. Knows what this run has
 * written; what follows from an answer is `run.ts`.
 */
import type { Address } from '../../model/address.ts';
import type { Document } from '../../model/document.ts';
import { textOf } from '../../model/document.ts';
import type { GateRule, Plan } from '../../plan/plan.ts';
import type { Journal } from '../report/journal.ts';
import type { Attempt } from '../steps/attempt.ts';
import { awaitTask } from '../steps/await-step.ts';
import { attemptTask } from '../steps/perform-step.ts';
import { defectOf } from '../steps/step-error.ts';
import type { Failure } from './failure.ts';
import { failureOf } from './failure.ts';
import type { ApplyDependencies, RetrySettings } from './settings.ts';
import { DEFAULT_RETRY } from './settings.ts';
import type { Task } from './task.ts';
import type { Track, TrackBoard } from './track.ts';
import { Gates } from '../gate/gates.ts';
import { SharedLists } from '../gate/lists.ts';
import type { Wait } from '../looks/handover.ts';
import { undecidedShadow } from '../looks/handover.ts';
import { Looks } from '../looks/looks.ts';
import { SharedReads } from './shared-reads.ts';
import { WriteHistory } from './write-history.ts';
import type { WriteQueue } from './write-queue.ts';

export class Exchange {
  readonly retry: RetrySettings;
  readonly #dependencies: ApplyDependencies;
  readonly #board: TrackBoard;
  readonly #journal: Journal;
  readonly #history = new WriteHistory();
  readonly #looks: Looks;
  readonly #gates: Gates;
  readonly #places: WriteQueue<Track>;
  readonly #reads: SharedReads;

  constructor(
    plan: Plan,
    dependencies: ApplyDependencies,
    board: TrackBoard,
    journal: Journal,
    places: WriteQueue<Track>,
  ) {
    this.#places = places;
    this.#reads = new SharedReads(dependencies.gateway, dependencies.clock, processorCounts(plan));
    this.retry = { ...DEFAULT_RETRY, ...dependencies.retry };
    const lists = new SharedLists(dependencies.gateway, dependencies.clock);
    this.#looks = new Looks(dependencies, lists, this.retry);
    this.#gates = new Gates({ ...dependencies, lists, intervalMs: this.retry.gateMs });
    this.#dependencies = dependencies;
    this.#board = board;
    this.#journal = journal;
  }

  /** Whether this run has written anything. */
  get hasWritten(): boolean {
    return this.#history.hasWritten;
  }

  /** Attempts a task of a track. Never rejects: a defect of Sluice is a failure, too. */
  async attempt(track: Track, asked: Task): Promise<Attempt> {
    try {
      if (asked.verb === 'mark') return await this.#looks.mark(asked);
      if (asked.verb === 'gate') return { kind: 'sent', isSettled: false };
      const task = this.#looks.resolve(asked);
      if ('code' in task) return { kind: 'failed', error: task };
      const attempt = await this.#write(track, task);
      const alone = withTimeAlone(task, attempt);
      if (alone === undefined) return withStartTime(task, attempt);
      this.#journal.progress(track, 'recovering', 'Atlas does not take both: sending the start time alone');
      return withStartTime(alone, await this.#write(track, alone));
    } catch (thrown) {
      return { kind: 'failed', error: defectOf(thrown) };
    }
  }

  async #write(track: Track, task: Task): Promise<Attempt> {
    const { gateway, clock } = this.#dependencies;
    const { workspace } = task.address;
    const history = this.#history;
    try {
      return await attemptTask(task, {
        gateway,
        clock,
        retry: this.retry,
        circumstances: {
          ...this.#board.circumstancesOf(track, task),
          lastRun: history.lastRun(task.address),
        },
        read: async (address) => {
          const body = await this.#reads.read(address);
          history.see(address, textOf(body?.get('state')));
          return body;
        },
        known: isFirstAsked(track) ? history.knownOf(task) : undefined,
        enter: () => this.#places.enter(track),
        takeTurn: () => this.#places.write(track),
        stepAside: () => {
          this.#places.stepAside(track);
        },
        hasCreated: history.hasCreatedIn(workspace),
        hasCreatedWorkspace: history.hasCreatedWorkspace(workspace),
        onWrite: () => {
          track.hasWritten = true;
          history.note();
        },
        onNothingDone: () => {
          history.takeBack();
        },
        onAccepted: (accepted, answer) => {
          history.accept(accepted, answer);
        },
        onRecovery: (message) => {
          this.#journal.progress(track, 'recovering', message);
        },
      });
    } catch (thrown) {
      return { kind: 'failed', error: defectOf(thrown) };
    }
  }

  /** Waits for what a task has asked for; gives what went wrong, or undefined. Never rejects. */
  async wait(track: Track, task: Task, before: Document | undefined): Promise<Failure | undefined> {
    const { gateway, waiter, clock, watchStartMs } = this.#dependencies;
    const { signal } = track.abort;
    try {
      if (task.verb === 'gate') {
        const { gate } = task;
        return await (gate === undefined ? this.#prove(track, task) : this.#judge(track, task, gate));
      }
      this.#gates.see(task, before);
      const onState = (state: string | undefined): void => {
        this.#history.see(task.address, state);
      };
      const read = (address: Address): Promise<Document | undefined> => this.#reads.read(address);
      const context = {
        gateway,
        read,
        waiter,
        clock,
        watchStartMs: this.#board.hasGate(task.address) ? 0 : watchStartMs,
        signal,
        before,
        onState,
        onBody: (body: Document) => {
          this.#gates.see(task, body);
        },
        retry: this.retry,
      };
      const failure = await awaitTask(task, context);
      if (failure?.error.code === 'PLAN_STALE') this.#history.forgetRun(task.address);
      return failure && (await this.#looks.judgeFailedStart(task, failure));
    } catch (thrown) {
      return failureOf(defectOf(thrown));
    }
  }

  /** Watches the gate of the manifest; what it says of a Kafka source's offsets comes after that. */
  async #judge(track: Track, task: Task, gate: GateRule): Promise<Failure | undefined> {
    const until = task.handover?.part === 'shadow' ? this.#looks.deadlineOf(task) : undefined;
    const outcome = await this.#gates.watch(task, gate, { ...this.#waitOf(track), until });
    track.gate = outcome;
    track.note = `${outcome.verdict}: ${outcome.reason}`;
    const undecided = undecidedShadow(task, outcome);
    if (undecided !== undefined) return undecided;
    if (outcome.failure !== undefined) return this.#looks.judgeFailedStart(task, outcome.failure);
    const offsets = await this.#looks.compareOffsets(task);
    if (offsets === undefined) return undefined;
    if ('failure' in offsets) return offsets.failure;
    track.note += `; ${offsets.note}`;
    return undefined;
  }

  /** Until the step is cut off; what is still waited for is told. */
  #waitOf(track: Track): Wait {
    return {
      signal: track.abort.signal,
      onLook: (message) => {
        this.#journal.progress(track, 'waiting', message);
      },
    };
  }

  async #prove(track: Track, task: Task): Promise<Failure | undefined> {
    const proof = await this.#looks.gate(task, this.#waitOf(track));
    if ('failure' in proof) return proof.failure;
    track.note = proof.note;
    return undefined;
  }
}

/**
 * The start with its time alone, where Atlas refuses it together with `resumeFromCheckpoint`. A new version has no checkpoint that it could
 * resume from. Undefined for all other answers.
 */
function withTimeAlone(task: Task, attempt: Attempt): Task | undefined {
  if (task.carry === undefined || attempt.kind !== 'failed') return undefined;
  const { start } = task;
  const startAtOperationTime = start?.startAtOperationTime;
  const isRefused =
    attempt.failure?.status === 400 && attempt.failure.detail.includes('resumeFromCheckpoint');
  if (!isRefused || startAtOperationTime === undefined || start?.resumeFromCheckpoint === undefined)
    return undefined;
  return { ...task, start: { startAtOperationTime } };
}

/** The attempt, saying from where the processor reads. */
function withStartTime({ start, carry }: Task, attempt: Attempt): Attempt {
  const time = start?.startAtOperationTime;
  if (carry === undefined || time === undefined || attempt.kind !== 'sent') return attempt;
  return { ...attempt, note: attempt.note ?? `it reads from ${time} on` };
}

/** A step as planned that has not been asked for before: after anything else, what Atlas has is read first. */
const isFirstAsked = ({ course, asking, resends }: Track): boolean =>
  course.kind === 'plain' && asking === undefined && resends === 0;

/** How many processors each workspace has, as the plan has seen it. */
function processorCounts({ changes }: Plan): (workspace: string) => number | undefined {
  const counts = new Map<string, number>();
  for (const { address, action } of changes) {
    if (address.kind !== 'processor' || action === 'create') continue;
    counts.set(address.workspace, (counts.get(address.workspace) ?? 0) + 1);
  }
  return (workspace) => counts.get(workspace);
}
