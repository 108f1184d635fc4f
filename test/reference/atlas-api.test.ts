/** docs/reference/atlas-api.md: every operation of the API file, and what Sluice does with it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sharedMissing, sharedPath } from '../shared.ts';
import { OPERATION_USES } from './api-operations.ts';

const file = sharedPath('atlas-api', 'streams-openapi.json');
const ROOT = '/api/atlas/v2/groups/{groupId}';

interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
}

function operations(): Operation[] {
  const { paths } = JSON.parse(readFileSync(file ?? '', 'utf8')) as {
    paths: Readonly<Record<string, Readonly<Record<string, { operationId?: string }>>>>;
  };
  return Object.entries(paths)
    .flatMap(([path, methods]) =>
      Object.entries(methods).flatMap(([method, { operationId: id }]) =>
        id === undefined ? [] : [{ id, method: method.toUpperCase(), path: path.replace(ROOT, '') }],
      ),
    )
    .toSorted((a, b) => (a.path + a.method < b.path + b.method ? -1 : 1));
}

const useOf = (id: string): readonly [string, string] => OPERATION_USES[id] ?? ['not used', ''];

function page(all: readonly Operation[]): string {
  const rows = all.map(({ id, method, path }) => {
    const [use, how] = useOf(id);
    return `| \`${method} ${path}\` | ${use} | ${how} |`;
  });
  const used = all.filter(({ id }) => useOf(id)[0] !== 'not used').length;
  return `# Atlas Admin API

The Streams part of the Admin API has ${all.length} operations below \`/api/atlas/v2/groups/{groupId}\`. Sluice uses ${used} of them: *managed* ones bring about what a
manifest says, *readable* ones are shown or read on the way, *actions* are asked for by a command or a step.

This page is made from the API's own description by \`test/reference/atlas-api.test.ts\`.

| operation | | where |
|---|---|---|
${rows.join('\n')}
`;
}

test.skipIf(file === undefined)(
  `docs/reference/atlas-api.md is what the API file says (skips: ${sharedMissing})`,
  async () => {
    const all = operations();
    expect(all).toHaveLength(37);
    await expect(page(all)).toMatchFileSnapshot('../../docs/reference/atlas-api.md');
  },
);

test.skipIf(file === undefined)(
  `the page says nothing about operations that there are not (skips: ${sharedMissing})`,
  () => {
    const known = operations().map(({ id }) => id);
    expect(Object.keys(OPERATION_USES).filter((id) => !known.includes(id))).toEqual([]);
  },
);
