/** GitHub's artifact service and the store behind it, on loopback: as much as uploading one file needs. */
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export interface StoredArtifact {
  readonly name: string;
  readonly text: string;
}

/** Ids as the service gives them. */
export const ARTIFACT = 4711;

export class FakeArtifacts {
  readonly #server: Server;
  readonly stored: StoredArtifact[] = [];
  /** Answers the creation with this status, from now on. */
  refusal: number | undefined;
  #url = '';

  private constructor() {
    this.#server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const { status, body } = this.#answer(request.method ?? '', request.url ?? '', Buffer.concat(parts));
        response.writeHead(status, { 'content-type': 'application/json' }).end(body);
      });
    });
  }

  static async open(): Promise<FakeArtifacts> {
    const fake = new FakeArtifacts();
    await new Promise<void>((resolve) => fake.#server.listen(0, '127.0.0.1', resolve));
    fake.#url = `http://127.0.0.1:${(fake.#server.address() as AddressInfo).port}`;
    onTestFinished(() => {
      fake.#server.closeAllConnections();
      fake.#server.close();
    });
    return fake;
  }

  /** What GitHub sets for an action. */
  get env(): Readonly<Record<string, string>> {
    const claims = Buffer.from(JSON.stringify({ scp: 'Actions.Results:run-backend:job-backend' }));
    return {
      GITHUB_SERVER_URL: 'https://github.com',
      ACTIONS_RESULTS_URL: `${this.#url}/`,
      ACTIONS_RUNTIME_TOKEN: `e30.${claims.toString('base64url')}.sig`,
    };
  }

  readonly #blocks: Buffer[] = [];
  #name = '';

  #answer(method: string, url: string, body: Buffer): { readonly status: number; readonly body: string } {
    const json = (status: number, value: object) => ({ status, body: JSON.stringify(value) });
    if (url.endsWith('/CreateArtifact')) {
      if (this.refusal !== undefined) return json(this.refusal, { msg: 'refused: token hunter2-atlas' });
      this.#name = (JSON.parse(body.toString()) as { name: string }).name;
      return json(200, { ok: true, signed_upload_url: `${this.#url}/store/file?sig=signed` });
    }
    if (url.endsWith('/FinalizeArtifact')) {
      this.stored.push({ name: this.#name, text: Buffer.concat(this.#blocks.splice(0)).toString() });
      return json(200, { ok: true, artifact_id: String(ARTIFACT) });
    }
    if (method === 'PUT' && url.startsWith('/store/')) {
      if (!url.includes('comp=blocklist')) this.#blocks.push(body);
      return { status: 201, body: '' };
    }
    return json(404, {});
  }
}
