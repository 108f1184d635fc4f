/**
 * Files to `Desired`: reads, joins, reads placeholders, checks, normalises. The only file of this room that touches the
 * file system. What users got wrong never throws: it is collected, and reported all at once.
 */
import { readFile, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { compareDiagnostics } from '../../model/diagnostic.ts';
import type { Document } from '../../model/document.ts';
import { EMPTY_DOCUMENT, isDocument } from '../../model/document.ts';
import type { Desired } from '../../model/resources.ts';
import type { SecretName, SecretStore } from '../../model/secret.ts';
import { SecretText } from '../../model/secret.ts';
import { decodeSource } from './decode.ts';
import type { FileAccess, ReadFailure } from './file-access.ts';
import { Findings } from '../checks/findings.ts';
import { Interpolator } from '../values/interpolate.ts';
import { checkShape } from '../checks/issues.ts';
import { normalise } from '../shape/normalise.ts';
import { overlay, sideBySide, withoutNulls } from '../overlay.ts';
import type { ParseContext } from './parse.ts';
import { parseYaml } from './parse.ts';
import { inlinePipelines } from './pipeline-files.ts';
import { PROJECT_VARIABLE, findProject } from '../shape/project.ts';
import { addressOfPath } from '../shape/resources.ts';
import { checkRules } from '../checks/manifest-checks.ts';
import { manifestShape } from '../shape/schema.ts';
import { unsafeNames, warnOfShort } from '../values/secret-rules.ts';
import { Origins, Source } from './source.ts';
import { Variables } from '../values/variables.ts';

export interface ManifestRequest {
  /** Files or directories, overlaid in this order. Empty: `sluice.yaml`. */
  readonly files: readonly string[];
  /** The working directory, absolute. */
  readonly directory: string;
  /** `--var`: over everything else. */
  readonly variables: ReadonlyMap<string, string>;
  /** `--var-file`: YAML maps, later ones win. */
  readonly variableFiles: readonly string[];
  /** `--secret-dir`: where `${secretFile:...}` may read. */
  readonly secretDirectories: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `--project`. */
  readonly project?: string | undefined;
  /** The project when none is named, also for `${env:MONGODB_ATLAS_PROJECT_ID}`: the sandbox's. */
  readonly defaultProject?: string | undefined;
  /** `validate`: an unset `${env:...}` is a warning, and a project need not be known. */
  readonly mode: 'validate' | 'plan';
  /** Names that `${env:...}` may read; undefined: all but credentials. */
  readonly allowEnv?: readonly string[] | undefined;
  /** Names that `${secret:...}` may read; undefined: all but credentials. */
  readonly allowSecret?: readonly string[] | undefined;
  /** Where files are read; the file system by default. */
  readonly access?: FileAccess | undefined;
}

export interface LoadedManifest {
  /** Absent when there are errors. In mode `validate` its `project` may be empty. */
  readonly desired?: Desired;
  /** Everything that was found, sorted by place. */
  readonly diagnostics: readonly Diagnostic[];
  readonly secrets: SecretStore;
  /** The manifest, variable and pipeline files that were read, as shown. */
  readonly files: readonly string[];
  /** The joined manifest: placeholders read, pipelines in place, secrets by name. Empty when files could not be parsed. */
  readonly merged: Document;
}

/** The largest file that is read: some 10,000 processors of ten stages, for which parsing takes about twenty seconds. */
const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** Loads, joins and checks a manifest. Rejects only for defects of Sluice itself. */
export async function loadManifest(request: ManifestRequest): Promise<LoadedManifest> {
  const context: ParseContext = { findings: new Findings(), origins: new Origins() };
  const { findings, origins } = context;
  const files = request.access ?? fileAccess(request.directory);
  const loader = new Loader(files, request.directory, context);

  const joined = await loader.readManifests(request.files.length === 0 ? ['sluice.yaml'] : request.files);
  const variables = await loader.readVariables(joined ?? EMPTY_DOCUMENT, request);
  const { defaultProject } = request;
  const lastResort = defaultProject === undefined ? {} : { [PROJECT_VARIABLE]: defaultProject };
  const interpolator = new Interpolator(
    { ...request, env: envWithProject(request), lastResort, unsafeEnv: unsafeNames(joined) },
    variables,
    context,
  );
  let merged = EMPTY_DOCUMENT;
  let pipelineFiles: readonly string[] = [];
  let desired: Desired | undefined;
  if (joined !== undefined) {
    const read = interpolator.readManifest(joined);
    const inlined = await inlinePipelines(
      read,
      { files, directory: request.directory, interpolator },
      context,
    );
    merged = inlined.manifest;
    pipelineFiles = inlined.files;
    const { unresolved } = interpolator;
    checkShape(manifestShape, merged, { role: 'manifest', unresolved, addressOf: addressOfPath }, context);
    checkRules(merged, unresolved, context);
    const project = findProject(merged, request, unresolved, context);
    if (!findings.hasErrors()) desired = normalise(merged, project, origins);
  }
  const named = [...interpolator.secrets.values()];
  const secrets = await readSecrets(named, request);
  for (const { spot, ...secret } of named) warnOfShort(secret, secrets, spot, findings);
  return {
    ...(desired && { desired }),
    diagnostics: findings.withExcerpts().toSorted(compareDiagnostics),
    secrets,
    files: [...loader.files, ...pipelineFiles],
    merged: merged.without('vars'),
  };
}

/** One name of the project is enough, also where the manifest reads the variable. */
function envWithProject({ env, project }: ManifestRequest): ManifestRequest['env'] {
  const isNamed = env[PROJECT_VARIABLE] !== undefined && env[PROJECT_VARIABLE] !== '';
  return project === undefined || isNamed ? env : { ...env, [PROJECT_VARIABLE]: project };
}

/** Reads manifests and variable files of one run. */
class Loader {
  readonly files: string[] = [];
  readonly #access: FileAccess;
  readonly #directory: string;
  readonly #context: ParseContext;

  constructor(access: FileAccess, directory: string, context: ParseContext) {
    this.#access = access;
    this.#directory = directory;
    this.#context = context;
  }

  /** Every file and directory, overlaid in order; undefined when one could not be parsed. */
  async readManifests(paths: readonly string[]): Promise<Document | undefined> {
    let joined: Document | undefined;
    let hasFailed = false;
    for (const path of paths) {
      const full = resolve(this.#directory, path);
      const isDirectory = await stat(full).then(
        (found) => found.isDirectory(),
        () => false,
      );
      const read = isDirectory ? await this.#readDirectory(full, path) : await this.#readManifest(full, path);
      if (read === undefined) hasFailed = true;
      else joined = joined === undefined ? read : overlay(joined, read, this.#context);
    }
    return hasFailed || joined === undefined ? undefined : withoutNulls(joined, manifestShape, this.#context);
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

  async #readManifest(full: string, shown: string): Promise<Document | undefined> {
    const source = await this.#readSource(full, shown);
    return source && this.#parseMap(source);
  }

  #parseMap(source: Source): Document | undefined {
    this.files.push(source.file);
    const value = parseYaml(source, 'manifest', this.#context);
    if (value === undefined || isDocument(value)) return value;
    this.#context.findings.add('MANIFEST_TYPE', 'a manifest has to be a map', { source, offset: 0 });
    return undefined;
  }

  async #readSource(full: string, shown: string): Promise<Source | undefined> {
    const source = await this.#access.read(full, shown);
    if ('text' in source) return source;
    this.#context.findings.add(source.code, source.message, source.spot);
    return undefined;
  }

  /** The variables of `--var`, over `--var-file`, over the manifest's own. */
  async readVariables(manifest: Document, request: ManifestRequest): Promise<Variables> {
    const { findings, origins } = this.#context;
    const variables = new Variables();
    const own = manifest.get('vars');
    if (isDocument(own)) variables.addLayer(own, (i) => origins.value(own, i));
    for (const path of request.variableFiles) {
      const source = await this.#readSource(resolve(this.#directory, path), path);
      if (source === undefined) continue;
      this.files.push(source.file);
      const layer = parseYaml(source, 'verbatim', this.#context);
      if (isDocument(layer)) variables.addLayer(layer, (i) => origins.value(layer, i));
      else if (layer !== undefined) {
        findings.add('MANIFEST_TYPE', 'a variable file has to be a map', { source, offset: 0 });
      }
    }
    for (const [name, text] of request.variables) variables.addText(name, text);
    return variables;
  }
}

/** Whether a YAML text looks like a manifest: it has an `apiVersion` of Sluice. */
export const isManifestText = (text: string): boolean =>
  /(?:^[ \t]*|[{,]\s*)["']?apiVersion["']?\s*:\s*["']?sluice\//m.test(text);

/** The file system, with names shown relative to `directory`. */
export function fileAccess(directory: string): FileAccess {
  return {
    read: async (path, shown) => {
      const name =
        isAbsolute(shown) && !relative(directory, shown).startsWith('..')
          ? relative(directory, shown)
          : shown;
      try {
        const found = await stat(path);
        if (!found.isFile()) return failure('MANIFEST_UNREADABLE', `${name} is no regular file`);
        if (found.size > MAX_FILE_BYTES) {
          return failure(
            'MANIFEST_TOO_LARGE',
            `${name} has ${found.size} bytes; at most ${MAX_FILE_BYTES} are read`,
          );
        }
        const decoded = decodeSource(name, path, await readFile(path));
        if (decoded instanceof Source) return decoded;
        return { ...failure('MANIFEST_NOT_TEXT', `${name} is not UTF-8 text`), spot: decoded };
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code;
        if (code === 'ENOENT' || code === 'ENOTDIR')
          return failure('MANIFEST_NOT_FOUND', `${name} is not there`);
        return failure('MANIFEST_UNREADABLE', `${name} cannot be read (${code ?? 'unknown reason'})`);
      }
    },
    realPath: (path) => realpath(path).catch(() => undefined),
  };
}

const failure = (code: ReadFailure['code'], message: string): ReadFailure => ({ code, message });

/** The values of the named secrets that can be found. An empty one counts as unset, because a runner gives missing secrets as ''. */
export async function readSecrets(
  names: readonly SecretName[],
  request: Pick<ManifestRequest, 'env' | 'secretDirectories' | 'directory'>,
): Promise<SecretStore> {
  const found = new Map<string, SecretText>();
  const keyOf = ({ source, name }: SecretName): string => `${source}:${name}`;
  for (const secret of names) {
    const text =
      secret.source === 'secret' ? request.env[secret.name] : await readSecretFile(secret.name, request);
    if (text !== undefined && text !== '') found.set(keyOf(secret), new SecretText(text));
  }
  return { find: (name) => found.get(keyOf(name)) };
}

/** A secret's file below the first directory that has it, links resolved, without a byte order mark and the line break at its end. */
async function readSecretFile(
  path: string,
  request: Pick<ManifestRequest, 'secretDirectories' | 'directory'>,
): Promise<string | undefined> {
  for (const directory of request.secretDirectories) {
    try {
      const root = await realpath(resolve(request.directory, directory));
      const real = await realpath(join(root, path));
      const way = relative(root, real);
      if (way === '' || isAbsolute(way) || way.split(sep)[0] === '..') continue;
      const found = await stat(real);
      // A pipe would be waited for, and a device could go on for ever.
      if (!found.isFile() || found.size > MAX_FILE_BYTES) continue;
      return (await readFile(real, 'utf8')).replace(/^\ufeff/, '').replace(/\r?\n$/, '');
    } catch {
      continue;
    }
  }
  return undefined;
}
