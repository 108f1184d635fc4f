/** docs/reference/connection-types.md, made of what is declared of the types. */
import { CONNECTION_SPECS } from '../../src/kinds/connection/types.ts';
import type { ConnectionSpec } from '../../src/kinds/connection-type.ts';
import { COMMON_FIELDS } from '../../src/kinds/connection-type.ts';
import type { Facts, Field, Fields } from '../../src/kinds/define.ts';
import { printJson } from '../../src/model/document/json-text.ts';

const HOLDS: Readonly<Record<Facts['holds'], string>> = {
  plain: '',
  writeOnly: '',
  sensitive: 'shown as `(sensitive)`',
  host: 'where data goes',
  url: 'where data goes; its user info and query are sensitive',
};

export function connectionTypesPage(): string {
  return [
    '# Connection types',
    '',
    'What a connection of each type has, as the Admin API names it. `sluice validate` checks these fields, `sluice export` writes them, and the',
    "editor's schema completes them. A type that isn't here passes with a warning: write `type`, and all of its fields under `extra`.",
    '',
    'This page is generated from `src/kinds/connection/`; `npm test -- -u` renews it.',
    '',
    '## Fields of every type',
    '',
    ...table(COMMON_FIELDS),
    ...CONNECTION_SPECS.flatMap(section),
    '## What to do next',
    '',
    '`examples/every-connection` has one connection of each type. [diagnostics.md](diagnostics.md) says what `validate` finds in them.',
    '',
  ].join('\n');
}

function section({ type, description, source, fields }: ConnectionSpec): string[] {
  const own = Object.keys(fields).length === 0 ? ['It has no fields of its own.', ''] : table(fields);
  return [
    `## ${type}`,
    '',
    description,
    '',
    ...own,
    `Source: ${source.replace(/[;,]? ?\(?domain facts [\d., ]*\d\)?/g, '')}.`,
    '',
  ];
}

function table(fields: Fields): string[] {
  return ['| field | | what it is |', '|---|---|---|', ...rows(fields, []), ''];
}

function rows(fields: Fields, path: readonly string[]): string[] {
  return Object.entries(fields)
    .filter(([, { facts }]) => facts.serverOwned !== true)
    .flatMap(([name, field]) => {
      const at = [...path, name];
      const notes = [field.description.replace(/\.$/, ''), ...notesOf(field)];
      return [
        `| \`${at.join('.')}\` | ${field.facts.presence} | ${notes.join('; ').replaceAll('|', '\\|')} |`,
        ...rows(field.members ?? {}, at),
      ];
    });
}

function notesOf({ facts, item, isList, exceptions }: Field): string[] {
  const { values, condition, defaulted } = facts;
  const holds = HOLDS[item?.facts.holds ?? facts.holds];
  return [
    ...(values === undefined ? [] : [values.map((value) => `\`${value}\``).join(', ')]),
    ...(holds === ''
      ? []
      : [exceptions === undefined ? holds : `names that Sluice doesn't know are ${holds}`]),
    ...(item === undefined ? [] : [isList === true ? 'a list' : 'a map of texts']),
    ...(condition === undefined ? [] : [conditionText(condition)]),
    ...(facts.form === undefined ? [] : [facts.form.words]),
    ...(defaulted === undefined ? [] : [`default \`${printJson(defaulted.value)}\``]),
    ...(facts.immutable ? ["can't be changed: the connection is replaced"] : []),
    ...(facts.presence === 'optional' && facts.absent === 'removed' ? ['removed when left out'] : []),
    ...(facts.deprecated ? ['deprecated'] : []),
  ];
}

function conditionText(condition: NonNullable<Facts['condition']>): string {
  const what = 'beside' in condition ? `with \`${condition.beside}\`` : `for ${condition.when.join(', ')}`;
  return `${condition.isNeeded ? 'needed' : 'read'} ${what}`;
}
