// src/core/probe/anonymise.ts
const WORKSPACE = "sluice-probe-000000000000";
const KINDS = [
	["link", /https?:\/\/[^"\s\\]+/g],
	["uuid", /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/gi],
	["id", /\b[0-9a-f]{24}\b/gi],
	["mail", /[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g],
	["arn", /\barn:[^"\s\\]+/g],
	["account", /(?<![\w.-])\d{12}(?![\w.-])/g],
	["address", /\b\d{1,3}(?:\.\d{1,3}){3}\b/g],
	["host", /\b(?:[a-z0-9-]{1,63}\.){1,10}(?:mongodb\.net|mongodb\.com|mongodbgov\.com|mongodb-dev\.net)\b/gi]
];
function anonymise(report, workspace, cluster) {
	const given = new Map();
	const counts = new Map();
	const replace = (text) => {
		let result = text.replaceAll(workspace, WORKSPACE);
		if (cluster !== void 0 && cluster !== "") result = result.replaceAll(cluster, "the-cluster");
		for (const [kind, pattern] of KINDS) result = result.replaceAll(pattern, (found) => {
			if (found === WORKSPACE.slice(-12)) return found;
			const known = given.get(found);
			if (known !== void 0) return known;
			const number = (counts.get(kind) ?? 0) + 1;
			counts.set(kind, number);
			given.set(found, `${kind}-${number}`);
			return `${kind}-${number}`;
		});
		return result;
	};
	const exchange = ({ path, sent, received, ...rest }) => ({
		...rest,
		path: replace(path),
		...sent !== void 0 && { sent: replace(sent) },
		received: replace(received)
	});
	return {
		...report,
		experiments: report.experiments.map(({ answers, measures, skipped, exchanges, ...rest }) => ({
			...rest,
			answers: answers.map((answer) => ({
				...answer,
				saw: replace(answer.saw)
			})),
			measures: measures.map((measure) => ({
				...measure,
				saw: replace(measure.saw)
			})),
			...skipped !== void 0 && { skipped: replace(skipped) },
			exchanges: exchanges.map(exchange)
		})),
		leftBehind: report.leftBehind
	};
}
export { anonymise };
