/** What looks like a credential is masked though nobody named it, and ordinary sentences are left alone. */
import { expect, it } from 'vitest';
import { maskLookalikes } from '../../../src/model/mask/net.ts';

it.each([
  [
    'connect to mongodb+srv://svc:pa55@cluster0.example.net/?x=1',
    'connect to mongodb+srv://[secret]@cluster0.example.net/?x=1',
  ],
  ['login svc:pa55@broker failed', 'login [secret]@broker failed'],
  ['login svc:pa55:more@broker failed', 'login [secret]@broker failed'],
  ['password=pa55, retry', 'password=[secret], retry'],
  [
    'sasl.jaas.config="x required username=\\"svc\\" password=\\"pa 55\\";"',
    'sasl.jaas.config="x required username=\\"svc\\" password=\\"[secret]\\";"',
  ],
  ['GET /v1?api_key=k-1&units=metric&sig=a%2Fb', 'GET /v1?api_key=[secret]&units=metric&sig=[secret]'],
  ['{"clientSecret": "pa55", "a": 1}', '{"clientSecret": "[secret]", "a": 1}'],
  ['AWS_SECRET_ACCESS_KEY = wJalr', 'AWS_SECRET_ACCESS_KEY = [secret]'],
  ['AccountKey=abc==;Endpoint=x', 'AccountKey=[secret];Endpoint=x'],
  ['Authorization: Bearer abcdefgh.ijk-l', 'Authorization: Bearer [secret]'],
  ['"authorization": "Bearer abc"', '"authorization": "[secret]"'],
  ['authorization=Basic c3Zj', 'authorization=Basic [secret]'],
  ['sent eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc', 'sent [secret]'],
  ['sent mdb_sa_sk_abcDEF-1_2', 'sent [secret]'],
  ['a\n-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANB\n-----END PRIVATE KEY-----\nb', 'a\n[secret]\nb'],
  ['a -----BEGIN RSA PRIVATE KEY-----\\nMIIEvQIBADANB', 'a [secret]'],
])('%s', (text, masked) => {
  expect(maskLookalikes(text)).toBe(masked);
});

it.each([
  'Bearer authentication is required',
  'the token: expired',
  'author=Jane, monkey=1, design=x, basics=2',
  'mail to ops@example.com at 10:30',
  'see https://example.com:8080/a@b',
  'expected -----BEGIN PRIVATE KEY----- at the start',
  "STREAM_PROCESSOR_NAME_ALREADY_EXISTS: the secret is not set, and 'password' is required",
])('leaves %s', (text) => {
  expect(maskLookalikes(text)).toBe(text);
});
