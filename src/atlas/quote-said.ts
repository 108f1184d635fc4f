/** What Atlas says of a resource, in its own words, may repeat what a connection was given: it is masked where it comes in. */
import type { Entry, Value } from '../model/document.ts';
import { Document, isDocument, isList } from '../model/document.ts';
import type { SecretMask } from '../model/mask/mask.ts';

/** How members are called that hold sentences. `errorMsg`: seen with failed processors (domain facts 2.1). */
const SAID = /err(?:or)?(?:s|msg|message|detail|reason)?$|message$|msg$|reason$|warnings?$|description$/i;

/** What people wrote, and get back as it is. */
const WRITTEN = new Set(['pipeline', 'options']);

/** A body with everything masked that Atlas says in it. */
export function quoteSaid(body: Document, mask: SecretMask): Document {
  const quote = (value: Value, isSaid: boolean): Value => {
    if (typeof value === 'string') return isSaid ? mask.quote(value) : value;
    if (isList(value)) return value.map((item) => quote(item, isSaid));
    if (!isDocument(value)) return value;
    return new Document(
      value.entries.map(([key, member]): Entry => [key, quote(member, isSaid || SAID.test(key))]),
    );
  };
  return new Document(
    body.entries.map(([key, member]): Entry => [
      key,
      WRITTEN.has(key) ? member : quote(member, SAID.test(key)),
    ]),
  );
}
