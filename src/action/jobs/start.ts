/** Starts one run in this process: the real workflow, the real GitHub. Apart from `action.ts`, so that other programs can start it too. */
import { processHost } from '../../host/host.ts';

/** Runs the Action that the environment describes, and ends the process with its exit code. */
export async function run(): Promise<void> {
  const host = processHost();
  const [{ runAction }, { runManifestTests }, { openWorkflow }] = await Promise.all([
    import('./run.ts'),
    import('./tests.ts'),
    import('../inputs/toolkit.ts'),
  ]);
  host.finish(
    await runAction({
      host,
      workflow: openWorkflow(host),
      openRepository: async (...place) => (await import('../github/octokit.ts')).openRepository(...place),
      runTests: runManifestTests,
    }),
  );
}
