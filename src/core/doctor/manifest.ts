/** What a manifest relies on outside of the Streams API: clusters, roles, indexes. */
import type { Inspector } from '../../atlas/inspector.ts';
import { INSPECTED } from '../../atlas/inspector.ts';
import type { Value } from '../../model/document.ts';
import { isDocument, isList, textOf, valueAt } from '../../model/document.ts';
import type { DesiredResource } from '../../model/resources.ts';
import { formatAddress, isConnectionLike } from '../../model/address.ts';
import type { Check } from './check.ts';
import { notChecked, ok, problem } from './check.ts';
import { STRANGE, tryRead } from './optional-read.ts';
import { resultsOf } from './rights.ts';

const unique = (items: readonly (string | undefined)[]): string[] =>
  [...new Set(items.filter((item) => item !== undefined))].sort();

/** Whether the clusters that connections name are there, in each of their regions. */
export async function checkClusters(
  inspector: Inspector,
  project: string,
  resources: readonly DesiredResource[],
  signal?: AbortSignal,
): Promise<readonly Check[]> {
  const wanted = resources
    .filter(({ kind, fields }) => isConnectionLike(kind) && textOf(fields.get('type')) === 'Cluster')
    .map(({ fields }) => ({
      cluster: textOf(fields.get('clusterName')) ?? '',
      group: textOf(fields.get('clusterGroupId')) ?? project,
    }));
  const checks: Check[] = [];
  for (const group of unique(wanted.map((one) => one.group))) {
    const names = unique(wanted.filter((one) => one.group === group).map(({ cluster }) => cluster));
    const read = await tryRead(inspector, INSPECTED.clusters(group), 'list the clusters', signal);
    const results = 'body' in read ? resultsOf(read.body) : undefined;
    for (const name of names)
      checks.push(
        results === undefined
          ? notChecked('manifest', `cluster ${name}`, 'why' in read ? read.why : STRANGE)
          : judgeCluster(name, group === project ? 'this project' : `the project ${group}`, results),
      );
  }
  return checks;
}

function judgeCluster(name: string, where: string, results: readonly Value[]): Check {
  const title = `cluster ${name}`;
  const known = results.flatMap((result) => (isDocument(result) ? (textOf(result.get('name')) ?? []) : []));
  // A cluster without a name, or no name at all: it can't be told that another is missing.
  if (known.length < results.length) return notChecked('manifest', title, STRANGE);
  const found = results.find((result) => isDocument(result) && textOf(result.get('name')) === name);
  if (found === undefined)
    return problem(
      'manifest',
      title,
      `there is no such cluster in ${where}${known.length > 0 ? `; there are ${known.join(', ')}` : ''}`,
      'Correct clusterName, or name its project in clusterGroupId.',
    );
  const state = isDocument(found) ? textOf(found.get('stateName')) : undefined;
  const isPaused = isDocument(found) && found.get('paused') === true;
  if (isPaused)
    return problem(
      'manifest',
      title,
      'the cluster is paused',
      'Resume the cluster before processors use it.',
    );
  return ok('manifest', title, `exists in ${where}${state === undefined ? '' : `, ${state}`}`);
}

/** Where connections name the roles and principals of clouds, and where Atlas lists them. */
const ROLES = [
  {
    list: 'awsIamRoles',
    field: 'iamAssumedRoleArn',
    at: [
      ['aws', 'roleArn'],
      ['authentication', 'aws', 'roleArn'],
    ],
  },
  { list: 'azureServicePrincipals', field: 'servicePrincipalId', at: [['azure', 'servicePrincipalId']] },
  { list: 'gcpServiceAccounts', field: 'gcpServiceAccountForAtlas', at: [['gcp', 'serviceAccountId']] },
] as const;

/** Whether roles and service principals are registered with the project. */
export async function checkRoles(
  inspector: Inspector,
  project: string,
  resources: readonly DesiredResource[],
  signal?: AbortSignal,
): Promise<readonly Check[]> {
  const connections = resources.filter(({ kind }) => isConnectionLike(kind));
  const wanted = ROLES.flatMap((role) =>
    unique(connections.flatMap(({ fields }) => role.at.map((path) => textOf(valueAt(fields, path))))).map(
      (id) => ({ role, id }),
    ),
  );
  if (wanted.length === 0) return [];
  const read = await tryRead(inspector, INSPECTED.roles(project), 'list the cloud provider access', signal);
  return wanted.map(({ role, id }) => {
    const title = `role ${id}`;
    const list = 'body' in read && isDocument(read.body) ? read.body.get(role.list) : undefined;
    if (!isList(list) || !list.every(isDocument))
      return notChecked('manifest', title, 'why' in read ? read.why : STRANGE);
    return list.some((one) => textOf(one.get(role.field)) === id)
      ? ok('manifest', title, 'is registered with the project')
      : problem(
          'manifest',
          title,
          'is not registered with the project',
          'Set up the unified access of the cloud provider in Atlas (Project Settings, Integrations), then use the role it shows.',
        );
  });
}

/** The collections of `$merge` that need a unique index: only their owner can look. */
export function checkIndexes(resources: readonly DesiredResource[]): readonly Check[] {
  return resources
    .filter(({ kind }) => kind === 'processor')
    .flatMap(({ address, fields }) => {
      const stages = fields.get('pipeline');
      return (isList(stages) ? stages : []).flatMap((stage) => {
        const on = valueAt(stage, ['$merge', 'on']);
        const names = isList(on) ? on.flatMap((name) => textOf(name) ?? []) : [textOf(on)];
        const keys = unique(names);
        if (keys.length === 0 || keys.join() === '_id') return [];
        const target = ['db', 'coll'].map((key) => textOf(valueAt(stage, ['$merge', 'into', key])) ?? '?');
        return [
          notChecked(
            'manifest',
            `index for ${formatAddress(address)}`,
            `$merge needs a unique index on {${keys.join(', ')}} of ${target.join('.')}, which only you can look up`,
          ),
        ];
      });
    });
}
