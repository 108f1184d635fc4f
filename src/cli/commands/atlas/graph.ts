/** `sluice graph`: how documents flow, from the manifest, from Atlas, or as a plan changes it. Writes nothing in Atlas. */
import { extname } from 'node:path';
import type { Project } from '../../../core/project.ts';
import type { SavedPlan } from '../../../core/facts/review.ts';
import type { Dataflow, Plan } from '../../../core/types.ts';
import type { Host } from '../../../host/host.ts';
import { abortOnInterrupt } from '../../../host/interrupt.ts';
import { writeResultFile } from '../../../host/result-file.ts';
import { EXIT } from '../../../model/errors.ts';
import type { OutputOptions } from '../../output/output.ts';
import { writeDiagnostics } from '../../output/output.ts';
import type { AtlasOptions, ManifestOptions } from '../../project/project-options.ts';
import { openOnline, planOptions } from '../../project/project-options.ts';
import { showReading } from '../../output/reading.ts';

export type GraphFormat = 'mermaid' | 'dot' | 'svg';

export interface GraphCommandOptions extends ManifestOptions, AtlasOptions, OutputOptions {
  readonly target: readonly string[];
  readonly prune?: boolean;
  readonly live?: boolean;
  /** True: make one; a text: the file of a saved one. */
  readonly plan?: true | string;
  readonly workspace: readonly string[];
  readonly fold: 'auto' | 'always' | 'never';
  readonly format?: GraphFormat;
  readonly out?: string;
}

/** Prints the graph, or writes it to `--out`. */
export async function runGraph(options: GraphCommandOptions, host: Host): Promise<number> {
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

async function readDataflow(
  options: GraphCommandOptions,
  host: Host,
  signal: AbortSignal,
): Promise<Dataflow> {
  const reading = showReading(options, host);
  const saved = await readSaved(options, host);
  const project = await openOnline(options, host, {
    onProgress: reading.note,
    ...(saved && { desired: saved.desired, literals: saved.literals }),
  });
  const { workspace: workspaces, fold } = options;
  try {
    if (options.plan === undefined) {
      return await project.graph({ of: options.live ? 'live' : 'manifest', workspaces, fold, signal });
    }
    const of = await planNow(project, saved, options, host, signal);
    return await project.graph({ of, workspaces, fold });
  } finally {
    reading.close();
    await project.close();
  }
}

async function readSaved(options: GraphCommandOptions, host: Host): Promise<SavedPlan | undefined> {
  if (typeof options.plan !== 'string') return undefined;
  return (await import('../../project/saved-plan.ts')).readSavedPlan(options.plan, options, host);
}

/** The plan that is made now, also from a saved plan's desired values: what Atlas has may have moved since. */
async function planNow(
  project: Project,
  saved: SavedPlan | undefined,
  options: GraphCommandOptions,
  host: Host,
  signal: AbortSignal,
): Promise<Plan> {
  const plan = await project.plan({ ...planOptions(options, signal), ...saved?.review.selection });
  if (saved !== undefined && saved.review.digest !== plan.digest && !options.quiet) {
    const message = 'something has changed since the plan was saved; this is the plan as it is now';
    writeDiagnostics([{ severity: 'warning', code: 'PLAN_STALE', message }], options, host);
  }
  return plan;
}

/** What `--format` says, else what the name of the file ends with, else Mermaid. */
function formatOf({ format, out = '' }: GraphCommandOptions): GraphFormat {
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
      return (await import('../../../render/graph/graph-mermaid.ts')).renderMermaid(dataflow);
    case 'dot':
      return (await import('../../../render/graph/graph-dot.ts')).renderDot(dataflow);
    case 'svg':
      return (await import('../../../render/graph/graph-svg.ts')).renderSvg(dataflow);
  }
}
