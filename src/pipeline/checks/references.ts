/** Whether the connections that a processor names are there, and of a type that is allowed there. */
import type { ConnectionType } from '../../kinds/connection.ts';
import type { Value } from '../../model/document.ts';
import type { PipelineContext, Report } from '../finding.ts';
import { labelOf } from '../finding.ts';
import { connectionReferences } from '../references.ts';
import { didYouMean } from '../suggest.ts';

/** Reports connections that are missing, or of a type that isn't allowed there. Without known connections, nothing. */
export function checkReferences(pipeline: Value, context: PipelineContext, report: Report): void {
  const { connections } = context;
  if (connections === undefined) return;
  for (const { name, path, allowedTypes } of connectionReferences(pipeline, context.options)) {
    const place = labelOf(path);
    const type = connections.get(name);
    if (!connections.has(name)) {
      report('PIPELINE_CONNECTION_UNKNOWN', path, `${place}: there is no connection \`${name}\``, {
        fix: didYouMean(name, [...connections.keys()]) ?? 'define it in the workspace, or name another one',
        reason: `connection named ${name} does not exist. Check sp.listConnections() for available connections`,
      });
    } else if (type !== undefined && !allowedTypes.includes(type as ConnectionType)) {
      const wanted = allowedTypes.join(', ');
      report(
        'PIPELINE_CONNECTION_TYPE',
        path,
        `${place}: \`${name}\` is of type ${type}, and a connection of type ${wanted} is needed`,
        {
          fix: `name a connection of type ${allowedTypes.join(' or ')}`,
          reason: `Invalid connectionName in ${place}: '${name}' is a connection of type ${type}, expected ${wanted}`,
        },
      );
    }
  }
}
