/**
 * What Atlas has around the Streams API: the project, its clusters, the roles that clouds gave it. Read alone. Source: Admin API,
 * groups.getGroup, clusters.listClusters, cloudProviderAccess.listCloudProviderAccess; assumed: of each answer the fields that matter here.
 */
import { document } from '../../model/document.ts';
import type { Answer, Call, World } from '../http/call.ts';
import { listOf } from '../http/call.ts';
import { notInSandbox } from '../http/problem.ts';

/** What the project of a sandbox is said to have; a list that is left out is not there at all. */
export interface Surroundings {
  /** Clusters by name, with their states. */
  readonly clusters?: Readonly<Record<string, string>>;
  /** ARNs of the AWS roles that are registered. */
  readonly awsRoles?: readonly string[];
  /** Ids of Azure service principals. */
  readonly azurePrincipals?: readonly string[];
}

export function readProject(_world: World, { group }: Call): Answer {
  return { status: 200, body: document({ id: group, name: 'sandbox', orgId: 'b'.repeat(24) }) };
}

export function listClusters({ surroundings }: World): Answer {
  const { clusters } = surroundings ?? {};
  if (clusters === undefined) throw notInSandbox('clusters');
  return listOf(Object.entries(clusters), ([name, stateName]) =>
    document({ name, stateName, paused: false }),
  );
}

export function listRoles({ surroundings }: World): Answer {
  if (surroundings?.awsRoles === undefined && surroundings?.azurePrincipals === undefined)
    throw notInSandbox('cloud provider access');
  const { awsRoles = [], azurePrincipals = [] } = surroundings;
  return {
    status: 200,
    body: document({
      awsIamRoles: awsRoles.map((arn) => document({ providerName: 'AWS', iamAssumedRoleArn: arn })),
      azureServicePrincipals: azurePrincipals.map((id) =>
        document({ providerName: 'AZURE', servicePrincipalId: id }),
      ),
    }),
  };
}
