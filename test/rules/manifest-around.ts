/** Builds a manifest around resources, loads it, and says what was found by severity, code and the word at its place. */
import { readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { WRITE_ONLY_PATHS } from '../../src/kinds/derived/secrets.ts';
import { loadManifest } from '../../src/manifest/read/load.ts';
import { escapePlaceholders } from '../../src/manifest/values/placeholders.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Value } from '../../src/model/document.ts';
import { Document, document, isDocument, isList, valueAt, withValueAt } from '../../src/model/document.ts';
import { parseJson } from '../../src/model/document/json-text.ts';
import { printYaml } from '../../src/render/yaml.ts';

export interface Resources {
  readonly workspaceName?: string;
  /** The workspace's own fields. */
  readonly workspace?: Document;
  /** Fields by name, without `name`. */
  readonly connections?: readonly (readonly [string, Document])[];
  readonly privateLinks?: readonly (readonly [string, Document])[];
  readonly processors?: readonly (readonly [string, Document])[];
}

export const json = (text: string): Document => parseJson(text) as Document;

const REGION = json('{"dataProcessRegion": {"cloudProvider": "AWS", "region": "VIRGINIA_USA"}}');

/** A connection of each type that no rule minds. */
const LEGAL: Readonly<Record<string, string>> = {
  Sample: '{"type": "Sample"}',
  Cluster:
    '{"type": "Cluster", "clusterName": "C", "dbRoleToExecute": {"role": "readWriteAnyDatabase", "type": "BUILT_IN"}}',
  Kafka:
    '{"type": "Kafka", "bootstrapServers": "broker:9092", "authentication": {"mechanism": "PLAIN", "username": "u", "password": "${secret:S}"}, "security": {"protocol": "SASL_SSL"}}',
  Https: '{"type": "Https", "url": "https://api.example.com"}',
  AWSLambda: '{"type": "AWSLambda", "aws": {"roleArn": "arn:aws:iam::123456789012:role/r"}}',
  S3: '{"type": "S3", "aws": {"roleArn": "arn:aws:iam::123456789012:role/r"}}',
  AWSKinesisDataStreams:
    '{"type": "AWSKinesisDataStreams", "aws": {"roleArn": "arn:aws:iam::123456789012:role/r"}}',
  SchemaRegistry:
    '{"type": "SchemaRegistry", "provider": "CONFLUENT", "schemaRegistryUrls": ["https://schemas.example.com"], "schemaRegistryAuthentication": {"type": "SASL_INHERIT"}}',
  AzureBlobStorage:
    '{"type": "AzureBlobStorage", "azure": {"servicePrincipalId": "5f0c4e8a-7a0c-4f57-9a1b-3c9de5b0a111", "storageAccountName": "archive"}}',
  GCPPubSub: '{"type": "GCPPubSub", "gcp": {"serviceAccountId": "a@b.iam.gserviceaccount.com"}}',
};

export function legalConnection(type: string): Document {
  const text = LEGAL[type];
  if (text === undefined) throw new Error(`no connection of type ${type}`);
  return json(text);
}

/** The manifest as YAML. Secrets in write-only fields stand by name, as they must. */
function manifestOf(resources: Resources): string {
  const { workspaceName = 'w', workspace = REGION, connections = [], processors = [] } = resources;
  const { privateLinks = [] } = resources;
  const named = connections.map(([name, fields]) => [name, withoutLinks(bySecretName(fields))] as const);
  const body = [
    ...workspace.entries,
    ...(named.length === 0 ? [] : [['connections', new Document(named)] as const]),
    ...(processors.length === 0 ? [] : [['processors', new Document(processors)] as const]),
  ];
  return printYaml(
    document({
      apiVersion: 'sluice/v1',
      project: '5f3a0c0c0c0c0c0c0c0c0cc1',
      privateLinks: privateLinks.length === 0 ? undefined : new Document(privateLinks),
      workspaces: new Document([[workspaceName, new Document(body)]]),
    }),
    (text) => (text === '${secret:S}' ? text : escapePlaceholders(text)),
  );
}

function bySecretName(fields: Document): Document {
  return WRITE_ONLY_PATHS.reduce(
    (made, path) => (valueAt(made, path) === undefined ? made : withValueAt(made, path, '${secret:S}')),
    fields,
  );
}

/** `links` is the server's own. */
function withoutLinks(value: Document): Document {
  return new Document(
    value.entries
      .filter(([key]) => key !== 'links')
      .map(([key, member]) => [key, isDocument(member) ? withoutLinks(member) : member] as const),
  );
}

/** One directory for all: what is loaded is read again each time. */
const directory = join(process.env['TMPDIR'] ?? '/tmp', `sluice-rules-${process.pid}`);

export async function removeDirectory(): Promise<void> {
  await rm(directory, { recursive: true, force: true });
}

/** What `validate` says about the files; `sluice.yaml` is loaded. */
export async function diagnose(files: Readonly<Record<string, string>>): Promise<readonly Diagnostic[]> {
  await mkdir(directory, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(directory, name), text);
  const { diagnostics } = await loadManifest({
    files: ['sluice.yaml'],
    directory,
    variables: new Map(),
    variableFiles: [],
    secretDirectories: [],
    env: {},
    mode: 'validate',
  });
  return diagnostics;
}

/** `error CODE @word`: the word is what is at the place. */
export function summarise({ severity, code, place }: Diagnostic): string {
  if (place === undefined) return `${severity} ${code}`;
  const line = readFileSync(join(directory, place.file), 'utf8').split('\n')[place.line - 1] ?? '';
  const word = /^["'“]?([^\s:,"'{}[\]]*)/.exec(line.slice(place.column - 1))?.[1] ?? '';
  return `${severity} ${code} @${word}`;
}

export async function findingsIn(resources: Resources): Promise<string[]> {
  return (await diagnose({ 'sluice.yaml': manifestOf(resources) })).map(summarise);
}

export const textsOf = (value: Value | undefined): string[] => (isList(value) ? value.map(String) : []);
