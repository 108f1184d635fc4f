/** The JSON Schemas of what is read and given out, each loaded when it is asked for. The plan's is of its JSON form, in `render/`. */
import type { Document } from '../../model/document.ts';
import type { KnownNames } from '../../pipeline/schema/known-names.ts';

export { suggest } from '../../pipeline/suggest.ts';

/** What the schemas of a manifest and its pipelines offer when they are made for it; see `Validation.merged`. */
export async function knownNamesOf(merged: Document): Promise<KnownNames> {
  return (await import('../../manifest/shape/known-names.ts')).knownNamesOf(merged);
}

export const JSON_SCHEMAS = {
  manifest: async (known?: KnownNames): Promise<object> =>
    (await import('../../manifest/shape/json-schema.ts')).manifestJsonSchema(known),
  pipeline: async (known?: KnownNames): Promise<object> =>
    (await import('../../manifest/shape/json-schema.ts')).pipelineJsonSchema(known),
  test: async (): Promise<object> => (await import('../../testing/files/shape.ts')).testJsonSchema(),
  report: async (): Promise<object> => (await import('../../apply/report/shapes.ts')).reportJsonSchema(),
  events: async (): Promise<object> => (await import('../../apply/report/shapes.ts')).applyEventsJsonSchema(),
} as const;
