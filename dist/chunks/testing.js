import { Findings, Origins, checkShape, fileAccess, isWithin, parseYaml } from "./manifest.js";
import { Document, compareDiagnostics, formatAddress, isDocument, isList, parseAddress, textOf } from "./model/more.js";
import { JsonSyntaxError, parseJson } from "./model/document.js";
import { _enum, array, boolean, int, literal, record, strictObject, string, toJSONSchema, union, unknown } from "./vendor/zod.js";
import { DURATION_UNITS, suggest } from "./pipeline.js";
import { SluiceError } from "./model.js";
import { ObjectId } from "./vendor/bson.js";
import { TYPE_NAMES, isDoc, isEqual, isNumeric, needsFunctions, printValue, readDocument, readValue, rejectInput, runPipeline, typeName } from "./runner.js";
import { basename, dirname, join, relative, resolve } from "node:path";
import { readdir, stat, writeFile } from "node:fs/promises";
// src/testing/generated.ts
const DEVICES = 11;
const START = Date.UTC(2025, 0, 1);
const PACE = 5e3;
function makeRandom(seed) {
	let state = seed;
	return () => {
		state = state + 1831565813 | 0;
		let mixed = Math.imul(state ^ state >>> 15, 1 | state);
		mixed = mixed + Math.imul(mixed ^ mixed >>> 7, 61 | mixed) ^ mixed;
		return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
	};
}
function reading(index, random) {
	const device = Math.floor(random() * DEVICES);
	const most = random() < .5 ? 250 : 450;
	return {
		device_id: `device_${device}`,
		group_id: device % 8,
		timestamp: new Date(START + index * PACE).toISOString().replace("Z", "+00:00"),
		max_watts: most,
		event_type: random() < .9 ? 0 : 1,
		obs: {
			watts: Math.floor(random() * most),
			temp: 5 + Math.floor(random() * 20)
		}
	};
}
function inserted(doc, index) {
	const id = index + 1;
	return {
		operationType: "insert",
		ns: {
			db: "solar",
			coll: "readings"
		},
		documentKey: { _id: id },
		fullDocument: {
			_id: id,
			...doc
		},
		wallTime: new Date(START + index * PACE)
	};
}
function generateSolar(count, isChangeStream) {
	const random = makeRandom(1);
	return Array.from({ length: count }, (_, index) => {
		const doc = reading(index, random);
		return {
			kind: "message",
			message: {
				value: isChangeStream ? inserted(doc, index) : doc,
				time: START + index * PACE
			}
		};
	});
}
// src/testing/files/find.ts
const TEST_FILE = /\.test\.ya?ml$/i;
const MANIFEST = "sluice.yaml";
const shownFrom = (directory, path) => relative(directory, path) || path;
async function kindAt(path) {
	try {
		return (await stat(path)).isDirectory() ? "folder" : "file";
	} catch {
		return;
	}
}
async function listTests(folder, isLeftOut) {
	const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
	return (await Promise.all(entries.map(async (entry) => {
		if (entry.name.startsWith(".") || entry.name === "node_modules") return [];
		const path = join(folder, entry.name);
		if (!entry.isDirectory()) return TEST_FILE.test(entry.name) ? [path] : [];
		return isLeftOut(await readdir(path).catch(() => [])) ? [] : listTests(path, isLeftOut);
	}))).flat();
}
async function findTestFiles(directory, manifests) {
	const roots = new Set();
	for (const manifest of manifests.length === 0 ? [MANIFEST] : manifests) {
		const path = resolve(directory, manifest);
		roots.add(await kindAt(path) === "folder" ? path : dirname(path));
	}
	const found = new Set();
	for (const root of roots) for (const path of await listTests(root, (names) => names.includes(MANIFEST))) found.add(path);
	return [...found].sort();
}
async function findManifest(folder, directory) {
	for (let at = folder;; at = dirname(at)) {
		const path = join(at, MANIFEST);
		if (await kindAt(path) === "file") return path;
		if (at === directory || at === dirname(at) || await kindAt(join(at, ".git")) !== void 0) return void 0;
	}
}
async function expand(directory, named) {
	const lists = await Promise.all((named.length === 0 ? ["."] : named).map(async (name) => {
		const path = resolve(directory, name);
		return await kindAt(path) === "folder" ? (await listTests(path, () => false)).sort() : [path];
	}));
	return [...new Set(lists.flat())];
}
async function groupTests(directory, manifests, named) {
	if (manifests.length > 0) return [{
		manifests,
		files: named.length > 0 ? await expand(directory, named) : await findTestFiles(directory, manifests)
	}];
	const groups = new Map();
	for (const file of await expand(directory, named)) {
		const manifest = await findManifest(dirname(file), directory);
		groups.set(manifest, [...groups.get(manifest) ?? [], file]);
	}
	return [...groups].map(([manifest, files]) => ({
		manifests: manifest === void 0 ? void 0 : [shownFrom(directory, manifest)],
		files
	}));
}
// src/testing/matching.ts
function matcherOf(expected) {
	if (!isDoc(expected)) return void 0;
	const [entry, ...others] = Object.entries(expected);
	if (entry === void 0 || others.some(([key]) => key !== "$options")) return void 0;
	return [
		"$any",
		"$type",
		"$regex"
	].includes(entry[0]) ? entry : void 0;
}
const TYPES = [...TYPE_NAMES, "number"];
function checkExpected(expected) {
	const [operator, argument] = matcherOf(expected) ?? [];
	if (operator === "$type") {
		const unknown = (Array.isArray(argument) ? argument : [argument]).find((name) => typeof name !== "string" || !TYPES.includes(name));
		if (unknown === void 0) return;
		const guess = typeof unknown === "string" ? suggest(unknown, TYPES) : void 0;
		rejectInput(`$type: ${JSON.stringify(unknown)} is no type`, guess === void 0 ? `Write one of: ${TYPES.join(", ")}.` : `Did you mean '${guess}'?`);
	} else if (operator === "$regex") patternOf(argument, expected["$options"]);
	else if (operator === void 0 && Array.isArray(expected)) for (const item of expected) checkExpected(item);
	else if (operator === void 0 && isDoc(expected)) for (const member of Object.values(expected)) checkExpected(member);
}
function patternOf(argument, options) {
	if (argument instanceof RegExp) return argument;
	if (typeof argument !== "string") return rejectInput("$regex takes a text");
	try {
		return new RegExp(argument, typeof options === "string" ? options : "");
	} catch (error) {
		return rejectInput(error instanceof Error ? error.message : String(error), "Write a regular expression of JavaScript, in single quotes, so that YAML leaves its backslashes alone.");
	}
}
function fits(operator, argument, options, actual) {
	if (operator === "$any") return actual !== void 0;
	if (operator === "$type") {
		const names = Array.isArray(argument) ? argument : [argument];
		return names.includes(typeName(actual)) || names.includes("number") && isNumeric(actual);
	}
	if (typeof actual !== "string") return false;
	return patternOf(argument, options).test(actual);
}
const printed = (value) => value === void 0 ? void 0 : printValue(value);
function differencesOf(expected, actual, path, settings, depth = 0) {
	const whole = [{
		path,
		expected: printed(expected),
		actual: printed(actual)
	}];
	const matcher = matcherOf(expected);
	if (matcher !== void 0) return fits(...matcher, expected["$options"], actual) ? [] : whole;
	if (Array.isArray(expected) && Array.isArray(actual)) {
		const [left, right] = [expected, actual];
		const length = Math.max(left.length, right.length);
		return Array.from({ length }, (_, index) => differencesOf(left[index], right[index], `${path}[${index}]`, settings, depth + 1)).flat();
	}
	if (!isDoc(expected) || !isDoc(actual)) return expected === void 0 === (actual === void 0) && isEqual(expected, actual) ? [] : whole;
	const named = Object.keys(expected);
	const free = settings.isPartial ? [] : Object.keys(actual).filter((key) => !Object.hasOwn(expected, key) && !isFree(key, actual[key], settings, depth));
	return [...named, ...free].flatMap((key) => differencesOf(expected[key], actual[key], `${path}.${key}`, settings, depth + 1));
}
function isFree(key, value, { added }, depth) {
	if (depth > 0) return false;
	return added.includes(key) || key === "_id" && isGenerated(value);
}
function isGenerated(value) {
	return value instanceof ObjectId && value.toHexString().startsWith("0000000000000000");
}
function compareLists(expected, actual, path, settings) {
	if (!settings.isUnordered) {
		const length = Math.max(expected.length, actual.length);
		return Array.from({ length }, (_, index) => differencesOf(expected[index], actual[index], `${path}[${index}]`, settings)).flat();
	}
	const left = new Set(actual.keys());
	return [...expected.map((item, index) => [item, index]).filter(([item]) => {
		const found = [...left].find((index) => differencesOf(item, actual[index], path, settings).length === 0);
		if (found !== void 0) left.delete(found);
		return found === void 0;
	}).map(([item, index]) => ({
		path: `${path}[${index}]`,
		expected: printed(item),
		actual: void 0
	})), ...[...left].map((index) => ({
		path: `${path}[${index}]`,
		expected: void 0,
		actual: printed(actual[index])
	}))];
}
// src/testing/files/expectations.ts
function checkCollectionName(name) {
	if (name.split(".").length < 3) rejectInput(`the collection '${name}' must be named connection.db.coll`, "Write the connection as the pipeline names it, then the database and the collection.");
}
function allowsAny(dlq) {
	return isDocument(dlq) && dlq.get("$any") === true;
}
function readExpectation(value, attempt) {
	const expected = isDocument(value) ? value : new Document([]);
	const check = (docs, path) => {
		for (const [index, doc] of docs.entries()) attempt([
			"expect",
			...path,
			index
		], () => {
			checkExpected(readValue(doc));
		}, void 0);
		return docs;
	};
	const list = (key) => {
		const found = expected.get(key);
		return isList(found) ? check(found, [key]) : void 0;
	};
	const [output, messages, calls] = [
		list("output"),
		list("messages"),
		list("calls")
	];
	const dlq = allowsAny(expected.get("dlq")) ? void 0 : list("dlq") ?? [];
	const collections = expected.get("collections");
	const failure = textOf(expected.get("failure"));
	return {
		...output && { output },
		...messages && { messages },
		...dlq && { dlq },
		...calls && { calls },
		...isDocument(collections) && { collections: new Map(collections.entries.map(([name, docs]) => {
			attempt([
				"expect",
				"collections",
				name
			], () => {
				checkCollectionName(name);
			}, void 0);
			return [name, isList(docs) ? check(docs, ["collections", name]) : []];
		})) },
		...failure !== void 0 && { failure },
		isUnordered: expected.get("unordered") === true,
		isPartial: expected.get("partial") === true
	};
}
// src/testing/files/cases.ts
const ENVELOPE = [
	"value",
	"topic",
	"partition",
	"key",
	"headers",
	"ts"
];
function readDuration(text) {
	const [, size = "", unit = ""] = /^(\d+) (\w+)$/.exec(text) ?? [];
	const ms = Object.entries(DURATION_UNITS).find(([name]) => name === unit || `${name}s` === unit)?.[1];
	return ms === void 0 ? rejectInput(`'${text}' is no duration`, `Write a number, a space and a unit: ${Object.keys(DURATION_UNITS).join(", ")}, such as 5 minute.`) : Number(size) * ms;
}
function readTime(value, what) {
	if (value === void 0) return void 0;
	const read = readValue(value);
	const time = read instanceof Date ? read.getTime() : typeof read === "string" ? Date.parse(read) : NaN;
	return Number.isNaN(time) ? rejectInput(`${what} must be an ISO 8601 date`, "Write it as '2025-01-31T12:00:00Z'.") : time;
}
function isEnvelope(item) {
	return isDocument(item.get("value")) && item.keys().every((key) => ENVELOPE.includes(key));
}
function readPartition(value) {
	if (value === void 0) return void 0;
	const read = readValue(value);
	return typeof read === "number" && Number.isInteger(read) && read >= 0 ? read : rejectInput("a message's partition must be a whole number from 0");
}
function readStep(item) {
	if (!isDocument(item)) return rejectInput("every element of the input must be a document", "Write {field: value}, a message {value: {...}, key: ...}, or {advance: 5 minute}.");
	const advance = textOf(item.get("advance"));
	if (advance !== void 0 && item.entries.length === 1) return {
		kind: "advance",
		ms: readDuration(advance)
	};
	if (!isEnvelope(item)) return {
		kind: "message",
		message: { value: readValue(item) }
	};
	const topic = item.get("topic");
	if (topic !== void 0 && typeof topic !== "string") rejectInput("a message's topic must be a text");
	const partition = readPartition(item.get("partition"));
	const time = readTime(item.get("ts"), "a message's ts");
	const [key, headers] = [item.get("key"), item.get("headers")];
	return {
		kind: "message",
		message: {
			value: readValue(item.get("value") ?? null),
			...topic !== void 0 && { topic },
			...partition !== void 0 && { partition },
			...key !== void 0 && { key: readValue(key) },
			...headers !== void 0 && { headers: readValue(headers) },
			...time !== void 0 && { time }
		}
	};
}
function readCollections(value, path, attempt) {
	const made = new Map();
	for (const [name, docs] of isDocument(value) ? value.entries : []) {
		attempt([...path, name], () => {
			checkCollectionName(name);
		}, void 0);
		made.set(name, (isList(docs) ? docs : []).map((doc, index) => attempt([
			...path,
			name,
			index
		], () => readDocument(doc, `a document of ${name}`), {})));
	}
	return made;
}
function readHttps(value, attempt) {
	return (isList(value) ? value : []).filter(isDocument).map((item, index) => {
		const answer = isDocument(item.get("answer")) ? item.get("answer") : new Document([]);
		const [path, method, contentType] = [
			textOf(item.get("path")),
			textOf(item.get("method")),
			textOf(answer.get("contentType"))
		];
		const body = answer.get("body");
		return {
			connection: textOf(item.get("connection")) ?? "",
			status: Number(readValue(answer.get("status") ?? null) ?? 200),
			body: body === void 0 ? void 0 : attempt([
				"https",
				index,
				"answer",
				"body"
			], () => readValue(body), void 0),
			...path !== void 0 && { path },
			...method !== void 0 && { method },
			...contentType !== void 0 && { contentType }
		};
	});
}
function readFunctions(value, attempt) {
	return (isList(value) ? value : []).filter(isDocument).map((item, index) => {
		const [functionName, error] = [textOf(item.get("function")), textOf(item.get("error"))];
		return {
			connection: textOf(item.get("connection")) ?? "",
			answer: attempt([
				"functions",
				index,
				"answer"
			], () => readValue(item.get("answer") ?? null), void 0),
			...functionName !== void 0 && { functionName },
			...error !== void 0 && { error }
		};
	});
}
function inputFileOf(testCase) {
	return isDocument(testCase) ? textOf(testCase.get("input")) : void 0;
}
function readCase(testCase, shared, input, attempt, place) {
	const inline = testCase.get("input");
	return {
		name: textOf(testCase.get("name")) ?? "",
		place,
		input: input ?? (isList(inline) ? inline : []).flatMap((item, index) => isDocument(item) ? attempt(["input", index], () => [readStep(item)], []) : []),
		collections: new Map([...shared, ...readCollections(testCase.get("collections"), ["collections"], attempt)]),
		https: readHttps(testCase.get("https"), attempt),
		functions: readFunctions(testCase.get("functions"), attempt),
		now: attempt(["clock"], () => readTime(testCase.get("clock"), "clock"), void 0),
		closesWindows: testCase.get("closeWindows") === true,
		expected: readExpectation(testCase.get("expect"), attempt),
		skip: textOf(testCase.get("skip"))
	};
}
// src/testing/files/shape.ts
const documents = array(record(string(), unknown()));
const duration = string().regex(/^\d+ (?:ms|second|minute|hour|day)s?$/).meta({ description: "How long, such as `5 minute`." });
const messageShape = strictObject({
	value: unknown().meta({ description: "The document." }),
	topic: string().optional(),
	partition: int().min(0).optional(),
	key: unknown().optional(),
	headers: unknown().optional(),
	ts: unknown().optional().meta({ description: "When the source made it, an ISO 8601 date." })
}).meta({
	id: "Message",
	description: "A document with what its source says about it."
});
const inputShape = union([string().meta({ description: "A file beside this one: .ndjson, .json, .yaml or .yml." }), array(union([
	strictObject({ advance: duration }).meta({ description: "Time that passes before the next document." }),
	messageShape,
	record(string(), unknown())
]))]);
const collectionsShape = record(string(), documents);
const expectShape = strictObject({
	output: documents.optional().meta({ description: "What leaves the last stage, in order." }),
	messages: documents.optional().meta({ description: "What `$emit` or `$iceberg` would send: target, key, headers, value." }),
	dlq: union([documents, strictObject({ $any: literal(true) })]).optional().meta({ description: "The dead letter queue, in Atlas's form; fields not named are free. None by default; `{ $any: true }` allows any." }),
	calls: documents.optional().meta({ description: "What `$https` and `$externalFunction` sent, in order; fields not named are free." }),
	collections: collectionsShape.optional().meta({ description: "Collections afterwards, by connection.db.coll." }),
	failure: string().optional().meta({ description: "The processor fails, with a reason that holds this text." }),
	unordered: boolean().optional().meta({ description: "The order of documents does not matter." }),
	partial: boolean().optional().meta({ description: "Fields that are not named are free." })
}).meta({
	id: "Expectation",
	description: "Values match by value; `$any`, `$type` and `$regex` match more."
});
const httpsShape = strictObject({
	connection: string(),
	path: string().optional().meta({ description: "Without it, every path." }),
	method: _enum([
		"GET",
		"POST",
		"PUT",
		"PATCH",
		"DELETE"
	]).optional(),
	answer: strictObject({
		status: int().optional(),
		body: unknown().optional(),
		contentType: string().optional()
	})
});
const functionShape = strictObject({
	connection: string(),
	function: string().optional().meta({ description: "Without it, every function." }),
	answer: unknown().optional(),
	error: string().optional().meta({ description: "The call fails with this reason." })
});
const caseShape = strictObject({
	name: string().min(1),
	skip: string().min(1).optional().meta({ description: "Leaves the case out; says why." }),
	input: inputShape.optional().meta({ description: "Documents, messages and time; or the file that holds documents." }),
	collections: collectionsShape.optional().meta({ description: "Collections beforehand, by connection.db.coll." }),
	https: array(httpsShape).optional().meta({ description: "Answers to `$https`." }),
	functions: array(functionShape).optional().meta({ description: "Answers to `$externalFunction`." }),
	clock: string().optional().meta({ description: "Where the clock starts; 2025-01-01T00:00:00Z by default." }),
	closeWindows: boolean().optional().meta({ description: "Close windows that are open at the end, as later documents would." }),
	expect: expectShape
}).meta({
	id: "Case",
	description: "One run of the pipeline and what it has to give."
});
const testFileShape = strictObject({
	processor: string().meta({ description: "Its address: workspace/processor/name." }),
	collections: collectionsShape.optional().meta({ description: "Collections of every case, beneath its own." }),
	cases: array(caseShape).min(1)
}).meta({
	id: "TestFile",
	description: "Tests of one stream processor, run on this machine by `sluice test`."
});
function testJsonSchema() {
	return toJSONSchema(testFileShape, {
		io: "input",
		target: "draft-7"
	});
}
// src/testing/files/load.ts
const start = () => ({
	findings: new Findings(),
	origins: new Origins()
});
const FIXES = {
	MANIFEST_EMPTY: "Write at least `processor` and `cases`; schemas/test.schema.json says what they hold.",
	MANIFEST_SEVERAL_DOCUMENTS: "Put the tests of each processor into a file of their own."
};
function diagnosticsOf({ findings }) {
	return findings.withExcerpts().map((diagnostic) => {
		const { code, fix = "schemas/test.schema.json says what a test file holds." } = diagnostic;
		if (!code.startsWith("MANIFEST_")) return diagnostic;
		return {
			...diagnostic,
			code: "TEST_FILE_INVALID",
			fix: FIXES[code] ?? fix
		};
	}).toSorted(compareDiagnostics);
}
function attemptAt({ findings }, spot, read, otherwise) {
	try {
		return read();
	} catch (error) {
		if (!(error instanceof SluiceError)) throw error;
		findings.addFinding(error.code, error.message, spot(), { ...error.fix !== void 0 && { fix: error.fix } });
		return otherwise;
	}
}
async function readSource(path, { directory, spot }, { findings }) {
	const read = await fileAccess(directory).read(path, shownFrom(directory, path));
	if ("text" in read) return read;
	const isThere = read.code === "MANIFEST_NOT_TEXT" || read.code === "MANIFEST_TOO_LARGE";
	findings.addFinding(isThere ? "TEST_FILE_INVALID" : "TEST_FILE_UNREADABLE", read.message, spot, { fix: isThere ? "Name a text file of at most 10 MB in UTF-8." : "Name a file that can be read." });
}
function readLines(source, reading) {
	let offset = 0;
	return source.text.split("\n").flatMap((line) => {
		const at = offset;
		offset += line.length + 1;
		if (line.trim() === "") return [];
		try {
			const value = parseJson(line);
			return attemptAt(reading, () => ({
				source,
				offset: at
			}), () => [readStep(value)], []);
		} catch (error) {
			if (!(error instanceof JsonSyntaxError)) throw error;
			reading.findings.addFinding("TEST_FILE_INVALID", error.message, {
				source,
				offset: at + error.offset
			}, { fix: "Put one document in JSON on each line." });
			return [];
		}
	});
}
function readInput(source, reading) {
	if (/\.(?:ndjson|jsonl)$/i.test(source.path)) return readLines(source, reading);
	const value = parseYaml(source, "verbatim", reading);
	if (value === void 0) return [];
	return (isList(value) ? value : [value]).flatMap((item, index) => attemptAt(reading, () => reading.origins.find(value, isList(value) ? [index] : [], "value"), () => [readStep(item)], []));
}
async function loadInput(path, directory) {
	const reading = start();
	const source = await readSource(path, { directory }, reading);
	const steps = source === void 0 ? [] : readInput(source, reading);
	if (!reading.findings.hasErrors()) return steps;
	throw new SluiceError("TEST_FILE_INVALID", `${shownFrom(directory, path)} can't be read as input`, { diagnostics: diagnosticsOf(reading) });
}
async function loadPipelineFile(path, directory) {
	const reading = start();
	const source = await readSource(path, { directory }, reading);
	const value = source === void 0 ? void 0 : parseYaml(source, "verbatim", reading);
	const pipeline = isDocument(value) ? value.get("pipeline") : value;
	const name = shownFrom(directory, path);
	if (!reading.findings.hasErrors() && isList(pipeline)) return {
		pipeline,
		processor: basename(path).replace(/\.[^.]+$/, ""),
		workspace: "preview"
	};
	throw new SluiceError("TEST_FILE_INVALID", `${name} can't be read as a pipeline`, {
		diagnostics: diagnosticsOf(reading),
		fix: "Write a list of stages, or a document with `pipeline`."
	});
}
async function readNamedInput(name, path, at, reading) {
	const full = resolve(dirname(path), name);
	if (!isWithin(full, [dirname(path), at.directory], fileAccess(at.directory))) {
		const message = `'${name}' leaves the directory of the test and the working directory, or goes through a name that starts with a dot`;
		reading.findings.addFinding("TEST_FILE_INVALID", message, at.spot, { fix: "Put the file beside the test, and name it relative to it." });
		return [];
	}
	const source = await readSource(full, at, reading);
	return source === void 0 ? [] : readInput(source, reading);
}
async function readTestFile(path, directory) {
	const reading = start();
	const broken = () => ({
		file: shownFrom(directory, path),
		diagnostics: diagnosticsOf(reading)
	});
	const source = await readSource(path, { directory }, reading);
	const value = source === void 0 ? void 0 : parseYaml(source, "verbatim", reading);
	if (source === void 0 || value === void 0) return broken();
	checkShape(testFileShape, value, {
		role: "verbatim",
		unresolved: new Set(),
		addressOf: () => void 0
	}, reading);
	if (!isDocument(value)) return broken();
	const cases = await readCases(value, path, directory, reading);
	if (reading.findings.hasErrors()) return broken();
	const spot = reading.origins.find(value, ["processor"], "value");
	return {
		file: source.file,
		path,
		text: source.text,
		processor: textOf(value.get("processor")) ?? "",
		processorPlace: spot && spot.source.place(spot.offset),
		cases,
		inputs: inputsOf(value, path)
	};
}
function inputsOf(file, path) {
	const items = file.get("cases");
	return (isList(items) ? items : []).map(inputFileOf).filter((name) => name !== void 0).map((name) => resolve(dirname(path), name));
}
async function readCases(file, path, directory, reading) {
	const spotOf = (at) => reading.origins.find(file, at, "value");
	const attemptBelow = (prefix) => (at, read, otherwise) => attemptAt(reading, () => spotOf([...prefix, ...at]), read, otherwise);
	const root = isDocument(file) ? file : void 0;
	const shared = readCollections(root?.get("collections"), ["collections"], attemptBelow([]));
	const items = root?.get("cases");
	const cases = [];
	for (const [index, item] of (isList(items) ? items : []).entries()) {
		if (!isDocument(item)) continue;
		const name = inputFileOf(item);
		const spot = spotOf([
			"cases",
			index,
			"input"
		]);
		const input = name === void 0 ? void 0 : await readNamedInput(name, path, {
			directory,
			spot
		}, reading);
		const start = spotOf(["cases", index]);
		const place = start && start.source.place(start.offset);
		cases.push(readCase(item, shared, input, attemptBelow(["cases", index]), place));
	}
	return cases;
}
async function loadTestFiles(paths, directory) {
	return Promise.all(paths.map((path) => readTestFile(path, directory)));
}
async function writeTestFile(path, text) {
	await writeFile(path, text);
}
// src/testing/coverage.ts
function mark(reached, path, isReached) {
	reached.set(path, isReached || reached.get(path) === true);
}
const missed = (reached) => [...reached].filter(([, isReached]) => !isReached).map(([path]) => path);
var CoverageCollector = class {
	#processors = new Map();
	#known;
	constructor(known) {
		this.#known = known;
	}
	add(processor, run) {
		const reached = this.#processors.get(processor) ?? {
			stages: new Map(),
			branches: new Map()
		};
		this.#processors.set(processor, reached);
		for (const stage of run?.stages ?? []) mark(reached.stages, stage.path, stage.in > 0);
		for (const branch of run?.branches ?? []) mark(reached.branches, branch.path, branch.hits > 0);
	}
	result() {
		return {
			processors: [...this.#processors].map(([processor, { stages, branches }]) => ({
				processor,
				stages: stages.size,
				branches: branches.size,
				missedStages: missed(stages),
				missedBranches: missed(branches)
			})),
			untested: this.#known.filter((address) => !this.#processors.has(address))
		};
	}
};
// src/testing/run-case.ts
const DLQ_FIELDS = [
	"errInfo",
	"doc",
	"processorName",
	"instanceName",
	"dlqTime",
	"operatorName",
	"_stream_meta",
	"missedWindowStartTimes"
];
const CALL_FIELDS = [
	"connection",
	"method",
	"path",
	"parameters",
	"headers",
	"body",
	"function",
	"execution"
];
function callsOf({ calls }) {
	return calls.map(({ functionName, ...call }) => ({
		...call,
		...functionName !== void 0 && { function: functionName }
	}));
}
function messagesOf({ sent }) {
	return sent.map(({ target, key, headers, value }) => ({
		...target,
		...key !== void 0 && { key },
		...headers !== void 0 && { headers },
		value
	}));
}
function compareResult({ expected }, result) {
	const settings = {
		isPartial: expected.isPartial,
		isUnordered: expected.isUnordered,
		added: result.addedFields
	};
	const values = (items) => items.map(readValue);
	const found = [];
	if (expected.output) found.push(...compareLists(values(expected.output), result.output, "output", settings));
	if (expected.messages) found.push(...compareLists(values(expected.messages), messagesOf(result).map((message) => withoutAdded(message, expected.messages, result)), "messages", {
		...settings,
		added: ["connection"]
	}));
	if (expected.dlq) found.push(...compareLists(values(expected.dlq), result.dlq.map((letter) => freeDocument(letter, expected.dlq ?? [], result)), "dlq", {
		...settings,
		added: DLQ_FIELDS
	}));
	if (expected.calls) found.push(...compareLists(values(expected.calls), callsOf(result), "calls", {
		...settings,
		added: CALL_FIELDS
	}));
	for (const [name, docs] of expected.collections ?? []) found.push(...compareLists(values(docs), result.collections.get(name) ?? [], `collections.${name}`, settings));
	return found;
}
const strip = (doc, fields) => typeof doc === "object" && doc !== null && !Array.isArray(doc) ? Object.fromEntries(Object.entries(doc).filter(([key]) => !fields.includes(key))) : doc;
function unnamed(expected, fields) {
	const text = JSON.stringify(expected.map(readValue));
	return fields.filter((field) => !text.includes(JSON.stringify(field)));
}
function freeDocument(letter, expected, { addedFields }) {
	return {
		...letter,
		doc: strip(letter["doc"], unnamed(expected, addedFields))
	};
}
function withoutAdded(message, expected, { addedFields }) {
	const value = strip(message["value"], unnamed(expected ?? [], addedFields));
	return {
		...message,
		value: typeof value === "object" && value !== null && isGenerated(value["_id"]) ? strip(value, unnamed(expected ?? [], ["_id"])) : value
	};
}
function outcomeOf(result) {
	const plain = (doc) => {
		const fields = isGenerated(doc["_id"]) ? [...result.addedFields, "_id"] : result.addedFields;
		return printValue(strip(doc, fields));
	};
	return {
		output: result.output.map(plain),
		calls: callsOf(result).map((call) => printValue({
			...call,
			body: strip(call["body"], result.addedFields)
		})),
		messages: messagesOf(result).map((message) => printValue({
			...message,
			value: readValue(message["value"] === null ? null : plain(message["value"]))
		})),
		dlq: result.dlq.map((letter) => printValue({
			errInfo: letter["errInfo"],
			doc: strip(letter["doc"], result.addedFields)
		})),
		collections: new Map([...result.collections].map(([name, docs]) => [name, docs.map(plain)]))
	};
}
function withoutRun({ name, place, skip }, error) {
	return {
		result: {
			name,
			place,
			passed: false,
			differences: [],
			error,
			skipped: error === void 0 ? skip : void 0,
			updated: [],
			deadLetters: [],
			trace: [],
			stages: [],
			openWindows: []
		},
		run: void 0
	};
}
function deadLettersOf({ dlq }) {
	return dlq.map(({ operatorName, errInfo }) => {
		const reason = isDoc(errInfo) ? errInfo["reason"] : void 0;
		return {
			stage: String(operatorName),
			reason: typeof reason === "string" ? reason : ""
		};
	});
}
function explainError(error) {
	if (!(error instanceof SluiceError)) throw error;
	return {
		code: error.code,
		message: error.message,
		...error.fix !== void 0 && { fix: error.fix }
	};
}
function runCase(subject, testCase, { callFunction, isTraced = false } = {}) {
	if (testCase.skip !== void 0) return withoutRun(testCase, void 0);
	const trace = [];
	let run;
	try {
		run = runPipeline({
			...subject,
			input: testCase.input,
			collections: testCase.collections,
			https: testCase.https,
			functions: testCase.functions,
			closesWindows: testCase.closesWindows,
			...testCase.now !== void 0 && { now: testCase.now },
			...isTraced && { onStep: (step) => trace.push(step) }
		}, callFunction);
	} catch (error) {
		return withoutRun(testCase, explainError(error));
	}
	const differences = compareResult(testCase, run);
	const error = judgeFailure(testCase.expected.failure, run.failure);
	const stages = run.stages.map(({ name, path, in: taken, out, dlq }) => ({
		name,
		path,
		in: taken,
		out,
		dlq
	}));
	return {
		result: {
			name: testCase.name,
			place: testCase.place,
			passed: differences.length === 0 && error === void 0,
			differences,
			error,
			skipped: void 0,
			updated: [],
			deadLetters: deadLettersOf(run),
			trace,
			stages,
			openWindows: run.openWindows
		},
		run
	};
}
function judgeFailure(expected, actual) {
	if (expected === void 0 && actual !== void 0) return {
		code: "TEST_PROCESSOR_FAILED",
		message: `the processor failed: ${actual}`
	};
	if (expected === void 0 || actual?.includes(expected) === true) return void 0;
	return {
		code: "TEST_FAILURE_EXPECTED",
		message: `the processor was expected to fail with '${expected}', but ${actual === void 0 ? "it did not fail" : `it failed with '${actual}'`}`
	};
}
// src/testing/subjects.ts
function subjectsOf(resources) {
	const found = new Map();
	for (const resource of resources) {
		const pipeline = resource.fields.get("pipeline");
		if (resource.kind !== "processor" || pipeline === void 0) continue;
		const { address } = resource;
		const name = address.kind === "processor" ? address.name : "";
		found.set(formatAddress(address), {
			pipeline,
			processor: textOf(resource.fields.get("name")) ?? name,
			workspace: address.workspace
		});
	}
	return found;
}
const entriesOf = (value) => isDocument(value) ? value.entries : [];
function readableSubjects(manifest) {
	const found = new Map();
	for (const [workspace, body] of entriesOf(manifest.get("workspaces"))) {
		if (!isDocument(body)) continue;
		for (const [name, processor] of entriesOf(body.get("processors"))) {
			const pipeline = isDocument(processor) ? processor.get("pipeline") : void 0;
			if (!isList(pipeline)) continue;
			const address = formatAddress({
				kind: "processor",
				workspace,
				name
			});
			found.set(address, {
				pipeline,
				processor: name,
				workspace
			});
		}
	}
	return found;
}
function invalidAddresses(diagnostics) {
	const errors = diagnostics.filter(({ severity }) => severity === "error");
	const addresses = errors.flatMap(({ address }) => address === void 0 ? [] : [address]);
	return addresses.length < errors.length ? void 0 : addresses;
}
// src/testing/run-tests.ts
function normalAddress(text) {
	const address = parseAddress(text);
	return address === void 0 ? text : formatAddress(address);
}
function findSubject(subjects, address) {
	const found = subjects.get(normalAddress(address));
	if (found !== void 0) return found;
	const { code, message, fix } = describeUnknown(address, subjects);
	throw new SluiceError(code, message, { fix });
}
function describeUnknown(address, subjects) {
	const guess = suggest(address, [...subjects.keys()]);
	return {
		code: "TEST_PROCESSOR_UNKNOWN",
		message: `the manifest has no processor '${address}'`,
		fix: guess === void 0 ? "Write its address: workspace/processor/name." : `Did you mean ${guess}?`
	};
}
function unknownProcessor({ processor, processorPlace: place }, subjects) {
	return {
		severity: "error",
		...describeUnknown(processor, subjects),
		...place && { place }
	};
}
var FunctionEngine = class {
	#loaded;
	async for(subject) {
		if (!needsFunctions(subject.pipeline)) return void 0;
		this.#loaded ??= import("./runner/functions/functions.js").then(({ loadFunctions }) => loadFunctions());
		return (await this.#loaded).call;
	}
	async close() {
		const loaded = this.#loaded;
		this.#loaded = void 0;
		await (await loaded)?.close();
	}
};
async function runFile(file, subject, engine, { isTraced = false }) {
	const runs = [];
	for (const testCase of file.cases) {
		const run = runCase(subject, testCase, {
			callFunction: await engine.for(subject),
			isTraced
		});
		if (run.result.error?.code === "RUNNER_FUNCTION_LIMIT") await engine.close();
		runs.push(run);
	}
	return runs;
}
async function update(file, runs) {
	const { updateExpectations } = await import("./testing/files/update.js");
	const outcomes = runs.map(({ run }) => run === void 0 ? void 0 : outcomeOf(run));
	const text = updateExpectations(file.text, outcomes);
	if (text !== file.text) await writeTestFile(file.path, text);
	return runs.map((caseRun) => {
		const { run, result } = caseRun;
		if (run === void 0 || result.error !== void 0 || result.passed) return caseRun;
		const updated = [...new Set(result.differences.map(({ path }) => path.split(/[.[]/)[0] ?? path))];
		return {
			...caseRun,
			result: {
				...result,
				passed: true,
				differences: [],
				updated
			}
		};
	});
}
function invalidProcessor(address, place) {
	return {
		severity: "error",
		code: "TEST_PROCESSOR_INVALID",
		message: `${address} has errors, so that its tests did not run`,
		fix: "Correct the processor first.",
		...place && { place }
	};
}
function withCases(file, name) {
	return name === void 0 ? file : {
		...file,
		cases: file.cases.filter((item) => item.name === name)
	};
}
async function runTests(request) {
	const paths = request.files ?? await findTestFiles(request.directory, request.manifests);
	const subjects = request.subjects ?? subjectsOf(request.resources);
	const coverage = new CoverageCollector([...subjects.keys()]);
	const engine = new FunctionEngine();
	const files = [];
	const left = new Set();
	for (const loaded of await loadTestFiles(paths, request.directory)) {
		const file = "diagnostics" in loaded ? loaded : withCases(loaded, request.caseName);
		if ("diagnostics" in file) {
			files.push({
				file: file.file,
				processor: "",
				cases: [],
				diagnostics: file.diagnostics
			});
			continue;
		}
		const address = normalAddress(file.processor);
		if (!(request.isWanted?.({
			processor: address,
			paths: [file.path, ...file.inputs]
		}) ?? true) && subjects.has(address)) {
			left.add(address);
			continue;
		}
		const subject = subjects.get(address);
		if (subject === void 0) {
			const diagnostics = [unknownProcessor(file, subjects)];
			files.push({
				file: file.file,
				processor: file.processor,
				cases: [],
				diagnostics
			});
			continue;
		}
		if (request.invalid?.includes(address) === true) {
			const diagnostics = [invalidProcessor(address, file.processorPlace)];
			files.push({
				file: file.file,
				processor: address,
				cases: [],
				diagnostics
			});
			continue;
		}
		if (request.caseName !== void 0 && file.cases.length === 0) continue;
		const ran = await runFile(file, subject, engine, request);
		for (const { run } of ran) coverage.add(address, run);
		const runs = request.updates === true ? await update(file, ran) : ran;
		files.push({
			file: file.file,
			processor: address,
			cases: runs.map(({ result }) => result),
			diagnostics: []
		});
	}
	await engine.close();
	const { processors, untested } = coverage.result();
	return summarise(files, [{
		manifest: request.manifests.length === 0 ? "sluice.yaml" : request.manifests.join(", "),
		processors,
		untested: request.isPart === true || request.caseName !== void 0 ? [] : untested.filter((address) => !left.has(address))
	}]);
}
function summarise(files, coverage) {
	const cases = files.flatMap((file) => file.cases);
	const passed = cases.filter((result) => result.passed).length;
	const skipped = cases.filter((result) => result.skipped !== void 0).length;
	const broken = files.filter(({ diagnostics }) => diagnostics.length > 0).length;
	return {
		files: files.toSorted((a, b) => a.file < b.file ? -1 : a.file > b.file ? 1 : 0),
		passed,
		failed: cases.length - passed - skipped + broken,
		skipped,
		coverage
	};
}
// src/testing/run-groups.ts
async function runGroups(request) {
	const { directory, files } = request.manifest;
	const runs = [];
	const diagnostics = [];
	for (const group of await groupTests(directory, files, request.named)) {
		if (group.manifests === void 0) {
			runs.push(failGroup(group, directory, NO_MANIFEST));
			continue;
		}
		const loaded = await request.load({
			...request.manifest,
			files: group.manifests
		});
		diagnostics.push(...loaded.diagnostics);
		const invalid = loaded.desired === void 0 ? invalidAddresses(loaded.diagnostics) : [];
		runs.push(invalid === void 0 ? failGroup(group, directory, {
			code: "TEST_MANIFEST_INVALID",
			message: `${group.manifests.join(", ")} has errors, so that its tests did not run`,
			fix: "Correct the manifest first."
		}) : await runTests({
			directory,
			manifests: group.manifests,
			files: group.files,
			isPart: request.named.length > 0,
			resources: loaded.desired?.resources ?? [],
			...loaded.desired === void 0 && {
				subjects: readableSubjects(loaded.merged),
				invalid
			},
			updates: request.updates,
			caseName: request.caseName,
			isTraced: request.isTraced === true
		}));
	}
	return {
		run: summarise(runs.flatMap((run) => run.files), runs.flatMap((run) => run.coverage)),
		diagnostics
	};
}
const NO_MANIFEST = {
	code: "TEST_MANIFEST_NOT_FOUND",
	message: "there is no sluice.yaml beside this test or above it",
	fix: "Name the manifest with -f."
};
function failGroup({ files }, directory, why) {
	return summarise(files.map((file) => ({
		file: shownFrom(directory, file),
		processor: "",
		cases: [],
		diagnostics: [{
			severity: "error",
			...why
		}]
	})), []);
}
export { FunctionEngine, findSubject, findTestFiles, generateSolar, loadInput, loadPipelineFile, loadTestFiles, normalAddress, readableSubjects, runGroups, runTests, subjectsOf, testFileShape, testJsonSchema };
