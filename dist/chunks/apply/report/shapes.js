import { _enum, array, boolean, datetime, discriminatedUnion, int, literal, number, object, string, toJSONSchema } from "../../vendor/zod.js";
// src/apply/report/shapes.ts
const formatVersion = literal(1);
const time = datetime().meta({ description: "ISO 8601, UTC." });
const elapsedMs = number().min(0).meta({ description: "Milliseconds since the step began." });
const verb = _enum([
	"create",
	"update",
	"delete",
	"stop",
	"start",
	"accept",
	"mark",
	"gate",
	"failover"
]);
const outcome = _enum([
	"applied",
	"nothing-to-do",
	"failed",
	"interrupted",
	"stale"
]);
const stepName = {
	id: string(),
	verb,
	address: string()
};
const stepError = object({
	code: string().meta({ description: "Stable: PLAN_STALE, APPLY_..., ATLAS_..., INTERNAL." }),
	message: string(),
	fix: string().exactOptional(),
	log: array(string()).exactOptional().meta({ description: "The last lines of the processor's log, where it is FAILED." })
}).meta({
	id: "StepError",
	description: "Why a step failed. Never holds a secret."
});
const rollbackRefusal = object({
	state: string().exactOptional().meta({ description: "State of the processor, where it could be read." }),
	reason: string()
}).meta({
	id: "RollbackRefusal",
	description: "The old definition was not put back."
});
const summary = object({
	done: int(),
	failed: int(),
	skipped: int(),
	restored: int()
}).meta({
	id: "Summary",
	description: "How many steps ended in which way."
});
const remaining = array(object({
	address: string(),
	action: string()
})).meta({ description: "What a plan made afterwards would still change." });
const gateSummary = {
	verdict: _enum([
		"passed",
		"failed",
		"inconclusive"
	]).meta({ description: "inconclusive: nobody knows, for example because there was nothing to read." }),
	reason: string()
};
const gateCounts = {
	read: number().exactOptional().meta({ description: "Messages since the start." }),
	written: number().exactOptional(),
	deadLetters: number().exactOptional()
};
const comparedCounts = object({
	...gateCounts,
	read: number().exactOptional().meta({ description: "Messages in the time that is compared." })
});
const gateReading = object({
	time,
	state: string().exactOptional(),
	health: _enum([
		"sound",
		"unsound",
		"unknown"
	]),
	why: string().exactOptional().meta({ description: "What speaks against it, or what is not known." }),
	lagSeconds: number().exactOptional(),
	lagMessages: number().exactOptional(),
	...gateCounts,
	comparison: object({
		newVersion: comparedCounts,
		oldVersion: comparedCounts
	}).exactOptional().meta({ description: "Of a new version that runs beside the old one: what both did in the same time." })
});
const gateSummaryShape = object(gateSummary).meta({
	id: "GateSummary",
	description: "The verdict of a gate."
});
const gateReport = object({
	...gateSummary,
	readings: array(gateReading).meta({ description: `In order. Of more than 200 looks: the first, the last, the changes of health, and evenly spread ones.` }),
	looks: int().exactOptional().meta({ description: "How many there were, where some are left out." })
}).meta({
	id: "GateReport",
	description: "The verdict of a gate, and the looks that led to it."
});
const phase = _enum([
	"waiting",
	"retrying",
	"recovering",
	"restoring"
]);
const progress = array(object({
	phase,
	message: string().meta({ description: "What was told last." }),
	afterMs: number().min(0).meta({ description: "From the start of the step." }),
	untilMs: number().min(0).exactOptional().meta({ description: "The last time that it was told." }),
	count: int().exactOptional().meta({ description: "How often; absent for once." })
})).meta({
	id: "Progress",
	description: `What the step waited for, was refused, had lost or put back. Of more than 20 entries, the first and the last.`
});
const common = {
	formatVersion,
	time
};
const ofStep = {
	...common,
	...stepName,
	elapsedMs
};
const wayBack = {
	rolledBack: boolean().exactOptional().meta({ description: "The old definition runs again." }),
	rollbackRefused: rollbackRefusal.exactOptional(),
	stopped: boolean().exactOptional().meta({ description: "A gate has failed, and its processor was stopped." })
};
const applyEventShape = discriminatedUnion("type", [
	object({
		type: literal("apply-started"),
		...common,
		project: string(),
		digest: string(),
		steps: array(object(stepName))
	}),
	object({
		type: literal("step-started"),
		...ofStep
	}),
	object({
		type: literal("step-progress"),
		...ofStep,
		phase,
		message: string()
	}),
	object({
		type: literal("step-done"),
		...ofStep,
		reason: string().exactOptional(),
		gate: gateSummaryShape.exactOptional()
	}),
	object({
		type: literal("step-failed"),
		...ofStep,
		error: stepError,
		...wayBack,
		gate: gateSummaryShape.exactOptional()
	}),
	object({
		type: literal("step-skipped"),
		...ofStep,
		reason: string()
	}),
	object({
		type: literal("step-restored"),
		...ofStep,
		reason: string()
	}),
	object({
		type: literal("apply-interrupted"),
		...common
	}),
	object({
		type: literal("apply-finished"),
		...common,
		outcome,
		durationMs: number().min(0),
		summary
	}),
	object({
		type: literal("convergence-checked"),
		...common,
		converged: boolean(),
		remaining
	})
]).meta({
	title: "Sluice apply event",
	description: "One line of sluice apply --json."
});
const reportShape = object({
	formatVersion,
	project: string(),
	digest: string(),
	desiredDigest: string(),
	outcome,
	startedAt: time,
	durationMs: number().min(0),
	summary,
	steps: array(object({
		...stepName,
		status: _enum([
			"done",
			"failed",
			"skipped",
			"restored"
		]),
		reason: string().exactOptional(),
		error: stepError.exactOptional(),
		...wayBack,
		gate: gateReport.exactOptional(),
		progress: progress.exactOptional(),
		state: string().exactOptional().meta({ description: "The state in which the last look found a processor that was started or stopped." }),
		leftBehind: boolean().exactOptional().meta({ description: "A failed create left a resource in Atlas that is not what was asked for." }),
		startedAt: time.exactOptional().meta({ description: "Absent for a step that never began." }),
		durationMs: number().min(0)
	})),
	converged: boolean().exactOptional().meta({ description: "Whether a plan made afterwards was empty; absent when nobody looked." }),
	remaining: remaining.exactOptional(),
	awaitingPromotion: array(string()).exactOptional().meta({ description: "Processors whose new version was started and waits for apply --promote." }),
	convergenceUnknown: string().exactOptional()
}).meta({
	title: "Sluice apply report",
	description: "What became of every step of an apply."
});
function applyEventsJsonSchema() {
	return toJSONSchema(applyEventShape, {
		io: "input",
		target: "draft-7"
	});
}
function reportJsonSchema() {
	return toJSONSchema(reportShape, {
		io: "input",
		target: "draft-7"
	});
}
export { applyEventsJsonSchema, reportJsonSchema, reportShape };
