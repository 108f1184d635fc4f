/** Logs of processors and workspaces, from the sandbox to the command, the library's door and the report of a failed step. */
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { textOf } from '../../src/model/document.ts';
import { PROJECT } from './served.ts';
import { FOUND, manifest, setUp, solar } from './wishes.ts';

const wish = manifest({ ...FOUND, processors: { ...FOUND.processors, solar: solar() } });

it('prints what a processor said, or who did what, as it comes, and as JSON with the times that it can read', async () => {
  const world = await setUp(wish);
  const said = await world.run(wish, 'logs', 'w/processor/solar');
  expect(said.code).toBe(0);
  const lines = said.stdout.trimEnd().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([
    'Created stream processor',
    'Started stream processor',
  ]);

  const json = await world.run(wish, 'logs', 'w/processor/solar', '--json');
  const [first] = json.stdout
    .split('\n')
    .map((line) => JSON.parse(line || '{}') as { text: string; time: string });
  expect([first?.text, Date.parse(first?.time ?? '')]).toEqual([lines[0], expect.any(Number)]);

  const audit = await world.run(wish, 'logs', 'w', '--audit');
  expect(audit.stdout).toContain('createStreamProcessor solar');
});

it('leaves the choice of lines to Atlas, and asks for one processor by its name', async () => {
  const world = await setUp(wish);
  await world.run(wish, 'logs', 'w/processor/solar', '--since', '2026-01-01T00:00:00Z');
  const queries = (await world.sandbox.journal())
    .filter((entry) => textOf(entry.get('path'))?.includes(':downloadOperationalLogs'))
    .map((entry) => entry.get('query'));
  expect(queries).toEqual(['spName=solar&startDate=1767225600']);
});

it.each([
  ['w/connection/sample_stream_solar', 'SETTINGS_ADDRESS_INVALID'],
  ['w/solar', 'SETTINGS_ADDRESS_INVALID'],
  ['w/processor/none', 'ATLAS_NOT_FOUND'],
])('refuses %s', async (address, code) => {
  const world = await setUp(wish);
  const { code: exit, stderr } = await world.run(wish, 'logs', address);
  expect([exit, stderr]).toEqual([1, expect.stringContaining(code)]);
});

it('quotes the last lines in the report of a processor that fails when it starts', async () => {
  const world = await setUp(wish);
  const fault = {
    match: { method: 'POST', path: '**/processor/late:start' },
    failOnStart: true,
    detail: 'topic gone',
  };
  await fetch(`${world.sandbox.url}/sandbox/faults`, { method: 'POST', body: JSON.stringify([fault]) });
  const more = manifest({ ...FOUND, processors: { ...FOUND.processors, solar: solar(), late: solar() } });
  const { code, stdout } = await world.run(more, 'apply', '--auto-approve');
  expect([code, stdout]).toEqual([
    1,
    expect.stringMatching(/Its log ends with:[^]*Stream\s+processor\s+failed:\s+topic\s+gone/),
  ]);
});

it('packs the logs in the sandbox, in the version that the API file names', async () => {
  const world = await setUp(wish);
  const { url } = world.sandbox;
  const login = await fetch(`${url}/api/oauth/token`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${Buffer.from('sandbox:sandbox').toString('base64')}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  const { access_token: token } = (await login.json()) as { access_token: string };
  const get = (path: string, accept: string): Promise<Response> =>
    fetch(`${url}/api/atlas/v2/groups/${PROJECT}/streams/w${path}`, {
      headers: { Authorization: `Bearer ${token}`, Accept: accept },
    });
  const type = 'application/vnd.atlas.2025-03-12+gzip';
  const reply = await get(':downloadOperationalLogs', type);
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, type]);
  const lines = gunzipSync(Buffer.from(await reply.arrayBuffer())).toString();
  expect(lines).toContain('Started stream processor');
  expect((await get('/auditLogs', 'application/vnd.atlas.2023-02-01+json')).status).toBe(406);
});
