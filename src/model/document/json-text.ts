/**
 * JSON text to `Value` and back without loss. What `json-reader.ts` does not take, or where offsets are asked
 * for, is read with jsonc-parser's scanner; strict JSON is asked of it, so comments and trailing commas are errors.
 */
import { printParseErrorCode, visit } from 'jsonc-parser';
import type { Entry, Value } from '../document.ts';
import { Document, NumberLiteral, isDocument, isList } from '../document.ts';
import { SecretReference } from '../secret.ts';
import { readJson } from './json-reader.ts';

/** Why text is not JSON: a reason and the offset, in UTF-16 code units, where it shows. */
export class JsonSyntaxError extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.name = 'JsonSyntaxError';
    this.offset = offset;
  }
}

/** Deeper nesting than this is refused: MongoDB itself stops at 100 levels of BSON. */
export const MAX_DEPTH = 200;

/** Told where each member and element starts, in offsets of the text; for diagnostics. */
export interface JsonOffsets {
  /** `container` is complete when this is called; offsets are in the order of its members. */
  container(
    container: Document | readonly Value[],
    keyOffsets: readonly number[],
    valueOffsets: readonly number[],
  ): void;
}

interface Frame {
  readonly isList: boolean;
  readonly entries: Entry[];
  readonly items: Value[];
  readonly keyOffsets: number[];
  readonly valueOffsets: number[];
  key: string;
}

/**
 * The value that `text` holds.
 *
 * Duplicate keys are kept as they are: readers of what people write check for them.
 * @throws JsonSyntaxError for anything that is not strict JSON, or nested deeper than `MAX_DEPTH`.
 */
export function parseJson(text: string, offsets?: JsonOffsets): Value {
  const read = offsets === undefined ? readJson(text, MAX_DEPTH) : undefined;
  return read ?? parseSlowly(text, offsets);
}

/** The same, with the reason where it is not JSON. */
function parseSlowly(text: string, offsets?: JsonOffsets): Value {
  const stack: Frame[] = [];
  let result: Value | undefined;

  const add = (value: Value, offset: number): void => {
    const frame = stack.at(-1);
    if (frame === undefined) {
      result = value;
      return;
    }
    frame.valueOffsets.push(offset);
    if (frame.isList) frame.items.push(value);
    else frame.entries.push([frame.key, value]);
  };
  const open = (isListFrame: boolean, offset: number): void => {
    if (stack.length >= MAX_DEPTH)
      throw new JsonSyntaxError(`nested deeper than ${MAX_DEPTH} levels`, offset);
    stack.push({ isList: isListFrame, entries: [], items: [], keyOffsets: [], valueOffsets: [], key: '' });
  };
  const starts: number[] = [];
  const close = (): void => {
    const frame = stack.pop();
    if (frame === undefined) return;
    const value = frame.isList ? frame.items : new Document(frame.entries);
    offsets?.container(value, frame.keyOffsets, frame.valueOffsets);
    add(value, starts.pop() ?? 0);
  };

  visit(
    text,
    {
      onObjectBegin: (offset) => {
        open(false, offset);
        starts.push(offset);
      },
      onObjectProperty: (key, offset) => {
        const frame = stack.at(-1);
        if (frame === undefined) return;
        frame.key = key;
        frame.keyOffsets.push(offset);
      },
      onObjectEnd: close,
      onArrayBegin: (offset) => {
        open(true, offset);
        starts.push(offset);
      },
      onArrayEnd: close,
      onLiteralValue: (value: unknown, offset, length) => {
        if (typeof value === 'number') add(new NumberLiteral(text.slice(offset, offset + length)), offset);
        else add(value as null | boolean | string, offset);
      },
      onError: (code, offset) => {
        throw new JsonSyntaxError(describe(printParseErrorCode(code)), offset);
      },
    },
    { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
  );
  if (result === undefined) throw new JsonSyntaxError('there is no JSON value', 0);
  return result;
}

const describe = (code: string): string => code.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

export interface PrintOptions {
  /** Spaces per level; 0, the default, prints on one line without any space. */
  readonly indent?: number;
  /** Gives the text of a secret. Without it a secret prints as its reference, `${secret:NAME}`. */
  readonly reveal?: (secret: SecretReference) => string;
}

/** `value` as JSON text: keys in their order, numbers in their spelling. */
export function printJson(value: Value, options: PrintOptions = {}): string {
  const indent = options.indent ?? 0;
  const print = (current: Value, level: number): string => {
    if (current === null || typeof current === 'boolean') return String(current);
    if (typeof current === 'string') return JSON.stringify(current);
    if (current instanceof NumberLiteral) return current.text;
    if (current instanceof SecretReference) {
      return JSON.stringify(options.reveal ? options.reveal(current) : current.toString());
    }
    const parts = isList(current)
      ? current.map((item) => print(item, level + 1))
      : current.entries.map(
          ([key, member]) => JSON.stringify(key) + (indent ? ': ' : ':') + print(member, level + 1),
        );
    const [left, right] = isDocument(current) ? ['{', '}'] : ['[', ']'];
    if (parts.length === 0) return left + right;
    if (indent === 0) return left + parts.join(',') + right;
    const pad = '\n' + ' '.repeat(indent * (level + 1));
    return left + pad + parts.join(',' + pad) + '\n' + ' '.repeat(indent * level) + right;
  };
  return print(value, 0);
}

/**
 * A value from plain JSON-like data, in the data's own key order. For data made in code (reports, errors),
 * never for pipelines: a plain object has already lost the order of integer-like keys.
 */
export function fromPlain(data: unknown): Value {
  return parseJson(JSON.stringify(data));
}

/**
 * `value` as plain JavaScript data, for libraries that want it (schema checks, JSON Patch). Lossy: numbers become doubles
 * and integer-like keys move to the front, so that nothing made from it may be sent or compared for order.
 * Documents get no prototype, so that `__proto__` is a key; a `SecretReference` stays the object it is.
 */
export function toPlain(value: Value): unknown {
  if (value instanceof NumberLiteral) return value.toNumber();
  if (isList(value)) return value.map(toPlain);
  if (isDocument(value)) {
    const plain = Object.create(null) as Record<string, unknown>;
    for (const [key, member] of value.entries) plain[key] = toPlain(member);
    return plain;
  }
  return value;
}
