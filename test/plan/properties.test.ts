import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../src/model/address.ts';
import { printJson } from '../../src/model/json-text.ts';
import type { Desired, Live } from '../../src/model/resources.ts';
import { HAZARD_KINDS } from '../../src/plan/plan.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import { compareWithReview, reviewOf } from '../../src/plan/continuation.ts';
import { parsePlanFile, serialisePlan } from '../../src/plan/plan-file.ts';
import type { Plan, Selection } from '../../src/plan/plan.ts';
import { BASE_URL, NO_SELECTION, PROJECT, makeDesired, makeLive } from './situation.ts';
import type { Settings } from './situation.ts';
import { simulate } from './simulation.ts';

/** The sweep runs more of them. */
const RUNS = { seed: 20260922, numRuns: Number(process.env['PROPERTY_RUNS'] ?? 100) };

const CONNECTIONS = ['k', 'w', 'h'] as const;
const PROCESSORS = ['p1', 'p2', 'p3'] as const;

const kafka = fc.record({
  type: fc.constant('Kafka'),
  bootstrapServers: fc.constantFrom('a:9092', 'b:9092', 'a:9092,b:9092'),
  authentication: fc.oneof(
    fc.record({
      mechanism: fc.constantFrom('PLAIN', 'SCRAM-256'),
      username: fc.constantFrom('u', 'v'),
      password: fc.constant('${secret:PASSWORD}'),
    }),
    fc.record({
      mechanism: fc.constant('OAUTHBEARER'),
      clientId: fc.constantFrom('c', 'd'),
      tokenEndpointUrl: fc.constant('https://login.example/t'),
      clientSecret: fc.constant('${secret:CLIENT}'),
    }),
  ),
  security: fc.record({ protocol: fc.constantFrom('SASL_SSL', 'SASL_PLAINTEXT') }),
  config: fc.option(fc.dictionary(fc.constantFrom('a.b', 'c'), fc.constantFrom('1', '2')), {
    nil: undefined,
  }),
  networking: fc.option(
    fc.constantFrom(
      { access: { type: 'PUBLIC' } },
      { access: { type: 'PRIVATE_LINK', connectionId: 'a'.repeat(24) } },
    ),
    { nil: undefined },
  ),
});
const cluster = fc.record({
  type: fc.constant('Cluster'),
  clusterName: fc.constantFrom('C0', 'C1'),
  dbRoleToExecute: fc.record({
    role: fc.constantFrom('readAnyDatabase', 'atlasAdmin'),
    type: fc.constant('BUILT_IN'),
  }),
});
const https = fc.record({
  type: fc.constant('Https'),
  url: fc.constantFrom('https://one.example/x', 'https://two.example/x'),
  headers: fc.option(
    fc.dictionary(
      fc.constantFrom('Authorization', 'X-Key'),
      fc.constantFrom('plain', 'Bearer ${secret:TOKEN}'),
    ),
    { nil: undefined },
  ),
});
const connection = { k: kafka, w: fc.oneof(cluster, kafka), h: https };

const processor = fc.record({
  tier: fc.option(fc.constantFrom('SP5', 'SP10', 'SP30'), { nil: undefined }),
  pipeline: fc
    .record({
      source: fc.constantFrom('k', 'w'),
      filter: fc.option(fc.constantFrom({ a: 1 }, { a: 2, b: 1 }, { b: 1, a: 2 }), { nil: undefined }),
      sink: fc.constantFrom('w', 'k'),
    })
    .map(({ source, filter, sink }) => [
      { $source: { connectionName: source, topic: 't' } },
      ...(filter ? [{ $match: filter }] : []),
      { $merge: { into: { connectionName: sink, db: 'd', coll: 'c' } } },
    ]),
  options: fc.option(
    fc.constantFrom('one', 'two').map((coll) => ({ dlq: { connectionName: 'w', db: 'd', coll } })),
    { nil: undefined },
  ),
});

interface Project {
  readonly resources: Readonly<Record<string, unknown>>;
  readonly settings: Readonly<Record<string, Settings>>;
}

