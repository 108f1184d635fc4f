import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  _enum,
  array,
  boolean,
  int,
  record,
  strictObject,
  string,
  toJSONSchema,
  union,
  unknown
} from "./chunk-L7WKZ53B.js";

// src/testing/shape.ts
var documents = array(record(string(), unknown()));
var duration = string().regex(/^\d+ (?:ms|second|minute|hour|day)s?$/).meta({ description: "How long, such as `5 minute`." });
var messageShape = strictObject({
  value: unknown().meta({ description: "The document." }),
  topic: string().optional(),
  partition: int().min(0).optional(),
  key: unknown().optional(),
  headers: unknown().optional(),
  ts: unknown().optional().meta({ description: "When the source made it, an ISO 8601 date." })
}).meta({ id: "Message", description: "A document with what its source says about it." });
var inputShape = union([
  string().meta({ description: "A file beside this one: .ndjson, .json, .yaml or .yml." }),
  array(
    union([
      strictObject({ advance: duration }).meta({ description: "Time that passes before the next document." }),
      messageShape,
      record(string(), unknown())
    ])
  )
]);
var collectionsShape = record(string(), documents);
var expectShape = strictObject({
  output: documents.optional().meta({ description: "What leaves the last stage, in order." }),
  messages: documents.optional().meta({ description: "What `$emit` or `$iceberg` would send: target, key, headers, value." }),
  dlq: documents.optional().meta({ description: "The dead letter queue, in Atlas's form; fields not named are free." }),
  collections: collectionsShape.optional().meta({ description: "Collections afterwards, by connection.db.coll." }),
  failure: string().optional().meta({ description: "The processor fails, with a reason that holds this text." }),
  unordered: boolean().optional().meta({ description: "The order of documents does not matter." }),
  partial: boolean().optional().meta({ description: "Fields that are not named are free." })
}).meta({
  id: "Expectation",
  description: "Values match by value; `$any`, `$type` and `$regex` match more."
});
var httpsShape = strictObject({
  connection: string(),
  path: string().optional().meta({ description: "Without it, every path." }),
  method: _enum(["GET", "POST", "PUT", "PATCH", "DELETE"]).optional(),
  answer: strictObject({
    status: int().optional(),
    body: unknown().optional(),
    contentType: string().optional()
  })
});
var functionShape = strictObject({
  connection: string(),
  function: string().optional().meta({ description: "Without it, every function." }),
  answer: unknown().optional(),
  error: string().optional().meta({ description: "The call fails with this reason." })
});
var caseShape = strictObject({
  name: string().min(1),
  input: inputShape.optional().meta({ description: "Documents, messages and time; or the file that holds documents." }),
  collections: collectionsShape.optional().meta({ description: "Collections beforehand, by connection.db.coll." }),
  https: array(httpsShape).optional().meta({ description: "Answers to `$https`." }),
  functions: array(functionShape).optional().meta({ description: "Answers to `$externalFunction`." }),
  clock: string().optional().meta({ description: "Where the clock starts; 2025-01-01T00:00:00Z by default." }),
  closeWindows: boolean().optional().meta({ description: "Close windows that are open at the end, as later documents would." }),
  expect: expectShape
}).meta({ id: "Case", description: "One run of the pipeline and what it has to give." });
var testFileShape = strictObject({
  processor: string().meta({ description: "Its address: workspace/processor/name." }),
  collections: collectionsShape.optional().meta({ description: "Collections of every case, beneath its own." }),
  cases: array(caseShape).min(1)
}).meta({
  id: "TestFile",
  description: "Tests of one stream processor, run on this machine by `sluice test`."
});
function testJsonSchema() {
  return toJSONSchema(testFileShape, { io: "input", target: "draft-7" });
}

export {
  testFileShape,
  testJsonSchema
};
//# sourceMappingURL=chunk-OFMJO32M.js.map
