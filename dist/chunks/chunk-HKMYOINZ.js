import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  SecretReference
} from "./chunk-Q5I7C2PW.js";
import {
  NumberLiteral,
  isDocument,
  isList
} from "./chunk-TLXLCQXF.js";

// src/pipeline/catalogue.ts
var DURATION_UNITS = {
  ms: 1,
  second: 1e3,
  minute: 6e4,
  hour: 36e5,
  day: 864e5
};
var OFFSET_UNITS = ["ms", "second", "minute", "hour"];

// src/pipeline/stages/fields.ts
function field(types, description, details = {}) {
  return { types: typeof types === "string" ? [types] : types, description, ...details };
}
function required(types, description, details = {}) {
  return field(types, description, { required: "yes", ...details });
}
function oneOf(values, description, details = {}) {
  return field("string", description, { values, ...details });
}
function members(fields, description, details = {}) {
  return field("document", description, { fields, ...details });
}
function openDocument(description, details = {}) {
  return field("document", description, { open: true, ...details });
}
function connectionName(description, details = {}) {
  return field("string", description, { required: "yes", nonEmpty: true, ...details });
}
function verified(source) {
  return { source, certainty: "verified" };
}
function likely(source) {
  return { source, certainty: "likely" };
}
function open(source) {
  return { source, certainty: "open" };
}

