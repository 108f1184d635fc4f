/** Rules of single stages: what their fields say together. */
import type { RuleSpec } from './pipeline-code.ts';
import { DLQ, between, session, sink, tumbling, whole, MERGE } from './pipeline-code.ts';

const WINDOW = 'Stream engine (2024), window planner';

export const STAGE_RULES = {
  PIPELINE_WINDOW_PROCESSING_TIME: {
    severity: 'error',
    title: 'A time-out beside `boundary: processingTime`',
    explanation: '`idleTimeout` and `allowedLateness` have no meaning when windows follow the clock.',
    source: 'Atlas docs, windows',
    example: tumbling('"boundary": "processingTime", "idleTimeout": {"size": 1, "unit": "minute"}, '),
    legal: tumbling('"boundary": "eventTime", "idleTimeout": {"size": 1, "unit": "minute"}, '),
  },
  PIPELINE_WINDOW_IDLE: {
    severity: 'warning',
    title: 'A window over Kafka that may never close',
    explanation:
      'A window closes when time has passed in every partition of the topic. One partition without records holds all windows open, unless `$source.partitionIdleTimeout` or the `idleTimeout` of the window is set.',
    source: 'Atlas skill, output-diagnostics; stream engine (2024), Kafka source',
    example: whole(
      '{"$source": {"connectionName": "kafka", "topic": "t"}}',
      '{"$tumblingWindow": {"interval": {"size": 1, "unit": "minute"}, "pipeline": []}}',
      MERGE,
    ),
    legal: whole(
      '{"$source": {"connectionName": "kafka", "topic": "t", "partitionIdleTimeout": {"size": 30, "unit": "second"}}}',
      '{"$tumblingWindow": {"interval": {"size": 1, "unit": "minute"}, "pipeline": []}}',
      MERGE,
    ),
  },
  PIPELINE_SESSION_BLOCKING: {
    severity: 'error',
    title: 'A session window without $group or $sort',
    fix: 'add a $group or a $sort to the inner pipeline',
    explanation: 'The inner pipeline of a session window contains a $group or $sort.',
    source: WINDOW,
    example: session('{"$match": {}}'),
    legal: session('{"$match": {}}', '{"$sort": {"at": 1}}'),
  },
  PIPELINE_SESSION_LIMIT: {
    severity: 'error',
    title: '$limit before the first $group or $sort of a session window',
    explanation: 'Sessions merge while they are open, so that their documents cannot be counted before.',
    source: WINDOW,
    example: session('{"$limit": 10}', '{"$group": {"_id": null}}'),
    legal: session('{"$sort": {"at": 1}}', '{"$limit": 10}'),
  },
  PIPELINE_SESSION_META: {
    severity: 'error',
    title: 'Window metadata before the session is closed',
    fix: 'use the window behind the first $group or $sort',
    explanation: 'The window of a session is known only after its first $group or $sort.',
    source: WINDOW,
    example: session('{"$sort": {"_stream_meta.window.start": 1}}'),
    legal: session('{"$sort": {"at": 1}}', '{"$addFields": {"start": "$_stream_meta.window.start"}}'),
  },
  PIPELINE_AS_MISSING: {
    severity: 'error',
    title: 'Nowhere to put the answer',
    fix: 'add `as`, the name of a field',
    explanation: '$https, and $externalFunction with `sync`, need `as` unless they are the last stage.',
    source: 'Atlas docs, sp-agg-https, sp-agg-externalFunction; stream engine (2024)',
    example: { ...between('{"$https": {"connectionName": "web"}}'), options: DLQ },
    legal: { ...sink('{"$https": {"connectionName": "web"}}'), options: DLQ },
  },
  PIPELINE_ON_ERROR_FAIL: {
    severity: 'warning',
    title: '`onError: fail` stops the processor',
    explanation: 'With `fail`, one document whose request fails puts the whole processor into FAILED.',
    source: 'Atlas docs, sp-agg-https, sp-agg-externalFunction',
    example: sink('{"$https": {"connectionName": "web", "onError": "fail"}}'),
    legal: sink('{"$https": {"connectionName": "web", "onError": "ignore"}}'),
  },
  PIPELINE_HEADER_SECRET: {
    severity: 'warning',
    title: 'A credential in the headers of $https',
    explanation:
      'Pipelines are returned to everybody who may read the project, and stand in the repository. The headers of the connection can take ${secret:NAME}.',
    source: 'Admin API, StreamsProcessor.pipeline; contract, values from outside',
    example: sink(
      '{"$https": {"connectionName": "web", "onError": "ignore", "headers": {"X-API-Key": "abc"}}}',
    ),
    legal: sink('{"$https": {"connectionName": "web", "onError": "ignore", "headers": {"X-Kind": "abc"}}}'),
  },
  PIPELINE_PARAMETER_SECRET: {
    severity: 'warning',
    title: 'A credential in the parameters of $https',
    explanation:
      'Pipelines are returned to everybody who may read the project, and are in the repository. The url of the connection can take ${secret:NAME} in its query, and its headers can, too.',
    source: 'Admin API, StreamsProcessor.pipeline; contract, values from outside',
    example: sink(
      '{"$https": {"connectionName": "web", "onError": "ignore", "parameters": {"api_key": "abc"}}}',
    ),
    legal: sink(
      '{"$https": {"connectionName": "web", "onError": "ignore", "parameters": {"units": "metric"}}}',
    ),
  },
  PIPELINE_FUNCTION_ASYNC: {
    severity: 'error',
    title: 'Parallel async calls, or an answer of async calls',
    explanation:
      'With `execution: async`, `parallelism` greater than 1 is refused, and so is `as`: nothing waits for the answer.',
    source: 'Atlas docs, sp-agg-externalFunction',
    example: {
      ...sink(
        '{"$externalFunction": {"connectionName": "lambda", "functionName": "f", "execution": "async", "parallelism": 4}}',
      ),
      options: DLQ,
    },
    legal: {
      ...sink(
        '{"$externalFunction": {"connectionName": "lambda", "functionName": "f", "execution": "async", "parallelism": 1}}',
      ),
      options: DLQ,
    },
  },
  PIPELINE_FUNCTION_PARTITION: {
    severity: 'error',
    title: '`partitionBy` without parallel sync calls',
    explanation: '`partitionBy` needs `execution: sync` and `parallelism` greater than 1.',
    source: 'Atlas docs, sp-agg-externalFunction',
    example: {
      ...sink(
        '{"$externalFunction": {"connectionName": "lambda", "functionName": "f", "partitionBy": "$user"}}',
      ),
      options: DLQ,
    },
    legal: {
      ...sink(
        '{"$externalFunction": {"connectionName": "lambda", "functionName": "f", "partitionBy": "$user", "parallelism": 2}}',
      ),
      options: DLQ,
    },
  },
  PIPELINE_LOOKUP_FROM: {
    severity: 'error',
    title: '$lookup without `from` and without `pipeline`',
    fix: 'add from: {connectionName, db, coll}',
    explanation: '`from` may be left out only when `pipeline` says where the documents come from.',
    source: 'Atlas docs, sp-agg-lookup',
    example: between('{"$lookup": {"localField": "a", "foreignField": "b", "as": "c"}}'),
    legal: between('{"$lookup": {"pipeline": [{"$documents": []}], "as": "c"}}'),
  },
  PIPELINE_LOOKUP_JOIN: {
    severity: 'error',
    title: '$lookup that does not say what belongs together',
    explanation:
      'Documents are joined where `localField` and `foreignField` are equal, or by a `pipeline`. One of the two fields alone is refused.',
    source: 'MongoDB manual, $lookup; Atlas docs, sp-agg-lookup',
    example: between(
      '{"$lookup": {"from": {"connectionName": "atlas", "db": "d", "coll": "c"}, "localField": "a", "as": "b"}}',
    ),
    legal: between(
      '{"$lookup": {"from": {"connectionName": "atlas", "db": "d", "coll": "c"}, "localField": "a", "foreignField": "_id", "as": "b"}}',
    ),
  },
  PIPELINE_VECTOR_QUERY: {
    severity: 'error',
    title: 'Not exactly one of `query` and `queryVector`',
    fix: 'add query: {text: ...} or queryVector',
    explanation: 'A vector search is made with a vector or with a text.',
    source: 'Atlas docs, sp-agg-vectorSearch',
    example: between(
      '{"$vectorSearch": {"from": {"connectionName": "atlas", "db": "d", "coll": "c"}, "as": "r", "index": "i", "path": "p", "limit": 5, "numCandidates": 50, "query": {"text": "$t"}, "queryVector": "$v"}}',
    ),
    legal: between(
      '{"$vectorSearch": {"from": {"connectionName": "atlas", "db": "d", "coll": "c"}, "as": "r", "index": "i", "path": "p", "limit": 5, "numCandidates": 50, "queryVector": "$v"}}',
    ),
  },
  PIPELINE_VECTOR_CANDIDATES: {
    severity: 'error',
    title: 'A vector search without `numCandidates`',
    fix: 'add numCandidates, some ten to twenty times the limit',
    explanation: '`numCandidates` is required unless `exact` is true.',
    source: 'Atlas docs, sp-agg-vectorSearch',
    example: between(
      '{"$vectorSearch": {"from": {"connectionName": "atlas", "db": "d", "coll": "c"}, "as": "r", "index": "i", "path": "p", "limit": 5, "queryVector": "$v"}}',
    ),
    legal: between(
      '{"$vectorSearch": {"from": {"connectionName": "atlas", "db": "d", "coll": "c"}, "as": "r", "index": "i", "path": "p", "limit": 5, "queryVector": "$v", "exact": true}}',
    ),
  },
  PIPELINE_THROTTLE_EMPTY: {
    severity: 'error',
    title: '$throttle without a rate',
    fix: 'add bytesPerSec or messagesPerSec',
    explanation: 'At least one of `bytesPerSec` and `messagesPerSec` is needed.',
    source: 'Atlas docs, sp-agg-throttle',
    example: between('{"$throttle": {}}'),
    legal: between('{"$throttle": {"messagesPerSec": 50}}'),
  },
  PIPELINE_STREAM_META_KEY: {
    severity: 'error',
    title: 'A key of $setStreamMeta that does not start with `stream.`',
    explanation: 'The stage sets fields of the stream metadata only.',
    source: 'Atlas docs, stream-aggregation-stages',
    example: between('{"$setStreamMeta": {"kind": "a"}}'),
    legal: between('{"$setStreamMeta": {"stream.kind": "a"}}'),
  },
} as const satisfies Readonly<Record<string, RuleSpec>>;
