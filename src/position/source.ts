/** What a processor reads, as far as its pipeline and the types of connections tell: it decides what a position of it is. */
import type { Value } from '../model/document.ts';
import { isDocument, isList } from '../model/document.ts';
import type { PipelineContext } from '../pipeline/finding.ts';
import { STAGES } from '../pipeline/stages.ts';
import { variantOf } from '../pipeline/stages/variants.ts';

/** `nothing`: a source without a position (samples, documents, a schedule). `unknown`: none that Sluice knows. */
export type SourceKind = 'change-stream' | 'kafka' | 'kinesis' | 'nothing' | 'unknown';

/** By the title of the variant in the catalogue of stages. */
const KINDS: Readonly<Record<string, SourceKind>> = {
  'change stream': 'change-stream',
  Kafka: 'kafka',
  Kinesis: 'kinesis',
  'sample data': 'nothing',
  documents: 'nothing',
};

/** Takes any value; what begins with no `$source` has an unknown one. */
export function sourceKindOf(pipeline: Value | undefined, context: PipelineContext): SourceKind {
  const first = isList(pipeline) ? pipeline[0] : undefined;
  const body = isDocument(first) ? first.get('$source') : undefined;
  const spec = STAGES.get('$source');
  if (!isDocument(body) || spec === undefined) return 'unknown';
  const title = variantOf(spec, body, context)?.title;
  return title === undefined ? 'unknown' : (KINDS[title] ?? 'unknown');
}
