import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  PROJECT_ID
} from "./chunk-U6K6KPNQ.js";
import {
  isFineName
} from "./chunk-YP2MT54G.js";
import {
  CLOUD_PROVIDERS,
  REGIONS
} from "./chunk-4LYFM5PH.js";
import "./chunk-TLXLCQXF.js";
import {
  EXIT,
  SluiceError
} from "./chunk-TWA2P6KC.js";
import "./chunk-TP2MCML2.js";

// src/cli/commands/init.ts
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";

// src/cli/init/workflows.ts
var CHECKOUT = "actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0";
var UNKNOWN_ACTION = `OWNER/sluice@${"0".repeat(40)} # put in: the repository and commit of Sluice that you trust`;
var useAction = (action) => action === "" ? UNKNOWN_ACTION : action;
var CREDENTIALS = `          project-id: \${{ vars.MONGODB_ATLAS_PROJECT_ID }}
          client-id: \${{ secrets.MONGODB_ATLAS_CLIENT_ID }}
          client-secret: \${{ secrets.MONGODB_ATLAS_CLIENT_SECRET }}
`;
var CHECKOUT_STEP = `      - uses: ${CHECKOUT}
        with:
          persist-credentials: false
`;
var allowedSecrets = (names) => names.length === 0 ? "" : `          allow-secret: |
${names.map((name) => `            ${name}
`).join("")}`;
function pullRequestWorkflow(action, secrets) {
  const allowed = allowedSecrets(secrets);
  const env = secrets.length === 0 ? "" : `        env:
${secrets.map((name) => `          ${name}: \${{ secrets.${name} }}
`).join("")}`;
  return `# Plans each pull request in a comment, and applies on merge what was reviewed there, and nothing else.
# The credentials that write belong into the environment "production", protected: Settings, Environments.
name: Sluice

on:
  pull_request:
  push:
    branches: [main]
  workflow_dispatch:
    inputs:
      expect-digest:
        description: The digest to apply; empty plans only
        required: false

permissions: {}

concurrency:
  group: sluice-\${{ github.event_name == 'pull_request' && github.ref || 'apply' }}
  # A newer push makes an older plan useless; an apply is never cut off.
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  plan:
    if: github.event_name == 'pull_request'
    runs-on: ubuntu-24.04
    timeout-minutes: 20
    permissions:
      contents: read # the manifest
      pull-requests: write # the comment
    steps:
${CHECKOUT_STEP}      - uses: ${useAction(action)}
        with:
          command: plan
${CREDENTIALS}${allowed}${env}
  apply:
    if: github.event_name != 'pull_request'
    runs-on: ubuntu-24.04
    timeout-minutes: 120
    environment: production
    permissions:
      contents: read # the manifest
      pull-requests: write # the recorded plan, and what became of it
    steps:
${CHECKOUT_STEP}      - uses: ${useAction(action)}
        with:
          command: \${{ (github.event_name == 'push' || inputs.expect-digest != '') && 'apply' || 'plan' }}
          expect-digest: \${{ inputs.expect-digest }}
${CREDENTIALS}${allowed}${env}`;
}
function driftWorkflow(action, secrets) {
  return `# Looks once a day whether Atlas is still as the manifest says; an issue says what has moved.
name: Sluice drift

on:
  schedule:
    - cron: '17 5 * * *'
  workflow_dispatch:

permissions: {}

concurrency:
  group: sluice-drift

jobs:
  drift:
    runs-on: ubuntu-24.04
    timeout-minutes: 20
    permissions:
      contents: read # the manifest
      issues: write # the issue
    steps:
${CHECKOUT_STEP}      - uses: ${useAction(action)}
        with:
          command: drift
${CREDENTIALS}${allowedSecrets(secrets)}`;
}

