/** What `removed` lists: addresses of what is to be deleted. */
import { parsePeeringName } from '../../kinds/vpc-peering.ts';
import type { Address } from '../../model/address.ts';
import { formatAddress, parseAddress, processorAddress } from '../../model/address.ts';
import type { Document } from '../../model/document.ts';
import { isDocument, isList, textOf } from '../../model/document.ts';
import type { ParseContext } from '../read/parse.ts';
import type { ManifestWorkspace } from '../shape/resources.ts';

/** Adds what is wrong with `removed`: what is not an address, what the manifest defines as well, what is listed twice. */
export function checkRemoved(
  manifest: Document,
  workspaces: readonly ManifestWorkspace[],
  { findings, origins }: ParseContext,
): void {
  const removed = manifest.get('removed');
  if (!isList(removed)) return;
  const defined = new Set(
    workspaces.flatMap((one) =>
      [one, ...one.connections, ...one.failovers, ...one.processors].map(({ label }) => label),
    ),
  );
  const former = new Set(
    workspaces.flatMap((one) =>
      one.processors.flatMap(({ body }) => {
        const name = textOf(body.get('renamedFrom'));
        return name === undefined ? [] : [formatAddress(processorAddress(one.address.name, name))];
      }),
    ),
  );
  const seen = new Set<string>();
  for (const [i, entry] of removed.entries()) {
    // What is empty is said already.
    if (typeof entry !== 'string' || entry === '') continue;
    const address = parseAddress(entry);
    const label = address && formatAddress(address);
    const refuse = (message: string): void => {
      findings.add(
        'MANIFEST_REMOVED',
        message,
        origins.value(removed, i),
        label === undefined ? {} : { address: label },
      );
    };
    if (label === undefined) refuse(`'${entry}' is not an address`);
    else if (isUntold(manifest, address))
      refuse(`${label} does not say which peering: write NAME@ACCOUNT/VPC`);
    else if (defined.has(label)) refuse(`${label} is to be removed, and is defined as well`);
    else if (former.has(label)) refuse(`${label} is to be removed, and is renamed as well`);
    else if (seen.has(label)) refuse(`${label} is listed twice under 'removed'`);
    if (label !== undefined) seen.add(label);
  }
}

/** A peering that `removed` names without account and VPC, and that the manifest does not describe. */
function isUntold(manifest: Document, address: Address | undefined): boolean {
  if (address?.kind !== 'vpcPeering' || parsePeeringName(address.name) !== undefined) return false;
  const described = manifest.get('vpcPeerings');
  return !isDocument(described) || !described.has(address.name);
}
