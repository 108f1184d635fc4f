import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { runInProcess } from '../e2e/in-process.ts';
import { makeFolder, projectRoot } from '../e2e/run-cli.ts';
import type { InitOptions } from '../../src/cli/commands/files/init.ts';
import { runInit } from '../../src/cli/commands/files/init.ts';
import type { Publication } from '../../src/model/release/published.ts';
import { THIS_RELEASE } from '../../src/model/release/published.ts';
import { fakeHost } from '../manifest/fake-host.ts';

const run = (directory: string, ...args: string[]) => runInProcess(args, { directory });

const UNPUBLISHED: Publication = { repository: 'OWNER/sluice', version: '1.2.3' };
const PUBLISHED: Publication = { repository: 'acme/sluice', version: '1.2.3' };

/** `init` of a release that is published somewhere, or nowhere yet. */
async function initOf(release: Publication, directory: string, options: Partial<InitOptions> = {}) {
  const host = fakeHost(directory);
  const code = await runInit({ arguments: [], yes: true, ...options }, host, release);
  return { code, stdout: host.written.out, stderr: host.written.err };
}

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

it.each([
  ['sample', []],
  ['kafka', []],
  ['sample', ['--provider', 'AZURE', '--workspace', 'my_streams']],
  ['kafka', ['--provider', 'GCP', '--workspace', 'on', '--cluster', 'null']],
  ['kafka', ['--project', '0123456789abcdef01234567', '--region', 'OHIO_USA']],
])(
  'a starter for %s with %j validates without a warning, its test passes, and its plan creates it',
  async (source, flags) => {
    const folder = makeFolder();
    expect(await run(folder, 'init', '--yes', '--source', source, ...flags)).toMatchObject({
      code: 0,
      stderr: '',
    });
    const env = { MONGODB_ATLAS_PROJECT_ID: '0123456789abcdef01234567' };
    const validated = await runInProcess(['validate', '--strict'], { directory: folder, env });
    expect(validated).toMatchObject({ code: 0, stderr: '' });
    const planned = await runInProcess(['plan', '--sandbox', '--detailed-exitcode'], {
      directory: folder,
      env,
    });
    expect(planned.code, planned.stderr).toBe(2);
    const tested = await runInProcess(['test'], { directory: folder, env });
    expect(tested, tested.stdout).toMatchObject({ code: 0, stderr: '' });
    expect(tested.stdout).toContain('1 passed');
  },
);

it('says what to type next, from where it was called', async () => {
  const { stdout } = await run(makeFolder(), 'init', 'my-streams', '--yes');
  expect(stdout).toMatch(/^Next: cd my-streams && sluice test && sluice plan --sandbox$/m);
});

it.each(['sample', 'kafka'])(
  'the test of a starter for %s fails when its pipeline lets everything through',
  async (source) => {
    const folder = makeFolder();
    await run(folder, 'init', '--yes', '--source', source);
    const [name = ''] = readdirSync(join(folder, 'pipelines'));
    const pipeline = parse(read(folder, 'pipelines', name)) as { $match?: object }[];
    writeFileSync(
      join(folder, 'pipelines', name),
      JSON.stringify(pipeline.filter((stage) => !('$match' in stage))),
    );
    expect((await run(folder, 'test')).code).toBe(1);
  },
);

const yamlFilesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => /^[^.].*\.yaml$/.test(path));

it('names in each file a schema that it writes, while none is published', async () => {
  const folder = makeFolder();
  await initOf(UNPUBLISHED, folder);
  const files = yamlFilesIn(folder);
  expect(files.length).toBe(3);
  for (const file of files) {
    const [, schema = 'none'] = /\$schema=(\S+)/.exec(read(folder, file)) ?? [];
    expect(JSON.parse(read(folder, dirname(file), schema))).toHaveProperty('definitions');
  }
});