const workspace = { dataProcessRegion: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' } };

/** A workspace with all connections and any processors, as a manifest would have them. */
const wanted: fc.Arbitrary<Project> = fc
  .record({
    tier: fc.option(fc.constantFrom('SP10', 'SP30'), { nil: undefined }),
    prune: fc.boolean(),
    connections: fc.record(connection),
    processors: fc.record({
      p1: fc.option(processor, { nil: undefined }),
      p2: fc.option(processor, { nil: undefined }),
      p3: fc.option(processor, { nil: undefined }),
    }),
    states: fc.record({
      p1: fc.constantFrom('STARTED', 'STOPPED', 'UNMANAGED'),
      p2: fc.constantFrom('STARTED', 'STOPPED'),
      p3: fc.constantFrom('STARTED', 'UNMANAGED'),
    }),
    renamed: fc.boolean(),
  })
  .map(({ tier, prune, connections, processors, states, renamed }) => {
    const resources: Record<string, unknown> = {
      w: { ...workspace, ...(tier !== undefined && { streamConfig: { tier } }) },
    };
    const settings: Record<string, Settings> = { w: { prune } };
    for (const name of CONNECTIONS) resources[`w/connection/${name}`] = connections[name];
    for (const name of PROCESSORS) {
      if (processors[name] === undefined) continue;
      resources[`w/processor/${name}`] = processors[name];
      settings[`w/processor/${name}`] = { state: states[name] };
    }
    if (renamed && processors.p3 && !processors.p2) {
      settings['w/processor/p3'] = { state: 'STARTED', renamedFrom: 'p2' };
    }
    return { resources, settings };
  });

/** A project as Atlas may have it: some manifest of before, applied, its processors in any state. */
const found: fc.Arbitrary<Live> = fc
  .record({
    project: wanted,
    states: fc.record({
      p1: fc.constantFrom('STARTED', 'STOPPED', 'CREATED', 'FAILED'),
      p2: fc.constantFrom('STARTED', 'STOPPED', 'CREATED', 'FAILED'),
      p3: fc.constantFrom('STARTED', 'STOPPED', 'CREATED', 'FAILED'),
    }),
    isThere: fc.boolean(),
  })
  .map(({ project, states, isThere }) => {
    if (!isThere) return makeLive({});
    const plan = planFor(makeDesired({ desired: project.resources }), makeLive({}));
    const live = simulate(plan, makeLive({}));
    return {
      ...live,
      resources: live.resources.map((resource) =>
        resource.address.kind === 'processor'
          ? { ...resource, body: resource.body.with('state', states[resource.address.name as 'p1']) }
          : resource,
      ),
    };
  });

function planFor(desired: Desired, live: Live, selection: Partial<Selection> = {}): Plan {
  return makePlan({
    baseUrl: BASE_URL,
    project: PROJECT,
    desired,
    live,
    selection: { ...NO_SELECTION, ...selection },
    allowances: HAZARD_KINDS.map((kind) => ({ kind })),
  });
}

const desiredOf = ({ resources, settings }: Project): Desired =>
  makeDesired({ desired: resources, settings });

const noErrors = (plan: Plan): boolean =>
  plan.diagnostics.every((diagnostic) => diagnostic.severity !== 'error');

/** Pairs of what is wanted and what is there. */
const situations = fc.tuple(wanted.map(desiredOf), found);

describe('whatever is wanted and whatever is there', () => {
  it('carrying the steps out leaves nothing to do', () => {
    let planned = 0;
    fc.assert(
      fc.property(situations, ([desired, live]) => {
        const plan = planFor(desired, live);
        if (!noErrors(plan)) return;
        planned += plan.steps.length > 0 ? 1 : 0;
        const isOurs = plan.changes.every((change) => change.action !== 'unmanaged');
        const again = planFor(desired, simulate(plan, live, { idleHold: isOurs }));
        expect(again.steps).toEqual([]);
        expect(again.summary).toMatchObject({ create: 0, update: 0, replace: 0, delete: 0 });
      }),
      RUNS,
    );
    expect(planned).toBeGreaterThan(RUNS.numRuns / 2);
  });

  it('every step comes after what it depends on', () => {
    fc.assert(
      fc.property(situations, ([desired, live]) => {
        const { steps } = planFor(desired, live);
        const done = new Set<string>();
        steps.forEach((step, i) => {
          expect(step.id).toBe(`s${i + 1}`);
          for (const id of step.dependsOn) expect(done).toContain(id);
          done.add(step.id);
        });
      }),
      RUNS,
    );
  });

  it('nothing that ran and is still wanted to run stays stopped: each stop has its start', () => {
    fc.assert(
      fc.property(situations, ([desired, live]) => {
        const plan = planFor(desired, live);
        for (const stop of plan.steps.filter((step) => step.verb === 'stop')) {
          const change = plan.changes.find(
            ({ address, renamedFrom }) =>
              formatAddress({ ...address, name: renamedFrom ?? address.name }) ===
              formatAddress(stop.address),
          );
          const restart = plan.steps.find((step) => step.restarts === stop.id);
          expect(restart !== undefined).toBe(change?.runsAfter === true);
          expect(stop.onFailure).toBe(restart === undefined ? undefined : 'start-again');
        }
      }),
      RUNS,
    );
  });

  it('nothing is deleted unless it is asked for, or created again in the same plan', () => {
    fc.assert(
      fc.property(situations, ([desired, live]) => {
        const kept = {
          ...desired,
          resources: desired.resources.map((each) =>
            each.kind === 'workspace' ? { ...each, prune: false } : each,
          ),
        };
        const { steps } = planFor(kept, live);
        const made = steps
          .filter((step) => step.verb === 'create')
          .map((step) => formatAddress(step.address));
        for (const step of steps.filter((each) => each.verb === 'delete')) {
          const former = desired.resources.find(
            (each) => each.kind === 'processor' && each.renamedFrom === step.address.name,
          );
          expect(made).toContain(formatAddress(former?.address ?? step.address));
        }
      }),
      RUNS,
    );
  });

  it('destroying leaves none of what the manifest names', () => {
    fc.assert(
      fc.property(situations, ([desired, live]) => {
        const plan = planFor(desired, live, { destroy: true });
        if (!noErrors(plan)) return;
        const left = simulate(plan, live).resources.map((resource) => formatAddress(resource.address));
        for (const { address, kind } of desired.resources) {
          const isHeld = kind === 'workspace' && left.some((text) => text.startsWith('w/'));
          expect(left.includes(formatAddress(address))).toBe(isHeld);
        }
      }),
      RUNS,
    );
  });

  it('the plan is the same whatever order lists come in', () => {
    fc.assert(
      fc.property(situations, ([desired, live]) => {
        const turned = { ...live, resources: live.resources.toReversed() };
        expect(planFor(desired, turned).digest).toBe(planFor(desired, live).digest);
      }),
      RUNS,
    );
  });

  it('a plan that was interrupted anywhere is continued, and one on changed ground is not', () => {
    fc.assert(
      fc.property(situations, fc.nat(), ([desired, live], at) => {
        const plan = planFor(desired, live);
        if (!noErrors(plan) || plan.steps.length === 0) return;
        const saved = parsePlanFile(serialisePlan(plan)).review;
        const now = planFor(desired, simulate(plan, live, { count: at % (plan.steps.length + 1) }));
        expect(compareWithReview(saved, now).kind).not.toBe('stale');
        expect(saved.resources.length).toBe(reviewOf(plan).resources.length);
        const there = live.resources.map((each) => formatAddress(each.address));
        const touched = plan.steps.find((step) => there.includes(formatAddress(step.address)));
        if (touched === undefined) return;
        const drifted = {
          ...live,
          resources: live.resources.map((each) =>
            formatAddress(each.address) === formatAddress(touched.address)
              ? { ...each, body: each.body.with('surprise', 'x') }
              : each,
          ),
        };
        expect(compareWithReview(saved, planFor(desired, drifted)).kind).toBe('stale');
      }),
      RUNS,
    );
  });

  it('a saved plan makes the same plan again', () => {
    fc.assert(
      fc.property(situations, ([desired, live]) => {
        const plan = planFor(desired, live);
        const saved = parsePlanFile(serialisePlan(plan));
        const again = planFor(saved.desired, live, saved.review.selection);
        expect(again.digest).toBe(plan.digest);
        expect(again.steps.map((step) => step.body && printJson(step.body))).toEqual(
          plan.steps.map((step) => step.body && printJson(step.body)),
        );
      }),
      RUNS,
    );
  });
});
