/** The sweeps: every request of many runs, for minutes. `npm run test:sweep`; how much of them: test/sweep/sample.ts. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // The properties of plans, graphs, generated projects, damaged manifests and modelled events as well: test/property-runs.ts.
    include: [
      'test/sweep/**/*.sweep.ts',
      'test/plan/properties.test.ts',
      'test/plan/spelling.test.ts',
      'test/export/round-trip.test.ts',
      'test/manifest/fuzz.test.ts',
      'test/graph/formats.test.ts',
      'test/sandbox/events/{log,model,evolution}.test.ts',
      'test/apply/carried-time.test.ts',
    ],
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
