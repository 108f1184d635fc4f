/** Every operator, by its name: those with arguments in a list, and those with named ones. */
import { COMPARISON } from './comparison.ts';
import { DATE_FROM_PARTS } from './dates/from-parts.ts';
import { DATE_PARTS, TIMESTAMPS } from './dates/parts.ts';
import { DATE_SPANS } from './dates/spans.ts';
import { DATE_TEXT } from './dates/text.ts';
import { FIELDS, OBJECTS } from './documents/fields.ts';
import { ARRAYS, ZIP } from './lists/arrays.ts';
import { RANKING } from './lists/ranking.ts';
import { SETS } from './lists/sets.ts';
import { ARITHMETIC } from './numbers/arithmetic.ts';
import { BITS } from './numbers/bits.ts';
import { POWERS } from './numbers/powers.ts';
import { ROUNDING_OPERATORS } from './numbers/rounding.ts';
import { TRIGONOMETRY } from './numbers/trigonometry.ts';
import type { NamedOperators, Operators } from './operator.ts';
import { RANK_OPERATORS, SUMMARY_OPERATORS } from './summaries.ts';
import { PATTERNS } from './text/patterns.ts';
import { REPLACING } from './text/replacing.ts';
import { STRINGS } from './text/strings.ts';
import { SUBSTRINGS } from './text/substrings.ts';
import { CONVERT, TYPE_OPERATORS } from './types/operators.ts';

/** Operators with arguments in a list. */
export const OPERATORS: Operators = {
  ...COMPARISON,
  ...ARITHMETIC,
  ...ROUNDING_OPERATORS,
  ...POWERS,
  ...TRIGONOMETRY,
  ...BITS,
  ...STRINGS,
  ...SUBSTRINGS,
  ...ARRAYS,
  ...SETS,
  ...OBJECTS,
  ...TYPE_OPERATORS,
  ...TIMESTAMPS,
  ...SUMMARY_OPERATORS,
};

/** Operators with named arguments. */
export const NAMED_OPERATORS: NamedOperators = {
  ...DATE_PARTS,
  ...DATE_FROM_PARTS,
  ...DATE_SPANS,
  ...DATE_TEXT,
  ...PATTERNS,
  ...REPLACING,
  ...CONVERT,
  ...ZIP,
  ...RANKING,
  ...FIELDS,
  ...RANK_OPERATORS,
};
