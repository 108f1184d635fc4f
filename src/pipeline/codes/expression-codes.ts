/** Codes about what stages are made of: operators, queries, schemas, variables of expressions. */
import type { RuleSpec } from './pipeline-code.ts';
import { between } from './pipeline-code.ts';

export const EXPRESSION_RULES = {
  PIPELINE_QUERY_OPERATOR: {
    severity: 'error',
    title: 'A query operator that streams do not have',
    fix: 'use another operator, or do this in a $lookup, which runs in the database',
    explanation: '$match and $validate refuse $near, $nearSphere, $text and $where.',
    source:
      'Stream engine (2024), $match; Atlas docs, sp-agg-validate; MongoDB manual, restrictions of $match',
    example: between('{"$match": {"$text": {"$search": "x"}}}'),
    legal: between('{"$match": {"text": "x"}}'),
  },
  PIPELINE_JSON_SCHEMA: {
    severity: 'error',
    title: 'A keyword of $jsonSchema that MongoDB does not have, or a value that it cannot have',
    fix: 'write what JSON Schema (draft 4) asks for here',
    explanation:
      'Atlas reads the schema when the processor is created and refuses one it cannot parse. MongoDB knows draft 4 without $ref, $schema, default, definitions, format and id, and `type` without integer: use bsonType.',
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
    severity: 'error',
    title: 'A variable that nothing defines',
    fix: 'correct the name, or define it with $let',
    explanation:
      'No $let, $map, $filter, $reduce or `let` around it defines the variable, and MongoDB refuses the pipeline.',
    source: 'MongoDB manual, variables in aggregation expressions',
    example: between('{"$addFields": {"at": "$$tomorrow"}}'),
    legal: between('{"$addFields": {"at": {"$let": {"vars": {"tomorrow": 1}, "in": "$$tomorrow"}}}}'),
  },
  PIPELINE_VARIABLE_MAYBE_UNKNOWN: {
    severity: 'warning',
    title: 'A system variable that Sluice does not know',
    fix: 'correct the name',
    explanation:
      'Names in capitals belong to MongoDB; the variable may be newer than this version of Sluice.',
    source: 'MongoDB manual, system variables',
    example: between('{"$addFields": {"at": "$$TOMORROW"}}'),
    legal: between('{"$addFields": {"at": "$$ROOT"}}'),
  },
  PIPELINE_OPERATOR_MISSPELT: {
    severity: 'error',
    title: 'A misspelt operator',
    explanation:
      'The name is within two letters of a known operator. Where it is right all the same, because it is newer than Sluice, `ignoreRules` silences this.',
    source: 'MongoDB manual, expressions and accumulators',
    example: between('{"$addFields": {"isList": {"$isAray": "$items"}}}'),
    legal: between('{"$addFields": {"isList": {"$isArray": "$items"}}}'),
  },
  PIPELINE_OPERATOR_UNKNOWN: {
    severity: 'warning',
    title: 'An operator that Sluice does not know',
    fix: 'correct the operator; one newer than Sluice is sent as it is',
    explanation:
      'MongoDB refuses operators that it does not have; the operator may be newer than this version of Sluice.',
    source: 'MongoDB manual, expressions and accumulators',
    example: between('{"$addFields": {"total": {"$totalOfEverything": "$items"}}}'),
    legal: between('{"$addFields": {"total": {"$sum": "$items"}}}'),
  },
  PIPELINE_OPERATOR_ARGUMENTS: {
    severity: 'error',
    title: 'An operator with missing, unknown or too many arguments',
    explanation:
      'MongoDB reads the arguments of every operator when the pipeline is created and refuses others.',
    source: 'MongoDB manual, the page of each operator',
    example: between('{"$addFields": {"days": {"$dateDiff": {"startDate": "$a", "unit": "day"}}}}'),
    legal: between(
      '{"$addFields": {"days": {"$dateDiff": {"startDate": "$a", "endDate": "$b", "unit": "day"}}}}',
    ),
  },
  PIPELINE_OPERATOR_CONSTANT: {
    severity: 'error',
    title: 'A constant that an operator cannot take',
    explanation:
      'Units, time zones, formats, regular expressions, types and counts that are written out are checked; MongoDB refuses them, or fails for every document.',
    source: 'MongoDB manual, the page of each operator',
    example: between(
      '{"$addFields": {"days": {"$dateDiff": {"startDate": "$a", "endDate": "$b", "unit": "fortnight"}}}}',
    ),
    legal: between(
      '{"$addFields": {"days": {"$dateDiff": {"startDate": "$a", "endDate": "$b", "unit": "week"}}}}',
    ),
  },
  PIPELINE_OPERATOR_TYPE: {
    severity: 'error',
    title: 'A constant of a type that an operator does not take',
    explanation:
      'Atlas accepts the pipeline, and then the operator fails for every document: each goes to the dead letter queue. A number in quotes is a string, and a field has a $ before its name.',
    source: 'MongoDB manual, the page of each operator',
    example: between('{"$addFields": {"total": {"$multiply": ["$price", "1.1"]}}}'),
    legal: between('{"$addFields": {"total": {"$multiply": ["$price", 1.1]}}}'),
  },
  PIPELINE_OPERATOR_RESULT: {
    severity: 'warning',
    title: 'An operator whose result another operator does not take',
    fix: 'convert the result, with $toString or $toDouble for example, or use another operator',
    explanation:
      'The inner operator always gives a value of one type, and the outer one takes another: it fails for every document.',
    source: 'MongoDB manual, the page of each operator',
    example: between('{"$addFields": {"label": {"$concat": ["no. ", {"$size": "$items"}]}}}'),
    legal: between('{"$addFields": {"label": {"$concat": ["no. ", {"$toString": {"$size": "$items"}}]}}}'),
  },
  PIPELINE_OPERATOR_PLACE: {
    severity: 'error',
    title: 'An operator in a place that it does not fit',
    explanation:
      'Accumulators belong into $group, query operators into $match, stages into the pipeline; the functions of $setWindowFields have no place in a stream.',
    source: 'MongoDB manual, accumulators, query operators and window operators',
    example: between('{"$addFields": {"all": {"$push": "$a"}}}'),
    legal: between('{"$addFields": {"all": {"$concatArrays": ["$list", ["$a"]]}}}'),
  },
  PIPELINE_EXPRESSION_FORM: {
    severity: 'error',
    title: 'Something that is not an expression',
    explanation:
      'An operator is alone in its document and has a value; a field of $group has an accumulator; a projection keeps fields or leaves them out.',
    source: 'MongoDB manual, expressions, $project, $addFields and $group',
    example: between('{"$addFields": {"user": {"$userId": null}}}'),
    legal: between('{"$addFields": {"user": "$userId"}}'),
  },
  PIPELINE_FIELD_PATH: {
    severity: 'error',
    title: 'A path that no field can have',
    explanation:
      'Paths have no empty parts, and their parts do not begin with a dollar. $unwind takes a path with a $, $unset and $count take one without.',
    source: 'MongoDB manual, field paths; $unwind, $unset and $count',
    example: between('{"$unwind": {"path": "items"}}'),
    legal: between('{"$unwind": {"path": "$items"}}'),
  },
  PIPELINE_OPTION_UNKNOWN: {
    severity: 'error',
    title: 'An option that a stage of MongoDB does not have',
    explanation: 'Stages that streams share with MongoDB refuse options that they do not know.',
    source: 'MongoDB manual, aggregation stages',
    example: between('{"$unwind": {"path": "$items", "preserveNullAndEmptyArray": true}}'),
    legal: between('{"$unwind": {"path": "$items", "preserveNullAndEmptyArrays": true}}'),
  },
  PIPELINE_QUERY_VALUE: {
    severity: 'error',
    title: 'A query operator with a value it cannot have',
    explanation:
      '$and, $or and $nor take a list of queries that is not empty; $in, $nin and $all take a list; $type takes the names of types, $regex a regular expression, $mod a divisor and a remainder.',
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
    example: between('{"$match": {"a": {"$greaterThan": 1}}}'),
    legal: between('{"$match": {"a": {"$gt": 1}}}'),
  },
} as const satisfies Readonly<Record<string, RuleSpec>>;
