/** validate and the sandbox say the same: about every rule's example, and about facts that are written out by hand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { KindCase } from '../../src/kinds/codes/kind-codes.ts';
import { KIND_RULES } from '../../src/kinds/codes/kind-codes.ts';
import type { Value } from '../../src/model/document.ts';
import { Document, document } from '../../src/model/document.ts';
import { isRefused } from '../../src/pipeline/finding.ts';
import { parseJson } from '../../src/model/document/json-text.ts';
import type { RuleCase } from '../../src/pipeline/codes/pipeline-codes.ts';
import { EXAMPLE_CONNECTIONS, PIPELINE_RULES } from '../../src/pipeline/codes/pipeline-codes.ts';
import {
  FIELDS,
  KEYS,
  PLACEMENT,
  MERGE as FACT_MERGE,
  SOURCE,
  inPayload,
  inWindow,
} from '../pipeline/facts.ts';
import type { Client } from '../sandbox/client.ts';
import { startClient } from '../sandbox/client.ts';
import { CONNECTION_FACTS, PROCESSOR_FACTS, WORKSPACE_FACTS } from './facts.ts';
import type { Verdict } from './facts.ts';
import type { Resources } from './manifest-around.ts';
import { diagnose, findingsIn, json, legalConnection, removeDirectory } from './manifest-around.ts';
import { addProcessor, makeWorkspace, refusalOf } from './server.ts';

let client: Client;
let examples: string;
let facts: string;
const exampleConnections = Object.entries(EXAMPLE_CONNECTIONS).map(
  ([name, type]) => [name, legalConnection(type)] as const,
);
const TYPES = [...new Set(Object.values(EXAMPLE_CONNECTIONS))];

beforeAll(async () => {
  client = await startClient();
  examples = await makeWorkspace(client, exampleConnections);
  facts = await makeWorkspace(
    client,
    TYPES.map((type) => [type, legalConnection(type)] as const),
    json('{"streamConfig": {"tier": "SP50"}}'),
  );
});
afterAll(async () => {
  await client.close();
  await removeDirectory();
});

const isError = (found: readonly string[]): boolean => found.some((text) => text.startsWith('error '));

const processorOf = ({ pipeline, options, tier, failoverEnabled }: RuleCase): Document =>
  document({
    pipeline: parseJson(pipeline),
    options: options === undefined ? undefined : parseJson(options),
    tier,
    failoverEnabled,
  });

let count = 0;
/** The status of the first refusal; 200 when the processor is created and started. */
async function statusIn(workspace: string, fields: Document): Promise<number> {
  count += 1;
  return (await addProcessor(client, workspace, `p${count}`, fields))?.status ?? 200;
}

describe('the examples of the rules about pipelines', () => {
  it.each(PIPELINE_RULES.map((rule) => [rule.code, rule] as const))('%s', async (_, rule) => {
    const expected = isRefused({ ...rule, message: '', path: [], at: 'value' }) ? 400 : 200;
    expect(await statusIn(examples, processorOf(rule.example))).toBe(expected);
    expect(await statusIn(examples, processorOf(rule.legal))).toBe(200);
  });
});

function resourcesOf({ kind, name, body, workspace }: KindCase): Resources {
  const fields = json(body);
  switch (kind) {
    case 'vpcPeering':
      throw new Error('no rule is about peerings');
    case 'privateLink':
      return { privateLinks: [[name, fields]] };
    case 'workspace':
      return { workspaceName: name, workspace: fields };
    case 'connection':
      return { connections: [[name, fields]] };
    case 'processor':
      return processorIn(fields, workspace ?? '{}');
  }
}

function processorIn(fields: Document, workspace: string): Resources {
  const home = json('{"dataProcessRegion": {"cloudProvider": "AWS", "region": "VIRGINIA_USA"}}');
  const complete = fields.has('pipeline')
    ? fields
    : fields.with(
        'pipeline',
        parseJson(
          '[{"$source": {"connectionName": "sample_stream_solar"}}, {"$merge": {"into": {"connectionName": "a", "db": "d", "coll": "c"}}}]',
        ),
      );
  return {
    workspace: new Document([...home.entries, ...json(workspace).entries]),
    connections: [
      ['sample_stream_solar', legalConnection('Sample')],
      ['a', legalConnection('Cluster')],
      ['k', legalConnection('Kafka')],
      ['n', legalConnection('AWSKinesisDataStreams')],
      ['h', legalConnection('Https')],
    ],
    processors: [['p', complete]],
  };
}

/** What both say about the resources: validate by severity, the sandbox by status. */
async function bothSay(resources: Resources): Promise<[Verdict, number]> {
  const found = await findingsIn(resources);
  const reply = await refusalOf(client, resources);
  if (reply !== undefined) {
    expect(reply.body.errorCode).toMatch(/^[A-Z_]+$/);
    expect(reply.body.detail).toBeTruthy();
  }
  return [isError(found) ? 'error' : found.length > 0 ? 'warning' : 'fine', reply?.status ?? 200];
}

