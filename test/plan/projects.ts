/** Projects as manifests may want them, at random. */
import fc from 'fast-check';
import type { Desired } from '../../src/model/resources.ts';
import { makeDesired } from './situation.ts';
import type { Settings } from './situation.ts';

const CONNECTIONS = ['k', 'w', 'h'] as const;
const PROCESSORS = ['p1', 'p2', 'p3'] as const;

const kafka = fc.record({
  type: fc.constant('Kafka'),
  bootstrapServers: fc.constantFrom('a:9092', 'b:9092', 'a:9092,b:9092'),
  authentication: fc.oneof(
    fc.record({
      mechanism: fc.constantFrom('PLAIN', 'SCRAM-256'),
      username: fc.constantFrom('u', 'v'),
      password: fc.constant('${secret:PASSWORD}'),
    }),
    fc.record({
      mechanism: fc.constant('OAUTHBEARER'),
      clientId: fc.constantFrom('c', 'd'),
      tokenEndpointUrl: fc.constant('https://login.example/t'),
      clientSecret: fc.constant('${secret:CLIENT}'),
    }),
  ),
  security: fc.record({ protocol: fc.constantFrom('SASL_SSL', 'SASL_PLAINTEXT') }),
  config: fc.option(fc.dictionary(fc.constantFrom('a.b', 'c'), fc.constantFrom('1', '2')), {
    nil: undefined,
  }),
  networking: fc.option(
    fc.constantFrom(
      { access: { type: 'PUBLIC' } },
      { access: { type: 'PRIVATE_LINK', connectionId: 'a'.repeat(24) } },
      { access: { type: 'PRIVATE_LINK', privateLink: 'l' } },
      { access: { type: 'VPC' } },
    ),
    { nil: undefined },
  ),
});
/** Whatever is different about it means another one. */
const link = fc.record({
  provider: fc.constant('AWS'),
  vendor: fc.constant('MSK'),
  arn: fc.constant('arn:aws:kafka:us-east-1:123456789012:cluster/c/1'),
  authenticationScheme: fc.constantFrom('TLS', 'IAM'),
});
/** The manifest names a request; whether there is one, and what has become of it, is the other side's affair. */
export const PEERING = { requesterAccountId: '123456789012', requesterVpcId: 'vpc-0a1b2c3d' };
const cluster = fc.record({
  type: fc.constant('Cluster'),
  clusterName: fc.constantFrom('C0', 'C1'),
  dbRoleToExecute: fc.record({
    role: fc.constantFrom('readAnyDatabase', 'atlasAdmin'),
    type: fc.constant('BUILT_IN'),
  }),
});
const https = fc.record({
  type: fc.constant('Https'),
  url: fc.constantFrom('https://one.example/x', 'https://two.example/x'),
  headers: fc.option(
    fc.dictionary(
      fc.constantFrom('Authorization', 'X-Key'),
      fc.constantFrom('plain', 'Bearer ${secret:TOKEN}'),
    ),
    { nil: undefined },
  ),
});
const connection = { k: kafka, w: fc.oneof(cluster, kafka), h: https };

const REGIONS = ['OHIO_USA', 'DUBLIN_IRL'] as const;
const inOrder = (names: readonly string[]): readonly object[] =>
  names.map((region) => ({ cloudProvider: 'AWS', region }));
const regions = fc.constantFrom<readonly string[]>(REGIONS, REGIONS.toReversed()).map(inOrder);

/** What stands by for a connection, by region; undefined: the manifest leaves it alone. */
const standbys = (kind: fc.Arbitrary<object>) =>
  fc.option(
    fc.record(
      { OHIO_USA: fc.option(kind, { nil: undefined }), DUBLIN_IRL: fc.option(kind, { nil: undefined }) },
      { requiredKeys: [] },
    ),
    { nil: undefined },
  );

