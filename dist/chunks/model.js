// src/model/errors.ts
const EXIT = {
	done: 0,
	failed: 1,
	pending: 2,
	refused: 3,
	interrupted: 130
};
var SluiceError = class extends Error {
	code;
	fix;
	address;
	diagnostics;
	exitCode;
	constructor(code, message, details = {}) {
		super(message, details.cause === void 0 ? void 0 : { cause: details.cause });
		this.name = code;
		this.code = code;
		this.fix = details.fix;
		this.address = details.address;
		this.diagnostics = details.diagnostics ?? [];
		this.exitCode = details.exitCode ?? EXIT.failed;
	}
};
// src/model/hazard.ts
const HAZARD_DEFAULTS = {
	"processing-pause": "shown",
	"cost-increase": "shown",
	"secret-unverifiable": "shown",
	"window-replay": "shown",
	"checkpoint-unknown": "shown",
	"state-expired": "shown",
	"checkpoint-loss": "refused",
	"data-loss": "refused",
	replace: "refused",
	"endpoint-change-with-secret": "refused",
	"pause-unmanaged": "refused",
	"mass-delete": "refused",
	"no-restore-file": "refused",
	"source-gap": "refused",
	"partial-window": "refused",
	"position-unknown": "refused",
	"duplicate-output": "refused",
	replay: "shown",
	reprocess: "shown",
	"double-run": "shown",
	"oplog-range": "shown",
	leftover: "shown"
};
const HAZARD_KINDS = Object.keys(HAZARD_DEFAULTS);
const REFUSED_HAZARDS = HAZARD_KINDS.filter((kind) => HAZARD_DEFAULTS[kind] === "refused");
const LONGEST_FLAG = 72;
const manifestWay = ({ allowWith = "" }) => allowWith.slice(0, Math.max(0, allowWith.lastIndexOf(FLAG)));
function wayToAllow(hazards) {
	const ways = hazards.flatMap(({ allowWith }) => allowWith === void 0 ? [] : [allowWith]);
	const [first] = ways;
	const kind = hazards[0]?.kind;
	if (first === void 0 || kind === void 0 || ways.length === 1) return first;
	const named = [...new Set(ways.map((way) => way.slice(way.lastIndexOf(FLAG) + FLAG.length)))].join(FLAG_BETWEEN);
	const flag = named.length + FLAG.length > LONGEST_FLAG ? kind : named;
	return `${manifestWay({ allowWith: first })}${FLAG}${flag}`;
}
const FLAG = "--allow ";
const FLAG_BETWEEN = ` ${FLAG}`;
// src/model/errors/failure.ts
function failureDiagnostics(error) {
	if (!(error instanceof SluiceError)) return [{
		severity: "error",
		code: "INTERNAL",
		message: error instanceof Error ? error.message : String(error)
	}];
	if (error.diagnostics.length > 0) return error.diagnostics;
	return [{
		severity: "error",
		code: error.code,
		message: error.message,
		...error.address !== void 0 && { address: error.address },
		...error.fix !== void 0 && { fix: error.fix }
	}];
}
function failureExitCode(error) {
	return error instanceof SluiceError ? error.exitCode : EXIT.failed;
}
export { EXIT, HAZARD_DEFAULTS, HAZARD_KINDS, REFUSED_HAZARDS, SluiceError, failureDiagnostics, failureExitCode, manifestWay, wayToAllow };
