import { afterEach, expect, it, vi } from 'vitest';
import { systemClock } from '../../src/model/clock/system-clock.ts';

afterEach(() => {
  vi.useRealTimers();
});

it('the real clock tells the time, and does not jump with the clock of the system', () => {
  const before = systemClock.now();
  expect(Math.abs(before - Date.now())).toBeLessThan(60_000);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
  expect(systemClock.now() - before).toBeLessThan(60_000);
  expect(Number.isInteger(systemClock.now())).toBe(true);
});
