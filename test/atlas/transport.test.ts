/** On real sockets: proxies, connections that break, redirects, and where credentials may go. */
import { createServer, request as requestOver } from 'node:http';
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { normaliseBaseUrl } from '../../src/atlas/login/base-url.ts';
import { findProxy } from '../../src/atlas/http/connect.ts';
import { AtlasError } from '../../src/atlas/http/errors.ts';
import { connectionAddress } from '../../src/model/address.ts';
import { document } from '../../src/model/document.ts';
import { failureOf, makeGateway } from './atlas-fake.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** Serves on a free port of this machine and gives the URL. */
async function serve(
  listener: RequestListener,
): Promise<{ url: string; server: Server; requests: IncomingMessage[] }> {
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    requests.push(request);
    listener(request, response);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server, requests };
}

const create = (baseUrl: string, settings = {}) =>
  makeGateway({ baseUrl, ...settings }).gateway.create(connectionAddress('o', 'k'), document({ name: 'k' }));

describe('a certificate that is not trusted', () => {
  it.each(['DEPTH_ZERO_SELF_SIGNED_CERT', 'SELF_SIGNED_CERT_IN_CHAIN', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'])(
    'is said to need NODE_EXTRA_CA_CERTS, and the write is not ambiguous (%s)',
    async (code) => {
      let count = 0;
      const fetch = (): Promise<never> => {
        count += 1;
        const cause = Object.assign(new Error('self-signed certificate'), { code });
        return Promise.reject(new TypeError('fetch failed', { cause }));
      };
      const failure = await failureOf(create('https://atlas.example.com', { fetch }), AtlasError);
      expect(failure).toMatchObject({ code: 'ATLAS_UNREACHABLE', ambiguous: false });
      expect(failure.message).toContain('NODE_EXTRA_CA_CERTS');
      expect(count).toBe(1);
    },
  );
});

describe('a connection', () => {
  it('that breaks before the answer leaves a write ambiguous, and sent once', async () => {
    const { url, requests } = await serve((request) => request.socket.destroy());
    const failure = await failureOf(create(url), AtlasError);
    expect(failure).toMatchObject({ code: 'ATLAS_UNREACHABLE', ambiguous: true });
    expect(requests.length).toBe(1);
  });

  it('that breaks in the answer is a failure of a read that is repeated', async () => {
    let count = 0;
    const { url } = await serve((_, response) => {
      count++;
      response.writeHead(200, { 'content-length': 100 });
      if (count > 1) response.end(`{"results":[]}${' '.repeat(86)}`);
      else response.write('{"results":', () => response.socket?.destroy());
    });
    expect(await makeGateway({ baseUrl: url }).gateway.listWorkspaces()).toEqual([]);
    expect(count).toBe(2);
  });

  it('that is refused says that nothing was sent', async () => {
    const { url, server } = await serve(() => undefined);
    await new Promise((resolve) => server.close(resolve));
    const failure = await failureOf(create(url), AtlasError);
    expect(failure).toMatchObject({ code: 'ATLAS_UNREACHABLE', ambiguous: false });
    expect(failure.message).toContain('ECONNREFUSED');
  });

  it.each([200, 500])('on which an answer %i never ends is left, and read no further', async (status) => {
    let sent = 0;
    const { url } = await serve((_, response) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      const block = Buffer.alloc(2 ** 20, ' ');
      const pour = (): void => {
        while (!response.destroyed && response.write(block)) sent += 1;
        sent += 1;
        if (!response.destroyed) response.once('drain', pour);
      };
      pour();
    });
    const failure = await failureOf(create(url), AtlasError);
    expect(failure.code).toBe(status === 200 ? 'ATLAS_BAD_RESPONSE' : 'ATLAS_UNAVAILABLE');
    expect(sent).toBeLessThan(100);
  });

  it('may carry answers that are packed, unless they unpack without end', async () => {
    const answers = [`{"results":[{"name":"w"}]}`, ' '.repeat(65 * 2 ** 20)].map((text) => gzipSync(text));
    const { url } = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'application/json' });
      response.end(answers.shift());
    });
    const { gateway } = makeGateway({ baseUrl: url });
    expect(await gateway.listWorkspaces()).toHaveLength(1);
    const failure = await failureOf(gateway.listWorkspaces(), AtlasError);
    expect(failure.message).toContain('longer than 64 MiB');
  });

  it('that hangs ends with the time-out', async () => {
    const { url } = await serve(() => undefined);
    const failure = await failureOf(create(url, { timeoutMs: 30 }), AtlasError);
    expect(failure).toMatchObject({ code: 'ATLAS_TIMEOUT', ambiguous: true });
  });
});

it('a redirect is not followed, so that credentials stay', async () => {
  const thief = await serve((_, response) => response.end('{}'));
  const { url } = await serve((_, response) => response.writeHead(307, { location: thief.url }).end());
  expect((await failureOf(create(url), AtlasError)).code).toBe('ATLAS_BAD_RESPONSE');
  expect(thief.requests).toEqual([]);
});

