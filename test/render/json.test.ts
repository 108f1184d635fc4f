import { Ajv2020 } from 'ajv/dist/2020.js';
import jsonPatch from 'fast-json-patch';
import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../src/model/address.ts';
import { parseJson, printJson } from '../../src/model/document/json-text.ts';
import { planJsonSchema } from '../../src/render/json/plan-schema.ts';
import { renderFailureJson, renderPlanJson } from '../../src/render/json/json.ts';
import { EXAMPLE } from '../plan/example.ts';
import { planOf } from '../plan/situation.ts';

interface PlanDocument {
  readonly digest: string | null;
  readonly summary: Record<string, number>;
  readonly changes: readonly {
    readonly address: string;
    readonly action: string;
    readonly fields: readonly { path: string; before: unknown; after: unknown; shown: string }[];
    readonly patch: readonly { op: 'add'; path: string; value: unknown }[];
    readonly hazards: readonly { kind: string }[];
  }[];
  readonly steps: readonly { id: string; onFailure: string | null; dropsCheckpoint?: boolean }[];
  readonly hazards: readonly unknown[];
}

const read = (text: string): PlanDocument => JSON.parse(text) as PlanDocument;

const workspace = { dataProcessRegion: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' } };

describe('the JSON of a plan', () => {
  it('has a schema that is kept current', async () => {
    await expect(JSON.stringify(planJsonSchema(), null, 2) + '\n').toMatchFileSnapshot(
      '../../schemas/plan.schema.json',
    );
  });

  it('fits its schema, and so does what is printed when no plan could be made', () => {
    const validate = new Ajv2020({ strict: true, strictTypes: false }).compile(planJsonSchema());
    const broken = renderFailureJson([{ severity: 'error', code: 'MANIFEST_X', message: 'it is wrong' }]);
    for (const text of [renderPlanJson(planOf(EXAMPLE)), renderPlanJson(planOf({})), broken]) {
      expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
    }
    expect(validate({ ...(JSON.parse(broken) as object), summary: {} })).toBe(false);
  });

  it('tells what the text tells', () => {
    const plan = read(renderPlanJson(planOf(EXAMPLE)));
    expect(plan.summary).toEqual({
      create: 1,
      update: 2,
      replace: 0,
      delete: 1,
      start: 3,
      stop: 3,
      noop: 3,
      unmanaged: 1,
    });
    const update = plan.changes.find((change) => change.address === 'orders/connection/orders-kafka');
    expect(update?.fields).toEqual([
      { path: '/bootstrapServers', before: 'a:9092', after: 'a:9092,b:9092', shown: 'plain' },
      {
        path: '/authentication/password',
        before: null,
        after: '${secret:KAFKA_PASSWORD}',
        shown: 'writeOnly',
      },
    ]);
    expect(plan.steps.filter((step) => step.dropsCheckpoint).length).toBe(1);
    expect(plan.steps.map((step) => step.onFailure)).toContain('roll-back');
  });

  it('keeps 64-bit integers, spellings and the order of keys', () => {
    const pipeline = '[{"$source":{"connectionName":"s"}},{"$match":{"10":9223372036854775807,"2":1.0}}]';
    const text = renderPlanJson(
      planOf({
        desired: `{"w":${JSON.stringify(workspace)},"w/connection/s":{"type":"Sample"},"w/processor/p":{"pipeline":${pipeline}}}`,
      }),
    );
    expect(printJson(parseJson(text))).toContain(pipeline);
  });

  it('shows no header value and no user info', () => {
    const text = renderPlanJson(
      planOf({
        desired: {
          w: workspace,
          'w/connection/h': {
            type: 'Https',
            url: 'https://bob:hunter2@new.example/',
            headers: { Authorization: 'Bearer canary-new', 'X-New': 'canary-more' },
          },
          'w/connection/i': { type: 'Https', url: 'https://i.example/', headers: { A: 'canary-create' } },
        },
        live: {
          w: workspace,
          'w/connection/h': {
            type: 'Https',
            url: 'https://bob:hunter1@old.example/',
            headers: { Authorization: 'Bearer canary-old', 'X-Gone': 'canary-gone' },
          },
        },
      }),
    );
    expect(text).not.toMatch(/canary|hunter/);
    expect(text).toContain('/headers/Authorization');
  });

  it('holds patches that lead from what is there to what will be', () => {
    const before = {
      pipeline: [{ $source: { connectionName: 's' } }, { $match: { a: 1 } }, { $merge: { into: 'x' } }],
      tier: 'SP5',
      options: { dlq: { connectionName: 's', db: 'd', coll: 'c' } },
    };
    const after = {
      pipeline: [{ $source: { connectionName: 's' } }, { $match: { a: 2, c: [1, 2] } }],
      tier: 'SP10',
    };
    const plan = read(
      renderPlanJson(
        planOf({
          desired: { w: workspace, 'w/connection/s': { type: 'Sample' }, 'w/processor/p': after },
          live: {
            w: workspace,
            'w/connection/s': { type: 'Sample' },
            'w/processor/p': { ...before, state: 'STARTED' },
          },
        }),
      ),
    );
    const change = plan.changes.find((each) => each.address === 'w/processor/p');
    const patched = jsonPatch.applyPatch(structuredClone(before), change?.patch ?? []).newDocument;
    expect(patched).toEqual({ ...after, options: {} });
  });

  it('replaces a stage where only the order of its keys changes', () => {
    const plan = planOf({
      desired: { w: workspace, 'w/processor/p': { pipeline: [{ $sort: { a: 1, b: 1 } }] } },
      live: { w: workspace, 'w/processor/p': { pipeline: [{ $sort: { b: 1, a: 1 } }], state: 'STARTED' } },
    });
    const change = plan.changes.find((each) => formatAddress(each.address) === 'w/processor/p');
    expect(change?.patch.map(({ op, path, value }) => [op, path, value && printJson(value)])).toEqual([
      ['replace', '/pipeline/0', '{"$sort":{"a":1,"b":1}}'],
    ]);
  });
});
