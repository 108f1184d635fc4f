import { INSPECTED } from "../../atlas.js";
import { REGIONS, TIER_LIMITS, isTier } from "../../kinds.js";
import { NumberLiteral, formatAddress, isDocument, isList, textOf, valueAt } from "../../model/more.js";
import { notChecked, ok } from "./check.js";
import { STRANGE, tryRead } from "./optional-read.js";
import { resultsOf } from "./rights.js";
// src/core/doctor/limits.ts
const STREAMS = /^\/api\/atlas\/v2\/groups\/\{[^}]+\}\/streams(?:[/:]|$)/;
async function checkRequestLimits(inspector, project, signal) {
	const title = "request limits";
	const read = await tryRead(inspector, INSPECTED.rateLimits(project), "list the rate limits", signal);
	if ("why" in read) return notChecked("rights", title, read.why);
	const sets = resultsOf(read.body)?.filter(isDocument).filter(isOfStreams);
	if (sets === void 0) return notChecked("rights", title, STRANGE);
	const texts = sets.map(describeLimit);
	if (texts.length === 0) return notChecked("rights", title, "Atlas lists none for the Streams API");
	return texts.every((text) => text !== void 0) ? ok("rights", title, [...new Set(texts)].join("; ")) : notChecked("rights", title, STRANGE);
}
function isOfStreams(set) {
	const endpoints = set.get("endpoints");
	return isList(endpoints) && endpoints.some((endpoint) => STREAMS.test(textOf(valueAt(endpoint, ["path"])) ?? ""));
}
function describeLimit(set) {
	const [capacity, refill, seconds] = [
		"capacity",
		"refillRate",
		"refillDurationSeconds"
	].map((key) => numberAt(set, [key, "value"]));
	if (capacity === void 0 || refill === void 0 || seconds === void 0) return void 0;
	const scope = textOf(set.get("scope"))?.toLowerCase();
	return `${capacity} requests at once, then ${refill} every ${seconds} s${scope === void 0 ? "" : ` (by ${scope === "group" ? "project" : scope})`}`;
}
function numberAt(set, path) {
	const value = valueAt(set, path);
	return value instanceof NumberLiteral ? value.toNumber() : void 0;
}
function checkTiers(resources) {
	const used = new Map();
	for (const resource of resources) {
		if (resource.kind !== "processor") continue;
		const tier = tierOf(resource, resources) ?? "";
		used.set(tier, [...used.get(tier) ?? [], resource]);
	}
	return [...used].flatMap(([tier, processors]) => {
		const many = `${processors.length} ${processors.length === 1 ? "processor" : "processors"}`;
		if (tier === "") return [notChecked("manifest", "tier", `the manifest names none for ${many}: Atlas chooses it`)];
		if (!isTier(tier)) return [notChecked("manifest", `tier ${tier}`, `its limits are not known here; it is asked for by ${many}`)];
		const { parallelism, kafkaPartitions, initialSyncCollections } = TIER_LIMITS[tier];
		const limits = [
			`a parallelism of up to ${parallelism} beyond one for each stage`,
			`an initial sync of up to ${initialSyncCollections} ${initialSyncCollections === 1 ? "collection" : "collections"}`,
			...kafkaPartitions === void 0 ? [] : [`up to ${kafkaPartitions} Kafka partitions`]
		];
		return [ok("manifest", `tier ${tier}`, `${many}; it allows ${limits.join(", ")}`), ...kafkaPartitions === void 0 ? [] : processors.flatMap((processor) => checkPartitions(processor, kafkaPartitions, resources))];
	});
}
function tierOf({ address, fields }, resources) {
	const workspace = resources.find(({ kind, address: own }) => kind === "workspace" && own.workspace === address.workspace);
	return textOf(fields.get("tier")) ?? textOf(valueAt(workspace?.fields, ["streamConfig", "tier"]));
}
function checkPartitions({ address, fields }, most, resources) {
	const stages = fields.get("pipeline");
	const source = isList(stages) ? valueAt(stages[0], ["$source"]) : void 0;
	const connection = textOf(valueAt(source, ["connectionName"]));
	if (!resources.some((one) => one.kind === "connection" && one.address.workspace === address.workspace && one.address.name === connection && textOf(one.fields.get("type")) === "Kafka")) return [];
	const topic = valueAt(source, ["topic"]);
	const topics = isList(topic) ? topic.flatMap((one) => textOf(one) ?? []) : [textOf(topic) ?? "?"];
	return [notChecked("manifest", `partitions for ${formatAddress(address)}`, `its tier reads at most ${most}; how many ${topics.join(", ")} ${topics.length === 1 ? "has" : "have"}, only you can look up`)];
}
function checkRegions(resources) {
	const places = resources.filter(({ kind }) => kind === "workspace").map(({ fields }) => ({
		provider: textOf(valueAt(fields, ["dataProcessRegion", "cloudProvider"])) ?? "",
		region: textOf(valueAt(fields, ["dataProcessRegion", "region"])) ?? ""
	}));
	return [...new Map(places.map((place) => [`${place.provider} ${place.region}`, place])).values()].map(({ provider, region }) => {
		const title = `region ${region}`;
		return (Object.entries(REGIONS).find(([name]) => name === provider)?.[1])?.includes(region) === true ? ok("manifest", title, `${provider} runs stream processing there`) : notChecked("manifest", title, `it is not known here whether ${provider} runs stream processing there`);
	});
}
export { checkRegions, checkRequestLimits, checkTiers };
