/**
 * What the operator catalogue is made of. One `OperatorSpec` says everything that is known about an operator; the
 * entries are in `catalogue/`, one file per family. `validate`, the editors' schema, the local runner and the docs
 * read them. Plain data: no function is in an entry.
 */
import type { Fact } from '../catalogue.ts';

/** What an argument or a result is, where that is fixed. `moment`: a date, a timestamp or an ObjectId; `term`: a number or a date. */
export type Kind =
  | 'any'
  | 'number'
  | 'integer'
  | 'double'
  | 'string'
  | 'boolean'
  | 'array'
  | 'object'
  | 'date'
  | 'moment'
  | 'term'
  | 'timestamp'
  | 'objectId'
  | 'binary'
  | 'regex'
  | 'decimal'
  | 'long';

/** Kinds as people say them. */
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  any: 'Any value',
  number: 'A number',
  integer: 'A whole number',
  double: 'A double',
  string: 'A string',
  boolean: 'True or false',
  array: 'An array',
  object: 'An object',
  date: 'A date',
  moment: 'A date, timestamp or ObjectId',
  term: 'A number or a date',
  timestamp: 'A timestamp',
  objectId: 'An ObjectId',
  binary: 'Binary data',
  regex: 'A regular expression',
  decimal: 'A decimal',
  long: 'A long',
};

/** A rule for a value that is written out, and not computed. The rules are in `constants.ts`. */
export type ConstantRule =
  | 'dateUnit'
  | 'weekday'
  | 'timezone'
  | 'dateFormat'
  | 'parseFormat'
  | 'pattern'
  | 'patternOptions'
  | 'positive'
  | 'count'
  | 'convertTo'
  | 'metaPath'
  | 'sortOrder'
  | 'sortSpec'
  | 'variableName'
  | 'constantString'
  | 'string'
  | 'boolean'
  | 'list'
  | 'nonEmptyList'
  | 'shares';

/** One argument, by position or by name. */
export interface ArgumentSpec {
  readonly kind?: Kind;
  /** What a constant must be. */
  readonly constant?: ConstantRule;
  /** The strings that a constant may be. */
  readonly values?: readonly string[];
  /** It is taken as it is written, never evaluated. */
  readonly isLiteral?: true;
}

/** An argument with a name. */
export interface MemberSpec extends ArgumentSpec {
  readonly required?: true;
}

/** A list of arguments; one argument alone needs no list. */
export interface ListForm {
  readonly form: 'list';
  readonly min: number;
  /** Left out: any number. */
  readonly max?: number;
  /** In their order; the last one holds for all that follow. */
  readonly args: readonly ArgumentSpec[];
  /** The list itself has to be written, even for one argument. */
  readonly listOnly?: true;
}

/** A document with one member per argument. */
export interface MembersForm {
  readonly form: 'members';
  readonly members: Readonly<Record<string, MemberSpec>>;
  /** Variables that `inside` sees: by the member that names them, with the names they have otherwise. */
  readonly binds?: {
    readonly inside: string;
    readonly names: Readonly<Record<string, readonly string[]>>;
  };
  /** One of each of these groups has to be there, and members of two groups exclude each other. */
  readonly oneOf?: readonly (readonly string[])[];
}

/** No argument at all: `{}`. */
export interface EmptyForm {
  readonly form: 'empty';
}

/** Anything, taken as it is written. */
export interface LiteralForm {
  readonly form: 'literal';
  readonly constant?: ConstantRule;
}

export type Form = ListForm | MembersForm | EmptyForm | LiteralForm;

export interface OperatorSpec {
  /** One sentence, for hover text and the docs. */
  readonly description: string;
  /** The ways to write its arguments; the value tells which one is meant. */
  readonly forms: readonly Form[];
  /** What it gives, when it gives no null. */
  readonly result: Kind;
  /** The version of MongoDB that brought it, where it is newer than 4.4. */
  readonly since?: string;
  /** Left out: its own page in the manual. */
  readonly fact?: Fact;
}

export type Operators = Readonly<Record<string, OperatorSpec>>;
