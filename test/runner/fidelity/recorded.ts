/** Files of recorded answers: one case a line in a JSON list. */
import { readFileSync } from 'node:fs';
import { isDocument, isList, textOf } from '../../../src/model/document.ts';
import { parseJson } from '../../../src/model/json-text.ts';
import type { RecordedCase } from './verdict.ts';

/** The cases of a file. */
export function readCases(path: string): readonly RecordedCase[] {
  const list = parseJson(readFileSync(path, 'utf8'));
  return (isList(list) ? list : []).filter(isDocument).map((value) => ({
    source: textOf(value.get('source')) ?? 'project',
    op: textOf(value.get('op')) ?? '',
    value,
  }));
}
