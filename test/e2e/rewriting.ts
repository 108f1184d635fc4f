/** A server between a client and a sandbox that changes what the sandbox answers: states and members that it never has by itself. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** Changes the text of an answer; `path` is without its query. */
export type Rewrite = (answer: {
  readonly method: string;
  readonly path: string;
  readonly text: string;
}) => string;

/** Opens one in front of `target`, for the rest of the test; gives its address. */
export async function openRewriting(target: string, rewrite: Rewrite): Promise<string> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method = 'GET', url = '/' } = request;
      const { authorization, accept, 'content-type': type } = request.headers;
      const headers = Object.entries({ authorization, accept, 'content-type': type });
      const sent = headers.filter((entry): entry is [string, string] => entry[1] !== undefined);
      const body = chunks.length === 0 ? null : Buffer.concat(chunks).toString('utf8');
      fetch(target + url, { method, headers: sent, body })
        .then(async (answer) => {
          const text = rewrite({ method, path: url.split('?')[0] ?? '', text: await answer.text() });
          response.writeHead(answer.status, {
            'content-type': answer.headers.get('content-type') ?? 'application/json',
          });
          response.end(text);
        })
        .catch(() => response.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
