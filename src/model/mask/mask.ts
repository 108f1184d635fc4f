/**
 * The texts that must never be seen again: logins' secrets and what a request revealed. Everything that the server
 * or a library said goes through here before it becomes part of an error.
 */

export interface SecretMask {
  /** From now on `text` is masked. One that is too short to be told from ordinary text is ignored. */
  add(text: string): void;
  /**
   * `text` with every known secret replaced by `[secret]`: also JSON-escaped or URL-encoded, folded over lines where it has spaces, and the beginning of
   * one that was cut short before an ellipsis.
   */
  apply(text: string): string;
}

const MASKED = '[secret]';

/** Shorter ones would tear every text to shreds, and show by that what they are. */
const MIN_LENGTH = 4;

export function createMask(): SecretMask {
  const secrets = new Set<string>();
  let pattern: RegExp | undefined;
  return {
    add(text) {
      const size = secrets.size;
      for (const spelling of spellings(text)) {
        if (spelling.trim().length >= MIN_LENGTH) secrets.add(spelling);
      }
      if (secrets.size !== size) pattern = undefined;
    },
    apply(text) {
      if (secrets.size === 0) return text;
      // Longest first, so that a secret that holds another one is masked whole.
      pattern ??= new RegExp(
        [...secrets]
          .sort((a, b) => b.length - a.length)
          .map((secret) => secret.replace(/[\\^$.|?*+()[\]{}/-]/g, '\\$&').replace(/ +/g, '\\s+'))
          .join('|'),
        'g',
      );
      return maskCutOnes(text.replace(pattern, MASKED), secrets);
    },
  };
}

const ELLIPSIS = '…';

/** A text that is cut to the width of a screen may end in the beginning of a secret, which no longer looks like the whole one. */
function maskCutOnes(text: string, secrets: ReadonlySet<string>): string {
  if (!text.includes(ELLIPSIS)) return text;
  const parts = text.split(ELLIPSIS);
  const last = parts.pop() ?? '';
  const masked = parts.map((part) => {
    const length = longestBeginning(part, secrets);
    return length === 0 ? part : part.slice(0, -length) + MASKED;
  });
  return [...masked, last].join(ELLIPSIS);
}

/** The length of the longest beginning of a secret with which `text` ends; 0 when it is too short to tell anything. */
function longestBeginning(text: string, secrets: ReadonlySet<string>): number {
  let longest = 0;
  for (const secret of secrets) {
    for (
      let length = Math.min(secret.length, text.length);
      length >= MIN_LENGTH && length > longest;
      length -= 1
    ) {
      if (text.endsWith(secret.slice(0, length))) longest = length;
    }
  }
  return longest;
}

/** The forms in which a server may repeat a text that it was sent. */
function spellings(text: string): string[] {
  return [text, text.trim(), JSON.stringify(text).slice(1, -1), ...encodedForms(text)];
}

function encodedForms(text: string): string[] {
  try {
    return [encodeURIComponent(text)];
  } catch {
    // A lone surrogate can't be URL-encoded.
    return [];
  }
}
