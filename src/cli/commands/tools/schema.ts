/** `sluice schema NAME`: prints a JSON Schema as it is in `schemas/`, or, with `-f`, one that offers a manifest's own names as well. */
import { JSON_SCHEMAS, knownNamesOf, suggest } from '../../../core/facts/schemas.ts';
import type { Host } from '../../../host/host.ts';
import { EXIT, SluiceError } from '../../../model/errors.ts';
import { openOffline } from '../../project/project-options.ts';
import type { ManifestOptions } from '../../project/project-options.ts';

/** Those of what people write, which offer names. */
const WRITTEN = { manifest: JSON_SCHEMAS.manifest, pipeline: JSON_SCHEMAS.pipeline } as const;

/** Where each schema comes from, loaded when it is asked for. */
const SCHEMAS: Readonly<Record<string, () => Promise<object>>> = {
  ...WRITTEN,
  test: JSON_SCHEMAS.test,
  plan: async () => (await import('../../../render/json/plan-schema.ts')).planJsonSchema(),
  report: JSON_SCHEMAS.report,
  events: JSON_SCHEMAS.events,
  doctor: async () => (await import('../../../render/doctor/doctor-schema.ts')).doctorJsonSchema(),
  probe: async () => (await import('../../../render/probe/probe-schema.ts')).probeJsonSchema(),
};

export const SCHEMA_NAMES: readonly string[] = Object.keys(SCHEMAS);

export interface SchemaOptions extends ManifestOptions {
  readonly arguments: readonly string[];
}

/** @throws SluiceError SETTINGS_SCHEMA_UNKNOWN, or MANIFEST_INVALID for a manifest that can't be read. */
export async function runSchema(options: SchemaOptions, host: Host): Promise<number> {
  const [name = ''] = options.arguments;
  const load = Object.entries(SCHEMAS).find(([known]) => known === name)?.[1];
  if (load === undefined) {
    const guess = suggest(name, SCHEMA_NAMES);
    throw new SluiceError('SETTINGS_SCHEMA_UNKNOWN', `there is no schema '${name}'`, {
      fix: guess === undefined ? `Name one of: ${SCHEMA_NAMES.join(', ')}.` : `Did you mean ${guess}?`,
    });
  }
  const isOfManifest = options.file.length > 0 && (name === 'manifest' || name === 'pipeline');
  const schema = isOfManifest ? await schemaFor(WRITTEN[name], options, host) : await load();
  host.stdout.write(JSON.stringify(schema, null, 2) + '\n');
  return EXIT.done;
}

/** The schema with the manifest's names. One with mistakes has names as well, so that people can refresh the schema while they write. */
async function schemaFor(
  make: (typeof WRITTEN)[keyof typeof WRITTEN],
  options: SchemaOptions,
  host: Host,
): Promise<object> {
  const { desired, merged, diagnostics } = await openOffline(options, host).validate();
  if (desired === undefined && merged.entries.length === 0) {
    throw new SluiceError('MANIFEST_INVALID', 'the manifest could not be read', { diagnostics });
  }
  return make(await knownNamesOf(merged));
}
