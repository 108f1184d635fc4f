/**
 * A run that ends without warning at one request, before or after Atlas has carried it out, for requests of a few scenarios:
 * the next run of the same thing finishes the work. Nothing runs twice here: the first run is cut off from Atlas for good.
 */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Gateway } from '../../src/atlas/gateway.ts';
import { processorPhase } from '../../src/kinds/processor.ts';
import type { Address } from '../../src/model/address.ts';
import { processorAddress } from '../../src/model/address.ts';
import { textOf } from '../../src/model/document.ts';
import type { Project } from './sandbox-project.ts';
import { SCENARIOS, openProject } from './sandbox-project.ts';

/** Every so many requests a run is cut off. 1 is the whole sweep. */
const STRIDE = 7;

const NEVER = new Promise<never>(() => undefined);

interface Cut {
  readonly gateway: Gateway;
  /** Resolves when the cut has been made. */
  readonly made: Promise<void>;
}

/** A gateway that is cut off at its `nth` call: before it is sent, or after its answer. From then on nothing passes. */
function cutGateway(gateway: Gateway, nth: number, when: 'before' | 'after'): Cut {
  let count = 0;
  let cut: () => void = () => undefined;
  const made = new Promise<void>((resolve) => {
    cut = resolve;
  });
  const pass: Pass = async (call) => {
    count += 1;
    const isLast = count === nth;
    if (count > nth || (isLast && when === 'before')) {
      cut();
      return NEVER;
    }
    const answer = await call();
    if (!isLast) return answer;
    cut();
    return NEVER;
  };
  return { made, gateway: wrapGateway(gateway, pass) };
}

type Pass = <T>(call: () => Promise<T>) => Promise<T>;

/** A gateway all of whose calls go through `pass`. */
function wrapGateway(gateway: Gateway, pass: Pass): Gateway {
  return {
    nameLinks: (naming) => {
      gateway.nameLinks(naming);
    },
    listPrivateLinks: (signal) => pass(() => gateway.listPrivateLinks(signal)),
    namePeerings: (naming) => {
      gateway.namePeerings(naming);
    },
    listVpcPeerings: (signal) => pass(() => gateway.listVpcPeerings(signal)),
    failOver: (address, body) => pass(() => gateway.failOver(address, body)),
    accept: (address) => pass(() => gateway.accept(address)),
    accountDetails: (provider, region) => pass(() => gateway.accountDetails(provider, region)),
    listWorkspaces: (signal) => pass(() => gateway.listWorkspaces(signal)),
    listConnections: (of, signal) => pass(() => gateway.listConnections(of, signal)),
    listFailovers: (of, name, signal) => pass(() => gateway.listFailovers(of, name, signal)),
    listProcessors: (of, signal) => pass(() => gateway.listProcessors(of, signal)),
    read: (address, signal) => pass(() => gateway.read(address, signal)),
    create: (address, body) => pass(() => gateway.create(address, body)),
    update: (address, body) => pass(() => gateway.update(address, body)),
    delete: (address) => pass(() => gateway.delete(address)),
    start: (address, options) => pass(() => gateway.start(address, options)),
    stop: (address) => pass(() => gateway.stop(address)),
    logs: (address, query) => pass(() => gateway.logs(address, query)),
  };
}

/** A gateway that tells when its `nth` call is made. */
function countingGateway(gateway: Gateway, nth: number, tell: () => void): Gateway {
  let count = 0;
  return wrapGateway(gateway, (call) => {
    count += 1;
    if (count === nth) tell();
    return call();
  });
}

let project: Project;

beforeAll(async () => {
  project = await openProject();
});

afterAll(async () => {
  await project.close();
});

/** The state that a processor comes to, once it is between two states no more. */
async function settledState(address: Address): Promise<string | undefined> {
  return vi.waitFor(async () => {
    const state = await project.stateOf(address);
    if (processorPhase(state) === 'moving') throw new Error(`still ${state ?? ''}`);
    return state;
  });
}

describe.each(SCENARIOS)('$name', ({ before, after }) => {
  const processors = after.resources.filter((resource) => resource.kind === 'processor');

  it('is finished by the next run, wherever the first one was cut off', { timeout: 120_000 }, async () => {
    let offset = 0;
    let pointCount = 0;
    for (const when of ['before', 'after'] as const) {
      for (let nth = 1 + (offset++ % STRIDE); ; nth += STRIDE) {
        await project.reset();
        if (before !== undefined) await project.apply(before);
        const { gateway, made } = cutGateway(project.gateway, nth, when);
        const first = project.apply(after, { gateway });
        const ended = await Promise.race([first, made]);
        if (ended !== undefined) break;
        pointCount += 1;
        const at = `cut ${when} request ${nth}`;
        const report = await project.apply(after);
        expect(
          report.steps.filter((step) => step.status !== 'done'),
          at,
        ).toEqual([]);
        expect((await project.plan(after)).steps, at).toEqual([]);
        for (const { address } of processors) expect(await settledState(address), at).toBe('STARTED');
      }
    }
    expect(pointCount).toBeGreaterThan(3);
  });

  it(
    'leaves no processor stopped when it is interrupted, and the next run finishes it',
    { timeout: 120_000 },
    async () => {
      for (let nth = 1; ; nth += STRIDE) {
        await project.reset();
        if (before !== undefined) await project.apply(before);
        const stop = new AbortController();
        const gateway = countingGateway(project.gateway, nth, () => {
          stop.abort();
        });
        const interrupted = await project.apply(after, { gateway, signal: stop.signal });
        if (!stop.signal.aborted) break;
        const at = `interrupted at request ${nth}: ${JSON.stringify(interrupted.steps)}`;
        expect(interrupted.outcome, at).toBe('interrupted');
        const live = await project.gateway.listProcessors('orders').catch(() => []);
        const ran = new Set(before?.resources.map((resource) => resource.address.name));
        for (const name of live.map((body) => textOf(body.get('name')) ?? '')) {
          // What is on its way out may stay down.
          if (!ran.has(name) || !processors.some(({ address }) => address.name === name)) continue;
          expect(await settledState(processorAddress('orders', name)), at).toBe('STARTED');
        }
        const report = await project.apply(after);
        expect(
          report.steps.filter((step) => step.status !== 'done'),
          at,
        ).toEqual([]);
        expect((await project.plan(after)).steps, at).toEqual([]);
      }
    },
  );
});
