import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;
import {
  Argument,
  Command,
  CommanderError,
  Help,
  InvalidArgumentError,
  Option
} from "./chunk-OYTXDWUK.js";
import {
  reportFailure
} from "./chunk-XDZRI6NR.js";
import {
  VERSION
} from "./chunk-K3PAW2GB.js";
import "./chunk-TWA2P6KC.js";
import "./chunk-TP2MCML2.js";

// src/cli/flags.ts
var collect = (value, previous = []) => [...previous, value];
var collectList = (value, previous = []) => [
  ...previous,
  ...value.split(",").filter((part) => part !== "")
];
function count(minimum) {
  return (value) => {
    if (!/^\d+$/.test(value) || Number(value) < minimum || !Number.isSafeInteger(Number(value))) {
      throw new InvalidArgumentError(`Give a whole number from ${minimum}.`);
    }
    return Number(value);
  };
}
var DURATION_UNITS = { ms: 1, s: 1e3, m: 6e4, h: 36e5 };
function duration(value) {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h)?$/.exec(value);
  if (match === null) throw new InvalidArgumentError("Give a duration such as 30s, 5m or 1h.");
  return Number(match[1]) * (DURATION_UNITS[match[2] ?? "s"] ?? 1e3);
}
function manifestFlags(command) {
  return variableFlags(
    command.option(
      "-f, --file <path>",
      "manifest file or directory; repeat to overlay (default: sluice.yaml)",
      collect,
      []
    )
  );
}
function variableFlags(command) {
  return command.option("--var <NAME=VALUE>", "set a variable; repeat for more", collect, []).option("--var-file <path>", "YAML map of variables; later ones win", collect, []).option("--secret-dir <dir>", "directory that ${secretFile:...} may read", collect, []).option("--project <id>", "project id, 24 hex digits");
}
function outputFlags(command) {
  return command.option("--no-color", "plain text (also: NO_COLOR)").option("--quiet", "results and errors only").option("--verbose", "show each request as method, path, status and milliseconds");
}
function atlasFlags(command) {
  return command.option("--base-url <url>", "Atlas (default: MONGODB_ATLAS_BASE_URL, then https://cloud.mongodb.com)").option("--sandbox", "use the embedded sandbox in place of Atlas: no account, no network").option("--sandbox-state <file>", "where the sandbox keeps its state", ".sluice/sandbox.json").option("--parallelism <n>", "workspaces worked on at once", count(1), 4).option(
    "--timeout <duration>",
    "longest wait for a state (default: 10m for processors, 40m for the rest)",
    duration
  );
}
function selectionFlags(command) {
  return command.option(
    "--target <address>",
    "only these resources; * and ** match; repeat or separate by commas",
    collectList,
    []
  ).option("--prune", "delete what the manifest does not name in its workspaces").option("--update-secrets", "send write-only secrets again").option("--allow <hazard>", "allow KIND or KIND=ADDRESS; repeat or separate by commas", collectList, []);
}
function applyFlags(command) {
  return command.option("--auto-approve", "do not ask").option("--report <file>", "write the report as JSON").option("--watch-start <duration>", "watch started processors for this long", duration, 0).option("--no-rollback", "leave a processor that fails after its start as it is").option("--json", "one event a line");
}

// src/cli/examples.ts
var EXAMPLES = {
  validate: [
    ["validate", "check sluice.yaml and its pipelines"],
    ["validate -f sluice.yaml --strict --sarif", "fail on warnings too, for code scanning"]
  ],
  render: [
    ["render", "show what Sluice makes of the manifest"],
    ["render --var tier=SP30", "show it with another value of a variable"]
  ],
  test: [
    ["test", "run every *.test.yaml below this folder"],
    ["test --update", "write what comes as what is expected, then look at the difference"]
  ],
  preview: [
    ["preview orders/processor/revenue-per-hour", "show what leaves each stage, on generated documents"],
    ["preview orders/processor/revenue-per-hour --stage 2", "show one stage; $source is 0"]
  ],
  plan: [
    ["plan --sandbox", "show what an apply would do, without an account"],
    ["plan --sandbox --out plan.json --detailed-exitcode", "save the plan; exit 2 when there are changes"]
  ],
  apply: [
    ["apply --sandbox", "show the plan, ask, carry it out"],
    ["apply --sandbox plan.json", "carry out exactly what was reviewed"]
  ],
  destroy: [
    ["destroy --sandbox --allow data-loss,mass-delete", "delete all that the manifest names"],
    [
      "destroy --sandbox --target 'orders/processor/*' --allow data-loss,mass-delete",
      "delete the processors of a workspace"
    ]
  ],
  export: [
    ["export --sandbox --out live", "write a manifest and pipeline files of the whole project"],
    ["export --sandbox --out live --workspace orders --check", "say what would change for one workspace"]
  ],
  status: [
    ["status --sandbox", "show what runs and what fails; exit 2 when unhealthy"],
    ["status --sandbox --json", "the same for programs"]
  ],
  graph: [
    ["graph", "draw the manifest as a Mermaid flowchart"],
    ["graph --plan --sandbox --out dataflow.svg", "draw what a plan changes as a picture"]
  ],
  init: [
    ["init", "ask a few questions, write a starter manifest, a test and workflows"],
    ["init my-streams --yes --source kafka --workspace orders", "the same without questions"]
  ],
  completion: [
    [
      "completion bash > ~/.local/share/bash-completion/completions/sluice",
      "for bash, from its next start on"
    ],
    ["completion fish > ~/.config/fish/completions/sluice.fish", "for fish; zsh: a file _sluice in $fpath"]
  ],
  sandbox: [
    ["sandbox --port 0", "a local Atlas on a free port, which it prints"],
    [
      "sandbox --state sandbox.json --settle 2000",
      "one that keeps its state, with states that take 2 seconds"
    ]
  ],
  schema: [
    ["schema manifest > manifest.schema.json", "the JSON Schema that editors use"],
    ["schema plan", "the one for plan --json"]
  ]
};
function exampleText(command) {
  const examples = EXAMPLES[command] ?? [];
  if (examples.length === 0) return "";
  const lines = examples.flatMap(([args, purpose]) => [`  # ${purpose}`, `  sluice ${args}`]);
  return ["", "Examples:", ...lines].join("\n");
}

