import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseJson } from '../../src/model/document/json-text.ts';
import { checkPipeline } from '../../src/pipeline/check.ts';
import type { RuleCase } from '../../src/pipeline/codes/pipeline-codes.ts';
import { EXAMPLE_CONNECTIONS, PIPELINE_RULES } from '../../src/pipeline/codes/pipeline-codes.ts';
import { STAGES } from '../../src/pipeline/stages.ts';
import { manifestJsonSchema, pipelineJsonSchema } from '../../src/manifest/shape/json-schema.ts';
import { sharedMissing, sharedPath } from '../shared.ts';
import { projectRoot } from '../e2e/run-cli.ts';

const ajv = new Ajv({ strict: false, allErrors: true });
const isPipeline = ajv.compile(pipelineJsonSchema());
const isManifest = ajv.compile(manifestJsonSchema());

/** What the schema of pipeline files has against a pipeline. */
function judge(pipeline: unknown): unknown[] {
  return isPipeline(pipeline) ? [] : (isPipeline.errors ?? []);
}

const example = (path: string): string => join(projectRoot, 'examples', path);
const yamlFiles = readdirSync(example(''), { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.(ya?ml|json)$/.test(path) && !/\.(?:vars|test)\.yaml$|^(?:workflows|ci)\//.test(path),
);
const [pipelines, manifests] = [true, false].map((isOne) =>
  yamlFiles.filter((path) => path.includes('pipelines') === isOne),
) as [string[], string[]];

describe('the JSON Schema of pipelines', () => {
  it('is the one in schemas/', async () => {
    await expect(JSON.stringify(pipelineJsonSchema(), null, 2) + '\n').toMatchFileSnapshot(
      '../../schemas/pipeline.schema.json',
    );
  });

  it('is valid draft-07', () => {
    expect(ajv.validateSchema(pipelineJsonSchema())).toBe(true);
  });

  it.each(pipelines)('takes the example %s', (path) => {
    expect(judge(parse(readFileSync(example(path), 'utf8')))).toEqual([]);
  });

  it('has hover text for every stage', () => {
    const { definitions } = pipelineJsonSchema() as {
      definitions: Record<string, { description?: string }>;
    };
    for (const [name, spec] of STAGES)
      expect(definitions[name.slice(1)]?.description).toContain(spec.description);
  });

  it.each([
    ['a misspelt stage', [{ $tumblingWindw: {} }]],
    ['a stage of MongoDB that streams do not have', [{ $facet: {} }]],
    ['two stages in one', [{ $match: {}, $project: { a: 1 } }]],
    ['no stage in an object', [{}]],
    ['a stage that is no object', ['$match']],
    ['a stage of a window outside of one', [{ $group: { _id: null } }]],
    ['a window in a window', [window({ $tumblingWindow: {} })]],
    ['a sink in a window', [window({ $merge: {} })]],
    ['a window without a length', [{ $tumblingWindow: { pipeline: [] } }]],
    ['a duration that is a number', [{ $tumblingWindow: { interval: 5, pipeline: [] } }]],
    ['a duration without a unit', [{ $tumblingWindow: { interval: { size: 5 }, pipeline: [] } }]],
    [
      'a duration of an unknown unit',
      [{ $tumblingWindow: { interval: { size: 5, unit: 'minutes' }, pipeline: [] } }],
    ],
    ['a text for a number', [window({ $limit: 'ten' })]],
    ['a text for a document', [{ $addFields: 'a' }]],
    ['another word than those Atlas takes', [{ $validate: { validator: {}, validationAction: 'DLQ' } }]],
    ['$emit to Kafka without a connection', [{ $emit: { topic: 't' } }]],
    ['$emit to S3 without a path', [{ $emit: { connectionName: 'c', bucket: 'b' } }]],
    ['$source of a topic that is a number', [{ $source: { connectionName: 'c', topic: 1 } }]],
    ['a payload with $match', [{ $https: { connectionName: 'c', payload: [{ $match: {} }] } }]],
  ])('refuses %s', (_, pipeline) => {
    expect(judge(pipeline)).not.toEqual([]);
  });

  it.each([
    ['an unknown field of a known stage', [{ $merge: { into: merged, futureField: 1 } }]],
    ['an Extended JSON number', [window({ $limit: { $numberInt: '3' } })]],
    ['a placeholder for a number', [window({ $limit: '${var:most}' })]],
    ['a placeholder for a duration', [{ $tumblingWindow: { interval: '${var:interval}', pipeline: [] } }]],
    [
      'placeholders in a duration',
      [{ $tumblingWindow: { interval: { size: '${var:n}', unit: '${env:UNIT:-hour}' }, pipeline: [] } }],
    ],
    ['a placeholder for a word', [{ $validate: { validator: {}, validationAction: '${var:action}' } }]],
    [
      'an expression for a word',
      [{ $merge: { into: merged, whenMatched: { $cond: [true, 'merge', 'fail'] } } }],
    ],
    ['0 for no lateness', [lateWindow(0)]],
    ['0 in Extended JSON for no lateness', [lateWindow({ $numberInt: '0' })]],
    ['no lateness that is null', [lateWindow(null)]],
    ['$emit to what tests read', [{ $emit: { connectionName: '__testLog' } }]],
    [
      '$source of sample data',
      [{ $source: { connectionName: 'sample_stream_solar', timeField: { $toDate: '$t' } } }],
    ],
    [
      '$source of a whole cluster',
      [{ $source: { connectionName: 'c', config: { fullDocument: 'required' } } }],
    ],
    ['$source of documents', [{ $source: { documents: [{ a: 1 }] } }]],
    [
      'a number for acks, which one source shows',
      [{ $emit: { connectionName: 'c', topic: 't', config: { acks: 1 } } }],
    ],
    ['an object with a name and options', { name: 'n', pipeline: [], options: { dlq: null } }],
  ])('takes %s', (_, pipeline) => {
    expect(judge(pipeline)).toEqual([]);
  });
});

describe('the JSON Schema of pipelines, beside `validate`,', () => {
  const connections = new Map<string, string>(Object.entries(EXAMPLE_CONNECTIONS));
  const cases = PIPELINE_RULES.flatMap(({ code, example, legal }) => [
    [`${code}, example`, example] as const,
    [`${code}, legal`, legal] as const,
  ]);

  /** Whether `validate` calls anything in it an error. */
  function isError({ pipeline, options, ...around }: RuleCase): boolean {
    const findings = checkPipeline(parseJson(pipeline), {
      connections,
      ...(options !== undefined && { options: parseJson(options) }),
      ...around,
    });
    return findings.some(({ severity }) => severity === 'error');
  }

  it.each(cases)('refuses nothing that is no error there: %s', (_, ruleCase) => {
    if (!isError(ruleCase)) expect(judge(JSON.parse(ruleCase.pipeline))).toEqual([]);
  });

  it('refuses nothing that is no error there, whatever is left out or put in', () => {
    const values = fc.constantFrom(...VALUES);
    const changes = fc.tuple(fc.constantFrom(...cases), fc.nat(), fc.option(values, { nil: undefined }));
    fc.assert(
      fc.property(changes, ([[, ruleCase], place, value]) => {
        const changed = changeAt(JSON.parse(ruleCase.pipeline), place, value);
        const pipeline = JSON.stringify(changed);
        if (!isError({ ...ruleCase, pipeline })) expect(judge(changed), pipeline).toEqual([]);
      }),
      { seed: 11, numRuns: 5000 },
    );
  });
});

const VALUES: readonly unknown[] = [
  ...[null, 0, -1, 2.5, '', 'x', '$x', '${var:x}', true, {}, [], { a: 1 }, ['a'], [{ $match: {} }]],
  ...[{ $numberInt: '3' }, { size: 1, unit: 'second' }, { size: 1 }, { $date: 'x' }],
];

/** `root` with one of its members, at any depth, replaced; or, for undefined, left out. */
function changeAt(root: unknown, place: number, value: unknown): unknown {
  const owners: (readonly [Record<string, unknown>, string])[] = [];
  const collect = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const owner = node as Record<string, unknown>;
    for (const key of Object.keys(owner)) {
      owners.push([owner, key]);
      collect(owner[key]);
    }
  };
  collect(root);
  const found = owners[place % owners.length];
  if (found === undefined) return root;
  const [owner, key] = found;
  if (value !== undefined) owner[key] = value;
  else if (Array.isArray(owner)) owner.splice(Number(key), 1);
  else Reflect.deleteProperty(owner, key);
  return root;
}

