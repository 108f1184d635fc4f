/** Live projects as people make them by hand, for a sandbox's state file: every connection type, odd names, fields that nobody knows. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Entry, Value } from '../../src/model/document.ts';
import {
  Document,
  NumberLiteral,
  document,
  isDocument,
  isList,
  number,
  textOf,
} from '../../src/model/document.ts';
import { parseJson, printJson } from '../../src/model/document/json-text.ts';
import { sharedPath } from '../shared.ts';

/** What one project has. Names are unique per list. */
export interface LiveProject {
  readonly workspaces: readonly LiveWorkspace[];
}

interface LiveWorkspace {
  readonly name: string;
  readonly fields: Document;
  readonly connections: readonly {
    readonly name: string;
    readonly fields: Document;
    readonly isPending?: boolean;
    /** Regions in which it has another form, which is the same here. */
    readonly standbys?: readonly string[];
  }[];
  readonly processors: readonly {
    readonly name: string;
    readonly fields: Document;
    readonly state: string;
  }[];
}

/** The text of a sandbox state file with these projects, by group. */
export function stateText(projects: ReadonlyMap<string, LiveProject>): string {
  const records: Document[] = [];
  let ids = 0;
  const id = (): string => (ids += 1).toString(16).padStart(24, '0');
  const past = number(Date.parse('2026-01-01T00:00:00Z'));
  for (const [group, { workspaces }] of projects) {
    for (const workspace of workspaces) {
      const put = (kind: string, record: Document): void => {
        records.push(document({ put: kind, group, workspace: workspace.name, record }));
      };
      put('workspace', document({ id: id(), name: workspace.name, fields: workspace.fields }));
      for (const { name, fields: own, isPending, standbys = [] } of workspace.connections) {
        const fields = own.with('region', 'VIRGINIA_USA');
        put(
          'connection',
          document({
            id: id(),
            name,
            fields,
            secrets: [],
            readyAt: number(isPending ? 9e12 : 0),
            failovers: standbys.map((region) =>
              document({
                id: id(),
                name,
                fields: own.with('region', region),
                secrets: [],
                readyAt: number(0),
              }),
            ),
          }),
        );
      }
      for (const { name, fields, state } of workspace.processors) {
        const run = state === 'CREATED' ? {} : { startedAt: past };
        const error = state === 'FAILED' ? { errorMsg: 'topic "orders"\nis not there' } : {};
        put('processor', document({ id: id(), name, fields, state, ranMs: number(0), ...run, ...error }));
      }
    }
  }
  return printJson(document({ format: 'sluice-sandbox/1', records }));
}

const parse = (text: string): Document => {
  const value = parseJson(text);
  if (!isDocument(value)) throw new Error(text);
  return value;
};

