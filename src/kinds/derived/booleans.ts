/** Where connections hold true or false, which a placeholder gives as a text. */
import { fieldsOfType } from '../connection-type.ts';
import { CONNECTION_SPECS } from '../connection/types.ts';
import { locateFields } from './walk.ts';

/** The paths of flags in connections of any type; `*` for any key of a map. */
export const BOOLEAN_PATHS: readonly (readonly string[])[] = CONNECTION_SPECS.flatMap((spec) =>
  locateFields(fieldsOfType(spec)),
).flatMap(({ path, field }) => (field.isBoolean === true ? [path] : []));
