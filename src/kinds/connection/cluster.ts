/** An Atlas cluster. */
import { group, identity, matches, open, optional, plain, required, text } from '../define.ts';
import { OBJECT_ID } from '../values/patterns.ts';
import { connectionType } from '../connection-type.ts';

export const cluster = connectionType({
  type: 'Cluster',
  description: 'An Atlas cluster: change streams, lookups, $merge, DLQ.',
  source: 'Admin API, StreamsClusterConnection; domain facts 4.3',
  fields: {
    clusterName: text('An Atlas cluster of the project.', required, plain, identity),
    clusterGroupId: text(
      "The cluster's project, when it is another one.",
      optional('unmanaged'),
      plain,
      matches(OBJECT_ID),
      identity,
    ),
    dbRoleToExecute: group(
      'Database role it acts as, such as readWriteAnyDatabase, BUILT_IN.',
      {
        role: text('Name of the role.', required, plain),
        type: text('Whose role it is.', required, open(['BUILT_IN', 'CUSTOM'])),
      },
      required,
    ),
  },
  place: {},
});
