/** Where nobody knows how Atlas answers, Sluice gets its work done with either answer (domain facts 8). */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { RESOURCE_QUIRKS } from '../../src/sandbox/faults/quirks.ts';
import { runInProcess } from './in-process.ts';
import { makeFolder } from './run-cli.ts';
import { PROJECT, serveSandbox } from './served.ts';

interface Wishes {
  readonly brokers: string;
  readonly limit: number;
  readonly dlq: boolean;
  readonly state?: 'STOPPED';
  readonly removed?: boolean;
}

/** A project with running and stopped processors, in one of several versions. */
function manifest({ brokers, limit, dlq, state, removed = false }: Wishes): string {
  const options = dlq ? 'options: { dlq: { connectionName: db, db: d, coll: dlq } }' : 'protect: false';
  return `apiVersion: sluice/v1
project: ${PROJECT}
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    connections:
      sample_stream_solar: { type: Sample }
      db: { type: Cluster, clusterName: Cluster0, dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN } }
      kafka:
        type: Kafka
        bootstrapServers: "${brokers}"
        authentication: { mechanism: PLAIN, username: u, password: "\${secret:P}" }
        security: { protocol: SASL_SSL }
    processors:
      filter:
        ${options}
        ${state === undefined ? '' : `state: ${state}`}
        pipeline:
          - $source: { connectionName: sample_stream_solar }
          - $match: { watts: { $gte: ${limit} }, n: { $numberLong: "5" }, max: 9007199254740993 }
          - $merge: { into: { connectionName: db, db: d, coll: c } }
${
  removed
    ? 'removed: [w/processor/copy, w/connection/kafka]'
    : `      copy:
        state: STARTED
        pipeline:
          - $source: { connectionName: kafka, topic: t }
          - $merge: { into: { connectionName: db, db: d, coll: c2 } }`
}
`.replace(removed ? /\n {6}kafka:[^]*?(?=\n {4}processors)/ : /$^/, '');
}

const story: readonly {
  readonly what: string;
  readonly wishes: Wishes;
  readonly flags?: readonly string[];
}[] = [
  { what: 'create everything', wishes: { brokers: 'a:9092', limit: 1, dlq: true } },
  { what: 'update a running processor', wishes: { brokers: 'a:9092', limit: 2, dlq: true } },
  { what: 'take the dead letter queue away', wishes: { brokers: 'a:9092', limit: 2, dlq: false } },
  { what: 'stop a processor', wishes: { brokers: 'a:9092', limit: 2, dlq: false, state: 'STOPPED' } },
  { what: 'update a stopped one', wishes: { brokers: 'a:9092', limit: 3, dlq: false, state: 'STOPPED' } },
  { what: 'start it again', wishes: { brokers: 'a:9092', limit: 3, dlq: false } },
  {
    what: 'change a connection under a running processor',
    wishes: { brokers: 'a:9092,a:9093', limit: 3, dlq: false },
    flags: ['--allow', 'endpoint-change-with-secret'],
  },
  {
    what: 'remove a processor and its connection',
    wishes: { brokers: '', limit: 3, dlq: false, removed: true },
    flags: ['--allow', 'data-loss'],
  },
];

/** Open questions whose other answer makes a part of the story impossible: Atlas itself would not let anybody do it. */
const IMPOSSIBLE: Readonly<Record<string, readonly string[]>> = {
  'idle-processors-hold-connections': ['change a connection under a running processor'],
};

const settings: readonly string[] = ['', ...RESOURCE_QUIRKS.map((quirk) => quirk.name)];

test.each(settings)('the whole story works with quirk %j', { timeout: 120_000 }, async (quirk) => {
  const directory = makeFolder();
  const sandbox = await serveSandbox({ quirks: quirk === '' ? [] : [quirk] });
  const env = { ...sandbox.env, P: 'p' };
  for (const { what, wishes, flags = [] } of story) {
    writeFileSync(join(directory, 'sluice.yaml'), manifest(wishes));
    const apply = await runInProcess(['apply', '--auto-approve', ...flags], { directory, env });
    if (IMPOSSIBLE[quirk]?.includes(what) === true) {
      expect([what, apply.code]).toEqual([what, 1]);
      expect(apply.stdout).toMatch(/STREAM_CONNECTION_HAS_STREAM_PROCESSORS|in use|uses/i);
      continue;
    }
    expect([what, apply.code, apply.stdout + apply.stderr]).toEqual([what, 0, expect.stringContaining('')]);
    // The apply has planned again by itself.
    expect([what, apply.stdout]).toEqual([what, expect.stringMatching(/^(?:Converged|No changes)/m)]);
  }
  const plan = await runInProcess(['plan', '--detailed-exitcode'], { directory, env });
  expect([plan.code, plan.stdout]).toEqual([0, expect.stringContaining('No changes')]);
});
