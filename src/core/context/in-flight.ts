/** At most so many requests to Atlas at once, no matter who makes them. */
import type { Gateway } from '../../atlas/gateway.ts';

/**
 * A start or stop may answer only once it is done (domain facts 9.1). One that has not answered by then gives its place
 * back, so that slow processors don't hold up the rest.
 */
const SLOW_MS = 2_000;

/** How many starts and stops may be open at once, those that gave their place back included. */
const MOST_SLOW = 100;

/** Places that are taken and given back, first come, first served. */
class Places {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(count: number) {
    this.#free = Math.max(1, count);
  }

  async take(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  giveBack(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free += 1;
    else next();
  }
}

/** The gateway with at most `count` requests in flight. */
export function limitInFlight(gateway: Gateway, count: number): Gateway {
  const places = new Places(count);
  const slow = new Places(MOST_SLOW);
  const quick = async <T>(send: () => Promise<T>): Promise<T> => {
    await places.take();
    try {
      return await send();
    } finally {
      places.giveBack();
    }
  };
  const patient = async <T>(send: () => Promise<T>): Promise<T> => {
    await slow.take();
    await places.take();
    let isBack = false;
    const giveBack = (): void => {
      if (!isBack) places.giveBack();
      isBack = true;
    };
    const timer = setTimeout(giveBack, SLOW_MS);
    try {
      return await send();
    } finally {
      clearTimeout(timer);
      giveBack();
      slow.giveBack();
    }
  };
  return {
    nameLinks: (naming) => {
      gateway.nameLinks(naming);
    },
    listPrivateLinks: (signal) => quick(() => gateway.listPrivateLinks(signal)),
    namePeerings: (naming) => {
      gateway.namePeerings(naming);
    },
    listVpcPeerings: (signal) => quick(() => gateway.listVpcPeerings(signal)),
    accept: (address) => quick(() => gateway.accept(address)),
    accountDetails: (provider, region, signal) =>
      quick(() => gateway.accountDetails(provider, region, signal)),
    listWorkspaces: (signal) => quick(() => gateway.listWorkspaces(signal)),
    listConnections: (workspace, signal) => quick(() => gateway.listConnections(workspace, signal)),
    listFailovers: (workspace, connection, signal) =>
      quick(() => gateway.listFailovers(workspace, connection, signal)),
    listProcessors: (workspace, signal) => quick(() => gateway.listProcessors(workspace, signal)),
    read: (address, signal) => quick(() => gateway.read(address, signal)),
    create: (address, body) => quick(() => gateway.create(address, body)),
    update: (address, body) => quick(() => gateway.update(address, body)),
    delete: (address) => quick(() => gateway.delete(address)),
    start: (address, options) => patient(() => gateway.start(address, options)),
    failOver: (address, body) => patient(() => gateway.failOver(address, body)),
    stop: (address) => patient(() => gateway.stop(address)),
    logs: (address, query) => quick(() => gateway.logs(address, query)),
  };
}
