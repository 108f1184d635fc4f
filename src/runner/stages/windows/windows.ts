/**
 * Tumbling and hopping windows: which windows a document falls into, when they close, what is late.
 * Source: mongodb.com/docs/atlas/atlas-stream-processing/{windows,sp-agg-tumbling,sp-agg-hopping}.
 */
import { DURATION_UNITS } from '../../../pipeline/catalogue.ts';
import type { Bson, Doc } from '../../values/bson.ts';
import { isDoc } from '../../values/bson.ts';
import type { Chain } from '../../chain.ts';
import { startChain } from '../../chain.ts';
import { isNumeric } from '../../values/compare.ts';
import { refuse } from '../../failure.ts';
import { numberOf } from '../../values/numbers.ts';
import type { Emit, Message, Run, Stage } from '../../stage.ts';
import type { CompileStage, StageContext } from '../context.ts';
import { optionsOf } from '../context.ts';
import { closeInto } from './window-results.ts';

/** Source: sp-agg-tumbling, `allowedLateness` defaults to 3 seconds. */
const DEFAULT_LATENESS = 3000;

/** The reason of late documents. Source: DOCS-16730, the form of dead letter queue messages. */
const LATE_REASON = 'Input document arrived late.';

const unitOf = (unit: Bson): number | undefined =>
  Object.entries(DURATION_UNITS).find(([name]) => name === unit)?.[1];

/** Milliseconds of `{size, unit}`; 0 for the number 0. */
export function durationOf(value: Bson, what: string): number {
  if (isNumeric(value) && numberOf(value) === 0) return 0;
  const unit = isDoc(value) ? unitOf(value['unit']) : undefined;
  const size = isDoc(value) ? (value['size'] ?? value['offsetFromUtc']) : undefined;
  if (unit === undefined || !isNumeric(size)) return refuse(what, 'it must be {size, unit}');
  return numberOf(size) * unit;
}

/** What both kinds of window are told. */
export interface WindowTiming {
  readonly isEventTime: boolean;
  /** Milliseconds; 0 by the clock. */
  readonly lateness: number;
}

export function timingOf(context: StageContext, options: Doc): WindowTiming {
  const boundary = options['boundary'] ?? 'eventTime';
  if (boundary !== 'eventTime' && boundary !== 'processingTime')
    refuse(`${context.name}.boundary '${JSON.stringify(boundary)}'`, 'it is eventTime or processingTime');
  const isEventTime = boundary === 'eventTime';
  const late = options['allowedLateness'];
  if (!isEventTime && (late !== undefined || options['idleTimeout'] !== undefined))
    refuse(`${context.name}.allowedLateness or idleTimeout`, 'a window of processingTime has none');
  const lateness =
    late === undefined ? DEFAULT_LATENESS : durationOf(late, `${context.name}.allowedLateness`);
  return { isEventTime, lateness: isEventTime ? lateness : 0 };
}

interface OpenWindow {
  readonly start: number;
  readonly end: number;
  readonly chain: Chain;
}

/** The windows of one run that are open, by their start. */
class Windows {
  readonly #open = new Map<number, OpenWindow>();
  readonly #run: Run;
  readonly #inner: readonly Stage[];
  /** Windows that end here or before are closed for good. */
  closedUntil = -Infinity;

  constructor(run: Run, inner: readonly Stage[]) {
    this.#run = run;
    this.#inner = inner;
  }

