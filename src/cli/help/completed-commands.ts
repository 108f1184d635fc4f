/** The commands and their flags as completion sees them. Loaded when a script is printed. */
import { Option } from 'commander';
import { COMMANDS } from '../commands.ts';
import { SCHEMA_NAMES } from '../commands/tools/schema.ts';
import { HAZARD_KINDS } from '../../core/facts/hazards.ts';
import type { CompletedCommand, CompletedValue } from '../../render/completion.ts';
import { QUIRKS } from '../../sandbox/faults/quirks.ts';

/** Words to offer where more than these are allowed, or where something other than commander checks them. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  '--allow': HAZARD_KINDS,
  '--quirk': QUIRKS.map(({ name }) => name),
  schema: SCHEMA_NAMES,
};

/** The commands as completion sees them. */
export function describeCommands(): CompletedCommand[] {
  const commands = COMMANDS.map(({ name, description, flags, arguments: [argument] }): CompletedCommand => {
    return {
      name,
      description,
      options: [...flags.map((flag) => flag.make()), new Option('-h, --help', 'show help')].map((option) => ({
        flags: [option.short, option.long].filter((flag) => typeof flag === 'string'),
        description: option.description,
        value:
          option.required || option.optional
            ? valueOf(option.flags, option.argChoices ?? WORDS[option.long ?? ''])
            : undefined,
        isOptional: option.optional,
        repeats: Array.isArray(option.defaultValue),
      })),
      argument: argument && {
        ...valueOf(`<${argument.name()}>`, argument.argChoices ?? WORDS[name]),
        repeats: argument.variadic,
      },
    };
  });
  const help: CompletedCommand = {
    name: 'help',
    description: 'show what a command takes',
    options: [],
    argument: {
      ...valueOf(
        '<command>',
        commands.map(({ name }) => name),
      ),
      repeats: false,
    },
  };
  return [...commands, help];
}

/** What a placeholder such as `<file>` or `[folder]` means. */
function valueOf(flags: string, choices: readonly string[] = []): CompletedValue {
  const name = /[<[]([^>\].]+)/.exec(flags)?.[1] ?? '';
  const isFile = ['file', 'files', 'path', 'plan'].includes(name);
  return { name, choices, kind: isFile ? 'file' : ['dir', 'folder'].includes(name) ? 'folder' : 'text' };
}
