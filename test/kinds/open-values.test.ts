/** Which sets of values are closed, and why: every text field of every kind is tried with a value that nobody knows. */
import { expect, it } from 'vitest';
import { fieldsOfType } from '../../src/kinds/connection-type.ts';
import { CONNECTION_SPECS } from '../../src/kinds/connection/types.ts';
import type { Fields } from '../../src/kinds/define.ts';
import type { LocatedField } from '../../src/kinds/derived/walk.ts';
import { locateFields } from '../../src/kinds/derived/walk.ts';
import { PROCESSOR_FIELDS } from '../../src/kinds/processor.ts';
import { WORKSPACE_FIELDS } from '../../src/kinds/workspace.ts';

/** The texts that have to have a certain form, by the last part of their path. */
const CLOSED: Readonly<Record<string, string>> = {
  clusterGroupId: 'an id is 24 hexadecimal digits, whatever it names',
  connectionId: 'an id is 24 hexadecimal digits, whatever it names',
  tgwRouteId: 'an id is 24 hexadecimal digits, whatever it names',
  storageAccountName: 'Azure names storage accounts with 3 to 24 lower-case letters and digits',
};

const OWNERS: readonly (readonly [string, Fields])[] = [
  ...CONNECTION_SPECS.map((spec) => [spec.type, fieldsOfType(spec)] as const),
  ['workspace', WORKSPACE_FIELDS],
  ['processor', PROCESSOR_FIELDS],
];

const isText = ({ field }: LocatedField): boolean =>
  field.members === undefined &&
  field.item === undefined &&
  field.isBoolean !== true &&
  field.isOpaque !== true &&
  field.facts.serverOwned !== true;

const texts = OWNERS.flatMap(([owner, fields]) =>
  locateFields(fields)
    .filter(isText)
    .map(({ path, field }) => ({ name: `${owner} ${path.join('.')}`, field })),
);

it('takes a value that nobody knows in every text, but for the ones whose form cannot change', () => {
  const closed = texts.filter(({ field }) => !field.base.safeParse('A_NEW_VALUE').success);
  const names = closed.map(({ name }) => /\w+$/.exec(name)?.[0] ?? name);
  expect([...new Set(names)].toSorted()).toEqual(Object.keys(CLOSED).toSorted());
});

it('knows values of the texts that Atlas lists, to tell a new one from a misspelt one', () => {
  const listed = texts.filter(({ field }) => field.facts.values !== undefined).map(({ name }) => name);
  for (const name of ['processor tier', 'Kafka authentication.mechanism', 'workspace streamConfig.tier'])
    expect(listed).toContain(name);
});
