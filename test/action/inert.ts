/** Texts that must stay text, and what is left of Markdown when everything that is surely text is taken out. */
/** Names that Atlas or a manifest may bring, and texts of pipelines. None may become anything but text. */
export const HOSTILE: readonly string[] = [
  '</code></summary></details><img src=x onerror=alert(1)>',
  '```',
  '````\n# heading',
  '~~~\nclosed',
  '`code` @org/team',
  '@octocat',
  'a\\|@octocat',
  'a\\\\|@octocat',
  'a|b|c',
  '<!-- sluice:record 0123456789abcdef AAAA -->',
  '\n<!-- sluice:status-end -->\n',
  '--> text <!--',
  '[click](https://evil.example)',
  '![img](https://evil.example/x.png)',
  'https://evil.example',
  'www.evil.example',
  '#123 and acme/streams#1',
  '| --- |\n| x |',
  '</details>',
  '<details open>',
  '&lt;script&gt;&#96;',
  '\u202eevil\u202c',
  '\u0000\u001b[31m',
  '%%{init: {"theme":"x"}}%%',
  '"]; click n1 "javascript:alert(1)"',
  ':rocket: :tada:',
  '$$x$$ $`y`$',
  '- [ ] task',
  '::error::injected',
  '\ud800',
];

/** What is left of Markdown when all code is taken out, as CommonMark finds it: fences, then HTML code, then code spans. */
export function outsideOfCode(body: string): string {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of body.split('\n')) {
    const marks = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
    if (fence === undefined && marks !== undefined) fence = marks;
    else if (fence !== undefined) {
      if (marks?.startsWith(fence) && line.trim() === marks) fence = undefined;
    } else lines.push(line);
  }
  if (fence !== undefined) throw new Error('a fence is never closed');
  return lines
    .flatMap((line) => (line.startsWith('|') ? splitCells(line) : [line]))
    .join('\n')
    .replace(/<code>[^<]*<\/code>/g, '')
    .replace(/(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g, '');
}

/** The cells of a row as cmark-gfm splits them: a backslash escapes the next sign, an unescaped pipe ends a cell. */
function splitCells(line: string): string[] {
  const cells: string[] = [];
  let cell = '';
  for (let i = 0; i < line.length; i += 1) {
    const size = line[i] === '\\' ? 2 : 1;
    if (line[i] === '|') cells.push(cell);
    cell = line[i] === '|' ? '' : cell + line.slice(i, i + size);
    i += size - 1;
  }
  cells.push(cell);
  return cells;
}
