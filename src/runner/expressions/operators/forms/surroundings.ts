/** What an expression takes from its surroundings: metadata, the clock, JavaScript, identifiers; and values taken as they are written. */
import { UUID } from 'bson';
import { DocumentError, malformed, refuse } from '../../../failure.ts';
import { valueAtPath } from '../../../values/paths.ts';
import type { Evaluate, Frame } from '../../evaluation.ts';
import type { CompileForm, Form } from './form.ts';
import { members, part } from './form.ts';

/** Source: mongodb.com/docs/atlas/atlas-stream-processing/sp-agg-meta. */
function compileMeta({ operand, where }: Form): Evaluate {
  const [root, ...path] = typeof operand === 'string' ? operand.split('.') : [];
  if (root !== 'stream')
    refuse(`$meta: ${JSON.stringify(operand)}`, `only paths that start with 'stream' exist here (${where})`);
  return (frame: Frame) => valueAtPath(frame.meta, path);
}

function compileFunction(form: Form): Evaluate {
  const operand = members(form);
  const { callFunction } = form.into;
  const body = operand['body'];
  if (typeof body !== 'string' || operand['lang'] !== 'js')
    malformed('$function', `its body must be a string and its lang 'js' (${form.where})`);
  if (callFunction === undefined) throw new Error('the engine for $function was not loaded');
  const args = part(form, operand['args'], 'args');
  return (frame) => {
    const values = args(frame);
    if (!Array.isArray(values)) throw new DocumentError('$function: args must be an array');
    return callFunction(body, values as unknown[]);
  };
}

/** Identifiers that are the same in every run, so that results are; their number is in the last six bytes. */
function compileUuid({ into }: Form): Evaluate {
  return () => new UUID(`00000000-0000-4000-8000-${into.nextId().toString(16).padStart(12, '0')}`).toBinary();
}

const never =
  (why: string): CompileForm =>
  ({ name }) =>
    refuse(name, why);

const literal: CompileForm =
  ({ operand }) =>
  () =>
    operand;

export const SURROUNDINGS: Readonly<Record<string, CompileForm>> = {
  $literal: literal,
  $const: literal,
  // In an expression it is the expression itself.
  $expr: (form) => part(form, form.operand, 'expr'),
  $meta: compileMeta,
  $function: compileFunction,
  $createUUID: compileUuid,
  $currentDate: () => (frame) => new Date(frame.now),
  $rand: never('its result is chance, so no test can expect it'),
  $sampleRate: never('its result is chance, so no test can expect it'),
  $toHashedIndexKey: never("it needs the server's own hash"),
};
