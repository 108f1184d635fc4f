/** Values that a saved plan leaves to the manifest: read there again, or the plan is refused. */
import { loadManifest } from '../../manifest/read/load.ts';
import type { ManifestRequest } from '../../manifest/read/load.ts';
import { formatAddress } from '../../model/address.ts';
import { isList, valueAt, withValueAt } from '../../model/document.ts';
import { areEqual } from '../../model/document/equality.ts';
import { EXIT, SluiceError } from '../../model/errors.ts';
import { parsePointer } from '../../model/document/pointer.ts';
import type { Desired, DesiredResource } from '../../model/resources.ts';
import type { PlanLiteral } from '../../plan/review/plan-file.ts';
import { withoutLiterals } from '../../plan/review/literals.ts';

/**
 * `desired` with the values that its plan's file does not hold.
 * @throws SluiceError PLAN_LITERAL_MISSING where the manifest isn't at hand, or says something else.
 */
export async function restoreLiterals(
  desired: Desired,
  literals: readonly PlanLiteral[],
  request: ManifestRequest,
): Promise<Desired> {
  if (literals.length === 0) return desired;
  const files = [...new Set(literals.map(({ file }) => file))];
  const loaded = await loadManifest({ ...request, files, project: desired.project, mode: 'validate' });
  const written = new Map(
    (loaded.desired?.resources ?? []).map((resource) => [formatAddress(resource.address), resource]),
  );
  const resources = desired.resources.map((resource) => {
    const address = formatAddress(resource.address);
    return literals
      .filter((literal) => formatAddress(literal.address) === address)
      .reduce((made, literal) => restore(made, literal, written.get(address)), resource);
  });
  return { ...desired, resources };
}

function restore(
  resource: DesiredResource,
  literal: PlanLiteral,
  written: DesiredResource | undefined,
): DesiredResource {
  const path = wholePath(resource, parsePointer(literal.pointer));
  const value = written && valueAt(written.fields, path);
  const [kept, planned] = [written, resource].map(
    (each) => each && valueAt(withoutLiterals(each.kind, each.fields).fields, path),
  );
  if (value === undefined || kept === undefined || planned === undefined || !areEqual(kept, planned)) {
    const place = `${literal.pointer} of ${formatAddress(literal.address)}`;
    throw new SluiceError(
      'PLAN_LITERAL_MISSING',
      `the plan file leaves ${place} to ${literal.file}, which does not have it as planned`,
      {
        fix: 'Run it beside the manifest; or use ${secret:NAME} there, and plan again.',
        exitCode: EXIT.refused,
      },
    );
  }
  return { ...resource, fields: withValueAt(resource.fields, path, value) };
}

/** A list is taken whole, be it a pipeline. */
function wholePath({ fields }: DesiredResource, path: readonly string[]): readonly string[] {
  const end = path.findIndex((_, i) => isList(valueAt(fields, path.slice(0, i))));
  return end === -1 ? path : path.slice(0, end);
}
