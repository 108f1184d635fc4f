/** Every row of the verdict table, from the manifest's side and from Atlas's: the plan says what the sandbox then does. */
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { AtlasError } from '../../src/atlas/http/errors.ts';
import { connectionAddress, processorAddress, workspaceAddress } from '../../src/model/address.ts';
import { parseJson, printJson } from '../../src/model/document/json-text.ts';
import { document, isDocument } from '../../src/model/document.ts';
import type { Document } from '../../src/model/document.ts';
import type { Project } from '../apply/sandbox-project.ts';
import { openProject } from '../apply/sandbox-project.ts';
import { TABLE, pipeline } from '../pipeline/verdict-table.ts';
import { CLUSTER, WORKSPACE, kafka, liveKafka } from './parts.ts';
import { hazards, planOf } from './situation.ts';

const P = processorAddress('w', 'p');

let project: Project;

const read = (value: unknown): Document => {
  const parsed = parseJson(JSON.stringify(value));
  if (!isDocument(parsed)) throw new Error('it is a document');
  return parsed;
};

beforeAll(async () => {
  project = await openProject();
  const { gateway } = project;
  await gateway.create(workspaceAddress('w'), read({ name: 'w', ...WORKSPACE }));
  const password = { authentication: { mechanism: 'PLAIN', username: 'u', password: 'x' } };
  await gateway.create(connectionAddress('w', 'k'), read({ name: 'k', ...kafka(password) }));
  await gateway.create(connectionAddress('w', 'c'), read({ name: 'c', ...CLUSTER }));
});

afterAll(async () => {
  await project.close();
});

/** A processor that has run on `stages` and is stopped. */
async function makeStopped(stages: readonly string[]): Promise<void> {
  const { gateway } = project;
  await gateway.delete(P);
  await gateway.create(P, document({ name: 'p', pipeline: pipeline(...stages) }));
  await gateway.start(P);
  await vi.waitFor(async () => {
    expect(await project.stateOf(P)).toBe('STARTED');
  });
  await gateway.stop(P);
  await vi.waitFor(async () => {
    expect(await project.stateOf(P)).toBe('STOPPED');
  });
}

const planned = (before: readonly string[], after: readonly string[], state: string): string[] => {
  const [was, is] = [before, after].map((stages) => printJson(pipeline(...stages)));
  const live = JSON.stringify({ w: WORKSPACE, 'w/connection/k': liveKafka(), 'w/connection/c': CLUSTER });
  const wanted = JSON.stringify({ w: WORKSPACE, 'w/connection/k': kafka(), 'w/connection/c': CLUSTER });
  return hazards(
    planOf({
      desired: wanted.replace(/}$/, `,"w/processor/p":{"pipeline":${is}}}`),
      live: live.replace(/}$/, `,"w/processor/p":{"pipeline":${was},"state":"${state}"}}`),
    }),
  ).filter((hazard) => hazard.includes('w/processor/p') && /checkpoint-loss|window-replay/.test(hazard));
};

const HAZARDS: Readonly<Record<string, readonly string[]>> = {
  lost: ['!checkpoint-loss w/processor/p'],
  replay: ['window-replay w/processor/p'],
  resume: [],
};

describe.each(TABLE)('%s', (_, before, after, verdict) => {
  it(`is ${verdict} in the plan`, () => {
    expect(planned(before, after, 'STARTED')).toEqual(HAZARDS[verdict]);
    expect(planned(before, after, 'CREATED').filter((hazard) => hazard.startsWith('!'))).toEqual([]);
  });

  it(`is ${verdict === 'lost' ? 'refused' : 'taken'} by the sandbox, and taken without the checkpoint`, async () => {
    const { gateway } = project;
    await makeStopped(before);
    const change = document({ pipeline: pipeline(...after) });
    const refusal = await gateway.update(P, change).then(
      () => undefined,
      (error: unknown) => (error as AtlasError).detail,
    );
    if (verdict === 'lost') expect(refusal).toContain('resumeFromCheckpoint must be false');
    else expect(refusal).toBeUndefined();
    const consent = document({ resumeFromCheckpoint: false });
    await gateway.update(P, change.with('options', consent));
    // Nothing is left to lose: the way back is free as well.
    await gateway.update(P, document({ pipeline: pipeline(...before) }));
  });

  it('is free for one that never ran', async () => {
    const { gateway } = project;
    await gateway.delete(P);
    await gateway.create(P, document({ name: 'p', pipeline: pipeline(...before) }));
    await gateway.update(P, document({ pipeline: pipeline(...after) }));
  });
});
