/** scripts/atlas-drift.js says what differs between a description of the Admin API and what was last seen of it. */
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { makeFolder, projectRoot } from '../e2e/run-cli.ts';
import { sharedMissing, sharedPath } from '../shared.ts';

const SCRIPT = join(projectRoot, 'scripts/atlas-drift.js');

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function start(program: string, args: readonly string[], options: object = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    child.on('close', (code) => {
      resolve({ code, stdout, stderr });
    });
  });
}

const compare = (source: string, ...args: string[]): Promise<Outcome> =>
  start(process.execPath, [SCRIPT, source, ...args]);

const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
const media = (version: string, schema: object): object => ({
  content: { [`application/vnd.atlas.${version}+json`]: { schema } },
});

/** A description with one operation of streams, one of something else, and schemas that only the latter uses. */
function description(): {
  paths: Record<string, Record<string, unknown>>;
  components: { schemas: Record<string, Record<string, unknown>>; responses: object };
} {
  return {
    paths: {
      '/api/atlas/v2/groups/{groupId}/streams/{tenantName}/things': {
        get: {
          operationId: 'listThings',
          responses: { 200: media('2023-02-01', ref('Thing')), 404: { $ref: '#/components/responses/gone' } },
        },
      },
      '/api/atlas/v2/groups/{groupId}/clusters': {
        get: { operationId: 'listClusters', responses: { 200: media('2023-02-01', ref('Cluster')) } },
      },
    },
    components: {
      responses: { gone: media('2023-02-01', ref('Problem')) },
      schemas: {
        Thing: {
          type: 'object',
          required: ['name'],
          properties: {
            name: { type: 'string' },
            size: { type: 'string', enum: ['S', 'M', null] },
            parts: { type: 'array', items: ref('Part') },
          },
          discriminator: { propertyName: 'type', mapping: { SMALL: '#/components/schemas/Small' } },
        },
        Small: { allOf: [ref('Thing'), { properties: { depth: { type: 'number' } } }] },
        Part: { properties: { weight: { properties: { unit: { enum: ['g'] } } } } },
        Problem: { properties: { detail: { type: 'string' } } },
        Cluster: { properties: { backup: { type: 'boolean' } } },
      },
    },
  };
}

/** A folder with a description and what was seen of it on a day; and a way to compare another one with that. */
async function lookAt(before: object) {
  const folder = makeFolder();
  const facts = join(folder, 'facts.json');
  const put = (name: string, content: object): string => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(content));
    return path;
  };
  const first = await compare(
    put('before.json', before),
    '--write',
    '--seen',
    '2026-01-05',
    '--facts',
    facts,
  );
  expect(first).toMatchObject({ code: 2, stderr: '' });
  const seen = (): Record<string, string> =>
    (JSON.parse(readFileSync(facts, 'utf8')) as { facts: Record<string, string> }).facts;
  return { facts, put, seen };
}

