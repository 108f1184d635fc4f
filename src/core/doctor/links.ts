/** The private links of a manifest: those that it describes, and those that its connections name by their ids. */
import type { Inspector } from '../../atlas/inspector.ts';
import { INSPECTED } from '../../atlas/inspector.ts';
import { ACCESS_PATHS, linkNameIn } from '../../kinds/link-references.ts';
import { matchLinks } from '../../kinds/link-names.ts';
import { linkPhase } from '../../kinds/private-link.ts';
import { isSameRegion } from '../../kinds/values/regions.ts';
import type { Document, Value } from '../../model/document.ts';
import { isDocument, isList, textOf, valueAt } from '../../model/document.ts';
import type { DesiredResource } from '../../model/resources.ts';
import type { Check } from './check.ts';
import { notChecked, ok, problem } from './check.ts';
import { STRANGE, tryRead } from './optional-read.ts';
import { resultsOf } from './rights.ts';

/** Whether plans of this manifest have to list private links. */
export const needsLinks = (resources: readonly DesiredResource[]): boolean =>
  resources.some(
    ({ kind, fields }) =>
      kind === 'privateLink' || ACCESS_PATHS.some((path) => valueAt(fields, path) !== undefined),
  );

/** Whether they are there, and done. `live`: as Atlas lists them; undefined where it didn't. */
export function checkLinks(
  live: readonly Value[] | undefined,
  resources: readonly DesiredResource[],
): readonly Check[] {
  const bodies = live?.filter(isDocument);
  return [...checkDescribed(bodies, resources), ...checkNamedById(bodies, resources)];
}

function checkDescribed(
  bodies: readonly Document[] | undefined,
  resources: readonly DesiredResource[],
): readonly Check[] {
  const claims = resources
    .filter(({ kind }) => kind === 'privateLink')
    .map(({ address, fields }) => ({ name: address.name, fields }));
  const matched = [...matchLinks(claims, bodies ?? [])];
  return claims.map((claim) => {
    const title = `private link ${claim.name}`;
    if (bodies === undefined) return notChecked('manifest', title, 'private links could not be listed');
    const found = matched.find(([, { name }]) => name === claim.name)?.[0];
    if (found !== undefined) return judge(title, found);
    const users = resources.filter(({ fields }) => linkNameIn(fields) === claim.name).length;
    const many = `${users} ${users === 1 ? 'connection goes' : 'connections go'} over it`;
    return notChecked('manifest', title, `it is not there yet: apply creates it (${many})`);
  });
}

function checkNamedById(
  bodies: readonly Document[] | undefined,
  resources: readonly DesiredResource[],
): readonly Check[] {
  const ids = resources.flatMap(({ fields }) =>
    ACCESS_PATHS.flatMap((path) => textOf(valueAt(fields, [...path, 'connectionId'])) ?? []),
  );
  return [...new Set(ids)].sort().map((id) => {
    const title = `private link ${id}`;
    if (bodies === undefined) return notChecked('manifest', title, 'private links could not be listed');
    const found = bodies.find((link) => textOf(link.get('_id') ?? link.get('id')) === id);
    return found === undefined
      ? problem('manifest', title, 'there is no such private link in the project', 'Correct connectionId.')
      : judge(title, found);
  });
}

function judge(title: string, link: Document): Check {
  const state = textOf(link.get('state'));
  if (state === undefined) return notChecked('manifest', title, STRANGE);
  const said = textOf(link.get('errorMessage'));
  switch (linkPhase(state)) {
    case 'ready':
      return ok('manifest', title, 'is done');
    case 'failed':
      return problem(
        'manifest',
        title,
        `its state is ${state}${said === undefined ? '' : `: ${said}`}`,
        'Correct what Atlas names, and create the link again.',
      );
    default:
      return problem(
        'manifest',
        title,
        `its state is ${state}`,
        'Wait until it is DONE, and accept the endpoint on the side of the vendor where it asks for that.',
      );
  }
}

/** Whose links need a cluster of the same provider in the same region. Source: domain facts 3.7 (Terraform provider's documentation). */
const BESIDE_CLUSTERS: readonly (readonly [provider: string, vendor: string])[] = [
  ['AWS', 'LAMBDA'],
  ['AZURE', 'AZURE_BLOB_STORAGE'],
  ['GCP', 'PUBSUB'],
];

/** Whether there is a cluster beside each link that needs one. */
export async function checkNeighbours(
  inspector: Inspector,
  project: string,
  resources: readonly DesiredResource[],
  signal?: AbortSignal,
): Promise<readonly Check[]> {
  const links = resources.filter(
    ({ kind, fields }) =>
      kind === 'privateLink' &&
      BESIDE_CLUSTERS.some(
        ([provider, vendor]) =>
          textOf(fields.get('provider')) === provider && textOf(fields.get('vendor')) === vendor,
      ),
  );
  if (links.length === 0) return [];
  const read = await tryRead(inspector, INSPECTED.clusters(project), 'list the clusters', signal);
  const places = 'body' in read ? placesOf(read.body) : undefined;
  return links.map(({ address, fields }) => {
    const title = `cluster beside the private link ${address.name}`;
    if (places === undefined) return notChecked('manifest', title, 'why' in read ? read.why : STRANGE);
    const [provider, region] = ['provider', 'region'].map((key) => textOf(fields.get(key)) ?? '');
    const isBeside = places.some(
      (place) => place.provider === provider && isSameRegion(place.region, region ?? ''),
    );
    return isBeside
      ? ok('manifest', title, `there is one in ${region}`)
      : problem(
          'manifest',
          title,
          `this project has no cluster of ${provider} in ${region}`,
          'Create a cluster there first: Atlas refuses the link without one.',
        );
  });
}

/** Where clusters run; undefined where an answer doesn't say it of each. Source: Admin API, clusters.listClusters. */
function placesOf(
  body: Value,
): readonly { readonly provider: string; readonly region: string }[] | undefined {
  const clusters = resultsOf(body);
  const places = clusters?.map((cluster) =>
    listAt(cluster, 'replicationSpecs').flatMap((spec) =>
      listAt(spec, 'regionConfigs').flatMap((config) => {
        const [provider, region] = ['providerName', 'regionName'].map((key) =>
          textOf(valueAt(config, [key])),
        );
        return provider === undefined || region === undefined ? [] : [{ provider, region }];
      }),
    ),
  );
  return places?.every((some) => some.length > 0) === true ? places.flat() : undefined;
}

function listAt(value: Value, key: string): readonly Value[] {
  const list = valueAt(value, [key]);
  return isList(list) ? list : [];
}
