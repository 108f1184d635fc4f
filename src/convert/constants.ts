/**
 * What an expression of a shell script is as data. The script is read, never run: literals, shell constructors and
 * constants that are made of them have a value; whatever depends on running is refused with its place.
 */
import type { AnyNode, Expression, ObjectExpression, Property, TemplateLiteral } from 'acorn';
import type { Entry, Value } from '../model/document.ts';
import { Document, NumberLiteral, isDocument, isList, number } from '../model/document.ts';
import { MAX_DEPTH } from '../model/document/json-text.ts';
import { buildShellType, isShellType, regularExpression, specialDouble } from './shell-types.ts';

/** An expression that is not data. `node` is where it is. */
export class NotConstant extends Error {
  readonly node: AnyNode;
  readonly fix: string;
  constructor(node: AnyNode, message: string, fix: string) {
    super(message);
    this.name = 'NotConstant';
    this.node = node;
    this.fix = fix;
  }
}

const BY_HAND = 'Write the value itself, or convert this pipeline by hand.';

/** Values of the script's constants, and the texts of its functions, by name. */
export interface Scope {
  /** What a name means; undefined for a name that is no constant of the script. */
  lookUp(name: string, at: AnyNode): Value | undefined;
  /** The script's text, for functions that are passed on as text. */
  readonly text: string;
}

/**
 * The value of `node`.
 * @throws NotConstant for the first part of it that is not data.
 */
export function evaluate(node: AnyNode, scope: Scope, depth = 0): Value {
  if (depth > MAX_DEPTH) {
    throw new NotConstant(node, `nested deeper than ${MAX_DEPTH} levels`, BY_HAND);
  }
  const inner = (child: AnyNode): Value => evaluate(child, scope, depth + 1);
  switch (node.type) {
    case 'Literal':
      if (node.regex) return regularExpression(node.regex.pattern, node.regex.flags);
      if (typeof node.bigint === 'string') return buildLong(node, node.bigint);
      if (typeof node.value === 'number') return numberOf(node, node.value, node.raw ?? '');
      return node.value as string | boolean | null;
    case 'ParenthesizedExpression':
      return inner(node.expression);
    case 'TemplateLiteral':
      return fillTemplate(node, inner);
    case 'ArrayExpression':
      return node.elements.flatMap((element) => {
        if (element === null) throw new NotConstant(node, 'this list has a hole', 'Remove the extra comma.');
        if (element.type !== 'SpreadElement') return [inner(element)];
        const spread = inner(element.argument);
        if (!isList(spread)) throw new NotConstant(element, 'only a list can be spread here', BY_HAND);
        return spread;
      });
    case 'ObjectExpression':
      return documentOf(node, inner);
    case 'UnaryExpression':
      return unaryOf(node, inner);
    case 'BinaryExpression':
      if (node.operator === '+') return join(node, inner(node.left), inner(node.right));
      throw new NotConstant(node, `'${node.operator}' is computed when the script runs`, BY_HAND);
    case 'Identifier':
      return constantOf(node, node.name, scope);
    case 'MemberExpression':
      return memberOf(node, inner);
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      // mongosh sends a function as its text: `$function.body` is written this way.
      return scope.text.slice(node.start, node.end);
    case 'NewExpression':
    case 'CallExpression': {
      const { callee } = node;
      const name = callee.type === 'Identifier' ? callee.name : undefined;
      if (name === undefined || !isShellType(name)) {
        throw new NotConstant(
          node,
          `what ${describe(callee, scope)} returns is known only when it runs`,
          BY_HAND,
        );
      }
      const built = buildShellType(
        name,
        node.arguments.map((argument) => inner(argument)),
      );
      if (typeof built === 'object' && built !== null && 'fix' in built) {
        throw new NotConstant(node, built.message, built.fix);
      }
      return built;
    }
    default:
      throw new NotConstant(node, 'this is computed when the script runs', BY_HAND);
  }
}

/** The source of a callee, shortened for a message. */
function describe(node: AnyNode, { text }: Scope): string {
  const source = text.slice(node.start, node.end).replace(/\s+/g, ' ');
  return source.length > 40 ? `${source.slice(0, 39)}…()` : `${source}()`;
}

function buildLong(node: AnyNode, digits: string): Value {
  const built = buildShellType('NumberLong', [digits]);
  if (typeof built === 'object' && built !== null && 'fix' in built) {
    throw new NotConstant(node, built.message, built.fix);
  }
  return built;
}

/** JavaScript's number as JSON: its own spelling where JSON has it and it means the same. */
function numberOf(node: AnyNode, value: number, raw: string): Value {
  if (!Number.isFinite(value)) return specialDouble('Infinity');
  // The shell would send the nearest double without a word.
  if (Number.isInteger(value) && !Number.isSafeInteger(value) && /^\d+$/.test(raw)) {
    if (BigInt(raw) !== BigInt(value)) {
      throw new NotConstant(
        node,
        `${raw} is more than a JavaScript number can hold: the shell sends ${BigInt(value)}`,
        `Write NumberLong('${raw}').`,
      );
    }
  }
  return number(value);
}

