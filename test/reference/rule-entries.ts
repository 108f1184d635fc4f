/** What `validate` reports, as entries of the reference: what each code means, what triggers it, the way out, the source. */
import { checkConnection } from '../../src/kinds/checks/connection.ts';
import type { KindFinding } from '../../src/kinds/checks/finding.ts';
import { checkPrivateLink } from '../../src/kinds/checks/private-link.ts';
import type { KindCase } from '../../src/kinds/codes/kind-codes.ts';
import { KIND_RULES } from '../../src/kinds/codes/kind-codes.ts';
import { checkProcessor, checkWorkspace } from '../../src/kinds/checks/workspace.ts';
import { MANIFEST_CODES } from '../../src/manifest/checks/manifest-codes.ts';
import type { Value } from '../../src/model/document.ts';
import { Document, document, isDocument, isList } from '../../src/model/document.ts';
import { parseJson } from '../../src/model/document/json-text.ts';
import { SecretReference } from '../../src/model/secret.ts';
import { consumerOf } from '../../src/pipeline/checks/consumers.ts';
import { checkPipeline } from '../../src/pipeline/check.ts';
import type { PipelineFinding } from '../../src/pipeline/finding.ts';
import type { RuleCase } from '../../src/pipeline/codes/pipeline-codes.ts';
import { EXAMPLE_CONNECTIONS, PIPELINE_RULES } from '../../src/pipeline/codes/pipeline-codes.ts';
import type { ReferenceEntry, ReferenceSnippet } from '../../src/render/text/explain-text.ts';
import { printYaml } from '../../src/render/yaml.ts';
import type { BadManifest } from '../manifest/bad-manifests.ts';
import { BAD_MANIFESTS } from '../manifest/bad-manifests.ts';

/** The codes of `validate`, by part, in the order of the docs. */
export function ruleEntries(): Readonly<
  Record<'manifest' | 'kinds' | 'pipelines', readonly ReferenceEntry[]>
> {
  return {
    manifest: Object.entries(MANIFEST_CODES).map(([code, entry]) => manifestEntry(code, entry)),
    kinds: Object.entries(KIND_RULES).map(
      ([code, { severity, title, explanation, source, example, legal }]) => ({
        code,
        kind: severity,
        title,
        meaning: explanation,
        snippets: [{ text: kindText(example) }],
        legal: kindText(legal),
        ...known('fix', fixOfKind(code, example)),
        source,
      }),
    ),
    pipelines: PIPELINE_RULES.map(({ code, severity, title, explanation, source, example, legal }) => ({
      code,
      kind: severity,
      title,
      meaning: explanation,
      snippets: [{ text: pipelineText(example) }],
      legal: pipelineText(legal),
      ...known('fix', fixOfPipeline(code, example)),
      source,
    })),
  };
}

const known = (name: 'fix', value: string | undefined): { readonly fix?: string } =>
  value === undefined ? {} : { [name]: value };

function manifestEntry(
  code: string,
  { meaning, fix }: { readonly meaning: string; readonly fix: string },
): ReferenceEntry {
  const bad = manifestExample(code);
  return {
    code,
    kind: 'the manifest itself',
    meaning,
    ...(bad !== undefined && { example: `${bad.name}.`, snippets: badSnippets(bad) }),
    fix,
  };
}

/** The bad manifest that the reference shows for a code of the manifest itself. */
export function manifestExample(code: string): BadManifest | undefined {
  return shortest(
    BAD_MANIFESTS.filter(
      ({ expected, files }) => expected.length === 1 && expected[0]?.includes(code) && hasText(files),
    ),
  );
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

function badSnippets({ files }: BadManifest): ReferenceSnippet[] {
  const named = typeof files === 'string' ? { 'sluice.yaml': files } : files;
  const shown = Object.entries(named).filter(([, text]) => isVisible(text));
  return shown.map(([file, text]) => ({
    ...(shown.length > 1 && { file }),
    text: text.replaceAll('\t', '\\t'),
  }));
}

const GROUPS = { connection: 'connections', processor: 'processors' } as const;

function kindText({ kind, name, body, workspace }: KindCase): string {
  const fields = parseJson(body);
  if (kind === 'vpcPeering') throw new Error('no rule is about peerings');
  if (kind === 'privateLink') return printYaml(document({ privateLinks: new Document([[name, fields]]) }));
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
  failoverGap,
  beside,
  shown,
}: RuleCase): string {
  if (shown !== undefined) return `pipeline: ${shown}`;
  return printYaml(
    document({
      ...(failoverGap !== undefined && {
        failoverRegions: [document({ cloudProvider: 'AWS', region: 'OHIO_USA' })],
        connections: document({ [failoverGap]: document({ failoverConnections: document({}) }) }),
      }),
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

const fixOfKind = (code: string, example: KindCase): string | undefined =>
  findingsOfKind(example).find((finding) => finding.code === code)?.fix;

/** Placeholders of secrets as the checks get them. */
function withReferences(value: Value): Value {
  if (isDocument(value))
    return new Document(value.entries.map(([key, member]) => [key, withReferences(member)]));
  if (isList(value)) return value.map(withReferences);
  const [, name] = (typeof value === 'string' ? /^\$\{secret:(\w+)\}$/.exec(value) : undefined) ?? [];
  return name === undefined ? value : new SecretReference([{ source: 'secret', name }]);
}

/** What the checks of its kind say about a resource. */
export function findingsOfKind({ kind, name, body, workspace }: KindCase): KindFinding[] {
  const fields = withReferences(parseJson(body)) as Document;
  switch (kind) {
    case 'vpcPeering':
      return [];
    case 'privateLink':
      return checkPrivateLink(name, fields);
    case 'workspace':
      return checkWorkspace(name, fields);
    case 'connection':
      return checkConnection(name, fields);
    case 'processor':
      return checkProcessor(name, fields, parseJson(workspace ?? '{}') as Document, true);
  }
}

const fixOfPipeline = (code: string, example: RuleCase): string | undefined =>
  findingsOfPipeline(example).find((finding) => finding.code === code)?.fix;

/** What the checks of pipelines say about a pipeline and what is around it. */
export function findingsOfPipeline({ pipeline, options, tier, ...around }: RuleCase): PipelineFinding[] {
  const other = around.beside === undefined ? undefined : consumerOf(parseJson(around.beside));
  return checkPipeline(parseJson(pipeline), {
    ...(other !== undefined && { consumers: new Map([[other.id, 'w/processor/other']]) }),
    connections: new Map(Object.entries(EXAMPLE_CONNECTIONS)),
    ...(options !== undefined && { options: parseJson(options) }),
    ...(tier !== undefined && { tier }),
    ...(around.failoverEnabled !== undefined && { failoverEnabled: around.failoverEnabled }),
    ...(around.failoverGap !== undefined && {
      failoverGaps: new Map([[around.failoverGap, ['OHIO_USA']]]),
    }),
    ...(around.hasFailoverRegions !== undefined && { hasFailoverRegions: around.hasFailoverRegions }),
  });
}
