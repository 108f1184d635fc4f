/**
 * The text of a manifest, a pipeline file or a test in the common layout. What Atlas would get never changes: the result
 * is read again, and where it doesn't hold the very same values the file is left as it is.
 */
import { format as formatJsonRanges, applyEdits } from 'jsonc-parser';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Value } from '../model/document.ts';
import { printJson } from '../model/document/json-text.ts';
import { isManifestText } from '../manifest/files/manifest-text.ts';
import { parseJsonFile } from '../manifest/read/parse-json.ts';
import type { ParseContext } from '../manifest/read/parse.ts';
import { parseYaml } from '../manifest/read/parse.ts';
import { Origins, Source } from '../manifest/read/source.ts';
import { Findings } from '../manifest/checks/findings.ts';
import type { Role } from '../manifest/shape/roles.ts';
import { formatYaml } from './yaml.ts';

/** A file's new text, the same one where nothing was to be done; or why it can't be formatted. */
export type Formatted =
  | { readonly text: string; readonly diagnostics: readonly [] }
  | { readonly text: undefined; readonly diagnostics: readonly Diagnostic[] };

/** The text of `source` in the common layout. Whether it is JSON or YAML is told from its name. */
export async function formatSource(source: Source): Promise<Formatted> {
  const isJson = source.file.toLowerCase().endsWith('.json');
  const before = read(source, isJson);
  if (before.value === undefined) return { text: undefined, diagnostics: before.diagnostics };
  const text = isJson ? formatJson(source.text) : await formatYaml(source.text);
  if (text === source.text) return { text, diagnostics: [] };
  const after = read(new Source(source.file, source.path, text), isJson);
  if (after.value !== undefined && printJson(after.value) === printJson(before.value)) {
    return { text, diagnostics: [] };
  }
  const diagnostic: Diagnostic = {
    severity: 'error',
    code: 'FORMAT_UNSAFE',
    message: 'the file would not mean the same afterwards, so it is left as it is',
    place: { file: source.file, line: 1, column: 1 },
    fix: 'Format it by hand, and please report this file.',
  };
  return { text: undefined, diagnostics: [diagnostic] };
}

/** The value that a file holds; undefined after errors. */
function read(
  source: Source,
  isJson: boolean,
): { readonly value: Value | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const context: ParseContext = { findings: new Findings(), origins: new Origins() };
  const value = isJson ? parseJsonFile(source, context) : parseYaml(source, roleOf(source), context);
  const errors = context.findings.withExcerpts().filter(({ severity }) => severity === 'error');
  return { value: errors.length > 0 ? undefined : value, diagnostics: errors };
}

/** In a manifest `<<` merges; in any other file it is a plain key, as in pipelines. */
function roleOf({ text }: Source): Role {
  return isManifestText(text) ? 'manifest' : 'pipeline';
}

function formatJson(text: string): string {
  const edits = formatJsonRanges(text, undefined, { tabSize: 2, insertSpaces: true, eol: '\n' });
  return applyEdits(text, edits).replaceAll('\r\n', '\n').trimEnd() + '\n';
}
