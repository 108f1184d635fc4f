/** Projects to look at: one of any size, and one whose plan has every kind of change. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { runInProcess } from '../e2e/in-process.ts';
import { makeFolder } from '../e2e/run-cli.ts';

const REGION = 'dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }';
const CLUSTER =
  '{ type: Cluster, clusterName: Cluster0, dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN } }';
const KAFKA =
  '{ type: Kafka, bootstrapServers: "a.example:9092", authentication: { mechanism: PLAIN, username: svc, password: "${secret:PASSWORD}" }, security: { protocol: SASL_SSL } }';

/** A folder with a manifest of so many processors in workspaces of ten. */
export function makeProject(processors: number): string {
  const workspaces = Math.ceil(processors / 10);
  const lines = ['apiVersion: sluice/v1', "project: '000000000000000000000001'", 'workspaces:'];
  for (let w = 0; w < workspaces; w += 1) {
    lines.push(
      `  team-${w}:`,
      `    ${REGION}`,
      '    connections:',
      `      kafka: ${KAFKA}`,
      `      db: ${CLUSTER}`,
      '    processors:',
    );
    for (let i = 0; i < 10; i += 1) {
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
  const folder = makeFolder();
  writeFileSync(join(folder, 'sluice.yaml'), `${lines.join('\n')}\n`);
  return folder;
}

const processor = (name: string, match: string, more = ''): string => `      ${name}:
        pipeline:
          - $source: { connectionName: sample_stream_solar }
          - $match: { ${match} }
          - $merge: { into: { connectionName: db, db: d, coll: ${name} } }
        options: { dlq: { connectionName: db, db: ops, coll: failed } }
${more}`;

const manifest = (connections: string, processors: string, end = ''): string => `apiVersion: sluice/v1
project: '000000000000000000000001'
workspaces:
  w:
    ${REGION}
    connections:
      sample_stream_solar: { type: Sample }
      db: ${CLUSTER}
${connections}    processors:
${processors}${end}`;

export const ENV = { PASSWORD: 'never-to-be-seen-1' };

/** A folder where something runs in the sandbox, and whose manifest creates, updates, replaces and deletes. */
export async function makeChanges(): Promise<string> {
  const folder = makeFolder();
  const write = (text: string): void => {
    writeFileSync(join(folder, 'sluice.yaml'), text);
  };
  write(
    manifest(
      '      hook: { type: Https, url: "https://a.example.com" }\n',
      processor('kept', 'a: 1') + processor('changed', 'a: 1') + processor('gone', 'a: 1'),
    ),
  );
  const args = ['apply', '--sandbox', '--auto-approve', '--report', 'report.json'];
  const { code, stderr } = await runInProcess(args, { directory: folder, env: ENV });
  expect([code, stderr]).toEqual([0, stderr]);
  write(
    manifest(
      `      hook: ${KAFKA}\n`,
      processor('kept', 'a: 1') + processor('changed', 'a: 2') + processor('fresh', 'a: 3'),
      'removed: [w/processor/gone]\n',
    ),
  );
  writeFileSync(
    join(folder, 'changed.test.yaml'),
    JSON.stringify({
      processor: 'w/processor/changed',
      cases: [
        { name: 'takes twos', input: [{ a: 2 }], expect: { output: [{ a: 2 }] } },
        { name: 'takes ones', input: [{ a: 1 }], expect: { output: [{ a: 2 }] } },
      ],
    }),
  );
  return folder;
}

/** The text of the page that `sluice view` writes in a folder. */
export async function viewPage(folder: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runInProcess(['view', '--out', 'page.html', ...args], {
    directory: folder,
    env: ENV,
  });
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(stderr).not.toContain('error');
  return readFileSync(join(folder, 'page.html'), 'utf8');
}
