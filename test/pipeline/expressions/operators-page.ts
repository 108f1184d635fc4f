/** Makes docs/reference/operators.md of the operator catalogue. */
import type { OperatorSpec, Operators } from '../../../src/pipeline/expressions/operators.ts';
import {
  ACCUMULATORS,
  FAMILIES,
  QUERY_OPERATORS,
  WINDOW_FUNCTIONS,
  manualPage,
} from '../../../src/pipeline/expressions/operators.ts';
import type { Form } from '../../../src/pipeline/expressions/operator.ts';
import { UNSUPPORTED_VARIABLES } from '../../../src/pipeline/expressions/checks/scope.ts';

const INTRODUCTION = `# Operators

<!-- Generated from the operator catalogue by \`npm run docs\`. -->

What the stages of a processor may compute with. \`sluice validate\` checks names, arguments, constants and variables against these tables,
editors complete from them, and \`sluice test\` refuses what they don't allow.

How to read an argument: \`x\` is one argument, which may also be written as \`[x]\`; \`[x, y]\` are arguments in a list, and \`...\` means any
number of them; \`{a, b?}\` are arguments by name, with a question mark behind those that may be left out; \`{}\` means no arguments.

An operator that isn't listed is an error when it is within two letters of one that is, and a warning otherwise: Atlas may be newer than
Sluice. \`ignoreRules\` silences both.

Not available in a stream: the variables ${UNSUPPORTED_VARIABLES.map((name) => `\`$$${name}\``).join(', ')}, and the functions of \`$setWindowFields\`
(${WINDOW_FUNCTIONS.map((name) => `\`${name}\``).join(', ')}).
`;

function argumentsOf(form: Form): string {
  switch (form.form) {
    case 'empty':
      return '`{}`';
    case 'literal':
      return '`value`';
    case 'members': {
      const members = Object.entries(form.members).map(([key, { required }]) => (required ? key : `${key}?`));
      return `\`{${members.join(', ')}}\``;
    }
    case 'list': {
      const { min, max } = form;
      if (max === 1) return '`x`';
      const named = ['x', 'y', 'z', 'w'];
      if (max === undefined) return `\`[${[...named.slice(0, min), '...'].join(', ')}]\``;
      return `\`[${named
        .slice(0, max)
        .map((name, index) => (index < min ? name : `${name}?`))
        .join(', ')}]\``;
    }
  }
}

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

function link(name: string, { fact }: Pick<OperatorSpec, 'fact'>): string {
  const page = /^Atlas docs, (sp-agg-\w+)/.exec(fact?.source ?? '')?.[1];
  if (page !== undefined)
    return `[\`${name}\`](https://www.mongodb.com/docs/atlas/atlas-stream-processing/${page.toLowerCase()}/)`;
  return fact === undefined ? `[\`${name}\`](${manualPage(name)})` : `\`${name}\``;
}

function table(operators: Operators): string {
  const rows = Object.entries(operators)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, spec]) =>
      row([
        link(name, spec),
        spec.forms.map(argumentsOf).join(' or '),
        spec.result,
        spec.description + (spec.since === undefined ? '' : ` Since ${spec.since}.`),
      ]),
    );
  return [
    row(['operator', 'arguments', 'gives', 'what it does']),
    row(['---', '---', '---', '---']),
    ...rows,
  ].join('\n');
}

function queryTable(): string {
  const rows = Object.entries(QUERY_OPERATORS)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { at, description }]) => {
      const page = `https://www.mongodb.com/docs/manual/reference/operator/query/${name.slice(1)}/`;
      const place = at === 'top' ? 'the query' : at === 'field' ? 'a field' : 'either';
      return row([`[\`${name}\`](${page})`, place, description]);
    });
  return [row(['operator', 'stands in', 'what it asks']), row(['---', '---', '---']), ...rows].join('\n');
}

/** The whole page. */
export function makeOperatorsPage(): string {
  const families = Object.entries(FAMILIES).map(
    ([title, operators]) => `## ${title}\n\n${table(operators)}\n`,
  );
  return [
    INTRODUCTION,
    ...families,
    `## Accumulators\n\nWhat the fields of \`$group\` compute; only windows have a \`$group\`.\n\n${table(ACCUMULATORS)}\n`,
    '## Queries\n\nWhat `$match` and `$validate` ask. `$match` refuses `$text`; `$validate` refuses `$near`, `$nearSphere`, `$text` and `$where`.\n',
    `${queryTable()}\n`,
  ].join('\n');
}
