/** Which manifest the tests of a run belong to. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { manifestOf, sluiceIn, testOf, writeProject } from './project.ts';

const adds = (field: string) => manifestOf(`- $addFields: { by: ${field} }`);
const expects = (field: string) => testOf('[{ n: 1 }]', `[{ n: 1, by: ${field} }]`);

const two = {
  'a/sluice.yaml': adds('a'),
  'a/x.test.yaml': expects('a'),
  'b/sluice.yaml': adds('b'),
  'b/tests/deep/y.test.yaml': expects('b'),
};

test('each of several test files runs against the nearest manifest above it', async () => {
  const folder = await writeProject({ ...two, 'sluice.yaml': adds('root'), 'z.test.yaml': expects('root') });
  const named = await sluiceIn(folder, 'test', 'a/x.test.yaml', 'b/tests/deep/y.test.yaml', 'z.test.yaml');
  expect([named.code, named.err]).toEqual([0, '']);
  expect(named.out).toContain('3 passed (3 files)');
});

test('without arguments all tests below run, those of every manifest', async () => {
  const folder = await writeProject(two);
  const { code, out } = await sluiceIn(folder, 'test');
  expect(code).toBe(0);
  expect(out).toContain('2 passed (2 files)');
});

test('a folder means the tests below it', async () => {
  const folder = await writeProject({ ...two, 'b/sluice.yaml': adds('other') });
  expect((await sluiceIn(folder, 'test', 'a')).out).toContain('1 passed (1 file)');
  expect((await sluiceIn(folder, 'test', 'b')).out).toContain('0 passed, 1 failed (1 file)');
});

test('from inside of a project a test outside of it finds its own manifest', async () => {
  const folder = await writeProject({ ...two, '.git/HEAD': '' });
  expect((await sluiceIn(join(folder, 'a'), 'test', '../b/tests/deep/y.test.yaml')).code).toBe(0);
});

test('-f wins over the manifest beside the test', async () => {
  const folder = await writeProject(two);
  const { code, out } = await sluiceIn(folder, 'test', '-f', 'b/sluice.yaml', 'a/x.test.yaml');
  expect(code).toBe(1);
  expect(out).toMatch(/output\[0\]\.by\s+- "a"\s+\+ "b"/);
});

test('with -f, tests below another manifest are left to that one', async () => {
  const folder = await writeProject({ ...two, 'sluice.yaml': adds('root'), 'z.test.yaml': expects('root') });
  expect((await sluiceIn(folder, 'test', '-f', 'sluice.yaml')).out).toContain('1 passed (1 file)');
});

test('a test without a manifest fails in one line; the others still run', async () => {
  const folder = await writeProject({ ...two, 'c/z.test.yaml': expects('c') });
  const { code, out, err } = await sluiceIn(folder, 'test');
  expect([code, err]).toEqual([1, '']);
  expect(out).toMatch(/^c\/z\.test\.yaml\n {2}✗ error TEST_MANIFEST_NOT_FOUND /m);
  expect(out).toContain('2 passed, 1 failed (3 files)');
});

test('a manifest above the working directory is not looked for', async () => {
  const folder = await writeProject({ 'sluice.yaml': adds('root'), 'below/z.test.yaml': expects('root') });
  expect((await sluiceIn(join(folder, 'below'), 'test')).out).toContain('TEST_MANIFEST_NOT_FOUND');
});

test('a manifest with errors fails its own tests, in --json too; the errors are told once', async () => {
  const folder = await writeProject({ ...two, 'a/sluice.yaml': 'apiVersion: sluice/v1\nworkspace: {}\n' });
  const { code, out, err } = await sluiceIn(folder, 'test', '--json');
  expect(code).toBe(1);
  expect(err).toMatch(/a\/sluice\.yaml:2:1: error MANIFEST_UNKNOWN_KEY/);
  const run = JSON.parse(out) as {
    passed: number;
    files: { file: string; error: { code: string } | null }[];
  };
  expect(run.files.map(({ file, error }) => [file, error?.code])).toEqual([
    ['a/x.test.yaml', 'TEST_MANIFEST_INVALID'],
    ['b/tests/deep/y.test.yaml', undefined],
  ]);
  expect(run.passed).toBe(1);
});

test('what no case reaches is told by manifest, and of no processor when only some tests were asked for', async () => {
  const other = manifestOf('- $match: { n: { $gt: 5 } }', 'lonely');
  const folder = await writeProject({
    ...two,
    'b/sluice.yaml': `${adds('b')}${other.slice(other.indexOf('      lonely:'))}`,
  });
  const all = await sluiceIn(folder, 'test');
  expect(all.out).toMatch(/No case reaches, of b\/sluice\.yaml\n {2}w\/processor\/lonely {2}has no test/);
  expect((await sluiceIn(folder, 'test', 'b')).out).not.toContain('lonely');
});
