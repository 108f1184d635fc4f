/** Text of a JSON pipeline file to `Value`s with origins. Strict: what two readers could read in two ways is an error. */
import type { Document, Value } from '../../model/document.ts';
import { isDocument } from '../../model/document.ts';
import { JsonSyntaxError, parseJson } from '../../model/document/json-text.ts';
import type { Findings } from '../checks/findings.ts';
import { readJsonAsYaml } from './json-as-yaml.ts';
import type { ParseContext } from './parse.ts';
import { fixForEmpty } from './parse.ts';
import type { Source } from './source.ts';

/** The value of a JSON file; undefined after an error, which is then among the findings. */
export function parseJsonFile(source: Source, context: ParseContext): Value | undefined {
  const { findings, origins } = context;
  const fast = readJsonAsYaml(source, 'pipeline-file', context);
  if (fast !== undefined) return fast;
  const before = findings.diagnostics.length;
  try {
    const value = parseJson(source.text, {
      container: (container, keys, values) => {
        const start = bracketBefore(source.text, keys[0] ?? values[0] ?? 0);
        origins.set(container, { source, start, keys, values });
        if (isDocument(container)) reportDuplicates(container, keys, source, findings);
      },
    });
    return findings.diagnostics.length > before ? undefined : value;
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    const isBlank = source.text.trim() === '';
    const code = isBlank
      ? 'MANIFEST_EMPTY'
      : error.message.startsWith('nested')
        ? 'MANIFEST_TOO_DEEP'
        : 'MANIFEST_SYNTAX';
    const message = isBlank ? 'the file is empty' : `not valid JSON: ${error.message}`;
    findings.add(
      code,
      message,
      { source, offset: error.offset },
      isBlank ? fixForEmpty('pipeline-file') : {},
    );
    return undefined;
  }
}

/** The offset of the bracket that opens a container, given the start of its first member. */
function bracketBefore(text: string, offset: number): number {
  let at = offset - 1;
  while (at > 0 && text[at] !== '{' && text[at] !== '[') at -= 1;
  return Math.max(at, 0);
}

function reportDuplicates(
  container: Document,
  keys: readonly number[],
  source: Source,
  findings: Findings,
): void {
  const seen = new Set<string>();
  for (const [i, [key]] of container.entries.entries()) {
    if (seen.has(key)) {
      const message = `duplicate key '${key}' in this document`;
      findings.add('MANIFEST_DUPLICATE_KEY', message, { source, offset: keys[i] ?? 0 });
    }
    seen.add(key);
  }
}
