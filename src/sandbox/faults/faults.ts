/**
 * Faults: what goes wrong on request, by method, path and number of the match. Their order counts: the first one that
 * matches a request decides. Source: contract, section 6.
 */
import * as z from 'zod';
import { SluiceError } from '../../model/errors.ts';
import type { JsonSyntaxError } from '../../model/document/json-text.ts';
import { parseJson, toPlain } from '../../model/document/json-text.ts';

const faultShape = z.strictObject({
  match: z.strictObject({
    /** Any method when absent. */
    method: z.string().min(1).optional(),
    /** A glob over the path: `*` matches any run without a slash, `**` any run. Any path when absent. */
    path: z.string().min(1).optional(),
    /** Only the n-th request that matches, counted from 1. Every one when absent. */
    nth: z.int().min(1).optional(),
    /** So many requests from the n-th on, or from the first; only that one, or every one, when absent. */
    count: z.int().min(1).optional(),
  }),
  /** Answers this instead of carrying the request out. */
  status: z.int().min(400).max(599).optional(),
  errorCode: z.string().min(1).optional(),
  detail: z.string().optional(),
  /** Seconds. */
  retryAfter: z.int().min(0).optional(),
  /** Waits before anything else. */
  delayMs: z.number().min(0).optional(),
  /** Cuts the connection: before the request is carried out, or after it instead of an answer. */
  drop: z.enum(['before', 'after']).optional(),
  /** Answers 504 at once and carries the request out this many milliseconds later. */
  late: z.number().min(0).optional(),
  /** The processor that the request starts, or the private link that it creates, ends up FAILED, of `detail`. */
  failOnStart: z.boolean().optional(),
  /** The processor that the request stops ends up FAILED: nothing more is written, and there is no last checkpoint. */
  failOnStop: z.boolean().optional(),
  /** Answers 2xx with `{}` and carries nothing out. */
  falseSuccess: z.boolean().optional(),
  /** After the request, reads of the processor or connection that it is about show so many times how it was before. */
  lagReads: z.int().min(1).optional(),
  /** The same of the lists that it is in. */
  lagLists: z.int().min(1).optional(),
});

/** One fault. `match` without members is every request; a member that is absent does nothing. */
export type Fault = z.infer<typeof faultShape>;

/**
 * Faults from JSON text: a list of them.
 * @throws SluiceError SANDBOX_FAULTS_INVALID
 */
export function parseFaults(text: string): readonly Fault[] {
  let data: unknown;
  try {
    data = toPlain(parseJson(text));
  } catch (error) {
    throw invalid(`they are not JSON (${(error as JsonSyntaxError).message})`);
  }
  const result = z.array(faultShape).safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw invalid(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

function invalid(reason: string): SluiceError {
  return new SluiceError('SANDBOX_FAULTS_INVALID', `The faults are not valid: ${reason}.`, {
    fix: 'Give a JSON list of {match: {method, path, nth, count}, status, errorCode, detail, retryAfter, delayMs, drop, late, failOnStart, failOnStop, falseSuccess, lagReads, lagLists}.',
  });
}

/** What a processor says of itself that a request makes fail; undefined where it doesn't. */
export interface Failures {
  readonly failOnStart: string | undefined;
  readonly failOnStop: string | undefined;
}

/** Of a request that no fault is about. */
export const NO_FAILURES: Failures = { failOnStart: undefined, failOnStop: undefined };

/** Of a request with a fault. */
export function failuresOf({ failOnStart, failOnStop, detail }: Partial<Fault> = {}): Failures {
  return {
    failOnStart: failOnStart === true ? (detail ?? 'The processor failed when it started.') : undefined,
    failOnStop: failOnStop === true ? (detail ?? 'The processor failed while it stopped.') : undefined,
  };
}

/** The faults that are set, with how often each one has matched. */
export class FaultList {
  #faults: { readonly fault: Fault; readonly path: RegExp; count: number }[] = [];

  constructor(faults: readonly Fault[] = []) {
    this.replace(faults);
  }

  replace(faults: readonly Fault[]): void {
    this.#faults = faults.map((fault) => ({ fault, path: globPattern(fault.match.path ?? '**'), count: 0 }));
  }

  get all(): readonly Fault[] {
    return this.#faults.map(({ fault }) => fault);
  }

  /** Counts the request for every fault that matches it, and gives the first whose number it is. */
  take(method: string, path: string): Fault | undefined {
    let taken: Fault | undefined;
    for (const entry of this.#faults) {
      const { match } = entry.fault;
      if (match.method !== undefined && match.method.toUpperCase() !== method) continue;
      if (!entry.path.test(path)) continue;
      entry.count += 1;
      const first = match.nth ?? 1;
      const last = first + (match.count ?? (match.nth === undefined ? Infinity : 1)) - 1;
      if (entry.count >= first && entry.count <= last) taken ??= entry.fault;
    }
    return taken;
  }
}

function globPattern(glob: string): RegExp {
  const parts = glob.split(/(\*\*|\*)/).map((part) => {
    if (part === '**') return '.*';
    return part === '*' ? '[^/]*' : part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`, 's');
}
