/** Durations `{size, unit}` and offsets `{offsetFromUtc, unit}`: their two members. */
import type { Document } from '../../model/document.ts';
import type { Report } from '../finding.ts';
import { labelOf } from '../finding.ts';
import { didYouMean } from '../suggest.ts';
import { describeValue, numberOf, unitsOf } from '../values.ts';

/** Reports what is wrong with a duration or an offset; true when nothing is. */
export function checkDuration(
  type: 'duration' | 'offset',
  value: Document,
  path: readonly string[],
  report: Report,
): boolean {
  const label = labelOf(path);
  const sizeKey = type === 'duration' ? 'size' : 'offsetFromUtc';
  const units = unitsOf(type);
  let isFine = true;
  const fail = (at: 'key' | 'value', where: readonly string[], message: string, fix?: string): void => {
    isFine = false;
    report('PIPELINE_DURATION', where, message, { at, fix });
  };
  for (const key of [sizeKey, 'unit']) {
    if (value.has(key) && value.get(key) !== null) continue;
    fail('key', path, `${label} has no \`${key}\``, `write {"${sizeKey}": 5, "unit": "minute"}`);
  }
  const size = value.get(sizeKey) ?? null;
  if (size !== null && !Number.isInteger(numberOf(size))) {
    fail(
      'value',
      [...path, sizeKey],
      `${label}.${sizeKey} is ${describeValue(size)} and must be a whole number`,
    );
  }
  const unit = value.get('unit') ?? null;
  if (unit !== null && (typeof unit !== 'string' || !units.includes(unit))) {
    const shown = typeof unit === 'string' ? `\`${unit}\`` : describeValue(unit);
    const fix = typeof unit === 'string' ? didYouMean(unit, units) : undefined;
    fail('value', [...path, 'unit'], `${label}.unit is ${shown}, and Atlas takes ${units.join(', ')}`, fix);
  }
  for (const key of value.keys()) {
    if (key === sizeKey || key === 'unit') continue;
    const message = `Sluice does not know ${label}.${key}`;
    report('PIPELINE_FIELD_UNKNOWN', [...path, key], message, {
      at: 'key',
      fix: didYouMean(key, [sizeKey, 'unit']),
    });
  }
  return isFine;
}
