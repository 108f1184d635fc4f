import { defineConfig } from 'vitest/config';
import { pageProgram } from './scripts/bundle/page.js';

export default defineConfig({
  // As the build does: the page's program is bundled for browsers.
  plugins: [pageProgram()],
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    // Room for a machine that does other things at the same time: a test that hangs fails anyhow, and one that is late should not.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    // Many tests wait for a child process; a core left free for the runner is a core wasted.
    maxWorkers: '100%',
    // Files of one worker share the modules that they import, which is a third of the time. No test may leave a module changed.
    isolate: false,
    // Sentences in test names read best when nothing else stands between them.
    reporters: ['default'],
    allowOnly: false,
    restoreMocks: true,
    unstubEnvs: true,
  },
});
