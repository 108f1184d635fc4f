import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { RunEvent } from '../../src/action/event.ts';
import type { Verdict } from '../../src/action/gate.ts';
import { findMergedPull, judgePlan } from '../../src/action/gate.ts';
import { renderComment } from '../../src/action/comment.ts';
import type { PlanRecord } from '../../src/action/record.ts';
import { openRepository } from '../../src/action/octokit.ts';
import { packRecord, parseRecord, recordKey, renderRecord } from '../../src/action/record.ts';
import type { Settings } from '../../src/action/settings.ts';
import { readSettings } from '../../src/action/settings.ts';
import type { Plan } from '../../src/plan/plan.ts';
import { AUTHOR, FakeGitHub, REVIEWER, STRANGER, TOKEN, WORKFLOW } from './fake-github.ts';
import type { FakePull } from './fake-github.ts';
import { planOf, recordOf } from './plans.ts';
import { manifestText, sha } from './project.ts';

let github: FakeGitHub;
let plan: Plan;
let other: Plan;

beforeAll(async () => {
  plan = await planOf(manifestText({}));
  other = await planOf(manifestText({ processors: { copy: 'elsewhere' } }));
});

beforeEach(async () => {
  github = await new FakeGitHub().listen();
});

const settingsWith = (inputs: Readonly<Record<string, string>>): Settings =>
  readSettings({ text: (name) => inputs[name] ?? '', lines: () => [] });

const HEAD = sha('a');
const MERGED = sha('1');
const KEY = recordKey(settingsWith({}));
const EVENT: RunEvent = { name: 'push', sha: MERGED, branch: 'main', runUrl: 'https://github.example/run' };

const recorded = (more: Partial<PlanRecord> = {}): PlanRecord =>
  recordOf(plan, { key: KEY, headSha: HEAD, ...more });

const bodyOf = (record: PlanRecord): string =>
  renderComment({ plan, title: 'Sluice plan', tests: 'Tests: none', record, masking: (text) => text });

async function judge(inputs: Readonly<Record<string, string>> = {}, current = plan): Promise<Verdict> {
  const repository = openRepository(TOKEN, 'acme', 'streams', github.url);
  return judgePlan({
    settings: settingsWith(inputs),
    event: EVENT,
    plan: current,
    key: recordKey(settingsWith(inputs)),
    masking: (text) => text,
    pull: await findMergedPull(repository, EVENT),
    repository: () => Promise.resolve(repository),
  });
}

const reasonOf = (verdict: Verdict) => (verdict.kind === 'open' ? 'open' : verdict.reason);

function mergedPull(more: Partial<FakePull> = {}): void {
  github.addPull(1, HEAD, more);
  github.merge(1, MERGED);
}

test('the recorded plan of the merged head may be applied', async () => {
  mergedPull();
  github.addComment(1, WORKFLOW, bodyOf(recorded()));
  expect(reasonOf(await judge())).toBe('open');
});

