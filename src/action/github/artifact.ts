/**
 * A file kept as an artifact of the run, by GitHub's own library. It is loaded only where something is uploaded, and finds its service and token in
 * the environment that GitHub gives to actions; the job's token and its permissions have nothing to do with it.
 */
import { dirname } from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';

/** The library repeats for longer; a page isn't worth more of a job's time. */
const MOST_MS = 120_000;

/**
 * Uploads one file as it is, so that browsers open it without unpacking. Gives the artifact's id.
 * @throws Error of the library, or after two minutes
 */
export async function uploadFile(path: string): Promise<number> {
  const limit = AbortSignal.timeout(MOST_MS);
  const tooLate = new Promise<never>((_, reject) => {
    limit.addEventListener('abort', () => {
      reject(new Error(`GitHub did not take the file within ${MOST_MS / 1000} seconds`));
    });
  });
  const upload = new DefaultArtifactClient().uploadArtifact(path, [path], dirname(path), {
    skipArchive: true,
  });
  const { id } = await Promise.race([upload, tooLate]);
  if (id === undefined) throw new Error('GitHub gave the artifact no id');
  return id;
}
