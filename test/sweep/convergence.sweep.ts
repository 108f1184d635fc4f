/** From any project to any other, in earnest: applied over HTTP to the sandbox, and planned again, with nothing left to do. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HAZARD_KINDS } from '../../src/plan/plan.ts';
import { isFull, openTurns, seedFor } from './sample.ts';
import type { WorkspaceWish } from './manifests.ts';
import { manifest } from './manifests.ts';
import { SCENARIOS } from './scenarios.ts';
import { openLanes } from './world.ts';

const MOST_RUNS = 1000;
const takeTurn = openTurns('convergence', 1);

const processor = fc.record(
  {
    limit: fc.constantFrom(1, 2),
    topic: fc.constantFrom('t', 'u'),
    // Those that a workspace has among them: Atlas does not say whether such a tier is the processor's own.
    tier: fc.constantFrom('SP5', 'SP10', 'SP30'),
    dlq: fc.constantFrom('rejected', 'lost'),
    autoscaling: fc.constantFrom(
      { enabled: false },
      { enabled: true, minTier: 'SP5', maxTier: 'SP30' },
      { enabled: true, minTier: 'SP5', maxTier: 'SP50' },
    ),
    resume: fc.constant(false as const),
    from: fc.constant('kafka' as const),
    // Always said: what was left as it is would be refused for a pipeline that can't fail over.
    moves: fc.boolean(),
  },
  { requiredKeys: ['moves'] },
);

const region = fc.constantFrom('OHIO_USA', 'DUBLIN_IRL');

const workspace: fc.Arbitrary<WorkspaceWish> = fc.record(
  {
    brokers: fc.constantFrom('a:9092', 'a:9092,b:9092'),
    access: fc.constantFrom('PRIVATE_LINK', 'LINK', 'VPC'),
    failover: fc.record({
      kafka: fc.dictionary(region, fc.constantFrom('o:9092', 'p:9092')),
      db: fc.dictionary(region, fc.constantFrom('Cluster1', 'Cluster2')),
    }),
    prune: fc.constant(true as const),
    tier: fc.constantFrom('SP10', 'SP30'),
    processors: fc.dictionary(fc.constantFrom('p', 'q', 'r'), processor),
  },
  { requiredKeys: ['processors'] },
);

interface Project {
  readonly wishes: Readonly<Record<string, WorkspaceWish>>;
  readonly scheme: string;
}

const project: fc.Arbitrary<Project> = fc.record({
  wishes: fc.dictionary(fc.constantFrom('w', 'x'), workspace, { minKeys: 1 }),
  scheme: fc.constantFrom('TLS', 'IAM'),
});

const textOf = ({ wishes, scheme }: Project): string => manifest(wishes, [], scheme);

const goesOverLink = ([, { access }]: readonly [string, WorkspaceWish]): boolean => access === 'LINK';

/** Whether `second` replaces the link while a workspace that it leaves alone goes over it: Atlas would refuse that. */
function takesLinkFromOthers(first: Project, second: Project): boolean {
  const left = Object.entries(first.wishes).filter(([name]) => !Object.hasOwn(second.wishes, name));
  const wants = Object.entries(second.wishes).some(goesOverLink);
  return wants && first.scheme !== second.scheme && left.some(goesOverLink);
}

/** The second one has another link, and leaves the workspace alone that goes over the first one's. */
const LINK_OF_TWO: Project = {
  wishes: { w: { processors: {} }, x: { access: 'LINK', processors: {} } },
  scheme: 'IAM',
};
const LINK_OF_ONE: Project = { wishes: { w: { access: 'LINK', processors: {} } }, scheme: 'TLS' };

it('apply converges, and a plan after it is empty', async () => {
  const [lane] = await openLanes(SCENARIOS[0]!, 1);
  const allow = ['--allow', HAZARD_KINDS.join(',')];
  const turn = takeTurn();
  let runs = 0;
  let changed = 0;
  await fc.assert(
    fc.asyncProperty(project, project, async (first, second) => {
      if (turn.isOver()) return;
      runs += 1;
      await lane!.begin();
      for (const wanted of [first, second]) {
        writeFileSync(join(lane!.folder, 'sluice.yaml'), textOf(wanted));
        const { code, stdout, stderr } = await lane!.run(['apply', '--auto-approve', ...allow]);
        if (wanted === second && takesLinkFromOthers(first, second)) {
          expect([code, stdout + stderr]).toEqual([1, expect.stringContaining('PLAN_PRIVATE_LINK_IN_USE')]);
          expect(stdout + stderr).not.toContain('applying');
          return;
        }
        expect([code, code === 0 ? '' : stdout + stderr]).toEqual([0, '']);
      }
      if (textOf(first) !== textOf(second)) changed += 1;
      const { code } = await lane!.run(['plan', '--detailed-exitcode']);
      expect(code).toBe(0);
    }),
    {
      seed: isFull ? 20260927 : seedFor('convergence'),
      numRuns: MOST_RUNS,
      examples: [[LINK_OF_TWO, LINK_OF_ONE]],
    },
  );
  console.log(`convergence: ${runs} of ${MOST_RUNS} pairs of projects`);
  expect(changed).toBeGreaterThan(runs / 2);
});
