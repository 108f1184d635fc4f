/** The spellings in which a server, a library or a log may repeat what it was sent. */

const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (char) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[char] ?? '',
  );
const json = (text: string): string => JSON.stringify(text).slice(1, -1);
const bytes = (text: string): Buffer => Buffer.from(text);
const percent = (text: string): string =>
  [...bytes(text)].map((byte) => '%' + byte.toString(16).padStart(2, '0').toUpperCase()).join('');
const fold = (text: string, width: number, by: string): string =>
  text.match(new RegExp(`[^]{1,${width}}`, 'gu'))?.join(by) ?? '';

/** How each spelling is made, by its name. */
export const SPELLINGS: Readonly<Record<string, (secret: string) => string>> = {
  'as written': (secret) => secret,
  trimmed: (secret) => secret.trim(),
  JSON: json,
  'JSON in JSON': (secret) => json(json(secret)),
  'JSON with \\u escapes for what HTML could read': (secret) =>
    json(secret).replace(/[<>&]/g, (char) => '\\u' + char.charCodeAt(0).toString(16).padStart(4, '0')),
  'JSON in upper-case \\u escapes': (secret) =>
    secret.replace(/[^]/g, (char) => '\\u' + char.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()),
  'JSON with \\/': (secret) => json(secret).replaceAll('/', '\\/'),
  'percent escapes': (secret) => encodeURIComponent(secret),
  'percent escapes of a URL': (secret) => encodeURI(secret),
  'percent escapes in lower case': (secret) =>
    encodeURIComponent(secret).replace(/%../g, (escape) => escape.toLowerCase()),
  'percent escapes of every byte': percent,
  'percent escapes, twice': (secret) => encodeURIComponent(encodeURIComponent(secret)),
  'form encoding': (secret) => new URLSearchParams({ k: secret }).toString().slice(2),
  'HTML entities': escapeHtml,
  'XML entities': (secret) => escapeHtml(secret).replaceAll('&#39;', '&apos;'),
  'numeric entities': (secret) =>
    Array.from(secret, (char) => `&#x${(char.codePointAt(0) ?? 0).toString(16)};`).join(''),
  'decimal entities': (secret) => Array.from(secret, (char) => `&#${char.codePointAt(0) ?? 0};`).join(''),
  'entities of entities': (secret) => escapeHtml(escapeHtml(secret)),
  'entities in JSON with \\u escapes': (secret) => json(escapeHtml(secret)).replaceAll('&', '\\u0026'),
  hexadecimal: (secret) => bytes(secret).toString('hex'),
  'upper-case hexadecimal': (secret) => bytes(secret).toString('hex').toUpperCase(),
  base64: (secret) => bytes(secret).toString('base64'),
  base64url: (secret) => bytes(secret).toString('base64url'),
  'base64 of user:password': (secret) => bytes(`svc:${secret}`).toString('base64'),
  'base64 of a longer user:password': (secret) => bytes(`admin:${secret}`).toString('base64'),
  'base64 of a sentence': (secret) => bytes(`svc-12:${secret} was not accepted`).toString('base64'),
  'base64 over lines': (secret) => fold(bytes(secret).toString('base64'), 10, '\r\n'),
  'base64 in a URL': (secret) => encodeURIComponent(bytes(secret).toString('base64')),
  'line breaks inside': (secret) => fold(secret, 7, '\n  '),
  'CRLF inside': (secret) => fold(secret, 5, '\r\n'),
  'white space of another kind': (secret) => secret.replace(/ +/g, '\n\t'),
};

/** The pieces of `secret`, five characters long, that can be read in `said`, in clear or in base64 or hexadecimal. */
export function piecesTold(said: string, secret: string): string[] {
  const rest = said.split('[secret]').join(' ');
  const runs = rest.split(/[^\w+/=-]+/);
  const read = [0, 1, 2, 3].flatMap((shift) =>
    runs.flatMap((run) => [
      Buffer.from('A'.repeat(shift) + run, 'base64').toString(),
      Buffer.from(run.slice(shift), 'hex').toString(),
    ]),
  );
  const heard = [rest, ...read].join('\n');
  const pieces = Array.from(secret, (_, i) =>
    Array.from(secret)
      .slice(i, i + 5)
      .join(''),
  );
  return pieces.filter((piece) => piece.trim().length >= 5 && heard.includes(piece));
}
