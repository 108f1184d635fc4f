/** The library with a gateway of the caller's: what Atlas says through it is masked like what it says through Sluice's own client. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Gateway } from '../../src/atlas/gateway.ts';
import { AtlasError } from '../../src/atlas/http/errors.ts';
import { openProject } from '../../src/index.ts';
import type { Document } from '../../src/model/document.ts';
import { isDocument } from '../../src/model/document.ts';
import { SluiceError } from '../../src/model/errors.ts';
import { GatewayFailure } from '../../src/model/errors/gateway-failure.ts';
import { parseJson } from '../../src/model/document/json-text.ts';
import { SPELLINGS } from '../model/mask/spellings.ts';
import { makeFolder } from '../e2e/run-cli.ts';

const SECRET = 'canary-of-the-gateway/1';
const SAID = `Login failed: ${SECRET}, ${(SPELLINGS['base64'] ?? String)(SECRET)}, svc:pa55@broker`;

const bodyOf = (value: object): Document => {
  const body = parseJson(JSON.stringify(value));
  if (!isDocument(body)) throw new TypeError('not a document');
  return body;
};

const manifest = `apiVersion: sluice/v1
project: 0123456789abcdef01234567
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    connections:
      sample_stream_solar: { type: Sample }
      k:
        type: Kafka
        bootstrapServers: a.example:9092
        authentication: { mechanism: PLAIN, username: svc, password: "\${secret:PASSWORD}" }
        security: { protocol: SASL_SSL }
    processors:
      p:
        pipeline:
          - $source: { connectionName: sample_stream_solar }
          - $emit: { connectionName: k, topic: t }
`;

/** An Atlas in memory that refuses the connection and says why. */
function makeGateway(refuse: () => Error): Gateway {
  const workspace = {
    name: 'w',
    dataProcessRegion: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' },
    streamConfig: { tier: 'SP10' },
  };
  const pipeline = [
    { $source: { connectionName: 'sample_stream_solar' } },
    { $emit: { connectionName: 'k', topic: 't' } },
  ];
  const processor = { name: 'p', state: 'FAILED', errorMsg: SAID, pipeline };
  const never = (): Promise<never> => Promise.reject(refuse());
  return {
    nameLinks: () => undefined,
    listPrivateLinks: () => Promise.resolve([]),
    namePeerings: () => undefined,
    listVpcPeerings: () => Promise.resolve([]),
    listFailovers: () => Promise.resolve([]),
    accept: never,
    failOver: never,
    accountDetails: never,
    listWorkspaces: () => Promise.resolve([bodyOf(workspace)]),
    listConnections: () => Promise.resolve([bodyOf({ name: 'sample_stream_solar', type: 'Sample' })]),
    listProcessors: () => Promise.resolve([bodyOf(processor)]),
    read: () => Promise.resolve(undefined),
    create: never,
    update: never,
    delete: never,
    start: never,
    stop: never,
    logs: never,
  };
}

function open(refuse: () => Error, onEvent: (event: unknown) => void) {
  const directory = makeFolder();
  writeFileSync(join(directory, 'sluice.yaml'), manifest);
  const project = openProject({ directory, env: { PASSWORD: SECRET }, gateway: makeGateway(refuse) });
  return {
    status: () => project.status(),
    apply: async () => project.apply(await project.plan(), { onEvent }),
  };
}

test.each<[string, () => Error]>([
  ['an error of the client', () => new AtlasError('ATLAS_REJECTED', SAID, { detail: SAID, status: 400 })],
  ['a failure of a gateway', () => new GatewayFailure('ATLAS_REJECTED', SAID, { reason: SAID, status: 400 })],
  ['any other expected failure', () => new SluiceError('ATLAS_REJECTED', SAID, { fix: SAID })],
  ['a defect', () => new TypeError(SAID)],
])('%s that repeats a secret is masked in events and in the report', async (_, refuse) => {
  const events: unknown[] = [];
  const report = await open(refuse, (event) => events.push(event)).apply();
  const told = JSON.stringify([events, report]);
  expect(report.outcome).toBe('failed');
  expect(told).toMatch(/Login failed: \[secret\], \[secret\]=?, \[secret\]@broker/);
  expect(told).not.toMatch(/canary|pa55/);
});

test('why a processor failed is masked in the status', async () => {
  const status = await open(
    () => new Error('never'),
    () => undefined,
  ).status();
  const told = JSON.stringify(status);
  expect(told).toMatch(/Login failed: \[secret\], \[secret\]=?, \[secret\]@broker/);
  expect(told).not.toMatch(/canary|pa55/);
});
