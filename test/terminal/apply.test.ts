import { cpSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { runInProcess } from '../e2e/in-process.ts';
import { makeFolder, projectRoot, runCli } from '../e2e/run-cli.ts';
import { PROJECT, serveSandbox } from '../e2e/served.ts';
import { CTRL_C, CTRL_D, openTerminal, plainText, terminalMissing } from './terminal.ts';

const solar = join(projectRoot, 'examples', 'solar');
const QUESTION = "Only 'yes' is taken: ";
const COLOUR = '\u001b[3';
/** Ended by SIGHUP, as programs are whose terminal goes. */
const HUNG_UP = -1;
const REDRAW = '\u001b[1A';

describe.skipIf(terminalMissing !== undefined)(
  `on a terminal${terminalMissing === undefined ? '' : ` (skipped: ${terminalMissing})`}`,
  () => {
    const apply = ['apply', '--sandbox', '-f', solar];
    const isUntouched = async (directory: string): Promise<boolean> =>
      (await runInProcess(['plan', '--sandbox', '-f', solar], { directory })).stdout.includes('4 to create.');

    it('apply asks, and does it after yes', async () => {
      const directory = makeFolder();
      const terminal = openTerminal(apply, { directory });
      await terminal.until(QUESTION);
      expect(await isUntouched(directory)).toBe(true);
      terminal.type('yes\r');
      expect(await terminal.ended).toBe(0);
      expect(plainText(terminal.written())).toContain('Converged');
      expect(await isUntouched(directory)).toBe(false);
    });

    it.each([
      ['no', 'no\r', 1],
      ['y, which is not enough', 'y\r', 1],
      ['nothing but the return key', '\r', 1],
      ['the end of input', CTRL_D, 1],
    ])('apply changes nothing after %s', async (_, keys, code) => {
      const directory = makeFolder();
      const terminal = openTerminal(apply, { directory });
      await terminal.until(QUESTION);
      terminal.type(keys);
      expect(await terminal.ended).toBe(code);
      expect(terminal.written()).toContain('Nothing was changed');
      expect(await isUntouched(directory)).toBe(true);
    });

    it('Ctrl-C at the question changes nothing, and ends with 130', async () => {
      const directory = makeFolder();
      const terminal = openTerminal(apply, { directory });
      await terminal.until(QUESTION);
      terminal.type(CTRL_C);
      expect(await terminal.ended).toBe(130);
      expect(await isUntouched(directory)).toBe(true);
    });

    it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
      '%s at the question changes nothing, says so, and ends with 130',
      async (name) => {
        const directory = makeFolder();
        const terminal = openTerminal(apply, { directory });
        await terminal.until(QUESTION);
        terminal.signal(name);
        expect(await terminal.ended).toBe(130);
        expect(terminal.written()).toContain('Nothing was changed');
        expect(await isUntouched(directory)).toBe(true);
      },
    );

    it('a window that is closed at the question changes nothing', async () => {
      const directory = makeFolder();
      const terminal = openTerminal(apply, { directory });
      await terminal.until(QUESTION);
      terminal.close();
      expect(await terminal.ended).toBe(HUNG_UP);
      expect(await isUntouched(directory)).toBe(true);
    });

    it('a window that is closed while it applies leaves nothing half done: the report is written', async () => {
      const sandbox = await serveSandbox({ settleMs: 300 });
      const env = { ...sandbox.env, MONGODB_ATLAS_PROJECT_ID: PROJECT, SLUICE_PATIENCE: '0.1' };
      const directory = makeFolder();
      const args = ['apply', '-f', solar, '--auto-approve', '--report', 'report.json'];
      const terminal = openTerminal(args, { directory, env });
      await terminal.until(/s1 create/);
      terminal.close();
      expect(await terminal.ended).toBe(HUNG_UP);
      const report: unknown = JSON.parse(readFileSync(join(directory, 'report.json'), 'utf8'));
      expect(report).toMatchObject({ outcome: 'interrupted' });
      expect(await runCli(['apply', '-f', solar, '--auto-approve'], { env })).toMatchObject({ code: 0 });
    });

    it('Ctrl-C while it applies finishes what has begun, and the next run does the rest', async () => {
      // A processor takes so long to start that the key comes in the middle of it.
      const sandbox = await serveSandbox({ settleMs: 1500 });
      const env = { ...sandbox.env, MONGODB_ATLAS_PROJECT_ID: PROJECT };
      const args = ['apply', '-f', solar, '--auto-approve'];
      const terminal = openTerminal(args, { env });
      await terminal.until(/s1 create/);
      terminal.type(CTRL_C);
      await terminal.until('Interrupted');
      expect(await terminal.ended).toBe(130);
      const again = await runCli(args, { env: { ...env, SLUICE_PATIENCE: '0.1' } });
      expect(again, again.stderr).toMatchObject({ code: 0 });
    });

    it('shows what it is doing in one block that it draws again, and takes away at the end', async () => {
      const sandbox = await serveSandbox({ settleMs: 700 });
      const env = { ...sandbox.env, MONGODB_ATLAS_PROJECT_ID: PROJECT };
      const terminal = openTerminal(['apply', '-f', solar, '--auto-approve'], { env });
      await terminal.until(/Applying/);
      await terminal.until(REDRAW);
      expect(await terminal.ended).toBe(0);
      expect(terminal.written().split('Applying').length).toBeGreaterThan(2);
      const end = terminal.written().slice(terminal.written().lastIndexOf('Applied'));
      expect(end).not.toContain('Applying');
    });

    it('draws no block and asks nothing with --quiet --auto-approve', async () => {
      const terminal = openTerminal([...apply, '--quiet', '--auto-approve']);
      expect(await terminal.ended).toBe(0);
      expect(terminal.written()).not.toContain('Applying');
      expect(terminal.written()).not.toContain(REDRAW);
    });

    it('uses colours, and none with NO_COLOR or --no-color', async () => {
      const outputs = await Promise.all(
        [
          openTerminal(['plan', '--sandbox', '-f', solar]),
          openTerminal(['plan', '--sandbox', '-f', solar], { env: { NO_COLOR: '1' } }),
          openTerminal(['plan', '--sandbox', '-f', solar, '--no-color']),
          openTerminal([...apply, '--auto-approve'], { env: { NO_COLOR: '1' } }),
        ].map(async (terminal) => {
          expect(await terminal.ended).toBe(0);
          return terminal.written().includes(COLOUR);
        }),
      );
      expect(outputs).toEqual([true, false, false, false]);
    });

    it('tells a failure without colours too, when asked to', async () => {
      const colours = await Promise.all(
        [
          ['plan', '-f', 'missing.yaml'],
          ['plan', '-f', 'missing.yaml', '--no-color'],
        ].map(async (args) => {
          const terminal = openTerminal(args);
          expect(await terminal.ended).toBe(1);
          expect(terminal.written()).toContain('missing.yaml');
          return terminal.written().includes(COLOUR);
        }),
      );
      expect(colours).toEqual([true, false]);
    });

    /** A project whose paths and names are long, some wider than they have characters, and which has something to warn of. */
    function makeLongProject(): string {
      const directory = makeFolder();
      const long = 'readings-of-all-panels-of-the-plant';
      cpSync(solar, join(directory, 'deploy/streams/production'), { recursive: true });
      const folder = join(directory, 'deploy/streams/production');
      renameSync(join(folder, 'pipelines'), join(folder, `pipelines-${long}`));
      const manifest = readFileSync(join(folder, 'sluice.yaml'), 'utf8').replaceAll(
        'pipelines/',
        `pipelines-${long}/`,
      );
      writeFileSync(
        join(folder, 'sluice.yaml'),
        `${manifest}
      ${long}-太陽光パネル-🚀:
        tier: SP10
        pipeline:
          - $source: { connectionName: sample_stream_solar }
          - $match: { 観測 値: "${'太陽光 '.repeat(20)}", $comment: "${'and so on '.repeat(12)}" }
          - $merge: { into: { connectionName: warehouse, db: a, coll: b } }
`,
      );
      return directory;
    }

    it.each([
      ['validate', ['validate']],
      ['plan', ['plan', '--sandbox']],
      ['apply', ['apply', '--sandbox', '--auto-approve']],
      ['status', ['status', '--sandbox']],
    ])('%s keeps to 60 columns, but for a word that is longer', async (command, args) => {
      const directory = makeLongProject();
      const file = ['-f', 'deploy/streams/production'];
      if (command === 'status')
        await runCli(['apply', '--sandbox', '--auto-approve', ...file], { directory });
      const terminal = openTerminal([...args, ...file], { columns: 60, directory });
      await terminal.ended;
      const lines = plainText(terminal.written()).split('\n');
      expect(lines.length).toBeGreaterThan(2);
      expect(lines.filter((line) => stringWidth(line) > 60 && line.trim().includes(' '))).toEqual([]);
    });

    it('help keeps to 60 columns', async () => {
      const terminal = openTerminal(['plan', '--help'], { columns: 60 });
      await terminal.ended;
      const lines = plainText(terminal.written()).split('\n');
      expect(lines.filter((line) => line.length > 60 && !/\S{40}/.test(line))).toEqual([]);
    });
  },
);

describe('without a terminal', () => {
  it('each step is a line, and nothing is drawn again', async () => {
    const { code, stderr } = await runCli(['apply', '--sandbox', '-f', solar, '--auto-approve']);
    expect(code).toBe(0);
    expect(stderr.split('\n').filter((line) => line.includes('create')).length).toBeGreaterThan(3);
    expect(stderr).not.toContain('\u001b');
  });
});
