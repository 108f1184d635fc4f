/** Queries of $match and $validate: operators that streams refuse, and the keywords of $jsonSchema. */
import type { Document, Value } from '../../model/document.ts';
import { isDocument, isList } from '../../model/document.ts';
import type { Report } from '../finding.ts';
import { checkJsonSchema } from './json-schema.ts';

/** Members of a query that hold no query themselves. */
const OPAQUE = new Set(['$expr', '$literal', '$comment', '$in', '$nin', '$eq', '$ne']);

/**
 * Reports the operators of `refused` in a query, and what is wrong with its schemas.
 * @param stage the stage's name, for the message
 */
export function checkQuery(
  query: Value,
  path: readonly string[],
  stage: string,
  refused: readonly string[],
  report: Report,
): void {
  if (isList(query)) {
    query.forEach((item, index) => {
      checkQuery(item, [...path, String(index)], stage, refused, report);
    });
  } else if (isDocument(query)) checkMembers(query, path, stage, refused, report);
}

function checkMembers(
  query: Document,
  path: readonly string[],
  stage: string,
  refused: readonly string[],
  report: Report,
): void {
  for (const [key, value] of query.entries) {
    const keyPath = [...path, key];
    if (refused.includes(key)) {
      report('PIPELINE_QUERY_OPERATOR', keyPath, `${stage} cannot use ${key} in a stream`, {
        at: 'key',
        reason: `Cannot use ${key} in ${stage} stage in Atlas Stream Processing.`,
      });
    } else if (key === '$jsonSchema') checkJsonSchema(value, keyPath, report);
    else if (!OPAQUE.has(key)) checkQuery(value, keyPath, stage, refused, report);
  }
}
