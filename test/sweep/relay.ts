/**
 * A relay between a client and a sandbox, at an address that stays while sandboxes come and go behind it. It counts requests and can
 * do something at the n-th one: before it reaches the sandbox, or after the sandbox has answered and before the client hears of it.
 */
import { Agent, createServer, request as send } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** An answer that a server in between may give. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text?: string;
}

/** What happens to one request. */
export interface Intervention {
  /** Which request, from 1. */
  readonly nth: number;
  /** `before`: the sandbox never sees it. `after`: it has carried it out. In neither case the client hears what it said. */
  readonly when: 'before' | 'after';
  /**
   * What the client hears instead. `pass`: its answer, after all. `silence`: nothing, until it gives up. `cut`: its connection ends. `sever`: so does every other, until
   * `aim`. Or another answer.
   */
  readonly then: 'pass' | 'silence' | 'cut' | 'sever' | Reply;
  /** Done at that moment. */
  readonly act?: () => void | Promise<void>;
}

/** Judges each request: what happens to it, undefined for nothing. */
export type Judge = (request: {
  readonly method: string;
  readonly path: string;
  /** From 1, since it was aimed. */
  readonly count: number;
}) => Omit<Intervention, 'nth'> | undefined;

export interface Relay {
  readonly url: string;
  /** Requests since it was aimed. */
  readonly count: number;
  /** Whether the intervention has taken place. */
  readonly hasIntervened: boolean;
  /** From now on requests go to the sandbox at `url`, counted anew. */
  aim(url: string, intervention?: Intervention | Judge): void;
  close(): Promise<void>;
}

interface Aim {
  readonly url: string;
  readonly judge: Judge;
  count: number;
  hasIntervened: boolean;
  isSevered: boolean;
}

/** Starts a relay on a free port; close it. */
export async function openRelay(): Promise<Relay> {
  const agent = new Agent({ keepAlive: true });
  const sockets = new Set<Socket>();
  let aim: Aim = aimAt('http://127.0.0.1:9', undefined);

  async function pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const current = aim;
    const body = await readBody(incoming);
    if (hasEnded(current)) {
      outgoing.destroy();
      return;
    }
    current.count += 1;
    const { method = 'GET', url = '/' } = incoming;
    const intervention = current.judge({ method, path: url, count: current.count });
    if (intervention?.then === 'pass') {
      current.hasIntervened = true;
      await intervention.act?.();
    } else if (intervention?.when === 'before') {
      await intervene(current, intervention, outgoing);
      return;
    }
    const answer = await forward(agent, current.url, incoming, body);
    if (intervention !== undefined && intervention.then !== 'pass') {
      await intervene(current, intervention, outgoing);
      return;
    }
    if (hasEnded(current)) outgoing.destroy();
    else outgoing.writeHead(answer.status, answer.headers).end(answer.body);
  }

  async function intervene(
    at: Aim,
    { then, act }: Omit<Intervention, 'nth'>,
    outgoing: ServerResponse,
  ): Promise<void> {
    at.hasIntervened = true;
    if (then === 'sever') at.isSevered = true;
    await act?.();
    if (then === 'silence' || then === 'pass') return;
    if (then === 'cut' || then === 'sever') outgoing.destroy();
    else outgoing.writeHead(then.status, then.headers).end(then.text ?? '');
    if (then === 'sever') for (const socket of sockets) socket.destroy();
  }

  const server = createServer((incoming, outgoing) => {
    pass(incoming, outgoing).catch(() => {
      outgoing.destroy();
    });
  });
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
  return {
    url: `http://127.0.0.1:${port}`,
    get count() {
      return aim.count;
    },
    get hasIntervened() {
      return aim.hasIntervened;
    },
    aim: (url, intervention) => {
      aim = aimAt(url, intervention);
    },
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      agent.destroy();
      await closed;
    },
  };
}

/** Read anew: it may have changed while the sandbox worked. */
const hasEnded = ({ isSevered }: Aim): boolean => isSevered;

const judgeOf = (intervention: Intervention | Judge | undefined): Judge =>
  typeof intervention === 'function'
    ? intervention
    : ({ count }) => (intervention?.nth === count ? intervention : undefined);

const aimAt = (url: string, intervention: Intervention | Judge | undefined): Aim => ({
  url,
  judge: judgeOf(intervention),
  count: 0,
  hasIntervened: false,
  isSevered: false,
});

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

function forward(agent: Agent, url: string, incoming: IncomingMessage, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const passed = send(
      url + (incoming.url ?? '/'),
      { agent, method: incoming.method ?? 'GET', headers: incoming.headers },
      (answer) => {
        readBody(answer).then((text) => {
          const headers = { ...answer.headers };
          delete headers['transfer-encoding'];
          resolve({ status: answer.statusCode ?? 502, headers, body: text });
        }, reject);
      },
    );
    passed.once('error', reject);
    passed.end(body);
  });
}

async function readBody(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
