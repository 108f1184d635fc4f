/** The use case `logs`: what Atlas has written down about a workspace or a processor, line by line as it comes, without secrets. */
import type { Address } from '../model/address.ts';
import { formatAddress, isConnectionLike } from '../model/address.ts';
import { SluiceError } from '../model/errors.ts';
import { requireProject } from '../manifest/shape/project.ts';
import { parseJson } from '../model/document/json-text.ts';
import { isDocument, textOf } from '../model/document.ts';
import type { ProjectContext } from './context/context.ts';
import { readWatched } from './status.ts';

/** Which log, of what, from when on. */
export interface LogsOptions {
  /** A processor, or a workspace for all that is in it. */
  readonly address: Address;
  /** Who did what, in place of what processors said. */
  readonly audit?: boolean;
  /** Sent to Atlas, which chooses the lines: none is left out here. */
  readonly since?: Date;
  readonly signal?: AbortSignal | undefined;
}

export interface LogLine {
  /** The line, without secrets. */
  readonly text: string;
  /** ISO 8601, UTC: where the line begins with a time, or is JSON with one. */
  readonly time?: string;
}

/** @throws SluiceError SETTINGS_ADDRESS_INVALID for a connection, which has no log, ATLAS_NOT_FOUND; AtlasError for what Atlas says */
export async function readLogs(context: ProjectContext, options: LogsOptions): Promise<readonly LogLine[]> {
  const { address, audit = false, since, signal } = options;
  if (isConnectionLike(address.kind)) {
    throw new SluiceError(
      'SETTINGS_ADDRESS_INVALID',
      `${formatAddress(address)} is a connection, which has no log.`,
      {
        fix: `Name a processor, or the workspace: ${address.workspace}.`,
      },
    );
  }
  // The manifest names the project, and the secrets that are to be masked. One with errors is no reason to show no log.
  const { project } = await context.once('status', () => watchedOrNamed(context));
  const { gateway } = await context.connect(project);
  const text = await gateway.logs(address, {
    kind: audit ? 'audit' : 'operational',
    since: since?.getTime(),
    signal,
  });
  // No lines may also mean that there is no such processor: whether Atlas then answers 404 is not documented.
  if (text === '' && address.kind === 'processor' && (await gateway.read(address, signal)) === undefined) {
    throw new SluiceError('ATLAS_NOT_FOUND', `Atlas has no ${formatAddress(address)}`, {
      fix: 'Correct the address; sluice status shows what there is.',
    });
  }
  return linesOf(context.mask.text(text));
}

/** The project that the manifest names, or, where that has errors, the one that is named beside it. */
export async function watchedOrNamed(context: ProjectContext): Promise<{ readonly project: string }> {
  try {
    return await readWatched(context);
  } catch (error) {
    const project = context.namedProject ?? context.options.defaultProject;
    if (!(error instanceof SluiceError) || error.code !== 'MANIFEST_INVALID' || project === undefined)
      throw error;
    return { project: requireProject(project) };
  }
}

/** The lines of a log, with the times that can be read. */
export function linesOf(text: string): LogLine[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => {
    const time = timeOf(line);
    return { text: line, ...(time !== undefined && { time }) };
  });
}

/** The form of a line is not documented: how the time is called is what other logs of MongoDB call it. */
const TIME_NAMES = ['t', 'ts', 'time', 'timestamp', '@timestamp', 'date'];

function timeOf(line: string): string | undefined {
  const written = /^\[?(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)/.exec(
    line,
  )?.[1];
  if (written !== undefined) return isoOf(written);
  if (!line.startsWith('{')) return undefined;
  try {
    const entry = parseJson(line);
    if (!isDocument(entry)) return undefined;
    const found = TIME_NAMES.map((name) => entry.get(name)).find((value) => value !== undefined);
    return isoOf(textOf(isDocument(found) ? found.get('$date') : found) ?? '');
  } catch {
    return undefined;
  }
}

/** A time without a zone is taken as UTC. */
function isoOf(written: string): string | undefined {
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(written) ? written : `${written}Z`;
  const time = Date.parse(zoned.replace(' ', 'T'));
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}
