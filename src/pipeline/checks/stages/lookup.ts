/** What the fields of lookups and calls say together. Source: Atlas docs, the page of each stage. */
import { isCredentialHeader, isCredentialParameter } from '../../../kinds/values/headers.ts';
import { isDocument } from '../../../model/document.ts';
import { checkFieldName } from '../../expressions/checks/projection.ts';
import { numberOf } from '../../values.ts';
import { hasDlq } from '../dlq.ts';
import type { StageCheck, StageInContext } from './stage-check.ts';

export const LOOKUP_CHECKS: Readonly<Record<string, StageCheck>> = {
  $lookup: (input) => {
    checkFieldNames(input);
    checkJoin(input);
    const { stage, body, report } = input;
    if (body.has('from') || body.has('pipeline')) return;
    report(
      'PIPELINE_LOOKUP_FROM',
      stage.path,
      '$lookup needs `from`, or a `pipeline` that brings its documents',
      {
        at: 'key',
      },
    );
  },
  $cachedLookup: checkFieldNames,
  $vectorSearch: ({ stage, body, report }) => {
    const [query, vector] = [body.has('query'), body.has('queryVector')];
    if (query === vector) {
      const path = query ? [...stage.path, 'queryVector'] : stage.path;
      const message = query
        ? 'query and queryVector exclude each other'
        : '$vectorSearch needs query or queryVector';
      report('PIPELINE_VECTOR_QUERY', path, message, {
        at: 'key',
        ...(query && { fix: 'remove one of them' }),
      });
    }
    if (body.has('numCandidates') || body.get('exact') === true) return;
    report('PIPELINE_VECTOR_CANDIDATES', stage.path, '$vectorSearch needs numCandidates, or exact: true', {
      at: 'key',
    });
  },
  $https: (input) => {
    checkAs(input);
    checkOnError(input);
    checkHeaders(input);
    checkParameters(input);
  },
  $externalFunction: (input) => {
    checkOnError(input);
    if (input.body.get('execution') !== 'async') checkAs(input);
    checkPartitions(input);
  },
};

/** Without a pipeline, a pair of fields is what is joined; one of the pair alone says nothing. Source: MongoDB manual, $lookup. */
function checkJoin({ stage, body, report }: StageInContext): void {
  const pair = ['localField', 'foreignField'];
  const missing = pair.filter((key) => !body.has(key));
  if (missing.length === 0 || (missing.length === 2 && body.has('pipeline'))) return;
  // A misspelt key is said as one that isn't known.
  const [only = ''] = missing;
  const message =
    missing.length === 2
      ? '$lookup needs localField and foreignField, or a `pipeline`'
      : `$lookup has ${pair.find((key) => key !== only) ?? ''} and no ${only}`;
  report('PIPELINE_LOOKUP_JOIN', stage.path, message, {
    at: 'key',
    fix: `add ${missing.map((key) => `\`${key}\``).join(' and ')}`,
    reason: "$lookup requires both or neither of 'localField' and 'foreignField' to be specified",
  });
}

/** Fields are named there, not read: their names have no dollar. Source: MongoDB manual, $lookup. */
function checkFieldNames({ stage, body, report }: StageInContext): void {
  for (const key of ['localField', 'foreignField', 'as']) {
    const name = body.get(key);
    if (typeof name === 'string' && name !== '') checkFieldName(name, [...stage.path, key], report);
  }
}

/** Calls run in parallel, and for each partition in order, only where Atlas waits for the answers. */
function checkPartitions({ stage, body, report }: StageInContext): void {
  const isAsync = body.get('execution') === 'async';
  if (isAsync && body.has('as')) {
    const message = 'async calls bring no answer that `as` could take';
    report('PIPELINE_FUNCTION_ASYNC', [...stage.path, 'as'], message, {
      at: 'key',
      fix: 'remove `as`, or set execution: sync',
    });
  }
  const parallelism = body.get('parallelism') ?? null;
  const isParallel = (numberOf(parallelism) ?? 1) > 1;
  if (isAsync && isParallel) {
    const message = 'async calls cannot run in parallel';
    report('PIPELINE_FUNCTION_ASYNC', [...stage.path, 'parallelism'], message, {
      at: 'key',
      fix: 'remove `parallelism`, or set execution: sync',
    });
  }
  if (!body.has('partitionBy') || (isParallel && !isAsync)) return;
  const isTooSmall = numberOf(parallelism) !== undefined || !body.has('parallelism');
  if (!isAsync && !isTooSmall) return;
  const message = isAsync
    ? 'async calls cannot be partitioned'
    : 'partitionBy needs parallelism greater than 1';
  report('PIPELINE_FUNCTION_PARTITION', [...stage.path, 'partitionBy'], message, {
    at: 'key',
    fix: isAsync ? 'remove `partitionBy`' : 'remove `partitionBy`, or set parallelism: 2',
  });
}

/** In the middle of a pipeline, and anywhere in a window, the answer must go somewhere. */
function checkAs({ stage, body, report }: StageInContext): void {
  const { name, path, surroundings, isLast } = stage;
  if (body.has('as') || (surroundings === 'main' && isLast)) return;
  report('PIPELINE_AS_MISSING', path, `${name}.as is missing: it says where the answer goes`, { at: 'key' });
}

function checkOnError({ stage, body, context, report }: StageInContext): void {
  const onError = body.get('onError') ?? 'dlq';
  if (onError === 'fail') {
    const message = `the first document whose ${stage.name} fails stops the whole processor`;
    report('PIPELINE_ON_ERROR_FAIL', [...stage.path, 'onError'], message, {
      fix: 'use onError: dlq with a DLQ, or onError: ignore',
    });
  }
  if (onError !== 'dlq' || hasDlq(context.options)) return;
  const isWritten = body.has('onError');
  report(
    'PIPELINE_DLQ_WANTED',
    isWritten ? [...stage.path, 'onError'] : stage.path,
    `documents whose ${stage.name} fails go to the DLQ, and the processor has none`,
    { at: isWritten ? 'value' : 'key', fix: 'set options.dlq, or onError: ignore' },
  );
}

/** Headers that carry a credential, written out: everyone who may read the processor reads them. */
function checkHeaders({ stage, body, report }: StageInContext): void {
  const headers = body.get('headers');
  if (!isDocument(headers)) return;
  for (const [name, value] of headers.entries) {
    if (typeof value !== 'string' || value === '' || value.startsWith('$')) continue;
    if (!isCredentialHeader(name)) continue;
    const message = `the header ${name} is written out, and everybody who may read the processor reads it`;
    report('PIPELINE_HEADER_SECRET', [...stage.path, 'headers', name], message, {
      fix: "move it into the connection's headers, as ${secret:NAME}",
    });
  }
}

function checkParameters({ stage, body, report }: StageInContext): void {
  const parameters = body.get('parameters');
  if (!isDocument(parameters)) return;
  for (const [name, value] of parameters.entries) {
    if (typeof value !== 'string' || value === '' || value.startsWith('$')) continue;
    if (!isCredentialParameter(name)) continue;
    const message = `the parameter ${name} is written out, and everybody who may read the processor reads it`;
    report('PIPELINE_PARAMETER_SECRET', [...stage.path, 'parameters', name], message, {
      fix: `move it into the connection's url, as ?${name}=\${secret:NAME}, or into its headers`,
    });
  }
}
