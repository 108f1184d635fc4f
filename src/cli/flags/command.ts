/**
 * What a command is: its name, its flags, and the function that gets their values. The two must fit exactly: a flag that
 * the function doesn't read, an option that no flag sets, and one of another type don't compile.
 */
import type { Argument } from 'commander';
import type { Host } from '../../host/host.ts';
import type { Flag, OptionsOf } from './flag.ts';

/** What a command's file exports: options in, exit code out. */
export type Run<O> = (options: O, host: Host) => Promise<number>;

/** Names of options that one side has and the other doesn't; `arguments` is what is beside the flags. */
type Unread<Given, Read> = Exclude<keyof Given, keyof Read>;
type Unset<Given, Read> = Exclude<keyof Read, keyof Given | 'arguments'>;

/** Nothing where flags and options fit, else an object that no command has: the compiler's message shows it. */
type Fit<Given, Read> = [Unread<Given, Read>] extends [never]
  ? [Unset<Given, Read>] extends [never]
    ? Given extends Omit<Read, 'arguments'>
      ? unknown
      : { readonly error: 'a flag sets an option to what the command does not take'; readonly set: Given }
    : { readonly error: 'the command reads an option that no flag sets'; readonly option: Unset<Given, Read> }
  : { readonly error: 'the command does not read this flag'; readonly option: Unread<Given, Read> };

/** A command without its types, as the program adds it. */
export interface Command {
  readonly name: string;
  readonly description: string;
  readonly flags: readonly Flag[];
  /** Flags of 0.1 that had no effect here and can have none: accepted until 0.3, with a warning. */
  readonly retired: readonly Flag[];
  readonly arguments: readonly Argument[];
  readonly load: () => Promise<Run<never>>;
}

/** Declares a command; `load` loads its file when it runs. */
export function declareCommand<const F extends readonly Flag[], O>(
  spec: {
    readonly name: string;
    readonly description: string;
    readonly flags: F;
    readonly retired?: readonly Flag[];
    readonly arguments?: readonly Argument[];
    readonly load: () => Promise<Run<O>>;
  } & Fit<OptionsOf<F[number]>, O>,
): Command {
  const { name, description, flags, load } = spec;
  return {
    name,
    description,
    flags,
    retired: spec.retired ?? [],
    arguments: spec.arguments ?? [],
    load: load,
  };
}
