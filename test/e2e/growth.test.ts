/** Every command that reads a file takes time in proportion to its length, whatever is in it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemClock } from '../../src/model/clock/system-clock.ts';
import { expectLinear } from '../growth.ts';
import { runInProcess } from './in-process.ts';
import { makeFolder } from './run-cli.ts';
import { PROJECT } from './served.ts';

const repeat = (unit: string, size: number): string => unit.repeat(Math.ceil(size / unit.length));

const manifest = (region: string): string =>
  `apiVersion: sluice/v1\nproject: '${PROJECT}'\nworkspaces:\n  w: { dataProcessRegion: { cloudProvider: AWS, region: ${region} } }\n`;

const CASES: readonly (readonly [what: string, args: readonly string[], make: (size: number) => string])[] = [
  ['render: a value of spaces', ['render', '-f', 'x.yaml'], (size) => manifest(`'x${repeat(' ', size)}'`)],
  [
    'validate: a region that is far too long',
    ['validate', '-f', 'x.yaml'],
    (size) => manifest(repeat('x', size)),
  ],
  [
    'validate: nested placeholders',
    ['validate', '-f', 'x.yaml'],
    (size) => manifest(`'${repeat('${env:A:-', size)}'`),
  ],
  ['validate: many comments', ['validate', '-f', 'x.yaml'], (size) => manifest('X') + repeat('# c\n', size)],
  ['fmt: empty lines', ['fmt', 'x.yaml'], (size) => manifest('X') + repeat('\n', size)],
  ['fmt: a pipeline of white space', ['fmt', 'x.json'], (size) => `[${repeat(' ', size)}]`],
  ['fmt: deep lists', ['fmt', 'x.json'], (size) => `[{"$match":{"a":${repeat('[', size)}}}]`],
  ['convert: white space', ['convert', 'x.js'], (size) => repeat(' \n', size)],
  ['convert: a comment that never ends', ['convert', 'x.js'], (size) => `/*${repeat('*', size)}`],
  ['convert: deep lists', ['convert', 'x.js'], (size) => `sp.process([${repeat('[', size)}`],
  ['apply FILE: white space', ['apply', 'x.json', '--sandbox'], (size) => repeat(' ', size)],
  ['apply FILE: deep lists', ['apply', 'x.json', '--sandbox'], (size) => repeat('[', size)],
];

test.each(CASES)('%s', async (_, args, make) => {
  const directory = makeFolder();
  const file = args.find((arg) => arg.startsWith('x.')) ?? '';
  await expectLinear(async (size) => {
    writeFileSync(join(directory, file), make(size));
    const { stdout, stderr } = await runInProcess(args, { directory, env: {}, clock: systemClock });
    expect(stdout + stderr).not.toContain('INTERNAL');
  });
});
