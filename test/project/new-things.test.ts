/** docs/architecture.md, 'Where a new thing goes': what its rows name exists. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../e2e/run-cli.ts';
import { readTable } from './table.ts';

const page = readFileSync(join(projectRoot, 'docs/architecture.md'), 'utf8');
const rows = readTable(page, 'a new').map(([thing = '', files = '', tests = '']) => ({
  thing,
  files: pathsIn(files),
  tests: pathsIn(tests),
}));

/** What is in backticks. */
function pathsIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);
}

/** Below src/, or below the root; the new thing's own name matches any name. */
function isThere(path: string): boolean {
  return [join(projectRoot, 'src'), projectRoot].some((root) => matches(root, path.split('/')));
}

function matches(folder: string, [first, ...rest]: readonly string[]): boolean {
  if (first === undefined || first === '') return existsSync(folder);
  if (!existsSync(folder)) return false;
  const pattern = new RegExp(`^${first.replaceAll('.', '\\.').replace(/<[a-z]+>/g, '[a-z0-9-]+')}$`);
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .some((name) => matches(join(folder, name), rest));
}

test('the page has a row for everything that people add', () => {
  expect(rows.map(({ thing }) => thing)).toEqual([
    'connection type',
    'stage',
    'operator',
    'hazard',
    'processor field',
    'command',
    'output format',
    'view of the page',
    'login',
    'Action input',
  ]);
});

test.each(rows)('every file that a new $thing touches is where the page says', ({ files, tests }) => {
  expect(files.length).toBeGreaterThan(2);
  expect(tests).not.toEqual([]);
  expect([...files, ...tests].filter((path) => !isThere(path))).toEqual([]);
});

test('a path that is wrong is noticed', () => {
  expect(
    ['kinds/connection/kafka.ts', 'kinds/<name>/types.ts', 'examples/every-connection/'].map(isThere),
  ).toEqual([true, true, true]);
  expect(['kinds/connection/kafak.ts', 'kinds/<name>/typos.ts', 'render/<format>'].map(isThere)).toEqual([
    false,
    false,
    true,
  ]);
});
