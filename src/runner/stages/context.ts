/** What compiling a stage needs: its body, its place, and the run that it will belong to. */
import type { Bson, Doc } from '../values/bson.ts';
import { isDoc } from '../values/bson.ts';
import type { Compilation } from '../expressions/evaluation.ts';
import { refuse } from '../failure.ts';
import type { World } from '../world.ts';
import type { Run, Stage, StageRun } from '../stage.ts';

export interface StageContext {
  /** What stands under the stage's name. */
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

/** The stage's body as a document, with no other options than the known ones. */
export function optionsOf(context: StageContext, known: readonly string[]): Doc {
  const { body, name, path } = context;
  if (!isDoc(body)) return refuse(name, `it takes a document (${path})`);
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
