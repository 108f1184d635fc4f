/** `ignoreChanges`: an optional field is neither compared nor sent, a required one is an error before anything is created. */
import { describe, expect, it } from 'vitest';
import { printJson } from '../../src/model/document/json-text.ts';
import type { Document } from '../../src/model/document.ts';
import { DB, FOUND, kafka, manifest, setUp } from './wishes.ts';

const OPTIONAL: [string, object, string][] = [
  ['/clusterGroupId', { ...DB, clusterGroupId: '5f3a0c0c0c0c0c0c0c0c0cc9' }, '5f3a0c0c0c0c0c0c0c0c0cc9'],
  [
    '/aws/testBucket',
    { type: 'S3', aws: { roleArn: 'arn:aws:iam::1:role/a', testBucket: 'bucket-7715' } },
    'bucket-7715',
  ],
  [
    '/security/brokerPublicCertificate',
    kafka({
      security: {
        protocol: 'SASL_SSL',
        brokerPublicCertificate: '-----BEGIN CERTIFICATE-----\nY2VydC03NzE1\n-----END CERTIFICATE-----\n',
      },
    }),
    'Y2VydC03NzE1',
  ],
];

const bodies = (writes: readonly Document[]): string => writes.map((entry) => printJson(entry)).join('\n');

describe('an optional field under ignoreChanges', () => {
  it.each(OPTIONAL)('%s is not sent on creation, and said to be left out', async (pointer, fields, value) => {
    const world = await setUp();
    const wish = manifest({
      ...FOUND,
      connections: { ...FOUND.connections, more: { ...fields, ignoreChanges: [pointer] } },
    });
    const planned = await world.run(wish, 'plan');
    expect(planned.stdout).toContain(`ignoreChanges names ${pointer}: it is not sent`);
    expect((await world.run(wish, 'apply', '--auto-approve')).code).toBe(0);
    const sent = bodies(await world.sandbox.writes());
    expect(sent).toContain('"more"');
    expect(sent).not.toContain(value);
    expect((await world.run(wish, 'plan', '--detailed-exitcode')).code).toBe(0);
  });

  it.each(OPTIONAL)('%s is not compared once Atlas has it', async (pointer, fields) => {
    const withField = manifest({ ...FOUND, connections: { ...FOUND.connections, more: fields } });
    const world = await setUp(withField);
    const others = structuredClone(fields) as Record<string, Record<string, string>>;
    const [, first = '', second] = pointer.split('/');
    if (second === undefined) Reflect.set(others, first, '5f3a0c0c0c0c0c0c0c0c0cc8');
    else Reflect.set(others[first] ?? {}, second, 'another');
    const wish = manifest({
      ...FOUND,
      connections: { ...FOUND.connections, more: { ...others, ignoreChanges: [pointer] } },
    });
    const { code, stdout } = await world.run(wish, 'plan', '--detailed-exitcode');
    expect([code, stdout]).toEqual([0, expect.stringContaining('No changes')]);
  });
});

it('a required field under ignoreChanges is an error that names it, and nothing is created', async () => {
  const world = await setUp();
  const wish = manifest({
    ...FOUND,
    connections: { ...FOUND.connections, more: kafka({ ignoreChanges: ['/authentication/mechanism'] }) },
  });
  const validated = await world.run(wish, 'validate');
  expect([validated.code, validated.stdout + validated.stderr]).toEqual([
    1,
    expect.stringContaining('MANIFEST_IGNORED_REQUIRED'),
  ]);
  expect(validated.stdout + validated.stderr).toContain("'authentication.mechanism' is required");
  expect(await world.tried(wish, 'apply', '--auto-approve')).toMatchObject({ code: 1, writes: 0 });
});
