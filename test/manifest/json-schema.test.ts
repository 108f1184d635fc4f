import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CONNECTION_TYPES } from '../../src/kinds/connection.ts';
import { manifestJsonSchema } from '../../src/manifest/shape/json-schema.ts';

const validate = new Ajv({ strict: false }).compile(manifestJsonSchema());
const accepts = (manifest: string): boolean => validate(parse(manifest));

const workspace = (rest: string): string =>
  `apiVersion: sluice/v1\nworkspaces: { w: { dataProcessRegion: { cloudProvider: AWS, region: X }, ${rest} } }\n`;

describe('the JSON Schema of manifests', () => {
  it('is the one in schemas/', async () => {
    await expect(JSON.stringify(manifestJsonSchema(), null, 2) + '\n').toMatchFileSnapshot(
      '../../schemas/manifest.schema.json',
    );
  });

  it('is valid draft-07', () => {
    expect(new Ajv({ strict: false }).validateSchema(manifestJsonSchema())).toBe(true);
  });

  it('knows every connection type', () => {
    const text = readFileSync(new URL('../../schemas/manifest.schema.json', import.meta.url), 'utf8');
    for (const type of CONNECTION_TYPES) expect(text).toContain(`"const": "${type}"`);
  });

  it.each([
    ['a placeholder for a boolean', workspace('prune: "${var:prune}"'), true],
    ['any other text for a boolean', workspace('prune: "yes"'), false],
    ['a placeholder for a tier', workspace('streamConfig: { tier: "${var:tier}" }'), true],
    ['a tier that is newer', workspace('streamConfig: { tier: SP100 }'), true],
    [
      'a secret in a header',
      workspace('connections: { c: { type: Https, url: "https://x", headers: { a: "${secret:A}" } } }'),
      true,
    ],
    ['a pipeline as a path', workspace('processors: { p: { pipeline: p.yaml } }'), true],
    [
      'a pipeline as stages',
      workspace('processors: { p: { pipeline: [ { $source: { connectionName: c } } ] } }'),
      true,
    ],
    ['a misspelt stage', workspace('processors: { p: { pipeline: [ { $sorce: {} } ] } }'), false],
    [
      'what an overlay says of a connection',
      workspace('connections: { c: { clusterName: Cluster1 } }'),
      true,
    ],
    ['what an overlay removes', workspace('connections: { c: null }, processors: { p: null }'), true],
    [
      'a password in plain sight',
      workspace('connections: { c: { type: Kafka, authentication: { password: hunter2 } } }'),
      false,
    ],
    ['a pipeline as a map', workspace('processors: { p: { pipeline: {} } }'), false],
    ['an unknown key', workspace('tier: SP10'), false],
    [
      'a field of another connection type',
      workspace('connections: { c: { type: Sample, url: "https://x" } }'),
      false,
    ],
    ['another version', 'apiVersion: sluice/v2\n', false],
  ])('judges %s', (_, manifest, isAccepted) => {
    expect(accepts(manifest)).toBe(isAccepted);
  });
});