// src/pipeline/stages/emit.ts
var CONNECTION = connectionName("The connection to write to.");
var OUTPUT_FORMAT = oneOf(
  ["relaxedJson", "canonicalJson", "basicJson"],
  "How documents are written as JSON."
);
var DATE_FORMAT = oneOf(["default", "ISO8601"], "How dates are written.");
var DYNAMIC = ["string", "expression"];
var FILE_CONFIG = members(
  {
    writeOptions: members(
      {
        count: field("integer", "Documents per object.", { min: 1 }),
        bytes: field("number", "Bytes per object; 32 MB by default.", { min: 1 }),
        interval: field(
          "duration",
          "Longest wait before an object is written; 1 minute by default, at most 7 days.",
          {
            min: 1,
            max: 7 * DURATION_UNITS.day
          }
        )
      },
      "When an object is written."
    ),
    delimiter: field("string", "What stands between documents.", { default: "\n" }),
    outputFormat: OUTPUT_FORMAT,
    dateFormat: DATE_FORMAT,
    compression: oneOf(["none", "gzip", "snappy"], "How objects are compressed."),
    compressionLevel: field("integer", "1 to 9, for gzip.", { min: 1, max: 9, default: 6 })
  },
  "When and how objects are written."
);
var KEY_FORMATS = ["binData", "string", "json", "int", "long", "double"];
var KAFKA_FIELDS = {
  connectionName: CONNECTION,
  topic: required(DYNAMIC, "The topic, or an expression that gives it.", { nonEmpty: true }),
  schemaRegistry: members(
    {
      connectionName: connectionName("A connection of type SchemaRegistry."),
      valueSchema: members(
        {
          type: oneOf(["avro"], "The schema language, in lower case."),
          schema: required("document", "The schema.", { open: true }),
          options: members(
            {
              autoRegisterSchemas: field("boolean", "Whether a new schema is registered.", { default: true }),
              subjectNameStrategy: oneOf(
                ["TopicNameStrategy", "RecordNameStrategy", "TopicRecordNameStrategy"],
                "How the subject is named."
              )
            },
            "How schemas are registered."
          )
        },
        "The schema of record values."
      )
    },
    "Writes records by a schema of a registry."
  ),
  config: members(
    {
      acks: field("string", "How many brokers acknowledge: all, -1, 0 or 1, as text.", {
        values: ["all", "-1", "0", "1"],
        doubtfulTypes: ["integer"],
        default: "all"
      }),
      compression_type: oneOf(["none", "gzip", "snappy", "lz4", "zstd"], "How records are compressed."),
      dateFormat: DATE_FORMAT,
      // An expression may give a list of {k, v} too; whether one may be written out is not shown anywhere.
      headers: field(["document", "expression"], "Record headers.", { open: true, doubtfulTypes: ["list"] }),
      key: field(["expression", "string"], "Record key; wants keyFormat."),
      keyFormat: oneOf(KEY_FORMATS, "How record keys are written."),
      outputFormat: OUTPUT_FORMAT,
      tombstoneWhen: field("any", "Expression: records for which it is true are written without a value.")
    },
    "Settings of the Kafka producer."
  )
};
var MISTAKES = [
  {
    path: ["prefix"],
    instead: "path",
    fix: "rename it to `path`",
    connectionTypes: ["S3"],
    severity: "error",
    source: "Atlas docs, sp-agg-emit; MCP server, streams/build.ts"
  },
  {
    path: ["streamName"],
    instead: "stream",
    fix: "rename it to `stream`",
    connectionTypes: ["AWSKinesisDataStreams"],
    severity: "error",
    source: "Atlas docs, sp-agg-emit; MCP server, streams/build.ts"
  },
  {
    path: ["schemaRegistry", "schemaRegistryName"],
    instead: "connectionName",
    fix: "rename it to `connectionName`",
    severity: "error",
    source: "MCP server, streamsToolBase.ts: Atlas answers IDLUnknownField"
  },
  ...["key", "keyFormat", "headers", "outputFormat", "tombstoneWhen", "acks", "compression_type"].map((name) => ({
    path: [name],
    fix: "move it under `config`",
    connectionTypes: ["Kafka"],
    severity: "warning",
    source: "Atlas docs, sp-agg-emit, put it under config"
  }))
];
var EMIT_STAGES = {
  $emit: {
    description: "Writes documents to a stream, to objects or to a time series collection.",
    placement: { main: "last", window: "no", payload: "no" },
    body: field("document", "The connection and where in it to write."),
    connections: [
      {
        path: ["connectionName"],
        types: ["Kafka", "Cluster", "AWSKinesisDataStreams", "S3", "AzureBlobStorage", "GCPPubSub"],
        purpose: "sink"
      },
      { path: ["schemaRegistry", "connectionName"], types: ["SchemaRegistry"], purpose: "schemaRegistry" }
    ],
    parallelism: [["parallelism"]],
    variants: [
      {
        title: "Kafka",
        connectionTypes: ["Kafka"],
        fields: KAFKA_FIELDS,
        fact: verified("Atlas docs, sp-agg-emit (Kafka); stream engine (2024), emit sink")
      },
      {
        title: "time series",
        connectionTypes: ["Cluster"],
        fields: {
          connectionName: CONNECTION,
          db: required(DYNAMIC, "The database.", { nonEmpty: true }),
          coll: required(DYNAMIC, "The time series collection. Other collections need $merge.", {
            nonEmpty: true
          }),
          timeseries: field(
            "document",
            "How the collection is made; needed when db or coll are expressions.",
            {
              open: true,
              fields: {
                timeField: required("string", "Field with the time.", { nonEmpty: true }),
                metaField: field("string", "Field with what is measured."),
                granularity: field("string", "How dense the series is.")
              }
            }
          ),
          parallelism: field("integer", "How many write at once.", { min: 1, default: 1 })
        },
        fact: verified("Atlas docs, sp-agg-emit (time series); stream engine (2024), emit sink")
      },
      {
        title: "Kinesis",
        connectionTypes: ["AWSKinesisDataStreams"],
        fields: {
          connectionName: CONNECTION,
          stream: required(DYNAMIC, "The data stream.", { nonEmpty: true }),
          partitionKey: required(DYNAMIC, "What puts a record into a shard."),
          region: field("string", "Region of the stream, when it is another one."),
          config: members(
            { outputFormat: OUTPUT_FORMAT, dateFormat: DATE_FORMAT },
            "How records are written."
          )
        },
        fact: verified("Atlas docs, sp-agg-emit (Kinesis)")
      },
      {
        title: "S3",
        connectionTypes: ["S3"],
        fields: {
          connectionName: CONNECTION,
          bucket: required(DYNAMIC, "The bucket.", { nonEmpty: true }),
          path: required(DYNAMIC, "What object names start with."),
          region: field("string", "Region of the bucket, when it is another one."),
          parallelism: field("integer", "How many write at once.", { min: 1, default: 1 }),
          partitionBy: field("any", "Expression that shares out the documents."),
          config: FILE_CONFIG
        },
        fact: verified("Atlas docs, sp-agg-emit (S3)")
      },
      {
        title: "Azure Blob Storage",
        connectionTypes: ["AzureBlobStorage"],
        fields: {
          connectionName: CONNECTION,
          container: required(DYNAMIC, "The container.", { nonEmpty: true }),
          path: required(DYNAMIC, "What blob names start with."),
          parallelism: field("integer", "How many write at once, up to 16.", { min: 1, max: 16, default: 1 }),
          partitionBy: field("any", "Expression that shares out the documents."),
          config: FILE_CONFIG
        },
        fact: verified("Atlas docs, sp-agg-emit (Azure Blob Storage)")
      },
      {
        title: "Pub/Sub",
        connectionTypes: ["GCPPubSub"],
        fields: {
          connectionName: CONNECTION,
          projectId: required(DYNAMIC, "The Google Cloud project.", { nonEmpty: true }),
          topic: required(DYNAMIC, "The topic.", { nonEmpty: true }),
          region: required(DYNAMIC, "The region.", { nonEmpty: true }),
          orderingKey: field(DYNAMIC, "Messages of one key keep their order."),
          attributes: openDocument("Attributes of the messages.", { doubtfulTypes: ["string"] }),
          config: members(
            { dateFormat: DATE_FORMAT, outputFormat: OUTPUT_FORMAT },
            "How messages are written."
          )
        },
        fact: verified("Atlas docs, sp-agg-emit (Pub/Sub)")
      }
    ],
    mistakes: MISTAKES,
    fact: verified("Atlas docs, sp-agg-emit; stream engine (2024), emit sink")
  }
};

