/** Rules of the manifest that no single field shows: references, names, fields that have to go together, and the rules of pipelines. */
import { checkConnection, checkFailoverConnection } from '../../kinds/checks/connection.ts';
import type { KindFinding } from '../../kinds/checks/finding.ts';
import { checkPrivateLink } from '../../kinds/checks/private-link.ts';
import { checkProcessor, checkWorkspace } from '../../kinds/checks/workspace.ts';
import { isNeededForCreation } from '../../kinds/checks/creation.ts';
import { declaredFields } from '../../kinds/kinds.ts';
import { isConnectionType, shapeTypeOf } from '../../kinds/connection.ts';
import { manifestPath } from '../../model/address.ts';
import type { Document, Value } from '../../model/document.ts';
import { isDocument, isList, textOf, valueAt } from '../../model/document.ts';
import { parsePointer } from '../../model/document/pointer.ts';
import type { PipelineFinding } from '../../pipeline/check.ts';
import { consumerOf } from '../../pipeline/checks/consumers.ts';
import { checkPipeline } from '../../pipeline/check.ts';
import { suggest } from '../../pipeline/suggest.ts';
import { workspacesOf } from './issues.ts';
import type { ParseContext } from '../read/parse.ts';
import { apiFields } from '../shape/normalise.ts';
import type { ManifestResource, ManifestWorkspace } from '../shape/resources.ts';
import { listPrivateLinks, listVpcPeerings, listWorkspaces } from '../shape/resources.ts';
import { checkBlueGreen } from './blue-green.ts';
import { checkFailoverRegion, failoverGaps } from './failovers.ts';
import { checkDefaultGate, checkGate } from './gates.ts';
import { checkRemoved } from './removed.ts';
import { checkLinkReference, checkLinkTwins } from './private-links.ts';
import { RuleReporter } from './reporter.ts';
import { knownKeys } from '../shape/known-keys.ts';
import { manifestShape } from '../shape/schema.ts';
import { checkLiteralSecrets } from '../values/secret-rules.ts';

/** Adds what breaks a rule to the findings. Texts in `unresolved` are not judged. */
export function checkRules(manifest: Document, unresolved: ReadonlySet<string>, context: ParseContext): void {
  const workspaces = listWorkspaces(manifest, context.origins);
  const links = listPrivateLinks(manifest, context.origins);
  for (const link of links) {
    checkResource(link, manifest, context, (reporter) => {
      reportFindings(checkPrivateLink(link.address.name, link.body), link, unresolved, reporter);
    });
  }
  checkLinkTwins(links, unresolved, context);
  for (const peering of listVpcPeerings(manifest, context.origins)) {
    // Their shape says all that can be wrong with them.
    checkResource(peering, manifest, context, () => undefined);
  }
  for (const workspace of workspaces) {
    const { address, body } = workspace;
    checkResource(workspace, manifest, context, (reporter) => {
      reportFindings(checkWorkspace(address.name, body), workspace, unresolved, reporter);
    });
    for (const connection of workspace.connections) {
      checkResource(connection, manifest, context, (reporter) => {
        checkLiteralSecrets(connection, unresolved, reporter);
        const found = checkConnection(connection.address.name, connection.body);
        reportFindings(found, connection, unresolved, reporter);
        checkLinkReference(connection, links, unresolved, reporter);
      });
    }
    for (const failover of workspace.failovers) {
      checkResource(failover, manifest, context, (reporter) => {
        checkLiteralSecrets(failover, unresolved, reporter);
        const found = checkFailoverConnection(failover.address.name, apiFields(failover));
        reportFindings(found, failover, unresolved, reporter);
        checkLinkReference(failover, links, unresolved, reporter);
        checkFailoverRegion(failover, workspace, unresolved, reporter);
      });
    }
    const connections = new Map(workspace.connections.map((one) => [one.address.name, knownType(one)]));
    const consumers = new Map<string, string>();
    for (const processor of workspace.processors) {
      const starts = (processor.body.get('state') ?? 'STARTED') === 'STARTED';
      checkResource(processor, manifest, context, (reporter) => {
        checkBlueGreen(processor, context);
        const found = checkProcessor(processor.address.name, processor.body, body, starts);
        reportFindings(found, processor, unresolved, reporter);
        reportFindings(
          pipelineFindings(processor, workspace, connections, consumers),
          processor,
          unresolved,
          reporter,
        );
        checkGate(processor, manifest, reporter);
      });
    }
    checkRenames(workspace, context);
  }
  checkDefaultGate(manifest, context);
  checkRemoved(manifest, workspaces, context);
}

