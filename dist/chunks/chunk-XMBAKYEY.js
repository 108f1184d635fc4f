import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  recordKey
} from "./chunk-ZDE6W3M4.js";
import {
  createMask
} from "./chunk-MXY7OLQQ.js";
import {
  formatAddress
} from "./chunk-P4A6CDXQ.js";
import {
  SluiceError
} from "./chunk-TWA2P6KC.js";

// src/action/jobs/job.ts
import { join, resolve, sep } from "node:path";

// src/action/inputs/event.ts
var fieldsOf = (value) => typeof value === "object" && value !== null ? value : {};
var textOf = (value) => typeof value === "string" ? value : "";
function readEvent(raw) {
  const payload = fieldsOf(raw.payload);
  const pull = /^pull_request(?:_|$)/.test(raw.name) ? readPull(payload, raw) : void 0;
  const author = textOf(fieldsOf(fieldsOf(payload["pull_request"])["user"])["login"]);
  const isDependabot = raw.actor === "dependabot[bot]" || author === "dependabot[bot]";
  const untrusted = pull?.isFork === true ? "fork" : isDependabot && pull ? "dependabot" : void 0;
  const queued = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d+)-[0-9a-f]+$/.exec(
    textOf(fieldsOf(payload["merge_group"])["head_ref"])
  );
  const branch = /^refs\/heads\/(.+)$/.exec(raw.ref)?.[1];
  const defaultBranch = textOf(fieldsOf(payload["repository"])["default_branch"]);
  const attempt = raw.runAttempt > 1 ? `/attempts/${raw.runAttempt}` : "";
  return {
    name: raw.name,
    sha: raw.sha,
    runUrl: `${raw.serverUrl}/${raw.owner}/${raw.repo}/actions/runs/${raw.runId}${attempt}`,
    ...branch !== void 0 && { branch },
    ...defaultBranch !== "" && { defaultBranch },
    ...pull && { pull },
    ...queued && raw.name === "merge_group" && { queuedPull: Number(queued[1]) },
    ...untrusted && { untrusted }
  };
}
function readPull(payload, raw) {
  const pull = fieldsOf(payload["pull_request"]);
  const head = fieldsOf(pull["head"]);
  const { number } = pull;
  const headSha = textOf(head["sha"]);
  if (typeof number !== "number" || !/^[0-9a-f]{40,64}$/.test(headSha)) return void 0;
  const headRepo = textOf(fieldsOf(head["repo"])["full_name"]);
  return {
    number,
    headSha,
    isFork: headRepo.toLowerCase() !== `${raw.owner}/${raw.repo}`.toLowerCase(),
    isMerged: payload["action"] === "closed" && pull["merged"] === true
  };
}

// src/action/inputs/settings.ts
var COMMANDS = ["validate", "plan", "apply", "drift"];
var COMMENT_MODES = ["auto", "changes-only", "never"];
var GATES = ["reviewed-plan", "approved", "none"];
function readCredentials(inputs) {
  return {
    clientId: inputs.text("client-id"),
    clientSecret: inputs.text("client-secret"),
    publicKey: inputs.text("public-key"),
    privateKey: inputs.text("private-key"),
    accessToken: inputs.text("access-token"),
    githubToken: inputs.text("github-token")
  };
}
function readSettings(inputs) {
  const { githubToken, ...credentials } = readCredentials(inputs);
  const expectDigest = inputs.text("expect-digest");
  if (expectDigest !== "" && !/^sha256:[0-9a-f]{64}$/.test(expectDigest)) {
    throw invalid("expect-digest", "it takes a whole digest: sha256: and 64 hex digits");
  }
  const allowEnv = inputs.lines("allow-env");
  return {
    command: choose(inputs, "command", COMMANDS, "plan"),
    files: inputs.lines("file"),
    vars: inputs.lines("vars"),
    varFiles: inputs.lines("var-file"),
    secretDirectories: inputs.lines("secret-dir"),
    workingDirectory: inputs.text("working-directory") || ".",
    projectId: inputs.text("project-id"),
    baseUrl: inputs.text("base-url"),
    prune: readFlag(inputs, "prune", false),
    allow: inputs.lines("allow"),
    targets: inputs.lines("target"),
    parallelism: readCount(inputs, "parallelism", 4),
    watchStart: readDuration(inputs, "watch-start", 6e4),
    credentials,
    allowEnv: allowEnv.length === 0 ? ["MONGODB_ATLAS_PROJECT_ID"] : allowEnv,
    allowSecret: inputs.lines("allow-secret"),
    githubToken,
    comment: choose(inputs, "comment", COMMENT_MODES, "auto"),
    label: inputs.text("label"),
    gate: choose(inputs, "gate", GATES, "reviewed-plan"),
    expectDigest,
    failOnChanges: readFlag(inputs, "fail-on-changes", false),
    tests: choose(inputs, "tests", ["on", "off"], "on") === "on"
  };
}
var invalid = (name, why) => new SluiceError("SETTINGS_INPUT_INVALID", `the input ${name} can't be used: ${why}`, {
  fix: `Correct ${name} under \`with:\` in the workflow.`
});
function choose(inputs, name, choices, fallback) {
  const text = inputs.text(name);
  if (text === "") return fallback;
  const choice = choices.find((each) => each === text);
  if (choice === void 0) throw invalid(name, `it is one of ${choices.join(", ")}`);
  return choice;
}
function readFlag(inputs, name, fallback) {
  const text = inputs.text(name);
  if (text === "") return fallback;
  if (/^(?:true|True|TRUE)$/.test(text)) return true;
  if (/^(?:false|False|FALSE)$/.test(text)) return false;
  throw invalid(name, "it is true or false");
}
function readCount(inputs, name, fallback) {
  const text = inputs.text(name);
  if (text === "") return fallback;
  if (!/^[1-9]\d{0,3}$/.test(text)) throw invalid(name, "it is a whole number from 1");
  return Number(text);
}
var UNITS = { ms: 1, s: 1e3, m: 6e4, h: 36e5 };
function readDuration(inputs, name, fallback) {
  const text = inputs.text(name);
  if (text === "") return fallback;
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(text);
  if (match === null) throw invalid(name, "it is a duration such as 30s, 5m or 1h");
  return Number(match[1]) * (UNITS[match[2] ?? "s"] ?? 1e3);
}

