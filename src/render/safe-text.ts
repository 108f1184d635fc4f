/**
 * Names and values come from manifests and from Atlas, and anybody may have written them. Nothing of them may move a terminal's cursor, change its
 * colours, or turn the order of characters around.
 */
import { eastAsianWidth } from 'get-east-asian-width';

/** Controls, line separators, what turns writing direction or can't be seen at all, lone surrogates. Selectors of a character's variant are harmless. */
const UNSAFE =
  /[\p{Control}\u2028\u2029\ufff9-\ufffb\p{Surrogate}]|(?![\ufe00-\ufe0f\u{e0100}-\u{e01ef}])\p{Default_Ignorable_Code_Point}/gu;

/** `text` with every character that could change what surrounds it spelt as `\u{...}`. Tabs and line ends too: it stays on its line. */
export function escapeControls(text: string): string {
  return text.replace(UNSAFE, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code === 0x0a ? '\\n' : code === 0x09 ? '\\t' : `\\u{${code.toString(16)}}`;
  });
}

/** The same but for those that JSON escapes itself, and for the line ends that part its lines. */
export const UNSEEN =
  /[\u007f-\u009f\u2028\u2029\ufff9-\ufffb]|(?![\ufe00-\ufe0f\u{e0100}-\u{e01ef}])\p{Default_Ignorable_Code_Point}/gu;

/** Whether a text holds a character that has to be written as an escape, so as to be seen or to turn no others around. */
export function hasUnseen(text: string): boolean {
  return text.search(UNSEEN) !== -1;
}

/** JSON with escapes for what can't be seen or turns others around: the same values. */
export function escapeJson(json: string): string {
  return json.replace(UNSEEN, (character) =>
    Array.from({ length: character.length }, (_, i) => escapeCode(character.charCodeAt(i))).join(''),
  );
}

/** The same for YAML in which every text that `hasUnseen` is in double quotes. */
export function escapeYaml(yaml: string): string {
  return yaml.replace(UNSEEN, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code > 0xffff ? `\\U${code.toString(16).padStart(8, '0')}` : escapeCode(code);
  });
}

const escapeCode = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`;

/** White space that looks like a plain space, or like none. */
const ODD_SPACE = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;

/**
 * `text` as `escapeControls` has it, with everything spelt that a reader could take for something else: spaces that are not
 * U+0020, and marks that would make one letter with the character before them (`e` and U+0301 looks like `é`).
 */
export function showInvisible(text: string): string {
  if (/^[ -~]*$/.test(text)) return text;
  const shown = escapeControls(text).replace(ODD_SPACE, spell);
  if (shown.normalize('NFC') === shown) return shown;
  return shown.replace(/(\P{Mark})(\p{Mark}+)/gu, (both, base: string, marks: string) =>
    both.normalize('NFC') === both ? both : base + Array.from(marks).map(spell).join(''),
  );
}

const spell = (character: string): string => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;

/** Marks that sit on the character before them, or say how it is drawn. */
const SITS_ON_ANOTHER =
  /^(?:[\p{Nonspacing_Mark}\p{Enclosing_Mark}\u1160-\u11ff\ud7b0-\ud7ff]|[\u{1f3fb}-\u{1f3ff}])$/u;
const REGIONAL = /^\p{Regional_Indicator}$/u;
/** Draws the character before it as a picture. */
const AS_EMOJI = '\ufe0f';

/** The characters of a text as a screen shows them, each with the columns it takes. Controls must be escaped already. */
function* shownCharacters(text: string): Generator<readonly [character: string, width: number]> {
  let character = '';
  let width = 0;
  let isHalfFlag = false;
  for (const next of text) {
    const isSecondHalf = isHalfFlag && REGIONAL.test(next);
    if (character !== '' && (isSecondHalf || SITS_ON_ANOTHER.test(next))) {
      character += next;
      if (isSecondHalf || (next === AS_EMOJI && /^[\p{Emoji}]/u.test(character))) width = 2;
      isHalfFlag = false;
      continue;
    }
    if (character !== '') yield [character, width];
    character = next;
    width = SITS_ON_ANOTHER.test(next) ? 0 : eastAsianWidth(next.codePointAt(0) ?? 0);
    isHalfFlag = REGIONAL.test(next);
  }
  if (character !== '') yield [character, width];
}

/** Columns that a text takes: wide East Asian characters and emoji count twice, combining marks not at all. */
export function textWidth(text: string): number {
  if (/^[ -~]*$/.test(text)) return text.length;
  let width = 0;
  for (const [, size] of shownCharacters(text)) width += size;
  return width;
}

/** As much of the start of `text` as `columns` hold. */
export function takeColumns(text: string, columns: number): string {
  let taken = '';
  let width = 0;
  for (const [character, size] of shownCharacters(text)) {
    if (width + size > columns) break;
    taken += character;
    width += size;
  }
  return taken;
}

/** `text` cut to `columns`, with an ellipsis where something is missing. */
export function cutColumns(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  return columns > 0 ? `${takeColumns(text, columns - 1)}…` : '';
}

/** `text` filled with spaces to `width` columns. */
export function padColumns(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}
