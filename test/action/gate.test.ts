import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { RunEvent } from '../../src/action/inputs/event.ts';
import type { Verdict } from '../../src/action/gate/gate.ts';
import { judgePlan, openBranch } from '../../src/action/gate/gate.ts';
import { findStanding } from '../../src/action/gate/newest.ts';
import { renderComment } from '../../src/action/comment/comment.ts';
import type { PlanRecord } from '../../src/action/gate/record.ts';
import { openRepository } from '../../src/action/github/octokit.ts';
import {
  packRecord,
  parseRecord,
  recordKey,
  renderRecord,
  withRecord,
} from '../../src/action/gate/record.ts';
import type { Settings } from '../../src/action/inputs/settings.ts';
import { readSettings } from '../../src/action/inputs/settings.ts';
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
const KEY = recordKey(settingsWith({}), '/work');
const EVENT: RunEvent = {
  name: 'push',
  sha: MERGED,
  branch: 'main',
  defaultBranch: 'main',
  runUrl: 'https://github.example/run',
};

const recorded = (more: Partial<PlanRecord> = {}): PlanRecord =>
  recordOf(plan, { key: KEY, headSha: HEAD, ...more });

const bodyOf = (record: PlanRecord): string =>
  renderComment({ plan, title: 'Sluice plan', tests: 'Tests: none', record, masking: (text) => text });

async function judge(
  inputs: Readonly<Record<string, string>> = {},
  current = plan,
  event = EVENT,
): Promise<Verdict> {
  const pause = () => Promise.resolve();
  const repository = openRepository(TOKEN, 'acme', 'streams', {
    baseUrl: github.url,
    pause,
    quoting: (said) => said,
  });
  const settings = settingsWith(inputs);
  const sources = { found: [], outside: [] };
  const standing = await findStanding({ settings, event, sources, repository, pause, awaitsMerge: true });
  const request = {
    settings,
    event,
    plan: current,
    key: recordKey(settings, '/work'),
    masking: (text: string) => text,
    standing,
    sources: sources.found,
    repository,
  };
  return judgePlan(request, openBranch(request));
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
    github.addComment(
      1,
      WORKFLOW,
      bodyOf(recorded({ key: recordKey(settingsWith({ label: 'staging' }), '/work') })),
    ),
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
  'a record with a zero-width character in its mark': () =>
    github.addComment(1, WORKFLOW, bodyOf(recorded()).replace('sluice:record', 'sluice:\u200brecord')),
  'a record behind a zero-width space': () =>
    github.addComment(1, WORKFLOW, `**Plan**\n\n\u200b${renderRecord(recorded())}\n`),
  'a record in letters that look the same': () =>
    github.addComment(1, WORKFLOW, bodyOf(recorded()).replace('sluice:record', 'sluic\u0435:record')),
  'a record behind text on its line': () =>
    github.addComment(1, WORKFLOW, `**Plan** ${renderRecord(recorded())}\n`),
  'a record in an item of a list': () => github.addComment(1, WORKFLOW, `- ${renderRecord(recorded())}\n`),
  'a record that others have made void': () =>
    github.addComment(1, WORKFLOW, withRecord(bodyOf(recorded()), undefined)),
  'two comments of our own, of which another workflow can have been made to write one': () => {
    github.addComment(1, WORKFLOW, bodyOf({ ...recordOf(other), key: KEY, headSha: HEAD }));
    github.addComment(1, WORKFLOW, `Coverage of ${HEAD}\n\n${renderRecord(recorded())}`);
  },
  'our comment, edited by somebody whose account is gone': () => {
    github.addComment(1, WORKFLOW, bodyOf(recorded())).editor = null;
  },
  'our comment on another pull request': () => {
    github.addPull(2, sha('c'));
    github.addComment(2, WORKFLOW, bodyOf(recorded()));
  },
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
  'changes as many files as GitHub lists': {
    files: Array.from({ length: 3000 }, (_, i) => ({ filename: `src/${i}` })),
  },
  'moves a file into .github': {
    files: [{ filename: '.github/workflows/x.yml', previous_filename: 'docs/x.yml' }],
  },
  'replaces .github by a file': { files: [{ filename: '.github' }] },
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
});

