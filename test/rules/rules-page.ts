/** Makes docs/rules.md of the tables of rules: what each code means, what triggers it, the way out, the source. */
import { checkConnection } from '../../src/kinds/checks/connection.ts';
import type { KindCase } from '../../src/kinds/checks/rules.ts';
import { KIND_RULES } from '../../src/kinds/checks/rules.ts';
import { checkProcessor, checkWorkspace } from '../../src/kinds/checks/workspace.ts';
import { MANIFEST_CODES } from '../../src/manifest/rules/codes.ts';
import type { Value } from '../../src/model/document.ts';
import { Document, document } from '../../src/model/document.ts';
import { parseJson } from '../../src/model/json-text.ts';
import { consumerOf } from '../../src/pipeline/checks/consumers.ts';
import { checkPipeline } from '../../src/pipeline/check.ts';
import type { RuleCase } from '../../src/pipeline/rules.ts';
import { EXAMPLE_CONNECTIONS, PIPELINE_RULES } from '../../src/pipeline/rules.ts';
import { printYaml } from '../../src/render/yaml.ts';
import type { BadManifest } from '../manifest/bad-manifests.ts';
import { BAD_MANIFESTS } from '../manifest/bad-manifests.ts';

const INTRODUCTION = `# What \`sluice validate\` says

<!-- Generated from the tables of rules by \`npm run docs\`. -->

Every diagnostic has a code, which is stable. An **error** is what Atlas refuses for certain, or what Sluice can't read; a **warning** is
legal and risky, or not certain. \`validate --strict\` fails on warnings too.

A rule about a workspace, a connection or a pipeline can be silenced for one resource, in the manifest and with a reason:

\`\`\`yaml
ignoreRules: { CONNECTION_HEADER_SECRET: the token can only read the weather }
\`\`\`

An entry that silences nothing is a warning (\`MANIFEST_RULE\`). What is wrong with the manifest itself (\`MANIFEST_...\`) can't be silenced.

In the examples of pipelines, the connections are ${Object.entries(EXAMPLE_CONNECTIONS)
  .map(([name, type]) => `\`${name}\` (${type})`)
  .join(', ')}.
`;

/** The whole page. */
export function makeRulesPage(): string {
  return [
    INTRODUCTION,
    '## The manifest itself\n',
    'These are rules of Sluice about files, text and values; the fields, their types and values are those of the Admin API.\n',
    ...Object.entries(MANIFEST_CODES).map(([code, entry]) => manifestEntry(code, entry)),
    '## Names, workspaces, tiers and connections\n',
    ...Object.entries(KIND_RULES).map(([code, rule]) =>
      entry(code, rule, kindText(rule.example), kindText(rule.legal), fixOfKind(code, rule.example)),
    ),
    '## Pipelines\n',
    ...PIPELINE_RULES.map((rule) =>
      entry(
        rule.code,
        rule,
        pipelineText(rule.example),
        pipelineText(rule.legal),
        fixOfPipeline(rule.code, rule.example),
      ),
    ),
  ].join('\n');
}

interface Described {
  readonly severity: string;
  readonly title: string;
  readonly explanation: string;
  readonly source: string;
}

const block = (text: string): string => `\`\`\`yaml\n${text.trimEnd()}\n\`\`\`\n`;

function entry(
  code: string,
  rule: Described,
  example: string,
  legal: string,
  fix: string | undefined,
): string {
  return [
    `### ${code}\n`,
    `**${rule.severity}** · ${rule.title}\n`,
    `${rule.explanation}\n`,
    block(example),
    ...(fix === undefined ? [] : [`Fix: ${fix}\n`]),
    'This is fine:\n',
    block(legal),
    `Source: ${rule.source}\n`,
  ].join('\n');
}

