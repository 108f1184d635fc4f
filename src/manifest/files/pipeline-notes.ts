/**
 * Saved responses and notes in pipeline files: people save what a GET of the API returned, or write a description into the file. What a
 * processor has is read; the rest is left out with one warning. What could be a misspelt key, or has its place in the manifest, stays in
 * for the check of the shape, which refuses it.
 */
import { PROCESSOR_FIELDS, headingPhase } from '../../kinds/processor.ts';
import type { Document } from '../../model/document.ts';
import { isDocument, textOf } from '../../model/document.ts';
import { suggest } from '../../pipeline/suggest.ts';
import { filterMembers, replaceMember } from '../overlay.ts';
import type { ParseContext } from '../read/parse.ts';
import { OWN_KEYS, PIPELINE_NOTE, pipelineFileShape, pipelineOptionsShape } from '../shape/schema.ts';

const FILE_KEYS = Object.keys(pipelineFileShape.shape);
const OPTION_KEYS = Object.keys(pipelineOptionsShape.shape);

/** What the reader of a file is given: the file without its notes. */
export function withoutNotes(file: Document, context: ParseContext): Document {
  const notes = file.entries.flatMap(([key]) => (isNote(file, key) ? [key] : []));
  const options = file.get('options');
  const optionNotes = isDocument(options)
    ? options.entries.flatMap(([key]) => (isOptionNote(key) ? [key] : []))
    : [];
  const all = [...notes, ...optionNotes.map((key) => `options.${key}`)];
  const [first] = notes;
  const [firstOption] = optionNotes;
  if (all.length === 0) return file;
  const spot =
    first === undefined && isDocument(options)
      ? context.origins.find(options, [firstOption ?? ''], 'key')
      : context.origins.find(file, [first ?? ''], 'key');
  context.findings.add('MANIFEST_PIPELINE_NOTES', messageFor(all), spot, {
    severity: 'warning',
    fix: fixFor(all),
  });
  const kept = filterMembers(file, (key) => !notes.includes(key), context);
  if (optionNotes.length === 0 || !isDocument(options)) return kept;
  const keptOptions = filterMembers(options, (key) => !optionNotes.includes(key), context);
  return replaceMember(kept, 'options', keptOptions, context);
}

/** What to do about a key of a pipeline file that has its place elsewhere; undefined for others. */
export function misplacedFix(path: readonly PropertyKey[], key: string): string | undefined {
  if (path.length === 1 && path[0] === 'options')
    return `Delete it; if Atlas should get it, move it to \`extra: { options: { ${key}: ... } }\` of the processor in the manifest.`;
  if (path.length > 0) return undefined;
  if (OPTION_KEYS.includes(key)) return 'Move it below `options`.';
  return belongsToManifest(key) ? 'Move it to the processor in the manifest.' : undefined;
}

const belongsToManifest = (key: string): boolean =>
  !FILE_KEYS.includes(key) && (OWN_KEYS.processor as readonly string[]).includes(key);

function isNote(file: Document, key: string): boolean {
  // What Atlas reports of a state is no wish, but for the two that are both.
  if (key === 'state') return isReport(textOf(file.get(key)));
  if (FILE_KEYS.includes(key)) return false;
  if (isServerOwned(key)) return true;
  return !mayBeMisspelt(key, [...FILE_KEYS, ...OPTION_KEYS]) && misplacedFix([], key) === undefined;
}

const isReport = (state: string | undefined): boolean =>
  state !== undefined && !['STARTED', 'STOPPED'].includes(state) && headingPhase(state) !== 'moving';

/** Options are for Atlas: one that is no note may be a dead letter queue by another name, and is not left out. */
const isOptionNote = (key: string): boolean =>
  !OPTION_KEYS.includes(key) && (isServerOwned(key) || PIPELINE_NOTE.test(key));

const isServerOwned = (key: string): boolean =>
  Object.hasOwn(PROCESSOR_FIELDS, key) && PROCESSOR_FIELDS[key]?.facts.serverOwned === true;

/** A key that has run together with its value counts as misspelt: the space after the colon is missing. */
const mayBeMisspelt = (key: string, known: readonly string[]): boolean =>
  key.includes(':') || (!key.startsWith('_') && suggest(key, known) !== undefined);

function messageFor(keys: readonly string[]): string {
  const names = listOf(keys);
  return keys.length === 1
    ? `${names} is not read from a pipeline file`
    : `${names} are not read from a pipeline file`;
}

/** A field that is neither a note nor a report may be one of Atlas's that Sluice doesn't know, and those have another place. */
function fixFor(keys: readonly string[]): string {
  const isPlain = keys.every(
    (key) => key.includes('.') || key === 'state' || PIPELINE_NOTE.test(key) || isServerOwned(key),
  );
  const rest = isPlain
    ? ''
    : " A field that Atlas should get and Sluice doesn't know belongs below `extra` of the processor in the manifest.";
  return `Delete ${listOf(keys)} from the file.${rest}`;
}

function listOf(keys: readonly string[]): string {
  const quoted = keys.map((key) => `\`${key}\``);
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} and ${last}`;
}
