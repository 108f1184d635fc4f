/** Which names Atlas takes for new resources. */
import { isPossibleName } from '../../kinds/checks/name.ts';
import { MAX_NAME_LENGTH, NAME_FORMS } from '../../kinds/values/patterns.ts';
import type { Kind } from '../../model/address.ts';
import type { World } from '../http/call.ts';
import { invalidField } from '../http/problem.ts';

/**
 * With the quirk `strict-names`: the forms that `validate` warns about, and the length. Older resources have others, spaces too; whether
 * Atlas is as strict is open (domain facts 3.2, 8.3).
 */
const isStrictName = (kind: Kind, name: string): boolean =>
  NAME_FORMS[kind].pattern.test(name) && name.length <= MAX_NAME_LENGTH;

/**
 * The name, when a resource of that kind may have it.
 * @throws Problem 400
 */
export function checkName(world: World, kind: Kind, name: unknown): string {
  if (typeof name !== 'string' || name === '') throw invalidField('name', 'A name is required.');
  const isAllowed = world.quirks.has('strict-names') ? isStrictName(kind, name) : isPossibleName(name);
  if (!isAllowed) throw invalidField('name', 'It has characters that are not allowed.');
  return name;
}
