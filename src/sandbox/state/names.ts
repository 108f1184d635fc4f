/** Which names Atlas takes for new resources. */
import { isPossibleName } from '../../kinds/checks/name.ts';
import type { Kind } from '../../model/address.ts';
import type { World } from '../http/call.ts';
import { invalidField } from '../http/problem.ts';

/**
 * With the quirk `strict-names`. Connections: API changelog 2026-06-05, of the special characters only these four; older ones
 * have others, spaces too. The rest: MongoDB's MCP server; whether Atlas is as strict is open (domain facts 3.2, 8.3).
 */
const STRICT_NAMES: Readonly<Record<Kind, RegExp>> = {
  workspace: /^[a-zA-Z0-9_-]{1,64}$/,
  connection: /^[\p{L}\p{N}.*_-]+$/u,
  processor: /^[a-zA-Z0-9_.-]{1,64}$/,
};

/**
 * The name, when a resource of that kind may have it.
 * @throws Problem 400
 */
export function checkName(world: World, kind: Kind, name: unknown): string {
  if (typeof name !== 'string' || name === '') throw invalidField('name', 'A name is required.');
  const isAllowed = world.quirks.has('strict-names') ? STRICT_NAMES[kind].test(name) : isPossibleName(name);
  if (!isAllowed) throw invalidField('name', 'It has characters that are not allowed.');
  return name;
}
