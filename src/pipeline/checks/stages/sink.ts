/** What the fields of $emit, $iceberg and $merge say together. Source: stream engine (2024), sinks; Atlas docs, sp-agg-emit, sp-agg-merge. */
import type { Value } from '../../../model/document.ts';
import { isDocument, isList } from '../../../model/document.ts';
import { isExpression, numberOf } from '../../values.ts';
import { checkFieldName } from '../../expressions/checks/projection.ts';
import { variantOf } from '../../stages/variants.ts';
import { checkAwsRegion } from './aws-region.ts';
import type { StageCheck } from './stage-check.ts';

/** Atlas reads a table's files through clients that take a bucket's name for a host name. */
const hasDots = (bucket: Value | undefined): bucket is string =>
  typeof bucket === 'string' && bucket.includes('.') && !bucket.startsWith('$');

export const SINK_CHECKS: Readonly<Record<string, StageCheck>> = {
  $emit: (input) => {
    checkAwsRegion(input);
    const { stage, body, context, report } = input;
    const { path } = stage;
    const config = body.get('config');
    if (isDocument(config)) {
      if (config.has('key') && !config.has('keyFormat')) {
        report('PIPELINE_EMIT_KEY_FORMAT', [...path, 'config', 'key'], 'config.key needs config.keyFormat', {
          at: 'key',
          fix: 'add keyFormat: string, or another format',
          reason: 'Expected config.keyFormat to be specified when config.key is specified',
        });
      }
      // Left out, `compression` has a default that the docs do not settle.
      const compression = config.get('compression') ?? 'gzip';
      if (config.has('compressionLevel') && compression !== 'gzip') {
        const message = 'compressionLevel needs compression: gzip';
        report('PIPELINE_EMIT_COMPRESSION', [...path, 'config', 'compressionLevel'], message, { at: 'key' });
      }
    }
    const isTimeSeries = variantOf(stage.spec, body, context)?.connectionTypes.includes('Cluster') === true;
    const computed = ['db', 'coll'].find((key) => isExpression(body.get(key)));
    if (isTimeSeries && computed !== undefined && !body.has('timeseries')) {
      report(
        'PIPELINE_EMIT_TIMESERIES',
        [...path, computed],
        `${computed} is computed, so that timeseries is needed`,
        {
          fix: 'add timeseries: {timeField: ...}',
        },
      );
    }
  },
  $iceberg: (input) => {
    checkAwsRegion(input);
    const { stage, body, report } = input;
    const bucket = body.get('bucket');
    if (!hasDots(bucket)) return;
    report('PIPELINE_ICEBERG_BUCKET', [...stage.path, 'bucket'], `the bucket's name has dots: \`${bucket}\``);
  },
  $merge: ({ stage, body, report }) => {
    const { path } = stage;
    const on: Value = body.get('on') ?? null;
    if (typeof on === 'string') checkFieldName(on, [...path, 'on'], report);
    if (isList(on)) {
      on.forEach((name, index) => {
        if (typeof name === 'string') checkFieldName(name, [...path, 'on', String(index)], report);
      });
      on.forEach((name, index) => {
        if (typeof name !== 'string' || on.indexOf(name) === index) return;
        report(
          'PIPELINE_MERGE_ON_DUPLICATE',
          [...path, 'on', String(index)],
          `\`${name}\` is listed twice in $merge.on`,
          {
            reason: `Found a duplicate field in the $merge.on list: '${name}'`,
          },
        );
      });
    }
    const into = body.get('into');
    const computed = isDocument(into) && ['db', 'coll'].some((key) => isExpression(into.get(key)));
    if (computed && (numberOf(body.get('parallelism')) ?? 1) > 1) {
      report(
        'PIPELINE_MERGE_PARALLELISM',
        [...path, 'parallelism'],
        'parallel writes need names in into.db and into.coll',
        {
          fix: 'remove parallelism, or write into one collection',
        },
      );
    }
  },
};
