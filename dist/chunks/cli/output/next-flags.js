// src/cli/output/next-flags.ts
const REPEATED = new Set("-f --file --env --var --var-file --secret-dir --project --base-url --sandbox-state".split(" "));
const PLAIN = /^[\w@%+=:,./-]+$/;
function nextFlags(args) {
	const kept = [];
	for (const [i, arg] of args.entries()) {
		if (arg === "--sandbox") kept.push(arg);
		const [name = ""] = arg.split("=");
		if (!REPEATED.has(name)) continue;
		const value = args[i + 1];
		if (arg.includes("=")) kept.push(quote(arg));
		else if (value !== void 0) kept.push(arg, quote(value));
	}
	return kept.map((text) => ` ${text}`).join("");
}
const quote = (text) => PLAIN.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
export { nextFlags };