const distrusted: Readonly<Record<string, () => void>> = {
  'a comment of another author': () => github.addComment(1, STRANGER, bodyOf(recorded())),
  'a comment of the author of the pull request': () => github.addComment(1, AUTHOR, bodyOf(recorded())),
  'a comment of another bot': () =>
    github.addComment(1, { id: 99, login: 'helper[bot]', type: 'Bot' }, bodyOf(recorded())),
  'a comment of an account with the same name and another id': () =>
    github.addComment(1, { ...WORKFLOW, id: 7 }, bodyOf(recorded())),
  'a comment of an account that is gone': () => github.addComment(1, null, bodyOf(recorded())),
  'our comment, edited by somebody else': () => {
    github.addComment(1, WORKFLOW, bodyOf(recorded())).editor = STRANGER;
  },
  'our comment, edited by the reviewer': () => {
    github.addComment(1, WORKFLOW, bodyOf(recorded())).editor = REVIEWER;
  },
  'a record for another head': () => github.addComment(1, WORKFLOW, bodyOf(recorded({ headSha: sha('b') }))),
  'a record of another pull request': () => github.addComment(1, WORKFLOW, bodyOf(recorded({ pull: 2 }))),
  'a record of another label': () =>
    github.addComment(1, WORKFLOW, bodyOf(recorded({ key: recordKey(settingsWith({ label: 'staging' })) }))),
  'a record of another manifest': () =>
    github.addComment(1, WORKFLOW, bodyOf(recorded({ key: 'f'.repeat(16) }))),
  'a record under the name of another key': () =>
    github.addComment(
      1,
      WORKFLOW,
      `**Plan**\n\n<!-- sluice:record ${KEY} ${packRecord(recorded({ key: 'f'.repeat(16) }))} -->\n`,
    ),
  'a record in a closed fence': () =>
    github.addComment(1, WORKFLOW, `Quoted:\n\n\`\`\`\n${renderRecord(recorded())}\n\`\`\`\n`),
  'a record in a fence that is never closed': () =>
    github.addComment(1, WORKFLOW, `Quoted:\n\n\`\`\`\`\n\`\`\`\n${renderRecord(recorded())}\n`),
  'a record in a fence of tildes': () =>
    github.addComment(1, WORKFLOW, `Quoted:\n\n~~~ text\n${renderRecord(recorded())}\n`),
  'a record that is quoted': () => github.addComment(1, WORKFLOW, `> ${renderRecord(recorded())}\n`),
  'a record that is indented': () =>
    github.addComment(1, WORKFLOW, `Text\n\n    ${renderRecord(recorded())}\n`),
  'a record with text behind it': () => github.addComment(1, WORKFLOW, `${bodyOf(recorded())}\nand more\n`),
  'a record that is cut off': () =>
    github.addComment(1, WORKFLOW, bodyOf(recorded()).replace(/.{40} -->\n$/, ' -->\n')),
  'a record that contradicts itself': () =>
    github.addComment(
      1,
      WORKFLOW,
      bodyOf({ ...recordOf(other), key: KEY, headSha: HEAD, digest: plan.digest }),
    ),
  'a comment without a record': () => github.addComment(1, WORKFLOW, '**1 to create.** All is well.'),
};

test.each(Object.entries(distrusted))('%s is no review', async (_, prepare) => {
  mergedPull();
  prepare();
  expect(reasonOf(await judge())).toBe('not-reviewed');
});

const suspicious: Readonly<Record<string, Partial<FakePull>>> = {
  'changes a workflow': { files: [{ filename: '.github/workflows/sluice.yml' }] },
  'changes anything else under .github': {
    files: [{ filename: 'sluice.yaml' }, { filename: '.github/CODEOWNERS' }],
  },
  'changes .github in other letters': { files: [{ filename: '.GitHub/workflows/x.yml' }] },
  'moves a file out of .github': {
    files: [{ filename: 'docs/x.yml', previous_filename: '.github/workflows/x.yml' }],
  },
  'changes .github on the second page of its files': {
    files: [
      ...Array.from({ length: 120 }, (_, i) => ({ filename: `src/${i}` })),
      { filename: '.github/actions/a.yml' },
    ],
  },
  'changes more files than GitHub lists': { changedFiles: 3001 },
};

test.each(Object.entries(suspicious))('a pull request that %s is no review', async (_, more) => {
  mergedPull(more);
  github.addComment(1, WORKFLOW, bodyOf(recorded()));
  expect(reasonOf(await judge())).toBe('not-reviewed');
});

test('a record of another plan does not let this one through, with or without its resources', async () => {
  mergedPull();
  const comment = github.addComment(1, WORKFLOW, bodyOf({ ...recordOf(other), key: KEY, headSha: HEAD }));
  expect(reasonOf(await judge())).toBe('plan-changed');
  const bare: PlanRecord = { ...recordOf(other, { key: KEY, headSha: HEAD }) };
  Reflect.deleteProperty(bare, 'review');
  comment.body = bodyOf(bare);
  expect(reasonOf(await judge())).toBe('plan-changed');
});

test('a commit that no pull request ended in is no review, even where GitHub connects one with it', async () => {
  expect(reasonOf(await judge())).toBe('not-reviewed');
  github.addPull(1, HEAD, { commits: [HEAD, MERGED] });
  github.addComment(1, WORKFLOW, bodyOf(recorded()));
  expect(reasonOf(await judge())).toBe('not-reviewed');
  github.merge(1, sha('9'));
  expect(reasonOf(await judge())).toBe('not-reviewed');
});

test('among more than a hundred comments the right one is found', async () => {
  mergedPull();
  for (let i = 0; i < 130; i += 1) github.addComment(1, STRANGER, `${renderRecord(recorded())}\nno. ${i}`);
  github.addComment(1, WORKFLOW, bodyOf(recorded()));
  for (let i = 0; i < 130; i += 1) github.addComment(1, REVIEWER, 'thanks');
  expect(reasonOf(await judge())).toBe('open');
});

