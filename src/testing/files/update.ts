/** Writes what came into a test file as what is expected. Comments and everything else stay. */
import { YAMLMap, isMap, isSeq, parseDocument } from 'yaml';
import type { Value } from '../../model/document.ts';
import { Document } from '../../model/document.ts';
import { NUMBER_TAG, nodeOf } from '../../render/yaml.ts';
import type { CaseOutcome } from '../results.ts';

const EXPECTED = ['output', 'messages', 'dlq', 'calls'] as const;

function update(expected: YAMLMap, outcome: CaseOutcome): void {
  const put = (key: string, value: Value): void => {
    expected.set(
      key,
      nodeOf(value, (text) => text),
    );
  };
  const isAnyDlq = isMap(expected.get('dlq'));
  const named = EXPECTED.filter((key) => expected.has(key) && !(key === 'dlq' && isAnyDlq));
  const collections = expected.get('collections');
  // A case that says nothing yet gets what leaves the pipeline, and what went to the dead letter queue.
  if (named.length === 0 && !isMap(collections) && !expected.has('failure')) {
    put('output', outcome.output);
  }
  // A case that names no dead letters expects none: those that came have to be written, or it would fail again.
  if (!expected.has('dlq') && outcome.dlq.length > 0) put('dlq', outcome.dlq);
  for (const key of named) put(key, outcome[key]);
  if (!isMap(collections)) return;
  const names = collections.items.map(({ key }) => String(key));
  put('collections', new Document(names.map((name) => [name, outcome.collections.get(name) ?? []])));
}

/**
 * The file's text with other expectations. What a case does not name is not added, unless it names nothing.
 * @param outcomes of the cases in their order; undefined for those that could not be run
 */
export function updateExpectations(text: string, outcomes: readonly (CaseOutcome | undefined)[]): string {
  const document = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    intAsBigInt: true,
    customTags: (tags) => [NUMBER_TAG, ...tags],
  });
  const cases = document.get('cases');
  if (!isSeq(cases)) return text;
  for (const [index, outcome] of outcomes.entries()) {
    const item = cases.items[index];
    if (outcome === undefined || !isMap(item)) continue;
    const found = item.get('expect');
    const expected = isMap(found) ? found : new YAMLMap();
    if (!isMap(found)) item.set('expect', expected);
    update(expected, outcome);
  }
  return document.toString({ lineWidth: 0, aliasDuplicateObjects: false } as Parameters<
    typeof document.toString
  >[0]);
}