const merges: Readonly<Record<string, readonly ['open' | 'not-reviewed', () => RunEvent]>> = {
  'a push of the merge': ['open', () => EVENT],
  'a pull request that is closed by merging': ['open', () => closed()],
  'a pull request that GitHub does not know as merged': [
    'not-reviewed',
    () => {
      github.pulls.get(1)!.merged = false;
      return closed();
    },
  ],
  'a pull request that was merged into a branch of its author': [
    'not-reviewed',
    () => {
      github.pulls.get(1)!.base = 'ada/scratch';
      return closed();
    },
  ],
  'a push to main of what was merged into another branch': [
    'not-reviewed',
    () => {
      github.pulls.get(1)!.base = 'ada/scratch';
      return EVENT;
    },
  ],
  'a run by hand on another branch at the same commit': [
    'not-reviewed',
    () => ({ ...EVENT, name: 'workflow_dispatch', branch: 'ada/scratch' }),
  ],
  'a run by hand on main': ['open', () => ({ ...EVENT, name: 'workflow_dispatch' })],
  'a tag on the merge': ['open', () => ({ ...onTag(), defaultBranch: 'main' })],
  'a tag, where nobody says which branch counts': ['not-reviewed', () => onTag()],
  'a commit that two pull requests ended in': [
    'not-reviewed',
    () => {
      github.addPull(2, sha('c'), { files: [{ filename: '.github/workflows/x.yml' }] });
      github.merge(2, MERGED);
      return EVENT;
    },
  ],
  'a commit that is also the head of an open pull request': [
    'open',
    () => {
      github.addPull(2, MERGED);
      return EVENT;
    },
  ],
};

const closed = (): RunEvent => ({
  ...EVENT,
  name: 'pull_request',
  pull: { number: 1, headSha: HEAD, isFork: false, isMerged: true, baseBranch: github.pulls.get(1)!.base },
});

const onTag = (): RunEvent => ({ name: 'push', sha: MERGED, runUrl: EVENT.runUrl });

test.each(Object.entries(merges))('%s: %s', async (_, [expected, prepare]) => {
  mergedPull();
  github.addComment(1, WORKFLOW, bodyOf(recorded()));
  const event = prepare();
  expect(reasonOf(await judge({}, plan, event))).toBe(expected);
});

test('among more than a hundred comments the right one is found', async () => {
  mergedPull();
  for (let i = 0; i < 130; i += 1) github.addComment(1, STRANGER, `${renderRecord(recorded())}\nno. ${i}`);
  github.addComment(1, WORKFLOW, bodyOf(recorded()));
  for (let i = 0; i < 130; i += 1) github.addComment(1, REVIEWER, 'thanks');
  expect(reasonOf(await judge())).toBe('open');
});

test('a digest lets exactly its plan through, and gate none everything', async () => {
  mergedPull();
  expect(reasonOf(await judge({ 'expect-digest': plan.digest }))).toBe('open');
  expect(reasonOf(await judge({ 'expect-digest': other.digest }))).toBe('plan-changed');
  expect(reasonOf(await judge({ gate: 'none' }))).toBe('open');
  expect(reasonOf(await judge({ gate: 'none', 'expect-digest': other.digest }))).toBe('plan-changed');
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
  [
    'an approval, then one of an earlier commit by somebody whose page was old',
    'open',
    () => {
      github.addReview(1, REVIEWER, 'APPROVED', HEAD, AFTER);
      github.writers.add('joan');
      github.addReview(1, { id: 1005, login: 'joan', type: 'User' }, 'APPROVED', sha('b'), LATER);
    },
  ],
  [
    'a later request for changes on an earlier commit',
    'not-approved',
    () => {
      github.addReview(1, REVIEWER, 'APPROVED', HEAD, AFTER);
      github.writers.add('joan');
      github.addReview(1, { id: 1005, login: 'joan', type: 'User' }, 'CHANGES_REQUESTED', sha('b'), LATER);
    },
  ],
  [
    'an approval and a request for changes in the same second',
    'not-approved',
    () => {
      github.addReview(1, REVIEWER, 'APPROVED', HEAD, AFTER);
      github.addReview(1, REVIEWER, 'CHANGES_REQUESTED', HEAD, AFTER);
    },
  ],
  [
    'an approval on the second page of reviews',
    'open',
    () => {
      for (let i = 0; i < 130; i += 1) github.addReview(1, STRANGER, 'COMMENTED', HEAD, BEFORE);
      github.addReview(1, REVIEWER, 'APPROVED', HEAD, AFTER);
    },
  ],
  [
    'a request for changes that was dismissed',
    'open',
    () => {
      github.addReview(1, REVIEWER, 'APPROVED', HEAD, AFTER);
      github.addReview(1, REVIEWER, 'DISMISSED', HEAD, LATER);
    },
  ],
  [
    'an approval by somebody who lost the right to write',
    'not-approved',
    () => {
      github.writers.delete(REVIEWER.login);
      github.addReview(1, REVIEWER, 'APPROVED', HEAD, AFTER);
    },
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
