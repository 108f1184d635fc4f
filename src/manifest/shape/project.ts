/** Which project a manifest is for: named in it, by `--project` or by the environment; one is enough, two that differ are an error. */
import type { Document } from '../../model/document.ts';
import { textOf } from '../../model/document.ts';
import { SluiceError } from '../../model/errors.ts';
import { OBJECT_ID } from '../../kinds/values/patterns.ts';
import type { ParseContext } from '../read/parse.ts';

export const PROJECT_VARIABLE = 'MONGODB_ATLAS_PROJECT_ID';

/**
 * `project`, where one is named.
 * @throws SluiceError MANIFEST_PROJECT
 */
export function requireProject(project: string | undefined): string {
  if (project !== undefined && OBJECT_ID.pattern.test(project)) return project;
  throw new SluiceError('MANIFEST_PROJECT', `no project is named, or not with ${OBJECT_ID.words}`, {
    fix: `Give --project, or set ${PROJECT_VARIABLE}.`,
  });
}

/** The project; an empty text, with a finding where it is needed, when none is named. */
export function findProject(
  manifest: Document,
  request: {
    readonly project?: string | undefined;
    readonly defaultProject?: string | undefined;
    readonly env: Readonly<Record<string, string | undefined>>;
    readonly mode: 'validate' | 'plan';
  },
  unresolved: ReadonlySet<string>,
  { findings, origins }: ParseContext,
): string {
  const written = textOf(manifest.get('project'));
  const spot = origins.find(manifest, ['project'], 'value');
  const named = [
    { by: 'the manifest', id: written !== undefined && unresolved.has(written) ? undefined : written },
    { by: '--project', id: request.project },
    { by: PROJECT_VARIABLE, id: request.env[PROJECT_VARIABLE] },
  ].filter((one): one is { by: string; id: string } => one.id !== undefined && one.id !== '');
  const [first] = named;
  if (first === undefined && request.defaultProject !== undefined) return request.defaultProject;
  if (first === undefined) {
    const isSaid = written !== undefined;
    if (request.mode === 'plan' && !isSaid)
      findings.add('MANIFEST_PROJECT', 'no project is named', undefined);
    return '';
  }
  const malformed = named.find(({ by, id }) => by !== 'the manifest' && !OBJECT_ID.pattern.test(id));
  const other = named.find(({ id }) => id.toLowerCase() !== first.id.toLowerCase());
  if (other !== undefined && malformed === undefined) {
    findings.add(
      'MANIFEST_PROJECT',
      `${first.by} names project ${first.id}, ${other.by} names ${other.id}`,
      spot,
    );
  }
  if (malformed !== undefined) {
    findings.add(
      'MANIFEST_PROJECT',
      `${malformed.by} gives '${malformed.id}', which is not ${OBJECT_ID.words}`,
      undefined,
    );
  }
  return first.id;
}