describe('the drift of the Admin API', () => {
  it('is nothing where nothing has changed, and what is not of streams is not looked at', async () => {
    const { facts, put, seen } = await lookAt(description());
    const other = description();
    other.components.schemas['Cluster'] = { properties: { shape: {} } };
    const { code, stdout } = await compare(put('after.json', other), '--facts', facts);
    expect([code, stdout]).toEqual([0, expect.stringContaining('all as on 2026-01-05')]);
    expect(Object.keys(seen())).toEqual([
      'field Part.weight',
      'field Part.weight.unit',
      'field Problem.detail',
      'field Small.depth',
      'field Thing.name',
      'field Thing.parts',
      'field Thing.size',
      'operation GET /streams/{tenantName}/things',
      'required Thing.name',
      'value Part.weight.unit = g',
      'value Thing.size = M',
      'value Thing.size = S',
      'value Thing.type = SMALL',
      'version GET /streams/{tenantName}/things 2023-02-01',
    ]);
  });

  /** The same with a new operation, version, fields, values and what they bring along; and one value and one field less. */
  function changed(): object {
    const after = description();
    const path = '/api/atlas/v2/groups/{groupId}/streams/{tenantName}/things';
    const responses = { 200: { ...media('2023-02-01', ref('Thing')) } };
    Object.assign(responses[200], {
      content: {
        ...(media('2023-02-01', ref('Thing')) as { content: object }).content,
        ...(media('2026-11-01', ref('Thing')) as { content: object }).content,
      },
    });
    after.paths[path] = {
      get: { responses: { ...responses, 404: { $ref: '#/components/responses/gone' } } },
      post: { requestBody: media('2026-11-01', ref('Thing')), responses: {} },
    };
    after.components.schemas['Thing'] = {
      required: ['name', 'size'],
      properties: {
        name: { type: 'string' },
        size: { type: 'string', enum: ['S', 'L'] },
        parts: { type: 'array', items: ref('Part') },
        colour: { enum: ['RED'], properties: { shade: {} } },
      },
      discriminator: {
        propertyName: 'type',
        mapping: { SMALL: '#/components/schemas/Small', LARGE: '#/components/schemas/Large' },
      },
    };
    after.components.schemas['Large'] = { properties: { height: {} } };
    after.components.schemas['Part'] = { properties: { weight: {} } };
    return after;
  }

  const REPORT = `The Streams part of the Admin API has changed since 2026-01-05.

New
  operations
    + POST /streams/{tenantName}/things
  versions of operations
    + GET /streams/{tenantName}/things 2026-11-01
  fields
    + Large.height
    + Thing.colour
  required fields
    + Thing.size
  values
    + Thing.size = L
    + Thing.type = LARGE

Gone
  fields
    - Part.weight.unit
  values
    - Thing.size = M

`;

  it('is printed by what it is, without what follows from it', async () => {
    const { facts, put } = await lookAt(description());
    const { code, stdout } = await compare(put('after.json', changed()), '--facts', facts);
    expect(stdout).toContain(REPORT);
    expect(code).toBe(2);
  });

  it('is noted with its date, and what went keeps the date when it was last seen', async () => {
    const { facts, put, seen } = await lookAt(description());
    const after = put('after.json', changed());
    await compare(after, '--write', '--seen', '2026-11-20', '--facts', facts);
    expect(seen()).toMatchObject({
      'field Thing.colour': '2026-11-20',
      'field Thing.name': '2026-11-20',
      'value Thing.size = M': '2026-01-05',
    });
    const again = await compare(after, '--facts', facts);
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('all as on 2026-11-20')]);
    const back = await compare(put('back.json', description()), '--facts', facts);
    expect(back.stdout).toContain('+ Thing.size = M');
  });

  it('is found in a description that a server gives out', async () => {
    const { facts } = await lookAt(description());
    const server = createServer((request, response) => {
      response.statusCode = request.url === '/v2.json' ? 200 : 404;
      response.end(request.url === '/v2.json' ? JSON.stringify(changed()) : '');
    }).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const at = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      expect((await compare(`${at}/v2.json`, '--facts', facts)).stdout).toContain(REPORT);
      expect(await compare(`${at}/other.json`, '--facts', facts)).toMatchObject({
        code: 1,
        stderr: `error: ${at}/other.json can't be read: the server answered 404\n`,
      });
    } finally {
      server.close();
    }
  });

  it.each([
    ['no file', [], /^error: usage: .*\n$/],
    ['a file that is not there', ['nowhere.json'], /^error: nowhere\.json can't be read: .*\n$/],
    [
      'a description without streams',
      [join(projectRoot, 'package.json')],
      /^error: .* describes no operation.*\n$/,
    ],
  ])('cannot be told from %s', async (_, args, message) => {
    const { code, stdout, stderr } = await start(process.execPath, [SCRIPT, ...args]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(message);
  });

  it('makes the workflow open one issue, and edit it the next time', { timeout: 60_000 }, async () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'scripts'));
    cpSync(SCRIPT, join(folder, 'scripts/atlas-drift.js'));
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    const { facts, put } = await lookAt(description());
    cpSync(facts, join(folder, 'scripts/atlas-facts.json'));
    const gh = join(folder, 'programs/gh');
    mkdirSync(dirname(gh));
    writeFileSync(
      gh,
      '#!/bin/sh\n[ "$2" = list ] && { cat open 2>/dev/null; exit 0; }\necho "$*" >> asked\n',
    );
    chmodSync(gh, 0o755);
    const { jobs } = parse(readFileSync(join(projectRoot, '.github/workflows/atlas-drift.yml'), 'utf8')) as {
      readonly jobs: {
        readonly compare: {
          readonly steps: { readonly run?: string; readonly env?: Record<string, string> }[];
        };
      };
    };
    const steps = jobs.compare.steps.filter(({ run }) => run !== undefined);
    const env = {
      PATH: [dirname(gh), dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter),
      DESCRIPTION: put('after.json', changed()),
      TITLE: steps[1]?.env?.['TITLE'] ?? '',
      GITHUB_OUTPUT: join(folder, 'output'),
    };
    const runAll = async (): Promise<void> => {
      for (const { run = '' } of steps)
        expect(await start('bash', ['-e', '-c', run], { cwd: folder, env })).toMatchObject({ code: 0 });
    };
    await runAll();
    expect(readFileSync(env.GITHUB_OUTPUT, 'utf8')).toBe('code=2\n');
    expect(readFileSync(join(folder, 'body.md'), 'utf8')).toContain(REPORT);
    writeFileSync(join(folder, 'open'), '7\n');
    await runAll();
    expect(readFileSync(join(folder, 'asked'), 'utf8')).toBe(
      `issue create --title ${env.TITLE} --body-file body.md\nissue edit 7 --body-file body.md\n`,
    );
  });
});

const apiFile = sharedPath('atlas-api', 'streams-openapi.json');

describe.skipIf(apiFile === undefined)(`what was last seen (skips: ${sharedMissing})`, () => {
  test('is what the API file says', async () => {
    expect(await compare(apiFile ?? '')).toMatchObject({ code: 0 });
  });

  test('tells an altered API file from it', async () => {
    const api = JSON.parse(readFileSync(apiFile ?? '', 'utf8')) as ReturnType<typeof description>;
    const root = '/api/atlas/v2/groups/{groupId}/streams';
    api.paths[`${root}/{tenantName}:clone`] = { post: { responses: {} } };
    const schema = api.components.schemas['StreamsAutoscaling'] as {
      properties: Record<string, { enum?: string[] }>;
    };
    schema.properties['strategy'] = { enum: ['EAGER'] };
    schema.properties['maxTier']?.enum?.push('SP100');
    const path = join(makeFolder(), 'api.json');
    const paths = Object.fromEntries(
      Object.entries(api.paths).filter(([one]) => one !== `${root}/accountDetails`),
    );
    writeFileSync(path, JSON.stringify({ ...api, paths }));
    const { code, stdout } = await compare(path);
    expect(code).toBe(2);
    expect(stdout).toContain('    + POST /streams/{tenantName}:clone\n');
    expect(stdout).toContain('    - GET /streams/accountDetails\n');
    expect(stdout).toContain('    + StreamsAutoscaling.strategy\n');
    expect(stdout).toContain('    + StreamsAutoscaling.maxTier = SP100\n');
    expect(stdout).not.toContain('EAGER');
  });
});
