/**
 * The npm package, packed and installed as users get it: it brings everything along and installs nothing else. A test of
 * what is packed belongs in this file, because two `npm pack` at once would get in each other's way.
 */
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PUBLICATION } from '../../src/model/release/publication.ts';
import { VERSION } from '../../src/model/release/version.ts';
import { projectRoot } from '../e2e/run-cli.ts';
import { PROJECT, serveSandbox } from '../e2e/served.ts';

interface PackageJson {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly repository: { readonly url: string };
  readonly dependencies?: object;
  readonly optionalDependencies?: object;
  readonly peerDependencies?: object;
}

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const packageJson = JSON.parse(read('package.json')) as PackageJson;
const isPlaceholder = PUBLICATION.repository.startsWith('OWNER/');

const folder = mkdtempSync(join(tmpdir(), 'sluice-package-'));
const tarball = join(folder, `${PUBLICATION.package}-${VERSION}.tgz`);
const installed = join(folder, 'node_modules', PUBLICATION.package);

/** npm as a user runs it, without the network and without what the npm that runs these tests has set. */
function npm(command: 'npm' | 'npx', args: readonly string[], directory: string): string {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(?:npm_|NODE_OPTIONS$)/i.test(name)),
  );
  return execFileSync(command, args, {
    cwd: directory,
    env: { ...env, npm_config_offline: 'true', npm_config_update_notifier: 'false' },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
}

beforeAll(() => {
  npm('npm', ['pack', '--pack-destination', folder], projectRoot);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  npm('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', tarball], folder);
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('installing the package installs no other one', () => {
  const found = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
  expect(found).toEqual([PUBLICATION.package]);
  const { dependencies, optionalDependencies, peerDependencies } = packageJson;
  expect({ dependencies, optionalDependencies, peerDependencies }).toEqual({});
});

test('npx runs it from the tarball, and --version names the commit that was packed', () => {
  const stdout = npm('npx', ['--yes', `./${basename(tarball)}`, '--version'], folder);
  const commit = existsSync(join(projectRoot, '.git'))
    ? execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { cwd: projectRoot, encoding: 'utf8' }).trim()
    : undefined;
  if (commit === undefined) expect(stdout).toBe(`${VERSION}\n`);
  else expect(stdout.replace('+changes', '')).toBe(`${VERSION} (${commit})\n`);
});

test('what is installed plans against the sandbox', () => {
  const args = ['plan', '--sandbox', '-f', join(projectRoot, 'examples', 'solar')];
  expect(npm('npx', ['sluice', ...args], folder)).toContain('power-by-group');
});

test('what package.json exports is there, and its types say what runs', async () => {
  const { messages } = await publint({ pkgDir: installed, strict: true, level: 'warning' });
  expect(messages).toEqual([]);
  const attw = join(projectRoot, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  const args = [attw, tarball, '--profile', 'esm-only', '--exclude-entrypoints', './schemas/*', '--no-color'];
  // It fails where a door has no types, or types of another module system.
  expect(execFileSync(process.execPath, args, { encoding: 'utf8' })).toContain('sluice/runner');
});

test("the library's example compiles under tsc --strict in an empty project, and plans and applies", async () => {
  const project = join(folder, 'project');
  cpSync(join(projectRoot, 'examples/library'), project, { recursive: true });
  writeFileSync(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  const tsc = join(projectRoot, 'node_modules/typescript/bin/tsc');
  const strict = ['--strict', '--noUncheckedIndexedAccess', '--exactOptionalPropertyTypes'];
  const files = ['apply.ts', 'total.ts'];
  execFileSync(process.execPath, [tsc, ...strict, '--module', 'nodenext', '--target', 'es2023', ...files], {
    cwd: project,
    encoding: 'utf8',
  });
  const sandbox = await serveSandbox();
  const env = { ...process.env, ...sandbox.env, MONGODB_ATLAS_PROJECT_ID: PROJECT, SLUICE_PATIENCE: '0.01' };
  const run = async (file: string): Promise<string> =>
    (await promisify(execFile)(process.execPath, [file], { cwd: project, env })).stdout;
  expect(await run('total.js')).toBe('total 7\n');
  const first = await run('apply.js');
  expect(first).toMatch(/create +solar-farm\/processor\/copy-readings/);
  expect(first).toContain('applied and converged');
  expect(await run('apply.js')).toContain('nothing-to-do and converged');
}, 120_000);

test('the package holds what users need, and no sources or tests', () => {
  const entries = readdirSync(installed).toSorted();
  const commit = existsSync(join(projectRoot, '.git')) ? ['COMMIT'] : [];
  expect(entries).toEqual(
    [
      ...['CHANGELOG.md', 'LICENSE', 'README.md', 'action.yml', 'dist', 'package.json', 'schemas', 'types'],
      ...commit,
    ].toSorted(),
  );
  expect(existsSync(join(installed, 'dist', 'THIRD-PARTY-LICENSES.txt'))).toBe(true);
  expect(existsSync(join(installed, 'schemas', 'manifest.schema.json'))).toBe(true);
});

test('packing leaves neither commit nor declarations behind in the clone', () => {
  expect(existsSync(join(projectRoot, 'COMMIT'))).toBe(false);
  expect(existsSync(join(projectRoot, 'types'))).toBe(false);
});

test('package.json says where the package lives as publication.ts does', () => {
  expect(packageJson.name).toBe(PUBLICATION.package);
  expect(packageJson.repository.url).toBe(`git+https://github.com/${PUBLICATION.repository}.git`);
  expect(packageJson.version).toBe(VERSION);
});

test('while the owner is a placeholder, nothing can be published and no page says to install it', () => {
  expect(packageJson.private === true).toBe(isPlaceholder);
  const pages = [
    'README.md',
    'CONTRIBUTING.md',
    ...readdirSync(join(projectRoot, 'docs'), { recursive: true, encoding: 'utf8' }).map(
      (name) => `docs/${name}`,
    ),
  ];
  // A tarball in a folder (`./sluice-0.2.0.tgz`) is not the registry's package.
  const name = `(?<![./])${PUBLICATION.package}(?![.-])\\b`;
  const advice = new RegExp(`npx (?:--\\S+ )*${name}|npm (?:i|install) [^\`]*${name}|ghcr\\.io/`);
  const advising = pages.filter((path) => path.endsWith('.md') && advice.test(read(path)));
  if (isPlaceholder) expect(advising).toEqual([]);
  expect('npx sluice plan').toMatch(advice);
});

test('a release is refused while the owner is a placeholder, and for a tag of another version', () => {
  const release = (tag: string): string => {
    try {
      execFileSync(process.execPath, ['scripts/check-release.js', tag], {
        cwd: projectRoot,
        encoding: 'utf8',
        env: {},
        stdio: 'pipe',
      });
      return '';
    } catch (error) {
      return (error as { stderr: string }).stderr;
    }
  };
  expect(release('v9.9.9')).toContain(`not v${VERSION}`);
  if (isPlaceholder) expect(release(`v${VERSION}`)).toContain('placeholder');
});