// src/cli/init/starter.ts
var IGNORED_LINES = [".sluice/", ".env"];
function starterFiles(choices) {
  const { source } = choices;
  const name = source === "kafka" ? "store-events" : "store-readings";
  return [
    { path: "sluice.yaml", text: manifest(choices, name) },
    { path: `pipelines/${name}.yaml`, text: source === "kafka" ? KAFKA_PIPELINE : SAMPLE_PIPELINE },
    { path: `${name}.test.yaml`, text: testFile(choices, name) },
    { path: ".github/workflows/sluice.yml", text: pullRequestWorkflow(choices.action, secretsOf(source)) },
    { path: ".github/workflows/sluice-drift.yml", text: driftWorkflow(choices.action, secretsOf(source)) }
  ];
}
var secretsOf = (source) => source === "kafka" ? ["KAFKA_PASSWORD"] : [];
var MODELINE = (kind, up) => `# yaml-language-server: $schema=${up}schemas/${kind}.schema.json
`;
var quoted = (text) => JSON.stringify(text);
function manifest(choices, processor) {
  const { project, workspace, provider, region, source, cluster } = choices;
  return `${MODELINE("manifest", "")}apiVersion: sluice/v1
project: ${project === "" ? "${env:MONGODB_ATLAS_PROJECT_ID}" : quoted(project)}

workspaces:
  ${quoted(workspace)}:
    dataProcessRegion: { cloudProvider: ${quoted(provider)}, region: ${quoted(region)} }
    streamConfig: { tier: SP10 }
    connections:
${source === "kafka" ? KAFKA_CONNECTION : SAMPLE_CONNECTION}      warehouse:
        type: Cluster
        clusterName: ${quoted(cluster)}
        dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN }
    processors:
      ${processor}:
        # It is created, and started once this says STARTED: a running processor costs money.
        state: STOPPED
        pipeline: pipelines/${processor}.yaml
        options:
          dlq: { connectionName: warehouse, db: streams, coll: rejected }
`;
}
var SAMPLE_CONNECTION = `      sample_stream_solar: { type: Sample }
`;
var KAFKA_CONNECTION = `      kafka:
        type: Kafka
        bootstrapServers: \${env:KAFKA_BROKERS:-localhost:9092}
        authentication: { mechanism: SCRAM-512, username: sluice, password: "\${secret:KAFKA_PASSWORD}" }
        security: { protocol: SASL_SSL }
`;
function testFile({ workspace, source }, processor) {
  return `${MODELINE("test", "")}processor: ${quoted(`${workspace}/processor/${processor}`)}
cases:
${source === "kafka" ? KAFKA_CASES : SAMPLE_CASES}`;
}
var SAMPLE_PIPELINE = `${MODELINE("pipeline", "../")}# Readings of solar panels, as Atlas generates them, with more than 100 W.
- $source:
    connectionName: sample_stream_solar
- $match:
    obs.watts: { $gt: 100 }
- $merge:
    into: { connectionName: warehouse, db: streams, coll: readings }
`;
var KAFKA_PIPELINE = `${MODELINE("pipeline", "../")}# Every record of a topic that has a type.
- $source:
    connectionName: kafka
    topic: events
    config: { auto_offset_reset: earliest }
- $match:
    type: { $exists: true }
- $merge:
    into: { connectionName: warehouse, db: streams, coll: events }
`;
var SAMPLE_CASES = `  - name: readings of more than 100 W are stored
    input:
      - { _id: 1, device_id: device_1, group_id: 7, obs: { watts: 180, temp: 12 } }
      - { _id: 2, device_id: device_2, group_id: 7, obs: { watts: 100, temp: 9 } }
    expect:
      collections:
        warehouse.streams.readings:
          - { _id: 1, device_id: device_1, group_id: 7, obs: { watts: 180, temp: 12 } }
`;
var KAFKA_CASES = `  - name: records with a type are stored
    input:
      - { _id: 1, type: created, customer: Ada }
      - { _id: 2, customer: Alan }
    expect:
      collections:
        warehouse.streams.events:
          - { _id: 1, type: created, customer: Ada }
`;

