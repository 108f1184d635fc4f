/** What the Action needs of the workflow that starts it, in its own words. `toolkit.ts` is the real one. */
import type { Inputs } from './settings.ts';

/** One message on the run's page, at a place in the repository where there is one. */
export interface Annotation {
  readonly severity: 'error' | 'warning' | 'note';
  readonly title: string;
  readonly message: string;
  /** Relative to the repository's root. */
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
}

/** The event that the run is about, as GitHub gave it. Payloads are other people's data: read them with care. */
export interface RawEvent {
  readonly name: string;
  readonly payload: unknown;
  /** The commit that the run is about. */
  readonly sha: string;
  /** `refs/heads/main`. */
  readonly ref: string;
  readonly actor: string;
  readonly owner: string;
  readonly repo: string;
  readonly runId: number;
  readonly runAttempt: number;
  readonly serverUrl: string;
  /** GitHub's API. */
  readonly apiUrl: string;
}

export interface Workflow {
  readonly inputs: Inputs;
  readonly event: RawEvent;
  /** Where files of this job go that later steps may read. */
  readonly temporaryDirectory: string;
  /** The repository's checkout, absolute. */
  readonly workspace: string;
  /** From now on GitHub shows `***` in place of `text`. */
  mask(text: string): void;
  /** `text` into the log. Nothing in it is taken for a command of the workflow. */
  log(text: string): void;
  /** Shown where debug logging is on. */
  debug(text: string): void;
  annotate(annotation: Annotation): void;
  setOutput(name: string, value: string): void;
  /**
   * Keeps a file as an artifact of the run, under its own name; gives the artifact's id.
   * @throws whatever GitHub's library throws
   */
  upload(path: string): Promise<number>;
  /** Markdown onto the page of the run; nothing happens where the run has none. */
  addSummary(markdown: string): Promise<void>;
}
