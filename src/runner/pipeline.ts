/** Compiles a pipeline: `$source` first, then stages, each where it is allowed. The names of stages are known here. */
import type { Bson } from './values/bson.ts';
import { isDoc } from './values/bson.ts';
import type { Compilation } from './expressions/evaluation.ts';
import { STAGES as CATALOGUE } from '../pipeline/stages.ts';
import { malformed, refuse } from './failure.ts';
import type { Run, Stage } from './stage.ts';
import { BLOCKING_STAGES } from './stages/blocking.ts';
import { CALL_STAGES } from './stages/calls.ts';
import type { CompileStage, Place } from './stages/context.ts';
import { EMIT_STAGES } from './stages/sinks/emits.ts';
import { LOOKUP_STAGES } from './stages/lookups.ts';
import { MERGE_STAGES } from './stages/sinks/merge.ts';
import { PLAIN_STAGES } from './stages/shaping/plain.ts';
import { SESSION_WINDOWS } from './stages/windows/session-window.ts';
import { FIXED_WINDOWS } from './stages/windows/windows.ts';
import type { World } from './world.ts';

/** Pipelines over documents at rest are the cluster's own: the catalogue of stream processing does not say what they may hold. */
const AT_REST: readonly string[] = [...Object.keys(PLAIN_STAGES), ...Object.keys(BLOCKING_STAGES)];

/** Whether a stage is allowed there. What nobody documents runs. */
function isAllowed(name: string, place: Place): boolean {
  if (place === 'rest') return AT_REST.includes(name);
  const placement = CATALOGUE.get(name)?.placement;
  if (placement === undefined) return false;
  return place === 'main'
    ? placement.main !== 'never' && placement.main !== 'first'
    : placement[place] !== 'no';
}

const STAGES: Readonly<Record<string, CompileStage>> = {
  ...PLAIN_STAGES,
  ...BLOCKING_STAGES,
  ...FIXED_WINDOWS,
  ...SESSION_WINDOWS,
  ...LOOKUP_STAGES,
  ...CALL_STAGES,
  ...MERGE_STAGES,
  ...EMIT_STAGES,
};

/** Why a stage that Atlas has can't run here. */
const REFUSED: Readonly<Record<string, string>> = {
  $vectorSearch: 'it needs an embedding model and a vector index',
};

/** The name and body of one stage. */
export function readStage(stage: Bson, path: string): readonly [name: string, body: Bson] {
  const [entry, ...others] = isDoc(stage) ? Object.entries(stage) : [];
  if (entry === undefined || others.length > 0)
    return refuse(`the stage ${path}`, 'it must have exactly one key');
  return entry;
}

/** Compiles the stages of one pipeline, `$source` not among them. */
export function compileStages(
  stages: Bson,
  prefix: string,
  place: Place,
  shared: { readonly into: Compilation; readonly run: Run; readonly world: World; readonly first?: number },
): readonly Stage[] {
  if (!Array.isArray(stages)) return refuse(prefix, 'its pipeline must be a list of stages');
  return (stages as unknown[]).map((stage, index) => {
    const [name, body] = readStage(stage, `${prefix}[${index}]`);
    const path = `${prefix}[${index + (shared.first ?? 0)}].${name}`;
    const compile = STAGES[name];
    if (compile === undefined)
      return refuse(`the stage ${name}`, REFUSED[name] ?? `it is not known here (${path})`);
    if (!isAllowed(name, place)) malformed(`the pipeline at ${path}`, `${name} is not allowed there`);
    // Counted from the beginning, so that stages which nothing reaches are listed, in their order.
    shared.run.counts.set(path, { name, path, in: 0, out: 0, dlq: 0, samples: [] });
    const start = compile({
      body,
      name,
      path,
      into: shared.into,
      run: shared.run,
      world: shared.world,
      compileInner: (inner, innerPrefix, innerPlace) =>
        compileStages(inner, innerPrefix, innerPlace, {
          into: shared.into,
          run: shared.run,
          world: shared.world,
        }),
    });
    return { name, path, start };
  });
}
