/**
 * Two examples for each command's help. They work as printed, from top to bottom, in the folder of a clone or of a manifest: a test
 * runs each of them against the sandbox.
 */

/** Command lines without `sluice`, with what they are for. */
export const EXAMPLES: Readonly<Record<string, readonly (readonly [args: string, purpose: string])[]>> = {
  explain: [
    ['explain PLAN_REFUSED', 'say what an error code means'],
    ['explain checkpoint-loss', 'say what a hazard means'],
  ],
  validate: [
    ['validate', 'check sluice.yaml and its pipelines'],
    ['validate -f sluice.yaml --strict --sarif', 'fail on warnings too, for code scanning'],
  ],
  render: [
    ['render', 'show what Sluice makes of the manifest'],
    ['render --var tier=SP30', 'show it with another value of a variable'],
  ],
  test: [
    ['test', 'run every *.test.yaml below this folder'],
    ['test --update', 'accept the actual output, then look at the difference'],
  ],
  fmt: [
    ['fmt', 'format everything below this folder'],
    ['fmt --check pipelines', 'say what is not formatted, for CI and hooks'],
  ],
  convert: [
    ['convert copy-orders.js', 'show the pipelines of a mongosh script'],
    ['convert copy-orders.js --out pipelines', 'write them, and show the lines for the manifest'],
  ],
  preview: [
    ['preview orders/processor/revenue-per-hour', 'show what leaves each stage, on generated documents'],
    ['preview orders/processor/revenue-per-hour --stage 2', 'show one stage; $source is 0'],
  ],
  plan: [
    ['plan --sandbox', 'show what an apply would do, without an account'],
    ['plan --sandbox --out plan.json --detailed-exitcode', 'save the plan; exit 2 when there are changes'],
  ],
  show: [
    ['show plan.json', 'show a saved plan as plan showed it'],
    ['show plan.json --markdown', 'show it as Markdown, for a comment or a summary'],
  ],
  apply: [
    ['apply --sandbox', 'show the plan, ask, carry it out'],
    ['apply --sandbox plan.json', 'carry out exactly what was reviewed'],
  ],
  logs: [
    ['logs orders/processor/revenue-per-hour --sandbox', 'print what a processor said'],
    ['logs orders --sandbox --audit --since 1h', 'print who did what in a workspace since an hour ago'],
  ],
  failover: [
    ['failover orders --region OHIO_USA --sandbox --dry-run', 'ask whether all could move to another region'],
    [
      'failover orders --region OHIO_USA --sandbox --auto-approve',
      'move all in a workspace that may fail over',
    ],
  ],
  destroy: [
    ['destroy --sandbox --allow data-loss,mass-delete', 'delete all that the manifest names'],
    [
      "destroy --sandbox --target 'orders/processor/*' --allow data-loss,mass-delete",
      'delete the processors of a workspace',
    ],
  ],
  export: [
    ['export --sandbox --out live', 'write a manifest and pipeline files of the whole project'],
    ['export --sandbox --out live --workspace orders --check', 'say what would change for one workspace'],
  ],
  status: [
    ['status --sandbox', 'show what runs and what fails; exit 2 when unhealthy'],
    ['status --sandbox --json', 'the same for programs'],
  ],
  doctor: [
    ['doctor --sandbox', 'look at everything that a run relies on; exit 1 when something is wrong'],
    ['doctor --sandbox --json', 'the same for programs'],
  ],
  probe: [
    ['probe --sandbox --auto-approve', 'make all experiments, and write probe.json'],
    ['probe --sandbox --auto-approve --clean', 'delete what a killed probe has left'],
  ],
  graph: [
    ['graph', 'draw the manifest as a Mermaid flowchart'],
    ['graph --plan --sandbox --out dataflow.svg', 'draw what a plan changes as a picture'],
  ],
  view: [
    ['view --out project.html', 'a page with the project as a map, its pipelines and its tests'],
    ['view --plan --live --sandbox --out plan.html', 'what a plan changes, and what runs now'],
  ],
  init: [
    ['init', 'ask a few questions, write a starter manifest, a test and workflows'],
    ['init my-streams --yes --source kafka --workspace orders', 'the same without questions'],
  ],
  completion: [
    [
      'completion bash > ~/.local/share/bash-completion/completions/sluice',
      'for bash, from its next start on',
    ],
    ['completion fish > ~/.config/fish/completions/sluice.fish', 'for fish; zsh: a file _sluice in $fpath'],
  ],
  sandbox: [
    ['sandbox --port 0', 'a local Atlas on a free port, which it prints'],
    [
      'sandbox --state sandbox.json --settle 2000',
      'one that keeps its state, with states that take 2 seconds',
    ],
  ],
  schema: [
    ['schema manifest > manifest.schema.json', 'the JSON Schema that editors use'],
    [
      'schema pipeline -f sluice.yaml > pipeline.schema.json',
      'one that offers the connections of a manifest',
    ],
  ],
};

/** The examples as the end of a command's help. */
export function exampleText(command: string): string {
  const examples = EXAMPLES[command] ?? [];
  if (examples.length === 0) return '';
  const lines = examples.flatMap(([args, purpose]) => [`  # ${purpose}`, `  sluice ${args}`]);
  return ['', 'Examples:', ...lines].join('\n');
}
