/** A small Atlas in memory behind the gateway's interface: states that take time, and faults on demand. Notes every call. */
import { AtlasError } from '../../src/atlas/http/errors.ts';
import type { AtlasErrorCode } from '../../src/atlas/http/errors.ts';
import type { Gateway } from '../../src/atlas/gateway.ts';
import type { Address } from '../../src/model/address.ts';
import { formatAddress } from '../../src/model/address.ts';
import type { Document } from '../../src/model/document.ts';
import { document, isDocument, textOf } from '../../src/model/document.ts';
import type { StartOptions } from '../../src/model/resources.ts';
import type { VirtualClock } from './virtual-clock.ts';

export type Method = 'create' | 'update' | 'delete' | 'start' | 'stop' | 'read';

export interface Call {
  readonly method: Method;
  readonly address: string;
  readonly body?: Document;
  readonly options?: StartOptions;
  readonly from: number;
  to: number;
}

/** What goes wrong with a call. `did`: it is carried out before the error; `late`: so many ms after it. */
export interface Fault {
  readonly error: AtlasError;
  readonly did?: boolean;
  readonly lateMs?: number;
}

/** Asked before each call; `nth` counts calls of this method at this address from 1. */
export type FaultRule = (method: Method, address: string, nth: number) => Fault | undefined;

export interface FakeOptions {
  readonly latencyMs?: number;
  /** How long states take. */
  readonly settleMs?: number;
  readonly fault?: FaultRule;
  /** Processors that are FAILED so long after they have reached STARTED; 0: instead of STARTED. */
  readonly failOnStart?: (body: Document) => number | undefined;
}

export const refuse = (
  status: number,
  errorCode: string,
  detail = '',
  code: AtlasErrorCode = 'ATLAS_REJECTED',
): AtlasError => new AtlasError(code, `${errorCode} ${detail}`, { status, errorCode, detail });

export const lost = (): AtlasError => new AtlasError('ATLAS_TIMEOUT', 'no answer', { ambiguous: true });

export class FakeAtlas implements Gateway {
  readonly calls: Call[] = [];
  readonly resources = new Map<string, Document>();
  /** How many writes were under way at once, at most. */
  maxWrites = 0;
  /** Workspaces in which two writes were under way at once. */
  readonly overlaps: string[] = [];
  readonly #clock: VirtualClock;
  readonly #options: FakeOptions;
  /** What is in the logs, by address. */
  readonly logTexts = new Map<string, string>();
  readonly #writing = new Map<string, number>();

  constructor(clock: VirtualClock, options: FakeOptions = {}) {
    this.#clock = clock;
    this.#options = options;
  }

  put(address: Address, body: Document): this {
    this.resources.set(formatAddress(address), body.with('name', address.name));
    return this;
  }

  stateOf(address: Address): string | undefined {
    return textOf(this.resources.get(formatAddress(address))?.get('state'));
  }

  /** Writes as `verb address`, in the order in which they were sent. */
  writes(): string[] {
    return this.calls
      .filter((call) => call.method !== 'read')
      .map((call) => `${call.method} ${call.address}`);
  }

  nameLinks(): void {
    // Its links have names already.
  }
  listPrivateLinks(): Promise<readonly Document[]> {
    return Promise.resolve(this.#list((key) => key.startsWith('privateLink/')));
  }
  namePeerings(): void {
    // It has none.
  }
  listVpcPeerings(): Promise<readonly Document[]> {
    return Promise.resolve([]);
  }
  listFailovers(): Promise<readonly Document[]> {
    return Promise.resolve([]);
  }
  failOver(): Promise<void> {
    return Promise.reject(refuse(404, 'NOT_FOUND'));
  }
  accept(): Promise<void> {
    return Promise.reject(refuse(404, 'NOT_FOUND'));
  }
  accountDetails(): Promise<Document> {
    return Promise.reject(refuse(404, 'NOT_FOUND'));
  }
  listWorkspaces(): Promise<readonly Document[]> {
    return Promise.resolve(this.#list((key) => !key.includes('/')));
  }
  listConnections(workspace: string): Promise<readonly Document[]> {
    return Promise.resolve(this.#list((key) => key.startsWith(`${workspace}/connection/`)));
  }
  listProcessors(workspace: string): Promise<readonly Document[]> {
    return Promise.resolve(this.#list((key) => key.startsWith(`${workspace}/processor/`)));
  }

  logs(address: Address): Promise<string> {
    return Promise.resolve(this.logTexts.get(formatAddress(address)) ?? '');
  }

  async read(address: Address): Promise<Document | undefined> {
    return await this.#call('read', address, {}, () => this.resources.get(formatAddress(address)));
  }

  async create(address: Address, body: Document): Promise<Document> {
    return await this.#call('create', address, { body }, () => {
      const key = formatAddress(address);
      if (this.resources.has(key)) throw refuse(409, 'STREAM_NAME_ALREADY_EXISTS', '', 'ATLAS_CONFLICT');
      if (address.kind === 'processor') this.resources.set(key, body.with('state', 'CREATED'));
      else if (address.kind === 'connection') {
        this.resources.set(key, stripSecrets(body).with('region', 'VIRGINIA_USA').with('state', 'PENDING'));
        this.#later(() => {
          this.#setState(key, 'READY');
        });
      } else this.resources.set(key, body);
      return this.resources.get(key) ?? document({});
    });
  }

