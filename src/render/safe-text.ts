/**
 * Names and values come from manifests and from Atlas, and anybody may have written them. Nothing of them may move a terminal's cursor, change its
 * colours, or turn the order of characters around.
 */

/** Control characters (C0, DEL, C1), line separators, marks that turn writing direction, zero-width and tag characters, lone surrogates. */
const UNSAFE =
  // eslint-disable-next-line no-control-regex -- these are what it is about
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/** `text` with every character that could change what surrounds it spelt as `\u{...}`. Tabs and line ends too: it stays on its line. */
export function escapeControls(text: string): string {
  return text.replace(UNSAFE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code === 0x0a ? '\\n' : code === 0x09 ? '\\t' : `\\u{${code.toString(16)}}`;
  });
}

/** Columns that a text takes, near enough: wide East Asian characters and emoji count twice, combining marks not at all. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    if (/^\p{Mark}$/u.test(character)) continue;
    width +=
      /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|^\p{Emoji_Presentation}/u.test(
        character,
      )
        ? 2
        : 1;
  }
  return width;
}

/** `text` cut to `columns`, with an ellipsis where something is missing. */
export function cutColumns(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  let cut = '';
  let width = 0;
  for (const character of text) {
    const size = textWidth(character);
    if (width + size > columns - 1) break;
    cut += character;
    width += size;
  }
  return columns > 0 ? `${cut}…` : '';
}

/** `text` filled with spaces to `width` columns. */
export function padColumns(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}
