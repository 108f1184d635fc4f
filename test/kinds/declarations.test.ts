/** What is declared of fields: it agrees with the API file, every guard reads it, and what is not declared gets the most careful answer. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { fieldsOfType } from '../../src/kinds/connection-type.ts';
import { CONNECTION_SPECS } from '../../src/kinds/connection/types.ts';
import type { Field, Fields } from '../../src/kinds/define.ts';
import { endpointChange } from '../../src/kinds/derived/endpoints.ts';
import { heldSecrets, isReturned, mayCarrySecret } from '../../src/kinds/derived/secrets.ts';
import { locateFields } from '../../src/kinds/derived/walk.ts';
import { VPC_PEERING_FIELDS } from '../../src/kinds/vpc-peering.ts';
import { PRIVATE_LINK_FIELDS } from '../../src/kinds/private-link.ts';
import { PROCESSOR_FIELDS } from '../../src/kinds/processor.ts';
import { rulesFor, shownAt } from '../../src/kinds/rules/rules.ts';
import { WORKSPACE_FIELDS } from '../../src/kinds/workspace.ts';
import { isList, valueAt, withValueAt } from '../../src/model/document.ts';
import { json, legalConnection } from '../rules/manifest-around.ts';
import { sharedMissing, sharedPath } from '../shared.ts';
import { connectionTypesPage } from './connection-types-page.ts';

test('docs/reference/connection-types.md is what is declared', async () => {
  await expect(connectionTypesPage()).toMatchFileSnapshot('../../docs/reference/connection-types.md');
});

interface ApiSchema {
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, ApiSchema>>;
  readonly allOf?: readonly ApiSchema[];
  readonly oneOf?: readonly ApiSchema[];
  readonly items?: ApiSchema;
  /** Null where the field may be null. */
  readonly enum?: readonly (string | null)[];
  readonly pattern?: string;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
}

const apiFile = sharedPath('atlas-api', 'streams-openapi.json');

/** What the API file has and the table leaves to others, with the reason. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'AWSLambda aws.testBucket': 'all AWS connections share one schema; only S3 tries the role on a bucket',
  'AWSKinesisDataStreams aws.testBucket': 'as for AWSLambda',
  'processor options.resumeFromCheckpoint': 'an argument of updates, no field',
};

describe.skipIf(apiFile === undefined)(`the table and the API file (skips: ${sharedMissing})`, () => {
  // Also what is skipped is collected.
  const text = apiFile === undefined ? '{"components":{"schemas":{}}}' : readFileSync(apiFile, 'utf8');
  const { components } = JSON.parse(text) as {
    components: {
      schemas: Record<string, ApiSchema & { discriminator?: { mapping: Record<string, string> } }>;
    };
  };
  const { schemas } = components;
  const resolve = ($ref: string): ApiSchema => schemas[$ref.slice($ref.lastIndexOf('/') + 1)] ?? {};

  /** Own and inherited properties; the variants of a union together. */
  function propertiesOf(schema: ApiSchema): Readonly<Record<string, ApiSchema>> {
    const { $ref, allOf = [], oneOf = [], properties = {} } = schema;
    const children = oneOf.map((one) => ({ ...resolve(one.$ref ?? ''), $ref: undefined }));
    const parents = allOf.map((one) =>
      one.$ref === undefined ? one : { properties: resolve(one.$ref).properties ?? {} },
    );
    return Object.assign(
      {},
      $ref === undefined ? {} : propertiesOf(resolve($ref)),
      ...[
        ...parents,
        ...children.flatMap(({ allOf: own = [] }) => own.filter((one) => one.$ref === undefined)),
      ].map((one) => propertiesOf(one)),
      properties,
    ) as Readonly<Record<string, ApiSchema>>;
  }

  /** What differs, one line each. */
  function differences(
    owner: string,
    fields: Fields,
    schema: ApiSchema,
    path: readonly string[] = [],
  ): string[] {
    const properties = propertiesOf(schema);
    const missing = Object.keys(fields)
      .filter((name) => properties[name] === undefined && fields[name]?.facts.serverOwned !== true)
      // A member of manifests, which becomes the id of the link.
      .filter((name) => fields[name]?.facts.refersTo !== 'privateLink')
      .map((name) => `${owner} ${[...path, name].join('.')}: not in the API file`);
    return [
      ...missing,
      ...Object.entries(properties).flatMap(([name, property]) => {
        const at = `${owner} ${[...path, name].join('.')}`;
        if (name === 'links' || LEFT_OUT[at] !== undefined) return [];
        const field = fields[name];
        if (field === undefined) return [`${at}: not declared`];
        return [
          ...compareField(at, field, property),
          ...(field.members === undefined || name === 'dataProcessRegion'
            ? []
            : differences(owner, field.members, property, [...path, name])),
        ];
      }),
    ];
  }

  function compareField(at: string, { facts }: Field, property: ApiSchema): string[] {
    const values = facts.values?.toSorted().join();
    const isType = at.endsWith(' type');
    return [
      ...(property.writeOnly === (facts.holds === 'writeOnly' ? true : undefined)
        ? []
        : [`${at}: writeOnly`]),
      ...(property.pattern === undefined ||
      facts.serverOwned ||
      property.pattern.replace(/[()]/g, '') === facts.form?.pattern.source
        ? []
        : [`${at}: pattern`]),
      ...(property.enum === undefined ||
      isType ||
      facts.serverOwned ||
      property.enum
        .filter((value) => value !== null)
        .toSorted()
        .join() === values
        ? []
        : [`${at}: values`]),
    ];
  }

  it.each(CONNECTION_SPECS.map((spec) => [spec.type, spec] as const))('agree on %s', (type, spec) => {
    const ref = schemas['StreamsConnection']?.discriminator?.mapping[type] ?? '';
    expect(differences(type, fieldsOfType(spec), resolve(ref))).toEqual([]);
  });

  it('agree on private links, workspaces and processors', () => {
    const link = schemas['StreamsPrivateLinkConnection'] ?? {};
    expect(differences('privateLink', PRIVATE_LINK_FIELDS, link)).toEqual([]);
    const peering = schemas['VPCPeeringConnection'] ?? {};
    expect(differences('vpcPeering', VPC_PEERING_FIELDS, peering)).toEqual([]);
    expect(differences('workspace', WORKSPACE_FIELDS, schemas['StreamsTenant'] ?? {})).toEqual([]);
    expect(differences('processor', PROCESSOR_FIELDS, schemas['StreamsProcessorWithStats'] ?? {})).toEqual(
      [],
    );
  });
});

