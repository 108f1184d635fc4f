/**
 * URLs that carry credentials: a user with a password, a query or a fragment whose values only their owner can judge, or a path
 * that is a key, as that of a webhook. None is shown or kept in files. Secrets by name may be anywhere in a URL.
 */
import { isCredentialParameter } from './headers.ts';
import { SecretReference } from '../../model/secret.ts';
import type { SecretName } from '../../model/secret.ts';

/** `scheme://user:password@host/path?name=value&name=value#part`, taken apart without changing a character. */
// eslint-disable-next-line regexp/no-super-linear-backtracking -- a URL of a connection is short
const PARTS = /^([a-z][a-z0-9+.-]{0,30}:\/\/)([^/?#]*@)?([^?#]*)(\?[^#]*)?(#.*)?$/is;

/** What is shown of a value that must not be shown. */
const HIDDEN = '(sensitive)';

/** Whether a text is a URL with user info, with values in its query or its fragment, or with a key for a path. */
export function carriesCredential(text: string): boolean {
  const [, , user, rest = '', query = '', fragment = ''] = PARTS.exec(text) ?? [];
  if (user !== undefined || hasKeyPath(rest)) return true;
  return mapValues(query, () => '') !== query || mapValues(fragment, () => '') !== fragment;
}

/**
 * Whether a URL has user info, a key for a path, or a value in its query or its fragment that looks like a credential or whose name
 * says so. Placeholders are none.
 */
export function hasCredentialPart(url: string): boolean {
  const [, , user = '', rest = '', query = '', fragment = ''] = PARTS.exec(url) ?? [];
  if (user.slice(0, -1).split(':').some(isWritten) || hasKeyPath(rest)) return true;
  return [query, fragment]
    .flatMap(pairsOf)
    .some(([name, value]) =>
      name === undefined ? isToken(value) : isCredentialParameter(name) && isWritten(value),
    );
}

const isWritten = (text: string): boolean => text !== '' && !/^(?:\$\{[^}]{1,200}\})+$/.test(text);

/** `?a=1&b` or `#a=1&b` as pairs; what has no name is a value. */
function pairsOf(part: string): (readonly [name: string | undefined, value: string])[] {
  if (part.length < 2) return [];
  return part
    .slice(1)
    .split('&')
    .map((pair) => {
      const at = pair.indexOf('=');
      return at === -1 ? [undefined, pair] : [pair.slice(0, at), pair.slice(at + 1)];
    });
}

/** A query or a fragment with other values. */
function mapValues(part: string, map: (value: string) => string): string {
  const pairs = pairsOf(part).map(([name, value]) => {
    const mapped = value === '' ? '' : map(value);
    return name === undefined ? mapped : `${name}=${mapped}`;
  });
  return pairs.length === 0 ? part : part.slice(0, 1) + pairs.join('&');
}

/** A run of letters and digits that is no word, as in `nQ3xWv8LrT5yPz1k`. Ids (24 hexadecimal digits, UUIDs) are none. */
function isToken(text: string): boolean {
  if (/^[0-9a-f]{24}$/i.test(text) || text.length > 1000) return false;
  const runs = text.match(/[a-z0-9]{16,}/gi) ?? [];
  return text.length >= 20 && runs.some((run) => /\d/.test(run) && /[a-z]/i.test(run));
}

/**
 * Whether the path of `host/path` is a key: it has a token, or numbers after a segment that is called a hook. Everybody
 * who knows the URL of a webhook may write to it.
 */
function hasKeyPath(rest: string): boolean {
  const [, ...segments] = rest.split('/');
  const hook = segments.findIndex((segment) => /hooks?(?:b2)?$/i.test(segment));
  return segments.some(
    (segment, i) =>
      isToken(segment) ||
      (hook !== -1 &&
        i > hook &&
        /^[\w-]{5,}$/.test(segment) &&
        /\d/.test(segment) &&
        !/^v\d/i.test(segment)),
  );
}

const hostOfRest = (rest: string): string => /^[^/]*/.exec(rest)?.[0] ?? '';

/** A URL without user info and without the values of its query and its fragment; any other text as it is. */
export function withoutCredentials<T extends string | SecretReference>(url: T): T | string | SecretReference {
  return mapText(url, (text) => {
    const [, scheme = '', , rest = '', query = '', fragment = ''] = PARTS.exec(text) ?? [];
    const none = (): string => '';
    return scheme === '' ? text : scheme + rest + mapValues(query, none) + mapValues(fragment, none);
  });
}

/** A URL for a file: `withoutCredentials`, and without a path that is a key. */
export function withoutLiteralParts<T extends string | SecretReference>(
  url: T,
): T | string | SecretReference {
  return mapText(withoutCredentials(url), (text) => {
    const [, scheme = '', , rest = '', query = '', fragment = ''] = PARTS.exec(text) ?? [];
    return hasKeyPath(rest) ? `${scheme}${hostOfRest(rest)}/${query}${fragment}` : text;
  });
}

/** A secret by name as it may be shown: in a URL, what is written out of user info, of values and of a path that is a key is hidden. */
export function shownReference(secret: SecretReference): string {
  const shown = mapText(secret, (text) => {
    const [, scheme = '', user = '', rest = '', query = '', fragment = ''] = PARTS.exec(text) ?? [];
    if (scheme === '') return text;
    const login = user.slice(0, -1).split(':').map(hideLiteral).join(':');
    const path = hasKeyPath(rest) ? `${hostOfRest(rest)}/${HIDDEN}` : rest;
    const values = mapValues(query, hideLiteral) + mapValues(fragment, hideLiteral);
    return scheme + (user === '' ? '' : `${login}@`) + path + values;
  });
  return shown.toString();
}

/** Replaces the secrets of a reference while its text is taken apart: the first of a range of characters that nobody writes. */
const FIRST_MARK = 0xf0000;
const ONLY_MARKS = /^[\u{f0000}-\u{ffffd}]*$/u;
const MARK = /([\u{f0000}-\u{ffffd}])/u;

const hideLiteral = (text: string): string => (ONLY_MARKS.test(text) ? text : HIDDEN);

function mapText(value: string | SecretReference, map: (text: string) => string): string | SecretReference {
  if (typeof value === 'string') return map(value);
  const names: SecretName[] = [];
  const marked = value.parts.map((part) =>
    typeof part === 'string' ? part : String.fromCodePoint(FIRST_MARK + names.push(part) - 1),
  );
  const parts = map(marked.join(''))
    .split(MARK)
    .filter((part) => part !== '')
    .map((part) => (MARK.test(part) ? (names[(part.codePointAt(0) ?? 0) - FIRST_MARK] ?? part) : part));
  return parts.every((part) => typeof part === 'string') ? parts.join('') : new SecretReference(parts);
}

/** The host of a URL or of `host:port`, lower-case; undefined where a secret may be, or name, a part of it. */
export function hostOfReference(secret: SecretReference): string | undefined {
  let host: string | undefined;
  mapText(secret, (text) => {
    const [, scheme, , rest = ''] = PARTS.exec(text) ?? [];
    const authority = hostOfRest(rest);
    if (scheme !== undefined && authority !== '' && !MARK.test(scheme + authority)) {
      const url = `${scheme}${authority}`;
      host = URL.canParse(url) ? new URL(url).hostname.toLowerCase() : undefined;
    }
    return text;
  });
  return host;
}
