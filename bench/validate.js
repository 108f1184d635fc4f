/**
 * Validation: how long a manifest takes beside parsing the same text with `yaml` alone, and whether the time grows with the number
 * of processors and no faster. Each processor has ten stages; pipelines stand in files of a hundred, so that no file is too large.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureMedians } from './measure.js';

const root = join(import.meta.dirname, '..');
const cli = join(root, 'dist', 'cli.js');

/** How many times the parsing of the same text validation may take. */
const LIMIT = 3;

/** @param {number} index */
const pipelineOf = (index) => `        pipeline:
          - $source: { connectionName: orders-kafka, topic: orders-${index}, partitionIdleTimeout: { size: 30, unit: second } }
          - $match: { amount: { $gte: ${index} }, country: { $in: [NL, DE, FR, BE] } }
          - $validate: { validator: { $jsonSchema: { required: [orderId, amount], properties: { amount: { bsonType: double } } } } }
          - $addFields: { total: { $multiply: ['$amount', 1.21] }, day: { $dateTrunc: { date: '$placedAt', unit: day } } }
          - $lookup: { from: { connectionName: warehouse, db: shop, coll: customers }, localField: customerId, foreignField: _id, as: customer }
          - $unwind: { path: $customer, preserveNullAndEmptyArrays: true }
          - $tumblingWindow:
              interval: { size: 5, unit: minute }
              pipeline: [{ $group: { _id: $customer.country, total: { $sum: $total }, orders: { $sum: 1 } } }]
          - $project: { _id: 0, country: $_id, total: 1, orders: 1 }
          - $set: { source: 'orders-${index}', ratio: { $divide: [$total, $orders] } }
          - $merge: { into: { connectionName: warehouse, db: shop, coll: totals_${index} }, on: country, whenMatched: replace }
        options: { dlq: { connectionName: warehouse, db: ops, coll: dlq_${index} } }
`;

const HEAD = `apiVersion: sluice/v1
project: 0123456789abcdef01234567
workspaces:
`;

const CONNECTIONS = `    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    streamConfig: { tier: SP10 }
    connections:
      orders-kafka:
        type: Kafka
        bootstrapServers: broker-1.example.com:9092
        authentication: { mechanism: PLAIN, username: sluice, password: "\${secret:KAFKA_PASSWORD}" }
        security: { protocol: SASL_SSL }
      warehouse: { type: Cluster, clusterName: Cluster0, dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN } }
    processors:
`;

/** A manifest of one workspace and as many processors. @param {number} first @param {number} count */
const manifestOf = (first, count) =>
  `${HEAD}  workspace-${first}:\n${CONNECTIONS}${Array.from({ length: count }, (_, i) => `      processor-${first + i}:\n${pipelineOf(first + i)}`).join('')}`;

/** Processors in one file: the largest that is read holds more. */
const PER_FILE = 1000;

/** Writes a directory of manifests and gives its path. @param {string} folder @param {number} count */
async function writeManifests(folder, count) {
  const directory = await mkdtemp(join(folder, `n${count}-`));
  for (let first = 0; first < count; first += PER_FILE) {
    const text = manifestOf(first, Math.min(PER_FILE, count - first));
    await writeFile(join(directory, `${String(first).padStart(6, '0')}.yaml`), text);
  }
  return directory;
}

/** Parses every file below a directory with `yaml`, as a program of its own. */
const PARSE = `
import { readFileSync, readdirSync } from 'node:fs';
import { parseDocument } from ${JSON.stringify(new URL('../node_modules/yaml/dist/index.js', import.meta.url).href)};
for (const name of readdirSync(process.argv[1])) {
  const { errors } = parseDocument(readFileSync(process.argv[1] + '/' + name, 'utf8'), { uniqueKeys: false });
  if (errors.length > 0) throw errors[0];
}`;

/**
 * @param {readonly number[]} counts of processors; 1,000 is the one that the limit is for
 * @param {number} runs of each program
 */
export async function benchValidate(counts, runs) {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-bench-'));
  console.log(`validate, medians of ${runs} interleaved runs, processors of ten stages`);
  try {
    for (const count of counts) {
      const path = await writeManifests(folder, count);
      const programs = [
        { name: `yaml ${count}`, args: ['--input-type=module', '-e', PARSE, path], cwd: root },
        { name: `validate ${count}`, args: [cli, 'validate', '-f', path], cwd: root },
      ];
      const [parse = NaN, validate = NaN] = measureMedians(programs, runs);
      const ratio = validate / parse;
      const verdict = count === 1000 ? `  at most ${LIMIT}: ${ratio <= LIMIT ? 'kept' : 'BROKEN'}` : '';
      const each = ((validate * 1000) / count).toFixed(0);
      console.log(
        `  ${String(count).padStart(6)} processors: yaml alone ${parse.toFixed(0).padStart(6)} ms, validate ${validate.toFixed(0).padStart(6)} ms, ${ratio.toFixed(2)} x, ${each.padStart(5)} µs each${verdict}`,
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
