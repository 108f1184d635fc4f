import { Document, NumberLiteral, SecretReference, gateFields, isDocument, isList, number } from "../model/more.js";
import { areEqual } from "../model/document.js";
import { hidePipelineValues, rulesFor, shownAt, shownReference } from "../kinds.js";
import { Document as Document$1, Pair, Scalar, YAMLMap, YAMLSeq } from "../vendor/yaml.js";
import { escapeYaml, hasUnseen } from "../render.js";
// src/render/list-diff.ts
const MOST_PAIRS = 25e4;
function diffElements(before, after) {
	const diffs = [];
	let [i, j] = [0, 0];
	const tell = (untilOld, untilNew) => {
		for (; i < untilOld; i += 1) diffs.push({
			kind: "removed",
			index: i,
			value: before[i] ?? null
		});
		for (; j < untilNew; j += 1) diffs.push({
			kind: "added",
			index: j,
			value: after[j] ?? null
		});
	};
	for (const [old, next] of commonRun(before, after)) {
		tell(old, next);
		[i, j] = [old + 1, next + 1];
	}
	tell(before.length, after.length);
	return diffs;
}
function commonRun(before, after) {
	const most = Math.min(before.length, after.length);
	let start = 0;
	while (start < most && areEqual(before[start], after[start])) start += 1;
	let tail = 0;
	while (tail < most - start && areEqual(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail += 1;
	const [oldCount, newCount] = [before.length - start - tail, after.length - start - tail];
	const head = Array.from({ length: start }, (_, i) => [i, i]);
	const end = Array.from({ length: tail }, (_, i) => [before.length - tail + i, after.length - tail + i]);
	const middle = oldCount * newCount <= MOST_PAIRS ? alignExactly(before.slice(start, start + oldCount), after.slice(start, start + newCount)) : alignByPlace(before.slice(start, start + oldCount), after.slice(start, start + newCount));
	return [
		...head,
		...middle.map(([i, j]) => [start + i, start + j]),
		...end
	];
}
function alignExactly(before, after) {
	const lengths = Array.from({ length: before.length + 1 }, () => new Array(after.length + 1).fill(0));
	const equal = before.map((old) => after.map((next) => areEqual(old, next)));
	const at = (i, j) => lengths[i]?.[j] ?? 0;
	for (let i = before.length - 1; i >= 0; i -= 1) for (let j = after.length - 1; j >= 0; j -= 1) {
		const row = lengths[i];
		if (row) row[j] = equal[i]?.[j] === true ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
	}
	const pairs = [];
	let [i, j] = [0, 0];
	while (i < before.length && j < after.length) if (equal[i]?.[j] === true) {
		pairs.push([i, j]);
		i += 1;
		j += 1;
	} else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
	else j += 1;
	return pairs;
}
const alignByPlace = (before, after) => before.flatMap((old, i) => i < after.length && areEqual(old, after[i]) ? [[i, i]] : []);
// src/render/pipeline-diff.ts
function diffPipelines(before, after) {
	const old = isList(before) ? before : [];
	const next = isList(after) ? after : [];
	const pairs = alignStages(old, next);
	const diffs = [];
	const matchedOld = new Set(pairs.values());
	let shown = 0;
	const removeUntil = (end) => {
		for (; shown < end; shown += 1) {
			const stage = old[shown];
			if (stage !== void 0 && !matchedOld.has(shown)) diffs.push({
				kind: "removed",
				before: shown,
				name: stageName(stage),
				stage
			});
		}
	};
	let furthest = -1;
	next.forEach((stage, index) => {
		const partner = pairs.get(index);
		const name = stageName(stage);
		if (partner === void 0) {
			diffs.push({
				kind: "added",
				after: index,
				name,
				stage
			});
			return;
		}
		const isMoved = partner < furthest;
		if (!isMoved) removeUntil(partner);
		furthest = Math.max(furthest, partner);
		const other = old[partner] ?? null;
		if (areEqual(other, stage)) diffs.push({
			kind: isMoved ? "moved" : "same",
			before: partner,
			after: index,
			name
		});
		else diffs.push({
			kind: "changed",
			before: partner,
			after: index,
			name,
			members: diffStages(other, stage)
		});
	});
	removeUntil(old.length);
	return diffs;
}
function stageName(stage) {
	return (isDocument(stage) ? stage.keys()[0] : void 0) ?? "(not a stage)";
}
function alignStages(old, next) {
	const pairs = new Map();
	let start = 0;
	while (start < Math.min(old.length, next.length) && areEqual(old[start], next[start])) {
		pairs.set(start, start);
		start += 1;
	}
	let tail = 0;
	while (tail < Math.min(old.length, next.length) - start && areEqual(old[old.length - 1 - tail], next[next.length - 1 - tail])) {
		pairs.set(next.length - 1 - tail, old.length - 1 - tail);
		tail += 1;
	}
	const oldRest = range(start, old.length - tail);
	const nextRest = range(start, next.length - tail);
	pairEqual(old, next, oldRest, nextRest, pairs);
	pairMoved(old, next, oldRest, nextRest, pairs);
	pairByName(old, next, oldRest, nextRest, pairs);
	pairAlike(old, next, oldRest, nextRest, pairs);
	return pairs;
}
const range = (from, to) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
function pairEqual(old, next, oldRest, nextRest, pairs) {
	const found = commonRun(oldRest.map((i) => old[i] ?? null), nextRest.map((j) => next[j] ?? null));
	for (const [i, j] of found) pairs.set(nextRest[j] ?? 0, oldRest[i] ?? 0);
}
function pairMoved(old, next, oldRest, nextRest, pairs) {
	const taken = new Set(pairs.values());
	for (const j of nextRest) {
		if (pairs.has(j)) continue;
		const i = oldRest.find((index) => !taken.has(index) && areEqual(old[index], next[j]));
		if (i === void 0) continue;
		taken.add(i);
		pairs.set(j, i);
	}
}
function pairByName(old, next, oldRest, nextRest, pairs) {
	const taken = new Set(pairs.values());
	let from = -1;
	for (const j of nextRest) {
		const partner = pairs.get(j);
		if (partner !== void 0) {
			from = Math.max(from, partner);
			continue;
		}
		const after = nextRest.find((index) => index > j && (pairs.get(index) ?? -1) > from);
		const limit = after === void 0 ? old.length : pairs.get(after) ?? old.length;
		const name = stageName(next[j] ?? null);
		const i = oldRest.find((index) => index > from && index < limit && !taken.has(index) && stageName(old[index] ?? null) === name);
		if (i === void 0) continue;
		taken.add(i);
		pairs.set(j, i);
		from = i;
	}
}
function pairAlike(old, next, oldRest, nextRest, pairs) {
	const taken = new Set(pairs.values());
	const keysOf = (stage) => {
		const body = isDocument(stage) ? stage.entries[0]?.[1] : void 0;
		return isDocument(body) ? body.keys() : [];
	};
	for (const j of nextRest) {
		if (pairs.has(j)) continue;
		const keys = keysOf(next[j]);
		const i = oldRest.find((index) => !taken.has(index) && stageName(old[index] ?? null) === stageName(next[j] ?? null) && keysOf(old[index]).some((key) => keys.includes(key)));
		if (i === void 0) continue;
		taken.add(i);
		pairs.set(j, i);
	}
}
function diffStages(before, after) {
	const name = stageName(after);
	if (isDocument(before) && isDocument(after) && before.keys().length === 1 && after.keys().length === 1) return diffValues(before.get(name) ?? null, after.get(name) ?? null, []);
	return diffValues(before, after, []);
}
function diffValues(before, after, path) {
	if (areEqual(before, after)) return [];
	if (isDocument(before) && isDocument(after)) return diffDocuments(before, after, path);
	if (isList(before) && isList(after)) {
		if (isPipeline(before) && isPipeline(after)) return [{
			kind: "stages",
			path,
			stages: diffPipelines(before, after)
		}];
		if (before.length === after.length && before.some(isDocument)) return before.flatMap((item, i) => diffValues(item, after[i] ?? null, [...path, String(i)]));
		return [{
			kind: "elements",
			path,
			before,
			after,
			elements: diffElements(before, after)
		}];
	}
	return [{
		kind: "changed",
		path,
		before,
		after
	}];
}
function diffDocuments(before, after, path) {
	const diffs = [];
	const [oldKeys, newKeys] = [before.keys().filter((key) => after.has(key)), after.keys().filter((key) => before.has(key))];
	for (const [key, member] of before.entries) {
		const other = after.get(key);
		if (other === void 0) diffs.push({
			kind: "removed",
			path: [...path, key],
			before: member
		});
		else diffs.push(...diffValues(member, other, [...path, key]));
	}
	for (const [key, member] of after.entries) if (!before.has(key)) diffs.push({
		kind: "added",
		path: [...path, key],
		after: member
	});
	if (oldKeys.some((key, i) => key !== newKeys[i])) diffs.push({
		kind: "order",
		path,
		before: oldKeys,
		after: newKeys
	});
	return diffs;
}
const isPipeline = (list) => list.length > 0 && list.every((item) => isDocument(item) && item.entries.length === 1 && item.keys()[0]?.startsWith("$") === true);
// src/render/gate-words.ts
const FOLLOWS = {
	"roll-back": "else roll back",
	stop: "else stop it",
	keep: "else say so"
};
function describeGate(name, gate) {
	const { forSeconds, withinSeconds, windowSeconds, onFailure } = gate;
	const after = windowSeconds === void 0 ? "" : ` after its first window (${describeSeconds(windowSeconds)})`;
	return `watch ${name}: ${`${describeSeconds(forSeconds)} sound within ${describeSeconds(withinSeconds)}`}${after}, ${FOLLOWS[onFailure]}`;
}
function describeSeconds(seconds) {
	if (seconds % 3600 === 0 && seconds > 0) return `${seconds / 3600} h`;
	return seconds % 60 === 0 && seconds > 0 ? `${seconds / 60} min` : `${seconds} s`;
}
function gateValue(gate) {
	const { windowSeconds, source } = gate;
	const fields = gateFields(gate).with("source", source);
	return windowSeconds === void 0 ? fields : fields.with("windowSeconds", number(windowSeconds));
}
// src/render/yaml.ts
const NUMBER_TAG = {
	tag: "tag:yaml.org,2002:float",
	default: true,
	identify: (value) => value instanceof NumberLiteral,
	resolve: (text) => text,
	stringify: ({ value }) => value.text
};
function printYaml(value, writeText = (text) => text) {
	const document = new Document$1(null, {
		version: "1.2",
		schema: "core",
		customTags: (tags) => [NUMBER_TAG, ...tags]
	});
	document.contents = nodeOf(value, writeText);
	return escapeYaml(document.toString({
		lineWidth: 0,
		aliasDuplicateObjects: false
	}));
}
function nodeOf(value, writeText) {
	if (isList(value)) {
		const list = new YAMLSeq();
		list.items = value.map((item) => nodeOf(item, writeText));
		return list;
	}
	if (isDocument(value)) {
		const map = new YAMLMap();
		map.items = value.entries.map(([key, member]) => new Pair(keyOf(key), nodeOf(member, writeText)));
		return map;
	}
	if (typeof value === "string") return textScalar(writeText(value));
	return value instanceof SecretReference ? textScalar(value.toString()) : new Scalar(value);
}
function textScalar(text) {
	const scalar = new Scalar(text);
	if (hasUnseen(text)) scalar.type = Scalar.QUOTE_DOUBLE;
	return scalar;
}
function keyOf(key) {
	const scalar = textScalar(key);
	if (key === "<<") scalar.type = Scalar.QUOTE_DOUBLE;
	return scalar;
}
// src/render/hidden-manifest.ts
const HIDDEN = "(sensitive)";
function hideManifestValues(manifest) {
	return mapMembers(manifest, "workspaces", (workspace) => mapMembers(mapMembers(workspace, "connections", hideConnection), "processors", (processor) => {
		const pipeline = processor.get("pipeline");
		return isList(pipeline) ? processor.with("pipeline", hidePipelineValues(pipeline)) : processor;
	}));
}
function mapMembers(owner, key, map) {
	const members = owner.get(key);
	if (!isDocument(members)) return owner;
	const mapped = members.entries.map(([name, member]) => [name, isDocument(member) ? map(member) : member]);
	return owner.with(key, new Document(mapped));
}
function hideConnection(connection) {
	const rules = rulesFor("connection", connection);
	const hide = (value, path) => {
		if (value instanceof SecretReference) return shownText(value);
		if (isDocument(value)) return new Document(value.entries.map(([key, member]) => [key, hide(member, [...path, key])]));
		if (isList(value)) return value.map((item) => hide(item, path));
		if (typeof value !== "string" || value === "") return value;
		return isOwnWord(path) || shownAt(rules, path, value) === "plain" ? value : HIDDEN;
	};
	return hide(connection, []);
}
function shownText(secret) {
	return new SecretReference([shownReference(secret)]);
}
const isOwnWord = ([first]) => first === "ignoreChanges" || first === "ignoreRules" || first === "protect";
// src/render/completion.ts
function renderCompletion(shell, commands) {
	switch (shell) {
		case "bash": return bash(commands);
		case "zsh": return zsh(commands);
		case "fish": return fish(commands);
	}
}
const quote = (text) => `'${text.replaceAll("'", "'\\''")}'`;
function bash(commands) {
	const replyOf = ({ choices, kind }) => choices.length > 0 ? `words=${quote(choices.join(" "))}` : `kind=${kind}`;
	const values = commands.flatMap((command) => command.options.flatMap(({ flags, value, isOptional }) => {
		if (value === void 0) return [];
		return [`    ${flags.map((flag) => `'${command.name} ${flag}'`).join("|")}) ${isOptional ? "[[ $current != -* ]] && " : ""}{ is_value=1; ${replyOf(value)}; } ;;`];
	}));
	const words = commands.map(({ name, options, argument }) => {
		const flags = options.flatMap((option) => option.flags);
		const reply = argument === void 0 ? `words=${quote(flags.join(" "))}` : replyOf(argument);
		return `      ${name}) if [[ $current == -* ]]; then words=${quote(flags.join(" "))}; else ${reply}; fi ;;`;
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
${values.join("\n")}
  esac
  if [[ -z $is_value ]]; then
    case $name in
      '') words=${quote([
		...commands.map(({ name }) => name),
		"--help",
		"--version"
	].join(" "))} ;;
${words.join("\n")}
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
function zsh(commands) {
	const plain = (text) => text.replaceAll(/[[\]:]/g, "\\$&");
	const actionOf = ({ choices, kind, name }) => {
		const action = {
			file: "_files",
			folder: "_files -/",
			text: " "
		}[kind];
		return `${plain(name)}:${choices.length > 0 ? `(${choices.join(" ")})` : action}`;
	};
	const specification = ({ flags, description, value, isOptional, repeats }) => flags.map((flag) => {
		const joined = value !== void 0 && flag.startsWith("--") ? "=" : "";
		const action = value === void 0 ? "" : `${isOptional ? "::" : ":"}${actionOf(value)}`;
		const others = repeats ? "*" : flags.length > 1 ? `(${flags.join(" ")})` : "";
		return quote(`${others}${flag}${joined}[${plain(description)}]${action}`);
	});
	const cases = commands.map(({ name, options, argument }) => {
		const last = argument === void 0 ? [] : [quote(`${argument.repeats ? "*" : "1"}:${actionOf(argument)}`)];
		return `    ${name})\n      _arguments ${[...options.flatMap(specification), ...last].join(" \\\n        ")}\n      ;;`;
	});
	return `#compdef sluice
# Completes sluice in zsh. To use it: save it as _sluice in a folder of $fpath, before compinit runs.
_sluice() {
  local -a commands
  commands=(
${commands.map(({ name, description }) => `    ${quote(`${name}:${description.replaceAll(":", "\\:")}`)}`).join("\n")}
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
	const valueOf = ({ choices, kind }) => {
		if (choices.length > 0) return `-x -a ${quoted(choices.join(" "))}`;
		return {
			file: "-r -F",
			folder: "-x -a '(__fish_complete_directories)'",
			text: "-x"
		}[kind];
	};
	return `# Completes sluice in fish. To use it: sluice completion fish | source
# Whether the command is the one that is named; without a name, whether there is none yet.
function __sluice_command
  set -l words (commandline -opc)
  test "$words[2]" = "$argv[1]"
end
complete -c sluice -n __sluice_command -f -s h -l help -d 'show help'
complete -c sluice -n __sluice_command -f -s V -l version -d 'show the version'
${commands.flatMap(({ name, description, options, argument }) => {
		const isHere = `-n '__sluice_command ${name}'`;
		const argued = argument === void 0 ? "-f" : {
			file: "-F",
			folder: "-f -a '(__fish_complete_directories)'",
			text: "-f"
		}[argument.kind];
		return [
			`complete -c sluice -n __sluice_command -f -a ${name} -d ${quoted(description)}`,
			...options.map((option) => {
				const names = option.flags.map((flag) => flag.startsWith("--") ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`);
				const value = option.value === void 0 ? "" : ` ${valueOf(option.value)}`;
				return `complete -c sluice ${isHere} ${names.join(" ")}${value} -d ${quoted(option.description)}`;
			}),
			argument !== void 0 && argument.choices.length > 0 ? `complete -c sluice ${isHere} -f -a ${quoted(argument.choices.join(" "))}` : `complete -c sluice ${isHere} ${argued}`
		];
	}).join("\n")}
`;
}
export { NUMBER_TAG, describeGate, diffPipelines, gateValue, hideManifestValues, keyOf, nodeOf, printYaml, renderCompletion, stageName };
