/**
 * Mistakes that people make in expressions, as the built program reports them: one error for each, at its place in the pipeline's file, with a
 * code and a fix. Without Sluice they show only when Atlas refuses the new version of a processor that has already been stopped.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeFolder, runCli } from './run-cli.ts';

/** Marks the place that the error has to name; it isn't part of the file. */
const PLACE = '¦';

const MISTAKES: readonly (readonly [name: string, stage: string, code: string, fix: string])[] = [
  [
    'a misspelt operator',
    '$addFields: { isList: { ¦$isAray: $items } }',
    'PIPELINE_OPERATOR_MISSPELT',
    'Did you mean `$isArray`?',
  ],
  [
    'a misspelt accumulator',
    `$tumblingWindow:
    interval: { size: 1, unit: hour }
    pipeline:
      - $group: { _id: $user, all: { ¦$addToset: $item } }`,
    'PIPELINE_OPERATOR_MISSPELT',
    'Did you mean `$addToSet`?',
  ],
  [
    'two operators in one document',
    '$addFields: { text: { $toString: $a, ¦$foo: 1 } }',
    'PIPELINE_EXPRESSION_FORM',
    'Nest the operators, or give each a field.',
  ],
  [
    'a missing argument',
    `$addFields:
    days: { ¦$dateDiff: { startDate: $from, unit: day } }`,
    'PIPELINE_OPERATOR_ARGUMENTS',
    'Add `endDate`.',
  ],
  [
    'a variable that nothing defines',
    `$merge:
    into: { connectionName: db, db: d, coll: c }
    whenMatched: [{ $set: { total: ¦$$neww.total } }]`,
    'PIPELINE_VARIABLE_UNKNOWN',
    'Did you mean `$$new`?',
  ],
  [
    'a path without its dollar',
    `$unwind:
    path: ¦items`,
    'PIPELINE_FIELD_PATH',
    'Write "$items".',
  ],
  [
    'a field as a key',
    '$addFields: { user: { ¦$userId } }',
    'PIPELINE_EXPRESSION_FORM',
    'Write "$userId" for the field.',
  ],
  [
    'one argument of two',
    '$addFields: { same: { $eq: ¦$a } }',
    'PIPELINE_OPERATOR_ARGUMENTS',
    'Write a list of arguments: {"$eq": [...]}.',
  ],
  [
    'an accumulator outside of $group',
    '$addFields: { all: { ¦$push: $item } }',
    'PIPELINE_OPERATOR_PLACE',
    'Compute it in a $group.',
  ],
  [
    'a unit that does not exist',
    '$addFields: { day: { $dateTrunc: { date: $at, unit: ¦days } } }',
    'PIPELINE_OPERATOR_CONSTANT',
    'Did you mean `day`?',
  ],
  [
    'a misspelt member',
    '$addFields: { price: { $cond: { if: $sale, then: 1, ¦esle: 2 } } }',
    'PIPELINE_OPERATOR_ARGUMENTS',
    'Did you mean `else`?',
  ],
  [
    'a number in quotes',
    "$addFields: { gross: { $multiply: [$net, ¦'1.2'] } }",
    'PIPELINE_OPERATOR_TYPE',
    'Write 1.2 without quotes.',
  ],
];

const fileOf = (index: number): string => `pipelines/p${index}.yaml`;

/** The stage in a pipeline; one that writes is its sink. */
function pipelineOf(stage: string): string {
  const sink = stage.startsWith('$merge')
    ? ''
    : '- $merge: { into: { connectionName: db, db: d, coll: c } }\n';
  return `- $source: { connectionName: sample_stream_solar }\n- ${stage}\n${sink}`;
}

/** A project with one processor for each mistake. */
function writeProject(): string {
  const folder = makeFolder();
  mkdirSync(join(folder, 'pipelines'));
  MISTAKES.forEach(([, stage], index) => {
    writeFileSync(join(folder, fileOf(index)), pipelineOf(stage).replace(PLACE, ''));
  });
  writeFileSync(
    join(folder, 'sluice.yaml'),
    `apiVersion: sluice/v1
project: 5f3a0c0c0c0c0c0c0c0c0cc1
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    connections:
      sample_stream_solar: { type: Sample }
      db: { type: Cluster, clusterName: C, dbRoleToExecute: { role: readWriteAnyDatabase, type: BUILT_IN } }
    processors:
${MISTAKES.map((_, index) => `      p${index}: { pipeline: ${fileOf(index)} }`).join('\n')}
`,
  );
  return folder;
}

/** Line and column of the mark. */
function placeOf(stage: string): { readonly line: number; readonly column: number } {
  const lines = (pipelineOf(stage).split(PLACE)[0] ?? '').split('\n');
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}

test('each mistake is one error with its code, its place and its fix', async () => {
  const directory = writeProject();
  const { code, stdout } = await runCli(['validate', '--json'], { directory });
  expect(code).toBe(1);
  const { diagnostics } = JSON.parse(stdout) as { readonly diagnostics: readonly Record<string, unknown>[] };
  const found = diagnostics.map(({ severity, code: rule, file, line, column, fix }) => ({
    severity,
    code: rule,
    file,
    line,
    column,
    fix,
  }));
  const expected = MISTAKES.map(([, stage, rule, fix], index) => ({
    severity: 'error',
    code: rule,
    file: fileOf(index),
    ...placeOf(stage),
    fix,
  }));
  const byFile = (a: { readonly file: unknown }, b: { readonly file: unknown }): number =>
    String(a.file).localeCompare(String(b.file));
  expect(found.toSorted(byFile)).toEqual(expected.toSorted(byFile));
});

test('on a terminal the place leads, and the line is shown', async () => {
  const directory = writeProject();
  const { code, stdout, stderr } = await runCli(['validate'], { directory });
  expect(code).toBe(1);
  for (const [index, [, stage, rule]] of MISTAKES.entries()) {
    const { line, column } = placeOf(stage);
    expect(stdout + stderr).toContain(`${fileOf(index)}:${line}:${column}`);
    expect(stdout + stderr).toContain(rule);
  }
  expect(stdout + stderr).toContain(`${MISTAKES.length} errors`);
});
