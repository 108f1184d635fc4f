import { expect, test } from 'vitest';
import { AUTHOR, STRANGER, WORKFLOW } from './fake-github.ts';
import { manifestText, openProject, scheduleEvent, sha } from './project.ts';

test('an issue that others wrote, or copied, is neither changed nor closed, and hides nothing', async () => {
  const project = await openProject();
  const { github } = project;
  const drift = (inputs: Readonly<Record<string, string>> = {}) =>
    project.runHere({ event: scheduleEvent(sha('1')), inputs: { command: 'drift', ...inputs } });
  await drift();
  const [ours] = github.issues;
  const mark = /<!-- sluice:drift [0-9a-f]{16} -->/.exec(ours!.body)![0];
  const add = (number: number, user: typeof AUTHOR, body: string) =>
    github.issues.unshift({ number, user, title: 'x', body, state: 'open', comments: [] });
  add(1, STRANGER, ours!.body);
  add(2, { id: 99, login: 'helper[bot]', type: 'Bot' }, ours!.body);
  add(3, WORKFLOW, `Quoted:\n\n\`\`\`\n${mark}\n\`\`\``);
  add(4, WORKFLOW, `Quoted:\n\n\`\`\`\n${mark}`);
  add(5, WORKFLOW, `> ${mark}`);
  for (let i = 0; i < 150; i += 1) add(100 + i, AUTHOR, 'another matter');
  github.issues.unshift({ ...ours!, number: 6, comments: [], isPull: true });

  project.write('sluice.yaml', manifestText({ processors: { copy: 'else' } }));
  await drift();
  expect(github.issues.filter(({ body }) => body.includes('else'))).toEqual([ours]);
  await drift({ label: 'staging' });
  const staging = github.issues.at(-1)!;
  expect(staging).not.toBe(ours);
  expect(staging.title).toContain('(staging)');

  await project.applyByHand(manifestText({ processors: { copy: 'else' } }));
  expect((await drift()).outputs['outcome']).toBe('in-sync');
  expect(github.issues.filter(({ state }) => state === 'closed')).toEqual([ours]);
  expect(ours!.comments).toHaveLength(1);
  await drift({ label: 'staging' });
  expect(staging.state).toBe('closed');
  expect(github.issues.filter(({ state }) => state === 'closed')).toHaveLength(2);
});
