import { count, escapeControls, escapeJson } from "../render.js";
// src/render/probe/probe-text.ts
const minutes = (seconds) => count(Math.ceil(seconds / 60), "minute");
function renderProposal(proposal) {
	const { workspace, provider, region, tier, cluster, database, experiments, mostSeconds, tierSeconds } = proposal;
	return `${[
		`A probe makes the workspace ${workspace} (${provider} ${region}) with connections and small processors, and deletes it afterwards.`,
		"It touches nothing else in the project.",
		"",
		...experiments.map(({ name, asks }) => `  ${name}: ${asks}`),
		"",
		`It takes up to ${minutes(mostSeconds)}. Processors of tier ${tier} run for up to ${minutes(tierSeconds)} in all, which Atlas charges for.`,
		...cluster === void 0 ? [] : [`A connection to the cluster ${cluster} is made. What processors write there stays in the database ${database}:`, `  mongosh "mongodb+srv://..." --eval 'db.getSiblingDB("${database}").dropDatabase()'`],
		"If it is killed, `sluice probe --clean` deletes what is left."
	].map((line) => escapeControls(line)).join("\n")}\n`;
}
const OUTCOMES = {
	assumed: "as assumed",
	otherwise: "otherwise",
	unknown: "unknown"
};
function renderProbeText(report, file) {
	const answers = report.experiments.flatMap((experiment) => experiment.answers);
	const width = Math.max(...answers.map(({ question }) => question.length), 0);
	const lines = answers.map(({ question, outcome, saw }) => `${OUTCOMES[outcome].padEnd(10)}  ${question.padEnd(width)}  ${escapeControls(saw)}`);
	const measures = report.experiments.flatMap((experiment) => experiment.measures);
	const widest = Math.max(...measures.map(({ what }) => what.length), 0);
	const measured = measures.map(({ what, saw }) => `measured    ${what.padEnd(widest)}  ${escapeControls(saw)}`);
	const many = (wanted) => answers.filter(({ outcome }) => outcome === wanted).length;
	const left = report.leftBehind.map((workspace) => `LEFT BEHIND: ${workspace}. Run sluice probe --clean until nothing is left.`);
	return `${[
		...lines,
		...measured.length > 0 ? ["", ...measured] : [],
		"",
		`${count(answers.length, "question")}: ${many("assumed")} as assumed, ${many("otherwise")} otherwise, ${many("unknown")} unknown.`,
		...left,
		`The report is in ${escapeControls(file)}: sluice sandbox --behaves-as ${escapeControls(file)} follows it.`,
		"Ids, names and hosts are taken out of it. Read it, then send it with the issue form \"Probe report\": docs/first-contact.md says where."
	].join("\n")}\n`;
}
function renderProbeJson(report) {
	return `${escapeJson(JSON.stringify({
		formatVersion: 1,
		...report
	}, null, 2))}\n`;
}
function renderCleaned({ removed, leftBehind }) {
	if (removed.length + leftBehind.length === 0) return "No probe has left anything behind.\n";
	return [...removed.map((name) => `deleted      ${name}\n`), ...leftBehind.map((name) => `left behind  ${name}\n`)].join("");
}
export { renderCleaned, renderProbeJson, renderProbeText, renderProposal };