function fillTemplate(node: TemplateLiteral, inner: (child: AnyNode) => Value): Value {
  return node.quasis
    .flatMap((quasi, i) => {
      const expression: Expression | undefined = node.expressions[i];
      const text = quasi.value.cooked ?? quasi.value.raw;
      return expression === undefined ? [text] : [text, textOf(expression, inner(expression))];
    })
    .join('');
}

function textOf(node: AnyNode, value: Value): string {
  if (typeof value === 'string') return value;
  if (value instanceof NumberLiteral) return String(value.toNumber());
  if (typeof value === 'boolean' || value === null) return String(value);
  throw new NotConstant(node, 'only a string or a number can be part of a string', BY_HAND);
}

function join(node: AnyNode, left: Value, right: Value): Value {
  if (left instanceof NumberLiteral && right instanceof NumberLiteral) {
    return number(left.toNumber() + right.toNumber());
  }
  if (typeof left !== 'string' && typeof right !== 'string') {
    throw new NotConstant(node, "'+' joins strings, or adds numbers", BY_HAND);
  }
  return textOf(node, left) + textOf(node, right);
}

function unaryOf(node: AnyNode & { type: 'UnaryExpression' }, inner: (child: AnyNode) => Value): Value {
  const value = inner(node.argument);
  const isNumber = value instanceof NumberLiteral;
  if (node.operator === '-' && isNumber) {
    return new NumberLiteral(value.text.startsWith('-') ? value.text.slice(1) : `-${value.text}`);
  }
  if (node.operator === '-' && isDocument(value) && value.get('$numberDouble') === 'Infinity') {
    return specialDouble('-Infinity');
  }
  if (node.operator === '+' && isNumber) return value;
  if (node.operator === '!' && typeof value === 'boolean') return !value;
  throw new NotConstant(node, `'${node.operator}' is computed when the script runs`, BY_HAND);
}

function constantOf(node: AnyNode, name: string, scope: Scope): Value {
  const known = scope.lookUp(name, node);
  if (known !== undefined) return known;
  if (name === 'NaN' || name === 'Infinity') return specialDouble(name);
  if (name === 'undefined') {
    throw new NotConstant(node, 'undefined is not data', 'Write null, or remove the field.');
  }
  throw new NotConstant(node, `'${name}' is not a constant of this script`, BY_HAND);
}

function memberOf(node: AnyNode & { type: 'MemberExpression' }, inner: (child: AnyNode) => Value): Value {
  const { object, property, computed } = node;
  if (object.type === 'Super' || property.type === 'PrivateIdentifier') {
    throw new NotConstant(node, 'this is computed when the script runs', BY_HAND);
  }
  const holder = inner(object);
  const key = !computed && property.type === 'Identifier' ? property.name : textOf(property, inner(property));
  const found = isDocument(holder) ? holder.get(key) : isList(holder) ? holder[Number(key)] : undefined;
  if (found === undefined) throw new NotConstant(node, `there is no constant '${key}' in it`, BY_HAND);
  return found;
}

/** An object with its keys in the order in which they are written, `10` before `2` too. */
function documentOf(node: ObjectExpression, inner: (child: AnyNode) => Value): Document {
  const entries: Entry[] = [];
  const at = new Map<string, number>();
  const written = new Set<string>();
  const set = (key: string, value: Value): void => {
    const known = at.get(key);
    if (known !== undefined) entries[known] = [key, value];
    else {
      at.set(key, entries.length);
      entries.push([key, value]);
    }
  };
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      const spread = inner(property.argument);
      if (!isDocument(spread)) throw new NotConstant(property, 'only an object can be spread here', BY_HAND);
      for (const [key, value] of spread.entries) set(key, value);
      continue;
    }
    if (property.kind !== 'init') throw new NotConstant(property, 'getters and setters run code', BY_HAND);
    const key = keyOf(property, inner);
    if (key === '__proto__' && !property.computed && !property.shorthand) {
      throw new NotConstant(property, "'__proto__' sets a prototype in a script", "Write ['__proto__'].");
    }
    // One that a spread brought along may be written again: the later one counts.
    if (written.has(key)) {
      throw new NotConstant(property, `duplicate key '${key}'`, 'Remove one of the two.');
    }
    written.add(key);
    set(key, inner(property.value));
  }
  return new Document(entries);
}

function keyOf(property: Property, inner: (child: AnyNode) => Value): string {
  const { key, computed } = property;
  if (!computed && key.type === 'Identifier') return key.name;
  return textOf(key, inner(key));
}
