/** What an operator is that gets the values of its arguments, and the checks that most of them make. */
import type { Bson, Doc } from '../../values/bson.ts';
import { isDoc } from '../../values/bson.ts';
import { typeName } from '../../values/types.ts';
import type { Numeric } from '../../values/compare.ts';
import { isNumeric } from '../../values/compare.ts';
import type { Frame } from '../evaluation.ts';
import { DocumentError } from '../../failure.ts';

/**
 * @param args the values of its arguments; `undefined` is missing
 * @param isSingle whether the argument was written without a list around it
 */
export type Operator = (args: readonly Bson[], isSingle: boolean, frame: Frame) => Bson;

export type Operators = Readonly<Record<string, Operator>>;

export function isNil(value: Bson): value is null | undefined {
  return value === null || value === undefined;
}

/** @throws DocumentError for a number of arguments that the operator does not take */
export function checkCount(name: string, args: readonly Bson[], least: number, most = least): void {
  if (args.length < least || args.length > most)
    throw new DocumentError(
      `Expression ${name} takes ${least === most ? least : `${least} to ${most}`} arguments. ${args.length} were passed in.`,
    );
}

/** @throws DocumentError when `value` is no number */
export function expectNumber(name: string, value: Bson): Numeric {
  if (!isNumeric(value))
    throw new DocumentError(`${name} only supports numeric types, not ${typeName(value)}`);
  return value;
}

/** @throws DocumentError when `value` is no list */
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
