/**
 * What of a pipeline is not shown: values of headers, and of parameters that are called like credentials, where they are
 * written out. Expressions are shown: they hold names of fields.
 */
import { isCredentialParameter } from './headers.ts';
import type { Entry, Value } from '../../model/document.ts';
import { Document, isDocument, isList } from '../../model/document.ts';

const HIDDEN = '(sensitive)';
const HIDDEN_AND_NEW = '(sensitive, new)';

/** A pipeline for showing. */
export function hidePipelineValues(pipeline: Value): Value {
  return hide(pipeline, () => HIDDEN);
}

/** Two pipelines for showing the difference: what the second one has and the first one hasn't is told apart. */
export function hidePipelinePair(
  before: Value | undefined,
  after: Value | undefined,
): { readonly before?: Value; readonly after?: Value } {
  const known = new Set<string>();
  const old =
    before &&
    hide(before, (text) => {
      known.add(text);
      return HIDDEN;
    });
  const next =
    after && hide(after, (text) => (old === undefined || known.has(text) ? HIDDEN : HIDDEN_AND_NEW));
  return { ...(old !== undefined && { before: old }), ...(next !== undefined && { after: next }) };
}

type Replace = (text: string) => string;

function hide(value: Value, replace: Replace): Value {
  if (isList(value)) return value.map((item) => hide(item, replace));
  if (!isDocument(value)) return value;
  return new Document(
    value.entries.map(([key, member]): Entry => {
      const isCall = key === '$https' && isDocument(member);
      return [key, isCall ? hideCall(member, replace) : hide(member, replace)];
    }),
  );
}

function hideCall(call: Document, replace: Replace): Document {
  return new Document(
    call.entries.map(([key, member]): Entry => {
      if ((key !== 'headers' && key !== 'parameters') || !isDocument(member))
        return [key, hide(member, replace)];
      const members = member.entries.map(([name, value]): Entry => {
        const isHidden = key === 'headers' || isCredentialParameter(name);
        return [name, isHidden ? hideTexts(value, replace) : value];
      });
      return [key, new Document(members)];
    }),
  );
}

/** Every text in a value but those that name fields and variables. */
function hideTexts(value: Value, replace: Replace): Value {
  if (typeof value === 'string') return value === '' || value.startsWith('$') ? value : replace(value);
  if (isList(value)) return value.map((item) => hideTexts(item, replace));
  if (!isDocument(value)) return value;
  return new Document(value.entries.map(([key, member]): Entry => [key, hideTexts(member, replace)]));
}