// src/pipeline/stages/lookup.ts
var NOT_IN_PAYLOAD = { main: "middle", window: "yes", payload: "no" };
var MAIN_OR_SINK = { main: "middle-or-last", window: "yes", payload: "no" };
var NEWER = { main: "middle", window: "open", payload: "no" };
var FROM = {
  connectionName: connectionName("A connection of type Cluster."),
  db: required("string", "The database.", { nonEmpty: true }),
  coll: required("string", "The collection.", { nonEmpty: true })
};
var PAYLOAD = field(
  "stages",
  "Stages that make the request of the document: $project, $addFields, $replaceRoot, $set.",
  {
    runs: "payload"
  }
);
var ON_ERROR = oneOf(["dlq", "ignore", "fail"], "What to do with a document whose request fails.", {
  default: "dlq"
});
var NOT_CACHED = (name) => ({
  path: [name],
  fix: "remove it, or use $lookup: $cachedLookup has none",
  severity: "error",
  source: "Atlas docs, sp-agg-cached-lookup"
});
var LOOKUP_STAGES = {
  $lookup: {
    description: "Joins documents with a collection of an Atlas cluster.",
    placement: NOT_IN_PAYLOAD,
    body: field("document", "What to join, and how.", {
      fields: {
        from: members(FROM, "The collection; may be left out when `pipeline` is given."),
        localField: field("string", "Field of the document."),
        foreignField: field("string", "Field of the collection."),
        let: openDocument("Variables for `pipeline`."),
        pipeline: field("stages", "Stages that run in the database.", { runs: "server" }),
        as: required("string", "Field that takes the list of what was found.", { nonEmpty: true }),
        parallelism: field("integer", "How many lookups run at once, up to 64.", {
          min: 1,
          max: 64,
          default: 1
        }),
        partitionBy: field("any", "Expression that keeps documents of one value in order.")
      }
    }),
    connections: [{ path: ["from", "connectionName"], types: ["Cluster"], purpose: "lookup" }],
    parallelism: [["parallelism"]],
    fact: verified("Atlas docs, sp-agg-lookup; stream engine (2024), $lookup")
  },
  $cachedLookup: {
    description: "Joins documents with a collection, keeping what it found for a time.",
    placement: NEWER,
    body: field("document", "What to join, and how long to keep it.", {
      fields: {
        ttl: required("duration", "How long a result is kept."),
        from: members(FROM, "The collection.", { required: "yes" }),
        localField: required("string", "Field of the document."),
        foreignField: required("string", "Field of the collection."),
        as: required("string", "Field that takes the list of what was found.", { nonEmpty: true }),
        maxMemUsageBytes: field(
          "number",
          "Memory for the cache; by default 10 % of the worker, at most 12.5 %."
        )
      }
    }),
    connections: [{ path: ["from", "connectionName"], types: ["Cluster"], purpose: "lookup" }],
    mistakes: [NOT_CACHED("let"), NOT_CACHED("pipeline")],
    fact: verified("Atlas docs, sp-agg-cached-lookup")
  },
  $vectorSearch: {
    description: "Finds the documents of a collection that are nearest in meaning.",
    placement: NEWER,
    body: field("document", "Where and what to search.", {
      fields: {
        from: members(FROM, "The collection; names, not expressions.", { required: "yes" }),
        as: required("string", "Field that takes the list of what was found.", { nonEmpty: true }),
        index: required("string", "The vector search index."),
        path: required("string", "The indexed field."),
        limit: required(["integer", "expression"], "How many to find.", { min: 1 }),
        queryVector: field(["list", "expression"], "The vector. Not with `query`."),
        query: members(
          { text: required(["string", "expression"], "The text, turned into a vector by `model`.") },
          "What to search by text. Not with `queryVector`."
        ),
        model: field("string", "The embedding model."),
        numCandidates: field(
          ["integer", "expression"],
          "How many neighbours to look at; needed unless `exact`.",
          {
            min: 1
          }
        ),
        exact: field("boolean", "Whether to search exactly."),
        filter: field(["document", "expression"], "Which documents to look at.", { open: true }),
        searchNodePreference: members(
          { key: field("any", "Key that chooses the node.") },
          "Which search node to ask.",
          {
            open: true
          }
        ),
        pipeline: field("stages", "Stages that run in the database.", { runs: "server" }),
        let: openDocument("Variables for `pipeline`.")
      }
    }),
    connections: [{ path: ["from", "connectionName"], types: ["Cluster"], purpose: "lookup" }],
    fact: verified("Atlas docs, sp-agg-vectorSearch")
  },
  $https: {
    description: "Calls a web service for every document.",
    placement: MAIN_OR_SINK,
    body: field("document", "The request, and where its answer goes.", {
      fields: {
        connectionName: connectionName("A connection of type Https."),
        path: field(["string", "expression"], "Path below the connection's URL."),
        parameters: openDocument("Query parameters.", {
          members: field(["boolean", "number", "string", "expression"], "One parameter.")
        }),
        method: oneOf(["GET", "POST", "PUT", "PATCH", "DELETE"], "The method.", { default: "GET" }),
        headers: openDocument("Headers: strings, or field paths.", {
          members: field("string", "One header.")
        }),
        as: field("string", "Field that takes the answer; needed unless it is the last stage.", {
          nonEmpty: true
        }),
        onError: ON_ERROR,
        payload: PAYLOAD,
        config: members(
          {
            connectionTimeoutSec: field("number", "Seconds to connect.", { default: 30 }),
            requestTimeoutSec: field("number", "Seconds to answer.", { default: 60 }),
            parseJsonStrings: field("boolean", "Whether strings of the answer that hold JSON are parsed.", {
              default: false
            })
          },
          "Settings of the client."
        )
      }
    }),
    connections: [{ path: ["connectionName"], types: ["Https"], purpose: "function" }],
    fact: verified("Atlas docs, sp-agg-https; stream engine (2024), $https")
  },
  $externalFunction: {
    description: "Calls an AWS Lambda function for every document.",
    placement: MAIN_OR_SINK,
    body: field("document", "The function, and where its answer goes.", {
      fields: {
        connectionName: connectionName("A connection of type AWSLambda."),
        functionName: required("string", "Name or ARN, in the workspace's region.", { nonEmpty: true }),
        execution: oneOf(["sync", "async"], "Whether to wait for the answer.", { default: "sync" }),
        as: field(
          "string",
          "Field that takes the answer: needed with sync unless it is the last stage, not allowed with async.",
          {
            nonEmpty: true
          }
        ),
        onError: ON_ERROR,
        payload: PAYLOAD,
        parallelism: field("integer", "How many calls run at once; sync only.", { min: 1 }),
        partitionBy: field("any", "Expression that keeps documents of one value in order; sync only.")
      }
    }),
    connections: [{ path: ["connectionName"], types: ["AWSLambda"], purpose: "function" }],
    parallelism: [["parallelism"]],
    fact: verified("Atlas docs, sp-agg-externalFunction")
  }
};