it('a base URL may have a path', async () => {
  const { url, requests } = await serve((_, response) => response.end('{"results":[]}'));
  await makeGateway({ baseUrl: `${url}/atlas/` }).gateway.listWorkspaces();
  expect(requests[0]?.url).toMatch(/^\/atlas\/api\/atlas\/v2\/groups\//);
});

describe('a proxy', () => {
  /** Tunnels and forwards; `through` holds what it was asked for. */
  async function serveProxy() {
    const through: string[] = [];
    const { url, server } = await serve((request, response) => {
      through.push(`${request.method ?? ''} ${request.url ?? ''}`);
      const onward = requestOver(
        request.url ?? '',
        { method: request.method, headers: request.headers },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        },
      );
      request.pipe(onward);
    });
    server.on('connect', (request, socket, head) => {
      through.push(`CONNECT ${request.url ?? ''}`);
      const [host, port] = (request.url ?? '').split(':');
      const onward = connect(Number(port), host, () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        onward.write(head);
        onward.pipe(socket).pipe(onward);
      });
      onward.on('error', () => socket.destroy());
      socket.on('error', () => onward.destroy());
    });
    return { url, through };
  }

  it('on this machine is used, and passed by for what NO_PROXY names', async () => {
    const atlas = await serve((_, response) => response.end('{"results":[]}'));
    const proxy = await serveProxy();
    await makeGateway({ baseUrl: atlas.url, env: { http_proxy: proxy.url } }).gateway.listWorkspaces();
    expect(proxy.through.length).toBe(1);
    expect(proxy.through[0]).toContain(new URL(atlas.url).host);
    await makeGateway({
      baseUrl: atlas.url,
      env: { http_proxy: proxy.url, NO_PROXY: 'example.com,127.0.0.1' },
    }).gateway.listWorkspaces();
    expect(proxy.through.length).toBe(1);
    expect(atlas.requests.length).toBe(2);
  });

  it('that refuses the tunnel leaves nothing done, and its password is not shown', async () => {
    const { server, url } = await serve(() => undefined);
    server.on('connect', (_, socket) => {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\ncontent-length: 0\r\n\r\n');
    });
    const proxy = url.replace('http://', 'http://user:canary-7f3a@');
    const failure = await failureOf(
      create('https://cloud.mongodb.com', { env: { HTTPS_PROXY: proxy } }),
      AtlasError,
    );
    expect(failure).toMatchObject({ code: 'ATLAS_UNREACHABLE', ambiguous: false });
    expect(JSON.stringify(failure) + String(failure.stack)).not.toContain('canary');
  });

  it.each([
    ['https://cloud.mongodb.com', { HTTPS_PROXY: 'http://p:1' }, 'http://p:1/'],
    [
      'https://cloud.mongodb.com',
      { HTTPS_PROXY: 'http://P:1', https_proxy: 'http://small:1' },
      'http://small:1/',
    ],
    ['https://cloud.mongodb.com', { HTTP_PROXY: 'http://p:1' }, undefined],
    ['https://cloud.mongodb.com', { ALL_PROXY: 'p:3128' }, 'http://p:3128/'],
    ['https://cloud.mongodb.com', { HTTPS_PROXY: '' }, undefined],
    ['http://127.0.0.1:4600', { HTTP_PROXY: 'http://p:1' }, undefined],
    ['http://[::1]:4600', { HTTP_PROXY: 'http://localhost:1' }, 'http://localhost:1/'],
  ])('for %s is found in %j', (baseUrl, env, href) => {
    expect(findProxy(baseUrl, env)?.href).toBe(href);
  });

  it.each(['socks5://p:1', 'http://', 'a b'])('that is none is an error: %j', (proxy) => {
    expect(() => findProxy('https://cloud.mongodb.com', { HTTPS_PROXY: proxy })).toThrow(
      expect.objectContaining({ code: 'SETTINGS_PROXY_INVALID' }),
    );
  });
});

describe('a base URL', () => {
  it.each([
    ['https://cloud.mongodb.com', 'https://cloud.mongodb.com'],
    ['HTTPS://Cloud.MongoDB.com:443/', 'https://cloud.mongodb.com'],
    ['http://localhost:4600/', 'http://localhost:4600'],
    ['http://127.0.0.9:1', 'http://127.0.0.9:1'],
    ['http://[::1]:1', 'http://[::1]:1'],
    ['https://gateway.example/atlas/', 'https://gateway.example/atlas'],
  ])('%j has one spelling', (given, normal) => {
    expect(normaliseBaseUrl(given)).toBe(normal);
  });

  it.each([
    'http://cloud.mongodb.com',
    'http://127.0.0.1.example.com',
    'http://localhost.example.com',
    'http://10.0.0.1:4600',
    'http://128.0.0.1',
  ])('%j would send credentials in the clear', (url) => {
    expect(() => makeGateway({ baseUrl: url })).toThrow(
      expect.objectContaining({ code: 'SETTINGS_BASE_URL_INSECURE' }),
    );
  });

  it.each(['', 'cloud.mongodb.com', 'ftp://x', 'https://u:canary@x', 'https://x?a=b', 'https://x#a'])(
    '%j is none',
    (url) => {
      expect(() => normaliseBaseUrl(url)).toThrow(
        expect.objectContaining({ code: 'SETTINGS_BASE_URL_INVALID' }),
      );
      expect(() => normaliseBaseUrl(url)).not.toThrow('canary');
    },
  );
});
