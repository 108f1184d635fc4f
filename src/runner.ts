/** `sluice/runner`: runs a stream pipeline over documents, for people who test with vitest, jest or node:test. */
export { SluiceError } from './model/errors.ts';
export { runDocuments as runPipeline } from './runner/library/run-documents.ts';
export type {
  FunctionReply,
  HttpsReply,
  PipelineInput,
  PipelineRequest,
  PipelineResult,
  PlainDocument,
  PlainMessage,
  SentMessage,
  StageResult,
} from './runner/library/run-documents.ts';
