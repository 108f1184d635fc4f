// src/core/validate.ts
async function validateProject(context) {
	const { desired, diagnostics, files, merged } = await context.load(context.manifestRequest("validate"));
	return {
		...desired && { desired },
		diagnostics,
		files,
		merged
	};
}
export { validateProject };
