/** Variables: which of their definitions counts, and their values once the placeholders in them are read. */
import type { Value, Document } from '../../model/document.ts';
import { NumberLiteral } from '../../model/document.ts';
import { MAX_VARIABLE_DEPTH } from '../read/growth.ts';
import { jsonSpelling } from '../read/numbers.ts';
import type { Spot } from '../read/source.ts';

interface Definition {
  readonly value: Value;
  readonly spot: Spot | undefined;
  /** Read as it stands: what the command line says. */
  readonly isFinal: boolean;
}

/** The defined variables: those of `layers` (maps of files, later ones win), and over them the command line's. */
export class Variables {
  readonly #definitions = new Map<string, Definition>();
  readonly #resolved = new Map<string, Value>();
  readonly #open = new Set<string>();

  addLayer(layer: Document, spotOf: (index: number) => Spot | undefined): void {
    for (const [i, [name, value]] of layer.entries.entries()) {
      this.#definitions.set(name, { value, spot: spotOf(i), isFinal: false });
    }
  }

  /** A value of the command line is a text, unless the files define the variable as a number or boolean and it reads as one. */
  addText(name: string, text: string): void {
    const declared = this.#definitions.get(name)?.value;
    this.#definitions.set(name, { value: readAs(declared, text), spot: undefined, isFinal: true });
  }

  names(): string[] {
    return [...this.#definitions.keys()];
  }

  /** The value of a variable, its own placeholders read by `read`; `undefined` when there is none, 'cycle' when it needs itself, 'deep' when too many need each other. */
  find(
    name: string,
    read: (value: Value, spot: Spot | undefined) => Value,
  ): { readonly value: Value } | 'cycle' | 'deep' | undefined {
    const definition = this.#definitions.get(name);
    if (definition === undefined) return undefined;
    const known = this.#resolved.get(name);
    if (known !== undefined) return { value: known };
    if (this.#open.has(name)) return 'cycle';
    if (this.#open.size >= MAX_VARIABLE_DEPTH) return 'deep';
    this.#open.add(name);
    const value = definition.isFinal ? definition.value : read(definition.value, definition.spot);
    this.#open.delete(name);
    this.#resolved.set(name, value);
    return { value };
  }
}

function readAs(declared: Value | undefined, text: string): Value {
  if (typeof declared === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  if (declared instanceof NumberLiteral && /^[-+]?\.?\d/.test(text)) {
    const spelling = jsonSpelling(text);
    if (spelling !== undefined) return new NumberLiteral(spelling);
  }
  return text;
}
