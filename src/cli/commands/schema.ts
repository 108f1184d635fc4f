/** `sluice schema NAME`: prints a JSON Schema as it stands in `schemas/`. */
import type { Host } from '../host.ts';
import { EXIT, SluiceError } from '../../model/errors.ts';
import { suggest } from '../../pipeline/suggest.ts';

/** Where each schema comes from, loaded when it is asked for. */
const SCHEMAS: Readonly<Record<string, () => Promise<object>>> = {
  manifest: async () => (await import('../../manifest/shape/json-schema.ts')).manifestJsonSchema(),
  pipeline: async () => (await import('../../manifest/shape/json-schema.ts')).pipelineJsonSchema(),
  test: async () => (await import('../../testing/files/shape.ts')).testJsonSchema(),
  plan: async () => (await import('../../render/json/plan-schema.ts')).planJsonSchema(),
  report: async () => (await import('../../apply/report/shapes.ts')).reportJsonSchema(),
  events: async () => (await import('../../apply/report/shapes.ts')).applyEventsJsonSchema(),
};

export const SCHEMA_NAMES: readonly string[] = Object.keys(SCHEMAS);

/** @throws SluiceError SETTINGS_SCHEMA_UNKNOWN */
export async function runSchema(
  options: { readonly arguments: readonly string[] },
  host: Host,
): Promise<number> {
  const [name = ''] = options.arguments;
  const load = Object.entries(SCHEMAS).find(([known]) => known === name)?.[1];
  if (load === undefined) {
    const guess = suggest(name, SCHEMA_NAMES);
    throw new SluiceError('SETTINGS_SCHEMA_UNKNOWN', `there is no schema '${name}'`, {
      fix: guess === undefined ? `Name one of: ${SCHEMA_NAMES.join(', ')}.` : `Did you mean ${guess}?`,
    });
  }
  host.stdout.write(JSON.stringify(await load(), null, 2) + '\n');
  return EXIT.done;
}
