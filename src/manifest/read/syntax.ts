/** What stops a text from being YAML at all, said in the words of the manifest's reader. */
import type { CST, Document as YamlDocument } from 'yaml';
import { Lexer, Parser } from 'yaml';
import type { ManifestCode } from '../checks/manifest-codes.ts';
import type { Findings } from '../checks/findings.ts';
import type { Source } from './source.ts';

/** Nesting of YAML collections that is parsed at all; composing them is recursive. */
const MAX_TOKEN_DEPTH = 250;

/** Errors after which the rest of a file is not read. */
const MAX_ERROR_TOKENS = 1000;

/** Findings per file: one broken line often breaks the rest. */
const MAX_SYNTAX_ERRORS = 20;

/** The tokens of a file; undefined, with a finding, when it is nested so deeply that composing it could exhaust the stack. */
export function tokensOf(source: Source, findings: Findings): CST.Token[] | undefined {
  const tokens: CST.Token[] = [];
  const parser = new Parser();
  let errors = 0;
  for (const lexeme of new Lexer().lex(source.text)) {
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      if (token.type === 'error') errors += 1;
    }
    // What follows so many errors is no YAML, and composing each of them takes long.
    if (errors > MAX_ERROR_TOKENS) return tokens;
    if (parser.stack.length > MAX_TOKEN_DEPTH) {
      const offset = Math.min(parser.offset, source.text.length);
      findings.add('MANIFEST_TOO_DEEP', 'the file is nested too deeply', { source, offset });
      return undefined;
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** Adds the syntax errors of a file to the findings, the first of each line. Whether there was one. */
export function reportSyntax(
  documents: readonly YamlDocument.Parsed[],
  source: Source,
  findings: Findings,
): boolean {
  // Only tags that can't be resolved are warnings, and a value with a lost meaning must not reach Atlas.
  const errors = documents.flatMap((document) => [...document.errors, ...document.warnings]);
  const lines = new Set<number>();
  for (const error of errors.toSorted((a, b) => a.pos[0] - b.pos[0])) {
    const offset = Math.min(error.pos[0], source.text.length);
    const { line } = source.place(offset);
    if (lines.has(line) || lines.size >= MAX_SYNTAX_ERRORS) continue;
    lines.add(line);
    const fix = fixForPlaceholder(source, line) ?? fixForColon(source, line);
    const details = fix === undefined ? {} : { fix };
    findings.add(codeOf(error.code), describe(error.code, error.message), { source, offset }, details);
  }
  return errors.length > 0;
}

function codeOf(code: string): ManifestCode {
  if (code === 'TAB_AS_INDENT') return 'MANIFEST_TAB';
  if (code === 'TAG_RESOLVE_FAILED') return 'MANIFEST_TAG';
  if (code === 'NON_STRING_KEY') return 'MANIFEST_FORBIDDEN_KEY';
  return 'MANIFEST_SYNTAX';
}

function describe(code: string, message: string): string {
  if (code === 'NON_STRING_KEY') return 'a key has to be a plain text: no map, no list, no alias';
  if (code === 'TAB_AS_INDENT') return 'this line is indented with a tab';
  if (code === 'TAG_RESOLVE_FAILED') return 'the tag of this value is not known here';
  // Some messages of the parser quote what they stumbled on, which could be a part of a secret.
  return message.replace(/: .*$/s, '').replace(/^./, (first) => first.toLowerCase());
}

/** Longer lines are not looked at for advice. */
const LONGEST_LINE = 1000;

/** In flow style `{` ends a plain text, so that a placeholder there has to be quoted. */
function fixForPlaceholder(source: Source, line: number): string | undefined {
  const text = source.text.slice(...source.lineRange(line)).slice(0, LONGEST_LINE);
  return /[[{,:]\s{0,200}[^"'\s]{0,200}\$\{(?:env|var|secret|secretFile):/.test(text)
    ? 'Put the text with the placeholder in quotes: "${...}".'
    : undefined;
}

/** `state:STOPPED` is a text to YAML, not a key and its value. */
function fixForColon(source: Source, line: number): string | undefined {
  const text = source.text.slice(...source.lineRange(line));
  const [, key] = /^\s*(?:- )?(\w+):[^\s/]/.exec(text) ?? [];
  return key === undefined ? undefined : `Put a space after the colon of '${key}:'.`;
}
