import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Address } from '../../src/model/address.ts';
import {
  compareAddresses,
  connectionAddress,
  formatAddress,
  matchesAddress,
  parseAddress,
  processorAddress,
  workspaceAddress,
} from '../../src/model/address.ts';

const name = fc.string({ minLength: 1 });
const address: fc.Arbitrary<Address> = fc.oneof(
  name.map(workspaceAddress),
  fc.tuple(name, name).map(([workspace, own]) => connectionAddress(workspace, own)),
  fc.tuple(name, name).map(([workspace, own]) => processorAddress(workspace, own)),
);

describe('addresses', () => {
  it('read as workspace, workspace/connection/name, workspace/processor/name', () => {
    expect(formatAddress(workspaceAddress('orders'))).toBe('orders');
    expect(formatAddress(connectionAddress('orders', 'a/b%*'))).toBe('orders/connection/a%2Fb%25%2A');
    expect(formatAddress(processorAddress('orders', 'enrich'))).toBe('orders/processor/enrich');
  });

  it('come back from their text, whatever the names', () => {
    fc.assert(
      fc.property(address, (made) => {
        expect(parseAddress(formatAddress(made))).toEqual(made);
        expect(matchesAddress(formatAddress(made), made)).toBe(true);
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it.each([
    '',
    'a/b',
    'a/connection',
    'a/connection/',
    'a/stage/x',
    'a/connection/b/c',
    '/connection/x',
    'a/connection/*',
    '*',
  ])('are not made from %j', (text) => {
    expect(parseAddress(text)).toBeUndefined();
  });

  it('sort by workspace, then kind, then name', () => {
    const sorted = ['b', 'a/processor/a', 'a/connection/z', 'a', 'a/connection/b'].map((text) =>
      parseAddress(text)!,
    );
    expect(sorted.toSorted(compareAddresses).map(formatAddress)).toEqual([
      'a',
      'a/connection/b',
      'a/connection/z',
      'a/processor/a',
      'b',
    ]);
  });

  it.each([
    ['orders/processor/*', 'orders/processor/enrich', true],
    ['orders/*/enrich', 'orders/processor/enrich', true],
    ['orders/**', 'orders/connection/kafka', true],
    ['orders/**', 'orders', false],
    ['*', 'orders', true],
    ['*', 'orders/processor/enrich', false],
    ['or*/processor/en*', 'orders/processor/enrich', true],
    ['orders/processor/en.ich', 'orders/processor/enrich', false],
    ['orders/processor/a%2Ab', 'orders/processor/a%2Ab', true],
    ['orders/processor/a%2Ab', 'orders/processor/axb', false],
  ])('pattern %s selects %s: %s', (pattern, text, expected) => {
    expect(matchesAddress(pattern, parseAddress(text)!)).toBe(expected);
  });
});
