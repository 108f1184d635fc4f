import { isDocument, isList, textOf } from "../../model/more.js";
import { SluiceError } from "../../model.js";
import { Lab, isTaken, stateOf, wordsOf } from "./lab.js";
import { isProbeWorkspace } from "./workspace-name.js";
// src/core/probe/clean.ts
const MOST_MS = 6e5;
const PAGE = 500;
async function findProbeWorkspaces({ courier, project }) {
	const found = [];
	for (let page = 1;; page += 1) {
		const path = `/api/atlas/v2/groups/${encodeURIComponent(project)}/streams?itemsPerPage=${PAGE}&pageNum=${page}`;
		const answered = await courier.send({
			method: "GET",
			path
		});
		const results = isDocument(answered.body) ? answered.body.get("results") : void 0;
		if (!isTaken(answered) || !isList(results)) throw new SluiceError("PROBE_LIST_REFUSED", `Atlas did not list the workspaces: ${wordsOf(answered)}`, { fix: "Ask sluice doctor about the rights of the credentials, and run sluice probe --clean again." });
		found.push(...results.flatMap((one) => isDocument(one) ? textOf(one.get("name")) ?? [] : []).filter(isProbeWorkspace));
		if (results.length < PAGE) return found.sort();
	}
}
async function removeProbeWorkspace(settings, workspace) {
	const { clock, pauseMs } = settings;
	const lab = new Lab({
		...settings,
		workspace
	});
	const end = clock.now() + MOST_MS;
	for (;;) {
		try {
			if (await removeOnce(lab)) return true;
		} catch {}
		if (clock.now() >= end) return false;
		await clock.sleep(pauseMs);
	}
}
async function removeOnce(lab) {
	if ((await lab.send("GET", "")).status === 404) return true;
	for (const processor of await list(lab, "/processors")) {
		const path = `/processor/${encodeURIComponent(textOf(processor.get("name")) ?? "")}`;
		if (![
			"STOPPED",
			"CREATED",
			"FAILED"
		].includes(stateOf(processor) ?? "")) await lab.send("POST", `${path}:stop`, { body: {} });
		await lab.send("DELETE", path);
	}
	for (const connection of await list(lab, "/connections")) await lab.send("DELETE", `/connections/${encodeURIComponent(textOf(connection.get("name")) ?? "")}`);
	await lab.send("DELETE", "");
	return (await lab.send("GET", "")).status === 404;
}
async function list(lab, path) {
	const { body } = await lab.send("GET", `${path}?itemsPerPage=${PAGE}&pageNum=1`);
	const results = isDocument(body) ? body.get("results") : void 0;
	return isList(results) ? results.filter(isDocument) : [];
}
export { findProbeWorkspaces, removeProbeWorkspace };
