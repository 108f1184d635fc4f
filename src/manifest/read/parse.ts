/** Text of a YAML file to `Value`s with origins. What the values mean is for others. */
import type { CST, Document as YamlDocument, Node } from 'yaml';
import { Composer, isScalar } from 'yaml';
import type { Value } from '../../model/document.ts';
import type { Findings } from '../checks/findings.ts';
import type { Role } from '../shape/roles.ts';
import { readJsonAsYaml } from './json-as-yaml.ts';
import type { Origins, Source } from './source.ts';
import { reportSyntax, tokensOf } from './syntax.ts';
import { YamlConverter } from './yaml-values.ts';

/** What parsing adds to: the findings and the origins of a run. */
export interface ParseContext {
  readonly findings: Findings;
  readonly origins: Origins;
}

/** What to write into an empty file; a manifest is what the code itself speaks of. */
export const fixForEmpty = (role: Role): { fix?: string } =>
  role === 'pipeline-file'
    ? { fix: 'Write the list of stages, from $source to the sink.' }
    : role === 'verbatim'
      ? { fix: 'Write a map of variables, or leave the file out.' }
      : {};

/** The value of a YAML file whose root has `role`; undefined after an error, which is then among the findings. */
export function parseYaml(source: Source, role: Role, context: ParseContext): Value | undefined {
  const json = readJsonAsYaml(source, role, context);
  if (json !== undefined) return json;
  const tokens = tokensOf(source, context.findings);
  if (tokens === undefined) return undefined;
  let documents: YamlDocument.Parsed[];
  try {
    // uniqueKeys is quadratic in yaml: duplicates are found while converting.
    const composer = new Composer({
      version: '1.2',
      schema: 'core',
      stringKeys: true,
      uniqueKeys: false,
      merge: false,
      resolveKnownTags: false,
      logLevel: 'silent',
    });
    documents = [...composer.compose(handOver(tokens), true, source.text.length)];
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    context.findings.add('MANIFEST_TOO_DEEP', 'the file is nested too deeply', { source, offset: 0 });
    return undefined;
  }
  const document = documents[0];
  const hasErrors = reportSyntax(documents, source, context.findings);
  if (documents[1] !== undefined) {
    const offset = documents[1].contents?.range[0] ?? documents[1].range[0];
    const message = `the file holds ${documents.length} YAML documents; one is expected`;
    context.findings.add('MANIFEST_SEVERAL_DOCUMENTS', message, { source, offset });
    return undefined;
  }
  const root = document?.contents as Node | null | undefined;
  if (!hasErrors && (root === null || root === undefined || (isScalar(root) && root.value === null))) {
    context.findings.add('MANIFEST_EMPTY', 'the file is empty', { source, offset: 0 }, fixForEmpty(role));
    return undefined;
  }
  if (root === null || root === undefined) return undefined;
  const converter = new YamlConverter(source, context);
  const value = converter.convert(root, role, 0);
  return hasErrors || converter.hasFailed ? undefined : value;
}

/** Gives each token and lets it go, so that they don't take room beside what is made of them. */
function* handOver(tokens: CST.Token[]): Generator<CST.Token> {
  tokens.reverse();
  for (let token = tokens.pop(); token !== undefined; token = tokens.pop()) yield token;
}
