import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  EXIT
} from "./chunk-TWA2P6KC.js";
import "./chunk-TP2MCML2.js";

// src/render/completion.ts
function renderCompletion(shell, commands) {
  switch (shell) {
    case "bash":
      return bash(commands);
    case "zsh":
      return zsh(commands);
    case "fish":
      return fish(commands);
  }
}
var flagsOf = ({ options }) => options.flatMap(({ flags }) => flags);
var quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;
function bash(commands) {
  const values = commands.flatMap(
    (command) => command.options.filter(({ takesValue }) => takesValue).map(({ flags, choices }) => {
      const patterns = flags.map((flag) => `'${command.name} ${flag}'`).join("|");
      const reply = choices.length === 0 ? "" : ` words=${quote(choices.join(" "))};`;
      return `    ${patterns})${reply} is_value=1 ;;`;
    })
  );
  const words = commands.map((command) => {
    const all = [...flagsOf(command), ...command.choices].join(" ");
    return `      ${command.name}) words=${quote(all)} ;;`;
  });
  return `# Completes sluice in bash. To use it: source <(sluice completion bash)
_sluice() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} name= words= is_value= i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case \${COMP_WORDS[i]} in
      ${commands.map(({ name }) => name).join("|")}) name=\${COMP_WORDS[i]}; break ;;
    esac
  done
  COMPREPLY=()
  case "$name $previous" in
${values.join("\n")}
  esac
  if [[ -z $is_value ]]; then
    case $name in
      '') words=${quote([...commands.map(({ name }) => name), "--help", "--version"].join(" "))} ;;
${words.join("\n")}
    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _sluice sluice
`;
}
function zsh(commands) {
  const plain = (text) => text.replaceAll(/[[\]]/g, "").replaceAll(":", "\\:");
  const specification = ({ flags, description, takesValue, choices }) => flags.map((flag) => {
    const action = choices.length > 0 ? `(${choices.join(" ")})` : "_files";
    return quote(`*${flag}[${plain(description)}]${takesValue ? `:value:${action}` : ""}`);
  });
  const cases = commands.map((command) => {
    const last = command.choices.length === 0 ? "*:file:_files" : `1:name:(${command.choices.join(" ")})`;
    const lines = [...command.options.flatMap(specification), quote(last)];
    return `    ${command.name})
      _arguments ${lines.join(" \\\n        ")}
      ;;`;
  });
  const described = commands.map(
    ({ name, description }) => `    ${quote(`${name}:${description.replaceAll(":", "\\:")}`)}`
  );
  return `#compdef sluice
# Completes sluice in zsh. To use it: save it as _sluice in a folder of $fpath, before compinit runs.
_sluice() {
  local -a commands
  commands=(
${described.join("\n")}
  )
  if ((CURRENT == 2)); then
    _describe 'command' commands
    return
  fi
  local name=\${words[2]}
  shift words
  ((CURRENT--))
  case $name in
${cases.join("\n")}
  esac
}
if [ "\${funcstack[1]}" = _sluice ]; then
  _sluice "$@"
else
  compdef _sluice sluice
fi
`;
}
function fish(commands) {
  const quoted = (text) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  const lines = commands.flatMap(({ name, description, options, choices }) => [
    `complete -c sluice -n __fish_use_subcommand -f -a ${name} -d ${quoted(description)}`,
    ...options.map((option) => {
      const names = option.flags.map(
        (flag) => flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`
      );
      const value = option.takesValue ? option.choices.length === 0 ? " -r" : ` -x -a ${quoted(option.choices.join(" "))}` : "";
      return `complete -c sluice -n '__fish_seen_subcommand_from ${name}' ${names.join(" ")}${value} -d ${quoted(option.description)}`;
    }),
    ...choices.length === 0 ? [] : [`complete -c sluice -n '__fish_seen_subcommand_from ${name}' -f -a ${quoted(choices.join(" "))}`]
  ]);
  return `# Completes sluice in fish. To use it: sluice completion fish | source
${lines.join("\n")}
`;
}

// src/commands/completion.ts
function runCompletion(options, host) {
  host.stdout.write(renderCompletion(options.arguments[0], options.commands));
  return Promise.resolve(EXIT.done);
}
export {
  runCompletion
};
//# sourceMappingURL=completion-MI2N4CD3.js.map
