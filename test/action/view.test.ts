import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { parseRecord } from '../../src/action/gate/record.ts';
import { ARTIFACT, FakeArtifacts } from './fake-artifacts.ts';
import { manifestText, openProject, pullEvent, pushEvent, scheduleEvent, sha } from './project.ts';
import type { ActionResult } from './run-action.ts';

const warnings = ({ annotations }: ActionResult) =>
  annotations.filter(({ kind }) => kind === 'warning').map(({ properties }) => properties['title']);
const VIEW = { view: 'on' };
const LINK = new RegExp(
  `\\[The same as a page\\]\\(https://github\\.\\w+/acme/streams/actions/runs/77/artifacts/${ARTIFACT}\\)`,
);
const PULL = { event: pullEvent(1, sha('a')), inputs: VIEW };

test('the built Action uploads the page of a plan as it is, and the comment links it', async () => {
  const project = await openProject();
  const artifacts = await FakeArtifacts.open();
  project.github.addPull(1, sha('a'));
  const result = await project.run({ ...PULL, env: artifacts.env });
  expect(result, result.log + result.stderr).toMatchObject({ code: 0 });
  expect(warnings(result)).toEqual([]);
  const [stored, ...others] = artifacts.stored;
  expect(others).toEqual([]);
  expect(stored!.name).toMatch(/^sluice-plan-[0-9a-f]{16}\.html$/);
  expect(stored!.text).toMatch(/^<!doctype html>/i);
  expect(stored!.text).toContain(result.outputs['plan-digest']);
  expect(readFileSync(result.outputs['view-path']!, 'utf8')).toBe(stored!.text);
  expect(project.github.commentsOf(1)[0]!.body).toMatch(LINK);
  expect(result.summary).toMatch(LINK);
});

test('the built Action goes on where GitHub takes no artifact, and quotes no secret of what it says', async () => {
  const project = await openProject();
  const artifacts = await FakeArtifacts.open();
  artifacts.refusal = 409;
  project.github.addPull(1, sha('a'));
  const inputs = { ...VIEW, 'allow-secret': 'WORD' };
  const result = await project.run({
    ...PULL,
    inputs,
    env: { ...artifacts.env, WORD: 'hunter2-atlas' },
  });
  expect(result, result.log + result.stderr).toMatchObject({ code: 0 });
  expect(result.outputs).toMatchObject({ outcome: 'planned' });
  expect(warnings(result)).toEqual(['VIEW_NOT_UPLOADED']);
  const [warning] = result.annotations.filter(({ kind }) => kind === 'warning');
  expect(warning!.message).toContain('409');
  expect(warning!.message).not.toContain('hunter2');
  const { body } = project.github.commentsOf(1)[0]!;
  expect(body).toContain('No page: the page was made, but GitHub did not take it');
  expect(parseRecord(body)?.digest).toBe(result.outputs['plan-digest']);
  expect(existsSync(result.outputs['view-path']!)).toBe(true);
});

test('without view there is no page, and a fork is told that there is none', async () => {
  const project = await openProject();
  project.github.addPull(1, sha('a'));
  const off = await project.runHere({ event: PULL.event });
  expect(off.outputs['view-path']).toBeUndefined();
  expect(off.summary + project.github.commentsOf(1)[0]!.body).not.toMatch(/\bpage\b/);
  const fork = pullEvent(1, sha('a'), { head: { sha: sha('a'), repo: { full_name: 'mallory/streams' } } });
  const forked = await project.runHere({ event: fork, inputs: VIEW });
  expect(forked.code).toBe(0);
  expect(forked.summary).toContain('No page: there is no plan that it could show.');
  const wrong = await project.runHere({ event: PULL.event, inputs: { view: 'yes' } });
  expect(wrong.outputs['failure-reason']).toBe('');
  expect(wrong.annotations.map(({ properties }) => properties['title'])).toEqual(['SETTINGS_INPUT_INVALID']);
});

test('an apply keeps the page of its run, drift that of its plan; each attempt has its own name', async () => {
  const project = await openProject();
  project.github.push('main', sha('1'));
  const pages: string[] = [];
  const upload = (path: string): Promise<number> => {
    pages.push(path);
    return Promise.resolve(ARTIFACT);
  };
  const push = { event: pushEvent(sha('1')), upload };
  const inputs = { ...VIEW, command: 'apply', gate: 'none' };
  const applied = await project.runHere({ ...push, inputs, env: { GITHUB_RUN_ATTEMPT: '2' } });
  expect(applied.outputs).toMatchObject({ outcome: 'applied' });
  expect(applied.summary).toMatch(LINK);
  expect(readFileSync(pages[0]!, 'utf8')).toContain('Converged');
  project.write('sluice.yaml', manifestText({ processors: { copy: 'moved' } }));
  const drift = await project.runHere({
    event: scheduleEvent(sha('1')),
    upload,
    inputs: { ...VIEW, command: 'drift' },
  });
  expect(drift.summary).toMatch(LINK);
  expect(pages.map((path) => basename(path).replace(/[0-9a-f]{16}/, 'KEY'))).toEqual([
    'sluice-apply-KEY-attempt-2.html',
    'sluice-drift-KEY.html',
  ]);
});

test('a page that cannot be made is said, and the plan counts all the same', async () => {
  const project = await openProject();
  project.github.addPull(1, sha('a'));
  const result = await project.runHere(PULL);
  expect(result.code).toBe(0);
  expect(warnings(result)).toEqual(['VIEW_NOT_UPLOADED']);
  expect(result.summary).toContain('No page:');
});
