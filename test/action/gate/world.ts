/**
 * A repository, an Atlas and a GitHub in which pull requests are planned, merged and applied in any order: what the stories of the gate are
 * told in. Commits are numbered as the pull requests that they merge; `0` is where everything starts.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import type { Rule } from '../../../src/action/gate/compose.ts';
import type { Clock } from '../../../src/model/clock/clock.ts';
import type { SandboxOptions } from '../../../src/sandbox/http/server.ts';
import { PROJECT } from '../../e2e/served.ts';
import type { Files } from '../fake-git.ts';
import type { FakePull } from '../fake-github.ts';
import { REVIEWER } from '../fake-github.ts';
import type { Project } from '../project.ts';
import { dispatchEvent, openProject, pullEvent, pushEvent, sha } from '../project.ts';
import type { ActionResult, EventFile } from '../run-action.ts';
import { runHere } from '../run-here.ts';

/** What a commit wants: a value in each processor's pipeline, and the odd connection. */
export interface Model {
  readonly processors: Record<
    string,
    | {
        value: string;
        on?: string;
        state?: string;
        renamedFrom?: string;
        header?: string;
        /** More of its `$source`, which is a change stream then. */
        stream?: object;
        /** How it is changed. */
        update?: object;
      }
    | undefined
  >;
  kafka?: { host: string; secret: string };
  /** A header's value of the connection `hook`. */
  hook?: string;
  prune?: boolean;
  /** A comment in the manifest. */
  comment?: string;
  readme: string;
  workflow: string;
  /** Further files. */
  more?: Files;
}

export type Edit = (model: Model) => void;

/** The usual edit: a processor gets another value; none takes it away. */
export const set =
  (name: string, value: string | undefined): Edit =>
  ({ processors }) => {
    if (value === undefined) Reflect.deleteProperty(processors, name);
    else processors[name] = { ...processors[name], value };
  };

/** A value that a processor's `$https` sends in a header. */
export const setHeader =
  (name: string, header: string): Edit =>
  ({ processors }) => {
    processors[name] = { value: 'A', ...processors[name], header };
  };

export const both =
  (...edits: readonly Edit[]): Edit =>
  (model) => {
    for (const edit of edits) edit(model);
  };

function manifestOf({ processors, kafka, hook, prune, comment }: Model): string {
  const entries = Object.entries(processors).map(([name, processor]) => {
    const { value = '', on, state = 'STOPPED', renamedFrom, header, stream, update } = processor ?? {};
    const call =
      header === undefined
        ? ''
        : `          - $https: { connectionName: hook, as: r, onError: ignore, headers: { X-Key: ${header} } }\n`;
    const source =
      stream !== undefined
        ? JSON.stringify({ connectionName: 'warehouse', db: 'app', coll: 'orders', ...stream }).slice(1, -1)
        : on === undefined
          ? 'connectionName: sample_stream_solar'
          : `connectionName: ${on}, topic: t`;
    return `      ${name}:
        state: ${state}
${update === undefined ? '' : `        update: ${JSON.stringify(update)}\n`}${renamedFrom === undefined ? '' : `        renamedFrom: ${renamedFrom}\n`}        pipeline:
          - $source: { ${source} }
          - $match: { value: ${value} }
${call}          - $merge: { into: { connectionName: warehouse, db: app, coll: docs } }
`;
  });
  const more = [
    ...(kafka
      ? [
          `      kafka: { type: Kafka, bootstrapServers: "${kafka.host}:9092", authentication: { mechanism: PLAIN, username: svc, password: "\${secret:${kafka.secret}}" }, security: { protocol: SASL_SSL } }\n`,
        ]
      : []),
    ...(hook === undefined
      ? []
      : [`      hook: { type: Https, url: "https://hook.example.com", headers: { X-Key: ${hook} } }\n`]),
  ];
  return `apiVersion: sluice/v1
project: "${PROJECT}"
${comment === undefined ? '' : `# ${comment}\n`}workspaces:
  orders:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
${prune === true ? '    prune: true\n' : ''}    connections:
      sample_stream_solar: { type: Sample }
      warehouse: { type: Cluster, clusterName: Cluster0, dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN } }
