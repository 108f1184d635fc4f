/**
 * The page: one file that needs no server and no network. Its content security policy allows the one program and the one style sheet that are in it, by
 * their hashes, and nothing else; what it shows is data that is never read as markup.
 */
import { createHash } from 'node:crypto';
import { escapeJson } from '../safe-text.ts';
import type { ViewDocument } from './document.ts';

/** The text of the file; equal bytes for equal documents. */
export async function renderPage(view: ViewDocument): Promise<string> {
  const { PROGRAM, STYLE } = await import('./program.ts');
  // A script ends at this text, whatever is around it.
  const program = PROGRAM.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
  const policy = [
    "default-src 'none'",
    `script-src ${hashOf(program)}`,
    `style-src ${hashOf(STYLE)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(view.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<div id="app"><noscript><p>This page needs JavaScript: all of it is in this file.</p></noscript></div>
<script type="application/json" id="view">${dataText(view)}</script>
<script>${program}</script>
</body>
</html>
`;
}

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** JSON in which nothing can end the element that holds it, or begin another one. */
function dataText(view: ViewDocument): string {
  return escapeJson(JSON.stringify(view)).replace(
    /[<>&]/g,
    (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`,
  );
}

const escapeHtml = (text: string): string => text.replace(/[<>&"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
