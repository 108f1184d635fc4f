/**
 * Judges a gate by what was seen, look by look: each check is passed, failed or inconclusive, and all of them have to be passed for a while.
 * Pure; one judge belongs to one start, so that no verdict outlives what it was about.
 */
import type { GateRule } from '../../plan/plan.ts';
import type { Counters, GateSight } from './reading.ts';
import { NO_COUNTERS, countedSince, hasFallen, hasGoneBack } from './reading.ts';

export type GateVerdict = 'passed' | 'failed' | 'inconclusive';

/** What one check says. `why` is the end of a sentence. */
type Check = { readonly is: 'passed' } | { readonly is: 'failed' | 'inconclusive'; readonly why: string };

/** One look, as the report keeps it. */
export interface GateReading {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly state: string | undefined;
  readonly lagSeconds?: number;
  readonly lagMessages?: number;
  /** Since the start. */
  readonly counted: Counters;
  /** What both versions have counted since both were first seen together, where they run side by side. */
  readonly comparison?: { readonly own: Counters; readonly old: Counters };
  readonly health: 'sound' | 'unsound' | 'unknown';
  /** What speaks against it, or what is not known. */
  readonly why?: string;
}

export interface Judgement {
  readonly verdict: GateVerdict;
  readonly reason: string;
}

/** What is known when a gate begins. */
export interface GateStart {
  /** Its own counters before the start; undefined: it is new. */
  readonly counters?: Counters | undefined;
  /** What the version before has counted in its life: its share of dead letters. */
  readonly old?: Counters | undefined;
  /** It runs beside the old version, and is compared with that over the same time. */
  readonly isBeside?: boolean;
  /** In milliseconds since 1970. */
  readonly begunAt: number;
  /** Until then it is waited for a verdict, where that is later than the rule's own time. */
  readonly until?: number | undefined;
}

const PASSED: Check = { is: 'passed' };

export class GateJudge {
  readonly #rule: GateRule;
  readonly #start: GateStart;
  readonly readings: GateReading[] = [];
  #last: GateSight | undefined;
  #soundSince: number | undefined;
  #deadSince: number | undefined;
  #hasRead = false;
  #wasUnsound = false;
  /** What both versions had counted when both were first seen. */
  #together: { readonly own: Counters; readonly old: Counters } | undefined;

  constructor(rule: GateRule, start: GateStart) {
    this.#rule = rule;
    this.#start = start;
  }

  /** When it is over, in milliseconds since 1970. */
  get deadline(): number {
    return this.#start.begunAt + ((this.#rule.windowSeconds ?? 0) + this.#rule.withinSeconds) * 1000;
  }