${more.join('')}    processors:${entries.length === 0 ? ' {}' : ''}
${entries.join('')}`;
}

const filesOf = (model: Model): Files => ({
  'sluice.yaml': manifestOf(model),
  'README.md': model.readme,
  '.github/workflows/sluice.yml': model.workflow,
  ...model.more,
});

/** Every hazard that the stories have to do with is allowed, so that the gate alone decides. */
const ALLOWED =
  'data-loss\nendpoint-change-with-secret\nmass-delete\npause-unmanaged\nreplace\ncheckpoint-loss';

export interface RunMore {
  readonly event?: EventFile;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

export interface WorldSettings {
  /** Inputs of every job. */
  readonly inputs?: Readonly<Record<string, string>>;
  readonly rules?: ReadonlySet<Rule>;
  /** How Atlas is set; with a clock, the jobs go by the same one. */
  readonly sandbox?: Partial<SandboxOptions>;
}

export class World {
  readonly project: Project;
  readonly inputs: Readonly<Record<string, string>>;
  readonly rules: ReadonlySet<Rule> | undefined;
  model: Model;
  readonly #clock: Clock | undefined;
  readonly #models = new Map<string, Model>();
  readonly #edits = new Map<number, Edit>();
  #plans = 0;

  constructor(project: Project, start: Model, { inputs = {}, rules, sandbox }: WorldSettings) {
    this.project = project;
    this.#clock = sandbox?.clock;
    this.inputs = inputs;
    this.rules = rules;
    this.model = start;
    this.#models.set(sha('0'), structuredClone(start));
    this.github.git.commit(sha('0'), [], filesOf(start));
    this.github.branches.set('main', sha('0'));
  }

  get github(): Project['github'] {
    return this.project.github;
  }

  /** Plans pull request `number` on what main is now. */
  async plan(number: number, edit: Edit, more: RunMore & Partial<FakePull> = {}): Promise<ActionResult> {
    const { inputs, event, ...pull } = more;
    const model = structuredClone(this.model);
    edit(model);
    this.#edits.set(number, edit);
    const head = sha('abcdefabcdef'[number] ?? 'f');
    if (!this.github.pulls.has(number)) this.github.addPull(number, head, pull);
    this.github.tick(60);
    const planned = createHash('sha1')
      .update(`plan ${String(this.#plans++)}`)
      .digest('hex');
    const base = this.github.branches.get('main')!;
    this.github.git.commit(head, [base], filesOf(model));
    this.github.git.commit(planned, [base, head], filesOf(model));
    this.#checkout(model);
    const result = await this.run({
      event: event ?? { ...pullEvent(number, head), sha: planned },
      inputs: { command: 'plan', ...inputs },
    });
    this.github.tick(60);
    return result;
  }

  /** Merges a pull request as commit `number`. `edit` is what git makes of it, where that isn't what was planned. */
  merge(number: number, edit = this.#edits.get(number)!): void {
    const pull = this.github.pulls.get(number)!;
    edit(this.model);
    const commit = sha(String(number));
    this.#models.set(commit, structuredClone(this.model));
    this.github.git.commit(commit, [this.github.branches.get('main')!, pull.headSha], filesOf(this.model));
    this.github.merge(number, commit);
  }

  /** Pushes a commit to main without a pull request. */
  push(number: number, edit: Edit): void {
    edit(this.model);
    const commit = sha(String(number));
    this.#models.set(commit, structuredClone(this.model));
    this.github.push('main', commit, filesOf(this.model));
  }

  /** A commit that is on no branch, with an edit on what main is now, and the checkout of it. */
  commit(oid: string, parents: readonly string[], edit: Edit): void {
    const model = structuredClone(this.#models.get(parents[0]!) ?? this.model);
    edit(model);
    this.#models.set(oid, model);
    this.github.git.commit(oid, parents, filesOf(model));
    this.#checkout(model);
  }

  /** Puts main back to an earlier commit. */
  forceBack(number: number): void {
    this.github.branches.set('main', sha(String(number)));
    this.model = structuredClone(this.#models.get(sha(String(number)))!);
  }

  /** The apply job of commit `number`. */
  apply(number: number, more: RunMore = {}): Promise<ActionResult> {
    const commit = sha(String(number));
    this.#checkout(this.#models.get(commit)!);
    return this.run({
      event: more.event ?? pushEvent(commit),
      inputs: { command: 'apply', ...more.inputs },
      ...(more.env && { env: more.env }),
    });
  }

  /** Plans by hand at commit `number`, and gives the digest. */
  async digestAt(number: number): Promise<string> {
    const commit = sha(String(number));
    this.#checkout(this.#models.get(commit)!);
    return (await this.run({ event: dispatchEvent(commit), inputs: { comment: 'never' } })).outputs[
      'plan-digest'
    ]!;
  }

  run({ event, inputs = {}, env = {} }: RunMore & { readonly event: EventFile }): Promise<ActionResult> {
    const { sandbox, folder } = this.project;
    const login = { 'base-url': sandbox.url, 'client-id': 'sandbox', 'client-secret': 'sandbox' };
    return runHere(
      this.github,
      folder,
      {
        event,
        inputs: {
          ...login,
          'watch-start': '0s',
          tests: 'off',
          allow: ALLOWED,
          'allow-secret': 'ONE\nTWO',
          ...this.inputs,
          ...inputs,
        },
        env: { ONE: 'first-secret-value', TWO: 'second-secret-value', ...env },
      },
      undefined,
      this.rules,
      this.#clock,
    );
  }

  /** Somebody changes Atlas by hand: what main wants, with an edit on it. */
  async hand(edit: Edit): Promise<void> {
    const model = structuredClone(this.model);
    edit(model);
    await this.project.applyByHand(manifestOf(model), '--allow', ALLOWED.replaceAll('\n', ','));
  }

  approve(number: number): void {
    this.github.tick(60);
    const pull = this.github.pulls.get(number)!;
    this.github.addReview(number, REVIEWER, 'APPROVED', pull.headSha);
    this.github.tick(60);
  }

  /** What comment there is on a pull request. */
  commentOn(number: number): string {
    return this.github
      .commentsOf(number)
      .map(({ body }) => body)
      .join('\n');
  }

  /** Loses the marks of applies: GitHub refuses to change comments, once or for good. */
  loseComments(): void {
    this.github.troubles.push({ on: /^PATCH .*comments/, status: 403 });
  }

  keepComments(): void {
    this.github.troubles.length = 0;
  }

  countWrites(): Promise<number> {
    return this.project.sandbox.writes().then((writes) => writes.length);
  }

  /** The value of a processor in Atlas; undefined where it isn't. */
  async valueOf(name: string): Promise<string | undefined> {
    const { url } = this.project.sandbox;
    const state = await (await fetch(`${url}/sandbox/state`)).text();
    return new RegExp(`"name":"${name}"[^]*?"value":"?(\\w+)`).exec(state)?.[1];
  }

  #checkout(model: Model): void {
    const { folder } = this.project;
    for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    for (const [path, content] of Object.entries(filesOf(model))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      if (typeof content === 'string') writeFileSync(join(folder, path), content);
      else symlinkSync(content.link, join(folder, path));
    }
  }
}

/** A world whose Atlas is as commit 0 wants it. */
export async function openWorld(
  processors: Readonly<Record<string, string>> = { x: 'A', y: 'A' },
  more: Partial<Model> & WorldSettings = {},
): Promise<World> {
  const { inputs = {}, rules, sandbox = {}, ...parts } = more;
  const entries = Object.entries(processors).map(([name, value]) => [name, { value }] as const);
  const start: Model = {
    processors: Object.fromEntries(entries),
    readme: 'Streams',
    workflow: 'name: Sluice',
    ...parts,
  };
  const project = await openProject({}, sandbox);
  const world = new World(project, start, { inputs, ...(rules && { rules }), sandbox });
  const [ONE, TWO] = ['first-secret-value', 'second-secret-value'];
  Object.assign(project.sandbox.env, { ONE, TWO });
  await project.applyByHand(manifestOf(start));
  return world;
}

/** Expects that a job has applied its plan, or had nothing left to do. */
export function expectApplied(result: ActionResult): void {
  expect(result.outputs['outcome'], result.log + result.stderr).toBe('applied');
}

/** Expects that a job was refused, wrote nothing, and says why in these words. */
export async function expectRefused(
  world: World,
  job: () => Promise<ActionResult>,
  ...words: readonly (RegExp | string)[]
): Promise<ActionResult> {
  const before = await world.countWrites();
  const result = await job();
  expect(result.outputs['outcome'], result.log + result.stderr).toBe('refused');
  expect(await world.countWrites()).toBe(before);
  for (const word of words) expect(result.summary).toMatch(word);
  return result;
}
