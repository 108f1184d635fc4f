/** How values are laid out in responses. */
import { compareText } from '../../model/address.ts';
import type { Value } from '../../model/document.ts';
import { Document, NumberLiteral, isDocument, isList } from '../../model/document.ts';
import type { World } from '../http/call.ts';

/** A copy with the keys of its root in alphabetical order, as recorded responses have them; what is below stays as it is. */
export function sortRoot(body: Document): Document {
  return new Document(body.entries.toSorted(([a], [b]) => compareText(a, b)));
}

/** A pipeline as a response spells it: to the letter, or re-spelt by a quirk. */
export function returnedPipeline({ quirks }: World, pipeline: Value): Value {
  const isRelaxed = quirks.has('ejson-relaxed');
  const isDouble = quirks.has('integers-as-doubles');
  if (!isRelaxed && !isDouble) return pipeline;
  const respell = (value: Value): Value => {
    if (isList(value)) return value.map(respell);
    if (value instanceof NumberLiteral) {
      return isDouble && /^-?\d{1,15}$/.test(value.text) ? new NumberLiteral(`${value.text}.0`) : value;
    }
    if (!isDocument(value)) return value;
    const relaxed = isRelaxed ? relaxedNumber(value) : undefined;
    return relaxed ?? new Document(value.entries.map(([key, member]) => [key, respell(member)]));
  };
  return respell(pipeline);
}

/** The plain number that `{"$numberLong": "5"}` and its kin mean; undefined for anything else. */
function relaxedNumber(value: Document): NumberLiteral | undefined {
  const [key, text] = value.entries.length === 1 ? (value.entries[0] ?? []) : [];
  if (key === undefined || !['$numberInt', '$numberLong', '$numberDouble'].includes(key)) return undefined;
  return typeof text === 'string' && /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text)
    ? new NumberLiteral(text)
    : undefined;
}
