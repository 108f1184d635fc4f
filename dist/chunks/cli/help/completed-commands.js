import { HAZARD_KINDS } from "../../model.js";
import { Option } from "../../vendor/commander.js";
import { COMMANDS } from "../../cli.js";
import { SCHEMA_NAMES } from "../commands/tools/schema.js";
import "../../core/facts/hazards.js";
import { QUIRKS } from "../../sandbox.js";
// src/cli/help/completed-commands.ts
const WORDS = {
	"--allow": HAZARD_KINDS,
	"--quirk": QUIRKS.map(({ name }) => name),
	schema: SCHEMA_NAMES
};
function describeCommands() {
	const commands = COMMANDS.map(({ name, description, flags, arguments: [argument] }) => {
		return {
			name,
			description,
			options: [...flags.map((flag) => flag.make()), new Option("-h, --help", "show help")].map((option) => ({
				flags: [option.short, option.long].filter((flag) => typeof flag === "string"),
				description: option.description,
				value: option.required || option.optional ? valueOf(option.flags, option.argChoices ?? WORDS[option.long ?? ""]) : void 0,
				isOptional: option.optional,
				repeats: Array.isArray(option.defaultValue)
			})),
			argument: argument && {
				...valueOf(`<${argument.name()}>`, argument.argChoices ?? WORDS[name]),
				repeats: argument.variadic
			}
		};
	});
	const help = {
		name: "help",
		description: "show what a command takes",
		options: [],
		argument: {
			...valueOf("<command>", commands.map(({ name }) => name)),
			repeats: false
		}
	};
	return [...commands, help];
}
function valueOf(flags, choices = []) {
	const name = /[<[]([^>\].]+)/.exec(flags)?.[1] ?? "";
	return {
		name,
		choices,
		kind: [
			"file",
			"files",
			"path",
			"plan"
		].includes(name) ? "file" : ["dir", "folder"].includes(name) ? "folder" : "text"
	};
}
export { describeCommands };
