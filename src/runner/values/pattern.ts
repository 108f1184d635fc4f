/**
 * Regular expressions of MongoDB, which are PCRE, as JavaScript has them. What means something else there is rewritten; syntax that JavaScript
 * has not is refused, never taken for something similar. Source: manual, $regex; the documentation of PCRE2.
 */
import { malformed, refuse } from '../failure.ts';

/** POSIX classes, inside of brackets. */
const CLASSES: Readonly<Record<string, string>> = {
  alnum: 'A-Za-z0-9',
  alpha: 'A-Za-z',
  blank: ' \\t',
  digit: '0-9',
  lower: 'a-z',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\s',
  upper: 'A-Z',
  word: '\\w',
  xdigit: '0-9A-Fa-f',
};

interface Options {
  readonly isMultiline: boolean;
  readonly isDotAll: boolean;
  readonly isExtended: boolean;
}

/** Rewrites a pattern piece by piece. */
class Translation {
  #at = 0;
  #made = '';
  readonly #source: string;
  readonly #options: Options;

  constructor(source: string, options: Options) {
    this.#source = source;
    this.#options = options;
  }

  run(): string {
    while (this.#at < this.#source.length) this.#step();
    return this.#made;
  }

  #refuse(what: string): never {
    return refuse(
      `the regular expression /${this.#source}/`,
      `${what} is syntax of PCRE that JavaScript does not have`,
    );
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    const match = new RegExp(pattern.source, 'y');
    match.lastIndex = this.#at;
    const found = match.exec(this.#source) ?? undefined;
    if (found !== undefined) this.#at += found[0].length;
    return found;
  }

  #step(): void {
    const character = this.#source[this.#at] ?? '';
    if (character === '\\') this.#escape();
    else if (character === '[') this.#brackets();
    else if (character === '(') this.#group();
    // eslint-disable-next-line regexp/no-super-linear-move -- taken at one place only
    else if (this.#options.isExtended && this.#take(/\s+|#[^\n]*/) !== undefined) return;
    else if (this.#take(/[*+?}]\+/) !== undefined) this.#refuse('a possessive quantifier');
    else {
      this.#at += 1;
      this.#made += this.#anchor(character);
    }
  }

  /** PCRE ends lines at `\n` only, and `$` also matches before a last one. */
  #anchor(character: string): string {
    const { isDotAll, isMultiline } = this.#options;
    if (character === '.') return isDotAll ? '[\\s\\S]' : '[^\\n]';
    if (character === '^') return isMultiline ? '(?<![^\\n])' : '(?<![\\s\\S])';
    if (character === '$') return isMultiline ? '(?=\\n|(?![\\s\\S]))' : '(?=\\n?(?![\\s\\S]))';
    return character;
  }

  #escape(): void {
    if (this.#take(/\\Q/) !== undefined) {
      // eslint-disable-next-line regexp/no-super-linear-move -- taken at one place only
      const [quoted = ''] = this.#take(/[\s\S]*?(?:\\E|$)/) ?? [];
      this.#made += quoted.replace(/\\E$/, '').replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      return;
    }
    const [text = '', letter = ''] =
      this.#take(/\\([\s\S])/) ?? malformed(`the pattern /${this.#source}/`, 'it ends with \\');
    const replaced: Readonly<Record<string, string>> = {
      A: '(?<![\\s\\S])',
      z: '(?![\\s\\S])',
      Z: '(?=\\n?(?![\\s\\S]))',
      h: '[ \\t\\xA0]',
      R: '(?:\\r\\n|[\\n\\v\\f\\r\\x85\\u2028\\u2029])',
      a: '\\x07',
      e: '\\x1B',
      // In PCRE \s is ASCII alone.
      s: '[ \\t\\n\\v\\f\\r]',
      S: '[^ \\t\\n\\v\\f\\r]',
    };
    if (Object.hasOwn(replaced, letter)) this.#made += replaced[letter] ?? '';
    else if (letter === 'x') this.#made += this.#codePoint() ?? text;
    else if (/[bBdDwWnrtfv0-9cpPk]/.test(letter)) this.#made += text;
    else if (/[A-Za-z]/.test(letter)) this.#refuse(text);
    else this.#made += /[\^$\\.*+?()[\]{}|/]/.test(letter) ? text : letter;
  }