/** At least one body of every type, each with what makes it interesting. */
const CONNECTIONS: readonly Document[] = [
  '{"type":"Sample"}',
  '{"type":"Cluster","clusterName":"Cluster0","dbRoleToExecute":{"role":"readWriteAnyDatabase","type":"BUILT_IN"}}',
  '{"type":"Cluster","clusterName":"on","clusterGroupId":"0123456789abcdef01234567","dbRoleToExecute":{"type":"CUSTOM","role":"1.0"}}',
  '{"type":"Kafka","bootstrapServers":"a:9092,b:9092","authentication":{"mechanism":"PLAIN","username":"${env:USER}"},"security":{"protocol":"SASL_SSL"},"config":{"acks":"-1","auto.offset.reset":"earliest"},"networking":{"access":{"type":"PUBLIC"}}}',
  '{"type":"Kafka","bootstrapServers":"a:9092","authentication":{"mechanism":"OAUTHBEARER","method":"OIDC","tokenEndpointUrl":"https://u:p@id.example.com/t","clientId":"c","scope":"s"},"security":{"protocol":"SASL_SSL"},"networking":{"access":{"type":"PRIVATE_LINK","connectionId":"0123456789abcdef01234567"}}}',
  '{"type":"Kafka","bootstrapServers":"a:9092","authentication":{"sslCertificate":"-----BEGIN CERTIFICATE-----\\nMII=\\n-----END CERTIFICATE-----\\n"},"security":{"protocol":"SSL","brokerPublicCertificate":"x\\n\\n  y \\n"},"config":{}}',
  '{"type":"Https","url":"https://example.com/a?b=${var:c}","headers":{"X-Api-Key":"k1","authorization":"Bearer $${secret:x}","Empty":""}}',
  '{"type":"Https","url":"https://user:secret@example.com"}',
  '{"type":"AWSLambda","aws":{"roleArn":"arn:aws:iam::123456789012:role/r"}}',
  '{"type":"S3","aws":{"roleArn":"arn:aws:iam::123456789012:role/r","testBucket":"b"},"networking":{"access":{"type":"PUBLIC"}}}',
  '{"type":"AWSKinesisDataStreams","aws":{"roleArn":"arn:aws:iam::123456789012:role/r"},"networking":{"access":{"type":"PRIVATE_LINK","connectionId":"0123456789abcdef01234567"}}}',
  '{"type":"SchemaRegistry","provider":"CONFLUENT","schemaRegistryUrls":["https://a.example.com","https://b.example.com"],"schemaRegistryAuthentication":{"type":"USER_INFO","username":"0x1F"}}',
  '{"type":"SchemaRegistry","provider":"CONFLUENT","schemaRegistryUrls":["https://a.example.com"],"schemaRegistryAuthentication":{"type":"SASL_INHERIT"}}',
  '{"type":"AzureBlobStorage","azure":{"servicePrincipalId":"s","storageAccountName":"account1","region":"eastus"}}',
  '{"type":"GCPPubSub","gcp":{"serviceAccountId":"a@b.iam.gserviceaccount.com"}}',
].map(parse);

/** Fields that a future server may return, and that it takes when they are sent back. */
const UNKNOWN: readonly Entry[] = parse(
  '{"autoPause":{"afterMinutes":10.0,"on":"off","deep":{"b":1,"a":[1,{"z":null}]}},"labels":["a","${env:B}"],"quota":9007199254740993,"note":"yes"}',
).entries;

/** Extended JSON, spellings of numbers, keys and texts that plain objects, YAML and placeholders would change. */
const STAGES: readonly Value[] = [
  '{"$addFields":{"b":1,"10":2,"2":3,"1":4}}',
  '{"$match":{"max":9223372036854775807,"min":-9223372036854775808,"past":9007199254740993}}',
  '{"$addFields":{"a":1.0,"b":1e3,"c":-0.0,"d":1,"e":0.1,"f":1E5,"g":10.50}}',
  '{"$match":{"at":{"$gte":{"$date":"2025-01-21T19:25:18.262Z"}},"n":{"$numberLong":"5"},"d":{"$numberDecimal":"1.10"},"o":{"$oid":"0123456789abcdef01234567"}}}',
  '{"$addFields":{"__proto__":{"polluted":true},"constructor":1,"toString":null,"hasOwnProperty":2}}',
  '{"$addFields":{"on":"off","yes":"no","null":"~","y":"1.0","e":"1e3","t":"2025-01-01","<<":"<<","h":"0x1F","empty":{"$literal":{"":""}},"n":"null","f":".5","i":".inf","s":"  x ","c":"a: b #c","l":"- a","q":"\\"\'","m":"%TAG"}}',
  '{"$addFields":{"a":{"$literal":"${env:HOME}"},"b":{"$literal":"$${env:HOME}"},"c":{"$concat":["${secret:X}","$$ROOT.a","${x}"]},"d":"${secretFile:a/b}"}}',
  '{"$addFields":{"\u00e9":1,"e\u0301":2,"\ud83d\ude00":"\ud83d\ude00","nl":"a\\n b\\n\\n","tab":"\\ta","bell":"\\u0007","cr":"a\\r\\nb","nel":"a\u0085b\u2028c"}}',
].map((text) => parseJson(text));

