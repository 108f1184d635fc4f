/**
 * The restore note: what a run will have to put back, written down before it takes anything away. A process that is killed takes its
 * intentions with it; the note keeps them for the next run. Pure; files are `file-store.ts`.
 *
 * The form is versioned, and members that this version does not know survive its rewriting: positions and definitions of replays
 * share the file.
 */
import * as z from 'zod';
import { formatAddress, parseAddress, workspaceAddress } from '../../model/address.ts';
import type { Address } from '../../model/address.ts';
import type { Document } from '../../model/document.ts';
import { document, isDocument, isList, number } from '../../model/document.ts';
import { printJson, parseJson, toPlain } from '../../model/document/json-text.ts';
import type { InterruptedProcessor } from '../../model/interrupted.ts';
import type { Plan, Step } from '../../plan/plan.ts';
import type { Report } from '../report/report.ts';

const KIND = 'sluice-restore';

const noteShape = z.object({
  kind: z.literal(KIND),
  formatVersion: z.literal(1),
  baseUrl: z.string(),
  project: z.string(),
  startedAt: z.string(),
  holder: z.object({ host: z.string(), pid: z.int() }).optional(),
  processors: z.array(
    z.object({
      address: z.string(),
      state: z.string(),
      renamedTo: z.string().optional(),
    }),
  ),
});

/** Who writes a note, while the run goes on. */
export interface Holder {
  readonly host: string;
  readonly pid: number;
}

/** A processor that a run stops and has to start again. */
export interface RestoreEntry {
  readonly address: Address;
  /** As Atlas reported it before. */
  readonly state: string;
  /** Its name once the run has changed it. */
  readonly renamedTo?: string;
  /** Its definition, where the run overwrites or deletes it. For people: the manifest has the new one. */
  readonly definition?: Document;
}

export interface RestoreNote {
  readonly baseUrl: string;
  readonly project: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** Absent once the run has ended. */
  readonly holder?: Holder;
  readonly entries: readonly RestoreEntry[];
}

/** A note as it was found, with the path of its file, as shown. */
export interface KeptNote extends RestoreNote {
  readonly path: string;
}

/** Definitions in one note, in characters: the file stays readable and small. The states are always in it. */
const MOST_DEFINITION_CHARACTERS = 4_000_000;

/** What a plan's run has to put back; undefined when it stops nothing that is to run again. */
export function noteOf(plan: Plan, startedAt: string): RestoreNote | undefined {
  const entries = plan.steps.flatMap((stop): RestoreEntry[] => {
    if (stop.verb !== 'stop' || stop.onFailure !== 'start-again' || stop.expects.kind !== 'present')
      return [];
    const start = plan.steps.find(({ restarts }) => restarts === stop.id);
    const { address, expects } = stop;
    const isOverwritten = plan.steps.some((step) => changesDefinition(step, address, start?.address));
    return [
      {
        address,
        state: expects.state ?? 'STARTED',
        ...(start && start.address.name !== address.name && { renamedTo: start.address.name }),
        ...(isOverwritten && { definition: expects.fields }),
      },
    ];
  });
  if (entries.length === 0) return undefined;
  return { baseUrl: plan.baseUrl, project: plan.project, startedAt, entries };
}

function changesDefinition(step: Step, before: Address, after: Address | undefined): boolean {
  const isIts = [before, after].some(
    (address) => address && formatAddress(address) === formatAddress(step.address),
  );
  return isIts && (step.verb === 'delete' || (step.verb === 'update' && step.rollbackBody !== undefined));
}

/** The text of a note's file. */
export function printNote(note: RestoreNote): string {
  let left = MOST_DEFINITION_CHARACTERS;
  const processors = note.entries.map(({ address, state, renamedTo, definition }) => {
    const length = definition === undefined ? 0 : printJson(definition).length;
    const isKept = definition !== undefined && length <= left;
    if (isKept) left -= length;
    return document({
      address: formatAddress(address),
      state,
      renamedTo,
      definition: isKept ? definition : undefined,
    });
  });
  const { baseUrl, project, startedAt, holder } = note;
  const file = document({
    kind: KIND,
    formatVersion: number(1),
    baseUrl,
    project,
    startedAt,
    holder: holder && document({ host: holder.host, pid: number(holder.pid) }),
    processors,
  });
  return printJson(file, { indent: 2 }) + '\n';
}

/**
 * Reads what `printNote` wrote.
 * @throws Error that says why it can't be read.
 */
export function parseNote(text: string): RestoreNote {
  const file = parseJson(text);
  const read = noteShape.safeParse(toPlain(file));
  if (!read.success) {
    const [issue] = read.error.issues;
    throw new Error(`it is not a restore note of this version (${issue?.path.join('.') ?? ''})`);
  }
  const { baseUrl, project, startedAt, holder, processors } = read.data;
  const bodies = isDocument(file) ? file.get('processors') : undefined;
  const entries = processors.map((processor, i): RestoreEntry => {
    const address = parseAddress(processor.address);
    if (address?.kind !== 'processor') throw new Error(`"${processor.address}" is not a processor's address`);
    const body = isList(bodies) ? bodies[i] : undefined;
    const definition = isDocument(body) ? body.get('definition') : undefined;
    return {
      address,
      state: processor.state,
      ...(processor.renamedTo !== undefined && { renamedTo: processor.renamedTo }),
      ...(isDocument(definition) && { definition }),
    };
  });
  return { baseUrl, project, startedAt, ...(holder && { holder }), entries };
}

/** What notes say was interrupted, for plans and for `status`: each processor under both of its names. */
export function interruptedIn(notes: readonly KeptNote[]): InterruptedProcessor[] {
  return notes.flatMap(({ path, startedAt, entries }) =>
    entries.flatMap(({ address, renamedTo }) => {
      const since = { note: path, since: startedAt };
      const later = renamedTo === undefined ? [] : [{ address: { ...address, name: renamedTo }, ...since }];
      return [{ address, ...since }, ...later];
    }),
  );
}

/**
 * What is left of a note after a run: the processors that still do not run.
 *
 * @param look A plan made afterwards with the note in mind: it still starts what is left, and knows what it could not read.
 * Without one the report has to do: what it started, or never stopped, is settled.
 */
export function leftOf(note: KeptNote, report: Report | undefined, look: Plan | undefined): RestoreEntry[] {
  return note.entries.filter(({ address, renamedTo }) => {
    const names = [address, ...(renamedTo === undefined ? [] : [{ ...address, name: renamedTo }])].map(
      formatAddress,
    );
    if (look !== undefined) {
      const isStarted = look.steps.some(
        ({ verb, restores, address: it }) =>
          verb === 'start' && restores !== undefined && names.includes(formatAddress(it)),
      );
      return isStarted || !wasRead(look, address.workspace);
    }
    const starts = (report?.steps ?? []).filter(
      ({ verb, address: it }) => verb === 'start' && names.includes(it),
    );
    const isSettled = starts.length > 0 && starts.every(({ status }) => status !== 'failed');
    return !isSettled;
  });
}

/** Whether a plan knows what runs in a workspace. */
const wasRead = (plan: Plan, workspace: string): boolean =>
  !plan.diagnostics.some(
    ({ code, address }) =>
      code === 'PLAN_UNREADABLE' &&
      (address === undefined || address === formatAddress(workspaceAddress(workspace))),
  );
