/** The closed list of what could hurt, and what happens by default. What each means: `codes/hazard-codes.ts`. */

/** In the order of the contract. `refused`: nothing is applied until somebody allows it by name. */
export const HAZARD_DEFAULTS = {
  'processing-pause': 'shown',
  'cost-increase': 'shown',
  'secret-unverifiable': 'shown',
  'window-replay': 'shown',
  'checkpoint-unknown': 'shown',
  'state-expired': 'shown',
  'checkpoint-loss': 'refused',
  'data-loss': 'refused',
  replace: 'refused',
  'endpoint-change-with-secret': 'refused',
  'pause-unmanaged': 'refused',
  'mass-delete': 'refused',
  'no-restore-file': 'refused',
  'source-gap': 'refused',
  'partial-window': 'refused',
  'position-unknown': 'refused',
  'duplicate-output': 'refused',
  reprocess: 'shown',
  'oplog-range': 'shown',
  leftover: 'shown',
} as const;

export type HazardKind = keyof typeof HAZARD_DEFAULTS;

export const HAZARD_KINDS = Object.keys(HAZARD_DEFAULTS) as readonly HazardKind[];

/** Those that `--allow` is for. */
export const REFUSED_HAZARDS = HAZARD_KINDS.filter((kind) => HAZARD_DEFAULTS[kind] === 'refused');
