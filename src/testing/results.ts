/** What a run of tests gives: plain data for people, scripts and other programs. */
import type { Diagnostic, Place } from '../model/diagnostic.ts';
import type { Value } from '../model/document.ts';
import type { RunResult, TraceStep } from '../runner/run.ts';
import type { StageCounts } from '../runner/stage.ts';
import type { Difference } from './matching.ts';

/** A document that went to the dead letter queue. */
export interface DeadLetter {
  readonly stage: string;
  readonly reason: string;
}

/** One case. It passed when there is no difference and no error; one that was skipped did neither. */
export interface CaseResult {
  readonly name: string;
  /** Where the case starts. */
  readonly place: Place | undefined;
  readonly passed: boolean;
  readonly differences: readonly Difference[];
  /** Why the case could not be run, or failed otherwise. */
  readonly error: { readonly code: string; readonly message: string; readonly fix?: string } | undefined;
  /** Why it was left out; undefined when it ran. */
  readonly skipped: string | undefined;
  /** What `--update` wrote anew: `output`, `dlq`, ... */
  readonly updated: readonly string[];
  readonly deadLetters: readonly DeadLetter[];
  /** What each step of the input did, where `--trace` asks for it. */
  readonly trace: readonly TraceStep[];
  readonly stages: readonly Pick<StageCounts, 'name' | 'path' | 'in' | 'out' | 'dlq'>[];
  /** Stages whose windows held documents at the end. */
  readonly openWindows: RunResult['openWindows'];
}

export interface TestFileResult {
  readonly file: string;
  /** The address; as it is written where it is none. */
  readonly processor: string;
  readonly cases: readonly CaseResult[];
  /** Why the file could not be run; empty when it was. */
  readonly diagnostics: readonly Diagnostic[];
}

/** What no case reaches, of one processor. */
export interface ProcessorCoverage {
  readonly processor: string;
  readonly stages: number;
  readonly branches: number;
  readonly missedStages: readonly string[];
  readonly missedBranches: readonly string[];
}

/** What the tests of one manifest leave out. */
export interface Coverage {
  /** As shown to people. */
  readonly manifest: string;
  readonly processors: readonly ProcessorCoverage[];
  /** Processors of the manifest without any case; empty when only some test files were asked for. */
  readonly untested: readonly string[];
}

/** The result of `sluice test`. */
export interface TestRun {
  readonly files: readonly TestFileResult[];
  readonly passed: number;
  /** Failed cases, and files that could not be read. */
  readonly failed: number;
  /** Cases that were left out on purpose. */
  readonly skipped: number;
  /** Of each manifest whose tests ran. */
  readonly coverage: readonly Coverage[];
}

/** What came of a case, for `--update`. */
export interface CaseOutcome {
  readonly output: readonly Value[];
  readonly calls: readonly Value[];
  readonly messages: readonly Value[];
  readonly dlq: readonly Value[];
  readonly collections: ReadonlyMap<string, readonly Value[]>;
}
