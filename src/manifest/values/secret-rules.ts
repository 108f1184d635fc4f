/** Rules about secrets: literals where they belong, which are in the repository and have to be replaced, and short ones. */
import { WRITE_ONLY_PATHS } from '../../kinds/derived/secrets.ts';
import type { Document } from '../../model/document.ts';
import { isList, valueAt } from '../../model/document.ts';
import { SHORTEST_SECRET } from '../../model/mask/spellings.ts';
import type { SecretName, SecretStore } from '../../model/secret.ts';
import type { Spot } from '../read/source.ts';
import type { Findings } from '../checks/findings.ts';
import { apiFields } from '../shape/normalise.ts';
import type { ManifestResource } from '../shape/resources.ts';
import type { RuleReporter } from '../checks/reporter.ts';

const PLACEHOLDER = /\$\{(?:env:|secrets:|\{\s?secrets\.)([A-Za-z_]\w{0,199})/;

/** What shells, Compose files and templates write for a value from outside: `${NAME}`, `${vault:NAME}`, `{{ .NAME }}`. */
const OTHER_PLACEHOLDER =
  /^(?:\$\{(?!secret|var:)(?:[A-Za-z]{1,20}:)?|\{\{\s?\.?(?:[a-z]{1,20}\.)?)([A-Za-z_]\w{0,199})\s?\}{1,2}$/;

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
    const meant = PLACEHOLDER.exec(value) ?? OTHER_PLACEHOLDER.exec(value);
    if (meant === null && unresolved.has(value) && !/\$\{var:/.test(value)) continue;
    const field = `'${path.join('.')}'`;
    if (meant === null) {
      reporter.report('MANIFEST_LITERAL_SECRET', path, `${field} is write-only and holds a literal`);
    } else {
      const [written, name = ''] = meant;
      reporter.report('MANIFEST_LITERAL_SECRET', path, `${field} is write-only and takes secrets alone`, {
        fix: fixFor(written, name),
      });
    }
  }
}

function fixFor(written: string, name: string): string {
  const use = `Use \${secret:${name}}`;
  return written.startsWith('${{')
    ? `${use}, and give the workflow's step ${name}: \${{ secrets.${name} }} under env.`
    : `${use}.`;
}

/** The names under `unsafeEnv`; what is wrong with its form is said elsewhere. */
export function unsafeNames(manifest: Document | undefined): readonly string[] {
  const names = manifest?.get('unsafeEnv');
  return isList(names) ? names.filter((name) => typeof name === 'string') : [];
}

/** A secret of few characters is part of every text, and can't be masked where Atlas repeats it. */
export function warnOfShort(
  secret: SecretName,
  secrets: SecretStore,
  spot: Spot | undefined,
  findings: Findings,
): void {
  const length = secrets.find(secret)?.reveal().trim().length ?? SHORTEST_SECRET;
  if (length >= SHORTEST_SECRET) return;
  const message = `the secret ${secret.name} has fewer than ${SHORTEST_SECRET} characters, too few to be masked`;
  findings.add('MANIFEST_SECRET_SHORT', message, spot, { severity: 'warning' });
}
