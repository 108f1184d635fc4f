import { YAMLMap, isMap, isSeq, parseDocument } from "../../vendor/yaml.js";
import { Document } from "../../model/more.js";
import { NUMBER_TAG, nodeOf } from "../../render/more.js";
// src/testing/files/update.ts
const EXPECTED = [
	"output",
	"messages",
	"dlq",
	"calls"
];
function update(expected, outcome) {
	const put = (key, value) => {
		expected.set(key, nodeOf(value, (text) => text));
	};
	const isAnyDlq = isMap(expected.get("dlq"));
	const named = EXPECTED.filter((key) => expected.has(key) && !(key === "dlq" && isAnyDlq));
	const collections = expected.get("collections");
	if (named.length === 0 && !isMap(collections) && !expected.has("failure")) put("output", outcome.output);
	if (!expected.has("dlq") && outcome.dlq.length > 0) put("dlq", outcome.dlq);
	for (const key of named) put(key, outcome[key]);
	if (!isMap(collections)) return;
	const names = collections.items.map(({ key }) => String(key));
	put("collections", new Document(names.map((name) => [name, outcome.collections.get(name) ?? []])));
}
function updateExpectations(text, outcomes) {
	const document = parseDocument(text, {
		version: "1.2",
		schema: "core",
		intAsBigInt: true,
		customTags: (tags) => [NUMBER_TAG, ...tags]
	});
	const cases = document.get("cases");
	if (!isSeq(cases)) return text;
	for (const [index, outcome] of outcomes.entries()) {
		const item = cases.items[index];
		if (outcome === void 0 || !isMap(item)) continue;
		const found = item.get("expect");
		const expected = isMap(found) ? found : new YAMLMap();
		if (!isMap(found)) item.set("expect", expected);
		update(expected, outcome);
	}
	return document.toString({
		lineWidth: 0,
		aliasDuplicateObjects: false
	});
}
export { updateExpectations };
