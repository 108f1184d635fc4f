/** The use case `export`: the live project as a manifest with one pipeline file per processor. Writes nothing in Atlas. */
import { addNames } from '../../export/env-example.ts';
import { findOutsideValues } from '../../export/project.ts';
import type { LoadedManifest, ManifestRequest } from '../../manifest/read/load.ts';
import { loadManifest } from '../../manifest/read/load.ts';
import { requireProject } from '../../manifest/shape/project.ts';
import type { Address } from '../../model/address.ts';
import { formatAddress, matchesAddress } from '../../model/address.ts';
import { SluiceError } from '../../model/errors.ts';
import type { Live } from '../../model/resources.ts';
import { secretNamesIn } from '../../model/secret-names.ts';
import { makePlan } from '../../plan/make-plan.ts';
import type { Plan } from '../../plan/plan.ts';
import { suggest } from '../../pipeline/suggest.ts';
import type { Connection } from '../context/access.ts';
import type { ProjectContext } from '../context/context.ts';
import type { FileChange } from '../files/export-folder.ts';
import { EXAMPLE_NAME, ExportFolder, MANIFEST_NAME } from '../files/export-folder.ts';
import { namingForAll } from '../context/links.ts';
import { readLive } from '../context/live.ts';
import type { Environment } from '../options.ts';
import type { BuildRequest, Built } from './build.ts';
import { buildExport, isDeniedToEnv, nameAtOf, valuesOf } from './build.ts';
import type { ExportOptions, ExportResult } from './result.ts';

/**
 * Exports. Files are written unless `isCheck`; what was written is planned again unless `verifies` is false.
 * @throws SluiceError EXPORT_..., MANIFEST_INVALID, ATLAS_...
 */
export async function exportProject(context: ProjectContext, options: ExportOptions): Promise<ExportResult> {
  const folder = new ExportFolder(context.options.directory, options.out);
  await folder.check();
  const named = context.namedProject;
  // The exported manifest may leave the project to the environment; the sandbox's own id is not a name for it.
  const request: ManifestRequest = {
    ...context.manifestRequest('validate'),
    files: [folder.show(MANIFEST_NAME)],
    project: named,
    defaultProject: undefined,
  };
  const found = await readPresent(context, folder, request);
  const project = requireProject(named ?? (found?.loaded.desired?.project || context.options.defaultProject));
  const connection = await context.connect(project);
  const live = await readChosen(context, connection, found?.loaded, options);
  checkSelection(live, options);
  // A variable that holds a URL with a password need not be set to be compared.
  const hidden = findOutsideValues(live, nameAtOf(found?.text), isDeniedToEnv);
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
    format: options.format ?? 'yaml',
    loading,
  });
  const own = new Set(present === undefined ? [] : [MANIFEST_NAME, ...present.pipelineFiles.keys()]);
  const files = await withExample(built, folder);
  const changes = await folder.compare(files, new Set([...own, EXAMPLE_NAME]));
  const isCheck = options.isCheck === true;
  if (!isCheck) await folder.write(changes);
  const proof = options.verifies === false ? undefined : prove(plan(built.loaded, live));
  return describeExport(built, changes, proof, live, { project, folder, isCheck, env: context.options.env });
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
async function readPresent(
  context: ProjectContext,
  folder: ExportFolder,
  request: ManifestRequest,
): Promise<Present | undefined> {
  const text = await folder.read(MANIFEST_NAME);
  if (text === undefined) return undefined;
  if (!/apiVersion["']?\s*:\s*["']?sluice\//.test(text)) {
    throw new SluiceError('EXPORT_FOREIGN_FILE', `${folder.show(MANIFEST_NAME)} is no manifest of Sluice`, {
      fix: 'Nothing was written. Move it away, or export into another folder.',
    });
  }
  const loaded = await context.load(request);
  if (loaded.desired === undefined) {
    throw new SluiceError('MANIFEST_INVALID', 'the existing manifest has errors', {
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
  context: ProjectContext,
  connection: Connection,
  present: LoadedManifest | undefined,
  { workspaces = [], signal }: ExportOptions,
): Promise<Live> {
  const spoken = (present?.desired?.resources ?? []).map(({ address }) => address.workspace);
  const named = [...workspaces, ...spoken].filter((name) => name !== '');
  const wanted = workspaces.length === 0 ? ('all' as const) : [...new Set(named)];
  return readLive(context, connection, wanted, signal, namingForAll(present?.desired, 'as-entry'));
}

function selectionOf({ workspaces = [], targets = [] }: ExportOptions): (address: Address) => boolean {
  return (address) =>
    (workspaces.length === 0 || workspaces.includes(address.workspace)) &&
    (targets.length === 0 || targets.some((pattern) => matchesAddress(pattern, address)));
}

/** @throws SluiceError EXPORT_NOTHING_SELECTED for a workspace or a target that matches nothing. */
function checkSelection({ resources }: Live, { workspaces = [], targets = [] }: ExportOptions): void {
  const names = resources
    .filter(({ address }) => address.kind === 'workspace')
    .map(({ address }) => address.name);
  const missing = workspaces.find((name) => !names.includes(name));
  if (missing !== undefined) {
    const guess = suggest(missing, names);
    throw new SluiceError('EXPORT_NOTHING_SELECTED', `there is no workspace '${missing}' in Atlas`, {
      fix: guess === undefined ? `There are: ${names.join(', ') || 'none'}.` : `Did you mean ${guess}?`,
    });
  }
  const idle = targets.find((pattern) => !resources.some(({ address }) => matchesAddress(pattern, address)));
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
  const texts = [...built.files.values()];
  const names = built.exported.names.filter(({ name, source }) =>
    texts.some((text) => text.includes('${' + `${source}:${name}}`)),
  );
  const text = await folder.read(EXAMPLE_NAME);
  const wanted = addNames(text ?? '', names);
  return wanted === (text ?? '') ? built.files : new Map([...built.files, [EXAMPLE_NAME, wanted]]);
}

/** What the plan of the files, as they were read back before they were written, would do all the same: formatted addresses. */
function prove({ changes }: Plan): readonly string[] {
  return changes
    .filter(({ action }) => action !== 'noop' && action !== 'unmanaged')
    .map(({ address, renamedFrom }) => formatAddress({ ...address, name: renamedFrom ?? address.name }));
}

function describeExport(
  built: Built,
  changes: readonly FileChange[],
  proof: readonly string[] | undefined,
  live: Live,
  {
    project,
    folder,
    isCheck,
    env,
  }: {
    readonly project: string;
    readonly folder: ExportFolder;
    readonly isCheck: boolean;
    readonly env: Environment;
  },
): ExportResult {
  const kept = new Set(built.kept.map(({ address }) => formatAddress(address)));
  const differing = proof?.filter((address) => !kept.has(address)) ?? [];
  const { exported } = built;
  const names = new Set(secretNamesIn(built.loaded.merged).map(({ source, name }) => `${source}:${name}`));
  return {
    project,
    folder: folder.shown,
    files: changes.map(({ path, effect }) => ({ path, effect })),
    isCheck,
    resources: exported.resources.map(({ address }) => address),
    leftOut: exported.leftOut,
    kept: built.kept,
    names: names.size,
    needed: Object.keys(valuesOf(exported)).filter((name) => env[name] === undefined),
    proof:
      proof === undefined ? 'skipped' : differing.length > 0 ? 'failed' : kept.size > 0 ? 'partial' : 'empty',
    differing,
    manifest: folder.show(MANIFEST_NAME),
    unreadable: live.unreadable,
  };
}
