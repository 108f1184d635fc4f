/** Regular expressions as MongoDB takes them (PCRE), as far as they can be judged without it. Source: MongoDB manual, $regex. */
import type { Value } from '../../../model/document.ts';
import { isDocument } from '../../../model/document.ts';
import type { Misfit } from './rules.ts';

/** What PCRE has and JavaScript has not: a pattern with any of it is left alone. */
const BEYOND_JAVASCRIPT =
  /\(\?[^:=!<]|\(\?<[^=!A-Za-z]|\(\*|[*+?}]\+|\\[AzZGhHKNpPQEXRg]|\[\[[:.=]|\\[0-9]|\\x\{|\{,/;

const isRegularExpression = (value: Value): boolean =>
  isDocument(value) && (value.has('$regularExpression') || value.has('$regex'));

/** What is wrong with a pattern. */
export function checkPattern(value: Value): Misfit | undefined {
  const wanted = 'a regular expression';
  if (isRegularExpression(value)) return undefined;
  if (typeof value !== 'string') return { wanted: `${wanted}, as a string` };
  if (BEYOND_JAVASCRIPT.test(value)) return undefined;
  try {
    new RegExp(value);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? (/: ([^:]*)$/.exec(error.message)?.[1] ?? '') : '';
    return { wanted, fix: `correct the pattern${reason === '' ? '' : `: ${reason.toLowerCase()}`}` };
  }
}

/** What is wrong with the options of a pattern. */
export function checkPatternOptions(value: Value): Misfit | undefined {
  const wanted = 'options of i, m, s, x and u';
  if (typeof value !== 'string') return { wanted };
  const wrong = /[^imsxu]/u.exec(value)?.[0];
  if (wrong === undefined) return undefined;
  const isGlobal = wrong === 'g';
  return { wanted, fix: isGlobal ? 'remove g; $regexFindAll and $replaceAll find all' : `remove ${wrong}` };
}
