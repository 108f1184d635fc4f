/** Starts one run in this process: the real runner, the real GitHub. Apart from `action.ts`, so that other programs can start it too. */
import { processHost } from '../host.ts';

/** Runs the Action that the environment describes, and ends the process with its exit code. */
export async function run(): Promise<void> {
  const host = processHost();
  const [{ runAction }, { runManifestTests }, { openRunner }] = await Promise.all([
    import('./run.ts'),
    import('./tests.ts'),
    import('./toolkit.ts'),
  ]);
  host.finish(
    await runAction({
      host,
      runner: openRunner(host),
      openRepository: async (token, owner, repo) =>
        (await import('./octokit.ts')).openRepository(token, owner, repo),
      runTests: runManifestTests,
    }),
  );
}