// src/pipeline/stages/shape.ts
var EVERYWHERE = { main: "middle", window: "yes", payload: "yes" };
var NOT_IN_PAYLOAD2 = { main: "middle", window: "yes", payload: "no" };
var WINDOW_ONLY = { main: "never", window: "yes", payload: "no" };
var FACT = verified("Atlas docs, stream-aggregation-stages; stream engine (2024), stage traits");
var MANUAL = verified("MongoDB manual, aggregation stages");
var SHAPE_STAGES = {
  $addFields: {
    description: "Adds fields to documents, or replaces their values.",
    placement: EVERYWHERE,
    body: openDocument("Field paths and the expressions that give their values."),
    fact: FACT
  },
  $set: {
    description: "Adds fields to documents, or replaces their values; the same as $addFields.",
    placement: EVERYWHERE,
    body: openDocument("Field paths and the expressions that give their values."),
    fact: FACT
  },
  $project: {
    description: "Keeps, leaves out or computes fields.",
    placement: EVERYWHERE,
    body: openDocument("Field paths with 1 or true to keep, 0 or false to leave out, or an expression."),
    fact: FACT
  },
  $replaceRoot: {
    description: "Replaces each document by a document in it or made from it.",
    placement: EVERYWHERE,
    body: field("document", "What replaces the document.", {
      fields: {
        newRoot: required("any", "Expression that gives the new document.", { fact: MANUAL })
      }
    }),
    fact: FACT
  },
  $replaceWith: {
    description: "Replaces each document by a document in it or made from it; short for $replaceRoot.",
    placement: NOT_IN_PAYLOAD2,
    body: field("any", "Expression that gives the new document."),
    fact: FACT
  },
  $match: {
    description: "Lets through the documents that match a query.",
    placement: NOT_IN_PAYLOAD2,
    body: openDocument("A query; $text is refused."),
    fact: FACT
  },
  $redact: {
    description: "Leaves out parts of documents, by $$DESCEND, $$PRUNE and $$KEEP.",
    placement: NOT_IN_PAYLOAD2,
    body: field("any", "Expression that gives $$DESCEND, $$PRUNE or $$KEEP."),
    fact: FACT
  },
  $unset: {
    description: "Leaves out fields.",
    placement: NOT_IN_PAYLOAD2,
    body: field(["string", "strings"], "A field path, or a list of them.", { nonEmpty: true, fact: MANUAL }),
    fact: FACT
  },
  $unwind: {
    description: "Makes one document of each element of an array.",
    placement: NOT_IN_PAYLOAD2,
    body: field(["string", "document"], "The array, as $path, or a document with options.", {
      fact: MANUAL,
      fields: {
        path: required("string", "The array, as $path."),
        includeArrayIndex: field("string", "Field that takes the index of the element."),
        preserveNullAndEmptyArrays: field("boolean", "Whether documents without elements go on.", {
          default: false
        })
      }
    }),
    fact: FACT
  },
  $validate: {
    description: "Checks documents against a schema or query; others are dropped or go to the DLQ.",
    placement: NOT_IN_PAYLOAD2,
    body: field("document", "The schema, and what becomes of documents that do not fit.", {
      fields: {
        validator: required("document", "A query, such as $jsonSchema, that valid documents match.", {
          open: true
        }),
        validationAction: oneOf(["discard", "dlq"], "What becomes of the others.", {
          default: "discard",
          doubtfulValues: ["error"]
        })
      }
    }),
    fact: verified("Atlas docs, sp-agg-validate; stream engine (2024), $validate")
  },
  $group: {
    description: "Groups the documents of a window and computes over each group.",
    placement: WINDOW_ONLY,
    isBlocking: true,
    body: openDocument("The key `_id`, and fields with their accumulators.", {
      fields: {
        _id: required("any", "Expression that gives the group; null for one group.", { fact: MANUAL })
      }
    }),
    fact: FACT
  },
  $sort: {
    description: "Sorts the documents of a window.",
    placement: WINDOW_ONLY,
    isBlocking: true,
    body: openDocument("Field paths with 1, -1 or {$meta}; the order of the keys counts.", {
      nonEmpty: true,
      fact: MANUAL
    }),
    fact: FACT
  },
  $count: {
    description: "Counts the documents of a window.",
    placement: WINDOW_ONLY,
    body: field("string", "Field that takes the count.", { nonEmpty: true, fact: MANUAL }),
    fact: FACT
  },
  $limit: {
    description: "Lets through the first documents of a window.",
    placement: WINDOW_ONLY,
    body: field("integer", "How many, at least 1.", { min: 1, fact: MANUAL }),
    fact: FACT
  },
  $throttle: {
    description: "Slows the stream down to a rate.",
    placement: { main: "middle", window: "no", payload: "no" },
    body: field("document", "The rate: bytes, messages or both.", {
      fields: {
        bytesPerSec: field("number", "Bytes per second.", { min: 0 }),
        messagesPerSec: field("number", "Messages per second.", { min: 0 })
      }
    }),
    fact: verified("Atlas docs, sp-agg-throttle")
  },
  $setStreamMeta: {
    description: "Sets fields of the document's stream metadata.",
    placement: { main: "middle", window: "open", payload: "no" },
    body: openDocument("Keys that start with `stream.`, and expressions.", {
      nonEmpty: true,
      fact: likely("Atlas docs, stream-aggregation-stages")
    }),
    fact: verified("Atlas docs, stream-aggregation-stages")
  }
};

