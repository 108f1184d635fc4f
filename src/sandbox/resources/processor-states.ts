/**
 * How a processor moves between its states: CREATED or STOPPED or FAILED to STARTED, STARTED to STOPPED; nothing returns to
 * CREATED. A transition completes by time alone. Source: domain facts 2.2, 2.4, 2.7.
 */
import { processorProblem, Problem } from '../http/problem.ts';
import type { World } from '../http/call.ts';
import type { ProcessorRecord, RestingState, Transition } from '../state/records.ts';
import { withoutMembers } from '../state/records.ts';

/** Checkpoints of processors that have been stopped for this long are discarded (domain facts 2.7). */
const CHECKPOINT_KEPT_MS = 45 * 24 * 60 * 60 * 1000;

/** The processor as it is at `now`: transitions that are due are complete, a checkpoint that is too old is gone. */
export function settle(record: ProcessorRecord, now: number): ProcessorRecord {
  const { transition } = record;
  if (transition !== undefined && transition.at <= now) return settle(complete(record, transition), now);
  const isExpired = record.stoppedAt !== undefined && now - record.stoppedAt >= CHECKPOINT_KEPT_MS;
  if (record.checkpoint !== undefined && !isRunning(record) && isExpired) return withoutCheckpoint(record);
  return record;
}

/** Reaching STARTED gives the processor a checkpoint of the pipeline that it then runs. */
function complete(moving: ProcessorRecord, { to, at }: Transition): ProcessorRecord {
  const record = withoutMembers(moving, 'transition');
  switch (to) {
    case 'STARTED': {
      const pipeline = record.fields.get('pipeline');
      const checkpoint = pipeline === undefined ? {} : { checkpoint: pipeline };
      return { ...withoutMembers(record, 'errorMsg', 'stoppedAt'), state: to, startedAt: at, ...checkpoint };
    }
    case 'STOPPED':
      return { ...record, state: to, stoppedAt: at, ranMs: record.ranMs + ranSince(record, at) };
    case 'FAILED':
      return {
        errorMsg: 'The processor failed when it started.',
        ...record,
        state: to,
        stoppedAt: at,
        ranMs: record.ranMs + ranSince(record, at),
      };
    case 'CREATED':
      return { ...record, state: to };
  }
}

/** How long it has run since it last started, in milliseconds. */
export function ranSince(record: ProcessorRecord, now: number): number {
  return record.state === 'STARTED' && record.startedAt !== undefined
    ? Math.max(0, now - record.startedAt)
    : 0;
}

/** The processor as one that never ran, but for its statistics. */
export function withoutCheckpoint(record: ProcessorRecord): ProcessorRecord {
  return withoutMembers(record, 'checkpoint', 'dropsCheckpoint');
}

/**
 * The state that the API reports. assumed (transitions): STOPPING, from field reports; PROVISIONING, from MongoDB's guides. Where starts and stops answer
 * when they are done, the old state is reported until then, as MongoDB's Terraform provider expects it (domain facts 9.1).
 */
export function reportedState({ startTakesMs }: World, record: ProcessorRecord): string {
  if (record.transition === undefined || startTakesMs > 0) return record.state;
  const isStopping = record.transition.to === 'STOPPED' || record.state === 'STARTED';
  return isStopping ? 'STOPPING' : 'PROVISIONING';
}

function isRunning(record: ProcessorRecord): boolean {
  return record.state === 'STARTED' || record.transition !== undefined;
}

/** Whether the processor keeps its connections from being changed: while it runs, starts or stops. */
export function isHolding(record: ProcessorRecord, now: number): boolean {
  return isRunning(settle(record, now));
}

/** The refusal of what the state does not allow; the text is the one known from a real run (domain facts 2.9). */
export function wrongState(world: World, record: ProcessorRecord, wanted: string): Problem {
  const reason = `INVALID_STATE: cannot transition from ${reportedState(world, record)} to ${wanted}`;
  if (world.quirks.has('state-conflict-409')) {
    return new Problem(409, 'STREAM_PROCESSOR_INVALID_STATE', reason, { parameters: [record.name] });
  }
  return processorProblem(record.name, reason);
}

/** The processor on its way to `to`, complete at once where the sandbox settles in no time. */
export function move(world: World, record: ProcessorRecord, to: RestingState): ProcessorRecord {
  const now = world.clock.now();
  const takesMs = world.startTakesMs > 0 ? world.startTakesMs : world.settleMs;
  return settle({ ...record, transition: { to, at: now + takesMs } }, now);
}