  /** A character by its number in braces, as JavaScript writes it. */
  #codePoint(): string | undefined {
    const digits = this.#take(/\{([0-9A-Fa-f]+)\}/)?.[1];
    return digits === undefined ? undefined : `\\u{${digits}}`;
  }

  #brackets(): void {
    const [open = '['] = this.#take(/\[\^?/) ?? [];
    let inner = this.#take(/\]/) === undefined ? '' : '\\]';
    while (this.#at < this.#source.length) {
      const posix = this.#take(/\[:(\^?)([a-z]+):\]/);
      if (posix !== undefined) {
        const members = CLASSES[posix[2] ?? ''];
        if (members === undefined || posix[1] === '^') this.#refuse(posix[0]);
        inner += members;
        continue;
      }
      if (this.#take(/\]/) !== undefined) {
        this.#made += `${open}${inner}]`;
        return;
      }
      const escaped = this.#take(/\\([\s\S])/);
      if (escaped !== undefined) {
        const [text, letter = ''] = escaped;
        if (letter === 's') inner += ' \\t\\n\\v\\f\\r';
        else if (letter === 'x') inner += this.#codePoint() ?? text;
        else if (/[bdDwWnrtfv0-9pPS]/.test(letter)) inner += text;
        else if (/[A-Za-z]/.test(letter)) this.#refuse(text);
        else inner += /[\^$\\.*+?()[\]{}|/-]/.test(letter) ? text : letter;
        continue;
      }
      const [plain = ''] = this.#take(/[\s\S]/) ?? [];
      inner += plain === '[' ? '\\[' : plain;
    }
    malformed(`the pattern /${this.#source}/`, 'a [ is never closed');
  }

  #group(): void {
    const named = this.#take(/\(\?P?<([A-Za-z_]\w*)>/);
    if (named !== undefined) this.#made += `(?<${named[1] ?? ''}>`;
    else if (this.#take(/\(\?#[^)]*\)/) !== undefined) return;
    else {
      const [known] = this.#take(/\((?:\?(?::|=|!|<=|<!))?(?!\?|\*)/) ?? this.#refuse('(?…)');
      this.#made += known;
    }
  }
}

/** The options in front of a pattern, `(?i)`, and the rest. */
function readInline(source: string, options: string): readonly [source: string, options: string] {
  const [head = '', inline = ''] = /^\(\?([imsx]+)\)/.exec(source) ?? [];
  return [source.slice(head.length), options + inline];
}

const compiled = new Map<string, RegExp>();

function compile(source: string, options: string): RegExp {
  const [rest, all] = readInline(source, options);
  const made = new Translation(rest, {
    isMultiline: all.includes('m'),
    isDotAll: all.includes('s'),
    isExtended: all.includes('x'),
  }).run();
  const flags = all.includes('i') ? 'i' : '';
  try {
    return new RegExp(made, `u${flags}`);
  } catch (error) {
    // Without the flag JavaScript forgives what PCRE forgives, such as a lonely brace; but some escapes mean something else then.
    if (/\\(?:[pP]|u\{)/.test(made))
      return malformed(`the pattern /${source}/`, error instanceof Error ? error.message : String(error));
  }
  try {
    return new RegExp(made, flags);
  } catch (error) {
    return malformed(`the pattern /${source}/`, error instanceof Error ? error.message : String(error));
  }
}

/**
 * The regular expression of JavaScript that matches the same.
 * @param options of `i`, `m`, `s`, `x` and `u`
 */
export function patternOf(source: string, options: string): RegExp {
  const wrong = /[^imsxu]/.exec(options)?.[0];
  if (wrong !== undefined)
    malformed(`the regular expression option '${wrong}'`, 'it is one of i, m, s, x, u');
  const key = `${options}/${source}`;
  const known = compiled.get(key) ?? compile(source, options);
  compiled.set(key, known);
  return known;
}
