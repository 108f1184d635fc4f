import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;

// src/pipeline/rules/rule.ts
var EXAMPLE_CONNECTIONS = {
  solar: "Sample",
  kafka: "Kafka",
  atlas: "Cluster",
  kinesis: "AWSKinesisDataStreams",
  bucket: "S3",
  blobs: "AzureBlobStorage",
  pubsub: "GCPPubSub",
  web: "Https",
  lambda: "AWSLambda",
  registry: "SchemaRegistry"
};
var SOLAR = '{"$source": {"connectionName": "solar"}}';
var MERGE = '{"$merge": {"into": {"connectionName": "atlas", "db": "shop", "coll": "out"}}}';
var DLQ = '{"dlq": {"connectionName": "atlas", "db": "shop", "coll": "dlq"}}';
function whole(...stages) {
  return { pipeline: `[${stages.join(", ")}]` };
}
function between(...stages) {
  return whole(SOLAR, ...stages, MERGE);
}
function source(body) {
  return whole(`{"$source": ${body}}`, MERGE);
}
function sink(stage) {
  return whole(SOLAR, stage);
}
function tumbling(members, inner = '{"$group": {"_id": null}}') {
  return between(
    `{"$tumblingWindow": {"interval": {"size": 1, "unit": "minute"}, ${members}"pipeline": [${inner}]}}`
  );
}
function session(...inner) {
  return between(
    `{"$sessionWindow": {"partitionBy": "$user", "gap": {"size": 5, "unit": "minute"}, "pipeline": [${inner.join(", ")}]}}`
  );
}

// src/pipeline/rules/expressions.ts
var EXPRESSION_RULES = {
  PIPELINE_QUERY_OPERATOR: {
    severity: "error",
    title: "A query operator that streams do not have",
    fix: "use another operator, or do this in a $lookup, which runs in the database",
    explanation: "$match refuses $text; $validate refuses $near, $nearSphere, $text and $where.",
    source: "Stream engine (2024), $match; Atlas docs, sp-agg-validate",
    example: between('{"$match": {"$text": {"$search": "x"}}}'),
    legal: between('{"$match": {"text": "x"}}')
  },
  PIPELINE_JSON_SCHEMA: {
    severity: "error",
    title: "A keyword of $jsonSchema has a value it cannot have",
    fix: "write what JSON Schema (draft 4) asks for here",
    explanation: "Atlas reads the schema when the processor is created and refuses one it cannot parse.",
    source: "Stream engine (2024), $validate: failed to parse validator; MongoDB manual, $jsonSchema",
    example: between('{"$validate": {"validator": {"$jsonSchema": {"required": "a"}}}}'),
    legal: between('{"$validate": {"validator": {"$jsonSchema": {"required": ["a"]}}}}')
  },
  PIPELINE_VARIABLE_UNSUPPORTED: {
    severity: "error",
    title: "A variable that streams do not have",
    fix: "take the time from a field of the document, such as that of timeField",
    explanation: "$$NOW, $$CLUSTER_TIME, $$USER_ROLES and $$SEARCH_META are not available.",
    source: "Atlas docs, limitations",
    example: between('{"$addFields": {"at": "$$NOW"}}'),
    legal: between('{"$addFields": {"at": "$$ROOT"}}')
  },
  PIPELINE_VARIABLE_UNKNOWN: {
    severity: "warning",
    title: "A variable that nothing defines",
    fix: "correct the name, or define it with $let",
    explanation: "No $let, $map, $filter, $reduce or `let` around it defines the variable.",
    source: "MongoDB manual, variables in aggregation expressions",
    example: between('{"$addFields": {"at": "$$tomorrow"}}'),
    legal: between('{"$addFields": {"at": {"$let": {"vars": {"tomorrow": 1}, "in": "$$tomorrow"}}}}')
  },
  PIPELINE_QUERY_VALUE: {
    severity: "error",
    title: "A query operator with a value it cannot have",
    fix: "write a list",
    explanation: "$and, $or and $nor take a list of queries that is not empty; $in, $nin and $all take a list.",
    source: "MongoDB manual, query operators; stream engine (2024), $match and $validate parse the query",
    example: between('{"$match": {"$or": {"a": 1}}}'),
    legal: between('{"$match": {"$or": [{"a": 1}]}}')
  },
  PIPELINE_NUMBER_PRECISION: {
    severity: "warning",
    title: "A number beyond 2^53",
    explanation: "Sluice sends the number as it is written; programs on the way that read JSON numbers as doubles lose its last digits. Extended JSON keeps them.",
    source: "Terraform provider, pull request 4661; JSON numbers in MongoDB drivers",
    example: between('{"$match": {"id": 9007199254740993}}'),
    legal: between('{"$match": {"id": {"$numberLong": "9007199254740993"}}}')
  },
  PIPELINE_QUERY_UNKNOWN: {
    severity: "warning",
    title: "A query operator that Sluice does not know",
    fix: "correct the operator",
    explanation: "Atlas refuses operators that MongoDB does not have; the operator may be newer than this version of Sluice.",
    source: "MongoDB manual, query operators",
    example: between('{"$match": {"a": {"$gtr": 1}}}'),
    legal: between('{"$match": {"a": {"$gt": 1}}}')
  }
};

