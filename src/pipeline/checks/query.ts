/** Queries of $match and $validate: operators that streams refuse, their values, and the keywords of $jsonSchema. */
import type { Document, Value } from '../../model/document.ts';
import { isDocument, isList } from '../../model/document.ts';
import type { Report } from '../finding.ts';
import { labelOf } from '../finding.ts';
import { didYouMean } from '../suggest.ts';
import { describeValue } from '../values.ts';
import { checkJsonSchema } from './json-schema.ts';

/** Operators that combine queries. Source of all lists here: MongoDB manual, query operators. */
const COMBINING = ['$and', '$or', '$nor'];

/** Operators at the top of a query whose values are not looked into. */
const TOP = ['$expr', '$comment', '$text', '$where', '$sampleRate', '$alwaysTrue', '$alwaysFalse'];

/** Operators that take a list of values. */
const LISTS = ['$in', '$nin', '$all'];

/** Operators on a field whose values are not looked into. */
const FIELD = [
  ...['$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$exists', '$type', '$mod', '$regex', '$options', '$size'],
  ...['$bitsAllClear', '$bitsAllSet', '$bitsAnyClear', '$bitsAnySet', '$comment', '$expr', '$where', '$text'],
  ...[
    '$geoIntersects',
    '$geoWithin',
    '$near',
    '$nearSphere',
    '$maxDistance',
    '$minDistance',
    '$within',
    '$geometry',
  ],
];

/** What Extended JSON and references look like: values, not operators. */
const VALUES = [
  ...['$date', '$oid', '$numberInt', '$numberLong', '$numberDouble', '$numberDecimal', '$binary', '$uuid'],
  ...[
    '$timestamp',
    '$regularExpression',
    '$symbol',
    '$code',
    '$undefined',
    '$minKey',
    '$maxKey',
    '$ref',
    '$id',
    '$db',
  ],
];

const KNOWN_TOP = [...COMBINING, ...TOP, '$jsonSchema'];
const KNOWN_FIELD = [...LISTS, ...FIELD, '$not', '$elemMatch'];

/**
 * Reports the operators of `refused` in a query, and what is wrong with its other operators and schemas.
 * @param stage the stage's name, for the message
 */
export function checkQuery(
  query: Value,
  path: readonly string[],
  stage: string,
  refused: readonly string[],
  report: Report,
): void {
  if (isDocument(query)) new QueryCheck(stage, refused, report).query(query, path);
}

class QueryCheck {
  readonly #stage: string;
  readonly #refused: readonly string[];
  readonly #report: Report;

  constructor(stage: string, refused: readonly string[], report: Report) {
    this.#stage = stage;
    this.#refused = refused;
    this.#report = report;
  }

  query(query: Document, path: readonly string[]): void {
    for (const [key, value] of query.entries) {
      const keyPath = [...path, key];
      if (!key.startsWith('$')) {
        if (isDocument(value)) this.#operators(value, keyPath);
      } else if (this.#isRefused(key, keyPath)) continue;
      else if (COMBINING.includes(key)) this.#queries(value, keyPath);
      else if (key === '$jsonSchema') checkJsonSchema(value, keyPath, this.#report);
      else if (!TOP.includes(key)) this.#unknown(key, keyPath, KNOWN_TOP);
    }
  }

  /** What stands under a field: operators, when the first key is one; otherwise a document to be equal to. */
  #operators(value: Document, path: readonly string[]): void {
    const first = value.keys()[0] ?? '';
    if (!first.startsWith('$') || VALUES.includes(first)) return;
    for (const [key, operand] of value.entries) {
      const keyPath = [...path, key];
      if (this.#isRefused(key, keyPath)) continue;
      if (LISTS.includes(key)) {
        if (!isList(operand)) this.#wrong(operand, keyPath, 'a list');
      } else if (key === '$not') {
        if (isDocument(operand)) this.#operators(operand, keyPath);
      } else if (key === '$elemMatch') {
        if (!isDocument(operand)) this.#wrong(operand, keyPath, 'a document');
        else if (isOfOperators(operand)) this.#operators(operand, keyPath);
        else this.query(operand, keyPath);
      } else if (key.startsWith('$') && !FIELD.includes(key)) this.#unknown(key, keyPath, KNOWN_FIELD);
    }
  }

  #queries(value: Value, path: readonly string[]): void {
    if (!isList(value) || value.length === 0) {
      this.#wrong(value, path, 'a list of queries that is not empty');
      return;
    }
    value.forEach((item, index) => {
      const itemPath = [...path, String(index)];
      if (isDocument(item)) this.query(item, itemPath);
      else this.#wrong(item, itemPath, 'a query');
    });
  }

  #isRefused(operator: string, path: readonly string[]): boolean {
    if (!this.#refused.includes(operator)) return false;
    this.#report('PIPELINE_QUERY_OPERATOR', path, `${this.#stage} cannot use ${operator} in a stream`, {
      at: 'key',
      reason: `Cannot use ${operator} in ${this.#stage} stage in Atlas Stream Processing.`,
    });
    return true;
  }

  #wrong(value: Value, path: readonly string[], wanted: string): void {
    const found = isList(value) ? 'an empty list' : describeValue(value);
    this.#report('PIPELINE_QUERY_VALUE', path, `${labelOf(path)} is ${found} and must be ${wanted}`);
  }

  #unknown(operator: string, path: readonly string[], known: readonly string[]): void {
    this.#report('PIPELINE_QUERY_UNKNOWN', path, `Sluice does not know the query operator ${operator}`, {
      at: 'key',
      fix: didYouMean(operator, known),
    });
  }
}

/** Whether an $elemMatch holds operators for plain elements, and not a query for documents. */
function isOfOperators(operand: Document): boolean {
  const first = operand.keys()[0] ?? '';
  return first.startsWith('$') && !KNOWN_TOP.includes(first);
}
