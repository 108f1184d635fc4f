/** Reads tables out of Markdown pages, for tests that hold a page to the code. */

/** The rows below the heading row whose first cell is `heading`, as trimmed cells. Throws where there is no such table. */
export function readTable(page: string, heading: string): string[][] {
  const lines = page.split('\n');
  const start = lines.findIndex((line) => new RegExp(`^\\| *${heading} *\\|`).test(line));
  if (start === -1) throw new Error(`the page has no table that starts with '${heading}'`);
  const rows: string[][] = [];
  for (const line of lines.slice(start + 2)) {
    if (!line.startsWith('|')) break;
    rows.push(
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  }
  return rows;
}
