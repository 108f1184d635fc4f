/** The results of tests as one JSON document, version 1, for scripts. */
import { printJson } from '../../model/json-text.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Value } from '../../model/document.ts';
import { Document, document, number } from '../../model/document.ts';
import type { Difference } from '../../testing/matching.ts';
import type { CaseResult, TestFileResult, TestRun } from '../../testing/results.ts';

function errorOf(error: CaseResult['error'] | Diagnostic): Value {
  return error === undefined ? null : document({ code: error.code, message: error.message, fix: error.fix });
}

const differenceOf = ({ path, expected, actual }: Difference): Value => document({ path, expected, actual });

function caseOf({ name, place, passed, differences, error, stages, openWindows }: CaseResult): Value {
  return document({
    name,
    line: place ? number(place.line) : null,
    passed,
    error: errorOf(error),
    differences: differences.map(differenceOf),
    stages: stages.map((stage) =>
      document({
        name: stage.name,
        path: stage.path,
        in: number(stage.in),
        out: number(stage.out),
        dlq: number(stage.dlq),
      }),
    ),
    openWindows: openWindows.map(({ path, count }) => document({ path, count: number(count) })),
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
export function renderTestJson({ files, passed, failed, coverage }: TestRun): string {
  const made = new Document([
    ['formatVersion', number(1)],
    ['passed', number(passed)],
    ['failed', number(failed)],
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
  return `${printJson(made, { indent: 2 })}\n`;
}
