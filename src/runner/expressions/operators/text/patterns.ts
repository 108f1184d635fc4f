/** `$regexFindAll`, which has to go on behind a match that is empty. Source: manual, $regexFindAll. */
import type { Bson } from '../../../values/bson.ts';
import { isDoc } from '../../../values/bson.ts';
import { pattern } from '../../../values/extended-json.ts';
import { DocumentError } from '../../../failure.ts';
import type { Operators } from '../operator.ts';
import { expectText, isNil } from '../operator.ts';

function patternOf(regex: Bson, options: Bson): RegExp {
  const flags = isNil(options) ? '' : expectText('$regexFindAll', options);
  if (!(regex instanceof RegExp)) return pattern(expectText('$regexFindAll', regex), flags);
  if (regex.flags !== '' && flags !== '')
    throw new DocumentError('$regexFindAll: found regex options specified in both regex and options');
  return pattern(regex.source, regex.flags + flags);
}

export const PATTERNS: Operators = {
  $regexFindAll: ([spec]) => {
    if (!isDoc(spec)) throw new DocumentError('$regexFindAll expects an object');
    if (isNil(spec['input']) || isNil(spec['regex'])) return [];
    const input = expectText('$regexFindAll', spec['input']);
    const { source, flags } = patternOf(spec['regex'], spec['options']);
    return [...input.matchAll(new RegExp(source, `${flags}g`))].map(({ 0: match, index, ...rest }) => ({
      match,
      // In characters, not in UTF-16 code units.
      idx: Array.from(input.slice(0, index)).length,
      captures: capturesOf(rest),
    }));
  },
};

function capturesOf(groups: object): Bson[] {
  return Object.entries(groups)
    .filter(([key]) => /^\d+$/.test(key))
    .map(([, value]) => (value as string | undefined) ?? null);
}
