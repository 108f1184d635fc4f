/** The sweeps: every request of many runs, for minutes. `npm run test:sweep`. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/sweep/**/*.sweep.ts'],
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