function checkResource(
  resource: ManifestResource,
  manifest: Document,
  context: ParseContext,
  checkKind: (reporter: RuleReporter) => void,
): void {
  const reporter = new RuleReporter(resource, context);
  checkKind(reporter);
  checkPointers(resource, reporter);
  const extra = resource.body.get('extra');
  if (isDocument(extra)) checkExtra(extra, [], resource, manifest, reporter);
  reporter.reportUnused();
}

/** Reports what the rules found, but for values that nobody knows yet. */
function reportFindings(
  findings: readonly (KindFinding | PipelineFinding)[],
  { body }: ManifestResource,
  unresolved: ReadonlySet<string>,
  reporter: RuleReporter,
): void {
  for (const { code, severity, message, path, at, fix } of findings) {
    const value = valueAt(body, path);
    if (typeof value === 'string' && unresolved.has(value)) continue;
    reporter.reportRule(code, path, message, { severity, fix: sentence(fix), at });
  }
}

/** The rules of pipelines word a fix as a part of a sentence. */
function sentence(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  const start = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!]$/.test(start) ? start : `${start}.`;
}

function checkPointers(resource: ManifestResource, reporter: RuleReporter): void {
  const pointers = resource.body.get('ignoreChanges');
  for (const [i, pointer] of (isList(pointers) ? pointers : []).entries()) {
    if (typeof pointer !== 'string') continue;
    if (/^(?:\/(?:[^~/]|~[01])*)+$/.test(pointer)) {
      checkIgnored(resource, pointer, ['ignoreChanges', String(i)], reporter);
      continue;
    }
    const message = `'${pointer}' is no JSON Pointer`;
    const fix = `Write it with a slash before each name: /${pointer.replace(/^\/+/, '').replaceAll('.', '/')}.`;
    reporter.report('MANIFEST_POINTER', ['ignoreChanges', String(i)], message, { fix });
  }
}

/** What is ignored is not sent either, and Atlas creates nothing without what it requires. */
function checkIgnored(
  resource: ManifestResource,
  pointer: string,
  at: readonly string[],
  reporter: RuleReporter,
): void {
  const path = parsePointer(pointer);
  const { address } = resource;
  const fields = apiFields(resource);
  const known = Object.keys(declaredFields(address.kind, fields));
  const [first = '', ...rest] = path;
  const guess = known.includes(first) ? undefined : suggest(first, known);
  if (guess !== undefined) {
    // A warning: fields that Sluice doesn't know can be ignored as well.
    const fix = `Did you mean /${[guess, ...rest].join('/')}?`;
    reporter.report('MANIFEST_POINTER', at, `'${pointer}' names no known field`, {
      severity: 'warning',
      fix,
    });
    return;
  }
  if (!isNeededForCreation({ kind: address.kind, address, fields }, path)) return;
  const field = path.join('.');
  const message = `'${field}' is required, so that it can't be ignored`;
  reporter.report('MANIFEST_IGNORED_REQUIRED', at, message);
}

