/** The results of tests as JUnit XML, which CI systems show: a suite for each file, a test case for each case. */
import { printJson } from '../../model/document/json-text.ts';
import { UNSEEN } from '../safe-text.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { CaseResult, TestFileResult, TestRun } from '../../testing/results.ts';

/** Text for XML 1.0: escaped, without the control characters that it can't hold. */
function escape(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
      .replace(/[&<>"'\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`)
      .replace(UNSEEN, (character) => `&#${character.codePointAt(0) ?? 0};`)
  );
}

function failureText({ differences, error, deadLetters }: CaseResult): string {
  const lines = differences.map(
    ({ path, expected, actual }) =>
      `${path}: expected ${expected === undefined ? 'nothing' : printJson(expected)}, but came ${actual === undefined ? 'nothing' : printJson(actual)}`,
  );
  return [
    ...(error === undefined ? [] : [`${error.code}: ${error.message}`]),
    ...lines,
    ...deadLetters.map(({ stage, reason }) => `dead letter: ${stage}: ${reason}`),
  ].join('\n');
}

function renderCase(result: CaseResult, file: TestFileResult): string {
  const open = `    <testcase classname="${escape(file.processor)}" name="${escape(result.name)}" file="${escape(file.file)}"`;
  if (result.passed) return `${open}/>\n`;
  if (result.skipped !== undefined)
    return `${open}>\n      <skipped message="${escape(result.skipped)}"/>\n    </testcase>\n`;
  const text = failureText(result);
  const [first = ''] = text.split('\n');
  return `${open}>\n      <failure message="${escape(first)}">${escape(text)}</failure>\n    </testcase>\n`;
}

function brokenLine({ place, code, message }: Diagnostic): string {
  return `${place === undefined ? '' : `${place.file}:${place.line}:${place.column}: `}${code}: ${message}`;
}

function renderSuite(file: TestFileResult): string {
  const failures = file.cases.filter(({ passed, skipped }) => !passed && skipped === undefined).length;
  const [first] = file.diagnostics;
  const broken =
    first === undefined
      ? ''
      : `    <testcase classname="${escape(file.processor)}" name="${escape(file.file)}" file="${escape(file.file)}">\n      <error message="${escape(brokenLine(first))}">${escape(file.diagnostics.map(brokenLine).join('\n'))}</error>\n    </testcase>\n`;
  const count = file.cases.length + (broken === '' ? 0 : 1);
  const head = `  <testsuite name="${escape(file.file)}" tests="${count}" failures="${failures}" errors="${broken === '' ? 0 : 1}">\n`;
  return `${head}${broken}${file.cases.map((result) => renderCase(result, file)).join('')}  </testsuite>\n`;
}

/** One XML document. */
export function renderJUnit(run: TestRun): string {
  const broken = run.files.filter(({ diagnostics }) => diagnostics.length > 0).length;
  const head = `<testsuites name="sluice test" tests="${run.passed + run.failed + run.skipped}" failures="${run.failed - broken}" errors="${broken}">`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${run.files.map(renderSuite).join('')}</testsuites>\n`;
}
