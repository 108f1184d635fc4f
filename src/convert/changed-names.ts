/**
 * Which variables of a script may get another value while it runs. A pipeline that is made of one would be converted
 * as it is written and not as it is run, so a name counts as changed wherever that can't be excluded.
 */
import type { AnyNode, Program } from 'acorn';
import { simple } from 'acorn-walk';
import { isShellType } from './shell-types.ts';

/** Functions that only print or store what they are given. */
const HARMLESS = new Set(['print', 'printjson', 'log', 'info', 'error', 'stringify', 'tojson']);

/** The names that are assigned to, have a method called on them, or are handed to a function of the script. */
export function changedNames(program: Program): ReadonlySet<string> {
  const names = new Set<string>();
  const add = (node: AnyNode): void => {
    const root = rootOf(node);
    if (root !== undefined) names.add(root);
  };
  simple(program, {
    AssignmentExpression: ({ left }) => {
      add(left);
    },
    UpdateExpression: ({ argument }) => {
      add(argument);
    },
    UnaryExpression: ({ operator, argument }) => {
      if (operator === 'delete') add(argument);
    },
    CallExpression: ({ callee, arguments: given }) => {
      const isMethod = callee.type === 'MemberExpression';
      if (isMethod && rootOf(callee) !== 'sp') add(callee.object);
      const called = isMethod ? callee.property : callee;
      const name = called.type === 'Identifier' ? called.name : undefined;
      if (rootOf(callee) === 'sp' || (name !== undefined && (isShellType(name) || HARMLESS.has(name))))
        return;
      for (const argument of given) add(argument);
    },
  });
  return names;
}

/** `a` of `a`, `a.b[0]` and `...a`; undefined for anything else. */
function rootOf(node: AnyNode): string | undefined {
  switch (node.type) {
    case 'Identifier':
      return node.name;
    case 'MemberExpression':
      return rootOf(node.object);
    case 'SpreadElement':
      return rootOf(node.argument);
    case 'ParenthesizedExpression':
      return rootOf(node.expression);
    case 'CallExpression':
      return rootOf(node.callee);
    default:
      return undefined;
  }
}
