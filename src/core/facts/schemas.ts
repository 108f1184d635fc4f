/** The JSON Schemas of what is read and given out, each loaded when it is asked for. The plan's is of its JSON form, in `render/`. */
export { suggest } from '../../pipeline/suggest.ts';

export const JSON_SCHEMAS = {
  manifest: async (): Promise<object> =>
    (await import('../../manifest/shape/json-schema.ts')).manifestJsonSchema(),
  pipeline: async (): Promise<object> =>
    (await import('../../manifest/shape/json-schema.ts')).pipelineJsonSchema(),
  test: async (): Promise<object> => (await import('../../testing/files/shape.ts')).testJsonSchema(),
  report: async (): Promise<object> => (await import('../../apply/report/shapes.ts')).reportJsonSchema(),
  events: async (): Promise<object> => (await import('../../apply/report/shapes.ts')).applyEventsJsonSchema(),
} as const;
