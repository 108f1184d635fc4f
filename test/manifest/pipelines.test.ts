import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document, Value } from '../../src/model/document.ts';
import { isDocument, valueAt } from '../../src/model/document.ts';
import { parseJson, printJson } from '../../src/model/document/json-text.ts';
import { printYaml } from '../../src/render/yaml.ts';
import { escapePlaceholders } from '../../src/manifest/values/placeholders.ts';
import { sharedMissing, sharedPath } from '../shared.ts';
import { load } from './workbench.ts';

const CORPUS = sharedPath('corpus', 'pipelines');

const manifestWith = (pipeline: string): string =>
  `apiVersion: sluice/v1
project: 5f3a0c0c0c0c0c0c0c0c0cc1
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: OHIO_USA }
    processors:
      p:
        pipeline: ${pipeline}
`;

/** The pipeline of processor `p` as it would be sent; rules of pipelines, which may refuse it, do not count here. */
async function pipelineOf(files: Readonly<Record<string, string>>): Promise<string> {
  const { merged, diagnostics } = await load(files);
  const own = diagnostics.filter(
    ({ code, severity }) => severity === 'error' && code.startsWith('MANIFEST_'),
  );
  expect(own).toEqual([]);
  const value = valueAt(merged, ['workspaces', 'w', 'processors', 'p', 'pipeline']);
  return printJson(value ?? null);
}

const fromYaml = (text: string): Promise<string> =>
  pipelineOf({ 'sluice.yaml': manifestWith('p.yaml'), 'p.yaml': text });
const fromJson = (text: string): Promise<string> =>
  pipelineOf({ 'sluice.yaml': manifestWith('p.json'), 'p.json': text });
const inline = (text: string): Promise<string> =>
  pipelineOf({ 'sluice.yaml': manifestWith('\n          ' + text.split('\n').join('\n          ')) });

const AWKWARD =
  '[{"$match":{"10":1,"2":2,"b":9223372036854775807,"c":1.0,"d":1e3,"e":-0.0,"f":-0,"g":1E400,"h":0.10000000000000000001,' +
  '"i":{"$date":"2025-01-21T19:25:18.262Z"},"j":{"$numberLong":"5"},"é":1,"e\\u0301":2,"__proto__":{"x":1},"constructor":3,' +
  '"toString":4,"<<":{"y":1},"":5,"on":"yes","null":null,"k":"2020-01-01","l":"\\u2028\\u0000\\"\\\\","m":[[],{}],"n":"12","o":"true","p":" x "}}]';

/** The same as AWKWARD, with its escapes written as JSON prints them. */
const AWKWARD_PRINTED = printJson(parseJson(AWKWARD));

describe('a pipeline stays what it was', () => {
  it('in a JSON file', async () => {
    expect(await fromJson(AWKWARD)).toBe(AWKWARD_PRINTED);
  });

  it('in a YAML file, and inside of the manifest', async () => {
    const text = printYaml(parseJson(AWKWARD), escapePlaceholders);
    expect(await fromYaml(text)).toBe(AWKWARD_PRINTED);
    expect(await inline(text)).toBe(AWKWARD_PRINTED);
  });

  it('with the spellings that only YAML has as JSON numbers', async () => {
    const text =
      '- $match: { a: +12, b: 012, c: .5, d: 5., e: 0x1F, f: 0o17, g: -.5e3, h: 0xFFFFFFFFFFFFFFFF, i: 1_000, j: 00.5 }\n';
    expect(await fromYaml(text)).toBe(
      '[{"$match":{"a":12,"b":12,"c":0.5,"d":5.0,"e":31,"f":15,"g":-0.5e3,"h":18446744073709551615,"i":"1_000","j":0.5}}]',
    );
  });

  it('with dates, yes, no, on and off as texts', async () => {
    const text =
      '- $match: { a: 2020-01-01, b: yes, c: no, on: off, d: ~, e: 2020-01-01T00:00:00Z, f: 12:30:45 }\n';
    expect(await fromYaml(text)).toBe(
      '[{"$match":{"a":"2020-01-01","b":"yes","c":"no","on":"off","d":null,"e":"2020-01-01T00:00:00Z","f":"12:30:45"}}]',
    );
  });

  it('with nulls, whose removal is for what is outside', async () => {
    expect(await inline('- $project: { a: null, b: ~ }')).toBe('[{"$project":{"a":null,"b":null}}]');
  });

  it('with `<<` as a key, and with anchors', async () => {
    const text = '- $match: &m { a: 1 }\n- $match: { <<: *m, b: 2 }\n- *x\n'.replace(
      '- *x\n',
      '- $match: *m\n',
    );
    expect(await fromYaml(text)).toBe(
      '[{"$match":{"a":1}},{"$match":{"<<":{"a":1},"b":2}},{"$match":{"a":1}}]',
    );
    expect(await inline(text)).toBe(await fromYaml(text));
  });

  it('with every dollar that is no placeholder', async () => {
    const text =
      "- $match: { a: '$$ROOT', b: '${x}', c: '$${env:X}', d: '${', e: '${ENV:X}', f: 'a$$b', g: '$$${var:x}' }\n";
    expect(await fromYaml(text)).toBe(
      '[{"$match":{"a":"$$ROOT","b":"${x}","c":"${env:X}","d":"${","e":"${ENV:X}","f":"a$$b","g":"$${var:x}"}}]',
    );
  });
});

describe.skipIf(CORPUS === undefined)(`every pipeline of the corpus (or skipped: ${sharedMissing})`, () => {
  const names =
    CORPUS === undefined ? [sharedMissing] : readdirSync(CORPUS).filter((name) => name.endsWith('.json'));

  it.each(names)('%s', async (name) => {
    const file = parseJson(readFileSync(join(CORPUS ?? '', name), 'utf8')) as Document;
    const pipeline: Value = file.get('pipeline') ?? [];
    const expected = printJson(pipeline);
    expect(isDocument(file)).toBe(true);
    expect(await fromJson(printJson(pipeline, { indent: 2 }))).toBe(expected);
    const yaml = printYaml(pipeline, escapePlaceholders);
    expect(await fromYaml(yaml)).toBe(expected);
    expect(await inline(yaml)).toBe(expected);
  });
});
