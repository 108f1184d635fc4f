/** What the fields of lookups and calls say together. Source: Atlas docs, the page of each stage. */
import { isCredentialHeader } from '../../../kinds/headers.ts';
import { isDocument } from '../../../model/document.ts';
import { hasDlq } from '../dlq.ts';
import type { StageCheck, StageInContext } from './stage-check.ts';

export const LOOKUP_CHECKS: Readonly<Record<string, StageCheck>> = {
  $lookup: ({ stage, body, report }) => {
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
  },
  $externalFunction: (input) => {
    const { stage, body, report } = input;
    checkOnError(input);
    if (body.get('execution') !== 'async') {
      checkAs(input);
      return;
    }
    for (const key of ['as', 'parallelism', 'partitionBy']) {
      if (!body.has(key)) continue;
      report('PIPELINE_FUNCTION_ASYNC', [...stage.path, key], `an async call has no \`${key}\``, {
        at: 'key',
        fix: 'remove it, or set execution: sync',
      });
    }
  },
};

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

/** Headers that carry a credential, written out: whoever may read the processor reads them. */
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
