/**
 * Files to `Desired`: reads, joins, reads placeholders, checks, normalises. What users got wrong never throws: it is collected, and
 * reported all at once.
 */
import { withoutConsequences } from '../checks/consequences.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { compareDiagnostics } from '../../model/diagnostic.ts';
import type { Document } from '../../model/document.ts';
import { EMPTY_DOCUMENT } from '../../model/document.ts';
import type { Desired } from '../../model/resources.ts';
import type { SecretStore } from '../../model/secret.ts';
import { fileAccess } from '../files/disk.ts';
import type { FileAccess } from '../files/file-access.ts';
import { Loader } from '../files/loader.ts';
import { Findings } from '../checks/findings.ts';
import { Interpolator } from '../values/interpolate.ts';
import { checkShape } from '../checks/issues.ts';
import { normalise } from '../shape/normalise.ts';
import { readSecrets } from '../files/secret-files.ts';
import type { ParseContext } from './parse.ts';
import { inlinePipelines } from '../files/pipeline-files.ts';
import { PROJECT_VARIABLE, findProject } from '../shape/project.ts';
import { addressOfPath } from '../shape/resources.ts';
import { checkRules } from '../checks/manifest-checks.ts';
import { manifestShape } from '../shape/schema.ts';
import { unsafeNames, warnOfShort } from '../values/secret-rules.ts';
import { Origins } from './source.ts';

export interface ManifestRequest {
  /** Files or directories, overlaid in this order; `-` is `input`. Empty: `sluice.yaml`. */
  readonly files: readonly string[];
  /** `--env`: which of the manifest's environments is laid over it. */
  readonly environment?: string | undefined;
  /** What standard input gave, for the file `-`. */
  readonly input?: (() => Promise<Uint8Array>) | undefined;
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

/** Loads, joins and checks a manifest. Rejects only for defects of Sluice itself. */
export async function loadManifest(request: ManifestRequest): Promise<LoadedManifest> {
  const context: ParseContext = { findings: new Findings(), origins: new Origins() };
  const { findings, origins } = context;
  const files = request.access ?? fileAccess(request.directory);
  const loader = new Loader(files, request.directory, context);

  const read = await loader.readManifests(request);
  if (read === 'too-old') return { ...EMPTY, diagnostics: findings.withExcerpts(), files: loader.files };
  const { joined, environment } = read;
  const variables = await loader.readVariables(joined ?? EMPTY_DOCUMENT, environment, request);
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
    const inlined = await inlinePipelines(
      interpolator.readManifest(joined),
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
    diagnostics: withoutConsequences(findings.withExcerpts().toSorted(compareDiagnostics)),
    secrets,
    files: [...loader.files, ...pipelineFiles],
    merged: merged.without('vars'),
  };
}

/** What is known of a manifest that another version of Sluice has to read. */
const EMPTY = { secrets: { find: () => undefined }, merged: EMPTY_DOCUMENT } as const;

/** One name of the project is enough, also where the manifest reads the variable. */
function envWithProject({ env, project }: ManifestRequest): ManifestRequest['env'] {
  const isNamed = env[PROJECT_VARIABLE] !== undefined && env[PROJECT_VARIABLE] !== '';
  return project === undefined || isNamed ? env : { ...env, [PROJECT_VARIABLE]: project };
}
