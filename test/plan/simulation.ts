/** A small Atlas for tests: carries out the steps of a plan on live state, in order, by what they send and nothing else. */
import {
  connectionAddress,
  formatAddress,
  isConnectionLike,
  privateLinkAddress,
  workspaceAddress,
} from '../../src/model/address.ts';
import { failoverRegionsOf } from '../../src/kinds/failover.ts';
import { isPeered, linkNameIn } from '../../src/kinds/link-references.ts';
import { Document, EMPTY_DOCUMENT, document, isDocument, textOf, valueAt } from '../../src/model/document.ts';
import type { Live, LiveResource } from '../../src/model/resources.ts';
import { SecretReference } from '../../src/model/secret.ts';
import type { Value } from '../../src/model/document.ts';
import type { Plan, Step } from '../../src/plan/plan.ts';
import { connectionReferences } from '../../src/pipeline/references.ts';

const WRITE_ONLY = ['password', 'clientSecret', 'sslKey', 'sslKeyPassword'];

export interface SimulationOptions {
  /** Steps to carry out; all by default. */
  readonly count?: number;
  /** The stricter answer to an open question (domain facts 8.7): stopped processors keep a connection from being deleted as well. */
  readonly idleHold?: boolean;
}

/** A processor that has no tier of its own is reported with its workspace's (as the sandbox does). */
interface SimulatedResource extends LiveResource {
  readonly inheritsTier?: boolean;
}

/** Live state after the first steps of `plan`. Throws where Atlas would refuse one. */
export function simulate(plan: Plan, live: Live, options: SimulationOptions = {}): Live {
  const state = new Map(
    live.resources.map((resource): [string, SimulatedResource] => [
      formatAddress(resource.address),
      resource,
    ]),
  );
  for (const step of plan.steps.slice(0, options.count)) {
    checkAccepted(step, plan);
    perform(step, state, options.idleHold === true);
  }
  return { ...live, resources: [...state.values()].map((resource) => withTier(resource, state)) };
}

function withTier(resource: SimulatedResource, state: ReadonlyMap<string, LiveResource>): LiveResource {
  const { address, body, inheritsTier } = resource;
  if (address.kind !== 'processor' || (body.has('tier') && inheritsTier !== true)) return resource;
  const tier = valueAt(state.get(address.workspace)?.body, ['streamConfig', 'tier']);
  const reported: SimulatedResource = {
    ...resource,
    body: tier === undefined ? body : body.with('tier', tier),
    inheritsTier: true,
  };
  return reported;
}

function perform(step: Step, state: Map<string, SimulatedResource>, idleHold: boolean): void {
  const key = formatAddress(step.address);
  const current = state.get(key);
  const body = step.body ?? EMPTY_DOCUMENT;
  const refuse = (why: string): never => {
    throw new Error(`${step.id} ${step.verb} ${key}: ${why}`);
  };
  if (step.verb === 'create') {
    if (current !== undefined) refuse('it exists');
    const { kind, workspace } = step.address;
    const isHeld = kind !== 'workspace' && kind !== 'privateLink';
    if (isHeld && !state.has(workspace)) refuse('no workspace');
    checkLink(body, state, refuse);
    if (step.address.kind === 'failover') checkRegion(step, state, refuse);
    checkConnections(step, body, state, refuse);
    state.set(key, { address: step.address, body: created(step, body) });
    return;
  }
  if (current === undefined) return refuse('it does not exist');
  const isRunning = textOf(current.body.get('state')) === 'STARTED';
  switch (step.verb) {
    case 'accept':
      if (textOf(current.body.get('state')) !== 'PENDING') refuse('nobody asks for it');
      state.set(key, { ...current, body: current.body.with('state', 'ACTIVE') });
      return;
    case 'failover':
      return refuse('nothing here fails over');
    case 'update': {
      if (isRunning && step.address.kind === 'processor') refuse('it runs');
      if (step.address.kind === 'connection') checkUnused(step, state, refuse);
      const next = isConnectionLike(step.address.kind) ? created(step, body) : patched(current.body, body);
      if (step.address.kind === 'processor') checkConnections(step, next, state, refuse);
      const address = { ...step.address, name: textOf(next.get('name')) ?? step.address.name };
      state.delete(key);
      state.set(formatAddress(address), {
        ...current,
        address,
        body: next,
        inheritsTier: current.inheritsTier === true && !body.has('tier'),
      });
      return;
    }
    case 'delete':
      // The stricter answer to an open question: what stands by for a connection goes before it (domain facts 4.7).
      if (
        step.address.kind === 'connection' &&
        [...state.keys()].some((other) => other.startsWith(`${key}/`))
      )
        refuse('something stands by for it');
      if (step.address.kind === 'privateLink') checkLinkUnused(step, state, refuse);
      if (step.address.kind === 'vpcPeering' && [...state.values()].some(({ body: user }) => isPeered(user)))
        refuse('a connection goes over it');
      if (step.address.kind === 'connection') checkUnused(step, state, refuse, idleHold);
      if (
        step.address.kind === 'workspace' &&
        [...state.keys()].some((other) => other.startsWith(`${key}/`))
      ) {
        refuse('it is not empty');
      }
      state.delete(key);
      return;
    case 'stop':
      if (!isRunning) refuse('it does not run');
      state.set(key, { ...current, body: current.body.with('state', 'STOPPED') });
      return;
    case 'start':
      if (isRunning) refuse('it runs');
      state.set(key, { ...current, body: current.body.with('state', 'STARTED') });
      return;
    case 'mark':
    case 'gate':
    // A look at it changes nothing.
  }
}

