/**
 * The gate for one apply: finds out where the branch is, judges the plan, looks once more just before the first write, and knows which pull
 * requests are to be told.
 */
import { resolve } from 'node:path';
import { SluiceError } from '../../model/errors.ts';
import type { Plan } from '../../core/types.ts';
import type { PullRequest, Repository } from '../github/github.ts';
import type { Job } from '../jobs/job.ts';
import type { Branch } from './branch.ts';
import type { GateRequest, Verdict } from './gate.ts';
import { findTold, judgePlan, openBranch } from './gate.ts';
import type { Standing } from './newest.ts';
import { findStanding } from './newest.ts';
import type { Sources } from './sources.ts';
import { readSources } from './sources.ts';

/** How often the gate judges anew because the branch moved meanwhile. */
const MOST_ROUNDS = 3;

export class Gatekeeper {
  readonly #job: Job;
  readonly #plan: Plan;
  readonly #sources: Sources;
  #standing: Standing | undefined;
  #branch: Branch | undefined;
  #repository: Repository | undefined;
  #told: PullRequest | undefined;

  constructor(job: Job, plan: Plan, files: readonly string[]) {
    this.#job = job;
    this.#plan = plan;
    this.#sources = readJobSources(job, files);
  }

  /** Whether the plan writes something, so that GitHub's answers decide. */
  get isNeeded(): boolean {
    return this.#plan.steps.length > 0;
  }

  /**
   * Asks GitHub where the branch is. Where that decides nothing, no answer is a warning.
   * @throws SluiceError GITHUB_… where the plan has steps
   */
  async look(): Promise<void> {
    const { settings } = this.#job;
    if (!this.isNeeded && settings.comment === 'never') return;
    try {
      await this.#findStanding(this.isNeeded && settings.gate !== 'none' && settings.expectDigest === '');
    } catch (error) {
      if (this.isNeeded || !(error instanceof SluiceError)) throw error;
      this.#job.findings.push(warnUntold(error));
    }
    this.#told = await this.#ask(async () => findTold(await this.#request(), this.#openBranch()));
  }

  /** The pull request whose comment says what becomes of the run. */
  get told(): PullRequest | undefined {
    return this.#told;
  }

  async judge(): Promise<Verdict> {
    if (!this.isNeeded) return { kind: 'open', why: 'nothing is to be done' };
    return judgePlan(await this.#request(), this.#openBranch());
  }

  /** Just before the first write: judges again when the branch has moved since. */
  async confirm(): Promise<Verdict | undefined> {
    if (!this.isNeeded) return undefined;
    let verdict: Verdict | undefined;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const judged = this.#standing;
      const now = await this.#findStanding(false);
      if (now.kind === 'newest' && judged?.kind === 'newest' && now.head === judged.head) return verdict;
      verdict = await this.judge();
      if (verdict.kind === 'closed') return verdict;
    }
    return verdict;
  }

  /** The pull request whose record is to be marked as applied: the newest one that counts, where this job speaks for the branch. */
  async findMarked(): Promise<PullRequest | undefined> {
    if (this.#standing?.kind !== 'newest' || this.#job.settings.comment === 'never') return undefined;
    return this.#ask(async () => (await this.#openBranch().newest())?.pull);
  }

  async #findStanding(awaitsMerge: boolean): Promise<Standing> {
    const { settings, event, pause } = this.#job;
    const repository = await this.#job.repository();
    const sources = this.#sources;
    const standing = await findStanding({ settings, event, sources, repository, pause, awaitsMerge });
    this.#standing = standing;
    this.#branch = undefined;
    this.#repository = repository;
    return standing;
  }

  async #request(): Promise<GateRequest> {
    const { settings, event, key, masking, gateRules } = this.#job;
    return {
      settings,
      event,
      plan: this.#plan,
      key,
      masking,
      standing: this.#standing ?? UNKNOWN,
      sources: this.#sources.found,
      repository: this.#repository ?? (await this.#job.repository()),
      ...(gateRules && { rules: gateRules }),
    };
  }

  #openBranch(): Branch {
    const { key } = this.#job;
    const repository = this.#repository;
    if (repository === undefined) throw new TypeError('the gate was not asked before');
    const standing = this.#standing ?? UNKNOWN;
    this.#branch ??= openBranch({ repository, key, sources: this.#sources.found, standing });
    return this.#branch;
  }

  /** What only the comment needs: no answer is a warning. */
  async #ask<T>(question: () => Promise<T>): Promise<T | undefined> {
    if (this.#standing === undefined) return undefined;
    try {
      return await question();
    } catch (error) {
      if (!(error instanceof SluiceError)) throw error;
      this.#job.findings.push(warnUntold(error));
      return undefined;
    }
  }
}

const UNKNOWN: Standing = { kind: 'refused', message: 'GitHub did not say where the branch is.' };

/** Everything that a job read from the repository: the manifest's files, and the directories that it was given. */
export function readJobSources({ host, workflow, settings, event }: Job, files: readonly string[]): Sources {
  const given = settings.files.length === 0 ? ['sluice.yaml'] : settings.files;
  return readSources(resolve(workflow.workspace), host.directory, [...files, ...given], event.sha);
}

/** What the comment should say is in the summary all the same. */
export function warnUntold({ code, message, fix }: SluiceError): Job['findings'][number] {
  return {
    severity: 'warning',
    code,
    message: `the comment on the pull request could not be written: ${message}`,
    ...(fix !== undefined && { fix }),
  };
}
