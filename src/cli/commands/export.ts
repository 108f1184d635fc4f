/** `sluice export`: the live project as a manifest with one pipeline file per processor. Writes nothing in Atlas. */
import { addNames } from '../../export/env-example.ts';
import { findOutsideValues } from '../../export/project.ts';
import type { Host } from '../host.ts';
import type { LoadedManifest, ManifestRequest } from '../../manifest/read/load.ts';
import { loadManifest } from '../../manifest/read/load.ts';
import { PROJECT_VARIABLE, requireProject } from '../../manifest/shape/project.ts';
import type { Address } from '../../model/address.ts';
import { formatAddress, matchesAddress } from '../../model/address.ts';
import { EXIT, SluiceError } from '../../model/errors.ts';
import type { Live } from '../../model/resources.ts';
import { makePlan } from '../../plan/make-plan.ts';
import type { Plan } from '../../plan/plan.ts';
import { suggest } from '../../pipeline/suggest.ts';
import { renderExport } from '../../render/text/export-text.ts';
import { secretNamesIn } from '../../core/sync.ts';
import type { AtlasConnection, AtlasOptions } from './connect.ts';
import { SANDBOX_LOGIN } from '../../sandbox/http/login.ts';
import { connectAtlas } from './connect.ts';
import type { BuildRequest, Built } from './export-build.ts';
import { buildExport, nameAtOf, valuesOf } from './export-build.ts';
import { EXAMPLE_NAME, ExportFolder, MANIFEST_NAME } from './export-folder.ts';
import type { FileChange } from './export-folder.ts';
import { readLiveWithProgress } from './live.ts';
import type { ManifestOptions } from './manifest-options.ts';
import { manifestRequest } from './manifest-options.ts';
import type { OutputOptions } from './output.ts';
import { writeDiagnostics } from './output.ts';
import { abortOnInterrupt } from './session.ts';

export interface ExportOptions extends Omit<ManifestOptions, 'file'>, AtlasOptions, OutputOptions {
  readonly out: string;
  readonly workspace: readonly string[];
  readonly target: readonly string[];
  readonly format: 'yaml' | 'json';
  /** Say what would be written, write nothing. */
  readonly check?: boolean;
  /** False with `--no-verify`. */
  readonly verify: boolean;
}

/** 0 when the files are written and prove right, 2 with `--check` when something would be written. */
export async function runExport(options: ExportOptions, host: Host): Promise<number> {
  const interrupt = abortOnInterrupt(host);
  try {
    return await exportTo(new ExportFolder(host.directory, options.out), options, host, interrupt.signal);
  } catch (error) {
    if (interrupt.signal.aborted) return EXIT.interrupted;
    throw error;
  } finally {
    interrupt.release();
  }
}

async function exportTo(
  folder: ExportFolder,
  options: ExportOptions,
  host: Host,
  signal: AbortSignal,
): Promise<number> {
  await folder.check();
  const named = options.project ?? (host.env[PROJECT_VARIABLE] || undefined);
  const request: ManifestRequest = {
    ...manifestRequest({ ...options, file: [folder.show(MANIFEST_NAME)] }, host, 'validate'),
    project: named,
  };
  const found = await readPresent(folder, request);
  const project = requireProject(
    named ?? (found?.loaded.desired?.project || (options.sandbox ? SANDBOX_LOGIN.projectId : undefined)),
  );
  const connection = await connectAtlas(options, host, project, { find: () => undefined });
  try {
    const live = await readChosen(connection, found?.loaded, options, host, signal);
    checkSelection(live, options);
    // A variable that stands for a URL with a password need not be set to be compared.
    const hidden = findOutsideValues(live, nameAtOf(found?.text));
    const loading = { ...request, project, env: { ...hidden, ...request.env } };
    const present =
      found && Object.keys(hidden).length > 0 ? { ...found, loaded: await loadManifest(loading) } : found;
    const plan = (loaded: LoadedManifest, of: Live): Plan => planOf(loaded, of, project, connection.baseUrl);
    const built = await buildExport({
      live,
      selects: selectionOf(options),
      project,
      folder,
      ...(present && { present: describePresent(present, plan(present.loaded, live)) }),
      format: options.format,
      loading,
    });
    const own = new Set(present === undefined ? [] : [MANIFEST_NAME, ...present.pipelineFiles.keys()]);
    const files = await withExample(built, folder);
    const changes = await folder.compare(files, new Set([...own, EXAMPLE_NAME]));
    if (!options.check) await folder.write(changes);
    const proof = options.verify ? await prove(built, folder, loading, live, plan, options) : undefined;
    return report(built, changes, proof, live, { project, folder, options, host });
  } finally {
    await connection.close();
  }
}

