/** Values as YAML text that reads back as the same values: keys in their order, numbers in their spelling, secrets by name. */
import type { Node, ScalarTag } from 'yaml';
import { Document as YamlDocument, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Value } from '../model/document.ts';
import { NumberLiteral, isDocument, isList } from '../model/document.ts';
import { SecretReference } from '../model/secret.ts';
import { escapeYaml, hasUnseen } from './safe-text.ts';

/** Prints a number as it was spelt. */
export const NUMBER_TAG: ScalarTag = {
  tag: 'tag:yaml.org,2002:float',
  default: true,
  identify: (value) => value instanceof NumberLiteral,
  resolve: (text) => text,
  stringify: ({ value }) => (value as NumberLiteral).text,
};

/** `value` as a YAML document. `writeText` turns each text, but no key, into what is written for it. */
export function printYaml(value: Value, writeText: (text: string) => string = (text) => text): string {
  const document = new YamlDocument(null, {
    version: '1.2',
    schema: 'core',
    customTags: (tags) => [NUMBER_TAG, ...tags],
  });
  document.contents = nodeOf(value, writeText);
  const options = { lineWidth: 0, aliasDuplicateObjects: false };
  return escapeYaml(document.toString(options));
}

/** `value` as a node of a YAML document that has `NUMBER_TAG`. */
export function nodeOf(value: Value, writeText: (text: string) => string): Node {
  if (isList(value)) {
    const list = new YAMLSeq<Node>();
    list.items = value.map((item) => nodeOf(item, writeText));
    return list;
  }
  if (isDocument(value)) {
    const map = new YAMLMap<Scalar, Node>();
    map.items = value.entries.map(([key, member]) => new Pair(keyOf(key), nodeOf(member, writeText)));
    return map;
  }
  if (typeof value === 'string') return textScalar(writeText(value));
  return value instanceof SecretReference ? textScalar(value.toString()) : new Scalar(value);
}

/** What has to be written as an escape needs double quotes. */
function textScalar(text: string): Scalar {
  const scalar = new Scalar(text);
  if (hasUnseen(text)) scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

/** A plain `<<` would merge when it is read again. */
export function keyOf(key: string): Scalar {
  const scalar = textScalar(key);
  if (key === '<<') scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}
