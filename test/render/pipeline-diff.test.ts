import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '../../src/model/document.ts';
import { isList } from '../../src/model/document.ts';
import { areEqual } from '../../src/model/document/equality.ts';
import { fromPlain, parseJson } from '../../src/model/document/json-text.ts';
import { diffPipelines, diffValues } from '../../src/render/pipeline-diff.ts';
import type { StageDiff } from '../../src/render/pipeline-diff.ts';

const diff = (before: unknown, after: unknown): StageDiff[] =>
  diffPipelines(fromPlain(before), fromPlain(after));
const kinds = (diffs: readonly StageDiff[]): string[] =>
  diffs.map(
    (each) =>
      `${each.kind} ${each.name} ${'before' in each ? each.before : ''}>${'after' in each ? each.after : ''}`,
  );

const match = (a: number): object => ({ $match: { a } });

describe('stages', () => {
  it('put in between leave what follows unchanged', () => {
    expect(kinds(diff([match(1), match(3)], [match(1), { $unset: 'x' }, match(3)]))).toEqual([
      'same $match 0>0',
      'added $unset >1',
      'same $match 1>2',
    ]);
  });

  it('of one name between the same neighbours are one that changed', () => {
    expect(kinds(diff([match(1), { $unset: 'x' }], [match(2), { $unset: 'x' }]))).toEqual([
      'changed $match 0>0',
      'same $unset 1>1',
    ]);
  });

  it('that change places have moved', () => {
    const [a, b] = [{ $set: { a: 1 } }, { $set: { b: 1 } }];
    expect(kinds(diff([a, b], [b, a]))).toEqual(['same $set 1>0', 'moved $set 0>1']);
  });

  it('that differ in the order of keys alone say so', () => {
    const [stage] = diff([{ $sort: { a: 1, b: 1 } }], [{ $sort: { b: 1, a: 1 } }]);
    expect(stage).toMatchObject({
      kind: 'changed',
      members: [{ kind: 'order', path: [], before: ['a', 'b'], after: ['b', 'a'] }],
    });
  });

  it('with numbers spelt differently are the same', () => {
    const [before, after] = ['[{"$limit":10}]', '[{"$limit":10.0}]'].map((text) => parseJson(text));
    expect(diffPipelines(before, after).map((each) => each.kind)).toEqual(['same']);
  });

  it('keep integer-like keys and 64-bit integers apart', () => {
    const members = diffValues(
      parseJson('{"10":1,"2":9223372036854775807}'),
      parseJson('{"2":9223372036854775806,"10":1}'),
      [],
    );
    expect(members.map((each) => each.kind)).toEqual(['changed', 'order']);
  });
});

const value = fc.oneof(fc.integer({ min: 0, max: 3 }), fc.constantFrom('x', 'y'), fc.constant({ k: 1 }));
const stage = fc
  .tuple(
    fc.constantFrom('$match', '$set', '$unset', '$sort'),
    fc.array(fc.tuple(fc.constantFrom('a', 'b', '10', '2'), value), { maxLength: 3 }),
  )
  .map(([name, members]) => ({ [name]: Object.fromEntries(members) }));
const pipeline = fc.array(stage, { maxLength: 8 }).map(fromPlain);

describe('whatever two pipelines are', () => {
  it('each stage of both is told once, and the new pipeline can be read from the differences', () => {
    fc.assert(
      fc.property(pipeline, pipeline, (before, after) => {
        const [old, next] = [before, after].map((list): readonly Value[] => (isList(list) ? list : []));
        const diffs = diffPipelines(before, after);
        const indexes = (side: 'before' | 'after'): number[] =>
          diffs.flatMap((each) => (side in each ? [(each as Record<string, unknown>)[side] as number] : []));
        expect(indexes('before').toSorted((a, b) => a - b)).toEqual(old!.map((_, i) => i));
        expect(indexes('after')).toEqual(next!.map((_, i) => i));
        for (const each of diffs) {
          if (each.kind === 'same' || each.kind === 'moved') {
            expect(areEqual(old![each.before], next![each.after])).toBe(true);
          }
          if (each.kind === 'changed') expect(each.members).not.toEqual([]);
        }
        expect(diffs.every((each) => each.kind === 'same')).toBe(areEqual(before, after));
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});
