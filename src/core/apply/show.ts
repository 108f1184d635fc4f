/**
 * The use case `show`: the plan of a saved file, made again from what the file holds. Atlas isn't asked: the file says how each
 * resource was that the plan touches, and what it doesn't touch was as the manifest wants it.
 */
import type { Gateway } from '../../atlas/gateway.ts';
import type { Report } from '../../apply/report/report.ts';
import type { RestoreStore } from '../../apply/restore/store.ts';
import type { Address, Kind } from '../../model/address.ts';
import { compareText, formatAddress, isConnectionLike, isOfProject } from '../../model/address.ts';
import type { Entry, Value } from '../../model/document.ts';
import { Document, EMPTY_DOCUMENT, document, isDocument, isList, textOf } from '../../model/document.ts';
import { formatPointer } from '../../model/document/pointer.ts';
import { SluiceError } from '../../model/errors.ts';
import { SecretReference } from '../../model/secret.ts';
import { withoutLiteralParts } from '../../kinds/values/urls.ts';

import type { Desired, DesiredResource } from '../../model/resources.ts';
import type { ProcessorPhase } from '../../kinds/processor.ts';
import type { ReviewedState } from '../../plan/compare/moved.ts';
import type { SavedPlan } from '../../plan/review/plan-file.ts';
import type { Plan } from '../../plan/plan.ts';
import type { ProjectOptions } from '../options.ts';
import { ProjectContext } from '../context/context.ts';
import { openProject } from '../project.ts';

/** A saved plan for showing. */
export interface ShownPlan {
  readonly plan: Plan;
  /** Whether the plan is the one that was saved: its digest is. Otherwise the file leaves something to a manifest that is not at hand, or was changed. */
  readonly isExact: boolean;
}

/** What showing needs from outside. */
export type ShowOptions = Pick<ProjectOptions, 'directory' | 'env' | 'clock'> & {
  readonly allow?: readonly string[];
};

/** Makes the plan again from its file. Nothing is sent, and nothing written. */
export async function showSavedPlan(saved: SavedPlan, options: ShowOptions): Promise<ShownPlan> {
  const { review } = saved;
  const desired = await wholeDesired(saved, options);
  const project = openProject({
    directory: options.directory,
    env: options.env,
    clock: options.clock,
    desired,
    gateway: gatewayOf({ ...saved, desired }),
    atlas: { shownAs: review.baseUrl },
    restore: NO_NOTES,
  });
  try {
    const { allow = [] } = options;
    const plan = project.shown(await project.plan({ ...review.selection, allow }));
    const isExact = plan.digest === review.digest;
    return { plan: { ...plan, digest: review.digest, desiredDigest: review.desiredDigest }, isExact };
  } finally {
    await project.close();
  }
}

const NO_NOTES: RestoreStore = {
  find: () => Promise.resolve({ notes: [], running: [], unreadable: [] }),
  findObstacle: () => Promise.resolve(undefined),
  write: () => Promise.reject(notAsked()),
  settle: () => Promise.reject(notAsked()),
  findReplay: () => Promise.resolve(undefined),
  writeReplay: () => Promise.reject(notAsked()),
  removeReplay: () => Promise.reject(notAsked()),
};

const notAsked = (): Error => new Error('a plan that is shown asks Atlas for nothing else');

/** What the manifest wants, with what the file leaves to the manifest, where that is at hand; else with marks. */
async function wholeDesired(saved: SavedPlan, options: ShowOptions): Promise<Desired> {
  if (saved.literals.length === 0) return saved.desired;
  const { directory, env, clock } = options;
  const context = new ProjectContext({ directory, env, clock, ...saved });
  try {
    return (await context.intent()).desired;
  } catch (error) {
    if (!(error instanceof SluiceError)) throw error;
    return withMarks(saved);
  }
}

/** In place of a value that the file leaves to the manifest; it is shown as `(sensitive)`. */
const MARK = 'not-in-the-file';

const placesOf = (literals: SavedPlan['literals']): ReadonlySet<string> =>
  new Set(literals.map(({ address, pointer }) => `${formatAddress(address)}#${pointer}`));

/** What the manifest wants, with a mark for each value that is not in the file. */
function withMarks({ desired, literals }: SavedPlan): Desired {
  const places = placesOf(literals);
  const mark = (value: Value, at: string): Value => {
    if (isDocument(value)) {
      return new Document(
        value.entries.map(([key, member]): Entry => [key, mark(member, at + formatPointer([key]))]),
      );
    }
    if (isList(value)) return value.map((item, i) => mark(item, at + formatPointer([String(i)])));
    return typeof value === 'string' && places.has(at) ? markText(value, at) : value;
  };
  const resources = desired.resources.map((resource) => {
    const fields = mark(resource.fields, `${formatAddress(resource.address)}#`);
    return isDocument(fields) ? { ...resource, fields } : resource;
  });
  return { ...desired, resources };
}

function markText(text: string, at: string): string {
  if (text.includes('://')) return text.replace('://', `://${MARK}@`);
  return at.endsWith('/$https/path') ? `?key=${MARK}` : MARK;
}

