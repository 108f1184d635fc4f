import { Document, SecretReference, document, isDocument, isList, lookUp, textOf, valueAt } from "./model.js";
import { _enum, _instanceof, array, boolean, discriminatedUnion, literal, record, strictObject, string, union } from "./vendor/zod.js";
import { distance } from "./vendor/fastest-levenshtein.js";
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
function hasUserInfo(text) {
	return /^[a-z][a-z0-9+.-]*:\/\/[^/?#@]*@/i.test(text);
}
function idOf(body) {
	return textOf(body.get("id")) ?? textOf(body.get("_id"));
}
// src/kinds/tier-limits.ts
const TIERS = [
	"SP2",
	"SP5",
	"SP10",
	"SP30",
	"SP50"
];
const TIER_LIMITS = {
	SP2: {
		parallelism: 1,
		kafkaPartitions: 32,
		initialSyncCollections: 1
	},
	SP5: {
		parallelism: 2,
		kafkaPartitions: 64,
		initialSyncCollections: 1
	},
	SP10: {
		parallelism: 8,
		kafkaPartitions: void 0,
		initialSyncCollections: 5
	},
	SP30: {
		parallelism: 16,
		kafkaPartitions: void 0,
		initialSyncCollections: 10
	},
	SP50: {
		parallelism: 64,
		kafkaPartitions: void 0,
		initialSyncCollections: 50
	}
};
function isTier(text) {
	return TIERS.includes(text);
}
function compareTiers(a, b) {
	return TIERS.indexOf(a) - TIERS.indexOf(b);
}
// src/kinds/tiers.ts
const tierShape = _enum(TIERS).meta({
	title: "Tier",
	description: "Size of the worker, SP2 to SP50."
});
// src/kinds/processor.ts
const dlqShape = strictObject({
	connectionName: string().min(1).meta({ description: "A connection of type Cluster." }),
	db: string().min(1).meta({ description: "The database that takes them." }),
	coll: string().min(1).meta({ description: "The collection that takes them." })
}).meta({
	id: "DeadLetterQueue",
	description: "Where documents go that fail. Without it they are dropped."
});
const processorShape = strictObject({
	tier: tierShape.optional().meta({ description: "Size of its worker, by default the workspace's." }),
	failoverEnabled: boolean().optional().meta({ description: "Whether it may fail over to another region." })
});
const PROCESSOR_RULES = [
	{
		path: ["pipeline"],
		compare: "whole"
	},
	{
		path: ["options", "dlq"],
		absent: "removed"
	},
	{ path: ["tier"] },
	{
		path: ["failoverEnabled"],
		default: false
	}
];
const SERVER_FIELDS$1 = [
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
	const fields = dropServerFields(body.without("pipeline"), SERVER_FIELDS$1);
	return pipeline === void 0 ? fields : fields.with("pipeline", pipeline);
}
function processorCreateBody(name, fields) {
	return fields.entries.reduce((made, [key, value]) => made.with(key, value), document({ name }));
}
function processorPhase(state) {
	switch (state) {
		case "STARTED": return "running";
		case "CREATED":
		case "STOPPED": return "not-running";
		case "FAILED": return "failed";
		case "DROPPED": return "gone";
		default: return "moving";
	}
}
function processorStateOf(body) {
	return textOf(body.get("state"));
}
function tierShiftOf(before, after) {
	const [from, to] = [before, after].map((fields) => textOf(valueAt(fields, ["streamConfig", "tier"])));
	return from === void 0 || to === void 0 || from === to ? void 0 : {
		from,
		to
	};
}
function withoutTierShift(expected, live, shift) {
	if (shift === void 0) return live;
	return textOf(expected.get("tier")) === shift.from && textOf(live.get("tier")) === shift.to ? live.with("tier", shift.from) : live;
}
// src/kinds/connection-parts.ts
const text = string().min(1);
const objectId = string().regex(/^[a-f0-9]{24}$/, "24 hex digits");
const secretText = union([string().min(1), _instanceof(SecretReference)]);
const common = { region: string().min(1).optional().meta({ description: "Region, by default the workspace's." }) };
const accessTypes = [
	"PUBLIC",
	"VPC",
	"PRIVATE_LINK",
	"TRANSIT_GATEWAY"
];
const ACCESS = "Over which network Atlas reaches it.";
const ACCESS_TYPE = "PUBLIC: over the internet.";
const ENDPOINT = "The PrivateLink endpoint, for PRIVATE_LINK.";
const REACHED = "How Atlas reaches it; PUBLIC by default. Cannot be changed in place.";
const networking = strictObject({ access: strictObject({
	type: _enum(accessTypes).meta({ description: ACCESS_TYPE }),
	connectionId: objectId.optional().meta({ description: ENDPOINT }),
	name: text.optional().meta({ description: "Name of the endpoint." }),
	tgwRouteId: objectId.optional().meta({ description: "The route, for TRANSIT_GATEWAY." })
}).meta({ description: ACCESS }) }).optional().meta({ description: REACHED });
const publicPrivateNetworking = strictObject({ access: strictObject({
	type: _enum(["PUBLIC", "PRIVATE_LINK"]).meta({ description: ACCESS_TYPE }),
	connectionId: objectId.optional().meta({ description: ENDPOINT })
}).meta({ description: ACCESS }) }).optional().meta({ description: REACHED });
const aws = strictObject({ roleArn: text.meta({ description: "IAM role registered in the project's cloud provider access." }) }).meta({ description: "How Atlas acts in the AWS account." });
const writeOnly = (what) => secretText.optional().meta({
	description: what + " Write-only: ${secret:NAME} or ${secretFile:PATH}.",
	writeOnly: true
});
const kafkaAuthenticationShape = strictObject({
	mechanism: _enum([
		"PLAIN",
		"SCRAM-256",
		"SCRAM-512",
		"OAUTHBEARER"
	]).optional().meta({ description: "How Atlas logs in to the brokers." }),
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
// src/kinds/connection.ts
const CONNECTION_TYPES = [
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
const CONNECTION_SHAPES = {
	Sample: strictObject({
		type: literal("Sample"),
		...common
	}).meta({
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
	}).meta({
		title: "Cluster",
		description: "An Atlas cluster: change streams, lookups, $merge, DLQ."
	}),
	Kafka: strictObject({
		type: literal("Kafka"),
		bootstrapServers: text.meta({ description: "host:port, several separated by commas, in one string." }),
		authentication: kafkaAuthenticationShape.meta({ description: "How Atlas logs in to the brokers." }),
		security: strictObject({
			protocol: _enum([
				"SASL_SSL",
				"SASL_PLAINTEXT",
				"SSL",
				"PLAINTEXT"
			]).meta({ description: "Whether the line is encrypted (SSL), and whether Atlas logs in (SASL)." }),
			brokerPublicCertificate: text.optional().meta({ description: "The brokers' certificate authority in PEM form, where it is not a public one." })
		}).meta({ description: "How the line to the brokers is protected." }),
		config: record(string(), string()).optional().meta({ description: "Client settings, all strings." }),
		networking,
		...common
	}).meta({
		title: "Kafka",
		description: "An Apache Kafka cluster."
	}),
	Https: strictObject({
		type: literal("Https"),
		url: text.meta({ description: "What requests begin with; a stage adds its path." }),
		headers: record(string(), union([string(), _instanceof(SecretReference)])).optional().meta({ description: "Sent with every request. Atlas returns them to everybody who may read the project." }),
		...common
	}).meta({
		title: "Https",
		description: "A web service, for $https."
	}),
	AWSLambda: strictObject({
		type: literal("AWSLambda"),
		aws,
		publicPrivateNetworking,
		...common
	}).meta({
		title: "AWSLambda",
		description: "AWS Lambda, for $externalFunction."
	}),
	S3: strictObject({
		type: literal("S3"),
		aws: aws.extend({ testBucket: text.optional().meta({ description: "Bucket Atlas tries the role on." }) }).meta(aws.meta() ?? {}),
		networking,
		...common
	}).meta({
		title: "S3",
		description: "AWS S3, for $emit and $iceberg."
	}),
	AWSKinesisDataStreams: strictObject({
		type: literal("AWSKinesisDataStreams"),
		aws,
		networking,
		...common
	}).meta({
		title: "AWSKinesisDataStreams",
		description: "AWS Kinesis Data Streams."
	}),
	SchemaRegistry: strictObject({
		type: literal("SchemaRegistry"),
		provider: literal("CONFLUENT").meta({ description: "Whose registry it is." }),
		schemaRegistryUrls: array(text).min(1).max(10).meta({ description: "URLs of the registry, 1 to 10." }),
		schemaRegistryAuthentication: discriminatedUnion("type", [strictObject({
			type: literal("USER_INFO"),
			username: text.meta({ description: "The user, or the API key." }),
			password: writeOnly("The user's password, or the API key's secret.")
		}).meta({ description: "A user and a password." }), strictObject({ type: literal("SASL_INHERIT") }).meta({ description: "As the Kafka connection does." })]).meta({ description: "How Atlas logs in to the registry." }),
		...common
	}).meta({
		title: "SchemaRegistry",
		description: "A Confluent schema registry, beside a Kafka connection."
	}),
	AzureBlobStorage: strictObject({
		type: literal("AzureBlobStorage"),
		azure: strictObject({
			servicePrincipalId: text.meta({ description: "Service principal registered in the project's cloud provider access." }),
			storageAccountName: string().regex(/^[a-z0-9]{3,24}$/, "3 to 24 lower-case letters and digits").meta({ description: "The storage account." }),
			region: text.optional().meta({
				description: "Left to the connection's own region.",
				deprecated: true
			})
		}).meta({ description: "How Atlas acts in Azure." }),
		publicPrivateNetworking,
		...common
	}).meta({
		title: "AzureBlobStorage",
		description: "Azure Blob Storage, for $emit."
	}),
	GCPPubSub: strictObject({
		type: literal("GCPPubSub"),
		gcp: strictObject({ serviceAccountId: text.meta({ description: "Service account registered in the project's cloud provider access." }) }).meta({ description: "How Atlas acts in Google Cloud." }),
		publicPrivateNetworking,
		...common
	}).meta({
		title: "GCPPubSub",
		description: "Google Cloud Pub/Sub, for $emit."
	})
};
const OWNERS = new Map();
for (const [type, shape] of Object.entries(CONNECTION_SHAPES)) for (const key of Object.keys(shape.shape)) OWNERS.set(key, [...OWNERS.get(key) ?? [], type]);
function ownersOf(key, type) {
	const owners = OWNERS.get(key);
	return owners?.includes(type) === true ? void 0 : owners;
}
const WRITE_ONLY_PATHS = [
	["authentication", "password"],
	["authentication", "clientSecret"],
	["authentication", "sslKey"],
	["authentication", "sslKeyPassword"],
	["schemaRegistryAuthentication", "password"]
];
const SECRET_PATHS = [...WRITE_ONLY_PATHS, ["headers", "*"]];
const PUBLIC_ACCESS = document({ access: document({ type: "PUBLIC" }) });
const NO_MEMBERS = document({});
const COMMON_RULES = [
	{
		path: ["type"],
		change: "immutable"
	},
	{ path: ["region"] },
	...WRITE_ONLY_PATHS.map((path) => ({
		path,
		shown: "writeOnly"
	}))
];
const NETWORKING = {
	path: ["networking"],
	change: "immutable",
	compare: "whole",
	default: PUBLIC_ACCESS
};
const PUBLIC_PRIVATE = {
	path: ["publicPrivateNetworking"],
	change: "immutable",
	compare: "whole",
	default: PUBLIC_ACCESS
};
const TYPE_RULES = {
	Kafka: [
		{
			path: ["authentication"],
			variant: "mechanism"
		},
		{
			path: ["config"],
			absent: "removed",
			default: NO_MEMBERS
		},
		NETWORKING
	],
	Https: [{
		path: ["headers"],
		absent: "removed",
		default: NO_MEMBERS
	}, {
		path: ["headers", "*"],
		shown: "sensitive",
		absent: "removed"
	}],
	SchemaRegistry: [{
		path: ["schemaRegistryAuthentication"],
		variant: "type"
	}, {
		path: ["schemaRegistryUrls"],
		compare: "whole"
	}],
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
	return dropServerFields(body, [
		"id",
		"links",
		"state",
		"name"
	]);
}
function connectionBody(name, fields) {
	return fields.entries.reduce((made, [key, value]) => made.with(key, value), document({ name }));
}
// src/kinds/regions.ts
const CLOUD_PROVIDERS = [
	"AWS",
	"AZURE",
	"GCP"
];
const REGIONS = {
	AWS: [
		"SYDNEY_AUS",
		"MUMBAI_IND",
		"FRANKFURT_DEU",
		"DUBLIN_IRL",
		"LONDON_GBR",
		"VIRGINIA_USA",
		"OHIO_USA",
		"OREGON_USA",
		"SAOPAULO_BRA",
		"MONTREAL_CAN",
		"TOKYO_JPN",
		"SINGAPORE_SGP",
		"PARIS_FRA",
		"SEOUL_KOR"
	],
	AZURE: [
		"eastus",
		"westus",
		"eastus2",
		"westeurope",
		"brazilsouth",
		"australiaeast"
	],
	GCP: [
		"US_CENTRAL1",
		"EUROPE_WEST1",
		"US_EAST4"
	]
};
const AWS_REGION_NAMES = {
	"us-east-1": "VIRGINIA_USA",
	"us-east-2": "OHIO_USA",
	"us-west-2": "OREGON_USA",
	"ca-central-1": "MONTREAL_CAN",
	"sa-east-1": "SAOPAULO_BRA",
	"eu-west-1": "DUBLIN_IRL",
	"eu-west-2": "LONDON_GBR",
	"eu-west-3": "PARIS_FRA",
	"eu-central-1": "FRANKFURT_DEU",
	"ap-south-1": "MUMBAI_IND",
	"ap-southeast-1": "SINGAPORE_SGP",
	"ap-southeast-2": "SYDNEY_AUS",
	"ap-northeast-1": "TOKYO_JPN",
	"ap-northeast-2": "SEOUL_KOR"
};
// src/kinds/workspace.ts
const regionShape = strictObject({
	cloudProvider: _enum(CLOUD_PROVIDERS).meta({ description: "AWS, AZURE or GCP." }),
	region: string().min(1).meta({ description: "Region as Atlas spells it, such as VIRGINIA_USA, eastus, US_CENTRAL1." })
}).meta({
	id: "DataProcessRegion",
	title: "Region"
});
const workspaceShape = strictObject({
	dataProcessRegion: regionShape.meta({ description: "Where it runs. Atlas cannot change it afterwards." }),
	streamConfig: strictObject({
		tier: tierShape.optional().meta({ description: "Default tier of its processors. Left out: Atlas decides." }),
		maxTierSize: tierShape.optional().meta({ description: "Largest tier a processor may start with." })
	}).optional().meta({ description: "Default and largest tier." }),
	failoverRegions: array(regionShape).max(2).optional().meta({ description: "Up to two regions to fail over to. Can be set once and not changed." })
});
const WORKSPACE_RULES = [
	{
		path: ["dataProcessRegion"],
		change: "immutable"
	},
	{ path: ["streamConfig"] },
	{
		path: ["failoverRegions"],
		compare: "whole",
		default: []
	}
];
const SERVER_FIELDS = [
	"_id",
	"groupId",
	"hostnames",
	"links",
	"connections",
	"sampleConnections",
	"name"
];
function workspaceFields(body) {
	return dropServerFields(body, SERVER_FIELDS);
}
function workspaceUpdateBody(changed) {
	return changed.without("dataProcessRegion");
}
function workspaceCreateBody(name, fields) {
	const body = document({ name });
	return fields.entries.reduce((made, [key, value]) => made.with(key, value), body);
}
// src/kinds/rules.ts
function rulesFor(kind, fields) {
	switch (kind) {
		case "workspace": return WORKSPACE_RULES;
		case "connection": return connectionRules(connectionTypeOf(fields));
		case "processor": return PROCESSOR_RULES;
	}
}
function liveFields(kind, body) {
	switch (kind) {
		case "workspace": return workspaceFields(body);
		case "connection": return connectionFields(body);
		case "processor": return processorFields(body);
	}
}
function withDefaults(fields, rules) {
	return rules.reduce((filled, rule) => {
		const [key, ...deeper] = rule.path;
		if (rule.default === void 0 || key === void 0 || deeper.length > 0 || filled.has(key)) return filled;
		return filled.with(key, rule.default);
	}, fields);
}
function shownAt(rules, path, value) {
	const shown = findRule(rules, path)?.shown;
	if (shown !== void 0) return shown;
	return (Array.isArray(value) ? value : [value]).some((text) => typeof text === "string" && hasUserInfo(text)) ? "sensitive" : "plain";
}
// src/kinds/headers.ts
const CREDENTIAL_HEADER = /^(?:proxy-)?authorization$|^cookie$|password|passphrase|secret|token|credential|api-?_?key|access-?_?key|private-?_?key|signature/i;
function isCredentialHeader(name) {
	return CREDENTIAL_HEADER.test(name);
}
const PLAIN_HEADER = /^(?:accept(?:-.+)?|cache-control|content-.+|date|expect|from|host|if-.+|origin|pragma|prefer|range|te|user-agent|x-requested-with)$/i;
function isPlainHeader(name) {
	return PLAIN_HEADER.test(name) && !isCredentialHeader(name);
}
// src/kinds/samples.ts
const SAMPLE_NAMES = ["sample_stream_solar"];
const LIKELY_SAMPLE_NAMES = [
	"samplestock",
	"sampleweather",
	"sampleiot",
	"samplelog",
	"samplecommerce"
];
// src/kinds/checks/rule.ts
function connection(body, name = "c") {
	return {
		kind: "connection",
		name,
		body
	};
}
function kafka(members, authentication = "{\"mechanism\": \"PLAIN\", \"username\": \"u\", \"password\": \"${secret:P}\"}", protocol = "SASL_SSL") {
	return connection(`{"type": "Kafka", ${members}"authentication": ${authentication}, "security": {"protocol": "${protocol}"}}`);
}
const SERVERS = "\"bootstrapServers\": \"broker:9092\", ";
function workspace(members, name = "w") {
	return {
		kind: "workspace",
		name,
		body: `{"dataProcessRegion": {"cloudProvider": "AWS", "region": "VIRGINIA_USA"}${members}}`
	};
}
// src/kinds/checks/connection-rule-table.ts
const LOGIN$1 = "Admin API, StreamsKafkaAuthentication; Terraform provider, streamconnection; MCP server, build.ts";
const registry = (urls, login = "{\"type\": \"SASL_INHERIT\"}") => connection(`{"type": "SchemaRegistry", "provider": "CONFLUENT", "schemaRegistryUrls": ${urls}, "schemaRegistryAuthentication": ${login}}`);
const CONNECTION_RULE_TABLE = {
	CONNECTION_SERVERS_PROTOCOL: {
		severity: "error",
		title: "A protocol in `bootstrapServers`",
		explanation: "Each server is host:port. Outputs of other tools carry `SASL_SSL://`, which Atlas refuses; the protocol stands in `security.protocol`.",
		source: "Recorded refusal: VALIDATION_ERROR, Invalid bootstrapServers; Atlas skill",
		example: kafka("\"bootstrapServers\": \"SASL_SSL://broker:9092\", "),
		legal: kafka(SERVERS)
	},
	CONNECTION_SERVERS_FORM: {
		severity: "warning",
		title: "A server that is not host:port",
		explanation: "Kafka clients connect to host:port; several servers are separated by commas in one text.",
		source: "Admin API, StreamsKafkaConnection.bootstrapServers",
		example: kafka("\"bootstrapServers\": \"broker\", "),
		legal: kafka("\"bootstrapServers\": \"broker-1:9092,broker-2:9092\", ")
	},
	CONNECTION_LOGIN_MISSING: {
		severity: "error",
		title: "A login without a field that it needs",
		explanation: "PLAIN, SCRAM-256 and SCRAM-512 need `username` and `password`; OAUTHBEARER needs `tokenEndpointUrl`, `clientId` and `clientSecret`; USER_INFO of a schema registry needs `username` and `password`.",
		source: `${LOGIN$1}; ConfluentUserInfoAuthentication`,
		example: kafka(SERVERS, "{\"mechanism\": \"SCRAM-512\", \"username\": \"u\"}"),
		legal: kafka(SERVERS, "{\"mechanism\": \"SCRAM-512\", \"username\": \"u\", \"password\": \"${secret:P}\"}")
	},
	CONNECTION_MECHANISM_MISSING: {
		severity: "error",
		title: "SASL without a mechanism",
		explanation: "The protocols SASL_SSL and SASL_PLAINTEXT log in, and `authentication.mechanism` says how.",
		source: LOGIN$1,
		example: kafka(SERVERS, "{}"),
		legal: kafka(SERVERS)
	},
	CONNECTION_LOGIN_EXTRA: {
		severity: "warning",
		title: "A field that this login does not read",
		explanation: "User names and passwords are for PLAIN and SCRAM, the fields of OAuth for OAUTHBEARER. What Atlas does with the others is not documented.",
		source: LOGIN$1,
		example: kafka(SERVERS, "{\"mechanism\": \"PLAIN\", \"username\": \"u\", \"password\": \"${secret:P}\", \"clientId\": \"sluice\"}"),
		legal: kafka(SERVERS)
	},
	CONNECTION_METHOD: {
		severity: "warning",
		title: "A method that is not OIDC",
		explanation: "`authentication.method` is for OAUTHBEARER, and OIDC is the only one that is documented.",
		source: "Admin API, StreamsKafkaAuthentication.method",
		example: kafka(SERVERS, "{\"mechanism\": \"OAUTHBEARER\", \"method\": \"OAUTH2\", \"tokenEndpointUrl\": \"https://login.example.com/token\", \"clientId\": \"c\", \"clientSecret\": \"${secret:S}\"}"),
		legal: kafka(SERVERS, "{\"mechanism\": \"OAUTHBEARER\", \"method\": \"OIDC\", \"tokenEndpointUrl\": \"https://login.example.com/token\", \"clientId\": \"c\", \"clientSecret\": \"${secret:S}\"}")
	},
	CONNECTION_CERTIFICATE: {
		severity: "warning",
		title: "Half of a client certificate",
		explanation: "A certificate is of use with its key: `sslCertificate` and `sslKey` go together, with protocol SSL. Without a mechanism, SSL is expected to have both.",
		source: "Admin API, StreamsKafkaAuthentication; Atlas docs, Kafka connections (mTLS)",
		example: kafka(SERVERS, "{\"sslCertificate\": \"-----BEGIN CERTIFICATE-----\"}", "SSL"),
		legal: kafka(SERVERS, "{\"sslCertificate\": \"-----BEGIN CERTIFICATE-----\", \"sslKey\": \"${secret:K}\"}", "SSL")
	},
	CONNECTION_SETTING_IGNORED: {
		severity: "warning",
		title: "A Kafka setting that Atlas ignores",
		explanation: "Atlas passes on certain settings of `config` and ignores all others without a word.",
		source: "Atlas docs, parameters configuration of Kafka connections",
		example: kafka(`${SERVERS}"config": {"sasl.mechanism": "PLAIN"}, `),
		legal: kafka(`${SERVERS}"config": {"auto.offset.reset": "earliest"}, `)
	},
	CONNECTION_URL: {
		severity: "error",
		title: "Not an http or https URL",
		explanation: "The URLs of a schema registry are whole http or https URLs. The `url` of an Https connection is expected to be one: a warning.",
		source: "Admin API, StreamsSchemaRegistryConnection.schemaRegistryUrls (uri)",
		example: registry("[\"schemas.example.com\"]"),
		legal: registry("[\"https://schemas.example.com\"]")
	},
	CONNECTION_URL_TWICE: {
		severity: "error",
		title: "The same URL twice",
		explanation: "Each URL of a schema registry stands in the list once.",
		source: "Admin API, StreamsSchemaRegistryConnection.schemaRegistryUrls (uniqueItems)",
		example: registry("[\"https://schemas.example.com\", \"https://schemas.example.com\"]"),
		legal: registry("[\"https://schemas.example.com\", \"https://schemas-2.example.com\"]")
	},
	CONNECTION_LINK_MISSING: {
		severity: "error",
		title: "PRIVATE_LINK without a link",
		explanation: "`access.type: PRIVATE_LINK` names the link by `connectionId`.",
		source: "Admin API, StreamsKafkaNetworkingAccess; Terraform provider, streamconnection",
		example: kafka(`${SERVERS}"networking": {"access": {"type": "PRIVATE_LINK"}}, `),
		legal: kafka(`${SERVERS}"networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "6aa12e7ccd660d4b2380b1c1"}}, `)
	},
	CONNECTION_PLAINTEXT: {
		severity: "warning",
		title: "A protocol that anybody on the way can read",
		explanation: "PLAINTEXT, SASL_PLAINTEXT and http:// send documents, and with them logins and headers, without encryption.",
		source: "Apache Kafka documentation, security protocols; http",
		example: kafka(SERVERS, void 0, "SASL_PLAINTEXT"),
		legal: kafka(SERVERS, void 0, "SASL_SSL")
	},
	CONNECTION_HEADER_SECRET: {
		severity: "warning",
		title: "A credential in the headers",
		explanation: "Atlas returns the headers of an Https connection to everybody who may read the project: a credential is not secret there, even when the manifest names it by ${secret:NAME}. Headers such as Accept or Content-Type, which `export` names so too, are left alone. Where nothing else will do, silence the rule with `ignoreRules` and say why.",
		source: "Admin API, StreamsHttpsConnection.headers is not write-only; recorded responses",
		example: connection("{\"type\": \"Https\", \"url\": \"https://api.example.com\", \"headers\": {\"Authorization\": \"Bearer ${secret:TOKEN}\"}}"),
		legal: connection("{\"type\": \"Https\", \"url\": \"https://api.example.com\", \"headers\": {\"Accept\": \"application/json\"}}")
	},
	CONNECTION_SAMPLE_NAME: {
		severity: "warning",
		title: "Sample data that Sluice does not know",
		explanation: "The name of a Sample connection chooses the data set. The API names `sample_stream_solar`; others may be newer than this version of Sluice.",
		source: "Admin API, StreamsConnection.name and StreamsSampleConnections; Atlas skill, connection-configs",
		example: connection("{\"type\": \"Sample\"}", "solar"),
		legal: connection("{\"type\": \"Sample\"}", "sample_stream_solar")
	},
	CONNECTION_ROLE: {
		severity: "warning",
		title: "A built-in role that Sluice does not know",
		explanation: "Atlas is known to take `atlasAdmin`, `readWriteAnyDatabase` and `readAnyDatabase`. A role of your own has type CUSTOM.",
		source: "Terraform provider and MCP server; recorded responses",
		example: connection("{\"type\": \"Cluster\", \"clusterName\": \"C\", \"dbRoleToExecute\": {\"role\": \"orders-writer\", \"type\": \"BUILT_IN\"}}"),
		legal: connection("{\"type\": \"Cluster\", \"clusterName\": \"C\", \"dbRoleToExecute\": {\"role\": \"orders-writer\", \"type\": \"CUSTOM\"}}")
	},
	CONNECTION_DEPRECATED: {
		severity: "warning",
		title: "A field that Atlas gives up",
		explanation: "`azure.region` is deprecated; Atlas finds the region of the storage account itself.",
		source: "Admin API, AzureConnection.region (deprecated)",
		example: connection("{\"type\": \"AzureBlobStorage\", \"azure\": {\"servicePrincipalId\": \"5f0c4e8a-7a0c-4f57-9a1b-3c9de5b0a111\", \"storageAccountName\": \"archive\", \"region\": \"eastus2\"}}"),
		legal: connection("{\"type\": \"AzureBlobStorage\", \"azure\": {\"servicePrincipalId\": \"5f0c4e8a-7a0c-4f57-9a1b-3c9de5b0a111\", \"storageAccountName\": \"archive\"}}")
	}
};
// src/kinds/checks/workspace-rule-table.ts
const PROCESSOR = {
	kind: "processor",
	name: "p"
};
const KIND_RULES = {
	NAME_REFUSED: {
		severity: "error",
		title: "A name that no resource can have",
		explanation: "A name is part of the address under which the API finds the resource: it is not empty, not `.` or `..`, and has no slash and no control character.",
		source: "Admin API: names are segments of paths",
		example: workspace("", "a/b"),
		legal: workspace("", "a-b")
	},
	NAME_FORM: {
		severity: "warning",
		title: "A name that Atlas may refuse",
		explanation: "New names have 1 to 64 ASCII letters, digits and a few special characters: `-` and `_`; in connections `.` and `*` too, in processors `.` too. Older resources may have others, so that this is a warning.",
		source: "Atlas CLI docs (workspaces); Atlas changelog, 2026-06-05 (connections); MCP server, streamsArgs.ts (length)",
		example: connection("{\"type\": \"Sample\"}", "sample stream solar"),
		legal: connection("{\"type\": \"Sample\"}", "sample_stream_solar")
	},
	WORKSPACE_REGION_SPELLING: {
		severity: "error",
		title: "A region in the cloud's own spelling",
		explanation: "Atlas calls the regions of AWS by city and country, and refuses the names that AWS uses.",
		source: "Admin API, BaseStreamsRegion; Atlas docs, reference for AWS; Atlas skill: an opaque error",
		example: {
			kind: "workspace",
			name: "w",
			body: "{\"dataProcessRegion\": {\"cloudProvider\": \"AWS\", \"region\": \"us-east-1\"}}"
		},
		legal: workspace("")
	},
	WORKSPACE_REGION_PROVIDER: {
		severity: "error",
		title: "A region of another cloud provider",
		explanation: "Each cloud provider has its own regions.",
		source: "Admin API, BaseStreamsRegion",
		example: {
			kind: "workspace",
			name: "w",
			body: "{\"dataProcessRegion\": {\"cloudProvider\": \"AZURE\", \"region\": \"VIRGINIA_USA\"}}"
		},
		legal: {
			kind: "workspace",
			name: "w",
			body: "{\"dataProcessRegion\": {\"cloudProvider\": \"AZURE\", \"region\": \"eastus\"}}"
		}
	},
	WORKSPACE_REGION_UNKNOWN: {
		severity: "warning",
		title: "A region that Sluice does not know",
		explanation: "Atlas refuses regions that it does not have; this one may be newer than this version of Sluice.",
		source: "Admin API, BaseStreamsRegion",
		example: {
			kind: "workspace",
			name: "w",
			body: "{\"dataProcessRegion\": {\"cloudProvider\": \"AWS\", \"region\": \"ATLANTIS_SEA\"}}"
		},
		legal: workspace("")
	},
	WORKSPACE_FAILOVER_PROVIDER: {
		severity: "error",
		title: "A failover region of another cloud provider",
		explanation: "A workspace fails over to regions of its own cloud provider.",
		source: "Atlas docs, failover",
		example: workspace(", \"failoverRegions\": [{\"cloudProvider\": \"GCP\", \"region\": \"US_CENTRAL1\"}]"),
		legal: workspace(", \"failoverRegions\": [{\"cloudProvider\": \"AWS\", \"region\": \"OHIO_USA\"}]")
	},
	WORKSPACE_FAILOVER_REPEATED: {
		severity: "warning",
		title: "A failover region that is there already",
		explanation: "A failover region that is the workspace's own, or stands in the list twice, gives nothing to fail over to.",
		source: "assumed from Atlas docs, failover; what Atlas answers is not documented",
		example: workspace(", \"failoverRegions\": [{\"cloudProvider\": \"AWS\", \"region\": \"VIRGINIA_USA\"}]"),
		legal: workspace(", \"failoverRegions\": [{\"cloudProvider\": \"AWS\", \"region\": \"OHIO_USA\"}]")
	},
	WORKSPACE_TIER_CAP: {
		severity: "warning",
		title: "A default tier above the largest",
		explanation: "Processors without a tier of their own cannot start in this workspace: Atlas compares with `maxTierSize` at the start.",
		source: "Atlas docs, tier guide and privileges",
		example: workspace(", \"streamConfig\": {\"tier\": \"SP50\", \"maxTierSize\": \"SP30\"}"),
		legal: workspace(", \"streamConfig\": {\"tier\": \"SP30\", \"maxTierSize\": \"SP30\"}")
	},
	PROCESSOR_TIER_CAP: {
		severity: "error",
		title: "A processor that starts above the largest tier",
		explanation: "Atlas creates the processor and refuses its start when its tier, or the workspace's default, is larger than `maxTierSize`. With `state: STOPPED` or `UNMANAGED` Sluice does not start it: a warning.",
		source: "Atlas docs, manage-stream-processor and privileges: the maximum is enforced at start",
		example: {
			...PROCESSOR,
			body: "{\"tier\": \"SP50\"}",
			workspace: "{\"streamConfig\": {\"maxTierSize\": \"SP30\"}}"
		},
		legal: {
			...PROCESSOR,
			body: "{\"tier\": \"SP30\"}",
			workspace: "{\"streamConfig\": {\"maxTierSize\": \"SP30\"}}"
		}
	},
	...CONNECTION_RULE_TABLE
};
// src/kinds/checks/finding.ts
function collect(check) {
	const findings = [];
	check((code, path, message, { fix, at = "value", severity = KIND_RULES[code].severity }) => {
		findings.push({
			severity,
			code,
			message,
			fix,
			path,
			at
		});
	});
	return findings;
}
// src/kinds/kafka.ts
const LOGIN_FIELDS = {
	PLAIN: ["username", "password"],
	"SCRAM-256": ["username", "password"],
	"SCRAM-512": ["username", "password"],
	OAUTHBEARER: [
		"tokenEndpointUrl",
		"clientId",
		"clientSecret"
	]
};
const LOGIN_ONLY_FIELDS = [
	"username",
	"password",
	"method",
	"tokenEndpointUrl",
	"clientId",
	"clientSecret",
	"scope",
	"saslOauthbearerExtensions"
];
const LOGIN_OPTIONS = { OAUTHBEARER: [
	"method",
	"scope",
	"saslOauthbearerExtensions"
] };
const KAFKA_SETTINGS = [
	"acks",
	"allow.auto.create.topics",
	"auto.offset.reset",
	"batch.size",
	"client.dns.lookup",
	"client.id",
	"compression.type",
	"connections.max.idle.ms",
	"delivery.timeout.ms",
	"enable.idempotence",
	"fetch.max.bytes",
	"fetch.min.bytes",
	"group.id",
	"heartbeat.interval.ms",
	"isolation.level",
	"linger.ms",
	"max.in.flight.requests.per.connection",
	"max.partition.fetch.bytes",
	"max.poll.interval.ms",
	"message.max.bytes",
	"queue.buffering.max.messages",
	"request.timeout.ms",
	"retries",
	"session.timeout.ms",
	"transactional.id"
];
// src/kinds/checks/kafka.ts
const LOGIN = ["authentication"];
function checkKafka(fields, report) {
	checkServers(textOf(fields.get("bootstrapServers")), report);
	checkLogin(fields, report);
	const protocol = ["security", "protocol"];
	const found = textOf(valueAt(fields, protocol));
	if (found === "PLAINTEXT" || found === "SASL_PLAINTEXT") report("CONNECTION_PLAINTEXT", protocol, `${found} sends documents${found === "PLAINTEXT" ? "" : " and the login"} without encryption`, { fix: `Use ${found === "PLAINTEXT" ? "SSL" : "SASL_SSL"}.` });
	const config = fields.get("config");
	if (!isDocument(config)) return;
	for (const key of config.keys()) {
		if (KAFKA_SETTINGS.includes(key)) continue;
		const guess = KAFKA_SETTINGS.find((known) => distance(known, key.replaceAll("_", ".")) <= 2);
		report("CONNECTION_SETTING_IGNORED", ["config", key], `Atlas ignores the Kafka setting '${key}'`, {
			at: "key",
			fix: guess === void 0 ? "Remove it." : `Did you mean ${guess}?`
		});
	}
}
function checkServers(servers, report) {
	if (servers === void 0) return;
	const path = ["bootstrapServers"];
	const fix = "Write host:port, several separated by commas; the protocol stands in security.protocol.";
	if (servers.includes("://")) report("CONNECTION_SERVERS_PROTOCOL", path, "'bootstrapServers' may not name a protocol", { fix });
	else if (!servers.split(",").every((server) => /^\s*[^\s:/]+:\d{1,5}\s*$/.test(server))) report("CONNECTION_SERVERS_FORM", path, "'bootstrapServers' has a server that is not host:port", { fix });
}
function checkLogin(fields, report) {
	const login = valueAt(fields, LOGIN);
	if (!isDocument(login)) return;
	const protocol = textOf(valueAt(fields, ["security", "protocol"]));
	const mechanism = textOf(login.get("mechanism"));
	const needed = mechanism === void 0 ? void 0 : lookUp(LOGIN_FIELDS, mechanism);
	if (mechanism !== void 0 && needed !== void 0) {
		requireFields(fields, LOGIN, needed, mechanism, report);
		for (const key of LOGIN_ONLY_FIELDS) {
			if (!login.has(key) || needed.includes(key) || lookUp(LOGIN_OPTIONS, mechanism)?.includes(key) === true) continue;
			report("CONNECTION_LOGIN_EXTRA", [...LOGIN, key], `${mechanism} does not read '${key}'`, {
				at: "key",
				fix: "Remove it, or choose the mechanism that it belongs to."
			});
		}
		const method = textOf(login.get("method"));
		if (mechanism === "OAUTHBEARER" && method !== void 0 && method !== "OIDC") {
			const message = `the only documented method is OIDC, not '${method}'`;
			report("CONNECTION_METHOD", [...LOGIN, "method"], message, { fix: "Write OIDC." });
		}
		const endpoint = textOf(login.get("tokenEndpointUrl"));
		if (endpoint !== void 0 && /^http:/i.test(endpoint)) {
			const message = "http:// sends the client secret without encryption";
			report("CONNECTION_PLAINTEXT", [...LOGIN, "tokenEndpointUrl"], message, { fix: "Use https://." });
		}
	} else if (mechanism === void 0 && !login.has("aws") && protocol?.startsWith("SASL_") === true) {
		const message = `'authentication' needs 'mechanism' for ${protocol}`;
		report("CONNECTION_MECHANISM_MISSING", [...LOGIN, "mechanism"], message, {
			at: "key",
			fix: `Add \`mechanism\`: ${Object.keys(LOGIN_FIELDS).join(", ")}.`
		});
	}
	checkCertificate(login, mechanism === void 0 && protocol === "SSL", report);
}
function checkCertificate(login, expected, report) {
	const missing = ["sslCertificate", "sslKey"].filter((key) => !login.has(key));
	if (missing.length === 0 || missing.length === 2 && !expected) return;
	const message = missing.length === 2 ? "SSL without a mechanism is expected to have a client certificate" : `the client certificate has no '${missing[0] ?? ""}'`;
	const fix = `Add ${missing.map((key) => `\`${key}\``).join(" and ")}.`;
	report("CONNECTION_CERTIFICATE", [...LOGIN, missing[0] ?? ""], message, {
		at: "key",
		fix
	});
}
function requireFields(fields, path, names, by, report) {
	for (const name of names) {
		if (valueAt(fields, [...path, name]) !== void 0) continue;
		const message = `'${path.join(".")}' needs '${name}' for ${by}`;
		report("CONNECTION_LOGIN_MISSING", [...path, name], message, {
			at: "key",
			fix: `Add \`${name}\`.`
		});
	}
}
// src/kinds/checks/name.ts
const NAMES = {
	workspace: {
		form: /^[A-Za-z0-9_-]+$/,
		allowed: "ASCII letters, digits, hyphens and underscores"
	},
	connection: {
		form: /^[A-Za-z0-9._*-]+$/,
		allowed: "ASCII letters, digits and . - * _"
	},
	processor: {
		form: /^[A-Za-z0-9._-]+$/,
		allowed: "ASCII letters, digits and . - _"
	}
};
const MAX_NAME_LENGTH = 64;
const IMPOSSIBLE = /[/\u0000-\u001f\u007f]/;
function isPossibleName(name) {
	return !/^\.{0,2}$/.test(name) && !IMPOSSIBLE.test(name);
}
function isFineName(kind, name) {
	let isFine = true;
	checkName(kind, name, () => {
		isFine = false;
	});
	return isFine;
}
function checkName(kind, name, report) {
	const { form, allowed } = NAMES[kind];
	const fix = `Use 1 to ${MAX_NAME_LENGTH} ${allowed}.`;
	if (name === "") report("NAME_REFUSED", [], `the name of a ${kind} must not be empty`, { fix });
	else if (!isPossibleName(name)) report("NAME_REFUSED", [], `the name of a ${kind} has no slash and no control character, and is not . or ..`, { fix });
	else if (!form.test(name)) report("NAME_FORM", [], `the name of a ${kind} may have ${allowed} only`, { fix });
	else if (name.length > MAX_NAME_LENGTH) report("NAME_FORM", [], `this name has ${name.length} characters; Atlas may take ${MAX_NAME_LENGTH} at most`, { fix: "Choose a shorter name." });
}
// src/kinds/checks/connection.ts
function checkConnection(name, fields) {
	return collect((report) => {
		checkName("connection", name, report);
		lookUp(CHECKS, textOf(fields.get("type")) ?? "")?.(fields, report, name);
		checkNetworking(fields, report);
	});
}
const CHECKS = {
	Sample: checkSample,
	Cluster: checkCluster,
	Kafka: checkKafka,
	Https: checkHttps,
	SchemaRegistry: checkRegistry,
	AzureBlobStorage: (fields, report) => {
		if (valueAt(fields, ["azure", "region"]) === void 0) return;
		report("CONNECTION_DEPRECATED", ["azure", "region"], "'azure.region' is deprecated", {
			at: "key",
			fix: "Remove it."
		});
	}
};
function checkSample(_, report, name) {
	if (SAMPLE_NAMES.includes(name) || LIKELY_SAMPLE_NAMES.includes(name)) return;
	report("CONNECTION_SAMPLE_NAME", [], `Sluice knows no sample data called '${name}'`, { fix: `Name the connection ${SAMPLE_NAMES.join(" or ")}: its name chooses the data.` });
}
const BUILT_IN_ROLES = [
	"atlasAdmin",
	"readWriteAnyDatabase",
	"readAnyDatabase"
];
function checkCluster(fields, report) {
	const path = ["dbRoleToExecute", "role"];
	const role = textOf(valueAt(fields, path));
	if (valueAt(fields, ["dbRoleToExecute", "type"]) !== "BUILT_IN" || role === void 0) return;
	if (BUILT_IN_ROLES.includes(role)) return;
	report("CONNECTION_ROLE", path, `'${role}' is no built-in role that Sluice knows`, { fix: `Write one of ${BUILT_IN_ROLES.join(", ")}, or type: CUSTOM.` });
}
function checkHttps(fields, report) {
	const url = textOf(fields.get("url"));
	if (url !== void 0) checkUrl(url, ["url"], report, "warning");
	const headers = fields.get("headers");
	if (!isDocument(headers)) return;
	for (const [name, value] of headers.entries) {
		const isReference = value instanceof SecretReference;
		if (isReference && isPlainHeader(name)) continue;
		if (!isReference && (typeof value !== "string" || value === "" || !isCredentialHeader(name))) continue;
		const message = `Atlas returns the header ${name} to everybody who may read the project`;
		report("CONNECTION_HEADER_SECRET", ["headers", name], message, { fix: isReference ? "Use a credential that can do little; ignoreRules, with the reason, silences this." : "Write ${secret:NAME}, so that it does not stand in the file as well, and use a credential that can do little." });
	}
}
function checkRegistry(fields, report) {
	const login = ["schemaRegistryAuthentication"];
	if (valueAt(fields, [...login, "type"]) === "USER_INFO") requireFields(fields, login, ["username", "password"], "USER_INFO", report);
	const urls = fields.get("schemaRegistryUrls");
	if (!isList(urls)) return;
	for (const [i, url] of urls.entries()) {
		const path = ["schemaRegistryUrls", String(i)];
		if (typeof url !== "string") continue;
		checkUrl(url, path, report);
		if (urls.indexOf(url) === i) continue;
		report("CONNECTION_URL_TWICE", path, "'schemaRegistryUrls' has the same URL twice", { fix: "Remove one of them." });
	}
}
function checkUrl(url, path, report, severity) {
	if (!/^https?:\/\/[^/\s]/i.test(url) || !URL.canParse(url)) report("CONNECTION_URL", path, `'${path[0] ?? ""}' has to be an http or https URL`, {
		fix: "Write the whole URL, starting with https://.",
		...severity && { severity }
	});
	else if (/^http:/i.test(url)) report("CONNECTION_PLAINTEXT", path, "http:// sends documents and headers without encryption", { fix: "Use https://." });
}
function checkNetworking(fields, report) {
	for (const networking of ["networking", "publicPrivateNetworking"]) {
		const access = [networking, "access"];
		if (valueAt(fields, [...access, "type"]) !== "PRIVATE_LINK") continue;
		if (valueAt(fields, [...access, "connectionId"]) !== void 0) continue;
		report("CONNECTION_LINK_MISSING", [...access, "connectionId"], `'${access.join(".")}' needs 'connectionId' for PRIVATE_LINK`, {
			at: "key",
			fix: "Add `connectionId`: the _id of the PrivateLink connection."
		});
	}
}
// src/kinds/checks/workspace.ts
function checkWorkspace(name, fields) {
	return collect((report) => {
		checkName("workspace", name, report);
		checkRegion(fields, ["dataProcessRegion"], report);
		checkFailoverRegions(fields, report);
		const tier = textOf(valueAt(fields, ["streamConfig", "tier"]));
		const largest = textOf(valueAt(fields, ["streamConfig", "maxTierSize"]));
		if (isLarger(tier, largest)) report("WORKSPACE_TIER_CAP", ["streamConfig", "tier"], `the default tier ${tier ?? ""} is larger than maxTierSize, which is ${largest ?? ""}`, { fix: "Choose a smaller tier, or raise maxTierSize." });
	});
}
function checkProcessor(name, fields, workspace, starts) {
	return collect((report) => {
		checkName("processor", name, report);
		const own = textOf(fields.get("tier"));
		const tier = own ?? textOf(valueAt(workspace, ["streamConfig", "tier"]));
		const largest = textOf(valueAt(workspace, ["streamConfig", "maxTierSize"]));
		if (!isLarger(tier, largest)) return;
		const message = own === void 0 ? `its workspace's tier ${tier ?? ""} is larger than maxTierSize, which is ${largest ?? ""}` : `the tier ${own} is larger than the workspace's maxTierSize, which is ${largest ?? ""}`;
		report("PROCESSOR_TIER_CAP", own === void 0 ? [] : ["tier"], message, {
			fix: "Choose a smaller tier, or raise streamConfig.maxTierSize.",
			...!starts && { severity: "warning" }
		});
	});
}
function isLarger(tier, largest) {
	return isTier(tier) && isTier(largest) && compareTiers(tier, largest) > 0;
}
function checkRegion(fields, path, report) {
	const provider = textOf(valueAt(fields, [...path, "cloudProvider"]));
	const name = textOf(valueAt(fields, [...path, "region"]));
	if (provider === void 0 || name === void 0) return;
	const known = Object.entries(REGIONS).find(([cloud]) => cloud === provider)?.[1];
	if (known === void 0 || known.includes(name)) return;
	const at = [...path, "region"];
	const native = name.toLowerCase().replaceAll("_", "-");
	const atlas = Object.hasOwn(AWS_REGION_NAMES, native) ? AWS_REGION_NAMES[native] : void 0;
	if (atlas !== void 0 && provider === "AWS") {
		report("WORKSPACE_REGION_SPELLING", at, `Atlas calls the AWS region ${native} ${atlas}`, { fix: `Write ${atlas}.` });
		return;
	}
	const spelling = name.includes("_") ? name : atlas ?? name;
	const owner = Object.entries(REGIONS).find(([, names]) => names.includes(spelling))?.[0];
	if (owner !== void 0) {
		report("WORKSPACE_REGION_PROVIDER", at, `'${name}' is a region of ${owner}, not of ${provider}`, { fix: `Write cloudProvider: ${owner}, or a region of ${provider}.` });
		return;
	}
	const guess = nearestRegion(name, known);
	report("WORKSPACE_REGION_UNKNOWN", at, `'${name}' is no region of ${provider} that this version of Sluice knows`, { fix: guess === void 0 ? "Check its name; where Atlas has added it since, silence the rule with ignoreRules." : `Did you mean ${guess}?` });
}
function nearestRegion(name, known) {
	const plain = (text) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
	const sorted = (text) => Array.from(plain(text)).toSorted().join("");
	return known.find((region) => sorted(region) === sorted(name)) ?? known.find((region) => distance(plain(region), plain(name)) <= 2);
}
function checkFailoverRegions(fields, report) {
	const regions = fields.get("failoverRegions");
	if (!isList(regions)) return;
	const home = fields.get("dataProcessRegion");
	const provider = isDocument(home) ? textOf(home.get("cloudProvider")) : void 0;
	const seen = new Set([isDocument(home) ? textOf(home.get("region")) : void 0]);
	for (const [i, region] of regions.entries()) {
		const path = ["failoverRegions", String(i)];
		checkRegion(fields, path, report);
		if (!isDocument(region)) continue;
		const [cloud, name] = [textOf(region.get("cloudProvider")), textOf(region.get("region"))];
		if (provider !== void 0 && cloud !== void 0 && cloud !== provider) {
			const message = `the workspace runs in ${provider} and cannot fail over to ${cloud}`;
			const fix = `Name a region of ${provider}.`;
			report("WORKSPACE_FAILOVER_PROVIDER", [...path, "cloudProvider"], message, { fix });
		} else if (name !== void 0 && seen.has(name)) {
			const message = `the workspace has the region ${name} already`;
			report("WORKSPACE_FAILOVER_REPEATED", [...path, "region"], message, { fix: "Name another region." });
		}
		seen.add(name);
	}
}
// src/kinds/logins.ts
const WRITE_ONLY_LOGIN_FIELDS = ["password", "clientSecret"];
function requiredSecretPaths(fields) {
	const type = textOf(fields.get("type"));
	if (type === "SchemaRegistry") return textOf(valueAt(fields, ["schemaRegistryAuthentication", "type"])) === "USER_INFO" ? [["schemaRegistryAuthentication", "password"]] : [];
	const authentication = fields.get("authentication");
	if (type !== "Kafka" || !isDocument(authentication)) return [];
	return [...(lookUp(LOGIN_FIELDS, textOf(authentication.get("mechanism")) ?? "") ?? []).filter((name) => WRITE_ONLY_LOGIN_FIELDS.includes(name)), ...authentication.has("sslCertificate") ? ["sslKey"] : []].map((name) => ["authentication", name]);
}
export { CLOUD_PROVIDERS, CONNECTION_SHAPES, KIND_RULES, REGIONS, SAMPLE_NAMES, SECRET_PATHS, TIERS, TIER_LIMITS, WRITE_ONLY_PATHS, checkConnection, checkProcessor, checkWorkspace, compareTiers, connectionBody, connectionFields, connectionRules, connectionTypeOf, dlqShape, findRule, hasUserInfo, idOf, isConnectionType, isCredentialHeader, isFineName, isPossibleName, isTier, liveFields, ownersOf, processorCreateBody, processorFields, processorPhase, processorShape, processorStateOf, regionShape, requiredSecretPaths, rulesFor, shownAt, tierShape, tierShiftOf, withDefaults, withoutTierShift, workspaceCreateBody, workspaceFields, workspaceShape, workspaceUpdateBody };