// src/pipeline/rules/fields.ts
var ENGINE = "Stream engine (2024): stages are parsed by IDL, which refuses wrong types, values and unknown fields";
var PAGES = "Atlas docs, the page of the stage (sp-agg-*)";
var FIELD_RULES = {
  PIPELINE_FIELD_MISSING: {
    severity: "error",
    title: "A required field is missing",
    fix: "add the field",
    explanation: "Atlas refuses the stage without it.",
    source: `${PAGES}; ${ENGINE}`,
    example: source('{"connectionName": "kafka"}'),
    legal: source('{"connectionName": "kafka", "topic": "orders"}')
  },
  PIPELINE_FIELD_MAYBE_MISSING: {
    severity: "warning",
    title: "A field is missing that may be required",
    fix: "add the field to be sure",
    explanation: "Some sources call the field required and others do not.",
    source: "Atlas docs against the Atlas skill",
    example: source('{"connectionName": "kinesis", "stream": "orders"}'),
    legal: source(
      '{"connectionName": "kinesis", "stream": "orders", "config": {"consumerARN": "arn:aws:kinesis:x"}}'
    )
  },
  PIPELINE_FIELD_MISSPELT: {
    severity: "error",
    title: "A required field is misspelt",
    explanation: "A required field is missing, and one stands there that is spelt almost like it.",
    source: `${PAGES}; ${ENGINE}`,
    example: source('{"connectionName": "kafka", "topik": "orders"}'),
    legal: source('{"connectionName": "kafka", "topic": "orders"}')
  },
  PIPELINE_FIELD_MISTAKEN: {
    severity: "error",
    title: "A field by a name that Atlas refuses",
    explanation: "The field has another name in this stage, or the stage does not have it.",
    source: `${PAGES}; MCP server, streams/build.ts and streamsToolBase.ts`,
    example: sink('{"$merge": {"into": {"connectionName": "atlas", "db": "d", "coll": "c", "topic": "t"}}}'),
    legal: sink('{"$emit": {"connectionName": "kafka", "topic": "t"}}')
  },
  PIPELINE_FIELD_MISPLACED: {
    severity: "warning",
    title: "A field that stands elsewhere in the docs",
    explanation: "The reference page puts the field at another place; Atlas may refuse or ignore it here.",
    source: PAGES,
    example: source('{"connectionName": "atlas", "db": "d", "coll": "c", "fullDocument": "required"}'),
    legal: source(
      '{"connectionName": "atlas", "db": "d", "coll": "c", "config": {"fullDocument": "required"}}'
    )
  },
  PIPELINE_FIELD_UNKNOWN: {
    severity: "warning",
    title: "A field that Sluice does not know",
    fix: "correct or remove it; a field newer than Sluice is sent as it is",
    explanation: "Atlas refuses unknown fields; but the field may be newer than this version of Sluice, so that this is a warning.",
    source: ENGINE,
    example: tumbling('"idleTimout": {"size": 1, "unit": "minute"}, '),
    legal: tumbling('"idleTimeout": {"size": 1, "unit": "minute"}, ')
  },
  PIPELINE_FIELD_DEPRECATED: {
    severity: "warning",
    title: "A field that has a newer name",
    explanation: "Atlas still takes the old name.",
    source: "Stream engine (2024), $source",
    example: source('{"connectionName": "solar", "tsFieldOverride": "ts"}'),
    legal: source('{"connectionName": "solar", "tsFieldName": "ts"}')
  },
  PIPELINE_FIELD_TYPE: {
    severity: "error",
    title: "A value of the wrong type",
    fix: "write a value of a type that is allowed",
    explanation: "Atlas takes certain types for each field.",
    source: `${PAGES}; ${ENGINE}`,
    example: between('{"$match": []}'),
    legal: between('{"$match": {}}')
  },
  PIPELINE_FIELD_MAYBE_TYPE: {
    severity: "warning",
    title: "A value of a type that Atlas may refuse",
    fix: "write a value of a type that is sure to be taken",
    explanation: "Sources disagree about the types of this field.",
    source: PAGES,
    example: sink('{"$emit": {"connectionName": "kafka", "topic": "t", "config": {"acks": -1}}}'),
    legal: sink('{"$emit": {"connectionName": "kafka", "topic": "t", "config": {"acks": "-1"}}}')
  },
  PIPELINE_FIELD_EMPTY: {
    severity: "error",
    title: "A value that may not be empty",
    fix: "give it a value, or remove it where it is optional",
    explanation: "Atlas refuses an empty name or an empty list here.",
    source: ENGINE,
    example: source('{"connectionName": "atlas", "db": ""}'),
    legal: source('{"connectionName": "atlas"}')
  },
  PIPELINE_FIELD_VALUE: {
    severity: "error",
    title: "A value outside the list",
    fix: "write one of the allowed words",
    explanation: "The field takes certain words only; upper and lower case count.",
    source: `${PAGES}; ${ENGINE}`,
    example: tumbling('"boundary": "EVENTTIME", '),
    legal: tumbling('"boundary": "eventTime", ')
  },
  PIPELINE_FIELD_MAYBE_VALUE: {
    severity: "warning",
    title: "A value that Atlas may refuse",
    fix: "write a value that the reference page allows",
    explanation: "One source allows this value; the reference page does not.",
    source: "Atlas skill against Atlas docs, sp-agg-validate",
    example: between('{"$validate": {"validator": {"a": 1}, "validationAction": "error"}}'),
    legal: between('{"$validate": {"validator": {"a": 1}, "validationAction": "discard"}}')
  },
  PIPELINE_FIELD_RANGE: {
    severity: "error",
    title: "A number or duration out of range",
    fix: "write a value within the range",
    explanation: "The value is below the least or above the most that Atlas takes.",
    source: `${PAGES}; stream engine (2024)`,
    example: tumbling('"allowedLateness": {"size": 31, "unit": "minute"}, '),
    legal: tumbling('"allowedLateness": {"size": 30, "unit": "minute"}, ')
  },
  PIPELINE_DURATION: {
    severity: "error",
    title: "Not a duration",
    fix: 'write {"size": 5, "unit": "minute"}',
    explanation: 'A duration is {"size": number, "unit": ...} with ms, second, minute, hour or day. A bare number is refused, except 0 for `idleTimeout` and `allowedLateness`.',
    source: "Stream engine (2024), window planner; Atlas docs, windows",
    example: tumbling('"idleTimeout": 5, '),
    legal: tumbling('"idleTimeout": 0, ')
  }
};

