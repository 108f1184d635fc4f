/** The stage catalogue: every stage that Atlas Stream Processing has, by name. Adding a stage is one entry in `stages/`. */
import type { StageSpec } from './catalogue.ts';
import { EMIT_STAGES } from './stages/emit.ts';
import { LOOKUP_STAGES } from './stages/lookup.ts';
import { SHAPE_STAGES } from './stages/shape.ts';
import { SINK_STAGES } from './stages/sink.ts';
import { SOURCE_STAGES } from './stages/source.ts';
import { WINDOW_STAGES } from './stages/window.ts';

export type * from './catalogue.ts';

/** All stages by name, in the order in which they usually stand. */
export const STAGES: ReadonlyMap<string, StageSpec> = new Map(
  Object.entries({
    ...SOURCE_STAGES,
    ...SHAPE_STAGES,
    ...LOOKUP_STAGES,
    ...WINDOW_STAGES,
    ...EMIT_STAGES,
    ...SINK_STAGES,
  }),
);

/** Whether the last stage of a pipeline may be this one. */
export function isSink(spec: StageSpec): boolean {
  return spec.placement.main === 'last' || spec.placement.main === 'middle-or-last';
}

/** Names of the stages that may end a pipeline. */
export const SINK_NAMES: readonly string[] = [...STAGES]
  .filter(([, spec]) => isSink(spec))
  .map(([name]) => name);

/**
 * Sinks of the engine itself, which no registry lists; only `$emit` may name them. Source: stream engine (2024), emit
 * sink. assumed (reserved-sinks): only `__testLog` is seen through the public API.
 */
const PSEUDO_SINKS: readonly string[] = ['__testLog', '__noopSink', '__testMemory', '__collectSink'];

/** Further names that the engine's tests use. assumed (reserved-sinks): nobody has seen them elsewhere. */
const TEST_CONNECTIONS: readonly string[] = ['__testKafka', '__testWebAPI'];

/** Whether `name` is one of the engine's own connections, which need no entry in the workspace; with `stage`, whether it is allowed there. */
export function isPseudoConnection(name: string, stage = '$emit'): boolean {
  return (stage === '$emit' && PSEUDO_SINKS.includes(name)) || TEST_CONNECTIONS.includes(name);
}
