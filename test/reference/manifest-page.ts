/** docs/reference/manifest.md: every key of a manifest, from its JSON Schema, with an example of each. */
import { manifestJsonSchema } from '../../src/manifest/shape/json-schema.ts';
import { MANIFEST_EXAMPLES } from './manifest-examples.ts';

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly $ref?: string;
  readonly items?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

const schema = manifestJsonSchema() as Schema;
const definitions = schema.definitions ?? {};

/** The parts of the page: the definition, its heading, and what is said before its keys. */
const PARTS: readonly (readonly [definition: string, title: string, text: string])[] = [
  ['Manifest', 'The file', 'The keys at the top of a manifest.'],
  [
    'Environment',
    'An environment',
    'Below `environments`, by a name of your own. `--env NAME` or `SLUICE_ENV` lays one over the manifest.',
  ],
  ['Workspace', 'A workspace', 'Below `workspaces`, by its name.'],
  ['DataProcessRegion', 'A region', 'Of a workspace, and of each of its failover regions.'],
  [
    'Connection',
    'A connection',
    'Below `connections` of a workspace, by its name. Its fields depend on its type: [connection-types.md](connection-types.md) lists them all. Beside them it may have `protect`, `ignoreChanges`, `ignoreRules` and `extra`, as a processor has them.',
  ],
  [
    'Processor',
    'A processor',
    'Below `processors` of a workspace, by its name. A pipeline file is a list of stages, or an object `{ name?, pipeline, options? }` as MongoDB keeps its examples.',
  ],
  ['ProcessorOptions', 'Options of a processor', 'Below `options` of a processor.'],
  ['DeadLetterQueue', 'A dead letter queue', 'Below `options.dlq` of a processor.'],
  ['Autoscaling', 'Autoscaling', 'Below `options.autoscaling` of a processor.'],
  [
    'Update',
    'How a change is made',
    'Below `update` of a processor; [evolve.md](../evolve.md) says when to write it.',
  ],
  ['BlueGreen', 'A new version beside the old one', 'Below `update.blueGreen` of a processor.'],
  ['Defaults', 'Defaults', 'Below `defaults`.'],
  [
    'Gate',
    'A gate',
    'Below `gate` of a processor or of the defaults; [evolve.md](../evolve.md) explains it.',
  ],
  [
    'PrivateLink',
    'A private link',
    'Below `privateLinks`, by a name of your own; which keys it needs depends on provider and vendor: [private-networks.md](../private-networks.md).',
  ],
  [
    'VpcPeering',
    'A VPC peering',
    'Below `vpcPeerings`, by a name of your own: [private-networks.md](../private-networks.md).',
  ],
];

const HEAD = `# The manifest

<!-- Generated from the schema by \`npm run docs\`. -->

A manifest is a YAML file, \`sluice.yaml\` unless \`-f\` names another. It says what a project should have; what it doesn't mention is left alone.
This page lists every key. Editors complete them and show the same descriptions: [editors.md](../editors.md).

\`\`\`yaml
apiVersion: sluice/v1
project: \${env:MONGODB_ATLAS_PROJECT_ID}
workspaces:
  orders:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    connections:
      sample_stream_solar: { type: Sample }
      warehouse: { type: Cluster, clusterName: Cluster0, dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN } }
    processors:
      enrich: { pipeline: pipelines/enrich.yaml }
\`\`\`

## Values from outside

In values, never in keys:

| placeholder | is replaced by |
|---|---|
| \`\${env:NAME}\`, \`\${env:NAME:-default}\` | an environment variable, but for credentials |
| \`\${var:NAME}\` | a variable: \`--var\` wins over \`--var-file\`, that over \`vars\` |
| \`\${secret:NAME}\`, \`\${secretFile:PATH}\` | a secret, in fields that may hold one: [secrets.md](../secrets.md) |

A value that is one \`\${var:NAME}\` alone takes the variable's type. \`$\${env:\` is the text \`\${env:\` itself, and every other \`$\` is data.

## Several files

\`-f\` repeats. Files are laid over each other in that order: maps merge, scalars and lists replace, \`null\` removes. A directory is all of its
manifests side by side, and defining one thing twice is an error.
`;

/** The keys of a definition with their descriptions. */
export function keysOf(definition: string): readonly (readonly [key: string, meaning: string])[] {
  const owner = definition === 'Manifest' ? schema : definitions[definition];
  return Object.entries(owner?.properties ?? {}).map(([key, value]) => [key, meaningOf(value)]);
}

function meaningOf(value: Schema): string {
  const target = value.$ref === undefined ? undefined : definitions[value.$ref.split('/').at(-1) ?? ''];
  const text = value.description ?? target?.description ?? '';
  const values = wordsOf(value);
  return values.length === 0
    ? text
    : `${text} One of ${values.map((each) => `\`${each}\``).join(', ')}.`.trim();
}

/** The words that a key takes, where they are few. */
function wordsOf(value: Schema): readonly string[] {
  const own = (value.enum ?? []).filter((each) => typeof each === 'string');
  const all = [...own, ...(value.anyOf ?? []).flatMap(wordsOf)];
  return all.length > 12 ? [] : all;
}

function part([definition, title, text]: (typeof PARTS)[number]): string[] {
  const keys = keysOf(definition);
  if (keys.length === 0) return [];
  const rows = keys.map(([key, meaning]) => `| \`${key}\` | ${meaning.replaceAll('|', '\\|')} |`);
  const examples = keys.flatMap(([key]) => MANIFEST_EXAMPLES[definition]?.[key] ?? []);
  return [
    `## ${title}\n\n${text}\n\n| key | means |\n|---|---|\n${rows.join('\n')}\n`,
    ...(examples.length === 0 ? [] : [`Each, for example:\n\n\`\`\`yaml\n${examples.join('\n')}\n\`\`\`\n`]),
  ];
}

/** The page. */
export const manifestPage = (): string =>
  [
    HEAD,
    ...PARTS.flatMap(part),
    'Next: [diagnostics.md](diagnostics.md) lists what `sluice validate` finds in a manifest.\n',
  ].join('\n');
