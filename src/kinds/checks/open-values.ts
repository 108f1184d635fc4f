/** Texts of which Atlas may know more than Sluice: a new one is a warning, one that is merely spelt differently an error. */
import type { Document, Value } from '../../model/document.ts';
import { isDocument, isList } from '../../model/document.ts';
import { lookUp } from '../../model/table.ts';
import type { Field, Fields } from '../define.ts';
import { isSameWord } from '../values/words.ts';
import type { KindReport } from './finding.ts';

/** Checks the texts of all groups and lists in `values` against the ones that are declared. */
export function checkOpenValues(
  fields: Fields,
  values: Document,
  report: KindReport,
  path: readonly string[] = [],
): void {
  for (const [name, field] of Object.entries(fields)) {
    const value = values.get(name);
    if (value !== undefined) checkOpenValue(field, value, report, [...path, name]);
  }
}

function checkOpenValue(field: Field, value: Value, report: KindReport, at: readonly string[]): void {
  const { item, members, facts } = field;
  if (isList(value) && item !== undefined) {
    for (const [i, element] of value.entries()) checkOpenValue(item, element, report, [...at, String(i)]);
  }
  if (isDocument(value) && members !== undefined) checkOpenValues(members, value, report, at);
  const { values: known, otherNames = {} } = facts;
  if (known === undefined || typeof value !== 'string' || known.includes(value)) return;
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
