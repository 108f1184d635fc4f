/**
 * Where experiments happen: one workspace of a probe. Every request is held to it and written down; nothing else of a project can be
 * reached from here.
 */
import type { Answered, Courier } from '../../atlas/courier.ts';
import { SluiceError } from '../../model/errors.ts';
import type { Clock } from '../../model/clock/clock.ts';
import type { Document, Value } from '../../model/document.ts';
import { isDocument, textOf } from '../../model/document.ts';
import { fromPlain, printJson } from '../../model/document/json-text.ts';
import type { Exchange } from './answer.ts';
import { isProbeWorkspace } from './workspace-name.ts';

/** What is sent beside method and path. */
export interface Sending {
  /** Plain data: nothing in it has keys like integers. */
  readonly body?: object;
  /** A date for the Accept header in the place of the usual one. */
  readonly version?: string;
}

export interface LabSettings {
  readonly courier: Courier;
  readonly clock: Clock;
  readonly project: string;
  readonly workspace: string;
  /** Between two looks at something that takes time. */
  readonly pauseMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** A processor or connection that takes time is waited for no longer. */
const MOST_WAIT_MS = 300_000;

export class Lab {
  readonly workspace: string;
  readonly #settings: LabSettings;
  readonly #begun: number;
  #exchanges: Exchange[] = [];

  /** @throws SluiceError INTERNAL for a workspace that is not a probe's */
  constructor(settings: LabSettings) {
    if (!isProbeWorkspace(settings.workspace)) throw forbidden(settings.workspace);
    this.workspace = settings.workspace;
    this.#settings = settings;
    this.#begun = settings.clock.now();
  }

  get #streams(): string {
    return `/api/atlas/v2/groups/${encodeURIComponent(this.#settings.project)}/streams`;
  }

  /** What was exchanged since the last call. */
  takeExchanges(): readonly Exchange[] {
    const taken = this.#exchanges;
    this.#exchanges = [];
    return taken;
  }

  get signal(): AbortSignal | undefined {
    return this.#settings.signal;
  }

  /** Creates the workspace: `withSamples` with the sample connection in the same request. */
  createWorkspace(body: object, withSamples = false): Promise<Answered> {
    const path = `${this.#streams}${withSamples ? ':withSampleConnections' : ''}`;
    return this.#exchange('POST', path, { body: { ...body, name: this.workspace } });
  }

  /** A request about the workspace. `below`: its path from there, '' for the workspace itself; names in it are encoded. */
  send(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', below: string, sending: Sending = {}): Promise<Answered> {
    if (!/^(?:$|[/?])/.test(below) || below.split(/[/?:]/).includes('..')) throw forbidden(below);
    return this.#exchange(method, `${this.#streams}/${this.workspace}${below}`, sending);
  }

  async #exchange(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    sending: Sending,
  ): Promise<Answered> {
    const { courier, clock, signal } = this.#settings;
    const { body, version } = sending;
    const sent = body === undefined ? undefined : printJson(fromPlain(body));
    const answered = await courier.send({ method, path, body: sent, version, signal });
    this.#exchanges.push({
      method,
      path: path.replace('/api/atlas/v2', ''),
      ...(version !== undefined && { version }),
      ...(sent !== undefined && { sent }),
      status: answered.status,
      received: answered.text,
      atMs: clock.now() - this.#begun,
    });
    return answered;
  }

  /** A processor as Atlas shows it; undefined where there is none. */
  async processor(name: string): Promise<Document | undefined> {
    const { status, body } = await this.send('GET', `/processor/${encodeURIComponent(name)}`);
    return status < 300 && isDocument(body) ? body : undefined;
  }

  /** Waits until a look at a processor gives what is wanted; gives the last look, whatever it is, when it has taken too long. */
  async awaitProcessor(
    name: string,
    isWanted: (processor: Document | undefined) => boolean,
    mostMs = MOST_WAIT_MS,
  ): Promise<Document | undefined> {
    return this.#await(() => this.processor(name), isWanted, mostMs);
  }

  /** The same of a connection. */
  async awaitConnection(
    name: string,
    isWanted: (connection: Document | undefined) => boolean,
    mostMs = MOST_WAIT_MS,
  ): Promise<Document | undefined> {
    const look = async (): Promise<Document | undefined> => {
      const { status, body } = await this.send('GET', `/connections/${encodeURIComponent(name)}`);
      return status < 300 && isDocument(body) ? body : undefined;
    };
    return this.#await(look, isWanted, mostMs);
  }

  async #await(
    look: () => Promise<Document | undefined>,
    isWanted: (seen: Document | undefined) => boolean,
    mostMs: number,
  ): Promise<Document | undefined> {
    const { clock } = this.#settings;
    const end = clock.now() + mostMs;
    for (;;) {
      const seen = await look();
      if (isWanted(seen) || clock.now() >= end) return seen;
      await this.pause(this.#settings.pauseMs);
    }
  }

  /** Milliseconds since 1970. */
  now(): number {
    return this.#settings.clock.now();
  }

  /** Lets time pass. @throws when the probe is interrupted */
  async pause(ms: number): Promise<void> {
    await this.#settings.clock.sleep(ms, this.#settings.signal);
  }
}

/** Whether Atlas has taken a request. */
export const isTaken = ({ status }: Answered): boolean => status >= 200 && status < 300;

/** An answer in a few words: `400 STREAM_PROCESSOR_GENERIC_ERROR`. */
export function wordsOf({ status, body }: Answered): string {
  const code = isDocument(body) ? textOf(body.get('errorCode')) : undefined;
  return code === undefined ? String(status) : `${status} ${code}`;
}

export const stateOf = (processor: Value | undefined): string | undefined =>
  isDocument(processor) ? textOf(processor.get('state')) : undefined;

function forbidden(what: string): SluiceError {
  return new SluiceError('INTERNAL', `a probe must not reach ${what}`);
}
