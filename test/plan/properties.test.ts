import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../src/model/address.ts';
import type { Document } from '../../src/model/document.ts';
import { EMPTY_DOCUMENT, document, isDocument, textOf } from '../../src/model/document.ts';
import { printJson } from '../../src/model/document/json-text.ts';
import type { Desired, Live } from '../../src/model/resources.ts';
import { HAZARD_KINDS } from '../../src/plan/plan.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import { compareWithReview, reviewOf } from '../../src/plan/review/continuation.ts';
import { parsePlanFile, serialisePlan } from '../../src/plan/review/plan-file.ts';
import type { Plan, Selection } from '../../src/plan/plan.ts';
import { propertyRuns } from '../property-runs.ts';
import { BASE_URL, NO_SELECTION, PROJECT, makeDesired, makeLive } from './situation.ts';
import { PEERING, desiredOf, wanted } from './projects.ts';
import { simulate } from './simulation.ts';

const RUNS = propertyRuns(20260922, 100, 1000);

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
    // Of the peering that a manifest may name.
    asked: fc.constantFrom(undefined, 'PENDING', 'ACCEPTING', 'ACTIVE', 'FAILED', 'DELETING'),
    // How Atlas answers for autoscaling that is switched off.
    off: fc.constantFrom(undefined, null, document({ enabled: false })),
  })
  .map(({ project, states, isThere, asked, off }) => {
    const peerings = makeLive({
      live: asked === undefined ? {} : { 'vpcPeering/v': { ...PEERING, state: asked } },
    });
    if (!isThere) return peerings;
    const plan = planFor(makeDesired({ desired: project.resources }), makeLive({}));
    const built = simulate(plan, makeLive({}));
    const live = { ...built, resources: [...peerings.resources, ...built.resources] };
    return {
      ...live,
      resources: live.resources.map((resource) =>
        resource.address.kind === 'processor'
          ? {
              ...resource,
              body: withIdle(resource.body, off).with('state', states[resource.address.name as 'p1']),
            }
          : resource,
      ),
    };
  });

const stateOfPeering = ({ resources }: Live): string =>
  textOf(resources.find(({ address }) => address.kind === 'vpcPeering')?.body.get('state')) ?? '';

function withIdle(body: Document, off: Document | null | undefined): Document {
  const options = body.get('options') ?? EMPTY_DOCUMENT;
  if (off === undefined || !isDocument(options) || options.has('autoscaling')) return body;
  return body.with('options', options.with('autoscaling', off));
}

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
        const { steps, hazards } = planFor(kept, live);
        const made = steps
          .filter((step) => step.verb === 'create')
          .map((step) => formatAddress(step.address));
        for (const step of steps.filter((each) => each.verb === 'delete')) {
          // A region that a map leaves out goes, and what nobody describes goes with its connection: as a loss that has a name.
          const isLoss = hazards.some(
            ({ kind, address }) =>
              kind === 'data-loss' && formatAddress(address) === formatAddress(step.address),
          );
          if (step.address.kind === 'failover' && isLoss) continue;
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
          // A request that was never accepted stays with who made it, and what goes by itself may still be seen.
          if (kind === 'vpcPeering' && ['PENDING', 'DELETING'].includes(stateOfPeering(live))) continue;
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
        // What the file leaves to the manifest is read there again.
        const wanted =
          saved.literals.length === 0 ? saved.desired : { ...saved.desired, resources: plan.desired };
        const again = planFor(wanted, live, saved.review.selection);
        expect(again.digest).toBe(plan.digest);
        expect(again.steps.map((step) => step.body && printJson(step.body))).toEqual(
          plan.steps.map((step) => step.body && printJson(step.body)),
        );
      }),
      RUNS,
    );
  });
});
