/** What the fields of $source say together. Source: stream engine (2024), source planners; Atlas docs, sp-agg-source. */
import type { Document, Value } from '../../../model/document.ts';
import { isDocument, isList } from '../../../model/document.ts';
import { describeValue, numberOf } from '../../values.ts';
import { mainConnection } from '../../stages/variants.ts';
import { checkAwsRegion } from './aws-region.ts';
import { checkChangeTimes } from './change-times.ts';
import { hasDlq } from '../dlq.ts';
import type { StageCheck, StageInContext } from './stage-check.ts';

export const SOURCE_CHECKS: Readonly<Record<string, StageCheck>> = {
  $source: (input) => {
    checkTimes(input);
    checkAwsRegion(input);
    if (input.body.has('documents')) {
      checkDocuments(input);
      return;
    }
    const { type } = mainConnection(input.stage.spec, input.body, input.context);
    if (type === undefined || type === 'Kafka') checkKeyErrors(input);
    if (type === undefined || type === 'Cluster') checkChangeStream(input);
    if (type === undefined || type === 'AWSKinesisDataStreams') checkKinesis(input);
  },
};

function checkTimes({ stage, body, report }: StageInContext): void {
  for (const key of ['tsFieldName', 'tsFieldOverride']) {
    const name = body.get(key);
    if (typeof name !== 'string' || !name.includes('.')) continue;
    report(
      'PIPELINE_SOURCE_TS_FIELD',
      [...stage.path, key],
      `${key} is a name without dots, and this is \`${name}\``,
      {
        reason: `'tsFieldOverride' cannot be a dotted path`,
      },
    );
  }
  const timeField = body.get('timeField');
  if (!isDocument(timeField)) return;
  const operator = timeField.keys()[0] ?? '';
  if (timeField.entries.length === 1 && (operator === '$toDate' || operator === '$dateFromString')) return;
  report(
    'PIPELINE_SOURCE_TIME_FIELD',
    [...stage.path, 'timeField'],
    'timeField is {$toDate: ...} or {$dateFromString: ...}',
    {
      fix: 'compute the time inside of one of them',
      reason: 'timeField must be a $toDate or $dateFromString expression',
    },
  );
}

/** The documents as far as they can be seen: written out, or as a `$literal`. */
function checkDocuments({ stage, body, report }: StageInContext): void {
  const written = body.get('documents') ?? null;
  const literal = isDocument(written) ? written.get('$literal') : undefined;
  const value = literal ?? written;
  const path = [...stage.path, 'documents', ...(literal === undefined ? [] : ['$literal'])];
  if (!isList(value)) {
    // An operator may give a list; a document without one stays a document.
    const isPlain = isDocument(written) && !written.keys().some((key) => key.startsWith('$'));
    if (literal === undefined && !isPlain) return;
    report('PIPELINE_SOURCE_DOCUMENTS', path, 'documents must be a list', {
      reason: 'The documents list expression does not evaluate to an array.',
    });
    return;
  }
  const wrong = value.findIndex((item) => {
    // A field path or an operator may give a document.
    const isComputed = literal === undefined && typeof item === 'string' && item.startsWith('$');
    return !isComputed && !(isDocument(item) && numberOf(item) === undefined);
  });
  if (wrong < 0) return;
  const message = `documents holds documents only, and this is ${describeValue(value[wrong] ?? null)}`;
  report('PIPELINE_SOURCE_DOCUMENTS', [...path, String(wrong)], message, {
    reason: 'The documents list expression does not evaluate to an array of objects.',
  });
}

function isSet(value: Value | undefined): value is Exclude<Value, null> {
  return value !== undefined && value !== null;
}

/** `coll` without `db` has its own error. */
const namesCollections = (body: Document): boolean => {
  const coll = body.get('coll');
  return isSet(coll) && !(isList(coll) && coll.length === 0);
};

