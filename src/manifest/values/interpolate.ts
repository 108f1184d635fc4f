/** Reads the placeholders in the strings of a manifest. Keys are never read; secrets become references, never values. */
import type { Entry, Value } from '../../model/document.ts';
import { Document, NumberLiteral, isDocument, isList } from '../../model/document.ts';
import type { SecretName } from '../../model/secret.ts';
import { SecretReference } from '../../model/secret.ts';
import { suggest } from '../../pipeline/suggest.ts';
import { Growth, MAX_VARIABLE_DEPTH } from '../read/growth.ts';
import type { ParseContext } from '../read/parse.ts';
import type { Placeholder } from './placeholders.ts';
import { findDenial, isOwnCredential } from './denied-names.ts';
import type { Malformed } from './placeholders.ts';
import { piecesOf } from './placeholders.ts';
import type { Role } from '../shape/roles.ts';
import { memberRole } from '../shape/roles.ts';
import type { Container } from '../read/places.ts';
import type { Spot } from '../read/source.ts';
import type { PlaceNode } from './spots.ts';
import { MANIFEST_ROOT, NOWHERE, PIPELINE_FILE_ROOT, memberNode } from './spots.ts';
import type { Variables } from './variables.ts';

export interface InterpolationSettings {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What a variable is taken for that is neither set nor has its own default. */
  readonly lastResort: Readonly<Record<string, string>>;
  /** `validate`: an unset variable is a warning. */
  readonly mode: 'validate' | 'plan';
  readonly allowEnv?: readonly string[] | undefined;
  readonly allowSecret?: readonly string[] | undefined;
  /** Names that look like credentials, and may be read all the same: the manifest's own `unsafeEnv`. */
  readonly unsafeEnv?: readonly string[] | undefined;
}

export class Interpolator {
  readonly #settings: InterpolationSettings;
  readonly #variables: Variables;
  readonly #context: ParseContext;
  readonly #growth = new Growth();
  /** What became of containers that several aliases name. */
  readonly #done = new Map<object, Map<string, Value>>();
  #isFull = false;
  /** Texts that still hold a placeholder because nothing could be read for it: no rule should judge them. */
  readonly unresolved = new Set<string>();
  /** Every secret that was named. */
  readonly secrets = new Map<string, SecretName & { readonly spot: Spot | undefined }>();

  constructor(settings: InterpolationSettings, variables: Variables, context: ParseContext) {
    this.#settings = settings;
    this.#variables = variables;
    this.#context = context;
  }

  /** The whole manifest, with secrets where they are allowed. */
  readManifest(manifest: Document): Document {
    return this.#readDocument(manifest, 'manifest', MANIFEST_ROOT);
  }

  /** A pipeline file. */
  readPipelineFile(value: Value): Value {
    return this.#read(value, isList(value) ? 'pipeline' : 'pipeline-file', PIPELINE_FILE_ROOT, undefined);
  }