type Refuse = (why: string) => never;

/** Connections must exist when a processor names them. */
function checkConnections(
  step: Step,
  body: Document,
  state: Map<string, SimulatedResource>,
  refuse: Refuse,
): void {
  for (const { name } of connectionReferences(body.get('pipeline'), body.get('options'))) {
    if (!state.has(formatAddress({ kind: 'connection', workspace: step.address.workspace, name }))) {
      refuse(`no connection ${name}`);
    }
  }
}

function checkRegion(step: Step, state: Map<string, SimulatedResource>, refuse: Refuse): void {
  const { workspace, name, region = '' } = step.address;
  if (!state.has(formatAddress(connectionAddress(workspace, name)))) refuse('no connection');
  const regions = failoverRegionsOf(state.get(formatAddress(workspaceAddress(workspace)))?.body);
  if (!regions.includes(region)) refuse('no failover region of the workspace');
}

function checkUnused(
  step: Step,
  state: Map<string, SimulatedResource>,
  refuse: Refuse,
  idleHold = false,
): void {
  for (const { address, body } of state.values()) {
    if (address.kind !== 'processor' || address.workspace !== step.address.workspace) continue;
    const names = connectionReferences(body.get('pipeline'), body.get('options')).map((each) => each.name);
    if (!names.includes(step.address.name)) continue;
    if (idleHold || textOf(body.get('state')) === 'STARTED') refuse(`used by ${address.name}`);
  }
}

/** What Atlas returns of what it was sent: no write-only fields, secrets of headers with a value, its own fields added. */
function created(step: Step, body: Document): Document {
  const known = isDocument(body) ? strip(body) : EMPTY_DOCUMENT;
  switch (step.address.kind) {
    case 'vpcPeering':
    case 'privateLink':
      return known.with('_id', '4').with('state', 'DONE');
    case 'workspace':
      return document({ streamConfig: document({ tier: 'SP30' }), failoverRegions: [] }).entries.reduce(
        (made, [key, value]) => (made.has(key) ? made : made.with(key, value)),
        known.with('_id', '1'),
      );
    case 'connection':
      return known
        .with('id', '2')
        .with('state', 'READY')
        .with('region', known.get('region') ?? 'VIRGINIA_USA');
    case 'failover':
      return known.with('id', '5').with('state', 'READY');
    case 'processor':
      return known.with('_id', '3').with('state', 'CREATED');
  }
}

function strip(body: Document): Document {
  return new Document(
    body.entries.flatMap(([key, value]): [string, Value][] => {
      if (WRITE_ONLY.includes(key)) return [];
      if (value instanceof SecretReference)
        return [[key, value.toString().replace(/\$\{\w+:\w+\}/g, 'value')]];
      return [[key, key !== 'pipeline' && isDocument(value) ? strip(value) : value]];
    }),
  );
}

/** A PATCH of a workspace or processor: members that it names are set; an empty DLQ is none, and so is autoscaling that is null. */
function patched(current: Document, body: Document): Document {
  return body.entries.reduce((made, [key, value]) => {
    if (key !== 'options' || !isDocument(value)) return made.with(key, value);
    const old = made.get('options');
    const options = value.without('resumeFromCheckpoint').entries.reduce(
      (all, [option, setting]) => {
        if (option === 'autoscaling') return scaled(all, setting);
        return isDocument(setting) && setting.entries.length === 0
          ? all.without(option)
          : all.with(option, setting);
      },
      isDocument(old) ? old : EMPTY_DOCUMENT,
    );
    return options.entries.length === 0 ? made.without('options') : made.with('options', options);
  }, current);
}

/** A bound that a PATCH leaves out stays, one that is null goes; null for the whole switches it off (domain facts 9.1). */
function scaled(options: Document, setting: Value): Document {
  if (!isDocument(setting) || setting.get('enabled') === false) return options.without('autoscaling');
  const old = options.get('autoscaling');
  const kept = isDocument(old) ? old.entries.filter(([key]) => !setting.has(key)) : [];
  const given = setting.entries.filter(([, value]) => value !== null);
  return options.with('autoscaling', new Document([...kept, ...given]));
}

/** The link that a connection goes over has to be there first. */
function checkLink(
  body: Document,
  state: ReadonlyMap<string, SimulatedResource>,
  refuse: (why: string) => void,
): void {
  const link = linkNameIn(body);
  if (link !== undefined && !state.has(formatAddress(privateLinkAddress(link))))
    refuse(`no private link ${link}`);
}

/** What goes over a peering comes after the acceptances of its plan. */
function checkAccepted(step: Step, { steps }: Plan): void {
  if (!isPeered(step.body) || (step.verb !== 'create' && step.verb !== 'update')) return;
  const late = steps.slice(steps.indexOf(step)).find(({ verb }) => verb === 'accept');
  if (late !== undefined) throw new Error(`${step.id} goes over a peering that ${late.id} accepts`);
}

/** Atlas deletes no link that a connection goes over. */
function checkLinkUnused(
  { address }: Step,
  state: ReadonlyMap<string, SimulatedResource>,
  refuse: (why: string) => void,
): void {
  for (const { address: user, body } of state.values()) {
    if (user.kind === 'connection' && linkNameIn(body) === address.name) refuse(`${user.name} goes over it`);
  }
}
