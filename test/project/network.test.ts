import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { fetch as undiciFetch } from 'undici';
import { expect, test } from 'vitest';

const refusal = { cause: { message: expect.stringContaining('tests use loopback only') as string } };

test.each([
  ['a name', 'http://example.com/'],
  ['a name over TLS', 'https://example.com/'],
  ['an address', 'http://192.0.2.1/'],
])('no test reaches %s', async (_, url) => {
  await expect(fetch(url)).rejects.toMatchObject(refusal);
  await expect(undiciFetch(url)).rejects.toMatchObject(refusal);
});

test('no test reaches a host by a bare socket', async () => {
  const [error] = (await once(connect(80, '192.0.2.1'), 'error').catch((thrown: unknown) => [thrown])) as [
    Error,
  ];
  expect(error.message).toContain('tests use loopback only');
});

test('tests reach servers of their own', async () => {
  const server = createServer((_, response) => response.end('here')).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/`;
  expect(await (await fetch(url)).text()).toBe('here');
  expect(await (await undiciFetch(url)).text()).toBe('here');
  server.close();
});