// src/pipeline/rules/sinks.ts
var SINK_RULES = {
  PIPELINE_EMIT_KEY_FORMAT: {
    severity: "error",
    title: "A record key without `keyFormat`",
    explanation: "With `config.key`, `config.keyFormat` says how to write it.",
    source: "Stream engine (2024), Kafka sink",
    example: sink('{"$emit": {"connectionName": "kafka", "topic": "t", "config": {"key": "$id"}}}'),
    legal: sink(
      '{"$emit": {"connectionName": "kafka", "topic": "t", "config": {"key": "$id", "keyFormat": "string"}}}'
    )
  },
  PIPELINE_EMIT_TIMESERIES: {
    severity: "error",
    title: "A computed collection without `timeseries`",
    explanation: "When `db` or `coll` are expressions, `timeseries` says how their collections are made.",
    source: "Atlas docs, sp-agg-emit (time series)",
    example: sink('{"$emit": {"connectionName": "atlas", "db": "d", "coll": "$kind"}}'),
    legal: sink(
      '{"$emit": {"connectionName": "atlas", "db": "d", "coll": "$kind", "timeseries": {"timeField": "at"}}}'
    )
  },
  PIPELINE_EMIT_COMPRESSION: {
    severity: "error",
    title: "`compressionLevel` without gzip",
    fix: "set compression: gzip, or remove compressionLevel",
    explanation: "Only `compression: gzip` has levels.",
    source: "Atlas docs, sp-agg-emit (S3)",
    example: sink(
      '{"$emit": {"connectionName": "bucket", "bucket": "b", "path": "p", "config": {"compression": "snappy", "compressionLevel": 5}}}'
    ),
    legal: sink(
      '{"$emit": {"connectionName": "bucket", "bucket": "b", "path": "p", "config": {"compression": "gzip", "compressionLevel": 5}}}'
    )
  },
  PIPELINE_MERGE_ON_DUPLICATE: {
    severity: "error",
    title: "A field twice in `on`",
    fix: "name each field once",
    explanation: "Each field that identifies a document is named once.",
    source: "Stream engine (2024), merge sink",
    example: sink(
      '{"$merge": {"into": {"connectionName": "atlas", "db": "d", "coll": "c"}, "on": ["a", "a"]}}'
    ),
    legal: sink(
      '{"$merge": {"into": {"connectionName": "atlas", "db": "d", "coll": "c"}, "on": ["a", "b"]}}'
    )
  },
  PIPELINE_MERGE_PARALLELISM: {
    severity: "error",
    title: "Parallel writes to a computed collection",
    explanation: "With `parallelism` above 1, `into.db` and `into.coll` are names, not expressions.",
    source: "Stream engine (2024), test of the merge sink",
    example: sink(
      '{"$merge": {"into": {"connectionName": "atlas", "db": "d", "coll": "$kind"}, "parallelism": 2}}'
    ),
    legal: sink(
      '{"$merge": {"into": {"connectionName": "atlas", "db": "d", "coll": "c"}, "parallelism": 2}}'
    )
  }
};

