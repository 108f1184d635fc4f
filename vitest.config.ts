import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 20_000,
    // Many tests wait for a child process; a core left free for the runner is a core wasted.
    maxWorkers: '100%',
    // Sentences in test names read best when nothing else stands between them.
    reporters: ['default'],
    allowOnly: false,
    restoreMocks: true,
    unstubEnvs: true,
  },
});
