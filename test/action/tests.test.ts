import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { COMMENT_LIMIT } from '../../src/action/comment/comment.ts';
import { isInsideFence, parseRecord } from '../../src/action/gate/record.ts';
import { HOSTILE, outsideOfCode } from './inert.ts';
import type { Project } from './project.ts';
import { manifestText, openProject, pullEvent, pushEvent, sha } from './project.ts';
import type { ActionResult } from './run-action.ts';

const outcome = ({ outputs }: ActionResult) => [outputs['outcome'], outputs['failure-reason']];
const titlesOf = ({ annotations }: ActionResult) => annotations.map(({ properties }) => properties['title']);

interface TestCase {
  readonly name?: string;
  readonly input?: string;
  readonly expected?: string;
}

/** A test file with one case for a processor whose collection has its own name. */
const testOf = (
  processor: string,
  { name = 'passes documents on', input = '[{ a: 1 }]', expected = '{ a: 1 }' }: TestCase = {},
) => `processor: orders/processor/${processor}
cases:
  - name: ${JSON.stringify(name)}
    input: ${input}
    expect: { collections: { warehouse.app.${processor}: [${expected}] } }
`;

/** A project with the processors `one` and `two`, of which Atlas has `two` already. */
async function openTwo(): Promise<Project> {
  const project = await openProject({ processors: { one: 'one', two: 'two' } });
  await project.applyByHand(manifestText({ processors: { two: 'two' } }));
  return project;
}

const plan = (project: Project, files: readonly string[], inputs: Readonly<Record<string, string>> = {}) => {
  project.github.addPull(1, sha('a'), { files: files.map((filename) => ({ filename })) });
  return project.runHere({ event: pullEvent(1, sha('a')), inputs });
};

test('the tests run that the change touches: of processors that it changes, and those that it changes itself', async () => {
  const project = await openTwo();
  project.write('one.test.yaml', testOf('one'));
  project.write('cases/two.test.yaml', testOf('two', { input: 'two.json', expected: '{ a: 2 }' }));
  project.write('cases/two.json', '[{ "a": 1 }]');
  const counts = async (...files: string[]) =>
    /tests: .*/.exec((await plan(project, ['sluice.yaml', ...files])).summary)?.[0];
  expect(await counts()).toBe('tests: 1 passed');
  const { log } = await plan(project, ['sluice.yaml']);
  expect(log).toMatch(/^1 passed \(1 file\)$/m);
  expect(log).not.toContain('has no test');
  expect(await counts('cases/two.test.yaml')).toContain('1 passed, 1 failed');
  expect(await counts('cases/two.json')).toContain('1 passed, 1 failed');
  project.github.addPull(1, sha('a'), { files: [], changedFiles: 4000 });
  const cut = await project.runHere({ event: pullEvent(1, sha('a')) });
  expect(outcome(cut), cut.summary).toEqual(['failed', 'tests-failed']);
});

test('where nothing tells what a change touches, all tests run', async () => {
  const project = await openTwo();
  project.write('two.test.yaml', testOf('two', { expected: '{ a: 2 }' }));
  const inputs = { command: 'apply', gate: 'none', comment: 'never' };
  expect(outcome(await project.runHere({ event: pushEvent(sha('1')), inputs }))).toEqual([
    'refused',
    'tests-failed',
  ]);
  const fork = { head: { sha: sha('a'), repo: { full_name: 'mallory/streams' } } };
  expect(outcome(await project.runHere({ event: pullEvent(1, sha('a'), fork) }))).toEqual([
    'failed',
    'tests-failed',
  ]);
});

test('without tests, and without any that the change touches, the comment says so', async () => {
  const project = await openTwo();
  await plan(project, ['sluice.yaml']);
  expect(project.github.commentsOf(1)[0]!.body).toContain('\ntests: none\n');
  project.write('two.test.yaml', testOf('two', { expected: '{ a: 2 }' }));
  expect(outcome(await plan(project, ['sluice.yaml']))).toEqual(['planned', '']);
  expect(project.github.commentsOf(1)[0]!.body).toContain('\ntests: none that this touches\n');
});

