import { PROCESSOR_FIELDS, REGIONS } from "../../kinds.js";
import { toJSONSchema } from "../../vendor/zod.js";
import { NO_NAMES, offerNames, stageDefinitions } from "../../pipeline/schema.js";
import { PIPELINE_NOTE, chooseByType, discriminatorOf, manifestShape, pipelineFileShape } from "../../manifest.js";
// src/manifest/shape/json-schema.ts
function manifestJsonSchema(known = NO_NAMES) {
	const { definitions, ...root } = editorSchema(manifestShape);
	const { Connection = {} } = definitions;
	const properties = root["properties"];
	const workspaces = {
		...properties["workspaces"],
		...keysOffered(known.workspaces)
	};
	return {
		...root,
		properties: {
			...properties,
			workspaces
		},
		required: ["apiVersion"],
		definitions: {
			...definitions,
			...withRegions(definitions),
			...withClusters(definitions, known),
			Connection: withLinks(Connection, known.privateLinks),
			...stageDefinitions(known)
		}
	};
}
function keysOffered(names) {
	if (names.length === 0) return {};
	const refer = { $ref: "#/definitions/Workspace" };
	return { properties: Object.fromEntries(names.map(({ name }) => [name, refer])) };
}
function withClusters({ DeadLetterQueue }, known) {
	const fields = DeadLetterQueue?.["properties"];
	const clusters = known.connections.filter(({ type }) => type === "Cluster");
	const properties = {
		...fields,
		connectionName: offerNames(fields["connectionName"] ?? {}, clusters)
	};
	return { DeadLetterQueue: {
		...DeadLetterQueue,
		properties
	} };
}
function withLinks(schema, links) {
	if (links.length === 0) return schema;
	if (Array.isArray(schema)) return schema.map((one) => withLinks(one, links));
	if (!isSchema(schema)) return schema;
	const members = Object.entries(schema).map(([key, below]) => {
		return [key, key === "privateLink" && isSchema(below) && "type" in below ? offerNames(below, links) : withLinks(below, links)];
	});
	return Object.fromEntries(members);
}
function withRegions({ DataProcessRegion }) {
	const { region, ...others } = DataProcessRegion?.["properties"];
	const { description, ...any } = region ?? {};
	const known = Object.entries(REGIONS).flatMap(([provider, names]) => names.map((name) => ({
		name,
		provider
	})));
	const offered = {
		type: "string",
		enum: known.map(({ name }) => name),
		enumDescriptions: known.map(({ provider }) => `A region of ${provider}.`)
	};
	const properties = {
		...others,
		region: {
			description,
			anyOf: [offered, any]
		}
	};
	return { DataProcessRegion: {
		...DataProcessRegion,
		properties
	} };
}
function pipelineJsonSchema(known = NO_NAMES) {
	const { definitions, $schema, properties, patternProperties, ...file } = editorSchema(pipelineFileShape);
	const stages = stageDefinitions(known);
	return {
		$schema,
		description: "A list of stages, or an object {name, pipeline, options}.",
		...file,
		properties: {
			...SAVED,
			...properties,
			state: FILE_STATE
		},
		patternProperties: {
			...patternProperties,
			[PIPELINE_NOTE.source]: NOT_READ
		},
		type: ["array", "object"],
		items: stages["Stages"]?.["items"],
		required: ["pipeline"],
		definitions: {
			...definitions,
			...withClusters(definitions, known),
			...stages
		}
	};
}
const NOT_READ = {
	description: "Not read.",
	doNotSuggest: true
};
const SAVED = Object.fromEntries(Object.entries(PROCESSOR_FIELDS).flatMap(([name, { facts }]) => facts.serverOwned === true ? [[name, NOT_READ]] : []));
const FILE_STATE = {
	description: "STARTED or STOPPED, where the manifest says nothing; other states are not read.",
	anyOf: [{ enum: [
		"STARTED",
		"STOPPED",
		"UNMANAGED"
	] }, { type: ["string", "null"] }]
};
function editorSchema(shape) {
	const { definitions = {}, ...root } = toJSONSchema(shape, {
		io: "input",
		target: "draft-7",
		unrepresentable: "any"
	});
	const members = Object.entries(definitions).map(([name, schema]) => [name, rewrite(schema)]);
	return {
		...rewrite(root),
		type: "object",
		definitions: Object.fromEntries(members)
	};
}
const RUN_TOGETHER = {
	propertyNames: {
		pattern: "^(?!\\w+:)",
		patternErrorMessage: "Put a space after the colon."
	},
	patternProperties: { "^\\w+:": {} }
};
const PLACEHOLDER = {
	pattern: "^\\$\\{(?:var|env):[^}]+\\}$",
	patternErrorMessage: "Write true or false, or a placeholder: ${var:NAME} or ${env:NAME}."
};
const WITH_PLACEHOLDER = "\\$\\{(?:var|env):[^}]+\\}";
const SECRET_ONLY = {
	type: ["string", "null"],
	pattern: "\\$\\{(?:secret|secretFile):[^}]+\\}",
	patternErrorMessage: "A secret is not written into a manifest: use ${secret:NAME} or ${secretFile:PATH}."
};
function rewrite(schema) {
	const { required = [], properties, additionalProperties, items, propertyNames, ...rest } = schema;
	const own = without(rest, "title");
	const { anyOf, oneOf, allOf } = own;
	const needed = required;
	const rewritten = {
		...own,
		...isSchema(properties) && { properties: rewriteMembers(properties, needed) },
		...additionalProperties !== void 0 && { additionalProperties: isSchema(additionalProperties) ? rewrite(additionalProperties) : additionalProperties },
		...additionalProperties === false && RUN_TOGETHER,
		...isSchema(items) && { items: rewrite(items) },
		...isSchema(propertyNames) && Object.keys(propertyNames).length > 1 && { propertyNames }
	};
	if (Array.isArray(allOf)) return {
		...without(rewritten, "allOf"),
		...allOf[0]
	};
	if (Array.isArray(anyOf ?? oneOf)) return rewriteUnion(rewritten);
	if ("const" in schema) return rewritten;
	if (schema["writeOnly"] === true) return {
		...rewritten,
		...SECRET_ONLY
	};
	return orPlaceholder(rewritten);
}
const without = (schema, key) => Object.fromEntries(Object.entries(schema).filter(([name]) => name !== key));
const isSchema = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
function rewriteMembers(properties, required) {
	const members = Object.entries(properties).map(([key, member]) => {
		const schema = rewrite(isSchema(member) ? member : {});
		if (!required.includes(key)) return [key, schema];
		const { description } = schema;
		return [key, typeof description === "string" ? {
			...schema,
			description: `${description} Required.`
		} : schema];
	});
	return Object.fromEntries(members);
}
function rewriteUnion({ anyOf, oneOf, ...rest }) {
	const kept = [anyOf, oneOf].flatMap((some) => Array.isArray(some) ? some.filter(isSchema) : []).filter((option) => Object.keys(option).length > 0);
	const [only] = kept;
	if (only !== void 0 && kept.length === 1) return rewrite({
		...only,
		...rest
	});
	const discriminator = discriminatorOf(kept);
	if (discriminator === void 0) return {
		...rest,
		anyOf: kept.map(rewrite)
	};
	return chooseByType(rest, kept.map(rewrite), discriminator);
}
function orPlaceholder(schema) {
	const { type, pattern, enum: values, ...rest } = schema;
	if (typeof type !== "string") return schema;
	if (type === "boolean") return {
		...rest,
		type: [
			"boolean",
			"string",
			"null"
		],
		...PLACEHOLDER
	};
	if (type !== "string" || pattern === void 0 && values === void 0) return {
		...rest,
		type: [type, "null"]
	};
	const form = {
		type,
		...pattern !== void 0 && { pattern },
		...values !== void 0 && { enum: values }
	};
	return {
		...rest,
		anyOf: [form, {
			type: ["string", "null"],
			pattern: WITH_PLACEHOLDER
		}]
	};
}
export { manifestJsonSchema, pipelineJsonSchema };
