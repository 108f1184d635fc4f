/** Rules that hold for the fields of every stage: missing, misspelt, of another type. */
import type { RuleSpec } from './pipeline-code.ts';
import { between, sink, source, tumbling } from './pipeline-code.ts';

const ENGINE =
  'Stream engine (2024): stages are parsed by IDL, which refuses wrong types, values and unknown fields';
const PAGES = 'Atlas docs, the page of the stage (sp-agg-*)';

export const FIELD_RULES = {
  PIPELINE_FIELD_MISSING: {
    severity: 'error',
    title: 'A required field is missing',
    fix: 'add the field',
    explanation: 'Atlas refuses the stage without it.',
    source: `${PAGES}; ${ENGINE}`,
    example: source('{"connectionName": "kafka"}'),
    legal: source('{"connectionName": "kafka", "topic": "orders"}'),
  },
  PIPELINE_FIELD_MAYBE_MISSING: {
    severity: 'warning',
    title: 'A field is missing that may be required',
    fix: 'add the field to be sure',
    explanation: 'Some sources call the field required and others do not.',
    source: 'Atlas docs against the Atlas skill',
    example: source('{"connectionName": "kinesis", "stream": "orders"}'),
    legal: source(
      '{"connectionName": "kinesis", "stream": "orders", "config": {"consumerARN": "arn:aws:kinesis:x"}}',
    ),
  },
  PIPELINE_FIELD_MISSPELT: {
    severity: 'error',
    title: 'A required field is misspelt',
    explanation: 'A required field is missing, and there is one that is spelt almost like it.',
    source: `${PAGES}; ${ENGINE}`,
    example: source('{"connectionName": "kafka", "topik": "orders"}'),
    legal: source('{"connectionName": "kafka", "topic": "orders"}'),
  },
  PIPELINE_FIELD_MISTAKEN: {
    severity: 'error',
    title: 'A field by a name that Atlas refuses',
    explanation: 'The field has another name in this stage, or the stage does not have it.',
    source: `${PAGES}; MCP server, streams/build.ts and streamsToolBase.ts`,
    example: sink('{"$merge": {"into": {"connectionName": "atlas", "db": "d", "coll": "c", "topic": "t"}}}'),
    legal: sink('{"$emit": {"connectionName": "kafka", "topic": "t"}}'),
  },
  PIPELINE_FIELD_MISPLACED: {
    severity: 'warning',
    title: 'A field that stands elsewhere in the docs',
    explanation: 'The reference page puts the field at another place; Atlas may refuse or ignore it here.',
    source: PAGES,
    example: source('{"connectionName": "atlas", "db": "d", "coll": "c", "fullDocument": "required"}'),
    legal: source(
      '{"connectionName": "atlas", "db": "d", "coll": "c", "config": {"fullDocument": "required"}}',
    ),
  },
  PIPELINE_FIELD_UNKNOWN: {
    severity: 'warning',
    title: 'A field that Sluice does not know',
    fix: 'correct or remove it; a field newer than Sluice is sent as it is',
    explanation:
      'Atlas refuses unknown fields; but the field may be newer than this version of Sluice, so that this is a warning.',
    source: ENGINE,
    example: tumbling('"idleTimout": {"size": 1, "unit": "minute"}, '),
    legal: tumbling('"idleTimeout": {"size": 1, "unit": "minute"}, '),
  },
  PIPELINE_FIELD_DEPRECATED: {
    severity: 'warning',
    title: 'A field that has a newer name',
    explanation: 'Atlas still takes the old name.',
    source: 'Stream engine (2024), $source',
    example: source('{"connectionName": "solar", "tsFieldOverride": "ts"}'),
    legal: source('{"connectionName": "solar", "tsFieldName": "ts"}'),
  },
  PIPELINE_FIELD_TYPE: {
    severity: 'error',
    title: 'A value of the wrong type',
    fix: 'write a value of a type that is allowed',
    explanation: 'Atlas takes certain types for each field.',
    source: `${PAGES}; ${ENGINE}`,
    example: between('{"$match": []}'),
    legal: between('{"$match": {}}'),
  },
  PIPELINE_FIELD_MAYBE_TYPE: {
    severity: 'warning',
    title: 'A value of a type that Atlas may refuse',
    fix: 'write a value of a type that is sure to be taken',
    explanation: 'Sources disagree about the types of this field.',
    source: PAGES,
    example: sink('{"$emit": {"connectionName": "kafka", "topic": "t", "config": {"acks": -1}}}'),
    legal: sink('{"$emit": {"connectionName": "kafka", "topic": "t", "config": {"acks": "-1"}}}'),
  },
  PIPELINE_FIELD_EMPTY: {
    severity: 'error',
    title: 'A value that may not be empty',
    fix: 'give it a value, or remove it where it is optional',
    explanation: 'Atlas refuses an empty name or an empty list here.',
    source: ENGINE,
    example: source('{"connectionName": "atlas", "db": ""}'),
    legal: source('{"connectionName": "atlas"}'),
  },
  PIPELINE_FIELD_VALUE: {
    severity: 'error',
    title: 'A value outside the list',
    fix: 'write one of the allowed words',
    explanation: 'The field takes certain words only; upper and lower case count.',
    source: `${PAGES}; ${ENGINE}`,
    example: tumbling('"boundary": "EVENTTIME", '),
    legal: tumbling('"boundary": "eventTime", '),
  },
  PIPELINE_FIELD_MAYBE_VALUE: {
    severity: 'warning',
    title: 'A value that Atlas may refuse',
    fix: 'write a value that the reference page allows',
    explanation: 'One source allows this value; the reference page does not.',
    source: 'Atlas skill against Atlas docs, sp-agg-validate',
    example: between('{"$validate": {"validator": {"a": 1}, "validationAction": "error"}}'),
    legal: between('{"$validate": {"validator": {"a": 1}, "validationAction": "discard"}}'),
  },
  PIPELINE_FIELD_RANGE: {
    severity: 'error',
    title: 'A number or duration out of range',
    fix: 'write a value within the range',
    explanation: 'The value is below the least or above the most that Atlas takes.',
    source: `${PAGES}; stream engine (2024)`,
    example: tumbling('"allowedLateness": {"size": 31, "unit": "minute"}, '),
    legal: tumbling('"allowedLateness": {"size": 30, "unit": "minute"}, '),
  },
  PIPELINE_DURATION: {
    severity: 'error',
    title: 'Not a duration',
    fix: 'write {"size": 5, "unit": "minute"}',
    explanation:
      'A duration is {"size": number, "unit": ...} with ms, second, minute, hour or day. A bare number is refused, except 0 for `idleTimeout` and `allowedLateness`.',
    source: 'Stream engine (2024), window planner; Atlas docs, windows',
    example: tumbling('"idleTimeout": 5, '),
    legal: tumbling('"idleTimeout": 0, '),
  },
} as const satisfies Readonly<Record<string, RuleSpec>>;
