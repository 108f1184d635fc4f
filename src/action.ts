/** The GitHub Action: inputs to outputs. Like `cli.ts` it only starts things; what it does is `action/run.ts`. */
import { processHost } from './host.ts';

const host = processHost();
const [{ runAction }, { runManifestTests }, { openRunner }] = await Promise.all([
  import('./action/run.ts'),
  import('./action/tests.ts'),
  import('./action/toolkit.ts'),
]);
host.finish(
  await runAction({
    host,
    runner: openRunner(host),
    openRepository: async (token, owner, repo) =>
      (await import('./action/octokit.ts')).openRepository(token, owner, repo),
    runTests: runManifestTests,
  }),
);
