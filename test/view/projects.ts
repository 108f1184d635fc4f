/** Folders with projects to look at, and the pages that are made of them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { ENV, EVERY_CHANGE, manyProcessors } from '../../scripts/view/projects.js';
import { runInProcess } from '../e2e/in-process.ts';
import { makeFolder } from '../e2e/run-cli.ts';

/** A folder with a manifest of so many processors, ten in a workspace unless another number is given. */
export function makeProject(processors: number, each?: number): string {
  const folder = makeFolder();
  writeFileSync(join(folder, 'sluice.yaml'), manyProcessors(processors, each));
  return folder;
}

/** A folder where something runs in the sandbox, and whose manifest makes every kind of change. */
export async function makeChanges(): Promise<string> {
  const folder = makeFolder();
  const manifest = join(folder, 'sluice.yaml');
  writeFileSync(manifest, EVERY_CHANGE.before);
  const args = ['apply', '--sandbox', '--auto-approve', '--report', 'report.json'];
  const { code, stderr } = await runInProcess(args, { directory: folder, env: ENV });
  expect([code, stderr]).toEqual([0, stderr]);
  writeFileSync(manifest, EVERY_CHANGE.after);
  writeFileSync(join(folder, 'changed.test.yaml'), EVERY_CHANGE.tests);
  return folder;
}

/** The text of the page that `sluice view` writes in a folder. */
export async function viewPage(folder: string, ...args: string[]): Promise<string> {
  const { code, stdout, stderr } = await runInProcess(['view', '--out', 'page.html', ...args], {
    directory: folder,
    env: ENV,
  });
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(stderr).not.toContain('error');
  return readFileSync(join(folder, 'page.html'), 'utf8');
}
