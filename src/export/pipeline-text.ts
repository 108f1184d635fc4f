/** The text of a pipeline file: written afresh, or with the stages that differ replaced in a file that people keep. */
import { Document, isMap, isNode, isSeq, parseDocument, visit } from 'yaml';
import type { Node, YAMLSeq } from 'yaml';
import { printJson } from '../model/document/json-text.ts';
import type { Value } from '../model/document.ts';
import { Document as Fields, isDocument, isList } from '../model/document.ts';
import { areEqual } from '../model/document/equality.ts';
import { READ_OPTIONS, printAgain } from './print-again.ts';
import { YAML_OPTIONS, YAML_TEXT, layOut } from './yaml-layout.ts';

export type PipelineFormat = 'yaml' | 'json';

/** A new file. */
export function printPipeline(
  pipeline: readonly Value[],
  format: PipelineFormat,
  escape: (text: string) => string,
): string {
  if (format === 'json') return printJson(escapeTexts(pipeline, escape), { indent: 2 }) + '\n';
  const document = new Document(null, YAML_OPTIONS);
  document.contents = layOut(pipeline, escape, false);
  return document.toString(YAML_TEXT);
}

/** A new file of a pipeline that has its own options: `{ pipeline, options }`; without any it is the list of stages. */
export function printPipelineFile(
  { pipeline, options }: { readonly pipeline: readonly Value[]; readonly options?: Fields | undefined },
  format: PipelineFormat,
  escape: (text: string) => string,
): string {
  if (options === undefined) return printPipeline(pipeline, format, escape);
  const whole = new Fields([
    ['pipeline', pipeline],
    ['options', options],
  ]);
  if (format === 'json') return printJson(escapeTexts(whole, escape), { indent: 2 }) + '\n';
  const document = new Document(null, YAML_OPTIONS);
  document.contents = layOut(whole, escape, false);
  return document.toString(YAML_TEXT);
}

/**
 * `text` with `pipeline` in place of `before`, which is what it gives now. Stages that are the same stay as they are written, with their comments
 * and placeholders.
 */
export function updatePipeline(
  text: string,
  format: PipelineFormat,
  before: readonly Value[],
  pipeline: readonly Value[],
  escape: (text: string) => string,
  parse: (text: string) => Value,
): string {
  if (format === 'json') {
    const whole = parse(text);
    const escaped = escapeTexts(pipeline, escape);
    return printJson(isDocument(whole) ? whole.with('pipeline', escaped) : escaped, { indent: 2 }) + '\n';
  }
  const document = parseDocument(text, READ_OPTIONS);
  const { contents } = document;
  const list: unknown = isMap(contents) ? contents.get('pipeline', true) : contents;
  if (!isSeq(list) || list.items.length !== before.length || hasAnchors(list)) {
    return printPipeline(pipeline, format, escape);
  }
  replaceStages(list, before, pipeline, escape);
  return printAgain(document, text);
}

/** Puts the stages of `pipeline` into a list that gives `before`; equal ones keep their nodes. */
export function replaceStages(
  list: YAMLSeq,
  before: readonly Value[],
  pipeline: readonly Value[],
  escape: (text: string) => string,
): void {
  const items = [...list.items];
  const used = new Set<number>();
  let next = 0;
  const kept = pipeline.map((stage) => {
    const at = before.findIndex((old, i) => i >= next && areEqual(old, stage));
    if (at === -1) return undefined;
    next = at + 1;
    used.add(at);
    return at;
  });
  list.items = pipeline.map((stage, i) => {
    const at = kept[i];
    if (at !== undefined) return items[at];
    const made = layOut(stage, escape, false);
    const old = used.has(i) ? undefined : items[i];
    if (isNode(old) && nameOf(before[i]) === nameOf(stage)) keepComments(old, made);
    return made;
  });
}

function keepComments(before: Node, after: Node): void {
  if (before.commentBefore) after.commentBefore = before.commentBefore;
  if (before.spaceBefore === true) after.spaceBefore = true;
}

const nameOf = (stage: Value | undefined): string | undefined =>
  isDocument(stage) ? stage.keys()[0] : undefined;

function hasAnchors(node: Node): boolean {
  let found = false;
  visit(node, {
    Alias: () => {
      found = true;
    },
    Value: (_, value) => {
      if (value.anchor !== undefined) found = true;
    },
  });
  return found;
}

/** A copy whose texts, but no keys, are written so that a manifest gives them back. */
function escapeTexts(value: Value, escape: (text: string) => string): Value {
  if (typeof value === 'string') return escape(value);
  if (isList(value)) return value.map((item) => escapeTexts(item, escape));
  if (!isDocument(value)) return value;
  return new Fields(value.entries.map(([key, member]) => [key, escapeTexts(member, escape)]));
}
