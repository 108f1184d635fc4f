/**
 * A net for secrets that nobody has named: what looks like a credential in a text that somebody else wrote. It catches what
 * services commonly print, not everything: where a value is known, the mask finds it.
 */
import type { Span } from './spans.ts';
import { MASKED, replaceSpans } from './spans.ts';

/** `text` with `[secret]` for what looks like a credential. Takes time in proportion to its length. */
export function maskLookalikes(text: string): string {
  const spans = [...userInfos(text), ...pairs(text), ...tokens(text), ...pemBlocks(text)];
  return replaceSpans(text, spans, MASKED);
}

const BEFORE_USER = /[\s"'`<>()[\]{},;=|/@]/;
const LONGEST_USER_INFO = 1000;

/** The `user:password` before an `@`. */
function userInfos(text: string): Span[] {
  const spans: Span[] = [];
  let end = text.indexOf('@');
  for (let last = -1; end !== -1; last = end, end = text.indexOf('@', end + 1)) {
    const stop = Math.max(last, end - LONGEST_USER_INFO, -1);
    let start = end;
    while (start - 1 > stop && !BEFORE_USER.test(text[start - 1] ?? ' ')) start -= 1;
    const colon = text.indexOf(':', start);
    if (colon > start && colon < end - 1) spans.push([start, end]);
  }
  return spans;
}

const WORD =
  'password|passwd|passphrase|pwd|secret|token|credentials?|signature|(?<![a-z])sig|' +
  'api[_-]?key|access[_-]?key|account[_-]?key|private[_-]?key|secret[_-]?key|ssl[_-]?key|authorization|(?<![a-z])auth';
/** A key, its sign, and where its value begins: `password=`, `"password": `, `\"password\":`. */
const PAIR = new RegExp(
  `(?:${WORD})(?:(?:\\\\{0,4}["'])\\s{0,8}[:=]|\\s{0,8}=)\\s{0,8}(?:bearer\\s{1,8}|basic\\s{1,8})?`,
  'gi',
);
const QUOTE = /^\\{0,4}["']/;
const VALUE_END = /[\s,;&"'`<>(){}[\]\\]|$/g;

/** The values of pairs whose key names a credential. */
function pairs(text: string): Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(PAIR)) {
    const begin = match.index + match[0].length;
    const quote = QUOTE.exec(text.slice(begin, begin + 6))?.[0] ?? '';
    const start = begin + quote.length;
    let end: number;
    if (quote === '') {
      VALUE_END.lastIndex = start;
      end = VALUE_END.exec(text)?.index ?? text.length;
    } else {
      const close = text.indexOf(quote, start);
      end = close === -1 ? text.length : close;
    }
    if (end > start) spans.push([start, end]);
    if (quote !== '' && end === text.length) break;
  }
  return spans;
}

const SCHEME_WORD = '(?!(?:authentication|authorization|credentials?|scheme|realm|tokens?)\\b)';
const TOKENS = [
  new RegExp(`(?<=\\b(?:Bearer|Basic)\\s{1,8})${SCHEME_WORD}[\\w.~+/=-]{8,}`, 'gi'),
  // JSON Web Tokens, and the secrets of Atlas's service accounts.
  /\beyJ[\w-]{8,}\.[\w-]+(?:\.[\w-]+)?/g,
  /\bmdb_sa_sk_[\w-]+/g,
];

function tokens(text: string): Span[] {
  return TOKENS.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match): Span => [match.index, match.index + match[0].length]),
  );
}

const PEM_BEGIN = '-----BEGIN ';
const PEM_END = '-----END ';

/** PEM blocks, and one that was cut off to the end of the text. */
function pemBlocks(text: string): Span[] {
  const spans: Span[] = [];
  let begin = text.indexOf(PEM_BEGIN);
  while (begin !== -1) {
    const frame = text.indexOf('-----', begin + PEM_BEGIN.length);
    // Named in a sentence, without a body.
    const hasBody = frame !== -1 && /^-----[\s\\nr]{0,16}[\w+/=]{8}/.test(text.slice(frame, frame + 40));
    const end = text.indexOf(PEM_END, begin);
    if (hasBody) {
      const close = end === -1 ? -1 : text.indexOf('-----', end + PEM_END.length);
      spans.push([begin, close === -1 ? text.length : close + 5]);
      if (end === -1) break;
    }
    begin = text.indexOf(PEM_BEGIN, begin + 1);
  }
  return spans;
}
