/** The calls by which mongosh defines and runs stream processors. Source: the mongosh manual, `sp` methods. */
import type { AnyNode, CallExpression } from 'acorn';

/** What a manifest says in place of a call. */
export const IN_A_MANIFEST: Readonly<Record<string, string>> = {
  start: 'A manifest starts processors by itself; state: STOPPED leaves one stopped.',
  stop: 'Write state: STOPPED in the manifest.',
  drop: 'Put the processor into `removed` in the manifest.',
  modify: 'Change the pipeline file; sluice apply modifies the processor.',
  sample: 'sluice preview shows what leaves each stage.',
  stats: 'sluice status shows it.',
  listStreamProcessors: 'sluice status shows them.',
  listConnections: 'sluice export lists them.',
};

/** A call of `sp`, or of a processor of it. */
export interface ProcessorCall {
  readonly call: CallExpression;
  readonly method: string;
  /** `orders` of `sp.orders.start()`. */
  readonly target: string | undefined;
}

/** The call of `sp` that an expression is, awaited or not; undefined for any other expression. */
export function processorCall(node: AnyNode): ProcessorCall | undefined {
  const call = node.type === 'AwaitExpression' ? node.argument : node;
  if (call.type !== 'CallExpression' || call.callee.type !== 'MemberExpression') return undefined;
  const { object, property } = call.callee;
  const method = nameOf(property);
  if (method === undefined) return undefined;
  if (object.type === 'Identifier' && object.name === 'sp') return { call, method, target: undefined };
  if (
    object.type === 'MemberExpression' &&
    object.object.type === 'Identifier' &&
    object.object.name === 'sp'
  ) {
    return { call, method, target: nameOf(object.property) };
  }
  // sp.getProcessor("name").start()
  const inner = processorCall(object);
  const [first] = inner?.call.arguments ?? [];
  if (inner?.method !== 'getProcessor') return undefined;
  return { call, method, target: first === undefined ? undefined : nameOf(first) };
}

function nameOf(node: AnyNode): string | undefined {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}
