/** What people type who come from other tools, and what Sluice calls it. */

const STATE = "sluice status shows what runs; 'sluice export' writes it as a manifest";

/** Commands of kubectl, Terraform and others. */
const COMMANDS: Readonly<Record<string, string>> = {
  get: STATE,
  list: STATE,
  ls: STATE,
  describe: STATE,
  state: 'Sluice keeps no state file: sluice status shows what Atlas has',
  refresh: 'Sluice reads Atlas for every plan: sluice plan',
  diff: 'sluice plan',
  drift: 'sluice plan --detailed-exitcode',
  preflight: 'sluice validate',
  lint: 'sluice validate',
  check: 'sluice validate',
  verify: 'sluice validate',
  import: 'sluice export adopts live resources: it writes them into a manifest',
  pull: 'sluice export writes live resources into a manifest',
  create: "write it into the manifest, then sluice apply; 'sluice init' starts a manifest",
  edit: 'change the manifest, then sluice apply',
  patch: 'change the manifest, then sluice apply',
  deploy: 'sluice apply',
  up: 'sluice apply',
  sync: 'sluice apply',
  push: 'sluice apply',
  rollout: 'sluice apply',
  start: 'set state: STARTED in the manifest, then sluice apply',
  stop: 'set state: STOPPED in the manifest, then sluice apply',
  delete:
    'list the address under removed: in the manifest, then sluice apply; sluice destroy deletes everything in the manifest',
  remove: 'list the address under removed: in the manifest, then sluice apply',
  rm: 'list the address under removed: in the manifest, then sluice apply',
  down: 'sluice destroy',
  teardown: 'sluice destroy',
  output: 'sluice render prints the merged manifest',
  format: 'sluice fmt',
  run: "sluice test, or 'sluice preview PROCESSOR' for one pipeline",
  new: 'sluice init',
  login: 'set MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET',
  auth: 'set MONGODB_ATLAS_CLIENT_ID and MONGODB_ATLAS_CLIENT_SECRET',
  version: 'sluice --version',
};

/** Flags of others, without their dashes. */
const FLAGS: Readonly<Record<string, string>> = {
  'dry-run': 'sluice plan shows what apply would do',
  refresh: 'Sluice reads Atlas for every plan; leave it out',
  'refresh-only': 'sluice plan --detailed-exitcode shows drift',
  destroy: 'sluice destroy',
  yes: '--auto-approve',
  y: '--auto-approve',
  force: '--allow KIND=ADDRESS allows a hazard by its name',
  o: '--json, or --out FILE',
  output: '--json, or --out FILE',
  filename: '-f FILE',
  replace: 'change the manifest; a replacement is planned where Atlas needs one',
  input: '--auto-approve asks nothing',
  lock: 'Atlas has no lock: run one apply at a time',
  'no-colour': '--no-color',
};

/**
 * A hint for an unknown command or flag, from the message that names it; undefined where there is none.
 * @param known the long flags of the command, with their dashes
 */
export function hintFor(message: string, known: readonly string[]): string | undefined {
  const command = /unknown command '([^']{1,40})'/.exec(message)?.[1];
  if (command !== undefined) return say(COMMANDS, command);
  const flag = /unknown option '(--?)([^'=]{1,40})/.exec(message);
  if (flag === null) return undefined;
  const [, dashes, name = ''] = flag;
  if (dashes === '-' && known.includes(`--${name}`)) return `Long flags have two dashes: --${name}.`;
  return say(FLAGS, name);
}

function say(table: Readonly<Record<string, string>>, word: string): string | undefined {
  const hint = Object.hasOwn(table, word) ? table[word] : undefined;
  return hint === undefined ? undefined : `In Sluice: ${hint}.`;
}
