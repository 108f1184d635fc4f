/** The sweeps: every request of many runs, for minutes. `npm run test:sweep`. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The properties of plans as well, with so many runs each.
    include: ['test/sweep/**/*.sweep.ts', 'test/plan/properties.test.ts', 'test/plan/spelling.test.ts'],
    env: { PROPERTY_RUNS: '1000' },
    setupFiles: ['test/setup.ts'],
    testTimeout: 900_000,
    hookTimeout: 60_000,
    // One file after another: each uses all cores by itself.
    fileParallelism: false,
    reporters: ['default'],
    allowOnly: false,
    restoreMocks: true,
    unstubEnvs: true,
  },
});