function checkChangeStream(input: StageInContext): void {
  const { stage, body, siblings, report } = input;
  const { path } = stage;
  if (isSet(body.get('coll')) && !isSet(body.get('db'))) {
    report(
      'PIPELINE_SOURCE_COLL_WITHOUT_DB',
      [...path, 'coll'],
      '$source.coll is given and $source.db is not',
      {
        at: 'key',
        fix: 'add `db`',
        reason: 'If coll is specified, db must be specified.',
      },
    );
  }
  const initialSync = body.get('initialSync');
  const hasWindow = siblings.some(({ spec }) => spec.isWindow === true);
  if (isDocument(initialSync) && initialSync.get('enable') === true && hasWindow) {
    const message = 'initialSync cannot be used in a pipeline with a window';
    report('PIPELINE_SOURCE_INITIAL_SYNC_WINDOW', [...path, 'initialSync'], message, { at: 'key' });
  }
  if (isDocument(initialSync) && initialSync.get('enable') === true && !namesCollections(body)) {
    report(
      'PIPELINE_SOURCE_INITIAL_SYNC_COLLECTION',
      [...path, 'initialSync'],
      'initialSync copies named collections only',
      {
        at: 'key',
        fix: `add ${['db', 'coll']
          .filter((key) => !isSet(body.get(key)))
          .map((key) => `\`${key}\``)
          .join(' and ')}`,
      },
    );
  }
  const config = body.get('config');
  if (!isDocument(config)) return;
  checkConfig(config, input);
  checkChangeTimes(config.get('pipeline'), input);
}

function checkConfig(config: Document, { stage, report }: StageInContext): void {
  const path = [...stage.path, 'config'];
  if (isSet(config.get('startAfter')) && isSet(config.get('startAtOperationTime'))) {
    const message = 'startAfter and startAtOperationTime exclude each other';
    report('PIPELINE_SOURCE_RESUME', [...path, 'startAtOperationTime'], message, {
      at: 'key',
      fix: 'remove one of them',
    });
  }
  if (config.get('fullDocumentOnly') !== true) return;
  const fullDocument = config.get('fullDocument');
  if (fullDocument !== 'updateLookup' && fullDocument !== 'required') {
    report(
      'PIPELINE_SOURCE_FULL_DOCUMENT_ONLY',
      [...path, isSet(fullDocument) ? 'fullDocument' : 'fullDocumentOnly'],
      'with fullDocumentOnly, fullDocument must be updateLookup or required',
      {
        fix: 'set fullDocument: updateLookup or required',
        reason: 'fullDocumentOnly is set to true, fullDocument mode can either be updateLookup or required',
      },
    );
  }
  const before = config.get('fullDocumentBeforeChange');
  if (isSet(before) && before !== 'off') {
    const message = 'fullDocumentBeforeChange cannot be used with fullDocumentOnly';
    report('PIPELINE_SOURCE_BEFORE_CHANGE', [...path, 'fullDocumentBeforeChange'], message, {
      at: 'key',
      fix: 'remove fullDocumentOnly, or set fullDocumentBeforeChange: off',
      reason: 'fullDocumentBeforeChange must not be set when fullDocumentOnly is true',
    });
  }
}

function checkKinesis({ stage, body, report }: StageInContext): void {
  const config = body.get('config');
  if (!isDocument(config)) return;
  if (config.get('initialPosition') !== 'AT_TIMESTAMP' || isSet(config.get('atTimestamp'))) return;
  const path = [...stage.path, 'config', 'initialPosition'];
  report('PIPELINE_SOURCE_TIMESTAMP', path, 'AT_TIMESTAMP needs atTimestamp', {
    fix: 'add `atTimestamp` beside it',
  });
}

function checkKeyErrors({ stage, body, context, report }: StageInContext): void {
  const config = body.get('config');
  if (!isDocument(config) || config.get('keyFormatError') !== 'dlq' || hasDlq(context.options)) return;
  const message = 'records whose key has another format go to the DLQ, and the processor has none';
  report('PIPELINE_DLQ_WANTED', [...stage.path, 'config', 'keyFormatError'], message, {
    fix: 'set options.dlq, or keyFormatError: passThrough',
  });
}