// src/cli/commands/init.ts
async function runInit(options, host) {
  const folder = resolve(host.directory, options.arguments[0] ?? ".");
  if (await read(join(folder, "sluice.yaml")) !== void 0) {
    throw new SluiceError("INIT_MANIFEST_PRESENT", "there is a sluice.yaml already", {
      fix: "Nothing was written. Name another folder, or go on with sluice plan."
    });
  }
  const choices = await choose(options, host);
  if (choices === void 0) {
    host.stderr.write("\nNothing was written.\n");
    return EXIT.failed;
  }
  const files = [...starterFiles(choices), ...await schemaFiles()];
  const lines = [];
  for (const file of files) lines.push(`  ${await create(folder, file) ? "wrote" : "kept "}  ${file.path}`);
  lines.push(`  ${await ignore(folder) ? "wrote" : "kept "}  .gitignore`);
  host.stdout.write(
    [...lines, "", ...nextLines(choices, relative(host.directory, folder))].join("\n") + "\n"
  );
  return EXIT.done;
}
var DEFAULTS = {
  project: "",
  workspace: "streams",
  provider: "AWS",
  region: "VIRGINIA_USA",
  source: "sample",
  cluster: "Cluster0",
  action: ""
};
var QUESTIONS = {
  project: "Project id, 24 hex digits (empty: from MONGODB_ATLAS_PROJECT_ID)",
  workspace: "Name of the workspace, of letters, digits, - and _",
  provider: "Cloud provider: AWS, AZURE or GCP",
  region: "Region of the workspace, as Atlas spells it",
  source: "Where documents come from: sample or kafka",
  cluster: "Atlas cluster that takes them",
  action: "Sluice as a GitHub Action, OWNER/REPO@COMMIT (empty: fill in later)"
};
var CHECKS = {
  project: (id) => id === "" || PROJECT_ID.test(id),
  workspace: (name) => isFineName("workspace", name),
  provider: (name) => CLOUD_PROVIDERS.some((known) => known === name),
  region: (name) => /^[A-Za-z][A-Za-z0-9_-]*$/.test(name),
  source: (kind) => /^(sample|kafka)$/.test(kind),
  cluster: (name) => /^\S+$/.test(name),
  action: (name) => /^([\w.-]+\/[\w./-]+@[0-9a-f]{40})?$/.test(name)
};
async function choose(options, host) {
  if (options.yes !== true && !host.canAsk) {
    throw new SluiceError("SETTINGS_INIT_INVALID", "there is no terminal to ask on", {
      fix: "Give --yes, and flags for what is not as by default; see init --help."
    });
  }
  const choices = {};
  for (const key of Object.keys(QUESTIONS)) {
    const given = options[key];
    if (given !== void 0 && !isFit(key, given)) {
      throw new SluiceError("SETTINGS_INIT_INVALID", `--${key} can't be '${given}'`, {
        fix: `${QUESTIONS[key]}.`
      });
    }
    const answer = given ?? (options.yes ? presetOf(key, choices) : await ask(key, presetOf(key, choices), host));
    if (answer === void 0) return void 0;
    choices[key] = answer;
  }
  return { ...DEFAULTS, ...choices };
}
var isFit = (key, value) => CHECKS[key](value);
function presetOf(key, choices) {
  if (key !== "region") return DEFAULTS[key];
  const provider = CLOUD_PROVIDERS.find((name) => name === choices["provider"]);
  return provider === void 0 || provider === DEFAULTS.provider ? DEFAULTS.region : REGIONS[provider][0] ?? "";
}
async function ask(key, preset, host) {
  for (; ; ) {
    const line = await host.ask(`${QUESTIONS[key]}${preset === "" ? "" : ` [${preset}]`}: `);
    if (line === void 0) return void 0;
    const answer = line.trim() === "" ? preset : line.trim();
    if (isFit(key, answer)) return answer;
    host.stderr.write(`  '${answer}' can't be that.
`);
  }
}
async function schemaFiles() {
  const [{ manifestJsonSchema, pipelineJsonSchema }, { testJsonSchema }] = await Promise.all([
    import("./json-schema-R6LSCJLC.js"),
    import("./shape-HYSWHIWL.js")
  ]);
  const print = (schema) => JSON.stringify(schema, null, 2) + "\n";
  return [
    { path: "schemas/manifest.schema.json", text: print(manifestJsonSchema()) },
    { path: "schemas/pipeline.schema.json", text: print(pipelineJsonSchema()) },
    { path: "schemas/test.schema.json", text: print(testJsonSchema()) }
  ];
}
async function create(folder, { path, text }) {
  const place = join(folder, path);
  try {
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, text, { flag: "wx" });
    return true;
  } catch (error) {
    const code = error.code ?? "unknown reason";
    if (code === "EEXIST" && await read(place) !== void 0) return false;
    throw new SluiceError("OUTPUT_UNWRITABLE", `${path} cannot be written (${code})`, {
      fix: "Name a folder that can be written to.",
      cause: error
    });
  }
}
async function ignore(folder) {
  const place = join(folder, ".gitignore");
  const before = await read(place) ?? "";
  const present = before.split(/\r?\n/).map((line) => line.trim());
  const missing = IGNORED_LINES.filter((line) => !present.includes(line));
  if (missing.length === 0) return false;
  const gap = before === "" || before.endsWith("\n") ? "" : "\n";
  await writeFile(place, `${before}${gap}${missing.join("\n")}
`);
  return true;
}
async function read(path) {
  try {
    return await readFile(path, "utf8");
  } catch {
    return void 0;
  }
}
function nextLines({ action, project, source }, folder) {
  const into = folder === "" ? "" : `cd ${/^[\w./-]+$/.test(folder) ? folder : JSON.stringify(folder)} && `;
  const secrets = secretsOf(source);
  return [
    ...action === "" ? ["In .github/workflows, put the repository and commit of Sluice in place of OWNER/sluice."] : [],
    ...project === "" ? ["Set MONGODB_ATLAS_PROJECT_ID before you plan against Atlas."] : [],
    ...secrets.length === 0 ? [] : [`An apply needs ${secrets.join(", ")} in the environment.`],
    `Next: ${into}sluice test && sluice plan --sandbox`
  ];
}
export {
  runInit
};
//# sourceMappingURL=init-AIFKR46W.js.map
