import { ACCUMULATORS, DATE_UNITS, EXPRESSIONS, KIND_NAMES, QUERY_OPERATORS, STAGES, WRAPPERS, chooseVariants, mergeFields, unitsOf } from "../pipeline.js";
// src/pipeline/schema/json-schema-values.ts
const PLACEHOLDER_PATTERN = "\\$\\{(?:env|var|secret|secretFile):[^}]+\\}";
const WHOLE_PLACEHOLDER = `^${PLACEHOLDER_PATTERN}$`;
const JSON_TYPES = {
	string: ["string"],
	expression: ["string", "object"],
	boolean: ["boolean"],
	integer: ["integer", "object"],
	number: ["number", "object"],
	zero: ["number"],
	duration: ["object"],
	offset: ["object"],
	date: ["object"],
	document: ["object"],
	strings: ["array"],
	list: ["array"],
	stages: ["array"]
};
const ANY_BODY = [
	"object",
	"array",
	"string",
	"number",
	"boolean",
	"null"
];
const ANY_FIELD = [
	"string",
	"object",
	"array",
	"number",
	"boolean",
	"null"
];
function jsonTypes(types, spec) {
	const named = types.flatMap((type) => type === "any" ? [] : JSON_TYPES[type]);
	const isText = spec.types.includes("string");
	return [...new Set(isText ? ["string", ...named] : [...named, "string"])];
}
function orNull(schema) {
	const { type, anyOf } = schema;
	if (Array.isArray(type)) return {
		...schema,
		type: [...new Set([...type, "null"])]
	};
	if (!Array.isArray(anyOf)) return schema;
	const forms = anyOf;
	return {
		...schema,
		anyOf: forms.map((form, i) => i === forms.length - 1 ? orNull(form) : form)
	};
}
const EXTENDED_NUMBER = {
	minProperties: 1,
	maxProperties: 1,
	patternProperties: { [`^\\$(?:${WRAPPERS.map((name) => name.slice(1)).join("|")})$`]: { type: "string" } },
	additionalProperties: false
};
const DATE = {
	properties: {
		$date: { description: "A date, as Extended JSON." },
		$timestamp: { description: "A cluster time, as Extended JSON." }
	},
	additionalProperties: false,
	minProperties: 1
};
function durationSchema(type, size, canBeZero) {
	const members = [size, "unit"];
	const properties = {
		[size]: {
			description: type === "duration" ? "How many units." : "Units ahead of UTC; may be negative.",
			type: [
				"integer",
				"object",
				"string"
			],
			pattern: WHOLE_PLACEHOLDER,
			...EXTENDED_NUMBER
		},
		unit: {
			description: "The unit.",
			anyOf: [{
				type: "string",
				enum: unitsOf(type)
			}, {
				type: "string",
				pattern: PLACEHOLDER_PATTERN
			}]
		}
	};
	if (canBeZero) return {
		properties,
		dependencies: {
			[size]: ["unit"],
			unit: [size]
		}
	};
	return {
		properties,
		required: members
	};
}
// src/pipeline/schema/json-schema-operators.ts
const refer$1 = (definition) => ({ $ref: `#/definitions/${definition}` });
const described = (description, definition) => ({
	description,
	allOf: [refer$1(definition)]
});
function operatorDefinitions() {
	return {
		Expression: {
			properties: operatorsOf(EXPRESSIONS),
			additionalProperties: refer$1("Expression"),
			items: refer$1("Expression")
		},
		Accumulator: { properties: operatorsOf(ACCUMULATORS) },
		Query: {
			properties: queryOperators("top"),
			additionalProperties: refer$1("Conditions")
		},
		Conditions: { properties: queryOperators("field") }
	};
}
function expressionsIn({ holds, types }) {
	if (holds === "expression" || holds === void 0 && types.includes("expression")) return { allOf: [refer$1("Expression")] };
	if (holds === "expressions") return { additionalProperties: refer$1("Expression") };
	if (holds === "accumulators") return { additionalProperties: refer$1("Accumulator") };
	return holds === "conditions" ? { allOf: [refer$1("Query")] } : {};
}
const operatorsOf = (operators) => Object.fromEntries(Object.entries(operators).map(([name, spec]) => [name, operatorSchema(spec)]));
function operatorSchema({ description, forms, since }) {
	const text = since === void 0 ? description : `${description} Since MongoDB ${since}.`;
	const members = forms.find((form) => form.form === "members");
	if (members !== void 0) {
		const items = forms.length > 1 ? { items: refer$1("Expression") } : {};
		return {
			description: text,
			properties: membersOf(members),
			...items
		};
	}
	return forms.some(({ form }) => form === "list") ? described(text, "Expression") : { description: text };
}
const membersOf = ({ members }) => Object.fromEntries(Object.entries(members).map(([key, spec]) => [key, memberSchema(spec)]));
function memberSchema({ kind = "any", required, isLiteral, constant, values }) {
	const known = values ?? (constant === "dateUnit" ? DATE_UNITS : void 0);
	const note = { description: `${KIND_NAMES[kind]}${required === true ? ". Required." : "."}` };
	if (known !== void 0) return {
		...note,
		anyOf: [{
			type: "string",
			enum: known
		}, {}]
	};
	return isLiteral === true ? note : {
		...note,
		allOf: [refer$1("Expression")]
	};
}
const queryOperators = (place) => Object.fromEntries(Object.entries(QUERY_OPERATORS).filter(([, { at }]) => at === place || at === "both").map(([name, { description, operand }]) => [name, querySchema(description, operand)]));
function querySchema(description, operand) {
	if (operand === "expression") return described(description, "Expression");
	if (operand === "queries") return {
		description,
		items: refer$1("Query")
	};
	if (operand === "conditions") return described(description, "Conditions");
	return operand === "query" ? {
		description,
		anyOf: [refer$1("Conditions"), refer$1("Query")]
	} : { description };
}
// src/pipeline/schema/known-names.ts
const NO_NAMES = {
	connections: [],
	topics: [],
	workspaces: [],
	privateLinks: []
};
function offerNames(form, names) {
	if (names.length === 0) return form;
	const { description, ...taken } = form;
	const offered = {
		type: "string",
		enum: names.map(({ name }) => name),
		enumDescriptions: names.map(({ note }) => note)
	};
	return {
		...description !== void 0 && { description },
		anyOf: [offered, taken]
	};
}
function namesAt({ connections = [] }, path, known, variant) {
	const isOf = (types) => (name) => types.some((type) => type === name.type);
	const [main] = connections;
	const place = path.join(".");
	const key = connections.find((one) => one.path.join(".") === place);
	if (key !== void 0) {
		const types = key === main && variant !== void 0 ? variant.connectionTypes : key.types;
		return known.connections.filter(isOf(types));
	}
	if (place !== "topic" || main === void 0) return [];
	return known.topics.filter(isOf(variant === void 0 ? main.types : variant.connectionTypes));
}
// src/pipeline/schema/json-schema.ts
const LISTS = {
	main: "Stages",
	window: "WindowStages",
	payload: "PayloadStages",
	server: "ServerStages"
};
const refer = (definition) => ({ $ref: `#/definitions/${definition}` });
function stageDefinitions(known = NO_NAMES) {
	const stages = [...STAGES].map(([name, spec]) => [name.slice(1), stageSchema(spec, known)]);
	return {
		Stages: stageList("main", "The stages, in their order: `$source` first, a sink last."),
		WindowStages: stageList("window", "Stages that run over the documents of one window."),
		PayloadStages: stageList("payload", "Stages that make the body of the request."),
		ServerStages: {
			description: "Stages that the database runs. It knows more stages than a stream processor.",
			type: "array",
			items: {
				type: "object",
				minProperties: 1,
				maxProperties: 1
			}
		},
		...Object.fromEntries(stages),
		...operatorDefinitions()
	};
}
function stageList(place, description) {
	const names = [...STAGES].filter(([, { placement }]) => !["never", "no"].includes(placement[place]));
	return {
		description,
		type: "array",
		items: {
			description: "One stage: an object with the name of the stage as its only key.",
			type: "object",
			properties: Object.fromEntries(names.map(([name]) => [name, refer(name.slice(1))])),
			additionalProperties: false,
			minProperties: 1,
			maxProperties: 1
		}
	};
}
function stageSchema(spec, known) {
	const { description, body, variants, mistakes = [], minimumTier } = spec;
	const tier = minimumTier === void 0 ? "" : ` Needs tier ${minimumTier} or larger.`;
	const schema = new SchemaWriter(spec, known);
	const hover = { description: `${description}${tier} ${body.description}` };
	if (variants === void 0) return {
		...schema.value(body, [], mistakes),
		...hover
	};
	return {
		...schema.value(body, [], []),
		...hover,
		...schema.variants(variants, mistakes)
	};
}
var SchemaWriter = class SchemaWriter {
	#stage;
	#known;
	#variant;
	constructor(stage, known, variant) {
		this.#stage = stage;
		this.#known = known;
		this.#variant = variant;
	}
	variants(variants, mistakes) {
		const common = mergeFields(variants);
		const isField = (name) => Object.hasOwn(common, name);
		const misread = mistakes.filter(({ path }) => path.length > 1 || !isField(path[0] ?? ""));
		const rest = this.#members({ fields: common }, [], []);
		const chain = chooseVariants(variants).reduceRight((otherwise, { variant, keys }) => {
			const own = misread.filter(({ connectionTypes }) => connectionTypes?.some((type) => variant.connectionTypes.includes(type)) ?? true);
			return {
				if: { anyOf: keys.map((key) => ({ required: [key] })) },
				then: new SchemaWriter(this.#stage, this.#known, variant).#members(variant, [], own),
				else: otherwise
			};
		}, rest);
		const { knownBy } = this.#stage;
		if (knownBy === void 0) return chain;
		const offer = (fields) => ({ properties: Object.fromEntries(Object.entries(fields).map(([key, { description }]) => [key, { description }])) });
		const offered = chooseVariants(variants).reduceRight((otherwise, { variant, keys }) => ({
			if: { anyOf: keys.map((key) => ({ required: [key] })) },
			then: offer(variant.fields),
			else: otherwise
		}), offer(common));
		return {
			if: { anyOf: knownBy.map((key) => ({ required: [key] })) },
			then: chain,
			else: offered
		};
	}
	value(spec, path, mistakes) {
		const { types, doubtfulTypes = [], deprecated } = spec;
		const all = [...types, ...doubtfulTypes];
		const hover = {
			description: this.#hoverText(spec),
			...spec.default !== void 0 && { default: spec.default },
			...deprecated !== void 0 && { deprecationMessage: `This is the old name of ${deprecated}.` }
		};
		if (all.includes("any")) return {
			...hover,
			type: path.length === 0 ? ANY_BODY : ANY_FIELD,
			...expressionsIn(spec)
		};
		if (!this.#isSure(spec)) return {
			...hover,
			type: [...new Set([...jsonTypes(all, spec), ...ANY_FIELD])]
		};
		const form = {
			type: jsonTypes(all, spec),
			...numberLimits(spec),
			...textForms(spec, all),
			...listForms(spec, all),
			...this.#documents(spec, all, path, mistakes),
			...expressionsIn(spec)
		};
		const { values, doubtfulValues = [] } = spec;
		if (values !== void 0) return {
			...hover,
			anyOf: [{
				type: "string",
				enum: [...values, ...doubtfulValues]
			}, form]
		};
		const names = namesAt(this.#stage, path, this.#known, this.#variant);
		if (names.length > 0) return offerNames({
			...hover,
			...form
		}, names);
		return spec.default === void 0 ? {
			...hover,
			...form
		} : {
			...hover,
			anyOf: [form]
		};
	}
	#isSure(spec) {
		return (spec.fact ?? this.#stage.fact).certainty === "verified";
	}
	#hoverText(spec) {
		const required = spec.required === "yes" ? " Required." : "";
		const preset = spec.default === void 0 ? "" : ` Default: ${JSON.stringify(spec.default)}.`;
		return spec.description + required + preset;
	}
	#documents(spec, types, path, mistakes) {
		if (types.includes("document")) return {
			...this.#members(spec, path, mistakes),
			...spec.nonEmpty === true && { minProperties: 1 }
		};
		if (types.includes("expression")) return {};
		if (types.includes("duration")) return durationSchema("duration", "size", types.includes("zero"));
		if (types.includes("offset")) return durationSchema("offset", "offsetFromUtc", false);
		if (types.includes("date")) return DATE;
		return isNumber(types) ? EXTENDED_NUMBER : {};
	}
	#members(spec, path, mistakes) {
		const { fields = {}, members } = spec;
		const properties = {};
		for (const [key, field] of Object.entries(fields)) {
			const schema = this.value(field, [...path, key], mistakes);
			properties[key] = field.required === "yes" ? schema : orNull(schema);
		}
		for (const mistake of mistakes) {
			const [key, ...above] = [...mistake.path].reverse();
			if (key === void 0 || Object.hasOwn(fields, key) || above.reverse().join("\0") !== path.join("\0")) continue;
			properties[key] = { deprecationMessage: `Atlas does not know ${key} here: ${mistake.fix}.` };
		}
		const required = Object.entries(fields).filter(([, field]) => field.required === "yes" && this.#isSure(field)).map(([key]) => key);
		return {
			...Object.keys(properties).length > 0 && { properties },
			...required.length > 0 && { required },
			...members !== void 0 && { additionalProperties: this.value(members, path, []) }
		};
	}
};
const listOf = (place) => ({ items: refer(`${LISTS[place]}/items`) });
function numberLimits(spec) {
	if (spec.types.includes("zero")) return { anyOf: [{
		type: "number",
		enum: [0]
	}, { type: [
		"object",
		"string",
		"null"
	] }] };
	if (isDuration(spec.types)) return {};
	return {
		...spec.min !== void 0 && { minimum: spec.min },
		...spec.max !== void 0 && { maximum: spec.max }
	};
}
function textForms(spec, types) {
	if (types.includes("string") && spec.values === void 0) return spec.nonEmpty === true ? { minLength: 1 } : {};
	if (types.includes("expression")) return { pattern: `^\\$|${PLACEHOLDER_PATTERN}` };
	if (types.includes("string")) return { pattern: PLACEHOLDER_PATTERN };
	return {
		pattern: WHOLE_PLACEHOLDER,
		patternErrorMessage: "A text is allowed here only as a placeholder, such as ${var:NAME}."
	};
}
function listForms(spec, types) {
	if (types.includes("stages")) return listOf(spec.runs ?? "server");
	if (!types.includes("strings")) return {};
	return {
		items: { type: "string" },
		...spec.nonEmpty === true && { minItems: 1 }
	};
}
const isDuration = (types) => types.includes("duration") || types.includes("offset");
const isNumber = (types) => types.includes("number") || types.includes("integer");
export { NO_NAMES, offerNames, stageDefinitions };
