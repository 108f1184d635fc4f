/** The flags about manifest, Atlas and selection, and the project that they open. */
import type { Project } from '../../core/project.ts';
import { openProject } from '../../core/project.ts';
import type { ManifestSource, ProjectOptions } from '../../core/options.ts';
import type { PlanOptions } from '../../core/plan.ts';
import type { Host } from '../../host/host.ts';
import { SluiceError } from '../../model/errors.ts';
import { writeDiagnostics, writeManifestFindings } from '../output/output.ts';
import type { OutputOptions } from '../output/output.ts';

/** The flags of every command that reads a manifest. */
export interface ManifestOptions {
  /** `-f`: files and directories, in their order. */
  readonly file: readonly string[];
  /** The name of one of the manifest's environments. */
  readonly env?: string;
  /** `NAME=VALUE` each. */
  readonly var: readonly string[];
  readonly varFile: readonly string[];
  readonly secretDir: readonly string[];
  readonly project?: string;
}

/** The flags that choose Atlas and how it is spoken to. */
export interface AtlasOptions {
  readonly baseUrl?: string;
  readonly sandbox?: boolean;
  readonly sandboxState: string;
  readonly parallelism: number;
  /** Milliseconds. */
  readonly timeout?: number;
  readonly verbose?: boolean;
}

/** The flags that say what a plan looks at and what it may do. */
export interface SelectionOptions {
  readonly target: readonly string[];
  readonly prune?: boolean;
  readonly updateSecrets?: boolean;
  readonly allow: readonly string[];
}

/** The files of a manifest that flags name, and what they are read with. @throws SluiceError SETTINGS_VAR_INVALID */
function manifestSource(options: ManifestOptions, host: Host): ManifestSource {
  return {
    files: options.file,
    input: () => host.readInput(),
    environment: options.env,
    variables: new Map(options.var.map(readAssignment)),
    variableFiles: options.varFile,
    secretDirectories: options.secretDir,
  };
}

/**
 * The project of a command that works offline.
 * @throws SluiceError SETTINGS_VAR_INVALID for a `--var` of another form.
 */
export function openOffline(options: ManifestOptions, host: Host): Project {
  return openProject({
    manifest: manifestSource(options, host),
    directory: host.directory,
    env: host.env,
    clock: host.clock,
    project: options.project,
  });
}

/** The project of a command that speaks to Atlas. Close it when done. `more` wins over what the flags say. */
export async function openOnline(
  options: ManifestOptions & AtlasOptions & OutputOptions,
  host: Host,
  more: Partial<ProjectOptions> = {},
): Promise<Project> {
  const { baseUrl, parallelism, timeout, quiet, verbose } = options;
  // Loaded only where it is wanted: it is a server.
  const sandbox = options.sandbox ? await import('./sandbox-access.ts') : undefined;
  const { openRestoreFolder } = await import('../../core/files/restore-folder.ts');
  return openProject({
    manifest: manifestSource(options, host),
    directory: host.directory,
    env: host.env,
    clock: host.clock,
    project: options.project,
    parallelism,
    timeoutMs: timeout,
    ...(host.process && { restore: openRestoreFolder(host.directory, host.process) }),
    ...(sandbox && { defaultProject: sandbox.SANDBOX_PROJECT }),
    atlas: sandbox ? () => sandbox.openSandbox(options, host) : { baseUrl },
    onDiagnostics: (diagnostics, origin) => {
      if (quiet) return;
      if (origin === 'manifest') writeManifestFindings(diagnostics, options, host);
      else writeDiagnostics(diagnostics, options, host);
    },
    ...(verbose && {
      onRequest: ({ method, path, status, error, durationMs }) => {
        host.stderr.write(`${method} ${path} ${status ?? error ?? ''} ${Math.round(durationMs)} ms\n`);
      },
    }),
    ...more,
  });
}

/** What runs again, as it is or from a time. */
export interface RepeatOptions {
  readonly restart?: readonly string[];
  readonly replay?: readonly string[];
}

/** What `plan` takes for these flags. */
export function planOptions(
  {
    target,
    prune,
    restart,
    replay,
    updateSecrets,
    allow = [],
  }: Pick<SelectionOptions, 'target'> & Partial<SelectionOptions> & RepeatOptions,
  signal: AbortSignal,
): PlanOptions {
  return {
    targets: target,
    prune: prune ?? false,
    ...(restart && { restart }),
    ...(replay && { replay }),
    updateSecrets: updateSecrets ?? false,
    allow,
    signal,
  };
}

function readAssignment(text: string): [name: string, value: string] {
  const match = /^([A-Za-z0-9_.-]+)=(.*)$/s.exec(text);
  if (match === null) {
    throw new SluiceError('SETTINGS_VAR_INVALID', '--var takes NAME=VALUE', {
      fix: 'Write the name in letters, digits, and _ . -; the value may be empty.',
    });
  }
  return [match[1] ?? '', match[2] ?? ''];
}
