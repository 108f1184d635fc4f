/**
 * Makes dist/: the command line (later the Action) as ES modules that run in a clone without `npm ci`.
 * `node scripts/bundle.js` writes it; `--check` only compares with what is there. Output depends on nothing but the
 * sources and the pinned packages, so a rebuild is byte-identical on any machine and any supported Node.
 */
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const licenceFile = 'THIRD-PARTY-LICENSES.txt';

/** Programs that people start. A new one needs a line here; shared code becomes shared chunks by itself. */
const entries = ['src/cli.ts', 'src/action.ts'].filter((path) => existsSync(join(root, path)));

/** CommonJS packages ask for `require('node:…')` and `__filename`, which an ES module has only by these lines. */
const banner = `import { createRequire as __createRequire } from 'node:module';
const require = __createRequire(import.meta.url), __filename = import.meta.filename;`;

/** A thread's file, beside the code that starts it. */
const threads = [{ in: 'src/runner/functions/function-worker.js', out: 'chunks/function-worker' }];

/**
 * The files of dist/ by their path below it, made in memory. esbuild is told that they go to dist/, so that the
 * relative paths in source maps, and through them the hashes in chunk names, are always the same.
 * @returns {Promise<Map<string, Uint8Array>>}
 */
async function makeBundle() {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [...entries.map((path) => ({ in: path, out: basename(path, '.ts') })), ...threads],
    outdir: dist,
    write: false,
    metafile: true,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // jsonc-parser's `main` is UMD, whose requires no bundler can follow; its `module` is ESM.
    mainFields: ['module', 'main'],
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    sourcemap: 'linked',
    sourcesContent: false,
    legalComments: 'eof',
    charset: 'utf8',
    banner: { js: banner },
    logLevel: 'warning',
  });
  for (const { path, text } of result.outputFiles) {
    const [unbundled] = /\brequire\d*\(["']\.{1,2}\/[^)]*\)/.exec(path.endsWith('.js') ? text : '') ?? [];
    if (unbundled) throw new Error(`${relative(root, path)} would need a file at run time: ${unbundled}`);
  }
  const files = new Map(
    result.outputFiles.map((file) => [relative(dist, file.path).split(sep).join('/'), file.contents]),
  );
  files.set(
    licenceFile,
    new TextEncoder().encode(await collectLicences(Object.keys(result.metafile.inputs))),
  );
  return files;
}

/**
 * The licences of the packages whose code is in the bundle.
 * @param {string[]} inputs paths of bundled files
 */
async function collectLicences(inputs) {
  const packages = new Set(
    inputs.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
  );
  const parts = await Promise.all([...packages].sort().map(describePackage));
  return `The bundle holds code of these packages, each under its own licence.\n\n${parts.join('\n')}`;
}

/** @param {string} folder below the root */
async function describePackage(folder) {
  const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
  const file = (await readdir(join(root, folder))).sort().find((entry) => /^licen[cs]e/i.test(entry));
  // For packages that come without: their terms as their authors publish them.
  const ours = join('scripts', 'licences', `${name}.txt`);
  if (file === undefined && !existsSync(join(root, ours)))
    throw new Error(`${name} has no licence file; look for its terms before bundling it`);
  const place = file === undefined ? ours : join(folder, file);
  const text = (await readFile(join(root, place), 'utf8')).replaceAll('\r\n', '\n').trim();
  return `${'-'.repeat(80)}\n${name} ${version} (${license})\n\n${text}\n`;
}

/** @returns {Promise<string[]>} paths below dist/, with forward slashes */
async function listDist() {
  if (!existsSync(dist)) return [];
  const found = await readdir(dist, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

/** @param {string} path */
const isProgram = (path) => !path.includes('/') && path.endsWith('.js');

/** @param {Map<string, Uint8Array>} files */
async function writeDist(files) {
  for (const path of await listDist()) if (!files.has(path)) await rm(join(dist, path));
  for (const [path, contents] of files) {
    await mkdir(dirname(join(dist, path)), { recursive: true });
    await writeFile(join(dist, path), contents);
    if (isProgram(path)) await chmod(join(dist, path), 0o755);
  }
}

/**
 * What differs between dist/ and a fresh bundle, a line each.
 * @param {Map<string, Uint8Array>} files
 */
async function compareDist(files) {
  const present = await listDist();
  const differences = present.filter((path) => !files.has(path)).map((path) => `left over: dist/${path}`);
  for (const [path, contents] of files) {
    const place = join(dist, path);
    if (!present.includes(path)) differences.push(`missing: dist/${path}`);
    else if (!(await readFile(place)).equals(contents)) differences.push(`differs: dist/${path}`);
    else if (isProgram(path) && process.platform !== 'win32' && ((await stat(place)).mode & 0o111) === 0) {
      differences.push(`not executable: dist/${path}`);
    }
  }
  return differences;
}

const files = await makeBundle();
if (process.argv.includes('--check')) {
  const differences = await compareDist(files);
  if (differences.length > 0) {
    console.error(`dist/ is not what the sources give:\n  ${differences.join('\n  ')}`);
    console.error('To fix it: npm ci && npm run build, then commit dist/ with the sources.');
    process.exitCode = 1;
  } else console.log(`dist/ is fresh (${files.size} files)`);
} else {
  await writeDist(files);
  const bytes = [...files].reduce((sum, [path, { length }]) => sum + (path.endsWith('.js') ? length : 0), 0);
  console.log(`dist/ written: ${files.size} files, ${Math.round(bytes / 1024)} kB of JavaScript`);
}
