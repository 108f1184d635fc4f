import { expect, it, vi } from 'vitest';
import type { Gateway } from '../../src/atlas/gateway.ts';
import { limitInFlight } from '../../src/core/context/in-flight.ts';
import type { Address } from '../../src/model/address.ts';
import { processorAddress } from '../../src/model/address.ts';
import { EMPTY_DOCUMENT } from '../../src/model/document.ts';

/** A gateway whose requests end when the test says so. */
function openGateway(): { readonly gateway: Gateway; readonly open: (() => void)[]; most: number } {
  const open: (() => void)[] = [];
  const made = { open, most: 0, gateway: undefined as unknown as Gateway };
  const request = <T>(result: T) =>
    new Promise<T>((resolve) => {
      open.push(() => {
        resolve(result);
      });
      made.most = Math.max(made.most, open.length);
    });
  made.gateway = {
    nameLinks: () => undefined,
    listPrivateLinks: () => request([]),
    namePeerings: () => undefined,
    listVpcPeerings: () => request([]),
    listFailovers: () => request([]),
    accept: () => request(undefined),
    failOver: () => request(undefined),
    accountDetails: () => request(EMPTY_DOCUMENT),
    listWorkspaces: () => request([]),
    listConnections: () => request([]),
    listProcessors: () => request([]),
    read: () => request(undefined),
    create: () => request(EMPTY_DOCUMENT),
    update: () => request(EMPTY_DOCUMENT),
    delete: () => request(true),
    start: () => request(undefined),
    stop: () => request(undefined),
    logs: () => request(''),
  };
  return made;
}

const address = (name: string): Address => processorAddress('orders', name);
const settled = () => new Promise((resolve) => setImmediate(resolve));

it('no more requests are in flight than were asked for, and all are sent in the end', async () => {
  const made = openGateway();
  const limited = limitInFlight(made.gateway, 3);
  const all = Array.from({ length: 10 }, (_, i) => limited.read(address(`p${i}`)));
  let sent = 0;
  while (sent < 10) {
    await settled();
    expect(made.open.length).toBeLessThanOrEqual(3);
    made.open.shift()?.();
    sent += 1;
  }
  await Promise.all(all);
  expect(made.most).toBe(3);
});

it('a stop that has not answered after two seconds gives its place back', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const made = openGateway();
  const limited = limitInFlight(made.gateway, 1);
  const stop = limited.stop(address('slow'));
  await settled();
  const read = limited.read(address('other'));
  await settled();
  expect(made.open).toHaveLength(1);
  vi.advanceTimersByTime(2_000);
  await settled();
  expect(made.open).toHaveLength(2);
  for (const end of made.open) end();
  await Promise.all([stop, read]);
  vi.useRealTimers();
});
