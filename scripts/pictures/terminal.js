/** Draws what a command prints as a terminal, in SVG: the same text gives the same bytes. */

/** Sizes in pixels: a character, a line, the space around the text, the bar at the top. */
const [CHARACTER, LINE, MARGIN, BAR] = [8.4, 19, 18, 34];

/** By SGR code. GitHub's dark palette. */
const COLOURS = new Map([
  [31, '#ff7b72'],
  [32, '#7ee787'],
  [33, '#e3b341'],
  [34, '#79c0ff'],
  [35, '#d2a8ff'],
  [36, '#56d4dd'],
  [90, '#8b949e'],
]);

/** @param {string} text */
const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * The runs of one style in a line; `style` is changed by what the line says.
 * @param {string} line
 * @param {{ colour: string | undefined, isBold: boolean, isDim: boolean }} style
 */
function runsOf(line, style) {
  const runs = [];
  let column = 0;
  // eslint-disable-next-line no-control-regex
  for (const part of line.split(/(\u001b\[\d+(?:;\d+)*m)/)) {
    if (part === '') continue;
    if (!part.startsWith('\u001b')) {
      // Viewers fold spaces: what wider gaps separate is placed by itself.
      for (const { 0: text, index } of part.matchAll(/\S+(?: \S+)*/g))
        runs.push({ text, column: column + [...part.slice(0, index)].length, ...style });
      column += [...part].length;
      continue;
    }
    for (const code of part.slice(2, -1).split(';').map(Number)) {
      if (code === 1) style.isBold = true;
      else if (code === 2) style.isDim = true;
      else if (code === 22) [style.isBold, style.isDim] = [false, false];
      else if (code === 39) style.colour = undefined;
      else if (code === 0) [style.colour, style.isBold, style.isDim] = [undefined, false, false];
      else if (COLOURS.has(code)) style.colour = COLOURS.get(code);
      else throw new Error(`a terminal picture has no style ${code}`);
    }
  }
  return runs;
}

/**
 * @param {string} command as typed
 * @param {string} output with SGR codes
 * @param {number} columns of the terminal
 */
export function drawTerminal(command, output, columns) {
  const lines = [`\u001b[90m$\u001b[39m \u001b[1m${command}\u001b[22m`, ...output.trimEnd().split('\n')];
  const width = Math.ceil(columns * CHARACTER + 2 * MARGIN);
  const height = BAR + lines.length * LINE + MARGIN;
  const style = { colour: undefined, isBold: false, isDim: false };
  const texts = lines.flatMap((line, row) =>
    runsOf(line, style).map(({ text, column, colour, isBold, isDim }) => {
      const at = `x="${round(MARGIN + column * CHARACTER)}" y="${BAR + row * LINE + 13}"`;
      const length = `textLength="${round([...text].length * CHARACTER)}"`;
      const looks = [
        colour === undefined ? '' : ` fill="${colour}"`,
        isBold ? ' font-weight="bold"' : '',
        isDim ? ' opacity="0.65"' : '',
      ].join('');
      return `<text ${at} ${length} lengthAdjust="spacingAndGlyphs"${looks}>${escape(text)}</text>`;
    }),
  );
  const dots = ['#ff5f57', '#febc2e', '#28c840'].map(
    (fill, index) => `<circle cx="${MARGIN + 3 + index * 18}" cy="17" r="5.5" fill="${fill}"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="What ${escape(command)} prints">`,
    `<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>`,
    ...dots,
    '<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, \'Liberation Mono\', monospace" font-size="14" fill="#e6edf3">',
    ...texts,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** @param {number} value */
const round = (value) => Math.round(value * 10) / 10;
