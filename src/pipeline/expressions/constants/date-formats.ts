/** Formats of $dateToString and $dateFromString. Source: MongoDB manual, $dateToString, format specifiers. */
import type { Value } from '../../../model/document.ts';
import type { Misfit } from './rules.ts';

const WRITTEN = 'bBdGHjLmMSuUVwYzZ%';
/** Weeks that begin on Sunday can't be read back. */
const READ = 'bBdGHjLmMSuVYzZ%';

/** Letters of strftime that MongoDB does not have, and those to take instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  y: '%Y',
  e: '%d',
  I: '%H',
  h: '%b',
  s: '%S',
  f: '%L',
  F: '%Y-%m-%d',
  T: '%H:%M:%S',
  D: '%m/%d/%Y',
  R: '%H:%M',
};

/** What is wrong with a format. */
export function checkFormat(format: Value, use: 'write' | 'read'): Misfit | undefined {
  const known = use === 'write' ? WRITTEN : READ;
  const wanted = `a format of ${known.replaceAll(/(?=.)/g, ' %').trim()}`;
  if (typeof format !== 'string') return { wanted };
  for (let index = format.indexOf('%'); index >= 0; index = format.indexOf('%', index + 2)) {
    const letter = format[index + 1];
    if (letter === undefined) return { wanted, fix: 'write %% for a percent sign' };
    if (known.includes(letter)) continue;
    const instead = INSTEAD[letter];
    return {
      wanted,
      fix: instead === undefined ? `replace %${letter}` : `write ${instead} instead of %${letter}`,
    };
  }
  return undefined;
}