  add(message: Message, start: number, end: number, emit: Emit): void {
    let window = this.#open.get(start);
    if (window === undefined) {
      const chain = startChain(
        this.#inner,
        this.#run,
        closeInto(this.#run, emit, { start: new Date(start), end: new Date(end) }),
      );
      window = { start, end, chain };
      this.#open.set(start, window);
    }
    window.chain.push({
      ...message,
      meta: { ...message.meta, window: { start: new Date(start), end: new Date(end) } },
    });
  }

  /** Closes what ends at `time` or before, the earliest first. */
  closeUntil(time: number): void {
    if (time <= this.closedUntil) return;
    this.closedUntil = time;
    const due = [...this.#open.values()].filter(({ end }) => end <= time).sort((a, b) => a.start - b.start);
    for (const window of due) {
      this.#open.delete(window.start);
      window.chain.finish();
    }
  }

  get size(): number {
    return this.#open.size;
  }

  get lastEnd(): number {
    return Math.max(-Infinity, ...[...this.#open.values()].map(({ end }) => end));
  }

  get firstEnd(): number {
    return Math.min(Infinity, ...[...this.#open.values()].map(({ end }) => end));
  }
}

interface Shape {
  readonly interval: number;
  readonly hop: number;
  readonly offset: number;
  readonly idleTimeout: number | undefined;
}

/** The starts of the windows that hold `time`, the earliest first: start included, end not. */
function windowStarts(
  time: number,
  { interval, hop, offset }: Pick<Shape, 'interval' | 'hop' | 'offset'>,
): number[] {
  const last = Math.floor((time - offset) / hop) * hop + offset;
  const starts: number[] = [];
  for (let start = last; start + interval > time; start -= hop) starts.push(start);
  return starts.reverse();
}

function startWindows(
  context: StageContext,
  shape: Shape,
  timing: WindowTiming,
  inner: readonly Stage[],
): ReturnType<CompileStage> {
  const { run, name } = context;
  return () => {
    const windows = new Windows(run, inner);
    const close = (): void => {
      const reached = timing.isEventTime ? run.watermark : run.now;
      windows.closeUntil(reached - timing.lateness);
    };
    return {
      process: (message, emit) => {
        const time = timing.isEventTime ? message.time : run.now;
        const starts = windowStarts(time, shape);
        const missed = starts.filter((start) => start + shape.interval <= windows.closedUntil);
        for (const start of starts)
          if (!missed.includes(start)) windows.add(message, start, start + shape.interval, emit);
        if (missed.length > 0) {
          const counts = run.counts.get(context.path);
          if (counts !== undefined) counts.dlq += 1;
          run.reject(message, name, LATE_REASON, {
            missedWindowStartTimes: missed.map((start) => new Date(start)),
          });
        }
      },
      tick: () => {
        close();
        const idle = run.now - run.lastInput;
        // Source: sp-agg-tumbling, idleTimeout: the greater of the remaining window time and the timeout.
        while (timing.isEventTime && shape.idleTimeout !== undefined && Number.isFinite(windows.firstEnd)) {
          const remaining = windows.firstEnd - run.watermark;
          if (idle < Math.max(remaining, shape.idleTimeout) || idle === 0) break;
          windows.closeUntil(windows.firstEnd);
        }
      },
      finish: () => {
        windows.closeUntil(windows.lastEnd);
      },
      holding: () => windows.size,
    };
  };
}

/** Windows that one document may fall into. */
const MOST_WINDOWS = 10_000;

function compileWindow(context: StageContext): ReturnType<CompileStage> {
  const options = optionsOf(context);
  const interval = durationOf(options['interval'], `${context.name}.interval`);
  const hop =
    context.name === '$hoppingWindow' ? durationOf(options['hopSize'], `${context.name}.hopSize`) : interval;
  if (interval <= 0 || hop <= 0)
    refuse(context.name, `its interval and hop must be longer than 0 (${context.path})`);
  if (interval / hop > MOST_WINDOWS)
    refuse(
      context.name,
      `every document would fall into more than ${MOST_WINDOWS} windows (${context.path})`,
    );
  const shape: Shape = {
    interval,
    hop,
    // assumed (results): 'shifted eight hours ahead of UTC' (sp-agg-tumbling) puts the boundaries of days at 08:00 UTC.
    offset: options['offset'] === undefined ? 0 : durationOf(options['offset'], `${context.name}.offset`),
    idleTimeout:
      options['idleTimeout'] === undefined
        ? undefined
        : durationOf(options['idleTimeout'], `${context.name}.idleTimeout`),
  };
  return startWindows(
    context,
    shape,
    timingOf(context, options),
    context.compileInner(options['pipeline'], context.path, 'window'),
  );
}

export const FIXED_WINDOWS: Readonly<Record<string, CompileStage>> = {
  $tumblingWindow: compileWindow,
  $hoppingWindow: compileWindow,
};
