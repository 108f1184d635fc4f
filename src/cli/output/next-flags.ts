/** Flags of a command line that the next command needs as well: where the manifest is, and which Atlas is meant. */

const MANIFEST = '-f --file --env --var --var-file --secret-dir --project'.split(' ');
const REPEATED = new Set([...MANIFEST, '--base-url', '--sandbox-state']);
const OFFLINE = new Set(MANIFEST);
const PLAIN = /^[\w@%+=:,./-]+$/;

/** `flags` as they are typed, with a space before each; empty where the next command needs none. */
export function nextFlags(args: readonly string[]): string {
  return repeat(args, REPEATED);
}

/** Those that say which manifest is meant, for commands that don't ask Atlas. */
export function manifestFlags(args: readonly string[]): string {
  return repeat(args, OFFLINE);
}

function repeat(args: readonly string[], names: ReadonlySet<string>): string {
  const kept: string[] = [];
  for (const [i, arg] of args.entries()) {
    if (arg === '--sandbox' && names === REPEATED) kept.push(arg);
    const [name = ''] = arg.split('=');
    if (!names.has(name)) continue;
    const value = args[i + 1];
    if (arg.includes('=')) kept.push(quote(arg));
    else if (value !== undefined) kept.push(arg, quote(value));
  }
  return kept.map((text) => ` ${text}`).join('');
}

/** A word as shells take it. */
const quote = (text: string): string => (PLAIN.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`);
