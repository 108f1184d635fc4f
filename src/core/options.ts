/** What a project is opened with: where its manifest is, how Atlas is reached, and who is told what. */
import type { RestoreStore } from '../apply/restore/store.ts';
import type { Gateway } from '../atlas/gateway.ts';
import type { Clock } from '../model/clock/clock.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Desired } from '../model/resources.ts';
import type { SecretStore } from '../model/secret.ts';
import type { PlanLiteral } from '../plan/review/plan-file.ts';

/** What a finding is about: the manifest alone, so that `validate` gives it too, or what a run saw. */
export type DiagnosticOrigin = 'manifest' | 'run';

/** Variables by name, as a process has them. An empty one counts as unset. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The manifest's files and what it is read with. */
export interface ManifestSource {
  /** Files and directories, overlaid in this order; `-` is `input`. Default: `sluice.yaml`. */
  readonly files?: readonly string[];
  /** Gives what is read for the file `-`: UTF-8 text. Called each time that the manifest is read. */
  readonly input?: () => Promise<Uint8Array>;
  /** The one of the manifest's `environments` that is laid over it. Default: `SLUICE_ENV` of `env`, then none. */
  readonly environment?: string | undefined;
  /** Values of `${var:NAME}`, over everything else. */
  readonly variables?: ReadonlyMap<string, string> | Readonly<Record<string, string>>;
  /** YAML maps of variables; later ones win. */
  readonly variableFiles?: readonly string[];
  /** Directories that `${secretFile:PATH}` may read. */
  readonly secretDirectories?: readonly string[];
  /** Names that `${env:NAME}` may read. Default: all but credentials. */
  readonly allowEnv?: readonly string[];
  /** Names that `${secret:NAME}` may read. Default: all but credentials. */
  readonly allowSecret?: readonly string[];
}

/** A login of Atlas's Admin API. */
export type AtlasCredentials =
  | { readonly accessToken: string }
  /** A service account. */
  | { readonly clientId: string; readonly clientSecret: string }
  /** An API key. */
  | { readonly publicKey: string; readonly privateKey: string };

/** How Atlas is reached. */
export interface AtlasAccess {
  /** Default: `MONGODB_ATLAS_BASE_URL` of `env`, then Atlas itself. */
  readonly baseUrl?: string | undefined;
  /** Default: the `MONGODB_ATLAS_...` variables of `env`. */
  readonly credentials?: AtlasCredentials;
  /** What plans name it by, where the base URL changes with every run. Default: the base URL. */
  readonly shownAs?: string;
  /** False: the proxies of `env` are ignored. */
  readonly usesProxies?: boolean;
  /** Called when the project is closed. */
  close?(): Promise<void>;
}

/** One request to Atlas and its answer, for logs. Holds no secret. */
export interface SentRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** Absent where no answer came. */
  readonly status?: number;
  readonly error?: string;
  readonly durationMs: number;
}

/** Keeps the plans that an apply by digest has begun, so that the same digest can finish them after a cut. */
export interface BegunStore {
  /** The text that was kept for a digest; undefined where there is none. */
  read(digest: string): Promise<string | undefined>;
  /** Rejects where it can't be kept. */
  write(digest: string, text: string): Promise<void>;
}

/** Everything about a project that its caller decides. */
export interface ProjectOptions {
  /** The working directory, absolute: paths are relative to it. */
  readonly directory: string;
  /** What `${env:...}`, `${secret:...}`, logins and proxies are read from. */
  readonly env: Environment;
  readonly clock: Clock;
  /** A file or directory, or all about it. Default: `sluice.yaml` in the directory. */
  readonly manifest?: string | ManifestSource;
  /** What should be, in place of a manifest: from a saved plan, or made by code. */
  readonly desired?: Desired;
  /** With `desired` from a saved plan: what the manifest has to say in addition. */
  readonly literals?: readonly PlanLiteral[];
  /** The values of secrets, with `desired`. Default: from `env` and the manifest's secret directories. */
  readonly secrets?: SecretStore;
  /** The project's id, 24 hex digits, where the manifest doesn't name it. */
  readonly project?: string | undefined;
  /** The id that is used when none is named anywhere. */
  readonly defaultProject?: string | undefined;
  /** How Atlas is reached. A function is called before the first request. */
  readonly atlas?: AtlasAccess | (() => Promise<AtlasAccess>);
  /** Atlas itself, in place of `atlas`. */
  readonly gateway?: Gateway;
  /** Requests in flight. Default: 10. */
  readonly parallelism?: number;
  /** Longest wait for a state, in milliseconds. Default: 10 minutes for processors, 40 for the rest. */
  readonly timeoutMs?: number | undefined;
  /** Where begun applies are kept. Default: `.sluice/begun` of the directory. */
  readonly begun?: BegunStore;
  /** Where runs note what they have to put back, before they stop anything. Default: `.sluice/restore` of the directory. */
  readonly restore?: RestoreStore;
  /** Told what was found that ends nothing: warnings and notes about the manifest and the run. */
  readonly onDiagnostics?: (diagnostics: readonly Diagnostic[], origin: DiagnosticOrigin) => void;
  /** Told how many workspaces of how many have been read. */
  readonly onProgress?: (read: number, total: number) => void;
  /** Told each request once it is answered or has failed. */
  readonly onRequest?: (request: SentRequest) => void;
  /** Told the value of each secret that becomes known, for logs that hide it. */
  readonly onSecret?: (value: string) => void;
}

/** Requests in flight unless an option says otherwise. */
export const DEFAULT_PARALLELISM = 10;
