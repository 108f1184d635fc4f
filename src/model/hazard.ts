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
  replay: 'shown',
  reprocess: 'shown',
  'double-run': 'shown',
  'oplog-range': 'shown',
  leftover: 'shown',
} as const;

export type HazardKind = keyof typeof HAZARD_DEFAULTS;

export const HAZARD_KINDS = Object.keys(HAZARD_DEFAULTS) as readonly HazardKind[];

/** Those that `--allow` is for. */
export const REFUSED_HAZARDS = HAZARD_KINDS.filter((kind) => HAZARD_DEFAULTS[kind] === 'refused');

/** A flag with the addresses of all hazards has at most this length; else it names their kind. It has to be a line that can be copied. */
const LONGEST_FLAG = 72;

/** What a manifest can say to allow a hazard, as it comes before the flag; empty where only the flag does. */
export const manifestWay = ({ allowWith = '' }: { readonly allowWith?: string }): string =>
  allowWith.slice(0, Math.max(0, allowWith.lastIndexOf(FLAG)));

/**
 * The one line that allows hazards of one kind with the same `manifestWay`: that way where there is one, or one flag for all. Undefined where
 * nothing can.
 */
export function wayToAllow(
  hazards: readonly { readonly kind: HazardKind; readonly allowWith?: string }[],
): string | undefined {
  const ways = hazards.flatMap(({ allowWith }) => (allowWith === undefined ? [] : [allowWith]));
  const [first] = ways;
  const kind = hazards[0]?.kind;
  if (first === undefined || kind === undefined || ways.length === 1) return first;
  const values = new Set(ways.map((way) => way.slice(way.lastIndexOf(FLAG) + FLAG.length)));
  const named = [...values].join(FLAG_BETWEEN);
  const flag = named.length + FLAG.length > LONGEST_FLAG ? kind : named;
  return `${manifestWay({ allowWith: first })}${FLAG}${flag}`;
}

const FLAG = '--allow ';
/** Not a comma: addresses may have one. */
const FLAG_BETWEEN = ` ${FLAG}`;
