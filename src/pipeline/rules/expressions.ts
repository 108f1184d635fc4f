/** Rules about what stages are made of: queries, schemas, variables of expressions. */
import type { RuleSpec } from './rule.ts';
import { between } from './rule.ts';

export const EXPRESSION_RULES = {
  PIPELINE_QUERY_OPERATOR: {
    severity: 'error',
    title: 'A query operator that streams do not have',
    fix: 'use another operator, or do this in a $lookup, which runs in the database',
    explanation: '$match refuses $text; $validate refuses $near, $nearSphere, $text and $where.',
    source: 'Stream engine (2024), $match; Atlas docs, sp-agg-validate',
    example: between('{"$match": {"$text": {"$search": "x"}}}'),
    legal: between('{"$match": {"text": "x"}}'),
  },
  PIPELINE_JSON_SCHEMA: {
    severity: 'error',
    title: 'A keyword of $jsonSchema has a value it cannot have',
    fix: 'write what JSON Schema (draft 4) asks for here',
    explanation: 'Atlas reads the schema when the processor is created and refuses one it cannot parse.',
    source: 'Stream engine (2024), $validate: failed to parse validator; MongoDB manual, $jsonSchema',
    example: between('{"$validate": {"validator": {"$jsonSchema": {"required": "a"}}}}'),
    legal: between('{"$validate": {"validator": {"$jsonSchema": {"required": ["a"]}}}}'),
  },
  PIPELINE_VARIABLE_UNSUPPORTED: {
    severity: 'error',
    title: 'A variable that streams do not have',
    fix: 'take the time from a field of the document, such as that of timeField',
    explanation: '$$NOW, $$CLUSTER_TIME, $$USER_ROLES and $$SEARCH_META are not available.',
    source: 'Atlas docs, limitations',
    example: between('{"$addFields": {"at": "$$NOW"}}'),
    legal: between('{"$addFields": {"at": "$$ROOT"}}'),
  },
  PIPELINE_VARIABLE_UNKNOWN: {
    severity: 'warning',
    title: 'A variable that nothing defines',
    fix: 'correct the name, or define it with $let',
    explanation: 'No $let, $map, $filter, $reduce or `let` around it defines the variable.',
    source: 'MongoDB manual, variables in aggregation expressions',
    example: between('{"$addFields": {"at": "$$tomorrow"}}'),
    legal: between('{"$addFields": {"at": {"$let": {"vars": {"tomorrow": 1}, "in": "$$tomorrow"}}}}'),
  },
  PIPELINE_QUERY_VALUE: {
    severity: 'error',
    title: 'A query operator with a value it cannot have',
    fix: 'write a list',
    explanation:
      '$and, $or and $nor take a list of queries that is not empty; $in, $nin and $all take a list.',
    source: 'MongoDB manual, query operators; stream engine (2024), $match and $validate parse the query',
    example: between('{"$match": {"$or": {"a": 1}}}'),
    legal: between('{"$match": {"$or": [{"a": 1}]}}'),
  },
  PIPELINE_NUMBER_PRECISION: {
    severity: 'warning',
    title: 'A number beyond 2^53',
    explanation:
      'Sluice sends the number as it is written; programs on the way that read JSON numbers as doubles lose its last digits. Extended JSON keeps them.',
    source: 'Terraform provider, pull request 4661; JSON numbers in MongoDB drivers',
    example: between('{"$match": {"id": 9007199254740993}}'),
    legal: between('{"$match": {"id": {"$numberLong": "9007199254740993"}}}'),
  },
  PIPELINE_QUERY_UNKNOWN: {
    severity: 'warning',
    title: 'A query operator that Sluice does not know',
    fix: 'correct the operator',
    explanation:
      'Atlas refuses operators that MongoDB does not have; the operator may be newer than this version of Sluice.',
    source: 'MongoDB manual, query operators',
    example: between('{"$match": {"a": {"$gtr": 1}}}'),
    legal: between('{"$match": {"a": {"$gt": 1}}}'),
  },
} as const satisfies Readonly<Record<string, RuleSpec>>;
