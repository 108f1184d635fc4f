/** The dead letter queue in a processor's options. */
import type { Value } from '../../model/document.ts';
import { isDocument } from '../../model/document.ts';
import type { Report } from '../finding.ts';
import { didYouMean } from '../suggest.ts';
import { isText } from '../values.ts';

const KEYS = ['connectionName', 'db', 'coll'];

/** Whether the options name a DLQ. An empty one, which takes a DLQ away, is none. */
export function hasDlq(options: Value | undefined): boolean {
  const dlq = isDocument(options) ? options.get('dlq') : undefined;
  return dlq !== undefined && dlq !== null && !(isDocument(dlq) && dlq.entries.length === 0);
}

/** Reports a DLQ that is not complete. Its connection is checked with all others. */
export function checkDlq(options: Value | undefined, report: Report): void {
  if (!isDocument(options) || !hasDlq(options)) return;
  const path = ['options', 'dlq'];
  const dlq = options.get('dlq');
  if (!isDocument(dlq)) {
    report('PIPELINE_DLQ_SHAPE', path, 'options.dlq is a document with connectionName, db and coll');
    return;
  }
  for (const key of KEYS) {
    const value = dlq.get(key) ?? null;
    if (value === null) {
      report('PIPELINE_DLQ_SHAPE', path, `options.dlq.${key} is missing`, { at: 'key' });
    } else if (!isText(value) || value === '') {
      report('PIPELINE_DLQ_SHAPE', [...path, key], `options.dlq.${key} must be a string that is not empty`);
    }
  }
  for (const key of dlq.keys()) {
    if (KEYS.includes(key)) continue;
    report('PIPELINE_FIELD_UNKNOWN', [...path, key], `Sluice does not know options.dlq.${key}`, {
      at: 'key',
      fix: didYouMean(key, KEYS),
    });
  }
}
