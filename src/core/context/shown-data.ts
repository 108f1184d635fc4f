/** Plain data for showing: events, reports, diagnostics. Names and values in it are hidden that are secrets; what programs compare stays. */
import { formatAddress, parseAddress } from '../../model/address.ts';
import type { Address } from '../../model/address.ts';
import type { SecretMask } from '../../model/mask/mask.ts';
import { MASKED } from '../../model/mask/spans.ts';

/** `value` without secrets. Instances of classes are left as they are. */
export function showData<T>(value: T, mask: SecretMask): T {
  return walk(value, mask) as T;
}

function walk(value: unknown, mask: SecretMask): unknown {
  if (typeof value === 'string') return mask.hide(value);
  if (Array.isArray(value)) return value.map((item) => walk(item, mask));
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [name, showMember(name, member, mask)]),
  );
}

function showMember(name: string, member: unknown, mask: SecretMask): unknown {
  if (typeof member !== 'string') return walk(member, mask);
  if (CLOSED_MEMBERS.has(name)) return member;
  return name === 'address' ? showAddressText(member, mask) : mask.hide(member);
}

/** Members whose values come from closed sets, or are ids and times of Sluice's own: programs compare them. */
const CLOSED_MEMBERS = new Set(
  'type id verb status outcome phase time startedAt code severity kind action digest desiredDigest'.split(
    ' ',
  ),
);

/**
 * An address for showing. It is hidden if the whole of it is a secret. A name in it is shown even if it equals one: names
 * can't hold placeholders, so that everyone who can read the manifest or Atlas sees them anyway. Hiding one would tell them which
 * name is the secret, and leave nothing to type after `--target` and `--allow`.
 */
export function showAddress(address: Address, mask: SecretMask): Address {
  // That of a workspace is a name alone.
  if (address.kind === 'workspace' || !mask.isSecret(formatAddress(address))) return address;
  return { ...address, name: MASKED };
}

function showAddressText(text: string, mask: SecretMask): string {
  const address = parseAddress(text);
  return address === undefined ? mask.hide(text) : formatAddress(showAddress(address, mask));
}
