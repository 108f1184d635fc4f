import { whyNot } from "./answers.js";
// src/core/doctor/optional-read.ts
const STRANGE = "Atlas answered in a form that is not known here";
async function tryRead(inspector, path, action, signal) {
	try {
		return { body: await inspector.read(path, action, signal) };
	} catch (error) {
		return { why: whyNot(error) };
	}
}
export { STRANGE, tryRead };