// src/pipeline/stages/sink.ts
var LAST = { main: "last", window: "no", payload: "no" };
var DYNAMIC2 = ["string", "expression"];
var TOPIC = {
  fix: "use $emit to write to Kafka: $merge writes to collections",
  severity: "error",
  source: "MCP server, streamsToolBase.ts: Atlas answers IDLUnknownField for 'AtlasCollection.topic'"
};
var SINK_STAGES = {
  $merge: {
    description: "Writes documents to a collection of an Atlas cluster, inserting and updating.",
    placement: LAST,
    body: field("document", "The collection, and how documents meet what is there.", {
      fields: {
        into: members(
          {
            connectionName: connectionName("A connection of type Cluster."),
            db: required(DYNAMIC2, "The database, or an expression that gives it.", { nonEmpty: true }),
            coll: required(DYNAMIC2, "The collection, or an expression that gives it; not a time series.", {
              nonEmpty: true
            })
          },
          "The collection.",
          { required: "yes" }
        ),
        on: field(["string", "strings"], "The fields that identify a document; _id by default.", {
          nonEmpty: true
        }),
        let: openDocument("Variables for a pipeline in whenMatched."),
        whenMatched: field(
          ["string", "stages", "expression"],
          "What to do with a document that is there already.",
          {
            values: ["replace", "keepExisting", "merge", "delete"],
            default: "merge",
            runs: "server",
            open: true
          }
        ),
        whenNotMatched: field(["string", "expression"], "What to do with a document that is not there yet.", {
          values: ["insert", "discard"],
          default: "insert",
          open: true
        }),
        parallelism: field("integer", "How many write at once.", { min: 1, default: 1 })
      }
    }),
    connections: [{ path: ["into", "connectionName"], types: ["Cluster"], purpose: "sink" }],
    mistakes: [
      { path: ["into", "topic"], ...TOPIC },
      { path: ["topic"], ...TOPIC }
    ],
    parallelism: [["parallelism"]],
    fact: verified("Atlas docs, sp-agg-merge; stream engine (2024), merge sink")
  },
  $iceberg: {
    description: "Writes documents to an Apache Iceberg table in S3.",
    placement: LAST,
    minimumTier: "SP10",
    body: field("document", "The table, and how changes are written.", {
      fields: {
        connectionName: connectionName("A connection of type S3."),
        bucket: required("string", "The bucket.", { nonEmpty: true }),
        path: required("string", "Path of the warehouse in the bucket."),
        databaseName: required(DYNAMIC2, "The database of the catalogue.", { nonEmpty: true }),
        tableName: required(DYNAMIC2, "The table, or an expression that gives it.", { nonEmpty: true }),
        region: field("string", "Region of the bucket; needed outside AWS."),
        mode: oneOf(["cdc", "insert"], "Whether changes are applied or only appended.", { default: "cdc" }),
        idFieldName: field("string", "Field that identifies a row.", { default: "_id" }),
        partitionedBy: field("any", "How the table is partitioned."),
        catalog: members(
          { type: oneOf(["hadoop", "glue"], "The catalogue.") },
          "Where the tables are listed.",
          {
            open: true
          }
        ),
        schemaInference: members(
          { mode: oneOf(["json", "nested"], "How columns are made.", { default: "json" }) },
          "How the schema is found.",
          { open: true }
        ),
        operationType: field("string", "Seen in an example; the docs name `mode`.", {
          fact: open("One official example; not in the Atlas docs")
        })
      }
    }),
    connections: [{ path: ["connectionName"], types: ["S3"], purpose: "sink" }],
    fact: verified("Atlas docs, sp-agg-iceberg")
  }
};

