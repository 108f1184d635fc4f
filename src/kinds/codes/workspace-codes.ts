/** Rules about names, regions and tiers. */
import type { KindRule } from './kind-code.ts';
import { connection, workspace } from './kind-code.ts';

const PROCESSOR = { kind: 'processor', name: 'p' } as const;

export const WORKSPACE_RULE_TABLE = {
  NAME_REFUSED: {
    severity: 'error',
    title: 'A name that no resource can have',
    explanation:
      'A name is part of the address under which the API finds the resource: it is not empty, not `.` or `..`, and has no slash and no control character.',
    source: 'Admin API: names are segments of paths',
    example: workspace('', 'a/b'),
    legal: workspace('', 'a-b'),
  },
  NAME_FORM: {
    severity: 'warning',
    title: 'A name that Atlas may refuse',
    explanation:
      'New names have 1 to 64 ASCII letters, digits and a few special characters: `-` and `_`; in connections `.` and `*` too, in processors `.` too. Older resources may have others, so that this is a warning.',
    source:
      'Atlas CLI docs (workspaces); Atlas changelog, 2026-06-05 (connections); MCP server, streamsArgs.ts (length)',
    example: connection('{"type": "Sample"}', 'sample stream solar'),
    legal: connection('{"type": "Sample"}', 'sample_stream_solar'),
  },
  WORKSPACE_REGION_SPELLING: {
    severity: 'error',
    title: 'A region in another spelling',
    explanation:
      'Atlas calls the regions of AWS by city and country, and refuses the names that AWS uses. It also refuses a region that differs from a known one in case or punctuation.',
    source: 'Admin API, BaseStreamsRegion; Atlas docs, reference for AWS; Atlas skill: an opaque error',
    example: {
      kind: 'workspace',
      name: 'w',
      body: '{"dataProcessRegion": {"cloudProvider": "AWS", "region": "us-east-1"}}',
    },
    legal: workspace(''),
  },
  WORKSPACE_REGION_PROVIDER: {
    severity: 'error',
    title: 'A region of another cloud provider',
    explanation: 'Each cloud provider has its own regions.',
    source: 'Admin API, BaseStreamsRegion',
    example: {
      kind: 'workspace',
      name: 'w',
      body: '{"dataProcessRegion": {"cloudProvider": "AZURE", "region": "VIRGINIA_USA"}}',
    },
    legal: {
      kind: 'workspace',
      name: 'w',
      body: '{"dataProcessRegion": {"cloudProvider": "AZURE", "region": "eastus"}}',
    },
  },
  WORKSPACE_REGION_UNKNOWN: {
    severity: 'warning',
    title: 'A region that Sluice does not know',
    explanation:
      'Atlas refuses regions that it does not have; this one may be newer than this version of Sluice.',
    source: 'Admin API, BaseStreamsRegion',
    example: {
      kind: 'workspace',
      name: 'w',
      body: '{"dataProcessRegion": {"cloudProvider": "AWS", "region": "ATLANTIS_SEA"}}',
    },
    legal: workspace(''),
  },
  WORKSPACE_FAILOVER_PROVIDER: {
    severity: 'error',
    title: 'A failover region of another cloud provider',
    explanation: 'A workspace fails over to regions of its own cloud provider.',
    source: 'Atlas docs, failover',
    example: workspace(', "failoverRegions": [{"cloudProvider": "GCP", "region": "US_CENTRAL1"}]'),
    legal: workspace(', "failoverRegions": [{"cloudProvider": "AWS", "region": "OHIO_USA"}]'),
  },
  WORKSPACE_FAILOVER_REPEATED: {
    severity: 'warning',
    title: 'A failover region that is listed already',
    explanation:
      "A failover region that is the workspace's own, or is listed twice, gives nothing to fail over to.",
    source: 'assumed from Atlas docs, failover; what Atlas answers is not documented',
    example: workspace(', "failoverRegions": [{"cloudProvider": "AWS", "region": "VIRGINIA_USA"}]'),
    legal: workspace(', "failoverRegions": [{"cloudProvider": "AWS", "region": "OHIO_USA"}]'),
  },
  WORKSPACE_TIER_CAP: {
    severity: 'warning',
    title: 'A default tier above the largest',
    explanation:
      'Processors without a tier of their own cannot start in this workspace: Atlas compares with `maxTierSize` at the start.',
    source: 'Atlas docs, tier guide and privileges',
    example: workspace(', "streamConfig": {"tier": "SP50", "maxTierSize": "SP30"}'),
    legal: workspace(', "streamConfig": {"tier": "SP30", "maxTierSize": "SP30"}'),
  },
  PROCESSOR_TIER_CAP: {
    severity: 'error',
    title: 'A processor that starts above the largest tier',
    explanation:
      "Atlas creates the processor and refuses its start when its tier, or the workspace's default, is larger than `maxTierSize`. With `state: STOPPED` or `UNMANAGED` Sluice does not start it: a warning.",
    source: 'Atlas docs, manage-stream-processor and privileges: the maximum is enforced at start',
    example: {
      ...PROCESSOR,
      body: '{"tier": "SP50"}',
      workspace: '{"streamConfig": {"maxTierSize": "SP30"}}',
    },
    legal: {
      ...PROCESSOR,
      body: '{"tier": "SP30"}',
      workspace: '{"streamConfig": {"maxTierSize": "SP30"}}',
    },
  },
  PROCESSOR_SCALING_TIER: {
    severity: 'error',
    title: 'A tier outside the bounds of autoscaling',
    explanation:
      "`tier` is where the processor begins: from `minTier` to `maxTier`. Atlas refuses to start it elsewhere. A bound that is left out is the workspace's: its `tier` below, its `maxTierSize` above.",
    source: 'Atlas docs, autoscaling',
    example: {
      ...PROCESSOR,
      body: '{"tier": "SP5", "options": {"autoscaling": {"enabled": true, "minTier": "SP10", "maxTier": "SP30"}}}',
    },
    legal: {
      ...PROCESSOR,
      body: '{"tier": "SP10", "options": {"autoscaling": {"enabled": true, "minTier": "SP10", "maxTier": "SP30"}}}',
    },
  },
  PROCESSOR_SCALING_MAXIMUM: {
    severity: 'warning',
    title: 'Autoscaling without a largest tier',
    explanation:
      'Without `maxTier`, autoscaling goes up to `maxTierSize` of the workspace; where the workspace has none, the start fails. The workspace may have one that the manifest does not mention, so that this is a warning.',
    source: 'Atlas docs, autoscaling',
    example: { ...PROCESSOR, body: '{"options": {"autoscaling": {"enabled": true}}}' },
    legal: {
      ...PROCESSOR,
      body: '{"options": {"autoscaling": {"enabled": true}}}',
      workspace: '{"streamConfig": {"maxTierSize": "SP30"}}',
    },
  },
} as const satisfies Readonly<Record<string, KindRule>>;
