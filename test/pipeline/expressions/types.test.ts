/** Types of arguments and results: what can only fail is found, and nothing that has a value is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../../src/model/document.ts';
import { document, isDocument } from '../../../src/model/document.ts';
import { parseJson } from '../../../src/model/document/json-text.ts';
import { checkPipeline } from '../../../src/pipeline/check.ts';

const SOURCE = parseJson('{"$source": {"connectionName": "solar"}}');
const MERGE = parseJson('{"$merge": {"into": {"connectionName": "atlas", "db": "d", "coll": "c"}}}');
const connections = new Map([
  ['solar', 'Sample'],
  ['atlas', 'Cluster'],
]);

/** `severity CODE place -> fix`, from the expression on. */
function findingsOf(expression: Value): string[] {
  const stage = document({ $addFields: document({ a: expression }) });
  return checkPipeline([SOURCE, stage, MERGE], { connections }).map(
    ({ severity, code, path, fix }) => `${severity} ${code} ${path.slice(4).join('.')} -> ${fix ?? ''}`,
  );
}

const CONVERT = 'convert the result, with $toString or $toDouble for example, or use another operator';

describe('an expression', () => {
  it.each([
    ['{"$add": ["a", 1]}', 'error PIPELINE_OPERATOR_TYPE $add.0 -> write "$a" for the field'],
    ['{"$multiply": ["$b", "1.1"]}', 'error PIPELINE_OPERATOR_TYPE $multiply.1 -> write 1.1 without quotes'],
    ['{"$size": "tags"}', 'error PIPELINE_OPERATOR_TYPE $size -> write "$tags" for the field'],
    ['{"$concat": ["no. ", 5]}', 'error PIPELINE_OPERATOR_TYPE $concat.1 -> write a string'],
    ['{"$round": ["$b", 1.5]}', 'error PIPELINE_OPERATOR_TYPE $round.1 -> write a whole number'],
    ['{"$year": "2026-01-01"}', 'error PIPELINE_OPERATOR_TYPE $year -> write a date, timestamp or ObjectId'],
    ['{"$arrayElemAt": [{"x": 1}, 0]}', 'error PIPELINE_OPERATOR_TYPE $arrayElemAt.0 -> write an array'],
    ['{"$setUnion": ["$b", "c"]}', 'error PIPELINE_OPERATOR_TYPE $setUnion.1 -> write "$c" for the field'],
    [
      '{"$dateAdd": {"startDate": "$b", "unit": "day", "amount": "3"}}',
      'error PIPELINE_OPERATOR_TYPE $dateAdd.amount -> write 3 without quotes',
    ],
    [
      '{"$regexMatch": {"input": {"$literal": 5}, "regex": "a"}}',
      'error PIPELINE_OPERATOR_TYPE $regexMatch.input -> write a string',
    ],
    [
      '{"$subtract": ["$b", {"$oid": "65e0a1b2c3d4e5f601020304"}]}',
      'error PIPELINE_OPERATOR_TYPE $subtract.1 -> write a number or a date',
    ],
    ['{"$concat": ["a", {"$size": "$b"}]}', `warning PIPELINE_OPERATOR_RESULT $concat.1 -> ${CONVERT}`],
    ['{"$add": [{"$toString": "$b"}, 1]}', `warning PIPELINE_OPERATOR_RESULT $add.0 -> ${CONVERT}`],
    ['{"$size": {"$mergeObjects": ["$b"]}}', `warning PIPELINE_OPERATOR_RESULT $size -> ${CONVERT}`],
    ['{"$hour": {"$dateToString": {"date": "$b"}}}', `warning PIPELINE_OPERATOR_RESULT $hour -> ${CONVERT}`],
    [
      '{"$toUpper": {"$concat": ["a", {"$and": []}]}}',
      `warning PIPELINE_OPERATOR_RESULT $toUpper.$concat.1 -> ${CONVERT}`,
    ],
  ])('%s', (text, finding) => {
    expect(findingsOf(parseJson(text))).toEqual([finding]);
  });

  it.each([
    '{"$toUpper": {"$size": "$b"}}',
    '{"$substrCP": [5, 0, 1]}',
    '{"$add": [{"$toDate": "$b"}, 1000]}',
    '{"$year": {"$add": ["$b", 1000]}}',
    '{"$multiply": [{"$subtract": ["$b", "$c"]}, 2]}',
    '{"$round": ["$b", 2.0]}',
    '{"$concat": [null, {"$ifNull": ["$b", "x"]}]}',
    '{"$divide": [{"$toLong": "$b"}, {"$numberDecimal": "2"}]}',
    '{"$hour": {"$oid": "65e0a1b2c3d4e5f601020304"}}',
    '{"$size": {"$convert": {"input": "$b", "to": "array"}}}',
    '{"$size": [["a", "b"]]}',
    '{"$sum": ["$b", "x", [1, 2]]}',
    '{"$max": [{"$toString": "$b"}, 5]}',
    '{"$concat": ["a", {"$dateToString": {"date": "$b", "onNull": 5}}]}',
    '{"$first": {"$split": ["$b", ","]}}',
    '{"$getField": {"field": "x", "input": "text"}}',
  ])('%s is fine', (text) => {
    expect(findingsOf(parseJson(text))).toEqual([]);
  });
});

describe.each(['operators.ndjson', 'edges.ndjson'])('of the cases in %s', (file) => {
  const lines = readFileSync(join(import.meta.dirname, '../../runner/fidelity', file), 'utf8')
    .trim()
    .split('\n');
  const found = lines.map((line) => parseJson(line)).filter(isDocument);

  it('none that has a value is taken for one that can only fail', () => {
    const valued = found.filter((one) => !['error', null].includes(one.get('expected') as string | null));
    expect(valued.length).toBeGreaterThan(100);
    const wrong = valued.flatMap((one) =>
      findingsOf(one.get('expr') ?? null).filter((text) => /OPERATOR_(?:TYPE|RESULT)/.test(text)),
    );
    expect(wrong).toEqual([]);
  });
});
