/** What says the same of many, said once: equal findings, and hazards of a kind. */
import type { Address } from '../model/address.ts';
import { formatAddress, kindWords, parseAddress } from '../model/address.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { manifestWay } from '../model/hazard.ts';
import type { Hazard } from '../plan/plan.ts';
import { count } from './text/layout.ts';

/** So many equal findings are said once. */
const LEAST_GROUPED = 3;

/** Findings that say the same of different resources or places; a single one is a group by itself. */
export type FindingGroup = readonly [first: Diagnostic, ...others: Diagnostic[]];

/** A value or a field that Sluice doesn't know: what it means has to be looked at one by one, so that it is never folded. */
export function isAboutUnknown({ code }: Pick<Diagnostic, 'code'>): boolean {
  return /(?:^|_)UNKNOWN(?:_|$)/.test(code);
}

/** Groups of equal warnings, notes and refusals, in the order of the first of each. Other errors stay by themselves: each has to be corrected. */
export function groupFindings(diagnostics: readonly Diagnostic[]): FindingGroup[] {
  const groups = new Map<unknown, [Diagnostic, ...Diagnostic[]]>();
  for (const diagnostic of diagnostics) {
    const isAlone = !isRefusal(diagnostic) && (diagnostic.severity === 'error' || isAboutUnknown(diagnostic));
    const key = isAlone ? diagnostic : sameness(diagnostic);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [diagnostic]);
    else group.push(diagnostic);
  }
  return [...groups.values()].flatMap((group): FindingGroup[] =>
    group.length < LEAST_GROUPED ? group.map((each) => [each]) : [group],
  );
}

/** A hazard that refuses a plan: it is no mistake to be corrected in its place. */
export const isRefusal = ({ code }: Pick<Diagnostic, 'code'>): boolean => code === 'PLAN_REFUSED';

/** What is equal in equal findings: everything but the names of what they are about. */
function sameness({ severity, code, message, fix = '', address }: Diagnostic): string {
  const name = address === undefined ? undefined : parseAddress(address)?.name;
  const without = (text: string): string =>
    [address, name]
      .filter((each) => each !== undefined)
      .reduce((left, each) => left.replaceAll(`'${each}'`, "''").replaceAll(each, ''), text);
  return JSON.stringify([severity, code, without(message), without(fix)]);
}

/** `40 processors: a, b, c and 37 more`; with several workspaces the names are addresses. */
export function namesOfGroup(group: FindingGroup, most: number): string {
  const addresses = group.map(({ address }) => (address === undefined ? undefined : parseAddress(address)));
  const known = addresses.filter((address) => address !== undefined);
  const kinds = new Set(known.map(({ kind }) => kind));
  const [kind] = kinds;
  const isKind = kind !== undefined && kinds.size === 1 && known.length === group.length;
  const isOneWorkspace = isKind && new Set(known.map(({ workspace }) => workspace)).size === 1;
  const names = group.map(({ address, place }, i) => {
    if (isOneWorkspace) return addresses[i]?.name ?? '';
    return address ?? (place === undefined ? '' : `${place.file}:${place.line}`);
  });
  return `${count(group.length, isKind ? kindWords(kind) : 'place')}: ${listSome([...new Set(names)], most)}`;
}

/** `a, b, c and 37 more`. */
export function listSome(names: readonly string[], most: number): string {
  const rest = names.length - most;
  return names.slice(0, most).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

/** Hazards of a kind, which are all refused or all only shown, and which the manifest can allow in the same way. */
export interface HazardGroup {
  readonly kind: Hazard['kind'];
  readonly allowed: boolean;
  /** In each part the reason is the same. */
  readonly parts: readonly HazardPart[];
  /** The one line that allows all of them; absent where nothing can, or need. */
  readonly way?: string;
}

export interface HazardPart {
  readonly addresses: readonly Address[];
  readonly reason: string;
}

/** Hazards grouped by kind and by what allows them, in the order of the first of each. */
export function groupHazards(
  hazards: readonly Hazard[],
  wayOf: (refused: readonly Hazard[]) => string | undefined,
): HazardGroup[] {
  const groups = new Map<string, Hazard[]>();
  for (const hazard of hazards) {
    const isForbidden = !hazard.allowed && hazard.allowWith === undefined;
    const key = `${hazard.kind} ${hazard.allowed} ${isForbidden} ${hazard.allowed ? '' : manifestWay(hazard)}`;
    groups.set(key, [...(groups.get(key) ?? []), hazard]);
  }
  return [...groups.values()].flatMap((group): HazardGroup[] => {
    const [first] = group;
    if (first === undefined) return [];
    const { kind, allowed } = first;
    const way = allowed ? undefined : wayOf(group);
    return [{ kind, allowed, parts: partsOf(group), ...(way !== undefined && { way }) }];
  });
}

function partsOf(hazards: readonly Hazard[]): HazardPart[] {
  const parts = new Map<string, { addresses: Address[]; reason: string }>();
  for (const hazard of hazards) {
    const { address, reason } = hazard;
    const part = parts.get(reason);
    if (part === undefined) parts.set(reason, { addresses: [address], reason });
    else part.addresses.push(address);
  }
  return [...parts.values()];
}

/** Whether a group is one hazard. */
export const isSingle = ({ parts }: HazardGroup): boolean =>
  parts.length === 1 && parts[0]?.addresses.length === 1;

/** Where a part of a group is: every address of a refused one, some of those that are only shown. */
export const whereOf = ({ allowed }: HazardGroup, { addresses }: HazardPart): string =>
  listSome(addresses.map(formatAddress), allowed ? 3 : Infinity);