// src/pipeline/rules/stages.ts
var CHANGE_STREAM = "Stream engine (2024), change stream source";
var WINDOW = "Stream engine (2024), window planner";
var STAGE_RULES = {
  PIPELINE_SOURCE_COLL_WITHOUT_DB: {
    severity: "error",
    title: "`coll` without `db`",
    explanation: "A change stream over a collection names its database too.",
    source: CHANGE_STREAM,
    example: source('{"connectionName": "atlas", "coll": "orders"}'),
    legal: source('{"connectionName": "atlas", "db": "shop", "coll": "orders"}')
  },
  PIPELINE_SOURCE_DOCUMENTS: {
    severity: "error",
    title: "`documents` is not a list of documents",
    fix: "write a list of documents",
    explanation: "`$source.documents` is a list of documents, or an expression that gives one.",
    source: "Stream engine (2024), documents source",
    example: source('{"documents": [1, 2]}'),
    legal: source('{"documents": [{"a": 1}]}')
  },
  PIPELINE_SOURCE_RESUME: {
    severity: "error",
    title: "`startAfter` beside `startAtOperationTime`",
    explanation: "A change stream begins at a token or at a time, not at both.",
    source: CHANGE_STREAM,
    example: source(
      '{"connectionName": "atlas", "config": {"startAfter": {"_data": "82"}, "startAtOperationTime": {"$date": "2026-01-01T00:00:00Z"}}}'
    ),
    legal: source(
      '{"connectionName": "atlas", "config": {"startAtOperationTime": {"$date": "2026-01-01T00:00:00Z"}}}'
    )
  },
  PIPELINE_SOURCE_FULL_DOCUMENT_ONLY: {
    severity: "error",
    title: "`fullDocumentOnly` without the whole document",
    explanation: "With `fullDocumentOnly: true`, `fullDocument` must be `updateLookup` or `required`.",
    source: CHANGE_STREAM,
    example: source('{"connectionName": "atlas", "config": {"fullDocumentOnly": true}}'),
    legal: source(
      '{"connectionName": "atlas", "config": {"fullDocumentOnly": true, "fullDocument": "required"}}'
    )
  },
  PIPELINE_SOURCE_BEFORE_CHANGE: {
    severity: "error",
    title: "`fullDocumentOnly` beside `fullDocumentBeforeChange`",
    explanation: "The document before the change has no place when only the document goes on.",
    source: CHANGE_STREAM,
    example: source(
      '{"connectionName": "atlas", "config": {"fullDocument": "required", "fullDocumentOnly": true, "fullDocumentBeforeChange": "required"}}'
    ),
    legal: source(
      '{"connectionName": "atlas", "config": {"fullDocument": "required", "fullDocumentBeforeChange": "required"}}'
    )
  },
  PIPELINE_SOURCE_TS_FIELD: {
    severity: "error",
    title: "The name of the time field has dots",
    fix: "name a field at the top of the document",
    explanation: "`tsFieldName` is the name of a field at the top of the document.",
    source: "Stream engine (2024), $source options",
    example: source('{"connectionName": "solar", "tsFieldName": "time.at"}'),
    legal: source('{"connectionName": "solar", "tsFieldName": "at"}')
  },
  PIPELINE_SOURCE_TIME_FIELD: {
    severity: "error",
    title: "`timeField` is another expression",
    explanation: "`timeField` is {$toDate: ...} or {$dateFromString: ...}, nothing else.",
    source: "Atlas docs, sp-agg-source; stream engine (2024)",
    example: source('{"connectionName": "solar", "timeField": {"$add": ["$at", 1]}}'),
    legal: source('{"connectionName": "solar", "timeField": {"$toDate": "$at"}}')
  },
  PIPELINE_SOURCE_INITIAL_SYNC_WINDOW: {
    severity: "error",
    title: "`initialSync` beside a window",
    fix: "remove the window, or initialSync",
    explanation: "A processor that copies a collection first can have no window.",
    source: "Atlas docs, sp-agg-source",
    example: whole(
      '{"$source": {"connectionName": "atlas", "db": "d", "coll": "c", "initialSync": {"enable": true}}}',
      '{"$tumblingWindow": {"interval": {"size": 1, "unit": "minute"}, "pipeline": []}}',
      MERGE
    ),
    legal: whole(
      '{"$source": {"connectionName": "atlas", "db": "d", "coll": "c", "initialSync": {"enable": false}}}',
      '{"$tumblingWindow": {"interval": {"size": 1, "unit": "minute"}, "pipeline": []}}',
      MERGE
    )
  },
  PIPELINE_SOURCE_TIMES: {
    severity: "warning",
    title: "A change stream that loses its times",
    explanation: "The stages of `config.pipeline` run in the cluster that is watched. The processor reads `wallTime` and `clusterTime` of what they give, so that no `$project` or `$unset` should drop them.",
    source: "Atlas docs, sp-agg-source",
    example: source('{"connectionName": "atlas", "config": {"pipeline": [{"$unset": "wallTime"}]}}'),
    legal: source(
      '{"connectionName": "atlas", "config": {"pipeline": [{"$project": {"wallTime": 1, "clusterTime": 1, "fullDocument": 1}}]}}'
    )
  },
  PIPELINE_SOURCE_TIMESTAMP: {
    severity: "error",
    title: "AT_TIMESTAMP without a timestamp",
    explanation: "`initialPosition: AT_TIMESTAMP` needs `atTimestamp`.",
    source: "Atlas docs, sp-agg-source (Kinesis)",
    example: source(
      '{"connectionName": "kinesis", "stream": "s", "config": {"consumerARN": "a", "initialPosition": "AT_TIMESTAMP"}}'
    ),
    legal: source(
      '{"connectionName": "kinesis", "stream": "s", "config": {"consumerARN": "a", "initialPosition": "LATEST"}}'
    )
  },
  PIPELINE_WINDOW_PROCESSING_TIME: {
    severity: "error",
    title: "A time-out beside `boundary: processingTime`",
    explanation: "`idleTimeout` and `allowedLateness` have no meaning when windows follow the clock.",
    source: "Atlas docs, windows",
    example: tumbling('"boundary": "processingTime", "idleTimeout": {"size": 1, "unit": "minute"}, '),
    legal: tumbling('"boundary": "eventTime", "idleTimeout": {"size": 1, "unit": "minute"}, ')
  },
  PIPELINE_WINDOW_IDLE: {
    severity: "warning",
    title: "A window over Kafka that may never close",
    explanation: "A window closes when time has passed in every partition of the topic. One partition without records holds all windows open, unless `$source.partitionIdleTimeout` or the `idleTimeout` of the window is set.",
    source: "Atlas skill, output-diagnostics; stream engine (2024), Kafka source",
    example: whole(
      '{"$source": {"connectionName": "kafka", "topic": "t"}}',
      '{"$tumblingWindow": {"interval": {"size": 1, "unit": "minute"}, "pipeline": []}}',
      MERGE
    ),
    legal: whole(
      '{"$source": {"connectionName": "kafka", "topic": "t", "partitionIdleTimeout": {"size": 30, "unit": "second"}}}',
      '{"$tumblingWindow": {"interval": {"size": 1, "unit": "minute"}, "pipeline": []}}',
      MERGE
    )
  },
  PIPELINE_SESSION_BLOCKING: {
    severity: "error",
    title: "A session window without $group or $sort",
    fix: "add a $group or a $sort to the inner pipeline",
    explanation: "The inner pipeline of a session window contains a $group or $sort.",
    source: WINDOW,
    example: session('{"$match": {}}'),
    legal: session('{"$match": {}}', '{"$sort": {"at": 1}}')
  },
  PIPELINE_SESSION_LIMIT: {
    severity: "error",
    title: "$limit before the first $group or $sort of a session window",
    explanation: "Sessions merge while they are open, so that their documents cannot be counted before.",
    source: WINDOW,
    example: session('{"$limit": 10}', '{"$group": {"_id": null}}'),
    legal: session('{"$sort": {"at": 1}}', '{"$limit": 10}')
  },
  PIPELINE_SESSION_META: {
    severity: "error",
    title: "Window metadata before the session is closed",
    fix: "use the window behind the first $group or $sort",
    explanation: "The window of a session is known only after its first $group or $sort.",
    source: WINDOW,
    example: session('{"$sort": {"_stream_meta.window.start": 1}}'),
    legal: session('{"$sort": {"at": 1}}', '{"$addFields": {"start": "$_stream_meta.window.start"}}')
  },
  PIPELINE_AS_MISSING: {
    severity: "error",
    title: "Nowhere to put the answer",
    fix: "add `as`, the name of a field",
    explanation: "$https, and $externalFunction with `sync`, need `as` unless they are the last stage.",
    source: "Atlas docs, sp-agg-https, sp-agg-externalFunction; stream engine (2024)",
    example: { ...between('{"$https": {"connectionName": "web"}}'), options: DLQ },
    legal: { ...sink('{"$https": {"connectionName": "web"}}'), options: DLQ }
  },
  PIPELINE_ON_ERROR_FAIL: {
    severity: "warning",
    title: "`onError: fail` stops the processor",
    explanation: "With `fail`, one document whose request fails puts the whole processor into FAILED.",
    source: "Atlas docs, sp-agg-https, sp-agg-externalFunction",
    example: sink('{"$https": {"connectionName": "web", "onError": "fail"}}'),
    legal: sink('{"$https": {"connectionName": "web", "onError": "ignore"}}')
  },
  PIPELINE_HEADER_SECRET: {
    severity: "warning",
    title: "A credential in the headers of $https",
    explanation: "Pipelines are returned to everybody who may read the project, and stand in the repository. The headers of the connection can take ${secret:NAME}.",
    source: "Admin API, StreamsProcessor.pipeline; contract, values from outside",
    example: sink(
      '{"$https": {"connectionName": "web", "onError": "ignore", "headers": {"X-API-Key": "abc"}}}'
    ),
    legal: sink('{"$https": {"connectionName": "web", "onError": "ignore", "headers": {"X-Kind": "abc"}}}')
  },
  PIPELINE_FUNCTION_ASYNC: {
    severity: "error",
    title: "A field that an async call cannot have",
    explanation: "With `execution: async` there is no answer: `as`, `parallelism` and `partitionBy` are refused.",
    source: "Atlas docs, sp-agg-externalFunction",
    example: {
      ...sink(
        '{"$externalFunction": {"connectionName": "lambda", "functionName": "f", "execution": "async", "as": "answer"}}'
      ),
      options: DLQ
    },
    legal: {
      ...sink(
        '{"$externalFunction": {"connectionName": "lambda", "functionName": "f", "execution": "async"}}'
      ),
      options: DLQ
    }
  },
  PIPELINE_LOOKUP_FROM: {
    severity: "error",
    title: "$lookup without `from` and without `pipeline`",
    fix: "add from: {connectionName, db, coll}",
    explanation: "`from` may be left out only when `pipeline` says where the documents come from.",
    source: "Atlas docs, sp-agg-lookup",
    example: between('{"$lookup": {"localField": "a", "foreignField": "b", "as": "c"}}'),
    legal: between('{"$lookup": {"pipeline": [{"$documents": []}], "as": "c"}}')
  },
  PIPELINE_VECTOR_QUERY: {
    severity: "error",
    title: "Not exactly one of `query` and `queryVector`",
    fix: "add query: {text: ...} or queryVector",
    explanation: "A vector search is made with a vector or with a text.",
    source: "Atlas docs, sp-agg-vectorSearch",
    example: between(
      '{"$vectorSearch": {"from": {"connectionName": "atlas", "db": "d", "coll": "c"}, "as": "r", "index": "i", "path": "p", "limit": 5, "numCandidates": 50, "query": {"text": "$t"}, "queryVector": "$v"}}'
    ),
    legal: between(
      '{"$vectorSearch": {"from": {"connectionName": "atlas", "db": "d", "coll": "c"}, "as": "r", "index": "i", "path": "p", "limit": 5, "numCandidates": 50, "queryVector": "$v"}}'
    )
  },
  PIPELINE_VECTOR_CANDIDATES: {
    severity: "error",
    title: "A vector search without `numCandidates`",
    fix: "add numCandidates, some ten to twenty times the limit",
    explanation: "`numCandidates` is required unless `exact` is true.",
    source: "Atlas docs, sp-agg-vectorSearch",
    example: between(
      '{"$vectorSearch": {"from": {"connectionName": "atlas", "db": "d", "coll": "c"}, "as": "r", "index": "i", "path": "p", "limit": 5, "queryVector": "$v"}}'
    ),
    legal: between(
      '{"$vectorSearch": {"from": {"connectionName": "atlas", "db": "d", "coll": "c"}, "as": "r", "index": "i", "path": "p", "limit": 5, "queryVector": "$v", "exact": true}}'
    )
  },
  PIPELINE_THROTTLE_EMPTY: {
    severity: "error",
    title: "$throttle without a rate",
    fix: "add bytesPerSec or messagesPerSec",
    explanation: "At least one of `bytesPerSec` and `messagesPerSec` is needed.",
    source: "Atlas docs, sp-agg-throttle",
    example: between('{"$throttle": {}}'),
    legal: between('{"$throttle": {"messagesPerSec": 50}}')
  },
  PIPELINE_STREAM_META_KEY: {
    severity: "error",
    title: "A key of $setStreamMeta that does not start with `stream.`",
    explanation: "The stage sets fields of the stream metadata only.",
    source: "Atlas docs, stream-aggregation-stages",
    example: between('{"$setStreamMeta": {"kind": "a"}}'),
    legal: between('{"$setStreamMeta": {"stream.kind": "a"}}')
  }
};

