/** What a failed request means for the step that made it. */
import { SluiceError } from '../../model/errors.ts';
import { GatewayFailure } from '../../model/gateway-failure.ts';
import type { Verb } from '../../plan/plan.ts';
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

/** A refusal that passes: what it looks like, for which verbs, and how long it is worth asking again. */
interface TransientReason {
  readonly verbs?: readonly Verb[];
  readonly status?: number;
  readonly errorCode?: RegExp;
  readonly detail?: RegExp;
  readonly patience: keyof Patience;
  /** For progress: what is being waited for. */
  readonly message: string;
}

/** How long refusals are asked again, in milliseconds since the first one. */
export interface Patience {
  /** Atlas can't check a pipeline just now. */
  readonly validationMs: number;
  /** Something that was stopped or deleted still holds what it used. */
  readonly releaseMs: number;
  /** Deletions settle. */
  readonly deletionMs: number;
  /** A connection with private networking is deployed. */
  readonly deployMs: number;
  /** Atlas can't be reached, or does nothing, while a processor that this run has stopped is to run again. */
  readonly restartMs: number;
}

/**
 * Source: domain facts 2.9 (recorded answers of Atlas) and 3.6, 4.6, 7b. `GENERIC_ERROR` hides everything, so its text
 * decides; whatever is not in this table is permanent and never sent again.
 */
const TRANSIENT_REASONS: readonly TransientReason[] = [
  {
    errorCode: /^STREAM_PROCESSOR_GENERIC_ERROR$/,
    detail: /internal error/i,
    patience: 'validationMs',
    message: 'Atlas had an internal error',
  },
  {
    errorCode: /^STREAM_PROCESSOR_GENERIC_ERROR$/,
    detail: /failed to acquire resources/i,
    patience: 'validationMs',
    message: 'Atlas has no resources free to check the pipeline',
  },
  {
    status: 409,
    errorCode: /^STREAM_KAFKA_CONNECTION_IS_DEPLOYING$/,
    patience: 'deployMs',
    message: 'the connection is still deploying',
  },
  {
    verbs: ['delete'],
    status: 403,
    errorCode: /^STREAM_TENANT_HAS_STREAM_PROCESSORS$/,
    patience: 'deletionMs',
    message: 'processors of the workspace are still being deleted',
  },
  {
    // Not only after stops of this run: one before it may have been cut off right after them.
    verbs: ['delete', 'update'],
    status: 403,
    errorCode: /^STREAM_CONNECTION_HAS_STREAM_PROCESSORS$/,
    patience: 'releaseMs',
    message: 'processors still let go of the connection',
  },
  {
    // Atlas says that the name is taken, while a read says that nothing is there: a deletion that settles.
    verbs: ['create'],
    status: 409,
    errorCode: /NAME_ALREADY_EXISTS$/,
    patience: 'deletionMs',
    message: 'the name is not free yet after a deletion',
  },
];

/** The transient reason that explains a refusal; undefined when it is permanent. */
export function findTransientReason(
  failure: Failure,
  verb: Verb,
): { readonly patience: keyof Patience; readonly message: string } | undefined {
  return TRANSIENT_REASONS.find(
    (reason) =>
      (reason.verbs?.includes(verb) ?? true) &&
      (reason.status === undefined || reason.status === failure.status) &&
      (reason.errorCode?.test(failure.errorCode ?? '') ?? true) &&
      (reason.detail?.test(failure.detail) ?? true),
  );
}

/** The connection that Atlas says a processor's definition names and the workspace has not. Source: domain facts 2.9. */
export function missingConnection(failure: Failure): string | undefined {
  return /connection named (.+?) does not exist/i.exec(failure.detail)?.[1];
}

/** Whether Atlas refuses because it would have to drop the checkpoint. Source: domain facts 2.4; the only fragment that is stable. */
export function refusesCheckpoint(failure: Failure): boolean {
  return /resumeFromCheckpoint must be false/i.test(failure.detail);
}

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

/** Whether Atlas refuses because of the state that a processor is in. Source: domain facts 2.9 (texts that MongoDB's MCP server knows). */
export function refusesState(failure: Failure): boolean {
  return /INVALID_STATE|must be stopped/i.test(`${failure.errorCode ?? ''} ${failure.detail}`);
}
