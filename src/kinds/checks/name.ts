/** Names of resources. What Atlas itself allows is known in parts only (domain facts 3.2, 8.3). */
import type { Kind } from '../../model/address.ts';
import { MAX_NAME_LENGTH, NAME_FORMS } from '../values/patterns.ts';
import { kindWords } from '../../model/address.ts';
import type { KindReport } from './finding.ts';

// eslint-disable-next-line no-control-regex
const IMPOSSIBLE = /[/\u0000-\u001f\u007f]/;

/** Whether a name can be in the path of a request, which every resource needs: `.` and `..` would lead elsewhere, escaped too. */
export function isPossibleName(name: string): boolean {
  return !/^\.{0,2}$/.test(name) && !IMPOSSIBLE.test(name);
}

/** Whether nothing speaks against a name. */
export function isFineName(kind: Kind, name: string): boolean {
  let isFine = true;
  checkName(kind, name, () => {
    isFine = false;
  });
  return isFine;
}

export function checkName(kind: Kind, name: string, report: KindReport): void {
  const { pattern, words: allowed } = NAME_FORMS[kind];
  const what = kindWords(kind);
  const fix = `Use 1 to ${MAX_NAME_LENGTH} ${allowed}.`;
  if (name === '') {
    report('NAME_REFUSED', [], `the name of a ${what} must not be empty`, { fix });
  } else if (!isPossibleName(name)) {
    const message = `the name of a ${what} has no slash and no control character, and is not . or ..`;
    report('NAME_REFUSED', [], message, { fix });
  } else if (!pattern.test(name)) {
    report('NAME_FORM', [], `the name of a ${what} may have ${allowed} only`, { fix });
  } else if (name.length > MAX_NAME_LENGTH) {
    const message = `this name has ${name.length} characters; Atlas may take ${MAX_NAME_LENGTH} at most`;
    report('NAME_FORM', [], message, { fix: 'Choose a shorter name.' });
  }
}
