/**
 * Runs the Action in this process: the same code in a workflow of the test's, with the real client of GitHub's API. For the many cases of a
 * rule, where starting a process for each would take most of the time; what the built file adds is tested by `run-action.ts`'s users.
 */
import type { Rule } from '../../src/action/gate/compose.ts';
import { openRepository } from '../../src/action/github/octokit.ts';
import { runAction } from '../../src/action/jobs/run.ts';
import type { Workflow } from '../../src/action/inputs/workflow.ts';
import type { RunTests } from '../../src/action/jobs/tests.ts';
import { runManifestTests } from '../../src/action/jobs/tests.ts';
import type { Host } from '../../src/host/host.ts';
import type { Clock } from '../../src/model/clock/clock.ts';
import { hastyClock } from '../e2e/in-process.ts';
import { makeFolder } from '../e2e/run-cli.ts';
import type { FakeGitHub } from './fake-github.ts';
import { AUTHOR } from './fake-github.ts';
import type { ActionAnnotation, ActionResult, ActionRun } from './run-action.ts';
import { inputsOf } from './run-action.ts';

const KINDS = { error: 'error', warning: 'warning', note: 'notice' } as const;

/** Runs the Action in `workspace` to its end. `log` holds what debug logging shows as well, but neither masks nor annotations. */
export async function runHere(
  github: FakeGitHub,
  workspace: string,
  run: ActionRun,
  runTests: RunTests = runManifestTests,
  gateRules?: ReadonlySet<Rule>,
  clock: Clock = hastyClock(),
): Promise<ActionResult> {
  const inputs = inputsOf(run);
  const written = { log: '', stderr: '', summary: '' };
  const outputs: Record<string, string> = {};
  const annotations: ActionAnnotation[] = [];
  const masks: string[] = [];
  const [owner = '', repo = ''] = github.repository.split('/');
  const text = (name: string): string => (inputs[name] ?? '').trim();
  const workflow: Workflow = {
    inputs: {
      text,
      lines: (name) =>
        text(name)
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
    },
    event: {
      ref: 'refs/heads/main',
      actor: AUTHOR.login,
      ...run.event,
      owner,
      repo,
      runId: 77,
      runAttempt: Number(run.env?.['GITHUB_RUN_ATTEMPT'] ?? 1),
      serverUrl: 'https://github.example',
      apiUrl: github.url,
    },
    temporaryDirectory: makeFolder(),
    workspace,
    mask: (secret) => masks.push(secret),
    log: (line) => (written.log += line),
    debug: (line) => (written.log += `::debug::${line}\n`),
    annotate: ({ severity, message, title, file, line, column }) => {
      const given = { title, file, line, col: column };
      const properties = Object.entries(given).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, String(value)]],
      );
      annotations.push({
        kind: KINDS[severity],
        properties: Object.fromEntries(properties) as Record<string, string>,
        message,
      });
    },
    setOutput: (name, value) => (outputs[name] = value),
    upload: run.upload ?? (() => Promise.reject(new Error('there is no artifact service'))),
    addSummary: (markdown) => {
      written.summary += markdown;
      return Promise.resolve();
    },
  };
  const output = (name: 'log' | 'stderr') => ({
    write: (line: string) => {
      written[name] += line;
    },
    isTerminal: false,
    columns: 120,
    rows: 24,
  });
  const host: Host = {
    args: [],
    env: run.env ?? {},
    directory: workspace,
    stdout: output('log'),
    stderr: output('stderr'),
    clock,
    canAsk: false,
    readInput: () => Promise.resolve(new Uint8Array()),
    ask: () => Promise.resolve(undefined),
    openBlock: () => Promise.reject(new Error('there is no terminal')),
    onInterrupt: () => () => undefined,
    finish: () => undefined,
    leave: () => {
      throw new Error('the Action wanted to leave at once');
    },
  };
  const code = await runAction({
    host,
    workflow,
    openRepository: (...place) => Promise.resolve(openRepository(...place)),
    runTests,
    ...(gateRules && { gateRules }),
  });
  return { code, ...written, outputs, annotations, masks };
}
