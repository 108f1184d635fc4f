/** What the private links of a manifest mean together: which ones connections name, and that each leads elsewhere. */
import { linkIdentity } from '../../kinds/checks/private-link.ts';
import { textOf, valueAt } from '../../model/document.ts';
import { suggest } from '../../pipeline/suggest.ts';
import type { ParseContext } from '../read/parse.ts';
import type { ManifestResource } from '../shape/resources.ts';
import type { RuleReporter } from './reporter.ts';

/** Says which links a connection names that the manifest doesn't have. One that Atlas has under a derived name can be meant. */
export function checkLinkReference(
  { body }: ManifestResource,
  links: readonly ManifestResource[],
  unresolved: ReadonlySet<string>,
  reporter: RuleReporter,
): void {
  for (const networking of ['networking', 'publicPrivateNetworking']) {
    const path = [networking, 'access', 'privateLink'];
    const name = textOf(valueAt(body, path));
    if (name === undefined || unresolved.has(name)) continue;
    const names = links.map(({ address }) => address.name);
    if (names.includes(name)) continue;
    const guess = suggest(name, names);
    reporter.report('MANIFEST_LINK_UNKNOWN', path, `privateLinks has no '${name}'`, {
      severity: guess === undefined ? 'warning' : 'error',
      ...(guess !== undefined && { fix: `Did you mean '${guess}'?` }),
    });
  }
}

/** Atlas refuses a second link to the same place. */
export function checkLinkTwins(
  links: readonly ManifestResource[],
  unresolved: ReadonlySet<string>,
  { findings }: ParseContext,
): void {
  const known = new Map<string, string>();
  for (const { body, label, spot } of links) {
    if (body.entries.some(([, value]) => typeof value === 'string' && unresolved.has(value))) continue;
    const identity = linkIdentity(body);
    const first = known.get(identity);
    if (first === undefined) known.set(identity, label);
    else findings.add('MANIFEST_LINK_TWICE', `leads to the same place as ${first}`, spot, { address: label });
  }
}
