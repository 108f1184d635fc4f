/**
 * The program of the page that `sluice view` writes, as a text: a bundle for browsers of `src/page`, which takes the place of the empty one in
 * `src/render/view/program.ts`. A plugin for rolldown, which builds dist/, and for Vite, which runs the tests.
 */
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { rolldown } from 'rolldown';
import { packageFolder } from './chunks.js';

const root = join(import.meta.dirname, '../..');
const TARGET = 'src/render/view/program.ts';

/**
 * @param {readonly import('rolldown').Plugin[]} [plugins] of the build of the program
 * @returns {import('rolldown').Plugin & { packages: Set<string> }} `packages`: the folders of what the program holds, once it is built
 */
export function pageProgram(plugins = []) {
  /** @type {Set<string>} */
  const packages = new Set();
  return {
    name: 'page-program',
    packages,
    async transform(_, id) {
      if (id.split(sep).join('/') !== join(root, TARGET).split(sep).join('/')) return null;
      const { program, folders } = await buildProgram(plugins);
      for (const folder of folders) packages.add(folder);
      const style = shrink(await readFile(join(root, 'src/page/style.css'), 'utf8'));
      return {
        code: `export const PROGRAM = ${JSON.stringify(program)};\nexport const STYLE = ${JSON.stringify(style)};\n`,
        map: null,
      };
    },
  };
}

/** @param {readonly import('rolldown').Plugin[]} plugins */
async function buildProgram(plugins) {
  const build = await rolldown({
    cwd: root,
    input: 'src/page/main.ts',
    platform: 'browser',
    tsconfig: join(root, 'src/page/tsconfig.json'),
    transform: { target: 'es2022' },
    plugins: [...plugins],
  });
  try {
    const { output } = await build.generate({
      format: 'iife',
      minify: true,
      comments: { legal: false, annotation: false, jsdoc: false },
    });
    const [chunk] = output;
    const folders = Object.keys(chunk.modules).flatMap(
      (id) => packageFolder(relative(root, id).split(sep).join('/')) ?? [],
    );
    return { program: `${NOTICE}\n${chunk.code.trim()}\n`, folders };
  } finally {
    await build.close();
  }
}

/** A page is a copy that is handed on: it names the licence of what is in it. */
const NOTICE = '/* Contains Preact, Copyright (c) 2015-present Jason Miller, under the MIT License. */';

/** @param {string} style without comments and indents */
const shrink = (style) =>
  style
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
