/** A joined, checked manifest to `Desired`: the API's own fields apart from what is Sluice's. */
import { withAutoscalingOff } from '../../kinds/autoscaling.ts';
import { compareAddresses, parseAddress } from '../../model/address.ts';
import type { Place } from '../../model/diagnostic.ts';
import { Document, isDocument, isList, textOf } from '../../model/document.ts';
import type { Desired, DesiredProcessor, DesiredResource, DesiredState } from '../../model/resources.ts';
import type { ManifestResource } from './resources.ts';
import { listPrivateLinks, listVpcPeerings, listWorkspaces } from './resources.ts';
import { gateKeys, readGatePolicy } from './gate-policy.ts';
import { OWN_KEYS } from './schema.ts';
import { readUpdatePolicy } from './update-policy.ts';
import type { Origins, Spot } from '../read/source.ts';

/** What the manifest wants of `project`. */
export function normalise(manifest: Document, project: string, origins: Origins): Desired {
  const links = listPrivateLinks(manifest, origins).map((link): DesiredResource => ({
    ...common(link),
    kind: 'privateLink',
  }));
  const peerings = listVpcPeerings(manifest, origins).map((peering): DesiredResource => ({
    ...common(peering),
    kind: 'vpcPeering',
  }));
  const held = listWorkspaces(manifest, origins).flatMap((workspace): DesiredResource[] => [
    { ...common(workspace), kind: 'workspace', prune: workspace.body.get('prune') === true },
    ...workspace.connections.map(normaliseConnection),
    ...workspace.failovers.map((failover): DesiredResource => ({ ...common(failover), kind: 'failover' })),
    ...workspace.processors.map((processor) => normaliseProcessor(processor, manifest, origins)),
  ]);
  const removed = manifest.get('removed');
  const addresses = (isList(removed) ? removed : []).flatMap(
    (text) => parseAddress(textOf(text) ?? '') ?? [],
  );
  return {
    project,
    resources: [...links, ...peerings, ...held].toSorted((a, b) => compareAddresses(a.address, b.address)),
    removed: addresses.toSorted(compareAddresses),
  };
}

function common(
  resource: ManifestResource,
): Pick<DesiredResource, 'address' | 'fields' | 'protect' | 'ignoreChanges' | 'place'> {
  const { body, address } = resource;
  const ignored = body.get('ignoreChanges');
  const place = placeOf(resource.spot);
  return {
    address,
    fields: apiFields(resource),
    protect: body.get('protect') === true,
    ignoreChanges: (isList(ignored) ? ignored : []).flatMap((pointer) => textOf(pointer) ?? []),
    ...(place && { place }),
  };
}

function normaliseConnection(connection: ManifestResource): DesiredResource {
  const failovers = connection.body.get('failoverConnections');
  return {
    ...common(connection),
    kind: 'connection',
    ...(isDocument(failovers) && { failoverRegions: failovers.keys() }),
  };
}

function normaliseProcessor(
  processor: ManifestResource,
  manifest: Document,
  origins: Origins,
): DesiredProcessor {
  const { body } = processor;
  const options = body.get('options');
  const consent = isDocument(options) ? options.get('resumeFromCheckpoint') : undefined;
  const renamedFrom = textOf(body.get('renamedFrom'));
  const update = readUpdatePolicy(body.get('update'));
  const gate = readGatePolicy(gateKeys(manifest, body.get('gate')));
  const pipeline = body.get('pipeline');
  const pipelinePlace = isList(pipeline) ? placeOf(origins.start(pipeline)) : undefined;
  return {
    ...common(processor),
    kind: 'processor',
    state: (textOf(body.get('state')) ?? 'STARTED') as DesiredState,
    ...(typeof consent === 'boolean' && { resumeFromCheckpoint: consent }),
    ...(update && { update }),
    ...(gate && { gate }),
    ...(renamedFrom !== undefined && { renamedFrom }),
    ...(pipelinePlace && { pipelinePlace }),
  };
}

/** What is sent to Atlas: without Sluice's own keys, with `extra` laid in. */
export function apiFields({ address, body, type }: ManifestResource): Document {
  const own = body.without(...OWN_KEYS[address.kind]);
  const said = type === undefined ? own : new Document([['type', type], ...own.entries]);
  const fields = address.kind === 'processor' ? withoutConsent(said) : said;
  const extra = body.get('extra');
  const all = isDocument(extra) ? layIn(fields, extra) : fields;
  return address.kind === 'processor' ? withAutoscalingOff(all) : all;
}

function withoutConsent(fields: Document): Document {
  const options = fields.get('options');
  if (!isDocument(options)) return fields;
  const sent = options.without('resumeFromCheckpoint');
  return sent.entries.length === 0 ? fields.without('options') : fields.with('options', sent);
}

function layIn(fields: Document, extra: Document): Document {
  return extra.entries.reduce((made, [key, value]) => {
    const before = made.get(key);
    return made.with(key, isDocument(before) && isDocument(value) ? layIn(before, value) : value);
  }, fields);
}

const placeOf = (spot: Spot | undefined): Place | undefined => spot && spot.source.place(spot.offset);
