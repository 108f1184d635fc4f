/**
 * Writes a project of any size, for the bench and for tests: workspaces alike, connections and processors of several
 * kinds, the same text for the same size.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * @typedef {object} ProjectSize
 * @property {number} workspaces
 * @property {number} connections per workspace
 * @property {number} processors per workspace
 * @property {number} [revision] another one makes every processor another one
 * @property {boolean} [isStarted] every processor runs; otherwise each fifth is stopped
 */

/** What the environment must hold to apply it: names and values of its secrets. */
export const generatedSecrets = { GENERATED_KAFKA_PASSWORD: 'not-a-secret' };

/** @param {number} index */
export function makeConnection(index) {
  switch (index % 4) {
    case 0:
      return {
        type: 'Cluster',
        clusterName: `Cluster${index}`,
        dbRoleToExecute: { role: 'readWriteAnyDatabase', type: 'BUILT_IN' },
      };
    case 1:
      return {
        type: 'Kafka',
        bootstrapServers: `broker-${index}.example.com:9092`,
        authentication: {
          mechanism: 'PLAIN',
          username: 'sluice',
          password: '${secret:GENERATED_KAFKA_PASSWORD}',
        },
        security: { protocol: 'SASL_SSL' },
      };
    case 2:
      return {
        type: 'Https',
        url: `https://service-${index}.example.com`,
        headers: { Accept: 'application/json' },
      };
    default:
      return { type: 'S3', aws: { roleArn: `arn:aws:iam::123456789012:role/bucket-${index}` } };
  }
}

/** @param {number} index @param {ProjectSize} size */
export function makeProcessor(index, { connections, revision = 0, isStarted = false }) {
  const clusters = Math.ceil(connections / 4);
  const cluster = `connection-${(index % clusters) * 4}`;
  const source =
    index % 2 === 1 && connections > 1
      ? { connectionName: 'connection-1', topic: `topic-${index}` }
      : { connectionName: cluster, db: 'shop', coll: `orders_${index}` };
  return {
    state: index % 5 === 4 && !isStarted ? 'STOPPED' : 'STARTED',
    tier: 'SP10',
    pipeline: [
      { $source: source },
      { $match: { amount: { $gte: index + revision } } },
      { $merge: { into: { connectionName: cluster, db: 'shop', coll: `copy_${index}` } } },
    ],
    options: { dlq: { connectionName: cluster, db: 'shop', coll: 'rejected' } },
  };
}

/** @param {number} count @param {string} prefix @param {(index: number) => unknown} make */
const makeMap = (count, prefix, make) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${prefix}-${index}`, make(index)]));

/**
 * Writes `sluice.yaml` below `folder` and returns its path. JSON is YAML, so that nothing here needs a printer.
 * @param {string} folder
 * @param {ProjectSize} size at least one connection, where there are processors
 * @returns {Promise<string>}
 */
export async function writeGeneratedProject(folder, size) {
  const { workspaces, connections, processors } = size;
  const manifest = {
    apiVersion: 'sluice/v1',
    project: '0123456789abcdef01234567',
    workspaces: makeMap(workspaces, 'workspace', () => ({
      dataProcessRegion: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' },
      connections: makeMap(connections, 'connection', makeConnection),
      processors: makeMap(processors, 'processor', (index) => makeProcessor(index, size)),
    })),
  };
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'sluice.yaml');
  await writeFile(path, JSON.stringify(manifest, undefined, 2));
  return path;
}