  /** Adds a look; the judgement once there is one. The processor runs or is on its way: anything else is decided elsewhere. */
  add(sight: GateSight): Judgement | undefined {
    const counted = countedSince(sight.counters, this.#start.counters ?? NO_COUNTERS);
    this.#hasRead ||= (counted.input ?? 0) > 0;
    const comparison = this.#compare(sight);
    const dead = this.#deadLetters(counted, comparison);
    const checks = [
      this.#running(sight),
      this.#data(counted),
      this.#lag(sight),
      dead,
      this.#output(sight, counted),
      this.#silence(comparison),
    ];
    const failed = checks.find(({ is }) => is === 'failed');
    const open = checks.find(({ is }) => is === 'inconclusive');
    const worst = failed ?? open ?? PASSED;
    this.#note(sight, { counted, ...(comparison && { comparison }) }, worst);
    this.#last = sight;
    if (worst.is === 'passed') this.#soundSince ??= sight.at;
    else this.#soundSince = undefined;
    this.#wasUnsound ||= worst.is === 'failed';
    this.#deadSince = dead.is === 'failed' ? (this.#deadSince ?? sight.at) : undefined;
    return this.#conclude(sight.at, worst, dead);
  }

  /** The judgement at the end, when no more looks come. */
  expire(): Judgement {
    const last = this.readings.at(-1);
    if (last?.health === 'unsound') return { verdict: 'failed', reason: last.why ?? 'it is not sound' };
    if (!this.#hasRead) return this.#judgeSilence();
    if (last?.health === 'sound' && this.#wasUnsound) {
      const reason = `it was not sound for ${this.#rule.forSeconds} s in a row within its time`;
      return { verdict: 'failed', reason };
    }
    return { verdict: 'inconclusive', reason: last?.why ?? 'its time was over before enough was seen' };
  }

  #conclude(now: number, worst: Check, dead: Check): Judgement | undefined {
    const { forSeconds, maxDeadLetters } = this.#rule;
    if (this.#soundSince !== undefined && now - this.#soundSince >= forSeconds * 1000)
      return { verdict: 'passed', reason: `it has been sound for ${seconds(now - this.#soundSince)}` };
    if (dead.is === 'failed') {
      // A number never becomes smaller; a share may, as long as little was read.
      const isLasting = this.#deadSince !== undefined && now - this.#deadSince >= forSeconds * 1000;
      if (maxDeadLetters.by === 'count' || isLasting) return { verdict: 'failed', reason: dead.why };
    }
    if (now < this.deadline) return undefined;
    const judgement =
      worst.is === 'failed' ? ({ verdict: 'failed', reason: worst.why } as const) : this.expire();
    // Beside a version that runs, nothing is lost by waiting.
    const isWaitedFor = judgement.verdict === 'inconclusive' && now < (this.#start.until ?? 0);
    return isWaitedFor ? undefined : judgement;
  }

  /** What both versions have counted since both were first seen; anew where the counters of one have begun anew. */
  #compare({ counters, beside }: GateSight): GateReading['comparison'] {
    if (this.#start.isBeside !== true || beside === undefined) return undefined;
    const first = (this.#together ??= { own: counters, old: beside });
    if (hasFallen(counters, first.own) || hasFallen(beside, first.old))
      this.#together = { own: counters, old: beside };
    return {
      own: countedSince(counters, this.#together.own),
      old: countedSince(beside, this.#together.old),
    };
  }

  #judgeSilence(): Judgement {
    const reason = `no data: it has read nothing since its start`;
    return { verdict: this.#rule.noData === 'fail' ? 'failed' : 'inconclusive', reason };
  }

  #running({ phase, position }: GateSight): Check {
    const last = this.#last;
    if (last?.phase === 'running' && phase !== 'running')
      return { is: 'failed', why: 'it has restarted by itself' };
    if (phase !== 'running') return { is: 'inconclusive', why: 'it is not running yet' };
    if (last !== undefined && hasGoneBack(last.position, position))
      return { is: 'failed', why: 'it has restarted by itself: it has gone back in its source' };
    return PASSED;
  }

  #data({ input }: Counters): Check {
    if (this.#hasRead) return PASSED;
    if (input === undefined) return { is: 'inconclusive', why: 'Atlas does not say how much it has read' };
    return { is: 'inconclusive', why: 'no data: it has read nothing since its start' };
  }

  #lag({ position }: GateSight): Check {
    const { source, maxLagSeconds, maxLagMessages } = this.#rule;
    if (source === 'nothing') return PASSED;
    const lag = lagOf(position);
    if (lag === undefined) return { is: 'inconclusive', why: `its lag is not known${because(position)}` };
    const [most, unit] = position.source === 'kafka' ? [maxLagMessages, 'messages'] : [maxLagSeconds, 's'];
    if (lag <= most) return PASSED;
    const before = this.#last && lagOf(this.#last.position);
    const is = `it is ${lag} ${unit} behind, more than ${most}`;
    if (before === undefined) return { is: 'inconclusive', why: is };
    return lag < before ? PASSED : { is: 'failed', why: `${is}, and does not catch up` };
  }

  #deadLetters(counted: Counters, comparison: GateReading['comparison']): Check {
    const { by, most } = this.#rule.maxDeadLetters;
    if (by === 'times' && this.#start.isBeside === true) return deadLettersBeside(most, comparison);
    const { input, dead } = counted;
    if (dead === undefined) return { is: 'inconclusive', why: 'Atlas does not say how many dead letters' };
    if (dead === 0) return PASSED;
    if (by === 'count')
      return dead <= most ? PASSED : failed(`${dead} dead letters, and at most ${most} are allowed`);
    if (input === undefined) return { is: 'inconclusive', why: 'Atlas does not say how much it has read' };
    const { old } = this.#start;
    if (by === 'times' && (old?.input === undefined || old.dead === undefined || old.input === 0))
      return { is: 'inconclusive', why: `${dead} dead letters, and no version before to compare with` };
    const share = by === 'share' ? most : most * ((old?.dead ?? 0) / (old?.input ?? 1));
    if (dead <= Math.ceil(share * input)) return PASSED;
    const allowed = `${percent(share)} of the messages`;
    const than = by === 'share' ? allowed : `${allowed}, as before the change`;
    return failed(`${dead} of ${input} messages are dead letters, more than ${than}`);
  }

  /** A new version that writes nothing, where the old one does. How much each writes may differ: that is what was changed. */
  #silence(comparison: GateReading['comparison']): Check {
    if (this.#start.isBeside !== true) return PASSED;
    if (comparison === undefined)
      return { is: 'inconclusive', why: 'the list does not have the old version to compare with' };
    const { own, old } = comparison;
    if (own.output === undefined || old.output === undefined)
      return { is: 'inconclusive', why: 'Atlas does not say how much both versions have written' };
    if (own.output > 0 || old.output === 0) return PASSED;
    const why = `it has written nothing, and the old version ${old.output} messages in the same time`;
    return { is: 'inconclusive', why };
  }

  #output({ at }: GateSight, { output }: Counters): Check {
    const { minOutput, windowSeconds } = this.#rule;
    if (minOutput === 0) return PASSED;
    if (output === undefined)
      return { is: 'inconclusive', why: 'Atlas does not say how much it has written' };
    if (output >= minOutput) return PASSED;
    const why = `it has written ${output} messages, and ${minOutput} are wanted`;
    const isEarly = windowSeconds !== undefined && at < this.#start.begunAt + windowSeconds * 1000;
    return isEarly || !this.#hasRead ? { is: 'inconclusive', why } : failed(why);
  }

  #note(
    { at, state, position }: GateSight,
    { counted, comparison }: Pick<GateReading, 'counted' | 'comparison'>,
    worst: Check,
  ): void {
    const lag = lagOf(position);
    this.readings.push({
      at,
      state,
      ...(lag !== undefined && (position.source === 'kafka' ? { lagMessages: lag } : { lagSeconds: lag })),
      counted,
      ...(comparison && { comparison }),
      health: worst.is === 'passed' ? 'sound' : worst.is === 'failed' ? 'unsound' : 'unknown',
      ...(worst.is !== 'passed' && { why: worst.why }),
    });
  }
}

const failed = (why: string): Check => ({ is: 'failed', why });

/** The dead letters of two versions that read the same, over the same time. */
function deadLettersBeside(most: number, comparison: GateReading['comparison']): Check {
  // That the old version is not seen is said elsewhere.
  if (comparison === undefined) return PASSED;
  const { own, old } = comparison;
  if (own.dead === undefined || old.dead === undefined)
    return { is: 'inconclusive', why: 'Atlas does not say how many dead letters both versions have' };
  if (own.dead === 0) return PASSED;
  if (own.input === undefined || old.input === undefined)
    return { is: 'inconclusive', why: 'Atlas does not say how much both versions have read' };
  if (old.input === 0)
    return {
      is: 'inconclusive',
      why: `${own.dead} dead letters, and the old version has read nothing in the same time`,
    };
  // A message that one version has read and the other has not yet is no difference between them.
  const isEqualButOne = old.dead > 0 ? 1 : 0;
  if (own.dead <= Math.ceil(most * (old.dead / old.input) * own.input) + isEqualButOne) return PASSED;
  return failed(
    `${own.dead} of ${own.input} messages are dead letters, and ${old.dead} of ${old.input} of the old version in the same time`,
  );
}

const percent = (share: number): string => `${Math.round(share * 10_000) / 100} %`;

const seconds = (ms: number): string => `${Math.round(ms / 1000)} s`;

/** Seconds or messages. That of a change stream counts only once it has a token: before, Atlas says 0. */
function lagOf(position: GateSight['position']): number | undefined {
  if (position.source === 'kafka') return position.lagMessages;
  return position.source === 'change-stream' && position.from === 'token' ? position.lagSeconds : undefined;
}

function because(position: GateSight['position']): string {
  if (position.source === 'unknown') return `: ${position.why}`;
  if (position.source === 'change-stream' && position.from === 'start') return ': no token has been read yet';
  return '';
}
