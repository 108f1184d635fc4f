/** Files that are something else than they seem: links that lead elsewhere, pipes that nobody writes into, and characters that can't be seen. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { runInProcess } from './in-process.ts';
import type { CliResult } from './run-cli.ts';
import { makeFolder, runCli } from './run-cli.ts';

const PROJECT = '0123456789abcdef01234567';
const manifest = (note = 'n'): string => `apiVersion: sluice/v1
project: '${PROJECT}'
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    connections:
      sample_stream_solar: { type: Sample }
      db: { type: Cluster, clusterName: Cluster0, dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN } }
    processors:
      copy:
        pipeline:
          - $source: { connectionName: sample_stream_solar }
          - $addFields: { note: "${note}" }
          - $merge: { into: { connectionName: db, db: d, coll: c } }
`;

let folder: string;
const run = (...args: string[]): Promise<CliResult> => runInProcess(args, { directory: folder });
const write = (name: string, text: string): void => {
  writeFileSync(join(folder, name), text);
};

beforeEach(() => {
  folder = makeFolder();
  write('sluice.yaml', manifest());
});

describe('a symbolic link', () => {
  let target: string;
  beforeEach(() => {
    target = join(makeFolder(), 'of-somebody-else');
    writeFileSync(target, 'untouched\n');
  });

  test.each([
    ['plan --out', ['plan', '--sandbox', '--out']],
    ['apply --report', ['apply', '--sandbox', '--auto-approve', '--report']],
    ['graph --out', ['graph', '--out']],
  ])('is not followed by %s', async (_, args) => {
    symlinkSync(target, join(folder, 'out.json'));
    const { code, stderr } = await run(...args, 'out.json');
    expect(code).toBe(1);
    expect(stderr).toContain('OUTPUT_UNWRITABLE');
    expect(stderr).toContain('symbolic link');
    expect(readFileSync(target, 'utf8')).toBe('untouched\n');
  });

  test.each(['sluice.yaml', 'w', 'w/copy.yaml', '.env.example'])(
    'in the place of %s is not followed by export',
    async (name) => {
      expect((await run('apply', '--sandbox', '--auto-approve')).code).toBe(0);
      const elsewhere = makeFolder();
      mkdirSync(join(folder, 'exported'));
      if (name.includes('/')) mkdirSync(join(folder, 'exported', 'w'));
      symlinkSync(name === 'w' ? elsewhere : target, join(folder, 'exported', name));
      const { code, stderr } = await run('export', '--sandbox', '--project', PROJECT, '--out', 'exported');
      if (code !== 0) expect(stderr).toMatch(/EXPORT_UNWRITABLE[^]*symbolic link/);
      expect(readFileSync(target, 'utf8')).toBe('untouched\n');
      expect(readdirSync(elsewhere)).toEqual([]);
    },
  );

  test('in the place of the folder itself is not followed by export', async () => {
    const elsewhere = makeFolder();
    symlinkSync(elsewhere, join(folder, 'exported'));
    const { code, stderr } = await run('export', '--sandbox', '--project', PROJECT, '--out', 'exported');
    expect(code).toBe(1);
    expect(stderr).toMatch(/EXPORT_UNWRITABLE[^]*symbolic link/);
    expect(readdirSync(elsewhere)).toEqual([]);
  });
});

test.each([
  ['apply', ['apply', 'pipe', '--sandbox', '--auto-approve'], 'PLAN_FILE_UNREADABLE'],
  ['plan -f', ['plan', '-f', 'pipe', '--sandbox'], 'MANIFEST_'],
  ['validate --var-file', ['validate', '--var-file', 'pipe'], 'MANIFEST_'],
  ['convert', ['convert', 'pipe'], 'FILE_UNUSABLE'],
  ['preview --input', ['preview', 'w/processor/copy', '--input', 'pipe'], 'TEST_'],
  ['sandbox --faults', ['sandbox', '--port', '0', '--faults', 'pipe'], 'SANDBOX_'],
  ['sandbox --state', ['sandbox', '--port', '0', '--state', 'pipe'], 'SANDBOX_'],
  ['fmt', ['fmt', 'pipe'], 'FILE_UNUSABLE'],
])('%s does not wait for a pipe that nobody writes into', async (_, args, code) => {
  execFileSync('mkfifo', [join(folder, 'pipe')]);
  const result = await runCli(args, { directory: folder });
  expect(result).toMatchObject({ code: 1, stderr: expect.stringContaining(code) as string });
});

/** Turn others around, can't be seen, or end a line: an RLO, a zero-width space, a word joiner, a BOM, a soft hyphen, a tag, a line separator. */
const UNSEEN = '\u202e\u200b\u2060\ufeff\u00ad\u{e0041}\u2028\u0085';
const SHOWN_RAW = /[\u0080-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]|[\u{e0000}-\u{e007f}]/u;

describe('characters that cannot be seen', () => {
  beforeEach(() => {
    write('sluice.yaml', manifest(`a${UNSEEN}b`));
    write(
      'copy.test.yaml',
      `processor: w/processor/copy
cases:
  - name: "case${UNSEEN}"
    input: [{ x: "a${UNSEEN}b" }]
    expect: { output: [{ x: other }] }
`,
    );
  });

  const commands = [
    ['render'],
    ['validate', '--json'],
    ['validate', '--sarif'],
    ['plan', '--sandbox'],
    ['plan', '--sandbox', '--json'],
    ['plan', '--sandbox', '--markdown'],
    ['apply', '--sandbox', '--auto-approve', '--json'],
    ['status', '--sandbox', '--json'],
    ['test'],
    ['test', '--json'],
    ['test', '--junit', 'junit.xml'],
    ['preview', 'w/processor/copy'],
    ['preview', 'w/processor/copy', '--json'],
    ['graph'],
    ['graph', '--format', 'dot'],
    ['graph', '--format', 'svg'],
  ];
  test.each(commands.map((args) => [args.join(' '), args] as const))(
    'are written as escapes by %s',
    async (_, args) => {
      const { stdout, stderr } = await run(...args);
      expect(stdout + stderr).not.toMatch(SHOWN_RAW);
      const junit = args.includes('junit.xml') ? readFileSync(join(folder, 'junit.xml'), 'utf8') : '';
      expect(junit).not.toMatch(SHOWN_RAW);
    },
  );

  test('mean the same in render and in JSON as in the manifest', async () => {
    const rendered = await run('render');
    write('again.yaml', rendered.stdout);
    const [first, again] = [
      await run('plan', '--sandbox', '--json'),
      await run('plan', '--sandbox', '--json', '-f', 'again.yaml'),
    ];
    expect(JSON.stringify(JSON.parse(first.stdout))).toContain(JSON.stringify(`a${UNSEEN}b`));
    expect((JSON.parse(again.stdout) as { digest: string }).digest).toBe(
      (JSON.parse(first.stdout) as { digest: string }).digest,
    );
  });
});