const statusFor = (verdict: Verdict): number => (verdict === 'error' ? 400 : 200);

/**
 * Atlas refuses them for certain; a manifest can't tell, because it need not mention what the workspace has, and because a name that
 * Sluice doesn't know may be new.
 */
const CERTAIN_IN_ATLAS = ['PROCESSOR_SCALING_MAXIMUM', 'AWS, AZURE and GCP are usable'];

describe('the examples of the rules about resources', () => {
  it.each(Object.entries(KIND_RULES))('%s', async (code, rule) => {
    const broken = resourcesOf(rule.example);
    expect((await findingsIn(broken)).map((text) => text.split(' ')[1])).toContain(code);
    const refused = CERTAIN_IN_ATLAS.includes(code) ? 400 : statusFor(rule.severity);
    expect(await bothSay(broken)).toEqual([rule.severity, refused]);
    const [verdict, status] = await bothSay(resourcesOf(rule.legal));
    expect([verdict, status]).toEqual(['fine', 200]);
  });
});

describe('facts about workspaces', () => {
  it.each(WORKSPACE_FACTS)('%s: %s: %s', async (_section, fact, verdict, fields) => {
    const status = CERTAIN_IN_ATLAS.includes(fact) ? 400 : statusFor(verdict);
    expect(await bothSay({ workspace: json(fields) })).toEqual([verdict, status]);
  });
});

describe('facts about connections', () => {
  it.each(CONNECTION_FACTS)('%s: %s: %s', async (_section, _fact, verdict, name, fields) => {
    expect(await bothSay({ connections: [[name, json(fields)]] })).toEqual([verdict, statusFor(verdict)]);
  });
});

describe('facts about processors', () => {
  const rows = PROCESSOR_FACTS.map(
    ([section, fact, verdict, fields, workspace = '{}']) =>
      [section, fact, verdict, fields, workspace] as const,
  );

  it.each(rows)('%s: %s: %s', async (_section, _fact, verdict, fields, workspace) => {
    expect(await bothSay(processorIn(json(fields), workspace))).toEqual([verdict, statusFor(verdict)]);
  });
});

describe('facts about stages', () => {
  const DLQ = parseJson('{"dlq": {"connectionName": "Cluster", "db": "d", "coll": "c"}}');
  const statusOf = (stages: readonly string[]): Promise<number> =>
    statusIn(facts, document({ pipeline: parseJson(`[${stages.join()}]`), options: DLQ, tier: 'SP50' }));

  it.each(FIELDS)('%s', async (_, refused, taken) => {
    expect(await statusOf(refused)).toBe(400);
    expect(await statusOf(taken)).toBe(200);
  });

  it.each(PLACEMENT)('%s: %s', async (stage, expected) => {
    const [main, window, payload] = expected.split(' ').map((word) => (word === 'no' ? 400 : 200));
    expect([
      await statusOf([SOURCE, stage, FACT_MERGE]),
      await statusOf(inWindow(stage)),
      await statusOf(inPayload(stage)),
    ]).toEqual([main, window, payload]);
  });

  it.each(KEYS)('%s', async (_, text, allowed) => {
    for (const type of TYPES.filter((one) => !allowed.includes(one))) {
      const stages = text
        .replace('?', type)
        .split(' {"$')
        .map((part, i) => (i === 0 ? part : `{"$${part}`));
      expect(await statusOf(stages)).toBe(400);
    }
  });
});

describe('ignoreRules', () => {
  it('silences an error of its resource, and is told about what it does not need', async () => {
    const at = async (rules: string): Promise<string[]> => {
      const fields: Value = parseJson(
        `{"pipeline": [{"$source": {"connectionName": "nowhere"}}, {"$emit": {"connectionName": "__testLog"}}], "ignoreRules": ${rules}}`,
      );
      return findingsIn({ processors: [['p', fields as Document]] });
    };
    expect(await at('{}')).toEqual(['error PIPELINE_CONNECTION_UNKNOWN @nowhere']);
    expect(await at('{"PIPELINE_CONNECTION_UNKNOWN": "made by hand"}')).toEqual([]);
    expect(await at('{"PIPELINE_CONNECTION_UNKNOWN": "made by hand", "PIPELINE_WINDOW_IDLE": "x"}')).toEqual([
      'warning MANIFEST_RULE @PIPELINE_WINDOW_IDLE',
    ]);
    expect(await at('{"MANIFEST_MISSING": "x", "PIPELINE_CONNECTION_UNKNOWN": "y"}')).toEqual([
      'warning MANIFEST_RULE @MANIFEST_MISSING',
    ]);
  });

  it('leaves syntax alone', async () => {
    const found = await diagnose({
      'sluice.yaml': 'apiVersion: sluice/v1\nignoreRules: { MANIFEST_UNKNOWN_KEY: x }\n',
    });
    expect(found.map(({ code }) => code)).toContain('MANIFEST_UNKNOWN_KEY');
  });
});
