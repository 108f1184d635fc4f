/** `sluice schema NAME`: prints a JSON Schema as it stands in `schemas/`. */
import { JSON_SCHEMAS, suggest } from '../../../core/facts/schemas.ts';
import type { Host } from '../../../host/host.ts';
import { EXIT, SluiceError } from '../../../model/errors.ts';

/** Where each schema comes from, loaded when it is asked for. */
const SCHEMAS: Readonly<Record<string, () => Promise<object>>> = {
  manifest: JSON_SCHEMAS.manifest,
  pipeline: JSON_SCHEMAS.pipeline,
  test: JSON_SCHEMAS.test,
  plan: async () => (await import('../../../render/json/plan-schema.ts')).planJsonSchema(),
  report: JSON_SCHEMAS.report,
  events: JSON_SCHEMAS.events,
  doctor: async () => (await import('../../../render/doctor/doctor-schema.ts')).doctorJsonSchema(),
  probe: async () => (await import('../../../render/probe/probe-schema.ts')).probeJsonSchema(),
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
