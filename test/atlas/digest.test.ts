/** HTTP digest against the examples of its RFCs, and how a nonce is used. */
import { describe, expect, it } from 'vitest';
import { answerChallenge, createDigest, findChallenge } from '../../src/atlas/login/digest.ts';

/** RFC 7616, section 3.9.1: both challenges, as one header. */
const NONCE = '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v';
const OPAQUE = 'FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS';
const offer = (algorithm: string) =>
  `Digest realm="http-auth@example.org", qop="auth, auth-int", algorithm=${algorithm}, nonce="${NONCE}", opaque="${OPAQUE}"`;
const REQUEST = {
  username: 'Mufasa',
  password: 'Circle of Life',
  method: 'GET',
  uri: '/dir/index.html',
  count: 1,
  cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
};

describe('an answer to a challenge', () => {
  it.each([
    ['MD5', '8ca523f5e9506fed4657c9700eebdbec'],
    ['SHA-256', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
  ])('is that of RFC 7616 for %s', (algorithm, response) => {
    const header = answerChallenge(findChallenge(offer(algorithm))!, REQUEST);
    expect(header).toBe(
      `Digest username="Mufasa", realm="http-auth@example.org", nonce="${NONCE}", uri="/dir/index.html", ` +
        `algorithm=${algorithm}, qop=auth, nc=00000001, cnonce="${REQUEST.cnonce}", response="${response}", opaque="${OPAQUE}"`,
    );
  });

  it('is that of RFC 2617, where the server names no algorithm', () => {
    const header = answerChallenge(
      findChallenge(
        'Digest realm="testrealm@host.com", qop="auth,auth-int", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093"',
      )!,
      { ...REQUEST, password: 'Circle Of Life', cnonce: '0a4f113b' },
    );
    expect(header).toContain('response="6629fae49393a05397450978507c4ef1"');
    expect(header).not.toContain('algorithm');
  });
});

describe('a challenge', () => {
  it('is the first one that can be answered', () => {
    expect(findChallenge(`${offer('SHA-256')}, ${offer('MD5')}`)?.algorithm).toBe('SHA-256');
    expect(
      findChallenge(`Basic realm="x, Digest y", ${offer('SHA-512-256')}, ${offer('MD5')}`)?.algorithm,
    ).toBe('MD5');
  });

  it('keeps commas, quotes and backslashes of its values', () => {
    const challenge = findChallenge(
      String.raw`Digest realm="a, \"b\" \\c", nonce="n=1,2", qop=auth, stale=TRUE`,
    );
    expect(challenge).toMatchObject({ realm: String.raw`a, "b" \c`, nonce: 'n=1,2', isStale: true });
    expect(answerChallenge(challenge!, REQUEST)).toContain(String.raw`realm="a, \"b\" \\c"`);
  });

  it.each([
    '',
    'Basic realm="x"',
    'Digest realm="x", qop="auth"',
    'Digest realm="x", nonce="n", qop="auth-int"',
    'Digest , = "',
  ])('is not found in %j', (header) => {
    expect(findChallenge(header)).toBeUndefined();
  });
});

describe('a nonce', () => {
  const make = () => createDigest({ username: 'u', password: 'p' }, () => 'c');

  it('is used again and counted', () => {
    const digest = make();
    expect(digest.authorize('GET', '/')).toBeUndefined();
    expect(digest.accept(undefined, offer('MD5'))).toBe(true);
    const counts = [1, 2, 3].map(() => /nc=(\w+)/.exec(digest.authorize('GET', '/')!)?.[1]);
    expect(counts).toEqual(['00000001', '00000002', '00000003']);
  });

  it('that has been used for a while may be refused, and a new one is counted from one', () => {
    const digest = make();
    digest.accept(undefined, offer('MD5'));
    digest.authorize('GET', '/');
    const second = digest.authorize('GET', '/');
    expect(digest.accept(second, 'Digest realm="r", nonce="new", qop="auth"')).toBe(true);
    expect(digest.authorize('GET', '/')).toContain('nonce="new", uri="/", qop=auth, nc=00000001');
  });

  it('that is refused at its first use means a wrong key, unless it is called stale', () => {
    const digest = make();
    digest.accept(undefined, offer('MD5'));
    const first = digest.authorize('GET', '/');
    expect(digest.accept(first, 'Digest realm="r", nonce="new", qop="auth", stale=true')).toBe(true);
    const again = digest.authorize('GET', '/');
    expect(digest.accept(again, 'Digest realm="r", nonce="newer", qop="auth"')).toBe(false);
  });
});
