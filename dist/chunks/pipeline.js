import { NumberLiteral, SecretReference, isDocument, isList, lookUp, textOf, valueAt } from "./model/more.js";
import { areEqual, areEqualUnordered } from "./model/document.js";
import { TIERS, TIER_LIMITS, awsRegionFix, compareTiers, isCredentialHeader, isCredentialParameter, isTier, spellingDistance } from "./kinds.js";
// src/pipeline/suggest.ts
const SYNONYMS$1 = {
	collection: "coll",
	database: "db",
	connection: "connectionName",
	name: "connectionName",
	topicname: "topic",
	streamname: "stream",
	functionarn: "functionName",
	lateness: "allowedLateness",
	stages: "pipeline"
};
function suggest(word, known) {
	const lower = word.toLowerCase();
	const synonym = Object.hasOwn(SYNONYMS$1, lower) ? SYNONYMS$1[lower] : void 0;
	if (synonym !== void 0 && known.includes(synonym)) return synonym;
	let best;
	let least = Math.max(1, Math.floor(word.length / 3)) + 1;
	for (const candidate of known) {
		if (candidate === word) continue;
		const other = candidate.toLowerCase();
		const steps = isTransposed(lower, other) ? 1 : spellingDistance(lower, other);
		if (steps < least) [best, least] = [candidate, steps];
	}
	return best;
}
function isTransposed(a, b) {
	if (a.length !== b.length) return false;
	let at = 0;
	while (at < a.length && a[at] === b[at]) at += 1;
	return at < a.length - 1 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
function didYouMean(word, known) {
	const found = suggest(word, known);
	return found === void 0 ? void 0 : `did you mean \`${found}\`?`;
}
// src/pipeline/checks/consumers.ts
const SOURCE = [
	"pipeline",
	"0",
	"$source"
];
function consumerOf(pipeline) {
	const body = isList(pipeline) ? valueAt(pipeline[0], ["$source"]) : void 0;
	if (!isDocument(body)) return void 0;
	return groupOf(body) ?? arnOf(body);
}
function groupOf(body) {
	const [connection, name] = [textOf(body.get("connectionName")), textOf(valueAt(body, ["config", "group_id"]))];
	if (connection === void 0 || name === void 0 || name === "") return void 0;
	return {
		id: `group ${connection} ${name}`,
		path: [
			...SOURCE,
			"config",
			"group_id"
		],
		name
	};
}
function arnOf(body) {
	const name = textOf(valueAt(body, ["config", "consumerARN"]));
	if (name === void 0 || name === "") return void 0;
	return {
		id: `consumer ${name}`,
		path: [
			...SOURCE,
			"config",
			"consumerARN"
		],
		name
	};
}
function checkConsumer(pipeline, context, report) {
	const consumer = consumerOf(pipeline);
	const owner = consumer && context.consumers?.get(consumer.id);
	if (consumer === void 0 || owner === void 0) return;
	const message = `${owner} reads with the consumer \`${consumer.name}\` as well`;
	report("PIPELINE_CONSUMER_SHARED", consumer.path, message);
}
// src/pipeline/catalogue.ts
const DURATION_UNITS = {
	ms: 1,
	second: 1e3,
	minute: 6e4,
	hour: 36e5,
	day: 864e5
};
const OFFSET_UNITS = [
	"ms",
	"second",
	"minute",
	"hour"
];
// src/pipeline/values.ts
const WRAPPERS$1 = [
	"$numberInt",
	"$numberLong",
	"$numberDouble",
	"$numberDecimal"
];
const NUMBER = /^-?(\d+(\.\d+)?([eE][+-]?\d+)?|Infinity|NaN)$/;
function numberOf$1(value) {
	if (value instanceof NumberLiteral) return value.toNumber();
	if (!isDocument(value) || value.entries.length !== 1) return void 0;
	const [key, text] = value.entries[0] ?? ["", null];
	if (!WRAPPERS$1.includes(key) || typeof text !== "string" || !NUMBER.test(text)) return void 0;
	return Number(text);
}
function isText(value) {
	return typeof value === "string" || value instanceof SecretReference;
}
function isExpression(value) {
	if (typeof value === "string") return value.startsWith("$");
	return isDocument(value) && numberOf$1(value) === void 0;
}
function durationOf$1(value) {
	if (numberOf$1(value) === 0) return 0;
	if (!isDocument(value)) return void 0;
	const size = numberOf$1(value.get("size"));
	const unit = value.get("unit");
	if (size === void 0 || typeof unit !== "string" || !Object.hasOwn(DURATION_UNITS, unit)) return void 0;
	return size * DURATION_UNITS[unit];
}
function isOfType(type, value) {
	switch (type) {
		case "string": return isText(value);
		case "expression": return isExpression(value);
		case "boolean": return typeof value === "boolean";
		case "integer": return Number.isInteger(numberOf$1(value));
		case "number": return numberOf$1(value) !== void 0;
		case "zero": return numberOf$1(value) === 0;
		case "duration":
		case "offset":
		case "document": return isDocument(value) && numberOf$1(value) === void 0;
		case "date": return isDocument(value) && (value.has("$date") || value.has("$timestamp"));
		case "strings": return isList(value) && value.every(isText);
		case "list":
		case "stages": return isList(value);
		case "any": return true;
	}
}
const NAMES$1 = {
	string: "a string",
	expression: "an expression",
	boolean: "true or false",
	integer: "a whole number",
	number: "a number",
	zero: "0",
	duration: "a duration such as {\"size\": 5, \"unit\": \"minute\"}",
	offset: "an offset such as {\"offsetFromUtc\": 8, \"unit\": \"hour\"}",
	date: "a date as {\"$date\": ...} or {\"$timestamp\": ...}",
	document: "a document",
	strings: "a list of strings",
	list: "a list",
	stages: "a list of stages",
	any: "anything"
};
function describeTypes(types) {
	return types.map((type) => NAMES$1[type]).join(" or ");
}
function describeValue(value) {
	if (value === null) return "null";
	if (isText(value)) return "a string";
	if (typeof value === "boolean") return String(value);
	if (numberOf$1(value) !== void 0) return "a number";
	return isList(value) ? "a list" : "a document";
}
function unitsOf(type) {
	return type === "duration" ? Object.keys(DURATION_UNITS) : OFFSET_UNITS;
}
// src/pipeline/checks/dlq.ts
const KEYS = [
	"connectionName",
	"db",
	"coll"
];
function hasDlq(options) {
	const dlq = isDocument(options) ? options.get("dlq") : void 0;
	return dlq !== void 0 && dlq !== null && !(isDocument(dlq) && dlq.entries.length === 0);
}
function checkDlq(options, report) {
	if (!isDocument(options) || !hasDlq(options)) return;
	const path = ["options", "dlq"];
	const dlq = options.get("dlq");
	if (!isDocument(dlq)) {
		report("PIPELINE_DLQ_SHAPE", path, "options.dlq is a document with connectionName, db and coll");
		return;
	}
	for (const key of KEYS) {
		const value = dlq.get(key) ?? null;
		if (value === null) report("PIPELINE_DLQ_SHAPE", path, `options.dlq.${key} is missing`, { at: "key" });
		else if (!isText(value) || value === "") report("PIPELINE_DLQ_SHAPE", [...path, key], `options.dlq.${key} must be a string that is not empty`);
	}
	for (const key of dlq.keys()) {
		if (KEYS.includes(key)) continue;
		report("PIPELINE_FIELD_UNKNOWN", [...path, key], `Sluice does not know options.dlq.${key}`, {
			at: "key",
			fix: didYouMean(key, KEYS)
		});
	}
}
// src/pipeline/stages/fields.ts
function field$1(types, description, details = {}) {
	return {
		types: typeof types === "string" ? [types] : types,
		description,
		...details
	};
}
function required$1(types, description, details = {}) {
	return field$1(types, description, {
		required: "yes",
		...details
	});
}
function oneOf$1(values, description, details = {}) {
	return field$1("string", description, {
		values,
		...details
	});
}
function members(fields, description, details = {}) {
	return field$1("document", description, {
		fields,
		...details
	});
}
function openDocument(description, details = {}) {
	return field$1("document", description, {
		open: true,
		...details
	});
}
function connectionName(description, details = {}) {
	return field$1("string", description, {
		required: "yes",
		nonEmpty: true,
		...details
	});
}
function verified(source) {
	return {
		source,
		certainty: "verified"
	};
}
function likely(source) {
	return {
		source,
		certainty: "likely"
	};
}
function open(source) {
	return {
		source,
		certainty: "open"
	};
}
// src/pipeline/stages/emit.ts
const CONNECTION$1 = connectionName("The connection to write to.");
const OUTPUT_FORMAT = oneOf$1([
	"relaxedJson",
	"canonicalJson",
	"basicJson"
], "How documents are written as JSON.");
const DATE_FORMAT = oneOf$1(["default", "ISO8601"], "How dates are written.");
const DYNAMIC$1 = ["string", "expression"];
const FILE_CONFIG = members({
	writeOptions: members({
		count: field$1("integer", "Documents per object.", { min: 1 }),
		bytes: field$1("number", "Bytes per object; 32 MB by default.", { min: 1 }),
		interval: field$1("duration", "Longest wait before an object is written; 1 minute by default, at most 7 days.", {
			min: 1,
			max: 7 * DURATION_UNITS.day
		})
	}, "When an object is written."),
	delimiter: field$1("string", "What stands between documents.", { default: "\n" }),
	outputFormat: OUTPUT_FORMAT,
	dateFormat: DATE_FORMAT,
	compression: oneOf$1([
		"none",
		"gzip",
		"snappy"
	], "How objects are compressed."),
	compressionLevel: field$1("integer", "1 to 9, for gzip.", {
		min: 1,
		max: 9,
		default: 6
	})
}, "When and how objects are written.");
const KAFKA_FIELDS = {
	connectionName: CONNECTION$1,
	topic: required$1(DYNAMIC$1, "The topic, or an expression that gives it.", { nonEmpty: true }),
	schemaRegistry: members({
		connectionName: connectionName("A connection of type SchemaRegistry."),
		valueSchema: members({
			type: oneOf$1(["avro"], "The schema language, in lower case."),
			schema: required$1("document", "The schema.", { open: true }),
			options: members({
				autoRegisterSchemas: field$1("boolean", "Whether a new schema is registered.", { default: true }),
				subjectNameStrategy: oneOf$1([
					"TopicNameStrategy",
					"RecordNameStrategy",
					"TopicRecordNameStrategy"
				], "How the subject is named.")
			}, "How schemas are registered.")
		}, "The schema of record values.")
	}, "Writes records by a schema of a registry."),
	config: members({
		acks: field$1("string", "How many brokers acknowledge: all, -1, 0 or 1, as text.", {
			values: [
				"all",
				"-1",
				"0",
				"1"
			],
			doubtfulTypes: ["integer"],
			default: "all"
		}),
		compression_type: oneOf$1([
			"none",
			"gzip",
			"snappy",
			"lz4",
			"zstd"
		], "How records are compressed."),
		dateFormat: DATE_FORMAT,
		headers: field$1(["document", "expression"], "Record headers.", {
			open: true,
			doubtfulTypes: ["list"]
		}),
		key: field$1(["expression", "string"], "Record key; wants keyFormat."),
		keyFormat: oneOf$1([
			"binData",
			"string",
			"json",
			"int",
			"long",
			"double"
		], "How record keys are written."),
		outputFormat: OUTPUT_FORMAT,
		tombstoneWhen: field$1("any", "Expression: records for which it is true are written without a value.", { holds: "expression" })
	}, "Settings of the Kafka producer.")
};
const MISTAKES = [
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
	...[
		"key",
		"keyFormat",
		"headers",
		"outputFormat",
		"tombstoneWhen",
		"acks",
		"compression_type"
	].map((name) => ({
		path: [name],
		fix: "move it under `config`",
		connectionTypes: ["Kafka"],
		severity: "warning",
		source: "Atlas docs, sp-agg-emit, put it under config"
	}))
];
const EMIT_STAGES = { $emit: {
	description: "Writes documents to a stream, to objects or to a time series collection.",
	placement: {
		main: "last",
		window: "no",
		payload: "no"
	},
	body: field$1("document", "The connection and where in it to write."),
	connections: [{
		path: ["connectionName"],
		types: [
			"Kafka",
			"Cluster",
			"AWSKinesisDataStreams",
			"S3",
			"AzureBlobStorage",
			"GCPPubSub"
		],
		purpose: "sink"
	}, {
		path: ["schemaRegistry", "connectionName"],
		types: ["SchemaRegistry"],
		purpose: "schemaRegistry"
	}],
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
				connectionName: CONNECTION$1,
				db: required$1(DYNAMIC$1, "The database.", { nonEmpty: true }),
				coll: required$1(DYNAMIC$1, "The time series collection. Other collections need $merge.", { nonEmpty: true }),
				timeseries: field$1("document", "How the collection is made; needed when db or coll are expressions.", {
					open: true,
					fields: {
						timeField: required$1("string", "Field with the time.", { nonEmpty: true }),
						metaField: field$1("string", "Field with what is measured."),
						granularity: oneOf$1([
							"seconds",
							"minutes",
							"hours"
						], "How dense the series is.", { fact: verified("MongoDB manual, time series collections") })
					}
				}),
				parallelism: field$1("integer", "How many write at once.", {
					min: 1,
					default: 1
				})
			},
			fact: verified("Atlas docs, sp-agg-emit (time series); stream engine (2024), emit sink")
		},
		{
			title: "Kinesis",
			connectionTypes: ["AWSKinesisDataStreams"],
			fields: {
				connectionName: CONNECTION$1,
				stream: required$1(DYNAMIC$1, "The data stream.", { nonEmpty: true }),
				partitionKey: required$1(DYNAMIC$1, "What puts a record into a shard."),
				region: field$1("string", "Region of the stream, when it is another one."),
				config: members({
					outputFormat: OUTPUT_FORMAT,
					dateFormat: DATE_FORMAT
				}, "How records are written.")
			},
			fact: verified("Atlas docs, sp-agg-emit (Kinesis)")
		},
		{
			title: "S3",
			connectionTypes: ["S3"],
			fields: {
				connectionName: CONNECTION$1,
				bucket: required$1(DYNAMIC$1, "The bucket.", { nonEmpty: true }),
				path: required$1(DYNAMIC$1, "What object names start with."),
				region: field$1("string", "Region of the bucket, when it is another one."),
				parallelism: field$1("integer", "How many write at once.", {
					min: 1,
					default: 1
				}),
				partitionBy: field$1("any", "Expression that shares out the documents.", { holds: "expression" }),
				config: FILE_CONFIG
			},
			fact: verified("Atlas docs, sp-agg-emit (S3)")
		},
		{
			title: "Azure Blob Storage",
			connectionTypes: ["AzureBlobStorage"],
			fields: {
				connectionName: CONNECTION$1,
				container: required$1(DYNAMIC$1, "The container.", { nonEmpty: true }),
				path: required$1(DYNAMIC$1, "What blob names start with."),
				parallelism: field$1("integer", "How many write at once, up to 16.", {
					min: 1,
					max: 16,
					default: 1
				}),
				partitionBy: field$1("any", "Expression that shares out the documents.", { holds: "expression" }),
				config: FILE_CONFIG
			},
			fact: verified("Atlas docs, sp-agg-emit (Azure Blob Storage)")
		},
		{
			title: "Pub/Sub",
			connectionTypes: ["GCPPubSub"],
			fields: {
				connectionName: CONNECTION$1,
				projectId: required$1(DYNAMIC$1, "The Google Cloud project.", { nonEmpty: true }),
				topic: required$1(DYNAMIC$1, "The topic.", { nonEmpty: true }),
				region: required$1(DYNAMIC$1, "The region.", { nonEmpty: true }),
				orderingKey: field$1(DYNAMIC$1, "Messages of one key keep their order."),
				attributes: openDocument("Attributes of the messages.", {
					doubtfulTypes: ["string"],
					holds: "expressions"
				}),
				config: members({
					dateFormat: DATE_FORMAT,
					outputFormat: OUTPUT_FORMAT
				}, "How messages are written.")
			},
			fact: verified("Atlas docs, sp-agg-emit (Pub/Sub)")
		}
	],
	mistakes: MISTAKES,
	fact: verified("Atlas docs, sp-agg-emit; stream engine (2024), emit sink")
} };
// src/pipeline/stages/lookup.ts
const NOT_IN_PAYLOAD$1 = {
	main: "middle",
	window: "yes",
	payload: "no"
};
const MAIN_OR_SINK = {
	main: "middle-or-last",
	window: "yes",
	payload: "no"
};
const NEWER$3 = {
	main: "middle",
	window: "open",
	payload: "no"
};
const FROM = {
	connectionName: connectionName("A connection of type Cluster."),
	db: required$1("string", "The database.", { nonEmpty: true }),
	coll: required$1("string", "The collection.", { nonEmpty: true })
};
const PAYLOAD = field$1("stages", "Stages that make the request of the document: $project, $addFields, $replaceRoot, $set.", { runs: "payload" });
const ON_ERROR = oneOf$1([
	"dlq",
	"ignore",
	"fail"
], "What to do with a document whose request fails.", { default: "dlq" });
const NOT_CACHED = (name) => ({
	path: [name],
	fix: "remove it, or use $lookup: $cachedLookup has none",
	severity: "error",
	source: "Atlas docs, sp-agg-cached-lookup"
});
const LOOKUP_STAGES = {
	$lookup: {
		description: "Joins documents with a collection of an Atlas cluster.",
		placement: NOT_IN_PAYLOAD$1,
		body: field$1("document", "What to join, and how.", { fields: {
			from: members(FROM, "The collection; may be left out when `pipeline` is given."),
			localField: field$1("string", "Field of the document."),
			foreignField: field$1("string", "Field of the collection."),
			let: openDocument("Variables for `pipeline`.", { holds: "expressions" }),
			pipeline: field$1("stages", "Stages that run in the database.", { runs: "server" }),
			as: required$1("string", "Field that takes the list of what was found.", { nonEmpty: true }),
			parallelism: field$1("integer", "How many lookups run at once, up to 64.", {
				min: 1,
				max: 64,
				default: 1
			}),
			partitionBy: field$1("any", "Expression that keeps documents of one value in order.", { holds: "expression" })
		} }),
		connections: [{
			path: ["from", "connectionName"],
			types: ["Cluster"],
			purpose: "lookup"
		}],
		parallelism: [["parallelism"]],
		fact: verified("Atlas docs, sp-agg-lookup; stream engine (2024), $lookup")
	},
	$cachedLookup: {
		description: "Joins documents with a collection, keeping what it found for a time.",
		placement: NEWER$3,
		body: field$1("document", "What to join, and how long to keep it.", { fields: {
			ttl: required$1("duration", "How long a result is kept."),
			from: members(FROM, "The collection.", { required: "yes" }),
			localField: required$1("string", "Field of the document."),
			foreignField: required$1("string", "Field of the collection."),
			as: required$1("string", "Field that takes the list of what was found.", { nonEmpty: true }),
			maxMemUsageBytes: field$1("number", "Memory for the cache; by default 10 % of the worker, at most 12.5 %.")
		} }),
		connections: [{
			path: ["from", "connectionName"],
			types: ["Cluster"],
			purpose: "lookup"
		}],
		mistakes: [NOT_CACHED("let"), NOT_CACHED("pipeline")],
		fact: verified("Atlas docs, sp-agg-cached-lookup")
	},
	$vectorSearch: {
		description: "Finds the documents of a collection that are nearest in meaning.",
		placement: NEWER$3,
		body: field$1("document", "Where and what to search.", { fields: {
			from: members(FROM, "The collection; names, not expressions.", { required: "yes" }),
			as: required$1("string", "Field that takes the list of what was found.", { nonEmpty: true }),
			index: required$1("string", "The vector search index."),
			path: required$1("string", "The indexed field."),
			limit: required$1(["integer", "expression"], "How many to find.", { min: 1 }),
			queryVector: field$1(["list", "expression"], "The vector. Not with `query`."),
			query: members({ text: required$1(["string", "expression"], "The text, turned into a vector by `model`.") }, "What to search by text. Not with `queryVector`."),
			model: field$1("string", "The embedding model."),
			numCandidates: field$1(["integer", "expression"], "How many neighbours to look at; needed unless `exact`.", { min: 1 }),
			exact: field$1("boolean", "Whether to search exactly."),
			filter: field$1(["document", "expression"], "Which documents to look at.", {
				open: true,
				holds: "nothing"
			}),
			searchNodePreference: members({ key: field$1("any", "Key that chooses the node.") }, "Which search node to ask.", { open: true }),
			pipeline: field$1("stages", "Stages that run in the database.", { runs: "server" }),
			let: openDocument("Variables for `pipeline`.", { holds: "expressions" })
		} }),
		connections: [{
			path: ["from", "connectionName"],
			types: ["Cluster"],
			purpose: "lookup"
		}],
		fact: verified("Atlas docs, sp-agg-vectorSearch")
	},
	$https: {
		description: "Calls a web service for every document.",
		placement: MAIN_OR_SINK,
		body: field$1("document", "The request, and where its answer goes.", { fields: {
			connectionName: connectionName("A connection of type Https."),
			path: field$1(["string", "expression"], "Path below the connection's URL."),
			parameters: openDocument("Query parameters.", { members: field$1([
				"boolean",
				"number",
				"string",
				"expression"
			], "One parameter.") }),
			method: oneOf$1([
				"GET",
				"POST",
				"PUT",
				"PATCH",
				"DELETE"
			], "The method.", { default: "GET" }),
			headers: openDocument("Headers: strings, or field paths.", { members: field$1("string", "One header.", { holds: "expression" }) }),
			as: field$1("string", "Field that takes the answer; needed unless it is the last stage.", { nonEmpty: true }),
			onError: ON_ERROR,
			payload: PAYLOAD,
			config: members({
				connectionTimeoutSec: field$1("number", "Seconds to connect.", { default: 30 }),
				requestTimeoutSec: field$1("number", "Seconds to answer.", { default: 60 }),
				parseJsonStrings: field$1("boolean", "Whether strings of the answer that hold JSON are parsed.", { default: false })
			}, "Settings of the client.")
		} }),
		connections: [{
			path: ["connectionName"],
			types: ["Https"],
			purpose: "function"
		}],
		fact: verified("Atlas docs, sp-agg-https; stream engine (2024), $https")
	},
	$externalFunction: {
		description: "Calls an AWS Lambda function for every document.",
		placement: MAIN_OR_SINK,
		body: field$1("document", "The function, and where its answer goes.", { fields: {
			connectionName: connectionName("A connection of type AWSLambda."),
			functionName: required$1("string", "Name or ARN, in the workspace's region.", { nonEmpty: true }),
			execution: oneOf$1(["sync", "async"], "Whether to wait for the answer.", { default: "sync" }),
			as: field$1("string", "Field that takes the answer: needed with sync unless it is the last stage, not allowed with async.", { nonEmpty: true }),
			onError: ON_ERROR,
			payload: PAYLOAD,
			parallelism: field$1("integer", "How many calls run at once; sync only.", { min: 1 }),
			partitionBy: field$1("any", "Expression that keeps documents of one value in order; sync only.", { holds: "expression" })
		} }),
		connections: [{
			path: ["connectionName"],
			types: ["AWSLambda"],
			purpose: "function"
		}],
		parallelism: [["parallelism"]],
		fact: verified("Atlas docs, sp-agg-externalFunction")
	}
};
// src/pipeline/stages/shape.ts
const EVERYWHERE = {
	main: "middle",
	window: "yes",
	payload: "yes"
};
const NOT_IN_PAYLOAD = {
	main: "middle",
	window: "yes",
	payload: "no"
};
const WINDOW_ONLY = {
	main: "never",
	window: "yes",
	payload: "no"
};
const FACT = verified("Atlas docs, stream-aggregation-stages; stream engine (2024), stage traits");
const MANUAL = verified("MongoDB manual, aggregation stages");
const SHAPE_STAGES = {
	$addFields: {
		description: "Adds fields to documents, or replaces their values.",
		placement: EVERYWHERE,
		body: openDocument("Field paths and the expressions that give their values.", { holds: "expressions" }),
		fact: FACT
	},
	$set: {
		description: "Adds fields to documents, or replaces their values; the same as $addFields.",
		placement: EVERYWHERE,
		body: openDocument("Field paths and the expressions that give their values.", { holds: "expressions" }),
		fact: FACT
	},
	$project: {
		description: "Keeps, leaves out or computes fields.",
		placement: EVERYWHERE,
		body: openDocument("Field paths with 1 or true to keep, 0 or false to leave out, or an expression.", { holds: "expressions" }),
		fact: FACT
	},
	$replaceRoot: {
		description: "Replaces each document by a document in it or made from it.",
		placement: EVERYWHERE,
		body: field$1("document", "What replaces the document.", {
			closed: true,
			fields: { newRoot: required$1("any", "Expression that gives the new document.", {
				fact: MANUAL,
				holds: "expression"
			}) }
		}),
		fact: FACT
	},
	$replaceWith: {
		description: "Replaces each document by a document in it or made from it; short for $replaceRoot.",
		placement: NOT_IN_PAYLOAD,
		body: field$1("any", "Expression that gives the new document.", { holds: "expression" }),
		fact: FACT
	},
	$match: {
		description: "Lets through the documents that match a query.",
		placement: NOT_IN_PAYLOAD,
		body: openDocument("A query; $text is refused.", { holds: "conditions" }),
		fact: FACT
	},
	$redact: {
		description: "Leaves out parts of documents, by $$DESCEND, $$PRUNE and $$KEEP.",
		placement: NOT_IN_PAYLOAD,
		body: field$1("any", "Expression that gives $$DESCEND, $$PRUNE or $$KEEP.", { holds: "expression" }),
		fact: FACT
	},
	$unset: {
		description: "Leaves out fields.",
		placement: NOT_IN_PAYLOAD,
		body: field$1(["string", "strings"], "A field path, or a list of them.", {
			nonEmpty: true,
			fact: MANUAL
		}),
		fact: FACT
	},
	$unwind: {
		description: "Makes one document of each element of an array.",
		placement: NOT_IN_PAYLOAD,
		body: field$1(["string", "document"], "The array, as $path, or a document with options.", {
			fact: MANUAL,
			closed: true,
			fields: {
				path: required$1("string", "The array, as $path."),
				includeArrayIndex: field$1("string", "Field that takes the index of the element."),
				preserveNullAndEmptyArrays: field$1("boolean", "Whether documents without elements go on.", { default: false })
			}
		}),
		fact: FACT
	},
	$validate: {
		description: "Checks documents against a schema or query; others are dropped or go to the DLQ.",
		placement: NOT_IN_PAYLOAD,
		body: field$1("document", "The schema, and what becomes of documents that do not fit.", { fields: {
			validator: required$1("document", "A query, such as $jsonSchema, that valid documents match.", {
				open: true,
				holds: "conditions"
			}),
			validationAction: oneOf$1(["discard", "dlq"], "What becomes of the others.", {
				default: "discard",
				doubtfulValues: ["error"]
			})
		} }),
		fact: verified("Atlas docs, sp-agg-validate; stream engine (2024), $validate")
	},
	$group: {
		description: "Groups the documents of a window and computes over each group.",
		placement: WINDOW_ONLY,
		isBlocking: true,
		body: openDocument("The key `_id`, and fields with their accumulators.", {
			holds: "accumulators",
			fields: { _id: required$1("any", "Expression that gives the group; null for one group.", {
				fact: MANUAL,
				holds: "expression"
			}) }
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
		body: field$1("string", "Field that takes the count.", {
			nonEmpty: true,
			fact: MANUAL
		}),
		fact: FACT
	},
	$limit: {
		description: "Lets through the first documents of a window.",
		placement: WINDOW_ONLY,
		body: field$1("integer", "How many, at least 1.", {
			min: 1,
			fact: MANUAL
		}),
		fact: FACT
	},
	$throttle: {
		description: "Slows the stream down to a rate.",
		placement: {
			main: "middle",
			window: "no",
			payload: "no"
		},
		body: field$1("document", "The rate: bytes, messages or both.", { fields: {
			bytesPerSec: field$1("number", "Bytes per second.", { min: 0 }),
			messagesPerSec: field$1("number", "Messages per second.", { min: 0 })
		} }),
		fact: verified("Atlas docs, sp-agg-throttle")
	},
	$setStreamMeta: {
		description: "Sets fields of the document's stream metadata.",
		placement: {
			main: "middle",
			window: "open",
			payload: "no"
		},
		body: openDocument("Keys that start with `stream.`, and expressions.", {
			nonEmpty: true,
			holds: "expressions",
			fact: likely("Atlas docs, stream-aggregation-stages")
		}),
		fact: verified("Atlas docs, stream-aggregation-stages")
	}
};
// src/pipeline/stages/sink.ts
const LAST = {
	main: "last",
	window: "no",
	payload: "no"
};
const DYNAMIC = ["string", "expression"];
const TOPIC = {
	fix: "use $emit to write to Kafka: $merge writes to collections",
	severity: "error",
	source: "MCP server, streamsToolBase.ts: Atlas answers IDLUnknownField for 'AtlasCollection.topic'"
};
const SINK_STAGES = {
	$merge: {
		description: "Writes documents to a collection of an Atlas cluster, inserting and updating.",
		placement: LAST,
		body: field$1("document", "The collection, and how documents meet what is there.", { fields: {
			into: members({
				connectionName: connectionName("A connection of type Cluster."),
				db: required$1(DYNAMIC, "The database, or an expression that gives it.", { nonEmpty: true }),
				coll: required$1(DYNAMIC, "The collection, or an expression that gives it; not a time series.", { nonEmpty: true })
			}, "The collection.", { required: "yes" }),
			on: field$1(["string", "strings"], "The fields that identify a document; _id by default.", { nonEmpty: true }),
			let: openDocument("Variables for a pipeline in whenMatched.", { holds: "expressions" }),
			whenMatched: field$1([
				"string",
				"stages",
				"expression"
			], "What to do with a document that exists already.", {
				values: [
					"replace",
					"keepExisting",
					"merge",
					"delete"
				],
				default: "merge",
				runs: "server",
				open: true
			}),
			whenNotMatched: field$1(["string", "expression"], "What to do with a document that is not there yet.", {
				values: ["insert", "discard"],
				default: "insert",
				open: true
			}),
			parallelism: field$1("integer", "How many write at once.", {
				min: 1,
				default: 1
			})
		} }),
		connections: [{
			path: ["into", "connectionName"],
			types: ["Cluster"],
			purpose: "sink"
		}],
		mistakes: [{
			path: ["into", "topic"],
			instead: ["db", "coll"],
			...TOPIC
		}, {
			path: ["topic"],
			instead: "into",
			...TOPIC
		}],
		parallelism: [["parallelism"]],
		fact: verified("Atlas docs, sp-agg-merge; stream engine (2024), merge sink")
	},
	$iceberg: {
		description: "Writes documents to an Apache Iceberg table in S3.",
		placement: LAST,
		minimumTier: "SP10",
		body: field$1("document", "The table, and how changes are written.", { fields: {
			connectionName: connectionName("A connection of type S3."),
			bucket: required$1("string", "The bucket.", { nonEmpty: true }),
			path: required$1("string", "Path of the warehouse in the bucket."),
			databaseName: required$1(DYNAMIC, "The database of the catalogue.", { nonEmpty: true }),
			tableName: required$1(DYNAMIC, "The table, or an expression that gives it.", { nonEmpty: true }),
			region: field$1("string", "Region of the bucket; needed outside AWS."),
			mode: oneOf$1(["cdc", "insert"], "Whether changes are applied or only appended.", { default: "cdc" }),
			idFieldName: field$1("string", "Field that identifies a row.", { default: "_id" }),
			partitionedBy: field$1("any", "How the table is partitioned."),
			catalog: members({ type: oneOf$1(["hadoop", "glue"], "The catalogue.") }, "Where the tables are listed.", { open: true }),
			schemaInference: members({ mode: oneOf$1(["json", "nested"], "How columns are made.", { default: "json" }) }, "How the schema is found.", { open: true }),
			operationType: field$1("string", "Seen in an example; the docs name `mode`.", { fact: open("One official example; not in the Atlas docs") })
		} }),
		connections: [{
			path: ["connectionName"],
			types: ["S3"],
			purpose: "sink"
		}],
		fact: verified("Atlas docs, sp-agg-iceberg")
	}
};
// src/pipeline/stages/source.ts
const KAFKA = verified("Atlas docs, sp-agg-source (Kafka); stream engine (2024), Kafka source");
const CHANGE_STREAM$1 = verified("Atlas docs, sp-agg-source (change stream); stream engine (2024), change stream source");
const KINESIS = verified("Atlas docs, sp-agg-source (Kinesis)");
const SAMPLE = verified("Stream engine (2024), sample source");
const DOCUMENTS = verified("Stream engine (2024), documents source");
const CONNECTION = connectionName("The connection to read from.");
const TIMES$2 = {
	timeField: field$1("document", "Event time of a document: {$toDate: ...} or {$dateFromString: ...}; by default the time of the record.", {
		open: true,
		holds: "expression",
		ofText: "$toDate"
	}),
	tsFieldName: field$1("string", "Field that takes the event time; a name without dots.", {
		nonEmpty: true,
		default: "_ts"
	}),
	tsFieldOverride: field$1("string", "The older name of tsFieldName.", {
		nonEmpty: true,
		deprecated: "tsFieldName"
	}),
	streamMetaFieldName: field$1("string", "Field that takes the stream metadata; empty: none.", {
		default: "_stream_meta",
		fact: verified("Stream engine (2024), Kafka source")
	})
};
const UNDER_CONFIG = [
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
const SOURCE_STAGES = { $source: {
	description: "Reads documents from a connection, or from a list.",
	placement: {
		main: "first",
		window: "no",
		payload: "no"
	},
	body: field$1("document", "The connection and what to read from it."),
	knownBy: ["connectionName", "documents"],
	connections: [{
		path: ["connectionName"],
		types: [
			"Cluster",
			"Kafka",
			"Sample",
			"AWSKinesisDataStreams"
		],
		purpose: "source",
		unless: "documents"
	}, {
		path: ["schemaRegistry", "connectionName"],
		types: ["SchemaRegistry"],
		purpose: "schemaRegistry",
		unless: "documents"
	}],
	parallelism: [["initialSync", "parallelism"]],
	variants: [
		{
			title: "documents",
			connectionTypes: [],
			key: "documents",
			fields: {
				documents: required$1(["list", "expression"], "The documents, or an expression that gives a list of them; for trials."),
				connectionName: field$1("string", "Not read beside documents."),
				...TIMES$2
			},
			fact: DOCUMENTS
		},
		{
			title: "Kafka",
			connectionTypes: ["Kafka"],
			fields: {
				connectionName: CONNECTION,
				topic: required$1(["string", "strings"], "The topic, or several.", { nonEmpty: true }),
				...TIMES$2,
				partitionIdleTimeout: field$1("duration", "How long a partition may be silent before windows stop waiting for it; off by default."),
				schemaRegistry: members({ connectionName: connectionName("A connection of type SchemaRegistry.") }, "Where the schemas of the records are."),
				config: members({
					auto_offset_reset: oneOf$1([
						"end",
						"latest",
						"largest",
						"earliest",
						"beginning",
						"smallest"
					], "Where to begin without a committed offset.", { default: "latest" }),
					group_id: field$1("string", "Consumer group; by default asp-<processor id>-consumer."),
					enable_auto_commit: field$1("boolean", "Whether offsets are committed by themselves.", { default: true }),
					keyFormat: oneOf$1([
						"binData",
						"string",
						"json",
						"int",
						"long"
					], "How to read record keys.", { default: "binData" }),
					keyFormatError: oneOf$1(["dlq", "passThrough"], "What to do with a key of another format.")
				}, "Settings of the Kafka consumer.")
			},
			fact: KAFKA
		},
		{
			title: "change stream",
			connectionTypes: ["Cluster"],
			fields: {
				connectionName: CONNECTION,
				db: field$1("string", "The database; left out, the whole cluster.", { nonEmpty: true }),
				coll: field$1(["string", "strings"], "The collection, or several; left out, the whole database."),
				...TIMES$2,
				initialSync: members({
					enable: required$1("boolean", "Whether to copy the collection first."),
					parallelism: field$1("integer", "How many copy at once.", {
						min: 1,
						default: 1
					})
				}, "Copies what is there before following changes. Not together with a window."),
				readPreference: field$1(["string", "document"], "Which member of the replica set to read from.", {
					default: "primary",
					open: true
				}),
				readPreferenceTags: field$1("any", "Tags of the members to read from."),
				config: members({
					startAfter: field$1("document", "Resume token, such as {_data: ...}. Not with startAtOperationTime.", { open: true }),
					startAtOperationTime: field$1("date", "When to begin, as {$date} or {$timestamp}. Not with startAfter."),
					fullDocument: oneOf$1([
						"default",
						"updateLookup",
						"required",
						"whenAvailable"
					], "Whether updates carry the whole document."),
					fullDocumentOnly: field$1("boolean", "Whether only the document goes on, without the change event; wants fullDocument updateLookup or required.", { default: false }),
					fullDocumentBeforeChange: oneOf$1([
						"off",
						"required",
						"whenAvailable"
					], "Whether events carry the document before the change. Not with fullDocumentOnly.", { default: "off" }),
					pipeline: field$1("stages", "Stages that the database runs over the change stream.", { runs: "server" }),
					maxAwaitTimeMS: field$1("integer", "Longest wait for changes, in milliseconds.", {
						default: 1e3,
						min: 0
					})
				}, "Settings of the change stream.")
			},
			fact: CHANGE_STREAM$1
		},
		{
			title: "Kinesis",
			connectionTypes: ["AWSKinesisDataStreams"],
			fields: {
				connectionName: CONNECTION,
				stream: required$1("string", "The data stream.", { nonEmpty: true }),
				region: field$1("string", "Region of the stream, when it is another one."),
				...TIMES$2,
				shardIdleTimeout: field$1("duration", "How long a shard may be silent before windows stop waiting for it."),
				config: members({
					consumerARN: field$1("string", "The registered consumer.", {
						required: "open",
						fact: open("Atlas docs require it, the Atlas skill calls it optional")
					}),
					initialPosition: oneOf$1([
						"TRIM_HORIZON",
						"LATEST",
						"AT_TIMESTAMP",
						"AT_SEQUENCE_NUMBER",
						"AFTER_SEQUENCE_NUMBER"
					], "Where to begin.", { default: "LATEST" }),
					atTimestamp: field$1("any", "When to begin, for AT_TIMESTAMP."),
					sequenceNumber: field$1("string", "Where to begin, for the two sequence number positions.", { fact: open("Named after the Kinesis API; the Atlas docs only name the positions") }),
					reshardDetectionIntervalSecs: field$1("integer", "How often to look for new shards, in seconds.", { default: 300 })
				}, "Settings of the Kinesis consumer.", { required: "open" })
			},
			fact: KINESIS
		},
		{
			title: "sample data",
			connectionTypes: ["Sample"],
			fields: {
				connectionName: CONNECTION,
				...TIMES$2
			},
			fact: SAMPLE
		}
	],
	mistakes: [...UNDER_CONFIG, ...["streamName", "topic"].map((name) => ({
		path: [name],
		instead: "stream",
		fix: "rename it to `stream`",
		connectionTypes: ["AWSKinesisDataStreams"],
		severity: "error",
		source: "Atlas docs, sp-agg-source; MCP server, streams/build.ts"
	}))],
	fact: verified("Atlas docs, sp-agg-source; stream engine (2024), source planner")
} };
// src/pipeline/stages/window.ts
const MAIN_ONLY = {
	main: "middle",
	window: "no",
	payload: "no"
};
const MAX_LATENESS = 30 * DURATION_UNITS.minute;
const PIPELINE = required$1("stages", "Stages that run over the documents of one window.", { runs: "window" });
const BOUNDARY = oneOf$1(["eventTime", "processingTime"], "Which time puts a document into a window.", { default: "eventTime" });
const ALLOWED_LATENESS = field$1(["duration", "zero"], "How long a window waits for late documents: 3 seconds by default, at most 30 minutes, or 0.", {
	min: 0,
	max: MAX_LATENESS
});
const COMMON = {
	boundary: BOUNDARY,
	offset: field$1("offset", "Shifts the window boundaries against UTC."),
	idleTimeout: field$1(["duration", "zero"], "How long the source may be silent before open windows close.", { min: 0 }),
	allowedLateness: ALLOWED_LATENESS,
	pipeline: PIPELINE
};
const INTERVAL = required$1("duration", "How much time one window spans.", { min: 1 });
const BOUNDARY_TYPE = {
	path: ["boundaryType"],
	instead: "boundary",
	fix: "rename it to `boundary`",
	severity: "error",
	source: "Atlas docs, sp-agg-tumbling-window; the stream engine refuses unknown fields (IDLUnknownField)"
};
const WINDOW_STAGES = {
	$tumblingWindow: {
		description: "Gathers documents into windows of one length that do not overlap.",
		placement: MAIN_ONLY,
		isWindow: true,
		body: field$1("document", "The window and its inner pipeline.", { fields: {
			interval: INTERVAL,
			...COMMON
		} }),
		mistakes: [BOUNDARY_TYPE],
		fact: verified("Atlas docs, sp-agg-tumbling-window; stream engine (2024), window planner")
	},
	$hoppingWindow: {
		description: "Gathers documents into windows of one length that start at every hop and may overlap.",
		placement: MAIN_ONLY,
		isWindow: true,
		body: field$1("document", "The window and its inner pipeline.", { fields: {
			interval: INTERVAL,
			hopSize: required$1("duration", "Time from the start of one window to the start of the next.", { min: 1 }),
			...COMMON
		} }),
		mistakes: [BOUNDARY_TYPE, {
			path: ["hop"],
			instead: "hopSize",
			fix: "rename it to `hopSize`",
			severity: "error",
			source: "Atlas docs, sp-agg-hopping-window; the stream engine refuses unknown fields (IDLUnknownField)"
		}],
		fact: verified("Atlas docs, sp-agg-hopping-window; stream engine (2024), window planner")
	},
	$sessionWindow: {
		description: "Gathers documents of one partition until none has come for the length of the gap.",
		placement: MAIN_ONLY,
		isWindow: true,
		body: field$1("document", "The window and its inner pipeline, which needs a $group or $sort.", { fields: {
			partitionBy: required$1("any", "Expression that says which session a document belongs to.", { holds: "expression" }),
			gap: required$1("duration", "Silence that ends a session."),
			boundary: BOUNDARY,
			allowedLateness: ALLOWED_LATENESS,
			pipeline: PIPELINE
		} }),
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
const STAGES = new Map(Object.entries({
	...SOURCE_STAGES,
	...SHAPE_STAGES,
	...LOOKUP_STAGES,
	...WINDOW_STAGES,
	...EMIT_STAGES,
	...SINK_STAGES
}));
function isSink(spec) {
	return spec.placement.main === "last" || spec.placement.main === "middle-or-last";
}
const SINK_NAMES = [...STAGES].filter(([, spec]) => isSink(spec)).map(([name]) => name);
const PSEUDO_SINKS = [
	"__testLog",
	"__noopSink",
	"__testMemory",
	"__collectSink"
];
const TEST_CONNECTIONS = ["__testKafka", "__testWebAPI"];
function isPseudoConnection(name, stage = "$emit") {
	return stage === "$emit" && PSEUDO_SINKS.includes(name) || TEST_CONNECTIONS.includes(name);
}
// src/pipeline/references.ts
const DLQ_TYPES = ["Cluster"];
const MAX_DEPTH = 50;
function connectionReferences(pipeline, options) {
	const found = [];
	collectStages(pipeline, ["pipeline"], found);
	const path = ["dlq", "connectionName"];
	const name = valueAt(options, path);
	if (typeof name === "string") found.push({
		name,
		path: ["options", ...path],
		allowedTypes: DLQ_TYPES,
		purpose: "dlq"
	});
	return found;
}
const WITH_STAGES = new WeakMap();
function fieldsWithStages(spec) {
	const known = WITH_STAGES.get(spec);
	if (known !== void 0) return known;
	const found = Object.entries(spec.body.fields ?? {}).filter(([, { types }]) => types.includes("stages")).map(([field]) => field);
	WITH_STAGES.set(spec, found);
	return found;
}
function collectStages(stages, path, found) {
	if (!isList(stages) || path.length > MAX_DEPTH) return;
	stages.forEach((stage, index) => {
		if (!isDocument(stage)) return;
		for (const [name, body] of stage.entries) {
			const spec = STAGES.get(name);
			if (spec === void 0 || !isDocument(body)) continue;
			const stagePath = [
				...path,
				String(index),
				name
			];
			for (const key of spec.connections ?? []) {
				const connection = valueAt(body, key.path);
				if (typeof connection !== "string" || key.unless !== void 0 && body.has(key.unless)) continue;
				if (isPseudoConnection(connection, name)) continue;
				found.push({
					name: connection,
					path: [...stagePath, ...key.path],
					allowedTypes: key.types,
					purpose: key.purpose
				});
			}
			for (const field of fieldsWithStages(spec)) collectStages(body.get(field), [...stagePath, field], found);
		}
	});
}
// src/pipeline/stages/variants.ts
function mainConnection(spec, body, context) {
	const key = spec.connections?.[0];
	const name = key === void 0 ? void 0 : valueAt(body, key.path);
	if (typeof name !== "string") return {};
	const type = context.connections?.get(name);
	return type === void 0 ? { name } : {
		name,
		type
	};
}
function variantOf(spec, body, context) {
	const { variants } = spec;
	if (variants === void 0) return void 0;
	const byKey = variants.find(({ key }) => key !== void 0 && body.has(key));
	if (byKey !== void 0) return byKey;
	const { name, type } = mainConnection(spec, body, context);
	if (type !== void 0) return variants.find(({ connectionTypes }) => connectionTypes.includes(type));
	if (name === void 0 || isPseudoConnection(name)) return void 0;
	const fitting = variants.filter(({ key, fields }) => key === void 0 && body.entries.every(([field]) => Object.hasOwn(fields, field)));
	return fitting.length === 1 ? fitting[0] : void 0;
}
const merged = new WeakMap();
function commonFields(spec) {
	const known = merged.get(spec);
	if (known !== void 0) return known;
	const variants = (spec.variants ?? []).filter(({ key }) => key === void 0);
	const names = new Set(variants.flatMap(({ fields }) => Object.keys(fields)));
	const fields = {};
	for (const name of names) {
		const specs = variants.map((variant) => variant.fields[name]);
		const present = specs.filter((field) => field !== void 0);
		const [first] = present;
		if (first === void 0) continue;
		if (specs.every((field) => field === first)) fields[name] = first;
		else {
			const isRequired = specs.every((field) => field?.required === "yes");
			fields[name] = {
				types: [...new Set(present.flatMap(({ types, doubtfulTypes = [] }) => [...types, ...doubtfulTypes]))],
				...isRequired && { required: "yes" },
				open: true,
				...first.holds !== void 0 && { holds: first.holds },
				description: first.description
			};
		}
	}
	merged.set(spec, fields);
	return fields;
}
const bodies = new WeakMap();
function bodyOf(spec, body, variant) {
	if (spec.variants === void 0 || !isDocument(body)) return spec.body;
	const known = bodies.get(variant ?? spec);
	if (known !== void 0) return known;
	const fields = {
		...spec.body.fields,
		...variant?.fields ?? commonFields(spec)
	};
	const made = {
		...spec.body,
		fields
	};
	bodies.set(variant ?? spec, made);
	return made;
}
// src/pipeline/checks/failover.ts
const SMALLEST_TIER = "SP10";
const PATH = ["failoverEnabled"];
function checkFailover(pipeline, stages, context, report) {
	if (context.failoverEnabled !== true) return;
	const fix = "set failoverEnabled to false";
	if (isTier(context.tier) && compareTiers(context.tier, SMALLEST_TIER) < 0) {
		const message = `failover needs tier ${SMALLEST_TIER} or larger, and this is ${context.tier}`;
		report("PIPELINE_FAILOVER_TIER", PATH, message, { fix: `use tier ${SMALLEST_TIER} or larger, or ${fix}` });
	}
	const [source, sink] = [stages[0], stages.at(-1)];
	if (source?.name === "$source" && !isOf(source, context, ["Cluster"])) report("PIPELINE_FAILOVER_ENDS", PATH, "failover is for processors that read from an Atlas cluster", { fix });
	else if (sink !== void 0 && sink !== source && !isOf(sink, context, ["Cluster", "Kafka"])) report("PIPELINE_FAILOVER_ENDS", PATH, "failover is for processors that write to an Atlas cluster or to Kafka", { fix });
	for (const name of new Set(connectionReferences(pipeline, context.options).map((each) => each.name))) {
		const type = context.connections?.get(name);
		const missing = context.failoverGaps?.get(name) ?? [];
		if (missing.length === 0 || type !== "Cluster" && type !== "Kafka") continue;
		const message = `the connection '${name}', which it uses, has no failover connection in ${missing.join(" and ")}`;
		report("PIPELINE_FAILOVER_CONNECTION", PATH, message, { fix: `describe one under failoverConnections of '${name}'` });
	}
	if (context.hasFailoverRegions === false) report("PIPELINE_FAILOVER_REGIONS", PATH, "the workspace has no failoverRegions that the processor could fail over to", { fix: `add failoverRegions to the workspace, or ${fix}` });
}
function isOf(stage, context, types) {
	const { name, type } = mainConnection(stage.spec, stage.body, context);
	if (type !== void 0) return types.includes(type);
	return name !== void 0 && !isPseudoConnection(name, stage.name);
}
// src/pipeline/codes/pipeline-code.ts
const SOLAR = "{\"$source\": {\"connectionName\": \"solar\"}}";
const MERGE = "{\"$merge\": {\"into\": {\"connectionName\": \"atlas\", \"db\": \"shop\", \"coll\": \"out\"}}}";
const DLQ = "{\"dlq\": {\"connectionName\": \"atlas\", \"db\": \"shop\", \"coll\": \"dlq\"}}";
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
function tumbling(members, inner = "{\"$group\": {\"_id\": null}}") {
	return between(`{"$tumblingWindow": {"interval": {"size": 1, "unit": "minute"}, ${members}"pipeline": [${inner}]}}`);
}
function session(...inner) {
	return between(`{"$sessionWindow": {"partitionBy": "$user", "gap": {"size": 5, "unit": "minute"}, "pipeline": [${inner.join(", ")}]}}`);
}
// src/pipeline/codes/expression-codes.ts
const EXPRESSION_RULES = {
	PIPELINE_QUERY_OPERATOR: {
		severity: "error",
		title: "A query operator that streams do not have",
		fix: "use another operator, or do this in a $lookup, which runs in the database",
		explanation: "$match and $validate refuse $near, $nearSphere, $text and $where.",
		source: "Stream engine (2024), $match; Atlas docs, sp-agg-validate; MongoDB manual, restrictions of $match",
		example: between("{\"$match\": {\"$text\": {\"$search\": \"x\"}}}"),
		legal: between("{\"$match\": {\"text\": \"x\"}}")
	},
	PIPELINE_JSON_SCHEMA: {
		severity: "error",
		title: "A keyword of $jsonSchema that MongoDB does not have, or a value that it cannot have",
		fix: "write what JSON Schema (draft 4) asks for here",
		explanation: "Atlas reads the schema when the processor is created and refuses one it cannot parse. MongoDB knows draft 4 without $ref, $schema, default, definitions, format and id, and `type` without integer: use bsonType.",
		source: "Stream engine (2024), $validate: failed to parse validator; MongoDB manual, $jsonSchema",
		example: between("{\"$validate\": {\"validator\": {\"$jsonSchema\": {\"required\": \"a\"}}}}"),
		legal: between("{\"$validate\": {\"validator\": {\"$jsonSchema\": {\"required\": [\"a\"]}}}}")
	},
	PIPELINE_VARIABLE_UNSUPPORTED: {
		severity: "error",
		title: "A variable that streams do not have",
		fix: "take the time from a field of the document, such as that of timeField",
		explanation: "$$NOW, $$CLUSTER_TIME, $$USER_ROLES and $$SEARCH_META are not available.",
		source: "Atlas docs, limitations",
		example: between("{\"$addFields\": {\"at\": \"$$NOW\"}}"),
		legal: between("{\"$addFields\": {\"at\": \"$$ROOT\"}}")
	},
	PIPELINE_VARIABLE_UNKNOWN: {
		severity: "error",
		title: "A variable that nothing defines",
		fix: "correct the name, or define it with $let",
		explanation: "No $let, $map, $filter, $reduce or `let` around it defines the variable, and MongoDB refuses the pipeline.",
		source: "MongoDB manual, variables in aggregation expressions",
		example: between("{\"$addFields\": {\"at\": \"$$tomorrow\"}}"),
		legal: between("{\"$addFields\": {\"at\": {\"$let\": {\"vars\": {\"tomorrow\": 1}, \"in\": \"$$tomorrow\"}}}}")
	},
	PIPELINE_VARIABLE_MAYBE_UNKNOWN: {
		severity: "warning",
		title: "A system variable that Sluice does not know",
		fix: "correct the name",
		explanation: "Names in capitals belong to MongoDB; the variable may be newer than this version of Sluice.",
		source: "MongoDB manual, system variables",
		example: between("{\"$addFields\": {\"at\": \"$$TOMORROW\"}}"),
		legal: between("{\"$addFields\": {\"at\": \"$$ROOT\"}}")
	},
	PIPELINE_OPERATOR_MISSPELT: {
		severity: "error",
		title: "A misspelt operator",
		explanation: "The name is within two letters of a known operator. Where it is right all the same, because it is newer than Sluice, `ignoreRules` silences this.",
		source: "MongoDB manual, expressions and accumulators",
		example: between("{\"$addFields\": {\"isList\": {\"$isAray\": \"$items\"}}}"),
		legal: between("{\"$addFields\": {\"isList\": {\"$isArray\": \"$items\"}}}")
	},
	PIPELINE_OPERATOR_UNKNOWN: {
		severity: "warning",
		title: "An operator that Sluice does not know",
		fix: "correct the operator; one newer than Sluice is sent as it is",
		explanation: "MongoDB refuses operators that it does not have; the operator may be newer than this version of Sluice.",
		source: "MongoDB manual, expressions and accumulators",
		example: between("{\"$addFields\": {\"total\": {\"$totalOfEverything\": \"$items\"}}}"),
		legal: between("{\"$addFields\": {\"total\": {\"$sum\": \"$items\"}}}")
	},
	PIPELINE_OPERATOR_ARGUMENTS: {
		severity: "error",
		title: "An operator with missing, unknown or too many arguments",
		explanation: "MongoDB reads the arguments of every operator when the pipeline is created and refuses others.",
		source: "MongoDB manual, the page of each operator",
		example: between("{\"$addFields\": {\"days\": {\"$dateDiff\": {\"startDate\": \"$a\", \"unit\": \"day\"}}}}"),
		legal: between("{\"$addFields\": {\"days\": {\"$dateDiff\": {\"startDate\": \"$a\", \"endDate\": \"$b\", \"unit\": \"day\"}}}}")
	},
	PIPELINE_OPERATOR_CONSTANT: {
		severity: "error",
		title: "A constant that an operator cannot take",
		explanation: "Units, time zones, formats, regular expressions, types and counts that are written out are checked; MongoDB refuses them, or fails for every document.",
		source: "MongoDB manual, the page of each operator",
		example: between("{\"$addFields\": {\"days\": {\"$dateDiff\": {\"startDate\": \"$a\", \"endDate\": \"$b\", \"unit\": \"fortnight\"}}}}"),
		legal: between("{\"$addFields\": {\"days\": {\"$dateDiff\": {\"startDate\": \"$a\", \"endDate\": \"$b\", \"unit\": \"week\"}}}}")
	},
	PIPELINE_OPERATOR_TYPE: {
		severity: "error",
		title: "A constant of a type that an operator does not take",
		explanation: "Atlas accepts the pipeline, and then the operator fails for every document: each goes to the dead letter queue. A number in quotes is a string, and a field has a $ before its name.",
		source: "MongoDB manual, the page of each operator",
		example: between("{\"$addFields\": {\"total\": {\"$multiply\": [\"$price\", \"1.1\"]}}}"),
		legal: between("{\"$addFields\": {\"total\": {\"$multiply\": [\"$price\", 1.1]}}}")
	},
	PIPELINE_OPERATOR_RESULT: {
		severity: "warning",
		title: "An operator whose result another operator does not take",
		fix: "convert the result, with $toString or $toDouble for example, or use another operator",
		explanation: "The inner operator always gives a value of one type, and the outer one takes another: it fails for every document.",
		source: "MongoDB manual, the page of each operator",
		example: between("{\"$addFields\": {\"label\": {\"$concat\": [\"no. \", {\"$size\": \"$items\"}]}}}"),
		legal: between("{\"$addFields\": {\"label\": {\"$concat\": [\"no. \", {\"$toString\": {\"$size\": \"$items\"}}]}}}")
	},
	PIPELINE_OPERATOR_PLACE: {
		severity: "error",
		title: "An operator in a place that it does not fit",
		explanation: "Accumulators belong into $group, query operators into $match, stages into the pipeline; the functions of $setWindowFields have no place in a stream.",
		source: "MongoDB manual, accumulators, query operators and window operators",
		example: between("{\"$addFields\": {\"all\": {\"$push\": \"$a\"}}}"),
		legal: between("{\"$addFields\": {\"all\": {\"$concatArrays\": [\"$list\", [\"$a\"]]}}}")
	},
	PIPELINE_EXPRESSION_FORM: {
		severity: "error",
		title: "Something that is not an expression",
		explanation: "An operator is alone in its document and has a value; a field of $group has an accumulator; a projection keeps fields or leaves them out.",
		source: "MongoDB manual, expressions, $project, $addFields and $group",
		example: between("{\"$addFields\": {\"user\": {\"$userId\": null}}}"),
		legal: between("{\"$addFields\": {\"user\": \"$userId\"}}")
	},
	PIPELINE_FIELD_PATH: {
		severity: "error",
		title: "A path that no field can have",
		explanation: "Paths have no empty parts, and their parts do not begin with a dollar. $unwind takes a path with a $, $unset and $count take one without.",
		source: "MongoDB manual, field paths; $unwind, $unset and $count",
		example: between("{\"$unwind\": {\"path\": \"items\"}}"),
		legal: between("{\"$unwind\": {\"path\": \"$items\"}}")
	},
	PIPELINE_OPTION_UNKNOWN: {
		severity: "error",
		title: "An option that a stage of MongoDB does not have",
		explanation: "Stages that streams share with MongoDB refuse options that they do not know.",
		source: "MongoDB manual, aggregation stages",
		example: between("{\"$unwind\": {\"path\": \"$items\", \"preserveNullAndEmptyArray\": true}}"),
		legal: between("{\"$unwind\": {\"path\": \"$items\", \"preserveNullAndEmptyArrays\": true}}")
	},
	PIPELINE_QUERY_VALUE: {
		severity: "error",
		title: "A query operator with a value it cannot have",
		explanation: "$and, $or and $nor take a list of queries that is not empty; $in, $nin and $all take a list; $type takes the names of types, $regex a regular expression, $mod a divisor and a remainder.",
		source: "MongoDB manual, query operators; stream engine (2024), $match and $validate parse the query",
		example: between("{\"$match\": {\"$or\": {\"a\": 1}}}"),
		legal: between("{\"$match\": {\"$or\": [{\"a\": 1}]}}")
	},
	PIPELINE_NUMBER_PRECISION: {
		severity: "warning",
		title: "A number beyond 2^53",
		explanation: "Sluice sends the number as it is written; programs on the way that read JSON numbers as doubles lose its last digits. Extended JSON keeps them.",
		source: "Terraform provider, pull request 4661; JSON numbers in MongoDB drivers",
		example: between("{\"$match\": {\"id\": 9007199254740993}}"),
		legal: between("{\"$match\": {\"id\": {\"$numberLong\": \"9007199254740993\"}}}")
	},
	PIPELINE_QUERY_UNKNOWN: {
		severity: "warning",
		title: "A query operator that Sluice does not know",
		fix: "correct the operator",
		explanation: "Atlas refuses operators that MongoDB does not have; the operator may be newer than this version of Sluice.",
		source: "MongoDB manual, query operators",
		example: between("{\"$match\": {\"a\": {\"$greaterThan\": 1}}}"),
		legal: between("{\"$match\": {\"a\": {\"$gt\": 1}}}")
	}
};
// src/pipeline/codes/failover-codes.ts
const FAILOVER_RULES = {
	PIPELINE_FAILOVER_TIER: {
		severity: "error",
		title: "Failover on a tier that is too small",
		explanation: "`failoverEnabled: true` needs tier SP10 or larger.",
		source: "Atlas docs, failover",
		example: {
			...whole("{\"$source\": {\"connectionName\": \"atlas\"}}", MERGE),
			tier: "SP5",
			failoverEnabled: true
		},
		legal: {
			...whole("{\"$source\": {\"connectionName\": \"atlas\"}}", MERGE),
			tier: "SP10",
			failoverEnabled: true
		}
	},
	PIPELINE_FAILOVER_ENDS: {
		severity: "error",
		title: "Failover between other ends than clusters and Kafka",
		explanation: "A processor with `failoverEnabled: true` reads from an Atlas cluster and writes to an Atlas cluster or to Kafka.",
		source: "Atlas docs, failover",
		example: {
			...whole(SOLAR, MERGE),
			failoverEnabled: true
		},
		legal: {
			...whole("{\"$source\": {\"connectionName\": \"atlas\"}}", "{\"$emit\": {\"connectionName\": \"kafka\", \"topic\": \"t\"}}"),
			failoverEnabled: true
		}
	},
	PIPELINE_FAILOVER_REGIONS: {
		severity: "warning",
		title: "Failover without a region to fail over to",
		explanation: "`failoverEnabled` has no effect while the workspace has no `failoverRegions`. What Atlas answers is not documented.",
		source: "Atlas docs, failover; Admin API, StreamsTenant.failoverRegions",
		example: {
			...whole("{\"$source\": {\"connectionName\": \"atlas\"}}", MERGE),
			failoverEnabled: true,
			hasFailoverRegions: false
		},
		legal: {
			...whole("{\"$source\": {\"connectionName\": \"atlas\"}}", MERGE),
			failoverEnabled: true,
			hasFailoverRegions: true
		}
	},
	PIPELINE_FAILOVER_CONNECTION: {
		severity: "warning",
		title: "Failover to a region without a connection there",
		explanation: "In another region a processor uses the failover connections of its connections. The manifest describes those of this one, and leaves out a failover region of the workspace.",
		source: "Atlas docs, ops guide (setting up failover); Admin API, failoverConnections",
		example: {
			...whole("{\"$source\": {\"connectionName\": \"atlas\"}}", MERGE),
			failoverEnabled: true,
			failoverGap: "atlas"
		},
		legal: {
			...whole("{\"$source\": {\"connectionName\": \"atlas\"}}", MERGE),
			failoverEnabled: true
		}
	}
};
// src/pipeline/codes/field-codes.ts
const ENGINE$1 = "Stream engine (2024): stages are parsed by IDL, which refuses wrong types, values and unknown fields";
const PAGES = "Atlas docs, the page of the stage (sp-agg-*)";
const FIELD_RULES = {
	PIPELINE_FIELD_MISSING: {
		severity: "error",
		title: "A required field is missing",
		fix: "add the field",
		explanation: "Atlas refuses the stage without it.",
		source: `${PAGES}; ${ENGINE$1}`,
		example: source("{\"connectionName\": \"kafka\"}"),
		legal: source("{\"connectionName\": \"kafka\", \"topic\": \"orders\"}")
	},
	PIPELINE_FIELD_MAYBE_MISSING: {
		severity: "warning",
		title: "A field is missing that may be required",
		fix: "add the field to be sure",
		explanation: "Some sources call the field required and others do not.",
		source: "Atlas docs against the Atlas skill",
		example: source("{\"connectionName\": \"kinesis\", \"stream\": \"orders\"}"),
		legal: source("{\"connectionName\": \"kinesis\", \"stream\": \"orders\", \"config\": {\"consumerARN\": \"arn:aws:kinesis:x\"}}")
	},
	PIPELINE_FIELD_MISSPELT: {
		severity: "error",
		title: "A required field is misspelt",
		explanation: "A required field is missing, and there is one that is spelt almost like it.",
		source: `${PAGES}; ${ENGINE$1}`,
		example: source("{\"connectionName\": \"kafka\", \"topik\": \"orders\"}"),
		legal: source("{\"connectionName\": \"kafka\", \"topic\": \"orders\"}")
	},
	PIPELINE_FIELD_MISTAKEN: {
		severity: "error",
		title: "A field by a name that Atlas refuses",
		explanation: "The field has another name in this stage, or the stage does not have it.",
		source: `${PAGES}; MCP server, streams/build.ts and streamsToolBase.ts`,
		example: sink("{\"$merge\": {\"into\": {\"connectionName\": \"atlas\", \"db\": \"d\", \"coll\": \"c\", \"topic\": \"t\"}}}"),
		legal: sink("{\"$emit\": {\"connectionName\": \"kafka\", \"topic\": \"t\"}}")
	},
	PIPELINE_FIELD_MISPLACED: {
		severity: "warning",
		title: "A field that stands elsewhere in the docs",
		explanation: "The reference page puts the field at another place; Atlas may refuse or ignore it here.",
		source: PAGES,
		example: source("{\"connectionName\": \"atlas\", \"db\": \"d\", \"coll\": \"c\", \"fullDocument\": \"required\"}"),
		legal: source("{\"connectionName\": \"atlas\", \"db\": \"d\", \"coll\": \"c\", \"config\": {\"fullDocument\": \"required\"}}")
	},
	PIPELINE_FIELD_UNKNOWN: {
		severity: "warning",
		title: "A field that Sluice does not know",
		fix: "correct or remove it; a field newer than Sluice is sent as it is",
		explanation: "Atlas refuses unknown fields; but the field may be newer than this version of Sluice, so that this is a warning.",
		source: ENGINE$1,
		example: tumbling("\"idleTimout\": {\"size\": 1, \"unit\": \"minute\"}, "),
		legal: tumbling("\"idleTimeout\": {\"size\": 1, \"unit\": \"minute\"}, ")
	},
	PIPELINE_FIELD_DEPRECATED: {
		severity: "warning",
		title: "A field that has a newer name",
		explanation: "Atlas still takes the old name.",
		source: "Stream engine (2024), $source",
		example: source("{\"connectionName\": \"solar\", \"tsFieldOverride\": \"ts\"}"),
		legal: source("{\"connectionName\": \"solar\", \"tsFieldName\": \"ts\"}")
	},
	PIPELINE_FIELD_TYPE: {
		severity: "error",
		title: "A value of the wrong type",
		fix: "write a value of a type that is allowed",
		explanation: "Atlas takes certain types for each field.",
		source: `${PAGES}; ${ENGINE$1}`,
		example: between("{\"$match\": []}"),
		legal: between("{\"$match\": {}}")
	},
	PIPELINE_FIELD_MAYBE_TYPE: {
		severity: "warning",
		title: "A value of a type that Atlas may refuse",
		fix: "write a value of a type that is sure to be taken",
		explanation: "Sources disagree about the types of this field.",
		source: PAGES,
		example: sink("{\"$emit\": {\"connectionName\": \"kafka\", \"topic\": \"t\", \"config\": {\"acks\": -1}}}"),
		legal: sink("{\"$emit\": {\"connectionName\": \"kafka\", \"topic\": \"t\", \"config\": {\"acks\": \"-1\"}}}")
	},
	PIPELINE_FIELD_EMPTY: {
		severity: "error",
		title: "A value that may not be empty",
		fix: "give it a value, or remove it where it is optional",
		explanation: "Atlas refuses an empty name or an empty list here.",
		source: ENGINE$1,
		example: source("{\"connectionName\": \"atlas\", \"db\": \"\"}"),
		legal: source("{\"connectionName\": \"atlas\"}")
	},
	PIPELINE_FIELD_VALUE: {
		severity: "error",
		title: "A value outside the list",
		fix: "write one of the allowed words",
		explanation: "The field takes certain words only; upper and lower case count.",
		source: `${PAGES}; ${ENGINE$1}`,
		example: tumbling("\"boundary\": \"EVENTTIME\", "),
		legal: tumbling("\"boundary\": \"eventTime\", ")
	},
	PIPELINE_FIELD_MAYBE_VALUE: {
		severity: "warning",
		title: "A value that Atlas may refuse",
		fix: "write a value that the reference page allows",
		explanation: "One source allows this value; the reference page does not.",
		source: "Atlas skill against Atlas docs, sp-agg-validate",
		example: between("{\"$validate\": {\"validator\": {\"a\": 1}, \"validationAction\": \"error\"}}"),
		legal: between("{\"$validate\": {\"validator\": {\"a\": 1}, \"validationAction\": \"discard\"}}")
	},
	PIPELINE_FIELD_RANGE: {
		severity: "error",
		title: "A number or duration out of range",
		fix: "write a value within the range",
		explanation: "The value is below the least or above the most that Atlas takes.",
		source: `${PAGES}; stream engine (2024)`,
		example: tumbling("\"allowedLateness\": {\"size\": 31, \"unit\": \"minute\"}, "),
		legal: tumbling("\"allowedLateness\": {\"size\": 30, \"unit\": \"minute\"}, ")
	},
	PIPELINE_DURATION: {
		severity: "error",
		title: "Not a duration",
		fix: "write {\"size\": 5, \"unit\": \"minute\"}",
		explanation: "A duration is {\"size\": number, \"unit\": ...} with ms, second, minute, hour or day. A bare number is refused, except 0 for `idleTimeout` and `allowedLateness`.",
		source: "Stream engine (2024), window planner; Atlas docs, windows",
		example: tumbling("\"idleTimeout\": 5, "),
		legal: tumbling("\"idleTimeout\": 0, ")
	}
};
// src/pipeline/codes/sink-codes.ts
const SINK_RULES = {
	PIPELINE_EMIT_KEY_FORMAT: {
		severity: "error",
		title: "A record key without `keyFormat`",
		explanation: "With `config.key`, `config.keyFormat` says how to write it.",
		source: "Stream engine (2024), Kafka sink",
		example: sink("{\"$emit\": {\"connectionName\": \"kafka\", \"topic\": \"t\", \"config\": {\"key\": \"$id\"}}}"),
		legal: sink("{\"$emit\": {\"connectionName\": \"kafka\", \"topic\": \"t\", \"config\": {\"key\": \"$id\", \"keyFormat\": \"string\"}}}")
	},
	PIPELINE_EMIT_TIMESERIES: {
		severity: "error",
		title: "A computed collection without `timeseries`",
		explanation: "When `db` or `coll` are expressions, `timeseries` says how their collections are made.",
		source: "Atlas docs, sp-agg-emit (time series)",
		example: sink("{\"$emit\": {\"connectionName\": \"atlas\", \"db\": \"d\", \"coll\": \"$kind\"}}"),
		legal: sink("{\"$emit\": {\"connectionName\": \"atlas\", \"db\": \"d\", \"coll\": \"$kind\", \"timeseries\": {\"timeField\": \"at\"}}}")
	},
	PIPELINE_EMIT_COMPRESSION: {
		severity: "error",
		title: "`compressionLevel` without gzip",
		fix: "set compression: gzip, or remove compressionLevel",
		explanation: "Only `compression: gzip` has levels.",
		source: "Atlas docs, sp-agg-emit (S3)",
		example: sink("{\"$emit\": {\"connectionName\": \"bucket\", \"bucket\": \"b\", \"path\": \"p\", \"config\": {\"compression\": \"snappy\", \"compressionLevel\": 5}}}"),
		legal: sink("{\"$emit\": {\"connectionName\": \"bucket\", \"bucket\": \"b\", \"path\": \"p\", \"config\": {\"compression\": \"gzip\", \"compressionLevel\": 5}}}")
	},
	PIPELINE_AWS_REGION: {
		severity: "warning",
		title: "A region that AWS is not known to have",
		explanation: "Of a bucket and of a Kinesis stream, `region` is AWS's own name, such as us-east-1; Atlas's names are for workspaces. AWS may have added it since this version of Sluice.",
		source: "Atlas docs, sp-agg-emit (S3, Kinesis), sp-agg-source (Kinesis); AWS docs, regions",
		example: sink("{\"$emit\": {\"connectionName\": \"bucket\", \"bucket\": \"b\", \"path\": \"p\", \"region\": \"VIRGINIA_USA\"}}"),
		legal: sink("{\"$emit\": {\"connectionName\": \"bucket\", \"bucket\": \"b\", \"path\": \"p\", \"region\": \"us-east-1\"}}")
	},
	PIPELINE_ICEBERG_BUCKET: {
		severity: "warning",
		title: "An Iceberg bucket whose name has dots",
		fix: "use a bucket without dots in its name",
		explanation: "Over HTTPS, a bucket is part of a host name, and a name with dots fits no certificate of S3. Atlas may fail to write the table.",
		source: "Atlas docs, sp-agg-iceberg; Amazon S3 docs, bucket naming rules",
		example: sink("{\"$iceberg\": {\"connectionName\": \"bucket\", \"bucket\": \"shop.orders\", \"path\": \"p\", \"databaseName\": \"d\", \"tableName\": \"t\"}}"),
		legal: sink("{\"$iceberg\": {\"connectionName\": \"bucket\", \"bucket\": \"shop-orders\", \"path\": \"p\", \"databaseName\": \"d\", \"tableName\": \"t\"}}")
	},
	PIPELINE_MERGE_ON_DUPLICATE: {
		severity: "error",
		title: "A field twice in `on`",
		fix: "name each field once",
		explanation: "Each field that identifies a document is named once.",
		source: "Stream engine (2024), merge sink",
		example: sink("{\"$merge\": {\"into\": {\"connectionName\": \"atlas\", \"db\": \"d\", \"coll\": \"c\"}, \"on\": [\"a\", \"a\"]}}"),
		legal: sink("{\"$merge\": {\"into\": {\"connectionName\": \"atlas\", \"db\": \"d\", \"coll\": \"c\"}, \"on\": [\"a\", \"b\"]}}")
	},
	PIPELINE_MERGE_PARALLELISM: {
		severity: "warning",
		title: "Parallel writes to a computed collection",
		explanation: "The engine of 2024 refuses `parallelism` above 1 where `into.db` or `into.coll` is an expression. The documentation no longer says so.",
		source: "Stream engine (2024), test of the merge sink",
		example: sink("{\"$merge\": {\"into\": {\"connectionName\": \"atlas\", \"db\": \"d\", \"coll\": \"$kind\"}, \"parallelism\": 2}}"),
		legal: sink("{\"$merge\": {\"into\": {\"connectionName\": \"atlas\", \"db\": \"d\", \"coll\": \"c\"}, \"parallelism\": 2}}")
	}
};
// src/pipeline/codes/source-codes.ts
const CHANGE_STREAM = "Stream engine (2024), change stream source";
const SOURCE_RULES = {
	PIPELINE_SOURCE_COLL_WITHOUT_DB: {
		severity: "error",
		title: "`coll` without `db`",
		explanation: "A change stream over a collection names its database too.",
		source: CHANGE_STREAM,
		example: source("{\"connectionName\": \"atlas\", \"coll\": \"orders\"}"),
		legal: source("{\"connectionName\": \"atlas\", \"db\": \"shop\", \"coll\": \"orders\"}")
	},
	PIPELINE_SOURCE_DOCUMENTS: {
		severity: "error",
		title: "`documents` is not a list of documents",
		fix: "write a list of documents",
		explanation: "`$source.documents` is a list of documents, or an expression that gives one.",
		source: "Stream engine (2024), documents source",
		example: source("{\"documents\": [1, 2]}"),
		legal: source("{\"documents\": [{\"a\": 1}]}")
	},
	PIPELINE_SOURCE_RESUME: {
		severity: "error",
		title: "`startAfter` beside `startAtOperationTime`",
		explanation: "A change stream begins at a token or at a time, not at both.",
		source: CHANGE_STREAM,
		example: source("{\"connectionName\": \"atlas\", \"config\": {\"startAfter\": {\"_data\": \"82\"}, \"startAtOperationTime\": {\"$date\": \"2026-01-01T00:00:00Z\"}}}"),
		legal: source("{\"connectionName\": \"atlas\", \"config\": {\"startAtOperationTime\": {\"$date\": \"2026-01-01T00:00:00Z\"}}}")
	},
	PIPELINE_SOURCE_FULL_DOCUMENT_ONLY: {
		severity: "error",
		title: "`fullDocumentOnly` without the whole document",
		explanation: "With `fullDocumentOnly: true`, `fullDocument` must be `updateLookup` or `required`.",
		source: CHANGE_STREAM,
		example: source("{\"connectionName\": \"atlas\", \"config\": {\"fullDocumentOnly\": true}}"),
		legal: source("{\"connectionName\": \"atlas\", \"config\": {\"fullDocumentOnly\": true, \"fullDocument\": \"required\"}}")
	},
	PIPELINE_SOURCE_BEFORE_CHANGE: {
		severity: "error",
		title: "`fullDocumentOnly` beside `fullDocumentBeforeChange`",
		explanation: "The document before the change has no place when only the document goes on.",
		source: CHANGE_STREAM,
		example: source("{\"connectionName\": \"atlas\", \"config\": {\"fullDocument\": \"required\", \"fullDocumentOnly\": true, \"fullDocumentBeforeChange\": \"required\"}}"),
		legal: source("{\"connectionName\": \"atlas\", \"config\": {\"fullDocument\": \"required\", \"fullDocumentBeforeChange\": \"required\"}}")
	},
	PIPELINE_SOURCE_TS_FIELD: {
		severity: "error",
		title: "The name of the time field has dots",
		fix: "name a field at the top of the document",
		explanation: "`tsFieldName` is the name of a field at the top of the document.",
		source: "Stream engine (2024), $source options",
		example: source("{\"connectionName\": \"solar\", \"tsFieldName\": \"time.at\"}"),
		legal: source("{\"connectionName\": \"solar\", \"tsFieldName\": \"at\"}")
	},
	PIPELINE_SOURCE_TIME_FIELD: {
		severity: "error",
		title: "`timeField` is another expression",
		explanation: "`timeField` is {$toDate: ...} or {$dateFromString: ...}, nothing else.",
		source: "Atlas docs, sp-agg-source; stream engine (2024)",
		example: source("{\"connectionName\": \"solar\", \"timeField\": {\"$add\": [\"$at\", 1]}}"),
		legal: source("{\"connectionName\": \"solar\", \"timeField\": {\"$toDate\": \"$at\"}}")
	},
	PIPELINE_SOURCE_INITIAL_SYNC_WINDOW: {
		severity: "error",
		title: "`initialSync` beside a window",
		fix: "remove the window, or initialSync",
		explanation: "A processor that copies a collection first can have no window.",
		source: "Atlas docs, sp-agg-source",
		example: whole("{\"$source\": {\"connectionName\": \"atlas\", \"db\": \"d\", \"coll\": \"c\", \"initialSync\": {\"enable\": true}}}", "{\"$tumblingWindow\": {\"interval\": {\"size\": 1, \"unit\": \"minute\"}, \"pipeline\": []}}", MERGE),
		legal: whole("{\"$source\": {\"connectionName\": \"atlas\", \"db\": \"d\", \"coll\": \"c\", \"initialSync\": {\"enable\": false}}}", "{\"$tumblingWindow\": {\"interval\": {\"size\": 1, \"unit\": \"minute\"}, \"pipeline\": []}}", MERGE)
	},
	PIPELINE_SOURCE_INITIAL_SYNC_COLLECTION: {
		severity: "error",
		title: "`initialSync` without collections",
		explanation: "Atlas copies named collections first, not a whole database or cluster.",
		source: "Public customer FAQ, 2026-10-07",
		example: source("{\"connectionName\": \"atlas\", \"db\": \"d\", \"initialSync\": {\"enable\": true}}"),
		legal: source("{\"connectionName\": \"atlas\", \"db\": \"d\", \"coll\": \"c\", \"initialSync\": {\"enable\": true}}")
	},
	PIPELINE_SOURCE_UNKNOWN: {
		severity: "warning",
		title: "A source that Sluice does not know",
		fix: "check the stage; a source newer than Sluice is sent as it is",
		explanation: "A $source names a connection or has `documents`. Atlas has added others, such as schedules, whose fields Sluice does not know.",
		source: "Atlas docs, changelog of 2026-09-10: cron schedules in $source",
		example: source("{\"schedule\": {\"cron\": \"0 * * * *\"}}"),
		legal: source("{\"connectionName\": \"solar\"}")
	},
	PIPELINE_CONSUMER_SHARED: {
		severity: "warning",
		title: "A consumer that two processors share",
		fix: "give each processor its own consumer, or leave it out for Kafka",
		explanation: "A Kafka consumer group (`group_id`) and a Kinesis consumer (`consumerARN`) belong to one processor. Two that share one take records away from each other.",
		source: "Atlas docs, limitations",
		example: {
			...source("{\"connectionName\": \"kafka\", \"topic\": \"t\", \"config\": {\"group_id\": \"orders\"}}"),
			beside: source("{\"connectionName\": \"kafka\", \"topic\": \"u\", \"config\": {\"group_id\": \"orders\"}}").pipeline
		},
		legal: {
			...source("{\"connectionName\": \"kafka\", \"topic\": \"t\", \"config\": {\"group_id\": \"orders-2\"}}"),
			beside: source("{\"connectionName\": \"kafka\", \"topic\": \"u\", \"config\": {\"group_id\": \"orders\"}}").pipeline
		}
	},
	PIPELINE_SOURCE_TIMES: {
		severity: "warning",
		title: "A change stream that loses its times",
		explanation: "The stages of `config.pipeline` run in the cluster that is watched. The processor reads `wallTime` and `clusterTime` of what they give, so that no `$project` or `$unset` should drop them.",
		source: "Atlas docs, sp-agg-source",
		example: source("{\"connectionName\": \"atlas\", \"config\": {\"pipeline\": [{\"$unset\": \"wallTime\"}]}}"),
		legal: source("{\"connectionName\": \"atlas\", \"config\": {\"pipeline\": [{\"$project\": {\"wallTime\": 1, \"clusterTime\": 1, \"fullDocument\": 1}}]}}")
	},
	PIPELINE_SOURCE_TIMESTAMP: {
		severity: "error",
		title: "AT_TIMESTAMP without a timestamp",
		explanation: "`initialPosition: AT_TIMESTAMP` needs `atTimestamp`.",
		source: "Atlas docs, sp-agg-source (Kinesis)",
		example: source("{\"connectionName\": \"kinesis\", \"stream\": \"s\", \"config\": {\"consumerARN\": \"a\", \"initialPosition\": \"AT_TIMESTAMP\"}}"),
		legal: source("{\"connectionName\": \"kinesis\", \"stream\": \"s\", \"config\": {\"consumerARN\": \"a\", \"initialPosition\": \"LATEST\"}}")
	}
};
// src/pipeline/codes/stage-codes.ts
const WINDOW = "Stream engine (2024), window planner";
const STAGE_RULES = {
	PIPELINE_WINDOW_PROCESSING_TIME: {
		severity: "error",
		title: "A time-out beside `boundary: processingTime`",
		explanation: "`idleTimeout` and `allowedLateness` have no meaning when windows follow the clock.",
		source: "Atlas docs, windows",
		example: tumbling("\"boundary\": \"processingTime\", \"idleTimeout\": {\"size\": 1, \"unit\": \"minute\"}, "),
		legal: tumbling("\"boundary\": \"eventTime\", \"idleTimeout\": {\"size\": 1, \"unit\": \"minute\"}, ")
	},
	PIPELINE_WINDOW_IDLE: {
		severity: "warning",
		title: "A window over Kafka that may never close",
		explanation: "A window closes when time has passed in every partition of the topic. One partition without records holds all windows open, unless `$source.partitionIdleTimeout` or the `idleTimeout` of the window is set.",
		source: "Atlas skill, output-diagnostics; stream engine (2024), Kafka source",
		example: whole("{\"$source\": {\"connectionName\": \"kafka\", \"topic\": \"t\"}}", "{\"$tumblingWindow\": {\"interval\": {\"size\": 1, \"unit\": \"minute\"}, \"pipeline\": []}}", MERGE),
		legal: whole("{\"$source\": {\"connectionName\": \"kafka\", \"topic\": \"t\", \"partitionIdleTimeout\": {\"size\": 30, \"unit\": \"second\"}}}", "{\"$tumblingWindow\": {\"interval\": {\"size\": 1, \"unit\": \"minute\"}, \"pipeline\": []}}", MERGE)
	},
	PIPELINE_SESSION_BLOCKING: {
		severity: "error",
		title: "A session window without $group or $sort",
		fix: "add a $group or a $sort to the inner pipeline",
		explanation: "The inner pipeline of a session window contains a $group or $sort.",
		source: WINDOW,
		example: session("{\"$match\": {}}"),
		legal: session("{\"$match\": {}}", "{\"$sort\": {\"at\": 1}}")
	},
	PIPELINE_SESSION_LIMIT: {
		severity: "error",
		title: "$limit before the first $group or $sort of a session window",
		explanation: "Sessions merge while they are open, so that their documents cannot be counted before.",
		source: WINDOW,
		example: session("{\"$limit\": 10}", "{\"$group\": {\"_id\": null}}"),
		legal: session("{\"$sort\": {\"at\": 1}}", "{\"$limit\": 10}")
	},
	PIPELINE_SESSION_META: {
		severity: "error",
		title: "Window metadata before the session is closed",
		fix: "use the window behind the first $group or $sort",
		explanation: "The window of a session is known only after its first $group or $sort.",
		source: WINDOW,
		example: session("{\"$sort\": {\"_stream_meta.window.start\": 1}}"),
		legal: session("{\"$sort\": {\"at\": 1}}", "{\"$addFields\": {\"start\": \"$_stream_meta.window.start\"}}")
	},
	PIPELINE_AS_MISSING: {
		severity: "error",
		title: "Nowhere to put the answer",
		fix: "add `as`, the name of a field",
		explanation: "$https, and $externalFunction with `sync`, need `as` unless they are the last stage.",
		source: "Atlas docs, sp-agg-https, sp-agg-externalFunction; stream engine (2024)",
		example: {
			...between("{\"$https\": {\"connectionName\": \"web\"}}"),
			options: DLQ
		},
		legal: {
			...sink("{\"$https\": {\"connectionName\": \"web\"}}"),
			options: DLQ
		}
	},
	PIPELINE_ON_ERROR_FAIL: {
		severity: "warning",
		title: "`onError: fail` stops the processor",
		explanation: "With `fail`, one document whose request fails puts the whole processor into FAILED.",
		source: "Atlas docs, sp-agg-https, sp-agg-externalFunction",
		example: sink("{\"$https\": {\"connectionName\": \"web\", \"onError\": \"fail\"}}"),
		legal: sink("{\"$https\": {\"connectionName\": \"web\", \"onError\": \"ignore\"}}")
	},
	PIPELINE_HEADER_SECRET: {
		severity: "warning",
		title: "A credential in the headers of $https",
		explanation: "Pipelines are returned to everybody who may read the project, and stand in the repository. The headers of the connection can take ${secret:NAME}.",
		source: "Admin API, StreamsProcessor.pipeline; contract, values from outside",
		example: sink("{\"$https\": {\"connectionName\": \"web\", \"onError\": \"ignore\", \"headers\": {\"X-API-Key\": \"abc\"}}}"),
		legal: sink("{\"$https\": {\"connectionName\": \"web\", \"onError\": \"ignore\", \"headers\": {\"X-Kind\": \"abc\"}}}")
	},
	PIPELINE_PARAMETER_SECRET: {
		severity: "warning",
		title: "A credential in the parameters of $https",
		explanation: "Pipelines are returned to everybody who may read the project, and are in the repository. The url of the connection can take ${secret:NAME} in its query, and its headers can, too.",
		source: "Admin API, StreamsProcessor.pipeline; contract, values from outside",
		example: sink("{\"$https\": {\"connectionName\": \"web\", \"onError\": \"ignore\", \"parameters\": {\"api_key\": \"abc\"}}}"),
		legal: sink("{\"$https\": {\"connectionName\": \"web\", \"onError\": \"ignore\", \"parameters\": {\"units\": \"metric\"}}}")
	},
	PIPELINE_FUNCTION_ASYNC: {
		severity: "error",
		title: "Parallel async calls, or an answer of async calls",
		explanation: "With `execution: async`, `parallelism` greater than 1 is refused, and so is `as`: nothing waits for the answer.",
		source: "Atlas docs, sp-agg-externalFunction",
		example: {
			...sink("{\"$externalFunction\": {\"connectionName\": \"lambda\", \"functionName\": \"f\", \"execution\": \"async\", \"parallelism\": 4}}"),
			options: DLQ
		},
		legal: {
			...sink("{\"$externalFunction\": {\"connectionName\": \"lambda\", \"functionName\": \"f\", \"execution\": \"async\", \"parallelism\": 1}}"),
			options: DLQ
		}
	},
	PIPELINE_FUNCTION_PARTITION: {
		severity: "error",
		title: "`partitionBy` without parallel sync calls",
		explanation: "`partitionBy` needs `execution: sync` and `parallelism` greater than 1.",
		source: "Atlas docs, sp-agg-externalFunction",
		example: {
			...sink("{\"$externalFunction\": {\"connectionName\": \"lambda\", \"functionName\": \"f\", \"partitionBy\": \"$user\"}}"),
			options: DLQ
		},
		legal: {
			...sink("{\"$externalFunction\": {\"connectionName\": \"lambda\", \"functionName\": \"f\", \"partitionBy\": \"$user\", \"parallelism\": 2}}"),
			options: DLQ
		}
	},
	PIPELINE_LOOKUP_FROM: {
		severity: "error",
		title: "$lookup without `from` and without `pipeline`",
		fix: "add from: {connectionName, db, coll}",
		explanation: "`from` may be left out only when `pipeline` says where the documents come from.",
		source: "Atlas docs, sp-agg-lookup",
		example: between("{\"$lookup\": {\"localField\": \"a\", \"foreignField\": \"b\", \"as\": \"c\"}}"),
		legal: between("{\"$lookup\": {\"pipeline\": [{\"$documents\": []}], \"as\": \"c\"}}")
	},
	PIPELINE_LOOKUP_JOIN: {
		severity: "error",
		title: "$lookup that does not say what belongs together",
		explanation: "Documents are joined where `localField` and `foreignField` are equal, or by a `pipeline`. One of the two fields alone is refused.",
		source: "MongoDB manual, $lookup; Atlas docs, sp-agg-lookup",
		example: between("{\"$lookup\": {\"from\": {\"connectionName\": \"atlas\", \"db\": \"d\", \"coll\": \"c\"}, \"localField\": \"a\", \"as\": \"b\"}}"),
		legal: between("{\"$lookup\": {\"from\": {\"connectionName\": \"atlas\", \"db\": \"d\", \"coll\": \"c\"}, \"localField\": \"a\", \"foreignField\": \"_id\", \"as\": \"b\"}}")
	},
	PIPELINE_VECTOR_QUERY: {
		severity: "error",
		title: "Not exactly one of `query` and `queryVector`",
		fix: "add query: {text: ...} or queryVector",
		explanation: "A vector search is made with a vector or with a text.",
		source: "Atlas docs, sp-agg-vectorSearch",
		example: between("{\"$vectorSearch\": {\"from\": {\"connectionName\": \"atlas\", \"db\": \"d\", \"coll\": \"c\"}, \"as\": \"r\", \"index\": \"i\", \"path\": \"p\", \"limit\": 5, \"numCandidates\": 50, \"query\": {\"text\": \"$t\"}, \"queryVector\": \"$v\"}}"),
		legal: between("{\"$vectorSearch\": {\"from\": {\"connectionName\": \"atlas\", \"db\": \"d\", \"coll\": \"c\"}, \"as\": \"r\", \"index\": \"i\", \"path\": \"p\", \"limit\": 5, \"numCandidates\": 50, \"queryVector\": \"$v\"}}")
	},
	PIPELINE_VECTOR_CANDIDATES: {
		severity: "error",
		title: "A vector search without `numCandidates`",
		fix: "add numCandidates, some ten to twenty times the limit",
		explanation: "`numCandidates` is required unless `exact` is true.",
		source: "Atlas docs, sp-agg-vectorSearch",
		example: between("{\"$vectorSearch\": {\"from\": {\"connectionName\": \"atlas\", \"db\": \"d\", \"coll\": \"c\"}, \"as\": \"r\", \"index\": \"i\", \"path\": \"p\", \"limit\": 5, \"queryVector\": \"$v\"}}"),
		legal: between("{\"$vectorSearch\": {\"from\": {\"connectionName\": \"atlas\", \"db\": \"d\", \"coll\": \"c\"}, \"as\": \"r\", \"index\": \"i\", \"path\": \"p\", \"limit\": 5, \"queryVector\": \"$v\", \"exact\": true}}")
	},
	PIPELINE_THROTTLE_EMPTY: {
		severity: "error",
		title: "$throttle without a rate",
		fix: "add bytesPerSec or messagesPerSec",
		explanation: "At least one of `bytesPerSec` and `messagesPerSec` is needed.",
		source: "Atlas docs, sp-agg-throttle",
		example: between("{\"$throttle\": {}}"),
		legal: between("{\"$throttle\": {\"messagesPerSec\": 50}}")
	},
	PIPELINE_STREAM_META_KEY: {
		severity: "error",
		title: "A key of $setStreamMeta that does not start with `stream.`",
		explanation: "The stage sets fields of the stream metadata only.",
		source: "Atlas docs, stream-aggregation-stages",
		example: between("{\"$setStreamMeta\": {\"kind\": \"a\"}}"),
		legal: between("{\"$setStreamMeta\": {\"stream.kind\": \"a\"}}")
	}
};
// src/pipeline/codes/structure-codes.ts
const ENGINE = "Stream engine (2024), pipeline planner";
const STAGES_PAGE = "Atlas docs, stream-aggregation-stages";
// src/pipeline/codes/pipeline-codes.ts
const RULES$1 = {
	PIPELINE_NOT_LIST: {
		severity: "error",
		title: "The pipeline is not a list of stages",
		fix: "write at least a $source and a sink such as $merge",
		explanation: "A pipeline is a list of stages that is not empty.",
		source: `Admin API, StreamsProcessor.pipeline; ${ENGINE}`,
		example: whole(),
		legal: whole(SOLAR, MERGE)
	},
	PIPELINE_STAGE_SHAPE: {
		severity: "error",
		title: "A stage has not exactly one key",
		fix: "write one stage name with its body",
		explanation: "A stage is a document with one member: its name and what it does.",
		source: ENGINE,
		example: between("{\"$match\": {}, \"$unset\": \"a\"}"),
		legal: between("{\"$match\": {}}")
	},
	PIPELINE_STAGE_UNSUPPORTED: {
		severity: "error",
		title: "A stage that Atlas Stream Processing does not have",
		fix: "use a stage that streams have, or do this in a $lookup, which runs in the database",
		explanation: "Not every stage of MongoDB can run over a stream; Atlas refuses the others.",
		source: `${STAGES_PAGE}; ${ENGINE}: 'Unsupported stage'`,
		example: between("{\"$sample\": {\"size\": 5}}"),
		legal: between("{\"$match\": {}}")
	},
	PIPELINE_FIRST_STAGE: {
		severity: "error",
		title: "The first stage is not $source",
		fix: "begin with $source",
		explanation: "A pipeline begins with its one $source.",
		source: `${ENGINE}; Atlas docs, architecture`,
		example: whole("{\"$match\": {}}", MERGE),
		legal: whole(SOLAR, "{\"$match\": {}}", MERGE)
	},
	PIPELINE_SOURCE_PLACE: {
		severity: "error",
		title: "$source stands after the first stage",
		fix: "remove it: a second source is a second processor",
		explanation: "A processor has exactly one source, its first stage.",
		source: `${ENGINE}; Atlas docs, architecture`,
		example: between(SOLAR),
		legal: whole(SOLAR, MERGE)
	},
	PIPELINE_SINK_MISSING: {
		severity: "error",
		title: "The last stage is not a sink",
		explanation: "A processor that Atlas keeps ends in $merge, $emit, $iceberg, $https or $externalFunction. Only sp.process() of the shell runs without one.",
		source: `${ENGINE}; Atlas docs, sp-agg-https, sp-agg-externalFunction, sp-agg-iceberg`,
		example: whole(SOLAR, "{\"$match\": {}}"),
		legal: whole(SOLAR, "{\"$match\": {}}", MERGE)
	},
	PIPELINE_AFTER_SINK: {
		severity: "error",
		title: "A stage follows the sink",
		explanation: "Nothing may follow $merge, $emit or $iceberg, and a processor has one of them.",
		source: ENGINE,
		example: whole(SOLAR, MERGE, "{\"$match\": {}}"),
		legal: whole(SOLAR, "{\"$match\": {}}", MERGE)
	},
	PIPELINE_WINDOW_REPEATED: {
		severity: "error",
		title: "More than one window",
		fix: "keep one window, and let a second processor read what this one writes",
		explanation: "A pipeline has at most one window stage.",
		source: `${ENGINE}; Atlas docs, windows`,
		example: between("{\"$tumblingWindow\": {\"interval\": {\"size\": 1, \"unit\": \"minute\"}, \"pipeline\": []}}", "{\"$tumblingWindow\": {\"interval\": {\"size\": 1, \"unit\": \"hour\"}, \"pipeline\": []}}"),
		legal: between("{\"$tumblingWindow\": {\"interval\": {\"size\": 1, \"unit\": \"minute\"}, \"pipeline\": []}}")
	},
	PIPELINE_ONLY_IN_WINDOW: {
		severity: "error",
		title: "A stage that only a window may hold",
		explanation: "$group, $sort, $count and $limit need an end of the data, which only a window has.",
		source: `${ENGINE}; ${STAGES_PAGE}`,
		example: between("{\"$group\": {\"_id\": \"$device\"}}"),
		legal: tumbling("", "{\"$group\": {\"_id\": \"$device\"}}")
	},
	PIPELINE_NOT_IN_WINDOW: {
		severity: "error",
		title: "A stage that no window may hold",
		explanation: "Sources, sinks, windows and $throttle are allowed in the main pipeline only.",
		source: `${ENGINE}; ${STAGES_PAGE}`,
		example: tumbling("", `{"$group": {"_id": null}}, ${MERGE}`),
		legal: tumbling("")
	},
	PIPELINE_MAYBE_NOT_IN_WINDOW: {
		severity: "warning",
		title: "A stage that is not documented inside a window",
		fix: "move it into the main pipeline, where that is possible",
		explanation: "The docs show this stage in the main pipeline only; Atlas may refuse it inside a window.",
		source: STAGES_PAGE,
		example: tumbling("", "{\"$setStreamMeta\": {\"stream.kind\": \"a\"}}, {\"$group\": {\"_id\": null}}"),
		legal: between("{\"$setStreamMeta\": {\"stream.kind\": \"a\"}}")
	},
	PIPELINE_NOT_IN_PAYLOAD: {
		severity: "error",
		title: "A stage that no payload may hold",
		explanation: "The payload of $https and $externalFunction takes $project, $addFields, $replaceRoot and $set.",
		source: `${ENGINE}; Atlas docs, sp-agg-https`,
		example: {
			...between("{\"$https\": {\"connectionName\": \"web\", \"as\": \"answer\", \"payload\": [{\"$match\": {}}]}}"),
			options: DLQ
		},
		legal: {
			...between("{\"$https\": {\"connectionName\": \"web\", \"as\": \"answer\", \"payload\": [{\"$project\": {\"a\": 1}}]}}"),
			options: DLQ
		}
	},
	PIPELINE_TIER_STAGE: {
		severity: "error",
		title: "A stage that needs a larger tier",
		explanation: "Atlas runs some stages on larger tiers only.",
		source: "Atlas docs, sp-agg-iceberg",
		example: {
			...sink("{\"$iceberg\": {\"connectionName\": \"bucket\", \"bucket\": \"b\", \"path\": \"p\", \"databaseName\": \"d\", \"tableName\": \"t\"}}"),
			tier: "SP5"
		},
		legal: {
			...sink("{\"$iceberg\": {\"connectionName\": \"bucket\", \"bucket\": \"b\", \"path\": \"p\", \"databaseName\": \"d\", \"tableName\": \"t\"}}"),
			tier: "SP10"
		}
	},
	PIPELINE_PARALLELISM: {
		severity: "error",
		title: "More parallelism than the tier has",
		explanation: "What all stages of a processor ask for beyond one each must fit the tier: SP2 1, SP5 2, SP10 8, SP30 16, SP50 64.",
		source: "Atlas docs, tier guide",
		example: {
			...sink("{\"$merge\": {\"into\": {\"connectionName\": \"atlas\", \"db\": \"shop\", \"coll\": \"out\"}, \"parallelism\": 4}}"),
			tier: "SP5"
		},
		legal: {
			...sink("{\"$merge\": {\"into\": {\"connectionName\": \"atlas\", \"db\": \"shop\", \"coll\": \"out\"}, \"parallelism\": 3}}"),
			tier: "SP5"
		}
	},
	PIPELINE_INITIAL_SYNC_TIER: {
		severity: "warning",
		title: "More collections to copy than the tier is made for",
		explanation: "One `initialSync` copies at most 1 collection on SP2 and SP5, 5 on SP10, 10 on SP30 and 50 on SP50. What Atlas does beyond is not documented.",
		source: "Atlas docs, tier guide",
		example: {
			...whole("{\"$source\": {\"connectionName\": \"atlas\", \"db\": \"d\", \"coll\": [\"a\", \"b\"], \"initialSync\": {\"enable\": true}}}", MERGE),
			tier: "SP5"
		},
		legal: {
			...whole("{\"$source\": {\"connectionName\": \"atlas\", \"db\": \"d\", \"coll\": [\"a\", \"b\"], \"initialSync\": {\"enable\": true}}}", MERGE),
			tier: "SP10"
		}
	},
	PIPELINE_CONNECTION_UNKNOWN: {
		severity: "error",
		title: "A connection that is not there",
		explanation: "Atlas looks up every connection when a processor is created or changed.",
		source: `${ENGINE}; recorded responses: 'connection named X does not exist'`,
		example: whole("{\"$source\": {\"connectionName\": \"sonar\"}}", MERGE),
		legal: whole(SOLAR, MERGE)
	},
	PIPELINE_CONNECTION_TYPE: {
		severity: "error",
		title: "A connection of a type that is not allowed there",
		explanation: "Every stage works with certain types of connection only.",
		source: `${ENGINE}; Atlas docs, manage-connection-registry and the pages of the stages`,
		example: sink("{\"$emit\": {\"connectionName\": \"solar\"}}"),
		legal: sink("{\"$emit\": {\"connectionName\": \"kafka\", \"topic\": \"t\"}}")
	},
	PIPELINE_DLQ_SHAPE: {
		severity: "error",
		title: "The DLQ is not complete",
		fix: "write dlq: {connectionName, db, coll}",
		explanation: "`options.dlq` names a connection of type Cluster, a database and a collection.",
		source: "Admin API, StreamsDLQ; MCP server, streams schema",
		example: {
			...whole(SOLAR, MERGE),
			options: "{\"dlq\": {\"connectionName\": \"atlas\", \"db\": \"shop\"}}"
		},
		legal: {
			...whole(SOLAR, MERGE),
			options: DLQ
		}
	},
	PIPELINE_DLQ_MISSING: {
		severity: "error",
		title: "$validate wants a DLQ and there is none",
		explanation: "With `validationAction: dlq` Atlas refuses a processor without `options.dlq`.",
		source: "Stream engine (2024), $validate",
		example: between("{\"$validate\": {\"validator\": {\"a\": 1}, \"validationAction\": \"dlq\"}}"),
		legal: {
			...between("{\"$validate\": {\"validator\": {\"a\": 1}, \"validationAction\": \"dlq\"}}"),
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
				return between(`{"$match": {"name": {"$in": ["${"x".repeat(17825792)}"]}}}`).pipeline;
			},
			shown: "[{\"$source\": {\"connectionName\": \"solar\"}}, {\"$match\": {\"name\": {\"$in\": [... 17 MB of names ...]}}}, ...]"
		},
		legal: between("{\"$match\": {\"name\": {\"$in\": [\"x\"]}}}")
	},
	PIPELINE_DLQ_WANTED: {
		severity: "warning",
		title: "Documents that fail are dropped for want of a DLQ",
		explanation: "$https and $externalFunction send failed documents to the DLQ, unless `onError` says otherwise; a Kafka source with `keyFormatError: dlq` sends records there. Without a DLQ they are dropped.",
		source: "Atlas docs, sp-agg-https, sp-agg-externalFunction, sp-agg-source; stream engine (2024)",
		example: between("{\"$https\": {\"connectionName\": \"web\", \"as\": \"answer\"}}"),
		legal: between("{\"$https\": {\"connectionName\": \"web\", \"as\": \"answer\", \"onError\": \"ignore\"}}")
	},
	...FAILOVER_RULES,
	...FIELD_RULES,
	...EXPRESSION_RULES,
	...SOURCE_RULES,
	...STAGE_RULES,
	...SINK_RULES
};
const PIPELINE_RULES = Object.entries(RULES$1).map(([code, rule]) => ({
	code,
	...rule
}));
function severityOf(code) {
	return RULES$1[code].severity;
}
function usualFix(code) {
	return RULES$1[code].fix;
}
// src/pipeline/finding.ts
function reportTo(findings) {
	return (code, path, message, { at = "value", fix = usualFix(code), reason } = {}) => {
		const severity = severityOf(code);
		findings.push({
			severity,
			code,
			message,
			...fix !== void 0 && { fix },
			path,
			at,
			...severity === "error" && { reason: reason ?? message }
		});
	};
}
function isRefused({ severity, code }) {
	return severity === "error" && code !== "PIPELINE_OPERATOR_TYPE";
}
function labelOf(path) {
	const stage = path.findLastIndex((segment) => STAGES.has(segment));
	return path.slice(Math.max(stage, 0)).join(".");
}
const IDL_NAMES = [[/^\$merge\.into(?=\.)/, "AtlasCollection"], [/^\$merge(?=\.)/, "MergeOperatorSpec"]];
function idlLabelOf(path) {
	return IDL_NAMES.reduce((label, [pattern, name]) => label.replace(pattern, name), labelOf(path));
}
// src/pipeline/checks/duration.ts
function checkDuration(type, value, path, report) {
	const label = labelOf(path);
	const sizeKey = type === "duration" ? "size" : "offsetFromUtc";
	const units = unitsOf(type);
	let isFine = true;
	const fail = (at, where, message, fix) => {
		isFine = false;
		report("PIPELINE_DURATION", where, message, {
			at,
			fix
		});
	};
	for (const key of [sizeKey, "unit"]) {
		if (value.has(key) && value.get(key) !== null) continue;
		fail("key", path, `${label} has no \`${key}\``, `write {"${sizeKey}": 5, "unit": "minute"}`);
	}
	const size = value.get(sizeKey) ?? null;
	if (size !== null && !Number.isInteger(numberOf$1(size))) fail("value", [...path, sizeKey], `${label}.${sizeKey} is ${describeValue(size)} and must be a whole number`);
	const unit = value.get("unit") ?? null;
	if (unit !== null && (typeof unit !== "string" || !units.includes(unit))) {
		const shown = typeof unit === "string" ? `\`${unit}\`` : describeValue(unit);
		const fix = typeof unit === "string" ? didYouMean(unit, units) : void 0;
		fail("value", [...path, "unit"], `${label}.unit is ${shown}, and Atlas takes ${units.join(", ")}`, fix);
	}
	for (const key of value.keys()) {
		if (key === sizeKey || key === "unit") continue;
		const message = `Sluice does not know ${label}.${key}`;
		report("PIPELINE_FIELD_UNKNOWN", [...path, key], message, {
			at: "key",
			fix: didYouMean(key, [sizeKey, "unit"])
		});
	}
	return isFine;
}
// src/pipeline/checks/mistakes.ts
function checkMistakes(stage, body, variant, report) {
	const settled = new Set();
	for (const mistake of stage.spec.mistakes ?? []) {
		const parentPath = mistake.path.slice(0, -1);
		const key = mistake.path.at(-1) ?? "";
		const parent = valueAt(body, parentPath);
		if (!isDocument(parent) || !parent.has(key) || !applies(mistake, stage, variant)) continue;
		const path = [...stage.path, ...mistake.path];
		const label = labelOf(path);
		const isError = mistake.severity === "error";
		report(isError ? "PIPELINE_FIELD_MISTAKEN" : "PIPELINE_FIELD_MISPLACED", path, isError ? `${label} is not a field of this stage` : `${label} stands elsewhere in the docs`, {
			at: "key",
			fix: mistake.fix,
			reason: `IDLUnknownField: BSON field '${idlLabelOf(path)}' is an unknown field.`
		});
		settled.add(path.join("\0"));
		for (const meant of [mistake.instead ?? []].flat()) settled.add([
			...stage.path,
			...parentPath,
			meant
		].join("\0"));
	}
	return settled;
}
function applies(mistake, { spec }, variant) {
	const { connectionTypes } = mistake;
	if (connectionTypes === void 0) return true;
	if (variant !== void 0) return variant.connectionTypes.some((type) => connectionTypes.includes(type));
	const key = mistake.path[0] ?? "";
	return !(spec.variants ?? []).some(({ fields }) => Object.hasOwn(fields, key));
}
// src/pipeline/checks/structure.ts
const NAMES = [...STAGES.keys()];
function checkStructure(stages, path, surroundings, report) {
	const names = stages.map((stage) => isDocument(stage) ? stage.entries[0]?.[0] : void 0);
	const placed = [];
	stages.forEach((stage, index) => {
		const stagePath = [...path, String(index)];
		if (!isWellShaped(stage, stagePath, report)) return;
		const [name, body] = stage.entries[0] ?? ["", null];
		const spec = STAGES.get(name);
		if (spec === void 0) {
			report("PIPELINE_STAGE_UNSUPPORTED", [...stagePath, name], `${name} is not a stage of Atlas Stream Processing`, {
				at: "key",
				fix: didYouMean(name, NAMES),
				reason: `Unsupported stage: ${name}`
			});
			return;
		}
		const found = {
			name,
			spec,
			body,
			path: [...stagePath, name],
			surroundings,
			isLast: index === stages.length - 1
		};
		placed.push(found);
		checkPlacement(found, report);
	});
	if (surroundings === "main") checkOrder(names, path, report);
	return placed;
}
function isWellShaped(stage, path, report) {
	if (isDocument(stage) && stage.entries.length === 1) return true;
	const second = isDocument(stage) ? stage.entries[1]?.[0] : void 0;
	const reason = "A pipeline stage specification object must contain exactly one field.";
	if (second === void 0) report("PIPELINE_STAGE_SHAPE", path, isDocument(stage) ? "a stage has no name" : "a stage is a document with one key, its name", { reason });
	else report("PIPELINE_STAGE_SHAPE", [...path, second], `a stage has one key, and this one has \`${second}\` too`, {
		at: "key",
		fix: second.startsWith("$") ? `make \`${second}\` a separate stage` : `move \`${second}\` into the body of the stage, or remove it`,
		reason
	});
	return false;
}
function checkPlacement({ name, spec, path, surroundings }, report) {
	const at = "key";
	const { main, window, payload } = spec.placement;
	if (surroundings === "main" && main === "never") report("PIPELINE_ONLY_IN_WINDOW", path, `${name} stands only in the pipeline of a window`, {
		at,
		fix: "move it into a $tumblingWindow, $hoppingWindow or $sessionWindow",
		reason: `${name} stage is only permitted in the inner pipeline of a window stage`
	});
	else if (surroundings === "window" && window === "no") report("PIPELINE_NOT_IN_WINDOW", path, `${name} is not allowed in the pipeline of a window`, {
		at,
		fix: "move it into the main pipeline",
		reason: `${name} stage is not permitted in the inner pipeline of a window stage`
	});
	else if (surroundings === "window" && window === "open") report("PIPELINE_MAYBE_NOT_IN_WINDOW", path, `${name} is documented for the main pipeline only`, { at });
	else if (surroundings === "payload" && payload === "no") report("PIPELINE_NOT_IN_PAYLOAD", path, `${name} is not allowed in a payload`, {
		at,
		fix: "use $project, $addFields, $replaceRoot or $set there",
		reason: `${name} stage is not permitted in the payload (inner pipeline) of an https stage`
	});
}
function checkOrder(names, path, report) {
	const at = "key";
	const place = (index) => [
		...path,
		String(index),
		names[index] ?? ""
	];
	const [first] = names;
	if (first !== void 0 && first !== "$source") report("PIPELINE_FIRST_STAGE", place(0), `the first stage is $source, and this one is ${first}`, {
		at,
		reason: `First stage must be $source, found: ${first}`
	});
	let windows = 0;
	names.forEach((name, index) => {
		if (name === "$source" && index > 0 && first === "$source") report("PIPELINE_SOURCE_PLACE", place(index), "a pipeline has one $source, its first stage", {
			at,
			reason: "$source stage is only permitted as the first stage"
		});
		if (name !== void 0 && STAGES.get(name)?.isWindow === true && ++windows > 1) report("PIPELINE_WINDOW_REPEATED", place(index), "a pipeline has at most one window", {
			at,
			reason: "Only one window stage is allowed in a pipeline"
		});
	});
	checkEnd(names, place, report);
}
function checkEnd(names, place, report) {
	const at = "key";
	const specs = names.map((name) => name === void 0 ? void 0 : STAGES.get(name));
	const end = specs.findIndex((spec) => spec?.placement.main === "last");
	const last = specs.at(-1);
	const noSink = "The last stage in the pipeline must be $merge or $emit.";
	if (end >= 0 && end < names.length - 1) {
		const follower = names[end + 1];
		if (follower === void 0) return;
		report("PIPELINE_AFTER_SINK", place(end + 1), `nothing follows ${names[end] ?? ""}, and here comes ${follower}`, {
			at,
			fix: `move ${names[end] ?? ""} to the end, or remove what follows`,
			reason: last !== void 0 && isSink(last) ? "No stages are allowed after a $merge or $emit stage." : noSink
		});
	} else if (last !== void 0 && !isSink(last)) report("PIPELINE_SINK_MISSING", place(names.length - 1), "the pipeline does not end in a sink", {
		at,
		fix: `end it with one of ${SINK_NAMES.join(", ")}`,
		reason: noSink
	});
}
function innerStages(body, field) {
	const inner = isDocument(body) ? body.get(field) : void 0;
	return isList(inner) ? inner : void 0;
}
// src/pipeline/checks/fields.ts
function checkFields(stage, context, report) {
	const { spec, body, path } = stage;
	if (isUnknownForm(spec, body)) {
		report("PIPELINE_SOURCE_UNKNOWN", path, `Sluice doesn't know this source: it has neither ${spec.knownBy?.join(" nor ") ?? ""}`, { at: "key" });
		return;
	}
	const variant = isDocument(body) ? variantOf(spec, body, context) : void 0;
	new FieldCheck(spec, isDocument(body) ? checkMistakes(stage, body, variant, report) : new Set(), report).value(bodyOf(spec, body, variant), body, path);
}
function isUnknownForm({ knownBy }, body) {
	if (knownBy === void 0 || !isDocument(body) || body.entries.length === 0) return false;
	return !body.keys().some((key) => knownBy.includes(key) || suggest(key, knownBy) !== void 0);
}
const DOUBTED = {
	PIPELINE_FIELD_MISSING: "PIPELINE_FIELD_MAYBE_MISSING",
	PIPELINE_FIELD_TYPE: "PIPELINE_FIELD_MAYBE_TYPE",
	PIPELINE_FIELD_VALUE: "PIPELINE_FIELD_MAYBE_VALUE",
	PIPELINE_FIELD_RANGE: "PIPELINE_FIELD_MAYBE_VALUE",
	PIPELINE_FIELD_EMPTY: "PIPELINE_FIELD_MAYBE_VALUE"
};
const required = new WeakMap();
function requiredOf(fields) {
	const known = required.get(fields);
	if (known !== void 0) return known;
	const found = Object.entries(fields).filter((entry) => entry[1].required !== void 0);
	required.set(fields, found);
	return found;
}
const NO_FIELDS = {};
var FieldCheck = class {
	#stage;
	#settled;
	#report;
	constructor(stage, settled, report) {
		this.#stage = stage;
		this.#settled = settled;
		this.#report = report;
	}
	value(spec, value, path) {
		if (!spec.types.some((type) => isOfType(type, value))) {
			this.#wrongType(spec, value, path);
			return;
		}
		const { types } = spec;
		if (isText(value)) this.#text(spec, value, path);
		else if (isList(value)) this.#list(spec, value, path);
		else if (numberOf$1(value) !== void 0) this.#number(spec, value, path);
		else if (isDocument(value)) {
			if (types.includes("duration") && !types.includes("document")) {
				if (checkDuration("duration", value, path, this.#report)) this.#duration(spec, value, path);
			} else if (types.includes("offset")) checkDuration("offset", value, path, this.#report);
			else if (types.includes("document")) this.#members(spec, value, path);
		}
	}
	#wrongType(spec, value, path) {
		const label = labelOf(path);
		const wanted = describeTypes(spec.types);
		if (spec.doubtfulTypes?.some((type) => isOfType(type, value)) === true) {
			const message = `${label} is ${describeValue(value)}; ${wanted} is sure to be taken`;
			this.#report("PIPELINE_FIELD_MAYBE_TYPE", path, message, { fix: `write ${wanted}` });
		} else if (spec.types.includes("duration") && numberOf$1(value) !== void 0) this.#report("PIPELINE_DURATION", path, `${label} is a bare number and needs a unit`, {
			fix: `write {"size": ${numberOf$1(value) ?? 1}, "unit": "second"}`,
			reason: `Must specify unit and size for non-zero ${label} values`
		});
		else this.#problem("PIPELINE_FIELD_TYPE", spec, path, `${label} is ${describeValue(value)} and must be ${wanted}`, {
			...spec.ofText !== void 0 && typeof value === "string" && { fix: wrap(spec.ofText, value) },
			reason: `TypeMismatch: BSON field '${idlLabelOf(path)}' is the wrong type, expected ${wanted}`
		});
	}
	#text(spec, value, path) {
		if (typeof value !== "string") return;
		if (value === "" && spec.nonEmpty === true) {
			const label = labelOf(path);
			this.#problem("PIPELINE_FIELD_EMPTY", spec, path, `${label} is empty`, { reason: `${label} cannot be empty` });
		}
		const { values } = spec;
		if (values === void 0 || values.includes(value)) return;
		if (spec.types.includes("expression") && value.startsWith("$")) return;
		const code = spec.doubtfulValues?.includes(value) === true ? "PIPELINE_FIELD_MAYBE_VALUE" : "PIPELINE_FIELD_VALUE";
		const label = labelOf(path);
		this.#problem(code, spec, path, `${label} is \`${value}\`, and Atlas takes ${values.join(", ")}`, {
			fix: didYouMean(value, values) ?? `write one of ${values.join(", ")}`,
			reason: `BadValue: Enumeration value '${value}' for field '${label}' is not a valid value.`
		});
	}
	#list(spec, value, path) {
		if (value.length === 0 && spec.nonEmpty === true) this.#problem("PIPELINE_FIELD_EMPTY", spec, path, `${labelOf(path)} is an empty list`);
		if (spec.runs === "server" && spec.types.includes("stages")) value.forEach((stage, index) => isWellShaped(stage, [...path, String(index)], this.#report));
	}
	#number(spec, value, path) {
		const found = numberOf$1(value) ?? 0;
		const { min = -Infinity, max = Infinity } = spec;
		if (found >= min && found <= max) return;
		const label = labelOf(path);
		const bound = found < min ? `at least ${min}` : `at most ${max}`;
		this.#problem("PIPELINE_FIELD_RANGE", spec, path, `${label} is ${found} and must be ${bound}`, { reason: `BSON field '${label}' value must be ${bound}, actual value '${found}'` });
	}
	#duration(spec, value, path) {
		const found = durationOf$1(value) ?? 0;
		const { min = -Infinity, max = Infinity } = spec;
		if (found >= min && found <= max) return;
		const label = labelOf(path);
		const bound = found > max ? `at most ${describeDuration(max)}` : min > 0 ? "greater than 0" : "at least 0";
		this.#problem("PIPELINE_FIELD_RANGE", spec, path, `${label} must be ${bound}`, { reason: `${label} size must be ${bound}.` });
	}
	#members(spec, value, path) {
		const { fields = NO_FIELDS, open = false, members } = spec;
		if (value.entries.length === 0 && spec.nonEmpty === true) this.#problem("PIPELINE_FIELD_EMPTY", spec, path, `${labelOf(path)} is an empty document`);
		const unknown = [];
		for (const [key, member] of value.entries) {
			const known = Object.hasOwn(fields, key) ? fields[key] : void 0;
			const memberPath = [...path, key];
			if (known === void 0) {
				if (members !== void 0) this.value(members, member, memberPath);
				else if (!open && !this.#isSettled(memberPath)) unknown.push(key);
			} else if (member !== null) {
				this.value(known, member, memberPath);
				this.#deprecated(known, memberPath);
			}
		}
		this.#missing(spec, fields, value, unknown, path);
		for (const key of unknown) this.#unknown(key, fields, [...path, key], spec.closed === true);
	}
	#missing(spec, fields, value, unknown, path) {
		for (const [key, field] of requiredOf(fields)) {
			const found = value.get(key);
			if (found !== void 0 && (found !== null || field.types.includes("any"))) continue;
			if (this.#isSettled([...path, key])) continue;
			const misspelt = unknown.findIndex((word) => suggest(word, Object.keys(fields)) === key);
			const label = labelOf([...path, key]);
			const reason = `IDLFailedToParse: BSON field '${idlLabelOf([...path, key])}' is missing but a required field`;
			if (misspelt >= 0 && field.required === "yes") {
				const [word = ""] = unknown.splice(misspelt, 1);
				const message = `${labelOf([...path, word])} is unknown, and ${label} is missing`;
				this.#report("PIPELINE_FIELD_MISSPELT", [...path, word], message, {
					at: "key",
					fix: `did you mean \`${key}\`?`,
					reason
				});
			} else if (field.required === "open") {
				const inner = Object.entries(field.fields ?? {}).find(([, { required }]) => required === "open")?.[0];
				const wanted = inner === void 0 ? label : `${label}.${inner}`;
				const message = `${wanted} is missing; the documentation requires it, other sources do not`;
				this.#report("PIPELINE_FIELD_MAYBE_MISSING", path, message, {
					at: "key",
					fix: `add \`${wanted}\` to be sure`
				});
			} else this.#problem("PIPELINE_FIELD_MISSING", spec, path, `${label} is missing`, {
				at: "key",
				fix: `add \`${key}\``,
				reason
			});
		}
	}
	#unknown(key, fields, path, isClosed) {
		if (isClosed) {
			const known = Object.keys(fields);
			const [stage = ""] = labelOf(path).split(".");
			this.#report("PIPELINE_OPTION_UNKNOWN", path, `${stage} has no option \`${key}\``, {
				at: "key",
				fix: didYouMean(key, known) ?? `remove it, or use ${known.join(", ")}`,
				reason: `unrecognized option to ${stage} stage: ${key}`
			});
			return;
		}
		const others = (this.#stage.variants ?? []).filter((variant) => Object.hasOwn(variant.fields, key));
		const owner = path.length > 1 && labelOf(path).split(".").length === 2 && others.length > 0 ? others.map(({ title }) => title).join(", ") : void 0;
		const message = owner === void 0 ? `Sluice does not know ${labelOf(path)}` : `${labelOf(path)} belongs to another kind of connection (${owner})`;
		this.#report("PIPELINE_FIELD_UNKNOWN", path, message, {
			at: "key",
			fix: didYouMean(key, Object.keys(fields))
		});
	}
	#deprecated(spec, path) {
		if (spec.deprecated === void 0) return;
		const message = `${labelOf(path)} is the old name of \`${spec.deprecated}\``;
		const fix = `rename it to \`${spec.deprecated}\``;
		this.#report("PIPELINE_FIELD_DEPRECATED", path, message, {
			at: "key",
			fix
		});
	}
	#isSettled(path) {
		return this.#settled.size > 0 && this.#settled.has(path.join("\0"));
	}
	#problem(code, spec, path, ...rest) {
		const { certainty } = spec.fact ?? this.#stage.fact;
		this.#report(certainty === "verified" ? code : DOUBTED[code] ?? code, path, ...rest);
	}
};
const wrap = (operator, text) => `write { ${operator}: "${text.startsWith("$") ? text : `$${text}`}" }`;
function describeDuration(milliseconds) {
	const unit = [
		"day",
		"hour",
		"minute",
		"second"
	].find((name) => milliseconds % DURATION_UNITS[name] === 0);
	if (unit === void 0) return `${milliseconds} ms`;
	const size = milliseconds / DURATION_UNITS[unit];
	return `${size} ${unit}${size === 1 ? "" : "s"}`;
}
// src/pipeline/checks/tier.ts
function requestsOf(stages) {
	return stages.flatMap(({ spec, body, path }) => (spec.parallelism ?? []).flatMap((keys) => {
		const parallelism = numberOf$1(valueAt(body, keys));
		if (parallelism === void 0 || !Number.isInteger(parallelism) || parallelism <= 1) return [];
		return isSwitchedOff(body, keys) ? [] : [{
			path: [...path, ...keys],
			parallelism
		}];
	}));
}
function isSwitchedOff(body, keys) {
	const parent = valueAt(body, keys.slice(0, -1));
	return isDocument(parent) && parent.get("enable") === false;
}
function checkParallelism(stages, context, report) {
	const requests = requestsOf(stages);
	const [first] = requests;
	if (first === void 0) return;
	const requested = requests.reduce((sum, { parallelism }) => sum + parallelism - 1, 0);
	const tier = isTier(context.tier) ? context.tier : void 0;
	const limit = TIER_LIMITS[tier ?? "SP50"].parallelism;
	if (requested <= limit) return;
	const largest = requests.reduce((a, b) => b.parallelism > a.parallelism ? b : a, first);
	const enough = TIERS.find((candidate) => TIER_LIMITS[candidate].parallelism >= requested);
	const advice = enough === void 0 ? "lower the parallelism" : `lower it, or use tier ${enough} or larger`;
	report("PIPELINE_PARALLELISM", largest.path, `the stages ask for ${requested} beyond one each, and ${tier ?? "the largest tier"} has ${limit}`, {
		fix: advice,
		reason: `Operator parallelism requested exceeds limit for this tier. (Requested: ${requested}, Limit: ${limit}).` + (enough === void 0 ? "" : ` Minimum tier for this workload: ${enough} or larger.`)
	});
}
function checkStageTier({ name, spec, path }, context, report) {
	const { minimumTier } = spec;
	if (minimumTier === void 0 || !isTier(context.tier)) return;
	if (compareTiers(context.tier, minimumTier) >= 0) return;
	report("PIPELINE_TIER_STAGE", path, `${name} needs tier ${minimumTier} or larger, and this is ${context.tier}`, {
		at: "key",
		fix: `use tier ${minimumTier} or larger`
	});
}
function checkInitialSync({ name, body, path }, context, report) {
	if (name !== "$source" || !isTier(context.tier)) return;
	const collections = valueAt(body, ["coll"]);
	const limit = TIER_LIMITS[context.tier].initialSyncCollections;
	if (valueAt(body, ["initialSync", "enable"]) !== true || !isList(collections)) return;
	if (collections.length <= limit) return;
	const message = `initialSync copies ${collections.length} collections, and ${context.tier} is made for ${limit}`;
	report("PIPELINE_INITIAL_SYNC_TIER", [...path, "coll"], message, { fix: "name fewer, or use a larger tier" });
}
// src/pipeline/checks/references.ts
function checkReferences(pipeline, context, report) {
	const { connections } = context;
	if (connections === void 0) return;
	for (const { name, path, allowedTypes } of connectionReferences(pipeline, context.options)) {
		const place = labelOf(path);
		const type = connections.get(name);
		if (!connections.has(name)) report("PIPELINE_CONNECTION_UNKNOWN", path, `${place}: there is no connection \`${name}\``, {
			fix: didYouMean(name, [...connections.keys()]) ?? "define it in the workspace, or name another one",
			reason: `connection named ${name} does not exist. Check sp.listConnections() for available connections`
		});
		else if (type !== void 0 && !allowedTypes.includes(type)) {
			const wanted = allowedTypes.join(", ");
			report("PIPELINE_CONNECTION_TYPE", path, `${place}: \`${name}\` is of type ${type}, and a connection of type ${wanted} is needed`, {
				fix: `name a connection of type ${allowedTypes.join(" or ")}`,
				reason: `Invalid connectionName in ${place}: '${name}' is a connection of type ${type}, expected ${wanted}`
			});
		}
	}
}
// src/pipeline/expressions/forms.ts
const arg = (kind, details = {}) => ({
	kind,
	...details
});
const must = (kind = "any", details = {}) => ({
	kind,
	required: true,
	...details
});
const may = (kind = "any", details = {}) => ({
	kind,
	...details
});
function list(args, counts = [args.length, args.length]) {
	const [min, max] = counts;
	return {
		form: "list",
		min,
		...max !== void 0 && { max },
		args: args.map((item) => typeof item === "string" ? { kind: item } : item)
	};
}
function named(members, details = {}) {
	return {
		form: "members",
		members,
		...details
	};
}
function operator(result, description, forms, details = {}) {
	return {
		description,
		forms: "form" in forms ? [forms] : forms,
		result,
		...details
	};
}
const unary = (result, of, description, details = {}) => operator(result, description, list([of]), details);
const binary = (result, left, right, description, details = {}) => operator(result, description, list([left, right]), details);
const variadic = (result, of, description, min = 0, details = {}) => operator(result, description, list([of], [min]), details);
const options = (result, description, members, details = {}) => {
	const { since, fact, ...form } = details;
	return operator(result, description, named(members, form), {
		...since !== void 0 && { since },
		...fact !== void 0 && { fact }
	});
};
// src/pipeline/expressions/catalogue/summary.ts
const METHOD = must("string", {
	values: ["approximate"],
	isLiteral: true
});
const MEDIAN = options("number", "An approximate median.", {
	input: must(),
	method: METHOD
}, { since: "7.0" });
const PERCENTILE = options("array", "Approximate percentiles.", {
	input: must(),
	p: must("array", { constant: "shares" }),
	method: METHOD
}, { since: "7.0" });
const over = (result, description) => operator(result, description, list(["any"], [0]));
const SORT$1 = must("any", {
	constant: "sortOrder",
	isLiteral: true
});
const N$2 = must("integer", { constant: "count" });
const RANKED = {
	since: "8.1",
	fact: verified("MongoDB server tests, accumulators as expressions")
};
const SUMMARY = {
	$bottom: options("any", "The element that sorts last.", {
		input: must("array"),
		sortBy: SORT$1
	}, RANKED),
	$bottomN: options("array", "The elements that sort last.", {
		input: must("array"),
		n: N$2,
		sortBy: SORT$1
	}, RANKED),
	$top: options("any", "The element that sorts first.", {
		input: must("array"),
		sortBy: SORT$1
	}, RANKED),
	$topN: options("array", "The elements that sort first.", {
		input: must("array"),
		n: N$2,
		sortBy: SORT$1
	}, RANKED),
	$avg: over("number", "The average of the numbers."),
	$max: over("any", "The largest value."),
	$median: MEDIAN,
	$min: over("any", "The smallest value."),
	$percentile: PERCENTILE,
	$stdDevPop: over("number", "The standard deviation of a population."),
	$stdDevSamp: over("number", "The standard deviation of a sample."),
	$sum: over("number", "The sum of the numbers.")
};
// src/pipeline/expressions/catalogue/accumulators.ts
const N$1 = must("integer", { constant: "count" });
const SORT = must("object", {
	constant: "sortSpec",
	isLiteral: true
});
const NEWER$2 = { since: "5.2" };
const of = (result, description, details = {}) => operator(result, description, list(["any"], [1, 1]), details);
const ACCUMULATORS = {
	$accumulator: options("any", "Calls functions in JavaScript.", {
		init: must("any", { isLiteral: true }),
		initArgs: may("array"),
		accumulate: must("any", { isLiteral: true }),
		accumulateArgs: must("array"),
		merge: must("any", { isLiteral: true }),
		finalize: may("any", { isLiteral: true }),
		lang: must("string", {
			values: ["js"],
			isLiteral: true
		})
	}, { fact: open("MongoDB manual, $accumulator; whether streams take it is not documented") }),
	$addToSet: of("array", "The different values, in no order."),
	$avg: of("number", "The average of the numbers."),
	$bottom: options("any", "The output of the document that sorts last.", {
		output: must(),
		sortBy: SORT
	}, NEWER$2),
	$bottomN: options("array", "The outputs of the documents that sort last.", {
		n: N$1,
		output: must(),
		sortBy: SORT
	}, NEWER$2),
	$concatArrays: of("array", "Joins the arrays.", { since: "8.1" }),
	$count: operator("integer", "The number of documents.", { form: "empty" }, { since: "5.0" }),
	$first: of("any", "The value of the first document."),
	$firstN: options("array", "The values of the first documents.", {
		n: N$1,
		input: must()
	}, NEWER$2),
	$last: of("any", "The value of the last document."),
	$lastN: options("array", "The values of the last documents.", {
		n: N$1,
		input: must()
	}, NEWER$2),
	$max: of("any", "The largest value."),
	$maxN: options("array", "The largest values.", {
		n: N$1,
		input: must()
	}, NEWER$2),
	$median: MEDIAN,
	$mergeObjects: of("object", "Merges the objects; later ones win."),
	$min: of("any", "The smallest value."),
	$minN: options("array", "The smallest values.", {
		n: N$1,
		input: must()
	}, NEWER$2),
	$percentile: PERCENTILE,
	$push: of("array", "All values, in order."),
	$setUnion: of("array", "What any of the sets has.", { since: "8.1" }),
	$stdDevPop: of("number", "The standard deviation of a population."),
	$stdDevSamp: of("number", "The standard deviation of a sample."),
	$sum: of("number", "The sum of the numbers."),
	$top: options("any", "The output of the document that sorts first.", {
		output: must(),
		sortBy: SORT
	}, NEWER$2),
	$topN: options("array", "The outputs of the documents that sort first.", {
		n: N$1,
		output: must(),
		sortBy: SORT
	}, NEWER$2)
};
const WINDOW_FUNCTIONS = [
	"$covariancePop",
	"$covarianceSamp",
	"$denseRank",
	"$derivative",
	"$documentNumber",
	"$expMovingAvg",
	"$integral",
	"$linearFill",
	"$locf",
	"$minMaxScaler",
	"$rank",
	"$shift"
];
// src/pipeline/expressions/catalogue/arithmetic.ts
const BITS = { since: "6.3" };
const ARITHMETIC = {
	$abs: unary("number", "number", "The absolute value of a number."),
	$add: variadic("term", "term", "Adds numbers; with one date among them, adds milliseconds to it."),
	$bitAnd: variadic("integer", "integer", "The bits that all of the ints or longs have.", 0, BITS),
	$bitNot: unary("integer", "integer", "Inverts all bits of an int or long.", BITS),
	$bitOr: variadic("integer", "integer", "The bits that any of the ints or longs has.", 0, BITS),
	$bitXor: variadic("integer", "integer", "The bits that an odd number of the ints or longs have.", 0, BITS),
	$ceil: unary("number", "number", "The smallest whole number that is not less."),
	$divide: binary("number", "number", "number", "Divides the first number by the second."),
	$exp: unary("number", "number", "Raises Euler's number to a power."),
	$floor: unary("number", "number", "The largest whole number that is not greater."),
	$ln: unary("number", "number", "The natural logarithm."),
	$log: binary("number", "number", "number", "The logarithm of a number in a base."),
	$log10: unary("number", "number", "The logarithm in base 10."),
	$mod: binary("number", "number", "number", "The remainder of a division."),
	$multiply: variadic("number", "number", "Multiplies numbers."),
	$pow: binary("number", "number", "number", "Raises a number to a power."),
	$round: operator("number", "Rounds to a number of decimal places; halves go to the even neighbour.", list(["number", arg("integer")], [1, 2])),
	$sigmoid: unary("number", "number", "The sigmoid function, between 0 and 1.", { since: "8.1" }),
	$sqrt: unary("number", "number", "The square root."),
	$subtract: binary("term", "term", "term", "Subtracts numbers; of two dates, gives the milliseconds between them; of a date and a number, a date."),
	$trunc: operator("number", "Cuts a number off at a number of decimal places.", list(["number", arg("integer")], [1, 2]))
};
// src/pipeline/expressions/catalogue/array.ts
const NAME = may("string", {
	constant: "variableName",
	isLiteral: true
});
const N = must("integer", { constant: "count" });
const AT_ENDS = { since: "5.2" };
const VECTORS = (description) => operator("double", description, [{
	...list(["any", "any"]),
	listOnly: true
}, {
	form: "members",
	members: {
		vectors: must("array", { constant: "list" }),
		score: may("boolean")
	}
}], { since: "8.3" });
const ARRAYS = {
	$arrayElemAt: binary("any", "array", "integer", "The element at an index; negative ones count from the end."),
	$arrayToObject: unary("object", "array", "Makes an object of [key, value] pairs or {k, v} documents."),
	$concatArrays: variadic("array", "array", "Joins arrays."),
	$filter: options("array", "The elements for which a condition is true.", {
		input: must("array"),
		as: NAME,
		arrayIndexAs: NAME,
		cond: must(),
		limit: may("integer", { constant: "positive" })
	}, { binds: {
		inside: "cond",
		names: {
			as: ["this", "THIS"],
			arrayIndexAs: ["IDX"]
		}
	} }),
	$first: unary("any", "array", "The first element."),
	$firstN: options("array", "The first elements of an array.", {
		input: must("array"),
		n: N
	}, AT_ENDS),
	$in: binary("boolean", "any", "array", "Whether a value is an element of an array."),
	$indexOfArray: operator("integer", "The index of the first element that equals a value; -1 when there is none.", list([
		"array",
		"any",
		"integer",
		"integer"
	], [2, 4])),
	$isArray: unary("boolean", "any", "Whether it is an array."),
	$last: unary("any", "array", "The last element."),
	$lastN: options("array", "The last elements of an array.", {
		input: must("array"),
		n: N
	}, AT_ENDS),
	$map: options("array", "Applies an expression to each element.", {
		input: must("array"),
		as: NAME,
		arrayIndexAs: NAME,
		in: must()
	}, { binds: {
		inside: "in",
		names: {
			as: ["this", "THIS"],
			arrayIndexAs: ["IDX"]
		}
	} }),
	$maxN: options("array", "The largest elements of an array.", {
		input: must("array"),
		n: N
	}, AT_ENDS),
	$minN: options("array", "The smallest elements of an array.", {
		input: must("array"),
		n: N
	}, AT_ENDS),
	$range: operator("array", "Whole numbers from a start to before an end.", list(["integer"], [2, 3])),
	$reduce: options("any", "Combines the elements of an array into one value.", {
		input: must("array"),
		initialValue: must(),
		in: must(),
		as: NAME,
		valueAs: NAME,
		arrayIndexAs: NAME
	}, { binds: {
		inside: "in",
		names: {
			as: ["this", "THIS"],
			valueAs: ["value", "VALUE"],
			arrayIndexAs: ["IDX"]
		}
	} }),
	$reverseArray: unary("array", "array", "The elements in reverse."),
	$similarityCosine: VECTORS("The cosine similarity of two vectors."),
	$similarityDotProduct: VECTORS("The dot product of two vectors."),
	$similarityEuclidean: VECTORS("The Euclidean distance of two vectors."),
	$size: unary("integer", "array", "The number of elements."),
	$slice: operator("array", "Part of an array.", list([
		"array",
		"integer",
		"integer"
	], [2, 3])),
	$sortArray: options("array", "The elements in order.", {
		input: must("array"),
		sortBy: must("any", {
			constant: "sortOrder",
			isLiteral: true
		})
	}, AT_ENDS),
	$zip: options("array", "Makes arrays of the first elements, the second ones, and so on.", {
		inputs: must("array", { constant: "nonEmptyList" }),
		useLongestLength: may("boolean", {
			constant: "boolean",
			isLiteral: true
		}),
		defaults: may("array", { constant: "list" })
	})
};
const SETS = {
	$allElementsTrue: unary("boolean", "array", "Whether no element is false."),
	$anyElementTrue: unary("boolean", "array", "Whether any element is true."),
	$setDifference: binary("array", "array", "array", "What the first set has and the second has not."),
	$setEquals: variadic("boolean", "array", "Whether all sets have the same elements.", 2),
	$setIntersection: variadic("array", "array", "What all sets have."),
	$setIsSubset: operator("boolean", "Whether the second set has all of the first.", list([arg("array"), "array"])),
	$setUnion: variadic("array", "array", "What any set has.")
};
const ARRAY = {
	...ARRAYS,
	...SETS
};
// src/pipeline/expressions/catalogue/date.ts
const ZONE = may("string", { constant: "timezone" });
const UNIT = must("string", { constant: "dateUnit" });
const WEEKDAY = may("string", { constant: "weekday" });
const NEWER$1 = { since: "5.0" };
const part$1 = (description) => operator("integer", description, [list([arg("moment")]), named({
	date: must("moment"),
	timezone: ZONE
})]);
const PARTS = {
	$dayOfMonth: part$1("The day of the month, 1 to 31."),
	$dayOfWeek: part$1("The day of the week, 1 (Sunday) to 7."),
	$dayOfYear: part$1("The day of the year, 1 to 366."),
	$hour: part$1("The hour, 0 to 23."),
	$isoDayOfWeek: part$1("The day of the week in ISO 8601, 1 (Monday) to 7."),
	$isoWeek: part$1("The week in ISO 8601, 1 to 53."),
	$isoWeekYear: part$1("The year of the week in ISO 8601."),
	$millisecond: part$1("The millisecond, 0 to 999."),
	$minute: part$1("The minute, 0 to 59."),
	$month: part$1("The month, 1 to 12."),
	$second: part$1("The second, 0 to 60."),
	$week: part$1("The week of the year, 0 to 53; weeks begin on Sunday."),
	$year: part$1("The year.")
};
const number = may("integer");
const DATE = {
	...PARTS,
	$dateAdd: options("date", "Adds units of time to a date.", {
		startDate: must("moment"),
		unit: UNIT,
		amount: must("integer"),
		timezone: ZONE
	}, NEWER$1),
	$dateDiff: options("long", "The number of boundaries of a unit between two dates.", {
		startDate: must("moment"),
		endDate: must("moment"),
		unit: UNIT,
		timezone: ZONE,
		startOfWeek: WEEKDAY
	}, NEWER$1),
	$dateFromParts: options("date", "A date from year, month and so on, or from an ISO week date.", {
		year: number,
		month: number,
		day: number,
		isoWeekYear: number,
		isoWeek: number,
		isoDayOfWeek: number,
		hour: number,
		minute: number,
		second: number,
		millisecond: number,
		timezone: ZONE
	}, { oneOf: [[
		"year",
		"month",
		"day"
	], [
		"isoWeekYear",
		"isoWeek",
		"isoDayOfWeek"
	]] }),
	$dateFromString: options("date", "Reads a date from a string.", {
		dateString: must("string"),
		format: may("string", { constant: "parseFormat" }),
		timezone: ZONE,
		onError: may(),
		onNull: may()
	}),
	$dateSubtract: options("date", "Subtracts units of time from a date.", {
		startDate: must("moment"),
		unit: UNIT,
		amount: must("integer"),
		timezone: ZONE
	}, NEWER$1),
	$dateToParts: options("object", "The parts of a date, as an object.", {
		date: must("moment"),
		timezone: ZONE,
		iso8601: may("boolean")
	}),
	$dateToString: options("string", "Writes a date in a format.", {
		date: must("moment"),
		format: may("string", { constant: "dateFormat" }),
		timezone: ZONE,
		onNull: may()
	}),
	$dateTrunc: options("date", "The beginning of the unit, or of the bin of units, that a date is in.", {
		date: must("moment"),
		unit: UNIT,
		binSize: may("integer", { constant: "positive" }),
		timezone: ZONE,
		startOfWeek: WEEKDAY
	}, NEWER$1),
	$tsIncrement: unary("long", "timestamp", "The ordinal of a timestamp.", { since: "5.1" }),
	$tsSecond: unary("long", "timestamp", "The seconds of a timestamp.", { since: "5.1" })
};
// src/pipeline/expressions/catalogue/logic.ts
const LOGIC = {
	$and: variadic("boolean", "any", "Whether all are true."),
	$not: unary("boolean", "any", "Whether it is false."),
	$or: variadic("boolean", "any", "Whether any is true."),
	$cmp: binary("integer", "any", "any", "Compares two values: -1, 0 or 1."),
	$eq: binary("boolean", "any", "any", "Whether two values are equal."),
	$gt: binary("boolean", "any", "any", "Whether the first value is greater."),
	$gte: binary("boolean", "any", "any", "Whether the first value is greater or equal."),
	$lt: binary("boolean", "any", "any", "Whether the first value is less."),
	$lte: binary("boolean", "any", "any", "Whether the first value is less or equal."),
	$ne: binary("boolean", "any", "any", "Whether two values are different."),
	$cond: operator("any", "One of two values, by a condition.", [{
		...list([
			"any",
			"any",
			"any"
		]),
		listOnly: true
	}, named({
		if: must(),
		then: must(),
		else: must()
	})]),
	$ifNull: variadic("any", "any", "The first value that is neither null nor missing; the last one otherwise.", 2),
	$switch: options("any", "The value of the first branch whose case is true.", {
		branches: must("any", { constant: "nonEmptyList" }),
		default: may()
	})
};
// src/pipeline/expressions/catalogue/object.ts
const NEWER = { since: "5.0" };
const FIELD = must("string", { constant: "constantString" });
const OBJECT = {
	$binarySize: unary("integer", "any", "The bytes of a string or of binary data."),
	$bsonSize: unary("integer", "object", "The bytes of a document in BSON."),
	$getField: operator("any", "The value of a field, also of one whose name has dots or dollars.", [list([arg("string", { constant: "string" })]), named({
		field: must("string", { constant: "string" }),
		input: must()
	})], NEWER),
	$mergeObjects: variadic("object", "object", "Merges objects; later ones win."),
	$objectToArray: unary("array", "object", "Makes {k, v} documents of the fields of an object."),
	$setField: options("object", "Sets a field, also one whose name has dots or dollars; $$REMOVE removes it.", {
		field: FIELD,
		input: must("object"),
		value: must()
	}, NEWER),
	$unsetField: options("object", "Removes a field.", {
		field: FIELD,
		input: must("object")
	}, NEWER),
	$toHashedIndexKey: unary("long", "any", "The hash that a hashed index has for a value.", { since: "4.4" }),
	$hash: options("binary", "The hash of a string or of binary data.", {
		input: must(),
		algorithm: must("string", { values: [
			"md5",
			"sha256",
			"xxh64"
		] })
	}, { since: "8.3" }),
	$hexHash: options("string", "The hash of a string or of binary data, in hexadecimal.", {
		input: must(),
		algorithm: must("string", { values: [
			"md5",
			"sha256",
			"xxh64"
		] })
	}, { since: "8.3" }),
	$serializeEJSON: options("any", "Turns a value into Extended JSON.", {
		input: must(),
		relaxed: may("boolean"),
		onError: may()
	}, { since: "8.3" }),
	$deserializeEJSON: options("any", "Turns Extended JSON into values.", {
		input: must(),
		onError: may()
	}, { since: "8.3" })
};
// src/pipeline/expressions/catalogue/query.ts
const top = (operand, description) => ({
	description,
	operand,
	at: "top"
});
const field = (operand, description) => ({
	description,
	operand,
	at: "field"
});
const COMPARING = {
	$eq: field("any", "Equals a value."),
	$ne: field("value", "Differs from a value."),
	$gt: field("value", "Is greater, among values of the same type."),
	$gte: field("value", "Is greater or equal, among values of the same type."),
	$lt: field("value", "Is less, among values of the same type."),
	$lte: field("value", "Is less or equal, among values of the same type."),
	$in: field("list", "Equals any value of a list, or matches any regular expression of it."),
	$nin: field("list", "Equals no value of a list.")
};
const COMBINING = {
	$and: top("queries", "All of the queries match."),
	$or: top("queries", "Any of the queries matches."),
	$nor: top("queries", "None of the queries matches."),
	$not: field("conditions", "The conditions do not hold.")
};
const OF_ELEMENTS = {
	$all: field("list", "An array that has all of the values."),
	$elemMatch: field("query", "An array with an element that matches."),
	$size: field("count", "An array of this length.")
};
const OF_VALUES = {
	$exists: field("any", "The field is there, null included; false: it is not."),
	$type: field("type", "The value is of a type, or of one of a list."),
	$mod: field("modulus", "A number with this remainder: [divisor, remainder]."),
	$regex: field("pattern", "A string that a regular expression matches."),
	$options: field("patternOptions", "Options of $regex: i, m, s, x, u."),
	$bitsAllClear: field("bits", "All of these bits are 0."),
	$bitsAllSet: field("bits", "All of these bits are 1."),
	$bitsAnyClear: field("bits", "Any of these bits is 0."),
	$bitsAnySet: field("bits", "Any of these bits is 1."),
	$geoIntersects: field("any", "Intersects a geometry."),
	$geoWithin: field("any", "Is within a geometry."),
	$near: field("any", "Is near a point."),
	$nearSphere: field("any", "Is near a point on a sphere."),
	$maxDistance: field("any", "The largest distance of $near."),
	$minDistance: field("any", "The smallest distance of $near."),
	$within: field("any", "The old name of $geoWithin."),
	$geometry: field("any", "The geometry of $near, $geoWithin and $geoIntersects.")
};
const OF_DOCUMENTS = {
	$expr: {
		...top("expression", "An expression that is true."),
		at: "both"
	},
	$jsonSchema: top("schema", "The document fits a JSON Schema (draft 4)."),
	$comment: {
		...top("any", "A note that changes nothing."),
		at: "both"
	},
	$sampleRate: top("share", "Matches at random, at this rate from 0 to 1."),
	$alwaysTrue: top("any", "Matches everything."),
	$alwaysFalse: top("any", "Matches nothing."),
	$text: {
		...top("any", "Searches a text index."),
		at: "both"
	},
	$where: {
		...top("any", "A condition in JavaScript."),
		at: "both"
	}
};
const QUERY_OPERATORS = {
	...COMPARING,
	...COMBINING,
	...OF_ELEMENTS,
	...OF_VALUES,
	...OF_DOCUMENTS
};
// src/pipeline/expressions/catalogue/string.ts
const REGEX = {
	input: must("string"),
	regex: must("any", { constant: "pattern" }),
	options: may("string", { constant: "patternOptions" })
};
const trim = (description) => options("string", description, {
	input: must("string"),
	chars: may("string")
});
const replace = (description) => options("string", description, {
	input: must("string"),
	find: must(),
	replacement: must("string")
});
const encrypted = (description, member) => options("boolean", description, {
	input: must(),
	[member]: must("string")
}, { since: "8.2" });
const index = (unit) => operator("integer", `The index, in ${unit}, at which a string is found; -1 when it is not.`, list([
	"string",
	"string",
	"integer",
	"integer"
], [2, 4]));
const part = (unit) => operator("string", `Part of a string, by start and length in ${unit}.`, list([
	"any",
	"number",
	"number"
]));
// src/pipeline/expressions/operators.ts
const FAMILIES = {
	Arithmetic: ARITHMETIC,
	"Arrays and sets": ARRAY,
	"Booleans, comparisons, conditions": LOGIC,
	Dates: DATE,
	Objects: OBJECT,
	Strings: {
		$concat: variadic("string", "string", "Joins strings."),
		$encStrContains: encrypted("Whether an encrypted string contains a text.", "substring"),
		$encStrEndsWith: encrypted("Whether an encrypted string ends with a text.", "suffix"),
		$encStrNormalizedEq: encrypted("Whether an encrypted string equals a text.", "string"),
		$encStrStartsWith: encrypted("Whether an encrypted string starts with a text.", "prefix"),
		$indexOfBytes: index("bytes"),
		$indexOfCP: index("code points"),
		$ltrim: trim("Removes white space, or other characters, from the start."),
		$regexFind: options("object", "The first match of a regular expression.", REGEX),
		$regexFindAll: options("array", "All matches of a regular expression.", REGEX),
		$regexMatch: options("boolean", "Whether a regular expression matches.", REGEX),
		$replaceAll: replace("Replaces every occurrence of a text."),
		$replaceOne: replace("Replaces the first occurrence of a text."),
		$rtrim: trim("Removes white space, or other characters, from the end."),
		$split: binary("array", "string", "any", "Splits a string at a separator."),
		$strLenBytes: unary("integer", "string", "The number of bytes in UTF-8."),
		$strLenCP: unary("integer", "string", "The number of code points."),
		$strcasecmp: binary("integer", "any", "any", "Compares two strings without regard to case: -1, 0 or 1."),
		$substr: part("bytes; the old name of $substrBytes"),
		$substrBytes: part("bytes"),
		$substrCP: part("code points"),
		$toLower: unary("string", "any", "In lower case."),
		$toUpper: unary("string", "any", "In upper case."),
		$trim: trim("Removes white space, or other characters, from both ends.")
	},
	Summaries: SUMMARY,
	Trigonometry: {
		$acos: unary("number", "number", "The inverse cosine, in radians."),
		$acosh: unary("number", "number", "The inverse hyperbolic cosine."),
		$asin: unary("number", "number", "The inverse sine, in radians."),
		$asinh: unary("number", "number", "The inverse hyperbolic sine."),
		$atan: unary("number", "number", "The inverse tangent, in radians."),
		$atan2: binary("number", "number", "number", "The inverse tangent of y and x, in radians."),
		$atanh: unary("number", "number", "The inverse hyperbolic tangent."),
		$cos: unary("number", "number", "The cosine of radians."),
		$cosh: unary("number", "number", "The hyperbolic cosine."),
		$degreesToRadians: unary("number", "number", "Turns degrees into radians."),
		$radiansToDegrees: unary("number", "number", "Turns radians into degrees."),
		$sin: unary("number", "number", "The sine of radians."),
		$sinh: unary("number", "number", "The hyperbolic sine."),
		$tan: unary("number", "number", "The tangent of radians."),
		$tanh: unary("number", "number", "The hyperbolic tangent.")
	},
	Types: {
		$convert: options("any", "Converts a value to a type.", {
			input: must(),
			to: must("any", { constant: "convertTo" }),
			base: may("integer"),
			byteOrder: may("string", { values: ["little", "big"] }),
			format: may("string", { values: [
				"auto",
				"base64",
				"base64url",
				"hex",
				"uuid",
				"utf8"
			] }),
			onError: may(),
			onNull: may()
		}),
		$isNumber: unary("boolean", "any", "Whether it is an int, long, double or decimal."),
		$subtype: unary("integer", "binary", "The subtype of binary data.", { since: "8.3" }),
		$toArray: unary("array", "any", "Converts to an array.", { since: "8.3" }),
		$toBool: unary("boolean", "any", "Converts to a boolean."),
		$toDate: unary("date", "any", "Converts to a date."),
		$toDecimal: unary("decimal", "any", "Converts to a decimal."),
		$toDouble: unary("double", "any", "Converts to a double."),
		$toInt: unary("integer", "any", "Converts to an int."),
		$toLong: unary("long", "any", "Converts to a long."),
		$toObject: unary("object", "any", "Converts to an object.", { since: "8.3" }),
		$toObjectId: unary("objectId", "any", "Converts to an ObjectId."),
		$toString: unary("string", "any", "Converts to a string."),
		$toUUID: unary("binary", "any", "Converts a string to a UUID.", { since: "8.0" }),
		$type: unary("string", "any", "The name of the type; \"missing\" for what is not there.")
	},
	"Variables and literals": {
		$let: options("any", "Gives names to values.", {
			vars: must("object", { isLiteral: true }),
			in: must()
		}),
		$literal: operator("any", "A value that is not evaluated.", { form: "literal" }),
		$const: operator("any", "A value that is not evaluated; the same as $literal.", { form: "literal" }, { fact: open("MongoDB writes $literal this way when it explains a pipeline") }),
		$expr: unary("any", "any", "The expression itself; needed in queries only.", { fact: open("MongoDB manual, query operators; a case of the server tests") }),
		$rand: operator("double", "A random number from 0 to before 1.", { form: "empty" })
	},
	Streams: {
		$meta: operator("any", "The metadata of the stream at a path that starts with `stream`.", {
			form: "literal",
			constant: "metaPath"
		}, { fact: verified("Atlas docs, sp-agg-meta") }),
		$createUUID: operator("binary", "A new random UUID.", { form: "empty" }, { fact: verified("Atlas docs, sp-agg-createUUID") }),
		$createObjectId: operator("objectId", "A new ObjectId.", { form: "empty" }, { since: "8.3" }),
		$currentDate: operator("date", "The time at which it is evaluated.", { form: "empty" }, { fact: verified("Atlas docs, sp-agg-currentDate") }),
		$function: options("any", "Calls a function in JavaScript.", {
			body: must("any", { isLiteral: true }),
			args: must("array"),
			lang: must("string", {
				values: ["js"],
				isLiteral: true
			})
		}, { fact: verified("Atlas docs, sp-agg-function") })
	}
};
const EXPRESSIONS = Object.assign({}, ...Object.values(FAMILIES));
const UPDATES = {
	$inc: "use $add",
	$mul: "use $multiply",
	$pull: "use $filter",
	$pullAll: "use $setDifference or $filter",
	$pop: "use $slice",
	$rename: "set the new field and remove the old one with $unset",
	$setOnInsert: "use whenNotMatched of $merge",
	$bit: "use $bitAnd, $bitOr or $bitXor"
};
const QUERIES = {
	$exists: "compare with {\"$type\": \"$field\"}, which is \"missing\" for what is not there",
	$regex: "use {\"$regexMatch\": {\"input\": \"$field\", \"regex\": \"...\"}}",
	$nin: "use {\"$not\": {\"$in\": [\"$field\", [...]]}}",
	$nor: "use {\"$not\": {\"$or\": [...]}}",
	$elemMatch: "use $filter, or $anyElementTrue over $map",
	$all: "use $setIsSubset"
};
function misplaced(name) {
	if (Object.hasOwn(ACCUMULATORS, name)) return {
		why: "is an accumulator, which only the fields of $group take",
		fix: "compute it in a $group"
	};
	if (WINDOW_FUNCTIONS.includes(name)) return {
		why: "belongs to $setWindowFields, a stage that streams do not have",
		fix: void 0
	};
	if (Object.hasOwn(UPDATES, name)) return {
		why: "is an operator of updates",
		fix: UPDATES[name]
	};
	if (Object.hasOwn(QUERY_OPERATORS, name)) return {
		why: "is an operator of queries",
		fix: QUERIES[name] ?? "use it in a $match"
	};
}
// src/pipeline/expressions/constants/types.ts
const TYPE_NUMBERS = {
	1: "double",
	2: "string",
	3: "object",
	4: "array",
	5: "binData",
	6: "undefined",
	7: "objectId",
	8: "bool",
	9: "date",
	10: "null",
	11: "regex",
	12: "dbPointer",
	13: "javascript",
	14: "symbol",
	15: "javascriptWithScope",
	16: "int",
	17: "timestamp",
	18: "long",
	19: "decimal",
	127: "maxKey",
	"-1": "minKey"
};
const TYPE_NAMES = Object.values(TYPE_NUMBERS);
// src/pipeline/expressions/constants/date-formats.ts
const WRITTEN = "bBdGHjLmMSuUVwYzZ%";
const READ = "bBdGHjLmMSuVYzZ%";
const INSTEAD = {
	y: "%Y",
	e: "%d",
	I: "%H",
	h: "%b",
	s: "%S",
	f: "%L",
	F: "%Y-%m-%d",
	T: "%H:%M:%S",
	D: "%m/%d/%Y",
	R: "%H:%M"
};
function checkFormat(format, use) {
	const known = use === "write" ? WRITTEN : READ;
	const wanted = `a format of ${known.replaceAll(/(?=.)/g, " %").trim()}`;
	if (typeof format !== "string") return { wanted };
	for (let index = format.indexOf("%"); index >= 0; index = format.indexOf("%", index + 2)) {
		const letter = format[index + 1];
		if (letter === void 0) return {
			wanted,
			fix: "write %% for a percent sign"
		};
		if (known.includes(letter)) continue;
		const instead = INSTEAD[letter];
		return {
			wanted,
			fix: instead === void 0 ? `replace %${letter}` : `write ${instead} instead of %${letter}`
		};
	}
}
// src/pipeline/expressions/constants/patterns.ts
const BEYOND_JAVASCRIPT = /\(\?[^:=!<]|\(\?<[^=!A-Za-z]|\(\*|[*+?}]\+|\\[AzZGhHKNpPQEXRg]|\[\[[:.=]|\\[0-9]|\\x\{|\{,/;
const isRegularExpression$1 = (value) => isDocument(value) && (value.has("$regularExpression") || value.has("$regex"));
function checkPattern(value) {
	const wanted = "a regular expression";
	if (isRegularExpression$1(value)) return void 0;
	if (typeof value !== "string") return { wanted: `${wanted}, as a string` };
	if (BEYOND_JAVASCRIPT.test(value)) return void 0;
	try {
		new RegExp(value);
		return;
	} catch (error) {
		const reason = error instanceof Error ? /: ([^:]*)$/.exec(error.message)?.[1] ?? "" : "";
		return {
			wanted,
			fix: `correct the pattern${reason === "" ? "" : `: ${reason.toLowerCase()}`}`
		};
	}
}
function checkPatternOptions(value) {
	const wanted = "options of i, m, s, x and u";
	if (typeof value !== "string") return { wanted };
	const wrong = /[^imsxu]/u.exec(value)?.[0];
	if (wrong === void 0) return void 0;
	return {
		wanted,
		fix: wrong === "g" ? "remove g; $regexFindAll and $replaceAll find all" : `remove ${wrong}`
	};
}
// src/pipeline/expressions/constants/rules.ts
const DATE_UNITS = [
	"year",
	"quarter",
	"month",
	"week",
	"day",
	"hour",
	"minute",
	"second",
	"millisecond"
];
const WEEKDAYS = [
	"monday",
	"tuesday",
	"wednesday",
	"thursday",
	"friday",
	"saturday",
	"sunday"
];
function oneOf(words, normalise = (word) => word) {
	return (value) => {
		if (typeof value === "string" && words.includes(normalise(value))) return void 0;
		const singular = typeof value === "string" ? value.replace(/s$/, "") : "";
		const near = words.includes(singular) ? `did you mean \`${singular}\`?` : didYouMean(singular, words);
		const wanted = words.length === 1 ? JSON.stringify(words[0]) : `one of ${words.join(", ")}`;
		return {
			wanted,
			fix: near ?? `write ${wanted}`
		};
	};
}
const isWhole = (value) => Number.isInteger(numberOf$1(value));
const weekday = (value) => {
	const word = typeof value === "string" ? value.toLowerCase() : "";
	if (WEEKDAYS.some((day) => day === word || day.slice(0, 3) === word)) return void 0;
	return {
		wanted: "a day of the week, such as \"monday\" or \"mon\"",
		fix: didYouMean(word, WEEKDAYS)
	};
};
const OFFSET = /^(?:Z|[+-]\d{2}(?::?\d{2})?)$/;
const timezone = (value) => {
	const wanted = "a time zone such as \"Europe/Rome\", \"UTC\" or \"+02:00\"";
	if (typeof value !== "string") return { wanted };
	if (OFFSET.test(value)) return void 0;
	if (/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(value) && isZone(value)) return void 0;
	return {
		wanted,
		fix: didYouMean(value, Intl.supportedValuesOf("timeZone")) ?? `write ${wanted}`
	};
};
function isZone(name) {
	try {
		new Intl.DateTimeFormat("en", { timeZone: name });
		return true;
	} catch {
		return false;
	}
}
const TYPES = "the name of a type, such as \"int\", or its number";
const convertTo = (value) => {
	if (isDocument(value)) {
		const type = value.get("type");
		if (value.keys().some((key) => key !== "type" && key !== "subtype")) return { wanted: "a type or {type, subtype}" };
		if (type === void 0) return {
			wanted: "a type or {type, subtype}",
			fix: "add `type`"
		};
		return isKnownConstant(type) ? convertTo(type) : void 0;
	}
	if (typeof value === "string") return TYPE_NAMES.includes(value) ? void 0 : {
		wanted: TYPES,
		fix: TYPE_SYNONYMS[value.toLowerCase()] ?? didYouMean(value, TYPE_NAMES)
	};
	const number = numberOf$1(value);
	return number !== void 0 && Object.hasOwn(TYPE_NUMBERS, String(number)) ? void 0 : { wanted: TYPES };
};
const isKnownConstant = (value) => !isDocument(value) && !(typeof value === "string" && value.startsWith("$"));
const TYPE_SYNONYMS = {
	integer: "write \"int\"",
	number: "write \"double\", \"decimal\", \"int\" or \"long\"",
	float: "write \"double\"",
	boolean: "write \"bool\"",
	text: "write \"string\"",
	datetime: "write \"date\"",
	isodate: "write \"date\"",
	document: "write \"object\"",
	list: "write \"array\"",
	uuid: "write {\"type\": \"binData\", \"subtype\": 4}"
};
const isDirection = (value) => [1, -1].includes(numberOf$1(value) ?? 0);
const sortSpec = (value) => {
	const wanted = "field paths with 1 or -1";
	if (!isDocument(value) || value.entries.length === 0) return {
		wanted,
		fix: "write it as {\"field\": 1}"
	};
	const wrong = value.entries.find(([, order]) => !isDirection(order) && !isMeta(order));
	return wrong === void 0 ? void 0 : {
		wanted,
		fix: `write 1 or -1 for \`${wrong[0]}\``
	};
};
const isMeta = (value) => isDocument(value) && value.keys().join() === "$meta";
const sortOrder = (value) => {
	if (isDirection(value)) return void 0;
	if (isDocument(value)) return sortSpec(value);
	return {
		wanted: "1, -1, or field paths with 1 or -1",
		fix: "write 1, -1 or {\"field\": 1}"
	};
};
const VARIABLE_NAME = /^[a-z\u0080-\uffff][A-Za-z0-9_\u0080-\uffff]*$/;
const variableName = (value) => typeof value === "string" && VARIABLE_NAME.test(value) ? void 0 : {
	wanted: "a name that begins with a lower-case letter and has letters, digits and _",
	fix: typeof value === "string" && value.startsWith("$") ? `write "${value.replace(/^\$+/, "")}"` : void 0
};
const META = [...[
	"textScore",
	"searchScore",
	"vectorSearchScore",
	"searchHighlights",
	"searchSequenceToken",
	"score"
], ...[
	"scoreDetails",
	"searchScoreDetails",
	"indexKey",
	"recordId",
	"sortKey",
	"geoNearDistance",
	"geoNearPoint",
	"randVal"
]];
const metaPath = (value) => {
	if (typeof value === "string" && (/^stream(\.[^.]+)*$/.test(value) || META.includes(value))) return void 0;
	return {
		wanted: "a path that starts with `stream`, such as \"stream.source\"",
		fix: typeof value === "string" && !value.startsWith("$") ? `write "stream.${value.split(".").filter(Boolean).join(".")}"` : void 0
	};
};
const is = (test, wanted, fix) => (value) => test(value) ? void 0 : {
	wanted,
	fix
};
const positive = is((value) => isWhole(value) && (numberOf$1(value) ?? 0) > 0, "a whole number greater than 0");
const shares = is((value) => isList(value) && value.length > 0 && value.every((item) => isShare(item)), "a list of numbers from 0 to 1", "write it as [0.5, 0.95]");
const isShare = (value) => {
	const number = numberOf$1(value);
	return number !== void 0 && number >= 0 && number <= 1;
};
const RULES = {
	dateUnit: oneOf(DATE_UNITS),
	weekday,
	timezone,
	dateFormat: (value) => checkFormat(value, "write"),
	parseFormat: (value) => checkFormat(value, "read"),
	pattern: checkPattern,
	patternOptions: checkPatternOptions,
	positive,
	count: positive,
	convertTo,
	metaPath,
	sortOrder,
	sortSpec,
	variableName,
	constantString: is((value) => typeof value === "string", "a string"),
	string: is((value) => typeof value === "string", "a string"),
	boolean: is((value) => typeof value === "boolean", "true or false"),
	list: is(isList, "a list"),
	nonEmptyList: is((value) => isList(value) && value.length > 0, "a list that is not empty"),
	shares
};
function misfitOf(rule, value) {
	return RULES[rule](value);
}
// src/pipeline/expressions/operator.ts
const KIND_NAMES = {
	any: "Any value",
	number: "A number",
	integer: "A whole number",
	double: "A double",
	string: "A string",
	boolean: "True or false",
	array: "An array",
	object: "An object",
	date: "A date",
	moment: "A date, timestamp or ObjectId",
	term: "A number or a date",
	timestamp: "A timestamp",
	objectId: "An ObjectId",
	binary: "Binary data",
	regex: "A regular expression",
	decimal: "A decimal",
	long: "A long"
};
// src/pipeline/expressions/constants/values.ts
const WRAPPERS = {
	$date: [],
	$oid: [],
	$numberInt: [],
	$numberLong: [],
	$numberDouble: [],
	$numberDecimal: [],
	$binary: ["$type"],
	$uuid: [],
	$timestamp: [],
	$regularExpression: [],
	$symbol: [],
	$code: ["$scope"],
	$undefined: [],
	$minKey: [],
	$maxKey: [],
	$dbPointer: [],
	$ref: ["$id", "$db"],
	$regex: ["$options"]
};
const CONVERSIONS = {
	$date: "$toDate",
	$oid: "$toObjectId",
	$numberInt: "$toInt",
	$numberLong: "$toLong",
	$numberDouble: "$toDouble",
	$numberDecimal: "$toDecimal",
	$uuid: "$toUUID"
};
function isExtendedJson(value) {
	const first = value.entries[0]?.[0];
	const companions = first?.startsWith("$") === true ? lookUp(WRAPPERS, first) : void 0;
	if (companions === void 0) return false;
	if (first === "$regex" && typeof value.get("$regex") !== "string") return false;
	return first === "$ref" || value.entries.every(([key], i) => i === 0 || companions.includes(key));
}
function isOperator(value) {
	return isDocument(value) && (value.entries[0]?.[0] ?? "").startsWith("$") && !isExtendedJson(value);
}
function constantOf(expression) {
	if (typeof expression === "string") return expression.startsWith("$") ? void 0 : expression;
	if (expression instanceof SecretReference) return void 0;
	if (isList(expression)) {
		const items = expression.map(constantOf);
		return items.includes(void 0) ? void 0 : items;
	}
	if (!isDocument(expression)) return expression;
	const [first] = expression.entries;
	if (first === void 0 || isExtendedJson(expression)) return expression;
	if (expression.entries.length === 1 && (first[0] === "$literal" || first[0] === "$const")) return first[1];
	return first[0].startsWith("$") || expression.entries.some(([, member]) => constantOf(member) === void 0) ? void 0 : expression;
}
function show(value) {
	if (value instanceof NumberLiteral) return value.text;
	const number = numberOf$1(value);
	if (number !== void 0) return String(number);
	if (typeof value === "string") return value.length > 40 ? `"${value.slice(0, 39)}…"` : JSON.stringify(value);
	if (isList(value)) return value.length === 0 ? "[]" : "a list";
	if (isDocument(value)) return value.entries.length === 0 ? "{}" : "a document";
	return value instanceof SecretReference ? "a secret" : String(value);
}
// src/pipeline/expressions/kinds.ts
const WRAPPED = {
	$date: "date",
	$oid: "objectId",
	$numberInt: "integer",
	$numberLong: "long",
	$numberDouble: "double",
	$numberDecimal: "decimal",
	$binary: "binary",
	$uuid: "binary",
	$timestamp: "timestamp",
	$regularExpression: "regex"
};
function kindOfConstant(value) {
	if (value instanceof NumberLiteral) return "number";
	if (value === null || value instanceof SecretReference) return void 0;
	if (typeof value === "string") return "string";
	if (typeof value === "boolean") return "boolean";
	if (isList(value)) return "array";
	if (!isDocument(value)) return void 0;
	return isExtendedJson(value) ? WRAPPED[value.keys()[0] ?? ""] : "object";
}
function knownOf(expression) {
	if (typeof expression === "string" && expression.startsWith("$")) return void 0;
	if (!isDocument(expression) || isExtendedJson(expression)) return constant(expression);
	const [first] = expression.entries;
	if (first === void 0) return constant(expression);
	const [name, operand] = first;
	if (name === "$literal" || name === "$const") return constant(operand);
	if (!name.startsWith("$")) return constant(expression);
	const result = lookUp(EXPRESSIONS, name)?.result ?? "any";
	const hasOther = isDocument(operand) && (operand.has("onNull") || operand.has("onError"));
	return result === "any" || hasOther ? void 0 : { kind: result };
}
function constant(value) {
	const kind = kindOfConstant(value);
	return kind === void 0 ? void 0 : {
		kind,
		constant: value
	};
}
const NUMBERS = [
	"number",
	"integer",
	"long",
	"double",
	"decimal"
];
const MOMENTS = [
	"date",
	"timestamp",
	"objectId",
	"moment"
];
const FITTING = {
	any: "all",
	number: NUMBERS,
	integer: NUMBERS,
	long: NUMBERS,
	double: NUMBERS,
	decimal: NUMBERS,
	term: [
		...NUMBERS,
		"date",
		"moment",
		"term"
	],
	moment: [...MOMENTS, "term"],
	date: [...MOMENTS, "term"],
	timestamp: ["timestamp", "moment"],
	objectId: ["objectId", "moment"],
	string: ["string"],
	boolean: ["boolean"],
	array: ["array"],
	object: ["object"],
	binary: ["binary"],
	regex: ["regex"]
};
function fitsKind(wanted, { kind, constant: value }) {
	const fitting = FITTING[wanted];
	if (fitting !== "all" && !fitting.includes(kind) && !(kind === "term" && NUMBERS.includes(wanted))) return false;
	const number = wanted === "integer" && value !== void 0 ? numberOf$1(value) : void 0;
	return number === void 0 || Number.isInteger(number);
}
// src/pipeline/expressions/checks/argument.ts
const OF_FORM = ["list", "nonEmptyList"];
const NEVER_NULL = [
	"constantString",
	"count",
	"shares"
];
function checkArgument(call, value, path, spec) {
	const misfit = findMisfit(value, spec);
	if (misfit === void 0) {
		checkKind(call, value, path, spec);
		return;
	}
	const { wanted, fix = `write ${wanted}` } = misfit;
	const message = `${labelOf(path)} is ${show(value)} and must be ${wanted}`;
	const reason = `${call.name}: ${labelOf(path)} must be ${wanted}`;
	call.report("PIPELINE_OPERATOR_CONSTANT", path, message, {
		fix,
		reason
	});
}
function fixOfKind(kind, value) {
	if (typeof value !== "string") return void 0;
	if (/^-?\d+(?:\.\d+)?$/.test(value)) return `write ${value} without quotes`;
	return /^[A-Za-z_][\w.]*$/.test(value) ? `write "$${value}" for the field` : void 0;
}
const nameOf = (kind) => KIND_NAMES[kind].toLowerCase().replace("objectid", "ObjectId");
function checkKind(call, value, path, { kind = "any", isLiteral }) {
	const known = isLiteral === true ? void 0 : knownOf(value);
	if (known === void 0 || fitsKind(kind, known)) return;
	const takes = `${call.name} takes ${nameOf(kind)}`;
	const { constant } = known;
	if (constant === void 0) {
		call.report("PIPELINE_OPERATOR_RESULT", path, `${labelOf(path)} gives ${nameOf(known.kind)}, and ${takes}`);
		return;
	}
	call.report("PIPELINE_OPERATOR_TYPE", path, `${labelOf(path)} is ${show(constant)}, and ${takes}`, { fix: fixOfKind(kind, constant) ?? `write ${nameOf(kind)}` });
}
function findMisfit(value, { constant, values, isLiteral }) {
	if (constant !== void 0 && OF_FORM.includes(constant)) return misfitOf(constant, value);
	const found = isLiteral === true ? value : constantOf(value);
	if (found === void 0) return constant === "constantString" ? NOT_CONSTANT : void 0;
	if (found === null && isLiteral !== true && !NEVER_NULL.includes(constant)) return void 0;
	if (values !== void 0) return oneOf(values)(found);
	return constant === void 0 ? void 0 : misfitOf(constant, found);
}
const NOT_CONSTANT = {
	wanted: "a constant string",
	fix: "write the name of the field without $; {\"$literal\": \"$x\"} for a name that starts with $"
};
// src/pipeline/expressions/checks/special-forms.ts
const CHECKS$2 = {
	$switch: checkSwitch,
	$let: checkLet,
	$zip: checkZip
};
function checkForms(call, operand) {
	lookUp(CHECKS$2, call.name)?.(call, operand);
}
function checkSwitch(call, operand) {
	const branches = operand.get("branches");
	if (!isList(branches)) return;
	branches.forEach((branch, index) => {
		checkBranch(call, branch, [
			...call.path,
			"branches",
			String(index)
		]);
	});
}
function checkBranch({ report }, branch, path) {
	const keys = ["case", "then"];
	if (!isDocument(branch)) {
		report("PIPELINE_OPERATOR_ARGUMENTS", path, "a branch of $switch is a document", {
			fix: "write {\"case\": ..., \"then\": ...}",
			reason: "$switch expected each branch to be an object"
		});
		return;
	}
	for (const key of keys.filter((name) => !branch.has(name))) report("PIPELINE_OPERATOR_ARGUMENTS", path, `a branch of $switch needs \`${key}\``, {
		fix: `add \`${key}\``,
		reason: `$switch requires each branch have a '${key}' expression`
	});
	for (const key of branch.keys().filter((name) => !keys.includes(name))) report("PIPELINE_OPERATOR_ARGUMENTS", [...path, key], `a branch of $switch has no member \`${key}\``, {
		at: "key",
		fix: key === "default" ? "move it beside `branches`" : "write `case` and `then`",
		reason: `$switch found an unknown argument to a branch: ${key}`
	});
}
function checkLet({ path, report, scope, checkInner }, operand) {
	const variables = operand.get("vars");
	if (variables === void 0) return;
	const variablesPath = [...path, "vars"];
	if (!isDocument(variables)) {
		report("PIPELINE_OPERATOR_ARGUMENTS", variablesPath, "$let.vars is a document of names and values", {
			fix: "write {\"name\": ...}",
			reason: "invalid parameter: expected an object (vars)"
		});
		return;
	}
	for (const [name, value] of variables.entries) {
		const misfit = name === "CURRENT" ? void 0 : misfitOf("variableName", name);
		if (misfit !== void 0) report("PIPELINE_OPERATOR_CONSTANT", [...variablesPath, name], `the variable \`${name}\` must be ${misfit.wanted}`, {
			at: "key",
			fix: misfit.fix ?? "rename it",
			reason: `'${name}' starts with an invalid character for a user variable name`
		});
		checkInner(value, [...variablesPath, name], scope, report);
	}
}
function checkZip({ path, report }, operand) {
	const inputs = operand.get("inputs");
	const defaults = operand.get("defaults");
	if (defaults === void 0) return;
	if (operand.get("useLongestLength") !== true) report("PIPELINE_OPERATOR_ARGUMENTS", [...path, "defaults"], "$zip takes defaults only with useLongestLength", {
		at: "key",
		fix: "add useLongestLength: true, or remove defaults",
		reason: "cannot specify defaults unless useLongestLength is true"
	});
	else if (isList(inputs) && isList(defaults) && inputs.length !== defaults.length) report("PIPELINE_OPERATOR_ARGUMENTS", [...path, "defaults"], `$zip has ${inputs.length} inputs and ${defaults.length} defaults`, {
		fix: "write one default for each input",
		reason: "defaults and inputs must have the same length"
	});
}
// src/pipeline/expressions/checks/scope.ts
const SYSTEM = [
	"ROOT",
	"CURRENT",
	"REMOVE"
];
const REDACT_VARIABLES = [
	"DESCEND",
	"PRUNE",
	"KEEP"
];
const UNSUPPORTED_VARIABLES = [
	"NOW",
	"CLUSTER_TIME",
	"USER_ROLES",
	"SEARCH_META"
];
function scopeOf(engine, names = []) {
	return {
		engine,
		variables: [
			...SYSTEM,
			...engine === "database" ? UNSUPPORTED_VARIABLES : [],
			...names
		]
	};
}
function withVariables(scope, names) {
	return names.length === 0 ? scope : {
		engine: scope.engine,
		variables: [...scope.variables, ...names]
	};
}
function checkReference(text, path, scope, report) {
	if (text.includes("${")) return;
	const isVariable = text.startsWith("$$");
	const [first = "", ...fields] = text.slice(isVariable ? 2 : 1).split(".");
	const parts = isVariable ? fields : [first, ...fields];
	const wrong = text.includes("\0") ? "a null byte" : describePart(parts.find((part) => describePart(part) !== void 0));
	if (isVariable && first === "") report("PIPELINE_FIELD_PATH", path, `\`${text}\` names no variable`, NO_NAME);
	else if (wrong !== void 0) report("PIPELINE_FIELD_PATH", path, `the path \`${text}\` has ${wrong}`, {
		fix: text === "$" ? "name a field behind the $, or write {\"$literal\": \"$\"}" : `correct the path, or write {"$literal": ${JSON.stringify(text)}} for a text`,
		reason: "FieldPath must not have empty parts, and field names may not start with a dollar sign"
	});
	if (isVariable && first !== "") checkVariable(first, path, scope, report);
}
const NO_NAME = {
	fix: "write {\"$literal\": \"$$\"} for a text",
	reason: "empty variable names are not allowed"
};
function describePart(part) {
	if (part === void 0) return void 0;
	if (part === "") return "an empty part";
	return part.startsWith("$") && ![
		"$id",
		"$ref",
		"$db"
	].includes(part) ? `the part \`${part}\` with a dollar in front` : void 0;
}
function checkVariable(name, path, { variables }, report) {
	if (variables.includes(name)) return;
	if (UNSUPPORTED_VARIABLES.includes(name)) {
		report("PIPELINE_VARIABLE_UNSUPPORTED", path, `$$${name} is not available in a stream`, {
			reason: `Builtin variable '$$${name}' is not available`,
			...name === "NOW" && { fix: "use {\"$currentDate\": {}}, or the time field of the stream" }
		});
		return;
	}
	const near = didYouMean(name, variables)?.replace("`", () => "`$$");
	report(/^[A-Z][A-Z_]*$/.test(name) && near === void 0 && !REDACT_VARIABLES.includes(name) ? "PIPELINE_VARIABLE_MAYBE_UNKNOWN" : "PIPELINE_VARIABLE_UNKNOWN", path, `nothing defines the variable $$${name}`, {
		fix: REDACT_VARIABLES.includes(name) ? "use it in $redact only" : near ?? "define it with $let, or correct the name; a field has one $ only",
		reason: `Use of undefined variable: ${name}`
	});
}
// src/pipeline/expressions/checks/unknown.ts
function nearest(name, known) {
	const lower = name.toLowerCase();
	let best;
	let least = 3;
	for (const candidate of known) {
		const steps = spellingDistance(lower, candidate.toLowerCase());
		if (steps < least) [best, least] = [candidate, steps];
	}
	return best;
}
function reportUnknown({ name, operand, path, known, scope, report }, what = "operator") {
	const details = {
		at: "key",
		reason: what === "accumulator" ? `unknown group operator '${name}'` : `Unrecognized expression '${name}'`
	};
	const place = misplaced(name);
	const near = nearest(name, Object.keys(known));
	if (place !== void 0) report("PIPELINE_OPERATOR_PLACE", path, `${name} ${place.why}`, {
		...details,
		fix: place.fix
	});
	else if (STAGES.has(name)) {
		const fix = "end the expression before it, and make it a stage";
		report("PIPELINE_OPERATOR_PLACE", path, `${name} is a stage, not an ${what}`, {
			...details,
			fix
		});
	} else if (operand === null) report("PIPELINE_EXPRESSION_FORM", path, `{${name}} is a key without a value`, {
		...details,
		fix: `write "${name}" for the field`
	});
	else if (name.includes(".")) report("PIPELINE_EXPRESSION_FORM", path, `${name} is the path of a field, and stands where an ${what} does`, {
		...details,
		fix: `write "${name}" as a value`
	});
	else if (near === void 0) report("PIPELINE_OPERATOR_UNKNOWN", path, `Sluice does not know the ${what} ${name}`, { at: "key" });
	else {
		report("PIPELINE_OPERATOR_MISSPELT", path, `${name} is not an ${what} of ${scope.engine === "database" ? "MongoDB" : "Atlas Stream Processing"}`, {
			...details,
			fix: `did you mean \`${near}\`?`
		});
		return true;
	}
	return false;
}
// src/pipeline/expressions/checks/arguments.ts
function formOf({ spec, operand }) {
	const { forms } = spec;
	const [only] = forms;
	if (forms.length === 1) return only;
	const isNamed = isDocument(operand) && !isOperator(operand) && !isExtendedJson(operand);
	const members = forms.find(({ form }) => form === "members");
	const list = forms.find((form) => form.form === "list");
	if (isNamed) return members;
	return list?.listOnly === true && isDocument(operand) ? members : list;
}
function checkArguments(call) {
	const form = formOf(call);
	switch (form?.form) {
		case "list":
			checkList(call, form);
			break;
		case "members":
			checkMembers(call, form);
			break;
		case "empty":
			checkEmpty(call);
			break;
		case "literal": checkArgument(call, call.operand, call.path, form);
	}
}
function checkEmpty({ name, operand, path, report }) {
	if (isDocument(operand) && operand.entries.length === 0 || isList(operand) && operand.length === 0) return;
	report("PIPELINE_OPERATOR_ARGUMENTS", path, `${name} takes no arguments`, {
		fix: `write {"${name}": {}}`,
		reason: `${name} does not accept arguments.`
	});
}
function checkList(call, form) {
	const { name, operand, path, scope, report, checkInner } = call;
	const items = isList(operand) ? operand : [operand];
	const { min, max = Infinity } = form;
	if (items.length < min || items.length > max) report("PIPELINE_OPERATOR_ARGUMENTS", path, `${name} takes ${describeCounts(form)}, and here are ${items.length}`, {
		at: items.length < min ? "value" : "key",
		fix: arityFix(call, form, items.length),
		reason: arityReason(name, form, items.length)
	});
	items.forEach((item, index) => {
		const itemPath = isList(operand) ? [...path, String(index)] : path;
		const spec = form.args[index] ?? form.args.at(-1);
		if (spec !== void 0 && index < max) checkArgument(call, item, itemPath, spec);
		checkInner(item, itemPath, scope, report);
	});
}
function describeCounts({ min, max }) {
	const counted = (count) => `${count} argument${count === 1 ? "" : "s"}`;
	if (min === max) return counted(min);
	return max === void 0 ? `at least ${counted(min)}` : `${min} to ${counted(max)}`;
}
function arityFix({ name, operand }, { min, max }, count) {
	if (max === 1 && isList(operand) && count > 1) return `write {"${name}": [[...]]} for one list, or remove arguments`;
	if (count < min) return isList(operand) ? "add the missing arguments" : `write a list of arguments: {"${name}": [...]}`;
	return "remove arguments";
}
function arityReason(name, { min, max }, count) {
	if (min === max) return `Expression ${name} takes exactly ${min} arguments. ${count} were passed in.`;
	return max === void 0 ? `Expression ${name} takes at least ${min} arguments, and ${count} were passed in.` : `Expression ${name} takes at least ${min} arguments, and at most ${max}, but ${count} were passed in.`;
}
function checkMembers(call, form) {
	const { name, operand, path, report } = call;
	if (!isDocument(operand) || isExtendedJson(operand)) {
		const shape = `{${Object.entries(form.members).filter(([, { required }]) => required).map(([key]) => key).join(", ")}}`;
		report("PIPELINE_OPERATOR_ARGUMENTS", path, `${name} takes a document, and here is ${show(operand)}`, {
			fix: shape === "{}" ? "write a document" : `write a document with ${shape}`,
			reason: `${name} only supports an object as its argument`
		});
		return;
	}
	checkNames(call, operand, form);
	checkGroups(call, operand, form);
	for (const [key, value] of operand.entries) checkMember(call, operand, form, key, value);
	checkForms(call, operand);
}
function checkNames({ name, path, report }, operand, { members }) {
	const known = Object.keys(members);
	const missing = known.filter((key) => members[key]?.required === true && !operand.has(key));
	for (const key of operand.keys()) {
		if (Object.hasOwn(members, key)) continue;
		const near = nearestMember(key, missing.length > 0 ? missing : known) ?? nearestMember(key, known);
		if (near !== void 0 && missing.includes(near)) missing.splice(missing.indexOf(near), 1);
		report("PIPELINE_OPERATOR_ARGUMENTS", [...path, key], `${name} has no member \`${key}\``, {
			at: "key",
			fix: near === void 0 ? `remove it, or use ${known.map((word) => `\`${word}\``).join(", ")}` : `did you mean \`${near}\`?`,
			reason: `Unrecognized argument to ${name}: ${key}`
		});
	}
	for (const key of missing) report("PIPELINE_OPERATOR_ARGUMENTS", path, `${name} needs \`${key}\``, {
		at: "key",
		fix: `add \`${key}\``,
		reason: `Missing '${key}' parameter to ${name}`
	});
}
function nearestMember(key, known) {
	return suggest(key, known) ?? (key.length > 3 ? nearest(key, known) : void 0);
}
function checkGroups({ name, path, report }, operand, { oneOf }) {
	if (oneOf === void 0) return;
	const [first = "", ...others] = oneOf.map(([key = ""]) => key);
	const present = oneOf.filter((group) => group.some((key) => operand.has(key)));
	const missing = present.find(([key = ""]) => !operand.has(key))?.[0];
	if (present.length > 1) {
		const [natural = [], iso = []] = present;
		const strange = operand.keys().findLast((key) => (operand.has(natural[0] ?? "") ? iso : natural).includes(key));
		report("PIPELINE_OPERATOR_ARGUMENTS", [...path, strange ?? ""], `${name} takes \`${natural.join(", ")}\` or \`${iso.join(", ")}\`, not both`, {
			at: "key",
			fix: "remove the members of one of them",
			reason: `${name} does not allow mixing natural dates with ISO dates`
		});
	} else if (present.length === 0 || missing !== void 0) report("PIPELINE_OPERATOR_ARGUMENTS", path, `${name} needs \`${missing ?? [first, ...others].join("` or `")}\``, {
		at: "key",
		fix: `add \`${missing ?? first}\``,
		reason: `${name} requires either '${first}' or '${others.join("', '")}' to be present`
	});
}
function checkMember(call, operand, form, key, value) {
	const { path, scope, report, checkInner } = call;
	const keyPath = [...path, key];
	const spec = Object.hasOwn(form.members, key) ? form.members[key] : void 0;
	if (spec !== void 0) checkArgument(call, value, keyPath, spec);
	if (spec?.isLiteral === true) return;
	const inside = form.binds?.inside === key ? withVariables(scope, boundNames(operand, form)) : scope;
	checkInner(value, keyPath, call.name === "$let" && key === "in" ? withVariables(scope, letNames(operand)) : inside, report);
}
function boundNames(operand, { binds }) {
	return Object.entries(binds?.names ?? {}).flatMap(([member, preset]) => {
		const own = constantOf(operand.get(member) ?? null);
		return typeof own === "string" ? [own] : preset;
	});
}
function letNames(operand) {
	const variables = operand.get("vars");
	return isDocument(variables) ? variables.keys() : [];
}
// src/pipeline/expressions/checks/expression.ts
const KNOWN$1 = {
	...EXPRESSIONS,
	...ACCUMULATORS
};
function checkExpression(value, path, scope, report) {
	if (typeof value === "string") {
		if (value.startsWith("$")) checkReference(value, path, scope, report);
	} else if (isList(value)) value.forEach((item, index) => {
		checkExpression(item, [...path, String(index)], scope, report);
	});
	else if (isDocument(value)) checkDocument(value, path, scope, report);
}
function checkDocument(value, path, scope, report) {
	const [first] = value.entries;
	if (first === void 0) return;
	if (isExtendedJson(value)) {
		checkWrapper(first[0], first[1], path, report);
		return;
	}
	if (first[0].startsWith("$")) {
		if (isAlone(value, path, report)) checkOperator(first[0], first[1], path, scope, report);
		return;
	}
	for (const [key, member] of value.entries) {
		const keyPath = [...path, key];
		if (isFieldName(key, keyPath, report)) checkExpression(member, keyPath, scope, report);
	}
}
function checkWrapper(key, value, path, report) {
	if (typeof value !== "string" || !value.startsWith("$") || !Object.hasOwn(CONVERSIONS, key)) return;
	const conversion = CONVERSIONS[key] ?? "";
	report("PIPELINE_EXPRESSION_FORM", [...path, key], `${key} writes a constant, and ${value} is a field`, {
		at: "key",
		fix: `write {"${conversion}": "${value}"}`,
		reason: `Invalid Extended JSON: ${key}`
	});
}
function isAlone(value, path, report) {
	const [first, second] = value.entries.slice(0, 2).map(([key]) => key);
	if (second === void 0) return true;
	report("PIPELINE_EXPRESSION_FORM", [...path, second], `${first ?? ""} is alone in its document, and this one has \`${second}\` too`, {
		at: "key",
		fix: second.startsWith("$") ? `nest the operators, or give each a field` : `move \`${second}\` into the argument of ${first ?? ""}, or remove it`,
		reason: `an expression specification must contain exactly one field, the name of the expression. Found ${value.entries.length} fields`
	});
	return false;
}
function isFieldName(key, path, report) {
	const wrong = key === "" ? "is empty" : key.startsWith("$") ? "starts with a dollar" : key.includes(".") ? "has a dot" : void 0;
	if (wrong === void 0) return true;
	report("PIPELINE_FIELD_PATH", path, `the name of a field ${wrong}: \`${key}\``, {
		at: "key",
		fix: key.startsWith("$") ? "put the operator into a field of its own" : key.includes(".") ? "nest documents instead, or use $setField" : "name the field",
		reason: "FieldPath field names may not be empty, contain dots or start with a dollar sign"
	});
	return false;
}
function checkOperator(name, operand, path, scope, report) {
	const operatorPath = [...path, name];
	const spec = lookUp(EXPRESSIONS, name);
	if (spec === void 0) {
		if (reportUnknown({
			name,
			operand,
			path: operatorPath,
			known: KNOWN$1,
			scope,
			report
		})) checkExpression(operand, operatorPath, scope, report);
		return;
	}
	checkArguments({
		name,
		spec,
		operand,
		path: operatorPath,
		scope,
		report,
		checkInner: checkExpression
	});
}
// src/pipeline/expressions/checks/projection.ts
function checkProjection(body, path, mode, scope, report) {
	if (body.entries.length === 0) {
		report("PIPELINE_EXPRESSION_FORM", path, `${labelOf(path)} has no fields`, {
			fix: "add a field, or remove the stage",
			reason: `specification must have at least one field`
		});
		return;
	}
	const leaves = [];
	const walk = (document, prefix, at) => {
		for (const [key, value] of document.entries) {
			const keyPath = [...at, key];
			if (prefix === "" ? !isFieldPath(key, keyPath, report) : !isFieldName(key, keyPath, report)) continue;
			const field = prefix === "" ? key : `${prefix}.${key}`;
			if (isDocument(value) && !isOperator(value) && !isExtendedJson(value)) {
				if (value.entries.length > 0) walk(value, field, keyPath);
				else reportEmpty(keyPath, report);
				continue;
			}
			const kind = mode === "add" ? "compute" : kindOf(value);
			leaves.push({
				field,
				path: keyPath,
				kind
			});
			if (kind === "compute") checkExpression(value, keyPath, scope, report);
		}
	};
	walk(body, "", path);
	checkCollisions(leaves, report);
	if (mode === "project") checkMixture(leaves, report);
}
function reportEmpty(path, report) {
	report("PIPELINE_EXPRESSION_FORM", path, `${labelOf(path)} is an empty document`, {
		fix: "write {\"$literal\": {}} for an empty document",
		reason: `an empty object is not a valid value. Found empty object at path ${labelOf(path)}`
	});
}
function kindOf(value) {
	const number = numberOf$1(value);
	if (value === true || number !== void 0 && number !== 0) return "include";
	return value === false || number === 0 ? "exclude" : "compute";
}
function checkCollisions(leaves, report) {
	const seen = new Set();
	for (const { field, path } of leaves) {
		const parts = field.split(".");
		const below = parts.map((_, index) => parts.slice(0, index + 1).join(".")).find((part) => seen.has(part)) ?? [...seen].find((other) => other.startsWith(`${field}.`));
		seen.add(field);
		if (below === void 0) continue;
		report("PIPELINE_EXPRESSION_FORM", path, `\`${field}\` and \`${below}\` set the same field`, {
			at: "key",
			fix: "write one of them",
			reason: `Path collision at ${field}`
		});
	}
}
function checkMixture(leaves, report) {
	const others = leaves.filter(({ field }) => field !== "_id");
	const first = others[0];
	const strange = others.find(({ kind }) => kind === "exclude" !== (first?.kind === "exclude"));
	if (first === void 0 || strange === void 0) return;
	const message = first.kind === "exclude" ? `$project leaves out \`${first.field}\`, and cannot keep or compute \`${strange.field}\` as well` : `$project keeps or computes \`${first.field}\`, and cannot leave out \`${strange.field}\` as well`;
	report("PIPELINE_EXPRESSION_FORM", strange.path, message, {
		at: "key",
		fix: first.kind === "exclude" ? "compute fields in $addFields" : "remove the 0: what is not named is left out",
		reason: `Cannot do ${strange.kind === "exclude" ? "exclusion" : "inclusion"} on field ${strange.field} in ${first.kind === "exclude" ? "exclusion" : "inclusion"} projection`
	});
}
function isFieldPath(key, path, report) {
	if (key.split(".").every((part) => part !== "" && !part.startsWith("$"))) return true;
	if (key.startsWith("$") && Object.hasOwn({
		...EXPRESSIONS,
		...ACCUMULATORS
	}, key)) {
		report("PIPELINE_EXPRESSION_FORM", path, `${key} stands where the name of a field does`, {
			at: "key",
			fix: `give it a field: {"name": {"${key}": ...}}`,
			reason: `FieldPath field names may not start with '$': ${key}`
		});
		return false;
	}
	report("PIPELINE_FIELD_PATH", path, `\`${key}\` is not the path of a field`, {
		at: "key",
		fix: key.startsWith("$") ? `write "${key.replace(/^\$+/, "")}"` : "correct the path",
		reason: `FieldPath field names may not be empty or start with '$'`
	});
	return false;
}
function checkFieldName(text, path, report) {
	isFieldPath(text, path, (code, where, message, details) => {
		report(code, where, message, {
			...details,
			at: "value"
		});
	});
}
// src/pipeline/checks/stages/aws-region.ts
const AWS_TYPES = ["S3", "AWSKinesisDataStreams"];
function checkAwsRegion({ stage, body, context, report }) {
	const region = body.get("region");
	if (typeof region !== "string" || region === "" || region.includes("$")) return;
	const { type } = mainConnection(stage.spec, body, context);
	const fix = type !== void 0 && AWS_TYPES.includes(type) ? awsRegionFix(region) : void 0;
	if (fix === void 0) return;
	const message = `'${region}' is not a region of AWS that this version of Sluice knows`;
	report("PIPELINE_AWS_REGION", [...stage.path, "region"], message, { fix });
}
// src/pipeline/checks/stages/sink.ts
const hasDots = (bucket) => typeof bucket === "string" && bucket.includes(".") && !bucket.startsWith("$");
const SINK_CHECKS = {
	$emit: (input) => {
		checkAwsRegion(input);
		const { stage, body, context, report } = input;
		const { path } = stage;
		const config = body.get("config");
		if (isDocument(config)) {
			if (config.has("key") && !config.has("keyFormat")) report("PIPELINE_EMIT_KEY_FORMAT", [
				...path,
				"config",
				"key"
			], "config.key needs config.keyFormat", {
				at: "key",
				fix: "add keyFormat: string, or another format",
				reason: "Expected config.keyFormat to be specified when config.key is specified"
			});
			const compression = config.get("compression") ?? "gzip";
			if (config.has("compressionLevel") && compression !== "gzip") {
				const message = "compressionLevel needs compression: gzip";
				report("PIPELINE_EMIT_COMPRESSION", [
					...path,
					"config",
					"compressionLevel"
				], message, { at: "key" });
			}
		}
		const isTimeSeries = variantOf(stage.spec, body, context)?.connectionTypes.includes("Cluster") === true;
		const computed = ["db", "coll"].find((key) => isExpression(body.get(key)));
		if (isTimeSeries && computed !== void 0 && !body.has("timeseries")) report("PIPELINE_EMIT_TIMESERIES", [...path, computed], `${computed} is computed, so that timeseries is needed`, { fix: "add timeseries: {timeField: ...}" });
	},
	$iceberg: (input) => {
		checkAwsRegion(input);
		const { stage, body, report } = input;
		const bucket = body.get("bucket");
		if (!hasDots(bucket)) return;
		report("PIPELINE_ICEBERG_BUCKET", [...stage.path, "bucket"], `the bucket's name has dots: \`${bucket}\``);
	},
	$merge: ({ stage, body, report }) => {
		const { path } = stage;
		const on = body.get("on") ?? null;
		if (typeof on === "string") checkFieldName(on, [...path, "on"], report);
		if (isList(on)) {
			on.forEach((name, index) => {
				if (typeof name === "string") checkFieldName(name, [
					...path,
					"on",
					String(index)
				], report);
			});
			on.forEach((name, index) => {
				if (typeof name !== "string" || on.indexOf(name) === index) return;
				report("PIPELINE_MERGE_ON_DUPLICATE", [
					...path,
					"on",
					String(index)
				], `\`${name}\` is listed twice in $merge.on`, { reason: `Found a duplicate field in the $merge.on list: '${name}'` });
			});
		}
		const into = body.get("into");
		if (isDocument(into) && ["db", "coll"].some((key) => isExpression(into.get(key))) && (numberOf$1(body.get("parallelism")) ?? 1) > 1) report("PIPELINE_MERGE_PARALLELISM", [...path, "parallelism"], "parallel writes need names in into.db and into.coll", { fix: "remove parallelism, or write into one collection" });
	}
};
// src/pipeline/checks/stages/change-times.ts
const TIMES$1 = ["wallTime", "clusterTime"];
function checkChangeTimes(stages, { stage, report }) {
	if (!isList(stages)) return;
	for (const [i, pushed] of stages.entries()) {
		const [name, body] = (isDocument(pushed) ? pushed.entries[0] : void 0) ?? ["", null];
		const found = name === "$unset" ? findUnset(body) : name === "$project" ? findProjected(body) : void 0;
		if (found === void 0) continue;
		report("PIPELINE_SOURCE_TIMES", [
			...stage.path,
			"config",
			"pipeline",
			String(i),
			name,
			...found.path
		], `${name} drops ${found.time}, which the processor reads`, {
			at: found.path.length === 0 || name === "$unset" ? "value" : "key",
			fix: `keep ${TIMES$1.join(" and ")}`
		});
		return;
	}
}
function findUnset(body) {
	if (typeof body === "string") return TIMES$1.includes(body) ? {
		time: body,
		path: []
	} : void 0;
	if (!isList(body)) return void 0;
	const index = body.findIndex((field) => typeof field === "string" && TIMES$1.includes(field));
	const time = body[index];
	return typeof time === "string" ? {
		time,
		path: [String(index)]
	} : void 0;
}
function findProjected(body) {
	if (!isDocument(body)) return void 0;
	const gone = TIMES$1.find((time) => isLeftOut(body.get(time)));
	if (gone !== void 0) return {
		time: gone,
		path: [gone]
	};
	const others = body.entries.filter(([key]) => key !== "_id");
	if (others.length === 0 || others.some(([, value]) => isLeftOut(value))) return void 0;
	const missing = TIMES$1.find((time) => !body.has(time));
	return missing === void 0 ? void 0 : {
		time: missing,
		path: []
	};
}
const isLeftOut = (value) => value === false || numberOf$1(value) === 0;
// src/pipeline/checks/stages/source.ts
const SOURCE_CHECKS = { $source: (input) => {
	checkTimes(input);
	checkAwsRegion(input);
	if (input.body.has("documents")) {
		checkDocuments(input);
		return;
	}
	const { type } = mainConnection(input.stage.spec, input.body, input.context);
	if (type === void 0 || type === "Kafka") checkKeyErrors(input);
	if (type === void 0 || type === "Cluster") checkChangeStream(input);
	if (type === void 0 || type === "AWSKinesisDataStreams") checkKinesis(input);
} };
function checkTimes({ stage, body, report }) {
	for (const key of ["tsFieldName", "tsFieldOverride"]) {
		const name = body.get(key);
		if (typeof name !== "string" || !name.includes(".")) continue;
		report("PIPELINE_SOURCE_TS_FIELD", [...stage.path, key], `${key} is a name without dots, and this is \`${name}\``, { reason: `'tsFieldOverride' cannot be a dotted path` });
	}
	const timeField = body.get("timeField");
	if (!isDocument(timeField)) return;
	const operator = timeField.keys()[0] ?? "";
	if (timeField.entries.length === 1 && (operator === "$toDate" || operator === "$dateFromString")) return;
	report("PIPELINE_SOURCE_TIME_FIELD", [...stage.path, "timeField"], "timeField is {$toDate: ...} or {$dateFromString: ...}", {
		fix: "compute the time inside of one of them",
		reason: "timeField must be a $toDate or $dateFromString expression"
	});
}
function checkDocuments({ stage, body, report }) {
	const written = body.get("documents") ?? null;
	const literal = isDocument(written) ? written.get("$literal") : void 0;
	const value = literal ?? written;
	const path = [
		...stage.path,
		"documents",
		...literal === void 0 ? [] : ["$literal"]
	];
	if (!isList(value)) {
		const isPlain = isDocument(written) && !written.keys().some((key) => key.startsWith("$"));
		if (literal === void 0 && !isPlain) return;
		report("PIPELINE_SOURCE_DOCUMENTS", path, "documents must be a list", { reason: "The documents list expression does not evaluate to an array." });
		return;
	}
	const wrong = value.findIndex((item) => {
		return !(literal === void 0 && typeof item === "string" && item.startsWith("$")) && !(isDocument(item) && numberOf$1(item) === void 0);
	});
	if (wrong < 0) return;
	const message = `documents holds documents only, and this is ${describeValue(value[wrong] ?? null)}`;
	report("PIPELINE_SOURCE_DOCUMENTS", [...path, String(wrong)], message, { reason: "The documents list expression does not evaluate to an array of objects." });
}
function isSet(value) {
	return value !== void 0 && value !== null;
}
const namesCollections = (body) => {
	const coll = body.get("coll");
	return isSet(coll) && !(isList(coll) && coll.length === 0);
};
function checkChangeStream(input) {
	const { stage, body, siblings, report } = input;
	const { path } = stage;
	if (isSet(body.get("coll")) && !isSet(body.get("db"))) report("PIPELINE_SOURCE_COLL_WITHOUT_DB", [...path, "coll"], "$source.coll is given and $source.db is not", {
		at: "key",
		fix: "add `db`",
		reason: "If coll is specified, db must be specified."
	});
	const initialSync = body.get("initialSync");
	const hasWindow = siblings.some(({ spec }) => spec.isWindow === true);
	if (isDocument(initialSync) && initialSync.get("enable") === true && hasWindow) {
		const message = "initialSync cannot be used in a pipeline with a window";
		report("PIPELINE_SOURCE_INITIAL_SYNC_WINDOW", [...path, "initialSync"], message, { at: "key" });
	}
	if (isDocument(initialSync) && initialSync.get("enable") === true && !namesCollections(body)) report("PIPELINE_SOURCE_INITIAL_SYNC_COLLECTION", [...path, "initialSync"], "initialSync copies named collections only", {
		at: "key",
		fix: `add ${["db", "coll"].filter((key) => !isSet(body.get(key))).map((key) => `\`${key}\``).join(" and ")}`
	});
	const config = body.get("config");
	if (!isDocument(config)) return;
	checkConfig(config, input);
	checkChangeTimes(config.get("pipeline"), input);
}
function checkConfig(config, { stage, report }) {
	const path = [...stage.path, "config"];
	if (isSet(config.get("startAfter")) && isSet(config.get("startAtOperationTime"))) {
		const message = "startAfter and startAtOperationTime exclude each other";
		report("PIPELINE_SOURCE_RESUME", [...path, "startAtOperationTime"], message, {
			at: "key",
			fix: "remove one of them"
		});
	}
	if (config.get("fullDocumentOnly") !== true) return;
	const fullDocument = config.get("fullDocument");
	if (fullDocument !== "updateLookup" && fullDocument !== "required") report("PIPELINE_SOURCE_FULL_DOCUMENT_ONLY", [...path, isSet(fullDocument) ? "fullDocument" : "fullDocumentOnly"], "with fullDocumentOnly, fullDocument must be updateLookup or required", {
		fix: "set fullDocument: updateLookup or required",
		reason: "fullDocumentOnly is set to true, fullDocument mode can either be updateLookup or required"
	});
	const before = config.get("fullDocumentBeforeChange");
	if (isSet(before) && before !== "off") {
		const message = "fullDocumentBeforeChange cannot be used with fullDocumentOnly";
		report("PIPELINE_SOURCE_BEFORE_CHANGE", [...path, "fullDocumentBeforeChange"], message, {
			at: "key",
			fix: "remove fullDocumentOnly, or set fullDocumentBeforeChange: off",
			reason: "fullDocumentBeforeChange must not be set when fullDocumentOnly is true"
		});
	}
}
function checkKinesis({ stage, body, report }) {
	const config = body.get("config");
	if (!isDocument(config)) return;
	if (config.get("initialPosition") !== "AT_TIMESTAMP" || isSet(config.get("atTimestamp"))) return;
	report("PIPELINE_SOURCE_TIMESTAMP", [
		...stage.path,
		"config",
		"initialPosition"
	], "AT_TIMESTAMP needs atTimestamp", { fix: "add `atTimestamp` beside it" });
}
function checkKeyErrors({ stage, body, context, report }) {
	const config = body.get("config");
	if (!isDocument(config) || config.get("keyFormatError") !== "dlq" || hasDlq(context.options)) return;
	const message = "records whose key has another format go to the DLQ, and the processor has none";
	report("PIPELINE_DLQ_WANTED", [
		...stage.path,
		"config",
		"keyFormatError"
	], message, { fix: "set options.dlq, or keyFormatError: passThrough" });
}
// src/pipeline/checks/stages/lookup.ts
const LOOKUP_CHECKS = {
	$lookup: (input) => {
		checkFieldNames(input);
		checkJoin(input);
		const { stage, body, report } = input;
		if (body.has("from") || body.has("pipeline")) return;
		report("PIPELINE_LOOKUP_FROM", stage.path, "$lookup needs `from`, or a `pipeline` that brings its documents", { at: "key" });
	},
	$cachedLookup: checkFieldNames,
	$vectorSearch: ({ stage, body, report }) => {
		const [query, vector] = [body.has("query"), body.has("queryVector")];
		if (query === vector) report("PIPELINE_VECTOR_QUERY", query ? [...stage.path, "queryVector"] : stage.path, query ? "query and queryVector exclude each other" : "$vectorSearch needs query or queryVector", {
			at: "key",
			...query && { fix: "remove one of them" }
		});
		if (body.has("numCandidates") || body.get("exact") === true) return;
		report("PIPELINE_VECTOR_CANDIDATES", stage.path, "$vectorSearch needs numCandidates, or exact: true", { at: "key" });
	},
	$https: (input) => {
		checkAs(input);
		checkOnError(input);
		checkHeaders(input);
		checkParameters(input);
	},
	$externalFunction: (input) => {
		checkOnError(input);
		if (input.body.get("execution") !== "async") checkAs(input);
		checkPartitions(input);
	}
};
function checkJoin({ stage, body, report }) {
	const pair = ["localField", "foreignField"];
	const missing = pair.filter((key) => !body.has(key));
	if (missing.length === 0 || missing.length === 2 && body.has("pipeline")) return;
	const [only = ""] = missing;
	const message = missing.length === 2 ? "$lookup needs localField and foreignField, or a `pipeline`" : `$lookup has ${pair.find((key) => key !== only) ?? ""} and no ${only}`;
	report("PIPELINE_LOOKUP_JOIN", stage.path, message, {
		at: "key",
		fix: `add ${missing.map((key) => `\`${key}\``).join(" and ")}`,
		reason: "$lookup requires both or neither of 'localField' and 'foreignField' to be specified"
	});
}
function checkFieldNames({ stage, body, report }) {
	for (const key of [
		"localField",
		"foreignField",
		"as"
	]) {
		const name = body.get(key);
		if (typeof name === "string" && name !== "") checkFieldName(name, [...stage.path, key], report);
	}
}
function checkPartitions({ stage, body, report }) {
	const isAsync = body.get("execution") === "async";
	if (isAsync && body.has("as")) {
		const message = "async calls bring no answer that `as` could take";
		report("PIPELINE_FUNCTION_ASYNC", [...stage.path, "as"], message, {
			at: "key",
			fix: "remove `as`, or set execution: sync"
		});
	}
	const parallelism = body.get("parallelism") ?? null;
	const isParallel = (numberOf$1(parallelism) ?? 1) > 1;
	if (isAsync && isParallel) {
		const message = "async calls cannot run in parallel";
		report("PIPELINE_FUNCTION_ASYNC", [...stage.path, "parallelism"], message, {
			at: "key",
			fix: "remove `parallelism`, or set execution: sync"
		});
	}
	if (!body.has("partitionBy") || isParallel && !isAsync) return;
	const isTooSmall = numberOf$1(parallelism) !== void 0 || !body.has("parallelism");
	if (!isAsync && !isTooSmall) return;
	const message = isAsync ? "async calls cannot be partitioned" : "partitionBy needs parallelism greater than 1";
	report("PIPELINE_FUNCTION_PARTITION", [...stage.path, "partitionBy"], message, {
		at: "key",
		fix: isAsync ? "remove `partitionBy`" : "remove `partitionBy`, or set parallelism: 2"
	});
}
function checkAs({ stage, body, report }) {
	const { name, path, surroundings, isLast } = stage;
	if (body.has("as") || surroundings === "main" && isLast) return;
	report("PIPELINE_AS_MISSING", path, `${name}.as is missing: it says where the answer goes`, { at: "key" });
}
function checkOnError({ stage, body, context, report }) {
	const onError = body.get("onError") ?? "dlq";
	if (onError === "fail") {
		const message = `the first document whose ${stage.name} fails stops the whole processor`;
		report("PIPELINE_ON_ERROR_FAIL", [...stage.path, "onError"], message, { fix: "use onError: dlq with a DLQ, or onError: ignore" });
	}
	if (onError !== "dlq" || hasDlq(context.options)) return;
	const isWritten = body.has("onError");
	report("PIPELINE_DLQ_WANTED", isWritten ? [...stage.path, "onError"] : stage.path, `documents whose ${stage.name} fails go to the DLQ, and the processor has none`, {
		at: isWritten ? "value" : "key",
		fix: "set options.dlq, or onError: ignore"
	});
}
function checkHeaders({ stage, body, report }) {
	const headers = body.get("headers");
	if (!isDocument(headers)) return;
	for (const [name, value] of headers.entries) {
		if (typeof value !== "string" || value === "" || value.startsWith("$")) continue;
		if (!isCredentialHeader(name)) continue;
		const message = `the header ${name} is written out, and everybody who may read the processor reads it`;
		report("PIPELINE_HEADER_SECRET", [
			...stage.path,
			"headers",
			name
		], message, { fix: "move it into the connection's headers, as ${secret:NAME}" });
	}
}
function checkParameters({ stage, body, report }) {
	const parameters = body.get("parameters");
	if (!isDocument(parameters)) return;
	for (const [name, value] of parameters.entries) {
		if (typeof value !== "string" || value === "" || value.startsWith("$")) continue;
		if (!isCredentialParameter(name)) continue;
		const message = `the parameter ${name} is written out, and everybody who may read the processor reads it`;
		report("PIPELINE_PARAMETER_SECRET", [
			...stage.path,
			"parameters",
			name
		], message, { fix: `move it into the connection's url, as ?${name}=\${secret:NAME}, or into its headers` });
	}
}
// src/pipeline/checks/stages/window.ts
const WINDOW_CHECKS = {
	$tumblingWindow: (input) => {
		checkProcessingTime(input);
		checkIdleTime(input);
	},
	$hoppingWindow: (input) => {
		checkProcessingTime(input);
		checkIdleTime(input);
	},
	$sessionWindow: (input) => {
		checkProcessingTime(input);
		checkIdleTime(input);
		checkSession(input);
	}
};
function checkIdleTime({ stage, body, siblings, context, report }) {
	const [source] = siblings;
	if (stage.surroundings !== "main" || source?.name !== "$source" || !isDocument(source.body)) return;
	if (source.body.has("documents") || body.get("boundary") === "processingTime") return;
	if (mainConnection(source.spec, source.body, context).type !== "Kafka") return;
	const isSet = (value) => value !== void 0 && value !== null && numberOf$1(value) !== 0;
	if (isSet(source.body.get("partitionIdleTimeout")) || isSet(body.get("idleTimeout"))) return;
	report("PIPELINE_WINDOW_IDLE", source.path, `a partition of the topic that falls silent keeps every ${stage.name} open`, {
		at: "key",
		fix: "add partitionIdleTimeout to $source, such as {\"size\": 30, \"unit\": \"second\"}"
	});
}
function checkProcessingTime({ stage, body, report }) {
	if (body.get("boundary") !== "processingTime") return;
	for (const key of ["idleTimeout", "allowedLateness"]) {
		if ((body.get(key) ?? null) === null) continue;
		report("PIPELINE_WINDOW_PROCESSING_TIME", [...stage.path, key], `${key} cannot be used with processingTime`, {
			at: "key",
			fix: "remove it, or use boundary: eventTime"
		});
	}
}
const UNSUPPORTED = "The $sessionWindow.pipeline isn't supported";
function checkSession({ stage, body, siblings, report }) {
	const inner = innerStages(body, "pipeline");
	if (inner === void 0) return;
	const path = [...stage.path, "pipeline"];
	const names = inner.map((item) => isDocument(item) ? item.keys()[0] : void 0);
	const blocking = names.findIndex((name) => name !== void 0 && STAGES.get(name)?.isBlocking === true);
	if (blocking < 0) {
		report("PIPELINE_SESSION_BLOCKING", path, "a session window needs a $group or $sort", {
			at: "key",
			reason: `${UNSUPPORTED}, it must contain a $group or $sort.`
		});
		return;
	}
	const limit = names.indexOf("$limit");
	if (limit >= 0 && limit < blocking) report("PIPELINE_SESSION_LIMIT", [
		...path,
		String(limit),
		"$limit"
	], "$limit stands before the first $group or $sort", {
		at: "key",
		fix: "move it behind",
		reason: `${UNSUPPORTED}, there cannot be a $limit before the first $group or $sort.`
	});
	const metaField = metaFieldOf(siblings[0]?.body ?? null);
	inner.slice(0, blocking + 1).forEach((item, index) => {
		const use = findWindowMeta(item, [...path, String(index)], metaField);
		if (use === void 0) return;
		report("PIPELINE_SESSION_META", use.path, `the window is not known until after the first $group or $sort`, {
			at: use.at,
			reason: `${UNSUPPORTED}, the pipeline cannot use ${metaField}.window until after the first $group or $sort.`
		});
	});
}
function metaFieldOf(source) {
	const name = isDocument(source) ? source.get("streamMetaFieldName") : void 0;
	return typeof name === "string" && name !== "" ? name : "_stream_meta";
}
function findWindowMeta(value, path, metaField) {
	if (typeof value === "string") return isBelow(value.slice(1), `${metaField}.window`) && value.startsWith("$") || isBelow(value, "stream.window") ? {
		path,
		at: "value"
	} : void 0;
	if (isList(value)) return first(value.map((item, index) => [String(index), item]), path, metaField);
	if (!isDocument(value) || numberOf$1(value) !== void 0) return void 0;
	const key = value.keys().find((name) => isBelow(name, `${metaField}.window`));
	return key === void 0 ? first(value.entries, path, metaField) : {
		path: [...path, key],
		at: "key"
	};
}
function first(entries, path, metaField) {
	for (const [key, member] of entries) {
		const use = findWindowMeta(member, [...path, key], metaField);
		if (use !== void 0) return use;
	}
}
function isBelow(path, parent) {
	return path === parent || path.startsWith(`${parent}.`);
}
// src/pipeline/checks/stages/stage.ts
const CHECKS$1 = {
	$validate: ({ stage, body, context, report }) => {
		if (body.get("validationAction") === "dlq" && !hasDlq(context.options)) {
			const message = "validationAction is `dlq`, and the processor has none";
			report("PIPELINE_DLQ_MISSING", [...stage.path, "validationAction"], message, {
				fix: "set options.dlq, or validationAction: discard",
				reason: "DLQ must be specified if validation action is dlq."
			});
		}
	},
	$throttle: ({ stage, body, report }) => {
		if (body.has("bytesPerSec") || body.has("messagesPerSec")) return;
		report("PIPELINE_THROTTLE_EMPTY", stage.path, "$throttle needs bytesPerSec, messagesPerSec or both", { at: "key" });
	},
	$setStreamMeta: ({ stage, body, report }) => {
		for (const key of body.keys()) {
			if (key.startsWith("stream.")) continue;
			const message = `the keys of $setStreamMeta start with \`stream.\`, and this one is \`${key}\``;
			report("PIPELINE_STREAM_META_KEY", [...stage.path, key], message, {
				at: "key",
				fix: `rename it to \`stream.${key}\``
			});
		}
	},
	...SOURCE_CHECKS,
	...LOOKUP_CHECKS,
	...WINDOW_CHECKS,
	...SINK_CHECKS
};
function checkStageRules(stage, siblings, context, report) {
	const check = lookUp(CHECKS$1, stage.name);
	if (check !== void 0 && isDocument(stage.body)) check({
		stage,
		body: stage.body,
		siblings,
		context,
		report
	});
}
// src/pipeline/checks/values.ts
const MAX_PIPELINE_BYTES = 16777216;
const SCALAR_BYTES = {
	$numberInt: 4,
	$numberLong: 8,
	$numberDouble: 8,
	$numberDecimal: 16,
	$date: 8,
	$timestamp: 8,
	$oid: 12
};
function checkValues(pipeline, report) {
	if (new ValueWalk(report).size(pipeline, (text) => text.length * 3) <= MAX_PIPELINE_BYTES) return;
	const encoder = new TextEncoder();
	const bytes = new ValueWalk(() => void 0).size(pipeline, (text) => encoder.encode(text).length);
	if (bytes <= MAX_PIPELINE_BYTES) return;
	report("PIPELINE_TOO_LARGE", ["pipeline"], `the pipeline has ${bytes} bytes, and Atlas takes ${MAX_PIPELINE_BYTES} (16 MB)`, { fix: "keep long lists in a collection and $lookup them" });
}
var ValueWalk = class {
	#report;
	#path = ["pipeline"];
	constructor(report) {
		this.#report = report;
	}
	size(value, lengthOf) {
		if (typeof value === "string") return lengthOf(value) + 5;
		if (value instanceof NumberLiteral) {
			this.#number(value);
			return 4;
		}
		if (isList(value)) {
			let sum = 5;
			value.forEach((item, index) => {
				sum += 2 + (index < 10 ? 1 : 2) + this.#member(String(index), item, lengthOf);
			});
			return sum;
		}
		if (!isDocument(value)) return 1;
		const scalar = value.entries.length === 1 ? lookUp(SCALAR_BYTES, value.entries[0]?.[0] ?? "") : void 0;
		if (scalar !== void 0) return scalar;
		let sum = 5;
		for (const [key, member] of value.entries) sum += 2 + lengthOf(key) + this.#member(key, member, lengthOf);
		return sum;
	}
	#member(key, value, lengthOf) {
		this.#path.push(key);
		const bytes = this.size(value, lengthOf);
		this.#path.pop();
		return bytes;
	}
	#number({ text }) {
		if (text.length < 16 && !/[eE]/.test(text)) return;
		const number = Number(text);
		const isWhole = /^-?\d+$/.test(text);
		if (Number.isFinite(number) && (!isWhole || Number.isSafeInteger(number))) return;
		const label = labelOf(this.#path);
		const message = Number.isFinite(number) ? `${label} is beyond 2^53: programs that read it as a double lose its last digits` : `${label} is more than a double holds`;
		const fix = isWhole && BigInt.asIntN(64, BigInt(text)) === BigInt(text) ? `write {"$numberLong": "${text}"}` : `write {"$numberDecimal": "${text}"}`;
		this.#report("PIPELINE_NUMBER_PRECISION", [...this.#path], message, { fix });
	}
};
// src/pipeline/expressions/checks/group.ts
function checkGroup(body, path, scope, report) {
	for (const [key, value] of body.entries) {
		const keyPath = [...path, key];
		if (key === "_id") checkExpression(value, keyPath, scope, report);
		else if (isFieldName(key, keyPath, report)) checkAccumulated(key, value, keyPath, scope, report);
	}
}
function checkAccumulated(field, value, path, scope, report) {
	const [entry] = isDocument(value) && isOperator(value) ? value.entries : [];
	if (entry === void 0 || !isDocument(value)) {
		report("PIPELINE_EXPRESSION_FORM", path, `\`${field}\` of $group is ${show(value)} and must be an accumulator`, {
			fix: typeof value === "string" ? `write {"$first": ${JSON.stringify(value)}}, or add it to _id` : "write an accumulator, such as {\"$sum\": 1}",
			reason: `The field '${field}' must be an accumulator object`
		});
		return;
	}
	if (!isAlone(value, path, report)) return;
	const [name, operand] = entry;
	const operatorPath = [...path, name];
	const spec = lookUp(ACCUMULATORS, name);
	if (spec === void 0) {
		const unknown = {
			name,
			operand,
			path: operatorPath,
			known: ACCUMULATORS,
			scope,
			report
		};
		const isKnown = Object.hasOwn(EXPRESSIONS, name);
		if (isKnown) reportExpression(name, operatorPath, report);
		if (isKnown || reportUnknown(unknown, "accumulator")) checkExpression(operand, operatorPath, scope, report);
	} else if (isList(operand) && spec.forms.every(({ form }) => form === "list")) report("PIPELINE_OPERATOR_ARGUMENTS", operatorPath, `${name} takes one expression in $group, and here is a list`, {
		fix: "write the expression without the list",
		reason: `The ${name} accumulator is a unary operator`
	});
	else checkArguments({
		name,
		spec,
		operand,
		path: operatorPath,
		scope,
		report,
		checkInner: checkExpression
	});
}
function reportExpression(name, path, report) {
	report("PIPELINE_OPERATOR_PLACE", path, `${name} is not an accumulator`, {
		at: "key",
		fix: `put it into one, such as {"$sum": {"${name}": ...}}, or compute it in an $addFields behind`,
		reason: `unknown group operator '${name}'`
	});
}
// src/pipeline/expressions/checks/operand.ts
const isRegularExpression = (value) => isDocument(value) && value.has("$regularExpression");
const isCount = (value) => {
	const number = numberOf$1(value);
	return number !== void 0 && Number.isInteger(number) && number >= 0;
};
const QUERY_TYPES = [...TYPE_NAMES, "number"];
const isType = (value) => typeof value === "string" ? QUERY_TYPES.includes(value) : Object.hasOwn(TYPE_NUMBERS, String(numberOf$1(value) ?? ""));
function isModulus(value) {
	if (!isList(value) || value.length !== 2) return false;
	const [divisor, remainder] = value.map((item) => numberOf$1(item));
	return remainder !== void 0 && divisor !== void 0 && Math.trunc(divisor) !== 0;
}
const isBits = (value) => isCount(value) || isList(value) && value.every(isCount) || isDocument(value) && (value.has("$binary") || value.has("$uuid"));
const isConditions = (value) => isRegularExpression(value) || isDocument(value) && (isOperator(value) || value.has("$regex"));
const TESTS = {
	value: (value) => !isRegularExpression(value),
	list: (value) => isList(value) && !value.some((item) => isOperator(item) && !(isDocument(item) && item.has("$elemMatch"))),
	queries: (value) => isList(value) && value.length > 0,
	conditions: isConditions,
	query: (value) => isDocument(value) && (!isExtendedJson(value) || value.has("$regex")),
	expression: () => true,
	schema: () => true,
	type: (value) => isList(value) ? value.length > 0 && value.every(isType) : isType(value),
	count: isCount,
	modulus: isModulus,
	pattern: (value) => checkPattern(value) === void 0,
	patternOptions: (value) => checkPatternOptions(value) === void 0,
	bits: isBits,
	share: isShare,
	any: () => true
};
const WANTED = {
	value: "a value, not a regular expression",
	list: "a list of values",
	queries: "a list of queries that is not empty",
	conditions: "a document of operators, or a regular expression",
	query: "a document",
	expression: "an expression",
	schema: "a schema",
	type: "the name of a type, such as \"string\", its number, or a list of them",
	count: "a whole number, at least 0",
	modulus: "a list of a divisor other than 0 and a remainder",
	pattern: "a regular expression",
	patternOptions: "options of i, m, s, x and u",
	bits: "a whole number, binary data or a list of positions",
	share: "a number from 0 to 1",
	any: "anything"
};
function fitsOperand(operand, value) {
	return TESTS[operand](value);
}
function describeOperand(operand, value) {
	const wanted = WANTED[operand];
	return {
		wanted,
		found: isList(value) && value.length === 0 ? "an empty list" : isDocument(value) || isList(value) ? describeValue(value) : show(value),
		fix: fixOf(operand, value) ?? `write ${wanted}`
	};
}
function fixOf(operand, value) {
	if (operand === "type") {
		const wrong = isList(value) ? value.find((item) => !isType(item)) : value;
		return typeof wrong === "string" ? SYNONYMS[wrong.toLowerCase()] ?? didYouMean(wrong, QUERY_TYPES) : void 0;
	}
	if (operand === "pattern") return checkPattern(value)?.fix;
	if (operand === "patternOptions") return checkPatternOptions(value)?.fix;
	return operand === "list" && !isList(value) && !isDocument(value) ? `write [${show(value)}]` : void 0;
}
const SYNONYMS = {
	integer: "write \"int\"",
	float: "write \"double\"",
	boolean: "write \"bool\"",
	text: "write \"string\"",
	datetime: "write \"date\"",
	document: "write \"object\"",
	list: "write \"array\""
};
// src/pipeline/expressions/checks/schema-keywords.ts
const KEYWORDS = {
	type: "types",
	bsonType: "types",
	enum: "list",
	properties: "schemas",
	patternProperties: "schemas",
	additionalProperties: "schemaOrBoolean",
	required: "names",
	dependencies: "document",
	minimum: "number",
	maximum: "number",
	multipleOf: "number",
	exclusiveMinimum: "boolean",
	exclusiveMaximum: "boolean",
	minLength: "count",
	maxLength: "count",
	pattern: "string",
	minItems: "count",
	maxItems: "count",
	uniqueItems: "boolean",
	items: "schemaOrList",
	additionalItems: "schemaOrBoolean",
	minProperties: "count",
	maxProperties: "count",
	allOf: "schemaList",
	anyOf: "schemaList",
	oneOf: "schemaList",
	not: "schema",
	title: "string",
	description: "string"
};
const DESCRIPTIONS = {
	schema: "a schema",
	schemas: "a document of schemas",
	schemaList: "a list of schemas that is not empty",
	schemaOrBoolean: "a schema, true or false",
	schemaOrList: "a schema or a list of them",
	types: "a type name or a list of them",
	names: "a list of different field names that is not empty",
	list: "a list that is not empty",
	string: "a string",
	boolean: "true or false",
	number: "a number",
	count: "a whole number, at least 0",
	document: "a document"
};
const JSON_TYPES = [
	"object",
	"array",
	"number",
	"boolean",
	"string",
	"null"
];
const BSON_TYPES = [...TYPE_NAMES, "number"];
const MEANT = {
	integer: "write bsonType: int, or long",
	float: "write bsonType: double",
	datetime: "write bsonType: date"
};
function checkJsonSchema(schema, path, report) {
	if (!isDocument(schema)) {
		fail(path, `${labelOf(path)} is ${describeValue(schema)} and must be a document`, report);
		return;
	}
	for (const [key, value] of schema.entries) {
		const shape = Object.hasOwn(KEYWORDS, key) ? KEYWORDS[key] : void 0;
		const keyPath = [...path, key];
		if (shape === void 0) fail(keyPath, `$jsonSchema of MongoDB has no keyword \`${key}\``, report, didYouMean(key, Object.keys(KEYWORDS)) ?? "remove it", "key");
		else if (!fits(shape, value)) fail(keyPath, `${labelOf(keyPath)} must be ${DESCRIPTIONS[shape]}`, report);
		else if (shape === "types") checkTypes(key, value, keyPath, report);
		else checkInner(shape, value, keyPath, report);
	}
}
function fail(path, message, report, fix, at = "value") {
	report("PIPELINE_JSON_SCHEMA", path, message, {
		at,
		...fix !== void 0 && { fix },
		reason: `failed to parse validator: ${message}`
	});
}
function checkTypes(key, value, path, report) {
	const known = key === "type" ? JSON_TYPES : BSON_TYPES;
	(isList(value) ? value : [value]).forEach((name, index) => {
		if (typeof name !== "string" || known.includes(name)) return;
		const elsewhere = key === "type" && BSON_TYPES.includes(name) ? `write bsonType: ${name}` : void 0;
		const fix = MEANT[name.toLowerCase()] ?? elsewhere ?? didYouMean(name, known) ?? `write one of ${known.join(", ")}`;
		const message = `\`${name}\` is not a type that ${key} of $jsonSchema can name`;
		fail(isList(value) ? [...path, String(index)] : path, message, report, fix);
	});
}
function fits(shape, value) {
	const count = numberOf$1(value);
	switch (shape) {
		case "schema":
		case "document": return isDocument(value);
		case "schemas": return isDocument(value) && value.entries.every(([, member]) => isDocument(member));
		case "schemaList": return isList(value) && value.length > 0 && value.every(isDocument);
		case "schemaOrBoolean": return isDocument(value) || typeof value === "boolean";
		case "schemaOrList": return isDocument(value) || isList(value) && value.every(isDocument);
		case "types": return typeof value === "string" || areNames(value);
		case "names": return areNames(value);
		case "list": return isList(value) && value.length > 0;
		case "string": return typeof value === "string";
		case "boolean": return typeof value === "boolean";
		case "number": return count !== void 0;
		case "count": return count !== void 0 && Number.isInteger(count) && count >= 0;
	}
}
function areNames(value) {
	if (!isList(value) || value.length === 0) return false;
	return value.every((name) => typeof name === "string") && new Set(value).size === value.length;
}
function checkInner(shape, value, path, report) {
	if (shape === "schemas" && isDocument(value)) for (const [key, member] of value.entries) checkJsonSchema(member, [...path, key], report);
	else if (isList(value) && (shape === "schemaList" || shape === "schemaOrList")) value.forEach((member, index) => {
		checkJsonSchema(member, [...path, String(index)], report);
	});
	else if (isDocument(value) && shape.startsWith("schema")) checkJsonSchema(value, path, report);
}
// src/pipeline/expressions/checks/query.ts
const namesAt = (place) => Object.entries(QUERY_OPERATORS).filter(([, { at }]) => at === place || at === "both").map(([name]) => name);
const KNOWN = {
	top: namesAt("top"),
	field: namesAt("field")
};
function checkQuery(query, path, context) {
	if (isDocument(query)) new QueryCheck(context).query(query, path);
}
var QueryCheck = class {
	#context;
	constructor(context) {
		this.#context = context;
	}
	query(query, path) {
		for (const [key, value] of query.entries) {
			const keyPath = [...path, key];
			if (key.startsWith("$")) this.#operator(key, value, keyPath, "top");
			else if (isDocument(value)) this.#conditions(value, keyPath);
		}
	}
	#conditions(value, path) {
		const first = value.keys()[0] ?? "";
		if (!first.startsWith("$") || isExtendedJson(value) && first !== "$regex") return;
		for (const [key, operand] of value.entries) {
			const keyPath = [...path, key];
			if (key.startsWith("$")) this.#operator(key, operand, keyPath, "field");
			else {
				const message = `\`${key}\` is not an operator, and the others of ${labelOf(path)} are`;
				this.#report("PIPELINE_QUERY_VALUE", keyPath, message, {
					at: "key",
					fix: "write {\"$eq\": ...} for a document to be equal to, or correct the operator",
					reason: `unknown operator: ${key}`
				});
			}
		}
		if (value.has("$options") && !value.has("$regex")) {
			const fix = "add $regex, or remove $options";
			this.#report("PIPELINE_QUERY_VALUE", [...path, "$options"], "$options needs a $regex", {
				at: "key",
				fix
			});
		}
	}
	#operator(name, operand, path, place) {
		const { stage, refused } = this.#context;
		const spec = lookUp(QUERY_OPERATORS, name);
		if (refused.includes(name)) this.#report("PIPELINE_QUERY_OPERATOR", path, `${stage} cannot use ${name} in a stream`, {
			at: "key",
			reason: `Cannot use ${name} in ${stage} stage in Atlas Stream Processing.`
		});
		else if (spec === void 0 || spec.at !== "both" && spec.at !== place) this.#unknown(name, operand, spec, path, place);
		else if (!fitsOperand(spec.operand, operand)) {
			const { wanted, found, fix } = describeOperand(spec.operand, operand);
			this.#report("PIPELINE_QUERY_VALUE", path, `${labelOf(path)} is ${found} and must be ${wanted}`, { fix });
		} else this.#inside(spec, operand, path);
	}
	#inside({ operand: kind }, operand, path) {
		const { scope, report } = this.#context;
		if (kind === "queries" && isList(operand)) operand.forEach((item, index) => {
			const itemPath = [...path, String(index)];
			if (isDocument(item) && !isExtendedJson(item)) this.query(item, itemPath);
			else {
				const message = `${labelOf(itemPath)} is ${show(item)} and must be a query`;
				report("PIPELINE_QUERY_VALUE", itemPath, message, { fix: "write {\"field\": ...}" });
			}
		});
		else if (kind === "conditions" && isDocument(operand)) this.#conditions(operand, path);
		else if (kind === "query" && isDocument(operand)) {
			if (isOfConditions(operand)) this.#conditions(operand, path);
			else this.query(operand, path);
		} else if (kind === "expression") checkExpression(operand, path, scope, report);
		else if (kind === "schema") checkJsonSchema(operand, path, report);
	}
	#unknown(name, operand, spec, path, place) {
		const at = "key";
		const reason = place === "top" ? `unknown top level operator: ${name}` : `unknown operator: ${name}`;
		const near = nearest(name, KNOWN[place]);
		if (spec !== void 0) {
			const message = place === "top" ? `${name} stands under a field` : `${name} stands at the top of a query`;
			const fix = place === "top" ? `write {"field": {"${name}": ...}}` : `write {"${name}": [{"field": ...}]}`;
			this.#report("PIPELINE_OPERATOR_PLACE", path, message, {
				at,
				fix,
				reason
			});
		} else if (Object.hasOwn(EXPRESSIONS, name)) this.#report("PIPELINE_OPERATOR_PLACE", path, `${name} is an expression, not a condition`, {
			at,
			fix: "put the expression into {\"$expr\": ...}",
			reason
		});
		else if (operand === null) {
			const fix = `write "${name}" for the field, in an $expr`;
			this.#report("PIPELINE_EXPRESSION_FORM", path, `{${name}} is a key without a value`, {
				at,
				fix,
				reason
			});
		} else if (near !== void 0) {
			const message = `${name} is not an operator of queries`;
			this.#report("PIPELINE_OPERATOR_MISSPELT", path, message, {
				at,
				fix: `did you mean \`${near}\`?`,
				reason
			});
		} else this.#report("PIPELINE_QUERY_UNKNOWN", path, `Sluice does not know the query operator ${name}`, { at });
	}
	get #report() {
		return this.#context.report;
	}
};
function isOfConditions(operand) {
	const first = operand.keys()[0] ?? "";
	return first.startsWith("$") && lookUp(QUERY_OPERATORS, first)?.at !== "top";
}
// src/pipeline/expressions/checks/stages.ts
const scopeIn = ({ engine, variables }, ...more) => scopeOf(engine, [...variables, ...more]);
const REFUSED = [
	"$near",
	"$nearSphere",
	"$text",
	"$where"
];
const query = (stage, member) => (body, path, scope) => {
	checkQuery(member === void 0 ? body : isDocument(body) ? body.get(member) ?? null : null, member === void 0 ? path : [...path, member], {
		stage,
		refused: scope.engine === "stream" ? REFUSED : [],
		scope: scopeIn(scope),
		report: scope.report
	});
};
const projection = (mode) => (body, path, scope) => {
	if (isDocument(body)) checkProjection(body, path, mode, scopeIn(scope), scope.report);
};
function checkNewRoot(value, path, scope) {
	const constant = constantOf(value);
	if (constant !== void 0 && (!isDocument(constant) || numberOf$1(constant) !== void 0)) {
		const fix = typeof value === "string" ? `write "$${value}" for the field` : "write an expression that gives a document";
		scope.report("PIPELINE_OPERATOR_CONSTANT", path, `${labelOf(path)} is ${show(value)} and must be a document`, {
			fix,
			reason: "'newRoot' expression must evaluate to an object"
		});
	} else checkExpression(value, path, scopeIn(scope), scope.report);
}
const checkRedact = (body, path, scope) => {
	if (constantOf(body) !== void 0) scope.report("PIPELINE_OPERATOR_CONSTANT", path, `$redact is ${show(body)} and must give $$DESCEND, $$PRUNE or $$KEEP`, {
		fix: "write an expression, such as {\"$cond\": [..., \"$$DESCEND\", \"$$PRUNE\"]}",
		reason: "$redact must resolve to $$DESCEND, $$PRUNE or $$KEEP"
	});
	else checkExpression(body, path, scopeIn(scope, ...REDACT_VARIABLES), scope.report);
};
const checkUnwind = (body, path, scope) => {
	const [text, textPath] = isDocument(body) ? [body.get("path"), [...path, "path"]] : [body, path];
	if (typeof text === "string") {
		if (text.startsWith("$") && !text.startsWith("$$")) checkReference(text, textPath, scopeIn(scope), scope.report);
		else scope.report("PIPELINE_FIELD_PATH", textPath, `the path of $unwind is ${show(text)} and must start with one $`, {
			fix: `write "$${text.replace(/^\$+/, "")}"`,
			reason: "path option to $unwind stage should be prefixed with a '$': " + text
		});
	}
	const index = isDocument(body) ? body.get("includeArrayIndex") : void 0;
	if (typeof index === "string") checkFieldName(index, [...path, "includeArrayIndex"], scope.report);
};
const checkUnset = (body, path, scope) => {
	const items = isList(body) ? body.map((item, index) => [item, [...path, String(index)]]) : [[body, path]];
	for (const [item, itemPath] of items) if (typeof item === "string") checkFieldName(item, itemPath, scope.report);
};
const checkSort = (body, path, scope) => {
	if (!isDocument(body)) return;
	for (const [key, order] of body.entries) {
		const keyPath = [...path, key];
		isFieldPath(key, keyPath, scope.report);
		if ([1, -1].includes(numberOf$1(order) ?? 0) || isDocument(order) && order.keys().join() === "$meta") continue;
		scope.report("PIPELINE_OPERATOR_CONSTANT", keyPath, `$sort.${key} is ${show(order)} and must be 1 or -1`, {
			fix: `write ${typeof order === "string" && /^desc/i.test(order) ? "-1" : "1"}`,
			reason: "$sort key ordering must be 1 (for ascending) or -1 (for descending)"
		});
	}
};
const checkCount = (body, path, scope) => {
	if (typeof body !== "string" || body === "" || !/^\$|\./.test(body)) return;
	scope.report("PIPELINE_FIELD_PATH", path, `$count takes the name of a field, without $ and dots, and here is ${show(body)}`, {
		fix: `write "${body.replace(/^\$+/, "").replaceAll(".", "_")}"`,
		reason: "the count field cannot be a $-prefixed path or contain a dot"
	});
};
const CHECKS = {
	$match: query("$match"),
	$validate: query("$validate", "validator"),
	$project: projection("project"),
	$addFields: projection("add"),
	$set: projection("add"),
	$unset: checkUnset,
	$unwind: checkUnwind,
	$redact: checkRedact,
	$replaceWith: checkNewRoot,
	$replaceRoot: (body, path, scope) => {
		if (isDocument(body) && body.has("newRoot")) checkNewRoot(body.get("newRoot") ?? null, [...path, "newRoot"], scope);
	},
	$group: (body, path, scope) => {
		if (isDocument(body)) checkGroup(body, path, scopeIn(scope), scope.report);
	},
	$sort: checkSort,
	$count: checkCount
};
function checkCommonStage(name, body, path, scope) {
	const check = lookUp(CHECKS, name);
	check?.(body, path, scope);
	return check !== void 0;
}
const NESTED = {
	$lookup: "pipeline",
	$unionWith: "pipeline"
};
function checkServerStages(stages, path, variables, report) {
	if (!isList(stages)) return;
	stages.forEach((stage, index) => {
		const [entry] = isDocument(stage) && stage.entries.length === 1 ? stage.entries : [];
		if (entry === void 0) return;
		const [name, body] = entry;
		const stagePath = [
			...path,
			String(index),
			name
		];
		if (checkCommonStage(name, body, stagePath, {
			engine: "database",
			variables,
			report
		}) || !isDocument(body)) return;
		if (name === "$facet") for (const [key, inner] of body.entries) checkServerStages(inner, [...stagePath, key], variables, report);
		const member = lookUp(NESTED, name);
		if (member !== void 0) checkNested(body, member, stagePath, variables, report);
	});
}
function checkNested(body, member, path, variables, report) {
	const own = body.get("let");
	const names = isDocument(own) ? own.entries : [];
	for (const [name, value] of names) checkExpression(value, [
		...path,
		"let",
		name
	], scopeOf("database", variables), report);
	checkServerStages(body.get(member) ?? null, [...path, member], [...variables, ...names.map(([name]) => name)], report);
}
// src/pipeline/checks/expressions.ts
function checkStageExpressions(stage, context, report) {
	const { name, spec, body, path } = stage;
	if (checkCommonStage(name, body, path, {
		engine: "stream",
		variables: [],
		report
	})) return;
	const variant = isDocument(body) ? variantOf(spec, body, context) : void 0;
	new FieldWalk(variablesOf(name, body), report).field(bodyOf(spec, body, variant), body, path);
}
function variablesOf(name, body) {
	const own = isDocument(body) ? body.get("let") : void 0;
	if (isDocument(own)) return own.keys();
	return name === "$merge" ? ["new"] : [];
}
const SEES_VARIABLES = ["whenMatched", "whenNotMatched"];
var FieldWalk = class {
	#variables;
	#report;
	constructor(variables, report) {
		this.#variables = variables;
		this.#report = report;
	}
	field(spec, value, path) {
		const { types, fields, members, runs } = spec;
		const holds = spec.holds ?? (types.includes("expression") ? "expression" : void 0);
		if (runs === "server" && isList(value)) checkServerStages(value, path, this.#variables, this.#report);
		else if (runs === "window" || runs === "payload" || holds === "nothing") return;
		else if (holds === "expression") this.#expression(spec, value, path);
		else if (!isDocument(value)) return;
		else if (holds === "expressions") this.#members(value.entries, path);
		else for (const [key, member] of value.entries) this.#member(fields, members, key, member, [...path, key]);
	}
	#member(fields = {}, members, key, value, path) {
		const spec = Object.hasOwn(fields, key) ? fields[key] : members;
		if (spec !== void 0) this.field(spec, value, path);
	}
	#expression({ types, open }, value, path) {
		if (isList(value) && types.includes("list")) return;
		if (open === true && isDocument(value) && !isOperator(value)) {
			this.#members(value.entries, path);
			return;
		}
		checkExpression(value, path, scopeOf("stream", SEES_VARIABLES.includes(path.at(-1) ?? "") ? this.#variables : []), this.#report);
	}
	#members(entries, path) {
		for (const [key, member] of entries) checkExpression(member, [...path, key], scopeOf("stream"), this.#report);
	}
};
// src/pipeline/check.ts
function checkPipeline(pipeline, context) {
	const findings = [];
	const report = reportTo(findings);
	checkReferences(pipeline, context, report);
	if (!isList(pipeline) || pipeline.length === 0) report("PIPELINE_NOT_LIST", ["pipeline"], "a pipeline is a list of at least one stage", { reason: "Pipeline must have at least one stage" });
	else {
		const stages = checkStructure(pipeline, ["pipeline"], "main", report);
		checkParallelism(stages.flatMap((stage) => checkStage(stage, stages, context, report)), context, report);
		checkFailover(pipeline, stages, context, report);
		checkConsumer(pipeline, context, report);
		checkValues(pipeline, report);
	}
	checkDlq(context.options, report);
	return findings;
}
const INNER = new WeakMap();
function innerPipelines(spec) {
	const known = INNER.get(spec);
	if (known !== void 0) return known;
	const found = Object.entries(spec.body.fields ?? {}).flatMap(([field, { runs }]) => runs === "window" || runs === "payload" ? [[field, runs]] : []);
	INNER.set(spec, found);
	return found;
}
function checkStage(stage, siblings, context, report) {
	checkFields(stage, context, report);
	checkStageRules(stage, siblings, context, report);
	checkStageExpressions(stage, context, report);
	checkStageTier(stage, context, report);
	checkInitialSync(stage, context, report);
	const all = [stage];
	for (const [field, runs] of innerPipelines(stage.spec)) {
		if (stage.surroundings === "payload" || runs === "window" && stage.surroundings === "window") continue;
		const inner = innerStages(stage.body, field);
		if (inner === void 0) continue;
		const placed = checkStructure(inner, [...stage.path, field], runs, report);
		for (const innerStage of placed) all.push(...checkStage(innerStage, placed, context, report));
	}
	return all;
}
// src/pipeline/checkpoint.ts
const LOSES = "Atlas will not resume from the checkpoint";
function checkpointVerdict(lastRun, next, quirks = {}) {
	const [oldStages, newStages] = [stagesOf$1(lastRun), stagesOf$1(next)];
	const unchanged = areEqual(lastRun, next);
	if (unchanged && quirks.unchangedWindowForbidden !== true) return {
		verdict: "resume",
		rule: "UNCHANGED",
		path: ["pipeline"],
		reason: "the pipeline stays as it is"
	};
	return compareSources(oldStages[0], newStages[0]) ?? compareWindows(oldStages.find(isWindow), newStages.find(isWindow), quirks) ?? {
		verdict: "resume",
		rule: unchanged ? "UNCHANGED" : "STAGES_CHANGED",
		path: ["pipeline"],
		reason: unchanged ? "the pipeline stays as it is" : "only stages that keep no state change: it resumes from the checkpoint"
	};
}
function stagesOf$1(pipeline) {
	if (!isList(pipeline)) return [];
	return pipeline.map((stage, index) => {
		const [name, body] = (isDocument(stage) ? stage.entries[0] : void 0) ?? ["", stage];
		return {
			name,
			body,
			path: [
				"pipeline",
				String(index),
				...name === "" ? [] : [name]
			]
		};
	});
}
function isWindow({ name }) {
	return STAGES.get(name)?.isWindow === true;
}
function compareSources(old, next) {
	if (old?.name === next?.name && areEqual(old?.body, next?.body)) return void 0;
	const path = next?.path ?? ["pipeline"];
	const key = firstDifference(old?.body, next?.body);
	const change = key === void 0 && old?.name === next?.name ? "the order of keys in $source changes" : `$source${key === void 0 ? "" : `.${key}`} changes`;
	return lost("SOURCE_CHANGED", key === void 0 ? path : [...path, key], change, "resumeFromCheckpoint must be false to modify a stream processor's $source stage");
}
function firstDifference(old, next) {
	if (!isDocument(old) || !isDocument(next)) return void 0;
	return [...next.keys(), ...old.keys()].find((key) => !areEqual(old.get(key), next.get(key)));
}
function compareWindows(old, next, quirks) {
	if (old === void 0) {
		if (next === void 0) return void 0;
		if (quirks.addWindowForbidden === true) return lost("WINDOW_ADDED", next.path, "a window is added", "resumeFromCheckpoint must be false to add a window to a stream processor");
		return {
			verdict: "resume",
			rule: "WINDOW_ADDED",
			path: next.path,
			reason: "a window is added: it resumes from the checkpoint and the window starts empty"
		};
	}
	if (next === void 0) return lost("WINDOW_REMOVED", ["pipeline"], `${old.name} is removed`, "resumeFromCheckpoint must be false to remove a window from a stream processor");
	if (old.name !== next.name) return lost("WINDOW_KIND_CHANGED", next.path, `${old.name} becomes ${next.name}`, "resumeFromCheckpoint must be false to change a stream processor's window type");
	if (old.name === "$sessionWindow") return lost("WINDOW_SESSION", next.path, "the pipeline changes and has a $sessionWindow", "resumeFromCheckpoint must be false to modify a stream processor with a window that is not a tumbling or hopping window");
	return compareTimes(old, next) ?? compareInner(old, next);
}
const TIMES = [
	["interval", "WINDOW_INTERVAL_CHANGED"],
	["allowedLateness", "WINDOW_LATENESS_CHANGED"],
	["hopSize", "WINDOW_HOP_CHANGED"]
];
function compareTimes(old, next) {
	for (const [key, rule] of TIMES) {
		const [before, after] = [member(old.body, key), member(next.body, key)];
		if (areEqualUnordered(before, after)) continue;
		const change = before === void 0 ? "is set" : after === void 0 ? "is left out" : "changes";
		return lost(rule, after === void 0 ? next.path : [...next.path, key], `${next.name}.${key} ${change}`, `resumeFromCheckpoint must be false to change a window stage's ${key}`);
	}
}
function compareInner(old, next) {
	const [before, after] = [member(old.body, "pipeline"), member(next.body, "pipeline")];
	const path = [...next.path, "pipeline"];
	if (!hasBlockingStage(before)) return lost("WINDOW_WITHOUT_BLOCKING", path, `the pipeline changes, and ${old.name} had no $group and no $sort when it last ran`, "resumeFromCheckpoint must be false to modify a stream processor that has a window without a blocking stage");
	if (!areEqual(before, after)) return {
		verdict: "replay",
		rule: "WINDOW_PIPELINE_CHANGED",
		path,
		reason: `${next.name}.pipeline changes: it resumes, and open windows are computed again`
	};
	if (!areEqualUnordered(old.body, next.body)) {
		const reason = `only settings of ${next.name} change that a checkpoint does not depend on`;
		return {
			verdict: "resume",
			rule: "WINDOW_OPTION_CHANGED",
			path: next.path,
			reason
		};
	}
}
function member(body, key) {
	return (isDocument(body) ? body.get(key) : void 0) ?? void 0;
}
function hasBlockingStage(pipeline) {
	return (isList(pipeline) ? pipeline : []).some((stage) => isDocument(stage) && STAGES.get(stage.keys()[0] ?? "")?.isBlocking === true);
}
function lost(rule, path, change, engineMessage) {
	return {
		verdict: "lost",
		rule,
		path,
		reason: `${change}: ${LOSES}`,
		engineMessage
	};
}
// src/pipeline/stream-facts.ts
const UNIT_MS = {
	ms: 1,
	second: 1e3,
	minute: 6e4,
	hour: 36e5,
	day: 864e5
};
const DEFAULT_LATENESS_MS = 3e3;
function windowIn(pipeline) {
	for (const stage of stagesOf(pipeline)) {
		const [name = "", body] = stage.entries[0] ?? [];
		if (STAGES.get(name)?.isWindow !== true) continue;
		const offset = valueAt(body, ["offset"]);
		const lateness = valueAt(body, ["allowedLateness"]);
		return {
			stage: name,
			interval: durationOf(valueAt(body, [name === "$sessionWindow" ? "gap" : "interval"])),
			offset: offset === void 0 ? 0 : scaled(valueAt(offset, ["offsetFromUtc"]), valueAt(offset, ["unit"])),
			lateness: lateness === void 0 ? DEFAULT_LATENESS_MS : durationOf(lateness),
			isProcessingTime: textOf(valueAt(body, ["boundary"])) === "processingTime"
		};
	}
}
function durationOf(value) {
	const size = numberOf(value);
	return size === void 0 ? scaled(valueAt(value, ["size"]), valueAt(value, ["unit"])) : size === 0 ? 0 : void 0;
}
function scaled(size, unit) {
	const [count, factor] = [numberOf(size), UNIT_MS[textOf(unit) ?? ""]];
	return count === void 0 || factor === void 0 ? void 0 : count * factor;
}
function numberOf(value) {
	return value instanceof NumberLiteral ? value.toNumber() : void 0;
}
function sourceIn(pipeline) {
	const body = valueAt(stagesOf(pipeline)[0], ["$source"]);
	return isDocument(body) ? body : void 0;
}
function sharesKafkaPosition(before, after) {
	const [old, next] = [sourceIn(before), sourceIn(after)];
	const isEqual = (...path) => areEqual(valueAt(old, path), valueAt(next, path));
	return isEqual("connectionName") && isEqual("topic") && isEqual("config", "group_id");
}
function repeatingEffect(pipeline) {
	const stages = stagesOf(pipeline);
	for (const stage of stages) {
		const [name = "", body] = stage.entries[0] ?? [];
		if (name === "$https" || name === "$externalFunction" || name === "$emit") return `${name} acts twice`;
		if (name === "$merge") {
			const matched = valueAt(body, ["whenMatched"]);
			if (isList(matched)) return "$merge updates a document twice";
			if (textOf(matched) === "fail") return "$merge fails on a document that is already there";
		}
	}
	return valueAt(stages.at(-1), ["$merge"]) === void 0 ? "its sink may keep both copies" : void 0;
}
function stagesOf(pipeline) {
	return isList(pipeline) ? pipeline.filter((stage) => isDocument(stage)) : [];
}
// src/pipeline/malformed.ts
function findMalformed(pipeline) {
	const findings = [];
	if (isList(pipeline)) walk(pipeline, ["pipeline"], reportTo(findings));
	return findings.filter(isRefused);
}
function walk(stages, path, report) {
	stages.forEach((stage, index) => {
		const [entry] = isDocument(stage) ? stage.entries : [];
		const spec = entry === void 0 ? void 0 : STAGES.get(entry[0]);
		if (entry === void 0 || spec === void 0) return;
		const [name, body] = entry;
		const stagePath = [
			...path,
			String(index),
			name
		];
		checkStageExpressions({
			name,
			spec,
			body,
			path: stagePath
		}, {}, report);
		for (const [field, { runs }] of Object.entries(spec.body.fields ?? {})) {
			if (runs !== "window" && runs !== "payload") continue;
			walk(innerStages(body, field) ?? [], [...stagePath, field], report);
		}
	});
}
// src/pipeline/stages/variant-choice.ts
function chooseVariants(variants) {
	const sure = [];
	const likely = [];
	for (const variant of variants) {
		const others = variants.filter((other) => other !== variant);
		const own = ownRequiredKeys(variant, variants);
		if (own.length > 0) sure.push({
			variant,
			keys: own
		});
		else {
			const keys = Object.keys(variant.fields).filter((key) => {
				const sharers = others.filter(({ fields }) => Object.hasOwn(fields, key));
				if (sharers.length === 0) return true;
				const isTold = sharers.every((sharer) => ownRequiredKeys(sharer, variants).length > 0);
				return variant.fields[key]?.required === "yes" && sharers.length < others.length && isTold;
			});
			likely.push({
				variant,
				keys
			});
		}
	}
	return [...sure, ...likely].filter(({ keys }) => keys.length > 0);
}
const ownRequiredKeys = (variant, variants) => Object.keys(variant.fields).filter((key) => variant.fields[key]?.required === "yes" && variants.every((other) => other === variant || !Object.hasOwn(other.fields, key)));
function mergeFields(variants) {
	const others = variants.filter(({ key }) => key === void 0);
	const names = new Set(others.flatMap(({ fields }) => Object.keys(fields)));
	const merged = {};
	for (const name of names) {
		const owners = others.filter(({ fields }) => Object.hasOwn(fields, name));
		const spec = mergeSpecs(owners.flatMap(({ fields }) => fields[name] ?? []), owners.length === others.length);
		if (spec === void 0) continue;
		const isEverywhere = owners.length === others.length;
		const titles = owners.map(({ title }) => title).join(", ");
		merged[name] = isEverywhere ? spec : {
			...spec,
			description: `${spec.description} For: ${titles}.`
		};
	}
	for (const { key, fields } of variants) {
		const spec = key === void 0 ? void 0 : mergeSpecs([fields[key] ?? []].flat(), false);
		if (key !== void 0 && spec !== void 0) merged[key] = spec;
	}
	return merged;
}
function mergeSpecs(specs, isEverywhere) {
	const [first] = specs;
	if (first === void 0) return void 0;
	const isRequired = isEverywhere && specs.every(({ required }) => required === "yes");
	if (specs.every((spec) => spec === first)) {
		const { required, ...rest } = first;
		return required === "yes" && isRequired ? {
			...rest,
			required
		} : rest;
	}
	const fields = [...new Set(specs.flatMap(({ fields = {} }) => Object.keys(fields)))].flatMap((name) => {
		const spec = mergeSpecs(specs.flatMap((owner) => owner.fields?.[name] ?? []), false);
		return spec === void 0 ? [] : [[name, spec]];
	});
	return {
		types: [...new Set(specs.flatMap(({ types, doubtfulTypes = [] }) => [...types, ...doubtfulTypes]))],
		...isRequired && { required: "yes" },
		...fields.length > 0 && { fields: Object.fromEntries(fields) },
		open: true,
		description: first.description
	};
}
export { ACCUMULATORS, DATE_UNITS, DURATION_UNITS, EXPRESSIONS, KIND_NAMES, PIPELINE_RULES, QUERY_OPERATORS, STAGES, WRAPPERS$1 as WRAPPERS, checkPipeline, checkpointVerdict, chooseVariants, connectionReferences, consumerOf, didYouMean, findMalformed, isPseudoConnection, isRefused, mergeFields, repeatingEffect, sharesKafkaPosition, sourceIn, suggest, unitsOf, variantOf, windowIn };