  #read(value: Value, role: Role, node: PlaceNode, spot: Spot | undefined): Value {
    if (typeof value === 'string') return this.#readText(value, node, spot);
    if (isDocument(value)) return this.#readDocument(value, role, node);
    if (isList(value)) return this.#readList(value, role, node);
    return value;
  }

  #readDocument(document: Document, role: Role, node: PlaceNode): Document {
    const known = this.#known(document, role, node);
    if (isDocument(known)) return known;
    const { origins } = this.#context;
    let changed: Entry[] | undefined;
    for (const [i, entry] of document.entries.entries()) {
      const [key, value] = entry;
      if (role === 'manifest' && (key === 'vars' || key === 'unsafeEnv')) continue;
      const below = memberNode(node, key);
      const spot = mayHoldPlaceholder(value) ? origins.value(document, i) : undefined;
      const read = this.#read(value, memberRole(role, key), below, spot);
      if (read === value) continue;
      changed ??= document.entries.slice();
      changed[i] = [key, below.isBoolean ? asBoolean(read) : read];
    }
    const made = changed === undefined ? document : new Document(changed);
    this.#keep(document, made, role, node);
    return made;
  }

  #readList(list: readonly Value[], role: Role, node: PlaceNode): readonly Value[] {
    const known = this.#known(list, role, node);
    if (isList(known)) return known;
    const { origins } = this.#context;
    let changed: Value[] | undefined;
    for (const [i, item] of list.entries()) {
      const spot = mayHoldPlaceholder(item) ? origins.value(list, i) : undefined;
      const read = this.#read(item, role, node === NOWHERE ? node : memberNode(node, String(i)), spot);
      if (read === item) continue;
      changed ??= list.slice();
      changed[i] = read;
    }
    const made = changed ?? list;
    this.#keep(list, made, role, node);
    return made;
  }

  #known(container: Container, role: Role, node: PlaceNode): Value | undefined {
    return this.#done.size === 0 ? undefined : this.#done.get(container)?.get(`${role} ${node.id}`);
  }

  /** Shared values, as aliases make them, are read once; what was made takes over the node. */
  #keep(before: Container, after: Container, role: Role, node: PlaceNode): void {
    const { origins } = this.#context;
    if (origins.isShared(before)) {
      const known = this.#done.get(before) ?? new Map<string, Value>();
      this.#done.set(before, known.set(`${role} ${node.id}`, after));
    }
    if (after !== before) origins.copy(before, after);
  }

  #readText(text: string, node: PlaceNode, spot: Spot | undefined): Value {
    const pieces = piecesOf(text);
    if (pieces === undefined) return text;
    const [first] = pieces;
    if (pieces.length === 1 && typeof first === 'object' && 'source' in first && first.source === 'var') {
      const value = this.#findVariable(first, spot);
      if (value === undefined) return this.#leave(text);
      return this.#growth.takeValue(value) ? value : this.#refuseGrowth(text, spot);
    }
    const parts: (string | SecretName)[] = [];
    let isComplete = true;
    for (const piece of pieces) {
      const part = typeof piece === 'string' ? piece : this.#readPiece(piece, node, spot);
      if (part === undefined) isComplete = false;
      else parts.push(part);
    }
    if (!isComplete) return this.#leave(text);
    const length = parts.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : 0), 0);
    if (!this.#growth.takeText(length)) return this.#refuseGrowth(text, spot);
    if (parts.every((part) => typeof part === 'string')) return parts.join('');
    return new SecretReference(joinTexts(parts));
  }

  /** Said once a run: everything after it would be too much as well. */
  #refuseGrowth(text: string, spot: Spot | undefined): string {
    if (!this.#isFull) {
      const message = 'the variables expand to more than Sluice accepts';
      const fix = 'Use fewer variables that are made of variables.';
      this.#context.findings.add('MANIFEST_VARIABLE', message, spot, { fix });
    }
    this.#isFull = true;
    return this.#leave(text);
  }

  #leave(text: string): string {
    this.unresolved.add(text);
    return text;
  }

  #readPiece(
    piece: Placeholder | Malformed,
    node: PlaceNode,
    spot: Spot | undefined,
  ): string | SecretName | undefined {
    if ('malformed' in piece) {
      this.#refuseMalformed(piece, spot);
      return undefined;
    }
    if (piece.source === 'env' && node.isWriteOnly) {
      // The rule about literals says it, with the field's name.
      return undefined;
    }
    switch (piece.source) {
      case 'env':
        return this.#readEnv(piece, spot);
      case 'var':
        return this.#readVariable(piece, spot);
      case 'secret':
      case 'secretFile':
        return this.#nameSecret({ source: piece.source, name: piece.name }, node, spot);
    }
  }

  #refuseMalformed({ malformed, nested }: Malformed, spot: Spot | undefined): void {
    const { findings } = this.#context;
    if (nested === undefined) {
      findings.add('MANIFEST_PLACEHOLDER', `the placeholder ${malformed} is malformed`, spot);
      return;
    }
    const [outer, inner] = nested;
    const message = `placeholders can't be nested: '${inner}' is inside of the placeholder for '${outer}'`;
    const fix = 'Give the default as it is, or read the inner one into a variable of the environment first.';
    findings.add('MANIFEST_PLACEHOLDER', message, spot, { fix });
  }

  #readEnv({ name, fallback }: Placeholder, spot: Spot | undefined): string | undefined {
    const { env, allowEnv, mode, lastResort } = this.#settings;
    const { findings } = this.#context;
    const denial = findDenial(name, env[name]);
    if (denial !== undefined && (denial === 'own' || this.#settings.unsafeEnv?.includes(name) !== true)) {
      const what = denial === 'proxy-login' ? 'the login of a proxy' : 'a credential';
      const message = `\${env:${name}} would write ${what} into plans`;
      const fix =
        denial === 'own'
          ? 'Use another variable: logins of Sluice and of the job that runs it are passed on to nobody.'
          : `Use \${secret:${name}} where a secret is allowed. If ${name} is none, list it under unsafeEnv in the manifest.`;
      findings.add('MANIFEST_ENV_DENIED', message, spot, { fix });
      return undefined;
    }
    if (allowEnv !== undefined && !allowEnv.includes(name)) {
      findings.add(
        'MANIFEST_ENV_DENIED',
        `\${env:${name}} is not in the list of variables that may be read`,
        spot,
      );
      return undefined;
    }
    const value = env[name];
    if (fallback !== undefined) return value === undefined || value === '' ? fallback : value;
    const found = value ?? lastResort[name];
    if (found !== undefined) return found;
    const severity = mode === 'validate' ? 'warning' : 'error';
    findings.add('MANIFEST_ENV_UNSET', `the environment variable ${name} is not set`, spot, { severity });
    return undefined;
  }

  #readVariable(piece: Placeholder, spot: Spot | undefined): string | undefined {
    const value = this.#findVariable(piece, spot);
    if (value === undefined || typeof value === 'string') return value;
    if (value instanceof NumberLiteral) return value.text;
    if (typeof value === 'boolean') return String(value);
    const message = `the variable '${piece.name}' is a list or a map; only scalars can be embedded in a text`;
    this.#context.findings.add('MANIFEST_VARIABLE', message, spot);
    return undefined;
  }

  #findVariable({ name }: Placeholder, spot: Spot | undefined): Value | undefined {
    const found = this.#variables.find(name, (value, at) => this.#read(value, 'verbatim', NOWHERE, at));
    const { findings } = this.#context;
    if (found === 'cycle' || found === 'deep') {
      const how =
        found === 'cycle' ? 'is defined through itself' : `needs more than ${MAX_VARIABLE_DEPTH} others`;
      findings.add('MANIFEST_VARIABLE', `the variable '${name}' ${how}`, spot);
      return undefined;
    }
    if (found === undefined) {
      const guess = suggest(name, this.#variables.names());
      findings.add(
        'MANIFEST_VARIABLE',
        `the variable '${name}' is not defined`,
        spot,
        guess ? { fix: `Did you mean \${var:${guess}}?` } : {},
      );
      return undefined;
    }
    return typeof found.value === 'string' && this.unresolved.has(found.value) ? undefined : found.value;
  }

  #nameSecret(secret: SecretName, node: PlaceNode, spot: Spot | undefined): SecretName | undefined {
    const { findings } = this.#context;
    const shown = '${' + secret.source + ':' + secret.name + '}';
    if (!node.takesSecret) {
      findings.add('MANIFEST_SECRET_PLACE', `secrets aren't allowed here: ${shown}`, spot);
      return undefined;
    }
    const { allowSecret } = this.#settings;
    if (secret.source === 'secret') {
      if (isOwnCredential(secret.name)) {
        findings.add(
          'MANIFEST_ENV_DENIED',
          `${shown} would pass on a login of Sluice or of the job that runs it`,
          spot,
        );
        return undefined;
      }
      if (allowSecret !== undefined && !allowSecret.includes(secret.name)) {
        findings.add('MANIFEST_ENV_DENIED', `${shown} is not in the list of secrets that may be read`, spot);
        return undefined;
      }
    } else if (/^\/|^[A-Za-z]:/.test(secret.name) || secret.name.split('/').includes('..')) {
      findings.add('MANIFEST_SECRET_FILE', `${shown} leaves the secret directories`, spot);
      return undefined;
    }
    if (!this.secrets.has(shown)) this.secrets.set(shown, { ...secret, spot });
    return secret;
  }
}

const mayHoldPlaceholder = (value: Value): boolean => typeof value === 'string' && value.includes('${');

const asBoolean = (value: Value): Value => (value === 'true' ? true : value === 'false' ? false : value);

function joinTexts(parts: readonly (string | SecretName)[]): (string | SecretName)[] {
  const joined: (string | SecretName)[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (typeof part === 'string' && typeof last === 'string') joined[joined.length - 1] = last + part;
    else joined.push(part);
  }
  return joined;
}