  async update(address: Address, body: Document): Promise<Document> {
    return await this.#call('update', address, { body }, () => {
      const key = formatAddress(address);
      const old = this.resources.get(key);
      if (old === undefined) throw refuse(404, 'STREAM_NOT_FOUND', '', 'ATLAS_NOT_FOUND');
      if (textOf(old.get('state')) === 'STARTED')
        throw refuse(400, 'STREAM_PROCESSOR_GENERIC_ERROR', 'running');
      const name = textOf(body.get('name')) ?? address.name;
      let next = old;
      for (const [member, value] of stripSecrets(body).entries) {
        if (member !== 'options') next = next.with(member, value);
      }
      this.resources.delete(key);
      this.resources.set(formatAddress({ ...address, name }), next);
      return next.without('state');
    });
  }

  async delete(address: Address): Promise<boolean> {
    return await this.#call('delete', address, {}, () => {
      const key = formatAddress(address);
      if (!this.resources.has(key)) return false;
      if (address.kind === 'processor') this.resources.delete(key);
      else {
        this.#setState(key, 'DELETING');
        this.#later(() => this.resources.delete(key));
      }
      return true;
    });
  }

  async start(address: Address, options?: StartOptions): Promise<void> {
    await this.#call('start', address, { ...(options && { options }) }, () => {
      const key = formatAddress(address);
      const body = this.resources.get(key);
      if (body === undefined) throw refuse(404, 'STREAM_NOT_FOUND', '', 'ATLAS_NOT_FOUND');
      if (textOf(body.get('state')) === 'STARTED')
        throw refuse(400, 'STREAM_PROCESSOR_GENERIC_ERROR', 'INVALID_STATE');
      const failsAfterMs = this.#options.failOnStart?.(body);
      this.#setState(key, 'PROVISIONING');
      this.#later(() => {
        this.#setState(key, failsAfterMs === 0 ? 'FAILED' : 'STARTED');
      });
      if (failsAfterMs !== undefined && failsAfterMs > 0) {
        this.#later(() => {
          this.#setState(key, 'FAILED');
        }, failsAfterMs);
      }
    });
  }

  async stop(address: Address): Promise<void> {
    await this.#call('stop', address, {}, () => {
      this.#later(() => {
        this.#setState(formatAddress(address), 'STOPPED');
      });
    });
  }

  #list(isWanted: (key: string) => boolean): Document[] {
    return [...this.resources].filter(([key]) => isWanted(key)).map(([, body]) => body);
  }

  #setState(key: string, state: string): void {
    const body = this.resources.get(key);
    if (body !== undefined) this.resources.set(key, body.with('state', state));
  }

  #later(act: () => void, extraMs = 0): void {
    void this.#clock.sleep((this.#options.settleMs ?? 0) + extraMs).then(act);
  }

  async #call<T>(method: Method, address: Address, extra: Partial<Call>, act: () => T): Promise<T> {
    const key = formatAddress(address);
    const call: Call = { method, address: key, from: this.#clock.now(), to: 0, ...extra };
    const nth = this.calls.filter((other) => other.method === method && other.address === key).length + 1;
    this.calls.push(call);
    const isWrite = method !== 'read';
    if (isWrite) this.#enter(address.workspace);
    try {
      await this.#clock.sleep(this.#options.latencyMs ?? 1);
      const fault = this.#options.fault?.(method, key, nth);
      if (fault === undefined) return act();
      if (fault.did === true) act();
      const { lateMs } = fault;
      if (lateMs !== undefined) void this.#clock.sleep(lateMs).then(act);
      throw fault.error;
    } finally {
      call.to = this.#clock.now();
      if (isWrite) this.#writing.set(address.workspace, (this.#writing.get(address.workspace) ?? 1) - 1);
    }
  }

  #enter(workspace: string): void {
    const count = (this.#writing.get(workspace) ?? 0) + 1;
    this.#writing.set(workspace, count);
    if (count > 1) this.overlaps.push(workspace);
    this.maxWrites = Math.max(
      this.maxWrites,
      [...this.#writing.values()].reduce((sum, one) => sum + one, 0),
    );
  }
}

/** Atlas never gives a password back. */
function stripSecrets(body: Document): Document {
  const login = body.get('authentication');
  return isDocument(login) ? body.with('authentication', login.without('password')) : body;
}
