import { _enum, array, boolean, datetime, int, literal, number, object, string, toJSONSchema } from "../../vendor/zod.js";
// src/render/probe/probe-schema.ts
const exchange = object({
	method: string(),
	path: string().meta({ description: "Below /api/atlas/v2, ids and names replaced." }),
	version: string().optional().meta({ description: "The date in the Accept header, where it is not the usual one." }),
	sent: string().optional().meta({ description: "The body as JSON text." }),
	status: int(),
	received: string().meta({ description: "The body as it came, ids, names and hosts replaced." }),
	atMs: number().min(0).meta({ description: "Milliseconds since the probe began." })
});
const answer = object({
	question: string().meta({ description: "The name of the sandbox's quirk that is about the same question." }),
	outcome: _enum([
		"assumed",
		"otherwise",
		"unknown"
	]).meta({ description: "assumed: as the sandbox does by default; otherwise: as with the quirk." }),
	saw: string()
});
const measure = object({
	what: string().meta({ description: "What was looked at." }),
	saw: string(),
	ms: number().min(0).optional().meta({ description: "Where it is a time, in milliseconds." })
});
const shape = object({
	formatVersion: literal(1),
	version: string().meta({ description: "Of Sluice." }),
	begun: datetime(),
	durationMs: number().min(0),
	provider: string(),
	region: string(),
	hasCluster: boolean(),
	experiments: array(object({
		name: string(),
		asks: string(),
		answers: array(answer),
		measures: array(measure).optional().meta({ description: "What was measured or seen beside the questions. Older reports have none." }),
		skipped: string().optional().meta({ description: "Why it was not made, or not finished." }),
		exchanges: array(exchange)
	})),
	leftBehind: array(string()).meta({ description: "Workspaces that could not be deleted." })
}).meta({
	title: "Sluice probe report",
	description: "How an Atlas behaves, as experiments have shown."
});
function probeJsonSchema() {
	return toJSONSchema(shape, {
		io: "input",
		target: "draft-7"
	});
}
export { probeJsonSchema };