function manifestEntry(
  code: string,
  { meaning, fix }: { readonly meaning: string; readonly fix: string },
): string {
  const bad = shortest(
    BAD_MANIFESTS.filter(
      ({ expected, files }) => expected.length === 1 && expected[0]?.includes(code) && hasText(files),
    ),
  );
  return [
    `### ${code}\n`,
    `${meaning}\n`,
    ...(bad === undefined ? [] : [`For example, ${bad.name}:\n`, badText(bad)]),
    `Fix: ${fix}\n`,
  ].join('\n');
}

function shortest(cases: readonly BadManifest[]): BadManifest | undefined {
  const length = ({ files }: BadManifest): number => JSON.stringify(files).length;
  return cases.toSorted((a, b) => length(a) - length(b))[0];
}

const isVisible = (text: string): boolean => text.trim() !== '';
const hasText = (files: BadManifest['files']): boolean =>
  typeof files === 'string'
    ? isVisible(files)
    : 'sluice.yaml' in files || Object.values(files).some(isVisible);

function badText({ files }: BadManifest): string {
  const named = typeof files === 'string' ? { 'sluice.yaml': files } : files;
  const shown = Object.entries(named).filter(([, text]) => isVisible(text));
  return shown
    .map(
      ([name, text]) => (shown.length === 1 ? '' : `\`${name}\`:\n\n`) + block(text.replaceAll('\t', '\\t')),
    )
    .join('\n');
}

const GROUPS = { connection: 'connections', processor: 'processors' } as const;

function kindText({ kind, name, body, workspace }: KindCase): string {
  const fields = parseJson(body);
  const inside: Value =
    kind === 'workspace'
      ? new Document([[name, fields]])
      : new Document([
          [
            'w',
            new Document([
              ...(workspace === undefined ? [] : (parseJson(workspace) as Document).entries),
              [GROUPS[kind], new Document([[name, fields]])],
            ]),
          ],
        ]);
  return printYaml(document({ workspaces: inside }));
}

function pipelineText({
  pipeline,
  options,
  tier,
  failoverEnabled,
  hasFailoverRegions,
  beside,
  shown,
}: RuleCase): string {
  if (shown !== undefined) return `pipeline: ${shown}`;
  return printYaml(
    document({
      ...(hasFailoverRegions !== undefined && {
        failoverRegions: hasFailoverRegions ? [document({ cloudProvider: 'AWS', region: 'OHIO_USA' })] : [],
      }),
      tier,
      failoverEnabled,
      pipeline: parseJson(pipeline),
      options: options === undefined ? undefined : parseJson(options),
    }),
  ).concat(
    beside === undefined
      ? ''
      : `# another processor has\n${printYaml(document({ pipeline: parseJson(beside) }))}`,
  );
}

function fixOfKind(code: string, { kind, name, body, workspace }: KindCase): string | undefined {
  const fields = parseJson(body) as Document;
  const home = parseJson(workspace ?? '{}') as Document;
  const findings =
    kind === 'workspace'
      ? checkWorkspace(name, fields)
      : kind === 'connection'
        ? checkConnection(name, fields)
        : checkProcessor(name, fields, home, true);
  return findings.find((finding) => finding.code === code)?.fix;
}

function fixOfPipeline(code: string, { pipeline, options, tier, ...around }: RuleCase): string | undefined {
  const other = around.beside === undefined ? undefined : consumerOf(parseJson(around.beside));
  const findings = checkPipeline(parseJson(pipeline), {
    ...(other !== undefined && { consumers: new Map([[other.id, 'w/processor/other']]) }),
    connections: new Map(Object.entries(EXAMPLE_CONNECTIONS)),
    ...(options !== undefined && { options: parseJson(options) }),
    ...(tier !== undefined && { tier }),
    ...(around.failoverEnabled !== undefined && { failoverEnabled: around.failoverEnabled }),
    ...(around.hasFailoverRegions !== undefined && { hasFailoverRegions: around.hasFailoverRegions }),
  });
  return findings.find((finding) => finding.code === code)?.fix;
}
