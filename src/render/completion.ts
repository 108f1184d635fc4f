/** Scripts that make a shell complete `sluice`: its commands, their flags, and the values of those that have a fixed set or name a file. */

/** What is allowed as a value: one of `choices`, a file, a folder, or anything, of which nothing is known. */
export interface CompletedValue {
  readonly choices: readonly string[];
  readonly kind: 'file' | 'folder' | 'text';
  /** What it is called in help. */
  readonly name: string;
}

export interface CompletedOption {
  /** `-f`, `--file`. */
  readonly flags: readonly string[];
  readonly description: string;
  /** Undefined where it is a switch. */
  readonly value: CompletedValue | undefined;
  /** The value may be left out. */
  readonly isOptional: boolean;
  /** It may be given several times. */
  readonly repeats: boolean;
}

export interface CompletedCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly CompletedOption[];
  /** Undefined where it takes flags alone. */
  readonly argument: (CompletedValue & { readonly repeats: boolean }) | undefined;
}

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

/** The script, with a final line end. Files are offered where a file is allowed, and nowhere else. */
export function renderCompletion(shell: Shell, commands: readonly CompletedCommand[]): string {
  switch (shell) {
    case 'bash':
      return bash(commands);
    case 'zsh':
      return zsh(commands);
    case 'fish':
      return fish(commands);
  }
}

/** `'...'` for a POSIX shell. */
const quote = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

function bash(commands: readonly CompletedCommand[]): string {
  const replyOf = ({ choices, kind }: CompletedValue): string =>
    choices.length > 0 ? `words=${quote(choices.join(' '))}` : `kind=${kind}`;
  const values = commands.flatMap((command) =>
    command.options.flatMap(({ flags, value, isOptional }) => {
      if (value === undefined) return [];
      const patterns = flags.map((flag) => `'${command.name} ${flag}'`).join('|');
      // What follows a value that may be left out may as well be the next flag.
      const condition = isOptional ? '[[ $current != -* ]] && ' : '';
      return [`    ${patterns}) ${condition}{ is_value=1; ${replyOf(value)}; } ;;`];
    }),
  );
  const words = commands.map(({ name, options, argument }) => {
    const flags = options.flatMap((option) => option.flags);
    const reply = argument === undefined ? `words=${quote(flags.join(' '))}` : replyOf(argument);
    return `      ${name}) if [[ $current == -* ]]; then words=${quote(flags.join(' '))}; else ${reply}; fi ;;`;
  });
  return `# Completes sluice in bash. To use it: source <(sluice completion bash)
_sluice() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} name= words= kind= is_value=
  # Bash takes the = of --flag=value for a word.
  if [[ $current == = ]]; then
    current=
  elif [[ $previous == = ]]; then
    previous=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  if ((COMP_CWORD > 1)); then name=\${COMP_WORDS[1]}; fi
  COMPREPLY=()
  case "$name $previous" in
${values.join('\n')}
  esac
  if [[ -z $is_value ]]; then
    case $name in
      '') words=${quote([...commands.map(({ name }) => name), '--help', '--version'].join(' '))} ;;
${words.join('\n')}
    esac
  fi
  case $kind in
    file) ;;
    folder) compopt -o dirnames +o default 2>/dev/null ;;
    *) compopt +o default 2>/dev/null; COMPREPLY=($(compgen -W "$words" -- "$current")) ;;
  esac
}
complete -o default -F _sluice sluice
`;
}

function zsh(commands: readonly CompletedCommand[]): string {
  // Within a specification of _arguments, brackets end a description and colons separate.
  const plain = (text: string): string => text.replaceAll(/[[\]:]/g, '\\$&');
  const actionOf = ({ choices, kind, name }: CompletedValue): string => {
    const action = { file: '_files', folder: '_files -/', text: ' ' }[kind];
    return `${plain(name)}:${choices.length > 0 ? `(${choices.join(' ')})` : action}`;
  };
  const specification = ({ flags, description, value, isOptional, repeats }: CompletedOption): string[] =>
    flags.map((flag) => {
      // After --flag a value may be the rest of the word or the next one.
      const joined = value !== undefined && flag.startsWith('--') ? '=' : '';
      const action = value === undefined ? '' : `${isOptional ? '::' : ':'}${actionOf(value)}`;
      const others = repeats ? '*' : flags.length > 1 ? `(${flags.join(' ')})` : '';
      return quote(`${others}${flag}${joined}[${plain(description)}]${action}`);
    });
  const cases = commands.map(({ name, options, argument }) => {
    const last =
      argument === undefined ? [] : [quote(`${argument.repeats ? '*' : '1'}:${actionOf(argument)}`)];
    const lines = [...options.flatMap(specification), ...last];
    return `    ${name})\n      _arguments ${lines.join(' \\\n        ')}\n      ;;`;
  });
  const described = commands.map(
    ({ name, description }) => `    ${quote(`${name}:${description.replaceAll(':', '\\:')}`)}`,
  );
  return `#compdef sluice
# Completes sluice in zsh. To use it: save it as _sluice in a folder of $fpath, before compinit runs.
_sluice() {
  local -a commands
  commands=(
${described.join('\n')}
  )
  if ((CURRENT == 2)); then
    if [[ $words[2] == -* ]]; then
      _arguments '--help[show help]' '--version[show the version]'
    else
      _describe 'command' commands
    fi
    return
  fi
  local name=\${words[2]}
  shift words
  ((CURRENT--))
  case $name in
${cases.join('\n')}
  esac
}
if [ "\${funcstack[1]}" = _sluice ]; then
  _sluice "$@"
else
  compdef _sluice sluice
fi
`;
}

function fish(commands: readonly CompletedCommand[]): string {
  const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
  const valueOf = ({ choices, kind }: CompletedValue): string => {
    if (choices.length > 0) return `-x -a ${quoted(choices.join(' '))}`;
    return { file: '-r -F', folder: "-x -a '(__fish_complete_directories)'", text: '-x' }[kind];
  };
  const lines = commands.flatMap(({ name, description, options, argument }) => {
    const isHere = `-n '__sluice_command ${name}'`;
    const argued =
      argument === undefined
        ? '-f'
        : { file: '-F', folder: "-f -a '(__fish_complete_directories)'", text: '-f' }[argument.kind];
    return [
      `complete -c sluice -n __sluice_command -f -a ${name} -d ${quoted(description)}`,
      ...options.map((option) => {
        const names = option.flags.map((flag) =>
          flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
        );
        const value = option.value === undefined ? '' : ` ${valueOf(option.value)}`;
        return `complete -c sluice ${isHere} ${names.join(' ')}${value} -d ${quoted(option.description)}`;
      }),
      argument !== undefined && argument.choices.length > 0
        ? `complete -c sluice ${isHere} -f -a ${quoted(argument.choices.join(' '))}`
        : `complete -c sluice ${isHere} ${argued}`,
    ];
  });
  return `# Completes sluice in fish. To use it: sluice completion fish | source
# Whether the command is the one that is named; without a name, whether there is none yet.
function __sluice_command
  set -l words (commandline -opc)
  test "$words[2]" = "$argv[1]"
end
complete -c sluice -n __sluice_command -f -s h -l help -d 'show help'
complete -c sluice -n __sluice_command -f -s V -l version -d 'show the version'
${lines.join('\n')}
`;
}
