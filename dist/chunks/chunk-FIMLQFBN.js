import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  CLOUD_PROVIDERS
} from "./chunk-4LYFM5PH.js";
import {
  _enum,
  _instanceof,
  array,
  boolean,
  discriminatedUnion,
  literal,
  record,
  strictObject,
  string,
  union
} from "./chunk-L7WKZ53B.js";
import {
  SecretReference
} from "./chunk-Q5I7C2PW.js";
import {
  Document,
  document,
  isDocument,
  textOf,
  valueAt
} from "./chunk-TLXLCQXF.js";

// src/kinds/fields.ts
function findRule(rules, path) {
  let best;
  for (const rule of rules) {
    if (rule.path.length > path.length || best && rule.path.length < best.path.length) continue;
    if (rule.path.every((segment, i) => segment === "*" || segment === path[i])) best = rule;
  }
  return best;
}
function dropServerFields(body, keys) {
  return cleanDocument(body.without(...keys));
}
function cleanDocument(body) {
  const entries = body.entries.filter(([key, value]) => value !== null && key !== "links").map(([key, value]) => [key, isDocument(value) ? cleanDocument(value) : value]);
  return new Document(entries);
}
function hasUserInfo(text2) {
  return /^[a-z][a-z0-9+.-]*:\/\/[^/?#@]*@/i.test(text2);
}
function idOf(body) {
  return textOf(body.get("id")) ?? textOf(body.get("_id"));
}

// src/kinds/connection-parts.ts
var text = string().min(1);
var objectId = string().regex(/^[a-f0-9]{24}$/, "24 hex digits");
var secretText = union([string().min(1), _instanceof(SecretReference)]);
var common = {
  region: string().min(1).optional().meta({ description: "Region, by default the workspace's." })
};
var accessTypes = ["PUBLIC", "VPC", "PRIVATE_LINK", "TRANSIT_GATEWAY"];
var ACCESS = "Over which network Atlas reaches it.";
var ACCESS_TYPE = "PUBLIC: over the internet.";
var ENDPOINT = "The PrivateLink endpoint, for PRIVATE_LINK.";
var REACHED = "How Atlas reaches it; PUBLIC by default. Cannot be changed in place.";
var networking = strictObject({
  access: strictObject({
    type: _enum(accessTypes).meta({ description: ACCESS_TYPE }),
    connectionId: objectId.optional().meta({ description: ENDPOINT }),
    name: text.optional().meta({ description: "Name of the endpoint." }),
    tgwRouteId: objectId.optional().meta({ description: "The route, for TRANSIT_GATEWAY." })
  }).meta({ description: ACCESS })
}).optional().meta({ description: REACHED });
var publicPrivateNetworking = strictObject({
  access: strictObject({
    type: _enum(["PUBLIC", "PRIVATE_LINK"]).meta({ description: ACCESS_TYPE }),
    connectionId: objectId.optional().meta({ description: ENDPOINT })
  }).meta({ description: ACCESS })
}).optional().meta({ description: REACHED });
var aws = strictObject({
  roleArn: text.meta({ description: "IAM role registered in the project's cloud provider access." })
}).meta({ description: "How Atlas acts in the AWS account." });
var writeOnly = (what) => secretText.optional().meta({
  description: what + " Write-only: ${secret:NAME} or ${secretFile:PATH}.",
  writeOnly: true
});
var kafkaAuthenticationShape = strictObject({
  mechanism: _enum(["PLAIN", "SCRAM-256", "SCRAM-512", "OAUTHBEARER"]).optional().meta({ description: "How Atlas logs in to the brokers." }),
  method: text.optional().meta({ description: "OIDC, for OAUTHBEARER." }),
  username: text.optional().meta({ description: "For PLAIN and SCRAM." }),
  password: writeOnly("For PLAIN and SCRAM."),
  tokenEndpointUrl: text.optional().meta({ description: "Where tokens are issued, for OAUTHBEARER." }),
  clientId: text.optional().meta({ description: "The OAuth client, for OAUTHBEARER." }),
  clientSecret: writeOnly("The OAuth client's secret, for OAUTHBEARER."),
  scope: text.optional().meta({ description: "Scope of the tokens, for OAUTHBEARER." }),
  saslOauthbearerExtensions: text.optional().meta({ description: "Further values for the brokers, as key=value, for OAUTHBEARER." }),
  sslCertificate: text.optional().meta({ description: "Client certificate in PEM form, for mutual TLS." }),
  sslKey: writeOnly("The client certificate's private key in PEM form."),
  sslKeyPassword: writeOnly("Password of the private key."),
  aws: strictObject({
    roleArn: text.optional().meta({ description: "IAM role registered in the project's cloud provider access." }),
    testBucket: text.optional().meta({ description: "Bucket Atlas tries the role on." })
  }).optional().meta({ description: "How Atlas acts in the AWS account." })
});

// src/model/table.ts
function lookUp(table, name) {
  return Object.hasOwn(table, name) ? table[name] : void 0;
}

// src/kinds/connection.ts
var CONNECTION_TYPES = [
  "Sample",
  "Cluster",
  "Kafka",
  "Https",
  "AWSLambda",
  "S3",
  "AWSKinesisDataStreams",
  "SchemaRegistry",
  "AzureBlobStorage",
  "GCPPubSub"
];
var CONNECTION_SHAPES = {
  Sample: strictObject({ type: literal("Sample"), ...common }).meta({
    title: "Sample",
    description: "Generated data. The name of the connection chooses the data set: sample_stream_solar."
  }),
  Cluster: strictObject({
    type: literal("Cluster"),
    clusterName: text.meta({ description: "An Atlas cluster of the project." }),
    clusterGroupId: objectId.optional().meta({ description: "The cluster's project, when it is another one." }),
    dbRoleToExecute: strictObject({
      role: text.meta({ description: "Name of the role." }),
      type: _enum(["BUILT_IN", "CUSTOM"]).meta({ description: "Whose role it is." })
    }).meta({ description: "Database role it acts as, such as readWriteAnyDatabase, BUILT_IN." }),
    ...common
  }).meta({ title: "Cluster", description: "An Atlas cluster: change streams, lookups, $merge, DLQ." }),
  Kafka: strictObject({
    type: literal("Kafka"),
    bootstrapServers: text.meta({ description: "host:port, several separated by commas, in one string." }),
    authentication: kafkaAuthenticationShape.meta({ description: "How Atlas logs in to the brokers." }),
    security: strictObject({
      protocol: _enum(["SASL_SSL", "SASL_PLAINTEXT", "SSL", "PLAINTEXT"]).meta({ description: "Whether the line is encrypted (SSL), and whether Atlas logs in (SASL)." }),
      brokerPublicCertificate: text.optional().meta({
        description: "The brokers' certificate authority in PEM form, where it is not a public one."
      })
    }).meta({ description: "How the line to the brokers is protected." }),
    config: record(string(), string()).optional().meta({ description: "Client settings, all strings." }),
    networking,
    ...common
  }).meta({ title: "Kafka", description: "An Apache Kafka cluster." }),
  Https: strictObject({
    type: literal("Https"),
    url: text.meta({ description: "What requests begin with; a stage adds its path." }),
    headers: record(string(), union([string(), _instanceof(SecretReference)])).optional().meta({
      description: "Sent with every request. Atlas returns them to everybody who may read the project."
    }),
    ...common
  }).meta({ title: "Https", description: "A web service, for $https." }),
  AWSLambda: strictObject({ type: literal("AWSLambda"), aws, publicPrivateNetworking, ...common }).meta({ title: "AWSLambda", description: "AWS Lambda, for $externalFunction." }),
  S3: strictObject({
    type: literal("S3"),
    aws: aws.extend({ testBucket: text.optional().meta({ description: "Bucket Atlas tries the role on." }) }).meta(aws.meta() ?? {}),
    networking,
    ...common
  }).meta({ title: "S3", description: "AWS S3, for $emit and $iceberg." }),
  AWSKinesisDataStreams: strictObject({ type: literal("AWSKinesisDataStreams"), aws, networking, ...common }).meta({ title: "AWSKinesisDataStreams", description: "AWS Kinesis Data Streams." }),
  SchemaRegistry: strictObject({
    type: literal("SchemaRegistry"),
    provider: literal("CONFLUENT").meta({ description: "Whose registry it is." }),
    schemaRegistryUrls: array(text).min(1).max(10).meta({ description: "URLs of the registry, 1 to 10." }),
    schemaRegistryAuthentication: discriminatedUnion("type", [
      strictObject({
        type: literal("USER_INFO"),
        username: text.meta({ description: "The user, or the API key." }),
        password: writeOnly("The user's password, or the API key's secret.")
      }).meta({ description: "A user and a password." }),
      strictObject({ type: literal("SASL_INHERIT") }).meta({ description: "As the Kafka connection does." })
    ]).meta({ description: "How Atlas logs in to the registry." }),
    ...common
  }).meta({
    title: "SchemaRegistry",
    description: "A Confluent schema registry, beside a Kafka connection."
  }),
  AzureBlobStorage: strictObject({
    type: literal("AzureBlobStorage"),
    azure: strictObject({
      servicePrincipalId: text.meta({
        description: "Service principal registered in the project's cloud provider access."
      }),
      storageAccountName: string().regex(/^[a-z0-9]{3,24}$/, "3 to 24 lower-case letters and digits").meta({ description: "The storage account." }),
      region: text.optional().meta({ description: "Left to the connection's own region.", deprecated: true })
    }).meta({ description: "How Atlas acts in Azure." }),
    publicPrivateNetworking,
    ...common
  }).meta({ title: "AzureBlobStorage", description: "Azure Blob Storage, for $emit." }),
  GCPPubSub: strictObject({
    type: literal("GCPPubSub"),
    gcp: strictObject({
      serviceAccountId: text.meta({
        description: "Service account registered in the project's cloud provider access."
      })
    }).meta({ description: "How Atlas acts in Google Cloud." }),
    publicPrivateNetworking,
    ...common
  }).meta({ title: "GCPPubSub", description: "Google Cloud Pub/Sub, for $emit." })
};
var OWNERS = /* @__PURE__ */ new Map();
for (const [type, shape] of Object.entries(CONNECTION_SHAPES)) {
  for (const key of Object.keys(shape.shape)) {
    OWNERS.set(key, [...OWNERS.get(key) ?? [], type]);
  }
}
function ownersOf(key, type) {
  const owners = OWNERS.get(key);
  return owners?.includes(type) === true ? void 0 : owners;
}
var WRITE_ONLY_PATHS = [
  ["authentication", "password"],
  ["authentication", "clientSecret"],
  ["authentication", "sslKey"],
  ["authentication", "sslKeyPassword"],
  ["schemaRegistryAuthentication", "password"]
];
var SECRET_PATHS = [...WRITE_ONLY_PATHS, ["headers", "*"]];
var PUBLIC_ACCESS = document({ access: document({ type: "PUBLIC" }) });
var NO_MEMBERS = document({});
var COMMON_RULES = [
  { path: ["type"], change: "immutable" },
  { path: ["region"] },
  ...WRITE_ONLY_PATHS.map((path) => ({ path, shown: "writeOnly" }))
];
var NETWORKING = {
  path: ["networking"],
  change: "immutable",
  compare: "whole",
  default: PUBLIC_ACCESS
};
var PUBLIC_PRIVATE = {
  path: ["publicPrivateNetworking"],
  change: "immutable",
  compare: "whole",
  default: PUBLIC_ACCESS
};
var TYPE_RULES = {
  Kafka: [
    { path: ["authentication"], variant: "mechanism" },
    { path: ["config"], absent: "removed", default: NO_MEMBERS },
    NETWORKING
  ],
  Https: [
    { path: ["headers"], absent: "removed", default: NO_MEMBERS },
    { path: ["headers", "*"], shown: "sensitive", absent: "removed" }
  ],
  SchemaRegistry: [
    { path: ["schemaRegistryAuthentication"], variant: "type" },
    { path: ["schemaRegistryUrls"], compare: "whole" }
  ],
  S3: [NETWORKING],
  AWSKinesisDataStreams: [NETWORKING],
  AWSLambda: [PUBLIC_PRIVATE],
  AzureBlobStorage: [PUBLIC_PRIVATE],
  GCPPubSub: [PUBLIC_PRIVATE]
};
function connectionRules(type) {
  return [...COMMON_RULES, ...lookUp(TYPE_RULES, type ?? "") ?? []];
}
function isConnectionType(type) {
  return CONNECTION_TYPES.includes(type);
}
function connectionTypeOf(fields) {
  return textOf(fields.get("type"));
}
function connectionFields(body) {
  return dropServerFields(body, ["id", "links", "state", "name"]);
}
function connectionBody(name, fields) {
  return fields.entries.reduce((made, [key, value]) => made.with(key, value), document({ name }));
}

// src/kinds/tier-limits.ts
var TIERS = ["SP2", "SP5", "SP10", "SP30", "SP50"];
var TIER_LIMITS = {
  SP2: { parallelism: 1, kafkaPartitions: 32, initialSyncCollections: 1 },
  SP5: { parallelism: 2, kafkaPartitions: 64, initialSyncCollections: 1 },
  SP10: { parallelism: 8, kafkaPartitions: void 0, initialSyncCollections: 5 },
  SP30: { parallelism: 16, kafkaPartitions: void 0, initialSyncCollections: 10 },
  SP50: { parallelism: 64, kafkaPartitions: void 0, initialSyncCollections: 50 }
};
function isTier(text2) {
  return TIERS.includes(text2);
}
function compareTiers(a, b) {
  return TIERS.indexOf(a) - TIERS.indexOf(b);
}

// src/kinds/tiers.ts
var tierShape = _enum(TIERS).meta({ title: "Tier", description: "Size of the worker, SP2 to SP50." });

// src/kinds/processor.ts
var dlqShape = strictObject({
  connectionName: string().min(1).meta({ description: "A connection of type Cluster." }),
  db: string().min(1).meta({ description: "The database that takes them." }),
  coll: string().min(1).meta({ description: "The collection that takes them." })
}).meta({ id: "DeadLetterQueue", description: "Where documents go that fail. Without it they are dropped." });
var processorShape = strictObject({
  tier: tierShape.optional().meta({ description: "Size of its worker, by default the workspace's." }),
  failoverEnabled: boolean().optional().meta({ description: "Whether it may fail over to another region." })
});
var PROCESSOR_RULES = [
  { path: ["pipeline"], compare: "whole" },
  { path: ["options", "dlq"], absent: "removed" },
  { path: ["tier"] },
  { path: ["failoverEnabled"], default: false }
];
var SERVER_FIELDS = [
  "_id",
  "name",
  "state",
  "stats",
  "links",
  "eligibleForFailover",
  "effectiveTier",
  "errorMsg",
  "lastModified",
  "lastStateChange"
];
function processorFields(body) {
  const pipeline = body.get("pipeline");
  const fields = dropServerFields(body.without("pipeline"), SERVER_FIELDS);
  return pipeline === void 0 ? fields : fields.with("pipeline", pipeline);
}
function processorCreateBody(name, fields) {
  return fields.entries.reduce((made, [key, value]) => made.with(key, value), document({ name }));
}
function processorPhase(state) {
  switch (state) {
    case "STARTED":
      return "running";
    case "CREATED":
    case "STOPPED":
      return "not-running";
    case "FAILED":
      return "failed";
    case "DROPPED":
      return "gone";
    default:
      return "moving";
  }
}
function processorStateOf(body) {
  return textOf(body.get("state"));
}
function tierShiftOf(before, after) {
  const [from, to] = [before, after].map((fields) => textOf(valueAt(fields, ["streamConfig", "tier"])));
  return from === void 0 || to === void 0 || from === to ? void 0 : { from, to };
}
function withoutTierShift(expected, live, shift) {
  if (shift === void 0) return live;
  const isShifted = textOf(expected.get("tier")) === shift.from && textOf(live.get("tier")) === shift.to;
  return isShifted ? live.with("tier", shift.from) : live;
}

// src/kinds/workspace.ts
var regionShape = strictObject({
  cloudProvider: _enum(CLOUD_PROVIDERS).meta({ description: "AWS, AZURE or GCP." }),
  region: string().min(1).meta({ description: "Region as Atlas spells it, such as VIRGINIA_USA, eastus, US_CENTRAL1." })
}).meta({ id: "DataProcessRegion", title: "Region" });
var workspaceShape = strictObject({
  dataProcessRegion: regionShape.meta({ description: "Where it runs. Atlas cannot change it afterwards." }),
  streamConfig: strictObject({
    tier: tierShape.optional().meta({ description: "Default tier of its processors. Left out: Atlas decides." }),
    maxTierSize: tierShape.optional().meta({ description: "Largest tier a processor may start with." })
  }).optional().meta({ description: "Default and largest tier." }),
  failoverRegions: array(regionShape).max(2).optional().meta({ description: "Up to two regions to fail over to. Can be set once and not changed." })
});
var WORKSPACE_RULES = [
  { path: ["dataProcessRegion"], change: "immutable" },
  { path: ["streamConfig"] },
  { path: ["failoverRegions"], compare: "whole", default: [] }
];
var SERVER_FIELDS2 = ["_id", "groupId", "hostnames", "links", "connections", "sampleConnections", "name"];
function workspaceFields(body) {
  return dropServerFields(body, SERVER_FIELDS2);
}
function workspaceUpdateBody(changed) {
  return changed.without("dataProcessRegion");
}
function workspaceCreateBody(name, fields) {
  const body = document({ name });
  return fields.entries.reduce(
    (made, [key, value]) => made.with(key, value),
    body
  );
}

export {
  findRule,
  hasUserInfo,
  idOf,
  lookUp,
  CONNECTION_SHAPES,
  ownersOf,
  WRITE_ONLY_PATHS,
  SECRET_PATHS,
  connectionRules,
  isConnectionType,
  connectionTypeOf,
  connectionFields,
  connectionBody,
  TIERS,
  TIER_LIMITS,
  isTier,
  compareTiers,
  tierShape,
  dlqShape,
  processorShape,
  PROCESSOR_RULES,
  processorFields,
  processorCreateBody,
  processorPhase,
  processorStateOf,
  tierShiftOf,
  withoutTierShift,
  regionShape,
  workspaceShape,
  WORKSPACE_RULES,
  workspaceFields,
  workspaceUpdateBody,
  workspaceCreateBody
};
//# sourceMappingURL=chunk-FIMLQFBN.js.map
