/**
 * The texts that must never be seen again: logins' secrets and what a request revealed. Everything that the server
 * or a library said goes through here before it becomes part of an error.
 */

export interface SecretMask {
  /** From now on `text` is masked. One that is too short to be told from ordinary text is ignored. */
  add(text: string): void;
  /** `text` with every known secret, also JSON-escaped or URL-encoded, replaced by `[secret]`. */
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
        if (spelling.length >= MIN_LENGTH) secrets.add(spelling);
      }
      if (secrets.size !== size) pattern = undefined;
    },
    apply(text) {
      if (secrets.size === 0) return text;
      // Longest first, so that a secret that holds another one is masked whole.
      pattern ??= new RegExp(
        [...secrets]
          .sort((a, b) => b.length - a.length)
          .map((secret) => secret.replace(/[\\^$.|?*+()[\]{}/-]/g, '\\$&'))
          .join('|'),
        'g',
      );
      return text.replace(pattern, MASKED);
    },
  };
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
