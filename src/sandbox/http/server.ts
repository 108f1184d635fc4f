/** The sandbox as an HTTP server on loopback. Everything that is said is said in `service.ts`; here are sockets and the life cycle. */
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../model/clock/clock.ts';
import { SluiceError } from '../../model/errors.ts';
import { answerControl, isControl, isForThisMachine, refuseOtherHost } from './control.ts';
import type { Fault } from '../faults/faults.ts';
import { Persistence } from '../state/persistence.ts';
import { parseQuirks } from '../faults/quirks.ts';
import type { Incoming, Outgoing } from '../resources/service.ts';
import type { Surroundings } from '../project/surroundings-record.ts';
import { SurroundingsRecord } from '../project/surroundings-record.ts';
import { Service } from '../resources/service.ts';
import { EventLedger } from '../events/ledger.ts';
import type { EventSettings } from '../events/settings.ts';
import { adoptRunning } from '../streams/processor-events.ts';
import type { Value } from '../../model/document.ts';
import type { World } from './call.ts';
import { Store } from '../state/store.ts';

const HOST = '127.0.0.1';
/** MongoDB's own limit of a definition is 16 MB of BSON; its JSON may be longer. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;
/** Longer than clients keep an idle connection, so that they never write into one that closes. */
const KEEP_ALIVE_MS = 60_000;
/** How long requests under way may take when the sandbox closes. */
const PATIENCE_MS = 1000;

/** What Atlas answers on Streams operations (domain facts 5.3); enforced only with a rate limit. */
const USUAL_RATE_LIMIT = 1200;

/** How a sandbox is to behave. Times are in milliseconds of the clock. */
export interface SandboxOptions {
  /** 0, the default, picks a free one. */
  readonly port?: number;
  /** Where the state is kept; without it, it is gone when the sandbox closes. */
  readonly stateFile?: string;
  /** Added to every request. Default 0. */
  readonly latencyMs?: number;
  /** How long transitions take. Default 0. */
  readonly settleMs?: number;
  /** How long `:start` and `:stop` take to answer, which are done then. Default 0: they answer at once, and take `settleMs`. */
  readonly startTakesMs?: number;
  /** Requests per minute and project. Default: none is refused. */
  readonly rateLimit?: number;
  /** Models what processors read and write, at this rate for each source. Default: it doesn't. */
  readonly eventsPerSecond?: number;
  /** Models them in this way where the state doesn't say how. */
  readonly usualEvents?: EventSettings;
  readonly faults?: readonly Fault[];
  /** Names of `QUIRKS`. */
  readonly quirks?: readonly string[];
  /** What the project has beside streams. Default: nothing that could be read. */
  readonly surroundings?: Surroundings;
  readonly clock: Clock;
}

/** A sandbox that listens. */
export interface RunningSandbox {
  /** `http://127.0.0.1:PORT`. */
  readonly url: string;
  /** Ends connections, waits for what is under way, and writes the state. */
  close(): Promise<void>;
}

/**
 * Starts a sandbox. It listens when the promise resolves.
 * @throws SluiceError SANDBOX_QUIRK_UNKNOWN, SANDBOX_STATE_FOREIGN, SANDBOX_STATE_UNREADABLE, SANDBOX_PORT_IN_USE
 */
export async function startSandbox(options: SandboxOptions): Promise<RunningSandbox> {
  const { clock } = options;
  const quirks = parseQuirks(options.quirks ?? []);
  const store = new Store();
  const events = new EventLedger(quirks, options.usualEvents);
  const surroundings = new SurroundingsRecord(options.surroundings);
  const dump = (): Value[] => [...store.dump(clock.now()), ...events.dump(), ...surroundings.dump()];
  const persistence =
    options.stateFile === undefined
      ? undefined
      : new Persistence(options.stateFile, {
          dump,
          apply: (operation) => {
            store.apply(operation);
            events.apply(operation);
            surroundings.apply(operation);
          },
        });
  await persistence?.load();
  const world: World = {
    store,
    clock,
    quirks,
    events,
    surroundings,
    requestsPerMinute: options.rateLimit ?? USUAL_RATE_LIMIT,
    settleMs: options.settleMs ?? 0,
    startTakesMs: options.startTakesMs ?? 0,
  };
  if (options.eventsPerSecond !== undefined) {
    events.configure({ eventsPerSecond: options.eventsPerSecond });
  }
  if (events.isOn) adoptRunning(world);
  const service = new Service({
    ...world,
    latencyMs: options.latencyMs ?? 0,
    rateLimit: options.rateLimit,
    faults: options.faults ?? [],
    keep: async (changes) => {
      await persistence?.append(changes);
    },
  });
  const keep = async (): Promise<void> => {
    await persistence?.append([
      ...store.takeChanges(),
      ...events.takeChanges(),
      ...surroundings.takeChanges(),
    ]);
  };
  const controlled = {
    service,
    world,
    dump,
    keep,
    reset: async () => {
      store.clear();
      events.clear();
      surroundings.declare(options.surroundings ?? {});
      await keep();
    },
  };
  const server = createServer((request, response) => {
    void answer(request, response, async (incoming) => {
      if (!isForThisMachine(incoming)) return refuseOtherHost();
      if (isControl(incoming.target)) return answerControl(controlled, incoming);
      return service.answer(incoming);
    });
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  const port = await listen(server, options.port ?? 0);
  return {
    url: `http://${HOST}:${port}`,
    close: async () => {
      await closeServer(server, clock);
      await service.finish();
      await persistence?.close();
    },
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  respond: (incoming: Incoming) => Promise<Outgoing>,
): Promise<void> {
  try {
    const text = await readText(request);
    if (text === undefined) {
      response.writeHead(413, { Connection: 'close' }).end();
      return;
    }
    const outgoing = await respond({
      method: request.method ?? 'GET',
      target: request.url ?? '/',
      headers: request.headers as Readonly<Record<string, string | undefined>>,
      text,
      origin: `http://${request.headers.host ?? HOST}`,
    });
    if (outgoing.kind === 'cut') {
      response.destroy();
      return;
    }
    const headers = Object.entries(outgoing.headers).map(([name, value]): [string, string | string[]] => [
      name,
      typeof value === 'string' ? value : [...value],
    ]);
    response.writeHead(outgoing.status, Object.fromEntries(headers)).end(outgoing.bytes ?? outgoing.text);
  } catch {
    // The client went away in the middle of its request: there is nobody to answer.
    response.destroy();
  }
}

/** The body as text; undefined when it is too long. */
async function readText(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > MAX_BODY_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Answers what is under way, for a second at most; idle connections end at once. */
async function closeServer(server: Server, clock: Clock): Promise<void> {
  const patience = new AbortController();
  const closed = new Promise<void>((resolve) => {
    server.close(() => {
      resolve();
    });
  });
  server.closeIdleConnections();
  const tooLong = clock.sleep(PATIENCE_MS, patience.signal).catch(() => undefined);
  await Promise.race([closed, tooLong]);
  patience.abort();
  server.closeAllConnections();
  await closed;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      reject(
        new SluiceError(
          'SANDBOX_PORT_IN_USE',
          `The sandbox can't listen on ${HOST}:${port}: ${error.message}.`,
          {
            fix: 'Name another port with --port, or 0 for a free one.',
            cause: error,
          },
        ),
      );
    });
    server.listen(port, HOST, () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
}