// src/pipeline/stages/source.ts
var KAFKA = verified("Atlas docs, sp-agg-source (Kafka); stream engine (2024), Kafka source");
var CHANGE_STREAM = verified(
  "Atlas docs, sp-agg-source (change stream); stream engine (2024), change stream source"
);
var KINESIS = verified("Atlas docs, sp-agg-source (Kinesis)");
var SAMPLE = verified("Stream engine (2024), sample source");
var DOCUMENTS = verified("Stream engine (2024), documents source");
var CONNECTION2 = connectionName("The connection to read from.");
var TIME_FIELD = field(
  "document",
  "Event time of a document: {$toDate: ...} or {$dateFromString: ...}; by default the time of the record.",
  { open: true }
);
var TIMES = {
  timeField: TIME_FIELD,
  tsFieldName: field("string", "Field that takes the event time; a name without dots.", {
    nonEmpty: true,
    default: "_ts"
  }),
  tsFieldOverride: field("string", "The older name of tsFieldName.", {
    nonEmpty: true,
    deprecated: "tsFieldName"
  }),
  streamMetaFieldName: field("string", "Field that takes the stream metadata; empty: none.", {
    default: "_stream_meta",
    fact: verified("Stream engine (2024), Kafka source")
  })
};
var UNDER_CONFIG = [
  "fullDocument",
  "fullDocumentOnly",
  "fullDocumentBeforeChange",
  "pipeline",
  "startAfter",
  "startAtOperationTime"
].map((name) => ({
  path: [name],
  fix: `move it under \`config\``,
  connectionTypes: ["Cluster"],
  severity: "warning",
  source: "Atlas docs, sp-agg-source, put it under config; one skill and one example do not (domain facts 1.3)"
}));
var SOURCE_STAGES = {
  $source: {
    description: "Reads documents from a connection, or from a list.",
    placement: { main: "first", window: "no", payload: "no" },
    body: field("document", "The connection and what to read from it."),
    connections: [
      {
        path: ["connectionName"],
        types: ["Cluster", "Kafka", "Sample", "AWSKinesisDataStreams"],
        purpose: "source",
        unless: "documents"
      },
      {
        path: ["schemaRegistry", "connectionName"],
        types: ["SchemaRegistry"],
        purpose: "schemaRegistry",
        unless: "documents"
      }
    ],
    parallelism: [["initialSync", "parallelism"]],
    variants: [
      {
        title: "documents",
        connectionTypes: [],
        key: "documents",
        fields: {
          documents: required(
            ["list", "expression"],
            "The documents, or an expression that gives a list of them; for trials."
          ),
          connectionName: field("string", "Not read beside documents."),
          ...TIMES
        },
        fact: DOCUMENTS
      },
      {
        title: "Kafka",
        connectionTypes: ["Kafka"],
        fields: {
          connectionName: CONNECTION2,
          topic: required(["string", "strings"], "The topic, or several.", { nonEmpty: true }),
          ...TIMES,
          partitionIdleTimeout: field(
            "duration",
            "How long a partition may be silent before windows stop waiting for it; off by default."
          ),
          schemaRegistry: members(
            { connectionName: connectionName("A connection of type SchemaRegistry.") },
            "Where the schemas of the records are."
          ),
          config: members(
            {
              auto_offset_reset: oneOf(
                ["end", "latest", "largest", "earliest", "beginning", "smallest"],
                "Where to begin without a committed offset.",
                { default: "latest" }
              ),
              group_id: field("string", "Consumer group; by default asp-<processor id>-consumer."),
              enable_auto_commit: field("boolean", "Whether offsets are committed by themselves.", {
                default: true
              }),
              keyFormat: oneOf(["binData", "string", "json", "int", "long"], "How to read record keys.", {
                default: "binData"
              }),
              keyFormatError: oneOf(["dlq", "passThrough"], "What to do with a key of another format.")
            },
            "Settings of the Kafka consumer."
          )
        },
        fact: KAFKA
      },
      {
        title: "change stream",
        connectionTypes: ["Cluster"],
        fields: {
          connectionName: CONNECTION2,
          db: field("string", "The database; left out, the whole cluster.", { nonEmpty: true }),
          coll: field(["string", "strings"], "The collection, or several; left out, the whole database."),
          ...TIMES,
          initialSync: members(
            {
              enable: required("boolean", "Whether to copy the collection first."),
              parallelism: field("integer", "How many copy at once.", { min: 1, default: 1 })
            },
            "Copies what is there before following changes. Not together with a window."
          ),
          readPreference: field(["string", "document"], "Which member of the replica set to read from.", {
            default: "primary",
            open: true
          }),
          readPreferenceTags: field("any", "Tags of the members to read from."),
          config: members(
            {
              startAfter: field(
                "document",
                "Resume token, such as {_data: ...}. Not with startAtOperationTime.",
                {
                  open: true
                }
              ),
              startAtOperationTime: field(
                "date",
                "When to begin, as {$date} or {$timestamp}. Not with startAfter."
              ),
              fullDocument: oneOf(
                ["default", "updateLookup", "required", "whenAvailable"],
                "Whether updates carry the whole document."
              ),
              fullDocumentOnly: field(
                "boolean",
                "Whether only the document goes on, without the change event; wants fullDocument updateLookup or required.",
                { default: false }
              ),
              fullDocumentBeforeChange: oneOf(
                ["off", "required", "whenAvailable"],
                "Whether events carry the document before the change. Not with fullDocumentOnly.",
                { default: "off" }
              ),
              pipeline: field("stages", "Stages that the database runs over the change stream.", {
                runs: "server"
              }),
              maxAwaitTimeMS: field("integer", "Longest wait for changes, in milliseconds.", {
                default: 1e3,
                min: 0
              })
            },
            "Settings of the change stream."
          )
        },
        fact: CHANGE_STREAM
      },
      {
        title: "Kinesis",
        connectionTypes: ["AWSKinesisDataStreams"],
        fields: {
          connectionName: CONNECTION2,
          stream: required("string", "The data stream.", { nonEmpty: true }),
          region: field("string", "Region of the stream, when it is another one."),
          ...TIMES,
          shardIdleTimeout: field(
            "duration",
            "How long a shard may be silent before windows stop waiting for it."
          ),
          config: members(
            {
              consumerARN: field("string", "The registered consumer.", {
                required: "open",
                fact: open("Atlas docs require it, the Atlas skill calls it optional")
              }),
              initialPosition: oneOf(
                ["TRIM_HORIZON", "LATEST", "AT_TIMESTAMP", "AT_SEQUENCE_NUMBER", "AFTER_SEQUENCE_NUMBER"],
                "Where to begin.",
                { default: "LATEST" }
              ),
              atTimestamp: field("any", "When to begin, for AT_TIMESTAMP."),
              sequenceNumber: field("string", "Where to begin, for the two sequence number positions.", {
                fact: open("Named after the Kinesis API; the Atlas docs only name the positions")
              }),
              reshardDetectionIntervalSecs: field(
                "integer",
                "How often to look for new shards, in seconds.",
                {
                  default: 300
                }
              )
            },
            "Settings of the Kinesis consumer.",
            { required: "open" }
          )
        },
        fact: KINESIS
      },
      {
        title: "sample data",
        connectionTypes: ["Sample"],
        fields: { connectionName: CONNECTION2, ...TIMES },
        fact: SAMPLE
      }
    ],
    mistakes: [
      ...UNDER_CONFIG,
      ...["streamName", "topic"].map((name) => ({
        path: [name],
        instead: "stream",
        fix: "rename it to `stream`",
        connectionTypes: ["AWSKinesisDataStreams"],
        severity: "error",
        source: "Atlas docs, sp-agg-source; MCP server, streams/build.ts"
      }))
    ],
    fact: verified("Atlas docs, sp-agg-source; stream engine (2024), source planner")
  }
};