const broken: Readonly<Record<string, readonly [string, string]>> = {
  'is no YAML': ['TEST_FILE_INVALID', 'processor: [\n'],
  'has another form': ['TEST_FILE_INVALID', 'processor: orders/processor/one\ncase: []\n'],
  'tests a processor that the manifest does not have': ['TEST_PROCESSOR_UNKNOWN', testOf('gone')],
  'takes documents from a file of another folder': [
    'TEST_FILE_INVALID',
    testOf('one', { input: '../../../../../etc/passwd' }),
  ],
  'takes documents from the environment of the runner': [
    'TEST_FILE_INVALID',
    testOf('one', { input: '/proc/self/environ' }),
  ],
  'takes documents from a hidden folder': ['TEST_FILE_INVALID', testOf('one', { input: '.git/config' })],
  'takes documents from a link out of the checkout': [
    'TEST_FILE_INVALID',
    testOf('one', { input: 'link.json' }),
  ],
  'expects what is no regular expression': [
    'RUNNER_INPUT',
    testOf('one', { expected: '{ a: { $regex: "(" } }' }),
  ],
  'takes documents from a file that is not there': [
    'TEST_FILE_UNREADABLE',
    testOf('one', { input: 'gone.json' }),
  ],
};

test.each(Object.entries(broken))('a test file that %s is a failed test', async (_, [code, text]) => {
  const project = await openTwo();
  project.write('one.test.yaml', text);
  project.write('.git/config', '[{ "a": "root:x" }]');
  symlinkSync('/etc/passwd', join(project.folder, 'link.json'));
  const result = await plan(project, ['sluice.yaml']);
  expect([result.code, ...outcome(result)]).toEqual([1, 'failed', 'tests-failed']);
  expect(new Set(titlesOf(result))).toEqual(new Set([code]));
  for (const { properties } of result.annotations) {
    expect(properties).toMatchObject({
      file: 'one.test.yaml',
      line: expect.stringMatching(/^\d+$/) as string,
    });
  }
  expect(project.github.commentsOf(1)[0]!.body).toContain(code);
  expect(result.log + result.summary).not.toMatch(/^ +at .*\(|root:x/m);
});

test('a $function that never ends is a failed test, and the next one runs', async () => {
  const project = await openProject({ processors: { one: 'one', two: 'two' } });
  const endless = `$addFields: { b: { $function: { body: "function () { for (;;); }", args: [], lang: "js" } } }`;
  const text = manifestText({ processors: { one: 'one', two: 'two' } });
  project.write(
    'sluice.yaml',
    text.replace('          - $merge', `          - ${endless}\n          - $merge`),
  );
  project.write('one.test.yaml', testOf('one'));
  project.write('two.test.yaml', testOf('two'));
  const result = await plan(project, ['sluice.yaml']);
  expect(outcome(result), result.summary).toEqual(['failed', 'tests-failed']);
  expect(titlesOf(result)).toContain('RUNNER_FUNCTION_LIMIT');
  expect(result.summary).toContain('1 passed, 1 failed');
});

test('names of cases and documents of others stay inert in the comment and in the log', async () => {
  const project = await openTwo();
  const cases = HOSTILE.filter((text) => text !== '\ud800').map(
    (text) => `  - name: ${JSON.stringify(text)}
    input: [{ a: ${JSON.stringify(text)} }]
    expect: { collections: { warehouse.app.one: [{ a: 1 }] } }
`,
  );
  const files = [cases.slice(0, 10), cases.slice(10, 20), cases.slice(20)];
  for (const [i, some] of files.entries()) {
    project.write('one.test.yaml', `processor: orders/processor/one\ncases:\n${some.join('')}`);
    const result = await plan(project, ['sluice.yaml']);
    expect(outcome(result), result.log).toEqual(['failed', 'tests-failed']);
    const { body } = project.github.commentsOf(1)[0]!;
    expect(body, String(i)).toContain(`${some.length} failed`);
    for (const text of [body, result.summary]) {
      expect(isInsideFence(text)).toBe(false);
      expect(outsideOfCode(text)).not.toMatch(/evil|octocat|<img|onerror|status-end|injected/);
    }
    expect(parseRecord(body)?.headSha).toBe(sha('a'));
  }
});

test('what failed is cut where the comment has no room for it; plan and record stay whole', async () => {
  const project = await openTwo();
  const cases = Array.from(
    { length: 300 },
    (_, i) => `  - { name: "${'👩‍👧'.repeat(60)} ${i}", input: [{ a: 1 }], expect: { output: [] } }\n`,
  );
  project.write('one.test.yaml', `processor: orders/processor/one\ncases:\n${cases.join('')}`);
  const result = await plan(project, ['sluice.yaml']);
  const { body } = project.github.commentsOf(1)[0]!;
  expect(outcome(result)).toEqual(['failed', 'tests-failed']);
  expect(body.length).toBeLessThan(COMMENT_LIMIT / 2);
  expect(body).toMatch(/\d{3,} more lines: the \[job summary\]/);
  expect(body).toContain('workspace <code>orders</code>');
  expect(parseRecord(body)?.digest).toBe(result.outputs['plan-digest']);
  expect(isInsideFence(body)).toBe(false);
});
