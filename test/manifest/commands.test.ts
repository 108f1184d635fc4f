import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { runRender } from '../../src/cli/commands/files/render.ts';
import { runSchema } from '../../src/cli/commands/tools/schema.ts';
import type { ValidateOptions } from '../../src/cli/commands/files/validate.ts';
import { runValidate } from '../../src/cli/commands/files/validate.ts';
import { printJson } from '../../src/model/document/json-text.ts';
import type { FakeHost } from './fake-host.ts';
import { fakeHost } from './fake-host.ts';
import { load, makeDirectory, writeFiles } from './workbench.ts';

const GOOD = `apiVersion: sluice/v1
vars: { tier: SP10 }
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: OHIO_USA }
    streamConfig: { tier: "\${var:tier}" }
    connections:
      sample_stream_solar: { type: Sample }
      atlas: { type: Cluster, clusterName: C, dbRoleToExecute: { role: atlasAdmin, type: BUILT_IN } }
      web: { type: Https, url: "https://x.example", headers: { "<<": "\${secret:TOKEN}", b: "\${secret:B}" }, ignoreRules: { CONNECTION_HEADER_SECRET: it is public } }
    processors:
      p: { pipeline: p.json }
`;

const PIPELINE =
  '[{"$source":{"connectionName":"sample_stream_solar"}},{"$addFields":{"10":1.0,"2":-0.0,"__proto__":12345678901,"<<":"$${env:A}"}},' +
  '{"$merge":{"into":{"connectionName":"atlas","db":"d","coll":"c"}}}]';

const WARNS = GOOD.replace(
  'sample_stream_solar: {',
  'odd name: { type: Sample, ignoreRules: { CONNECTION_SAMPLE_NAME: a test } }\n      sample_stream_solar: {',
);
const FAILS = GOOD.replace('type: Sample', 'type: sample');

const OPTIONS: ValidateOptions = { file: [], var: [], varFile: [], secretDir: [], color: true };

async function run(
  command: (options: never, host: FakeHost) => Promise<number>,
  manifest: string,
  options: Partial<ValidateOptions> = {},
): Promise<{ code: number; out: string; err: string }> {
  const directory = await makeDirectory();
  await writeFiles(directory, { 'sluice.yaml': manifest, 'p.json': PIPELINE });
  const host = fakeHost(directory);
  const code = await command({ ...OPTIONS, ...options } as never, host);
  return { code, ...host.written };
}

