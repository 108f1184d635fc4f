/**
 * Judges a gate by what was seen, look by look: each check is passed, failed or inconclusive, and all of them have to be passed for a while.
 * Pure; one judge belongs to one start, so that no verdict outlives what it was about.
 */
import type { GateRule } from '../../plan/plan.ts';
import type { Counters, GateSight } from './reading.ts';
import { NO_COUNTERS, countedSince, hasGoneBack } from './reading.ts';

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
  readonly health: 'sound' | 'unsound' | 'unknown';
  /** What speaks against it, or what is not known. */
  readonly why?: string;
}

export interface Judgement {
  readonly verdict: GateVerdict;
  readonly reason: string;
}

/** What was known before the start. */
export interface Baseline {
  /** Its own counters; undefined: it is new. */
  readonly counters?: Counters | undefined;
  /** What the version before has counted in its life: its share of dead letters. */
  readonly old?: Counters | undefined;
}

const PASSED: Check = { is: 'passed' };

export class GateJudge {
  readonly #rule: GateRule;
  readonly #baseline: Baseline;
  readonly #begunAt: number;
  readonly readings: GateReading[] = [];
  #last: GateSight | undefined;
  #soundSince: number | undefined;
  #deadSince: number | undefined;
  #hasRead = false;
  #wasUnsound = false;

  constructor(rule: GateRule, baseline: Baseline, begunAt: number) {
    this.#rule = rule;
    this.#baseline = baseline;
    this.#begunAt = begunAt;
  }

  /** When it is over, in milliseconds since 1970. */
  get deadline(): number {
    return this.#begunAt + ((this.#rule.windowSeconds ?? 0) + this.#rule.withinSeconds) * 1000;
  }

  /** Adds a look; the judgement once there is one. The processor runs or is on its way: anything else is decided elsewhere. */
  add(sight: GateSight): Judgement | undefined {
    const counted = countedSince(sight.counters, this.#baseline.counters ?? NO_COUNTERS);
    this.#hasRead ||= (counted.input ?? 0) > 0;
    const dead = this.#deadLetters(counted);
    const checks = [
      this.#running(sight),
      this.#data(counted),
      this.#lag(sight),
      dead,
      this.#output(sight, counted),
    ];
    const failed = checks.find(({ is }) => is === 'failed');
    const open = checks.find(({ is }) => is === 'inconclusive');
    const worst = failed ?? open ?? PASSED;
    this.#note(sight, counted, worst);
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
    return worst.is === 'failed' ? { verdict: 'failed', reason: worst.why } : this.expire();
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

  #deadLetters({ input, dead }: Counters): Check {
    const { by, most } = this.#rule.maxDeadLetters;
    if (dead === undefined) return { is: 'inconclusive', why: 'Atlas does not say how many dead letters' };
    if (dead === 0) return PASSED;
    if (by === 'count')
      return dead <= most ? PASSED : failed(`${dead} dead letters, and at most ${most} are allowed`);
    if (input === undefined) return { is: 'inconclusive', why: 'Atlas does not say how much it has read' };
    const { old } = this.#baseline;
    if (by === 'times' && (old?.input === undefined || old.dead === undefined || old.input === 0))
      return { is: 'inconclusive', why: `${dead} dead letters, and no version before to compare with` };
    const share = by === 'share' ? most : most * ((old?.dead ?? 0) / (old?.input ?? 1));
    if (dead <= Math.ceil(share * input)) return PASSED;
    const allowed = `${percent(share)} of the messages`;
    const than = by === 'share' ? allowed : `${allowed}, as before the change`;
    return failed(`${dead} of ${input} messages are dead letters, more than ${than}`);
  }

  #output({ at }: GateSight, { output }: Counters): Check {
    const { minOutput, windowSeconds } = this.#rule;
    if (minOutput === 0) return PASSED;
    if (output === undefined)
      return { is: 'inconclusive', why: 'Atlas does not say how much it has written' };
    if (output >= minOutput) return PASSED;
    const why = `it has written ${output} messages, and ${minOutput} are wanted`;
    const isEarly = windowSeconds !== undefined && at < this.#begunAt + windowSeconds * 1000;
    return isEarly || !this.#hasRead ? { is: 'inconclusive', why } : failed(why);
  }

  #note({ at, state, position }: GateSight, counted: Counters, worst: Check): void {
    const lag = lagOf(position);
    this.readings.push({
      at,
      state,
      ...(lag !== undefined && (position.source === 'kafka' ? { lagMessages: lag } : { lagSeconds: lag })),
      counted,
      health: worst.is === 'passed' ? 'sound' : worst.is === 'failed' ? 'unsound' : 'unknown',
      ...(worst.is !== 'passed' && { why: worst.why }),
    });
  }
}

const failed = (why: string): Check => ({ is: 'failed', why });

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
