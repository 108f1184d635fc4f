/** Small projects for tests of what is refused: manifests in a few words, and a sandbox that is as a first one wanted it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { systemClock } from '../../src/model/clock/system-clock.ts';
import type { SandboxOptions } from '../../src/sandbox/http/server.ts';
import { runInProcess } from './in-process.ts';
import type { CliResult } from './run-cli.ts';
import { makeFolder } from './run-cli.ts';
import { PROJECT, serveSandbox } from './served.ts';
import type { ServedSandbox } from './served.ts';

export interface Wish {
  readonly prune?: boolean;
  readonly connections?: Readonly<Record<string, unknown>>;
  readonly processors?: Readonly<Record<string, unknown>>;
}

export const SAMPLE = { type: 'Sample' };
export const DB = {
  type: 'Cluster',
  clusterName: 'Cluster0',
  dbRoleToExecute: { role: 'readWriteAnyDatabase', type: 'BUILT_IN' },
};
export const kafka = (more: object = {}) => ({
  type: 'Kafka',
  bootstrapServers: 'a:9092',
  authentication: { mechanism: 'PLAIN', username: 'u', password: '${secret:P}' },
  security: { protocol: 'SASL_SSL' },
  ...more,
});
export const copy = (topic = 't', more: object = {}) => ({
  pipeline: [
    { $source: { connectionName: 'kafka', topic } },
    { $merge: { into: { connectionName: 'db', db: 'd', coll: 'c' } } },
  ],
  ...more,
});
export const solar = (more: object = {}) => ({
  pipeline: [
    { $source: { connectionName: 'sample_stream_solar' } },
    { $merge: { into: { connectionName: 'db', db: 'd', coll: 'c' } } },
  ],
  ...more,
});

export const CONNECTIONS = { sample_stream_solar: SAMPLE, db: DB, kafka: kafka() };
export const FOUND: Wish = { connections: CONNECTIONS, processors: { copy: copy(), solar: solar() } };

/** @param project what belongs to the project itself: `privateLinks` and the like. */
export const manifest = (
  wish: Wish | undefined,
  removed: readonly string[] = [],
  project: object = {},
): string =>
  JSON.stringify({
    apiVersion: 'sluice/v1',
    project: PROJECT,
    ...project,
    workspaces: wish && {
      w: { dataProcessRegion: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' }, ...wish },
    },
    ...(removed.length > 0 && { removed }),
  });

export interface World {
  readonly folder: string;
  readonly sandbox: ServedSandbox;
  /** Runs a command with `text` as the manifest. */
  readonly run: (text: string, ...args: string[]) => Promise<CliResult>;
  /** Runs it and gives how many writes it made as well. */
  readonly tried: (text: string, ...args: string[]) => Promise<CliResult & { readonly writes: number }>;
}

/** A project as `found` wants it, everything that should run running. */
export async function setUp(found = manifest(FOUND), options: Partial<SandboxOptions> = {}): Promise<World> {
  const folder = makeFolder();
  const sandbox = await serveSandbox(options);
  const env = { ...sandbox.env, P: 'canary-p-7715', SLUICE_PATIENCE: '0.01' };
  const run: World['run'] = (text, ...args) => {
    writeFileSync(join(folder, 'sluice.yaml'), text);
    return runInProcess(args, { directory: folder, env, clock: systemClock });
  };
  expect((await run(found, 'apply', '--auto-approve')).code).toBe(0);
  return {
    folder,
    sandbox,
    run,
    tried: async (text, ...args) => {
      const before = (await sandbox.writes()).length;
      const result = await run(text, ...args);
      return { ...result, writes: (await sandbox.writes()).length - before };
    },
  };
}
