import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/plan/compare/canonical.ts';
import { canonicalPlan, digestOf } from '../../src/plan/review/digest.ts';
import { parseJson } from '../../src/model/document/json-text.ts';
import { EXAMPLE } from './example.ts';
import { planOf } from './situation.ts';
import type { Situation } from './situation.ts';

const canonical = (text: string, keepsOrder = false): string => canonicalText(parseJson(text), keepsOrder);

const workspace = { dataProcessRegion: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' } };

/** A running processor whose filter changes. */
const update = (filter: string, live = ''): Situation => ({
  desired: `{"w":${JSON.stringify(workspace)},"w/connection/s":{"type":"Sample"},"w/processor/p":{"pipeline":[{"$source":{"connectionName":"s"}},{"$match":${filter}}],"tier":"SP10"}}`,
  live: `{"w":${JSON.stringify(workspace)},"w/connection/s":{"type":"Sample"},"w/processor/p":{"pipeline":[{"$source":{"connectionName":"s"}}],"tier":"SP10","state":"STARTED"${live}}}`,
});

describe('the canonical text', () => {
  it('is one for all spellings of a number', () => {
    for (const text of ['10', '10.0', '1e1', '1E+1', '{"$numberLong":"10"}', '{"$numberInt":"10"}']) {
      expect(canonical(text)).toBe('1e1');
    }
    for (const text of ['0', '-0', '0.0', '-0.0e5']) expect(canonical(text)).toBe('0');
    expect(canonical('9223372036854775807')).toBe('9223372036854775807e0');
    expect(canonical('9223372036854775806')).not.toBe(canonical('9223372036854775807'));
    expect(canonical('0.1')).toBe(canonical('0.10000000000000001'));
  });

  it('is one for all spellings of a date', () => {
    const iso = canonical('{"$date":"2025-01-21T19:25:18.262Z"}');
    expect(canonical('{"$date":{"$numberLong":"1737487518262"}}')).toBe(iso);
    expect(canonical('{"$date":1737487518262}')).toBe(iso);
    expect(canonical('{"$date":1737487518263}')).not.toBe(iso);
  });

  it('sorts keys where their order means nothing, and nowhere else', () => {
    expect(canonical('{"b":1,"a":[{"d":1,"c":2}]}')).toBe(canonical('{"a":[{"c":2,"d":1}],"b":1}'));
    expect(canonical('{"b":1,"a":2}', true)).not.toBe(canonical('{"a":2,"b":1}', true));
    expect(canonical('[1,2]')).not.toBe(canonical('[2,1]'));
  });

  it('keeps texts apart from what looks like them', () => {
    expect(canonical('"1e1"')).not.toBe(canonical('10'));
    expect(canonical('{"$numberLong":"x"}')).toBe('{"$numberLong":"x"}');
    expect(canonical('{"__proto__":1}')).toBe('{"__proto__":1e0}');
  });
});

describe('the digest of a plan', () => {
  const { digest } = planOf(update('{"a":1,"b":2}'));

  it('is that of the published test vector', async () => {
    const plan = planOf(EXAMPLE);
    const vector = { canonical: canonicalPlan(plan), digest: digestOf(plan) };
    expect(vector.digest).toBe(plan.digest);
    await expect(JSON.stringify(vector, null, 2) + '\n').toMatchFileSnapshot(
      '../../schemas/plan-digest-vector.json',
    );
  });

  it('moves with the order of keys in a pipeline', () => {
    expect(planOf(update('{"b":2,"a":1}')).digest).not.toBe(digest);
  });

  it('moves with a value, a live fact the plan rests on, the selection and the project', () => {
    expect(planOf(update('{"a":1,"b":3}')).digest).not.toBe(digest);
    expect(planOf(update('{"a":1,"b":2}', ',"options":{"other":1}')).digest).not.toBe(digest);
    expect(planOf({ ...update('{"a":1,"b":2}'), selection: { prune: true } }).digest).not.toBe(digest);
  });

  it('stays with spellings, statistics, links and allowances', () => {
    expect(planOf(update('{"a":1.0,"b":{"$numberInt":"2"}}')).digest).toBe(digest);
    expect(planOf(update('{"a":1,"b":2}', ',"stats":{"x":1},"links":[],"_id":"9"')).digest).toBe(digest);
    expect(planOf({ ...update('{"a":1,"b":2}'), allow: ['checkpoint-loss'] }).digest).toBe(digest);
  });

  it('stays with what is neither in the manifest nor touched', () => {
    const situation = update('{"a":1,"b":2}');
    const live = `${(situation.live as string).slice(0, -1)},"w/connection/other":{"type":"Sample"}}`;
    expect(planOf({ ...situation, live }).digest).toBe(digest);
  });

  it('does not depend on the values of headers', () => {
    const headers = (value: string): Situation => ({
      desired: {
        w: workspace,
        'w/connection/h': { type: 'Https', url: 'https://h.example', headers: { A: value } },
      },
      live: { w: workspace },
    });
    expect(planOf(headers('one')).digest).toBe(planOf(headers('two')).digest);
  });
});

describe('the desired digest', () => {
  it('does not depend on Atlas', () => {
    const situation = update('{"a":1}');
    expect(planOf({ desired: situation.desired ?? {} }).desiredDigest).toBe(planOf(situation).desiredDigest);
  });

  it('moves with every setting of the manifest', () => {
    const situation = update('{"a":1}');
    const digests = [
      {},
      { protect: true },
      { state: 'STOPPED' as const },
      { resumeFromCheckpoint: false },
      { renamedFrom: 'x' },
      { ignoreChanges: ['/tier'] },
    ].map((settings) => planOf({ ...situation, settings: { 'w/processor/p': settings } }).desiredDigest);
    digests.push(planOf({ ...situation, removed: ['w/processor/q'] }).desiredDigest);
    expect(new Set(digests).size).toBe(digests.length);
  });
});
