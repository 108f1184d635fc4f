/**
 * Watches processors after their start until their gates are judged. What was counted before a start is remembered here; each start gets a
 * judge of its own, and what it watches has to stay the definition and the processor that were started.
 */
import { formatAddress } from '../../model/address.ts';
import type { Clock } from '../../model/clock/clock.ts';
import type { Document } from '../../model/document.ts';
import { areEqual } from '../../model/document/equality.ts';
import { idOf } from '../../kinds/rules/field-rule.ts';
import { processorPhase, processorStateOf } from '../../kinds/processor.ts';
import type { Gateway } from '../../atlas/gateway.ts';
import type { GateRule } from '../../plan/plan.ts';
import type { StepError } from '../report/report.ts';
import type { Failure } from '../run/failure.ts';
import { failureOf, readFailure } from '../run/failure.ts';
import type { Task } from '../run/task.ts';
import { findStartFailure } from '../steps/start-failure.ts';
import { staleStep } from '../steps/step-error.ts';
import { baseName } from '../looks/handover-errors.ts';
import type { GateReading, GateStart, GateVerdict, Judgement } from './judge.ts';
import { GateJudge } from './judge.ts';
import type { Listed, SharedLists } from './lists.ts';
import type { Counters } from './reading.ts';
import { countersIn, readSight } from './reading.ts';

/** A start was not sound: what the gate of the manifest asks for was not reached. */
export const GATE_FAILED = 'APPLY_GATE_FAILED';

/** What became of a gate. */
export interface GateOutcome {
  readonly verdict: GateVerdict;
  readonly reason: string;
  readonly readings: readonly GateReading[];
  /** What follows where the gate has failed, or could not be read to its end. */
  readonly failure?: Failure;
}

/** So many lists in a row that can't be read end a gate: nobody knows. */
const MOST_UNREAD = 3;

/** How often a gate looks at least within the time for which a processor has to be sound: one look is none. */
const LOOKS_WITHIN = 2;
/** Nobody looks more often than that. */
const SHORTEST_INTERVAL_MS = 2000;

interface Parts {
  readonly gateway: Gateway;
  readonly clock: Clock;
  readonly lists: SharedLists;
  readonly intervalMs: number;
}

/** How a gate is watched. */
export interface GateWatch {
  readonly signal: AbortSignal;
  readonly onLook: (message: string) => void;
  /** Of a new version that runs beside the old one: until when, in milliseconds since 1970, it is waited for a verdict. */
  readonly until?: number | undefined;
}

export class Gates {
  readonly #gateway: Gateway;
  readonly #clock: Clock;
  readonly #lists: SharedLists;
  readonly #intervalMs: number;
  /** By a processor's id: what it had counted when it was last seen before its start. */
  readonly #before = new Map<string, Counters>();
  /** By address: the same of whatever had that name. */
  readonly #old = new Map<string, Counters>();

  constructor({ gateway, clock, lists, intervalMs }: Parts) {
    this.#gateway = gateway;
    this.#clock = clock;
    this.#lists = lists;
    this.#intervalMs = intervalMs;
  }

  /** Remembers what a processor has counted, as a list showed it before its start. */
  see(task: Task, body: Document | undefined): void {
    if (body === undefined || task.address.kind !== 'processor') return;
    const isBefore = task.verb === 'stop' || processorPhase(processorStateOf(body)) !== 'running';
    const counters = countersIn(body);
    // Without statistics, as a stopped processor may be: what was seen before that counts.
    if (!isBefore || counters.input === undefined) return;
    this.#before.set(idOf(body) ?? formatAddress(task.address), counters);
    this.#old.set(formatAddress(task.address), counters);
  }

