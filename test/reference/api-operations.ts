/** What Sluice does with each operation of the Streams part of the Admin API, for docs/reference/atlas-api.md. */

/** `managed`: a manifest says how it should be. `readable`: shown or read on the way. `action`: a command or a step asks for it. */
export type Use = 'managed' | 'readable' | 'action' | 'not used';

/** By operation id: how, and where. The sandbox serves those that it says it does; the test asks it. */
export const OPERATION_USES: Readonly<Record<string, readonly [use: Use, how: string]>> = {
  listGroupStreamWorkspaces: ['readable', '`plan`, `status`, `export`: one list'],
  createGroupStreamWorkspace: ['managed', '`workspaces`'],
  deleteGroupStreamWorkspace: ['managed', '`removed`, `destroy`'],
  getGroupStreamWorkspace: ['readable', '`apply`, before and after a write'],
  updateGroupStreamWorkspace: ['managed', '`workspaces`: `streamConfig`, `failoverRegions`'],
  withGroupStreamSampleConnections: [
    'managed',
    'as a connection of type `Sample`, which needs no operation of its own',
  ],
  listGroupStreamConnections: ['readable', '`plan`, `status`, `export`: one list a workspace'],
  createGroupStreamConnection: ['managed', '`connections`'],
  deleteGroupStreamConnection: ['managed', '`removed`, `prune`, `destroy`'],
  getGroupStreamConnection: ['readable', '`apply`, before and after a write'],
  updateGroupStreamConnection: ['managed', '`connections`'],
  listGroupStreamConnectionFailoverConnections: [
    'readable',
    '`plan` for connections with `failoverConnections`; `status`, `export`',
  ],
  createGroupStreamConnectionFailoverConnection: ['managed', '`failoverConnections`'],
  updateGroupStreamConnectionFailoverConnection: ['managed', '`failoverConnections`'],
  deleteGroupStreamConnectionFailoverConnection: [
    'managed',
    '`failoverConnections`, `removed`, and with its connection',
  ],
  getGroupStreamConnectionFailoverConnection: ['readable', 'by the list, which `status` shows'],
  createGroupStreamProcessor: ['managed', '`processors`'],
  deleteGroupStreamProcessor: ['managed', '`removed`, `prune`, `destroy`'],
  getGroupStreamProcessor: ['readable', '`apply`, before and after a write'],
  updateGroupStreamProcessor: ['managed', '`processors`; `renamedFrom`'],
  startGroupStreamProcessor: ['action', '`apply`: `state: STARTED`'],
  startGroupStreamProcessorWith: ['action', '`apply`: a start without the checkpoint'],
  stopGroupStreamProcessor: ['action', '`apply`: `state: STOPPED`, and before changes'],
  getGroupStreamProcessors: ['readable', '`plan`, `status`, `export`: one list a workspace'],
  listGroupStreamPrivateLinkConnections: [
    'readable',
    '`plan` where the manifest has links; `status`, `export`',
  ],
  createGroupStreamPrivateLinkConnection: ['managed', '`privateLinks`'],
  deleteGroupStreamPrivateLinkConnection: ['managed', '`removed`, `destroy`'],
  getGroupStreamPrivateLinkConnection: ['readable', 'by the list, which `status` shows'],
  updateGroupStreamPrivateLinkConnection: ['managed', '`privateLinks`: `dnsDomain`'],
  listGroupStreamVpcPeeringConnections: ['readable', '`plan` where the manifest has peerings; `status`'],
  listGroupStreamActiveVpcPeeringConnections: ['readable', '`status`, `export`'],
  acceptGroupStreamVpcPeeringConnection: ['managed', '`vpcPeerings`'],
  rejectGroupStreamVpcPeeringConnection: ['managed', '`removed`, of a pending request'],
  deleteGroupStreamVpcPeeringConnection: ['managed', '`removed`, `destroy`'],
  downloadGroupStreamOperationalLogs: ['readable', '`logs ADDRESS`; the report of a start that fails'],
  downloadGroupStreamAuditLogs: ['readable', '`logs ADDRESS --audit`'],
  getGroupStreamAccountDetails: ['readable', '`status --account`'],
};
