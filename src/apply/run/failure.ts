/** What a failed request means for the step that made it. */
import { cannotResume } from '../../kinds/processor.ts';
import { SluiceError } from '../../model/errors.ts';
import { GatewayFailure } from '../../model/errors/gateway-failure.ts';
import type { StepError } from '../report/report.ts';

/** What apply needs to know of an error of the gateway or the waiter. */
export interface Failure {
  readonly error: StepError;
  /** Atlas may have carried the write out all the same, or may still do so. */
  readonly ambiguous: boolean;
  readonly status: number | undefined;
  readonly errorCode: string | undefined;
  /** Atlas's own words: detail and reason together. */
  readonly detail: string;
}

/** A failure that no answer of Atlas stands behind. */
export const failureOf = (error: StepError, ambiguous = false): Failure => ({
  error,
  ambiguous,
  status: undefined,
  errorCode: undefined,
  detail: '',
});

/**
 * Reads whatever was thrown.
 * @throws what is no expected failure: a defect.
 */
export function readFailure(thrown: unknown): Failure {
  if (!(thrown instanceof SluiceError)) throw thrown;
  const { code, message, fix } = thrown;
  const answer = thrown instanceof GatewayFailure ? thrown : undefined;
  const texts = [answer?.detail, answer?.reason].filter((text) => text !== undefined);
  return {
    error: { code, message, ...(fix !== undefined && { fix }) },
    ambiguous: answer?.ambiguous ?? false,
    status: answer?.status,
    errorCode: answer?.errorCode,
    detail: texts.join(' '),
  };
}

/** The connection that Atlas says a processor's definition names and the workspace has not. Source: domain facts 2.9. */
export function missingConnection(failure: Failure): string | undefined {
  return /connection named (.+?) does not exist/i.exec(failure.detail)?.[1];
}

/** Whether Atlas refuses because it would have to drop the checkpoint. Source: domain facts 2.4; the only fragment that is stable. */
export function refusesCheckpoint(failure: Failure): boolean {
  return /resumeFromCheckpoint must be false/i.test(failure.detail);
}

/** Whether a refusal, or the error of a FAILED processor, says that it can't go on from its checkpoint. */
export const asksForFreshStart = (failure: Failure): boolean => cannotResume(failure.detail);

/** Whether a failure says nothing about what was asked for: Atlas, or the way to it, is out of order. */
export function isOutage({ error }: Failure): boolean {
  return OUTAGES.has(error.code);
}

const OUTAGES: ReadonlySet<string> = new Set([
  'ATLAS_UNAVAILABLE',
  'ATLAS_UNREACHABLE',
  'ATLAS_TIMEOUT',
  'ATLAS_BAD_RESPONSE',
]);

/** Whether Atlas refuses because processors use the connection. Source: domain facts 2.9. */
export function usesConnection(failure: Failure): boolean {
  return failure.errorCode === 'STREAM_CONNECTION_HAS_STREAM_PROCESSORS';
}

/** The state that Atlas itself names in such a refusal, newer than any read. Source: domain facts 2.9. */
export function stateInRefusal(failure: Failure): string | undefined {
  return /cannot transition from (\w+) to/i.exec(failure.detail)?.[1];
}

/** Whether Atlas refuses because of the state that a processor is in. Source: domain facts 2.9 (texts that MongoDB's MCP server knows). */
export function refusesState(failure: Failure): boolean {
  return /INVALID_STATE|must be stopped/i.test(`${failure.errorCode ?? ''} ${failure.detail}`);
}
