import { Command, CommanderError, Help } from "../vendor/commander.js";
import { describeVersion } from "../start.js";
import { COMMANDS, COMMON, exampleText, hintFor, reportFailure, reportUsage } from "../cli.js";
// src/cli/program.ts
function buildProgram(host, finish, said) {
	const program = new Command("sluice").description("GitOps for MongoDB Atlas Stream Processing: plan and apply workspaces, connections and processors.").option("-V, --version", "print the version and the commit").on("option:version", () => {
		host.stdout.write(describeVersion() + "\n");
		throw new CommanderError(0, "commander.version", "");
	}).showHelpAfterError("Run with --help to see what it takes.").exitOverride().configureHelp({
		minWidthToWrap: 20,
		optionDescription: (option) => Help.prototype.optionDescription.call(new Help(), option).replace(" (default: [])", ""),
		subcommandTerm: describeTerm
	}).configureOutput({
		writeOut: (text) => {
			host.stdout.write(text);
		},
		writeErr: (text) => {
			host.stderr.write(text);
		},
		outputError: (text, write) => {
			said.push(text);
			write(text);
			const hint = hintFor(text, flagsOf(host.args));
			if (hint === void 0) return;
			said.push(hint);
			write(`${hint}\n`);
		},
		getOutHelpWidth: () => host.stdout.columns,
		getErrHelpWidth: () => host.stderr.columns,
		getOutHasColors: () => false,
		getErrHasColors: () => false
	});
	for (const declared of COMMANDS) addCommand(program, declared, host, finish);
	return program;
}
const flagsOf = (args) => (COMMANDS.find(({ name }) => args.includes(name))?.flags ?? []).map(({ flags }) => /--[a-z-]+/.exec(flags)?.[0] ?? "");
function describeTerm(command) {
	const term = Help.prototype.subcommandTerm.call(new Help(), command);
	if (!COMMANDS.some(({ name, flags }) => name === command.name() && flags.length > 0) || command.options.length > 0) return term;
	return `${command.name()} [options]${term.slice(command.name().length)}`;
}
function addCommand(program, declared, host, finish) {
	const command = program.command(declared.name).description(declared.description);
	for (const argument of declared.arguments) command.addArgument(argument);
	if (!host.args.includes(declared.name)) return;
	command.addHelpText("after", exampleText(declared.name));
	for (const flag of declared.flags) command.addOption(flag.make());
	const read = new Set(command.options.map((option) => option.attributeName()));
	for (const flag of declared.retired) acceptHidden(command, flag);
	const retired = new Set(command.options.map((option) => option.attributeName()).filter((name) => !read.has(name)));
	for (const flag of COMMON) acceptHidden(command, flag);
	command.action(async () => {
		const given = Object.entries(command.opts()).filter(([name]) => read.has(name));
		const unused = [...retired].filter((name) => command.getOptionValueSource(name) === "cli");
		await tellUnused(command, unused, host);
		finish(await (await declared.load())({
			...Object.fromEntries(given),
			arguments: command.processedArgs
		}, host));
	});
}
function acceptHidden(command, flag) {
	const option = flag.make().hideHelp().conflicts([]);
	if (!command.options.some(({ long, short }) => long === option.long || short !== void 0 && short === option.short)) command.addOption(option);
}
async function tellUnused(command, names, host) {
	if (names.length === 0) return;
	const { writeDiagnostics } = await import("../later/cli/output/output.js");
	writeDiagnostics(names.map((name) => {
		return {
			severity: "warning",
			code: "SETTINGS_FLAG_UNUSED",
			message: `${command.options.find((option) => option.attributeName() === name)?.long ?? name} has no effect on ${command.name()}`,
			fix: "Leave it out: Sluice 0.3 will refuse it."
		};
	}), { color: !host.args.includes("--no-color") }, host);
}
async function runProgram(host) {
	let code = 0;
	const said = [];
	const program = buildProgram(host, (result) => {
		code = result;
	}, said);
	try {
		await program.parseAsync(host.args, { from: "user" });
		return code;
	} catch (error) {
		if (!(error instanceof CommanderError)) return reportFailure(error, host);
		if (error.exitCode === 0) return 0;
		await reportUsage(said, host);
		return 1;
	}
}
export { runProgram };
