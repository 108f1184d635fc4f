/**
 * Refuses a release that can't be meant: `node scripts/check-release.js TAG`. The release workflow runs it first.
 * It also prints the tag that moves along with releases, `v0` for `v0.2.0`, as an output of the workflow's step.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const [tag = ''] = process.argv.slice(2);
const { name, version, repository } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const home = /github\.com\/(.+?)\.git$/.exec(repository.url)?.[1] ?? '';
const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
const running = process.env['GITHUB_REPOSITORY'];

/** @type {[boolean, string][]} */
const refusals = [
  [
    home.startsWith('OWNER/'),
    `${home} is a placeholder: put the repository and the package's name into src/model/release/publication.ts and package.json, and remove "private" there`,
  ],
  [running !== undefined && running !== home, `this is ${running}, not ${home}`],
  [tag !== `v${version}`, `the tag ${tag || '(none)'} is not v${version}, the version in package.json`],
  [!changelog.includes(`\n## [${version}]`), `CHANGELOG.md has no section [${version}]`],
];

const found = refusals.filter(([isRefused]) => isRefused).map(([, reason]) => reason);
if (found.length > 0) {
  console.error(`Not released:\n${found.map((reason) => `  ${reason}`).join('\n')}`);
  process.exitCode = 1;
} else {
  const moving = `v${version.split('.')[0]}`;
  console.log(`${name} ${version} may be released; ${moving} moves to it`);
  const output = process.env['GITHUB_OUTPUT'];
  if (output !== undefined) appendFileSync(output, `version=${version}\nmoving-tag=${moving}\n`);
}
