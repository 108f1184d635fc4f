import { readFileSync, readdirSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { expect, test } from 'vitest';
import { readSource, type Source } from './source.ts';
import { readTable } from './table.ts';

const root = join(import.meta.dirname, '..', '..');
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');

const sources: readonly Source[] = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => path.split(sep).join('/'))
  .sort()
  .map((path) => readSource(path, readFileSync(join(root, 'src', path), 'utf8')));

const topFiles = 'top files';
const roomOf = (path: string) => (path.includes('/') ? path.slice(0, path.indexOf('/')) : topFiles);

/** `a`, `b` of a table cell: what is in backticks. */
const names = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);

interface Room {
  readonly all: boolean;
  readonly values: readonly string[];
  readonly types: readonly string[];
  readonly packages: readonly string[];
}

const rooms = new Map<string, Room>(
  readTable(page, 'room').map(([room = '', , imports = '', packages = '']) => {
    const parts = imports.split(',').map((part) => part.trim());
    return [
      names(room)[0] ?? room,
      {
        all: imports === 'all',
        values: parts.filter((part) => part.startsWith('`')).flatMap(names),
        types: parts.flatMap(names),
        packages: names(packages),
      },
    ];
  }),
);

const outside = readTable(page, 'what').map(([what = '', files = '']) => ({
  things: names(what),
  files: names(files),
}));

/** Whether a name in the table, a file or a folder with its slash, means the file at `path`. */
const covers = (name: string, path: string) => (name.endsWith('/') ? path.startsWith(name) : path === name);

/** The file, below src/, that a relative import means; undefined for a package. */
function resolveImport(from: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : undefined;
}

/** `zod` of `zod/v4`, `@scope/name` of `@scope/name/file`, `node:fs` of `node:fs/promises`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** All that loads when `path` is imported: files below src/, and packages. Types and dynamic imports load nothing. */
function loadedBy(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const { specifier, kind } of sources.find((source) => source.path === path)?.imports ?? []) {
    if (kind !== 'static') continue;
    const target = resolveImport(path, specifier);
    if (target === undefined) seen.add(packageOf(specifier));
    else loadedBy(target, seen);
  }
  return seen;
}

test('the page names every room, and no room that is not there', () => {
  const present = new Set(sources.map((source) => roomOf(source.path)));
  expect([...rooms.keys()].sort()).toEqual([...present].sort());
});

test('rooms import only what the page lets them import', () => {
  const wrong = sources.flatMap(({ path, imports }) => {
    const room = rooms.get(roomOf(path));
    return imports.flatMap(({ specifier, kind, line }) => {
      const target = resolveImport(path, specifier);
      if (room === undefined || target === undefined || room.all || roomOf(target) === roomOf(path))
        return [];
      const allowed = kind === 'type' ? room.types : room.values;
      return allowed.includes(roomOf(target)) || allowed.includes(target)
        ? []
        : [`src/${path}:${line} imports ${target} (${kind})`];
    });
  });
  expect(wrong).toEqual([]);
});

test('neither adapter imports the other, nor a use case past the core', () => {
  const inner = [
    'manifest',
    'plan',
    'atlas',
    'apply',
    'graph',
    'status',
    'export',
    'runner',
    'testing',
    'kinds',
  ];
  const wrong = sources.flatMap(({ path, imports }) => {
    const forbidden = { cli: ['action', ...inner], action: ['cli', 'sandbox', ...inner] }[roomOf(path)] ?? [];
    return imports.flatMap(({ specifier, line }) => {
      const target = resolveImport(path, specifier);
      return target !== undefined && forbidden.includes(roomOf(target))
        ? [`src/${path}:${line} imports ${target}`]
        : [];
    });
  });
  expect(wrong).toEqual([]);
});

test('rooms use only the packages that the page lets them use', () => {
  const wrong = sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier }) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
      .filter(({ specifier }) => !rooms.get(roomOf(path))?.packages.includes(packageOf(specifier)))
      .map(({ specifier, line }) => `src/${path}:${line} imports ${specifier}`),
  );
  expect(wrong).toEqual([]);
});

