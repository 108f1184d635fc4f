/** Regular expressions: `$regexMatch`, `$regexFind`, `$regexFindAll`. Source: manual, string operators. */
import { BSONRegExp } from 'bson';
import type { Bson, Doc } from '../../../values/bson.ts';
import { DocumentError, MalformedError } from '../../../failure.ts';
import { patternOf } from '../../../values/pattern.ts';
import { typeName } from '../../../values/types.ts';
import type { Frame } from '../../evaluation.ts';
import type { NamedOperators, Parts } from '../operator.ts';
import { expectText, isNil, named } from '../operator.ts';

/** A regular expression from a pattern or its text. @throws DocumentError */
export function readPattern(name: string, regex: Bson, options: Bson): RegExp {
  const flags = isNil(options) ? '' : expectText(`'options' of ${name}`, options);
  if (!(regex instanceof BSONRegExp) && typeof regex !== 'string')
    throw new DocumentError(`${name} needs 'regex' to be of type string or regex, not ${typeName(regex)}`);
  const own = typeof regex === 'string' ? '' : regex.options;
  if (own !== '' && flags !== '')
    throw new DocumentError(`${name}: found regex options specified in both 'regex' and 'options' fields`);
  try {
    return patternOf(typeof regex === 'string' ? regex : regex.pattern, own + flags);
  } catch (error) {
    // A pattern of a document sends that document to the dead letter queue.
    if (error instanceof MalformedError) throw new DocumentError(`${name}: ${error.message}`);
    throw error;
  }
}

interface Search {
  readonly input: string;
  readonly pattern: RegExp;
}

function readSearch(name: string, parts: Parts, frame: Frame): Search | undefined {
  const [input, regex] = [parts['input']?.(frame), parts['regex']?.(frame)];
  const options = parts['options']?.(frame);
  if (!isNil(input) && typeof input !== 'string')
    throw new DocumentError(`${name} needs 'input' to be of type string, not ${typeName(input)}`);
  const pattern = isNil(regex) ? undefined : readPattern(name, regex, options);
  return isNil(input) || pattern === undefined ? undefined : { input, pattern };
}

/** Characters, not UTF-16 code units. */
function lengthOf(text: string): number {
  let length = 0;
  for (const character of text) length += character === '' ? 0 : 1;
  return length;
}

function found(match: RegExpExecArray, input: string): Doc {
  return {
    match: match[0],
    idx: lengthOf(input.slice(0, match.index)),
    captures: match.slice(1).map((group: string | undefined) => group ?? null),
  };
}

export const PATTERNS: NamedOperators = {
  $regexMatch: named((parts, frame) => {
    const search = readSearch('$regexMatch', parts, frame);
    return search?.pattern.test(search.input) ?? false;
  }),
  $regexFind: named((parts, frame) => {
    const search = readSearch('$regexFind', parts, frame);
    const match = search?.pattern.exec(search.input) ?? null;
    return match === null || search === undefined ? null : found(match, search.input);
  }),
  $regexFindAll: named((parts, frame) => {
    const search = readSearch('$regexFindAll', parts, frame);
    if (search === undefined) return [];
    const { pattern, input } = search;
    const matches = [...input.matchAll(new RegExp(pattern.source, `${pattern.flags}g`))];
    // The search ends with the text: of an empty match at its end, the first alone is found.
    return matches
      .filter((match, index) => index === 0 || match.index < input.length)
      .map((match) => found(match, input));
  }),
};
