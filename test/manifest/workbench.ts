/** Manifests in their own directory, and the request that loads them. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { LoadedManifest, ManifestRequest } from '../../src/manifest/read/load.ts';
import { loadManifest } from '../../src/manifest/read/load.ts';

/** A new directory, removed when the test ends. */
export async function makeDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'sluice-manifest-'));
  onTestFinished(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

export async function writeFiles(
  directory: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    const path = join(directory, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
}

/** A request for `sluice.yaml` in `directory`, with nothing set. */
export function requestIn(directory: string, settings: Partial<ManifestRequest> = {}): ManifestRequest {
  return {
    files: [],
    directory,
    variables: new Map(),
    variableFiles: [],
    secretDirectories: [],
    env: {},
    mode: 'plan',
    ...settings,
  };
}

/** Writes `files` and loads them. */
export async function load(
  files: Readonly<Record<string, string | Uint8Array>>,
  settings: Partial<ManifestRequest> = {},
): Promise<LoadedManifest> {
  const directory = await makeDirectory();
  await writeFiles(directory, files);
  return loadManifest(requestIn(directory, settings));
}
