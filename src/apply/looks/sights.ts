/** How looks see a processor: read by itself, or found in a list that others need as well. */
import type { Address } from '../../model/address.ts';
import type { Clock } from '../../model/clock/clock.ts';
import type { Document } from '../../model/document.ts';
import { isList } from '../../model/document.ts';
import type { ProcessorPhase } from '../../kinds/processor.ts';
import { processorPhase, processorStateOf } from '../../kinds/processor.ts';
import type { Gateway } from '../../atlas/gateway.ts';
import type { Reading } from '../../position/position.ts';
import { readPositionIn } from '../../position/position.ts';
import { readCount, statisticsIn } from '../../position/statistics.ts';
import type { Handover, Mark } from '../../plan/plan.ts';
import type { Listed } from '../gate/lists.ts';
import type { Failure } from '../run/failure.ts';
import { readFailure } from '../run/failure.ts';
import type { Task } from '../run/task.ts';
import type { Attempt } from '../steps/attempt.ts';
import { staleStep } from '../steps/step-error.ts';
import { stopFailed } from './handover-errors.ts';

/** A processor as it was seen. */
export interface Seen {
  readonly reading: Reading;
  readonly phase: ProcessorPhase;
  readonly body: Document;
}

/** A processor, none of that name, or why it can't be read. */
export type Sight = Seen | { readonly body: undefined } | { readonly failure: Failure };

export class Sights {
  readonly #gateway: Pick<Gateway, 'read'>;
  readonly #clock: Clock;

  constructor({ gateway, clock }: { readonly gateway: Pick<Gateway, 'read'>; readonly clock: Clock }) {
    this.#gateway = gateway;
    this.#clock = clock;
  }

  /** Reads one processor by itself. */
  async read(address: Address, source: Mark['source']): Promise<Sight> {
    try {
      const body = await this.#gateway.read(address);
      return body === undefined ? { body } : this.#seen(body, source);
    } catch (thrown) {
      return { failure: readFailure(thrown) };
    }
  }

  /** A processor as a list shows it; read by itself only where the list lacks it, or leaves out what the handover is decided by. */
  async find(address: Address, listed: Listed, handover: Handover): Promise<Sight> {
    if ('failure' in listed) return listed;
    const body = listed.bodies.get(address.name);
    if (body === undefined) return this.read(address, handover.source);
    const seen = this.#seen(body, handover.source);
    // One that doesn't run ends the wait, whatever its statistics say.
    const isEnough = seen.phase !== 'running' || showsEnough(seen, handover);
    return isEnough ? seen : this.read(address, handover.source);
  }

  /**
   * Reads a processor that is marked; what the step ends with where it can't be.
   * @param mayHaveFailed a stop that has ended FAILED is taken as it is
   */
  async readMarked(
    task: Task,
    source: Mark['source'],
    mayHaveFailed: boolean,
  ): Promise<Seen | Extract<Attempt, { kind: 'failed' }>> {
    const sight = await this.read(task.address, source);
    if ('failure' in sight) return { kind: 'failed', error: sight.failure.error, failure: sight.failure };
    if (sight.body === undefined)
      return { kind: 'failed', error: staleStep(task, 'it is not there any more') };
    if (sight.phase === 'failed' && !mayHaveFailed)
      return { kind: 'failed', error: stopFailed(task.address) };
    return sight;
  }

  #seen(body: Document, source: Mark['source']): Seen {
    const phase = processorPhase(processorStateOf(body));
    return { reading: readPositionIn(body, source, this.#clock.now()), phase, body };
  }
}

/** Whether a body has what decides about a handover: lists may leave out all but the counters, or those as well. */
function showsEnough({ reading, body }: Seen, { opensWindows, closesWindows }: Handover): boolean {
  if (reading.position.source === 'unknown' || countIn(body, 'inputMessageCount') === undefined) return false;
  const needsWindows = opensWindows === true || closesWindows === true;
  return !needsWindows || isList(statisticsIn(body)?.get('operatorStats'));
}

/** A counter of the statistics. */
export const countIn = (body: Document, counter: string): number | undefined =>
  readCount(statisticsIn(body)?.get(counter));
