/** Builds the two inputs of a plan from JSON text, so that tests read like a manifest beside a project. */
import { compareAddresses, formatAddress, parseAddress } from '../../src/model/address.ts';
import type { Address } from '../../src/model/address.ts';
import type { Value } from '../../src/model/document.ts';
import { Document, isDocument, isList } from '../../src/model/document.ts';
import { parseJson } from '../../src/model/document/json-text.ts';
import type {
  Desired,
  DesiredResource,
  DesiredState,
  Live,
  UnreadableList,
  UpdatePolicy,
} from '../../src/model/resources.ts';
import type { SecretName } from '../../src/model/secret.ts';
import { SecretReference } from '../../src/model/secret.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import { parseAllowances } from '../../src/plan/hazards/allowances.ts';
import type { Plan, Selection } from '../../src/plan/plan.ts';

export const PROJECT = '5f3a0c1b2d3e4f5a6b7c8dc1';
export const BASE_URL = 'https://cloud.mongodb.com';

/** Resources by address: `{"orders": {...fields}, "orders/processor/p": {...}}`, as JSON text or plain data. */
export type Resources = string | Readonly<Record<string, unknown>>;

export interface Situation {
  readonly desired?: Resources;
  readonly live?: Resources;
  /** Settings beside the fields, by address. */
  readonly settings?: Readonly<Record<string, Settings>>;
  readonly removed?: readonly string[];
  readonly unreadable?: readonly UnreadableList[];
  readonly selection?: Partial<Selection>;
  readonly allow?: readonly string[];
  readonly now?: number;
}

export interface Settings {
  readonly protect?: boolean;
  readonly ignoreChanges?: readonly string[];
  readonly prune?: boolean;
  readonly state?: DesiredState;
  readonly resumeFromCheckpoint?: boolean;
  readonly renamedFrom?: string;
  readonly update?: UpdatePolicy;
  /** Of a connection: its `failoverConnections` are managed, and these are their regions. */
  readonly failoverRegions?: readonly string[];
}

export const NO_SELECTION: Selection = { targets: [], prune: false, updateSecrets: false, destroy: false };

function address(text: string): Address {
  const parsed = parseAddress(text);
  if (parsed === undefined) throw new Error(`not an address: ${text}`);
  return parsed;
}

const entriesOf = (resources: Resources | undefined): [Address, Document][] => {
  const value = parseJson(typeof resources === 'string' ? resources : JSON.stringify(resources ?? {}));
  if (!isDocument(value)) throw new Error('resources are a document');
  return value.entries
    .map(([key, fields]): [Address, Document] => [
      address(key),
      isDocument(fields) ? fields : new Document([]),
    ])
    .toSorted(([a], [b]) => compareAddresses(a, b));
};

/** `${secret:NAME}` in strings becomes a reference, as the manifest's loader does it. */
function withReferences(value: Value): Value {
  if (typeof value === 'string' && value.includes('${secret:')) {
    const parts = value.split(/\$\{secret:(\w+)\}/);
    return new SecretReference(
      parts.flatMap((part, i): (string | SecretName)[] => {
        if (i % 2 === 1) return [{ source: 'secret', name: part }];
        return part === '' ? [] : [part];
      }),
    );
  }
  if (isList(value)) return value.map(withReferences);
  if (!isDocument(value)) return value;
  return new Document(value.entries.map(([key, member]) => [key, withReferences(member)]));
}

export function makeDesired(situation: Situation): Desired {
  const resources = entriesOf(situation.desired).map(([at, raw], i): DesiredResource => {
    const settings = situation.settings?.[formatAddress(at)] ?? {};
    const fields = withReferences(raw);
    const common = {
      address: at,
      fields: isDocument(fields) ? fields : raw,
      protect: settings.protect ?? false,
      ignoreChanges: settings.ignoreChanges ?? [],
      place: { file: 'sluice.yaml', line: i + 1, column: 3 },
    };
    if (at.kind === 'workspace') return { ...common, kind: 'workspace', prune: settings.prune ?? false };
    if (at.kind === 'connection' && settings.failoverRegions !== undefined)
      return { ...common, kind: 'connection', failoverRegions: settings.failoverRegions };
    if (at.kind !== 'processor') return { ...common, kind: at.kind };
    return {
      ...common,
      kind: 'processor',
      state: settings.state ?? 'STARTED',
      ...(settings.resumeFromCheckpoint !== undefined && {
        resumeFromCheckpoint: settings.resumeFromCheckpoint,
      }),
      ...(settings.update && { update: settings.update }),
      ...(settings.renamedFrom !== undefined && { renamedFrom: settings.renamedFrom }),
    };
  });
  return {
    project: PROJECT,
    resources,
    removed: (situation.removed ?? []).map(address).toSorted(compareAddresses),
  };
}

export function makeLive(situation: Situation): Live {
  return {
    resources: entriesOf(situation.live).map(([at, body]) => ({
      address: at,
      body: body.with('name', at.name),
    })),
    unreadable: situation.unreadable ?? [],
  };
}

export function planOf(situation: Situation): Plan {
  return makePlan({
    baseUrl: BASE_URL,
    project: PROJECT,
    desired: makeDesired(situation),
    live: makeLive(situation),
    selection: { ...NO_SELECTION, ...situation.selection },
    allowances: parseAllowances(situation.allow ?? []),
    ...(situation.now !== undefined && { now: situation.now }),
  });
}

/** Each change as `action address`. */
export const actions = (plan: Plan): string[] =>
  plan.changes.map((change) => `${change.action} ${formatAddress(change.address)}`);

/** Each step as `id verb address <- what it depends on`. */
export const steps = (plan: Plan): string[] =>
  plan.steps.map((step) =>
    [
      step.id,
      step.verb,
      formatAddress(step.address),
      ...(step.dependsOn.length > 0 ? ['<-', ...step.dependsOn] : []),
    ].join(' '),
  );

/** Each hazard as `kind address`, refused ones marked with `!`. */
export const hazards = (plan: Plan): string[] =>
  plan.hazards.map((hazard) => `${hazard.allowed ? '' : '!'}${hazard.kind} ${formatAddress(hazard.address)}`);

export const codes = (plan: Plan): string[] => plan.diagnostics.map((diagnostic) => diagnostic.code);
