/** Plans made in this process, from manifests and an Atlas that has nothing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadManifest } from '../../src/manifest/read/load.ts';
import { makePlan } from '../../src/plan/make-plan.ts';
import type { Plan } from '../../src/plan/plan.ts';
import type { PlanRecord } from '../../src/action/gate/record.ts';
import { DIGEST_FORM } from '../../src/plan/review/digest.ts';
import { touchesOf } from '../../src/plan/review/touches.ts';
import { reviewOf } from '../../src/plan/review/continuation.ts';

/** The plan that creates all that a manifest names. */
export async function planOf(manifest: string): Promise<Plan> {
  const directory = mkdtempSync(join(tmpdir(), 'sluice-test-'));
  writeFileSync(join(directory, 'sluice.yaml'), manifest);
  const { desired, diagnostics } = await loadManifest({
    files: [],
    directory,
    variables: new Map(),
    variableFiles: [],
    secretDirectories: [],
    env: {},
    mode: 'plan',
  });
  rmSync(directory, { recursive: true });
  if (desired === undefined) throw new Error(JSON.stringify(diagnostics));
  return makePlan({
    baseUrl: 'https://cloud.mongodb.com',
    project: desired.project,
    desired,
    live: { resources: [], unreadable: [] },
    selection: { targets: [], prune: false, updateSecrets: false, destroy: false },
    allowances: [],
    now: 0,
  });
}

/** What a pull request would record of a plan. */
export function recordOf(plan: Plan, more: Partial<PlanRecord> = {}): PlanRecord {
  return {
    key: '0123456789abcdef',
    pull: 1,
    headSha: 'a'.repeat(40),
    recordedAt: '2026-11-22T12:00:10Z',
    runUrl: 'https://github.example/acme/streams/actions/runs/77',
    digest: plan.digest,
    desiredDigest: plan.desiredDigest,
    digestForm: DIGEST_FORM,
    review: reviewOf(plan),
    touches: touchesOf(plan),
    hazards: plan.hazards.map(({ kind, address }) => ({ kind, address })),
    ...more,
  };
}
