// src/render/evolve/steps-text.ts
function describeHandover({ verb, handover, body }, name) {
	if (handover === void 0) return void 0;
	if (verb === "mark") return `read where ${name} stopped`;
	if (verb === "gate") {
		if (handover.part === "caught-up") return `wait until ${name} has caught up and proved itself`;
		if (handover.part === "passed") return `wait until ${name} has got past that`;
		return;
	}
	return verb === "update" && body?.has("name") !== true ? `give ${name} its real sink` : void 0;
}
export { describeHandover };
