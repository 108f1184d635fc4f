/** Manifests with mistakes, and what each must be told: `severity CODE line:column`, in the order in which they are shown. */

export interface BadManifest {
  readonly name: string;
  /** `sluice.yaml`, or several files. */
  readonly files: string | Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly variables?: Readonly<Record<string, string>>;
  readonly mode?: 'validate' | 'plan';
  /** What is loaded; `sluice.yaml` by default. */
  readonly load?: readonly string[];
  readonly project?: string;
  /** Of the form `CODE line:column`, a warning or note with its severity before it, another file's name before the line. */
  readonly expected: readonly string[];
}

/** Lines 1 to 5 of most cases: what `lines` adds starts on line 6, indented below the workspace. */
export const workspace = (...lines: readonly string[]): string =>
  [
    'apiVersion: sluice/v1',
    'project: 5f3a0c0c0c0c0c0c0c0c0cc1',
    'workspaces:',
    '  w:',
    '    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }',
    ...lines.map((line) => '    ' + line),
    '',
  ].join('\n');

/** A workspace with a sample and a cluster connection, on lines 6 to 8, and one processor `p` from line 10. */
export const processor = (...lines: readonly string[]): string =>
  workspace(
    'connections:',
    // Known to the tests alone; a short name keeps columns readable.
    '  solar: { type: Sample, ignoreRules: { CONNECTION_SAMPLE_NAME: for tests } }',
    '  atlas: { type: Cluster, clusterName: C, dbRoleToExecute: { role: atlasAdmin, type: BUILT_IN } }',
    'processors:',
    '  p:',
    ...lines.map((line) => '    ' + line),
  );

export const PIPELINE =
  'pipeline: [{ $source: { connectionName: solar } }, { $merge: { into: { connectionName: atlas, db: d, coll: c } } }]';
const STAGES =
  '- $source: { connectionName: solar }\n- $merge: { into: { connectionName: atlas, db: d, coll: c } }\n';

const LINK =
  '{ provider: AWS, vendor: S3, region: us-east-1, serviceEndpointId: com.amazonaws.us-east-1.s3 }';

const STANDBY = '{ clusterName: C, dbRoleToExecute: { role: atlasAdmin, type: BUILT_IN } }';

/** A cluster with these failover connections on lines 12 and later, in a workspace that may fail over to OHIO_USA. */
const standbys = (...lines: readonly string[]): string =>
  workspace(
    'failoverRegions: [{ cloudProvider: AWS, region: OHIO_USA }]',
    'connections:',
    '  atlas:',
    '    type: Cluster',
    '    clusterName: C',
    '    dbRoleToExecute: { role: atlasAdmin, type: BUILT_IN }',
    '    failoverConnections:',
    ...lines.map((line) => `      ${line}`),
  );