it('names in each file the published schema of its version, and copies none', async () => {
  const folder = makeFolder();
  await initOf(PUBLISHED, folder);
  const schemas = yamlFilesIn(folder).map(
    (file) => /^# yaml-language-server: \$schema=(\S+)/.exec(read(folder, file))?.[1],
  );
  const url = (name: string) =>
    `https://raw.githubusercontent.com/acme/sluice/v1.2.3/schemas/${name}.schema.json`;
  expect(schemas.toSorted()).toEqual(['manifest', 'pipeline', 'test'].map(url));
  expect(readdirSync(folder)).not.toContain('schemas');
  // The files that the address leads to are in the repository.
  for (const name of ['manifest', 'pipeline', 'test'])
    expect(() => read(projectRoot, 'schemas', `${name}.schema.json`)).not.toThrow();
});

it('names the release of package.json, wherever it is published', () => {
  const { version } = JSON.parse(read(projectRoot, 'package.json')) as { version: string };
  expect(THIS_RELEASE.version).toBe(version);
});

it('overwrites nothing', async () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'pipelines'));
  writeFileSync(join(folder, 'pipelines', 'store-readings.yaml'), 'mine');
  writeFileSync(join(folder, '.gitignore'), 'mine\n.env');
  expect(await run(folder, 'init', '--yes')).toMatchObject({ code: 0 });
  expect(read(folder, 'pipelines', 'store-readings.yaml')).toBe('mine');
  expect(read(folder, '.gitignore')).toBe('mine\n.env\n.sluice/\n');

  const manifest = read(folder, 'sluice.yaml');
  const again = await run(folder, 'init', '--yes', '--workspace', 'other');
  expect(again).toMatchObject({ code: 1, stdout: '' });
  expect(again.stderr).toContain('INIT_MANIFEST_PRESENT');
  expect(read(folder, 'sluice.yaml')).toBe(manifest);
});

it.each([
  [['--project', 'abc']],
  [['--workspace', 'a/b']],
  [['--workspace', 'w'.repeat(65)]],
  [['--action', 'owner/sluice@v1']],
  [['--region', '${env:X}']],
  [['--cluster', 'two words']],
])('refuses %j before anything is written', async (flags) => {
  const folder = makeFolder();
  const { code, stderr } = await run(folder, 'init', '--yes', ...flags);
  expect(code).toBe(1);
  expect(stderr).toContain('SETTINGS_INIT_INVALID');
  expect(() => read(folder, 'sluice.yaml')).toThrow();
});

it('wants flags where nobody can be asked', async () => {
  const { code, stderr } = await run(makeFolder(), 'init');
  expect(code).toBe(1);
  expect(stderr).toContain('--yes');
});

interface Workflow {
  readonly permissions: object;
  readonly jobs: Record<
    string,
    { permissions: object; 'timeout-minutes': number; steps: { uses: string }[] }
  >;
}

it('writes workflows that grant nothing by default and pin every action by its commit', async () => {
  const folder = makeFolder();
  const action = `acme/sluice@${'ab'.repeat(20)}`;
  await run(folder, 'init', '--yes', '--source', 'kafka', '--action', action);
  for (const name of ['sluice.yml', 'sluice-drift.yml']) {
    const text = read(folder, '.github', 'workflows', name);
    const workflow = parse(text) as Workflow;
    expect(workflow.permissions).toEqual({});
    const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);
    expect(steps.map(({ uses }) => uses)).toContain(action);
    for (const { uses } of steps) expect(uses).toMatch(/^[\w./-]+@[0-9a-f]{40}$/);
    for (const job of Object.values(workflow.jobs)) {
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      expect(job.permissions).not.toHaveProperty('id-token');
    }
    expect(text).toMatch(/actions\/checkout@\w{40} # v\d/);
  }
});

it('says that the action has still to be named, and writes one that cannot run, while Sluice is not published', async () => {
  const folder = makeFolder();
  const { stdout } = await initOf(UNPUBLISHED, folder);
  expect(stdout).toContain('OWNER/sluice');
  expect(read(folder, '.github', 'workflows', 'sluice.yml')).toContain(`OWNER/sluice@${'0'.repeat(40)}`);
});