/** `extra` is for what Sluice does not know: a known field there would escape every check. */
function checkExtra(
  extra: Document,
  path: readonly string[],
  resource: ManifestResource,
  manifest: Document,
  reporter: RuleReporter,
): void {
  const base = manifestPath(resource.address);
  const plain = plainTypes(workspacesOf(manifest));
  const known = new Set([
    ...knownKeys(manifestShape, [...base, ...path], { workspaces: plain }),
    ...(path.length === 0 ? ['name'] : []),
  ]);
  for (const [key, value] of extra.entries) {
    if (!known.has(key)) continue;
    const inner = [...path, key];
    const members = knownKeys(manifestShape, [...base, ...inner], { workspaces: plain });
    const isAutoscaling = inner.join('.') === 'options.autoscaling';
    if (isAutoscaling && !(isDocument(value) && value.keys().every((name) => !members.includes(name)))) {
      // Manifests of version 0.1 have it there, and mean the same.
      const message = "'options.autoscaling' is a field that Sluice knows";
      const fix = 'Write `options.autoscaling`, without `extra`.';
      reporter.report('MANIFEST_EXTRA', ['extra', ...inner], message, {
        severity: 'warning',
        at: 'key',
        fix,
      });
      continue;
    }
    if (isDocument(value) && members.length > 0) checkExtra(value, inner, resource, manifest, reporter);
    else
      reporter.report(
        'MANIFEST_EXTRA',
        ['extra', ...inner],
        `'${inner.join('.')}' is a field that Sluice knows`,
        { at: 'key' },
      );
  }
}

/** As much of the manifest as choosing a connection's shape needs: the types. */
function plainTypes(workspaces: Document | undefined): unknown {
  const plain = (value: Value | undefined, read: (inner: Document) => unknown): unknown =>
    isDocument(value)
      ? Object.fromEntries(
          value.entries.map(([key, inner]) => [key, isDocument(inner) ? read(inner) : undefined]),
        )
      : undefined;
  return plain(workspaces, (workspace) => ({
    connections: plain(workspace.get('connections'), (connection) => ({
      type: shapeTypeOf(textOf(connection.get('type')) ?? ''),
    })),
  }));
}

/** What is found in a processor's pipeline and options. Without a pipeline, nothing. */
function pipelineFindings(
  { body, label }: ManifestResource,
  workspace: ManifestWorkspace,
  connections: ReadonlyMap<string, string | undefined>,
  consumers: Map<string, string>,
): PipelineFinding[] {
  const pipeline = body.get('pipeline');
  if (!isList(pipeline)) return [];
  const options = body.get('options');
  const tier = textOf(body.get('tier')) ?? textOf(valueAt(workspace.body, ['streamConfig', 'tier']));
  const regions = workspace.body.get('failoverRegions');
  const findings = checkPipeline(pipeline, {
    connections,
    ...(isDocument(options) && { options: options.without('resumeFromCheckpoint') }),
    ...(tier !== undefined && { tier }),
    failoverEnabled: body.get('failoverEnabled') === true,
    hasFailoverRegions: isList(regions) && regions.length > 0,
    failoverGaps: failoverGaps(workspace),
    consumers,
  });
  const consumer = consumerOf(pipeline);
  if (consumer !== undefined && !consumers.has(consumer.id)) consumers.set(consumer.id, label);
  // The manifest's own shape has said so already.
  return findings.filter(({ code }) => code !== 'PIPELINE_DLQ_SHAPE');
}

/** A connection's type, where it is one: a misspelt type has been reported where it stands. */
function knownType({ body }: ManifestResource): string | undefined {
  const type = textOf(body.get('type'));
  return isConnectionType(type) ? type : undefined;
}

function checkRenames(workspace: ManifestWorkspace, { findings, origins }: ParseContext): void {
  const names = new Set(workspace.processors.map(({ address }) => address.name));
  const claimed = new Map<string, string>();
  for (const { address, body, label } of workspace.processors) {
    const former = textOf(body.get('renamedFrom'));
    if (former === undefined) continue;
    const refuse = (message: string, fix?: string): void => {
      findings.add('MANIFEST_RENAMED_FROM', message, origins.find(body, ['renamedFrom'], 'value'), {
        address: label,
        ...(fix !== undefined && { fix }),
      });
    };
    const other = claimed.get(former);
    const path = former.split('/processor/');
    if (path.length === 2) {
      refuse(
        `'renamedFrom' takes a name, not an address`,
        `Write ${path[1] ?? ''}; it stays in its workspace.`,
      );
    } else if (former === address.name) refuse(`'renamedFrom' names the processor itself`);
    else if (names.has(former)) refuse(`'${former}' is defined as well: it cannot become '${address.name}'`);
    else if (other !== undefined) refuse(`'${former}' cannot become both '${other}' and '${address.name}'`);
    claimed.set(former, address.name);
  }
}
