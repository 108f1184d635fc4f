/** What a check finds, and how checks say it. */
import type { Value } from '../model/document.ts';
import type { PipelineCode } from './codes/pipeline-codes.ts';
import { severityOf, usualFix } from './codes/pipeline-codes.ts';
import { STAGES } from './stages.ts';

export interface PipelineFinding {
  readonly severity: 'error' | 'warning';
  readonly code: PipelineCode;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do about it, in one sentence. */
  readonly fix?: string;
  /** From the processor's fields: `['pipeline', '2', '$match']`. */
  readonly path: readonly string[];
  /** Which side of the last member of `path` is at fault. */
  readonly at: 'key' | 'value';
  /** How Atlas words it in the detail of a 400; only for errors. */
  readonly reason?: string;
}

/** What is known around a pipeline. */
export interface PipelineContext {
  /** Names and types of the workspace's connections; undefined: not known, so that references are not checked. */
  readonly connections?: ReadonlyMap<string, string | undefined>;
  /** The processor's `options`. */
  readonly options?: Value;
  /** The tier that it runs on. */
  readonly tier?: string;
  /** The processor's `failoverEnabled`. */
  readonly failoverEnabled?: boolean;
  /** Whether its workspace has failover regions; undefined: not known. */
  readonly hasFailoverRegions?: boolean;
  /** The failover regions in which a connection has no failover connection, by its name; undefined: not known. */
  readonly failoverGaps?: ReadonlyMap<string, readonly string[]>;
  /** The consumers of other processors (`Consumer.id`), and what those are called. */
  readonly consumers?: ReadonlyMap<string, string>;
}

export interface FindingDetails {
  /** Default: `value`. */
  readonly at?: 'key' | 'value';
  readonly fix?: string | undefined;
  readonly reason?: string;
}

/** Records a finding. */
export type Report = (
  code: PipelineCode,
  path: readonly string[],
  message: string,
  details?: FindingDetails,
) => void;

/** A report that adds to `findings`. */
export function reportTo(findings: PipelineFinding[]): Report {
  return (code, path, message, { at = 'value', fix = usualFix(code), reason } = {}) => {
    const severity = severityOf(code);
    findings.push({
      severity,
      code,
      message,
      ...(fix !== undefined && { fix }),
      path,
      at,
      ...(severity === 'error' && { reason: reason ?? message }),
    });
  };
}

/**
 * Whether MongoDB refuses to read the pipeline because of it. assumed (constant-types): the types of arguments are looked at when a document comes,
 * even where they are constants.
 */
export function isRefused({ severity, code }: PipelineFinding): boolean {
  return severity === 'error' && code !== 'PIPELINE_OPERATOR_TYPE';
}

/** How people speak of a place in a pipeline: `$source.config.fullDocument`, from the innermost stage on. */
export function labelOf(path: readonly string[]): string {
  const stage = path.findLastIndex((segment) => STAGES.has(segment));
  return path.slice(Math.max(stage, 0)).join('.');
}

/** What the engine calls the body and the target of $merge, as its errors show. Source: MCP server, streamsToolBase.ts. */
const IDL_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^\$merge\.into(?=\.)/, 'AtlasCollection'],
  [/^\$merge(?=\.)/, 'MergeOperatorSpec'],
];

/** How the engine's parser speaks of a place: `AtlasCollection.topic` for `$merge.into.topic`. */
export function idlLabelOf(path: readonly string[]): string {
  return IDL_NAMES.reduce((label, [pattern, name]) => label.replace(pattern, name), labelOf(path));
}
