/** Makes the pages of docs/reference and the entries that `sluice explain` reads, all of the tables in the code. */
import { HAZARD_DEFAULTS, HAZARD_KINDS } from '../../src/model/hazard.ts';
import type { CodeEntry } from '../../src/model/codes/code-entry.ts';
import { ENVIRONMENT_VARIABLES } from '../../src/model/codes/environment.ts';
import { ERROR_CODES } from '../../src/model/codes/error-codes.ts';
import { EXIT_MEANINGS } from '../../src/model/codes/exit-codes.ts';
import { HAZARD_CODES } from '../../src/model/codes/hazard-codes.ts';
import { EXIT } from '../../src/model/errors.ts';
import { EXAMPLE_CONNECTIONS } from '../../src/pipeline/codes/pipeline-codes.ts';
import type { ReferenceEntry } from '../../src/render/text/explain-text.ts';
import { manifestPage } from './manifest-page.ts';
import { quirksPage } from './quirks-page.ts';
import { readmePage } from './readme-page.ts';
import { ruleEntries } from './rule-entries.ts';

const MADE = '<!-- Generated from the tables in the code by `npm run docs`. -->';
const rules = ruleEntries();

/** Tables in the code without their own entry; an error that lists others explains itself. */
const MANIFEST_INVALID: ReferenceEntry = {
  code: 'MANIFEST_INVALID',
  kind: 'error',
  meaning: 'The manifest has errors. Each is listed with its own code and place.',
  example: 'A key is misspelt.',
  fix: 'Correct the errors that are listed with it; sluice validate lists them too.',
};

const errorEntry = ([code, entry]: readonly [string, CodeEntry]): ReferenceEntry => ({
  code,
  kind: 'error',
  ...entry,
});

const errors: readonly (readonly [string, readonly ReferenceEntry[]])[] = [
  ['The manifest', [MANIFEST_INVALID]],
  ...Object.entries(ERROR_CODES).map(
    ([part, table]) =>
      [part, Object.entries(table as Readonly<Record<string, CodeEntry>>).map(errorEntry)] as const,
  ),
];

const hazards: readonly ReferenceEntry[] = HAZARD_KINDS.map((kind) => ({
  code: kind,
  kind: `hazard, ${HAZARD_DEFAULTS[kind]} by default`,
  ...HAZARD_CODES[kind],
}));

/** Every entry, in the order of the pages. */
export const referenceEntries: readonly ReferenceEntry[] = [
  ...hazards,
  ...errors.flatMap(([, entries]) => entries),
  ...rules.manifest,
  ...rules.kinds,
  ...rules.pipelines,
];

const block = (text: string): string => `\`\`\`yaml\n${text.trimEnd()}\n\`\`\`\n`;

function section({
  code,
  kind,
  title,
  meaning,
  example,
  snippets = [],
  legal,
  fix,
  source,
}: ReferenceEntry): string {
  return [
    `### ${code}\n`,
    ...(title === undefined ? [] : [`**${kind}** · ${title}\n`]),
    `${meaning}\n`,
    ...(example === undefined ? [] : [`For example: ${example}\n`]),
    ...snippets.map(({ file, text }) => (file === undefined ? '' : `\`${file}\`:\n\n`) + block(text)),
    ...(fix === undefined ? [] : [`Fix: ${fix}\n`]),
    ...(legal === undefined ? [] : ['This is fine:\n', block(legal)]),
    ...(source === undefined ? [] : [`Source: ${source}\n`]),
  ].join('\n');
}

const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(...head), row(...head.map(() => '---')), ...rows.map((cells) => row(...cells)), ''].join('\n');

function diagnosticsPage(): string {
  return [
    `# What \`sluice validate\` reports

${MADE}

Every diagnostic has a code, which is stable. An **error** is what Atlas refuses for certain, or what Sluice can't read; a **warning** is
legal and risky, or not certain. \`validate --strict\` fails on warnings too. \`sluice explain CODE\` prints an entry of this page.

A rule about a workspace, a connection or a pipeline can be silenced for one resource, in the manifest and with a reason:

\`\`\`yaml
ignoreRules: { CONNECTION_HEADER_SECRET: the token can only read the weather }
\`\`\`

An entry that silences nothing is a warning (\`MANIFEST_RULE\`). What is wrong with the manifest itself (\`MANIFEST_...\`) can't be silenced.

In the examples of pipelines, the connections are ${Object.entries(EXAMPLE_CONNECTIONS)
      .map(([name, type]) => `\`${name}\` (${type})`)
      .join(', ')}.
`,
    '## The manifest itself\n',
    'These are rules of Sluice about files, text and values; the fields, their types and values are those of the Admin API.\n',
    ...rules.manifest.map(section),
    '## Names, workspaces, tiers and connections\n',
    ...rules.kinds.map(section),
    '## Pipelines\n',
    ...rules.pipelines.map(section),
  ].join('\n');
}

const errorsPage = (): string =>
  [
    `# Error codes

${MADE}

An error ends a command, or a step of an apply, and has a stable code: match the code, never the wording. \`sluice explain CODE\` prints an
entry of this page. What \`validate\` finds in manifests and pipelines has codes of its own: [diagnostics.md](diagnostics.md).
`,
    ...errors.flatMap(([part, entries]) => [`## ${part}\n`, ...entries.map(section)]),
  ].join('\n');

const hazardsPage = (): string =>
  [
    `# Hazards

${MADE}

A hazard is a consequence that a plan names before anything happens. Some are only shown. The others are refused: \`apply\` exits 3 and changes
nothing until \`--allow KIND\`, or \`--allow KIND=ADDRESS\` for one resource, allows them. \`protect: true\` can't be allowed away.
`,
    table(
      ['hazard', 'by default', 'when'],
      hazards.map(({ code, meaning }) => [
        `[\`${code}\`](#${code})`,
        HAZARD_DEFAULTS[code as keyof typeof HAZARD_DEFAULTS],
        meaning,
      ]),
    ),
    ...hazards.map(section),
  ].join('\n');

const exitCodesPage = (): string =>
  [
    `# Exit codes

${MADE}

Results go to stdout, progress and errors to stderr.
`,
    table(
      ['code', 'meaning'],
      Object.entries(EXIT).map(([name, code]) => [`${code}`, EXIT_MEANINGS[name as keyof typeof EXIT]]),
    ),
  ].join('\n');

const environmentPage = (): string =>
  [
    `# Environment variables

${MADE}

These are the variables that Sluice reads by itself. A manifest names others with \`\${env:NAME}\` and \`\${secret:NAME}\`; \`env\` never reads credentials.
`,
    table(
      ['variable', 'meaning'],
      Object.entries(ENVIRONMENT_VARIABLES).map(([name, meaning]) => [`\`${name}\``, meaning]),
    ),
  ].join('\n');

/** The pages by their file below docs/reference. */
export const referencePages: Readonly<Record<string, () => string>> = {
  'diagnostics.md': diagnosticsPage,
  'errors.md': errorsPage,
  'hazards.md': hazardsPage,
  'exit-codes.md': exitCodesPage,
  'environment.md': environmentPage,
  'manifest.md': manifestPage,
  'sandbox.md': quirksPage,
  'README.md': readmePage,
};
