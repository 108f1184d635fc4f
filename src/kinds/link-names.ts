/**
 * Names for private links, which have none in Atlas: a live link is the one that a manifest describes when what identifies it is equal; any other
 * is called after its vendor and region.
 */
import { compareText } from '../model/address.ts';
import type { Value } from '../model/document.ts';
import { Document, isList, textOf } from '../model/document.ts';
import { areEqualUnordered } from '../model/document/equality.ts';
import { idOf } from './rules/field-rule.ts';
import { GENERIC, PRIVATE_LINK_FIELDS, linkPhase } from './private-link.ts';
import { isSameRegion } from './values/regions.ts';
import { isSameWord } from './values/words.ts';

/** A link as a manifest describes it. */
export interface LinkClaim {
  readonly name: string;
  readonly fields: Document;
}

/** What identifies a link beside provider, vendor and region, which several links may share. */
const STRONG = Object.entries(PRIVATE_LINK_FIELDS)
  .filter(([name, { facts }]) => facts.identity && !['provider', 'vendor', 'region'].includes(name))
  .map(([name]) => name);

/**
 * Which live link is which of the claims: a link has at most one claim, and a claim at most one link, the closest. Those that are being
 * deleted come last: the one that takes their place is meant.
 */
export function matchLinks(
  claims: readonly LinkClaim[],
  bodies: readonly Document[],
): ReadonlyMap<Document, LinkClaim> {
  const pairs = claims
    .flatMap((claim) => bodies.map((body) => ({ claim, body, score: likeness(claim.fields, body) })))
    .filter(({ score }) => score > 0)
    .toSorted(
      (a, b) =>
        Number(isGoing(a.body)) - Number(isGoing(b.body)) ||
        b.score - a.score ||
        compareText(a.claim.name, b.claim.name) ||
        compareText(idOf(a.body) ?? '', idOf(b.body) ?? ''),
    );
  const taken = new Map<Document, LinkClaim>();
  const served = new Set<LinkClaim>();
  for (const { claim, body } of pairs) {
    if (taken.has(body) || served.has(claim)) continue;
    taken.set(body, claim);
    served.add(claim);
  }
  return taken;
}

const isGoing = (body: Document): boolean => linkPhase(textOf(body.get('state'))) === 'going';

/** How sure it is that a live link is the one described: 0 is not at all. */
function likeness(wanted: Document, live: Document): number {
  const [provider, vendor] = ['provider', 'vendor'].map((key) => textOf(wanted.get(key)));
  if (!isSameWord(provider ?? '', textOf(live.get('provider')) ?? '')) return 0;
  if (vendor !== undefined && !isSameWord(vendor, textOf(live.get('vendor')) ?? GENERIC)) return 0;
  const [region, theirs] = [wanted, live].map((fields) => textOf(fields.get('region')));
  if (region !== undefined && theirs !== undefined && !isSameRegion(region, theirs)) return 0;
  const named = STRONG.filter((key) => wanted.has(key));
  const equal = named.filter((key) => isSameValue(wanted.get(key), live.get(key)));
  if (named.length > 0) return equal.length;
  return region !== undefined && theirs !== undefined ? 1 : 0;
}

/** Names of services and domains are the same in any case. */
function isSameValue(a: Value | undefined, b: Value | undefined): boolean {
  if (typeof a === 'string' && typeof b === 'string') return a.toLowerCase() === b.toLowerCase();
  return a !== undefined && b !== undefined && areEqualUnordered(sorted(a), sorted(b));
}

const sorted = (value: Value): Value =>
  isList(value)
    ? value
        .flatMap((item) => textOf(item) ?? [])
        .map((item) => item.toLowerCase())
        .toSorted(compareText)
    : value;

/**
 * A live link's body in the words of its claim where both mean the same: Atlas may spell regions, and order lists, in its own way (assumed; it
 * is known to write providers in capitals, domain facts 3.7).
 */
export function inWordsOf({ fields }: LinkClaim, body: Document): Document {
  return new Document(
    body.entries.map(([key, value]) => {
      const wanted = fields.get(key);
      if (wanted === undefined) return [key, value];
      const [mine, theirs] = [textOf(wanted), textOf(value)];
      const isSame =
        key === 'region' && mine !== undefined && theirs !== undefined
          ? isSameRegion(mine, theirs)
          : isSameValue(wanted, value);
      return [key, isSame ? wanted : value];
    }),
  );
}

/** `confluent-us-east-1`: a name for a link that no manifest describes, which none of `taken` is. */
export function deriveLinkName(body: Document, taken: ReadonlySet<string>): string {
  const vendor = textOf(body.get('vendor')) ?? GENERIC;
  const kind = vendor === GENERIC ? (textOf(body.get('provider')) ?? 'link') : vendor;
  const region = textOf(body.get('region')) ?? textOf(body.get('arn'))?.split(':')[3] ?? '';
  const name = `${kind}-${region}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name}-${count}`;
    if (!taken.has(candidate)) return candidate;
  }
}
