/**
 * Session windows: documents of one partition whose times are less than the gap apart. Sessions that a late document connects are merged.
 * Source: mongodb.com/docs/atlas/atlas-stream-processing/sp-agg-session.
 */
import type { Bson } from '../../values/bson.ts';
import { keyOf } from '../../values/keys.ts';
import { startChain } from '../../chain.ts';
import { compileExpression } from '../../expressions/expression.ts';
import { refuse } from '../../failure.ts';
import type { Emit, Message } from '../../stage.ts';
import { frameOfMessage } from '../../stage.ts';
import type { CompileStage } from '../context.ts';
import { optionsOf } from '../context.ts';
import { closeInto } from './window-results.ts';
import { durationOf, timingOf } from './windows.ts';

interface Session {
  readonly partition: Bson;
  readonly first: number;
  readonly last: number;
  /** In the order of arrival. They are run through the pipeline when the session closes: only then its bounds are known. */
  readonly messages: readonly { readonly time: number; readonly order: number; readonly message: Message }[];
}

const REASON = 'Input document arrived late.';

function join(sessions: readonly Session[]): Session {
  return {
    partition: sessions[0]?.partition,
    first: Math.min(...sessions.map(({ first }) => first)),
    last: Math.max(...sessions.map(({ last }) => last)),
    messages: sessions.flatMap(({ messages }) => messages).sort((a, b) => a.order - b.order),
  };
}

const sessionWindow: CompileStage = (context) => {
  const options = optionsOf(context);
  const gap = durationOf(options['gap'], '$sessionWindow.gap');
  if (gap <= 0) refuse('$sessionWindow.gap', `it must be longer than 0 (${context.path})`);
  if (!Object.hasOwn(options, 'partitionBy'))
    refuse('$sessionWindow', `it needs partitionBy (${context.path})`);
  const partitionBy = compileExpression(options['partitionBy'], context.into, `${context.path}.partitionBy`);
  const timing = timingOf(context, options);
  const inner = context.compileInner(options['pipeline'], context.path, 'window');
  const { run, name } = context;
  return () => {
    const partitions = new Map<string, readonly Session[]>();
    let order = 0;
    const release = (session: Session, emit: Emit): void => {
      const window = {
        start: new Date(session.first),
        end: new Date(session.last + gap),
        partition: session.partition ?? null,
      };
      const chain = startChain(inner, run, closeInto(run, emit, window));
      for (const { message } of session.messages)
        chain.push({ ...message, meta: { ...message.meta, window } });
      chain.finish();
    };
    const closeWhere = (isDue: (session: Session) => boolean, emit: Emit): void => {
      const due: Session[] = [];
      for (const [key, sessions] of partitions) {
        due.push(...sessions.filter(isDue));
        const open = sessions.filter((session) => !isDue(session));
        if (open.length === 0) partitions.delete(key);
        else partitions.set(key, open);
      }
      for (const session of due.sort((a, b) => a.last - b.last || a.first - b.first)) release(session, emit);
    };
    const reached = (): number => (timing.isEventTime ? run.watermark : run.now);
    return {
      process: (message) => {
        const time = timing.isEventTime ? message.time : run.now;
        const partition = partitionBy(frameOfMessage(message, run));
        const key = keyOf(partition);
        const sessions = partitions.get(key) ?? [];
        const near = sessions.filter(({ first, last }) => time > first - gap && time < last + gap);
        // A document below the watermark may still join a session that is open; it opens none.
        if (near.length === 0 && time < reached() - timing.lateness) {
          const counts = run.counts.get(context.path);
          if (counts !== undefined) counts.dlq += 1;
          run.reject(message, name, REASON);
          return;
        }
        order += 1;
        const made: Session = { partition, first: time, last: time, messages: [{ time, order, message }] };
        partitions.set(key, [
          ...sessions.filter((session) => !near.includes(session)),
          join([...near, made]),
        ]);
      },
      tick: (emit) => {
        closeWhere(({ last }) => reached() >= last + gap + timing.lateness, emit);
      },
      finish: (emit) => {
        closeWhere(() => true, emit);
      },
      holding: () => [...partitions.values()].flat().length,
    };
  };
};

export const SESSION_WINDOWS: Readonly<Record<string, CompileStage>> = { $sessionWindow: sessionWindow };
