/** What a live project has goes through an export and back without loss: into a plan that is empty, and into another project. */
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { systemClock } from '../../src/model/clock/system-clock.ts';
import { liveFields, rulesFor, withDefaults } from '../../src/kinds/rules/rules.ts';
import type { Kind } from '../../src/model/address.ts';
import type { Value } from '../../src/model/document.ts';
import { isDocument, isList, textOf, valueAt } from '../../src/model/document.ts';
import { sortKeys } from '../../src/model/document/equality.ts';
import { parseJson, printJson } from '../../src/model/document/json-text.ts';
import { startSandbox } from '../../src/sandbox/http/server.ts';
import { hastyClock, runInProcess } from '../e2e/in-process.ts';
import { makeFolder } from '../e2e/run-cli.ts';
import { propertyRuns } from '../property-runs.ts';
import { sharedMissing } from '../shared.ts';
import type { LiveProject } from './live-projects.ts';
import { anyProject, corpusProject, stateText } from './live-projects.ts';

const EMPTY_GROUP = (i: number): string => `e${i.toString(16).padStart(23, '0')}`;
const GROUP = (i: number): string => `a${i.toString(16).padStart(23, '0')}`;

/** Every file below a folder, by path. */
function readFolder(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(folder, path)).isFile())
      .sort()
      .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
  );
}

/** Values for every name in `.env.example`: headers and URLs get what they have, the rest something. */
function outsideValues(folder: string): Record<string, string> {
  const file = join(folder, '.env.example');
  if (!existsSync(file)) return {};
  const values: Record<string, string> = {};
  let about = '';
  const text = readFileSync(file, 'utf8');
  for (const line of text.split('\n')) {
    if (line.startsWith('#')) about = line;
    const name = /^([A-Z_0-9]+)=$/.exec(line)?.[1];
    if (name !== undefined) {
      values[name] = about.includes('X-Api-Key')
        ? 'k1'
        : about.includes('authorization')
          ? 'Bearer $${secret:x}'
          : about.includes('a URL') || /: (?:url|.*Urls?(?:\.\d+)?), a secret/.test(about)
            ? about.includes('tokenEndpointUrl')
              ? 'https://u:p@id.example.com/t'
              : text.includes(`${about.split(': ')[0] ?? ''}: headers.X-Api-Key`)
                ? 'https://example.com/a?b=${var:c}'
                : 'https://user:secret@example.com'
            : 'x';
    }
  }
  return values;
}

async function tryRoundTrip({ url, token }: Target, i: number, format: string): Promise<void> {
  const folder = makeFolder();
  const clock = hastyClock();
  const run = async (group: string, args: readonly string[], env: Record<string, string> = {}) =>
    runInProcess([...args, '--base-url', url], {
      directory: folder,
      env: { MONGODB_ATLAS_ACCESS_TOKEN: token, MONGODB_ATLAS_PROJECT_ID: group, ...env },
      clock,
    });
  const told = async (outcome: ReturnType<typeof run>) => {
    const { code, stdout, stderr } = await outcome;
    return { code, told: code === 0 ? '' : stdout.slice(-1500) + stderr.slice(0, 3000) };
  };
  const fine = { code: 0, told: '' };
  expect(await told(run(GROUP(i), ['export', '--out', 'a', '--format', format]))).toEqual(fine);
  const first = readFolder(join(folder, 'a'));
  const values = outsideValues(join(folder, 'a'));
  const plan = ['plan', '-f', 'a/sluice.yaml', '--detailed-exitcode'];
  expect(await told(run(GROUP(i), plan, values))).toEqual(fine);
  // Again into the same folder, or into another one: neither gives a different byte.
  const again = i % 2 === 0 ? 'a' : 'b';
  expect(await told(run(GROUP(i), ['export', '--out', again, '--format', format, '--no-verify']))).toEqual(
    fine,
  );
  expect(readFolder(join(folder, again))).toEqual(first);
  const apply = ['apply', '-f', 'a/sluice.yaml', '--auto-approve'];
  expect(await told(run(EMPTY_GROUP(i), apply, values))).toEqual(fine);
  // What the copy has is what the first manifest wants, and what an export of it would say.
  expect(await told(run(EMPTY_GROUP(i), plan, values))).toEqual(fine);
}

interface Target {
  readonly url: string;
  readonly token: string;
}

/** One login for all: the sandbox counts logins, as Atlas does. */
async function login(url: string): Promise<string> {
  const response = await fetch(`${url}/api/oauth/token`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${Buffer.from('sandbox:sandbox').toString('base64')}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  return ((await response.json()) as { access_token: string }).access_token;
}

/** What each resource of a group has, to the letter for pipelines, by its names. Nothing but the order of other keys is free. */
function fieldsOf(records: Value, group: string): Record<string, string> {
  const found = (isList(records) ? records : [])
    .filter(isDocument)
    .filter((one) => one.get('group') === group);
  return Object.fromEntries(
    found.map((one) => {
      const kind = textOf(one.get('put')) ?? '';
      const name = textOf(valueAt(one, ['record', 'name'])) ?? '';
      const fields = valueAt(one, ['record', 'fields']);
      if (!isDocument(fields)) throw new Error(`${kind} ${name} has no fields`);
      const rest = withDefaults(liveFields(kind as Kind, fields), rulesFor(kind as Kind, fields)).without(
        'pipeline',
        'tier',
      );
      const pipeline = printJson(fields.get('pipeline') ?? null);
      return [
        `${textOf(one.get('workspace')) ?? ''} ${kind} ${name}`,
        `${printJson(sortKeys(rest))} ${pipeline}`,
      ];
    }),
  );
}

async function withProjects(
  projects: readonly LiveProject[],
  body: (target: Target) => Promise<void>,
): Promise<void> {
  const stateFile = join(makeFolder(), 'state.json');
  writeFileSync(stateFile, stateText(new Map(projects.map((project, i) => [GROUP(i), project]))));
  const sandbox = await startSandbox({ clock: systemClock, stateFile });
  try {
    await body({ url: sandbox.url, token: await login(sandbox.url) });
    const state = parseJson(await (await fetch(`${sandbox.url}/sandbox/state`)).text());
    for (const i of projects.keys()) {
      const wanted = fieldsOf(state, GROUP(i));
      expect(Object.keys(wanted)).not.toEqual([]);
      const made = fieldsOf(state, EMPTY_GROUP(i));
      expect(Object.keys(made).sort()).toEqual(Object.keys(wanted).sort());
      for (const [key, fields] of Object.entries(wanted)) expect([key, made[key]]).toEqual([key, fields]);
    }
  } finally {
    await sandbox.close();
  }
}

const RUNS = propertyRuns(20261122, 20, 200);

test(
  `${RUNS.numRuns} generated projects export, plan to nothing, export the same again, and build a copy`,
  { timeout: 120_000 },
  async () => {
    const projects = fc.sample(anyProject(), RUNS);
    await withProjects(projects, async (target) => {
      for (const i of projects.keys()) await tryRoundTrip(target, i, i % 5 === 0 ? 'json' : 'yaml');
    });
  },
);

const corpus = corpusProject();

test.skipIf(corpus === undefined)(
  `every valid pipeline of the corpus does so too (skips: ${sharedMissing})`,
  { timeout: 120_000 },
  async () => {
    expect(corpus?.workspaces.length).toBeGreaterThan(90);
    await withProjects(corpus === undefined ? [] : [corpus], (target) => tryRoundTrip(target, 0, 'yaml'));
  },
);