  /** Watches until the gate is judged, or the signal says stop. */
  async watch(task: Task, gate: GateRule, { signal, onLook, until }: GateWatch): Promise<GateOutcome> {
    const begunAt = this.#clock.now();
    const intervalMs = intervalOf(gate, this.#intervalMs);
    const lists = this.#lists.watch(task.address.workspace, intervalMs, intervalMs / 2);
    const oldName = task.handover?.part === 'shadow' ? baseName(task.address.name) : undefined;
    let judge: GateJudge | undefined;
    let id: string | undefined;
    for (let unread = 0; ;) {
      const listed = await lists.next(signal);
      const readings = judge?.readings ?? [];
      if (listed === undefined) return interrupted(readings);
      const body = 'failure' in listed ? undefined : listed.bodies.get(task.address.name);
      if (body === undefined) {
        unread += 1;
        if (unread >= MOST_UNREAD) return notReadable(task, listed, readings);
        continue;
      }
      unread = 0;
      const old = oldName === undefined || 'failure' in listed ? undefined : listed.bodies.get(oldName);
      const sight = { ...readSight(body, gate.source, this.#clock.now()), beside: old && countersIn(old) };
      id ??= sight.id;
      judge ??= new GateJudge(gate, {
        ...this.#baselineOf(task, sight.id),
        begunAt,
        until,
        isBeside: oldName !== undefined,
      });
      const stop = await this.#ends(task, body, { id, signal });
      if (stop !== undefined) return { ...stop, readings: judge.readings };
      const judgement = judge.add(sight);
      onLook(describeLook(judge));
      if (judgement !== undefined) return outcomeOf(task, judgement, judge.readings);
    }
  }

  #baselineOf({ address }: Task, id: string | undefined): Pick<GateStart, 'counters' | 'old'> {
    const name = formatAddress(address);
    return { counters: this.#before.get(id ?? name), old: this.#old.get(name) };
  }

  /** What ends a gate at once: it is another processor or definition, it doesn't run any more, or it is FAILED. */
  async #ends(
    task: Task,
    body: Document,
    { id, signal }: { readonly id: string | undefined; readonly signal: AbortSignal },
  ): Promise<Omit<GateOutcome, 'readings'> | undefined> {
    const stale = (what: string): Omit<GateOutcome, 'readings'> => ({
      verdict: 'inconclusive',
      reason: what,
      failure: failureOf(staleStep(task, what)),
    });
    const { expects } = task;
    const isOther =
      idOf(body) !== id ||
      (expects?.kind === 'present' && !areEqual(expects.fields.get('pipeline'), body.get('pipeline')));
    if (isOther) return stale('somebody has changed it while its gate watched');
    const phase = processorPhase(processorStateOf(body));
    if (phase === 'not-running') return stale('it does not run any more: somebody stopped it');
    if (phase === 'gone') return stale('it is being deleted');
    if (phase !== 'failed') return undefined;
    const failure = await this.#explain(task, signal);
    return failure && { verdict: 'failed', reason: failure.error.message, failure };
  }

  /** Why it is FAILED; undefined where it is not any more, or nobody can say. */
  async #explain(task: Task, signal: AbortSignal): Promise<Failure | undefined> {
    const [gateway, clock] = [this.#gateway, this.#clock];
    const read: Gateway['read'] = (address) => gateway.read(address);
    try {
      return await findStartFailure(task, { gateway, clock, signal, read });
    } catch (thrown) {
      readFailure(thrown);
      return undefined;
    }
  }
}

/** A short gate looks more often: what was seen once has not been sound for any time. */
function intervalOf({ forSeconds }: GateRule, usualMs: number): number {
  return Math.min(usualMs, Math.max(SHORTEST_INTERVAL_MS, (forSeconds * 1000) / LOOKS_WITHIN));
}

function interrupted(readings: readonly GateReading[]): GateOutcome {
  const reason = 'interrupted before it was judged';
  return {
    verdict: 'inconclusive',
    reason,
    readings,
    failure: failureOf({ code: 'APPLY_INTERRUPTED', message: reason }),
  };
}

/** Nobody could look. */
function notReadable(task: Task, listed: Listed, readings: readonly GateReading[]): GateOutcome {
  const failure = 'failure' in listed ? listed.failure : undefined;
  const why =
    failure === undefined
      ? 'the list of processors does not have it any more'
      : `the list of processors could not be read: ${failure.error.message}`;
  const reason = `${why}, ${MOST_UNREAD} times in a row`;
  const error: StepError = {
    code: failure?.error.code ?? 'PLAN_STALE',
    message: `whether ${formatAddress(task.address)} is sound is not known: ${reason}`,
    fix: 'Run the same command again.',
  };
  // What runs in its own place has nothing to lose; of a new version that replaces another one, the old one has to be kept.
  return {
    verdict: 'inconclusive',
    reason,
    readings,
    ...(task.replaces !== undefined && { failure: failureOf(error) }),
  };
}

function outcomeOf(
  task: Task,
  { verdict, reason }: Judgement,
  readings: readonly GateReading[],
): GateOutcome {
  if (verdict !== 'failed') return { verdict, reason, readings };
  const error: StepError = {
    code: GATE_FAILED,
    message: `${formatAddress(task.address)} is not sound: ${reason}`,
    fix: 'Look at its dead letters and its log (sluice logs), correct the pipeline, and apply again.',
  };
  return { verdict, reason, readings, failure: failureOf(error) };
}

/** `lag 12 s, 412 read, 400 written, 0 dead letters (old version: 410 read, 398 written, 0 dead letters): sound`. */
function describeLook({ readings }: GateJudge): string {
  const last = readings.at(-1);
  if (last === undefined) return 'not seen yet';
  const { counted, lagSeconds, lagMessages, health, why, comparison } = last;
  const lag =
    lagSeconds !== undefined
      ? `lag ${lagSeconds} s`
      : lagMessages !== undefined
        ? `lag ${lagMessages} messages`
        : undefined;
  const words = [lag, ...countWords(comparison?.own ?? counted)].filter((word) => word !== undefined);
  const beside = comparison === undefined ? [] : countWords(comparison.old);
  const old = beside.length === 0 ? '' : ` (old version: ${beside.join(', ')})`;
  const state = health === 'sound' ? 'sound' : (why ?? health);
  return words.length === 0 ? state : `${words.join(', ')}${old}: ${state}`;
}

function countWords({ input, output, dead }: Counters): string[] {
  return [
    input === undefined ? undefined : `${input} read`,
    output === undefined ? undefined : `${output} written`,
    dead === undefined ? undefined : `${dead} dead letters`,
  ].filter((word) => word !== undefined);
}
