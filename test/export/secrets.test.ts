/** What an export must not write: fields that nobody knows and that are called like credentials, and what pipelines have written out of headers. */
import { expect, test } from 'vitest';
import { USUAL, around, openWorkbench } from './workbench.ts';

const call = (headers: object, parameters: object = {}): string =>
  JSON.stringify({ $https: { connectionName: 'web', as: 'r', headers, parameters } });
const web = '{"type":"Https","url":"https://api.example.com/v1"}';

test('an unknown field that is called like a credential is written by name, wherever it is', async () => {
  const bench = await openWorkbench({
    connections: {
      ...USUAL,
      web: JSON.stringify({
        type: 'Https',
        url: 'https://api.example.com/v1',
        newPassword: 'canary-1',
        vaultLogin: { mode: 'token', value: 'canary-2' },
        proxy: { list: [{ sharedAccessKey: 'canary-3' }] },
        callback: 'https://u:canary-4@hooks.example.com',
        note: 'Authorization: Bearer canary-5-and-more',
        newMode: 'FAST',
      }),
      quantum: '{"type":"Quantum","qubitToken":"canary-6","qubits":3}',
    },
  });
  const { code, stdout, stderr } = await bench.run(['export', '--out', '.']);
  expect([code, code === 0 ? '' : stdout + stderr]).toEqual([0, '']);
  const manifest = bench.read('sluice.yaml');
  expect(manifest + bench.read('.env.example') + stdout).not.toMatch(/canary/);
  expect(manifest).toContain('newMode: FAST');
  for (const name of ['W_WEB_NEW_PASSWORD', 'W_WEB_SHARED_ACCESS_KEY', 'W_QUANTUM_QUBIT_TOKEN']) {
    expect(manifest).toContain('${secret:' + name + '}');
    expect(bench.read('.env.example')).toContain(name);
  }
  // Known by name alone, they are no change.
  expect(await bench.run(['plan', '--detailed-exitcode'])).toMatchObject({ code: 0 });
});

test('header values and keys of $https are written by the names of variables, and plain headers as they are', async () => {
  const bench = await openWorkbench({
    connections: { ...USUAL, web },
    processors: {
      p: `{"pipeline":${around(
        call({ 'X-Any': 'canary-1', 'X-Auth-Token': 'canary-2', Accept: 'text/plain', Id: '$id' }),
        call({ 'X-Any': { $concat: ['canary-3', '$id'] } }, { api_key: 'canary-4', units: 'metric' }),
      )}}`,
    },
  });
  const { code, stdout } = await bench.run(['export', '--out', '.']);
  expect([code, stdout]).toEqual([0, stdout]);
  const pipeline = bench.read('pipelines/w/p.yaml');
  const written = bench.read('sluice.yaml') + pipeline + bench.read('.env.example');
  expect(written + stdout).not.toMatch(/canary/);
  for (const kept of ['text/plain', '$id', 'metric']) expect(written).toContain(kept);
  const values = {
    W_P_1_X_ANY: 'canary-1',
    W_P_1_X_AUTH_TOKEN_VALUE: 'canary-2',
    W_P_2_0_X_ANY: 'canary-3',
    W_P_2_API_KEY: 'canary-4',
  };
  for (const name of Object.keys(values)) {
    expect(written).toContain('${env:');
    expect(stdout.replace(/\s+/g, ' ')).toContain(name);
  }
  expect(await bench.run(['plan', '--detailed-exitcode'], values)).toMatchObject({ code: 0 });
  // An export over it finds nothing to write, whether the variables are set or not.
  expect(await bench.run(['export', '--out', '.', '--check'])).toMatchObject({ code: 0 });
  expect(await bench.run(['export', '--out', '.', '--check'], values)).toMatchObject({ code: 0 });
});

test('a login in settings of a Kafka connection that Atlas ignores is neither shown nor written', async () => {
  const jaas = 'PlainLoginModule required username=\\"svc\\" password=\\"canary-jaas\\";';
  const bench = await openWorkbench({
    connections: {
      ...USUAL,
      raw: `{"type":"Kafka","bootstrapServers":"b:9092","security":{"protocol":"SSL"},"authentication":{"mechanism":"PLAIN","username":"u","password":"p"},"config":{"sasl.jaas.config":"${jaas}","novel.setting":"canary-novel","client.id":"shown-id"}}`,
    },
  });
  const { code, stdout } = await bench.run(['export', '--out', '.']);
  expect([code, stdout]).toEqual([0, stdout]);
  const manifest = bench.read('sluice.yaml');
  expect(manifest + bench.read('.env.example') + stdout).not.toMatch(/canary/);
  expect(manifest).toContain('client.id: shown-id');
  const [, name = ''] = /sasl\.jaas\.config: \$\{secret:(\w+)\}/.exec(manifest) ?? [];
  expect(bench.read('.env.example')).toContain(name);
  for (const args of [
    ['plan'],
    ['plan', '--json'],
    ['plan', '--markdown'],
    ['render'],
    ['status', '--json'],
  ]) {
    const shown = await bench.run(args, { [name]: 'another-login' });
    expect(shown.stdout + shown.stderr).not.toMatch(/canary|another-login/);
  }
});
