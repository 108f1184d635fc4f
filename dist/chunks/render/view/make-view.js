import { formatAddress } from "../../model/more.js";
import { escapeControls } from "../../render.js";
import { Layout, legendOf, liveByAddress, placePicture, viewEdges, viewNode, viewPlan, viewResource, viewRun, viewStatus } from "../view.js";
// src/render/view/make-view.ts
async function makeView(input) {
	const { changes, dataflow, pictures, plan, report, status, tests } = input;
	const indexes = new Map(changes.map(({ address }, i) => [formatAddress(address), i]));
	const indexOf = (address) => indexes.get(address);
	const live = status === void 0 ? void 0 : liveByAddress(status);
	const opens = new Map(pictures.flatMap(({ of }, i) => of === void 0 ? [] : [[of, i]]));
	const { instance } = await import("../../later/vendor/viz-js-viz/dist-viz.js");
	const layout = new Layout(await instance());
	return {
		formatVersion: 1,
		title: titleOf(input),
		subtitle: escapeControls(`project ${input.project}`),
		nodes: [...dataflow.nodes, ...input.folded].map((node) => {
			const opened = opens.get(node.id);
			return {
				...viewNode(node, indexOf),
				...opened !== void 0 && { opens: opened }
			};
		}),
		edges: viewEdges(dataflow),
		maps: pictures.map((picture) => placePicture(layout, picture)),
		legend: legendOf(dataflow),
		resources: changes.map((change) => {
			const own = live?.get(formatAddress(change.address));
			return {
				...viewResource(change, plan, tests),
				...own && { live: own }
			};
		}),
		...tests && { testSummary: testSummary(tests) },
		...plan && { plan: viewPlan(plan, indexOf) },
		...report && { run: viewRun(report, indexOf) },
		...status && { status: viewStatus(status, indexOf) }
	};
}
function titleOf({ plan, report, status }) {
	const parts = [
		plan && "plan",
		report && "run",
		status && "live state"
	].filter((part) => part !== void 0);
	return parts.length === 0 ? "Sluice: project" : `Sluice: ${parts.join(", ")}`;
}
function testSummary({ passed, failed, skipped }) {
	return `Tests: ${[
		`${passed} passed`,
		...failed > 0 ? [`${failed} failed`] : [],
		...skipped > 0 ? [`${skipped} skipped`] : []
	].join(", ")}`;
}
export { makeView };
