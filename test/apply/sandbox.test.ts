import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { processorAddress, workspaceAddress } from '../../src/model/address.ts';
import { outcomes } from './plans.ts';
import type { Project } from './sandbox-project.ts';
import {
  base,
  desiredOf,
  kafkaConnection,
  openProject,
  processor,
  sample,
  workspace,
} from './sandbox-project.ts';

let project: Project;

beforeAll(async () => {
  project = await openProject();
});

afterAll(async () => {
  await project.close();
});

beforeEach(async () => {
  await project.reset();
});

const one = processorAddress('orders', 'one');
const two = processorAddress('orders', 'two');

describe('against the sandbox', () => {
  it('creates a whole workspace, and then has nothing to do', async () => {
    const desired = desiredOf(...base('orders'));
    const report = await project.apply(desired);
    expect(report.steps.filter((step) => step.status !== 'done')).toEqual([]);
    expect((await project.plan(desired)).steps).toEqual([]);
    expect(await project.stateOf(one)).toBe('STARTED');
  });

  it('changes a connection and a processor under way', async () => {
    await project.apply(desiredOf(...base('orders')));
    const desired = desiredOf(...base('orders', 'b:9092', 'new'));
    const report = await project.apply(desired);
    expect(report.outcome).toBe('applied');
    expect((await project.plan(desired)).steps).toEqual([]);
    expect([await project.stateOf(one), await project.stateOf(two)]).toEqual(['STARTED', 'STARTED']);
  });

  it('replaces a connection whose networking changes', async () => {
    await project.apply(desiredOf(...base('orders')));
    const desired = desiredOf(
      workspace('orders'),
      sample('orders'),
      kafkaConnection('orders', 'a:9092', 'VPC'),
      processor('orders', 'one', 'old'),
      processor('orders', 'two', 'old'),
    );
    const report = await project.apply(desired);
    expect(report.outcome).toBe('applied');
    expect((await project.plan(desired)).steps).toEqual([]);
    expect([await project.stateOf(one), await project.stateOf(two)]).toEqual(['STARTED', 'STARTED']);
  });

  it('renames a running processor', async () => {
    await project.apply(desiredOf(...base('orders')));
    const desired = desiredOf(
      ...base('orders').slice(0, 4),
      processor('orders', 'zwei', 'new', { renamedFrom: 'two' }),
    );
    const report = await project.apply(desired);
    expect(report.outcome).toBe('applied');
    expect(await project.stateOf(processorAddress('orders', 'zwei'))).toBe('STARTED');
  });

  it('takes everything down again, the workspace last', async () => {
    const desired = desiredOf(...base('orders'));
    await project.apply(desired);
    const report = await project.apply(desired, { selection: { destroy: true } });
    expect(report.outcome).toBe('applied');
    expect(await project.gateway.read(workspaceAddress('orders'))).toBeUndefined();
  });

  it('leaves a processor running whose update Atlas refuses', async () => {
    await project.apply(desiredOf(...base('orders')));
    await project.setFaults({
      match: { method: 'PATCH', path: '**/processor/one' },
      status: 400,
      errorCode: 'STREAM_PROCESSOR_GENERIC_ERROR',
      detail: 'Streams Processor with this name (one) had a problem occur: Unsupported stage',
    });
    const report = await project.apply(desiredOf(...base('orders', 'a:9092', 'new')));
    expect(report.outcome).toBe('failed');
    expect(report.steps.filter((step) => step.rolledBack)).toHaveLength(1);
    expect([await project.stateOf(one), await project.stateOf(two)]).toEqual(['STARTED', 'STARTED']);
  });

  it.each([
    [[]],
    [['failed-needs-stop', 'state-conflict-409', 'repeat-transition-accepted', 'delete-needs-stop']],
  ])('puts the old definition back when the new one fails to start, with quirks %j', async (quirks) => {
    const other = await openProject(quirks);
    try {
      await other.apply(desiredOf(...base('orders')));
      await other.setFaults({ match: { path: '**/processor/one:start', nth: 1 }, failOnStart: true });
      const report = await other.apply(desiredOf(...base('orders', 'a:9092', 'new')));
      expect(outcomes(report).filter((text) => !text.endsWith('done'))).toHaveLength(2);
      expect(report.steps.find((step) => step.status === 'failed')).toMatchObject({
        verb: 'start',
        rolledBack: true,
      });
      expect(await other.stateOf(one)).toBe('STARTED');
      expect(
        (await other.plan(desiredOf(...base('orders')))).changes.find(
          ({ address }) => address.name === 'one',
        ),
      ).toMatchObject({ action: 'noop' });
    } finally {
      await other.close();
    }
  });
});
