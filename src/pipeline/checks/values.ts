/** What holds for every value of a pipeline, wherever it stands: numbers that survive, and the size of it all. */
import type { Value } from '../../model/document.ts';
import { NumberLiteral, isDocument, isList } from '../../model/document.ts';
import type { Report } from '../finding.ts';
import { labelOf } from '../finding.ts';
import { lookUp } from '../../model/table.ts';

/** Source: Atlas docs, stream-aggregation: 16 MB, as every document of MongoDB. */
const MAX_PIPELINE_BYTES = 16 * 1024 * 1024;

/** Bytes of Extended JSON scalars in BSON, by their first key. */
const SCALAR_BYTES: Readonly<Record<string, number>> = {
  $numberInt: 4,
  $numberLong: 8,
  $numberDouble: 8,
  $numberDecimal: 16,
  $date: 8,
  $timestamp: 8,
  $oid: 12,
};

/** Reports integers that no double holds, and a pipeline that is larger than Atlas takes. */
export function checkValues(pipeline: readonly Value[], report: Report): void {
  const walk = new ValueWalk(report);
  // Three bytes for each UTF-16 unit are an upper bound: only what may be too large is measured.
  const bound = walk.size(pipeline, (text) => text.length * 3);
  if (bound <= MAX_PIPELINE_BYTES) return;
  const encoder = new TextEncoder();
  const bytes = new ValueWalk(() => undefined).size(pipeline, (text) => encoder.encode(text).length);
  if (bytes <= MAX_PIPELINE_BYTES) return;
  const message = `the pipeline has ${bytes} bytes, and Atlas takes ${MAX_PIPELINE_BYTES} (16 MB)`;
  report('PIPELINE_TOO_LARGE', ['pipeline'], message, {
    fix: 'keep long lists in a collection and $lookup them',
  });
}

class ValueWalk {
  readonly #report: Report;
  readonly #path: string[] = ['pipeline'];

  constructor(report: Report) {
    this.#report = report;
  }

  /** The bytes of a value in BSON, given those of a text; never more than the true size by other than `lengthOf`. */
  size(value: Value, lengthOf: (text: string) => number): number {
    if (typeof value === 'string') return lengthOf(value) + 5;
    if (value instanceof NumberLiteral) {
      this.#number(value);
      return 4;
    }
    if (isList(value)) {
      let sum = 5;
      value.forEach((item, index) => {
        sum += 2 + (index < 10 ? 1 : 2) + this.#member(String(index), item, lengthOf);
      });
      return sum;
    }
    if (!isDocument(value)) return 1;
    const scalar = value.entries.length === 1 ? lookUp(SCALAR_BYTES, value.entries[0]?.[0] ?? '') : undefined;
    if (scalar !== undefined) return scalar;
    let sum = 5;
    for (const [key, member] of value.entries) {
      sum += 2 + lengthOf(key) + this.#member(key, member, lengthOf);
    }
    return sum;
  }

  #member(key: string, value: Value, lengthOf: (text: string) => number): number {
    this.#path.push(key);
    const bytes = this.size(value, lengthOf);
    this.#path.pop();
    return bytes;
  }

  #number({ text }: NumberLiteral): void {
    // Shorter numbers are below 2^53.
    if (text.length < 16 && !/[eE]/.test(text)) return;
    const number = Number(text);
    const isWhole = /^-?\d+$/.test(text);
    if (Number.isFinite(number) && (!isWhole || Number.isSafeInteger(number))) return;
    const label = labelOf(this.#path);
    const message = Number.isFinite(number)
      ? `${label} is beyond 2^53: programs that read it as a double lose its last digits`
      : `${label} is more than a double holds`;
    const isLong = isWhole && BigInt.asIntN(64, BigInt(text)) === BigInt(text);
    const fix = isLong ? `write {"$numberLong": "${text}"}` : `write {"$numberDecimal": "${text}"}`;
    this.#report('PIPELINE_NUMBER_PRECISION', [...this.#path], message, { fix });
  }
}
