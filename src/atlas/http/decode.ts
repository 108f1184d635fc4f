/** Reading the bodies of answers: one resource, or a page of a list. */
import type { Document, Value } from '../../model/document.ts';
import { isDocument, isList, textOf } from '../../model/document.ts';
import { parseJson } from '../../model/document/json-text.ts';

/** @throws where it is no JSON object */
export function decodeDocument(text: string): Document {
  const body = parseJson(text);
  if (!isDocument(body)) throw new TypeError('not a document');
  return body;
}

interface Page {
  readonly results: readonly Document[];
  /** It links to a next one. */
  readonly hasNext: boolean;
}

/** @throws where it is no page of a list */
export function decodePage(text: string): Page {
  const body = decodeDocument(text);
  const [results, links] = [body.get('results'), body.get('links')];
  if (!isList(results) || !results.every(isDocument)) throw new TypeError('not a list of documents');
  const isNext = (link: Value): boolean =>
    isDocument(link) && /(^|\/)next$/.test(textOf(link.get('rel')) ?? '');
  return { results, hasNext: isList(links) && links.some(isNext) };
}
