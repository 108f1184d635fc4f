/**
 * Makes the files of an export and reads them back before anything is written: rules that find fault with what Atlas has are silenced there,
 * what a manifest can't hold is left out. Reading back is the judge, so that no fact about manifests is written twice.
 */
import type { Exported, LeftOut } from '../../export/project.ts';
import { exportProject } from '../../export/project.ts';
import { ManifestText } from '../../export/manifest-text.ts';
import { mergeExport } from '../../export/merge.ts';
import type { PipelineFormat } from '../../export/pipeline-text.ts';
import type { NameAt } from '../../export/secret-names.ts';
import type { LoadedManifest, ManifestRequest } from '../../manifest/read/load.ts';
import { loadManifest } from '../../manifest/read/load.ts';
import { escapePlaceholders } from '../../manifest/values/placeholders.ts';
import { canBeIgnored } from '../../manifest/checks/reporter.ts';
import { OWN_KEYS } from '../../manifest/shape/schema.ts';
import type { Address } from '../../model/address.ts';
import { formatAddress, manifestPath } from '../../model/address.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { findDenial } from '../../manifest/values/denied-names.ts';
import { SluiceError } from '../../model/errors.ts';
import type { Live } from '../../model/resources.ts';
import type { Plan } from '../../plan/plan.ts';
import type { ExportFolder } from '../files/export-folder.ts';

export interface BuildRequest {
  readonly live: Live;
  readonly selects: (address: Address) => boolean;
  readonly project: string;
  readonly folder: ExportFolder;
  /** The existing manifest, and what planning it gives. */
  readonly present?: {
    readonly text: string;
    readonly pipelineFiles: ReadonlyMap<string, string>;
    readonly names: readonly string[];
    readonly plan: Plan;
  };
  readonly format: PipelineFormat;
  /** How the manifest is to be loaded; files are added here. */
  readonly loading: ManifestRequest;
}

export interface Built {
  readonly files: ReadonlyMap<string, string>;
  readonly exported: Exported;
  readonly kept: readonly LeftOut[];
  /** The files, read back. */
  readonly loaded: LoadedManifest;
}

/** Every round silences or leaves out something, so few are needed; a workspace can drag what it holds along. */
const MOST_ROUNDS = 12;

/** @throws SluiceError EXPORT_UNLOADABLE when the files can't be made to load. */
export async function buildExport(request: BuildRequest): Promise<Built> {
  const corrections = new CorrectionList();
  for (let round = 1; ; round += 1) {
    const { present, project } = request;
    const exported = exportProject(request.live, {
      selects: request.selects,
      ownKeys: OWN_KEYS,
      takenNames: present?.names ?? [],
      nameAt: nameAtOf(present?.text),
      isDenied: isDeniedToEnv,
      corrections,
    });
    const { files, kept, owners } = mergeExport({
      text: present?.text ?? '',
      project: '${env:MONGODB_ATLAS_PROJECT_ID:-' + project + '}',
      exported,
      ...(present && { plan: present.plan }),
      pipelineFiles: present?.pipelineFiles ?? new Map<string, string>(),
      format: request.format,
      asJson: corrections.asJson,
      escape: escapePlaceholders,
    });
    const loaded = await loadManifest({
      ...request.loading,
      env: { ...request.loading.env, ...valuesOf(exported) },
      access: request.folder.with(files),
    });
    const errors = loaded.diagnostics.filter(({ severity }) => severity === 'error');
    if (errors.length === 0) return { files, exported, kept, loaded };
    const known = new Set(exported.resources.map(({ address }) => formatAddress(address)));
    const hasHelped = errors.map((error) => corrections.learn(error, known, owners, request.folder));
    if (round === MOST_ROUNDS || !hasHelped.includes(true)) {
      throw new SluiceError('EXPORT_UNLOADABLE', 'the exported manifest would not load', {
        diagnostics: errors,
        fix: 'Nothing was written. Please report this; --workspace and --target can leave the cause out.',
      });
    }
  }
}

/** Which variable a manifest reads at a path of a resource. */
export function nameAtOf(text = ''): NameAt {
  const manifest = new ManifestText(text, escapePlaceholders);
  return (address, path) => manifest.nameAt([...manifestPath(address), ...path]);
}

/** Whether `${env:NAME}` may not read a name, because credentials are called so. */
export const isDeniedToEnv = (name: string): boolean => findDenial(name, undefined) !== undefined;

/** What Atlas has where the manifest reads the environment, so that planning can be tried. */
export function valuesOf({ names }: Exported): Record<string, string> {
  return Object.fromEntries(
    names.flatMap(({ source, name, value }) =>
      source === 'env' && value !== undefined ? [[name, value]] : [],
    ),
  );
}

class CorrectionList {
  readonly ignoredRules = new Map<string, string[]>();
  readonly refused = new Map<string, string>();
  readonly asJson = new Set<string>();

  /** Whether anything will be different next time. */
  learn(
    { code, message, address, place }: Diagnostic,
    known: ReadonlySet<string>,
    owners: ReadonlyMap<string, string>,
    folder: ExportFolder,
  ): boolean {
    const path = place === undefined ? undefined : folder.pathOf(place.file);
    const about = address !== undefined && known.has(address) ? address : owners.get(path ?? '');
    if (about === undefined) return false;
    const ignored = this.ignoredRules.get(about) ?? [];
    if (canBeIgnored(code) && !ignored.includes(code)) {
      this.ignoredRules.set(about, [...ignored, code]);
      return true;
    }
    if (path?.endsWith('.yaml') === true && owners.has(path) && !this.asJson.has(about)) {
      this.asJson.add(about);
      return true;
    }
    if (this.refused.has(about)) return false;
    this.refused.set(about, message);
    return true;
  }
}
