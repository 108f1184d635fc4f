/** The clock of this machine, for programs and for callers that bring none. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from './clock.ts';

/** The real clock. It does not jump when somebody sets the system's: deadlines and time-outs hang on it. */
export const systemClock: Clock = {
  now: () => Math.round(performance.timeOrigin + performance.now()),
  sleep: async (ms, signal) => {
    await sleep(ms, undefined, signal ? { signal } : {});
  },
  random: () => Math.random(),
};
