import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/model/document/json-text.ts';
import { checkPipeline } from '../../src/pipeline/check.ts';

const found = (stage: string, query: string) =>
  checkPipeline(
    parseJson(
      `[{"$source": {"documents": []}}, ${stage === '$match' ? `{"$match": ${query}}` : `{"$validate": {"validator": ${query}}}`}, {"$emit": {"connectionName": "__testLog"}}]`,
    ),
    {},
  ).map(({ code, path }) => `${code} ${path.slice(stage === '$match' ? 3 : 4).join('/')}`);

describe('queries', () => {
  it.each([
    '{"a": 1, "b": {"$gt": 1, "$lt": {"$numberLong": "5"}}, "c": {"$in": [1]}}',
    '{"$and": [{"a": 1}, {"$or": [{"b": {"$not": {"$regex": "x"}}}]}]}',
    '{"a": {"$elemMatch": {"b": {"$eq": {"$near": 1}}, "$or": [{"c": 1}]}}, "d": {"$elemMatch": {"$gt": 1}}}',
    '{"a": {"b": {"$text": 1}}, "at": {"$date": "2026-01-01T00:00:00Z"}, "id": {"$oid": "000000000000000000000000"}}',
    '{"$expr": {"$and": ["$a", {"$gt": ["$text", 1]}]}, "$comment": "x"}',
    '{"a": {"$regex": "(?<year>\\\\d{4})", "$options": "ix"}, "b": {"$regularExpression": {"pattern": "a", "options": "i"}}}',
    '{"a": {"$type": ["string", "number", 16]}, "b": {"$mod": [4.5, 0]}, "c": {"$bitsAnySet": [1, 5]}}',
    '{"a": {"$not": {"$regularExpression": {"pattern": "a", "options": ""}}}, "$sampleRate": 0.5}',
    '{"a": {"$in": [null, {"$regularExpression": {"pattern": "a", "options": ""}}, {"b": 1}]}}',
    '{"a": {"$ref": "c", "$id": 1}, "b": {"$all": [{"$elemMatch": {"x": 1}}]}}',
    '{}',
  ])('takes %s', (query) => {
    expect(found('$match', query)).toEqual([]);
    expect(found('$validate', query)).toEqual([]);
  });

  it.each([
    ['$match', '{"$or": [{"$text": {}}]}', 'PIPELINE_QUERY_OPERATOR $or/0/$text'],
    ['$validate', '{"a": {"$not": {"$nearSphere": []}}}', 'PIPELINE_QUERY_OPERATOR a/$not/$nearSphere'],
    ['$validate', '{"$where": "true"}', 'PIPELINE_QUERY_OPERATOR $where'],
    ['$match', '{"$and": []}', 'PIPELINE_QUERY_VALUE $and'],
    ['$match', '{"$nor": [5]}', 'PIPELINE_QUERY_VALUE $nor/0'],
    ['$match', '{"a": {"$nin": "x"}}', 'PIPELINE_QUERY_VALUE a/$nin'],
    ['$match', '{"$ands": []}', 'PIPELINE_OPERATOR_MISSPELT $ands'],
    ['$match', '{"a": {"$greaterThan": 1}}', 'PIPELINE_QUERY_UNKNOWN a/$greaterThan'],
    ['$match', '{"a": {"$exist": true}}', 'PIPELINE_OPERATOR_MISSPELT a/$exist'],
    ['$match', '{"$gt": 5}', 'PIPELINE_OPERATOR_PLACE $gt'],
    ['$match', '{"a": {"$or": [{"b": 1}]}}', 'PIPELINE_OPERATOR_PLACE a/$or'],
    ['$match', '{"a": {"$add": [1, 2]}}', 'PIPELINE_OPERATOR_PLACE a/$add'],
    ['$match', '{"a": {"$gt": 1, "b": 2}}', 'PIPELINE_QUERY_VALUE a/b'],
    ['$match', '{"a": {"$options": "i"}}', 'PIPELINE_QUERY_VALUE a/$options'],
    ['$match', '{"a": {"$regex": "x", "$options": "g"}}', 'PIPELINE_QUERY_VALUE a/$options'],
    ['$match', '{"a": {"$regex": "(x"}}', 'PIPELINE_QUERY_VALUE a/$regex'],
    ['$match', '{"a": {"$type": "integer"}}', 'PIPELINE_QUERY_VALUE a/$type'],
    ['$match', '{"a": {"$type": ["int", 99]}}', 'PIPELINE_QUERY_VALUE a/$type'],
    ['$match', '{"a": {"$mod": [0, 1]}}', 'PIPELINE_QUERY_VALUE a/$mod'],
    ['$match', '{"a": {"$size": -1}}', 'PIPELINE_QUERY_VALUE a/$size'],
    ['$match', '{"a": {"$not": 5}}', 'PIPELINE_QUERY_VALUE a/$not'],
    ['$match', '{"a": {"$elemMatch": [1]}}', 'PIPELINE_QUERY_VALUE a/$elemMatch'],
    ['$match', '{"a": {"$bitsAllSet": "x"}}', 'PIPELINE_QUERY_VALUE a/$bitsAllSet'],
    ['$match', '{"a": {"$in": [{"$gt": 1}]}}', 'PIPELINE_QUERY_VALUE a/$in'],
    [
      '$match',
      '{"a": {"$ne": {"$regularExpression": {"pattern": "a", "options": ""}}}}',
      'PIPELINE_QUERY_VALUE a/$ne',
    ],
    ['$match', '{"$sampleRate": 2}', 'PIPELINE_QUERY_VALUE $sampleRate'],
    ['$match', '{"$expr": {"$eq": ["$a"]}}', 'PIPELINE_OPERATOR_ARGUMENTS $expr/$eq'],
    ['$validate', '{"$expr": {"$gt": ["$$NOW", "$a"]}}', 'PIPELINE_VARIABLE_UNSUPPORTED $expr/$gt/0'],
    [
      '$match',
      '{"$jsonSchema": {"properties": {"required": {"minLength": -1}}}}',
      'PIPELINE_JSON_SCHEMA $jsonSchema/properties/required/minLength',
    ],
    [
      '$validate',
      '{"$jsonSchema": {"items": [{"type": 5}]}}',
      'PIPELINE_JSON_SCHEMA $jsonSchema/items/0/type',
    ],
    ['$validate', '{"$jsonSchema": {"required": ["a", "a"]}}', 'PIPELINE_JSON_SCHEMA $jsonSchema/required'],
    ['$validate', '{"$jsonSchema": []}', 'PIPELINE_JSON_SCHEMA $jsonSchema'],
  ])('%s refuses %s', (stage, query, expected) => {
    expect(found(stage, query)).toEqual([expected]);
  });
});
