/** The results of tests as one JSON document, version 1, for scripts. */
import { printJson } from '../../model/document/json-text.ts';
import { escapeJson } from '../safe-text.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Value } from '../../model/document.ts';
import { Document, document, number } from '../../model/document.ts';
import type { Difference } from '../../testing/matching.ts';
import type { CaseResult, TestFileResult, TestRun } from '../../testing/results.ts';

function errorOf(error: CaseResult['error'] | Diagnostic): Value {
  return error === undefined ? null : document({ code: error.code, message: error.message, fix: error.fix });
}

const differenceOf = ({ path, expected, actual }: Difference): Value => document({ path, expected, actual });

const stageOf = ({ path, in: taken, out, dlq }: CaseResult['trace'][number]['stages'][number]): Document =>
  document({ path, in: number(taken), out: number(out), dlq: number(dlq) });

const windowOf = ({ path, count }: CaseResult['openWindows'][number]): Value =>
  document({ path, count: number(count) });

function traceOf({ step, watermark, openWindows, stages }: CaseResult['trace'][number]): Value {
  return document({
    step,
    watermark: watermark === undefined ? null : new Date(watermark).toISOString(),
    openWindows: openWindows.map(windowOf),
    stages: stages.map(stageOf),
  });
}

function caseOf(result: CaseResult): Value {
  const { name, place, passed, skipped, updated, differences, error, stages, trace } = result;
  return document({
    name,
    line: place ? number(place.line) : null,
    passed,
    ...(skipped !== undefined && { skipped }),
    ...(updated.length > 0 && { updated }),
    error: errorOf(error),
    differences: differences.map(differenceOf),
    deadLetters: result.deadLetters.map(({ stage, reason }) => document({ stage, reason })),
    stages: stages.map((stage) => new Document([['name', stage.name], ...stageOf(stage).entries])),
    openWindows: result.openWindows.map(windowOf),
    ...(trace.length > 0 && { trace: trace.map(traceOf) }),
  });
}

function diagnosticOf({ severity, code, message, place, fix }: Diagnostic): Value {
  return document({
    severity,
    code,
    message,
    file: place?.file ?? null,
    line: place ? number(place.line) : null,
    column: place ? number(place.column) : null,
    fix: fix ?? null,
  });
}

function fileOf({ file, processor, cases, diagnostics }: TestFileResult): Value {
  return document({
    file,
    processor,
    error: errorOf(diagnostics[0]),
    diagnostics: diagnostics.map(diagnosticOf),
    cases: cases.map(caseOf),
  });
}

/** The whole run. */
export function renderTestJson({ files, passed, failed, skipped, coverage }: TestRun): string {
  const made = new Document([
    ['formatVersion', number(1)],
    ['passed', number(passed)],
    ['failed', number(failed)],
    ['skipped', number(skipped)],
    ['files', files.map(fileOf)],
    [
      'coverage',
      document({
        processors: coverage.flatMap(({ manifest, processors }) =>
          processors.map((reached) =>
            document({
              processor: reached.processor,
              manifest,
              stages: number(reached.stages),
              branches: number(reached.branches),
              missedStages: reached.missedStages,
              missedBranches: reached.missedBranches,
            }),
          ),
        ),
        untested: coverage.flatMap(({ untested }) => untested),
      }),
    ],
  ]);
  return `${escapeJson(printJson(made, { indent: 2 }))}\n`;
}
