/** docs/reference/README.md: every page of the folder, and what it is for. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../e2e/run-cli.ts';

/** The pages in the order of the list, with what each holds. */
const PAGES: Readonly<Record<string, string>> = {
  'manifest.md': 'every key of a manifest, with an example',
  'diagnostics.md': 'what `sluice validate` finds in manifests and pipelines',
  'errors.md': 'why a command or a step failed',
  'hazards.md': 'what a plan warns of, and what has to be allowed by name',
  'connection-types.md': 'the fields of each type of connection',
  'operators.md': 'expressions, accumulators and queries, with where Atlas takes them',
  'sandbox.md': 'what the sandbox can be told to do otherwise, and how requests are made to fail',
  'atlas-api.md': 'the operations of the Admin API that Sluice uses, and what for',
  'assumptions.md': 'what is taken for true of Atlas without proof, and what would settle it',
  'exit-codes.md': 'what a command ends with',
  'environment.md': 'what Sluice reads from the environment by itself',
};

const folder = join(projectRoot, 'docs/reference');

const titleOf = (page: string): string =>
  /^# (.+)$/m.exec(readFileSync(join(folder, page), 'utf8'))?.[1] ?? page;

export function readmePage(): string {
  const present = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');
  const listed = [...Object.keys(PAGES), ...present.filter((name) => !(name in PAGES))];
  return `# Reference

What Sluice reports, and what it reads. These pages are made from the tables in the code, so that they are always current; \`sluice explain CODE\` prints a single entry.

${listed.map((page) => `- [${titleOf(page)}](${page})${page in PAGES ? `: ${PAGES[page]!}` : ''}`).join('\n')}

The flags of a command are in its \`--help\`. The JSON Schemas of manifest, plan, report and events are in [schemas](../../schemas).
`;
}
