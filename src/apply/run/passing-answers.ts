/**
 * The one table of passing answers: refusals of Atlas that say nothing about what was asked for, and are worth asking again.
 * Whatever is not in it counts as final.
 */
import type { Verb } from '../../plan/plan.ts';
import type { Failure } from './failure.ts';

/** How long passing answers are asked again, in milliseconds since the first one. */
export interface Patience {
  /** Atlas can't check a pipeline just now. */
  readonly validationMs: number;
  /** Something that was stopped or deleted still holds what it used. */
  readonly releaseMs: number;
  /** Deletions settle. */
  readonly deletionMs: number;
  /** A connection with private networking is deployed. */
  readonly deployMs: number;
  /** A private link is set up. */
  readonly linkMs: number;
  /** On the way back: a processor that this run has stopped is to run again, whatever passes in between. */
  readonly restartMs: number;
  /** A read may still show what was before a write of this run. */
  readonly lateMs: number;
}

/** Why an answer passes, for progress, and how long it is worth asking again. */
export interface PassingReason {
  readonly patience: keyof Patience;
  readonly message: string;
}

/** What is known of the run when an answer comes. */
export interface Circumstance {
  /** This run has created the workspace that the request is about. */
  readonly hasCreatedWorkspace: boolean;
}

interface PassingAnswer extends PassingReason {
  /** Any verb when absent. */
  readonly verbs?: readonly Verb[];
  readonly status?: number;
  readonly errorCode?: RegExp;
  /** Of Atlas's own words. `GENERIC_ERROR` hides everything, so that its text decides. */
  readonly detail?: RegExp;
  readonly when?: (circumstance: Circumstance) => boolean;
  /** Where it was seen, or why it is assumed. */
  readonly source: string;
}

const GENERIC = /^STREAM_PROCESSOR_GENERIC_ERROR$/;

const PASSING_ANSWERS: readonly PassingAnswer[] = [
  {
    errorCode: GENERIC,
    detail: /internal error/i,
    patience: 'validationMs',
    message: 'Atlas had an internal error',
    source: 'domain facts 2.9, recorded',
  },
  {
    errorCode: GENERIC,
    detail: /failed to acquire resources/i,
    patience: 'validationMs',
    message: 'Atlas has no resources free to check the pipeline',
    source: 'domain facts 2.9, recorded',
  },
  {
    errorCode: GENERIC,
    detail: /trying to acquire tenant lock/i,
    patience: 'validationMs',
    message: 'Atlas is busy with the workspace',
    source: 'domain facts 9.1, recorded for PATCH; assumed (rare): every other write can meet it as well',
  },
  {
    status: 404,
    errorCode: /^STREAM_TENANT_NOT_FOUND_FOR_NAME$/,
    when: ({ hasCreatedWorkspace }) => hasCreatedWorkspace,
    patience: 'validationMs',
    message: 'Atlas does not see the new workspace yet',
    source: 'domain facts 9.1, recorded right after the creation of a workspace',
  },
  {
    status: 409,
    errorCode: /^STREAM_KAFKA_CONNECTION_IS_DEPLOYING$/,
    patience: 'deployMs',
    message: 'the connection is still deploying',
    source: 'domain facts 2.9, recorded',
  },
  {
    verbs: ['delete'],
    status: 403,
    errorCode: /^STREAM_TENANT_HAS_STREAM_PROCESSORS$/,
    patience: 'deletionMs',
    message: 'processors of the workspace are still being deleted',
    source: 'domain facts 3.6',
  },
  {
    // Not only after stops of this run: one before it may have been cut off right after them.
    verbs: ['delete', 'update'],
    status: 403,
    errorCode: /^STREAM_CONNECTION_HAS_STREAM_PROCESSORS$/,
    patience: 'releaseMs',
    message: 'processors still let go of the connection',
    source: 'domain facts 2.9, 7b',
  },
  {
    // The gateway's own: without the link's id the request can't be written.
    errorCode: /^PRIVATE_LINK_NOT_READY$/,
    patience: 'linkMs',
    message: 'its private link is not DONE yet',
    source: 'domain facts 3.7: a link is DONE before a connection goes over it',
  },
  {
    verbs: ['delete'],
    errorCode: /^STREAM_PRIVATE_LINK_IN_USE$/,
    patience: 'releaseMs',
    message: 'connections still let go of the private link',
    source: 'domain facts 2.9, 3.7 (Terraform provider)',
  },
  {
    // Atlas says that the name is taken, while a read says that nothing is there: a deletion that settles.
    verbs: ['create'],
    status: 409,
    errorCode: /NAME_ALREADY_EXISTS$/,
    patience: 'deletionMs',
    message: 'the name is not free yet after a deletion',
    source: 'domain facts 4.6',
  },
];

/** The reason why a refusal passes; undefined when it is final. */
export function findPassingReason(
  failure: Failure,
  verb: Verb,
  circumstance: Circumstance,
): PassingReason | undefined {
  return PASSING_ANSWERS.find(
    (answer) =>
      (answer.verbs?.includes(verb) ?? true) &&
      (answer.status === undefined || answer.status === failure.status) &&
      (answer.errorCode?.test(failure.errorCode ?? '') ?? true) &&
      (answer.detail?.test(failure.detail) ?? true) &&
      (answer.when?.(circumstance) ?? true),
  );
}