it('writes workflows that use the release by its tag, and asks for nothing to be put in, once Sluice is published', async () => {
  const folder = makeFolder();
  const { stdout } = await initOf(PUBLISHED, folder);
  expect(stdout).not.toContain('put the repository');
  for (const name of ['sluice.yml', 'sluice-drift.yml']) {
    const text = read(folder, '.github', 'workflows', name);
    const steps = Object.values((parse(text) as Workflow).jobs).flatMap((job) => job.steps);
    const own = steps.map(({ uses }) => uses).filter((uses) => uses.includes('sluice'));
    expect(own.length).toBeGreaterThan(0);
    expect(new Set(own)).toEqual(new Set(['acme/sluice@v1.2.3']));
  }
});

it('uses the action that a flag names rather than the published one', async () => {
  const folder = makeFolder();
  const action = `mirror/sluice@${'ab'.repeat(20)}`;
  await initOf(PUBLISHED, folder, { action });
  const text = read(folder, '.github', 'workflows', 'sluice.yml');
  expect(text).toContain(`uses: ${action}\n`);
  expect(text).not.toContain('acme/');
});

const EXPORTED = `apiVersion: sluice/v1
project: 0123456789abcdef01234567
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    connections:
      web: { type: Https, url: "https://x.example/?k=\${secret:KEY}", headers: { a: "\${secret:TOKEN}" } }
`;

it('beside a manifest it writes the workflows, the line for editors and .gitignore, and nothing else', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'sluice.yaml'), EXPORTED);
  const { code, stdout } = await initOf(UNPUBLISHED, folder);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Next: sluice plan$/m);
  expect(read(folder, 'sluice.yaml')).toBe(
    `# yaml-language-server: $schema=schemas/manifest.schema.json\n${EXPORTED}`,
  );
  expect(readdirSync(folder).toSorted()).toEqual(['.github', '.gitignore', 'schemas', 'sluice.yaml']);
  const workflow = read(folder, '.github', 'workflows', 'sluice.yml');
  expect(workflow).toContain('allow-secret: |\n            KEY\n            TOKEN\n');
  expect(await initOf(UNPUBLISHED, folder)).toMatchObject({ code: 0, stderr: '' });
  expect(read(folder, 'sluice.yaml').match(/yaml-language-server/g)).toHaveLength(1);
});

it('beside a manifest it names the published schema, and copies none', async () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'sluice.yaml'), EXPORTED);
  expect(await initOf(PUBLISHED, folder)).toMatchObject({ code: 0, stderr: '' });
  expect(read(folder, 'sluice.yaml')).toContain('/acme/sluice/v1.2.3/schemas/manifest.schema.json\n');
  expect(readdirSync(folder).toSorted()).toEqual(['.github', '.gitignore', 'sluice.yaml']);
});

it("below a repository's root it writes workflows where GitHub reads them, for that folder alone", async () => {
  const root = makeFolder();
  mkdirSync(join(root, '.git'));
  mkdirSync(join(root, 'streams'));
  for (const name of ['orders', 'metrics']) await run(join(root, 'streams'), 'init', name, '--yes');
  expect(readdirSync(join(root, '.github', 'workflows')).toSorted()).toEqual([
    'sluice-drift-streams-metrics.yml',
    'sluice-drift-streams-orders.yml',
    'sluice-streams-metrics.yml',
    'sluice-streams-orders.yml',
  ]);
  const text = read(root, '.github', 'workflows', 'sluice-streams-orders.yml');
  const workflow = parse(text) as {
    concurrency: { group: string };
    jobs: Record<string, { steps: { with: Record<string, string> }[] }>;
  };
  expect(workflow.concurrency.group).toContain('sluice-streams-orders-');
  for (const { steps } of Object.values(workflow.jobs)) {
    expect(steps[1]!.with).toMatchObject({ 'working-directory': 'streams/orders', label: 'streams/orders' });
  }
  expect(readdirSync(join(root, 'streams', 'orders'))).not.toContain('.github');
});
