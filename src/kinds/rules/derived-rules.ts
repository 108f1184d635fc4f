/** From declared fields to the rules by which they are compared and shown: one for each field that is not ordinary. */
import type { Field, Fields } from '../define.ts';
import type { FieldRule } from './field-rule.ts';
import { fieldAt, locateFields } from '../derived/walk.ts';

/** The rules of these fields. What is compared as a whole has one rule for all that is in it. */
export function deriveRules(fields: Fields): FieldRule[] {
  return locateFields(fields, ({ facts }) => facts.whole !== true)
    .filter(({ field }) => field.facts.serverOwned !== true)
    .flatMap(({ path, field }) => [
      ruleOf(path, field),
      // Of two rules that fit, the later one holds: these come after the one for any name.
      ...(path.at(-1) === '*' ? exceptionsBeside(fields, path) : []),
    ])
    .filter((rule) => Object.keys(rule).length > 1);
}

function exceptionsBeside(fields: Fields, path: readonly string[]): FieldRule[] {
  const map = path.slice(0, -1);
  return Object.entries(fieldAt(fields, map)?.exceptions ?? {}).map(([name, field]) =>
    ruleOf([...map, name], field),
  );
}

function ruleOf(path: readonly string[], { facts, item }: Field): FieldRule {
  const shown = facts.holds === 'writeOnly' || facts.holds === 'sensitive' ? facts.holds : undefined;
  return {
    path,
    ...(facts.immutable && { change: 'immutable' }),
    ...(shown && { shown }),
    ...(facts.presence === 'optional' && facts.absent === 'removed' && { absent: 'removed' }),
    ...(facts.whole && { compare: 'whole' }),
    ...(facts.kept && { kept: true }),
    ...(facts.unordered && { unordered: true }),
    ...(facts.choice !== undefined && item === undefined && { variant: facts.choice }),
    ...(facts.defaulted && { default: facts.defaulted.value }),
  };
}
