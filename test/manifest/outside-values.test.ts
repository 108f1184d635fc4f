/** What a manifest may read from the environment and from files, and what it is told when it shouldn't. */
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadManifest } from '../../src/manifest/read/load.ts';
import type { ManifestRequest } from '../../src/manifest/read/load.ts';
import { load, makeDirectory, requestIn, writeFiles } from './workbench.ts';

const HEAD = `apiVersion: sluice/v1
project: 5f3a0c0c0c0c0c0c0c0c0cc1
`;
const kafka = (password: string, head = ''): Record<string, string> => ({
  'sluice.yaml': `${HEAD}${head}workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: OHIO_USA }
    connections:
      k:
        type: Kafka
        bootstrapServers: a.example:9092
        authentication: { mechanism: PLAIN, username: u, password: ${password} }
        security: { protocol: SASL_SSL }
`,
});
const told = async (
  files: Record<string, string>,
  settings: Partial<ManifestRequest> = {},
): Promise<string[]> =>
  (await load(files, settings)).diagnostics.map(
    ({ severity, code, message, fix }) => `${severity} ${code} ${message} | ${fix ?? ''}`,
  );

describe('a password', () => {
  it.each([
    ['"${env:PW}"', 'Use ${secret:PW}.'],
    ['"${env:DB_PASSWORD}"', 'Use ${secret:DB_PASSWORD}.'],
    ['"${env:UNSET}"', 'Use ${secret:UNSET}.'],
    ['"x-${env:PW:-y}"', 'Use ${secret:PW}.'],
    ['"${secrets:PW}"', 'Use ${secret:PW}.'],
    [
      '"${{ secrets.PW }}"',
      "Use ${secret:PW}, and give the workflow's step PW: ${{ secrets.PW }} under env.",
    ],
    ['"${PW}"', 'Use ${secret:PW}.'],
    ['"${vault:PW}"', 'Use ${secret:PW}.'],
    ['"{{ .PW }}"', 'Use ${secret:PW}.'],
    [
      'hunter2',
      'Write ${secret:NAME} or ${secretFile:PATH}, and replace the secret: it has been written down.',
    ],
  ])('written as %s is told once how secrets are read', async (written, fix) => {
    const found = await told(kafka(written), { env: { PW: 'canary', DB_PASSWORD: 'canary' } });
    expect(found).toEqual([expect.stringMatching(/^error MANIFEST_LITERAL_SECRET /)]);
    expect(found[0]).toContain(`| ${fix}`);
    expect(found[0]).not.toContain('canary');
  });
});

describe('a placeholder', () => {
  const tag = (text: string, head = ''): Record<string, string> => ({
    'sluice.yaml': `${HEAD}${head}workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: OHIO_USA }
    connections: { c: { type: Cluster, clusterName: "${text}", dbRoleToExecute: { role: r, type: CUSTOM } } }
`,
  });

  it.each(['${env:A:-${env:B}}', '${var:${env:B}}', '${env:A:-x${secret:B}}'])(
    'inside of another one is an error that shows both names: %s',
    async (text) => {
      const [first, ...others] = await told(tag(text), { env: { A: '', B: 'canary' } });
      expect(others).toEqual([]);
      expect(first).toMatch(/^error MANIFEST_PLACEHOLDER .*'B'/);
      if (text.includes('A')) expect(first).toContain("'A'");
    },
  );

  it.each([
    'MCLI_PRIVATE_API_KEY',
    'AWS_SECRET_ACCESS_KEY',
    'AWS_ACCESS_KEY_ID',
    'AWS_SESSION_TOKEN',
    'AZURE_CLIENT_SECRET',
    'GOOGLE_APPLICATION_CREDENTIALS',
    'npm_token',
    'DB_PASSWD',
    'TLS_PRIVATE_KEY',
    'HTTPS_PROXY',
  ])('does not read %s, but with unsafeEnv in the manifest it does', async (name) => {
    const env = { [name]: name === 'HTTPS_PROXY' ? 'http://u:canary@proxy.example' : 'canary' };
    const [first, ...others] = await told(tag(`\${env:${name}}`), { env });
    expect(others).toEqual([]);
    expect(first).toMatch(/^error MANIFEST_ENV_DENIED .*unsafeEnv/);
    expect(first).toContain(`\${secret:${name}}`);
    expect(first).not.toContain('canary');
    expect(await told(tag(`\${env:${name}}`, `unsafeEnv: [${name}]\n`), { env })).toEqual([]);
  });

  it.each(['PARTITION_KEY', 'AWS_REGION', 'TOKENS', 'HTTPS_PROXY', 'SECRET_NAME_PREFIX'])(
    'reads %s, which is no credential',
    async (name) => {
      const env = { [name]: 'http://gate.example' };
      expect(await told(tag(`\${env:${name}}`), { env })).toEqual([]);
    },
  );

  it.each(['MONGODB_ATLAS_CLIENT_SECRET', 'GITHUB_TOKEN'])(
    'never reads %s, a login of Sluice or of its job',
    async (name) => {
      const found = await told(tag(`\${env:${name}}`, `unsafeEnv: [${name}]\n`), {
        env: { [name]: 'canary' },
      });
      expect(found).toEqual([expect.stringContaining('error MANIFEST_ENV_DENIED')]);
    },
  );
});

describe('a secret', () => {
  it('of fewer than four characters is warned about when it is read', async () => {
    const found = await told(kafka('"${secret:PW}"'), { env: { PW: 'abc' } });
    expect(found).toEqual([expect.stringMatching(/^warning MANIFEST_SECRET_SHORT the secret PW has fewer/)]);
    expect(await told(kafka('"${secret:PW}"'), { env: { PW: 'abcd' } })).toEqual([]);
  });

  it('is allowed anywhere in extra', async () => {
    const { desired, diagnostics } = await load(
      {
        'sluice.yaml': `${HEAD}workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: OHIO_USA }
    connections:
      s: { type: Sample, extra: { newLogin: { keys: [{ value: "a \${secret:PW}" }] } } }
`,
      },
      { env: {} },
    );
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(JSON.stringify(desired?.resources)).toContain('a ${secret:PW}');
  });

  it('from a file has no byte order mark, and a pipe is not waited for', async () => {
    const directory = await makeDirectory();
    await writeFiles(directory, kafka('"${secretFile:pw}"'));
    const request = { ...requestIn(directory), secretDirectories: ['secrets'] };
    await writeFiles(directory, { 'secrets/pw': '' });
    await writeFile(join(directory, 'secrets/pw'), '\ufeffhunter2-and-more\r\n');
    const name = { source: 'secretFile', name: 'pw' } as const;
    expect((await loadManifest(request)).secrets.find(name)?.reveal()).toBe('hunter2-and-more');
    execFileSync('rm', [join(directory, 'secrets/pw')]);
    execFileSync('mkfifo', [join(directory, 'secrets/pw')]);
    expect((await loadManifest(request)).secrets.find(name)).toBeUndefined();
  });
});
