/** Foreign text inside of Markdown: in code, where it can neither format, link, mention nor close what surrounds it. */
import { escapeControls } from '../safe-text.ts';

/** A fenced block whose fence is longer than any run of backticks inside. */
export function codeBlock(text: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

/** Code within a line. */
export function inlineCode(text: string): string {
  const safe = escapeControls(text);
  const fence = '`'.repeat(longestRun(safe) + 1);
  const isOpen = safe === '' || /^[` ]|[` ]$/.test(safe);
  return isOpen ? `${fence} ${safe} ${fence}` : `${fence}${safe}${fence}`;
}

/**
 * Code within a cell of a table. A table is split at its pipes before anything else is read, code or not, and a backslash that is
 * escaped itself escapes no pipe: so that an even number of them has to be before the one that does (cmark-gfm, table.c).
 */
export function tableCode(text: string): string {
  return inlineCode(text).replace(
    /(?<!\\)(\\*)\|/g,
    (_, run: string) => `${run}${run.length % 2 === 0 ? '' : '\\'}\\|`,
  );
}

/** Code for a line of HTML. */
export function codeHtml(text: string): string {
  const safe = escapeControls(text).replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
  return `<code>${safe.replace(/[@`*_[\]!#:/\\~|.]/g, (character) => `&#${character.charCodeAt(0)};`)}</code>`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A part that opens and closes. `title` is HTML. */
export function fold(title: string, body: string, isOpen: boolean): string {
  return `<details${isOpen ? ' open' : ''}><summary>${title}</summary>\n\n${body}\n\n</details>`;
}

const longestRun = (text: string): number =>
  (text.match(/`+/g) ?? []).reduce((longest, run) => Math.max(longest, run.length), 0);
