/**
 * An example for each key of a manifest, for docs/reference/manifest.md. Each is what is written at the key's own level; the tests put
 * it into a manifest that has the rest, and load that.
 */

/** By the name of the definition in the schema, then by key. */
export const MANIFEST_EXAMPLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Manifest: {
    apiVersion: 'apiVersion: sluice/v1',
    project: 'project: ${env:MONGODB_ATLAS_PROJECT_ID}',
    requires: 'requires: ">=0.2"',
    environments: 'environments:\n  production: { vars: { tier: SP30 } }',
    vars: 'vars: { tier: SP10 }',
    unsafeEnv: 'unsafeEnv: [REGISTRY_TOKEN]',
    privateLinks:
      'privateLinks:\n  store: { provider: AWS, vendor: S3, region: us-east-1, serviceEndpointId: com.amazonaws.us-east-1.s3 }',
    vpcPeerings:
      'vpcPeerings:\n  brokers: { requesterAccountId: "123456789012", requesterVpcId: vpc-0123456789abcdef0 }',
    defaults: 'defaults:\n  gate: { for: 5m }',
    workspaces: 'workspaces:\n  orders:\n    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }',
    removed: 'removed:\n  - orders/processor/legacy-audit',
  },
  Environment: {
    files: 'files: [production.yaml]',
    varFiles: 'varFiles: [production.vars.yaml]',
    vars: 'vars: { tier: SP30 }',
    project: 'project: 5f3a0c0c0c0c0c0c0c0c0cc2',
  },
  Workspace: {
    dataProcessRegion: 'dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }',
    streamConfig: 'streamConfig: { tier: SP10, maxTierSize: SP30 }',
    failoverRegions: 'failoverRegions: [{ cloudProvider: AWS, region: OHIO_USA }]',
    prune: 'prune: true',
    connections: 'connections:\n  sample_stream_solar: { type: Sample }',
    processors: 'processors:\n  enrich: { pipeline: pipelines/enrich.yaml }',
    protect: 'protect: true',
    ignoreChanges: 'ignoreChanges: [/streamConfig/maxTierSize]',
    ignoreRules: 'ignoreRules: { WORKSPACE_REGION_UNKNOWN: Atlas has had it since October }',
    extra: 'extra: { retention: { days: 7 } }',
  },
  Processor: {
    tier: 'tier: SP30',
    failoverEnabled: 'failoverEnabled: false',
    state: 'state: STOPPED',
    pipeline: 'pipeline: pipelines/enrich.yaml',
    options: 'options:\n  dlq: { connectionName: warehouse, db: ops, coll: rejected }',
    renamedFrom: 'renamedFrom: enrich-orders',
    update: 'update: { freshStart: carry-over }',
    gate: 'gate: { maxLag: 1m }',
    protect: 'protect: true',
    ignoreChanges: 'ignoreChanges: [/tier]',
    ignoreRules: 'ignoreRules: { PIPELINE_WINDOW_IDLE: the topic has one partition }',
    extra: 'extra: { priority: high }',
  },
  ProcessorOptions: {
    dlq: 'dlq: { connectionName: warehouse, db: ops, coll: rejected }',
    autoscaling: 'autoscaling: { enabled: true, minTier: SP10, maxTier: SP30 }',
    resumeFromCheckpoint: 'resumeFromCheckpoint: false',
  },
  Update: {
    freshStart: 'freshStart: carry-over',
    strategy: 'strategy: in-place',
    blueGreen: 'blueGreen: { sink: { db: d, coll: c_next } }',
    rewind: 'rewind: 5m',
  },
};
