/** Projects to look at, for tests, pictures and the bench: one of any size, and one whose plan has every kind of change. */

const REGION = 'dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }';
const CLUSTER =
  '{ type: Cluster, clusterName: Cluster0, dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN } }';

/** @param {string} servers @param {string} [more] */
const kafka = (servers, more = '') =>
  `{ type: Kafka, bootstrapServers: "${servers}",${more} authentication: { mechanism: PLAIN, username: svc, password: "\${secret:PASSWORD}" }, security: { protocol: SASL_SSL } }`;

/** What the manifests need. */
export const ENV = { PASSWORD: 'never-to-be-seen-1' };

/**
 * A manifest of so many processors: topics that three of them read, a collection each, one dead letter queue a workspace.
 * @param {number} processors
 * @param {number} [each] in each workspace
 */
export function manyProcessors(processors, each = 10) {
  const lines = ['apiVersion: sluice/v1', "project: '000000000000000000000001'", 'workspaces:'];
  for (let made = 0, w = 0; made < processors; w += 1) {
    lines.push(
      `  team-${w}:`,
      `    ${REGION}`,
      '    connections:',
      `      kafka: ${kafka('a.example:9092')}`,
      `      db: ${CLUSTER}`,
      '    processors:',
    );
    for (let i = 0; i < each && made < processors; i += 1, made += 1) {
      lines.push(
        `      job-${w}-${i}:`,
        '        pipeline:',
        `          - $source: { connectionName: kafka, topic: team-${w}-${Math.floor(i / 3)} }`,
        '          - $match: { kind: placed }',
        `          - $merge: { into: { connectionName: db, db: team${w}, coll: out${i} } }`,
        '        options: { dlq: { connectionName: db, db: ops, coll: failed } }',
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

/** @param {string} name @param {string} source @param {string} match */
const processor = (name, source, match) => `      ${name}:
        pipeline:
          - $source: ${source}
          - $match: { ${match} }
          - $merge: { into: { connectionName: db, db: d, coll: ${name} } }
        options: { dlq: { connectionName: db, db: ops, coll: failed } }
`;

/** @param {string} name @param {string} match */
const solar = (name, match) => processor(name, '{ connectionName: sample_stream_solar }', match);

const mover = `      mover:
        pipeline:
          - $source: { connectionName: db, db: d, coll: orders }
          - $emit: { connectionName: hook, topic: moved }
`;

/** @param {string} type what no update changes */
const hook = (type) => kafka('h.example:9092', ` networking: { access: { type: ${type} } },`);

/** @param {number} minutes */
const windowed = (minutes) => `      per-window:
        update: { strategy: blue-green, blueGreen: { sink: { db: shadow, coll: per-window }, keepOld: 24h } }
        pipeline:
          - $source: { connectionName: db, db: d, coll: orders }
          - $tumblingWindow:
              interval: { size: ${minutes}, unit: minute }
              pipeline:
                - $group: { _id: "$fullDocument.shop", orders: { $sum: 1 } }
          - $merge: { into: { connectionName: db, db: d, coll: per-window } }
`;

/**
 * @param {{ hook: string, servers: string }} connections
 * @param {readonly string[]} processors
 */
const manifest = ({ hook, servers }, processors) => `apiVersion: sluice/v1
project: '000000000000000000000001'
workspaces:
  w:
    ${REGION}
    connections:
      sample_stream_solar: { type: Sample }
      db: ${CLUSTER}
      events: ${kafka(servers)}
      hook: ${hook}
    processors:
${processors.join('')}`;

const reader = processor('reader', '{ connectionName: events, topic: clicks }', 'kind: click');

/**
 * What runs, and what is wanted: something is created, updated, replaced, deleted, changed beside its old version, and paused for the change of a
 * connection. The test of `changed` has a case that fails.
 */
export const EVERY_CHANGE = {
  before: manifest({ hook: hook('PUBLIC'), servers: 'a.example:9092' }, [
    solar('kept', 'a: 1'),
    solar('changed', 'a: 1'),
    solar('gone', 'a: 1'),
    reader,
    mover,
    windowed(3),
  ]),
  after: `${manifest({ hook: hook('VPC'), servers: 'a.example:9092,b.example:9092' }, [
    solar('kept', 'a: 1'),
    solar('changed', 'a: 2'),
    solar('fresh', 'a: 3'),
    reader,
    mover,
    windowed(6),
  ])}removed: [w/processor/gone]
`,
  tests: JSON.stringify({
    processor: 'w/processor/changed',
    cases: [
      { name: 'takes twos', input: [{ a: 2 }], expect: { output: [{ a: 2 }] } },
      { name: 'takes ones', input: [{ a: 1 }], expect: { output: [{ a: 2 }] } },
    ],
  }),
};
