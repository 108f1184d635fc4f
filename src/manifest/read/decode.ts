/** Bytes of a file to its text, or to the place where they stop being text. */
import { Source } from './source.ts';
import type { Spot } from './source.ts';

// Control characters that YAML does not allow: a sign of a binary file.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

/** The source without its byte-order mark; the first spot that is not text when the file is binary, or not UTF-8. */
export function decodeSource(file: string, path: string, bytes: Uint8Array): Source | Spot {
  let text: string;
  let offset: number;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    offset = text.search(CONTROL);
  } catch {
    text = new TextDecoder().decode(bytes);
    offset = text.search(/\ufffd/);
  }
  const source = new Source(file, path, text);
  if (offset === -1) return source;
  // Nobody can tell secrets in it from the rest.
  source.secretRanges.push([0, text.length]);
  return { source, offset };
}
