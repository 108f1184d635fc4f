/** Rules about processors that are to fail over to another region. */
import type { RuleSpec } from './pipeline-code.ts';
import { MERGE, SOLAR, whole } from './pipeline-code.ts';

export const FAILOVER_RULES = {
  PIPELINE_FAILOVER_TIER: {
    severity: 'error',
    title: 'Failover on a tier that is too small',
    explanation: '`failoverEnabled: true` needs tier SP10 or larger.',
    source: 'Atlas docs, failover',
    example: {
      ...whole('{"$source": {"connectionName": "atlas"}}', MERGE),
      tier: 'SP5',
      failoverEnabled: true,
    },
    legal: {
      ...whole('{"$source": {"connectionName": "atlas"}}', MERGE),
      tier: 'SP10',
      failoverEnabled: true,
    },
  },
  PIPELINE_FAILOVER_ENDS: {
    severity: 'error',
    title: 'Failover between other ends than clusters and Kafka',
    explanation:
      'A processor with `failoverEnabled: true` reads from an Atlas cluster and writes to an Atlas cluster or to Kafka.',
    source: 'Atlas docs, failover',
    example: { ...whole(SOLAR, MERGE), failoverEnabled: true },
    legal: {
      ...whole(
        '{"$source": {"connectionName": "atlas"}}',
        '{"$emit": {"connectionName": "kafka", "topic": "t"}}',
      ),
      failoverEnabled: true,
    },
  },
  PIPELINE_FAILOVER_REGIONS: {
    severity: 'warning',
    title: 'Failover without a region to fail over to',
    explanation:
      '`failoverEnabled` has no effect while the workspace has no `failoverRegions`. What Atlas answers is not documented.',
    source: 'Atlas docs, failover; Admin API, StreamsTenant.failoverRegions',
    example: {
      ...whole('{"$source": {"connectionName": "atlas"}}', MERGE),
      failoverEnabled: true,
      hasFailoverRegions: false,
    },
    legal: {
      ...whole('{"$source": {"connectionName": "atlas"}}', MERGE),
      failoverEnabled: true,
      hasFailoverRegions: true,
    },
  },
  PIPELINE_FAILOVER_CONNECTION: {
    severity: 'warning',
    title: 'Failover to a region without a connection there',
    explanation:
      'In another region a processor uses the failover connections of its connections. The manifest describes those of this one, and leaves out a failover region of the workspace.',
    source: 'Atlas docs, ops guide (setting up failover); Admin API, failoverConnections',
    example: {
      ...whole('{"$source": {"connectionName": "atlas"}}', MERGE),
      failoverEnabled: true,
      failoverGap: 'atlas',
    },
    legal: {
      ...whole('{"$source": {"connectionName": "atlas"}}', MERGE),
      failoverEnabled: true,
    },
  },
} as const satisfies Readonly<Record<string, RuleSpec>>;
