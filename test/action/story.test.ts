import { expect, test } from 'vitest';
import { parseRecord } from '../../src/action/gate/record.ts';
import type { Project } from './project.ts';
import {
  dispatchEvent,
  manifestText,
  openProject,
  pullEvent,
  pushEvent,
  scheduleEvent,
  sha,
} from './project.ts';
import type { ActionResult } from './run-action.ts';

const countWrites = async ({ sandbox }: Project): Promise<number> => (await sandbox.writes()).length;
const outcome = ({ outputs }: ActionResult) => [outputs['outcome'], outputs['failure-reason']];

test(
  'a change goes from pull request to Atlas, is refused when Atlas moved, goes by digest, survives a kill, and drift is told',
  { timeout: 120_000 },
  async () => {
    const project = await openProject();
    const { github, sandbox } = project;

    // Pull request opened: one comment with plan and record.
    github.addPull(1, sha('a'));
    const opened = await project.run({ event: pullEvent(1, sha('a')) });
    expect(opened, opened.log + opened.stderr).toMatchObject({ code: 0 });
    expect(outcome(opened)).toEqual(['planned', '']);
    expect(opened.outputs).toMatchObject({ changes: 'true', 'to-create': '4', 'to-delete': '0' });
    expect(await countWrites(project)).toBe(0);
    const [comment, ...others] = github.commentsOf(1);
    expect(others).toEqual([]);
    expect(comment!.body).toMatch(/^\*\*4 to create\.\*\*/);
    expect(comment!.body).toContain('```mermaid\nflowchart');
    expect(opened.outputs['comment-id']).toBe(String(comment!.id));
    expect(parseRecord(comment!.body)).toMatchObject({
      pull: 1,
      headSha: sha('a'),
      digest: opened.outputs['plan-digest'],
    });

    // Second push: the same comment, the plan of the new head.
    project.write('sluice.yaml', manifestText({ processors: { copy: 'documents' } }));
    github.pulls.get(1)!.headSha = sha('b');
    const pushed = await project.run({ event: pullEvent(1, sha('b')) });
    expect(outcome(pushed)).toEqual(['planned', '']);
    expect(github.commentsOf(1).map(({ id }) => id)).toEqual([comment!.id]);
    expect(comment!.body).toContain('documents');
    expect(parseRecord(comment!.body)?.headSha).toBe(sha('b'));

    // Merged, but somebody changed Atlas by hand meanwhile: refused, nothing written.
    await project.applyByHand(manifestText({ processors: {} }).replace('Cluster0', 'Cluster9'));
    github.merge(1, sha('1'));
    const before = await countWrites(project);
    const refused = await project.run({ event: pushEvent(sha('1')), inputs: { command: 'apply' } });
    expect(refused.code).toBe(1);
    expect(outcome(refused)).toEqual(['refused', 'plan-changed']);
    expect(await countWrites(project)).toBe(before);
    expect(comment!.body).toMatch(/^\*\*⛔ Not applied \(plan-changed\)/);
    expect(comment!.body).toContain('orders/connection/warehouse');
    expect(refused.summary).toContain('expect-digest');

    // Planned again by hand, and applied by that digest.
    const planned = await project.run({ event: dispatchEvent(sha('1')) });
    expect(outcome(planned)).toEqual(['planned', '']);
    const digest = planned.outputs['plan-digest']!;
    expect(comment!.body).toContain(digest);
    expect(parseRecord(comment!.body)?.digest).toBe(pushed.outputs['plan-digest']);
    const byDigest = await project.run({
      event: dispatchEvent(sha('1')),
      inputs: { command: 'apply', 'expect-digest': digest },
    });
    expect(byDigest, byDigest.log).toMatchObject({ code: 0 });
    expect(outcome(byDigest)).toEqual(['applied', '']);
    expect(comment!.body).toMatch(/^\*\*✅ Applied\*\*/);
    expect(comment!.body).toContain('https://github.example/acme/streams/actions/runs/77');

    // A second pull request merges; its apply is killed half-way, and run again.
    project.write(
      'sluice.yaml',
      manifestText({ processors: { copy: 'documents', second: 'two', third: 'three' } }),
    );
    github.addPull(2, sha('c'));
    expect(outcome(await project.run({ event: pullEvent(2, sha('c')) }))).toEqual(['planned', '']);
    github.merge(2, sha('2'));
    const start = await countWrites(project);
    await fetch(`${sandbox.url}/sandbox/faults`, {
      method: 'POST',
      body: JSON.stringify([{ match: { method: 'POST', path: '**/processor*', nth: 2 }, delayMs: 20_000 }]),
    });
    const killed = await project.run({
      event: pushEvent(sha('2')),
      inputs: { command: 'apply' },
      onStart: (child) => {
        void (async () => {
          while ((await countWrites(project)) < start + 1) await new Promise((done) => setTimeout(done, 20));
          child.kill('SIGKILL');
        })();
      },
    });
    expect(killed.code).toBe(-1);
    await fetch(`${sandbox.url}/sandbox/faults`, { method: 'POST', body: '[]' });
    const again = await project.run({ event: pushEvent(sha('2')), inputs: { command: 'apply' } });
    expect(again, again.log).toMatchObject({ code: 0 });
    expect(outcome(again)).toEqual(['applied', '']);
    expect(again.outputs['plan-digest']).not.toBe(parseRecord(github.commentsOf(2)[0]!.body)?.digest);
    expect(again.log).toContain('it continues the plan that was reviewed');

    // Drift: none; then somebody changes Atlas; then it is repaired.
    const drift = async (how: 'run' | 'runHere' = 'runHere'): Promise<ActionResult> => {
      const result = await project[how]({ event: scheduleEvent(sha('2')), inputs: { command: 'drift' } });
      expect(result, result.log + result.stderr).toMatchObject({ code: 0 });
      return result;
    };
    expect(outcome(await drift('run'))).toEqual(['in-sync', '']);
    expect(github.issues).toEqual([]);
    const repaired = manifestText({ processors: { copy: 'documents', second: 'two', third: 'three' } });
    await project.applyByHand(repaired.replace('"two"', '"elsewhere"'), '--allow', 'checkpoint-loss');
    expect(outcome(await drift('run'))).toEqual(['drifted', '']);
    expect(outcome(await drift())).toEqual(['drifted', '']);
    expect(github.issues).toHaveLength(1);
    expect(github.issues[0]).toMatchObject({ state: 'open', comments: [] });
    expect(github.issues[0]!.body).toContain('elsewhere');
    await project.applyByHand(repaired, '--allow', 'checkpoint-loss');
    expect(outcome(await drift())).toEqual(['in-sync', '']);
    expect(github.issues[0]).toMatchObject({ state: 'closed' });
  },
);

