import { require_dist } from "../../vendor/yaml.js";
import { Document } from "../../model.js";
import { NUMBER_TAG, nodeOf } from "../../render/more.js";
// src/testing/files/update.ts
var import_dist = require_dist();
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
	const isAnyDlq = (0, import_dist.isMap)(expected.get("dlq"));
	const named = EXPECTED.filter((key) => expected.has(key) && !(key === "dlq" && isAnyDlq));
	const collections = expected.get("collections");
	if (named.length === 0 && !(0, import_dist.isMap)(collections) && !expected.has("failure")) put("output", outcome.output);
	if (!expected.has("dlq") && outcome.dlq.length > 0) put("dlq", outcome.dlq);
	for (const key of named) put(key, outcome[key]);
	if (!(0, import_dist.isMap)(collections)) return;
	const names = collections.items.map(({ key }) => String(key));
	put("collections", new Document(names.map((name) => [name, outcome.collections.get(name) ?? []])));
}
function updateExpectations(text, outcomes) {
	const document = (0, import_dist.parseDocument)(text, {
		version: "1.2",
		schema: "core",
		intAsBigInt: true,
		customTags: (tags) => [NUMBER_TAG, ...tags]
	});
	const cases = document.get("cases");
	if (!(0, import_dist.isSeq)(cases)) return text;
	for (const [index, outcome] of outcomes.entries()) {
		const item = cases.items[index];
		if (outcome === void 0 || !(0, import_dist.isMap)(item)) continue;
		const found = item.get("expect");
		const expected = (0, import_dist.isMap)(found) ? found : new import_dist.YAMLMap();
		if (!(0, import_dist.isMap)(found)) item.set("expect", expected);
		update(expected, outcome);
	}
	return document.toString({
		lineWidth: 0,
		aliasDuplicateObjects: false
	});
}
export { updateExpectations };
