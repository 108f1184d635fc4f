/** Walks the resources of a joined manifest in one way for all rules: each with its address, its document and its place. */
import type { Address } from '../../model/address.ts';
import {
  connectionAddress,
  failoverAddress,
  formatAddress,
  privateLinkAddress,
  processorAddress,
  vpcPeeringAddress,
  workspaceAddress,
} from '../../model/address.ts';
import type { Document } from '../../model/document.ts';
import { isDocument, textOf } from '../../model/document.ts';
import { workspacesOf } from '../checks/issues.ts';
import type { Origins, Spot } from '../read/source.ts';

/** One resource as the manifest writes it, Sluice's own keys included. */
export interface ManifestResource {
  readonly address: Address;
  /** The address, formatted. */
  readonly label: string;
  readonly body: Document;
  /** Its name in the manifest. */
  readonly spot: Spot | undefined;
  /** Of a failover connection: the type of its connection, which it doesn't say again. */
  readonly type?: string;
}

export interface ManifestWorkspace extends ManifestResource {
  readonly connections: readonly ManifestResource[];
  readonly failovers: readonly ManifestResource[];
  readonly processors: readonly ManifestResource[];
}

/** The workspaces and what they hold, in the manifest's order. What is not a map is left out: its form has been refused. */
export function listWorkspaces(manifest: Document, origins: Origins): ManifestWorkspace[] {
  return members(workspacesOf(manifest), origins, workspaceAddress).map((workspace) => {
    const { name } = workspace.address;
    const below = (key: string, address: (name: string) => Address): ManifestResource[] => {
      const held = workspace.body.get(key);
      return members(isDocument(held) ? held : undefined, origins, address);
    };
    const connections = below('connections', (held) => connectionAddress(name, held));
    return {
      ...workspace,
      connections,
      failovers: connections.flatMap((connection) => listFailovers(connection, origins)),
      processors: below('processors', (held) => processorAddress(name, held)),
    };
  });
}

/** What stands by for a connection, in the manifest's order. */
function listFailovers({ address, body }: ManifestResource, origins: Origins): ManifestResource[] {
  const held = body.get('failoverConnections');
  const type = textOf(body.get('type'));
  const addressOf = (region: string): Address => failoverAddress(address.workspace, address.name, region);
  return members(isDocument(held) ? held : undefined, origins, addressOf).map((one) => ({
    ...one,
    ...(type !== undefined && { type }),
  }));
}

/** The private links, in the manifest's order. */
export function listPrivateLinks(manifest: Document, origins: Origins): ManifestResource[] {
  const links = manifest.get('privateLinks');
  return members(isDocument(links) ? links : undefined, origins, privateLinkAddress);
}

/** The VPC peerings, in the manifest's order. */
export function listVpcPeerings(manifest: Document, origins: Origins): ManifestResource[] {
  const peerings = manifest.get('vpcPeerings');
  return members(isDocument(peerings) ? peerings : undefined, origins, vpcPeeringAddress);
}

function members(
  document: Document | undefined,
  origins: Origins,
  addressOf: (name: string) => Address,
): ManifestResource[] {
  if (document === undefined) return [];
  return document.entries.flatMap(([name, body], i) => {
    if (!isDocument(body)) return [];
    const address = addressOf(name);
    return [{ address, label: formatAddress(address), body, spot: origins.key(document, i) }];
  });
}

/** The address of the resource that a path from the manifest's root leads into. */
export function addressOfPath(path: readonly PropertyKey[]): string | undefined {
  const [root, workspace, group, name, part, region] = path.map(String);
  if (root === 'privateLinks' && workspace !== undefined) return formatAddress(privateLinkAddress(workspace));
  if (root === 'vpcPeerings' && workspace !== undefined) return formatAddress(vpcPeeringAddress(workspace));
  if (root !== 'workspaces' || workspace === undefined) return undefined;
  if (group === 'connections' && name !== undefined && part === 'failoverConnections' && region !== undefined)
    return formatAddress(failoverAddress(workspace, name, region));
  if (group === 'connections' && name !== undefined) return formatAddress(connectionAddress(workspace, name));
  if (group === 'processors' && name !== undefined) return formatAddress(processorAddress(workspace, name));
  return formatAddress(workspaceAddress(workspace));
}
