/** Rules of $source: what its fields say together, and what other sources say. */
import type { RuleSpec } from './pipeline-code.ts';
import { MERGE, source, whole } from './pipeline-code.ts';

const CHANGE_STREAM = 'Stream engine (2024), change stream source';

export const SOURCE_RULES = {
  PIPELINE_SOURCE_COLL_WITHOUT_DB: {
    severity: 'error',
    title: '`coll` without `db`',
    explanation: 'A change stream over a collection names its database too.',
    source: CHANGE_STREAM,
    example: source('{"connectionName": "atlas", "coll": "orders"}'),
    legal: source('{"connectionName": "atlas", "db": "shop", "coll": "orders"}'),
  },
  PIPELINE_SOURCE_DOCUMENTS: {
    severity: 'error',
    title: '`documents` is not a list of documents',
    fix: 'write a list of documents',
    explanation: '`$source.documents` is a list of documents, or an expression that gives one.',
    source: 'Stream engine (2024), documents source',
    example: source('{"documents": [1, 2]}'),
    legal: source('{"documents": [{"a": 1}]}'),
  },
  PIPELINE_SOURCE_RESUME: {
    severity: 'error',
    title: '`startAfter` beside `startAtOperationTime`',
    explanation: 'A change stream begins at a token or at a time, not at both.',
    source: CHANGE_STREAM,
    example: source(
      '{"connectionName": "atlas", "config": {"startAfter": {"_data": "82"}, "startAtOperationTime": {"$date": "2026-01-01T00:00:00Z"}}}',
    ),
    legal: source(
      '{"connectionName": "atlas", "config": {"startAtOperationTime": {"$date": "2026-01-01T00:00:00Z"}}}',
    ),
  },
  PIPELINE_SOURCE_FULL_DOCUMENT_ONLY: {
    severity: 'error',
    title: '`fullDocumentOnly` without the whole document',
    explanation: 'With `fullDocumentOnly: true`, `fullDocument` must be `updateLookup` or `required`.',
    source: CHANGE_STREAM,
    example: source('{"connectionName": "atlas", "config": {"fullDocumentOnly": true}}'),
    legal: source(
      '{"connectionName": "atlas", "config": {"fullDocumentOnly": true, "fullDocument": "required"}}',
    ),
  },
  PIPELINE_SOURCE_BEFORE_CHANGE: {
    severity: 'error',
    title: '`fullDocumentOnly` beside `fullDocumentBeforeChange`',
    explanation: 'The document before the change has no place when only the document goes on.',
    source: CHANGE_STREAM,
    example: source(
      '{"connectionName": "atlas", "config": {"fullDocument": "required", "fullDocumentOnly": true, "fullDocumentBeforeChange": "required"}}',
    ),
    legal: source(
      '{"connectionName": "atlas", "config": {"fullDocument": "required", "fullDocumentBeforeChange": "required"}}',
    ),
  },
  PIPELINE_SOURCE_TS_FIELD: {
    severity: 'error',
    title: 'The name of the time field has dots',
    fix: 'name a field at the top of the document',
    explanation: '`tsFieldName` is the name of a field at the top of the document.',
    source: 'Stream engine (2024), $source options',
    example: source('{"connectionName": "solar", "tsFieldName": "time.at"}'),
    legal: source('{"connectionName": "solar", "tsFieldName": "at"}'),
  },
  PIPELINE_SOURCE_TIME_FIELD: {
    severity: 'error',
    title: '`timeField` is another expression',
    explanation: '`timeField` is {$toDate: ...} or {$dateFromString: ...}, nothing else.',
    source: 'Atlas docs, sp-agg-source; stream engine (2024)',
    example: source('{"connectionName": "solar", "timeField": {"$add": ["$at", 1]}}'),
    legal: source('{"connectionName": "solar", "timeField": {"$toDate": "$at"}}'),
  },
  PIPELINE_SOURCE_INITIAL_SYNC_WINDOW: {
    severity: 'error',
    title: '`initialSync` beside a window',
    fix: 'remove the window, or initialSync',
    explanation: 'A processor that copies a collection first can have no window.',
    source: 'Atlas docs, sp-agg-source',
    example: whole(
      '{"$source": {"connectionName": "atlas", "db": "d", "coll": "c", "initialSync": {"enable": true}}}',
      '{"$tumblingWindow": {"interval": {"size": 1, "unit": "minute"}, "pipeline": []}}',
      MERGE,
    ),
    legal: whole(
      '{"$source": {"connectionName": "atlas", "db": "d", "coll": "c", "initialSync": {"enable": false}}}',
      '{"$tumblingWindow": {"interval": {"size": 1, "unit": "minute"}, "pipeline": []}}',
      MERGE,
    ),
  },
  PIPELINE_SOURCE_INITIAL_SYNC_COLLECTION: {
    severity: 'error',
    title: '`initialSync` without collections',
    explanation: 'Atlas copies named collections first, not a whole database or cluster.',
    source: 'Public customer FAQ, 2026-10-07',
    example: source('{"connectionName": "atlas", "db": "d", "initialSync": {"enable": true}}'),
    legal: source('{"connectionName": "atlas", "db": "d", "coll": "c", "initialSync": {"enable": true}}'),
  },
  PIPELINE_SOURCE_UNKNOWN: {
    severity: 'warning',
    title: 'A source that Sluice does not know',
    fix: 'check the stage; a source newer than Sluice is sent as it is',
    explanation:
      'A $source names a connection or has `documents`. Atlas has added others, such as schedules, whose fields Sluice does not know.',
    source: 'Atlas docs, changelog of 2026-09-10: cron schedules in $source',
    example: source('{"schedule": {"cron": "0 * * * *"}}'),
    legal: source('{"connectionName": "solar"}'),
  },
  PIPELINE_CONSUMER_SHARED: {
    severity: 'warning',
    title: 'A consumer that two processors share',
    fix: 'give each processor its own consumer, or leave it out for Kafka',
    explanation:
      'A Kafka consumer group (`group_id`) and a Kinesis consumer (`consumerARN`) belong to one processor. Two that share one take records away from each other.',
    source: 'Atlas docs, limitations',
    example: {
      ...source('{"connectionName": "kafka", "topic": "t", "config": {"group_id": "orders"}}'),
      beside: source('{"connectionName": "kafka", "topic": "u", "config": {"group_id": "orders"}}').pipeline,
    },
    legal: {
      ...source('{"connectionName": "kafka", "topic": "t", "config": {"group_id": "orders-2"}}'),
      beside: source('{"connectionName": "kafka", "topic": "u", "config": {"group_id": "orders"}}').pipeline,
    },
  },
  PIPELINE_SOURCE_TIMES: {
    severity: 'warning',
    title: 'A change stream that loses its times',
    explanation:
      'The stages of `config.pipeline` run in the cluster that is watched. The processor reads `wallTime` and `clusterTime` of what they give, so that no `$project` or `$unset` should drop them.',
    source: 'Atlas docs, sp-agg-source',
    example: source('{"connectionName": "atlas", "config": {"pipeline": [{"$unset": "wallTime"}]}}'),
    legal: source(
      '{"connectionName": "atlas", "config": {"pipeline": [{"$project": {"wallTime": 1, "clusterTime": 1, "fullDocument": 1}}]}}',
    ),
  },
  PIPELINE_SOURCE_TIMESTAMP: {
    severity: 'error',
    title: 'AT_TIMESTAMP without a timestamp',
    explanation: '`initialPosition: AT_TIMESTAMP` needs `atTimestamp`.',
    source: 'Atlas docs, sp-agg-source (Kinesis)',
    example: source(
      '{"connectionName": "kinesis", "stream": "s", "config": {"consumerARN": "a", "initialPosition": "AT_TIMESTAMP"}}',
    ),
    legal: source(
      '{"connectionName": "kinesis", "stream": "s", "config": {"consumerARN": "a", "initialPosition": "LATEST"}}',
    ),
  },
} as const satisfies Readonly<Record<string, RuleSpec>>;
