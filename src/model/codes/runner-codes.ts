/** What running pipelines on this machine can report: test and preview. */
import type { CodeTable } from './code-entry.ts';

export const RUNNER_CODES = {
  RUNNER_UNSUPPORTED: {
    meaning: 'The local runner does not run this, and does not guess what Atlas would do.',
    example: 'A stage that calls a service which the test gives no answers for.',
    fix: 'Give the test what it needs, or leave the stage to Atlas; docs/local-runner.md says what is run.',
  },
  RUNNER_MALFORMED: {
    meaning: 'A pipeline is written in a way that MongoDB does not accept.',
    example: '`{ $subtract: [1] }`.',
    fix: 'Correct the expression that is named.',
  },
  RUNNER_INPUT: {
    meaning: 'The documents of a test or a preview can not be used.',
    example: 'A file of documents has a line that is not JSON.',
    fix: 'Correct the documents at the place that is named.',
  },
  RUNNER_FUNCTION_LIMIT: {
    meaning: 'A $function took more time or memory than one call may.',
    example: 'A loop that never ends.',
    fix: 'Make the function smaller. The limits are those of docs/local-runner.md.',
  },
  PREVIEW_STAGE_UNKNOWN: {
    meaning: 'The pipeline has no stage of that number.',
    example: '`--stage 9` of a pipeline with four stages.',
    fix: 'Write a number from 0, which is $source, to that of the last stage.',
  },
  TEST_FAILED: {
    meaning: 'A case of a test file failed: what came out is not what was expected.',
    example: 'A field of a document has another value.',
    fix: 'Correct the pipeline, or the expectation: sluice test --update writes what came out.',
  },
  TEST_CASE_UNKNOWN: {
    meaning: 'The tests of a processor have no case of that name.',
    example: '`sluice preview orders/processor/enrich --case large`.',
    fix: 'Name one of the cases that the message lists.',
  },
  TEST_FAILURE_EXPECTED: {
    meaning: 'A test expects the processor to fail, and it did not, or with another message.',
    example: 'The pipeline was corrected, and the case still has `fails:`.',
    fix: 'Correct what the case expects.',
  },
  TEST_FILE_INVALID: {
    meaning: 'A test file does not have the form that schemas/test.schema.json describes.',
    example: 'A case without `expect`.',
    fix: 'Correct the file at the place that is named.',
  },
  TEST_FILE_UNREADABLE: {
    meaning: 'A test file, or a file that it names, can not be read.',
    example: '`input: documents.json`, and that file is not there.',
    fix: 'Name a file that can be read.',
  },
  TEST_MANIFEST_INVALID: {
    meaning: 'The manifest of a test has errors, so its tests did not run.',
    example: 'A pipeline file has a syntax error.',
    fix: 'Correct the manifest first; sluice validate lists its errors.',
  },
  TEST_MANIFEST_NOT_FOUND: {
    meaning: 'There is no sluice.yaml beside a test file or above it.',
    example: 'A test file outside of the project.',
    fix: 'Name the manifest with -f.',
  },
  TEST_PROCESSOR_FAILED: {
    meaning: 'The processor failed while a test ran, and the test does not expect that.',
    example: 'A $merge without a dead letter queue gets a document that it can not write.',
    fix: 'Correct the pipeline, or expect the failure with `fails:`.',
  },
  TEST_PROCESSOR_INVALID: {
    meaning:
      'The pipeline of the tested processor has errors that `validate` finds, so the test did not run.',
    example: 'The pipeline uses an operator that MongoDB does not have.',
    fix: 'Correct the pipeline first; sluice validate names each error with its place.',
  },
  TEST_PROCESSOR_UNKNOWN: {
    meaning: 'A test or a preview names a processor that the manifest does not have.',
    example: '`processor: orders/processor/enrch`.',
    fix: 'Write its address: workspace/processor/name.',
  },
} as const satisfies CodeTable;