interface Present {
  readonly text: string;
  readonly loaded: LoadedManifest;
  readonly pipelineFiles: ReadonlyMap<string, string>;
}

/**
 * The manifest that is in the folder already.
 * @throws SluiceError EXPORT_FOREIGN_FILE where `sluice.yaml` is something else, MANIFEST_INVALID where it has errors.
 */
async function readPresent(folder: ExportFolder, request: ManifestRequest): Promise<Present | undefined> {
  const text = await folder.read(MANIFEST_NAME);
  if (text === undefined) return undefined;
  if (!/apiVersion["']?\s*:\s*["']?sluice\//.test(text)) {
    throw new SluiceError('EXPORT_FOREIGN_FILE', `${folder.show(MANIFEST_NAME)} is no manifest of Sluice`, {
      fix: 'Nothing was written. Move it away, or export into another folder.',
    });
  }
  const loaded = await loadManifest(request);
  if (loaded.desired === undefined) {
    throw new SluiceError('MANIFEST_INVALID', 'the manifest that is there has errors', {
      diagnostics: loaded.diagnostics,
      fix: 'Nothing was written. Correct it, or export into another folder.',
    });
  }
  const pipelineFiles = new Map<string, string>();
  for (const shown of loaded.files) {
    const path = folder.pathOf(shown);
    if (path === undefined || path === MANIFEST_NAME || request.variableFiles.includes(shown)) continue;
    const content = await folder.read(path);
    if (content !== undefined) pipelineFiles.set(path, content);
  }
  return { text, loaded, pipelineFiles };
}

function describePresent({ text, pipelineFiles }: Present, plan: Plan): BuildRequest['present'] & object {
  const names = [...text.matchAll(/\$\{(?:secret|env):([A-Za-z_]\w*)/g)].map((match) => match[1] ?? '');
  return { text, pipelineFiles, names, plan };
}

/** What was asked for, and what the manifest speaks of. */
async function readChosen(
  { gateway }: AtlasConnection,
  present: LoadedManifest | undefined,
  options: ExportOptions,
  host: Host,
  signal: AbortSignal,
): Promise<Live> {
  const spoken = (present?.desired?.resources ?? []).map(({ address }) => address.workspace);
  const workspaces = options.workspace.length === 0 ? 'all' : [...new Set([...options.workspace, ...spoken])];
  const { parallelism, quiet } = options;
  return readLiveWithProgress(gateway, { workspaces, parallelism, quiet, signal }, host);
}

function selectionOf({ workspace, target }: ExportOptions): (address: Address) => boolean {
  return (address) =>
    (workspace.length === 0 || workspace.includes(address.workspace)) &&
    (target.length === 0 || target.some((pattern) => matchesAddress(pattern, address)));
}

/** @throws SluiceError EXPORT_NOTHING_SELECTED for a workspace or a target that matches nothing. */
function checkSelection({ resources }: Live, { workspace, target }: ExportOptions): void {
  const names = resources
    .filter(({ address }) => address.kind === 'workspace')
    .map(({ address }) => address.name);
  const missing = workspace.find((name) => !names.includes(name));
  if (missing !== undefined) {
    const guess = suggest(missing, names);
    throw new SluiceError('EXPORT_NOTHING_SELECTED', `there is no workspace '${missing}' in Atlas`, {
      fix: guess === undefined ? `There are: ${names.join(', ') || 'none'}.` : `Did you mean ${guess}?`,
    });
  }
  const idle = target.find((pattern) => !resources.some(({ address }) => matchesAddress(pattern, address)));
  if (idle === undefined) return;
  throw new SluiceError('EXPORT_NOTHING_SELECTED', `--target ${idle} matches nothing in Atlas`, {
    fix: 'Write an address such as orders/processor/enrich; * and ** match.',
  });
}

function planOf(loaded: LoadedManifest, live: Live, project: string, baseUrl: string): Plan {
  const { desired } = loaded;
  return makePlan({
    baseUrl,
    project,
    desired: desired ? { ...desired, project } : { project, resources: [], removed: [] },
    live,
    selection: { targets: [], prune: false, updateSecrets: false, destroy: false },
    allowances: [],
  });
}

/** The files, with `.env.example` where the manifest reads something from outside. */
async function withExample(built: Built, folder: ExportFolder): Promise<ReadonlyMap<string, string>> {
  const manifest = built.files.get(MANIFEST_NAME) ?? '';
  const names = built.exported.names.filter(({ name, source }) =>
    manifest.includes('${' + `${source}:${name}}`),
  );
  const text = await folder.read(EXAMPLE_NAME);
  const wanted = addNames(text ?? '', names);
  return wanted === (text ?? '') ? built.files : new Map([...built.files, [EXAMPLE_NAME, wanted]]);
}

/** Plans what was written, or would be, against what Atlas has: formatted addresses of what would be done all the same. */
async function prove(
  built: Built,
  folder: ExportFolder,
  loading: ManifestRequest,
  live: Live,
  plan: (loaded: LoadedManifest, live: Live) => Plan,
  options: ExportOptions,
): Promise<readonly string[]> {
  const env = { ...loading.env, ...valuesOf(built.exported) };
  const loaded = options.check ? built.loaded : await loadManifest({ ...loading, env });
  if (loaded.desired === undefined) {
    throw new SluiceError('EXPORT_NOT_VERIFIED', `${folder.show(MANIFEST_NAME)} does not load`, {
      diagnostics: loaded.diagnostics,
    });
  }
  return plan(loaded, live)
    .changes.filter(({ action }) => action !== 'noop' && action !== 'unmanaged')
    .map(({ address, renamedFrom }) => formatAddress({ ...address, name: renamedFrom ?? address.name }));
}

function report(
  built: Built,
  changes: readonly FileChange[],
  proof: readonly string[] | undefined,
  live: Live,
  {
    project,
    folder,
    options,
    host,
  }: {
    readonly project: string;
    readonly folder: ExportFolder;
    readonly options: ExportOptions;
    readonly host: Host;
  },
): number {
  const kept = new Set(built.kept.map(({ address }) => formatAddress(address)));
  const wrong = proof?.filter((address) => !kept.has(address)) ?? [];
  const { exported } = built;
  host.stdout.write(
    renderExport(
      {
        project,
        folder: folder.shown,
        files: changes,
        isCheck: options.check === true,
        resources: exported.resources.map(({ address }) => address),
        leftOut: exported.leftOut,
        kept: built.kept,
        names: new Set(secretNamesIn(built.loaded.merged).map(({ source, name }) => `${source}:${name}`))
          .size,
        needed: Object.keys(valuesOf(exported)).filter((name) => host.env[name] === undefined),
        proof:
          proof === undefined ? 'skipped' : wrong.length > 0 ? 'failed' : kept.size > 0 ? 'partial' : 'empty',
        differing: wrong,
        manifest: folder.show(MANIFEST_NAME),
      },
      { isQuiet: options.quiet === true, columns: host.stdout.columns },
    ),
  );
  if (live.unreadable.length > 0) {
    const diagnostics = live.unreadable.map(({ workspace, kind, reason }) => ({
      severity: 'error' as const,
      code: 'EXPORT_UNREADABLE',
      message: `the ${kind}s${workspace === undefined ? '' : ` of ${workspace}`} could not be read: ${reason}`,
      fix: 'Give the credentials the role Project Stream Processing Owner, and export again.',
    }));
    writeDiagnostics(diagnostics, options, host);
    return EXIT.failed;
  }
  if (wrong.length > 0) return EXIT.failed;
  return options.check && changes.some(({ effect }) => effect !== 'keep') ? EXIT.pending : EXIT.done;
}
