/**
 * The operator catalogue as JSON Schema: editors complete operators and their members, and explain them. It refuses nothing; what
 * is wrong with an expression, `validate` says.
 */
import type { FieldSpec } from '../catalogue.ts';
import { DATE_UNITS } from '../expressions/constants/rules.ts';
import { KIND_NAMES } from '../expressions/operator.ts';
import type { MemberSpec, MembersForm, Operators, OperatorSpec } from '../expressions/operators.ts';
import { ACCUMULATORS, EXPRESSIONS, QUERY_OPERATORS } from '../expressions/operators.ts';
import type { JsonSchema } from './json-schema-values.ts';

const refer = (definition: string): JsonSchema => ({ $ref: `#/definitions/${definition}` });

/** Beside a description, a reference has to be in a list: alone, it would hide it. */
const described = (description: string, definition: string): JsonSchema => ({
  description,
  allOf: [refer(definition)],
});

/** What expressions, accumulators and queries are made of, as `definitions`. */
export function operatorDefinitions(): Readonly<Record<string, JsonSchema>> {
  return {
    Expression: {
      properties: operatorsOf(EXPRESSIONS),
      additionalProperties: refer('Expression'),
      items: refer('Expression'),
    },
    Accumulator: { properties: operatorsOf(ACCUMULATORS) },
    Query: {
      properties: queryOperators('top'),
      additionalProperties: refer('Conditions'),
    },
    Conditions: { properties: queryOperators('field') },
  };
}

/** What a field adds to its schema when it holds expressions. */
export function expressionsIn({ holds, types }: FieldSpec): JsonSchema {
  if (holds === 'expression' || (holds === undefined && types.includes('expression')))
    return { allOf: [refer('Expression')] };
  if (holds === 'expressions') return { additionalProperties: refer('Expression') };
  if (holds === 'accumulators') return { additionalProperties: refer('Accumulator') };
  return holds === 'conditions' ? { allOf: [refer('Query')] } : {};
}

const operatorsOf = (operators: Operators): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(Object.entries(operators).map(([name, spec]) => [name, operatorSchema(spec)]));

function operatorSchema({ description, forms, since }: OperatorSpec): JsonSchema {
  const text = since === undefined ? description : `${description} Since MongoDB ${since}.`;
  const members = forms.find((form): form is MembersForm => form.form === 'members');
  if (members !== undefined) {
    // A list of arguments is legal as well where the operator has both forms.
    const items = forms.length > 1 ? { items: refer('Expression') } : {};
    return { description: text, properties: membersOf(members), ...items };
  }
  return forms.some(({ form }) => form === 'list') ? described(text, 'Expression') : { description: text };
}

const membersOf = ({ members }: MembersForm): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(Object.entries(members).map(([key, spec]) => [key, memberSchema(spec)]));

function memberSchema({ kind = 'any', required, isLiteral, constant, values }: MemberSpec): JsonSchema {
  const known = values ?? (constant === 'dateUnit' ? DATE_UNITS : undefined);
  const note = { description: `${KIND_NAMES[kind]}${required === true ? '. Required.' : '.'}` };
  // The words are offered, and any expression is taken.
  if (known !== undefined) return { ...note, anyOf: [{ type: 'string', enum: known }, {}] };
  return isLiteral === true ? note : { ...note, allOf: [refer('Expression')] };
}

const queryOperators = (place: 'top' | 'field'): Readonly<Record<string, JsonSchema>> =>
  Object.fromEntries(
    Object.entries(QUERY_OPERATORS)
      .filter(([, { at }]) => at === place || at === 'both')
      .map(([name, { description, operand }]) => [name, querySchema(description, operand)]),
  );

function querySchema(description: string, operand: string): JsonSchema {
  if (operand === 'expression') return described(description, 'Expression');
  if (operand === 'queries') return { description, items: refer('Query') };
  if (operand === 'conditions') return described(description, 'Conditions');
  return operand === 'query'
    ? { description, anyOf: [refer('Conditions'), refer('Query')] }
    : { description };
}
