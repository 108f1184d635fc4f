/** Numbers of YAML 1.2 as JSON spells them: what JSON can spell stays as it was written. */

const JSON_NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const RADIX = /^0[xo]/;
const DECIMAL = /^([-+]?)(\d*)(\.\d*)?([eE][-+]?\d+)?$/;

/**
 * The JSON spelling of a plain scalar that YAML's core schema reads as a number: `+12`, `012`, `.5`, `5.` and `0x1F`
 * become `12`, `12`, `0.5`, `5.0` and `31`. Undefined for infinities and not-a-number, which JSON can't spell.
 */
export function jsonSpelling(text: string): string | undefined {
  if (JSON_NUMBER.test(text)) return text;
  if (RADIX.test(text)) return BigInt(text).toString();
  const match = DECIMAL.exec(text);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = ''] = match;
  const digits = whole.replace(/^0+(?=\d)/, '');
  return (sign === '-' ? '-' : '') + (digits || '0') + (fraction === '.' ? '.0' : fraction) + exponent;
}
