/** An apply of the Action goes on where things only moved as they were to move, and puts back what a killed job left stopped. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { textOf } from '../../src/model/document.ts';
import { STRANGER } from './fake-github.ts';
import { openRewriting } from '../e2e/rewriting.ts';
import type { Project } from './project.ts';
import { manifestText, openProject, pullEvent, pushEvent, sha } from './project.ts';

const ROLE = 'role: readWriteAnyDatabase';
const changed = manifestText({ processors: { copy: 'docs' } }).replace(ROLE, 'role: readAnyDatabase');
const allow = { allow: 'pause-unmanaged' };

/** Processors of the sandbox with their states. */
async function statesOf({ sandbox }: Project): Promise<Record<string, string>> {
  const kept = (await (await fetch(`${sandbox.url}/sandbox/state`)).json()) as readonly {
    readonly put: string;
    readonly record?: { readonly name: string; readonly state?: string };
  }[];
  const processors = kept.filter(({ put }) => put === 'processor');
  return Object.fromEntries(processors.map(({ record }) => [record?.name ?? '', record?.state ?? '']));
}

/** A merged pull request that stops `theirs`, which is not in the manifest, for a while; and its apply, killed before any start. */
async function killedApply(): Promise<Project> {
  const project = await openProject();
  const { github, sandbox } = project;
  await project.applyByHand(manifestText({ processors: { copy: 'docs', theirs: 'other' } }));
  project.write('sluice.yaml', changed);
  github.addPull(1, sha('a'));
  const planned = await project.runHere({ event: pullEvent(1, sha('a')), inputs: allow });
  expect(planned.outputs['outcome'], planned.log).toBe('planned');
  github.merge(1, sha('1'));
  const setFaults = (faults: object[]) =>
    fetch(`${sandbox.url}/sandbox/faults`, { method: 'POST', body: JSON.stringify(faults) });
  await setFaults([{ match: { method: 'POST', path: '**:start*' }, delayMs: 60_000, drop: 'before' }]);
  const starts = async (): Promise<number> =>
    (await sandbox.writes()).filter((entry) => textOf(entry.get('path'))?.includes(':start')).length;
  const before = await starts();
  await project.run({
    event: pushEvent(sha('1')),
    inputs: { command: 'apply', ...allow },
    onStart: (child) => {
      void (async () => {
        while ((await starts()) === before && child.exitCode === null)
          await new Promise((done) => setTimeout(done, 20));
        child.kill('SIGKILL');
      })();
    },
  });
  await setFaults([]);
  expect(await statesOf(project)).toMatchObject({ theirs: 'STOPPED' });
  return project;
}

test('a killed job is finished by another machine: the comment knows what was to run again', async () => {
  const project = await killedApply();
  const comment = project.github.commentsOf(1)[0]!;
  expect(comment.body).toMatch(/^<!-- sluice:restore [\w-]+ -->\n\*\*Applying/);
  rmSync(join(project.folder, '.sluice'), { recursive: true });
  const again = await project.runHere({ event: pushEvent(sha('1')), inputs: { command: 'apply', ...allow } });
  expect([again.code, again.outputs['outcome']], again.log).toEqual([0, 'applied']);
  expect(await statesOf(project)).toEqual({ copy: 'STARTED', theirs: 'STARTED' });
  expect(comment.body).not.toContain('sluice:restore');
  expect(comment.body).toMatch(/^\*\*✅ Applied/);
});

test('a note that somebody else put into the comment starts nothing', async () => {
  const project = await killedApply();
  rmSync(join(project.folder, '.sluice'), { recursive: true });
  const comment = project.github.commentsOf(1)[0]!;
  comment.editor = STRANGER;
  await project.runHere({ event: pushEvent(sha('1')), inputs: { command: 'apply', ...allow } });
  expect(await statesOf(project)).toMatchObject({ theirs: 'STOPPED' });
});

test('a plan made while a processor is being provisioned is applied once it has started', async () => {
  const project = await openProject();
  const { github, sandbox } = project;
  await project.applyByHand(manifestText({}));
  let isMoving = true;
  const url = await openRewriting(sandbox.url, ({ path, text }) =>
    isMoving && path.endsWith('/processors') ? text.replaceAll('"STARTED"', '"PROVISIONING"') : text,
  );
  const inputs = { 'base-url': url };
  project.write('sluice.yaml', manifestText({ processors: { copy: 'elsewhere' } }));
  github.addPull(1, sha('a'));
  const planned = await project.runHere({ event: pullEvent(1, sha('a')), inputs });
  expect(planned.outputs['outcome'], planned.log).toBe('planned');
  github.merge(1, sha('1'));
  isMoving = false;
  const applied = await project.runHere({
    event: pushEvent(sha('1')),
    inputs: { ...inputs, command: 'apply' },
  });
  expect([applied.code, applied.outputs['outcome']], applied.log).toEqual([0, 'applied']);
});
