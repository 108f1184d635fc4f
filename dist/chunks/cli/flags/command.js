// src/cli/flags/command.ts
function declareCommand(spec) {
	const { name, description, flags, load } = spec;
	return {
		name,
		description,
		flags,
		retired: spec.retired ?? [],
		arguments: spec.arguments ?? [],
		load
	};
}
export { declareCommand };
