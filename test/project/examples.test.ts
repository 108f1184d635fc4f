import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { projectRoot } from '../e2e/run-cli.ts';

test('the READMEs show what the commands really print', { timeout: 120_000 }, () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/update-examples.js', '--check'], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

test(
  'the pictures of the README and the comment in it are what the commands print',
  { timeout: 120_000 },
  () => {
    const { status, stderr } = spawnSync(process.execPath, ['scripts/pictures.js', '--check'], {
      cwd: projectRoot,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  },
);
