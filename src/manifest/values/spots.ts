/** What a placeholder may give at a place of a manifest: a secret, or a boolean. Read from the shapes and from what is declared of fields. */
import * as z from 'zod';
import { PLAIN_MEMBER_PATHS, SECRET_PATHS, WRITE_ONLY_PATHS } from '../../kinds/derived/secrets.ts';
import { BOOLEAN_PATHS } from '../../kinds/derived/booleans.ts';
import { commonShape, connectionShape, manifestShape, pipelineFileShape } from '../shape/schema.ts';

/** A place, by the keys that lead to it. */
export interface PlaceNode {
  /** Unique among all nodes. */
  readonly id: number;
  /** `${secret:...}` may be written here. */
  takesSecret: boolean;
  /** Nothing else may: Atlas never returns it, and neither may a plan. */
  isWriteOnly: boolean;
  /** A text that a placeholder gives is read as true or false. */
  isBoolean: boolean;
  readonly members: Map<string, PlaceNode>;
}

let count = 0;
const makeNode = (): PlaceNode => ({
  id: (count += 1),
  takesSecret: false,
  isWriteOnly: false,
  isBoolean: false,
  members: new Map(),
});

/** Below it, and for keys that no shape has, nothing is special. */
export const NOWHERE = makeNode();

/** The place of the member `key`. */
export function memberNode(node: PlaceNode, key: string): PlaceNode {
  if (node === NOWHERE) return node;
  return node.members.get(key) ?? node.members.get('*') ?? NOWHERE;
}

function nodeAt(root: PlaceNode, path: readonly string[]): PlaceNode {
  return path.reduce((node, key) => {
    const next = node.members.get(key) ?? makeNode();
    node.members.set(key, next);
    return next;
  }, root);
}

/** From a connection to what stands by for it. */
const FAILOVER = ['failoverConnections', '*'];

function treeOf(shape: z.ZodType): PlaceNode {
  const root = makeNode();
  for (const path of booleanPaths(shape)) nodeAt(root, path).isBoolean = true;
  return root;
}

/**
 * Paths of a shape's booleans; `*` for any key of a map. Those of connections come from what is declared of them, because looking
 * into the shape would make the shapes of all types.
 */
function booleanPaths(shape: z.ZodType, path: readonly string[] = []): (readonly string[])[] {
  if (shape === connectionShape) {
    const own = [...BOOLEAN_PATHS, ...booleanPaths(z.object(commonShape))];
    const standby = own.map((inner) => [...FAILOVER, ...inner]);
    return [...own, ...standby].map((inner) => [...path, ...inner]);
  }
  if (shape instanceof z.ZodBoolean) return [path];
  if (shape instanceof z.ZodOptional) return booleanPaths(shape.unwrap() as z.ZodType, path);
  if (shape instanceof z.ZodUnion)
    return (shape.options as z.ZodType[]).flatMap((option) => booleanPaths(option, path));
  if (shape instanceof z.ZodRecord) return booleanPaths(shape.valueType as z.ZodType, [...path, '*']);
  if (!(shape instanceof z.ZodObject)) return [];
  const members = Object.entries<z.ZodType>(shape.shape);
  return members.flatMap(([key, member]) => booleanPaths(member, [...path, key]));
}

const WORKSPACE = ['workspaces', '*'];
const CONNECTION = [...WORKSPACE, 'connections', '*'];
const PROCESSOR = [...WORKSPACE, 'processors', '*'];

function manifestTree(): PlaceNode {
  const root = treeOf(manifestShape);
  const connections = [CONNECTION, [...CONNECTION, ...FAILOVER]];
  for (const path of SECRET_PATHS) {
    for (const connection of connections) {
      const node = nodeAt(root, [...connection, ...path]);
      node.takesSecret = true;
      node.isWriteOnly = WRITE_ONLY_PATHS.includes(path);
    }
  }
  for (const path of PLAIN_MEMBER_PATHS)
    for (const connection of connections) nodeAt(root, [...connection, ...path]).takesSecret = false;
  for (const resource of [WORKSPACE, ...connections, PROCESSOR]) {
    const extra = nodeAt(root, [...resource, 'extra']);
    const inside = makeNode();
    inside.takesSecret = true;
    // However deep: what is inside is like what it is inside of.
    inside.members.set('*', inside);
    extra.members.set('*', inside);
  }
  return root;
}

/** The root of a manifest. */
export const MANIFEST_ROOT = manifestTree();

/** The root of a pipeline file that is an object. */
export const PIPELINE_FILE_ROOT = treeOf(pipelineFileShape);
