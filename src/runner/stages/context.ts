/** What compiling a stage needs: its body, its place, and the run that it will belong to. */
import type { Bson, Doc } from '../values/bson.ts';
import { isDoc } from '../values/bson.ts';
import type { Compilation } from '../expressions/evaluation.ts';
import { STAGES } from '../../pipeline/stages.ts';
import { malformed, refuse } from '../failure.ts';
import type { World } from '../world.ts';
import type { Run, Stage, StageRun } from '../stage.ts';

export interface StageContext {
  /** What is under the stage's name. */
  readonly body: Bson;
  readonly name: string;
  readonly path: string;
  readonly into: Compilation;
  readonly run: Run;
  /** Collections, answers and what was sent. */
  readonly world: World;
  /** Compiles the pipeline inside of a window, payload or lookup. */
  readonly compileInner: (stages: Bson, path: string, place: Place) => readonly Stage[];
}

/** Where a stage stands: in the processor's pipeline, inside a window, in a payload, or in a pipeline over documents at rest. */
export type Place = 'main' | 'window' | 'payload' | 'rest';

export type CompileStage = (context: StageContext) => () => StageRun;

/** The names of a stage's options, for whatever connection. The catalogue knows them. */
function knownOptions(name: string): readonly string[] {
  const spec = STAGES.get(name);
  const variants = (spec?.variants ?? []).flatMap(({ fields }) => Object.keys(fields));
  return [...Object.keys(spec?.body.fields ?? {}), ...variants];
}

/** The names of what the options' `config` may hold. */
export function knownSettings(name: string): readonly string[] {
  const spec = STAGES.get(name);
  const fields = [spec?.body.fields ?? {}, ...(spec?.variants ?? []).map((variant) => variant.fields)];
  return fields.flatMap((options) => Object.keys(options['config']?.fields ?? {}));
}

/** The stage's body as a document, with no other options than those that the catalogue has, and `more`. */
export function optionsOf(
  { body, name, path }: Pick<StageContext, 'body' | 'name' | 'path'>,
  more: readonly string[] = [],
): Doc {
  if (!isDoc(body)) return malformed(name, `it takes a document (${path})`);
  const known = [...knownOptions(name), ...more];
  const unknown = Object.keys(body).find((key) => !known.includes(key));
  if (unknown !== undefined) refuse(`${name}.${unknown}`, `it is no option that is known here (${path})`);
  return body;
}

/** A string option. */
export function textOption(context: StageContext, options: Doc, key: string): string {
  const value = options[key];
  return typeof value === 'string' && value !== ''
    ? value
    : refuse(`${context.name}.${key}`, `it must be a string (${context.path})`);
}
