/**
 * What Atlas has around the Streams API: the project, its clusters, the roles that clouds gave it, its rate limits. Read alone. Source:
 * Admin API, groups.getGroup, clusters.listClusters, cloudProviderAccess.listCloudProviderAccess, rateLimiting.listRateLimits; assumed (doctor): of
 * each answer the fields that matter here.
 */
import { document, number } from '../../model/document.ts';
import type { Answer, Call, World } from '../http/call.ts';
import { listOf } from '../http/call.ts';
import { notInSandbox } from '../http/problem.ts';
import type { ClusterSetting } from './surroundings-record.ts';

export function readProject(_world: World, { group }: Call): Answer {
  return { status: 200, body: document({ id: group, name: 'sandbox', orgId: 'b'.repeat(24) }) };
}

export function listClusters({ surroundings }: World): Answer {
  const { clusters } = surroundings.current;
  if (clusters === undefined) throw notInSandbox('clusters');
  return listOf(Object.entries(clusters), viewCluster);
}

function viewCluster([name, setting]: [string, ClusterSetting]) {
  const {
    state,
    paused = false,
    provider,
    region,
  } = typeof setting === 'string' ? { state: setting } : setting;
  return document({
    name,
    stateName: state,
    paused,
    ...(region !== undefined && {
      replicationSpecs: [
        document({ regionConfigs: [document({ providerName: provider ?? 'AWS', regionName: region })] }),
      ],
    }),
  });
}

export function listRoles({ surroundings }: World): Answer {
  const { awsRoles, azurePrincipals, gcpServiceAccounts } = surroundings.current;
  if ([awsRoles, azurePrincipals, gcpServiceAccounts].every((list) => list === undefined))
    throw notInSandbox('cloud provider access');
  return {
    status: 200,
    body: document({
      awsIamRoles: (awsRoles ?? []).map((arn) => document({ providerName: 'AWS', iamAssumedRoleArn: arn })),
      azureServicePrincipals: (azurePrincipals ?? []).map((id) =>
        document({ providerName: 'AZURE', servicePrincipalId: id }),
      ),
      gcpServiceAccounts: (gcpServiceAccounts ?? []).map((account) =>
        document({ providerName: 'GCP', gcpServiceAccountForAtlas: account }),
      ),
    }),
  };
}

/** One set of endpoints: the Streams API's, with the limit that the sandbox names in its headers. */
export function listRateLimits({ requestsPerMinute }: World): Answer {
  const limit = (value: number) => document({ value: number(value) });
  return listOf(['streams'], (id) =>
    document({
      endpointSetId: `${id}_group`,
      endpointSetName: 'Stream Processing',
      scope: 'GROUP',
      capacity: limit(requestsPerMinute),
      refillRate: limit(requestsPerMinute),
      refillDurationSeconds: limit(60),
      endpoints: [document({ method: 'GET', path: '/api/atlas/v2/groups/{groupId}/streams' })],
    }),
  );
}
