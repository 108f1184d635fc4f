/**
 * The ways in which a run goes wrong: a pipeline that can't be run faithfully, or by nobody, a document that a stage can't process,
 * and a processor that fails. Each is its own error, so that nobody takes one for another.
 */
import { SluiceError } from '../model/errors.ts';

/** A stage, operator or option that the local runner refuses; `what` names it. Found before the first document runs where possible. */
export function refuse(what: string, why: string, fix?: string): never {
  throw new SluiceError('RUNNER_UNSUPPORTED', `the local runner can't run ${what}: ${why}`, {
    fix: fix ?? 'docs/local-runner.md says what it runs, and why it refuses the rest.',
  });
}

/** A pipeline that MongoDB refuses as well. */
export class MalformedError extends SluiceError {
  constructor(message: string, details: { readonly fix?: string }) {
    super('RUNNER_MALFORMED', message, details);
  }
}

/** A part of a pipeline that MongoDB refuses as well; `what` names it. */
export function malformed(what: string, why: string, fix?: string): never {
  throw new MalformedError(`${what} is malformed: ${why}`, fix === undefined ? {} : { fix });
}

/** Data of a test that is not what it has to be: a document, a collection, an answer. */
export function rejectInput(message: string, fix?: string): never {
  throw new SluiceError('RUNNER_INPUT', message, fix === undefined ? {} : { fix });
}

/** A document that a stage can't process: it goes to the dead letter queue with this reason. */
export class DocumentError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'DocumentError';
  }
}

/** The processor itself fails, as with `onError: fail`: it takes no further document. */
export class ProcessorError extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'ProcessorError';
  }
}