const NAMES = [
  'orders',
  'Orders',
  'ORDERS',
  'a',
  '1',
  '10',
  'null',
  'true',
  '-',
  '_x',
  'x'.repeat(64),
  'no',
  '0x1F',
];
const ODD_NAMES = [
  ...NAMES,
  'a.b',
  '.hidden',
  'con',
  'aux.x',
  'trailing.',
  'ünïcode',
  'with space',
  'a*b',
  'a%2Fb',
  '~',
  '<<',
  'ends#',
  '日本',
  'quote\'"',
  '${env:A}',
  'constructor',
];

const uniqueNames = (from: readonly string[], min: number, max: number): fc.Arbitrary<string[]> =>
  fc.shuffledSubarray([...from], { minLength: min, maxLength: max });

const withUnknown = (fields: Document): fc.Arbitrary<Document> =>
  fc.subarray([...UNKNOWN], { maxLength: 2 }).map((extra) => new Document([...fields.entries, ...extra]));

/** A value of data, as it may be in `$literal`. */
function anyData(): fc.Arbitrary<Value> {
  const text = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.stringMatching(/^[ \n\t#:${}'"&*!|>%@`a-z-]{0,12}$/),
  );
  return fc.letrec<{ value: Value }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom<Value>(null, true, false),
      text.filter((one) => !one.startsWith('$')),
      fc
        .constantFrom('0', '-0.0', '1e3', '10.0', '9223372036854775807', '0.1')
        .map((one) => new NumberLiteral(one)),
      fc.array(tie('value'), { maxLength: 3 }),
      fc
        .uniqueArray(
          fc.tuple(
            text.filter((key) => !key.includes('$')),
            tie('value'),
          ),
          { maxLength: 4, selector: ([key]) => key },
        )
        .map((entries) => new Document(entries)),
    ),
  })).value;
}

/** Connections that every generated workspace has, so that its pipelines are valid. */
const SOURCE = { name: 'sample_stream_solar', fields: parse('{"type":"Sample"}') };
const SINK = { name: 'warehouse', fields: CONNECTIONS[1] ?? document({}) };

const source = parse('{"$source":{"connectionName":"sample_stream_solar"}}');
const sink = parse('{"$merge":{"into":{"connectionName":"warehouse","db":"d","coll":"c"}}}');

function anyProcessor(): fc.Arbitrary<{ fields: Document; state: string }> {
  const stages = fc
    .tuple(fc.subarray([...STAGES], { maxLength: 2 }), anyData())
    .map(([picked, data]) => [
      ...picked,
      document({ $addFields: document({ data: document({ $literal: data }) }) }),
    ]);
  return fc
    .record({
      pipeline: stages.map((middle): Value => [source, ...middle, sink]),
      dlq: fc.boolean(),
      tier: fc.constantFrom(undefined, 'SP10', 'SP30'),
      failover: fc.constantFrom(undefined, false),
      autoscaling: fc.constantFrom(
        undefined,
        document({ enabled: true, maxTier: 'SP30' }),
        document({ enabled: true, minTier: 'SP5', maxTier: 'SP50' }),
        document({ enabled: true, minTier: 'SP2' }),
      ),
      state: fc.constantFrom('CREATED', 'STARTED', 'STOPPED', 'FAILED'),
      extra: fc.subarray([...UNKNOWN], { maxLength: 1 }),
    })
    .map(({ pipeline, dlq, tier, failover, autoscaling, state, extra }) => {
      const options = document({
        ...(dlq && { dlq: document({ connectionName: 'warehouse', db: 'd', coll: 'dlq' }) }),
        ...(autoscaling && { autoscaling }),
      });
      const fields = document({
        pipeline,
        // Without its own smallest tier it may not be below the workspace's.
        tier: autoscaling === undefined || autoscaling.has('minTier') ? tier : 'SP30',
        failoverEnabled: failover,
        ...(options.entries.length > 0 && { options }),
      });
      return { fields: new Document([...fields.entries, ...extra]), state };
    });
}

