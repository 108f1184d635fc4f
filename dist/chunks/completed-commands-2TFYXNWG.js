import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  SCHEMA_NAMES
} from "./chunk-SQPIHWFH.js";
import {
  Option
} from "./chunk-OYTXDWUK.js";
import {
  QUIRKS
} from "./chunk-U5O47NUB.js";
import {
  HAZARD_KINDS
} from "./chunk-Q2MRUUGV.js";
import "./chunk-FUZ4N6R3.js";
import "./chunk-TWA2P6KC.js";
import "./chunk-TP2MCML2.js";

// src/cli/completed-commands.ts
var WORDS = {
  "--allow": HAZARD_KINDS,
  "--quirk": QUIRKS.map(({ name }) => name),
  schema: SCHEMA_NAMES
};
function describeCommands(program) {
  const commands = program.commands.map((command) => {
    const [argument] = command.registeredArguments;
    return {
      name: command.name(),
      description: command.description(),
      options: [...command.options, new Option("-h, --help", "show help")].map((option) => ({
        flags: [option.short, option.long].filter((flag) => typeof flag === "string"),
        description: option.description,
        value: option.required || option.optional ? valueOf(option.flags, option.argChoices ?? WORDS[option.long ?? ""]) : void 0,
        isOptional: option.optional,
        repeats: Array.isArray(option.defaultValue)
      })),
      argument: argument && {
        ...valueOf(`<${argument.name()}>`, argument.argChoices ?? WORDS[command.name()]),
        repeats: argument.variadic
      }
    };
  });
  const help = {
    name: "help",
    description: "show what a command takes",
    options: [],
    argument: {
      ...valueOf(
        "<command>",
        commands.map(({ name }) => name)
      ),
      repeats: false
    }
  };
  return [...commands, help];
}
function valueOf(flags, choices = []) {
  const name = /[<[]([^>\].]+)/.exec(flags)?.[1] ?? "";
  const isFile = ["file", "files", "path", "plan"].includes(name);
  return { name, choices, kind: isFile ? "file" : ["dir", "folder"].includes(name) ? "folder" : "text" };
}
export {
  describeCommands
};
//# sourceMappingURL=completed-commands-2TFYXNWG.js.map
