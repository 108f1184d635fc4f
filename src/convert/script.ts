/**
 * A mongosh script, or a pipeline in shell syntax, to the pipelines that it defines. `sp.createStreamProcessor(name,
 * pipeline, options)` defines one; so does a file that is nothing but a list of stages or `{ name, pipeline, options }`.
 * Everything else that a script does is reported with its place: nothing is left out in silence.
 */
import type { AnyNode, Program, VariableDeclarator } from 'acorn';
import { parse, parseExpressionAt } from 'acorn';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Document, Value } from '../model/document.ts';
import { EMPTY_DOCUMENT, isDocument, isList, textOf } from '../model/document.ts';
import { changedNames } from './changed-names.ts';
import { NotConstant, evaluate } from './constants.ts';
import type { Scope } from './constants.ts';
import type { ProcessorCall } from './processor-calls.ts';
import { IN_A_MANIFEST, processorCall } from './processor-calls.ts';

/** What a script defines. */
export interface ConvertedPipeline {
  /** The processor's name; undefined where the file names none. */
  readonly name: string | undefined;
  /** The stages, in order, in Extended JSON. */
  readonly pipeline: readonly Value[];
  /** `dlq` and its like, as the script has them; undefined where there are none. */
  readonly options: Document | undefined;
  /** Line and column of the definition, from 1. */
  readonly line: number;
}

export interface Conversion {
  readonly pipelines: readonly ConvertedPipeline[];
  /** What could not be converted (errors) and what a manifest says in another way (notes), by place. */
  readonly diagnostics: readonly Diagnostic[];
}

const SYNTAX = {
  ecmaVersion: 2024,
  allowReturnOutsideFunction: true,
  allowAwaitOutsideFunction: true,
} as const;

/** The pipelines of the script `text`, shown as `file`. */
export function convertScript(file: string, text: string): Conversion {
  const converter = new Converter(file, text);
  const parsed = parseScript(text);
  if ('error' in parsed) converter.report('error', 'CONVERT_SYNTAX', parsed.error, parsed.offset, parsed.fix);
  else if ('expression' in parsed) converter.convertValue(parsed.expression);
  else converter.convertProgram(parsed.program);
  return converter.finish();
}

type Parsed =
  | { readonly program: Program }
  | { readonly expression: AnyNode }
  | { readonly error: string; readonly offset: number; readonly fix: string };