export const BAD_MANIFESTS: readonly BadManifest[] = [
  // Failover connections.
  {
    name: 'a failover connection in a region to which the workspace does not fail over',
    files: standbys(`DUBLIN_IRL: ${STANDBY}`),
    expected: ['MANIFEST_FAILOVER_REGION 13:11'],
  },
  {
    name: 'a failover connection that says its type again',
    files: standbys(`OHIO_USA: ${STANDBY.replace('{ ', '{ type: Cluster, ')}`),
    expected: ['MANIFEST_UNKNOWN_KEY 13:23'],
  },
  {
    name: 'a failover connection without what its type requires',
    files: standbys('OHIO_USA: { clusterName: C }'),
    expected: ['MANIFEST_MISSING 13:11'],
  },
  {
    name: 'failover connections of a type that has none',
    files: workspace(
      'connections:',
      '  solar: { type: S3, aws: { roleArn: "arn:aws:iam::123456789012:role/r" }, failoverConnections: {} }',
    ),
    expected: ['MANIFEST_UNKNOWN_KEY 7:80'],
  },
  {
    name: 'a failover connection that is removed and defined as well',
    files: standbys(`OHIO_USA: ${STANDBY}`).concat('removed: [w/connection/atlas/failover/OHIO_USA]\n'),
    expected: ['MANIFEST_REMOVED 14:11'],
  },
  // Gates.
  {
    name: 'a gate that can not be reached in its time',
    files: processor('gate: { for: 5m, within: 1m }', PIPELINE),
    expected: ['MANIFEST_GATE 11:34'],
  },
  {
    name: 'default times of gates that contradict each other',
    files: workspace('prune: false').concat('defaults: { gate: { for: 1h, within: 1m } }\n'),
    expected: ['MANIFEST_GATE 7:38'],
  },
  {
    name: 'values of a gate that have no such form, and a key that it does not know',
    files: processor('gate: { for: 5 minutes, maxDlq: 1y, forr: 1m }', PIPELINE),
    expected: ['MANIFEST_VALUE 11:22', 'MANIFEST_VALUE 11:41', 'MANIFEST_UNKNOWN_KEY 11:45'],
  },
  // Private links.
  {
    name: 'two private links to the same place',
    files: `apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nprivateLinks:\n  one: ${LINK}\n  two: ${LINK}\n`,
    expected: ['MANIFEST_LINK_TWICE 5:3'],
  },
  {
    name: 'a private link that the manifest does not have',
    files: workspace(
      'connections:',
      '  store: { type: S3, aws: { roleArn: "arn:aws:iam::123456789012:role/r" }, networking: { access: { type: PRIVATE_LINK, privateLink: onee } } }',
    ).replace('workspaces:', `privateLinks: { one: ${LINK} }\nworkspaces:`),
    expected: ['MANIFEST_LINK_UNKNOWN 8:137'],
  },
  // The text.
  {
    name: 'a quote that is never closed',
    files: workspace('prune: "tru'),
    expected: ['MANIFEST_SYNTAX 7:1'],
  },
  {
    name: 'a bracket that is never closed',
    files: workspace('failoverRegions: [', 'prune: true'),
    expected: ['MANIFEST_SYNTAX 7:5'],
  },
  {
    name: 'a map inside of a line',
    files: 'apiVersion: sluice/v1\nproject: a: b\n',
    expected: ['MANIFEST_SYNTAX 2:10'],
  },
  {
    name: 'a placeholder in flow style without quotes',
    files: workspace('streamConfig: { tier: ${var:t} }'),
    expected: ['MANIFEST_SYNTAX 6:28'],
  },
  {
    name: 'a tab for indentation',
    files: 'apiVersion: sluice/v1\nworkspaces:\n\tw: {}\n',
    expected: ['MANIFEST_TAB 3:1'],
  },
  {
    name: 'a duplicate key',
    files: workspace('prune: true', 'prune: false'),
    expected: ['MANIFEST_DUPLICATE_KEY 7:5'],
  },
  {
    name: 'a duplicate workspace',
    // The last one counts, and what else is wrong is said as well.
    files: 'apiVersion: sluice/v1\nworkspaces:\n  a: {}\n  a: {}\n',
    expected: ['MANIFEST_DUPLICATE_KEY 4:3'],
  },
  {
    name: 'two documents in one file',
    files: 'apiVersion: sluice/v1\n---\napiVersion: sluice/v1\n',
    expected: ['MANIFEST_SEVERAL_DOCUMENTS 3:1'],
  },
  { name: 'an empty file', files: '', expected: ['MANIFEST_EMPTY 1:1'] },
  { name: 'a file of comments', files: '# nothing\n', expected: ['MANIFEST_EMPTY 1:1'] },
  { name: 'a list', files: '- apiVersion: sluice/v1\n', expected: ['MANIFEST_TYPE 1:1'] },
  {
    name: 'an alias without an anchor',
    files: workspace('connections:', '  a: *b'),
    expected: ['MANIFEST_ALIAS 7:10'],
  },
  {
    name: 'an alias inside of its anchor',
    files: workspace('connections: &c', '  a: *c'),
    expected: ['MANIFEST_ALIAS 7:10'],
  },
  {
    name: 'a merge of something other than a map',
    files: workspace('<<: [1]'),
    expected: ['MANIFEST_ALIAS 6:9'],
  },
  {
    name: '__proto__ as the name of a connection',
    files: workspace('connections:', '  __proto__: { type: Sample }'),
    expected: ['MANIFEST_FORBIDDEN_KEY 7:7'],
  },
  { name: 'a list as a key', files: workspace('? [a]', ': b'), expected: ['MANIFEST_FORBIDDEN_KEY 6:7'] },
  {
    name: 'a tag',
    files: processor('pipeline:', '  - $source: { documents: [{ a: !!binary aGk= }] }'),
    expected: ['MANIFEST_TAG 12:41'],
  },
  {
    name: 'infinity',
    files: processor('pipeline:', '  - $match: { a: .inf }'),
    expected: ['MANIFEST_NUMBER 12:26'],
  },
  {
    name: 'half of a character',
    files: processor('pipeline:', '  - $match: { a: "\\ud800" }'),
    expected: ['MANIFEST_TEXT 12:26'],
  },
  { name: 'a file that is not there', files: { 'other.yaml': '' }, expected: ['MANIFEST_NOT_FOUND'] },
  {
    name: 'several mistakes in the text of two files',
    files: { 'a.yaml': 'a: "x\n', 'b.yaml': 'a: 1\na: 2\n' },
    load: ['a.yaml', 'b.yaml'],
    expected: ['MANIFEST_SYNTAX a.yaml 2:1', 'MANIFEST_DUPLICATE_KEY b.yaml 2:1'],
  },

  // The shape.
  { name: 'no apiVersion', files: 'project: 5f3a0c0c0c0c0c0c0c0c0cc1\n', expected: ['MANIFEST_MISSING 1:1'] },
  {
    name: 'another apiVersion',
    files: 'apiVersion: sluice/v2\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\n',
    expected: ['MANIFEST_VALUE 1:13'],
  },
  {
    name: 'an unknown key at the top',
    files: 'apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspace: {}\n',
    expected: ['MANIFEST_UNKNOWN_KEY 3:1'],
  },
  {
    name: 'an unknown key of a workspace',
    files: workspace('conections: {}'),
    expected: ['MANIFEST_UNKNOWN_KEY 6:5'],
  },
  {
    name: 'an unknown key deep in a connection',
    files: workspace(
      'connections:',
      '  k:',
      '    type: Kafka',
      '    bootstrapServers: a:1',
      '    authentication: { mechanism: PLAIN, user: u, username: u, password: "${secret:P}" }',
      '    security: { protocol: SASL_SSL }',
    ),
    expected: ['MANIFEST_UNKNOWN_KEY 10:45'],
  },
  {
    name: 'a project that is no id',
    files: 'apiVersion: sluice/v1\nproject: my-project\n',
    expected: ['MANIFEST_VALUE 2:10'],
  },
  {
    name: 'blue-green without a shadow sink',
    files: processor(PIPELINE, 'update: { strategy: blue-green }'),
    expected: ['MANIFEST_MISSING 12:19'],
  },
  {
    name: 'blue-green with two kinds of sink, and a shadow for dead letters that nobody has',
    files: processor(
      PIPELINE,
      'update:',
      '  strategy: blue-green',
      '  blueGreen: { sink: { db: d, topic: t }, dlq: { db: d, coll: c } }',
    ),
    expected: ['MANIFEST_VALUE 14:24', 'MANIFEST_VALUE 14:51'],
  },
  {
    name: 'blueGreen without the strategy',
    files: processor(PIPELINE, 'update: { blueGreen: { sink: { topic: t } } }'),
    expected: ['MANIFEST_VALUE 12:19'],
  },
  {
    name: 'a workspace without a region',
    files: 'apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w: { prune: false }\n',
    expected: ['MANIFEST_MISSING 4:3'],
  },
  {
    name: 'an unknown tier',
    files: workspace('streamConfig: { tier: SP11 }'),
    expected: ['warning VALUE_UNKNOWN 6:27'],
  },
  {
    name: 'a tier in lower case',
    files: workspace('streamConfig: { tier: sp10 }'),
    expected: ['VALUE_SPELLING 6:27'],
  },
  { name: 'a text for a boolean', files: workspace('prune: yes'), expected: ['MANIFEST_TYPE 6:12'] },
  { name: 'a list for a map', files: workspace('connections: []'), expected: ['MANIFEST_TYPE 6:18'] },
  {
    name: 'three failover regions',
    files: workspace(
      'failoverRegions:',
      ...['OHIO_USA', 'OREGON_USA', 'DUBLIN_IRL'].map(
        (region) => `  - { cloudProvider: AWS, region: ${region} }`,
      ),
    ),
    expected: ['MANIFEST_VALUE 7:7'],
  },
  {
    name: 'a connection without a type',
    files: workspace('connections:', '  c: { url: "https://x" }'),
    expected: ['MANIFEST_MISSING 7:7'],
  },
  {
    name: 'a connection of an unknown type',
    files: workspace('connections:', '  c: { type: kafka }'),
    expected: ['MANIFEST_VALUE 7:18'],
  },
  {
    name: 'a connection that is empty',
    files: workspace('connections:', '  c:'),
    expected: ['MANIFEST_TYPE 7:7'],
  },
  {
    name: 'a cluster without a role',
    files: workspace('connections:', '  c: { type: Cluster, clusterName: C }'),
    expected: ['MANIFEST_MISSING 7:7'],
  },
  {
    name: 'networking on a connection that has none',
    files: workspace(
      'connections:',
      '  c:',
      '    type: Https',
      '    url: https://example.com',
      '    networking: { access: { type: PUBLIC } }',
    ),
    expected: ['MANIFEST_UNKNOWN_KEY 10:9'],
  },
  {
    name: 'bootstrap servers as a list',
    files: workspace(
      'connections:',
      '  k:',
      '    type: Kafka',
      '    bootstrapServers: [a:1]',
      '    authentication: {}',
      '    security: { protocol: PLAINTEXT }',
    ),
    expected: ['MANIFEST_TYPE 9:27', 'warning CONNECTION_PLAINTEXT 11:31'],
  },
  {
    name: 'a storage account with capitals',
    files: workspace(
      'connections:',
      '  b:',
      '    type: AzureBlobStorage',
      '    azure: { servicePrincipalId: x, storageAccountName: Ab }',
    ),
    expected: ['MANIFEST_VALUE 9:61'],
  },
  {
    name: 'a processor without a pipeline',
    files: processor('tier: SP10'),
    expected: ['MANIFEST_MISSING 10:7'],
  },
  {
    name: 'a pipeline that is a map',
    files: processor('pipeline: { $source: {} }'),
    expected: ['MANIFEST_TYPE 11:19'],
  },
  {
    name: 'an unknown state',
    files: processor(PIPELINE, 'state: RUNNING'),
    expected: ['MANIFEST_VALUE 12:16'],
  },
  {
    name: 'a DLQ without a collection',
    files: processor(PIPELINE, 'options: { dlq: { connectionName: atlas, db: d } }'),
    expected: ['MANIFEST_MISSING 12:20'],
  },
  {
    name: 'a pointer without a slash',
    files: workspace('ignoreChanges: [streamConfig.tier]'),
    expected: ['MANIFEST_POINTER 6:21'],
  },
  {
    name: 'a required field that is ignored',
    files: workspace('ignoreChanges: [/streamConfig, /dataProcessRegion/region]'),
    expected: ['MANIFEST_IGNORED_REQUIRED 6:36'],
  },
  {
    name: 'a field that only another field requires, ignored',
    files: workspace(
      'connections:',
      "  k: { type: Kafka, bootstrapServers: 'b:1', security: { protocol: SASL_SSL }, ignoreChanges: [/authentication/mechanism],",
      "       authentication: { mechanism: PLAIN, username: u, password: '${secret:P}' } }",
    ),
    expected: ['MANIFEST_IGNORED_REQUIRED 7:100'],
  },
  {
    name: 'a known field under extra',
    files: workspace('extra: { streamConfig: { tier: SP10, more: 1 }, newField: 1 }'),
    expected: ['MANIFEST_EXTRA 6:30'],
  },
  {
    name: 'a rule that does not exist',
    files: workspace('ignoreRules: { PIPELINE_SORCE: because }'),
    expected: ['warning MANIFEST_RULE 6:20'],
  },
  {
    name: 'a rule without a reason',
    files: workspace('ignoreRules: { WORKSPACE_TIER_CAP: "" }'),
    expected: ['warning MANIFEST_RULE 6:20', 'MANIFEST_VALUE 6:40'],
  },

  // Values from outside.
  {
    name: 'an unset environment variable',
    files: workspace('streamConfig:', '  tier: ${env:TIER}'),
    expected: ['MANIFEST_ENV_UNSET 7:13'],
  },
  {
    name: 'an unset environment variable while validating',
    files: workspace('streamConfig:', '  tier: ${env:TIER}'),
    mode: 'validate',
    expected: ['warning MANIFEST_ENV_UNSET 7:13'],
  },
  {
    name: 'a default that is no tier',
    files: workspace('streamConfig:', '  tier: ${env:TIER:-big}'),
    expected: ['warning VALUE_UNKNOWN 7:13'],
  },
  {
    name: 'a credential in a placeholder',
    files: workspace('streamConfig:', '  tier: ${env:MONGODB_ATLAS_CLIENT_SECRET}'),
    env: { MONGODB_ATLAS_CLIENT_SECRET: 'canary' },
    expected: ['MANIFEST_ENV_DENIED 7:13'],
  },
  {
    name: 'a variable that is not defined',
    files: workspace('streamConfig:', '  tier: ${var:teir}'),
    variables: { tier: 'SP10' },
    expected: ['MANIFEST_VARIABLE 7:13'],
  },
  {
    name: 'a variable that needs itself',
    files: 'apiVersion: sluice/v1\nproject: ${var:a}\nvars:\n  a: x${var:b}\n  b: x${var:a}\n',
    expected: ['MANIFEST_VARIABLE 5:6'],
  },
  {
    name: 'a placeholder without a name',
    files: workspace('streamConfig:', '  tier: ${env:}'),
    expected: ['MANIFEST_PLACEHOLDER 7:13'],
  },
  {
    name: 'a placeholder that is never closed',
    files: workspace('streamConfig:', '  tier: ${var:tier'),
    expected: ['MANIFEST_PLACEHOLDER 7:13'],
  },
  {
    name: 'a secret outside of write-only fields',
    files: workspace(
      'connections:',
      '  c: { type: Cluster, clusterName: "${secret:A}", dbRoleToExecute: { role: a, type: CUSTOM } }',
    ),
    expected: ['MANIFEST_SECRET_PLACE 7:40'],
  },
  {
    name: 'a secret in a pipeline',
    files: processor(
      'pipeline:',
      '  - $source: { connectionName: solar }',
      '  - $addFields: { a: "${secret:A}" }',
      '  - $merge: { into: { connectionName: atlas, db: d, coll: c } }',
    ),
    expected: ['MANIFEST_SECRET_PLACE 13:30'],
  },
  {
    name: 'a secret file outside of its directory',
    files: workspace(
      'connections:',
      '  h: { type: Https, url: "https://x.y", headers: { a: "${secretFile:../a}" } }',
    ),
    expected: ['MANIFEST_SECRET_FILE 7:59'],
  },
  {
    name: 'a literal password',
    files: workspace(
      'connections:',
      '  k:',
      '    type: Kafka',
      '    bootstrapServers: a:1',
      '    authentication: { mechanism: PLAIN, username: u, password: canary }',
      '    security: { protocol: SASL_SSL }',
    ),
    expected: ['MANIFEST_LITERAL_SECRET 10:68'],
  },
  {
    name: 'a password from the environment',
    files: workspace(
      'connections:',
      '  k:',
      '    type: Kafka',
      '    bootstrapServers: a:1',
      '    authentication: { mechanism: PLAIN, username: u, password: "${env:P}" }',
      '    security: { protocol: SASL_SSL }',
    ),
    env: { P: 'canary' },
    expected: ['MANIFEST_LITERAL_SECRET 10:68'],
  },

  // Rules.
  {
    name: 'a workspace with a space in its name',
    files:
      'apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  my workspace: { dataProcessRegion: { cloudProvider: AWS, region: OHIO_USA } }\n',
    expected: ['warning NAME_FORM 4:3'],
  },
  {
    name: 'a connection with a space in its name',
    files: workspace('connections:', '  a b: { type: Sample }'),
    expected: ['warning CONNECTION_SAMPLE_NAME 7:7', 'warning NAME_FORM 7:7'],
  },
  {
    name: "a region in the cloud's own spelling",
    files:
      'apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w: { dataProcessRegion: { cloudProvider: AWS, region: us-east-1 } }\n',
    expected: ['WORKSPACE_REGION_SPELLING 4:57'],
  },
  {
    name: 'a region that is not known',
    files:
      'apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\nworkspaces:\n  w: { dataProcessRegion: { cloudProvider: AWS, region: MARS } }\n',
    expected: ['warning WORKSPACE_REGION_UNKNOWN 4:57'],
  },
  {
    name: 'a tier above the largest',
    files: workspace('streamConfig: { tier: SP50, maxTierSize: SP30 }'),
    expected: ['warning WORKSPACE_TIER_CAP 6:27'],
  },
  {
    name: 'a protocol in the bootstrap servers',
    files: workspace(
      'connections:',
      '  k:',
      '    type: Kafka',
      '    bootstrapServers: SASL_SSL://a:1',
      '    authentication: {}',
      '    security: { protocol: PLAINTEXT }',
    ),
    expected: ['CONNECTION_SERVERS_PROTOCOL 9:27', 'warning CONNECTION_PLAINTEXT 11:31'],
  },
  {
    name: 'a login without its fields',
    files: workspace(
      'connections:',
      '  k:',
      '    type: Kafka',
      '    bootstrapServers: a:1',
      '    authentication: { mechanism: OAUTHBEARER, clientId: c, clientSecret: "${secret:S}" }',
      '    security: { protocol: SASL_SSL }',
    ),
    expected: ['CONNECTION_LOGIN_MISSING 10:9'],
  },
  {
    name: 'a URL that is none',
    files: workspace('connections:', '  h: { type: Https, url: example.com }'),
    expected: ['warning CONNECTION_URL 7:30'],
  },
  {
    name: 'a connection that is not defined',
    files: processor(
      'pipeline:',
      '  - $source: { connectionName: solr }',
      '  - $merge: { into: { connectionName: atlas, db: d, coll: c } }',
    ),
    expected: ['PIPELINE_CONNECTION_UNKNOWN 12:40'],
  },
  {
    name: 'a DLQ that is no cluster',
    files: processor(PIPELINE, 'options: { dlq: { connectionName: solar, db: d, coll: c } }'),
    expected: ['PIPELINE_CONNECTION_TYPE 12:43'],
  },
  {
    name: 'an unknown stage',
    files: processor(
      'pipeline:',
      '  - $source: { connectionName: solar }',
      '  - $mach: { a: 1 }',
      '  - $merge: { into: { connectionName: atlas, db: d, coll: c } }',
    ),
    expected: ['PIPELINE_STAGE_UNSUPPORTED 13:13'],
  },
  {
    name: 'renamed from itself',
    files: processor(PIPELINE, 'renamedFrom: p'),
    expected: ['MANIFEST_RENAMED_FROM 12:22'],
  },
  {
    name: 'renamed from a processor that is defined',
    files: processor(PIPELINE, 'renamedFrom: q').replace('      p:', `      q: { ${PIPELINE} }\n      p:`),
    expected: ['MANIFEST_RENAMED_FROM 13:22'],
  },
  {
    name: 'removed and defined',
    files:
      workspace('connections: { sample_stream_solar: { type: Sample } }') +
      'removed:\n  - w/connection/sample_stream_solar\n  - w/thing/x\n  - w/processor/y\n  - w/processor/y\n',
    expected: ['MANIFEST_REMOVED 8:5', 'MANIFEST_REMOVED 9:5', 'MANIFEST_REMOVED 11:5'],
  },
  {
    name: 'removed by a pattern, and by nothing',
    files: workspace() + 'removed:\n  - w/processor/*\n  - ""\n',
    expected: ['MANIFEST_REMOVED 7:5', 'MANIFEST_VALUE 8:5'],
  },
  { name: 'no project', files: 'apiVersion: sluice/v1\n', expected: ['MANIFEST_PROJECT'] },
  {
    name: 'two projects that differ',
    files: 'apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\n',
    project: '5f3a0c0c0c0c0c0c0c0c0cc2',
    expected: ['MANIFEST_PROJECT 2:10'],
  },

  {
    name: 'a project without quotes that is a number',
    files: 'apiVersion: sluice/v1\nproject: 000000000000000000000001\n',
    expected: ['MANIFEST_TYPE 2:10'],
  },

  // Other files.
  {
    name: 'a pipeline file that is not there',
    files: processor('pipeline: p.yaml'),
    expected: ['MANIFEST_NOT_FOUND 11:19'],
  },
  {
    name: 'a pipeline file above',
    files: processor('pipeline: ../p.yaml'),
    expected: ['MANIFEST_PIPELINE_PATH 11:19'],
  },
  {
    name: 'a pipeline file in a hidden directory',
    files: { 'sluice.yaml': processor('pipeline: .git/p.yaml'), '.git/p.yaml': STAGES },
    expected: ['MANIFEST_PIPELINE_PATH 11:19'],
  },
  {
    name: 'an absolute path',
    files: processor('pipeline: /etc/p.yaml'),
    expected: ['MANIFEST_PIPELINE_PATH 11:19'],
  },
  {
    name: 'a pipeline file of another kind',
    files: processor('pipeline: /etc/passwd'),
    expected: ['MANIFEST_PIPELINE_PATH 11:19'],
  },
  {
    name: 'a pipeline file without stages',
    files: { 'sluice.yaml': processor('pipeline: p.yaml'), 'p.yaml': 'just text\n' },
    expected: ['MANIFEST_PIPELINE_FILE p.yaml 1:1'],
  },
  {
    name: 'a pipeline file with an unknown key',
    files: { 'sluice.yaml': processor('pipeline: p.yaml'), 'p.yaml': 'pipelin: []\n' },
    expected: ['MANIFEST_UNKNOWN_KEY p.yaml 1:1'],
  },
  {
    name: 'a pipeline file that is a saved response',
    files: {
      'sluice.yaml': processor('pipeline: p.json'),
      'p.json':
        '{\n  "_id": "665f1c2e9b1d4c0012345678", "stats": {}, "tier": "SP10",\n  "pipeline": [\n    { "$source": { "connectionName": "solar" } },\n    { "$merge": { "into": { "connectionName": "atlas", "db": "d", "coll": "c" } } }\n  ]\n}\n',
    },
    expected: ['warning MANIFEST_PIPELINE_NOTES p.json 2:3'],
  },
  {
    name: 'a JSON file with a comma too many',
    files: { 'sluice.yaml': processor('pipeline: p.json'), 'p.json': '[\n  {"$source": {},}\n]\n' },
    expected: ['MANIFEST_SYNTAX p.json 2:18'],
  },
  {
    name: 'a JSON file with a duplicate key',
    files: { 'sluice.yaml': processor('pipeline: p.json'), 'p.json': '[{"$match": {"a": 1,\n "a": 2}}]\n' },
    expected: ['MANIFEST_DUPLICATE_KEY p.json 2:2'],
  },
  {
    name: 'a mistake in a pipeline file',
    files: {
      'sluice.yaml': processor('pipeline: p.json'),
      'p.json':
        '[\n  {"$source": {"connectionName": "nowhere"}},\n  {"$merge": {"into": {"connectionName": "atlas", "db": "d", "coll": "c"}}}\n]\n',
    },
    expected: ['PIPELINE_CONNECTION_UNKNOWN p.json 2:34'],
  },
  {
    name: 'a placeholder in a pipeline file',
    files: {
      'sluice.yaml': processor('pipeline: p.yaml'),
      'p.yaml': STAGES + '- $match: { a: "${env:UNSET}" }\n',
    },
    mode: 'validate',
    expected: ['PIPELINE_AFTER_SINK p.yaml 3:3', 'warning MANIFEST_ENV_UNSET p.yaml 3:16'],
  },
  {
    name: 'one resource in two files of a directory',
    files: {
      'd/a.yaml': workspace('connections: { sample_stream_solar: { type: Sample } }'),
      'd/b.yaml':
        'apiVersion: sluice/v1\nworkspaces: { w: { connections: { sample_stream_solar: { type: Sample } } } }\n',
      'd/values.yaml': 'tier: SP10\n',
    },
    load: ['d'],
    expected: ['note MANIFEST_OTHER_FILE', 'MANIFEST_DEFINED_TWICE d/b.yaml 2:35'],
  },
  {
    name: 'an overlay that removes nothing',
    files: {
      'a.yaml': workspace('connections: {}'),
      'b.yaml': 'workspaces: { w: { connections: { x: null } } }\n',
    },
    load: ['a.yaml', 'b.yaml'],
    expected: ['warning MANIFEST_NOTHING_TO_REMOVE b.yaml 1:35'],
  },
  {
    name: 'a mistake in an overlay',
    files: {
      'a.yaml': workspace('streamConfig: { tier: SP10 }'),
      'b.yaml': 'workspaces:\n  w:\n    streamConfig: { tier: sp30 }\n',
    },
    load: ['a.yaml', 'b.yaml'],
    expected: ['VALUE_SPELLING b.yaml 3:27'],
  },
];
