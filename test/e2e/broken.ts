/** A project in a sandbox that goes wrong on request: what runs in earnest is read from the sandbox itself, past every fault. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../../src/model/clock/system-clock.ts';
import { textOf } from '../../src/model/document.ts';
import type { Fault } from '../../src/sandbox/faults/faults.ts';
import type { SandboxOptions } from '../../src/sandbox/http/server.ts';
import { runInProcess } from './in-process.ts';
import type { CliOptions, CliResult } from './run-cli.ts';
import { makeFolder, runCli } from './run-cli.ts';
import type { ServedSandbox } from './served.ts';
import { serveSandbox } from './served.ts';

export interface ReportedStep {
  readonly id: string;
  readonly verb: string;
  readonly address: string;
  readonly status: string;
  readonly state?: string;
  readonly durationMs: number;
  readonly reason?: string;
  readonly error?: { readonly code: string; readonly message: string; readonly fix?: string };
  readonly rolledBack?: boolean;
  readonly rollbackRefused?: { readonly state?: string; readonly reason: string };
}

export interface Report {
  readonly outcome: string;
  readonly converged?: boolean;
  readonly steps: readonly ReportedStep[];
}

interface Kept {
  readonly put: string;
  readonly record?: {
    readonly name: string;
    readonly state?: string;
    readonly goneAt?: number;
    readonly fields: Record<string, unknown>;
    readonly checkpoint?: unknown;
    readonly transition?: { readonly to: string };
  };
}

export interface Broken {
  readonly folder: string;
  readonly sandbox: ServedSandbox;
  readonly env: Readonly<Record<string, string>>;
  /** Writes the manifest. */
  write(text: string): void;
  /** Runs a command in this process. */
  run(...args: string[]): Promise<CliResult>;
  /** Applies, and reads the report. */
  apply(...args: string[]): Promise<CliResult & { readonly report: Report }>;
  /** Runs the built program. */
  runBuilt(args: readonly string[], options?: CliOptions): Promise<CliResult>;
  setFaults(...faults: Fault[]): Promise<void>;
  /** What the sandbox has: processors with their states, connections with `READY`. */
  truth(): Promise<Readonly<Record<string, string>>>;
  kept(name: string): Promise<Kept['record']>;
  /** The files in .sluice/restore. */
  notes(): string[];
  /** Writes since the sandbox began, as `METHOD path`, below the project. */
  writes(): Promise<string[]>;
}

/** Opens a project as `text` wants it, everything applied. */
export async function breakable(text: string, options: Partial<SandboxOptions> = {}): Promise<Broken> {
  const folder = makeFolder();
  const sandbox = await serveSandbox({ settleMs: 3, ...options });
  const env = { ...sandbox.env, P: 'canary-p-7715', SLUICE_PATIENCE: '0.005' };
  const broken: Broken = {
    folder,
    sandbox,
    env,
    write: (manifest) => {
      writeFileSync(join(folder, 'sluice.yaml'), manifest);
    },
    run: (...args) => runInProcess(args, { directory: folder, env, clock: systemClock }),
    apply: async (...args) => {
      const result = await broken.run('apply', '--auto-approve', '--report', 'report.json', ...args);
      return { ...result, report: JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as Report };
    },
    runBuilt: (args, more = {}) => runCli(args, { directory: folder, env, ...more }),
    setFaults: async (...faults) => {
      const answer = await fetch(`${sandbox.url}/sandbox/faults`, {
        method: 'POST',
        body: JSON.stringify(faults),
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    truth: async () => {
      const found = (await (await fetch(`${sandbox.url}/sandbox/state`)).json()) as readonly Kept[];
      return Object.fromEntries(
        found.flatMap(({ put, record }) => {
          if (put === 'workspace' || record === undefined || record.goneAt !== undefined) return [];
          const state = put === 'connection' ? 'READY' : (record.transition?.to ?? record.state);
          return [[record.name, state ?? '']];
        }),
      );
    },
    kept: async (name) => {
      const found = (await (await fetch(`${sandbox.url}/sandbox/state`)).json()) as readonly Kept[];
      return found.find(({ record }) => record?.name === name && record.goneAt === undefined)?.record;
    },
    notes: () => {
      try {
        return readdirSync(join(folder, '.sluice', 'restore'));
      } catch {
        return [];
      }
    },
    writes: async () =>
      (await sandbox.writes()).map((entry) => {
        const path = (textOf(entry.get('path')) ?? '').replace(/^.*\/streams\/?/, '');
        return `${textOf(entry.get('method')) ?? ''} ${path}`;
      }),
  };
  broken.write(text);
  const first = await broken.run('apply', '--auto-approve');
  if (first.code !== 0) throw new Error(first.stdout + first.stderr);
  return broken;
}

/** Statuses, as `id verb name status`. */
export const outcomes = ({ steps }: Report): string[] =>
  steps.map(({ verb, address, status }) => `${verb} ${address.split('/').at(-1) ?? ''} ${status}`);

const GENERIC = { status: 400, errorCode: 'STREAM_PROCESSOR_GENERIC_ERROR' };

/** Atlas's answer that hides every reason. */
export const generic = (name: string, reason: string): Omit<Fault, 'match'> => ({
  ...GENERIC,
  detail: `Streams Processor with this name (${name}) had a problem occur: ${reason}`,
});

export const TENANT_LOCK = 'timed out trying to acquire tenant lock';

/** A workspace with a Kafka connection `k` and processors that copy from it. */
export const project = (
  processors: Readonly<Record<string, object>>,
  { kafka = {}, ...workspace }: { readonly kafka?: object; readonly [key: string]: unknown } = {},
): string =>
  JSON.stringify({
    apiVersion: 'sluice/v1',
    project: '0123456789abcdef01234567',
    workspaces: {
      w: {
        dataProcessRegion: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' },
        ...workspace,
        connections: {
          k: {
            type: 'Kafka',
            bootstrapServers: 'a:9092',
            authentication: { mechanism: 'PLAIN', username: 'svc', password: '${secret:P}' },
            security: { protocol: 'SASL_SSL' },
            ...kafka,
          },
          wh: {
            type: 'Cluster',
            clusterName: 'C',
            dbRoleToExecute: { role: 'readWriteAnyDatabase', type: 'BUILT_IN' },
          },
        },
        processors,
      },
    },
  });

export const copy = (n: number, more: object = {}): object => ({
  ...more,
  pipeline: [
    { $source: { connectionName: 'k', topic: 't' } },
    { $match: { n } },
    { $merge: { into: { connectionName: 'wh', db: 'd', coll: 'c' } } },
  ],
});
