/** A merged manifest for showing: without header values and credentials in URLs that somebody wrote out. */
import { rulesFor, shownAt } from '../kinds/rules/rules.ts';
import { shownReference } from '../kinds/values/urls.ts';
import type { Entry, Value } from '../model/document.ts';
import { Document, isDocument, isList } from '../model/document.ts';
import { SecretReference } from '../model/secret.ts';
import { hidePipelineValues } from '../kinds/values/hidden-values.ts';

const HIDDEN = '(sensitive)';

/** `manifest` with `(sensitive)` for every value that a plan would not show. Secrets stay names. */
export function hideManifestValues(manifest: Document): Document {
  return mapMembers(manifest, 'workspaces', (workspace) =>
    mapMembers(mapMembers(workspace, 'connections', hideConnection), 'processors', (processor) => {
      const pipeline = processor.get('pipeline');
      return isList(pipeline) ? processor.with('pipeline', hidePipelineValues(pipeline)) : processor;
    }),
  );
}

function mapMembers(owner: Document, key: string, map: (member: Document) => Document): Document {
  const members = owner.get(key);
  if (!isDocument(members)) return owner;
  const mapped = members.entries.map(([name, member]): Entry => [
    name,
    isDocument(member) ? map(member) : member,
  ]);
  return owner.with(key, new Document(mapped));
}

function hideConnection(connection: Document): Document {
  const rules = rulesFor('connection', connection);
  const hide = (value: Value, path: readonly string[]): Value => {
    if (value instanceof SecretReference) return shownText(value);
    if (isDocument(value)) {
      return new Document(value.entries.map(([key, member]): Entry => [key, hide(member, [...path, key])]));
    }
    if (isList(value)) return value.map((item) => hide(item, path));
    if (typeof value !== 'string' || value === '') return value;
    return isOwnWord(path) || shownAt(rules, path, value) === 'plain' ? value : HIDDEN;
  };
  return hide(connection, []) as Document;
}

/** A reference that shows nothing of what is written out beside the secret. */
function shownText(secret: SecretReference): SecretReference {
  return new SecretReference([shownReference(secret)]);
}

/** Members that are the manifest's own and not Atlas's. */
const isOwnWord = ([first]: readonly string[]): boolean =>
  first === 'ignoreChanges' || first === 'ignoreRules' || first === 'protect';
