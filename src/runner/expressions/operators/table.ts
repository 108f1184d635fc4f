/** Every operator that gets the values of its arguments. */
import { isDoc } from '../../values/bson.ts';
import { DocumentError } from '../../failure.ts';
import { numberOf } from '../../values/numbers.ts';
import { isNumeric } from '../../values/compare.ts';
import { ARITHMETIC } from './numbers/arithmetic.ts';
import { BITS } from './numbers/bits.ts';
import { BORROWED } from './borrowed.ts';
import { CONVERSION_OPERATORS } from './types/conversions.ts';
import { LISTS } from './lists/lists.ts';
import { PATTERNS } from './text/patterns.ts';
import type { Operators } from './operator.ts';
import { percentile, summarise } from '../accumulators/summaries.ts';

const asExpression = (name: string): Operators => ({
  [name]: (args, isSingle) => summarise(name, args, isSingle),
});

const ranks: Operators = {
  $median: ([options]) => {
    if (!isDoc(options)) throw new DocumentError('$median requires an object');
    return percentile(
      Array.isArray(options['input']) ? (options['input'] as unknown[]) : [options['input']],
      0.5,
    );
  },
  $percentile: ([options]) => {
    if (!isDoc(options) || !Array.isArray(options['p']))
      throw new DocumentError('$percentile requires an object');
    const values = Array.isArray(options['input']) ? (options['input'] as unknown[]) : [options['input']];
    return (options['p'] as unknown[]).map((p) => percentile(values, isNumeric(p) ? numberOf(p) : 0.5));
  },
};

export const OPERATORS: Operators = {
  ...BORROWED,
  ...ARITHMETIC,
  ...BITS,
  ...PATTERNS,
  ...LISTS,
  ...CONVERSION_OPERATORS,
  ...asExpression('$sum'),
  ...asExpression('$avg'),
  ...asExpression('$min'),
  ...asExpression('$max'),
  ...asExpression('$stdDevPop'),
  ...asExpression('$stdDevSamp'),
  ...ranks,
};
