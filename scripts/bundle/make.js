/**
 * Makes the files of dist/ in memory: the command line and the Action as ES modules that run in a clone without `npm ci`.
 * Output depends on nothing but the sources and the pinned packages, so a rebuild is byte-identical on any machine and any
 * supported Node. `chunks.js` says what goes where.
 */
import { existsSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { rolldown } from 'rolldown';
import { chunkFileName, chunkOf, findLoaded, packageFolder } from './chunks.js';
import { collectLicences } from './licences.js';
import { pageProgram } from './page.js';

const root = join(import.meta.dirname, '../..');
const licenceFile = 'THIRD-PARTY-LICENSES.txt';

/**
 * What is started or imported from outside, by its path below dist/. A new program needs a line here; shared code goes to the
 * chunk of its room by itself. A thread's file lies beside the chunk whose code starts it.
 */
const ENTRIES = {
  cli: 'src/cli.ts',
  action: 'src/action.ts',
  index: 'src/index.ts',
  runner: 'src/runner.ts',
  'chunks/runner/functions/function-worker': 'src/runner/functions/function-worker.js',
};

/**
 * The files of dist/ by their path below it.
 * @param {{ path: string, appended: string }} [edit] a source, below the root, that is read with text added to its end
 * @returns {Promise<Map<string, Uint8Array>>}
 */
export async function makeBundle(edit) {
  const edits = edit === undefined ? [] : [appending(edit)];
  const page = pageProgram(edits);
  const build = await rolldown({
    cwd: root,
    input: Object.fromEntries(Object.entries(ENTRIES).filter(([, path]) => existsSync(join(root, path)))),
    platform: 'node',
    // CommonJS packages ask for `__filename`, which an ES module doesn't have.
    transform: {
      target: 'node20',
      define: { __filename: 'import.meta.filename', __dirname: 'import.meta.dirname' },
    },
    // jsonc-parser's `main` is UMD, whose requires no bundler can follow; its `module` is ESM.
    // The same of yaml: as ES modules it starts faster, and what nothing uses is left out. For Node it names CommonJS.
    resolve: {
      mainFields: ['module', 'main'],
      alias: { yaml: join(root, 'node_modules/yaml/browser/dist/index.js') },
    },
    // Entries export nothing that a chunk may not share.
    preserveEntrySignatures: 'allow-extension',
    // Modules that one file loads now and another later are in their room's chunk, which is meant.
    // How long it took is no finding: whoever compares dist/ reads stderr.
    checks: { ineffectiveDynamicImport: false, pluginTimings: false, bundlerTimings: false },
    plugins: [...edits, page, withoutUnused],
  });
  /** @type {ReturnType<typeof findLoaded> | undefined} */
  let loaded;
  try {
    const { output } = await build.generate({
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: (chunk) => chunkFileName(root, chunk),
      codeSplitting: {
        includeDependenciesRecursively: false,
        groups: [
          {
            debugName: 'one chunk per room and package',
            name: (id, context) => {
              const getModuleInfo = context.getModuleInfo.bind(context);
              loaded ??= findLoaded(root, getModuleInfo);
              return chunkOf(root, id, getModuleInfo, loaded);
            },
          },
        ],
      },
      // Chunks export under the names that the sources use; shortened ones would move with every change.
      minifyInternalExports: false,
      comments: { legal: true, annotation: false, jsdoc: false },
    });
    return await gatherFiles(output, page.packages);
  } finally {
    await build.close();
  }
}

/**
 * @param {{ path: string, appended: string }} edit
 * @returns {import('rolldown').Plugin}
 */
function appending({ path, appended }) {
  return {
    name: 'append',
    transform: (code, id) => (id === join(root, path) ? `${code}\n${appended}\n` : null),
  };
}

/**
 * What `@actions/artifact` needs for downloads, deletions and archives alone. Sluice uploads one file as it is, and a third of the bundle would be
 * these. Whoever calls one in the bundle reads why it isn't there.
 */
const UNUSED = [
  'archiver',
  'unzip-stream',
  '@actions/github',
  '@octokit/plugin-request-log',
  '@octokit/plugin-retry',
];

/** Below the package's folder, so that its chunk takes them. */
const unusedFolder = join(root, 'node_modules/@actions/artifact/unused');

/** @type {import('rolldown').Plugin} */
const withoutUnused = {
  name: 'without-unused',
  resolveId: (id, importer) =>
    importer?.split(sep).join('/').includes('/@actions/artifact/') &&
    UNUSED.some((name) => id === name || id.startsWith(`${name}/`))
      ? join(unusedFolder, `${id.replaceAll('/', '-')}.cjs`)
      : null,
  load: (id) =>
    id.startsWith(unusedFolder)
      ? `module.exports = new Proxy({}, { get: (_, key) => key === '__esModule' || key === 'then' ? undefined : () => { throw new Error('left out of the bundle'); } });`
      : null,
};

/**
 * @param {readonly (import('rolldown').OutputChunk | import('rolldown').OutputAsset)[]} output
 * @param {Iterable<string>} more folders of packages whose code is in a text
 * @returns {Promise<Map<string, Uint8Array>>}
 */
async function gatherFiles(output, more) {
  const encoder = new TextEncoder();
  /** @type {Map<string, Uint8Array>} */
  const files = new Map();
  /** @type {Set<string>} */
  const packages = new Set(more);
  for (const chunk of output) {
    if (chunk.type !== 'chunk') throw new Error(`${chunk.fileName}: only code belongs in dist/`);
    checkChunk(chunk);
    files.set(chunk.fileName, encoder.encode(chunk.code));
    for (const id of Object.keys(chunk.modules)) {
      const folder = packageFolder(relative(root, id).split(sep).join('/'));
      if (folder !== undefined) packages.add(folder);
    }
  }
  checkOrder(output.filter((chunk) => chunk.type === 'chunk'));
  files.set(licenceFile, encoder.encode(await collectLicences(root, [...packages])));
  return files;
}

/** @param {import('rolldown').OutputChunk} chunk */
function checkChunk(chunk) {
  const { fileName, code } = chunk;
  const expected = chunk.isEntry ? `${chunk.name}.js` : chunkFileName(root, chunk);
  // A second chunk of the same name would get a number, which is whose depends on their order.
  if (fileName !== expected)
    throw new Error(`two chunks want to be ${expected}; see scripts/bundle/chunks.js`);
  const [unbundled] = /\b_*require\d*\(["']\.{1,2}\/[^)]*\)/.exec(code) ?? [];
  if (unbundled) throw new Error(`${fileName} would need a file at run time: ${unbundled}`);
}

/**
 * Chunks that import each other in a circle would run in an order that the sources don't have.
 * @param {readonly import('rolldown').OutputChunk[]} chunks
 */
function checkOrder(chunks) {
  const importsOf = new Map(chunks.map(({ fileName, imports }) => [fileName, imports]));
  /** @type {Set<string>} */
  const done = new Set();
  /** @param {string} name @param {readonly string[]} path */
  const visit = (name, path) => {
    if (path.includes(name))
      throw new Error(`chunks import each other in a circle: ${[...path, name].join(' -> ')}`);
    if (done.has(name)) return;
    for (const next of importsOf.get(name) ?? []) visit(next, [...path, name]);
    done.add(name);
  };
  for (const name of importsOf.keys()) visit(name, []);
}
