/** `environments`: named sets of overlays and variables, of which a run lays one over the manifest. */
import { dirname, resolve } from 'node:path';
import type { Document, Value } from '../../model/document.ts';
import { EMPTY_DOCUMENT, isDocument, isList } from '../../model/document.ts';
import { didYouMean } from '../../pipeline/suggest.ts';
import { withoutNulls } from '../overlay.ts';
import { checkShape } from '../checks/issues.ts';
import { environmentsShape } from '../shape/schema.ts';
import { isWithin } from './confinement.ts';
import type { FileAccess } from './file-access.ts';
import type { ParseContext } from '../read/parse.ts';
import type { Spot } from '../read/source.ts';

/** A path that an environment names: absolute, and as written. */
export interface NamedFile {
  readonly path: string;
  readonly shown: string;
  readonly spot: Spot | undefined;
}

/** What a chosen environment lays over the manifest. */
export interface Environment {
  readonly files: readonly NamedFile[];
  readonly variableFiles: readonly NamedFile[];
  readonly variables: Document | undefined;
  readonly project: { readonly value: Value; readonly spot: Spot | undefined } | undefined;
}

const NONE: Environment = { files: [], variableFiles: [], variables: undefined, project: undefined };

/** The part of a manifest that defines environments, checked; undefined where it has none. */
function definitionsIn(manifest: Document, context: ParseContext): Document | undefined {
  const { origins } = context;
  const index = manifest.entries.findIndex(([key]) => key === 'environments');
  const value = manifest.entries[index]?.[1];
  if (value === undefined || value === null) return undefined;
  const spot = origins.key(manifest, index);
  const alone = EMPTY_DOCUMENT.with('environments', value);
  if (spot !== undefined) {
    const at = origins.value(manifest, index) ?? spot;
    origins.set(alone, { source: spot.source, start: spot.offset, keys: [spot.offset], values: [at.offset] });
  }
  const settings = { role: 'verbatim', unresolved: new Set<string>(), addressOf: () => undefined } as const;
  const definitions = withoutNulls(alone, environmentsShape, context);
  checkShape(environmentsShape, definitions, settings, context);
  const found = definitions.get('environments');
  return isDocument(found) ? found : EMPTY_DOCUMENT;
}

/**
 * The environment `name` of a manifest; without a name, nothing is laid over it. Adds a finding where there is no such environment, and
 * where a part of any environment is malformed.
 */
export function chooseEnvironment(
  manifest: Document,
  name: string | undefined,
  context: ParseContext,
): Environment {
  const { findings, origins } = context;
  const definitions = definitionsIn(manifest, context);
  if (name === undefined || name === '') return NONE;
  const index = definitions?.entries.findIndex(([key]) => key === name) ?? -1;
  const found = definitions?.entries[index]?.[1];
  // Anything but a map was said to be malformed above.
  if (found !== undefined && !isDocument(found)) return NONE;
  if (definitions === undefined || found === undefined) {
    const known = definitions === undefined ? [] : [...definitions.keys()];
    const near = didYouMean(name, known);
    findings.add(
      'MANIFEST_ENVIRONMENT',
      known.length === 0
        ? `there is no environment '${name}': the manifest defines none`
        : `there is no environment '${name}' under \`environments\``,
      origins.find(manifest, ['environments'], 'key'),
      near !== undefined || known.length > 0 ? { fix: near ?? `Choose one of ${known.join(', ')}.` } : {},
    );
    return NONE;
  }
  const at = (key: string): number => found.entries.findIndex(([each]) => each === key);
  const filesAt = (key: string): NamedFile[] => {
    const list = found.get(key);
    if (!isList(list)) return [];
    return list.flatMap((each, i): NamedFile[] => {
      const spot = origins.value(list, i);
      if (typeof each !== 'string' || each === '') return [];
      const base = spot === undefined ? undefined : dirname(spot.source.path);
      return base === undefined ? [] : [{ path: resolve(base, each), shown: each, spot }];
    });
  };
  const project = found.get('project');
  const variables = found.get('vars');
  return {
    files: filesAt('files'),
    variableFiles: filesAt('varFiles'),
    variables: isDocument(variables) ? variables : undefined,
    project:
      project === undefined || project === null
        ? undefined
        : { value: project, spot: origins.value(found, at('project')) },
  };
}

/** Says that only the first file may define environments, where another one does. */
export function refuseLaterDefinitions(manifest: Document, { findings, origins }: ParseContext): Document {
  const index = manifest.entries.findIndex(([key]) => key === 'environments');
  if (index === -1) return manifest;
  findings.add(
    'MANIFEST_ENVIRONMENT',
    'only the first file may define `environments`',
    origins.key(manifest, index),
    { fix: 'Move them to the first file, or remove them.' },
  );
  return manifest;
}

/** The project of an environment as a part of a manifest, to be laid over it. */
export function projectOf(
  { value, spot }: NonNullable<Environment['project']>,
  { origins }: ParseContext,
): Document {
  const made = EMPTY_DOCUMENT.with('project', value);
  if (spot !== undefined) {
    const { source, offset } = spot;
    origins.set(made, { source, start: offset, keys: [offset], values: [offset] });
  }
  return made;
}

/** Whether a named file may be read: below the directory of the file that names it or the working directory, and not hidden. */
export function mayRead(
  { path, shown, spot }: NamedFile,
  directory: string,
  files: FileAccess,
  { findings }: ParseContext,
): boolean {
  const roots = spot === undefined ? [directory] : [dirname(spot.source.path), directory];
  if (isWithin(path, roots, files)) return true;
  findings.add('MANIFEST_ENVIRONMENT', `'${shown}' is outside of the manifest's directory`, spot, {
    fix: 'Keep the files of environments below the directory of the manifest or the working directory.',
  });
  return false;
}
