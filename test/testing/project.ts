/** Small projects with tests, written to a folder, and the commands run on them in this process. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runProgram } from '../../src/cli/program.ts';
import { fakeHost } from '../manifest/fake-host.ts';

/** A manifest with one processor, `w/processor/<name>`: what `stages` make of documents of a Kafka topic goes to `c.d.out`. */
export const manifestOf = (stages: string, name = 'p') => `apiVersion: sluice/v1
project: '000000000000000000000001'
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    connections:
      k: { type: Kafka, bootstrapServers: 'h:9092', authentication: { mechanism: PLAIN, username: u, password: '\${secret:P}' }, security: { protocol: SASL_SSL } }
      c: { type: Cluster, clusterName: C, dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN } }
    processors:
      ${name}:
        pipeline:
          - $source: { connectionName: k, topic: t }
${stages
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => `          ${line}`)
  .join('\n')}
          - $merge: { into: { connectionName: c, db: d, coll: out } }
`;

/** A file of one case that gives `input` and expects `output`, both YAML lists. */
export const testOf = (input: string, output: string, processor = 'w/processor/p') =>
  `processor: ${processor}\ncases:\n  - name: one\n    input: ${input}\n    expect: { output: ${output} }\n`;

/** A folder with these files, by their path below it; it goes with the test. */
export async function writeProject(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sluice-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  return folder;
}

/** What `sluice ...args` gives in a folder. */
export async function sluiceIn(folder: string, ...args: readonly string[]) {
  const host = { ...fakeHost(folder), args };
  const code = await runProgram(host);
  return { code, out: host.written.out, err: host.written.err };
}
