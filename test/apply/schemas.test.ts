import addFormats from 'ajv-formats';
import { Ajv } from 'ajv';
import type { ValidateFunction } from 'ajv';
import { describe, expect, it } from 'vitest';
import { convergenceEvent } from '../../src/apply/report/events.ts';
import { finishReport } from '../../src/apply/report/report.ts';
import { applyEventsJsonSchema, reportJsonSchema } from '../../src/apply/report/shapes.ts';
import { FakeAtlas, refuse } from './fake-atlas.ts';
import { apply, audit, changeOf, create, definition, enrich, planOf, running } from './plans.ts';
import { VirtualClock } from './virtual-clock.ts';

function compile(schema: object): ValidateFunction {
  const ajv = new Ajv({ strict: false });
  addFormats.default(ajv);
  return ajv.compile(schema);
}

describe('the JSON Schemas of an apply', () => {
  it('are the ones in schemas/', async () => {
    await expect(JSON.stringify(applyEventsJsonSchema(), null, 2) + '\n').toMatchFileSnapshot(
      '../../schemas/apply-events.schema.json',
    );
    await expect(JSON.stringify(reportJsonSchema(), null, 2) + '\n').toMatchFileSnapshot(
      '../../schemas/report.schema.json',
    );
  });

  it('accept every event and every report of runs that go wrong in all ways', async () => {
    const isEvent = compile(applyEventsJsonSchema());
    const isReport = compile(reportJsonSchema());
    const seen = new Set<string>();
    const faults = [
      undefined,
      { nth: 1, error: refuse(400, 'STREAM_PROCESSOR_GENERIC_ERROR', 'Unsupported stage') },
      { nth: 1, error: refuse(400, 'STREAM_PROCESSOR_GENERIC_ERROR', 'An internal error occurred') },
    ];
    for (const fault of faults) {
      for (const failsToStart of [false, true]) {
        const clock = new VirtualClock();
        const atlas = new FakeAtlas(clock, {
          settleMs: 10,
          fault: (method, _, nth) =>
            method === 'update' && fault?.nth === nth ? { error: fault.error } : undefined,
          failOnStart: () => (failsToStart ? 0 : undefined),
        }).put(enrich, running('old'));
        const plan = planOf(
          ...changeOf(enrich, definition('old'), definition('new')),
          create('s4', audit, definition('x'), { dependsOn: ['s3'] }),
        );
        const stopNow = new AbortController();
        const { report, events } = await apply(atlas, clock, plan, {
          signal: stopNow.signal,
          onEvent: (event) => {
            if (event.type === 'step-skipped') stopNow.abort();
          },
        });
        for (const event of events) {
          seen.add(event.type);
          expect(isEvent(JSON.parse(JSON.stringify(event))), JSON.stringify(isEvent.errors)).toBe(true);
        }
        const remaining = [{ address: 'orders/processor/enrich', action: 'update' }];
        const finished = finishReport(report, { converged: false, remaining });
        const last = JSON.stringify(convergenceEvent(finished, clock.now()));
        expect(isEvent(JSON.parse(last)), JSON.stringify(isEvent.errors)).toBe(true);
        expect(isReport(JSON.parse(JSON.stringify(finished))), JSON.stringify(isReport.errors)).toBe(true);
      }
    }
    expect([...seen].toSorted()).toEqual([
      'apply-finished',
      'apply-interrupted',
      'apply-started',
      'step-done',
      'step-failed',
      'step-progress',
      'step-restored',
      'step-skipped',
      'step-started',
    ]);
  });

  it('refuse what is neither', () => {
    expect(compile(applyEventsJsonSchema())({ formatVersion: 1, type: 'something-else' })).toBe(false);
    expect(compile(applyEventsJsonSchema())({ formatVersion: 2, type: 'apply-interrupted', time: 'x' })).toBe(
      false,
    );
    expect(compile(reportJsonSchema())({ formatVersion: 1, outcome: 'applied' })).toBe(false);
  });
});