/** A file that is one value, `[...]` or `{...}`, is an expression; as a program `{...}` would be a block. */
function parseScript(text: string): Parsed {
  const start = startOfCode(text);
  try {
    if (text[start] === '[' || text[start] === '{') {
      const expression = parseExpressionAt(text, start, SYNTAX);
      const end = startOfCode(text, expression.end);
      if (end >= text.length || (text[end] === ';' && startOfCode(text, end + 1) >= text.length)) {
        return { expression };
      }
    }
    return { program: parse(text, SYNTAX) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const offset = (error as SyntaxError & { readonly pos?: number }).pos ?? 0;
    const quote = /[\u2018\u2019\u201c\u201d]/.test(text[offset] ?? '');
    return {
      error: `not valid JavaScript: ${error.message.replace(/ \(\d+:\d+\)$/, '').toLowerCase()}`,
      offset,
      fix: quote
        ? 'Replace the typographic quotes by straight ones.'
        : 'Correct it: mongosh would not run it either.',
    };
  }
}

/** The offset of the first character from `from` on that is neither white space nor a comment. */
function startOfCode(text: string, from = 0): number {
  const blank = /(?:[\s\ufeff]+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
  blank.lastIndex = from;
  blank.exec(text);
  return blank.lastIndex;
}

class Converter {
  readonly #file: string;
  readonly #text: string;
  readonly #pipelines: ConvertedPipeline[] = [];
  readonly #diagnostics: { readonly diagnostic: Diagnostic; readonly offset: number }[] = [];
  readonly #declared = new Map<string, VariableDeclarator>();
  /** Names whose value the script may change later: they aren't constants. */
  readonly #changed = new Set<string>();
  readonly #known = new Map<string, Value>();
  readonly #open = new Set<string>();
  readonly #scope: Scope;

  constructor(file: string, text: string) {
    this.#file = file;
    this.#text = text;
    this.#scope = { text, lookUp: (name, at) => this.#lookUp(name, at) };
  }

  convertProgram(program: Program): void {
    for (const statement of program.body) {
      if (statement.type !== 'VariableDeclaration') continue;
      for (const one of statement.declarations) {
        if (one.id.type !== 'Identifier') continue;
        if (this.#declared.has(one.id.name)) this.#changed.add(one.id.name);
        this.#declared.set(one.id.name, one);
      }
    }
    for (const name of changedNames(program)) this.#changed.add(name);
    for (const statement of program.body) this.#convertStatement(statement);
  }

  /** A file that is one value. */
  convertValue(node: AnyNode): void {
    const value = this.#evaluate(node);
    if (value === undefined) return;
    if (isList(value)) this.#add(undefined, value, undefined, node);
    else if (isDocument(value) && isList(value.get('pipeline'))) {
      const options = value.get('options');
      const stages = value.get('pipeline') as readonly Value[];
      this.#add(textOf(value.get('name')), stages, isDocument(options) ? options : undefined, node);
    } else {
      const fix = 'Write a list of stages, or { name, pipeline, options }.';
      this.report(
        'error',
        'CONVERT_NOTHING',
        'this is neither a list of stages nor a processor',
        node.start,
        fix,
      );
    }
  }

  report(
    severity: Diagnostic['severity'],
    code: string,
    message: string,
    offset: number,
    fix?: string,
  ): void {
    const before = this.#text.slice(0, offset);
    const line = before.split('\n').length;
    const place = { file: this.#file, line, column: offset - before.lastIndexOf('\n') };
    const diagnostic = { severity, code, message, place, ...(fix !== undefined && { fix }) };
    this.#diagnostics.push({ diagnostic, offset });
  }

  finish(): Conversion {
    if (this.#pipelines.length === 0 && !this.#diagnostics.some((d) => d.diagnostic.severity === 'error')) {
      const fix = 'Give a script that calls sp.createStreamProcessor(name, pipeline), or a list of stages.';
      this.report('error', 'CONVERT_NOTHING', 'nothing in this file defines a stream processor', 0, fix);
    }
    const ordered = this.#diagnostics.toSorted((a, b) => a.offset - b.offset);
    return { pipelines: this.#pipelines, diagnostics: ordered.map(({ diagnostic }) => diagnostic) };
  }

  #convertStatement(statement: AnyNode): void {
    switch (statement.type) {
      case 'EmptyStatement':
        return;
      case 'VariableDeclaration':
        // A constant counts where a pipeline uses it; only calls in it matter by themselves.
        for (const { init } of statement.declarations) {
          const call = init ? processorCall(init) : undefined;
          if (call !== undefined) this.#convertCall(call);
        }
        return;
      case 'ExpressionStatement': {
        const call = processorCall(statement.expression);
        if (call !== undefined) this.#convertCall(call);
        else if (statement.expression.type !== 'Literal') this.#skip(statement);
        return;
      }
      default:
        this.#skip(statement);
    }
  }

  /** `sp.createStreamProcessor`, `sp.process`, `sp.NAME.start` and their like. */
  #convertCall({ call, method, target }: ProcessorCall): void {
    const [first, second, third] = call.arguments;
    if (method === 'createStreamProcessor' && target === undefined) {
      const name = first === undefined ? undefined : this.#evaluate(first);
      const stages = second === undefined ? undefined : this.#evaluate(second);
      const options = third === undefined ? EMPTY_DOCUMENT : this.#evaluate(third);
      const isKnown = name !== undefined && stages !== undefined && options !== undefined;
      if (isKnown && typeof name === 'string' && isList(stages) && isDocument(options)) {
        this.#add(name, stages, options.entries.length === 0 ? undefined : options, call);
      } else if (isKnown || first === undefined || second === undefined) {
        const fix = 'Write sp.createStreamProcessor("name", [stages], { dlq: {...} }).';
        const message = 'createStreamProcessor takes a name, a list of stages and options';
        this.report('error', 'CONVERT_CALL', message, call.start, fix);
      }
      return;
    }
    if (method === 'process' && target === undefined && first !== undefined) {
      const stages = this.#evaluate(first);
      if (isList(stages)) this.#add(undefined, stages, undefined, call);
      else if (stages !== undefined) {
        const fix = 'Write sp.process([stages]).';
        this.report('error', 'CONVERT_CALL', 'process takes a list of stages', call.start, fix);
      }
      return;
    }
    const how = IN_A_MANIFEST[method];
    this.report(
      'note',
      'CONVERT_LEFT_OUT',
      `sp.${target === undefined ? '' : `${target}.`}${method}() is not converted`,
      call.start,
      how ?? 'A manifest has no place for it.',
    );
  }

  #skip(statement: AnyNode): void {
    const source = this.#text.slice(statement.start, statement.end);
    const [line = ''] = source.split('\n');
    const shown = line.length > 50 || line !== source ? `${line.slice(0, 49)}…` : line;
    const message = `this statement is not converted: ${shown}`;
    const isDefinition = source.includes('createStreamProcessor');
    this.report(
      isDefinition ? 'error' : 'note',
      'CONVERT_LEFT_OUT',
      message,
      statement.start,
      isDefinition
        ? 'Call sp.createStreamProcessor at the top of the script, outside of functions, loops and conditions.'
        : 'Check whether the pipelines need it.',
    );
  }

  #add(
    name: string | undefined,
    pipeline: readonly Value[],
    options: Document | undefined,
    node: AnyNode,
  ): void {
    const line = this.#text.slice(0, node.start).split('\n').length;
    this.#pipelines.push({ name, pipeline, options, line });
  }

  /** The value of an expression; undefined after an error, which is then reported. */
  #evaluate(node: AnyNode): Value | undefined {
    try {
      return evaluate(node, this.#scope);
    } catch (error) {
      if (!(error instanceof NotConstant)) throw error;
      this.report('error', 'CONVERT_NOT_CONSTANT', error.message, error.node.start, error.fix);
      return undefined;
    }
  }

  #lookUp(name: string, at: AnyNode): Value | undefined {
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const init = this.#declared.get(name)?.init;
    if (init === undefined || init === null) return undefined;
    const byHand = 'Write the value itself, or convert this pipeline by hand.';
    if (this.#changed.has(name)) {
      throw new NotConstant(at, `the script changes '${name}' while it runs`, byHand);
    }
    if (this.#open.has(name)) throw new NotConstant(at, `'${name}' is made of itself`, byHand);
    this.#open.add(name);
    const value = evaluate(init, this.#scope);
    this.#open.delete(name);
    this.#known.set(name, value);
    return value;
  }
}
