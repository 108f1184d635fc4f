/**
 * What can be wrong with a manifest as such: its meaning and the usual way out. `ignoreRules` silences none of it; the rules about
 * workspaces, connections and pipelines, which it can silence, have their own codes in `kinds` and `pipeline`.
 */

interface CodeEntry {
  /** When it is given, for the documentation. */
  readonly meaning: string;
  /** What to do, unless the finding knows something better. */
  readonly fix: string;
}

export const MANIFEST_CODES = {
  MANIFEST_NOT_FOUND: {
    meaning: 'A manifest, directory, variable file or pipeline file is not there, or holds no manifest.',
    fix: 'Check the path: -f names a file or a directory, sluice.yaml by default. `sluice init` writes a first one.',
  },
  MANIFEST_UNREADABLE: {
    meaning: 'A file is there and cannot be read.',
    fix: 'Check its permissions and that it is a regular file.',
  },
  MANIFEST_TOO_LARGE: {
    meaning: 'A file is larger than Sluice reads.',
    fix: 'Split the manifest: several -f, a directory, or pipelines in files of their own.',
  },
  MANIFEST_NOT_TEXT: {
    meaning: 'A file is not UTF-8 text.',
    fix: 'Save it as UTF-8.',
  },
  MANIFEST_EMPTY: {
    meaning: 'A file holds nothing.',
    fix: 'Write at least `apiVersion: sluice/v1`, or leave the file out.',
  },
  MANIFEST_SYNTAX: {
    meaning: 'A file is not valid YAML or JSON.',
    fix: 'Correct the syntax here; the cause may be on the line above.',
  },
  MANIFEST_TAB: {
    meaning: 'A line is indented with a tab.',
    fix: 'Indent with spaces: YAML does not allow tabs.',
  },
  MANIFEST_DUPLICATE_KEY: {
    meaning: 'A map has the same key twice.',
    fix: 'Keep one of the two.',
  },
  MANIFEST_FORBIDDEN_KEY: {
    meaning: 'A key outside pipelines is `__proto__`, or not a plain text.',
    fix: 'Choose another name.',
  },
  MANIFEST_SEVERAL_DOCUMENTS: {
    meaning: 'A file holds several YAML documents.',
    fix: 'Put each document in a file of its own and name them with several -f, or name their directory.',
  },
  MANIFEST_ALIAS: {
    meaning:
      'An alias has no anchor before it, or stands inside its own anchor; or `<<` has something else than maps.',
    fix: 'Define the anchor (&name) before the alias (*name), outside of what uses it.',
  },
  MANIFEST_ALIAS_BOMB: {
    meaning: 'The aliases of a file expand to more values than Sluice accepts.',
    fix: 'Use fewer nested aliases.',
  },
  MANIFEST_TOO_DEEP: {
    meaning: 'A file is nested deeper than MongoDB can store.',
    fix: 'Flatten it: MongoDB itself stops at 100 levels.',
  },
  MANIFEST_TAG: {
    meaning: 'A value has a YAML tag that Sluice does not know.',
    fix: 'Write Extended JSON instead, such as {$date: ...} or {$binary: ...}.',
  },
  MANIFEST_NUMBER: {
    meaning: 'A number has no form in JSON: infinity or not-a-number.',
    fix: 'Write {$numberDouble: "Infinity"}, "-Infinity" or "NaN".',
  },
  MANIFEST_TEXT: {
    meaning: 'A text holds half of a character (a lone surrogate), which cannot be sent.',
    fix: 'Write the whole character.',
  },
  MANIFEST_PLACEHOLDER: {
    meaning: 'A placeholder is malformed, or inside of another one.',
    fix: 'Write ${env:NAME}, ${env:NAME:-default}, ${var:NAME}, ${secret:NAME} or ${secretFile:PATH}; $${env: for the literal text.',
  },
  MANIFEST_ENV_UNSET: {
    meaning: 'An environment variable that the manifest reads is not set.',
    fix: 'Set it, or give a default: ${env:NAME:-default}.',
  },
  MANIFEST_ENV_DENIED: {
    meaning: 'A placeholder reads a credential, or a name that the Action does not allow.',
    fix: 'Use another variable; in the Action, list it under allow-env or allow-secret.',
  },
  MANIFEST_VARIABLE: {
    meaning:
      'A variable is not defined, defined through itself, has a value that does not fit where it is used, or expands to more than Sluice accepts.',
    fix: 'Define it under `vars`, in a --var-file, or with --var NAME=VALUE.',
  },
  MANIFEST_SECRET_PLACE: {
    meaning: 'A secret stands where Atlas would show it to everybody.',
    fix: 'Secrets are allowed only in write-only fields (passwords, keys) and in header values.',
  },
  MANIFEST_SECRET_FILE: {
    meaning: 'The path of a ${secretFile:...} leaves the secret directories.',
    fix: 'Give a path below a --secret-dir, without `..`.',
  },
  MANIFEST_LITERAL_SECRET: {
    meaning: 'A write-only field holds a literal.',
    fix: 'Write ${secret:NAME} or ${secretFile:PATH}, and replace the secret: it has been written down.',
  },
  MANIFEST_SECRET_SHORT: {
    meaning: 'A secret has so few characters that Sluice cannot mask it where Atlas repeats it.',
    fix: 'Use a longer secret: with eight characters or more it is found in every spelling.',
  },
  MANIFEST_MISSING: {
    meaning: 'A required field is missing.',
    fix: 'Add the field.',
  },
  MANIFEST_UNKNOWN_KEY: {
    meaning: 'A key is not known here.',
    fix: 'Correct or remove it; a field that Atlas has and Sluice does not know goes under `extra`.',
  },
  MANIFEST_TYPE: {
    meaning: 'A value has the wrong type: a map, list, text, number or boolean is expected.',
    fix: 'Write a value of the expected type.',
  },
  MANIFEST_VALUE: {
    meaning: 'A value is not one of the allowed ones, or has the wrong form.',
    fix: 'Write one of the allowed values.',
  },
  MANIFEST_GATE: {
    meaning: 'A gate has to be reached in less time than a processor has to be sound.',
    fix: 'Make `within` longer than `for`.',
  },
  MANIFEST_DEFINED_TWICE: {
    meaning: 'Two files of one directory define the same thing.',
    fix: 'Keep one of them, or overlay the files with several -f.',
  },
  MANIFEST_NOTHING_TO_REMOVE: {
    meaning: 'An overlay removes a resource that no earlier file defines.',
    fix: 'Remove the entry, or correct its name.',
  },
  MANIFEST_REQUIRES: {
    meaning: 'The manifest requires another version of Sluice than this one.',
    fix: 'Install a version that `requires` allows, or change `requires`.',
  },
  MANIFEST_ENVIRONMENT: {
    meaning: 'There is no environment of that name, or environments are defined where they may not be.',
    fix: 'Define it under `environments` in the first file, or correct --env or SLUICE_ENV.',
  },
  MANIFEST_OTHER_FILE: {
    meaning: 'A YAML file of the directory is no manifest and was left out.',
    fix: 'Nothing to do, unless it should be one: then it starts with `apiVersion: sluice/v1`.',
  },
  MANIFEST_PIPELINE_PATH: {
    meaning: 'The path of a pipeline file is not allowed.',
    fix: 'Give a relative path to a .yaml, .yml or .json file below the manifest or the working directory, no part of it starting with a dot.',
  },
  MANIFEST_PIPELINE_FILE: {
    meaning:
      'A pipeline file does not hold a list of stages, or a map with `pipeline`; or it gives two tiers.',
    fix: 'Write a list of stages, or {pipeline, options, tier, state}.',
  },
  MANIFEST_PIPELINE_NOTES: {
    meaning:
      'A pipeline file has keys that are not read: what Atlas reports in a saved response (`_id`, `stats`, `state: FAILED`), or notes. They are left out.',
    fix: 'Delete them from the file.',
  },
  MANIFEST_PROJECT: {
    meaning: 'The project is missing, malformed, or named differently in two places.',
    fix: 'Name one project: in the manifest, with --project, or in MONGODB_ATLAS_PROJECT_ID.',
  },
  MANIFEST_RENAMED_FROM: {
    meaning:
      'A `renamedFrom` names the processor itself, or one that is defined, removed or renamed elsewhere, or is an address in place of a name.',
    fix: 'Remove `renamedFrom` once the rename is done; name each former processor once.',
  },
  MANIFEST_REMOVED: {
    meaning:
      'An entry of `removed` is not an address, is listed twice, or names something that the manifest defines.',
    fix: 'Write an address such as orders/processor/legacy-audit of something that the manifest does not define.',
  },
  MANIFEST_LINK_UNKNOWN: {
    meaning:
      'A connection names a private link that the manifest does not have. One that is in Atlas and goes by its vendor and region, as `sluice status` shows it, can be meant.',
    fix: 'Define it under `privateLinks`, or write the name that `sluice status` shows.',
  },
  MANIFEST_FAILOVER_REGION: {
    meaning:
      "A failover connection is in a region to which its workspace can't fail over: it isn't one of the workspace's `failoverRegions`. A warning where the manifest gives none and Atlas may have some.",
    fix: 'Write a region of `failoverRegions`.',
  },
  MANIFEST_LINK_TWICE: {
    meaning: 'Two private links lead to the same place; Atlas refuses the second one.',
    fix: 'Keep one of them, and name that in the connections.',
  },
  MANIFEST_POINTER: {
    meaning:
      'An entry of `ignoreChanges` is not a JSON Pointer, or its first field is probably misspelt (a warning).',
    fix: 'Write a pointer such as /tier or /streamConfig/maxTierSize.',
  },
  MANIFEST_IGNORED_REQUIRED: {
    meaning:
      'An entry of `ignoreChanges` names a field that Atlas requires. What is ignored is neither compared nor sent, and without this field nothing can be created.',
    fix: 'Remove the entry; only optional fields can be ignored.',
  },
  MANIFEST_EXTRA: {
    meaning: 'A field under `extra` is one that Sluice knows.',
    fix: 'Write it as an ordinary field.',
  },
  MANIFEST_RULE: {
    meaning: 'An entry of `ignoreRules` names no rule that can be ignored, or one that finds nothing here.',
    fix: 'Remove the entry, or correct its code.',
  },
} as const satisfies Readonly<Record<string, CodeEntry>>;

export type ManifestCode = keyof typeof MANIFEST_CODES;

/** The entry of a code, as plain fields. */
export function codeEntry(code: ManifestCode): CodeEntry {
  return MANIFEST_CODES[code];
}