// src/pipeline/stages/window.ts
var MAIN_ONLY = { main: "middle", window: "no", payload: "no" };
var MAX_LATENESS = 30 * DURATION_UNITS.minute;
var PIPELINE = required("stages", "Stages that run over the documents of one window.", { runs: "window" });
var BOUNDARY = oneOf(["eventTime", "processingTime"], "Which time puts a document into a window.", {
  default: "eventTime"
});
var ALLOWED_LATENESS = field(
  ["duration", "zero"],
  "How long a window waits for late documents: 3 seconds by default, at most 30 minutes, or 0.",
  { min: 0, max: MAX_LATENESS }
);
var COMMON = {
  boundary: BOUNDARY,
  offset: field("offset", "Shifts the window boundaries against UTC."),
  idleTimeout: field(["duration", "zero"], "How long the source may be silent before open windows close.", {
    min: 0
  }),
  allowedLateness: ALLOWED_LATENESS,
  pipeline: PIPELINE
};
var INTERVAL = required("duration", "How much time one window spans.", { min: 1 });
var BOUNDARY_TYPE = {
  path: ["boundaryType"],
  instead: "boundary",
  fix: "rename it to `boundary`",
  severity: "error",
  source: "Atlas docs, sp-agg-tumbling-window; the stream engine refuses unknown fields (IDLUnknownField)"
};
var WINDOW_STAGES = {
  $tumblingWindow: {
    description: "Gathers documents into windows of one length that do not overlap.",
    placement: MAIN_ONLY,
    isWindow: true,
    body: field("document", "The window and its inner pipeline.", {
      fields: { interval: INTERVAL, ...COMMON }
    }),
    mistakes: [BOUNDARY_TYPE],
    fact: verified("Atlas docs, sp-agg-tumbling-window; stream engine (2024), window planner")
  },
  $hoppingWindow: {
    description: "Gathers documents into windows of one length that start at every hop and may overlap.",
    placement: MAIN_ONLY,
    isWindow: true,
    body: field("document", "The window and its inner pipeline.", {
      fields: {
        interval: INTERVAL,
        hopSize: required("duration", "Time from the start of one window to the start of the next.", {
          min: 1
        }),
        ...COMMON
      }
    }),
    mistakes: [
      BOUNDARY_TYPE,
      {
        path: ["hop"],
        instead: "hopSize",
        fix: "rename it to `hopSize`",
        severity: "error",
        source: "Atlas docs, sp-agg-hopping-window; the stream engine refuses unknown fields (IDLUnknownField)"
      }
    ],
    fact: verified("Atlas docs, sp-agg-hopping-window; stream engine (2024), window planner")
  },
  $sessionWindow: {
    description: "Gathers documents of one partition until none has come for the length of the gap.",
    placement: MAIN_ONLY,
    isWindow: true,
    body: field("document", "The window and its inner pipeline, which needs a $group or $sort.", {
      fields: {
        partitionBy: required("any", "Expression that says which session a document belongs to."),
        gap: required("duration", "Silence that ends a session."),
        boundary: BOUNDARY,
        allowedLateness: ALLOWED_LATENESS,
        pipeline: PIPELINE
      }
    }),
    mistakes: [
      BOUNDARY_TYPE,
      {
        path: ["key"],
        instead: "partitionBy",
        fix: "rename it to `partitionBy`",
        severity: "error",
        source: "Atlas docs, sp-agg-session-window"
      },
      ...["offset", "idleTimeout"].map((name) => ({
        path: [name],
        fix: "remove it: a session window has none",
        severity: "error",
        source: "Atlas docs, sp-agg-session-window; stream engine (2024)"
      }))
    ],
    fact: verified("Atlas docs, sp-agg-session-window; stream engine (2024), window planner")
  }
};

