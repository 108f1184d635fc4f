/**
 * Validation: the processor's time that a manifest takes beside parsing the same text with `yaml` alone, in one file and with each pipeline
 * in a file of its own. Each processor has eight stages, so that 10,000 of them fit into the largest file that is read.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLeastHeap } from './heap.js';
import { measure } from './measure.js';

const root = join(import.meta.dirname, '..');
const cli = join(root, 'dist', 'cli.js');

/** How many times the parsing of the same text validation may take, at 10,000 processors. */
const LIMIT = 1.5;

/** @param {number} index */
const pipelineOf = (index) => `pipeline:
  - $source: { connectionName: orders-kafka, topic: orders-${index}, partitionIdleTimeout: { size: 30, unit: second } }
  - $match: { amount: { $gte: ${index} }, country: { $in: [NL, DE, FR, BE] } }
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
  orders:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
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

/** Writes a manifest of as many processors, and gives its folder. @param {string} folder @param {number} count @param {boolean} inFiles */
async function writeManifest(folder, count, inFiles) {
  const directory = await mkdtemp(join(folder, `n${count}-`));
  await mkdir(join(directory, 'pipelines'));
  let text = HEAD;
  for (let index = 0; index < count; index++) {
    const pipeline = pipelineOf(index);
    text += `      processor-${index}:\n`;
    if (inFiles) {
      text += `        pipeline: pipelines/p${index}.yaml\n`;
      await writeFile(join(directory, 'pipelines', `p${index}.yaml`), pipeline);
    } else text += pipeline.replaceAll(/^(?=.)/gm, '        ');
  }
  await writeFile(join(directory, 'sluice.yaml'), text);
  return directory;
}

/** Parses every file below a directory with `yaml`, as a program of its own. */
const PARSE = `
import { readFileSync, readdirSync } from 'node:fs';
import { parseDocument } from ${JSON.stringify(new URL('../node_modules/yaml/dist/index.js', import.meta.url).href)};
for (const folder of ['', '/pipelines'])
  for (const name of readdirSync(process.argv[1] + folder).filter((each) => each.endsWith('.yaml'))) {
    const { errors } = parseDocument(readFileSync(process.argv[1] + folder + '/' + name, 'utf8'), { uniqueKeys: false });
    if (errors.length > 0) throw errors[0];
  }`;

/**
 * @param {readonly number[]} counts of processors
 * @param {number} runs of each program
 * @param {boolean} withHeap whether the smallest heap of each is looked for, too
 */
export async function benchValidate(counts, runs, withHeap = false) {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-bench-'));
  console.log(`\nvalidate, CPU of ${runs} interleaved runs on average, processors of eight stages`);
  try {
    for (const count of counts) {
      for (const inFiles of [false, true]) {
        const path = await writeManifest(folder, count, inFiles);
        const programs = [
          { name: `yaml ${count}`, args: ['--input-type=module', '-e', PARSE, path], cwd: root },
          {
            name: `validate ${count}`,
            args: [cli, 'validate', '-f', join(path, 'sluice.yaml')],
            cwd: root,
          },
        ];
        const [parse = NaN, validate = NaN] = measure(programs, runs).map(({ cpu }) => cpu);
        const ratio = validate / parse;
        const verdict = count === 10_000 ? `, at most ${LIMIT}: ${ratio <= LIMIT ? 'kept' : 'BROKEN'}` : '';
        const heaps = withHeap ? await Promise.all(programs.map(({ args }) => leastHeapOf(args))) : [];
        const heap = heaps.length === 0 ? '' : `; heap ${heaps.join(' and ')} MB`;
        console.log(
          `  ${String(count).padStart(6)} processors in ${inFiles ? 'files   ' : 'one file'}: yaml alone ${parse.toFixed(0).padStart(6)} ms, validate ${validate.toFixed(0).padStart(6)} ms, ${ratio.toFixed(2)} x${verdict}${heap}`,
        );
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {readonly string[]} args */
const leastHeapOf = (args) =>
  findLeastHeap((nodeFlags) => {
    const { status } = spawnSync(process.execPath, [...nodeFlags, ...args], { cwd: root, stdio: 'ignore' });
    return Promise.resolve({ code: status });
  });
