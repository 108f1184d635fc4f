import { parse, parseExpressionAt } from "./vendor/acorn.js";
import { Document, EMPTY_DOCUMENT, NumberLiteral, document, isDocument, isList, number, textOf as textOf$1 } from "./model/more.js";
import { simple } from "./vendor/acorn-walk.js";
import "./model/document.js";
// src/convert/shell-types.ts
const INT32 = 2n ** 31n;
const INT64 = 2n ** 63n;
const wrong = (called, expected) => ({
	message: `${called} takes ${expected}`,
	fix: `Write ${called} with ${expected}.`
});
function spelling(value) {
	if (typeof value === "string") return value.trim();
	return value instanceof NumberLiteral ? value.text : void 0;
}
const integer = (key, limit) => (args, called) => {
	const text = args.length === 0 ? "0" : spelling(args[0]);
	if (args.length > 1 || text === void 0 || !/^[+-]?\d+$/.test(text)) return wrong(called, "one whole number");
	const value = BigInt(text.replace("+", ""));
	if (value >= limit || value < -limit) return wrong(called, "a number within its range");
	return document({ [key]: value.toString() });
};
const text = (key, pattern, expected) => (args, called) => {
	const value = args.length === 1 ? spelling(args[0]) : void 0;
	return value !== void 0 && pattern.test(value) ? document({ [key]: value }) : wrong(called, expected);
};
const DATE = /^\d{4}-\d\d(-\d\d)?([T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/;
const date = (args, called) => {
	const [value] = args;
	if (args.length === 0) return {
		message: `${called} without a time is the moment at which the script runs`,
		fix: "Write the time, or in an expression '$$NOW' where Atlas takes it."
	};
	if (args.length === 1 && value instanceof NumberLiteral) {
		const ms = value.toNumber();
		if (Number.isInteger(ms) && !Number.isNaN(new Date(ms).getTime())) return instant(new Date(ms));
	}
	if (args.length === 1 && typeof value === "string" && DATE.test(value.trim())) {
		const given = value.trim().replace(" ", "T");
		const time = new Date(!given.includes("T") || /(?:Z|[+-]\d\d:?\d\d)$/.test(given) ? given : given + "Z");
		if (!Number.isNaN(time.getTime())) return instant(time);
	}
	return wrong(called, "one time such as '2024-09-12T16:00:00Z'");
};
const instant = (time) => document({ $date: time.toISOString() });
const binary = (args, called) => {
	const [kind, content] = args;
	const subType = kind instanceof NumberLiteral ? kind.toNumber() : NaN;
	if (args.length !== 2 || typeof content !== "string" || !Number.isInteger(subType) || subType < 0) return wrong(called, "a subtype and base64 text");
	return document({ $binary: document({
		base64: content,
		subType: subType.toString(16).padStart(2, "0")
	}) });
};
const timestamp = (args, called) => {
	const [first, second] = args;
	if (args.length === 2 && first instanceof NumberLiteral && second instanceof NumberLiteral) return document({ $timestamp: document({
		t: first,
		i: second
	}) });
	return wrong(called, "seconds and an increment");
};
const UUID = /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$|^[+-]?Infinity$|^NaN$/;
const single = (key) => (args, called) => args.length === 0 ? document({ [key]: new NumberLiteral("1") }) : wrong(called, "no argument");
const objectId = text("$oid", /^[0-9a-fA-F]{24}$/, "one text of 24 hex digits");
const int = integer("$numberInt", INT32);
const long = integer("$numberLong", INT64);
const decimal = text("$numberDecimal", NUMBER, "one number, as text");
const double = text("$numberDouble", NUMBER, "one number");
const CONSTRUCTORS = new Map([
	["ObjectId", objectId],
	["ObjectID", objectId],
	["ISODate", date],
	["Date", date],
	["NumberInt", int],
	["Int32", int],
	["NumberLong", long],
	["Long", long],
	["NumberDecimal", decimal],
	["Decimal128", decimal],
	["Double", double],
	["UUID", text("$uuid", UUID, "one UUID, as text")],
	["BinData", binary],
	["Timestamp", timestamp],
	["MinKey", single("$minKey")],
	["MaxKey", single("$maxKey")]
]);
const isShellType = (name) => CONSTRUCTORS.has(name);
function buildShellType(name, args) {
	const build = CONSTRUCTORS.get(name);
	return build === void 0 ? wrong(name, "nothing that is known") : build(args, `${name}()`);
}
function regularExpression(pattern, flags) {
	return document({ $regularExpression: document({
		pattern,
		options: Array.from(flags).sort().join("")
	}) });
}
const specialDouble = (name) => document({ $numberDouble: name });
// src/convert/changed-names.ts
const HARMLESS = new Set([
	"print",
	"printjson",
	"log",
	"info",
	"error",
	"stringify",
	"tojson"
]);
function changedNames(program) {
	const names = new Set();
	const add = (node) => {
		const root = rootOf(node);
		if (root !== void 0) names.add(root);
	};
	simple(program, {
		AssignmentExpression: ({ left }) => {
			add(left);
		},
		UpdateExpression: ({ argument }) => {
			add(argument);
		},
		UnaryExpression: ({ operator, argument }) => {
			if (operator === "delete") add(argument);
		},
		CallExpression: ({ callee, arguments: given }) => {
			const isMethod = callee.type === "MemberExpression";
			if (isMethod && rootOf(callee) !== "sp") add(callee.object);
			const called = isMethod ? callee.property : callee;
			const name = called.type === "Identifier" ? called.name : void 0;
			if (rootOf(callee) === "sp" || name !== void 0 && (isShellType(name) || HARMLESS.has(name))) return;
			for (const argument of given) add(argument);
		}
	});
	return names;
}
function rootOf(node) {
	switch (node.type) {
		case "Identifier": return node.name;
		case "MemberExpression": return rootOf(node.object);
		case "SpreadElement": return rootOf(node.argument);
		case "ParenthesizedExpression": return rootOf(node.expression);
		case "CallExpression": return rootOf(node.callee);
		default: return;
	}
}
// src/convert/constants.ts
var NotConstant = class extends Error {
	node;
	fix;
	constructor(node, message, fix) {
		super(message);
		this.name = "NotConstant";
		this.node = node;
		this.fix = fix;
	}
};
const BY_HAND = "Write the value itself, or convert this pipeline by hand.";
function evaluate(node, scope, depth = 0) {
	if (depth > 200) throw new NotConstant(node, `nested deeper than 200 levels`, BY_HAND);
	const inner = (child) => evaluate(child, scope, depth + 1);
	switch (node.type) {
		case "Literal":
			if (node.regex) return regularExpression(node.regex.pattern, node.regex.flags);
			if (typeof node.bigint === "string") return buildLong(node, node.bigint);
			if (typeof node.value === "number") return numberOf(node, node.value, node.raw ?? "");
			return node.value;
		case "ParenthesizedExpression": return inner(node.expression);
		case "TemplateLiteral": return fillTemplate(node, inner);
		case "ArrayExpression": return node.elements.flatMap((element) => {
			if (element === null) throw new NotConstant(node, "this list has a hole", "Remove the extra comma.");
			if (element.type !== "SpreadElement") return [inner(element)];
			const spread = inner(element.argument);
			if (!isList(spread)) throw new NotConstant(element, "only a list can be spread here", BY_HAND);
			return spread;
		});
		case "ObjectExpression": return documentOf(node, inner);
		case "UnaryExpression": return unaryOf(node, inner);
		case "BinaryExpression":
			if (node.operator === "+") return join(node, inner(node.left), inner(node.right));
			throw new NotConstant(node, `'${node.operator}' is computed when the script runs`, BY_HAND);
		case "Identifier": return constantOf(node, node.name, scope);
		case "MemberExpression": return memberOf(node, inner);
		case "FunctionExpression":
		case "ArrowFunctionExpression": return scope.text.slice(node.start, node.end);
		case "NewExpression":
		case "CallExpression": {
			const { callee } = node;
			const name = callee.type === "Identifier" ? callee.name : void 0;
			if (name === void 0 || !isShellType(name)) throw new NotConstant(node, `what ${describe(callee, scope)} returns is known only when it runs`, BY_HAND);
			const built = buildShellType(name, node.arguments.map((argument) => inner(argument)));
			if (typeof built === "object" && built !== null && "fix" in built) throw new NotConstant(node, built.message, built.fix);
			return built;
		}
		default: throw new NotConstant(node, "this is computed when the script runs", BY_HAND);
	}
}
function describe(node, { text }) {
	const source = text.slice(node.start, node.end).replace(/\s+/g, " ");
	return source.length > 40 ? `${source.slice(0, 39)}…()` : `${source}()`;
}
function buildLong(node, digits) {
	const built = buildShellType("NumberLong", [digits]);
	if (typeof built === "object" && built !== null && "fix" in built) throw new NotConstant(node, built.message, built.fix);
	return built;
}
function numberOf(node, value, raw) {
	if (!Number.isFinite(value)) return specialDouble("Infinity");
	if (Number.isInteger(value) && !Number.isSafeInteger(value) && /^\d+$/.test(raw)) {
		if (BigInt(raw) !== BigInt(value)) throw new NotConstant(node, `${raw} is more than a JavaScript number can hold: the shell sends ${BigInt(value)}`, `Write NumberLong('${raw}').`);
	}
	return number(value);
}
function fillTemplate(node, inner) {
	return node.quasis.flatMap((quasi, i) => {
		const expression = node.expressions[i];
		const text = quasi.value.cooked ?? quasi.value.raw;
		return expression === void 0 ? [text] : [text, textOf(expression, inner(expression))];
	}).join("");
}
function textOf(node, value) {
	if (typeof value === "string") return value;
	if (value instanceof NumberLiteral) return String(value.toNumber());
	if (typeof value === "boolean" || value === null) return String(value);
	throw new NotConstant(node, "only a string or a number can be part of a string", BY_HAND);
}
function join(node, left, right) {
	if (left instanceof NumberLiteral && right instanceof NumberLiteral) return number(left.toNumber() + right.toNumber());
	if (typeof left !== "string" && typeof right !== "string") throw new NotConstant(node, "'+' joins strings, or adds numbers", BY_HAND);
	return textOf(node, left) + textOf(node, right);
}
function unaryOf(node, inner) {
	const value = inner(node.argument);
	const isNumber = value instanceof NumberLiteral;
	if (node.operator === "-" && isNumber) return new NumberLiteral(value.text.startsWith("-") ? value.text.slice(1) : `-${value.text}`);
	if (node.operator === "-" && isDocument(value) && value.get("$numberDouble") === "Infinity") return specialDouble("-Infinity");
	if (node.operator === "+" && isNumber) return value;
	if (node.operator === "!" && typeof value === "boolean") return !value;
	throw new NotConstant(node, `'${node.operator}' is computed when the script runs`, BY_HAND);
}
function constantOf(node, name, scope) {
	const known = scope.lookUp(name, node);
	if (known !== void 0) return known;
	if (name === "NaN" || name === "Infinity") return specialDouble(name);
	if (name === "undefined") throw new NotConstant(node, "undefined is not data", "Write null, or remove the field.");
	throw new NotConstant(node, `'${name}' is not a constant of this script`, BY_HAND);
}
function memberOf(node, inner) {
	const { object, property, computed } = node;
	if (object.type === "Super" || property.type === "PrivateIdentifier") throw new NotConstant(node, "this is computed when the script runs", BY_HAND);
	const holder = inner(object);
	const key = !computed && property.type === "Identifier" ? property.name : textOf(property, inner(property));
	const found = isDocument(holder) ? holder.get(key) : isList(holder) ? holder[Number(key)] : void 0;
	if (found === void 0) throw new NotConstant(node, `there is no constant '${key}' in it`, BY_HAND);
	return found;
}
function documentOf(node, inner) {
	const entries = [];
	const at = new Map();
	const written = new Set();
	const set = (key, value) => {
		const known = at.get(key);
		if (known !== void 0) entries[known] = [key, value];
		else {
			at.set(key, entries.length);
			entries.push([key, value]);
		}
	};
	for (const property of node.properties) {
		if (property.type === "SpreadElement") {
			const spread = inner(property.argument);
			if (!isDocument(spread)) throw new NotConstant(property, "only an object can be spread here", BY_HAND);
			for (const [key, value] of spread.entries) set(key, value);
			continue;
		}
		if (property.kind !== "init") throw new NotConstant(property, "getters and setters run code", BY_HAND);
		const key = keyOf(property, inner);
		if (key === "__proto__" && !property.computed && !property.shorthand) throw new NotConstant(property, "'__proto__' sets a prototype in a script", "Write ['__proto__'].");
		if (written.has(key)) throw new NotConstant(property, `duplicate key '${key}'`, "Remove one of the two.");
		written.add(key);
		set(key, inner(property.value));
	}
	return new Document(entries);
}
function keyOf(property, inner) {
	const { key, computed } = property;
	if (!computed && key.type === "Identifier") return key.name;
	return textOf(key, inner(key));
}
// src/convert/processor-calls.ts
const IN_A_MANIFEST = {
	start: "A manifest starts processors by itself; state: STOPPED leaves one stopped.",
	stop: "Write state: STOPPED in the manifest.",
	drop: "Put the processor into `removed` in the manifest.",
	modify: "Change the pipeline file; sluice apply modifies the processor.",
	sample: "sluice preview shows what leaves each stage.",
	stats: "sluice status shows it.",
	listStreamProcessors: "sluice status shows them.",
	listConnections: "sluice export lists them."
};
function processorCall(node) {
	const call = node.type === "AwaitExpression" ? node.argument : node;
	if (call.type !== "CallExpression" || call.callee.type !== "MemberExpression") return void 0;
	const { object, property } = call.callee;
	const method = nameOf(property);
	if (method === void 0) return void 0;
	if (object.type === "Identifier" && object.name === "sp") return {
		call,
		method,
		target: void 0
	};
	if (object.type === "MemberExpression" && object.object.type === "Identifier" && object.object.name === "sp") return {
		call,
		method,
		target: nameOf(object.property)
	};
	const inner = processorCall(object);
	const [first] = inner?.call.arguments ?? [];
	if (inner?.method !== "getProcessor") return void 0;
	return {
		call,
		method,
		target: first === void 0 ? void 0 : nameOf(first)
	};
}
function nameOf(node) {
	if (node.type === "Identifier") return node.name;
	return node.type === "Literal" && typeof node.value === "string" ? node.value : void 0;
}
// src/convert/script.ts
const SYNTAX = {
	ecmaVersion: 2024,
	allowReturnOutsideFunction: true,
	allowAwaitOutsideFunction: true
};
function convertScript(file, text) {
	const converter = new Converter(file, text);
	const parsed = parseScript(text);
	if ("error" in parsed) converter.report("error", "CONVERT_SYNTAX", parsed.error, parsed.offset, parsed.fix);
	else if ("expression" in parsed) converter.convertValue(parsed.expression);
	else converter.convertProgram(parsed.program);
	return converter.finish();
}
function parseScript(text) {
	const start = startOfCode(text);
	try {
		if (text[start] === "[" || text[start] === "{") {
			const expression = parseExpressionAt(text, start, SYNTAX);
			const end = startOfCode(text, expression.end);
			if (end >= text.length || text[end] === ";" && startOfCode(text, end + 1) >= text.length) return { expression };
		}
		return { program: parse(text, SYNTAX) };
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		const offset = error.pos ?? 0;
		const quote = /[\u2018\u2019\u201c\u201d]/.test(text[offset] ?? "");
		return {
			error: `not valid JavaScript: ${error.message.replace(/ \(\d+:\d+\)$/, "").toLowerCase()}`,
			offset,
			fix: quote ? "Replace the typographic quotes by straight ones." : "Correct it: mongosh would not run it either."
		};
	}
}
function startOfCode(text, from = 0) {
	const blank = /(?:[\s\ufeff]+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
	blank.lastIndex = from;
	blank.exec(text);
	return blank.lastIndex;
}
var Converter = class {
	#file;
	#text;
	#pipelines = [];
	#diagnostics = [];
	#declared = new Map();
	#changed = new Set();
	#known = new Map();
	#open = new Set();
	#scope;
	constructor(file, text) {
		this.#file = file;
		this.#text = text;
		this.#scope = {
			text,
			lookUp: (name, at) => this.#lookUp(name, at)
		};
	}
	convertProgram(program) {
		for (const statement of program.body) {
			if (statement.type !== "VariableDeclaration") continue;
			for (const one of statement.declarations) {
				if (one.id.type !== "Identifier") continue;
				if (this.#declared.has(one.id.name)) this.#changed.add(one.id.name);
				this.#declared.set(one.id.name, one);
			}
		}
		for (const name of changedNames(program)) this.#changed.add(name);
		for (const statement of program.body) this.#convertStatement(statement);
	}
	convertValue(node) {
		const value = this.#evaluate(node);
		if (value === void 0) return;
		if (isList(value)) this.#add(void 0, value, void 0, node);
		else if (isDocument(value) && isList(value.get("pipeline"))) {
			const options = value.get("options");
			const stages = value.get("pipeline");
			this.#add(textOf$1(value.get("name")), stages, isDocument(options) ? options : void 0, node);
		} else this.report("error", "CONVERT_NOTHING", "this is neither a list of stages nor a processor", node.start, "Write a list of stages, or { name, pipeline, options }.");
	}
	report(severity, code, message, offset, fix) {
		const before = this.#text.slice(0, offset);
		const line = before.split("\n").length;
		const diagnostic = {
			severity,
			code,
			message,
			place: {
				file: this.#file,
				line,
				column: offset - before.lastIndexOf("\n")
			},
			...fix !== void 0 && { fix }
		};
		this.#diagnostics.push({
			diagnostic,
			offset
		});
	}
	finish() {
		if (this.#pipelines.length === 0 && !this.#diagnostics.some((d) => d.diagnostic.severity === "error")) this.report("error", "CONVERT_NOTHING", "nothing in this file defines a stream processor", 0, "Give a script that calls sp.createStreamProcessor(name, pipeline), or a list of stages.");
		const ordered = this.#diagnostics.toSorted((a, b) => a.offset - b.offset);
		return {
			pipelines: this.#pipelines,
			diagnostics: ordered.map(({ diagnostic }) => diagnostic)
		};
	}
	#convertStatement(statement) {
		switch (statement.type) {
			case "EmptyStatement": return;
			case "VariableDeclaration":
				for (const { init } of statement.declarations) {
					const call = init ? processorCall(init) : void 0;
					if (call !== void 0) this.#convertCall(call);
				}
				return;
			case "ExpressionStatement": {
				const call = processorCall(statement.expression);
				if (call !== void 0) this.#convertCall(call);
				else if (statement.expression.type !== "Literal") this.#skip(statement);
				return;
			}
			default: this.#skip(statement);
		}
	}
	#convertCall({ call, method, target }) {
		const [first, second, third] = call.arguments;
		if (method === "createStreamProcessor" && target === void 0) {
			const name = first === void 0 ? void 0 : this.#evaluate(first);
			const stages = second === void 0 ? void 0 : this.#evaluate(second);
			const options = third === void 0 ? EMPTY_DOCUMENT : this.#evaluate(third);
			const isKnown = name !== void 0 && stages !== void 0 && options !== void 0;
			if (isKnown && typeof name === "string" && isList(stages) && isDocument(options)) this.#add(name, stages, options.entries.length === 0 ? void 0 : options, call);
			else if (isKnown || first === void 0 || second === void 0) this.report("error", "CONVERT_CALL", "createStreamProcessor takes a name, a list of stages and options", call.start, "Write sp.createStreamProcessor(\"name\", [stages], { dlq: {...} }).");
			return;
		}
		if (method === "process" && target === void 0 && first !== void 0) {
			const stages = this.#evaluate(first);
			if (isList(stages)) this.#add(void 0, stages, void 0, call);
			else if (stages !== void 0) this.report("error", "CONVERT_CALL", "process takes a list of stages", call.start, "Write sp.process([stages]).");
			return;
		}
		const how = IN_A_MANIFEST[method];
		this.report("note", "CONVERT_LEFT_OUT", `sp.${target === void 0 ? "" : `${target}.`}${method}() is not converted`, call.start, how ?? "A manifest has no place for it.");
	}
	#skip(statement) {
		const source = this.#text.slice(statement.start, statement.end);
		const [line = ""] = source.split("\n");
		const message = `this statement is not converted: ${line.length > 50 || line !== source ? `${line.slice(0, 49)}…` : line}`;
		const isDefinition = source.includes("createStreamProcessor");
		this.report(isDefinition ? "error" : "note", "CONVERT_LEFT_OUT", message, statement.start, isDefinition ? "Call sp.createStreamProcessor at the top of the script, outside of functions, loops and conditions." : "Check whether the pipelines need it.");
	}
	#add(name, pipeline, options, node) {
		const line = this.#text.slice(0, node.start).split("\n").length;
		this.#pipelines.push({
			name,
			pipeline,
			options,
			line
		});
	}
	#evaluate(node) {
		try {
			return evaluate(node, this.#scope);
		} catch (error) {
			if (!(error instanceof NotConstant)) throw error;
			this.report("error", "CONVERT_NOT_CONSTANT", error.message, error.node.start, error.fix);
			return;
		}
	}
	#lookUp(name, at) {
		const known = this.#known.get(name);
		if (known !== void 0) return known;
		const init = this.#declared.get(name)?.init;
		if (init === void 0 || init === null) return void 0;
		const byHand = "Write the value itself, or convert this pipeline by hand.";
		if (this.#changed.has(name)) throw new NotConstant(at, `the script changes '${name}' while it runs`, byHand);
		if (this.#open.has(name)) throw new NotConstant(at, `'${name}' is made of itself`, byHand);
		this.#open.add(name);
		const value = evaluate(init, this.#scope);
		this.#open.delete(name);
		this.#known.set(name, value);
		return value;
	}
};
export { convertScript };