/** An Atlas as the plan's file remembers it. */
function gatewayOf(saved: SavedPlan): Gateway {
  const bodies = bodiesOf(saved);
  const list = (kind: Kind, workspace?: string): Promise<readonly Document[]> =>
    Promise.resolve(
      bodies
        .filter(({ address }) => address.kind === kind)
        .filter(({ address }) => workspace === undefined || address.workspace === workspace)
        .map(({ body }) => body),
    );
  const refuse = (): Promise<never> => Promise.reject(notAsked());
  return {
    nameLinks: () => undefined,
    namePeerings: () => undefined,
    listPrivateLinks: () => list('privateLink'),
    listVpcPeerings: () => list('vpcPeering'),
    listWorkspaces: () => list('workspace'),
    listConnections: (workspace) => list('connection', workspace),
    listProcessors: (workspace) => list('processor', workspace),
    listFailovers: async (workspace, connection) =>
      (await list('failover', workspace)).filter((body) => textOf(body.get('name')) === connection),
    failOver: refuse,
    accept: refuse,
    accountDetails: refuse,
    read: () => Promise.resolve(undefined),
    create: refuse,
    update: refuse,
    delete: refuse,
    start: refuse,
    stop: refuse,
    logs: refuse,
  };
}

interface Body {
  readonly address: Address;
  readonly body: Document;
}

function bodiesOf({ desired, review, literals }: SavedPlan): Body[] {
  const places = placesOf(literals);
  const found = new Map<string, Body>();
  const wanted = new Map(desired.resources.map((resource) => [formatAddress(resource.address), resource]));
  const add = (address: Address, fields: Document, state: string | undefined): void => {
    const key = formatAddress(address);
    const whole = fillHidden(fields, wanted.get(key)?.fields, (at) => places.has(at), `${key}#`);
    found.set(key, { address, body: bodyOf(address, isDocument(whole) ? whole : fields, state) });
  };
  const touched = new Set(review.resources.map(({ address }) => formatAddress(address)));
  for (const { address, states } of review.resources) {
    const [before] = states;
    if (before?.kind === 'present') add(address, before.fields, stateOf(before));
  }
  // What the plan doesn't touch is in place.
  for (const resource of desired.resources) {
    if (!touched.has(formatAddress(resource.address)))
      add(resource.address, resource.fields, restingState(resource));
  }
  for (const { address } of review.resources) {
    const workspace: Address = { kind: 'workspace', workspace: address.workspace, name: address.workspace };
    const isKnown = touched.has(formatAddress(workspace)) || found.has(formatAddress(workspace));
    if (!isOfProject(address) && !isKnown) add(workspace, EMPTY_DOCUMENT, undefined);
  }
  return [...found.entries()].toSorted(([a], [b]) => compareText(a, b)).map(([, body]) => body);
}

/** States that mean what the file says of a processor. */
const STATES: Readonly<Partial<Record<ProcessorPhase, string>>> = {
  running: 'STARTED',
  'not-running': 'STOPPED',
  failed: 'FAILED',
  gone: 'DROPPED',
};

const stateOf = ({ phases: [phase] }: Extract<ReviewedState, { kind: 'present' }>): string | undefined =>
  phase && STATES[phase];

function restingState(resource: DesiredResource): string | undefined {
  if (resource.kind !== 'processor') return undefined;
  return resource.state === 'STARTED' ? 'STARTED' : 'STOPPED';
}

/** Fields as Atlas would return them. */
function bodyOf({ kind, name, region }: Address, fields: Document, state: string | undefined): Document {
  const own = { name, region, state: isConnectionLike(kind) ? 'READY' : state };
  return new Document([...document(own).entries, ...fields.entries.filter(([key]) => !(key in own))]);
}

/** What the file doesn't hold is taken to be as it is wanted: header values, which are null in it, credentials in URLs, and literals, which are empty. */
function fillHidden(
  value: Value,
  want: Value | undefined,
  isLiteral: (at: string) => boolean,
  at: string,
): Value {
  if (isDocument(value)) {
    return new Document(
      value.entries.map(([key, member]): Entry => {
        const other = isDocument(want) ? want.get(key) : undefined;
        return [key, fillHidden(member, other, isLiteral, at + formatPointer([key]))];
      }),
    );
  }
  if (isList(value)) {
    return value.map((item, i) =>
      fillHidden(item, isList(want) ? want[i] : undefined, isLiteral, at + formatPointer([String(i)])),
    );
  }
  if (want === undefined) return value;
  const isText = typeof want === 'string' || want instanceof SecretReference;
  const isHidden = value === null || (value === '' && isLiteral(at));
  return isHidden || (isText && withoutLiteralParts(want) === value) ? want : value;
}

/**
 * The report of a run from the text of its file; undefined for a file of another kind.
 * @throws SluiceError PLAN_FILE_INVALID for a report that has been changed, or that a later version has written.
 */
export async function parseReportFile(text: string): Promise<Report | undefined> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const isReport = typeof value === 'object' && value !== null && 'outcome' in value && 'steps' in value;
  if (!isReport) return undefined;
  const { reportShape } = await import('../../apply/report/shapes.ts');
  if (reportShape.safeParse(value).success) return value as Report;
  throw new SluiceError('PLAN_FILE_INVALID', "the report can't be used: it has another form", {
    fix: 'Name a file that apply --report has written.',
  });
}
