/** Sums, averages, extremes and deviations step by step: accumulators of `$group`, and expressions over lists. */
import { Decimal128 } from 'bson';
import type { Bson } from '../../values/bson.ts';
import { double, isInt } from '../../values/bson.ts';
import type { Numeric } from '../../values/compare.ts';
import { compare, isNumeric } from '../../values/compare.ts';
import type { Decimal } from '../../values/decimal.ts';
import {
  addDecimals,
  decimalOfInteger,
  exactDecimal,
  fromDecimal128,
  toDecimal128,
} from '../../values/decimal.ts';
import { bigOf, divide, integerOf, isInteger, numberOf } from '../../values/numbers.ts';
import { isNil } from '../operators/operator.ts';

/** A value that is made of others, one after the other. */
export interface Summary {
  add(value: Bson): void;
  result(): Bson;
}

function extreme(direction: 1 | -1): Summary {
  let best: Bson = null;
  return {
    add: (value) => {
      if (isNil(value) || value === best) return;
      if (best === null || compare(value, best) * direction < 0) best = value;
    },
    result: () => best,
  };
}

/** Welford's way, which loses no digits on large values that differ little. */
function deviation(isSample: boolean): Summary {
  let [count, mean, squares] = [0, 0, 0];
  return {
    add: (value) => {
      if (!isNumeric(value)) return;
      const number = numberOf(value);
      count += 1;
      const before = mean;
      mean += (number - mean) / count;
      squares += (number - before) * (number - mean);
    },
    result: () =>
      count < (isSample ? 2 : 1) ? null : double(Math.sqrt(squares / (isSample ? count - 1 : count))),
  };
}

/** Beyond it the sum of ints is put aside, so that it stays exact. */
const SAFE = 2 ** 52;

/**
 * Integers and decimals are summed exactly; of doubles, what each addition rounds away is kept and added in the end, so that ten times 0.1
 * is 1, as with the server's own compensated sum. The result has the widest type that was added.
 */
class Total {
  #ints = 0;
  #longs = 0n;
  #doubles = 0;
  #lost = 0;
  #decimals: Decimal | undefined;
  #hasLongs = false;
  #hasDoubles = false;
  count = 0;

  add(value: Bson): void {
    if (!isNumeric(value)) return;
    this.count += 1;
    if (isInt(value)) {
      this.#ints += value;
      if (this.#ints > SAFE || this.#ints < -SAFE) this.#putAside();
    } else if (value instanceof Decimal128) {
      const decimal = fromDecimal128(value);
      this.#decimals = this.#decimals === undefined ? decimal : addDecimals(this.#decimals, decimal);
    } else if (isInteger(value)) {
      this.#longs += bigOf(value);
      this.#hasLongs = true;
    } else {
      this.#addDouble(numberOf(value));
      this.#hasDoubles = true;
    }
  }

  #putAside(): void {
    this.#longs += BigInt(this.#ints);
    this.#ints = 0;
  }

  #addDouble(value: number): void {
    const sum = this.#doubles + value;
    this.#lost +=
      Math.abs(this.#doubles) >= Math.abs(value) ? this.#doubles - sum + value : value - sum + this.#doubles;
    this.#doubles = sum;
  }

  /** All that is no decimal, as a double. */
  #inDoubles(): number {
    this.#putAside();
    const near = Number(this.#longs);
    this.#addDouble(near);
    this.#addDouble(Number(this.#longs - BigInt(near)));
    this.#longs = 0n;
    return Number.isFinite(this.#doubles) ? this.#doubles + this.#lost : this.#doubles;
  }

  result(): Numeric {
    if (this.#decimals !== undefined) {
      const whole = decimalOfInteger(this.#longs + BigInt(this.#ints));
      const doubles = Number.isFinite(this.#doubles)
        ? addDecimals(exactDecimal(this.#doubles), exactDecimal(this.#lost))
        : exactDecimal(this.#doubles);
      return toDecimal128(addDecimals(addDecimals(this.#decimals, whole), doubles));
    }
    if (!this.#hasDoubles) {
      const whole = integerOf(this.#longs + BigInt(this.#ints), this.#hasLongs);
      if (whole !== undefined) return whole;
    }
    return double(this.#inDoubles());
  }
}

function sum(): Summary {
  const total = new Total();
  return {
    add: (value) => {
      total.add(value);
    },
    result: () => total.result(),
  };
}

function average(): Summary {
  const total = new Total();
  return {
    add: (value) => {
      total.add(value);
    },
    result: () => (total.count === 0 ? null : divide(total.result(), total.count)),
  };
}

/** What starts each, by the operator's name. */
export const SUMMARIES: Readonly<Record<string, () => Summary>> = {
  $sum: sum,
  $avg: average,
  $min: () => extreme(1),
  $max: () => extreme(-1),
  $stdDevPop: () => deviation(false),
  $stdDevSamp: () => deviation(true),
};

/**
 * Source: manual, $median and $percentile: the value at rank ceil(p * n), as an approximate percentile of few values is; what
 * t-digest gives for many thousands may differ.
 */
export function percentile(values: readonly Bson[], p: number): Bson {
  const sorted = values
    .filter(isNumeric)
    .map(numberOf)
    .sort((a, b) => a - b);
  const found = sorted[Math.max(0, Math.ceil(p * sorted.length) - 1)];
  return found === undefined ? null : double(found);
}
