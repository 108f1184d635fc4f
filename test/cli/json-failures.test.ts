/** With `--json` whatever goes wrong is JSON on stdout; and what a terminal is taken for. */
import { expect, test } from 'vitest';
import { canRedraw, readColor } from '../../src/cli/output/output.ts';
import type { Host, Output } from '../../src/host/host.ts';
import { widthOf } from '../../src/host/host.ts';
import { runInProcess } from '../e2e/in-process.ts';
import { makeFolder } from '../e2e/run-cli.ts';

interface Failure {
  readonly diagnostics: readonly { readonly code: string; readonly message: string; readonly fix: string }[];
}

test.each([
  [['plan', '--jsn', '--json'], 'SETTINGS_USAGE', 'unknown option'],
  [['status', '--json', '--interval'], 'SETTINGS_USAGE', 'unknown option'],
  [['logs', '--json'], 'SETTINGS_USAGE', 'missing required argument'],
  [['apply', '--json', '--var', 'nonsense', '--sandbox'], 'SETTINGS_VAR_INVALID', 'NAME=VALUE'],
  [['apply', '--json', '--sandbox'], 'MANIFEST_NOT_FOUND', 'sluice.yaml'],
  [['show', 'nothing.json', '--json'], 'PLAN_FILE_UNREADABLE', 'nothing.json'],
])('%j fails with JSON', async (args, code, words) => {
  const { code: exit, stdout, stderr } = await runInProcess(args, { directory: makeFolder() });
  expect(exit).toBe(1);
  const { diagnostics } = JSON.parse(stdout) as Failure;
  expect(diagnostics[0]?.code).toContain(code);
  expect(diagnostics[0]?.message).toContain(words);
  expect(diagnostics[0]?.fix).not.toBe('');
  expect(stderr).toContain(words);
});

test('without --json nothing is on stdout', async () => {
  const { stdout, stderr } = await runInProcess(['plan', '--jsn'], { directory: makeFolder() });
  expect([stdout, stderr]).toEqual(['', expect.stringContaining('Did you mean --json?')]);
});

test('a terminal without a width, and a pipe, have that of COLUMNS, else 80', () => {
  expect(widthOf(120, '60')).toBe(120);
  for (const told of [0, NaN]) {
    expect(widthOf(told, '60')).toBe(60);
    for (const unset of [undefined, '', '0', 'wide', '-5']) expect(widthOf(told, unset)).toBe(80);
  }
  expect(widthOf(0, '1')).toBe(20);
});

test('colours can be forced and forbidden, and a dumb terminal gets neither colours nor redrawn lines', () => {
  const output = (isTerminal: boolean): Output => ({
    write: () => undefined,
    isTerminal,
    columns: 80,
    rows: 24,
  });
  const colors = (env: Host['env'], isTerminal = false, color = true): boolean =>
    readColor({ color }, { env } as Host, output(isTerminal));
  expect([colors({}), colors({}, true)]).toEqual([false, true]);
  expect([colors({ FORCE_COLOR: '1' }), colors({ FORCE_COLOR: '0' }, true)]).toEqual([true, false]);
  expect(colors({ FORCE_COLOR: '1', NO_COLOR: '1' }, true)).toBe(false);
  expect(colors({ FORCE_COLOR: '1' }, true, false)).toBe(false);
  expect(colors({ TERM: 'dumb' }, true)).toBe(false);
  const redraws = (env: Host['env'], isTerminal: boolean): boolean =>
    canRedraw({ env, stderr: output(isTerminal) } as Host);
  expect([redraws({}, true), redraws({ TERM: 'dumb' }, true), redraws({}, false)]).toEqual([
    true,
    false,
    false,
  ]);
});
