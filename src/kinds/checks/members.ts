/** What the members of a group need of each other, for every connection type alike: read from what is declared of the fields. */
import { spellingDistance } from '../values/spelling.ts';
import type { Document } from '../../model/document.ts';
import { isDocument, textOf } from '../../model/document.ts';
import { connectionFieldsFor, connectionSpec, connectionTypeOf } from '../connection.ts';
import type { Fields } from '../define.ts';
import { needOf } from '../derived/conditions.ts';
import type { KindReport } from './finding.ts';

/** Reports what is missing for what a group holds, and what nothing reads there. */
export function checkMembers(fields: Document, report: KindReport): void {
  if (connectionSpec(connectionTypeOf(fields)) === undefined) return;
  checkGroup(connectionFieldsFor(fields), fields, undefined, [], report);
}

function checkGroup(
  members: Fields,
  values: Document,
  choice: string | undefined,
  path: readonly string[],
  report: KindReport,
): void {
  const chosen = choice === undefined ? undefined : textOf(values.get(choice));
  for (const [name, field] of Object.entries(members)) {
    const at = [...path, name];
    const value = values.get(name);
    const { condition, holds } = field.facts;
    const isByChoice = condition !== undefined && 'when' in condition;
    // A shape asks for what is required, but for what Atlas does not return.
    const isAsked = isByChoice ? condition.when.includes(chosen ?? '') : holds === 'writeOnly' && !condition;
    const isMissing = isAsked && value === undefined && !isMeant(name, members, values);
    if (isMissing && needOf(field, members, values, choice) === 'needed') {
      const by = chosen === undefined ? '' : ` for ${chosen}`;
      const where = path.length === 0 ? 'it' : `'${path.join('.')}'`;
      report('CONNECTION_LOGIN_MISSING', at, `${where} needs '${name}'${by}`, {
        at: 'key',
        fix: `Add \`${name}\`.`,
      });
    }
    if (isByChoice && value !== undefined && chosen !== undefined) {
      if (needOf(field, members, values, choice) !== 'unread') continue;
      report('CONNECTION_LOGIN_EXTRA', at, `${chosen} does not read '${name}'`, {
        at: 'key',
        fix: 'Remove it, or choose the mechanism that it belongs to.',
      });
    }
    if (isDocument(value) && field.members !== undefined)
      checkGroup(field.members, value, field.facts.choice, at, report);
  }
}

/** Whether a key that is not known means this member: misspelt, or run together with its value. That key is an error by itself. */
function isMeant(name: string, members: Fields, values: Document): boolean {
  const most = Math.max(1, Math.floor(name.length / 3));
  return values.entries.some(([key]) => {
    if (Object.hasOwn(members, key)) return false;
    return key.startsWith(`${name}:`) || spellingDistance(key.toLowerCase(), name.toLowerCase()) <= most;
  });
}