test('a digest lets exactly its plan through; gate none everything; an empty plan needs nobody', async () => {
  expect(reasonOf(await judge({ 'expect-digest': plan.digest }))).toBe('open');
  expect(reasonOf(await judge({ 'expect-digest': other.digest }))).toBe('plan-changed');
  expect(reasonOf(await judge({ gate: 'none' }))).toBe('open');
  expect(reasonOf(await judge({ gate: 'none', 'expect-digest': other.digest }))).toBe('plan-changed');
  const empty = { ...plan, steps: [] };
  expect(reasonOf(await judge({ gate: 'approved' }, empty))).toBe('open');
});

const RECORDED = '2026-11-22T12:00:10Z';
const [BEFORE, AFTER, LATER] = ['2026-11-22T12:00:09Z', '2026-11-22T12:00:11Z', '2026-11-22T12:00:12Z'];

const approvals: readonly [string, string, () => void][] = [
  ['an approval after the record', 'open', () => github.addReview(1, REVIEWER, 'APPROVED', HEAD, AFTER)],
  ['no review', 'not-approved', () => undefined],
  [
    'an approval older than the record',
    'not-approved',
    () => github.addReview(1, REVIEWER, 'APPROVED', HEAD, BEFORE),
  ],
  [
    'an approval in the same second',
    'not-approved',
    () => github.addReview(1, REVIEWER, 'APPROVED', HEAD, RECORDED),
  ],
  [
    'an approval of an earlier commit',
    'not-approved',
    () => github.addReview(1, REVIEWER, 'APPROVED', sha('b'), AFTER),
  ],
  ['an approval by the author', 'not-approved', () => github.addReview(1, AUTHOR, 'APPROVED', HEAD, AFTER)],
  ['an approval by a stranger', 'not-approved', () => github.addReview(1, STRANGER, 'APPROVED', HEAD, AFTER)],
  [
    'an approval by a bot that may write',
    'not-approved',
    () => {
      github.writers.add('helper[bot]');
      github.addReview(1, { id: 99, login: 'helper[bot]', type: 'Bot' }, 'APPROVED', HEAD, AFTER);
    },
  ],
  [
    'an approval by an account that is gone',
    'not-approved',
    () => github.addReview(1, null, 'APPROVED', HEAD, AFTER),
  ],
  [
    'an approval that was dismissed',
    'not-approved',
    () => github.addReview(1, REVIEWER, 'DISMISSED', HEAD, AFTER),
  ],
  ['a comment alone', 'not-approved', () => github.addReview(1, REVIEWER, 'COMMENTED', HEAD, AFTER)],
  [
    'a later request for changes by the same person',
    'not-approved',
    () => {
      github.addReview(1, REVIEWER, 'APPROVED', HEAD, AFTER);
      github.addReview(1, REVIEWER, 'CHANGES_REQUESTED', HEAD, LATER);
    },
  ],
  [
    'a later request for changes by another person',
    'not-approved',
    () => {
      github.writers.add('joan');
      github.addReview(1, REVIEWER, 'APPROVED', HEAD, AFTER);
      github.addReview(1, { id: 1005, login: 'joan', type: 'User' }, 'CHANGES_REQUESTED', HEAD, LATER);
    },
  ],
  [
    'a later request for changes by a stranger',
    'open',
    () => {
      github.addReview(1, REVIEWER, 'APPROVED', HEAD, AFTER);
      github.addReview(1, STRANGER, 'CHANGES_REQUESTED', HEAD, LATER);
    },
  ],
  [
    'a request for changes, then an approval and a comment',
    'open',
    () => {
      github.addReview(1, REVIEWER, 'CHANGES_REQUESTED', HEAD, BEFORE);
      github.addReview(1, REVIEWER, 'APPROVED', HEAD, AFTER);
      github.addReview(1, REVIEWER, 'COMMENTED', HEAD, LATER);
    },
  ],
];

test.each(approvals)('gate approved: %s gives %s', async (_, expected, prepare) => {
  mergedPull();
  github.addComment(1, WORKFLOW, bodyOf(recorded({ recordedAt: RECORDED })));
  prepare();
  expect(reasonOf(await judge({ gate: 'approved' }))).toBe(expected);
});

test('a record comes back from a comment as it went in', () => {
  expect(parseRecord(bodyOf(recorded()).replaceAll('\n', '\r\n'))).toEqual(recorded());
});
