/**
 * What people read of validate, apply, status, plan and a refusal, as golden files: in terminals of 60, 80 and 120 columns, and in a
 * pipe. `npx vitest run test/terminal -u` writes them anew; read the difference before you commit it.
 */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, projectRoot, runCli } from '../e2e/run-cli.ts';

/** Durations and counts differ from run to run, and so does what is left of a line after them. */
const steady = (text: string): string =>
  text
    // How often it looks depends on the machine.
    .replaceAll(/^.*: waiting until .*\n/gm, '')
    .replaceAll(/\b\d+(?:\.\d+)? (?=m?s\b)/g, '# ')
    .replaceAll(/(?<=STARTED {2,}SP\d+ ).*$/gm, '#')
    // The columns are as wide as the counts of the moment.
    .replaceAll(/^ *PROCESSOR .*$/gm, (heading) => heading.replaceAll(/ {2,}/g, '  '))
    .replaceAll(/[ \t]+$/gm, '');

const WIDTHS: readonly (readonly [name: string, env: Readonly<Record<string, string>>])[] = [
  ['60-columns', { COLUMNS: '60' }],
  ['80-columns', { COLUMNS: '80' }],
  ['120-columns', { COLUMNS: '120' }],
  ['pipe', {}],
];

test.each(WIDTHS)(
  'validate, apply, status, plan and a refusal at %s',
  { timeout: 60_000 },
  async (name, env) => {
    const directory = makeFolder();
    cpSync(join(projectRoot, 'examples', 'solar'), directory, { recursive: true });
    const edit = (path: string, from: string, to: string): void => {
      const text = readFileSync(join(directory, path), 'utf8');
      expect(text).toContain(from);
      writeFileSync(join(directory, path), text.replace(from, to));
    };
    const shown: string[] = [];
    const show = async (...args: string[]): Promise<void> => {
      const { code, stdout, stderr } = await runCli(args, { directory, env });
      shown.push(`$ sluice ${args.join(' ')}\n${stdout}${stderr}exit code ${code}\n`);
    };
    edit('sluice.yaml', 'type: Sample', 'type: sample');
    await show('validate');
    edit('sluice.yaml', 'type: sample', 'type: Sample');
    await show('apply', '--sandbox', '--auto-approve');
    await show('status', '--sandbox');
    edit('pipelines/power-by-group.yaml', 'size: 1, unit: minute', 'size: 5, unit: minute');
    await show('plan', '--sandbox');
    await show('apply', '--sandbox', '--auto-approve');
    const width = Number(env['COLUMNS'] ?? 80);
    const tooWide = shown
      .join('')
      .split('\n')
      .filter(
        (line) =>
          line.length > width && !/sha256:|^\$ |(?:processor|connection)\/|\.yaml|^\s+\d* \|/.test(line),
      );
    expect(tooWide).toEqual([]);
    await expect(steady(shown.join('\n'))).toMatchFileSnapshot(`golden/${name}.txt`);
  },
);