describe('validate', () => {
  it('says what it has read when all is well', async () => {
    expect(await run(runValidate, GOOD)).toEqual({
      code: 0,
      out: 'Valid: 2 files, 1 workspace, 3 connections, 1 processor.\n',
      err: '',
    });
  });

  it('fails on errors, with the place, the line and the way out on stderr', async () => {
    const { code, out, err } = await run(runValidate, FAILS);
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('sluice.yaml:8:36: error MANIFEST_VALUE');
    expect(err).toContain(
      '  8 |       sample_stream_solar: { type: sample }\n    |                                    ^\n  fix: Did you mean Sample?',
    );
    expect(err).toMatch(/\n1 error, 1 warning\n$|\n1 error\n$/);
  });

  it('fails on warnings only with --strict', async () => {
    const relaxed = await run(runValidate, WARNS);
    expect(relaxed.code).toBe(0);
    expect(relaxed.err).toContain('warning NAME_FORM');
    expect((await run(runValidate, WARNS, { strict: true })).code).toBe(1);
  });

  it('is quiet about warnings with --quiet', async () => {
    expect((await run(runValidate, WARNS, { quiet: true })).err).toBe('');
  });

  it('prints diagnostics as JSON', async () => {
    const { code, out, err } = await run(runValidate, FAILS, { json: true });
    expect([code, err]).toEqual([1, '']);
    const { diagnostics } = JSON.parse(out) as { diagnostics: Record<string, unknown>[] };
    expect(Object.keys(diagnostics[0]!)).toEqual([
      'severity',
      'code',
      'message',
      'file',
      'line',
      'column',
      'address',
      'fix',
    ]);
    expect(diagnostics[0]).toMatchObject({
      severity: 'error',
      code: 'MANIFEST_VALUE',
      file: 'sluice.yaml',
      line: 8,
      column: 36,
      address: 'w/connection/sample_stream_solar',
    });
    expect(JSON.parse((await run(runValidate, GOOD, { json: true })).out)).toEqual({ diagnostics: [] });
  });

  it('prints SARIF', async () => {
    const { out } = await run(runValidate, WARNS, { sarif: true });
    const log = JSON.parse(out) as { version: string; runs: { tool: unknown; results: unknown[] }[] };
    expect(log.version).toBe('2.1.0');
    expect(log.runs[0]).toMatchObject({
      tool: { driver: { name: 'sluice', rules: [{ id: 'NAME_FORM' }] } },
      columnKind: 'utf16CodeUnits',
      results: [
        {
          ruleId: 'NAME_FORM',
          ruleIndex: 0,
          level: 'warning',
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: 'sluice.yaml' },
                region: { startLine: 8, startColumn: 7 },
              },
              logicalLocations: [{ fullyQualifiedName: 'w/connection/odd name' }],
            },
          ],
        },
      ],
    });
  });

  it('refuses a --var that is no assignment', async () => {
    await expect(run(runValidate, GOOD, { var: ['tier'] })).rejects.toMatchObject({
      code: 'SETTINGS_VAR_INVALID',
    });
    expect((await run(runValidate, GOOD, { var: ['tier=SP=2'] })).code).toBe(1);
  });
});

describe('render', () => {
  it('prints a manifest that loads to the same, with the pipeline in place and secrets by name', async () => {
    const { code, out, err } = await run(runRender, GOOD);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('${secret:TOKEN}');
    expect(out).not.toContain('vars');
    const directory = { 'sluice.yaml': GOOD, 'p.json': PIPELINE };
    const [first, again] = await Promise.all([
      load(directory, { mode: 'validate' }),
      load({ 'sluice.yaml': out }, { mode: 'validate' }),
    ]);
    expect(again.diagnostics).toEqual([]);
    expect(printJson(again.merged)).toBe(printJson(first.merged));
    expect(printJson(again.merged)).toContain('"10":1.0,"2":-0.0,"__proto__":12345678901,"<<":"${env:A}"');
  });

  it('hides header values that are written in the manifest', async () => {
    const { code, out } = await run(runRender, GOOD.replace('"${secret:B}"', 'Basic-hidden'));
    expect(code).toBe(0);
    expect(out).not.toContain('Basic-hidden');
  });

  it('prints nothing of a manifest with errors, or with values that are not known', async () => {
    for (const manifest of [FAILS, GOOD.replace('OHIO_USA', '"${env:REGION}"')]) {
      const { code, out, err } = await run(runRender, manifest);
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/MANIFEST_(VALUE|ENV_UNSET)/);
    }
  });
});

describe('schema', () => {
  it.each([
    ['manifest', 'manifest'],
    ['pipeline', 'pipeline'],
    ['plan', 'plan'],
    ['report', 'report'],
    ['events', 'apply-events'],
  ])('prints %s as it is in schemas/', async (name, file) => {
    const host = fakeHost('/');
    expect(await runSchema({ ...OPTIONS, arguments: [name] }, host)).toBe(0);
    const path = new URL(`../../schemas/${file}.schema.json`, import.meta.url);
    expect(JSON.parse(host.written.out)).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });

  it('refuses a name that is none', async () => {
    await expect(runSchema({ ...OPTIONS, arguments: ['manifst'] }, fakeHost('/'))).rejects.toMatchObject({
      code: 'SETTINGS_SCHEMA_UNKNOWN',
    });
  });
});
