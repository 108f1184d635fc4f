/** The processors that tests are about, by address: of a manifest that is right, or of what can be read of one that is not. */
import { formatAddress } from '../model/address.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Document, Value } from '../model/document.ts';
import { isDocument, isList, textOf } from '../model/document.ts';
import type { DesiredResource } from '../model/resources.ts';
import type { Subject } from './run-case.ts';

/** The processors of a manifest. */
export function subjectsOf(resources: readonly DesiredResource[]): Map<string, Subject> {
  const found = new Map<string, Subject>();
  for (const resource of resources) {
    const pipeline: Value | undefined = resource.fields.get('pipeline');
    if (resource.kind !== 'processor' || pipeline === undefined) continue;
    const { address } = resource;
    const name = address.kind === 'processor' ? address.name : '';
    found.set(formatAddress(address), {
      pipeline,
      processor: textOf(resource.fields.get('name')) ?? name,
      workspace: address.workspace,
    });
  }
  return found;
}

const entriesOf = (value: Value | undefined): Document['entries'] => (isDocument(value) ? value.entries : []);

/** The processors whose pipelines can be read, of a manifest that has errors. */
export function readableSubjects(manifest: Document): Map<string, Subject> {
  const found = new Map<string, Subject>();
  for (const [workspace, body] of entriesOf(manifest.get('workspaces'))) {
    if (!isDocument(body)) continue;
    for (const [name, processor] of entriesOf(body.get('processors'))) {
      const pipeline = isDocument(processor) ? processor.get('pipeline') : undefined;
      if (!isList(pipeline)) continue;
      const address = formatAddress({ kind: 'processor', workspace, name });
      found.set(address, { pipeline, processor: name, workspace });
    }
  }
  return found;
}

/** The addresses that have errors; undefined when an error belongs to none, so that nothing can be run. */
export function invalidAddresses(diagnostics: readonly Diagnostic[]): readonly string[] | undefined {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const addresses = errors.flatMap(({ address }) => (address === undefined ? [] : [address]));
  return addresses.length < errors.length ? undefined : addresses;
}
