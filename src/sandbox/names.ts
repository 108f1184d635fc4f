/** Which names Atlas takes for new resources. */
import type { Kind } from '../model/address.ts';
import type { World } from './call.ts';
import { invalidField } from './problem.ts';

/** Source: API changelog 2026-06-05: of the special characters only these four. */
const CONNECTION_NAME = /^[\p{L}\p{N}.*_-]+$/u;
/** Source: MongoDB's MCP server (domain facts 3.2); whether Atlas is as strict is open (8.3). */
const STRICT_NAME = /^[a-zA-Z0-9_-]{1,64}$/;
const LENIENT_NAME = /^[^/]+$/;

/**
 * The name, when a resource of that kind may have it.
 * @throws Problem 400
 */
export function checkName(world: World, kind: Kind, name: unknown): string {
  if (typeof name !== 'string' || name === '') throw invalidField('name', 'A name is required.');
  const allowed =
    kind === 'connection' ? CONNECTION_NAME : world.quirks.has('strict-names') ? STRICT_NAME : LENIENT_NAME;
  if (!allowed.test(name)) throw invalidField('name', 'It has characters that are not allowed.');
  return name;
}
