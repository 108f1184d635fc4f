/** Header values that a pipeline has written out are not shown, and a change of one is. */
import { expect, it } from 'vitest';
import { parseJson, printJson } from '../../src/model/document/json-text.ts';
import { hidePipelinePair, hidePipelineValues } from '../../src/kinds/values/hidden-values.ts';

const call = (headers: object, parameters: object = {}): object => ({
  $https: { connectionName: 'web', path: 'x', headers, parameters },
});
const pipeline = (...stages: object[]): ReturnType<typeof parseJson> => parseJson(JSON.stringify(stages));

it('hides values of headers and of parameters that are called like credentials, wherever the call is', () => {
  const secret = call(
    { 'X-Any': 'canary', Auth: { $concat: ['Bearer canary', '$token'] }, Field: '$field', Empty: '' },
    { api_key: 'canary', appid: 'canary', units: 'metric' },
  );
  const window = { $tumblingWindow: { interval: { size: 1, unit: 'hour' }, pipeline: [secret] } };
  const shown = printJson(hidePipelineValues(pipeline(secret, window)));
  expect(shown).not.toContain('canary');
  for (const kept of ['"$field"', '"$token"', '"metric"', '"Empty":""', '"path":"x"']) {
    expect(shown.split(kept)).toHaveLength(3);
  }
});

it('tells a value that is new', () => {
  const { before, after } = hidePipelinePair(
    pipeline(call({ a: 'canary-1', b: 'canary-2' })),
    pipeline(call({ a: 'canary-3', b: 'canary-2' })),
  );
  expect(printJson(before ?? null)).toContain('{"a":"(sensitive)","b":"(sensitive)"}');
  expect(printJson(after ?? null)).toContain('{"a":"(sensitive, new)","b":"(sensitive)"}');
});