// src/cli/program.ts
function buildProgram(host, finish) {
  const program = new Command("sluice").description(
    "GitOps for MongoDB Atlas Stream Processing: plan and apply workspaces, connections and processors."
  ).version(VERSION, "-V, --version").showHelpAfterError("Run with --help to see what it takes.").exitOverride().configureHelp({
    minWidthToWrap: 20,
    // That a list is empty until somebody adds to it goes without saying.
    optionDescription: (option) => Help.prototype.optionDescription.call(new Help(), option).replace(" (default: [])", "")
  }).configureOutput({
    writeOut: (text) => {
      host.stdout.write(text);
    },
    writeErr: (text) => {
      host.stderr.write(text);
    },
    getOutHelpWidth: () => host.stdout.columns,
    getErrHelpWidth: () => host.stderr.columns,
    getOutHasColors: () => false,
    getErrHasColors: () => false
  });
  const add = (name, description, load) => program.command(name).description(description).addHelpText("after", exampleText(name)).action(async (...parameters) => {
    const values = parameters.slice(0, -2);
    const options = parameters.at(-2);
    const run = await load();
    finish(await run({ ...options, arguments: values }, host));
  });
  outputFlags(
    manifestFlags(
      add("validate", "check manifests offline: schema, references, pipelines", async () => {
        return (await import("./validate-EPV62CRP.js")).runValidate;
      })
    )
  ).option("--strict", "fail on warnings too").addOption(new Option("--json", "print {diagnostics: [...]}").conflicts("sarif")).option("--sarif", "print SARIF 2.1.0");
  outputFlags(
    manifestFlags(
      add("render", "print the merged manifest, pipelines inlined, secrets by name", async () => {
        return (await import("./render-ZLMXEL4W.js")).runRender;
      })
    )
  );
  outputFlags(
    selectionFlags(
      atlasFlags(
        manifestFlags(
          add("plan", "show what apply would do", async () => (await import("./plan-DMJS5URG.js")).runPlan)
        )
      )
    )
  ).option("--detailed-exitcode", "exit 2 when there are changes").option("--out <file>", "save the plan, without secrets, for apply").addOption(new Option("--json", "print the plan as JSON").conflicts("markdown")).option("--markdown", "print the plan as Markdown");
  applyFlags(
    outputFlags(
      selectionFlags(
        atlasFlags(
          manifestFlags(
            add("apply", "make it so: workspaces, connections, processors, start", async () => {
              return (await import("./apply-552I7FKB.js")).runApply;
            })
          )
        )
      )
    )
  ).argument("[plan]", "a plan saved by plan --out").option("--expect-digest <digest>", "apply only the plan with this digest, or what is left of it");
  applyFlags(
    outputFlags(
      selectionFlags(
        atlasFlags(
          manifestFlags(
            add("destroy", "delete what the manifest names", async () => {
              return (await import("./apply-552I7FKB.js")).runDestroy;
            })
          )
        )
      )
    )
  );
  outputFlags(
    atlasFlags(
      variableFlags(
        add("export", "turn a live project into a manifest and pipeline files", async () => {
          return (await import("./export-6K3UDTDT.js")).runExport;
        })
      )
    )
  ).requiredOption("--out <dir>", "folder of the manifest; one that is there is updated with care").option("--workspace <name>", "only this workspace; repeat for more", collect, []).option(
    "--target <address>",
    "only these resources and their workspaces; * and ** match; repeat or separate by commas",
    collectList,
    []
  ).addOption(
    new Option("--format <format>", "form of new pipeline files").choices(["yaml", "json"]).default("yaml")
  ).option("--check", "say what would be written, write nothing, exit 2 if anything").option("--no-verify", "do not plan the result");
  outputFlags(
    atlasFlags(
      manifestFlags(
        add("status", "show what runs, what fails and what nobody manages", async () => {
          return (await import("./status-OCGXN6ZR.js")).runStatus;
        })
      )
    )
  ).option("--json", "print the status as JSON, with --watch one document a line").option("--watch [interval]", "show it again and again until interrupted (default: 5s)", duration);
  outputFlags(
    selectionFlags(
      atlasFlags(
        manifestFlags(
          add("graph", "draw how documents flow: Mermaid, DOT or SVG", async () => {
            return (await import("./graph-3RQDJ5Z2.js")).runGraph;
          })
        )
      )
    )
  ).addOption(new Option("--live", "draw what Atlas has, in place of the manifest").conflicts("plan")).option("--plan [file]", "colour what a plan changes, and what else its pauses touch").option("--workspace <name>", "only this workspace; repeat for more", collect, []).addOption(
    new Option("--format <format>", "how (default: what --out ends with, then mermaid)").choices([
      "mermaid",
      "dot",
      "svg"
    ])
  ).option("--out <file>", "write it to a file");
  outputFlags(
    manifestFlags(
      add("test", "run *.test.yaml: documents in, pipeline on this machine, documents out", async () => {
        return (await import("./test-GFXILITO.js")).runTest;
      })
    )
  ).argument("[files...]", "test files or folders; each belongs to the nearest sluice.yaml").option("--update", "write what comes as what is expected").option("--watch", "run again when a file changes").option("--junit <file>", "write the results as JUnit XML").option("--json", "print the results as JSON");
  outputFlags(
    manifestFlags(
      add("preview", "run one pipeline on documents and show what leaves each stage", async () => {
        return (await import("./preview-QC3SD3N6.js")).runPreview;
      })
    )
  ).argument("<processor>", "its address: workspace/processor/name").option("--input <file>", "documents, .ndjson, .json or .yaml (default: generated ones)").option("--case <name>", "documents, collections and answers of this case of its tests").option("--count <n>", "how many documents are generated", count(1), 20).option("--stage <n>", "show this stage alone; $source is 0", count(0)).option("--json", "print what leaves each stage as JSON");
  add("init", "write a starter manifest, a test of it, and workflows", async () => {
    return (await import("./init-AIFKR46W.js")).runInit;
  }).argument("[folder]", "where (default: here)").option("--yes", "ask nothing: take flags and defaults").option("--project <id>", "project id, 24 hex digits").option("--workspace <name>", "name of the workspace").addOption(new Option("--provider <name>", "cloud provider").choices(["AWS", "AZURE", "GCP"])).option("--region <name>", "region, as Atlas spells it").addOption(new Option("--source <kind>", "where documents come from").choices(["sample", "kafka"])).option("--cluster <name>", "Atlas cluster that takes them").option("--action <ref>", "Sluice as a GitHub Action, OWNER/REPO@COMMIT");
  add("completion", "print a script that completes commands and flags", async () => {
    const [{ runCompletion }, { describeCommands }] = await Promise.all([
      import("./completion-AG65KRUA.js"),
      import("./completed-commands-2TFYXNWG.js")
    ]);
    return (options, of) => runCompletion({ ...options, commands: describeCommands(program) }, of);
  }).addArgument(new Argument("<shell>", "for which shell").choices(["bash", "zsh", "fish"]));
  add("sandbox", "run a local Atlas for trying, testing and rehearsing", async () => {
    return (await import("./sandbox-A23DY4XX.js")).runSandbox;
  }).option("--port <n>", "port on 127.0.0.1; 0 picks a free one", count(0), 4600).option("--state <file>", "keep the state here").option("--latency <ms>", "delay every answer", count(0), 0).option("--settle <ms>", "how long states take to change", count(0), 0).option("--rate-limit <n>", "requests a minute", count(1)).option("--faults <file>", "JSON list of faults").option(
    "--quirk <name>",
    "answer an open question about Atlas the other way; repeat for more",
    collect,
    []
  );
  add("schema", "print a JSON Schema: manifest, pipeline, test, plan, report or events", async () => {
    return (await import("./schema-GA6EZUJH.js")).runSchema;
  }).argument("<name>", "manifest, pipeline, test, plan, report or events");
  return program;
}
async function runProgram(host) {
  let code = 0;
  const program = buildProgram(host, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(host.args, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 1;
    return reportFailure(error, host);
  }
}
export {
  runProgram
};
//# sourceMappingURL=program-DXB6PPGN.js.map
