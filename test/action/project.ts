/** A repository with a manifest, a sandbox for its Atlas and a fake GitHub: what most tests of the Action start from. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { expect } from 'vitest';
import type { SandboxOptions } from '../../src/sandbox/http/server.ts';
import { runInProcess } from '../e2e/in-process.ts';
import { makeFolder } from '../e2e/run-cli.ts';
import type { ServedSandbox } from '../e2e/served.ts';
import { PROJECT, serveSandbox } from '../e2e/served.ts';
import type { Files } from './fake-git.ts';
import { AUTHOR, FakeGitHub } from './fake-github.ts';
import type { ActionResult, ActionRun, EventFile } from './run-action.ts';
import { runAction } from './run-action.ts';
import { runHere } from './run-here.ts';

/** A commit's name from one digit. */
export const sha = (digit: string): string => digit.repeat(40);

export interface ManifestShape {
  /** Collections that processors write to, by the processor's name. */
  readonly processors?: Readonly<Record<string, string>>;
  readonly workspace?: string;
  /** YAML below `connections:`, each line indented by six spaces. */
  readonly connections?: string;
}

export function manifestText({
  processors = { copy: 'docs' },
  workspace = 'orders',
  connections = '',
}: ManifestShape): string {
  const entries = Object.entries(processors).map(
    ([name, collection]) => `      ${JSON.stringify(name)}:
        pipeline:
          - $source: { connectionName: sample_stream_solar }
          - $merge: { into: { connectionName: warehouse, db: app, coll: ${JSON.stringify(collection)} } }
`,
  );
  return `apiVersion: sluice/v1
project: "${PROJECT}"
workspaces:
  ${JSON.stringify(workspace)}:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    connections:
      sample_stream_solar: { type: Sample }
      warehouse: { type: Cluster, clusterName: Cluster0, dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN } }
${connections}    processors:
${entries.join('')}`;
}

export interface Project {
  readonly github: FakeGitHub;
  readonly sandbox: ServedSandbox;
  readonly folder: string;
  write(path: string, text: string): void;
  /** Runs the built Action, in its own process, with the sandbox's credentials. */
  run(run: ActionRun): Promise<ActionResult>;
  /** Runs the Action in this process: faster, and all the same but for the toolkit and the bundle. */
  runHere(run: ActionRun): Promise<ActionResult>;
  /** Changes Atlas by hand, past every pull request: applies another manifest. */
  applyByHand(text: string, ...flags: readonly string[]): Promise<void>;
}

/** @param options how its Atlas is set; with a clock, the jobs go by the same one */
export async function openProject(
  manifest: ManifestShape = {},
  options: Partial<SandboxOptions> = {},
): Promise<Project> {
  const { clock } = options;
  const github = await new FakeGitHub().listen();
  const sandbox = await serveSandbox(options);
  const folder = makeFolder();
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write('sluice.yaml', manifestText(manifest));
  github.workTree = () => readFolder(folder);
  const inputs = {
    'base-url': sandbox.url,
    'client-id': 'sandbox',
    'client-secret': 'sandbox',
    'watch-start': '0s',
  };
  return {
    github,
    sandbox,
    folder,
    write,
    run: (run) => runAction(github, folder, { ...run, inputs: { ...inputs, ...run.inputs } }),
    runHere: (run) => {
      const whole = { ...run, inputs: { ...inputs, ...run.inputs } };
      return runHere(github, folder, whole, undefined, undefined, clock);
    },
    applyByHand: async (text, ...flags) => {
      const directory = makeFolder();
      writeFileSync(join(directory, 'hand.yaml'), text);
      const args = ['apply', '-f', 'hand.yaml', '--auto-approve', ...flags];
      const result = await runInProcess(args, { directory, env: sandbox.env, ...(clock && { clock }) });
      expect(result, result.stderr).toMatchObject({ code: 0 });
    },
  };
}

/** The files of a folder by their paths, as a commit of it has them. */
function readFolder(folder: string): Files {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return [
        path
          .slice(folder.length + 1)
          .split(sep)
          .join('/'),
        readFileSync(path, 'utf8'),
      ];
    }),
  );
}

/** `pull_request`, as GitHub sends it. */
export function pullEvent(
  number: number,
  head: string,
  more: Readonly<Record<string, unknown>> = {},
): EventFile {
  return {
    name: 'pull_request',
    sha: sha('f'),
    ref: `refs/pull/${number}/merge`,
    payload: {
      action: 'synchronize',
      number,
      pull_request: {
        number,
        merged: false,
        user: AUTHOR,
        head: { sha: head, ref: 'change', repo: { full_name: 'acme/streams' } },
        base: { ref: 'main', repo: { full_name: 'acme/streams' } },
        ...more,
      },
      repository: { full_name: 'acme/streams', default_branch: 'main' },
    },
  };
}

/** `pull_request` for one that was closed by merging: about the merge commit, on the base branch. */
export function mergedEvent(number: number, head: string, commit: string): EventFile {
  const event = pullEvent(number, head, { merged: true, merge_commit_sha: commit });
  return {
    ...event,
    sha: commit,
    ref: 'refs/heads/main',
    payload: { ...(event.payload as object), action: 'closed' },
  };
}

/** `push` to the default branch, as a merge of any kind makes it. */
export const pushEvent = (commit: string): EventFile => ({
  name: 'push',
  sha: commit,
  payload: {
    ref: 'refs/heads/main',
    after: commit,
    repository: { full_name: 'acme/streams', default_branch: 'main' },
  },
});

export const dispatchEvent = (commit: string): EventFile => ({
  name: 'workflow_dispatch',
  sha: commit,
  payload: {
    inputs: {},
    ref: 'refs/heads/main',
    repository: { full_name: 'acme/streams', default_branch: 'main' },
  },
});

export const scheduleEvent = (commit: string): EventFile => ({
  name: 'schedule',
  sha: commit,
  payload: { schedule: '0 6 * * *', repository: { full_name: 'acme/streams', default_branch: 'main' } },
});
