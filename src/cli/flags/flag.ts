/**
 * Flags as values with types: what people write, and what a command gets. `OptionsOf` turns the flags of a command into
 * the options that it has to read, so that neither can change without the other.
 */
import { Option } from 'commander';
import { splitCommas } from './values.ts';

/** The part of `-f, --file <path>` that names the flag: `file`. */
type LongName<S extends string> = S extends `${string}--${infer Rest}`
  ? Rest extends `${infer Name} ${string}`
    ? Name
    : Rest
  : never;

type CamelCase<S extends string> = S extends `${infer Word}-${infer Rest}`
  ? `${Word}${Capitalize<CamelCase<Rest>>}`
  : S;

/** The option that a flag sets, as commander names it: `--no-color` sets `color`, `--var-file` sets `varFile`. */
export type OptionName<S extends string> =
  LongName<S> extends `no-${infer Name}` ? CamelCase<Name> : CamelCase<LongName<S>>;

/** One flag. `T` is what its option holds; `Always` says that the option is there without the flag, too. */
export interface Flag<S extends string = string, T = unknown, Always extends boolean = boolean> {
  readonly flags: S;
  /** Makes the option for one command: options are changed by the commands that have them. */
  readonly make: () => Option;
  /** Never set; it carries the types. */
  readonly types?: readonly [T, Always];
}

/** The options that these flags set. */
export type OptionsOf<F extends Flag> = {
  readonly [K in F as K extends Flag<infer S, unknown, true> ? OptionName<S> : never]: TypeOf<K>;
} & {
  readonly [K in F as K extends Flag<infer S, unknown, false> ? OptionName<S> : never]?: TypeOf<K>;
};

type TypeOf<K> = K extends Flag<string, infer T> ? T : never;

const plain = (flags: string, text: string): Option => new Option(flags, text);

/** `--strict`: true where it is given. */
export const toggle = <const S extends string>(
  flags: S,
  text: string,
  conflicts: readonly string[] = [],
): Flag<S, boolean, false> => ({ flags, make: () => plain(flags, text).conflicts([...conflicts]) });

/** `--no-color`: false where it is given. */
export const negation = <const S extends string>(flags: S, text: string): Flag<S, boolean, true> => ({
  flags,
  make: () => plain(flags, text),
});

/** `--out <file>`: a text. */
export const text = <const S extends string>(flags: S, about: string): Flag<S, string, false> => ({
  flags,
  make: () => plain(flags, about),
});

/** A text that must be given. */
export const requiredText = <const S extends string>(flags: S, about: string): Flag<S, string, true> => ({
  flags,
  make: () => plain(flags, about).makeOptionMandatory(),
});

/** A text with a default. */
export const textOr = <const S extends string>(
  flags: S,
  about: string,
  fallback: string,
): Flag<S, string, true> => ({ flags, make: () => plain(flags, about).default(fallback) });

/** A text, or true where the flag is alone: `--plan [file]`. */
export const optionalText = <const S extends string>(
  flags: S,
  about: string,
): Flag<S, string | true, false> => ({ flags, make: () => plain(flags, about) });

/** A value that `read` makes of the text. */
export const value = <const S extends string, T>(
  flags: S,
  about: string,
  read: (text: string) => T,
): Flag<S, T, false> => ({ flags, make: () => plain(flags, about).argParser(read) });

/** A value with a default. */
export const valueOr = <const S extends string, T>(
  flags: S,
  about: string,
  read: (text: string) => T,
  fallback: T,
): Flag<S, T, true> => ({ flags, make: () => plain(flags, about).argParser(read).default(fallback) });

/** A value, or true where the flag is alone: `--watch [interval]`. */
export const optionalValue = <const S extends string, T>(
  flags: S,
  about: string,
  read: (text: string) => T,
): Flag<S, T | true, false> => ({ flags, make: () => plain(flags, about).argParser(read) });

/** One of a few words. */
export const choice = <const S extends string, const C extends readonly string[]>(
  flags: S,
  about: string,
  choices: C,
): Flag<S, C[number], false> => ({ flags, make: () => plain(flags, about).choices(choices) });

/** One of a few words, with a default. */
export const choiceOr = <const S extends string, const C extends readonly string[]>(
  flags: S,
  about: string,
  choices: C,
  fallback: C[number],
): Flag<S, C[number], true> => ({
  flags,
  make: () => plain(flags, about).choices(choices).default(fallback),
});

/** Texts: the flag repeats. */
export const texts = <const S extends string>(flags: S, about: string): Flag<S, readonly string[], true> => ({
  flags,
  make: () =>
    plain(flags, about)
      .argParser((given: string, previous: readonly string[]) => [...previous, given])
      .default([]),
});

/** Texts: the flag repeats, and commas separate. */
export const commaTexts = <const S extends string>(
  flags: S,
  about: string,
): Flag<S, readonly string[], true> => ({
  flags,
  make: () =>
    plain(flags, about)
      .argParser((given: string, previous: readonly string[]) => [...previous, ...splitCommas(given)])
      .default([]),
});