// src/action/jobs/job.ts
function openJob(bareHost, runner, openRepository) {
  const mask = createMask();
  const hide = (texts) => {
    for (const text of texts.filter((each) => each !== "")) {
      runner.mask(text);
      mask.add(text);
    }
  };
  const { clientId, publicKey, ...secrets } = readCredentials(runner.inputs);
  hide(Object.values(secrets));
  for (const name of [clientId, publicKey]) if (name !== "") runner.mask(name);
  hide(runner.inputs.lines("allow-secret").map((name) => bareHost.env[name] ?? ""));
  hide(Object.entries(bareHost.env).flatMap(([name, text]) => CREDENTIAL.test(name) ? [text ?? ""] : []));
  const settings = readSettings(runner.inputs);
  const event = readEvent(runner.event);
  if (event.name === "pull_request_target") {
    throw new SluiceError(
      "SETTINGS_EVENT_UNSAFE",
      "pull_request_target gives credentials to what a fork wrote; Sluice does not run on it",
      { fix: "Use the event pull_request: on forks the manifest is validated, without credentials." }
    );
  }
  const masking = (text) => mask.apply(text);
  const host = hostOf(bareHost, runner, settings, masking);
  let repository;
  return {
    settings,
    event,
    runner,
    host,
    options: optionsOf(settings),
    key: recordKey(settings),
    masking,
    hide,
    findings: [],
    places: /* @__PURE__ */ new Map(),
    summary: [],
    repository: () => {
      const { owner, repo } = runner.event;
      if (settings.githubToken === "") {
        throw new SluiceError("GITHUB_TOKEN_MISSING", "there is no token for GitHub", {
          fix: "Leave the input github-token at its default, or set comment: never."
        });
      }
      repository ??= openRepository(settings.githubToken, owner, repo);
      return repository;
    }
  };
}
var CREDENTIAL = /^MONGODB_ATLAS_(?:ACCESS_TOKEN|CLIENT_SECRET|PRIVATE(?:_API)?_KEY)$/;
function hostOf(host, runner, settings, masking) {
  const directory = resolve(runner.workspace, settings.workingDirectory);
  if (directory !== resolve(runner.workspace) && !directory.startsWith(resolve(runner.workspace) + sep)) {
    throw new SluiceError("SETTINGS_DIRECTORY_INVALID", "working-directory leaves the repository", {
      fix: "Name a folder of the repository."
    });
  }
  const output = {
    write: (text) => {
      runner.log(masking(text));
    },
    isTerminal: false,
    columns: 120,
    rows: 24
  };
  return Object.create(host, {
    env: { value: environmentOf(host.env, settings.credentials), enumerable: true },
    directory: { value: directory, enumerable: true },
    stdout: { value: output, enumerable: true },
    stderr: { value: output, enumerable: true },
    canAsk: { value: false, enumerable: true }
  });
}
function environmentOf(env, credentials) {
  const given = {
    MONGODB_ATLAS_ACCESS_TOKEN: credentials.accessToken,
    MONGODB_ATLAS_CLIENT_ID: credentials.clientId,
    MONGODB_ATLAS_CLIENT_SECRET: credentials.clientSecret,
    MONGODB_ATLAS_PUBLIC_KEY: credentials.publicKey,
    MONGODB_ATLAS_PRIVATE_KEY: credentials.privateKey
  };
  if (Object.values(given).every((text) => text === "")) return env;
  const others = { MONGODB_ATLAS_PUBLIC_API_KEY: void 0, MONGODB_ATLAS_PRIVATE_API_KEY: void 0 };
  return { ...env, ...others, ...given };
}
function optionsOf(settings) {
  return {
    file: settings.files,
    var: settings.vars,
    varFile: settings.varFiles,
    secretDir: settings.secretDirectories,
    ...settings.projectId !== "" && { project: settings.projectId },
    ...settings.baseUrl !== "" && { baseUrl: settings.baseUrl },
    sandboxState: "",
    parallelism: settings.parallelism,
    target: settings.targets,
    prune: settings.prune,
    allow: settings.allow,
    color: false,
    watchStart: settings.watchStart,
    rollback: true,
    arguments: []
  };
}
function jobFile({ runner, key }, name) {
  return join(runner.temporaryDirectory, `sluice-${name}-${key}.json`);
}
function rememberPlaces(job, desired) {
  for (const { address, place } of desired.resources) {
    if (place !== void 0) job.places.set(formatAddress(address), place);
  }
}

export {
  openJob,
  jobFile,
  rememberPlaces
};
//# sourceMappingURL=chunk-XMBAKYEY.js.map
