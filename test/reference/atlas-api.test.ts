/** docs/reference/atlas-api.md: every operation of the API file, and what Sluice does with it. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sharedMissing, sharedPath } from '../shared.ts';
import { FACTS, SEEN, kindRows } from './api-facts.ts';
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
    return `| \`${method} ${path}\` | ${use} | ${how} | ${FACTS[`operation ${method} ${path}`] ?? 'never'} |`;
  });
  const used = all.filter(({ id }) => useOf(id)[0] !== 'not used').length;
  return `# Atlas Admin API

The Streams part of the Admin API has ${all.length} operations below \`/api/atlas/v2/groups/{groupId}\`. Sluice uses ${used} of them: *managed* ones bring about what a
manifest says, *readable* ones are shown or read on the way, *actions* are asked for by a command or a step.

This page is made from the API's own description by \`test/reference/atlas-api.test.ts\`.

| operation | | where | last seen |
|---|---|---|---|
${rows.join('\n')}

## Fields and values

What Sluice knows of each kind, and when a description of the API last had it: the oldest date of its fields. What no description has had comes from
the documentation, from other clients or from recorded answers; the sources are beside the fields in \`src/kinds\`.

| kind | fields | last seen | in no description |
|---|---|---|---|
${kindRows()
  .map(({ kind, count, lastSeen, beyond }) => `| ${kind} | ${count} | ${lastSeen} | ${beyond.join(', ')} |`)
  .join('\n')}

## Keeping pace

The newest description that was compared is that of ${SEEN}. \`node scripts/atlas-drift.js FILE-OR-URL\` compares another one and prints what is new and what
went: operations, versions, fields, required fields, values. A workflow does so every week with the description that MongoDB publishes, and opens an issue.
Once Sluice knows what is new, \`--write\` notes it in \`scripts/atlas-facts.json\`, which has the date of every fact: what is no longer described keeps the
date at which it was last seen.
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

test('every operation that Sluice uses has been seen, and so has every field and value but those that the page names', () => {
  const operations = Object.keys(FACTS).filter((fact) => fact.startsWith('operation '));
  expect(operations.length).toBeGreaterThanOrEqual(Object.keys(OPERATION_USES).length);
  const shown = readFileSync(new URL('../../docs/reference/atlas-api.md', import.meta.url), 'utf8');
  for (const { kind, count, lastSeen, beyond } of kindRows()) {
    expect(lastSeen).toMatch(/^\d{4}-\d{2}/);
    expect(shown).toContain(`| ${kind} | ${count} | ${lastSeen} | ${beyond.join(', ')} |`);
  }
});
