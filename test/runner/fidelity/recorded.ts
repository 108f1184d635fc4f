/** Files of recorded answers: a JSON list, or one case a line. */
import { readFileSync } from 'node:fs';
import type { Value } from '../../../src/model/document.ts';
import { isDocument, isList, textOf } from '../../../src/model/document.ts';
import { parseJson } from '../../../src/model/document/json-text.ts';
import type { RecordedCase } from './verdict.ts';

const casesOf = (list: readonly Value[]): readonly RecordedCase[] =>
  list.filter(isDocument).map((value) => ({
    source: textOf(value.get('source')) ?? 'project',
    op: textOf(value.get('op')) ?? '',
    value,
  }));

/** The cases of a list. */
export function readCases(path: string): readonly RecordedCase[] {
  const list = parseJson(readFileSync(path, 'utf8'));
  return casesOf(isList(list) ? list : []);
}

/** The cases of a file with one a line. */
export function readLines(path: string): readonly RecordedCase[] {
  const lines = readFileSync(path, 'utf8').split('\n');
  return casesOf(lines.filter((line) => line !== '').map((line) => parseJson(line)));
}
