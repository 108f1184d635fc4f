/** Documents made for the source of any pipeline: every field that the pipeline names, with a value that its use suggests. */
import type { Value } from '../../src/model/document.ts';
import { isDocument, isList, valueAt } from '../../src/model/document.ts';
import type { Doc } from '../../src/runner/values/bson.ts';
import { withPath } from '../../src/runner/values/paths.ts';
import type { RunRequest } from '../../src/runner/run.ts';
import type { InputStep } from '../../src/runner/source/source.ts';

const START = Date.UTC(2025, 0, 1);

/** Every `$field` that a pipeline reads, and every field of its conditions. */
function pathsIn(value: Value, found = new Set<string>()): Set<string> {
  if (typeof value === 'string' && /^\$[A-Za-z_][\w.]*$/.test(value)) found.add(value.slice(1));
  if (isList(value)) for (const item of value) pathsIn(item, found);
  if (isDocument(value)) for (const [, member] of value.entries) pathsIn(member, found);
  return found;
}

function guess(path: string, index: number, isSeconds: boolean): unknown {
  if (/^timestamp$|\.ts$/.test(path) && isSeconds) return (START + index * 60_000) / 1000;
  if (/time|date|stam|At$|_ts$|^ts$/i.test(path)) return new Date(START + index * 60_000).toISOString();
  if (/id$|name|type|status|key|code|zone/i.test(path)) return `${path.split('.').at(-1) ?? ''}-${index % 2}`;
  return index;
}

function docFor(paths: readonly string[], index: number, isSeconds: boolean): Doc {
  let doc: Doc = { _id: index };
  for (const path of paths) {
    const keys = path.split('.');
    if (keys[0] === '_ts' || keys[0] === '_stream_meta' || keys[0] === '_id') continue;
    doc = withPath(doc, keys, (old) => old ?? guess(path, index, isSeconds)) as Doc;
  }
  return doc;
}

function changeOf(doc: Doc, index: number): Doc {
  const { fullDocument, fullDocumentBeforeChange, ...rest } = doc;
  const whole = { _id: index, ...rest, ...(typeof fullDocument === 'object' ? fullDocument : {}) };
  return {
    ...rest,
    _id: { _data: `82${index}` },
    operationType: ['insert', 'update', 'replace', 'delete'][index % 4],
    ns: { db: 'test', coll: 'events' },
    documentKey: { _id: index },
    fullDocument: whole,
    fullDocumentBeforeChange:
      typeof fullDocumentBeforeChange === 'object' ? { ...whole, ...fullDocumentBeforeChange } : whole,
    updateDescription: { updatedFields: {}, removedFields: [] },
    wallTime: new Date(START + index * 60_000),
  };
}

/** Eight documents, a minute apart. */
export function inputFor(pipeline: Value): InputStep[] {
  const source = valueAt(pipeline, ['0', '$source']);
  if (isDocument(source) && source.has('documents')) return [];
  const paths = [...pathsIn(pipeline)].sort();
  // Some sources have their time in seconds, and multiply it.
  const isSeconds = valueAt(pipeline, ['0', '$source', 'timeField', '$toDate', '$multiply']) !== undefined;
  const connection = isDocument(source) ? source.get('connectionName') : undefined;
  const isSample =
    typeof connection === 'string' &&
    connection.startsWith('sample') &&
    isDocument(source) &&
    !source.has('db');
  const isChange = isDocument(source) && !source.has('topic') && !source.has('stream') && !isSample;
  return Array.from({ length: 8 }, (_, index) => ({
    kind: 'message' as const,
    message: {
      value: isChange ? changeOf(docFor(paths, index, isSeconds), index) : docFor(paths, index, isSeconds),
      time: START + index * 60_000,
    },
  }));
}

/** Empty collections for every lookup, and answers for every call. */
export function worldFor(pipeline: Value): Pick<RunRequest, 'collections' | 'https' | 'functions'> {
  const collections = new Map<string, readonly Doc[]>();
  const connections = new Set<string>();
  const visit = (value: Value): void => {
    if (isList(value)) value.forEach(visit);
    if (!isDocument(value)) return;
    const [name, db, coll] = ['connectionName', 'db', 'coll'].map((key) => value.get(key));
    if (typeof name === 'string') connections.add(name);
    if (typeof name === 'string' && typeof db === 'string' && typeof coll === 'string')
      collections.set(`${name}.${db}.${coll}`, []);
    for (const [, member] of value.entries) visit(member);
  };
  visit(pipeline);
  return {
    collections,
    https: [...connections].map((connection) => ({
      connection,
      status: 200,
      body: { data: [{ embedding: [1, 2] }] },
    })),
    functions: [...connections].map((connection) => ({ connection, answer: { ok: true } })),
  };
}
