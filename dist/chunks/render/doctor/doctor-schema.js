import { _enum, array, int, literal, object, string, toJSONSchema } from "../../vendor/zod.js";
// src/render/doctor/doctor-schema.ts
const doctorShape = object({
	formatVersion: literal(1),
	problems: int().min(0).meta({ description: "How many checks found a problem." }),
	checks: array(object({
		area: _enum([
			"program",
			"server",
			"login",
			"rights",
			"manifest"
		]).meta({ description: "What the check is about, in the order in which people meet it." }),
		name: string().meta({ description: "A few words, the same in every run." }),
		status: _enum([
			"ok",
			"problem",
			"not checked"
		]),
		message: string().meta({ description: "What was found, or why it was not looked at." }),
		fix: string().nullable().meta({ description: "What to do about a problem." })
	})).meta({ description: "From the program to what the manifest relies on." })
}).meta({
	title: "Sluice doctor report",
	description: "What a look at a set-up has found."
});
function doctorJsonSchema() {
	return toJSONSchema(doctorShape, {
		io: "input",
		target: "draft-7"
	});
}
export { doctorJsonSchema };
