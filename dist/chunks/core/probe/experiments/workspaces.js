import { isDocument, isList, textOf, valueAt } from "../../../model/more.js";
import { assumed, otherwise, unknown } from "../answer.js";
import { SAMPLE, sampled } from "../bench.js";
import { isTaken, stateOf, wordsOf } from "../lab.js";
// src/core/probe/experiments/workspaces.ts
const OLDEST = "2023-02-01";
const FAR_FUTURE = "2099-01-01";
const WORKSPACE_EXPERIMENTS = [
	{
		name: "sample-at-once",
		asks: "Is the sample connection of a new workspace there, and ready, at once?",
		settles: ["samples-come-later"],
		runsSeconds: 0,
		run: async ({ lab }) => {
			const { status, body } = await lab.send("GET", `/connections/${SAMPLE}`);
			const state = stateOf(body);
			if (status === 404) return [otherwise("samples-come-later", "it is not there yet")];
			if (state === "READY") return [assumed("samples-come-later", "READY")];
			return [otherwise("samples-come-later", state ?? String(status))];
		}
	},
	{
		name: "default-tier",
		asks: "Which tier does a workspace get that is made without one?",
		settles: ["default-tier-sp10"],
		runsSeconds: 0,
		run: ({ made }) => {
			const tier = textOf(valueAt(made.body, ["streamConfig", "tier"]));
			if (tier === "SP30") return Promise.resolve([assumed("default-tier-sp10", tier)]);
			if (tier === "SP10") return Promise.resolve([otherwise("default-tier-sp10", tier)]);
			return Promise.resolve([unknown("default-tier-sp10", tier ?? "none is returned")]);
		}
	},
	{
		name: "region-update",
		asks: "Does an update with another region move a workspace?",
		settles: ["region-update-applies"],
		runsSeconds: 0,
		run: async ({ lab }) => {
			const place = async () => {
				const { body } = await lab.send("GET", "");
				return ["cloudProvider", "region"].map((key) => textOf(valueAt(body, ["dataProcessRegion", key])));
			};
			const [cloudProvider, region] = await place();
			if (cloudProvider !== "AWS" || region === void 0) return [unknown("region-update-applies", `tried in AWS alone, not in ${cloudProvider ?? "this place"}`)];
			const other = region === "OREGON_USA" ? "VIRGINIA_USA" : "OREGON_USA";
			const answered = await lab.send("PATCH", "", { body: {
				cloudProvider,
				region: other
			} });
			if (!isTaken(answered)) return [unknown("region-update-applies", wordsOf(answered))];
			const [, now] = await place();
			if (now === other) {
				await lab.send("PATCH", "", { body: {
					cloudProvider,
					region
				} });
				return [otherwise("region-update-applies", `it moved to ${other}`)];
			}
			return [assumed("region-update-applies", `${answered.status}, and it stayed`)];
		}
	},
	{
		name: "name-taken",
		asks: "What is answered where the name of a new workspace, connection or processor is taken?",
		settles: ["workspace-taken-other-code"],
		runsSeconds: 0,
		run: async (bench) => {
			const { lab } = bench;
			const sample = await lab.send("POST", "/connections", { body: {
				name: SAMPLE,
				type: "Sample"
			} });
			bench.measure("the name of a new connection is taken", wordsOf(sample));
			const name = await bench.processor(sampled());
			bench.measure("the name of a new processor is taken", wordsOf(await bench.create(name, sampled())));
			await lab.send("DELETE", `/processor/${name}`);
			const answered = await lab.createWorkspace({ dataProcessRegion: {
				cloudProvider: "AWS",
				region: "VIRGINIA_USA"
			} });
			const words = wordsOf(answered);
			if (words === "409 STREAM_TENANT_NAME_ALREADY_EXISTS") return [assumed("workspace-taken-other-code", words)];
			if (words === "409 STREAM_WORKSPACE_NAME_ALREADY_EXISTS") return [otherwise("workspace-taken-other-code", words)];
			return [unknown("workspace-taken-other-code", words)];
		}
	},
	{
		name: "versions",
		asks: "Is the oldest version still served, and does a date in the future mean the newest?",
		settles: ["version-sunset", "future-version-refused"],
		runsSeconds: 0,
		run: async ({ lab }) => {
			const old = await lab.send("GET", "", { version: OLDEST });
			const future = await lab.send("GET", "", { version: FAR_FUTURE });
			return [isTaken(old) ? assumed("version-sunset", `${OLDEST} is served`) : old.status === 410 ? otherwise("version-sunset", wordsOf(old)) : unknown("version-sunset", wordsOf(old)), isTaken(future) ? assumed("future-version-refused", `${FAR_FUTURE} is served`) : future.status === 406 ? otherwise("future-version-refused", wordsOf(future)) : unknown("future-version-refused", wordsOf(future))];
		}
	},
	{
		name: "missing-processor",
		asks: "What is answered about a processor that is not there, and what are the parameters of errors?",
		settles: ["missing-processor-400", "error-parameters"],
		runsSeconds: 0,
		run: async ({ lab }) => {
			const answered = await lab.send("GET", "/processor/probe-none");
			const words = wordsOf(answered);
			const list = isDocument(answered.body) ? answered.body.get("parameters") : void 0;
			const parameters = isList(list) ? list : [];
			return [answered.status === 404 ? assumed("missing-processor-400", words) : answered.status === 400 ? otherwise("missing-processor-400", words) : unknown("missing-processor-400", words), parameters.some((one) => textOf(one) !== void 0) ? otherwise("error-parameters", "they are texts") : assumed("error-parameters", parameters.length === 0 ? "they are empty" : "they are objects")];
		}
	}
];
export { WORKSPACE_EXPERIMENTS };
