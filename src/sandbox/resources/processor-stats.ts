/**
 * The statistics that a processor reports. The sandbox runs no pipeline: the numbers are one message of 256 bytes per second of
 * running time, so that they grow, stand still and survive a restart as real ones do.
 */
import type { Document } from '../../model/document.ts';
import { EMPTY_DOCUMENT, document, number } from '../../model/document.ts';
import { ranSince } from './processor-states.ts';
import type { ProcessorRecord } from '../state/records.ts';

const MESSAGE_BYTES = 256;

const STATUS = { CREATED: 'created', STARTED: 'running', STOPPED: 'stopped', FAILED: 'error' } as const;

/** Field names as the shell's `stats()` has them. Empty until the processor has run. */
export function statsOf(record: ProcessorRecord, now: number): Document {
  if (record.startedAt === undefined) return EMPTY_DOCUMENT;
  const messages = Math.floor((record.ranMs + ranSince(record, now)) / 1000);
  return document({
    name: record.name,
    processorId: record.id,
    status: STATUS[record.state],
    scaleFactor: number(1),
    inputMessageCount: number(messages),
    inputMessageSize: number(messages * MESSAGE_BYTES),
    outputMessageCount: number(messages),
    outputMessageSize: number(messages * MESSAGE_BYTES),
    dlqMessageCount: number(0),
    dlqMessageSize: number(0),
    stateSize: number(0),
    memoryUsageBytes: number(messages === 0 ? 0 : 4096),
  });
}
