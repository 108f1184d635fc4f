/** `$dateToString` and `$dateFromString`. Source: manual; a null date comes first, but a wrong format or zone is an error also then. */
import type { Bson } from '../../../values/bson.ts';
import { DocumentError } from '../../../failure.ts';
import type { Evaluate, Frame } from '../../evaluation.ts';
import { checkReadFormat, readDateBy } from '../../../dates/format-reading.ts';
import { checkPrintFormat, defaultFormat, printDate } from '../../../dates/printing.ts';
import { readDate } from '../../../dates/text-reading.ts';
import type { NamedOperators } from '../operator.ts';
import { expectText, isNil, named } from '../operator.ts';
import { dateOf, instantOf, readZone } from './arguments.ts';

/** The format that an argument gives; undefined without the argument, null when it is null. */
function readFormat(
  name: string,
  format: Evaluate | undefined,
  frame: Frame,
  check: (format: string) => void,
): string | null | undefined {
  if (format === undefined) return undefined;
  const value: Bson = format(frame);
  if (isNil(value)) return null;
  const text = expectText(`'format' of ${name}`, value);
  check(text);
  return text;
}

export const DATE_TEXT: NamedOperators = {
  $dateToString: named(({ date, format, timezone, onNull }, frame) => {
    const value = date?.(frame);
    const text = readFormat('$dateToString', format, frame, checkPrintFormat);
    const zone = readZone('$dateToString', timezone, frame);
    if (isNil(value)) return onNull === undefined ? null : onNull(frame);
    if (zone === undefined || text === null) return null;
    return printDate(instantOf('$dateToString', value), text ?? defaultFormat(zone), zone);
  }),
  $dateFromString: named(({ dateString, format, timezone, onNull, onError }, frame) => {
    const value = dateString?.(frame);
    const by = readFormat('$dateFromString', format, frame, checkReadFormat);
    const zone = readZone('$dateFromString', timezone, frame);
    if (isNil(value)) return onNull === undefined ? null : onNull(frame);
    try {
      const text = expectText('$dateFromString', value);
      if (zone === undefined || by === null) return null;
      return dateOf('$dateFromString', by === undefined ? readDate(text, zone) : readDateBy(text, by, zone));
    } catch (error) {
      if (error instanceof DocumentError && onError !== undefined) return onError(frame);
      throw error;
    }
  }),
};