const anyWorkspace = (name: string): fc.Arbitrary<LiveWorkspace> =>
  fc
    .record({
      tier: fc.constantFrom('SP10', 'SP30'),
      connections: uniqueNames(ODD_NAMES, 0, 4).chain((names) =>
        fc.tuple(
          ...names.map((one) =>
            fc
              .constantFrom(...CONNECTIONS)
              .chain(withUnknown)
              .map((fields) => ({ name: one, fields })),
          ),
        ),
      ),
      processors: uniqueNames(ODD_NAMES, 0, 3).chain((names) =>
        fc.tuple(...names.map((one) => anyProcessor().map((made) => ({ name: one, ...made })))),
      ),
      failoverRegions: fc.constantFrom<Value[]>([], [parse('{"cloudProvider":"AWS","region":"OHIO_USA"}')]),
      extra: fc.subarray([...UNKNOWN], { maxLength: 1 }),
    })
    .map(({ tier, connections, processors, failoverRegions, extra }) => ({
      name,
      fields: new Document([
        ['dataProcessRegion', parse('{"cloudProvider":"AWS","region":"VIRGINIA_USA"}')],
        ['streamConfig', document({ tier, maxTierSize: 'SP50' })],
        ['failoverRegions', failoverRegions],
        ...extra,
      ]),
      connections: [
        SOURCE,
        failoverRegions.length > 0 ? { ...SINK, standbys: ['OHIO_USA'] } : SINK,
        ...connections,
      ],
      processors,
    }));

/** Any project of up to three workspaces. */
export function anyProject(): fc.Arbitrary<LiveProject> {
  return fc
    .oneof(
      { weight: 3, arbitrary: uniqueNames(NAMES, 1, 1) },
      { weight: 1, arbitrary: uniqueNames(NAMES, 2, 3) },
    )
    .chain((names) => fc.tuple(...names.map(anyWorkspace)))
    .map((workspaces) => ({ workspaces }));
}

const NOT_VALID = ['fragment', 'sinkless', 'likely-rejected', 'doubtful-field', 'uses-NOW'];

/** A project with a workspace per valid pipeline of the corpus; undefined where the corpus is absent. */
export function corpusProject(): LiveProject | undefined {
  const folder = sharedPath('corpus', 'pipelines');
  if (folder === undefined) return undefined;
  const byType = new Map(CONNECTIONS.map((fields) => [textOf(fields.get('type')) ?? '', fields]));
  const workspaces = readdirSync(folder).flatMap((file): LiveWorkspace[] => {
    const content = parse(readFileSync(join(folder, file), 'utf8'));
    const tags = content.get('tags');
    if (isList(tags) && tags.some((tag) => NOT_VALID.includes(textOf(tag) ?? ''))) return [];
    const named = content.get('connections');
    const connections = (isDocument(named) ? named.entries : []).flatMap(([name, type]) => {
      const fields = byType.get(textOf(type) ?? '');
      return fields === undefined ? [] : [{ name, fields }];
    });
    const options =
      content.get('options') ??
      document({ dlq: document({ connectionName: 'its-dlq', db: 'd', coll: 'c' }) });
    return [
      {
        name: file.replace(/\.json$/, '').slice(0, 64),
        fields: parse(
          '{"dataProcessRegion":{"cloudProvider":"AWS","region":"VIRGINIA_USA"},"streamConfig":{"tier":"SP50","maxTierSize":"SP50"},"failoverRegions":[]}',
        ),
        connections: [...connections, { name: 'its-dlq', fields: SINK.fields }],
        processors: [
          {
            name: 'p',
            state: 'STOPPED',
            fields: document({ pipeline: content.get('pipeline') ?? [], options }),
          },
        ],
      },
    ];
  });
  return { workspaces };
}
