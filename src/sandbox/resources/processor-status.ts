/** The workspace's `processorStatus`: starts, stops or moves all of its processors. Source: Admin API, StreamsProcessorStatus. */
import type { Document } from '../../model/document.ts';
import type { World } from '../http/call.ts';
import { failOverAll } from './failovers.ts';
import { invalidField } from '../http/problem.ts';
import { start, stop } from './processor-runs.ts';
import { settle } from './processor-states.ts';
import type { Shelf } from '../state/store.ts';

/** Those that are already so are passed over; the first one that can't be started ends it. */
export function applyProcessorStatus(world: World, shelf: Shelf, status: Document): void {
  const wanted = status.get('status');
  if (wanted === 'FAILED_OVER') {
    failOverAll(world, shelf, status, start);
    return;
  }
  if (wanted !== 'STARTED' && wanted !== 'STOPPED') {
    throw invalidField('processorStatus.status', 'It must be STARTED, STOPPED or FAILED_OVER.');
  }
  for (const given of [...shelf.processors.values()]) {
    const record = settle(given, world.clock.now());
    const isRunning = record.state === 'STARTED' || record.transition?.to === 'STARTED';
    if (wanted === 'STARTED' && !isRunning) start(world, shelf, record);
    if (wanted === 'STOPPED' && isRunning) stop(world, shelf, record);
  }
}
