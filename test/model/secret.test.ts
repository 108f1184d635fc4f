import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { SecretReference, SecretText } from '../../src/model/secret.ts';

describe('a secret', () => {
  const secret = new SecretText('canary-value');

  it.each<[string, (value: SecretText) => string]>([
    ['text', (value) => String(value)],
    ['a joined list', (value) => ['x', value].join('')],
    ['JSON', (value) => JSON.stringify({ value, list: [value] })],
    ['inspection', (value) => inspect({ value }, { depth: 9, showHidden: true })],
    [
      'a copy of its members',
      (value) => JSON.stringify(Object.assign({}, value)) + Object.values(value).join(),
    ],
    ['an error', (value) => inspect(new Error('failed', { cause: value }))],
  ])('does not show in %s', (_, show) => {
    expect(show(secret)).not.toContain('canary');
  });

  it('is given out only when asked for by name', () => {
    expect(secret.reveal()).toBe('canary-value');
  });

  it('appears in documents by name alone', () => {
    const reference = new SecretReference(['Bearer ', { source: 'secretFile', name: 'tokens/a' }]);
    expect(JSON.stringify({ reference })).toBe('{"reference":"Bearer ${secretFile:tokens/a}"}');
    expect(reference.names).toEqual([{ source: 'secretFile', name: 'tokens/a' }]);
  });
});
