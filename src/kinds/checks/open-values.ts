/** Texts of which Atlas may know more than Sluice: a new one is a warning, one that is merely spelt differently an error. */
import type { Document } from '../../model/document.ts';
import { isDocument } from '../../model/document.ts';
import { lookUp } from '../../model/table.ts';
import type { Fields } from '../define.ts';
import { membersOf } from '../derived/walk.ts';
import { isSameWord } from '../values/words.ts';
import type { KindReport } from './finding.ts';

/** Checks the texts of all groups in `values` against the ones that are declared. */
export function checkOpenValues(
  fields: Fields,
  values: Document,
  report: KindReport,
  path: readonly string[] = [],
): void {
  for (const [name, field] of Object.entries(fields)) {
    const value = values.get(name);
    const at = [...path, name];
    if (isDocument(value)) checkOpenValues(membersOf(field, value), value, report, at);
    const { values: known = [], others, otherNames = {} } = field.facts;
    if (others !== 'open' || typeof value !== 'string' || known.includes(value)) continue;
    const label = `'${at.join('.')}'`;
    const meant = lookUp(otherNames, value) ?? known.find((word) => isSameWord(word, value));
    if (meant === undefined) {
      report('VALUE_UNKNOWN', at, `Sluice doesn't know '${value}' as ${label}`, {
        fix: `Check it; the values that Sluice knows are ${known.join(', ')}. ignoreRules silences this.`,
      });
    } else {
      report('VALUE_SPELLING', at, `Atlas spells '${value}' as ${meant}`, { fix: `Write ${meant}.` });
    }
  }
}
