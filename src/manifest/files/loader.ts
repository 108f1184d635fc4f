/** Reads the manifests, the chosen environment and the variable files of one run. */
import { readdir, stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Document, Value } from '../../model/document.ts';
import { isDocument } from '../../model/document.ts';
import { layOver, overlay, sideBySide, withoutMember, withoutNulls } from '../overlay.ts';
import { manifestShape } from '../shape/schema.ts';
import { Variables } from '../values/variables.ts';
import { readInput } from './disk.ts';
import type { Environment } from './environments.ts';
import { chooseEnvironment, mayRead, projectOf, refuseLaterDefinitions } from './environments.ts';
import type { FileAccess } from './file-access.ts';
import type { ManifestRequest } from '../read/load.ts';
import { isManifestText } from './manifest-text.ts';
import type { ParseContext } from '../read/parse.ts';
import { parseYaml } from '../read/parse.ts';
import type { Spot } from '../read/source.ts';
import { Source } from '../read/source.ts';

/** The files of one run, read once each; what is wrong with them is added to the findings. */
export class Loader {
  readonly files: string[] = [];
  readonly #access: FileAccess;
  readonly #directory: string;
  readonly #context: ParseContext;

  constructor(access: FileAccess, directory: string, context: ParseContext) {
    this.#access = access;
    this.#directory = directory;
    this.#context = context;
  }

  /** Every file and directory, overlaid in order, and the chosen environment over them. `joined` is undefined when one could not be parsed. */
  async readManifests(
    request: ManifestRequest,
  ): Promise<{ readonly joined?: Document; readonly environment?: Environment } | 'too-old'> {
    const context = this.#context;
    let joined: Document | undefined;
    let hasFailed = false;
    const lay = (read: Document | undefined): void => {
      if (read === undefined) hasFailed = true;
      else joined = joined === undefined ? read : overlay(joined, read, context);
    };
    for (const path of request.files.length === 0 ? ['sluice.yaml'] : request.files) {
      const read = await this.#readPath(path, request.input);
      lay(joined === undefined || read === undefined ? read : refuseLaterDefinitions(read, context));
    }
    if (joined === undefined) return {};
    if (joined.has('requires')) {
      const { meetsRequirement } = await import('./requirement.ts');
      if (!meetsRequirement(joined, context)) return 'too-old';
    }
    const environment = chooseEnvironment(joined, request.environment, context);
    joined = joined.has('environments') ? withoutMember(joined, 'environments', context) : joined;
    for (const file of environment.files) {
      if (!mayRead(file, this.#directory, this.#access, context)) hasFailed = true;
      else {
        const read = await this.#readManifest(file.path, this.#shownAs(file.path), file.spot);
        lay(read && refuseLaterDefinitions(read, context));
      }
    }
    if (environment.project !== undefined)
      joined = layOver(joined, projectOf(environment.project, context), context);
    return {
      environment,
      ...(!hasFailed && { joined: withoutNulls(joined, manifestShape, context) }),
    };
  }

  async #readPath(path: string, input: ManifestRequest['input']): Promise<Document | undefined> {
    if (path === '-') {
      const read = readInput((await input?.()) ?? new Uint8Array(), this.#directory);
      if (read instanceof Source) return this.#parseMap(read);
      this.#context.findings.add(read.code, read.message, read.spot);
      return undefined;
    }
    const full = resolve(this.#directory, path);
    const isDirectory = await stat(full).then(
      (found) => found.isDirectory(),
      () => false,
    );
    return isDirectory ? this.#readDirectory(full, path) : this.#readManifest(full, path);
  }

  /** Relative to the working directory where the file is below it. */
  #shownAs(path: string): string {
    const way = relative(this.#directory, path);
    return way.startsWith('..') ? path : way;
  }

  async #readDirectory(full: string, shown: string): Promise<Document | undefined> {
    const { findings } = this.#context;
    const names = (await readdir(full))
      .filter((name) => /\.ya?ml$/i.test(name) && !name.startsWith('.') && !/\.test\.ya?ml$/i.test(name))
      .toSorted();
    let joined: Document | undefined;
    let hasFailed = false;
    let count = 0;
    for (const name of names) {
      const source = await this.#readSource(join(full, name), join(shown, name));
      if (source === undefined) hasFailed = true;
      else if (isManifestText(source.text)) {
        count += 1;
        const read = this.#parseMap(source);
        if (read === undefined) hasFailed = true;
        else joined = joined === undefined ? read : sideBySide(joined, read, this.#context);
      } else {
        const message = `${source.file} has no apiVersion of Sluice and was left out`;
        findings.add('MANIFEST_OTHER_FILE', message, undefined, { severity: 'note' });
      }
    }
    if (count === 0 && !hasFailed) {
      findings.add('MANIFEST_NOT_FOUND', `the directory ${shown} holds no manifest`, undefined);
      return undefined;
    }
    return hasFailed ? undefined : joined;
  }

  /** @param namedAt where the file is named, for one that can't be read */
  async #readManifest(full: string, shown: string, namedAt?: Spot): Promise<Document | undefined> {
    const source = await this.#readSource(full, shown, namedAt);
    return source && this.#parseMap(source);
  }

  #parseMap(source: Source): Document | undefined {
    this.files.push(source.file);
    const value = parseYaml(source, 'manifest', this.#context);
    if (value === undefined || isDocument(value)) return value;
    this.#context.findings.add('MANIFEST_TYPE', 'a manifest has to be a map', { source, offset: 0 });
    return undefined;
  }

  async #readSource(full: string, shown: string, namedAt?: Spot): Promise<Source | undefined> {
    const source = await this.#access.read(full, shown);
    if ('text' in source) return source;
    this.#context.findings.add(source.code, source.message, source.spot ?? namedAt);
    return undefined;
  }

  /** The variables of `--var`, over `--var-file`, over the environment's own and those of its files, over the manifest's own. */
  async readVariables(
    manifest: Document,
    environment: Environment | undefined,
    request: ManifestRequest,
  ): Promise<Variables> {
    const { origins } = this.#context;
    const variables = new Variables();
    const add = (layer: Value | undefined): void => {
      if (isDocument(layer)) variables.addLayer(layer, (i) => origins.value(layer, i));
    };
    add(manifest.get('vars'));
    for (const file of environment?.variableFiles ?? []) {
      if (mayRead(file, this.#directory, this.#access, this.#context))
        add(await this.#readVariableFile(file.path, this.#shownAs(file.path), file.spot));
    }
    add(environment?.variables);
    for (const path of request.variableFiles)
      add(await this.#readVariableFile(resolve(this.#directory, path), path));
    for (const [name, text] of request.variables) variables.addText(name, text);
    return variables;
  }

  async #readVariableFile(path: string, shown: string, namedAt?: Spot): Promise<Document | undefined> {
    const source = await this.#readSource(path, shown, namedAt);
    if (source === undefined) return undefined;
    this.files.push(source.file);
    const layer = parseYaml(source, 'verbatim', this.#context);
    if (layer === undefined || isDocument(layer)) return layer;
    this.#context.findings.add('MANIFEST_TYPE', 'a variable file has to be a map', { source, offset: 0 });
    return undefined;
  }
}
