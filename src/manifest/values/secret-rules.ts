/** Literals in fields for secrets: what is written there is in the repository, and has to be replaced. */
import { WRITE_ONLY_PATHS } from '../../kinds/derived/secrets.ts';
import { valueAt } from '../../model/document.ts';
import { apiFields } from '../shape/normalise.ts';
import type { ManifestResource } from '../shape/resources.ts';
import type { RuleReporter } from '../rules/rule-reporter.ts';

/** Reports every write-only field of a connection that holds a literal. */
export function checkLiteralSecrets(
  connection: ManifestResource,
  unresolved: ReadonlySet<string>,
  reporter: RuleReporter,
): void {
  const fields = apiFields(connection);
  for (const path of WRITE_ONLY_PATHS) {
    const value = valueAt(fields, path);
    if (typeof value !== 'string') continue;
    // A secret that could not be named has been reported; ${env:} and ${var:} give literals all the same.
    if (unresolved.has(value) && !/\$\{(?:env|var):/.test(value)) continue;
    const message = `'${path.join('.')}' is write-only and holds a literal`;
    reporter.report('MANIFEST_LITERAL_SECRET', path, message);
  }
}
