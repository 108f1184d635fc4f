import { describe, expect, it } from 'vitest';
import { parseJson } from '../../src/model/json-text.ts';
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
    '{"$expr": {"$anything": {"$text": 1}}, "$comment": "x"}',
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
    ['$match', '{"$ands": []}', 'PIPELINE_QUERY_UNKNOWN $ands'],
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
