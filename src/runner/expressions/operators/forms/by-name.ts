/** The operators that decide what is evaluated, by name. */
import { CONDITIONS } from './conditions.ts';
import type { CompileForm } from './form.ts';
import { ITERATION } from './iteration.ts';
import { SURROUNDINGS } from './surroundings.ts';

export const FORMS: Readonly<Record<string, CompileForm>> = { ...CONDITIONS, ...ITERATION, ...SURROUNDINGS };
