// src/cli/output/next-flags.ts
const MANIFEST = "-f --file --env --var --var-file --secret-dir --project".split(" ");
const REPEATED = new Set([
	...MANIFEST,
	"--base-url",
	"--sandbox-state"
]);
const OFFLINE = new Set(MANIFEST);
const PLAIN = /^[\w@%+=:,./-]+$/;
function nextFlags(args) {
	return repeat(args, REPEATED);
}
function manifestFlags(args) {
	return repeat(args, OFFLINE);
}
function repeat(args, names) {
	const kept = [];
	for (const [i, arg] of args.entries()) {
		if (arg === "--sandbox" && names === REPEATED) kept.push(arg);
		const [name = ""] = arg.split("=");
		if (!names.has(name)) continue;
		const value = args[i + 1];
		if (arg.includes("=")) kept.push(quote(arg));
		else if (value !== void 0) kept.push(arg, quote(value));
	}
	return kept.map((text) => ` ${text}`).join("");
}
const quote = (text) => PLAIN.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
export { manifestFlags, nextFlags };