// src/pipeline/stages.ts
var STAGES = new Map(
  Object.entries({
    ...SOURCE_STAGES,
    ...SHAPE_STAGES,
    ...LOOKUP_STAGES,
    ...WINDOW_STAGES,
    ...EMIT_STAGES,
    ...SINK_STAGES
  })
);
function isSink(spec) {
  return spec.placement.main === "last" || spec.placement.main === "middle-or-last";
}
var SINK_NAMES = [...STAGES].filter(([, spec]) => isSink(spec)).map(([name]) => name);
var UNSUPPORTED_VARIABLES = ["NOW", "CLUSTER_TIME", "USER_ROLES", "SEARCH_META"];
var PSEUDO_SINKS = ["__testLog", "__noopSink", "__testMemory", "__collectSink"];
var TEST_CONNECTIONS = ["__testKafka", "__testWebAPI"];
function isPseudoConnection(name, stage = "$emit") {
  return stage === "$emit" && PSEUDO_SINKS.includes(name) || TEST_CONNECTIONS.includes(name);
}

// src/pipeline/values.ts
var WRAPPERS = ["$numberInt", "$numberLong", "$numberDouble", "$numberDecimal"];
var NUMBER = /^-?(\d+(\.\d+)?([eE][+-]?\d+)?|Infinity|NaN)$/;
function numberOf(value) {
  if (value instanceof NumberLiteral) return value.toNumber();
  if (!isDocument(value) || value.entries.length !== 1) return void 0;
  const [key, text] = value.entries[0] ?? ["", null];
  if (!WRAPPERS.includes(key) || typeof text !== "string" || !NUMBER.test(text)) return void 0;
  return Number(text);
}
function isText(value) {
  return typeof value === "string" || value instanceof SecretReference;
}
function isExpression(value) {
  if (typeof value === "string") return value.startsWith("$");
  return isDocument(value) && numberOf(value) === void 0;
}
function durationOf(value) {
  if (numberOf(value) === 0) return 0;
  if (!isDocument(value)) return void 0;
  const size = numberOf(value.get("size"));
  const unit = value.get("unit");
  if (size === void 0 || typeof unit !== "string" || !Object.hasOwn(DURATION_UNITS, unit))
    return void 0;
  return size * DURATION_UNITS[unit];
}
function isOfType(type, value) {
  switch (type) {
    case "string":
      return isText(value);
    case "expression":
      return isExpression(value);
    case "boolean":
      return typeof value === "boolean";
    case "integer":
      return Number.isInteger(numberOf(value));
    case "number":
      return numberOf(value) !== void 0;
    case "zero":
      return numberOf(value) === 0;
    case "duration":
    case "offset":
    case "document":
      return isDocument(value) && numberOf(value) === void 0;
    case "date":
      return isDocument(value) && (value.has("$date") || value.has("$timestamp"));
    case "strings":
      return isList(value) && value.every(isText);
    case "list":
    case "stages":
      return isList(value);
    case "any":
      return true;
  }
}
var NAMES = {
  string: "a string",
  expression: "an expression",
  boolean: "true or false",
  integer: "a whole number",
  number: "a number",
  zero: "0",
  duration: 'a duration such as {"size": 5, "unit": "minute"}',
  offset: 'an offset such as {"offsetFromUtc": 8, "unit": "hour"}',
  date: 'a date as {"$date": ...} or {"$timestamp": ...}',
  document: "a document",
  strings: "a list of strings",
  list: "a list",
  stages: "a list of stages",
  any: "anything"
};
function describeTypes(types) {
  return types.map((type) => NAMES[type]).join(" or ");
}
function describeValue(value) {
  if (value === null) return "null";
  if (isText(value)) return "a string";
  if (typeof value === "boolean") return String(value);
  if (numberOf(value) !== void 0) return "a number";
  return isList(value) ? "a list" : "a document";
}
function unitsOf(type) {
  return type === "duration" ? Object.keys(DURATION_UNITS) : OFFSET_UNITS;
}

export {
  DURATION_UNITS,
  WRAPPERS,
  numberOf,
  isText,
  isExpression,
  durationOf,
  isOfType,
  describeTypes,
  describeValue,
  unitsOf,
  STAGES,
  isSink,
  SINK_NAMES,
  UNSUPPORTED_VARIABLES,
  isPseudoConnection
};
//# sourceMappingURL=chunk-HKMYOINZ.js.map
