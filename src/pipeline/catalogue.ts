/**
 * What the stage catalogue is made of. One `StageSpec` says everything that is known about a stage; the
 * entries are in `stages/`, one file per family. Checks, references, checkpoint rules, the editors' schema
 * and the sandbox all read them. Plain data: no function is in here.
 */
import type { ConnectionType } from '../kinds/connection.ts';
import type { Tier } from '../kinds/values/tier-limits.ts';

/** `verified`: seen in official docs, source or a recorded response; `likely`: one secondary source; `open`: contradicted or unproven. */
export type Certainty = 'verified' | 'likely' | 'open';

/** Where a statement comes from and how sure it is. */
export interface Fact {
  readonly source: string;
  readonly certainty: Certainty;
}

/**
 * What a value may be. `expression`: an aggregation expression, that is a document or a string that starts with `$`;
 * `integer` and `number` may be Extended JSON; `zero`: the number 0; `duration`: `{size, unit}`; `offset`:
 * `{offsetFromUtc, unit}`; `date`: Extended JSON `$date` or `$timestamp`; `stages`: a list of stages.
 */
export type ValueType =
  | 'string'
  | 'expression'
  | 'boolean'
  | 'integer'
  | 'number'
  | 'zero'
  | 'duration'
  | 'offset'
  | 'date'
  | 'document'
  | 'strings'
  | 'list'
  | 'stages'
  | 'any';

export type Fields = Readonly<Record<string, FieldSpec>>;

/** One field, or the body of a stage. */
export interface FieldSpec {
  /** Any of these. */
  readonly types: readonly ValueType[];
  /** Types that some sources show and others exclude: a warning. */
  readonly doubtfulTypes?: readonly ValueType[];
  /** `yes`: Atlas refuses its absence; `open`: sources disagree. */
  readonly required?: 'yes' | 'open';
  /** The strings that are allowed; expressions are not compared with them. */
  readonly values?: readonly string[];
  /** Strings that one source allows: a warning. */
  readonly doubtfulValues?: readonly string[];
  /** The operator that makes what is wanted of a text, which people write in its place. */
  readonly ofText?: string;
  /** What Atlas takes when it is left out. */
  readonly default?: string | number | boolean;
  /** Lowest number, or shortest duration in milliseconds, included. */
  readonly min?: number;
  /** Highest number, or longest duration in milliseconds, included. */
  readonly max?: number;
  /** A string, list or document may not be empty. */
  readonly nonEmpty?: true;
  /** The members of a document. Others are unknown, unless `open`. */
  readonly fields?: Fields;
  /** The document has members of the user's own making. */
  readonly open?: true;
  /** What every member of an open document must be. */
  readonly members?: FieldSpec;
  /** Where the stages of a `stages` field run: in the stream processor, or sent to a database (`server`), which knows more stages. */
  readonly runs?: 'window' | 'payload' | 'server';
  /**
   * What a value is to expressions, where its type does not say it: `expressions`, `accumulators` and `conditions` (a query) are
   * the members of a document, `nothing` is never evaluated.
   */
  readonly holds?: 'expression' | 'expressions' | 'accumulators' | 'conditions' | 'nothing';
  /** The members are all there are: MongoDB's own stages refuse others. */
  readonly closed?: true;
  /** Replaced by something else, though still accepted; says by what. */
  readonly deprecated?: string;
  /** One sentence for hover text. */
  readonly description: string;
  /** Left out: that of the stage. */
  readonly fact?: Fact;
}

/** Fields that hold only for some connection types, or only with a certain key. */
export interface Variant {
  readonly title: string;
  /** The connection types that choose this variant. */
  readonly connectionTypes: readonly ConnectionType[];
  /** Chosen by the presence of this key, before any connection type. */
  readonly key?: string;
  readonly fields: Fields;
  readonly fact: Fact;
}

/** Why a connection is named. */
export type ConnectionPurpose = 'source' | 'sink' | 'lookup' | 'function' | 'schemaRegistry' | 'dlq';

/** A key that names a connection. */
export interface ConnectionKey {
  /** From the stage's body. */
  readonly path: readonly string[];
  readonly types: readonly ConnectionType[];
  readonly purpose: ConnectionPurpose;
  /** When the body has this key, the connection is not read. */
  readonly unless?: string;
}

/** A field by a name that people write and Atlas refuses. */
export interface Mistake {
  /** From the stage's body. */
  readonly path: readonly string[];
  /** The keys, below the same parent, that were meant or are of no use beside it; undefined when nothing takes its place. */
  readonly instead?: string | readonly string[];
  /** What to do, in one sentence. */
  readonly fix: string;
  /** Holds for these connection types only. */
  readonly connectionTypes?: readonly ConnectionType[];
  /** `error`: Atlas is known to refuse it; `warning`: sources disagree. */
  readonly severity: 'error' | 'warning';
  readonly source: string;
}

export interface Placement {
  /** In the main pipeline. `middle-or-last`: may also be the sink. */
  readonly main: 'first' | 'middle' | 'middle-or-last' | 'last' | 'never';
  /** In a window's inner pipeline; `open`: not documented. */
  readonly window: 'yes' | 'no' | 'open';
  /** In the `payload` of `$https` and `$externalFunction`. */
  readonly payload: 'yes' | 'no';
}

export interface StageSpec {
  /** One sentence for hover text. */
  readonly description: string;
  readonly placement: Placement;
  /** What the stage's value must be; `fields` are those common to all variants. */
  readonly body: FieldSpec;
  readonly variants?: readonly Variant[];
  readonly connections?: readonly ConnectionKey[];
  readonly mistakes?: readonly Mistake[];
  /** Without any of these keys it is of a form that Sluice doesn't know. */
  readonly knownBy?: readonly string[];
  /** The smallest tier that runs it. */
  readonly minimumTier?: Tier;
  /** It gathers documents into windows: one per pipeline. */
  readonly isWindow?: true;
  /** It holds documents back until a window closes, which a checkpoint must keep. */
  readonly isBlocking?: true;
  /** Paths of `parallelism` numbers that count against the tier's budget. */
  readonly parallelism?: readonly (readonly string[])[];
  readonly fact: Fact;
}

/** Milliseconds of each unit a duration may have. */
export const DURATION_UNITS = {
  ms: 1,
  second: 1000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
} as const;

/** Units of a window's `offset`; no days. */
export const OFFSET_UNITS = ['ms', 'second', 'minute', 'hour'] as const;
