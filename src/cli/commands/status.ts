/** `sluice status`: what runs, what fails and what nobody manages; once, or again and again. Writes nothing in Atlas. */
import { access } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Host } from '../host.ts';
import { loadManifest } from '../../manifest/read/load.ts';
import { PROJECT_VARIABLE, requireProject } from '../../manifest/shape/project.ts';
import { EXIT, SluiceError } from '../../model/errors.ts';
import type { Desired } from '../../model/resources.ts';
import { renderStatusText } from '../../render/text/status-text.ts';
import type { ProjectStatus } from '../../status/health.ts';
import { judgeProject } from '../../status/health.ts';
import type { AtlasConnection, AtlasOptions } from './connect.ts';
import { SANDBOX_LOGIN } from '../../sandbox/http/login.ts';
import { connectAtlas } from './connect.ts';
import { readLiveWithProgress } from './live.ts';
import type { ManifestOptions } from './manifest-options.ts';
import { manifestRequest } from './manifest-options.ts';
import type { OutputOptions } from './output.ts';
import { readColor, writeDiagnostics } from './output.ts';
import { findInterrupted } from '../../core/restore.ts';
import { openRestoreStore } from './restore-store.ts';
import { abortOnInterrupt } from './session.ts';

export interface StatusOptions extends ManifestOptions, AtlasOptions, OutputOptions {
  readonly json?: boolean;
  /** Milliseconds between two looks; true: the default. */
  readonly watch?: number | true;
}

const WATCH_MS = 5000;
const SHORTEST_WATCH_MS = 200;

/** 2 when something that the manifest names is unhealthy; without a manifest, when anything is. */
export async function runStatus(options: StatusOptions, host: Host): Promise<number> {
  const interrupt = abortOnInterrupt(host);
  try {
    const { project, desired } = await readIntent(options, host);
    const connection = await connectAtlas(options, host, project, { find: () => undefined });
    const restore = openRestoreStore(host);
    const look = async (quiet: boolean): Promise<ProjectStatus> => {
      const live = await readLive(connection, desired, { ...options, quiet }, host, interrupt.signal);
      const { processors, diagnostics } = await findInterrupted(restore, {
        baseUrl: connection.baseUrl,
        project,
      });
      if (!quiet && !options.json) writeDiagnostics(diagnostics, options, host);
      return judgeProject(project, live, desired, { now: host.clock.now(), interrupted: processors });
    };
    try {
      if (options.watch !== undefined) return await watch(look, options, host, interrupt.signal);
      const status = await look(options.quiet === true);
      host.stdout.write(await print(status, options, host));
      return status.isHealthy ? EXIT.done : EXIT.pending;
    } finally {
      await connection.close();
    }
  } catch (error) {
    if (interrupt.signal.aborted) return EXIT.interrupted;
    throw error;
  } finally {
    interrupt.release();
  }
}

/** What should be, when a manifest is named or there is one, and for which project. */
async function readIntent(
  options: StatusOptions,
  host: Host,
): Promise<{ readonly project: string; readonly desired?: Desired }> {
  const isThere = await access(resolve(host.directory, 'sluice.yaml')).then(
    () => true,
    () => false,
  );
  const named = options.project ?? (host.env[PROJECT_VARIABLE] || undefined);
  const sandbox = options.sandbox ? SANDBOX_LOGIN.projectId : undefined;
  if (options.file.length === 0 && !isThere) return { project: requireProject(named ?? sandbox) };
  const { desired, diagnostics } = await loadManifest({
    ...manifestRequest(options, host, 'validate'),
    ...(sandbox !== undefined && { defaultProject: sandbox }),
  });
  if (desired === undefined) {
    throw new SluiceError('MANIFEST_INVALID', 'the manifest has errors', { diagnostics });
  }
  return { project: requireProject(desired.project || sandbox), desired };
}

async function readLive(
  { gateway }: AtlasConnection,
  desired: Desired | undefined,
  { parallelism, quiet }: StatusOptions,
  host: Host,
  signal: AbortSignal,
): ReturnType<typeof readLiveWithProgress> {
  const workspaces =
    desired === undefined ? 'all' : [...new Set(desired.resources.map(({ address }) => address.workspace))];
  return readLiveWithProgress(gateway, { workspaces, parallelism, quiet, signal }, host);
}

async function print(status: ProjectStatus, options: StatusOptions, host: Host): Promise<string> {
  if (options.json) {
    const { renderStatusJson } = await import('../../render/json/status-json.ts');
    return renderStatusJson(status, options.watch === undefined ? 2 : 0);
  }
  const output = isDrawn(options, host) ? host.stderr : host.stdout;
  const color = readColor(options, host, output);
  return renderStatusText(status, { color, columns: output.columns, now: host.clock.now() });
}

/** Whether the table is drawn in place, which happens on stderr. */
const isDrawn = (options: StatusOptions, host: Host): boolean =>
  options.watch !== undefined && !options.json && host.stderr.isTerminal;

/** Looks again and again until somebody interrupts it. A look that fails after the first is told, and does not end it. */
async function watch(
  look: (quiet: boolean) => Promise<ProjectStatus>,
  options: StatusOptions,
  host: Host,
  signal: AbortSignal,
): Promise<number> {
  const interval = Math.max(
    SHORTEST_WATCH_MS,
    options.watch === true ? WATCH_MS : (options.watch ?? WATCH_MS),
  );
  let shown = await print(await look(options.quiet === true), options, host);
  const block = isDrawn(options, host) ? await host.openBlock() : undefined;
  const show = (text: string): void => {
    if (block === undefined) host.stdout.write(text);
    else block.update(fitRows(text, host.stderr.rows));
  };
  try {
    show(shown);
    for (;;) {
      await host.clock.sleep(interval, signal);
      try {
        shown = await print(await look(true), options, host);
        show(shown);
      } catch (error) {
        if (signal.aborted || !(error instanceof SluiceError)) throw error;
        const told = `Not read again: ${error.message}\n`;
        if (block === undefined) host.stderr.write(told);
        else show(`${told}\n${shown}`);
      }
    }
  } finally {
    block?.close();
  }
}

/** A block that is higher than the screen can't be drawn again in place. */
function fitRows(text: string, rows: number): string {
  const lines = text.trimEnd().split('\n');
  const most = Math.max(2, rows - 1);
  if (lines.length <= most) return lines.join('\n');
  return [...lines.slice(0, most - 1), `and ${lines.length - most + 1} more lines`].join('\n');
}
