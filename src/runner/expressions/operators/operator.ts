/** What an operator is, in its two ways to be written, and the checks that most of them make of values. */
import type { Numeric } from '../../values/compare.ts';
import { isNumeric } from '../../values/compare.ts';
import type { Bson, Doc } from '../../values/bson.ts';
import { isDoc } from '../../values/bson.ts';
import { DocumentError } from '../../failure.ts';
import { numberOf, wholeOf } from '../../values/numbers.ts';
import { typeName } from '../../values/types.ts';
import type { Evaluate, Frame } from '../evaluation.ts';

/**
 * An operator with arguments in a list.
 * @param args their values; `undefined` is missing
 */
export type Operator = (args: readonly Bson[], frame: Frame) => Bson;

export type Operators = Readonly<Record<string, Operator>>;

/** The named arguments of an operator: expressions by name, those that are written. */
export type Parts = Readonly<Record<string, Evaluate | undefined>>;

/** An operator with named arguments. It says itself what is evaluated, and in what order, because an error or a null may come first. */
export interface NamedOperator {
  /** Arguments that are taken as they are written. */
  readonly literals?: readonly string[];
  /** The argument that the operand is when it is no document of arguments: `$hour: "$at"` is `$hour: {date: "$at"}`. */
  readonly shorthand?: string;
  readonly build: (parts: Parts, literals: Doc, where: string) => Evaluate;
}

export type NamedOperators = Readonly<Record<string, NamedOperator>>;

/** An operator with named arguments that all are expressions. */
export function named(
  evaluate: (parts: Parts, frame: Frame) => Bson,
  details: Omit<NamedOperator, 'build'> = {},
): NamedOperator {
  return { ...details, build: (parts) => (frame) => evaluate(parts, frame) };
}

export function isNil(value: Bson): value is null | undefined {
  return value === null || value === undefined;
}

/** @throws DocumentError when `value` is not a number */
export function expectNumber(name: string, value: Bson): Numeric {
  if (!isNumeric(value))
    throw new DocumentError(`${name} only supports numeric types, not ${typeName(value)}`);
  return value;
}

/** @throws DocumentError when `value` is not a list */
export function expectList(name: string, value: Bson): readonly Bson[] {
  if (!Array.isArray(value))
    throw new DocumentError(`The argument to ${name} must be an array, but was of type: ${typeName(value)}`);
  return value as unknown[];
}

/** @throws DocumentError when `value` is no string */
export function expectText(name: string, value: Bson): string {
  if (typeof value !== 'string')
    throw new DocumentError(`${name} requires a string, found: ${typeName(value)}`);
  return value;
}

/** @throws DocumentError when `value` is no document */
export function expectDocument(name: string, value: Bson): Doc {
  if (!isDoc(value)) throw new DocumentError(`${name} requires a document, found: ${typeName(value)}`);
  return value;
}

/** A whole number of any type within 32 bits. @throws DocumentError */
export function expectInt(name: string, value: Bson): number {
  const whole = isNumeric(value) ? wholeOf(value) : undefined;
  if (whole === undefined || BigInt.asIntN(32, whole) !== whole)
    throw new DocumentError(
      `${name} requires a whole number of 32 bits, found: ${isNumeric(value) ? numberOf(value) : typeName(value)}`,
    );
  return Number(whole);
}

/** A whole number of any type that JavaScript counts exactly. @throws DocumentError */
export function expectCount(name: string, value: Bson): number {
  const whole = isNumeric(value) ? wholeOf(value) : undefined;
  if (whole === undefined || !Number.isSafeInteger(Number(whole)))
    throw new DocumentError(
      `${name} requires a whole number, found: ${isNumeric(value) ? numberOf(value) : typeName(value)}`,
    );
  return Number(whole);
}
