import { _enum, array, boolean, json, literal, looseObject, number, string, toJSONSchema } from "../../vendor/zod.js";
import { HAZARD_KINDS } from "../../model.js";
import "../../plan.js";
// src/render/json/plan-schema.ts
const address = string().min(1).meta({ description: "orders, orders/connection/kafka or orders/processor/enrich." });
const pointer = string().regex(/^(\/|$)/).meta({ description: "JSON Pointer (RFC 6901)." });
const count = number().int().min(0);
const digest = string().regex(/^sha256:[0-9a-f]{64}$/).nullable();
const place = looseObject({
	file: string(),
	line: number().int().min(1),
	column: number().int().min(1)
});
const hazard = looseObject({
	kind: _enum(HAZARD_KINDS),
	address,
	reason: string().min(1).meta({ description: "What would happen, in one sentence." }),
	allowed: boolean().meta({ description: "False: the plan is refused until it is allowed by name." }),
	allowWith: string().optional().meta({ description: "The exact way to allow it; absent where nothing can, or need." })
});
const change = looseObject({
	address,
	kind: string().meta({ description: "privateLink, vpcPeering, workspace, connection or processor. Kinds may grow: a reader must accept one that it does not know." }),
	action: _enum([
		"create",
		"update",
		"replace",
		"delete",
		"noop",
		"unmanaged"
	]),
	type: string().optional().meta({ description: "Of a connection; of a private link its provider and vendor." }),
	renamedFrom: string().optional(),
	stateBefore: string().optional().meta({ description: "Of a processor, as Atlas reports it." }),
	runsAfter: boolean().optional().meta({ description: "Of a processor: whether it runs once the plan is applied." }),
	fields: array(looseObject({
		path: pointer,
		before: json().meta({ description: "Null where there was nothing; masked where it must not be shown." }),
		after: json(),
		shown: _enum([
			"plain",
			"sensitive",
			"writeOnly"
		])
	})),
	patch: array(looseObject({
		op: _enum([
			"add",
			"remove",
			"replace"
		]),
		path: pointer,
		value: json().optional()
	})).meta({ description: "JSON Patch (RFC 6902) from what Atlas has to what it will have." }),
	hazards: array(hazard),
	awaitsPromotion: boolean().optional().meta({ description: "Its new version runs beside it until apply --promote lets it take over." }),
	notes: array(string()),
	source: place.nullable().meta({ description: "Where the manifest names it." }),
	pipelineSource: place.optional()
});
const step = looseObject({
	id: string().regex(/^[rs][1-9]\d*$/),
	verb: _enum([
		"create",
		"update",
		"delete",
		"stop",
		"start",
		"accept",
		"mark",
		"gate",
		"failover"
	]),
	address,
	dependsOn: array(string()),
	onFailure: string().nullable().meta({
		description: "What is put back when this step, or one that depends on it, fails: start-again, roll-back, create-again.",
		examples: [
			"start-again",
			"roll-back",
			"create-again"
		]
	}),
	restarts: string().optional().meta({ description: "The stop that this start takes back." }),
	restores: string().optional().meta({ description: "The note of the interrupted apply that stopped what this start puts back." }),
	renamesTo: string().optional(),
	dropsCheckpoint: boolean().optional(),
	carries: boolean().optional().meta({ description: "The start begins where the old version was." }),
	mark: string().optional().meta({
		description: "When the position is read.",
		examples: ["before-stop", "after-stop"]
	}),
	handover: string().optional().meta({
		description: "What it is to a blue/green change.",
		examples: [
			"shadow",
			"caught-up",
			"passed",
			"old",
			"live"
		]
	}),
	gate: looseObject({
		forSeconds: number(),
		withinSeconds: number(),
		windowSeconds: number().optional(),
		source: string(),
		maxLagSeconds: number(),
		maxLagMessages: number(),
		maxDeadLetters: looseObject({
			by: string(),
			most: number()
		}),
		minOutput: number(),
		noData: string(),
		onFailure: string()
	}).optional().meta({ description: "What the manifest asks of a start, and what happens if it is not reached." }),
	replaces: string().optional().meta({ description: "The name of the old version, which comes back when this step fails." })
});
const diagnostic = looseObject({
	severity: _enum([
		"error",
		"warning",
		"note"
	]),
	code: string().min(1),
	message: string().min(1),
	file: string().nullable(),
	line: number().int().min(1).nullable(),
	column: number().int().min(1).nullable(),
	address: string().nullable(),
	fix: string().nullable()
});
const plan = looseObject({
	formatVersion: literal(1),
	digest: digest.meta({ description: "Over what the plan does and rests on; null where no plan could be made." }),
	desiredDigest: digest.meta({ description: "Over the desired values alone." }),
	complete: boolean().meta({ description: "False when something could not be read: it can not be applied." }),
	baseUrl: string().optional(),
	project: string().nullable(),
	selection: looseObject({
		targets: array(string()),
		prune: boolean(),
		restart: array(string()).optional(),
		replay: array(string()).optional(),
		updateSecrets: boolean(),
		destroy: boolean(),
		promote: array(string()).optional()
	}).optional(),
	summary: looseObject({
		create: count,
		update: count,
		replace: count,
		delete: count,
		start: count.meta({ description: "Steps that start a processor." }),
		stop: count,
		noop: count,
		unmanaged: count
	}),
	changes: array(change),
	steps: array(step),
	hazards: array(hazard),
	diagnostics: array(diagnostic)
}).meta({
	title: "Sluice plan",
	description: "What `sluice plan --json` prints."
});
function planJsonSchema() {
	return toJSONSchema(plan, {
		io: "input",
		target: "draft-2020-12"
	});
}
export { planJsonSchema };
