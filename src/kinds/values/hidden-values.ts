/**
 * What of a pipeline is not shown, and not written to files: values of headers, of parameters that are called like credentials,
 * and URLs with a login, where they are written out. Expressions are shown: they hold names of fields.
 */
import { isCredentialParameter, isPlainHeader } from './headers.ts';
import type { Entry, Value } from '../../model/document.ts';
import { Document, isDocument, isList } from '../../model/document.ts';
import { hasCredentialPart } from './urls.ts';

const HIDDEN = '(sensitive)';
const HIDDEN_AND_NEW = '(sensitive, new)';

/** A text that must not be shown, and where it is. */
export interface HiddenText {
  readonly text: string;
  /** Keys and indices from the pipeline. */
  readonly path: readonly string[];
  /** The header that it is the value of, or part of. */
  readonly header?: string;
}

/** A pipeline for showing. */
export function hidePipelineValues(pipeline: Value): Value {
  return replaceHidden(pipeline, () => HIDDEN);
}

/** Two pipelines for showing the difference: what the second one has and the first one hasn't is told apart. */
export function hidePipelinePair(
  before: Value | undefined,
  after: Value | undefined,
): { readonly before?: Value; readonly after?: Value } {
  const known = new Set(before === undefined ? [] : hiddenTexts(before));
  const isNew = (text: string): boolean => before !== undefined && !known.has(text);
  const next = after && replaceHidden(after, ({ text }) => (isNew(text) ? HIDDEN_AND_NEW : HIDDEN));
  return {
    ...(before !== undefined && { before: hidePipelineValues(before) }),
    ...(next !== undefined && { after: next }),
  };
}

/** Whether two pipelines differ in what is not shown. */
export function differInHidden(before: Value | undefined, after: Value | undefined): boolean {
  const [old, next] = [before, after].map((pipeline) =>
    pipeline === undefined ? [] : hiddenTexts(pipeline),
  );
  return JSON.stringify(old) !== JSON.stringify(next);
}

function hiddenTexts(pipeline: Value): string[] {
  const texts: string[] = [];
  replaceHidden(pipeline, ({ text }) => {
    texts.push(text);
    return text;
  });
  return texts;
}

/** A pipeline with what `replace` gives in the place of each text that no file may hold. Of headers that are never credentials, the values stay. */
export function replaceUnwritable(pipeline: Value, replace: (hidden: HiddenText) => Value): Value {
  return replaceHidden(pipeline, (hidden) =>
    hidden.header !== undefined && isPlainHeader(hidden.header) ? hidden.text : replace(hidden),
  );
}

type Replace = (hidden: HiddenText) => Value;
type Path = readonly string[];

function replaceHidden(value: Value, replace: Replace, path: Path = []): Value {
  if (typeof value === 'string') return hasCredentialPart(value) ? replace({ text: value, path }) : value;
  if (isList(value)) return value.map((item, i) => replaceHidden(item, replace, [...path, String(i)]));
  if (!isDocument(value)) return value;
  return new Document(
    value.entries.map(([key, member]): Entry => {
      const inner = [...path, key];
      const isCall = key === '$https' && isDocument(member);
      return [key, isCall ? replaceInCall(member, replace, inner) : replaceHidden(member, replace, inner)];
    }),
  );
}

function replaceInCall(call: Document, replace: Replace, path: Path): Document {
  return new Document(
    call.entries.map(([key, member]): Entry => {
      const inner = [...path, key];
      if (key === 'path' && typeof member === 'string' && hasCredentialPart(`https://host/${member}`)) {
        return [key, replace({ text: member, path: inner })];
      }
      if ((key !== 'headers' && key !== 'parameters') || !isDocument(member)) {
        return [key, replaceHidden(member, replace, inner)];
      }
      const members = member.entries.map(([name, value]): Entry => {
        const at = [...inner, name];
        if (key === 'headers') return [name, replaceTexts(value, replace, at, name)];
        if (isCredentialParameter(name)) return [name, replaceTexts(value, replace, at)];
        return [name, replaceHidden(value, replace, at)];
      });
      return [key, new Document(members)];
    }),
  );
}

/** Every text in a value but those that name fields and variables. */
function replaceTexts(value: Value, replace: Replace, path: Path, header?: string): Value {
  if (typeof value === 'string') {
    if (value === '' || value.startsWith('$')) return value;
    return replace({ text: value, path, ...(header !== undefined && { header }) });
  }
  if (isList(value)) return value.map((item, i) => replaceTexts(item, replace, [...path, String(i)], header));
  if (!isDocument(value)) return value;
  return new Document(
    value.entries.map(([key, member]): Entry => [key, replaceTexts(member, replace, [...path, key], header)]),
  );
}
