/** How exported YAML is laid out: small maps on one line, texts that any reader of YAML takes for texts, numbers as they are spelt. */
import type { Node, ScalarTag, Tags, ToStringOptions } from 'yaml';
import { Scalar, isMap, isScalar, isSeq } from 'yaml';
import type { Value } from '../model/document.ts';
import { NumberLiteral } from '../model/document.ts';
import { NUMBER_TAG, nodeOf } from '../render/yaml.ts';

/** Reads every number of YAML 1.2 by its spelling, so that a document that is printed again keeps it. */
const SPELT_NUMBER: ScalarTag = {
  ...NUMBER_TAG,
  test: /^(?:[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[0-9a-fA-F]+)$/,
  resolve: (text) => new NumberLiteral(text),
};

/** YAML 1.1 reads `yes`, `off` and dates as something else than texts: such texts are quoted for editors and other tools. */
export const YAML_OPTIONS = {
  version: '1.2',
  schema: 'core',
  compat: 'yaml-1.1',
  customTags: (tags: Tags): Tags => [SPELT_NUMBER, ...tags],
} as const;

/** Nothing is folded: what is one line in Atlas is one line here. */
export const YAML_TEXT: ToStringOptions = { lineWidth: 0, doubleQuotedMinMultiLineLength: Infinity };

/** Maps and lists up to this many characters, and two levels, are on one line. */
const FLOW_WIDTH = 60;
const FLOW_LEVELS = 2;

/** A value as a node: a map of a few plain values on one line, everything else with a line for each member. */
export function layOut(value: Value, writeText: (text: string) => string, canBeOneLine = true): Node {
  const node = nodeOf(value, writeText);
  settle(node);
  if (isMap(node) || isSeq(node)) node.flow = isMap(node) && node.flow === true && canBeOneLine;
  return node;
}

/** Texts whose spaces and line ends an editor or a person could lose in a block. */
const FRAGILE = /^\s|\s$|[ \t]\n|\n[ \t]*\n|[\r\ufeff\u2028\u2029]/;

function settle(node: unknown): Extent {
  if (isScalar(node)) {
    if (typeof node.value === 'string' && FRAGILE.test(node.value.replace(/\n$/, ''))) {
      node.type = Scalar.QUOTE_DOUBLE;
    }
    return { width: textLength(node.value), levels: 0 };
  }
  if (isSeq(node)) {
    const items = node.items.map(settle);
    const extent = around(items);
    // A list of maps, as a pipeline is, reads better with a line for each.
    if (!node.items.some(isMap) && isSmall(extent)) node.flow = true;
    return node.flow ? extent : TOO_WIDE;
  }
  if (!isMap(node)) return TOO_WIDE;
  const extent = around(
    node.items.map(({ key, value }) => {
      const { width, levels } = settle(value);
      return { width: width + (isScalar(key) ? String(key.value).length + 2 : FLOW_WIDTH), levels };
    }),
  );
  if (isSmall(extent)) node.flow = true;
  return node.flow ? extent : TOO_WIDE;
}

/** How much of a line a node takes, and how many maps and lists are inside of each other. */
interface Extent {
  readonly width: number;
  readonly levels: number;
}

const TOO_WIDE: Extent = { width: Infinity, levels: Infinity };

const around = (parts: readonly Extent[]): Extent => ({
  width: parts.reduce((total, { width }) => total + width + 2, parts.length === 0 ? Infinity : 2),
  levels: 1 + Math.max(0, ...parts.map(({ levels }) => levels)),
});

const isSmall = ({ width, levels }: Extent): boolean => width <= FLOW_WIDTH && levels <= FLOW_LEVELS;

function textLength(value: unknown): number {
  if (typeof value === 'string') return value.includes('\n') ? Infinity : value.length;
  return value instanceof NumberLiteral ? value.text.length : 5;
}
