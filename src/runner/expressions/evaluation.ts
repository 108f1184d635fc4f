/** What a compiled expression sees and is: the document, its stream metadata, variables, and the moment. */
import type { Bson, Doc } from '../values/bson.ts';
import { isNumeric } from '../values/compare.ts';
import { isZero } from '../values/numbers.ts';

/** Variables in scope; the innermost first. */
export interface Variables {
  readonly name: string;
  readonly value: Bson;
  readonly outer: Variables | undefined;
}

/** What an expression is evaluated on. */
export interface Frame {
  /** `$$ROOT`. */
  readonly root: Bson;
  /** `$$CURRENT`, which field paths start at: the root, but for levels of `$redact`. */
  readonly current: Bson;
  readonly variables: Variables | undefined;
  /** The stream metadata: what `$meta: "stream"` gives. */
  readonly meta: Doc;
  /** The clock of the run, in milliseconds since 1970. */
  readonly now: number;
}

/** A compiled expression; `undefined` means that it evaluates to a missing value. Throws `DocumentError`. */
export type Evaluate = (frame: Frame) => Bson;

/** A branch of the pipeline that a document can take or not: the arms of `$cond`, `$switch` and `$ifNull`. */
export interface Branch {
  /** Where it stands: `[2].$addFields.size.$cond.then`. */
  readonly path: string;
  hits: number;
}

/** Runs the body of a `$function`; throws `DocumentError` when it fails or takes too long. */
export type CallFunction = (body: string, args: readonly Bson[]) => Bson;

/** What a compilation needs and collects. */
export interface Compilation {
  readonly branches: Branch[];
  /** Undefined where the pipeline holds no `$function`. */
  readonly callFunction: CallFunction | undefined;
  /** Gives the bytes of a `$createUUID` or of a generated `_id`; the same ones in every run. */
  readonly nextId: () => number;
}

/** Variables with one more. */
export function bind(outer: Variables | undefined, name: string, value: Bson): Variables {
  return { name, value, outer };
}

/** A frame with other variables. */
export function withVariables(frame: Frame, variables: Variables | undefined): Frame {
  return { root: frame.root, current: frame.current, variables, meta: frame.meta, now: frame.now };
}

/** The frame of a document. */
export function frameOf(doc: Bson, meta: Doc, now: number, variables?: Variables): Frame {
  return { root: doc, current: doc, variables, meta, now };
}

/** What counts as true in an expression: all but false, null, missing and zero. */
export function isTrue(value: Bson): boolean {
  if (value === undefined || value === null || value === false || value === 0) return false;
  return !isNumeric(value) || !isZero(value);
}
