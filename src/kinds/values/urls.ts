/**
 * URLs that carry credentials: a user with a password, or a query whose values nobody but their owner can judge. Neither is
 * shown, nor kept in files and digests. Secrets by name may be anywhere in a URL.
 */
import { isCredentialParameter } from './headers.ts';
import { SecretReference } from '../../model/secret.ts';
import type { SecretName } from '../../model/secret.ts';

/** `scheme://user:password@host/path?name=value&name=value#part`, taken apart without changing a character. */
// eslint-disable-next-line regexp/no-super-linear-backtracking -- a URL of a connection is short
const PARTS = /^([a-z][a-z0-9+.-]{0,30}:\/\/)([^/?#]*@)?([^?#]*)(\?[^#]*)?(#.*)?$/is;

/** What is shown of a value that must not be shown. */
const HIDDEN = '(sensitive)';

/** Whether a text is a URL with user info, or with values in its query. */
export function carriesCredential(text: string): boolean {
  const [, , user, , query = ''] = PARTS.exec(text) ?? [];
  return user !== undefined || /=[^&]/.test(query);
}

/** Whether a URL has user info, or a value in its query whose name says that it is a credential. Placeholders are none. */
export function hasCredentialPart(url: string): boolean {
  const [, , user = '', , query = ''] = PARTS.exec(url) ?? [];
  const isWritten = (text: string): boolean => text !== '' && !/^(?:\$\{[^}]{1,200}\})+$/.test(text);
  if (user.slice(0, -1).split(':').some(isWritten)) return true;
  return query
    .slice(1)
    .split('&')
    .some((pair) => {
      const [name = '', ...value] = pair.split('=');
      return isCredentialParameter(name) && isWritten(value.join('='));
    });
}

/** A URL without user info and without the values of its query; any other text as it is. */
export function withoutCredentials<T extends string | SecretReference>(url: T): T | string | SecretReference {
  return mapText(url, (text) => {
    const [, scheme = '', , rest = '', query = '', part = ''] = PARTS.exec(text) ?? [];
    return scheme === '' ? text : scheme + rest + query.replace(/=[^&]*/g, '=') + part;
  });
}

/** A secret by name as it may be shown: in a URL, what is written out of user info and query values is hidden. */
export function shownReference(secret: SecretReference): string {
  const shown = mapText(secret, (text) => {
    const [, scheme = '', user = '', rest = '', query = '', part = ''] = PARTS.exec(text) ?? [];
    if (scheme === '') return text;
    const login = user.slice(0, -1).split(':').map(hideLiteral).join(':');
    const values = query.replace(/=([^&]*)/g, (_, value: string) => `=${hideLiteral(value)}`);
    return scheme + (user === '' ? '' : `${login}@`) + rest + values + part;
  });
  return shown.toString();
}

/** Stands for the secrets of a reference while its text is taken apart: the first of a range of characters that nobody writes. */
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
    const authority = /^[^/]*/.exec(rest)?.[0] ?? '';
    if (scheme !== undefined && authority !== '' && !MARK.test(scheme + authority)) {
      const url = `${scheme}${authority}`;
      host = URL.canParse(url) ? new URL(url).hostname.toLowerCase() : undefined;
    }
    return text;
  });
  return host;
}
