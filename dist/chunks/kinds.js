import { Document, EMPTY_DOCUMENT, SecretReference, compareText, document, isConnectionLike, isDocument, isList, kindWords, lookUp, textOf, valueAt, withValueAt, withoutValueAt } from "./model/more.js";
import { areEqualUnordered, toPlain } from "./model/document.js";
import { _enum, _instanceof, array, boolean, literal, record, strictObject, string, union, unknown } from "./vendor/zod.js";
import { distance } from "./vendor/fastest-levenshtein.js";
// src/kinds/shapes.ts
const takesSecret = ({ holds }) => holds === "writeOnly" || holds === "sensitive" || holds === "url";
const isRequired = ({ presence, holds }) => presence === "required" && holds !== "writeOnly";
const describeShape = (description, facts, base) => (isRequired(facts) ? base : base.optional()).meta({
	description,
	...facts.deprecated && { deprecated: true },
	...facts.holds === "writeOnly" && { writeOnly: true }
});
function textShape({ form, values }) {
	if (form !== void 0) return string().regex(form.pattern, form.words);
	return values === void 0 ? string().min(1) : union([_enum(values), string().min(1)]);
}
const orSecret = (content, shape) => takesSecret(content) ? union([shape, _instanceof(SecretReference)]) : shape;
function shapeOf(fields) {
	return strictObject(membersOf(fields, {}));
}
function variantShape(by, value, fields) {
	return strictObject(membersOf(fields, { [by]: literal(value) }));
}
function membersOf(fields, made) {
	for (const [name, field] of Object.entries(fields)) {
		if (field.facts.serverOwned === true || name in made) continue;
		const get = () => field.shape;
		Object.defineProperty(made, name, {
			get,
			enumerable: true,
			configurable: true
		});
	}
	return made;
}
function discriminatorValues(shape, by) {
	return shape._zod.propValues[by];
}
function tellApart(shape, by, value) {
	Object.defineProperty(shape._zod, "propValues", { value: { [by]: new Set([value]) } });
	return shape;
}
// src/kinds/define.ts
const required = { presence: "required" };
const optional = (absent) => ({
	presence: "optional",
	absent
});
const plain = { holds: "plain" };
const writeOnly = { holds: "writeOnly" };
const sensitive = { holds: "sensitive" };
const host = { holds: "host" };
const url = { holds: "url" };
const reference = (kind) => ({
	holds: "plain",
	refersTo: kind
});
const open = (values, otherNames = {}) => ({
	holds: "plain",
	values,
	otherNames
});
const immutable = { immutable: true };
const identity = { identity: true };
const whole = { whole: true };
const kept = { kept: true };
const unordered = { unordered: true };
const deprecated = { deprecated: true };
const reportedAs = (value) => ({ defaulted: {
	value,
	by: "report"
} });
const omittedAs = (value) => ({ defaulted: {
	value,
	by: "omission"
} });
const defaulted = (value) => ({ defaulted: {
	value,
	by: "meaning"
} });
const choice = (member) => ({ choice: member });
const matches = (form) => ({ form });
const shared = (schemaId) => ({ schemaId });
const neededFor = (...when) => ({ condition: {
	when,
	isNeeded: true
} });
const readFor = (...when) => ({ condition: {
	when,
	isNeeded: false
} });
const neededBeside = (beside) => ({ condition: {
	beside,
	isNeeded: true
} });
const usableBeside = (beside) => ({ condition: {
	beside,
	isNeeded: false
} });
const factsOf = (presence, content, traits) => ({
	absent: "unmanaged",
	...presence,
	...content,
	...Object.assign({}, ...traits)
});
function field(description, facts, makeBase, said = {}) {
	let base;
	let shape;
	return {
		description,
		facts,
		get base() {
			return base ??= makeBase();
		},
		get shape() {
			return shape ??= describeShape(description, facts, this.base);
		},
		...said
	};
}
function text(description, presence, content, ...traits) {
	const facts = factsOf(presence, content, traits);
	return field(facts.holds === "writeOnly" ? `${description} Write-only: \${secret:NAME} or \${secretFile:PATH}.` : description, facts, () => orSecret(content, textShape(facts)));
}
function flag(description, presence, ...traits) {
	return field(description, factsOf(presence, plain, traits), () => boolean(), { isBoolean: true });
}
function group(description, members, presence, ...traits) {
	const facts = factsOf(presence, plain, traits);
	const makeBase = () => facts.schemaId === void 0 ? shapeOf(members) : shapeOf(members).meta({ id: facts.schemaId });
	return field(description, facts, makeBase, { members });
}
function again(same, description, presence, ...traits) {
	const { members = {} } = same;
	return field(description, factsOf(presence, plain, traits), () => same.base, { members });
}
function texts$1(description, presence, content, eachAbsent, ...traits) {
	const item = field("One of them.", factsOf(optional(eachAbsent), content, []), () => orSecret(content, string()));
	const makeBase = () => record(string(), item.base);
	return field(description, factsOf(presence, plain, traits), makeBase, { item });
}
function settings(description, presence, known, eachAbsent, ...traits) {
	const one = (content) => field("One of them.", factsOf(optional(eachAbsent), content, []), () => orSecret(content, string()));
	const item = one(sensitive);
	const makeBase = () => record(string(), item.base);
	const exceptions = Object.fromEntries(known.map((name) => [name, one(plain)]));
	return field(description, factsOf(presence, plain, traits), makeBase, {
		exceptions,
		item
	});
}
function list(description, item, { min = 0, max }, presence, ...traits) {
	const makeBase = () => {
		const elements = array(item.base);
		return (min > 0 ? elements.min(min) : elements).max(max);
	};
	return field(description, factsOf(presence, plain, [whole, ...traits]), makeBase, {
		item,
		isList: true
	});
}
function opaque(description, presence, ...traits) {
	return field(description, factsOf(presence, plain, traits), () => unknown(), { isOpaque: true });
}
function serverOwned(description) {
	return field(description, {
		...factsOf(optional("unmanaged"), plain, []),
		serverOwned: true
	}, () => unknown());
}
// src/kinds/connection-type.ts
const COMMON_FIELDS = {
	type: text("Which fields it has.", required, plain, immutable),
	region: text("Region, by default the workspace's.", optional("unmanaged"), plain),
	id: serverOwned("Its id."),
	name: serverOwned("Its name, which the address has."),
	state: serverOwned("PENDING, READY, DELETING or FAILED."),
	links: serverOwned("Links of the API.")
};
function connectionType(spec) {
	return spec;
}
function fieldsOfType({ fields }) {
	const { type, ...others } = COMMON_FIELDS;
	return {
		...type && { type },
		...fields,
		...others
	};
}
const OTHER_TYPE = "(another type)";
const OTHER_SHAPE = variantShape("type", OTHER_TYPE, COMMON_FIELDS);
function connectionShape(spec) {
	return variantShape("type", spec.type, fieldsOfType(spec)).meta({
		title: spec.type,
		description: spec.description
	});
}
// src/kinds/values/patterns.ts
const OBJECT_ID = {
	pattern: /^[a-f0-9]{24}$/,
	words: "24 hex digits in lower case"
};
const AWS_ACCOUNT$1 = {
	pattern: /^\d{12}$/,
	words: "12 digits"
};
const VPC = {
	pattern: /^vpc-[0-9a-z]+$/,
	words: "the id of a VPC, such as vpc-0123456789abcdef0"
};
const KAFKA_ARN = {
	pattern: /^arn:aws:kafka/,
	words: "an ARN that starts with arn:aws:kafka"
};
const STORAGE_ACCOUNT = {
	pattern: /^[a-z0-9]{3,24}$/,
	words: "3 to 24 lower-case letters and digits"
};
const NAME_FORMS = {
	vpcPeering: {
		pattern: /^[A-Za-z0-9._-]+$/,
		words: "ASCII letters, digits and . - _"
	},
	privateLink: {
		pattern: /^[A-Za-z0-9._-]+$/,
		words: "ASCII letters, digits and . - _"
	},
	workspace: {
		pattern: /^[A-Za-z0-9_-]+$/,
		words: "ASCII letters, digits, hyphens and underscores"
	},
	connection: {
		pattern: /^[A-Za-z0-9._*-]+$/,
		words: "ASCII letters, digits and . - * _"
	},
	failover: {
		pattern: /^[A-Za-z0-9._*-]+$/,
		words: "ASCII letters, digits and . - * _"
	},
	processor: {
		pattern: /^[A-Za-z0-9._-]+$/,
		words: "ASCII letters, digits and . - _"
	}
};
// src/kinds/connection/parts.ts
const PUBLIC = document({ access: document({ type: "PUBLIC" }) });
const ACCESS = "Over which network Atlas reaches it.";
const ACCESS_TYPE = "PUBLIC: over the internet.";
const LINK = "Id of the private link, for PRIVATE_LINK, where the manifest has no `privateLink` of it.";
const LINK_NAME = text("Name of a private link of this manifest, for PRIVATE_LINK.", optional("unmanaged"), reference("privateLink"));
const REACHED = "How Atlas reaches it; PUBLIC by default. Cannot be changed in place.";
const NETWORKING = { networking: group(REACHED, { access: group(ACCESS, {
	type: text(ACCESS_TYPE, required, open([
		"PUBLIC",
		"VPC",
		"PRIVATE_LINK",
		"TRANSIT_GATEWAY"
	])),
	privateLink: LINK_NAME,
	connectionId: text(LINK, optional("unmanaged"), plain, matches(OBJECT_ID)),
	name: text("Name of the endpoint.", optional("unmanaged"), plain),
	tgwRouteId: text("The route, for TRANSIT_GATEWAY.", optional("unmanaged"), plain, matches(OBJECT_ID))
}, required) }, optional("unmanaged"), immutable, whole, reportedAs(PUBLIC)) };
const PUBLIC_PRIVATE_NETWORKING = { publicPrivateNetworking: group(REACHED, { access: group(ACCESS, {
	type: text(ACCESS_TYPE, required, open(["PUBLIC", "PRIVATE_LINK"])),
	privateLink: LINK_NAME,
	connectionId: text(LINK, optional("unmanaged"), plain, matches(OBJECT_ID))
}, required) }, optional("unmanaged"), immutable, whole, defaulted(PUBLIC)) };
const AWS_ACCOUNT = "How Atlas acts in the AWS account.";
const ROLE = "IAM role registered in the project's cloud provider access.";
const TEST_BUCKET = text("Bucket Atlas tries the role on.", optional("unmanaged"), plain);
const ROLE_ARN$1 = text(ROLE, required, plain, identity);
// src/kinds/connection/aws-kinesis.ts
const awsKinesis = connectionType({
	type: "AWSKinesisDataStreams",
	description: "AWS Kinesis Data Streams.",
	source: "Admin API, StreamsAWSKinesisDataStreamsConnection; domain facts 4.3",
	fields: {
		aws: group(AWS_ACCOUNT, { roleArn: ROLE_ARN$1 }, required),
		...NETWORKING
	},
	place: { stage: { region: "usual" } }
});
// src/kinds/connection/aws-lambda.ts
const awsLambda = connectionType({
	type: "AWSLambda",
	description: "AWS Lambda, for $externalFunction.",
	source: "Admin API, StreamsAWSLambdaConnection; domain facts 4.3",
	fields: {
		aws: group(AWS_ACCOUNT, { roleArn: ROLE_ARN$1 }, required),
		...PUBLIC_PRIVATE_NETWORKING
	},
	place: { stage: { region: "usual" } }
});
// src/kinds/connection/azure-blob-storage.ts
const azureBlobStorage = connectionType({
	type: "AzureBlobStorage",
	description: "Azure Blob Storage, for $emit.",
	source: "Admin API, StreamsAzureBlobStorageConnection, AzureConnection; domain facts 4.3",
	fields: {
		azure: group("How Atlas acts in Azure.", {
			servicePrincipalId: text("Service principal registered in the project's cloud provider access.", required, plain),
			storageAccountName: text("The storage account.", required, plain, matches(STORAGE_ACCOUNT)),
			region: text("Left to the connection's own region.", optional("unmanaged"), plain, deprecated)
		}, required),
		...PUBLIC_PRIVATE_NETWORKING
	},
	place: {}
});
// src/kinds/connection/cluster.ts
const cluster = connectionType({
	type: "Cluster",
	description: "An Atlas cluster: change streams, lookups, $merge, DLQ.",
	source: "Admin API, StreamsClusterConnection; domain facts 4.3",
	fields: {
		clusterName: text("An Atlas cluster of the project.", required, plain, identity),
		clusterGroupId: text("The cluster's project, when it is another one.", optional("unmanaged"), plain, matches(OBJECT_ID), identity),
		dbRoleToExecute: group("Database role it acts as, such as readWriteAnyDatabase, BUILT_IN.", {
			role: text("Name of the role.", required, plain),
			type: text("Whose role it is.", required, open(["BUILT_IN", "CUSTOM"]))
		}, required)
	},
	place: {}
});
// src/kinds/connection/gcp-pub-sub.ts
const gcpPubSub = connectionType({
	type: "GCPPubSub",
	description: "Google Cloud Pub/Sub, for $emit.",
	source: "Admin API, StreamsGCPPubSubConnection; domain facts 4.3",
	fields: {
		gcp: group("How Atlas acts in Google Cloud.", { serviceAccountId: text("Service account registered in the project's cloud provider access.", required, plain) }, required),
		...PUBLIC_PRIVATE_NETWORKING
	},
	place: { stage: { projectId: "needed" } }
});
// src/kinds/connection/https.ts
const https = connectionType({
	type: "Https",
	description: "A web service, for $https.",
	source: "Admin API, StreamsHttpsConnection (headers are not write-only); Terraform provider (empty headers)",
	fields: {
		url: text("What requests begin with; a stage adds its path.", required, url, identity),
		headers: texts$1("Sent with every request. Atlas returns them to everybody who may read the project.", optional("removed"), sensitive, "removed", omittedAs(EMPTY_DOCUMENT))
	},
	place: { itself: "service" }
});
// src/kinds/connection/kafka.ts
const PASSWORD = [
	"PLAIN",
	"SCRAM-256",
	"SCRAM-512"
];
const OAUTH = ["OAUTHBEARER"];
const IAM = ["AWS_MSK_IAM"];
const KAFKA_MECHANISMS = [
	...PASSWORD,
	...OAUTH,
	...IAM
];
const OTHER_NAMES = {
	"SCRAM-SHA-256": "SCRAM-256",
	"SCRAM-SHA-512": "SCRAM-512"
};
const KAFKA_SETTINGS = [
	"acks",
	"allow.auto.create.topics",
	"auto.offset.reset",
	"batch.size",
	"client.dns.lookup",
	"client.id",
	"compression.type",
	"connections.max.idle.ms",
	"debug",
	"delivery.timeout.ms",
	"enable.idempotence",
	"fetch.max.bytes",
	"fetch.min.bytes",
	"group.id",
	"group.protocol.type",
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
const here$4 = optional("unmanaged");
const kafka$1 = connectionType({
	type: "Kafka",
	description: "An Apache Kafka cluster.",
	source: "Admin API, StreamsKafkaConnection, StreamsKafkaAuthentication; Terraform provider; MCP server (domain facts 4.3); AWS_MSK_IAM: Terraform provider and Pulumi since 2026-08-28",
	fields: {
		bootstrapServers: text("host:port, several separated by commas, in one string.", required, host, identity),
		authentication: group("How Atlas logs in to the brokers.", {
			mechanism: text("How Atlas logs in to the brokers.", here$4, open(KAFKA_MECHANISMS, OTHER_NAMES)),
			method: text("OIDC, for OAUTHBEARER.", here$4, plain, readFor(...OAUTH)),
			username: text("For PLAIN and SCRAM.", here$4, plain, neededFor(...PASSWORD)),
			password: text("For PLAIN and SCRAM.", here$4, writeOnly, neededFor(...PASSWORD)),
			tokenEndpointUrl: text("Where tokens are issued, for OAUTHBEARER.", here$4, url, neededFor(...OAUTH)),
			clientId: text("The OAuth client, for OAUTHBEARER.", here$4, plain, neededFor(...OAUTH)),
			clientSecret: text("The OAuth client's secret, for OAUTHBEARER.", here$4, writeOnly, neededFor(...OAUTH)),
			scope: text("Scope of the tokens, for OAUTHBEARER.", here$4, plain, readFor(...OAUTH)),
			saslOauthbearerExtensions: text("Further values for the brokers, as key=value, for OAUTHBEARER.", here$4, plain, readFor(...OAUTH)),
			sslCertificate: text("Client certificate in PEM form, for mutual TLS.", here$4, plain),
			sslKey: text("The client certificate's private key in PEM form.", here$4, writeOnly, neededBeside("sslCertificate")),
			sslKeyPassword: text("Password of the private key.", here$4, writeOnly, usableBeside("sslCertificate")),
			aws: group("The role to log in with, for AWS_MSK_IAM.", {
				roleArn: text(ROLE, required, plain),
				testBucket: TEST_BUCKET
			}, here$4, neededFor(...IAM))
		}, required, choice("mechanism")),
		security: group("How the line to the brokers is protected.", {
			protocol: text("Whether the line is encrypted (SSL), and whether Atlas logs in (SASL).", required, open([
				"SASL_SSL",
				"SASL_PLAINTEXT",
				"SSL",
				"PLAINTEXT"
			])),
			brokerPublicCertificate: text("The brokers' certificate authority in PEM form, where it is not a public one.", here$4, plain)
		}, required),
		config: settings("Client settings, all strings.", optional("removed"), KAFKA_SETTINGS, "removed", defaulted(EMPTY_DOCUMENT)),
		...NETWORKING
	},
	place: {}
});
// src/kinds/connection/s3.ts
const s3 = connectionType({
	type: "S3",
	description: "AWS S3, for $emit and $iceberg.",
	source: "Admin API, StreamsS3Connection; domain facts 4.3",
	fields: {
		aws: group(AWS_ACCOUNT, {
			roleArn: text(ROLE, required, plain),
			testBucket: TEST_BUCKET
		}, required),
		...NETWORKING
	},
	place: { isGlobal: true }
});
// src/kinds/connection/sample.ts
const sample = connectionType({
	type: "Sample",
	description: "Generated data. The name of the connection chooses the data set: sample_stream_solar.",
	source: "Admin API, StreamsSampleConnection",
	fields: {},
	place: { itself: "sample" }
});
// src/kinds/connection/schema-registry.ts
const USER = ["USER_INFO"];
const here$3 = optional("unmanaged");
// src/kinds/connection/types.ts
const CONNECTION_SPECS = [
	sample,
	cluster,
	kafka$1,
	https,
	awsLambda,
	s3,
	awsKinesis,
	connectionType({
		type: "SchemaRegistry",
		description: "A Confluent schema registry, beside a Kafka connection.",
		source: "Admin API, StreamsSchemaRegistryConnection, ConfluentUserInfoAuthentication, ConfluentSaslInheritAuthentication",
		fields: {
			provider: text("Whose registry it is.", required, open(["CONFLUENT"])),
			schemaRegistryUrls: list("URLs of the registry, 1 to 10.", text("One URL.", required, url), {
				min: 1,
				max: 10
			}, required),
			schemaRegistryAuthentication: group("How Atlas logs in to the registry.", {
				type: text("USER_INFO: with a user and a password. SASL_INHERIT: as the Kafka connection does.", required, open([...USER, "SASL_INHERIT"])),
				username: text("The user, or the API key.", here$3, plain, neededFor(...USER)),
				password: text("The user's password, or the API key's secret.", here$3, writeOnly, neededFor(...USER))
			}, required, choice("type"))
		},
		place: {}
	}),
	azureBlobStorage,
	gcpPubSub
];
// src/kinds/derived/server-fields.ts
function dropServerFields(body, fields) {
	const owned = Object.keys(fields).filter((name) => fields[name]?.facts.serverOwned === true);
	return cleanDocument(body.without(...owned));
}
function cleanDocument(body) {
	const entries = body.entries.filter(([key, value]) => value !== null && key !== "links").map(([key, value]) => [key, isDocument(value) ? cleanDocument(value) : value]);
	return new Document(entries);
}
// src/kinds/values/words.ts
const isSameWord = (a, b) => plainWord(a) === plainWord(b);
const plainWord = (text) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
// src/kinds/connection.ts
const CONNECTION_TYPES = CONNECTION_SPECS.map(({ type }) => type);
const SPECS = Object.fromEntries(CONNECTION_SPECS.map((spec) => [spec.type, spec]));
const FIELDS$2 = Object.fromEntries(CONNECTION_SPECS.map((spec) => [spec.type, fieldsOfType(spec)]));
const CONNECTION_SHAPES = Object.fromEntries(CONNECTION_SPECS.map((spec) => [spec.type, connectionShape(spec)]));
function connectionSpec(type) {
	return lookUp(SPECS, type ?? "");
}
function connectionFieldsFor(fields) {
	return lookUp(FIELDS$2, connectionTypeOf(fields) ?? "") ?? COMMON_FIELDS;
}
const OWNERS = new Map();
for (const { type, fields } of CONNECTION_SPECS) for (const key of Object.keys({
	...fields,
	...COMMON_FIELDS
})) OWNERS.set(key, [...OWNERS.get(key) ?? [], type]);
function ownersOf(key, type) {
	const owners = OWNERS.get(key);
	return owners?.includes(type) === true ? void 0 : owners;
}
function isConnectionType(type) {
	return connectionSpec(type) !== void 0;
}
function shapeTypeOf(type) {
	return type === "" || CONNECTION_TYPES.some((known) => isSameWord(known, type)) ? type : OTHER_TYPE;
}
function connectionTypeOf(fields) {
	return textOf(fields.get("type"));
}
function connectionFields(body) {
	return dropServerFields(body, COMMON_FIELDS);
}
function connectionBody(name, fields) {
	return fields.entries.reduce((made, [key, value]) => made.with(key, value), document({ name }));
}
// src/kinds/failover.ts
const FAILOVER_TYPES = ["Cluster", "Kafka"];
const hasFailovers = (type) => FAILOVER_TYPES.some((known) => known === type);
const REGION$1 = serverOwned("Its region, which the address has.");
const FIELDS$1 = new WeakMap();
function failoverFieldsFor(fields) {
	const declared = connectionFieldsFor(fields);
	const made = FIELDS$1.get(declared) ?? {
		...declared,
		region: REGION$1
	};
	FIELDS$1.set(declared, made);
	return made;
}
const failoverShape = (type) => shapeOf(connectionSpec(type)?.fields ?? {});
function failoverBody(name, region, fields) {
	const { entries } = fields.without("type", "region", "name");
	const head = document({
		name,
		type: connectionTypeOf(fields),
		region
	});
	return entries.reduce((made, [key, value]) => made.with(key, value), head);
}
function failoverRegionsOf(workspace) {
	const regions = workspace?.get("failoverRegions");
	if (!isList(regions)) return [];
	return regions.flatMap((region) => isDocument(region) ? textOf(region.get("region")) ?? [] : []);
}
const homeRegionOf = (workspace) => textOf(valueAt(workspace, ["dataProcessRegion", "region"]));
function regionsTold(body) {
	const stats = body.get("stats");
	return [...body.entries, ...isDocument(stats) ? stats.entries : []].flatMap(([key, value]) => {
		const region = textOf(isDocument(value) ? value.get("region") : value);
		return /region/i.test(key) && region !== void 0 ? [region] : [];
	});
}
function activeRegionOf(body, workspace) {
	const home = homeRegionOf(workspace);
	const regions = [...home === void 0 ? [] : [home], ...failoverRegionsOf(workspace)];
	return regionsTold(body).find((region) => regions.includes(region));
}
function isInRegion(body, region) {
	const told = regionsTold(body);
	return told.length === 0 ? void 0 : told.includes(region);
}
const FAILOVER_MODES = ["GRACEFUL", "FORCED"];
const processorFailoverBody = ({ region, mode, dryRun, clearCheckpoint }) => document({ failover: document({
	region,
	mode,
	dryRun: dryRun === true ? true : void 0,
	clearCheckpoint: clearCheckpoint === true ? true : void 0
}) });
const workspaceFailoverBody = ({ region, mode }) => document({ processorStatus: document({
	status: "FAILED_OVER",
	mode,
	region
}) });
// src/kinds/values/regions.ts
const CLOUD_PROVIDERS = [
	"AWS",
	"AZURE",
	"GCP"
];
const UNUSABLE_PROVIDERS = ["TENANT", "SERVERLESS"];
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
		"australiaeast",
		"northeurope",
		"eastasia",
		"southeastasia"
	],
	GCP: [
		"US_CENTRAL1",
		"EUROPE_WEST1",
		"US_EAST4",
		"US_WEST1",
		"ASIA_SOUTH1"
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
function isSameRegion(a, b) {
	return canonicalRegion(a) === canonicalRegion(b);
}
function canonicalRegion(name) {
	const native = name.toLowerCase().replaceAll("_", "-");
	const letters = ((Object.hasOwn(AWS_REGION_NAMES, native) ? AWS_REGION_NAMES[native] : void 0) ?? name).toLowerCase().replaceAll(/[^a-z0-9]/g, "");
	return Array.from(letters).toSorted().join("");
}
function accountRegions(region) {
	const native = Object.entries(AWS_REGION_NAMES).find(([, atlas]) => atlas === region)?.[0];
	const spelt = (native ?? region).toUpperCase().replaceAll("-", "_");
	return [...new Set([
		spelt,
		region,
		...native === void 0 ? [] : [native]
	])];
}
// src/kinds/private-link.ts
const GENERIC = "GENERIC";
const LINK_VENDORS = [
	"CONFLUENT",
	"MSK",
	"S3",
	"KINESIS",
	"LAMBDA",
	"EVENTHUB",
	"AZURE_BLOB_STORAGE",
	"PUBSUB",
	GENERIC
];
const here$2 = optional("unmanaged");
const MOST_ITEMS = 100;
const texts = (description, max, ...traits) => list(description, text("One of them.", required, plain), { max }, here$2, immutable, ...traits);
const PRIVATE_LINK_FIELDS = {
	provider: text("AWS, AZURE or GCP.", required, open(CLOUD_PROVIDERS), immutable, identity),
	vendor: text("Whose service it leads to, by default GENERIC.", here$2, open(LINK_VENDORS), immutable, identity, defaulted(GENERIC)),
	region: text("The cloud's region. Atlas derives it from the ARN for MSK.", here$2, plain, immutable, identity),
	serviceEndpointId: text("The service: a VPC endpoint service name of AWS, or a resource id of Azure.", here$2, plain, immutable, identity),
	arn: text("The MSK cluster.", here$2, plain, matches(KAFKA_ARN), immutable, identity),
	dnsDomain: text("The domain of the brokers, or of the storage account.", here$2, plain, immutable, identity),
	dnsSubDomain: texts("Availability zones of Confluent, [] for serverless.", MOST_ITEMS, defaulted([])),
	authenticationScheme: text("How clients log in to MSK.", here$2, open([
		"TLS",
		"SASL_SCRAM",
		"IAM"
	]), immutable),
	azureResourceIds: texts("Resource ids of Confluent on Azure.", MOST_ITEMS, identity),
	gcpServiceAttachmentUris: texts("Service attachments of Confluent on GCP.", 3, identity),
	gcpConnectionIds: texts("Private Service Connect connections on GCP.", 3, identity),
	_id: serverOwned("Its id, which connections name."),
	name: serverOwned("Atlas has no names for links: Sluice adds it."),
	state: serverOwned("IDLE, WORKING, DONE, FAILED, DELETE_REQUESTED or DELETING."),
	errorMessage: serverOwned("Why it failed."),
	interfaceEndpointId: serverOwned("The endpoint in Atlas."),
	interfaceEndpointName: serverOwned("The name of the endpoint in Atlas."),
	providerAccountId: serverOwned("The account of Atlas that has the endpoint."),
	links: serverOwned("Links of the API.")
};
const privateLinkShape = shapeOf(PRIVATE_LINK_FIELDS);
function linkPhase(state) {
	switch (state) {
		case "DONE": return "ready";
		case "FAILED": return "failed";
		case "DELETE_REQUESTED":
		case "DELETING":
		case "DELETED": return "going";
		default: return "pending";
	}
}
function canPatchDomain(body) {
	if (textOf(body.get("provider")) !== "AWS" || textOf(body.get("vendor")) !== "CONFLUENT") return false;
	return textOf(body.get("dnsDomain")) === void 0 || textOf(body.get("state")) === "IDLE";
}
// src/kinds/autoscaling.ts
const AUTOSCALING_BOUNDS = ["minTier", "maxTier"];
function autoscalingOf(fields) {
	const block = valueAt(fields, ["options", "autoscaling"]);
	return isDocument(block) && block.get("enabled") === true ? block : void 0;
}
function largestTierOf(fields) {
	const block = autoscalingOf(fields);
	return textOf(block === void 0 ? fields?.get("tier") : block.get("maxTier"));
}
function withoutIdleAutoscaling(fields) {
	const options = fields.get("options");
	if (!isDocument(options) || !options.has("autoscaling") || autoscalingOf(fields) !== void 0) return fields;
	const others = options.without("autoscaling");
	return others.entries.length === 0 ? fields.without("options") : fields.with("options", others);
}
function withAutoscalingOff(fields) {
	const options = fields.get("options");
	const block = valueAt(options, ["autoscaling"]);
	if (!isDocument(options) || !isDocument(block) || block.get("enabled") !== false) return fields;
	return fields.with("options", options.with("autoscaling", null));
}
// src/kinds/values/tier-limits.ts
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
const isTierName = (text) => /^SP[1-9]\d*$/.test(text);
function compareTiers(a, b) {
	return TIERS.indexOf(a) - TIERS.indexOf(b);
}
// src/kinds/processor.ts
const DLQ = group("Where documents go that fail. Without it they are dropped.", {
	connectionName: text("A connection of type Cluster.", required, reference("connection")),
	db: text("The database that takes them.", required, plain),
	coll: text("The collection that takes them.", required, plain)
}, optional("removed"), shared("DeadLetterQueue"));
const here$1 = optional("unmanaged");
const AUTOSCALING = group("Lets Atlas choose the tier. Left out: as it is.", {
	enabled: flag("Whether Atlas chooses the tier. false switches it off.", required),
	minTier: text("Smallest tier, by default the workspace's.", optional("removed"), open(TIERS)),
	maxTier: text("Largest tier, by default the workspace's largest.", optional("removed"), open(TIERS))
}, here$1, kept, shared("Autoscaling"));
const PROCESSOR_FIELDS = {
	tier: text("Size of its worker, by default the workspace's.", here$1, open(TIERS)),
	failoverEnabled: flag("Whether it may fail over to another region.", here$1, defaulted(false)),
	pipeline: opaque("The stages, in their order.", required, whole),
	options: group("The dead letter queue, and autoscaling.", {
		dlq: DLQ,
		autoscaling: AUTOSCALING
	}, here$1),
	_id: serverOwned("Its id."),
	name: serverOwned("Its name, which the address has."),
	state: serverOwned("What it does; `state` in a manifest is what it should do."),
	stats: serverOwned("Statistics."),
	effectiveTier: serverOwned("What it runs on now."),
	eligibleForFailover: serverOwned("Whether it could fail over now."),
	errorMsg: serverOwned("Why it failed."),
	lastModified: serverOwned("When it was changed."),
	lastStateChange: serverOwned("When its state changed."),
	links: serverOwned("Links of the API.")
};
const processorShape = shapeOf(Object.fromEntries(Object.entries(PROCESSOR_FIELDS).filter(([name]) => name !== "pipeline" && name !== "options")));
const processorOptionsShape = shapeOf(PROCESSOR_FIELDS["options"]?.members ?? {});
function processorFields(body) {
	const pipeline = body.get("pipeline");
	const settled = withoutIdleAutoscaling(dropServerFields(body.without("pipeline"), PROCESSOR_FIELDS));
	return pipeline === void 0 ? settled : settled.with("pipeline", pipeline);
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
function headingPhase(state) {
	switch (state) {
		case "PROVISIONING":
		case "STARTING": return "running";
		case "STOPPING":
		case "INIT":
		case "CREATING": return "not-running";
		default: return processorPhase(state);
	}
}
function cannotResume(text) {
	return /resumeFromCheckpoint must be false|ChangeStreamHistoryLost|CannotResumeFromSource|resume point may no longer be|resume of change stream was not possible/i.test(text);
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
// src/kinds/vpc-peering.ts
const VPC_PEERING_FIELDS = {
	requesterAccountId: text("The AWS account that requests it: 12 digits, in quotes.", required, plain, matches(AWS_ACCOUNT$1), immutable, identity),
	requesterVpcId: text("The VPC of that account.", required, plain, matches(VPC), immutable, identity),
	_id: serverOwned("Its id."),
	name: serverOwned("What Atlas calls it; the address has the name of the manifest."),
	state: serverOwned("PENDING, ACCEPTING, ACTIVE, DELETING or FAILED: what Sluice makes of the two statuses."),
	localStatus: serverOwned("What Atlas does about it."),
	cloudStatus: serverOwned("What AWS says about it."),
	statusMessage: serverOwned("Why it is so."),
	groupId: serverOwned("Its project."),
	accepterAccountId: serverOwned("Atlas's account."),
	accepterCidr: serverOwned("The addresses of the VPC of Atlas."),
	accepterVpcId: serverOwned("The VPC of Atlas."),
	requesterCidr: serverOwned("The addresses of the other VPC."),
	expirationTime: serverOwned("When the request expires."),
	links: serverOwned("Links of the API.")
};
const vpcPeeringShape = shapeOf(VPC_PEERING_FIELDS);
function peeringStateOf(body) {
	const cloud = (textOf(body.get("cloudStatus")) ?? "").toLowerCase();
	switch (textOf(body.get("localStatus"))) {
		case "ACTIVE": return "ACTIVE";
		case "REQUEST_ACCEPT":
		case "ACCEPT_REQUESTED": return cloud === "active" ? "ACTIVE" : "ACCEPTING";
		case "REQUEST_REJECT":
		case "REJECT_REQUESTED":
		case "REQUEST_DELETE":
		case "DELETE_REQUESTED": return "DELETING";
		case "SCAN_FAILED":
		case "UPDATE_FAILED": return "FAILED";
		default:
			if (cloud === "active") return "ACTIVE";
			if ([
				"rejected",
				"deleted",
				"deleting"
			].includes(cloud)) return "DELETING";
			return ["failed", "expired"].includes(cloud) ? "FAILED" : "PENDING";
	}
}
function parsePeeringName(text) {
	const [, , account, vpc] = /^([^@/]+)@([^/]+)\/([^/]+)$/.exec(text) ?? [];
	return account === void 0 || vpc === void 0 ? void 0 : {
		name: text,
		account,
		vpc
	};
}
// src/kinds/workspace.ts
const REGION = group("One region.", {
	cloudProvider: text("AWS, AZURE or GCP.", required, open(CLOUD_PROVIDERS)),
	region: text("Region as Atlas spells it, such as VIRGINIA_USA, eastus, US_CENTRAL1.", required, plain)
}, required, shared("DataProcessRegion"));
const here = optional("unmanaged");
const WORKSPACE_FIELDS = {
	dataProcessRegion: again(REGION, "Where it runs. Atlas cannot change it afterwards.", required, immutable),
	streamConfig: group("Default and largest tier.", {
		tier: text("Default tier of its processors. Left out: Atlas decides.", here, open(TIERS)),
		maxTierSize: text("Largest tier a processor may start with.", here, open(TIERS))
	}, here),
	failoverRegions: list("Up to two regions to fail over to. Can be set once and not changed.", REGION, { max: 2 }, here, unordered, reportedAs([])),
	_id: serverOwned("Its id."),
	name: serverOwned("Its name, which the address has."),
	groupId: serverOwned("Its project."),
	hostnames: serverOwned("Where clients connect to."),
	connections: serverOwned("Its connections; they are resources of their own."),
	sampleConnections: serverOwned("Taken on creation alone, and not returned."),
	links: serverOwned("Links of the API.")
};
const regionShape = REGION.base;
const workspaceShape = shapeOf(WORKSPACE_FIELDS);
function workspaceFields(body) {
	return dropServerFields(body, WORKSPACE_FIELDS);
}
function workspaceUpdateBody(changed) {
	return changed.without("dataProcessRegion");
}
function workspaceCreateBody(name, fields) {
	const body = document({ name });
	return fields.entries.reduce((made, [key, value]) => made.with(key, value), body);
}
function spellingDistance(a, b) {
	return Math.max(a.length, b.length) > 200 ? Infinity : distance(a, b);
}
// src/kinds/rules/field-rule.ts
function findRule({ list }, path) {
	let best;
	for (const rule of list) {
		if (rule.path.length > path.length || best && rule.path.length < best.path.length) continue;
		if (rule.path.every((segment, i) => segment === "*" || segment === path[i])) best = rule;
	}
	return best;
}
function holdsText(value) {
	if (isList(value)) return value.some(holdsText);
	if (isDocument(value)) return value.entries.some(([, member]) => holdsText(member));
	return typeof value === "string" ? value !== "" : value instanceof SecretReference;
}
function idOf(body) {
	return textOf(body.get("id")) ?? textOf(body.get("_id"));
}
// src/kinds/values/headers.ts
const CREDENTIAL_HEADER = /^(?:proxy-)?authorization$|^cookie$|password|passphrase|secret|token|credential|api-?_?key|access-?_?key|private-?_?key|signature/i;
function isCredentialHeader(name) {
	return CREDENTIAL_HEADER.test(name);
}
const PLAIN_HEADER = /^(?:accept(?:-.+)?|cache-control|content-.+|date|expect|from|host|if-.+|origin|pragma|prefer|range|te|user-agent|x-requested-with)$/i;
function isPlainHeader(name) {
	return PLAIN_HEADER.test(name) && !isCredentialHeader(name);
}
function isCredentialParameter(name) {
	return isCredentialHeader(name) || /^(?:key|apikey|appid|app_id|sig|auth|pass|pwd|code)$/i.test(name);
}
function mayNameCredential(name) {
	return isCredentialParameter(name) || /key$|auth|login|cred|pass|pwd|secret|token|signature|cert|cookie|session|connection_?string|(?:^|[^a-z])sas/i.test(name);
}
// src/kinds/values/urls.ts
const PARTS = /^([a-z][a-z0-9+.-]{0,30}:\/\/)([^/?#]*@)?([^?#]*)(\?[^#]*)?(#.*)?$/is;
const HIDDEN$1 = "(sensitive)";
function carriesCredential(text) {
	const [, , user, rest = "", query = "", fragment = ""] = PARTS.exec(text) ?? [];
	if (user !== void 0 || hasKeyPath(rest)) return true;
	return mapValues(query, () => "") !== query || mapValues(fragment, () => "") !== fragment;
}
function hasCredentialPart(url) {
	const [, , user = "", rest = "", query = "", fragment = ""] = PARTS.exec(url) ?? [];
	if (user.slice(0, -1).split(":").some(isWritten) || hasKeyPath(rest)) return true;
	return [query, fragment].flatMap(pairsOf).some(([name, value]) => name === void 0 ? isToken(value) : isCredentialParameter(name) && isWritten(value));
}
const isWritten = (text) => text !== "" && !/^(?:\$\{[^}]{1,200}\})+$/.test(text);
function pairsOf(part) {
	if (part.length < 2) return [];
	return part.slice(1).split("&").map((pair) => {
		const at = pair.indexOf("=");
		return at === -1 ? [void 0, pair] : [pair.slice(0, at), pair.slice(at + 1)];
	});
}
function mapValues(part, map) {
	const pairs = pairsOf(part).map(([name, value]) => {
		const mapped = value === "" ? "" : map(value);
		return name === void 0 ? mapped : `${name}=${mapped}`;
	});
	return pairs.length === 0 ? part : part.slice(0, 1) + pairs.join("&");
}
function isToken(text) {
	if (/^[0-9a-f]{24}$/i.test(text) || text.length > 1e3) return false;
	const runs = text.match(/[a-z0-9]{16,}/gi) ?? [];
	return text.length >= 20 && runs.some((run) => /\d/.test(run) && /[a-z]/i.test(run));
}
function hasKeyPath(rest) {
	const [, ...segments] = rest.split("/");
	const hook = segments.findIndex((segment) => /hooks?(?:b2)?$/i.test(segment));
	return segments.some((segment, i) => isToken(segment) || hook !== -1 && i > hook && /^[\w-]{5,}$/.test(segment) && /\d/.test(segment) && !/^v\d/i.test(segment));
}
const hostOfRest = (rest) => /^[^/]*/.exec(rest)?.[0] ?? "";
function withoutCredentials(url) {
	return mapText(url, (text) => {
		const [, scheme = "", , rest = "", query = "", fragment = ""] = PARTS.exec(text) ?? [];
		const none = () => "";
		return scheme === "" ? text : scheme + rest + mapValues(query, none) + mapValues(fragment, none);
	});
}
function withoutLiteralParts(url) {
	return mapText(withoutCredentials(url), (text) => {
		const [, scheme = "", , rest = "", query = "", fragment = ""] = PARTS.exec(text) ?? [];
		return hasKeyPath(rest) ? `${scheme}${hostOfRest(rest)}/${query}${fragment}` : text;
	});
}
function shownReference(secret) {
	return mapText(secret, (text) => {
		const [, scheme = "", user = "", rest = "", query = "", fragment = ""] = PARTS.exec(text) ?? [];
		if (scheme === "") return text;
		const login = user.slice(0, -1).split(":").map(hideLiteral).join(":");
		const path = hasKeyPath(rest) ? `${hostOfRest(rest)}/${HIDDEN$1}` : rest;
		const values = mapValues(query, hideLiteral) + mapValues(fragment, hideLiteral);
		return scheme + (user === "" ? "" : `${login}@`) + path + values;
	}).toString();
}
const FIRST_MARK = 983040;
const ONLY_MARKS = /^[\u{f0000}-\u{ffffd}]*$/u;
const MARK = /([\u{f0000}-\u{ffffd}])/u;
const hideLiteral = (text) => ONLY_MARKS.test(text) ? text : HIDDEN$1;
function mapText(value, map) {
	if (typeof value === "string") return map(value);
	const names = [];
	const parts = map(value.parts.map((part) => typeof part === "string" ? part : String.fromCodePoint(FIRST_MARK + names.push(part) - 1)).join("")).split(MARK).filter((part) => part !== "").map((part) => MARK.test(part) ? names[(part.codePointAt(0) ?? 0) - FIRST_MARK] ?? part : part);
	return parts.every((part) => typeof part === "string") ? parts.join("") : new SecretReference(parts);
}
function hostOfReference(secret) {
	let host;
	mapText(secret, (text) => {
		const [, scheme, , rest = ""] = PARTS.exec(text) ?? [];
		const authority = hostOfRest(rest);
		if (scheme !== void 0 && authority !== "" && !MARK.test(scheme + authority)) {
			const url = `${scheme}${authority}`;
			host = URL.canParse(url) ? new URL(url).hostname.toLowerCase() : void 0;
		}
		return text;
	});
	return host;
}
// src/kinds/derived/conditions.ts
function needOf({ facts }, siblings, values, choice) {
	const { condition, presence } = facts;
	if (presence === "required") return "needed";
	if (condition === void 0) return "possible";
	const met = condition.isNeeded ? "needed" : "possible";
	if ("beside" in condition) return values.has(condition.beside) ? met : "unread";
	const chosen = textOf(values.get(choice ?? ""));
	if (chosen !== void 0 && condition.when.includes(chosen)) return met;
	if (chosen !== void 0 && isKnownChoice(siblings, choice, chosen)) return "unread";
	return condition.isNeeded && hasCompanions(condition.when, facts, siblings, values) ? "needed" : "possible";
}
const isKnownChoice = (siblings, choice, chosen) => siblings[choice ?? ""]?.facts.values?.includes(chosen) === true;
function hasCompanions(when, facts, siblings, values) {
	const companions = Object.entries(siblings).filter(([, other]) => {
		const { condition, holds } = other.facts;
		const isCompanion = condition !== void 0 && "when" in condition && condition.isNeeded;
		return other.facts !== facts && holds !== "writeOnly" && isCompanion && sharesOne(condition.when, when);
	});
	return companions.length > 0 && companions.every(([name]) => values.has(name));
}
const sharesOne = (some, others) => some.some((one) => others.includes(one));
function filledGroup(values, name) {
	const value = values.get(name);
	return isDocument(value) && value.entries.length > 0 ? value : void 0;
}
// src/kinds/derived/walk.ts
function locateFields(fields, enters = () => true, path = []) {
	return Object.entries(fields).flatMap(([name, field]) => [{
		path: [...path, name],
		field,
		siblings: fields
	}, ...enters(field) ? insideOf(field, enters, [...path, name]) : []]);
}
function insideOf(field, enters, path) {
	const { members, item } = field;
	return [...members === void 0 ? [] : locateFields(members, enters, path), ...item === void 0 ? [] : locateFields({ "*": item }, enters, path)];
}
function fieldAt(fields, path) {
	let members = fields;
	let found;
	for (const key of path) {
		found = lookUp(members, key) ?? found?.item;
		if (found === void 0) return void 0;
		members = found.members ?? found.exceptions ?? {};
	}
	return found;
}
// src/kinds/derived/secrets.ts
const ALL$1 = CONNECTION_SPECS.flatMap((spec) => locateFields(fieldsOfType(spec)));
const pathsOf = (fits) => [...new Map(ALL$1.filter(({ field }) => fits(field)).map(({ path }) => [path.join("."), path])).values()];
const WRITE_ONLY_PATHS = pathsOf(({ facts }) => facts.holds === "writeOnly");
const SECRET_PATHS = pathsOf(({ facts }) => takesSecret(facts));
const PLAIN_MEMBER_PATHS = ALL$1.flatMap(({ path, field }) => Object.keys(field.exceptions ?? {}).map((name) => [...path, name]));
function isReturned(fields, path) {
	const field = fieldAt(connectionFieldsFor(fields), path);
	return field !== void 0 && field.facts.holds !== "writeOnly";
}
function withoutSensitiveValues(fields, stripUrl) {
	const declared = connectionFieldsFor(fields);
	const strip = (value, path) => new Document(value.entries.map(([key, member]) => {
		const inner = [...path, key];
		if (fieldAt(declared, inner)?.facts.holds === "sensitive") return [key, null];
		return [key, stripValue(member, inner)];
	}));
	const stripValue = (value, path) => {
		if (isDocument(value)) return strip(value, path);
		if (isList(value)) return value.map((item) => stripValue(item, path));
		return typeof value === "string" || value instanceof SecretReference ? stripUrl(value) : value;
	};
	return strip(fields, []);
}
function mayCarrySecret(fields) {
	if (connectionSpec(connectionTypeOf(fields)) === void 0) return true;
	return groupMayCarry(connectionFieldsFor(fields), fields, void 0);
}
function groupMayCarry(members, values, choice) {
	return Object.entries(members).some(([, field]) => field.facts.holds === "writeOnly" && needOf(field, members, values, choice) !== "unread") || values.entries.some(([name, value]) => valueMayCarry(lookUp(members, name), value));
}
function valueMayCarry(field, value) {
	if (value instanceof SecretReference) return true;
	if (field === void 0) return holdsText(value);
	if (isList(value)) return value.some((element) => valueMayCarry(field.item ?? field, element));
	if (isDocument(value)) {
		const { item, members = {}, exceptions = {} } = field;
		if (item !== void 0) return value.entries.some(([key, each]) => valueMayCarry(lookUp(exceptions, key) ?? item, each));
		return value.entries.length > 0 && groupMayCarry(members, value, field.facts.choice);
	}
	if (typeof value !== "string") return false;
	const { holds } = field.facts;
	return holds === "writeOnly" || holds === "sensitive" || holds === "url" && carriesCredential(value);
}
function sensitivePaths(fields) {
	const declared = connectionFieldsFor(fields);
	const visit = (value, path) => value.entries.flatMap(([key, member]) => {
		const inner = [...path, key];
		if (isDocument(member)) return visit(member, inner);
		return fieldAt(declared, inner)?.facts.holds === "sensitive" && holdsText(member) ? [inner] : [];
	});
	return visit(fields, []);
}
function heldSecrets(fields) {
	const named = [];
	const untold = [];
	const visit = (members, values, choice, at) => {
		for (const [name, field] of Object.entries(members)) {
			const path = [...at, name];
			const inner = filledGroup(values, name);
			if (inner !== void 0 && field.members !== void 0) visit(field.members, inner, field.facts.choice, path);
			if (field.facts.holds !== "writeOnly") continue;
			const need = needOf(field, members, values, choice);
			if (need === "needed" || need === "possible" && field.facts.condition === void 0) named.push(path);
			else if (need === "possible" && "beside" in (field.facts.condition ?? {})) untold.push(path);
		}
	};
	visit(connectionFieldsFor(fields), fields, void 0, []);
	return {
		named,
		untold
	};
}
// src/kinds/derived/excerpts.ts
const ALL = CONNECTION_SPECS.flatMap((spec) => locateFields(fieldsOfType(spec)));
const isSecret = ({ facts: { holds } }) => holds === "writeOnly" || holds === "sensitive";
const namesOf = (located) => [...new Set(located.map(({ path }) => path.at(-1) ?? ""))];
const holdsSecrets = ({ item, exceptions }) => item !== void 0 && exceptions === void 0 && isSecret(item);
const SECRET_NAMES = namesOf(ALL.filter(({ field }) => isSecret(field) || holdsSecrets(field)).filter(({ path }) => path.at(-1) !== "*"));
const LOGINS = ALL.filter(({ field }) => Object.values(field.members ?? {}).some(isSecret));
const LOGIN_NAMES = namesOf(LOGINS);
const PLAIN_LOGIN_NAMES = namesOf([...LOGINS, ...LOGINS.flatMap(({ path }) => ALL.filter(({ path: inner, field }) => !isSecret(field) && path.every((segment, i) => segment === inner[i])))]);
// src/kinds/derived/booleans.ts
const BOOLEAN_PATHS = CONNECTION_SPECS.flatMap((spec) => locateFields(fieldsOfType(spec))).flatMap(({ path, field }) => field.isBoolean === true ? [path] : []);
// src/kinds/values/aws.ts
const AWS_REGIONS = [
	...Object.keys(AWS_REGION_NAMES),
	...[
		"us-west-1",
		"us-gov-east-1",
		"us-gov-west-1",
		"ca-west-1",
		"mx-central-1",
		"af-south-1"
	],
	...[
		"ap-east-1",
		"ap-east-2",
		"ap-south-2",
		"ap-southeast-3",
		"ap-southeast-4",
		"ap-southeast-5"
	],
	...[
		"ap-southeast-6",
		"ap-southeast-7",
		"ap-northeast-3",
		"cn-north-1",
		"cn-northwest-1"
	],
	...[
		"eu-central-2",
		"eu-north-1",
		"eu-south-1",
		"eu-south-2",
		"il-central-1",
		"me-central-1",
		"me-south-1"
	]
];
function awsRegionFix(region) {
	const native = region.toLowerCase().replaceAll("_", "-");
	if (AWS_REGIONS.includes(native)) return void 0;
	const near = Object.entries(AWS_REGION_NAMES).find(([, atlas]) => atlas.toLowerCase() === region.toLowerCase())?.[0] ?? AWS_REGIONS.find((name) => spellingDistance(name, native) <= 2);
	return near === void 0 ? "write AWS's own name of a region, such as us-east-1" : `did you mean ${near}?`;
}
const ROLE_ARN = /^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/;
const isRoleArn = (text) => ROLE_ARN.test(text);
// src/kinds/values/samples.ts
const SAMPLE_NAMES = ["sample_stream_solar"];
const LIKELY_SAMPLE_NAMES = [
	"samplestock",
	"sampleweather",
	"sampleiot",
	"samplelog",
	"samplecommerce"
];
// src/kinds/codes/kind-code.ts
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
// src/kinds/codes/connection-codes.ts
const LOGIN$1 = "Admin API, StreamsKafkaAuthentication; Terraform provider, streamconnection; MCP server, build.ts";
const registry = (urls, login = "{\"type\": \"SASL_INHERIT\"}") => connection(`{"type": "SchemaRegistry", "provider": "CONFLUENT", "schemaRegistryUrls": ${urls}, "schemaRegistryAuthentication": ${login}}`);
const CONNECTION_RULE_TABLE = {
	CONNECTION_TYPE_UNKNOWN: {
		severity: "warning",
		title: "A connection type that Sluice does not know",
		explanation: "Atlas may have added it since. Its fields go under `extra` and are sent as they are. Sluice expects the worst of it: that it holds a secret, and that any text in it says where data goes.",
		source: "Admin API, StreamsConnection.type: Atlas adds types",
		example: connection("{\"type\": \"RedisStreams\", \"extra\": {\"endpoint\": \"redis.example.com:6379\"}}"),
		legal: connection("{\"type\": \"Sample\"}", "sample_stream_solar")
	},
	CONNECTION_SERVERS_PROTOCOL: {
		severity: "error",
		title: "A protocol in `bootstrapServers`",
		explanation: "Each server is host:port. Outputs of other tools carry `SASL_SSL://`, which Atlas refuses; the protocol belongs in `security.protocol`.",
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
		explanation: "PLAIN, SCRAM-256 and SCRAM-512 need `username` and `password`; OAUTHBEARER needs `tokenEndpointUrl`, `clientId` and `clientSecret`; AWS_MSK_IAM needs `aws.roleArn`; USER_INFO of a schema registry needs `username` and `password`.",
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
		explanation: "Each URL of a schema registry is listed once.",
		source: "Admin API, StreamsSchemaRegistryConnection.schemaRegistryUrls (uniqueItems)",
		example: registry("[\"https://schemas.example.com\", \"https://schemas.example.com\"]"),
		legal: registry("[\"https://schemas.example.com\", \"https://schemas-2.example.com\"]")
	},
	CONNECTION_LINK_MISSING: {
		severity: "error",
		title: "PRIVATE_LINK without a link",
		explanation: "`access.type: PRIVATE_LINK` names the link: by `privateLink`, its name under `privateLinks`, or by `connectionId`, its id.",
		source: "Admin API, StreamsKafkaNetworkingAccess; Terraform provider, streamconnection",
		example: kafka(`${SERVERS}"networking": {"access": {"type": "PRIVATE_LINK"}}, `),
		legal: kafka(`${SERVERS}"networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "6aa12e7ccd660d4b2380b1c1"}}, `)
	},
	CONNECTION_LINK_UNUSED: {
		severity: "error",
		title: "A private link of a connection that is not private",
		explanation: "`access.connectionId` is for `access.type: PRIVATE_LINK`; with another type Atlas refuses it.",
		source: "Admin API, StreamsKafkaNetworkingAccess (October 2026)",
		example: kafka(`${SERVERS}"networking": {"access": {"type": "PUBLIC", "connectionId": "6aa12e7ccd660d4b2380b1c1"}}, `),
		legal: kafka(`${SERVERS}"networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "6aa12e7ccd660d4b2380b1c1"}}, `)
	},
	CONNECTION_LINK_TWICE: {
		severity: "error",
		title: "A private link that is named twice",
		explanation: "`access.privateLink` becomes the id of the link, which is what `access.connectionId` holds: one of them is enough.",
		source: "contract of the manifest; Admin API, StreamsKafkaNetworkingAccess",
		example: kafka(`${SERVERS}"networking": {"access": {"type": "PRIVATE_LINK", "privateLink": "l", "connectionId": "6aa12e7ccd660d4b2380b1c1"}}, `),
		legal: kafka(`${SERVERS}"networking": {"access": {"type": "PRIVATE_LINK", "connectionId": "6aa12e7ccd660d4b2380b1c1"}}, `)
	},
	VALUE_SPELLING: {
		severity: "error",
		title: "A value that Atlas spells differently",
		explanation: "The value differs from one that Atlas knows in case or punctuation alone, or is what other programs call it.",
		source: LOGIN$1,
		example: kafka(SERVERS, "{\"mechanism\": \"SCRAM-SHA-512\", \"username\": \"u\", \"password\": \"${secret:P}\"}"),
		legal: kafka(SERVERS, "{\"mechanism\": \"SCRAM-512\", \"username\": \"u\", \"password\": \"${secret:P}\"}")
	},
	VALUE_UNKNOWN: {
		severity: "warning",
		title: "A value that Sluice does not know",
		explanation: "Atlas takes any text here, or adds values now and then. The value is compared, sent and exported as it is written.",
		source: "Admin API: fields that are free texts, or whose values grow",
		example: kafka(SERVERS, "{\"mechanism\": \"KERBEROS\", \"username\": \"u\"}"),
		legal: kafka(SERVERS, "{\"mechanism\": \"AWS_MSK_IAM\", \"aws\": {\"roleArn\": \"arn:aws:iam::123456789012:role/r\"}}")
	},
	CONNECTION_PLAINTEXT: {
		severity: "warning",
		title: "A protocol that anybody on the way can read",
		explanation: "PLAINTEXT, SASL_PLAINTEXT and http:// send documents, and with them logins and headers, without encryption.",
		source: "Apache Kafka documentation, security protocols; http",
		example: kafka(SERVERS, void 0, "SASL_PLAINTEXT"),
		legal: kafka(SERVERS, void 0, "SASL_SSL")
	},
	CONNECTION_URL_SECRET: {
		severity: "warning",
		title: "A credential in a URL",
		explanation: "A user, a password or a key that is written out in a URL is in the repository, and Atlas returns it to everybody who may read the project. `${secret:NAME}` may be the whole URL or a part of it: `https://api.example.com/x?api_key=${secret:KEY}`.",
		source: "Admin API, StreamsHttpsConnection.url is not write-only; recorded responses",
		example: connection("{\"type\": \"Https\", \"url\": \"https://api.example.com/v1?api_key=abc\"}"),
		legal: connection("{\"type\": \"Https\", \"url\": \"https://api.example.com/v1?units=metric\"}")
	},
	CONNECTION_HEADER_SECRET: {
		severity: "warning",
		title: "A credential in the headers",
		explanation: "Atlas returns the headers of an Https connection to everybody who may read the project: a credential is not secret there, even when the manifest names it by ${secret:NAME}. Headers such as Accept or Content-Type, which `export` names so too, are left alone. Where nothing else will do, silence the rule with `ignoreRules` and say why.",
		source: "Admin API, StreamsHttpsConnection.headers is not write-only; recorded responses",
		example: connection("{\"type\": \"Https\", \"url\": \"https://api.example.com\", \"headers\": {\"Authorization\": \"Bearer abc\"}}"),
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
	CONNECTION_ROLE_ARN: {
		severity: "warning",
		title: "A role that is not written as an ARN",
		explanation: "Atlas takes on a role of AWS by its ARN, `arn:aws:iam::ACCOUNT:role/NAME`. A name alone, or the ARN of a user, leads nowhere.",
		source: "Admin API, StreamsAWSConnectionConfig.roleArn; AWS docs, IAM identifiers",
		example: connection("{\"type\": \"S3\", \"aws\": {\"roleArn\": \"archive-role\"}}"),
		legal: connection("{\"type\": \"S3\", \"aws\": {\"roleArn\": \"arn:aws:iam::123456789012:role/archive-role\"}}")
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
// src/kinds/codes/workspace-codes.ts
const PROCESSOR = {
	kind: "processor",
	name: "p"
};
const WORKSPACE_RULE_TABLE = {
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
		title: "A region in another spelling",
		explanation: "Atlas calls the regions of AWS by city and country, and refuses the names that AWS uses. It also refuses a region that differs from a known one in case or punctuation.",
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
		title: "A failover region that is listed already",
		explanation: "A failover region that is the workspace's own, or is listed twice, gives nothing to fail over to.",
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
	PROCESSOR_SCALING_TIER: {
		severity: "error",
		title: "A tier outside the bounds of autoscaling",
		explanation: "`tier` is where the processor begins: from `minTier` to `maxTier`. Atlas refuses to start it elsewhere. A bound that is left out is the workspace's: its `tier` below, its `maxTierSize` above.",
		source: "Atlas docs, autoscaling",
		example: {
			...PROCESSOR,
			body: "{\"tier\": \"SP5\", \"options\": {\"autoscaling\": {\"enabled\": true, \"minTier\": \"SP10\", \"maxTier\": \"SP30\"}}}"
		},
		legal: {
			...PROCESSOR,
			body: "{\"tier\": \"SP10\", \"options\": {\"autoscaling\": {\"enabled\": true, \"minTier\": \"SP10\", \"maxTier\": \"SP30\"}}}"
		}
	},
	PROCESSOR_SCALING_MAXIMUM: {
		severity: "warning",
		title: "Autoscaling without a largest tier",
		explanation: "Without `maxTier`, autoscaling goes up to `maxTierSize` of the workspace; where the workspace has none, the start fails. The workspace may have one that the manifest does not mention, so that this is a warning.",
		source: "Atlas docs, autoscaling",
		example: {
			...PROCESSOR,
			body: "{\"options\": {\"autoscaling\": {\"enabled\": true}}}"
		},
		legal: {
			...PROCESSOR,
			body: "{\"options\": {\"autoscaling\": {\"enabled\": true}}}",
			workspace: "{\"streamConfig\": {\"maxTierSize\": \"SP30\"}}"
		}
	}
};
// src/kinds/codes/private-link-codes.ts
const SOURCE = "Terraform provider, streamprivatelinkendpoint/model.go; MCP server; Admin API, StreamsPrivateLinkConnection";
const link = (body, name = "l") => ({
	kind: "privateLink",
	name,
	body
});
const MSK = "\"provider\": \"AWS\", \"vendor\": \"MSK\", \"arn\": \"arn:aws:kafka:us-east-1:1:cluster/c/1\"";
const PRIVATE_LINK_RULE_TABLE = {
	PRIVATE_LINK_MISSING: {
		severity: "error",
		title: "A private link without what its vendor needs",
		explanation: "Each provider and vendor needs other fields, and Atlas refuses a link without them.",
		source: SOURCE,
		example: link("{\"provider\": \"GCP\", \"vendor\": \"PUBSUB\"}"),
		legal: link("{\"provider\": \"GCP\", \"vendor\": \"PUBSUB\", \"region\": \"US_CENTRAL1\"}")
	},
	PRIVATE_LINK_REFUSED: {
		severity: "error",
		title: "A private link with a field that its vendor refuses",
		explanation: "For MSK Atlas derives the region from the ARN, and Confluent on Azure is named by its resource ids alone.",
		source: SOURCE,
		example: link(`{${MSK}, "region": "us-east-1"}`),
		legal: link(`{${MSK}}`)
	},
	PRIVATE_LINK_REGION: {
		severity: "warning",
		title: "A region that AWS is not known to have",
		explanation: "Private links name the region as AWS does, unlike workspaces, which take Atlas's own names. AWS may have added it since this version of Sluice.",
		source: `${SOURCE}; AWS docs, regions and availability zones`,
		example: link("{\"provider\": \"AWS\", \"vendor\": \"S3\", \"region\": \"VIRGINIA_USA\", \"serviceEndpointId\": \"com.amazonaws.us-east-1.s3\"}"),
		legal: link("{\"provider\": \"AWS\", \"vendor\": \"S3\", \"region\": \"us-east-1\", \"serviceEndpointId\": \"com.amazonaws.us-east-1.s3\"}")
	},
	PRIVATE_LINK_FORM: {
		severity: "warning",
		title: "A vendor in a cloud where Sluice does not know it",
		explanation: "Atlas may have added it since this version of Sluice; otherwise it refuses the link.",
		source: SOURCE,
		example: link("{\"provider\": \"GCP\", \"vendor\": \"MSK\", \"arn\": \"arn:aws:kafka:us-east-1:1:cluster/c/1\"}"),
		legal: link(`{${MSK}}`)
	}
};
const KIND_RULES = {
	...WORKSPACE_RULE_TABLE,
	...CONNECTION_RULE_TABLE,
	...PRIVATE_LINK_RULE_TABLE
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
// src/kinds/checks/kafka.ts
const LOGIN = ["authentication"];
const CREDENTIAL_SETTING = /jaas|password|passphrase|secret|token$|credential|user\.info|\.pem$|\.key$|private/i;
function checkKafka(fields, report) {
	checkServers(textOf(fields.get("bootstrapServers")), report);
	checkLogin(fields, report);
	const protocol = ["security", "protocol"];
	const found = textOf(valueAt(fields, protocol));
	if (found === "PLAINTEXT" || found === "SASL_PLAINTEXT") report("CONNECTION_PLAINTEXT", protocol, `${found} sends documents${found === "PLAINTEXT" ? "" : " and the login"} without encryption`, { fix: `Use ${found === "PLAINTEXT" ? "SSL" : "SASL_SSL"}.` });
	const config = fields.get("config");
	if (!isDocument(config)) return;
	for (const [key, value] of config.entries) {
		if (KAFKA_SETTINGS.includes(key)) continue;
		if (typeof value === "string" && value !== "" && CREDENTIAL_SETTING.test(key)) {
			const message = `Atlas ignores the Kafka setting '${key}', and shows it to everybody who may read the project`;
			report("CONNECTION_SETTING_IGNORED", ["config", key], message, {
				at: "key",
				fix: "Remove it; the login goes under `authentication`. Replace a credential that was written here."
			});
			continue;
		}
		const guess = KAFKA_SETTINGS.find((known) => spellingDistance(known, key.replaceAll("_", ".")) <= 2);
		report("CONNECTION_SETTING_IGNORED", ["config", key], `Atlas ignores the Kafka setting '${key}'`, {
			at: "key",
			fix: guess === void 0 ? "Remove it." : `Did you mean ${guess}?`
		});
	}
}
function checkServers(servers, report) {
	if (servers === void 0) return;
	const path = ["bootstrapServers"];
	const fix = "Write host:port, several separated by commas; the protocol belongs in security.protocol.";
	if (servers.includes("://")) report("CONNECTION_SERVERS_PROTOCOL", path, "'bootstrapServers' may not name a protocol", { fix });
	else if (!servers.split(",").every((server) => /^\s*[^\s:/]+:\d{1,5}\s*$/.test(server))) report("CONNECTION_SERVERS_FORM", path, "'bootstrapServers' has a server that is not host:port", { fix });
}
function checkLogin(fields, report) {
	const login = valueAt(fields, LOGIN);
	if (!isDocument(login)) return;
	const protocol = textOf(valueAt(fields, ["security", "protocol"]));
	const mechanism = textOf(login.get("mechanism"));
	if (mechanism !== void 0) {
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
	} else if (!login.has("aws") && protocol?.startsWith("SASL_") === true) {
		const message = `'authentication' needs 'mechanism' for ${protocol}`;
		report("CONNECTION_MECHANISM_MISSING", [...LOGIN, "mechanism"], message, {
			at: "key",
			fix: `Add \`mechanism\`: ${KAFKA_MECHANISMS.join(", ")}.`
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
// src/kinds/checks/members.ts
function checkMembers(fields, report) {
	if (connectionSpec(connectionTypeOf(fields)) === void 0) return;
	checkGroup(connectionFieldsFor(fields), fields, void 0, [], report);
}
function checkGroup(members, values, choice, path, report) {
	const chosen = choice === void 0 ? void 0 : textOf(values.get(choice));
	for (const [name, field] of Object.entries(members)) {
		const at = [...path, name];
		const value = values.get(name);
		const { condition, holds } = field.facts;
		const isByChoice = condition !== void 0 && "when" in condition;
		if ((isByChoice ? condition.when.includes(chosen ?? "") : holds === "writeOnly" && !condition) && value === void 0 && !isMeant(name, members, values) && needOf(field, members, values, choice) === "needed") {
			const by = chosen === void 0 ? "" : ` for ${chosen}`;
			report("CONNECTION_LOGIN_MISSING", at, `${path.length === 0 ? "it" : `'${path.join(".")}'`} needs '${name}'${by}`, {
				at: "key",
				fix: `Add \`${name}\`.`
			});
		}
		if (isByChoice && value !== void 0 && chosen !== void 0) {
			if (needOf(field, members, values, choice) !== "unread") continue;
			report("CONNECTION_LOGIN_EXTRA", at, `${chosen} does not read '${name}'`, {
				at: "key",
				fix: "Remove it, or choose the mechanism that it belongs to."
			});
		}
		if (isDocument(value) && field.members !== void 0) checkGroup(field.members, value, field.facts.choice, at, report);
	}
}
function isMeant(name, members, values) {
	const most = Math.max(1, Math.floor(name.length / 3));
	return values.entries.some(([key]) => {
		if (Object.hasOwn(members, key)) return false;
		return key.startsWith(`${name}:`) || spellingDistance(key.toLowerCase(), name.toLowerCase()) <= most;
	});
}
// src/kinds/checks/name.ts
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
	const { pattern, words: allowed } = NAME_FORMS[kind];
	const what = kindWords(kind);
	const fix = `Use 1 to 64 ${allowed}.`;
	if (name === "") report("NAME_REFUSED", [], `the name of a ${what} must not be empty`, { fix });
	else if (!isPossibleName(name)) report("NAME_REFUSED", [], `the name of a ${what} has no slash and no control character, and is not . or ..`, { fix });
	else if (!pattern.test(name)) report("NAME_FORM", [], `the name of a ${what} may have ${allowed} only`, { fix });
	else if (name.length > 64) report("NAME_FORM", [], `this name has ${name.length} characters; Atlas may take 64 at most`, { fix: "Choose a shorter name." });
}
// src/kinds/checks/open-values.ts
function checkOpenValues(fields, values, report, path = []) {
	for (const [name, field] of Object.entries(fields)) {
		const value = values.get(name);
		if (value !== void 0) checkOpenValue(field, value, report, [...path, name]);
	}
}
function checkOpenValue(field, value, report, at) {
	const { item, members, facts } = field;
	if (isList(value) && item !== void 0) for (const [i, element] of value.entries()) checkOpenValue(item, element, report, [...at, String(i)]);
	if (isDocument(value) && members !== void 0) checkOpenValues(members, value, report, at);
	const { values: known, otherNames = {} } = facts;
	if (known === void 0 || typeof value !== "string" || known.includes(value)) return;
	const label = `'${at.join(".")}'`;
	const meant = lookUp(otherNames, value) ?? known.find((word) => isSameWord(word, value));
	if (meant === void 0) report("VALUE_UNKNOWN", at, `Sluice doesn't know '${value}' as ${label}`, { fix: `Check it; the values that Sluice knows are ${known.join(", ")}. ignoreRules silences this.` });
	else report("VALUE_SPELLING", at, `Atlas spells '${value}' as ${meant}`, { fix: `Write ${meant}.` });
}
// src/kinds/checks/connection.ts
function checkConnection(name, fields) {
	return collect((report) => {
		checkName("connection", name, report);
		checkType(textOf(fields.get("type")), report);
		checkFields(name, fields, report);
	});
}
const checkFailoverConnection = (name, fields) => collect((report) => {
	checkFields(name, fields, report);
});
function checkFields(name, fields, report) {
	lookUp(CHECKS, textOf(fields.get("type")) ?? "")?.(fields, report, name);
	checkMembers(fields, report);
	checkOpenValues(connectionFieldsFor(fields), fields, report);
	checkNetworking(fields, report);
	checkRoles(fields, report);
}
function checkRoles(fields, report) {
	for (const path of [["aws", "roleArn"], [
		"authentication",
		"aws",
		"roleArn"
	]]) {
		const arn = valueAt(fields, path);
		if (typeof arn !== "string" || arn === "" || isRoleArn(arn)) continue;
		report("CONNECTION_ROLE_ARN", path, `'${path.join(".")}' is not the ARN of a role`, { fix: "Write arn:aws:iam::ACCOUNT:role/NAME, with the 12 digits of the account." });
	}
}
function checkType(type, report) {
	if (type === void 0 || shapeTypeOf(type) !== "(another type)") return;
	const guess = CONNECTION_TYPES.find((known) => spellingDistance(known.toLowerCase(), type.toLowerCase()) <= 2);
	report("CONNECTION_TYPE_UNKNOWN", ["type"], `Sluice doesn't know connections of type '${type}'`, { fix: guess === void 0 ? "Check the type, and write its fields under `extra`; ignoreRules silences this." : `Did you mean ${guess}?` });
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
	checkUrlSecret(fields.get("url"), ["url"], report);
	const headers = fields.get("headers");
	if (!isDocument(headers)) return;
	for (const [name, value] of headers.entries) {
		const isReference = value instanceof SecretReference;
		if (isReference && isPlainHeader(name)) continue;
		if (!isReference && (typeof value !== "string" || value === "" || !isCredentialHeader(name))) continue;
		const message = `Atlas returns the header ${name} to everybody who may read the project`;
		report("CONNECTION_HEADER_SECRET", ["headers", name], message, { fix: isReference ? "Use a credential that can do little; ignoreRules, with the reason, silences this." : "Write ${secret:NAME}, so that it is not in the file as well, and use a credential that can do little." });
	}
}
function checkUrlSecret(url, path, report) {
	if (typeof url !== "string" && !(url instanceof SecretReference)) return;
	if (!hasCredentialPart(url.toString())) return;
	report("CONNECTION_URL_SECRET", path, `'${path[0] ?? ""}' has a credential written out`, { fix: "Write ${secret:NAME} in its place, or for the whole URL, and use a credential that can do little." });
}
function checkRegistry(fields, report) {
	const urls = fields.get("schemaRegistryUrls");
	if (!isList(urls)) return;
	for (const [i, url] of urls.entries()) {
		const path = ["schemaRegistryUrls", String(i)];
		if (typeof url !== "string") continue;
		checkUrl(url, path, report);
		checkUrlSecret(url, path, report);
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
const LINKLESS = [
	"PUBLIC",
	"VPC",
	"TRANSIT_GATEWAY"
];
function checkNetworking(fields, report) {
	for (const networking of ["networking", "publicPrivateNetworking"]) {
		const access = [networking, "access"];
		const type = textOf(valueAt(fields, [...access, "type"]));
		const [link, other] = ["privateLink", "connectionId"].filter((key) => valueAt(fields, [...access, key]) !== void 0);
		if (link !== void 0 && LINKLESS.includes(type ?? "")) {
			const message = `'${access.join(".")}' has a private link and is of type ${type ?? ""}`;
			report("CONNECTION_LINK_UNUSED", [...access, link], message, {
				at: "key",
				fix: `Write type: PRIVATE_LINK, or remove \`${link}\`.`
			});
		}
		if (other !== void 0) {
			const message = `'${access.join(".")}' names its private link twice`;
			report("CONNECTION_LINK_TWICE", [...access, other], message, {
				at: "key",
				fix: "Keep `privateLink` where the manifest has the link, `connectionId` where it has not."
			});
		}
		if (link !== void 0 || type !== "PRIVATE_LINK") continue;
		report("CONNECTION_LINK_MISSING", [...access, "connectionId"], `'${access.join(".")}' needs 'privateLink' for PRIVATE_LINK`, {
			at: "key",
			fix: "Add `privateLink`, its name under privateLinks; or `connectionId`, its _id in Atlas."
		});
	}
}
// src/kinds/checks/private-link.ts
const LINK_FORMS = [
	{
		provider: "AWS",
		vendor: "CONFLUENT",
		needs: ["region", "serviceEndpointId"]
	},
	{
		provider: "AWS",
		vendor: "MSK",
		needs: ["arn"],
		refuses: { region: "Atlas derives it from the ARN" }
	},
	{
		provider: "AWS",
		vendor: "S3",
		needs: ["region", "serviceEndpointId"]
	},
	{
		provider: "AWS",
		vendor: "KINESIS",
		needs: ["region", "serviceEndpointId"]
	},
	{
		provider: "AWS",
		vendor: "LAMBDA",
		needs: ["region", "serviceEndpointId"]
	},
	{
		provider: "AZURE",
		vendor: "EVENTHUB",
		needs: [
			"region",
			"dnsDomain",
			"serviceEndpointId"
		]
	},
	{
		provider: "AZURE",
		vendor: "CONFLUENT",
		needs: [
			"region",
			"dnsDomain",
			"azureResourceIds"
		],
		refuses: { serviceEndpointId: "Confluent on Azure is named by azureResourceIds" }
	},
	{
		provider: "AZURE",
		vendor: "AZURE_BLOB_STORAGE",
		needs: [
			"region",
			"serviceEndpointId",
			"dnsDomain"
		]
	},
	{
		provider: "GCP",
		vendor: "CONFLUENT",
		needs: [
			"region",
			"dnsDomain",
			"gcpServiceAttachmentUris"
		]
	},
	{
		provider: "GCP",
		vendor: "PUBSUB",
		needs: ["region"]
	}
];
function checkPrivateLink(name, fields) {
	return collect((report) => {
		checkName("privateLink", name, report);
		checkOpenValues(PRIVATE_LINK_FIELDS, fields, report);
		checkForm(fields, report);
		checkRegion$1(fields, report);
	});
}
function checkRegion$1(fields, report) {
	const region = textOf(fields.get("region"));
	if (region === void 0 || region === "" || textOf(fields.get("provider")) !== "AWS") return;
	const fix = awsRegionFix(region);
	if (fix === void 0) return;
	report("PRIVATE_LINK_REGION", ["region"], `'${region}' is not a region of AWS that this version of Sluice knows`, { fix: `${fix.charAt(0).toUpperCase()}${fix.slice(1)}` });
}
function checkForm(fields, report) {
	const [provider, vendor] = ["provider", "vendor"].map((key) => textOf(fields.get(key)));
	if (provider === void 0 || vendor === void 0) return;
	if (provider !== provider.toUpperCase()) return;
	const form = LINK_FORMS.find((each) => each.provider === provider && each.vendor === vendor);
	if (form === void 0) {
		const others = LINK_FORMS.filter((each) => each.vendor === vendor).map((each) => each.provider);
		if (others.length === 0) return;
		report("PRIVATE_LINK_FORM", ["vendor"], `Sluice doesn't know private links to ${vendor} in ${provider}`, { fix: `Check provider and vendor: ${vendor} is known in ${others.join(" and ")}. ignoreRules silences this.` });
		return;
	}
	const which = `a link to ${vendor} in ${provider}`;
	for (const key of form.needs.filter((each) => !fields.has(each))) report("PRIVATE_LINK_MISSING", [key], `${which} needs '${key}'`, {
		at: "key",
		fix: `Add \`${key}\`.`
	});
	for (const [key, why] of Object.entries(form.refuses ?? {})) {
		if (!fields.has(key)) continue;
		report("PRIVATE_LINK_REFUSED", [key], `${which} must not have '${key}': ${why}`, {
			at: "key",
			fix: "Remove it."
		});
	}
}
function linkIdentity(fields) {
	const parts = Object.entries(PRIVATE_LINK_FIELDS).filter(([, { facts }]) => facts.identity).map(([key]) => {
		const value = fields.get(key);
		const texts = (isList(value) ? value : [value]).map((item) => (textOf(item) ?? "").toLowerCase());
		return key === "region" ? texts.map(canonicalRegion) : texts.toSorted();
	});
	return JSON.stringify(parts);
}
// src/kinds/checks/autoscaling.ts
const PATH = ["options", "autoscaling"];
function checkAutoscaling(fields, workspace, report) {
	const block = autoscalingOf(fields);
	if (block === void 0) return;
	const common = (key) => textOf(valueAt(workspace, ["streamConfig", key]));
	const own = AUTOSCALING_BOUNDS.map((bound) => textOf(block.get(bound)));
	const least = own[0] ?? common("tier");
	const most = own[1] ?? common("maxTierSize");
	const [low, high] = [own[0] === void 0 ? "the workspace's tier, its smallest" : "minTier", own[1] === void 0 ? "the workspace's maxTierSize" : "maxTier"];
	const tier = textOf(fields.get("tier"));
	if (!own.every((bound) => bound === void 0) && isTier(least) && isTier(most) && compareTiers(least, most) > 0) {
		const message = `${low}, which is ${least}, is larger than ${high}, which is ${most}`;
		report("PROCESSOR_SCALING_TIER", own[0] === void 0 ? PATH : [...PATH, "minTier"], message, { fix: `Write minTier: ${most} or smaller, or a larger maxTier.` });
	} else if (isTier(tier) && isTier(least) && compareTiers(tier, least) < 0) report("PROCESSOR_SCALING_TIER", ["tier"], `the tier ${tier} is smaller than ${low}, which is ${least}`, { fix: `Write tier: ${least}, or a smaller minTier.` });
	else if (own[1] !== void 0 && isTier(tier) && isTier(most) && compareTiers(tier, most) > 0) report("PROCESSOR_SCALING_TIER", ["tier"], `the tier ${tier} is larger than maxTier, which is ${most}`, { fix: `Write tier: ${most}, or a larger maxTier.` });
	if (most !== void 0) return;
	report("PROCESSOR_SCALING_MAXIMUM", PATH, "autoscaling has no largest tier: neither maxTier, nor streamConfig.maxTierSize of the workspace", {
		at: "key",
		fix: "Add `maxTier`."
	});
}
// src/kinds/checks/workspace.ts
function checkWorkspace(name, fields) {
	return collect((report) => {
		checkName("workspace", name, report);
		checkOpenValues(WORKSPACE_FIELDS, fields, report);
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
		checkOpenValues(PROCESSOR_FIELDS, fields, report);
		checkAutoscaling(fields, workspace, report);
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
function findRegionMistake(provider, region) {
	const fields = document({ at: document({
		cloudProvider: provider,
		region
	}) });
	return collect((report) => {
		checkRegion(fields, ["at"], report);
	}).find(({ severity }) => severity === "error");
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
	const meant = known.find((region) => isSameWord(region, name));
	if (meant !== void 0) {
		report("WORKSPACE_REGION_SPELLING", at, `Atlas spells the ${provider} region '${name}' as ${meant}`, { fix: `Write ${meant}.` });
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
	if (name.length > 200) return void 0;
	const plain = (text) => text.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
	const sorted = (text) => Array.from(plain(text)).toSorted().join("");
	return known.find((region) => sorted(region) === sorted(name)) ?? known.find((region) => spellingDistance(plain(region), plain(name)) <= 2);
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
// src/kinds/kinds.ts
const FIELDS = {
	vpcPeering: () => VPC_PEERING_FIELDS,
	privateLink: () => PRIVATE_LINK_FIELDS,
	workspace: () => WORKSPACE_FIELDS,
	connection: connectionFieldsFor,
	failover: failoverFieldsFor,
	processor: () => PROCESSOR_FIELDS
};
function declaredFields(kind, fields) {
	return FIELDS[kind](fields);
}
// src/kinds/checks/creation.ts
function isNeededForCreation(created, path) {
	const { fields } = created;
	if (isPartOfWhole(fields, path) || valueAt(fields, path) === void 0) return false;
	const before = new Set(errorsOf(created, fields));
	return errorsOf(created, withoutValueAt(fields, path)).some((error) => !before.has(error));
}
function isLeftOutOfCreation(created, path) {
	return !isPartOfWhole(created.fields, path) && !isNeededForCreation(created, path);
}
const isPartOfWhole = (fields, path) => path.some((_, i) => i > 0 && isList(valueAt(fields, path.slice(0, i))));
function errorsOf({ kind, address }, fields) {
	const type = connectionTypeOf(fields);
	if (isConnectionLike(kind) && type === void 0) return ["/type"];
	if (isConnectionLike(kind) && connectionSpec(type) === void 0) return [];
	const issues = shapeOf(declaredFields(kind, fields)).safeParse(toPlain(fields)).error?.issues ?? [];
	const found = isConnectionLike(kind) ? checkConnection(address.name, fields) : [];
	return [...issues.map(({ code, path }) => `${code} ${path.join("/")}`), ...found.filter(({ severity }) => severity === "error").map(({ code, path }) => `${code} ${path.join("/")}`)];
}
// src/kinds/values/hidden-values.ts
const HIDDEN = "(sensitive)";
const HIDDEN_AND_NEW = "(sensitive, new)";
function hidePipelineValues(pipeline) {
	return replaceHidden(pipeline, () => HIDDEN);
}
function hidePipelinePair(before, after) {
	const known = new Set(before === void 0 ? [] : hiddenTexts(before));
	const isNew = (text) => before !== void 0 && !known.has(text);
	const next = after && replaceHidden(after, ({ text }) => isNew(text) ? HIDDEN_AND_NEW : HIDDEN);
	return {
		...before !== void 0 && { before: hidePipelineValues(before) },
		...next !== void 0 && { after: next }
	};
}
function differInHidden(before, after) {
	const [old, next] = [before, after].map((pipeline) => pipeline === void 0 ? [] : hiddenTexts(pipeline));
	return JSON.stringify(old) !== JSON.stringify(next);
}
function hiddenTexts(pipeline) {
	const texts = [];
	replaceHidden(pipeline, ({ text }) => {
		texts.push(text);
		return text;
	});
	return texts;
}
function replaceUnwritable(pipeline, replace) {
	return replaceHidden(pipeline, (hidden) => hidden.header !== void 0 && isPlainHeader(hidden.header) ? hidden.text : replace(hidden));
}
function replaceHidden(value, replace, path = []) {
	if (typeof value === "string") return hasCredentialPart(value) ? replace({
		text: value,
		path
	}) : value;
	if (isList(value)) return value.map((item, i) => replaceHidden(item, replace, [...path, String(i)]));
	if (!isDocument(value)) return value;
	return new Document(value.entries.map(([key, member]) => {
		const inner = [...path, key];
		return [key, key === "$https" && isDocument(member) ? replaceInCall(member, replace, inner) : replaceHidden(member, replace, inner)];
	}));
}
function replaceInCall(call, replace, path) {
	return new Document(call.entries.map(([key, member]) => {
		const inner = [...path, key];
		if (key === "path" && typeof member === "string" && hasCredentialPart(`https://host/${member}`)) return [key, replace({
			text: member,
			path: inner
		})];
		if (key !== "headers" && key !== "parameters" || !isDocument(member)) return [key, replaceHidden(member, replace, inner)];
		const members = member.entries.map(([name, value]) => {
			const at = [...inner, name];
			if (key === "headers") return [name, replaceTexts(value, replace, at, name)];
			if (isCredentialParameter(name)) return [name, replaceTexts(value, replace, at)];
			return [name, replaceHidden(value, replace, at)];
		});
		return [key, new Document(members)];
	}));
}
function replaceTexts(value, replace, path, header) {
	if (typeof value === "string") {
		if (value === "" || value.startsWith("$")) return value;
		return replace({
			text: value,
			path,
			...header !== void 0 && { header }
		});
	}
	if (isList(value)) return value.map((item, i) => replaceTexts(item, replace, [...path, String(i)], header));
	if (!isDocument(value)) return value;
	return new Document(value.entries.map(([key, member]) => [key, replaceTexts(member, replace, [...path, key], header)]));
}
// src/kinds/rules/derived-rules.ts
function deriveRules(fields) {
	return locateFields(fields, ({ facts }) => facts.whole !== true).filter(({ field }) => field.facts.serverOwned !== true).flatMap(({ path, field }) => [ruleOf(path, field), ...path.at(-1) === "*" ? exceptionsBeside(fields, path) : []]).filter((rule) => Object.keys(rule).length > 1);
}
function exceptionsBeside(fields, path) {
	const map = path.slice(0, -1);
	return Object.entries(fieldAt(fields, map)?.exceptions ?? {}).map(([name, field]) => ruleOf([...map, name], field));
}
function ruleOf(path, { facts, item }) {
	const shown = facts.holds === "writeOnly" || facts.holds === "sensitive" ? facts.holds : void 0;
	return {
		path,
		...facts.immutable && { change: "immutable" },
		...shown && { shown },
		...facts.presence === "optional" && facts.absent === "removed" && { absent: "removed" },
		...facts.whole && { compare: "whole" },
		...facts.kept && { kept: true },
		...facts.unordered && { unordered: true },
		...facts.choice !== void 0 && item === void 0 && { variant: facts.choice },
		...facts.defaulted && { default: facts.defaulted.value }
	};
}
// src/kinds/rules/rules.ts
const DERIVED = new WeakMap();
function rulesFor(kind, fields) {
	const declared = declaredFields(kind, fields);
	const list = DERIVED.get(declared) ?? deriveRules(declared);
	DERIVED.set(declared, list);
	return {
		list,
		knows: (path) => path[0] === "pipeline" || fieldAt(declared, path) !== void 0,
		unknown: isConnectionLike(kind) ? "sensitive" : "plain"
	};
}
function liveFields(kind, body) {
	return kind === "processor" ? processorFields(body) : dropServerFields(body, declaredFields(kind, body));
}
function withDefaults(fields, { list }) {
	return list.reduce((filled, rule) => {
		const [key, ...deeper] = rule.path;
		if (rule.default === void 0 || key === void 0 || deeper.length > 0 || filled.has(key)) return filled;
		return filled.with(key, rule.default);
	}, fields);
}
function shownAt(rules, path, value) {
	const shown = findRule(rules, path)?.shown;
	if (shown !== void 0) return shown;
	if (rules.unknown !== "plain" && holdsText(value) && !rules.knows(path)) return rules.unknown;
	return (Array.isArray(value) ? value : [value]).some((text) => typeof text === "string" && carriesCredential(text)) ? "sensitive" : "plain";
}
// src/kinds/derived/endpoints.ts
function endpointChange(before, after) {
	const [old, next] = [endpointsOf(before), endpointsOf(after)];
	return {
		hosts: [...next.hosts].flatMap(([field, found]) => {
			const known = old.hosts.get(field) ?? [];
			const remains = found.some((host) => known.includes(host));
			return found.filter((host) => !known.includes(host) && !(remains && !/[.:]/.test(host)));
		}),
		unknown: [...next.unknown].filter(([at, { text }]) => old.hosts.has(at) || !isAsBefore(text, old.unknown.get(at)?.text)).map(([, { path }]) => path)
	};
}
const isAsBefore = (next, before) => typeof next === "string" ? next === before : before === void 0 || typeof before !== "string";
function endpointsOf(fields) {
	const declared = connectionFieldsFor(fields);
	const found = {
		hosts: new Map(),
		unknown: new Map()
	};
	const visit = (value, path, field) => {
		if (isDocument(value)) for (const [key, member] of value.entries) {
			const inner = [...path, key];
			visit(member, inner, fieldAt(declared, inner));
		}
		else if (isList(value)) for (const [i, element] of value.entries()) visit(element, field === void 0 ? [...path, String(i)] : path, field?.item);
		else if (typeof value === "string" || value instanceof SecretReference) {
			const at = JSON.stringify(path);
			const leads = field?.facts.holds === "host" || field?.facts.holds === "url";
			const hosts = typeof value === "string" ? hostsIn(value) : [hostOfReference(value)];
			if (field === void 0 || leads && hosts.includes(void 0)) found.unknown.set(at, {
				path,
				text: value
			});
			else if (leads) {
				const named = hosts.filter((name) => name !== void 0);
				found.hosts.set(at, [...found.hosts.get(at) ?? [], ...named]);
			}
		}
	};
	visit(fields, [], void 0);
	return found;
}
const hostsIn = (text) => text.split(",").map(hostOf);
function hostOf(text) {
	const trimmed = text.trim();
	const url = trimmed.includes("://") ? trimmed : `kafka://${trimmed}`;
	return URL.canParse(url) ? new URL(url).hostname.toLowerCase() : trimmed.toLowerCase();
}
// src/kinds/link-references.ts
const ACCESS_PATHS = [["networking", "access"], ["publicPrivateNetworking", "access"]];
function linkNameIn(fields) {
	for (const path of ACCESS_PATHS) {
		const name = textOf(valueAt(fields, [...path, "privateLink"]));
		if (name !== void 0) return name;
	}
}
const isPeered = (fields) => valueAt(fields, [
	"networking",
	"access",
	"type"
]) === "VPC";
function translateLinks(fields, [from, to], translate) {
	return ACCESS_PATHS.reduce((made, path) => {
		const group = valueAt(made, path);
		const value = textOf(valueAt(group, [from]));
		const other = value === void 0 ? void 0 : translate(value);
		if (!isDocument(group) || other === void 0) return made;
		const members = group.entries.map(([key, member]) => key === from ? [to, other] : [key, member]);
		return withValueAt(made, path, new Document(members));
	}, fields);
}
// src/kinds/derived/places.ts
function placeSpecOf(connection) {
	return connectionSpec(connectionTypeOf(connection))?.place;
}
function placeIdentity(connection, stage) {
	const spec = placeSpecOf(connection);
	if (spec === void 0) return void 0;
	const fields = locateFields(connectionFieldsFor(connection)).filter(({ field }) => field.facts.identity);
	const stageParts = Object.entries(spec.stage ?? {}).map(([name, need]) => textOf(stage.get(name)) ?? (need === "usual" ? "" : void 0));
	const parts = [...fields.map(({ path, field }) => partOf(field, valueAt(connection, path))), ...stageParts];
	if (parts.length === 0 && spec.isGlobal !== true) return void 0;
	if (parts.includes(void 0)) return void 0;
	return JSON.stringify([connectionTypeOf(connection), ...parts]);
}
function partOf({ facts }, value) {
	const texts = (isList(value) ? value : [value]).map(textOf);
	if (texts.includes(void 0)) return facts.presence === "required" ? void 0 : "";
	const text = texts.join();
	if (facts.holds !== "host") return text;
	return text.split(",").map((server) => server.trim()).sort().join();
}
// src/kinds/link-names.ts
const STRONG = Object.entries(PRIVATE_LINK_FIELDS).filter(([name, { facts }]) => facts.identity && ![
	"provider",
	"vendor",
	"region"
].includes(name)).map(([name]) => name);
function matchLinks(claims, bodies) {
	const pairs = claims.flatMap((claim) => bodies.map((body) => ({
		claim,
		body,
		score: likeness(claim.fields, body)
	}))).filter(({ score }) => score > 0).toSorted((a, b) => Number(isGoing(a.body)) - Number(isGoing(b.body)) || b.score - a.score || compareText(a.claim.name, b.claim.name) || compareText(idOf(a.body) ?? "", idOf(b.body) ?? ""));
	const taken = new Map();
	const served = new Set();
	for (const { claim, body } of pairs) {
		if (taken.has(body) || served.has(claim)) continue;
		taken.set(body, claim);
		served.add(claim);
	}
	return taken;
}
const isGoing = (body) => linkPhase(textOf(body.get("state"))) === "going";
function likeness(wanted, live) {
	const [provider, vendor] = ["provider", "vendor"].map((key) => textOf(wanted.get(key)));
	if (!isSameWord(provider ?? "", textOf(live.get("provider")) ?? "")) return 0;
	if (vendor !== void 0 && !isSameWord(vendor, textOf(live.get("vendor")) ?? "GENERIC")) return 0;
	const [region, theirs] = [wanted, live].map((fields) => textOf(fields.get("region")));
	if (region !== void 0 && theirs !== void 0 && !isSameRegion(region, theirs)) return 0;
	const named = STRONG.filter((key) => wanted.has(key));
	const equal = named.filter((key) => isSameValue(wanted.get(key), live.get(key)));
	if (named.length > 0) return equal.length;
	return region !== void 0 && theirs !== void 0 ? 1 : 0;
}
function isSameValue(a, b) {
	if (typeof a === "string" && typeof b === "string") return a.toLowerCase() === b.toLowerCase();
	return a !== void 0 && b !== void 0 && areEqualUnordered(sorted(a), sorted(b));
}
const sorted = (value) => isList(value) ? value.flatMap((item) => textOf(item) ?? []).map((item) => item.toLowerCase()).toSorted(compareText) : value;
function inWordsOf({ fields }, body) {
	return new Document(body.entries.map(([key, value]) => {
		const wanted = fields.get(key);
		if (wanted === void 0) return [key, value];
		const [mine, theirs] = [textOf(wanted), textOf(value)];
		return [key, (key === "region" && mine !== void 0 && theirs !== void 0 ? isSameRegion(mine, theirs) : isSameValue(wanted, value)) ? wanted : value];
	}));
}
function deriveLinkName(body, taken) {
	const vendor = textOf(body.get("vendor")) ?? "GENERIC";
	const name = `${vendor === "GENERIC" ? textOf(body.get("provider")) ?? "link" : vendor}-${textOf(body.get("region")) ?? textOf(body.get("arn"))?.split(":")[3] ?? ""}`.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/-$/, "");
	for (let count = 1;; count += 1) {
		const candidate = count === 1 ? name : `${name}-${count}`;
		if (!taken.has(candidate)) return candidate;
	}
}
export { ACCESS_PATHS, AUTOSCALING_BOUNDS, AWS_REGION_NAMES, BOOLEAN_PATHS, CLOUD_PROVIDERS, CONNECTION_SHAPES, FAILOVER_MODES, FAILOVER_TYPES, KIND_RULES, LOGIN_NAMES, NAME_FORMS, OBJECT_ID, OTHER_SHAPE, OTHER_TYPE, PLAIN_LOGIN_NAMES, PLAIN_MEMBER_PATHS, PRIVATE_LINK_FIELDS, PROCESSOR_FIELDS, REGIONS, SAMPLE_NAMES, SECRET_NAMES, SECRET_PATHS, TIERS, TIER_LIMITS, UNUSABLE_PROVIDERS, VPC_PEERING_FIELDS, WRITE_ONLY_PATHS, accountRegions, activeRegionOf, autoscalingOf, awsRegionFix, canPatchDomain, cannotResume, carriesCredential, checkConnection, checkFailoverConnection, checkPrivateLink, checkProcessor, checkWorkspace, compareTiers, connectionBody, connectionFields, connectionFieldsFor, connectionSpec, connectionTypeOf, declaredFields, deriveLinkName, differInHidden, discriminatorValues, dropServerFields, endpointChange, failoverBody, failoverRegionsOf, failoverShape, fieldAt, findRegionMistake, findRule, hasFailovers, headingPhase, heldSecrets, hidePipelinePair, hidePipelineValues, homeRegionOf, idOf, inWordsOf, isConnectionType, isCredentialHeader, isCredentialParameter, isFineName, isInRegion, isLeftOutOfCreation, isNeededForCreation, isPeered, isPossibleName, isReturned, isSameRegion, isTier, isTierName, largestTierOf, linkIdentity, linkNameIn, linkPhase, liveFields, matchLinks, mayCarrySecret, mayNameCredential, ownersOf, parsePeeringName, peeringStateOf, placeIdentity, placeSpecOf, privateLinkShape, processorCreateBody, processorFailoverBody, processorFields, processorOptionsShape, processorPhase, processorShape, processorStateOf, regionShape, replaceUnwritable, rulesFor, sensitivePaths, shapeTypeOf, shownAt, shownReference, spellingDistance, takesSecret, tellApart, tierShiftOf, translateLinks, vpcPeeringShape, withAutoscalingOff, withDefaults, withoutCredentials, withoutLiteralParts, withoutSensitiveValues, withoutTierShift, workspaceCreateBody, workspaceFailoverBody, workspaceFields, workspaceShape, workspaceUpdateBody };