test('files, network and process are touched only where the page says', () => {
  const wrong = sources.flatMap(({ path, imports, usesProcess }) => {
    const touched = imports.map(({ specifier }) => packageOf(specifier));
    if (usesProcess) touched.push('process');
    return outside.flatMap(({ things, files }) =>
      things
        .filter((thing) => touched.includes(thing) && !files.some((file) => covers(file, path)))
        .map((thing) => `${path}: ${thing}`),
    );
  });
  expect(wrong).toEqual([]);
});

test('every file that the page lets out is there and goes out', () => {
  const idle = outside.flatMap(({ things, files }) =>
    files.filter((name) => {
      const named = sources.filter(({ path }) => covers(name, path));
      const touched = named.flatMap(({ imports }) => imports.map(({ specifier }) => packageOf(specifier)));
      if (named.some(({ usesProcess }) => usesProcess)) touched.push('process');
      return !things.some((thing) => touched.includes(thing));
    }),
  );
  expect(idle).toEqual([]);
});

test('starting the program loads three small files and no package', () => {
  expect(
    [...loadedBy('cli.ts')].filter((name) => !name.startsWith('node:') && !name.startsWith('model/')),
  ).toEqual(['cli.ts', 'cli/build-commit.ts', 'host/host.ts']);
});

test('validate loads neither the client nor the sandbox', () => {
  expect(sources.map(({ path }) => path)).toContain('cli/commands/files/validate.ts');
  const loaded = [...loadedBy('cli/commands/files/validate.ts'), ...loadedBy('core/validate.ts')];
  expect(
    loaded.filter((name) => /^(?:undici|node:https?|(?:atlas|sandbox|apply|plan|runner)\/)/.test(name)),
  ).toEqual([]);
});

test('only ES modules are loaded by dynamic imports, because a bundler gives others no names', () => {
  const wrong = sources.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier, kind }) => kind === 'dynamic' && !/^(?:\.|node:)/.test(specifier))
      .filter(({ specifier }) => {
        const file = join(root, 'node_modules', packageOf(specifier), 'package.json');
        return (JSON.parse(readFileSync(file, 'utf8')) as { type?: string }).type !== 'module';
      })
      .map(({ specifier, line }) => `src/${path}:${line} imports ${specifier}`),
  );
  expect(wrong).toEqual([]);
});

test('imports never run in a circle', () => {
  const circles = sources.filter(({ path, imports }) =>
    imports.some(({ specifier, kind }) => {
      const target = resolveImport(path, specifier);
      return kind === 'static' && target !== undefined && loadedBy(target).has(path);
    }),
  );
  expect(circles.map(({ path }) => path)).toEqual([]);
});

test('no source file has more than 300 lines', () => {
  expect(sources.filter(({ lines }) => lines > 300).map(({ path, lines }) => `${path}: ${lines}`)).toEqual(
    [],
  );
});

test('no folder of sources holds many more than a dozen files', () => {
  const counts = new Map<string, number>();
  for (const { path } of sources) counts.set(posix.dirname(path), (counts.get(posix.dirname(path)) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > 14)).toEqual([]);
});

test("'rules', 'checks', 'codes' and 'runner' name one thing each", () => {
  const folders = [...new Set(sources.map(({ path }) => posix.dirname(path)))];
  const named = (name: string) => folders.filter((path) => posix.basename(path) === name).sort();
  expect(named('rules')).toEqual(['kinds/rules']);
  expect(named('runner')).toEqual(['runner']);
  // Each is a room's own: what it reports, and what of it `validate` runs.
  expect(named('codes')).toEqual(['kinds/codes', 'model/codes', 'pipeline/codes']);
  expect(named('checks')).toEqual([
    'kinds/checks',
    'manifest/checks',
    'pipeline/checks',
    'pipeline/expressions/checks',
  ]);
});

test('every source file opens by saying its duty', () => {
  expect(sources.filter(({ hasOpening }) => !hasOpening).map(({ path }) => path)).toEqual([]);
});

test('files have kebab-case names that say something', () => {
  const name = /^[a-z0-9]+(?:-[a-z0-9]+)*\.ts$/;
  const empty = /^(?:utils?|helpers?|common|misc|shared)\.ts$/;
  const wrong = sources.filter(
    ({ path }) => !name.test(posix.basename(path)) || empty.test(posix.basename(path)),
  );
  expect(wrong.map(({ path }) => path)).toEqual([]);
});
