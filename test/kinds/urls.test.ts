import { expect, it } from 'vitest';
import {
  carriesCredential,
  hasCredentialPart,
  shownReference,
  withoutCredentials,
  withoutLiteralParts,
} from '../../src/kinds/values/urls.ts';
import { SecretReference } from '../../src/model/secret.ts';

const SLACK = 'https://hooks.slack.com/services/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';
const KEYS: readonly string[] = [
  'https://svc:pass@example.com/x',
  'https://token@example.com/x',
  'https://example.com/x?api_key=abc',
  'https://example.com/x?nQ3xWv8LrT5yPz1kAb2C',
  'https://example.com/x#access_token=abc',
  'https://example.com/9f8e7d6c5b4a39281706f5e4d3c2b1a0/in',
  'https://hooks.zapier.com/hooks/catch/1234567/b3xkq9z/',
  'https://discord.com/api/webhooks/123456789012345678/aB3dE6gH9jK2mN5pQ8sT',
  SLACK,
];
const PLAIN: readonly string[] = [
  'https://example.com',
  'https://example.com/hooks/orders',
  'https://example.com/webhook/v1/orders',
  'https://example.com/v1/projects/5f3a0c5f3a0c5f3a0c5f3a0c/in',
  'https://example.com/123e4567-e89b-12d3-a456-426614174000',
  'https://example.com/orders-of-2024-aggregated-by-day',
  'https://example.com/x?',
];

it.each(KEYS)('%s has a credential written out', (url) => {
  expect([hasCredentialPart(url), carriesCredential(url)]).toEqual([true, true]);
  const kept = String(withoutLiteralParts(url));
  expect(carriesCredential(kept)).toBe(false);
  expect(new URL(kept).host).toBe(new URL(url).host);
});

it.each(PLAIN)('%s has none', (url) => {
  expect([hasCredentialPart(url), carriesCredential(url)]).toEqual([false, false]);
  expect(withoutLiteralParts(url)).toBe(url);
});

it('hides every value of a query and of a fragment, whatever it is called', () => {
  for (const url of [
    'https://example.com/x?units=metric',
    'https://example.com/x?a',
    'https://example.com/x#a',
  ]) {
    expect([hasCredentialPart(url), carriesCredential(url)]).toEqual([false, true]);
  }
});

it('leaves a path in the digest even if it is a key: where data goes is reviewed', () => {
  expect(withoutCredentials(`${SLACK}?a=1&b#c`)).toBe(`${SLACK}?a=&#`);
});

it('shows of a URL with a secret by name only what is no credential', () => {
  const url = new SecretReference([`${SLACK}?units=metric&key=`, { source: 'secret', name: 'K' }]);
  expect(shownReference(url)).toBe('https://hooks.slack.com/(sensitive)?units=(sensitive)&key=${secret:K}');
});
