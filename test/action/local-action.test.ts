import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, projectRoot } from '../e2e/run-cli.ts';
import { sha } from './project.ts';

/**
 * The program of an installed `@github/local-action`. It is no dependency: it takes 330 MB, and puts its own toolkit in the place of the one that
 * is bundled. To run this: `npm i --prefix DIR @github/local-action@7.0.1`, and SLUICE_LOCAL_ACTION=DIR/node_modules/.bin/local-action.
 */
const program = process.env['SLUICE_LOCAL_ACTION'];

test.skipIf(program === undefined)(
  'the Action runs through @github/local-action (skipped without SLUICE_LOCAL_ACTION)',
  () => {
    const folder = makeFolder();
    mkdirSync(join(folder, 'tmp'));
    writeFileSync(
      join(folder, 'env'),
      [
        'INPUT_COMMAND=validate',
        'INPUT_WORKING-DIRECTORY=examples/solar',
        'GITHUB_REPOSITORY=acme/streams',
        'GITHUB_EVENT_NAME=push',
        `GITHUB_SHA=${sha('1')}`,
        'GITHUB_REF=refs/heads/main',
        `GITHUB_WORKSPACE=${projectRoot}`,
        '',
      ].join('\n'),
    );
    const { status, stdout, stderr } = spawnSync(
      program!,
      [projectRoot, 'src/action/jobs/start.ts', join(folder, 'env')],
      {
        encoding: 'utf8',
        // It starts tsx by npm, which looks for it from here.
        cwd: join(dirname(program!), '..', '..'),
        env: { ...process.env, PATH: `${dirname(program!)}${delimiter}${process.env['PATH'] ?? ''}` },
      },
    );
    expect(status, stdout + stderr).toBe(0);
    expect(stdout).toContain('The manifest is valid');
    expect(stdout).toContain('name=outcome::valid');
  },
);
