/** What the use cases of one open project share: what should be, the way to Atlas, the mask. Each is made when it is needed. */
import type { LoadedManifest, ManifestRequest } from '../../manifest/read/load.ts';
import { loadManifest } from '../../manifest/read/load.ts';
import { readSecrets } from '../../manifest/files/secret-files.ts';
import { PROJECT_VARIABLE } from '../../manifest/shape/project.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { SluiceError } from '../../model/errors.ts';
import type { Desired } from '../../model/resources.ts';
import type { SecretStore } from '../../model/secret.ts';
import { secretNamesIn } from '../../model/secret-names.ts';
import type { RestoreStore } from '../../apply/restore/store.ts';
import type { Session } from '../../atlas/http/session.ts';
import type { Connection } from './access.ts';
import { ProjectMask, knownSecrets } from './masking.ts';
import type { DiagnosticOrigin, ManifestSource, ProjectOptions } from '../options.ts';
import { DEFAULT_PARALLELISM } from '../options.ts';

/** What should be, with the secrets that it names. */
export interface Intent {
  readonly desired: Desired;
  readonly secrets: SecretStore;
  /** The files it was read from, as shown. */
  readonly files: readonly string[];
}

/** Gives out nothing: for reads, which send no secret. */
const NO_SECRETS: SecretStore = { find: () => undefined };

export class ProjectContext {
  readonly options: ProjectOptions;
  readonly mask = new ProjectMask();
  readonly #kept = new Map<string, Promise<unknown>>();
  #connection: Promise<Connection> | undefined;
  #session: Promise<Session | undefined> | undefined;
  #end = new AbortController();

  constructor(options: ProjectOptions) {
    this.options = options;
  }

  get parallelism(): number {
    return this.options.parallelism ?? DEFAULT_PARALLELISM;
  }

  /** The id that option or environment names. */
  get namedProject(): string | undefined {
    return this.options.project ?? (this.options.env[PROJECT_VARIABLE] || undefined);
  }

  /** The files of the manifest that were named. */
  get manifestFiles(): readonly string[] {
    return this.#source.files ?? [];
  }

  get #source(): ManifestSource {
    const { manifest = {} } = this.options;
    return typeof manifest === 'string' ? { files: [manifest] } : manifest;
  }

  /** What is loaded for the options. */
  manifestRequest(mode: ManifestRequest['mode']): ManifestRequest {
    const { directory, env, project, defaultProject } = this.options;
    const { files = [], variables = {}, variableFiles = [], secretDirectories = [] } = this.#source;
    const { environment, input } = this.#source;
    const { allowEnv, allowSecret } = this.#source;
    return {
      files,
      directory,
      environment: environment ?? env['SLUICE_ENV'],
      input,
      variables: variables instanceof Map ? variables : new Map(Object.entries(variables)),
      variableFiles,
      secretDirectories,
      env,
      project,
      defaultProject,
      mode,
      allowEnv,
      allowSecret,
    };
  }

  /** Loads a manifest; from then on its secrets are masked. */
  async load(request: ManifestRequest): Promise<LoadedManifest> {
    const loaded = await loadManifest(request);
    if (loaded.desired !== undefined) this.#learn(loaded.desired, loaded.secrets);
    return { ...loaded, diagnostics: this.mask.data(loaded.diagnostics) };
  }

  /**
   * What should be: read once, for plans and applies. Warnings are told.
   * @throws SluiceError MANIFEST_INVALID with all errors at once.
   */
  intent(): Promise<Intent> {
    return this.once('intent', () => this.#readIntent());
  }

  /** What `read` gave the first time, for what is read once a project. */
  once<T>(name: string, read: () => Promise<T>): Promise<T> {
    const kept = (this.#kept.get(name) as Promise<T> | undefined) ?? read();
    this.#kept.set(name, kept);
    return kept;
  }

  async #readIntent(): Promise<Intent> {
    const { desired: given, literals = [] } = this.options;
    if (given !== undefined) {
      if (literals.length === 0) return this.#adopt(given);
      const { restoreLiterals } = await import('./plan-literals.ts');
      return this.#adopt(await restoreLiterals(given, literals, this.manifestRequest('validate')));
    }
    this.#logInAhead();
    const { desired, diagnostics, secrets, files } = await this.load(this.manifestRequest('plan'));
    if (desired === undefined) {
      this.#end.abort();
      throw new SluiceError('MANIFEST_INVALID', 'the manifest has errors', { diagnostics });
    }
    this.tell(diagnostics, 'manifest');
    return { desired, secrets, files };
  }

  /** Logs in while the manifest is read. */
  #logInAhead(): void {
    const { signal } = this.#end;
    this.#session ??= (async () => {
      const { logInAhead } = await import('./access.ts');
      return logInAhead(this.options, this.mask.secrets, signal);
    })();
  }

  async #adopt(desired: Desired): Promise<Intent> {
    const secrets =
      this.options.secrets ??
      (await readSecrets(
        desired.resources.flatMap((resource) => secretNamesIn(resource.fields)),
        this.manifestRequest('plan'),
      ));
    this.#learn(desired, secrets);
    return { desired, secrets, files: this.manifestFiles };
  }

  #learn(desired: Desired, secrets: SecretStore): void {
    const values = knownSecrets(desired, secrets);
    for (const value of values) this.options.onSecret?.(value);
    this.mask.add(values);
  }

  /** What runs note down before they stop anything. */
  async restore(): Promise<RestoreStore> {
    const { restore, directory } = this.options;
    // Loaded only by what looks at Atlas.
    return restore ?? (await import('../files/restore-folder.ts')).openRestoreFolder(directory);
  }

  /** Tells what ends nothing. */
  tell(diagnostics: readonly Diagnostic[], origin: DiagnosticOrigin = 'run'): void {
    if (diagnostics.length > 0) this.options.onDiagnostics?.(this.mask.data(diagnostics), origin);
  }

  /** The way to Atlas: opened once, for one project. */
  connect(project: string, secrets: SecretStore = NO_SECRETS): Promise<Connection> {
    this.#connection ??= (async () => {
      const { openConnection } = await import('./access.ts');
      return openConnection(this.options, project, secrets, this.mask.secrets, this.#session);
    })();
    return this.#connection;
  }

  /** Ends what was opened. A project can be used again afterwards. */
  async close(): Promise<void> {
    const opened = await this.#connection?.catch(() => undefined);
    this.#connection = undefined;
    this.#session = undefined;
    // A login that nobody came to need.
    this.#end.abort();
    this.#end = new AbortController();
    await opened?.close();
  }
}