const processor = fc.record({
  failoverEnabled: fc.option(fc.boolean(), { nil: undefined }),
  tier: fc.option(fc.constantFrom('SP5', 'SP10', 'SP30'), { nil: undefined }),
  pipeline: fc
    .record({
      source: fc.constantFrom('k', 'w'),
      filter: fc.option(fc.constantFrom({ a: 1 }, { a: 2, b: 1 }, { b: 1, a: 2 }), { nil: undefined }),
      sink: fc.constantFrom('w', 'k'),
    })
    .map(({ source, filter, sink }) => [
      { $source: { connectionName: source, topic: 't' } },
      ...(filter ? [{ $match: filter }] : []),
      { $merge: { into: { connectionName: sink, db: 'd', coll: 'c' } } },
    ]),
  options: fc
    .record(
      {
        dlq: fc.constantFrom('one', 'two').map((coll) => ({ connectionName: 'w', db: 'd', coll })),
        // Null is what a manifest's `enabled: false` becomes.
        autoscaling: fc.constantFrom(
          null,
          { enabled: true, maxTier: 'SP30' },
          { enabled: true, minTier: 'SP5', maxTier: 'SP30' },
          { enabled: true, minTier: 'SP5' },
        ),
      },
      { requiredKeys: [] },
    )
    .map((options) => (Object.keys(options).length === 0 ? undefined : options)),
});

export interface Project {
  readonly resources: Readonly<Record<string, unknown>>;
  readonly settings: Readonly<Record<string, Settings>>;
}

const workspace = { dataProcessRegion: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' } };

/** A workspace with all connections and any processors, as a manifest would have them. */
export const wanted: fc.Arbitrary<Project> = fc
  .record({
    tier: fc.option(fc.constantFrom('SP10', 'SP30'), { nil: undefined }),
    prune: fc.boolean(),
    link,
    peering: fc.constantFrom(PEERING, undefined),
    connections: fc.record(connection),
    failoverRegions: fc.option(regions, { nil: undefined }),
    standbys: standbys(kafka),
    processors: fc.record({
      p1: fc.option(processor, { nil: undefined }),
      p2: fc.option(processor, { nil: undefined }),
      p3: fc.option(processor, { nil: undefined }),
    }),
    states: fc.record({
      p1: fc.constantFrom('STARTED', 'STOPPED', 'UNMANAGED'),
      p2: fc.constantFrom('STARTED', 'STOPPED'),
      p3: fc.constantFrom('STARTED', 'UNMANAGED'),
    }),
    renamed: fc.boolean(),
  })
  .map(
    ({
      tier,
      prune,
      link: wantedLink,
      peering: wantedPeering,
      connections,
      processors,
      states,
      renamed,
      ...failover
    }) => {
      const given = Object.entries(failover.standbys ?? {}).filter(([, fields]) => fields !== undefined);
      // Nothing stands by in a region to which the workspace does not fail over.
      const failoverRegions = failover.failoverRegions ?? (given.length > 0 ? inOrder(REGIONS) : undefined);
      const resources: Record<string, unknown> = {
        w: {
          ...workspace,
          ...(tier !== undefined && { streamConfig: { tier } }),
          ...(failoverRegions && { failoverRegions }),
        },
      };
      resources['privateLink/l'] = wantedLink;
      if (wantedPeering) resources['vpcPeering/v'] = wantedPeering;
      const settings: Record<string, Settings> = { w: { prune } };
      for (const name of CONNECTIONS) resources[`w/connection/${name}`] = connections[name];
      if (failover.standbys !== undefined) {
        settings['w/connection/k'] = { failoverRegions: given.map(([region]) => region) };
        for (const [region, fields] of given) resources[`w/connection/k/failover/${region}`] = fields;
      }
      for (const name of PROCESSORS) {
        if (processors[name] === undefined) continue;
        resources[`w/processor/${name}`] = processors[name];
        settings[`w/processor/${name}`] = { state: states[name] };
      }
      if (renamed && processors.p3 && !processors.p2) {
        settings['w/processor/p3'] = { state: 'STARTED', renamedFrom: 'p2' };
      }
      return { resources, settings };
    },
  );

export const desiredOf = ({ resources, settings }: Project): Desired =>
  makeDesired({ desired: resources, settings });
