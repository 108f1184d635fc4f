/**
 * Secrets as types that can't print themselves. A manifest, a plan and a request body hold only
 * `SecretReference`s (names); the value exists as a `SecretText` from the moment that a `SecretStore`
 * gives it out until the HTTP client writes it into a request.
 */

/** Where one secret comes from: `${secret:NAME}` (the environment) or `${secretFile:PATH}`. */
export interface SecretName {
  readonly source: 'secret' | 'secretFile';
  readonly name: string;
}

/** A string that holds at least one secret: its literal parts and the secrets' names, in order. */
export class SecretReference {
  readonly parts: readonly (string | SecretName)[];

  constructor(parts: readonly (string | SecretName)[]) {
    this.parts = parts;
  }

  /** The secrets it needs, in order. */
  get names(): SecretName[] {
    return this.parts.filter((part) => typeof part !== 'string');
  }

  /** As the manifest writes it: `Bearer ${secret:TOKEN}`. Holds no secret. */
  toString(): string {
    return this.parts
      .map((part) => (typeof part === 'string' ? part : '${' + part.source + ':' + part.name + '}'))
      .join('');
  }

  toJSON(): string {
    return this.toString();
  }
}

/** The value of a secret. Printing, logging, spreading or serialising it gives `[secret]`. */
export class SecretText {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The value itself. Only what writes a request, a login or a mask may call this. */
  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[secret]';
  }
}

/**
 * Gives out the values of secrets. `find` returns undefined for an unset one: whether that is an
 * error depends on whether something would send it.
 */
export interface SecretStore {
  find(name: SecretName): SecretText | undefined;
}