/** A test of a processor that passes documents on to `collection`. */
const testOf = (processor: string, collection: string, expected: string, name = 'passes documents on') =>
  `processor: orders/processor/${processor}
cases:
  - name: ${JSON.stringify(name)}
    input: [{ a: 1 }]
    expect: { collections: { warehouse.app.${collection}: [${expected}] } }
`;

test(
  'a failing test on a pull request is shown in the comment and stops the apply, until it passes or tests are off',
  { timeout: 120_000 },
  async () => {
    const project = await openProject();
    const { github, sandbox } = project;
    project.write('copy.test.yaml', testOf('copy', 'docs', '{ a: 2 }'));
    github.addPull(1, sha('a'), { files: [{ filename: 'sluice.yaml' }, { filename: 'copy.test.yaml' }] });

    // The pull request: the comment has the plan, and which case failed, how, and after which stages.
    const failing = await project.run({ event: pullEvent(1, sha('a')) });
    expect([failing.code, ...outcome(failing)], failing.log).toEqual([1, 'failed', 'tests-failed']);
    const comment = github.commentsOf(1)[0]!;
    expect(comment.body).toMatch(/^\*\*4 to create\.\*\*/);
    expect(comment.body).toContain('tests: 0 passed, 1 failed');
    const shown = /```diff\ncopy\.test\.yaml {2}orders\/processor\/copy\n([\s\S]*?)\n```/.exec(
      comment.body,
    )?.[1];
    expect(shown).toContain('✗ passes documents on');
    expect(shown).toContain('collections.warehouse.app.docs[0].a');
    expect(shown).toMatch(/^- +2$/m);
    expect(shown).toMatch(/^\+ +1$/m);
    expect(shown).toMatch(/\$source.* 1 out\n.*\$merge.* 1 in/);
    expect(
      failing.annotations.map(({ kind, properties }) => [kind, properties['title'], properties['file']]),
    ).toEqual([['error', 'TEST_FAILED', 'copy.test.yaml']]);
    expect(failing.summary).toContain('✗ passes documents on');

    // Merged all the same: refused before anything is written, and the comment says why.
    github.merge(1, sha('1'));
    const apply = { event: pushEvent(sha('1')), inputs: { command: 'apply' } };
    const refused = await project.run(apply);
    expect([refused.code, ...outcome(refused)], refused.log).toEqual([1, 'refused', 'tests-failed']);
    expect(await sandbox.writes()).toEqual([]);
    expect(comment.body).toMatch(/^\*\*⛔ Not applied \(tests-failed\); nothing was written\.\*\*/);

    // The next pull request mends the test, and only that: its plan and its tests pass, and so does the apply.
    project.write('copy.test.yaml', testOf('copy', 'docs', '{ a: 1 }'));
    github.addPull(2, sha('b'), { files: [{ filename: 'copy.test.yaml' }] });
    const mended = await project.runHere({ event: pullEvent(2, sha('b')) });
    expect(outcome(mended)).toEqual(['planned', '']);
    expect(github.commentsOf(2)[0]!.body).toContain('\ntests: 1 passed\n');
    github.merge(2, sha('2'));
    expect(outcome(await project.runHere({ ...apply, event: pushEvent(sha('2')) }))).toEqual(['applied', '']);

    // A third one breaks a test on purpose, in a workflow that has them off.
    project.write('sluice.yaml', manifestText({ processors: { copy: 'docs', more: 'more' } }));
    project.write('copy.test.yaml', testOf('copy', 'docs', '{ a: 3 }'));
    github.addPull(3, sha('c'), { files: [{ filename: 'sluice.yaml' }, { filename: 'copy.test.yaml' }] });
    const off = { tests: 'off' };
    expect(outcome(await project.runHere({ event: pullEvent(3, sha('c')), inputs: off }))).toEqual([
      'planned',
      '',
    ]);
    expect(github.commentsOf(3)[0]!.body).toContain('\ntests: off\n');
    github.merge(3, sha('3'));
    const applied = await project.runHere({
      event: pushEvent(sha('3')),
      inputs: { command: 'apply', ...off },
    });
    expect(outcome(applied), applied.log).toEqual(['applied', '']);
  },
);