const corpus = sharedPath('corpus', 'pipelines');

describe.skipIf(corpus === undefined)(
  `pipelines of others${corpus === undefined ? `: ${sharedMissing}` : ''}`,
  () => {
    /** Tags that take away the promise that Atlas takes a pipeline. */
    const unsure = ['fragment', 'sinkless', 'likely-rejected', 'doubtful-field', 'uses-NOW'];
    const files = corpus === undefined ? [] : readdirSync(corpus);

    it.each(files)('%s has nothing underlined', (file) => {
      const { pipeline, tags } = JSON.parse(readFileSync(join(corpus ?? '', file), 'utf8')) as {
        pipeline: unknown;
        tags: readonly string[];
      };
      if (!tags.some((tag) => unsure.includes(tag))) expect(judge(pipeline)).toEqual([]);
    });
  },
);

describe('the JSON Schema of manifests', () => {
  it.each(manifests)('takes the example %s', (path) => {
    expect(isManifest(parse(readFileSync(example(path), 'utf8'))), JSON.stringify(isManifest.errors)).toBe(
      true,
    );
  });

  it.each([
    ['manifests', manifestJsonSchema()],
    ['pipelines', pipelineJsonSchema()],
  ])('of %s has hover text for every field', (_, schema) => {
    expect(fieldsWithoutText(schema, [])).toEqual([]);
  });
});

/** The paths of fields that are offered and say nothing of themselves. */
function fieldsWithoutText(schema: unknown, path: readonly string[]): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, if: condition, ...rest } = schema as Record<string, unknown>;
  if (condition !== undefined) expect(condition).toBeTypeOf('object');
  const own = Object.entries(properties as Record<string, Record<string, unknown>>).flatMap(
    ([key, field]) => {
      const says = ['description', '$ref', 'deprecationMessage', 'doNotSuggest'].some(
        (word) => word in field,
      );
      return [...(says ? [] : [[...path, key].join('/')]), ...fieldsWithoutText(field, [...path, key])];
    },
  );
  return [
    ...own,
    ...Object.entries(rest).flatMap(([key, below]) => fieldsWithoutText(below, [...path, key])),
  ];
}

const merged = { connectionName: 'c', db: 'd', coll: 'c' };

function window(stage: object): object {
  return { $tumblingWindow: { interval: { size: 1, unit: 'minute' }, pipeline: [stage] } };
}

function lateWindow(allowedLateness: unknown): object {
  return { $tumblingWindow: { interval: { size: 1, unit: 'minute' }, allowedLateness, pipeline: [] } };
}