// src/pipeline/rules/structure.ts
var ENGINE2 = "Stream engine (2024), pipeline planner";
var STAGES_PAGE = "Atlas docs, stream-aggregation-stages";
var STRUCTURE_RULES = {
  PIPELINE_NOT_LIST: {
    severity: "error",
    title: "The pipeline is not a list of stages",
    fix: "write at least a $source and a sink such as $merge",
    explanation: "A pipeline is a list of stages that is not empty.",
    source: `Admin API, StreamsProcessor.pipeline; ${ENGINE2}`,
    example: whole(),
    legal: whole(SOLAR, MERGE)
  },
  PIPELINE_STAGE_SHAPE: {
    severity: "error",
    title: "A stage has not exactly one key",
    fix: "write one stage name with its body",
    explanation: "A stage is a document with one member: its name and what it does.",
    source: ENGINE2,
    example: between('{"$match": {}, "$limit": 5}'),
    legal: between('{"$match": {}}')
  },
  PIPELINE_STAGE_UNSUPPORTED: {
    severity: "error",
    title: "A stage that Atlas Stream Processing does not have",
    fix: "use a stage that streams have, or do this in a $lookup, which runs in the database",
    explanation: "Not every stage of MongoDB can run over a stream; Atlas refuses the others.",
    source: `${STAGES_PAGE}; ${ENGINE2}: 'Unsupported stage'`,
    example: between('{"$sample": {"size": 5}}'),
    legal: between('{"$match": {}}')
  },
  PIPELINE_FIRST_STAGE: {
    severity: "error",
    title: "The first stage is not $source",
    fix: "begin with $source",
    explanation: "A pipeline begins with its one $source.",
    source: `${ENGINE2}; Atlas docs, architecture`,
    example: whole('{"$match": {}}', MERGE),
    legal: whole(SOLAR, '{"$match": {}}', MERGE)
  },
  PIPELINE_SOURCE_PLACE: {
    severity: "error",
    title: "$source stands after the first stage",
    fix: "remove it: a second source is a second processor",
    explanation: "A processor has exactly one source, its first stage.",
    source: `${ENGINE2}; Atlas docs, architecture`,
    example: between(SOLAR),
    legal: whole(SOLAR, MERGE)
  },
  PIPELINE_SINK_MISSING: {
    severity: "error",
    title: "The last stage is not a sink",
    explanation: "A processor that Atlas keeps ends in $merge, $emit, $iceberg, $https or $externalFunction. Only sp.process() of the shell runs without one.",
    source: `${ENGINE2}; Atlas docs, sp-agg-https, sp-agg-externalFunction, sp-agg-iceberg`,
    example: whole(SOLAR, '{"$match": {}}'),
    legal: whole(SOLAR, '{"$match": {}}', MERGE)
  },
  PIPELINE_AFTER_SINK: {
    severity: "error",
    title: "A stage follows the sink",
    explanation: "Nothing may follow $merge, $emit or $iceberg, and a processor has one of them.",
    source: ENGINE2,
    example: whole(SOLAR, MERGE, '{"$match": {}}'),
    legal: whole(SOLAR, '{"$match": {}}', MERGE)
  },
  PIPELINE_WINDOW_REPEATED: {
    severity: "error",
    title: "More than one window",
    fix: "keep one window, and let a second processor read what this one writes",
    explanation: "A pipeline has at most one window stage.",
    source: `${ENGINE2}; Atlas docs, windows`,
    example: between(
      '{"$tumblingWindow": {"interval": {"size": 1, "unit": "minute"}, "pipeline": []}}',
      '{"$tumblingWindow": {"interval": {"size": 1, "unit": "hour"}, "pipeline": []}}'
    ),
    legal: between('{"$tumblingWindow": {"interval": {"size": 1, "unit": "minute"}, "pipeline": []}}')
  },
  PIPELINE_ONLY_IN_WINDOW: {
    severity: "error",
    title: "A stage that only a window may hold",
    explanation: "$group, $sort, $count and $limit need an end of the data, which only a window has.",
    source: `${ENGINE2}; ${STAGES_PAGE}`,
    example: between('{"$group": {"_id": "$device"}}'),
    legal: tumbling("", '{"$group": {"_id": "$device"}}')
  },
  PIPELINE_NOT_IN_WINDOW: {
    severity: "error",
    title: "A stage that no window may hold",
    explanation: "Sources, sinks, windows and $throttle stand in the main pipeline only.",
    source: `${ENGINE2}; ${STAGES_PAGE}`,
    example: tumbling("", `{"$group": {"_id": null}}, ${MERGE}`),
    legal: tumbling("")
  },
  PIPELINE_MAYBE_NOT_IN_WINDOW: {
    severity: "warning",
    title: "A stage that is not documented inside a window",
    fix: "move it into the main pipeline, where that is possible",
    explanation: "The docs show this stage in the main pipeline only; Atlas may refuse it inside a window.",
    source: STAGES_PAGE,
    example: tumbling("", '{"$setStreamMeta": {"stream.kind": "a"}}, {"$group": {"_id": null}}'),
    legal: between('{"$setStreamMeta": {"stream.kind": "a"}}')
  },
  PIPELINE_NOT_IN_PAYLOAD: {
    severity: "error",
    title: "A stage that no payload may hold",
    explanation: "The payload of $https and $externalFunction takes $project, $addFields, $replaceRoot and $set.",
    source: `${ENGINE2}; Atlas docs, sp-agg-https`,
    example: {
      ...between('{"$https": {"connectionName": "web", "as": "answer", "payload": [{"$match": {}}]}}'),
      options: DLQ
    },
    legal: {
      ...between(
        '{"$https": {"connectionName": "web", "as": "answer", "payload": [{"$project": {"a": 1}}]}}'
      ),
      options: DLQ
    }
  },
  PIPELINE_TIER_STAGE: {
    severity: "error",
    title: "A stage that needs a larger tier",
    explanation: "Atlas runs some stages on larger tiers only.",
    source: "Atlas docs, sp-agg-iceberg",
    example: {
      ...sink(
        '{"$iceberg": {"connectionName": "bucket", "bucket": "b", "path": "p", "databaseName": "d", "tableName": "t"}}'
      ),
      tier: "SP5"
    },
    legal: {
      ...sink(
        '{"$iceberg": {"connectionName": "bucket", "bucket": "b", "path": "p", "databaseName": "d", "tableName": "t"}}'
      ),
      tier: "SP10"
    }
  },
  PIPELINE_PARALLELISM: {
    severity: "error",
    title: "More parallelism than the tier has",
    explanation: "What all stages of a processor ask for beyond one each must fit the tier: SP2 1, SP5 2, SP10 8, SP30 16, SP50 64.",
    source: "Atlas docs, tier guide",
    example: {
      ...sink(
        '{"$merge": {"into": {"connectionName": "atlas", "db": "shop", "coll": "out"}, "parallelism": 4}}'
      ),
      tier: "SP5"
    },
    legal: {
      ...sink(
        '{"$merge": {"into": {"connectionName": "atlas", "db": "shop", "coll": "out"}, "parallelism": 3}}'
      ),
      tier: "SP5"
    }
  },
  PIPELINE_INITIAL_SYNC_TIER: {
    severity: "warning",
    title: "More collections to copy than the tier is made for",
    explanation: "One `initialSync` copies at most 1 collection on SP2 and SP5, 5 on SP10, 10 on SP30 and 50 on SP50. What Atlas does beyond is not documented.",
    source: "Atlas docs, tier guide",
    example: {
      ...whole(
        '{"$source": {"connectionName": "atlas", "db": "d", "coll": ["a", "b"], "initialSync": {"enable": true}}}',
        MERGE
      ),
      tier: "SP5"
    },
    legal: {
      ...whole(
        '{"$source": {"connectionName": "atlas", "db": "d", "coll": ["a", "b"], "initialSync": {"enable": true}}}',
        MERGE
      ),
      tier: "SP10"
    }
  },
  PIPELINE_CONNECTION_UNKNOWN: {
    severity: "error",
    title: "A connection that is not there",
    explanation: "Atlas looks up every connection when a processor is created or changed.",
    source: `${ENGINE2}; recorded responses: 'connection named X does not exist'`,
    example: whole('{"$source": {"connectionName": "sonar"}}', MERGE),
    legal: whole(SOLAR, MERGE)
  },
  PIPELINE_CONNECTION_TYPE: {
    severity: "error",
    title: "A connection of a type that cannot stand there",
    explanation: "Every stage works with certain types of connection only.",
    source: `${ENGINE2}; Atlas docs, manage-connection-registry and the pages of the stages`,
    example: sink('{"$emit": {"connectionName": "solar"}}'),
    legal: sink('{"$emit": {"connectionName": "kafka", "topic": "t"}}')
  },
  PIPELINE_DLQ_SHAPE: {
    severity: "error",
    title: "The DLQ is not complete",
    fix: "write dlq: {connectionName, db, coll}",
    explanation: "`options.dlq` names a connection of type Cluster, a database and a collection.",
    source: "Admin API, StreamsDLQ; MCP server, streams schema",
    example: { ...whole(SOLAR, MERGE), options: '{"dlq": {"connectionName": "atlas", "db": "shop"}}' },
    legal: { ...whole(SOLAR, MERGE), options: DLQ }
  },
  PIPELINE_DLQ_MISSING: {
    severity: "error",
    title: "$validate wants a DLQ and there is none",
    explanation: "With `validationAction: dlq` Atlas refuses a processor without `options.dlq`.",
    source: "Stream engine (2024), $validate",
    example: between('{"$validate": {"validator": {"a": 1}, "validationAction": "dlq"}}'),
    legal: {
      ...between('{"$validate": {"validator": {"a": 1}, "validationAction": "dlq"}}'),
      options: DLQ
    }
  },
  PIPELINE_TOO_LARGE: {
    severity: "error",
    title: "A pipeline of more than 16 MB",
    explanation: "The whole definition of a pipeline has at most 16 MB.",
    source: "Atlas docs, stream-aggregation",
    example: {
      get pipeline() {
        return between(`{"$match": {"name": {"$in": ["${"x".repeat(17 * 1024 * 1024)}"]}}}`).pipeline;
      },
      shown: '[{"$source": {"connectionName": "solar"}}, {"$match": {"name": {"$in": [... 17 MB of names ...]}}}, ...]'
    },
    legal: between('{"$match": {"name": {"$in": ["x"]}}}')
  },
  PIPELINE_FAILOVER_TIER: {
    severity: "error",
    title: "Failover on a tier that is too small",
    explanation: "`failoverEnabled: true` needs tier SP10 or larger.",
    source: "Atlas docs, failover",
    example: {
      ...whole('{"$source": {"connectionName": "atlas"}}', MERGE),
      tier: "SP5",
      failoverEnabled: true
    },
    legal: {
      ...whole('{"$source": {"connectionName": "atlas"}}', MERGE),
      tier: "SP10",
      failoverEnabled: true
    }
  },
  PIPELINE_FAILOVER_ENDS: {
    severity: "error",
    title: "Failover between other ends than clusters and Kafka",
    explanation: "A processor with `failoverEnabled: true` reads from an Atlas cluster and writes to an Atlas cluster or to Kafka.",
    source: "Atlas docs, failover",
    example: { ...whole(SOLAR, MERGE), failoverEnabled: true },
    legal: {
      ...whole(
        '{"$source": {"connectionName": "atlas"}}',
        '{"$emit": {"connectionName": "kafka", "topic": "t"}}'
      ),
      failoverEnabled: true
    }
  },
  PIPELINE_FAILOVER_REGIONS: {
    severity: "warning",
    title: "Failover without a region to fail over to",
    explanation: "`failoverEnabled` has no effect while the workspace has no `failoverRegions`. What Atlas answers is not documented.",
    source: "Atlas docs, failover; Admin API, StreamsTenant.failoverRegions",
    example: {
      ...whole('{"$source": {"connectionName": "atlas"}}', MERGE),
      failoverEnabled: true,
      hasFailoverRegions: false
    },
    legal: {
      ...whole('{"$source": {"connectionName": "atlas"}}', MERGE),
      failoverEnabled: true,
      hasFailoverRegions: true
    }
  },
  PIPELINE_DLQ_WANTED: {
    severity: "warning",
    title: "Documents that fail are dropped for want of a DLQ",
    explanation: "$https and $externalFunction send failed documents to the DLQ, unless `onError` says otherwise; a Kafka source with `keyFormatError: dlq` sends records there. Without a DLQ they are dropped.",
    source: "Atlas docs, sp-agg-https, sp-agg-externalFunction, sp-agg-source; stream engine (2024)",
    example: between('{"$https": {"connectionName": "web", "as": "answer"}}'),
    legal: between('{"$https": {"connectionName": "web", "as": "answer", "onError": "ignore"}}')
  }
};

// src/pipeline/rules.ts
var RULES = { ...STRUCTURE_RULES, ...FIELD_RULES, ...EXPRESSION_RULES, ...STAGE_RULES, ...SINK_RULES };
var PIPELINE_RULES = Object.entries(RULES).map(([code, rule]) => ({
  code,
  ...rule
}));
function severityOf(code) {
  return RULES[code].severity;
}
function usualFix(code) {
  const rule = RULES[code];
  return rule.fix;
}

export {
  EXAMPLE_CONNECTIONS,
  PIPELINE_RULES,
  severityOf,
  usualFix
};
//# sourceMappingURL=chunk-DZOPQPUO.js.map
