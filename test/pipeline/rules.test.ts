import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { document } from '../../src/model/document.ts';
import { parseJson } from '../../src/model/document/json-text.ts';
import { checkPipeline } from '../../src/pipeline/check.ts';
import { consumerOf } from '../../src/pipeline/checks/consumers.ts';
import { connectionReferences } from '../../src/pipeline/references.ts';
import type { RuleCase } from '../../src/pipeline/codes/pipeline-codes.ts';
import { EXAMPLE_CONNECTIONS, PIPELINE_RULES } from '../../src/pipeline/codes/pipeline-codes.ts';
import { anyPipeline, anyValue } from './arbitraries.ts';

const connections = new Map<string, string | undefined>(Object.entries(EXAMPLE_CONNECTIONS));

const check = ({ pipeline, options, shown, beside, failoverGap, ...around }: RuleCase) => {
  if (shown !== undefined) expect(shown).not.toBe('');
  return checkPipeline(parseJson(pipeline), {
    connections,
    ...(options !== undefined && { options: parseJson(options) }),
    ...(failoverGap !== undefined && { failoverGaps: new Map([[failoverGap, ['OHIO_USA']]]) }),
    ...(beside !== undefined && { consumers: consumersOf(beside) }),
    ...around,
  });
};

function consumersOf(pipeline: string): Map<string, string> {
  const consumer = consumerOf(parseJson(pipeline));
  return new Map(consumer === undefined ? [] : [[consumer.id, 'other']]);
}

describe('the rules about pipelines', () => {
  it.each(PIPELINE_RULES.map((rule) => [rule.code, rule] as const))(
    '%s: its example breaks it and it alone',
    (code, rule) => {
      expect(check(rule.example).map((finding) => [finding.code, finding.severity])).toEqual([
        [code, rule.severity],
      ]);
    },
  );

  it.each(PIPELINE_RULES.map((rule) => [rule.code, rule] as const))(
    '%s: the nearest legal pipeline is fine',
    (_, rule) => {
      expect(check(rule.legal)).toEqual([]);
    },
  );

  it('says for every finding what to do', () => {
    for (const rule of PIPELINE_RULES) {
      for (const finding of check(rule.example))
        expect([rule.code, finding.fix]).toEqual([rule.code, expect.any(String)]);
    }
  });

  it('says for every error how Atlas words it', () => {
    for (const rule of PIPELINE_RULES.filter(({ severity }) => severity === 'error')) {
      for (const finding of check(rule.example)) expect(finding.reason).toBeTypeOf('string');
    }
  });

  it('takes any value, and gives places that start in the processor', () => {
    fc.assert(
      fc.property(fc.oneof(anyPipeline(), anyValue()), anyValue(), (pipeline, options) => {
        for (const finding of checkPipeline(pipeline, { connections, options, tier: 'SP2' })) {
          expect(['pipeline', 'options']).toContain(finding.path[0]);
          expect(finding.message).not.toBe('');
        }
        checkPipeline(pipeline, {});
        connectionReferences(pipeline, options);
      }),
      { seed: 7, numRuns: 1500 },
    );
  });

  it('says nothing about connections that nobody knows', () => {
    const pipeline = parseJson(EXAMPLE_PIPELINE);
    expect(checkPipeline(pipeline, {})).toEqual([]);
    expect(
      checkPipeline(pipeline, {
        connections: new Map([
          ['a', undefined],
          ['b', undefined],
        ]),
      }),
    ).toEqual([]);
  });

  it('reads a DLQ that is taken away as none', () => {
    const pipeline = parseJson(
      '[{"$source": {"connectionName": "solar"}}, {"$validate": {"validator": {}, "validationAction": "dlq"}}, {"$emit": {"connectionName": "__testLog"}}]',
    );
    const codes = (dlq: Parameters<typeof document>[0]) =>
      checkPipeline(pipeline, { connections, options: document(dlq) }).map(({ code }) => code);
    expect(codes({ dlq: document({}) })).toEqual(['PIPELINE_DLQ_MISSING']);
    expect(codes({ dlq: document({ connectionName: 'atlas', db: 'd', coll: 'c' }) })).toEqual([]);
  });
});

const EXAMPLE_PIPELINE =
  '[{"$source": {"connectionName": "a", "topic": "t"}}, {"$merge": {"into": {"connectionName": "b", "db": "d", "coll": "c"}}}]';
