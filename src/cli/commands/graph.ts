/** `sluice graph`: how documents flow, from the manifest, from Atlas, or as a plan changes it. Writes nothing in Atlas. */
import { SANDBOX_LOGIN } from '../../sandbox/http/login.ts';
import { extname } from 'node:path';
import { desiredDataflow, liveDataflow } from '../../graph/build-dataflow.ts';
import type { Dataflow } from '../../graph/dataflow.ts';
import { planDataflow } from '../../graph/plan-dataflow.ts';
import type { Host } from '../host.ts';
import { loadManifest } from '../../manifest/read/load.ts';
import { PROJECT_VARIABLE, requireProject } from '../../manifest/shape/project.ts';
import type { Address } from '../../model/address.ts';
import { EXIT, SluiceError } from '../../model/errors.ts';
import { manifestRequest } from './manifest-options.ts';
import { writeDiagnostics, writeResultFile } from './output.ts';
import type { SessionOptions } from './session.ts';
import { abortOnInterrupt, loadIntent } from './session.ts';

export type GraphFormat = 'mermaid' | 'dot' | 'svg';

export interface GraphOptions extends SessionOptions {
  readonly live?: boolean;
  /** True: make one; a text: the file of a saved one. */
  readonly plan?: boolean | string;
  readonly workspace: readonly string[];
  readonly format?: GraphFormat;
  readonly out?: string;
}

/** Prints the graph, or writes it to `--out`. */
export async function runGraph(options: GraphOptions, host: Host): Promise<number> {
  const interrupt = abortOnInterrupt(host);
  try {
    const dataflow = await readDataflow(options, host, interrupt.signal);
    const text = await renderDataflow(dataflow, formatOf(options));
    if (options.out === undefined) host.stdout.write(text);
    else await writeResultFile(host, options.out, text);
    return EXIT.done;
  } catch (error) {
    if (interrupt.signal.aborted) return EXIT.interrupted;
    throw error;
  } finally {
    interrupt.release();
  }
}

async function readDataflow(options: GraphOptions, host: Host, signal: AbortSignal): Promise<Dataflow> {
  if (options.plan !== undefined && options.plan !== false) return readPlanned(options, host, signal);
  if (options.live) return readFromAtlas(options, host, signal);
  const { desired, diagnostics } = await loadManifest(manifestRequest(options, host, 'validate'));
  if (desired === undefined)
    throw new SluiceError('MANIFEST_INVALID', 'the manifest has errors', { diagnostics });
  const problems = diagnostics.filter(({ code }) => code === 'MANIFEST_ENV_UNSET');
  if (!options.quiet) writeDiagnostics(problems, options, host);
  return desiredDataflow({ ...desired, resources: desired.resources.filter(chosenBy(options)) });
}

/** Whether something belongs to what `--workspace` asks for. */
const chosenBy =
  ({ workspace }: GraphOptions) =>
  ({ address }: { readonly address: Address }): boolean =>
    workspace.length === 0 || workspace.includes(address.workspace);

/** All workspaces of the project, or those that are named. */
async function readFromAtlas(options: GraphOptions, host: Host, signal: AbortSignal): Promise<Dataflow> {
  const [{ connectAtlas }, { readLiveWithProgress }] = await Promise.all([
    import('./connect.ts'),
    import('./live.ts'),
  ]);
  const project = await findProject(options, host);
  const connection = await connectAtlas(options, host, project, { find: () => undefined });
  try {
    const workspaces = options.workspace.length === 0 ? ('all' as const) : options.workspace;
    const { parallelism, quiet } = options;
    const request = { workspaces, parallelism, quiet, signal };
    const live = await readLiveWithProgress(connection.gateway, request, host);
    writeDiagnostics(
      live.unreadable.map(({ workspace, kind, reason }) => ({
        severity: 'warning',
        code: 'GRAPH_UNREADABLE',
        message: `the ${kind}s${workspace === undefined ? '' : ` of workspace "${workspace}"`} could not be read: ${reason}`,
        fix: 'Give the credentials the role Project Stream Processing Owner.',
      })),
      options,
      host,
    );
    return liveDataflow({ ...live, resources: live.resources.filter(chosenBy(options)) });
  } finally {
    await connection.close();
  }
}

/** The project of the flags or the environment; else the manifest's, which is read only when it has to be. */
async function findProject(options: GraphOptions, host: Host): Promise<string> {
  const named = options.project ?? (host.env[PROJECT_VARIABLE] || undefined);
  if (named === undefined || options.file.length > 0) {
    const defaultProject = options.sandbox ? SANDBOX_LOGIN.projectId : undefined;
    const request = { ...manifestRequest(options, host, 'plan'), defaultProject };
    const { desired, diagnostics } = await loadManifest(request);
    const project = desired?.project ?? (options.file.length === 0 ? defaultProject : undefined);
    if (project !== undefined) return project;
    throw new SluiceError('MANIFEST_INVALID', 'the manifest, which would name the project, has errors', {
      diagnostics,
      fix: `Give --project, or set ${PROJECT_VARIABLE}.`,
    });
  }
  return requireProject(named);
}

/** The plan that is made now, also from a saved plan's desired values: what Atlas has may have moved since. */
async function readPlanned(options: GraphOptions, host: Host, signal: AbortSignal): Promise<Dataflow> {
  const [{ openSession }, { readReviewed }] = await Promise.all([
    import('./session.ts'),
    import('./reviewed.ts'),
  ]);
  const saved = typeof options.plan === 'string' ? options.plan : undefined;
  const reviewed = await readReviewed({ ...options, arguments: [saved] }, host);
  const intent = reviewed?.intent ?? (await loadIntent(options, host, false));
  const session = await openSession(intent, options, host);
  try {
    const plan = await session.plan(signal);
    if (reviewed !== undefined && reviewed.digest !== plan.digest && !options.quiet) {
      const message = 'something has changed since the plan was saved; this is the plan as it is now';
      writeDiagnostics([{ severity: 'warning', code: 'PLAN_STALE', message }], options, host);
    }
    return planDataflow({ ...plan, changes: plan.changes.filter(chosenBy(options)) });
  } finally {
    await session.close();
  }
}

/** What `--format` says, else what the name of the file ends with, else Mermaid. */
function formatOf({ format, out = '' }: GraphOptions): GraphFormat {
  if (format !== undefined) return format;
  switch (extname(out).toLowerCase()) {
    case '.svg':
      return 'svg';
    case '.dot':
    case '.gv':
      return 'dot';
    default:
      return 'mermaid';
  }
}

async function renderDataflow(dataflow: Dataflow, format: GraphFormat): Promise<string> {
  switch (format) {
    case 'mermaid':
      return (await import('../../render/graph/graph-mermaid.ts')).renderMermaid(dataflow);
    case 'dot':
      return (await import('../../render/graph/graph-dot.ts')).renderDot(dataflow);
    case 'svg':
      return (await import('../../render/graph/graph-svg.ts')).renderSvg(dataflow);
  }
}
