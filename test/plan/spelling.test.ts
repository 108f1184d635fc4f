/** However a manifest is written, what it means has one digest; whatever it means else, another. */
import fc from 'fast-check';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { loadManifest } from '../../src/manifest/read/load.ts';
import { desiredDigestOf } from '../../src/plan/review/digest.ts';
import { makeDirectory, requestIn } from '../manifest/workbench.ts';
import { propertyRuns } from '../property-runs.ts';

const RUNS = propertyRuns(20260925, 60, 1000);

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** How a manifest is spelt: choices are taken one after another, round and round. */
interface Spelling {
  readonly choices: readonly number[];
  readonly comment: string;
}

const processor = fc.record({
  topic: fc.constantFrom('t', 'off', '1', 'a b', '<<'),
  limit: fc.constantFrom(1, 2.5, 10, 9007199254740991),
  tier: fc.constantFrom('SP5', 'SP10'),
  state: fc.constantFrom('STARTED', 'STOPPED'),
  coll: fc.constantFrom('c', 'd'),
});

const wishes = fc.record({
  tier: fc.constantFrom('SP10', 'SP30'),
  brokers: fc.constantFrom('a:9092', 'a:9092,b:9092'),
  acks: fc.constantFrom('1', '-1', 'all'),
  p: processor,
  q: processor,
});

const spellings: fc.Arbitrary<Spelling> = fc.record({
  choices: fc.array(fc.nat(5), { minLength: 1, maxLength: 40 }),
  comment: fc.constantFrom('why', 'x: y', '- "', '# #', 'ünïcode'),
});

type Wishes = typeof wishes extends fc.Arbitrary<infer T> ? T : never;

const processorOf = ({ topic, limit, tier, state, coll }: Wishes['p']): Json => ({
  state,
  tier,
  pipeline: [
    { $source: { connectionName: 'kafka', topic } },
    { $match: { '10': { $gte: limit }, '2': { $exists: true }, text: 'yes: no # maybe' } },
    { $merge: { into: { connectionName: 'db', db: 'd', coll } } },
  ],
});

const manifestOf = ({ tier, brokers, acks, p, q }: Wishes): Json => ({
  apiVersion: 'sluice/v1',
  project: 'a'.repeat(24),
  workspaces: {
    w: {
      dataProcessRegion: { cloudProvider: 'AWS', region: 'VIRGINIA_USA' },
      streamConfig: { tier },
      connections: {
        db: {
          type: 'Cluster',
          clusterName: 'C',
          dbRoleToExecute: { role: 'readWriteAnyDatabase', type: 'BUILT_IN' },
        },
        kafka: {
          type: 'Kafka',
          bootstrapServers: brokers,
          authentication: { mechanism: 'PLAIN', username: 'u', password: '${secret:P}' },
          security: { protocol: 'SASL_SSL' },
          config: { acks },
        },
      },
      processors: { p: processorOf(p), q: processorOf(q) },
    },
  },
});

/** YAML for a value: block or flow, quoted in one way or another, commented, keys in any order where that means nothing. */
function write(value: Json, { choices, comment }: Spelling): string {
  let at = 0;
  const choose = (count: number): number => (choices[at++ % choices.length] ?? 0) % count;
  const scalar = (text: string): string =>
    choose(2) === 0 ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
  const flow = (each: Json, isPipeline: boolean): string => {
    if (typeof each === 'string') return scalar(each);
    if (each === null || typeof each !== 'object') return String(each);
    if (isList(each)) return `[ ${each.map((item) => flow(item, isPipeline)).join(', ')} ]`;
    const members = order(each, isPipeline).map(
      ([key, member]) => `${scalar(key)}: ${flow(member, isPipeline || key === 'pipeline')}`,
    );
    return `{ ${members.join(', ')} }`;
  };
  const order = (each: { readonly [key: string]: Json }, isPipeline: boolean): [string, Json][] => {
    // JavaScript moves keys like "10" about: only other keys are turned.
    const entries = Object.entries(each);
    return !isPipeline && choose(2) === 0 ? entries.toReversed() : entries;
  };
  const block = (each: Json, indent: string, isPipeline: boolean): string => {
    if (each === null || typeof each !== 'object' || choose(5) === 0) return ` ${flow(each, isPipeline)}\n`;
    const note = choose(3) === 0 ? ` # ${comment}\n` : '\n';
    const blank = choose(4) === 0 ? `\n${indent}# ${comment}\n` : '';
    if (isList(each)) {
      const items = each.map((item) => `${indent}-${block(item, `${indent}  `, isPipeline)}`);
      return note + blank + items.join('');
    }
    const members = order(each, isPipeline).map(
      ([key, member]) =>
        `${indent}${scalar(key)}:${block(member, `${indent}  `, isPipeline || key === 'pipeline')}`,
    );
    return note + blank + members.join('');
  };
  const text = block(value, '', false).replace(/^ /, '');
  return choose(2) === 0 ? text : text.replaceAll('\n', '\r\n');
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

async function digestOf(directory: string, text: string): Promise<string> {
  await writeFile(join(directory, 'sluice.yaml'), text);
  const { desired, diagnostics } = await loadManifest(requestIn(directory, { env: { P: 'x' } }));
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  expect([text, errors]).toEqual([text, []]);
  return desiredDigestOf(desired?.resources ?? [], desired?.removed ?? []);
}

it('layout, quotes, comments, line ends and the order of settings never move the digest', async () => {
  const directory = await makeDirectory();
  await fc.assert(
    fc.asyncProperty(wishes, spellings, spellings, async (wish, one, other) => {
      const manifest = manifestOf(wish);
      const first = await digestOf(directory, write(manifest, one));
      expect(await digestOf(directory, write(manifest, other))).toBe(first);
    }),
    RUNS,
  );
});

it('whatever means something else has another digest', async () => {
  const directory = await makeDirectory();
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(wishes, wishes, spellings, async (wish, other, spelling) => {
      const [one, two] = [manifestOf(wish), manifestOf(other)].map((each) => JSON.stringify(each));
      const isSame = one === two;
      const first = await digestOf(directory, write(manifestOf(wish), spelling));
      const second = await digestOf(directory, write(manifestOf(other), spelling));
      expect(first === second).toBe(isSame);
      compared += 1;
    }),
    RUNS,
  );
  expect(compared).toBe(RUNS.numRuns);
});
