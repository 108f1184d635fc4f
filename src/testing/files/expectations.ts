/** What a case expects, read from its test file. Pure. */
import type { Value } from '../../model/document.ts';
import { Document, isDocument, isList, textOf } from '../../model/document.ts';
import { readValue } from '../../runner/values/extended-json.ts';
import { rejectInput } from '../../runner/failure.ts';
import { checkExpected } from '../matching.ts';

/** What a case expects; what is absent is not looked at. */
export interface Expectation {
  readonly output?: readonly Value[];
  readonly messages?: readonly Value[];
  /** Dead letters: none, unless the case says otherwise. Absent where any are allowed: `dlq: { $any: true }`. */
  readonly dlq?: readonly Value[];
  /** What `$https` and `$externalFunction` sent. */
  readonly calls?: readonly Value[];
  readonly collections?: ReadonlyMap<string, readonly Value[]>;
  readonly failure?: string;
  readonly isUnordered: boolean;
  readonly isPartial: boolean;
}

/** Reads the value at a path of a case; what it throws is noted at that place, and `otherwise` is the value. */
export type Attempt = <T>(path: readonly PropertyKey[], read: () => T, otherwise: T) => T;

/** @throws SluiceError RUNNER_INPUT for a name that is not connection.db.coll */
export function checkCollectionName(name: string): void {
  if (name.split('.').length < 3)
    rejectInput(
      `the collection '${name}' must be named connection.db.coll`,
      'Write the connection as the pipeline names it, then the database and the collection.',
    );
}

/** Whether any dead letters are allowed. */
function allowsAny(dlq: Value | undefined): boolean {
  return isDocument(dlq) && dlq.get('$any') === true;
}

/** The expectation of a case. */
export function readExpectation(value: Value | undefined, attempt: Attempt): Expectation {
  const expected = isDocument(value) ? value : new Document([]);
  const check = (docs: readonly Value[], path: readonly PropertyKey[]): readonly Value[] => {
    for (const [index, doc] of docs.entries())
      attempt(
        ['expect', ...path, index],
        () => {
          checkExpected(readValue(doc));
        },
        undefined,
      );
    return docs;
  };
  const list = (key: string): readonly Value[] | undefined => {
    const found = expected.get(key);
    return isList(found) ? check(found, [key]) : undefined;
  };
  const [output, messages, calls] = [list('output'), list('messages'), list('calls')];
  const dlq = allowsAny(expected.get('dlq')) ? undefined : (list('dlq') ?? []);
  const collections = expected.get('collections');
  const failure = textOf(expected.get('failure'));
  return {
    ...(output && { output }),
    ...(messages && { messages }),
    ...(dlq && { dlq }),
    ...(calls && { calls }),
    ...(isDocument(collections) && {
      collections: new Map(
        collections.entries.map(([name, docs]) => {
          attempt(
            ['expect', 'collections', name],
            () => {
              checkCollectionName(name);
            },
            undefined,
          );
          return [name, isList(docs) ? check(docs, ['collections', name]) : []];
        }),
      ),
    }),
    ...(failure !== undefined && { failure }),
    isUnordered: expected.get('unordered') === true,
    isPartial: expected.get('partial') === true,
  };
}
