/** The fields that people write by a wrong name: named in the catalogue, found here. */
import type { Document } from '../../model/document.ts';
import { isDocument, valueAt } from '../../model/document.ts';
import type { Mistake, Variant } from '../catalogue.ts';
import type { Report } from '../finding.ts';
import { idlLabelOf, labelOf } from '../finding.ts';
import type { PlacedStage } from './structure.ts';

/**
 * Reports the known mistakes in the body of a stage. Gives the paths, joined by NUL, that need no further word: the
 * mistaken keys, and those they mean.
 */
export function checkMistakes(
  stage: PlacedStage,
  body: Document,
  variant: Variant | undefined,
  report: Report,
): Set<string> {
  const settled = new Set<string>();
  for (const mistake of stage.spec.mistakes ?? []) {
    const parentPath = mistake.path.slice(0, -1);
    const key = mistake.path.at(-1) ?? '';
    const parent = valueAt(body, parentPath);
    if (!isDocument(parent) || !parent.has(key) || !applies(mistake, stage, variant)) continue;
    const path = [...stage.path, ...mistake.path];
    const label = labelOf(path);
    const isError = mistake.severity === 'error';
    report(
      isError ? 'PIPELINE_FIELD_MISTAKEN' : 'PIPELINE_FIELD_MISPLACED',
      path,
      isError ? `${label} is not a field of this stage` : `${label} stands elsewhere in the docs`,
      {
        at: 'key',
        fix: mistake.fix,
        reason: `IDLUnknownField: BSON field '${idlLabelOf(path)}' is an unknown field.`,
      },
    );
    settled.add(path.join('\0'));
    for (const meant of [mistake.instead ?? []].flat()) {
      settled.add([...stage.path, ...parentPath, meant].join('\0'));
    }
  }
  return settled;
}

/** A mistake of certain connections holds when the variant is one of theirs, or not known and none has a field by that name. */
function applies(mistake: Mistake, { spec }: PlacedStage, variant: Variant | undefined): boolean {
  const { connectionTypes } = mistake;
  if (connectionTypes === undefined) return true;
  if (variant !== undefined) return variant.connectionTypes.some((type) => connectionTypes.includes(type));
  const key = mistake.path[0] ?? '';
  return !(spec.variants ?? []).some(({ fields }) => Object.hasOwn(fields, key));
}