describe.each(CONNECTION_SPECS.map((spec) => [spec.type, spec] as const))(
  'a connection of type %s',
  (type, spec) => {
    const legal = legalConnection(type);
    const located = locateFields(fieldsOfType(spec));

    it('has no field that the guards overlook: another host is one, and a secret is never shown', () => {
      const overlooked = located.flatMap(({ path, field }) => {
        const at = path.join('.');
        const { holds } = field.facts;
        const rules = rulesFor('connection', legal);
        if (holds === 'host' || holds === 'url') {
          const target = path.filter((key) => key !== '*');
          const before = valueAt(legal, target);
          const other = 'https://elsewhere.example.com:1';
          const after = withValueAt(legal, target, isList(before) ? [other] : other);
          return endpointChange(legal, after).hosts.join() === 'elsewhere.example.com'
            ? []
            : [`${at} names a host`];
        }
        const shown = shownAt(rules, path, 'text');
        if (holds === 'writeOnly')
          return shown === 'writeOnly' && !isReturned(legal, path) ? [] : [`${at} is write-only`];
        return holds === 'sensitive' && shown !== 'sensitive' ? [`${at} is sensitive`] : [];
      });
      expect(overlooked).toEqual([]);
    });

    it('is treated with the most care where it has a text in a field that nobody knows', () => {
      const odd = withValueAt(legal, ['novelty', 'inner'], 'a');
      expect(mayCarrySecret(odd)).toBe(true);
      expect(endpointChange(odd, withValueAt(odd, ['novelty', 'inner'], 'b'))).toEqual({
        hosts: [],
        unknown: [['novelty', 'inner']],
      });
      expect(shownAt(rulesFor('connection', odd), ['novelty', 'inner'], 'a')).toBe('sensitive');
    });
  },
);

test('a type that nobody knows may carry a secret, and every changed text in it may lead elsewhere', () => {
  const before = json('{"type": "Quantum", "region": "A", "a": {"b": ["x", 1]}, "n": 1}');
  const after = json('{"type": "Quantum", "region": "A", "a": {"b": ["y", 1]}, "n": 2}');
  expect(mayCarrySecret(json('{"type": "Quantum"}'))).toBe(true);
  expect(endpointChange(before, before).unknown).toEqual([]);
  expect(endpointChange(before, after).unknown).toEqual([['a', 'b', '0']]);
});

test.each([
  ['PLAIN', '{"mechanism": "PLAIN", "username": "u"}', ['password'], []],
  ['OAUTHBEARER', '{"mechanism": "OAUTHBEARER", "clientId": "c"}', ['clientSecret'], []],
  ['a certificate', '{"sslCertificate": "pem"}', ['sslKey'], ['sslKeyPassword']],
  ['a new mechanism with a user', '{"mechanism": "NEW", "username": "u"}', ['password'], []],
  ['a new mechanism', '{"mechanism": "NEW", "token": "t"}', [], []],
])('a Kafka login with %s was given what it needs', (_, login, named, untold) => {
  const held = heldSecrets(json(`{"type": "Kafka", "authentication": ${login}}`));
  expect(held.named.map((path) => path.at(-1))).toEqual(named);
  expect(held.untold.map((path) => path.at(-1))).toEqual(untold);
});
