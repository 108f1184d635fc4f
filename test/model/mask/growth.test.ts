/** Masking takes time that grows with the text and hardly with the number of secrets. How long it takes is for `npm run bench` to say. */
import { describe, expect, it } from 'vitest';
import { createMask } from '../../../src/model/mask/mask.ts';

const secretsOf = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `canary-${i}-${(i * 2_654_435_761).toString(36)}/+=`);

/** The least processor time of several looks, in milliseconds: the machine does other things as well. */
function costOf(text: string, secrets: readonly string[]): number {
  const mask = createMask();
  for (const secret of secrets) mask.add(secret);
  mask.apply('makes what it searches with');
  const looks = Array.from({ length: 3 }, () => {
    const before = process.cpuUsage();
    mask.apply(text);
    return process.cpuUsage(before).user / 1000;
  });
  return Math.max(Math.min(...looks), 5);
}

describe('a text made of', () => {
  it.each([
    ['words', 'Could not update orders: SASL login failed for "svc" '],
    ['escapes', '\\u0063\\\\n%63&amp;'],
    ['beginnings of secrets', 'canary-1-'],
    ['secrets that are cut off', 'canary-1… '],
    ['secrets', `${secretsOf(9).join(' ')} `],
    ['backslashes', '\\'],
    ['ampersands', '&amp;amp;'],
    ['percent signs', '%25'],
    ['base64', Buffer.from('canary-1-').toString('base64')],
  ])('%s is masked in linear time', (_, unit) => {
    const make = (size: number): string => unit.repeat(Math.ceil(size / unit.length));
    const secrets = secretsOf(12);
    costOf(make(10_000), secrets);
    const [small, large] = [costOf(make(20_000), secrets), costOf(make(160_000), secrets)];
    // Eight times as much text: a square would be sixty-four times as long.
    expect(large / small).toBeLessThan(24);
  });
});

it('fifty times as many secrets take a few times as long at most', () => {
  const text = 'Could not update orders/connection/kafka: 400: SASL login failed for "svc"\n'.repeat(10_000);
  costOf(text, secretsOf(20));
  expect(costOf(text, secretsOf(1000)) / costOf(text, secretsOf(20))).toBeLessThan(10);
});
