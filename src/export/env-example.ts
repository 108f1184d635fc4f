/** The text of `.env.example`: the variables that a manifest reads, without values. What is there already is kept to the letter. */
import type { OutsideName } from './secret-names.ts';

const HEADER = `# Variables that sluice.yaml reads. Copy this file to a place that Git does not see, fill it in there, and load it
# before \`sluice apply\`. Planning needs those that are no secrets. Atlas does not return passwords and keys: they are what you gave it.
`;

function explain({ source, field }: OutsideName): string {
  if (source === 'secret') return 'a secret';
  return field.startsWith('pipeline.')
    ? 'as the pipeline had it written out'
    : 'a URL with a user and a password';
}

/** `text` with a line for each of `names` that it does not have; the same text when it has them all. */
export function addNames(text: string, names: readonly OutsideName[]): string {
  const present = new Set(
    [...text.matchAll(/^[ \t]*(?:#[ \t]*)?(?:export[ \t]+)?([A-Za-z_]\w*)=/gm)].map((match) => match[1]),
  );
  const missing = names.filter(({ name }) => !present.has(name));
  if (missing.length === 0) return text;
  const lines = missing.map(
    (one) => `\n# ${one.address}: ${printable(one.field)}, ${explain(one)}\n${one.name}=\n`,
  );
  const start = text === '' ? HEADER : text.endsWith('\n') ? text : `${text}\n`;
  return start + lines.join('');
}

/** Names of headers and connections may hold anything but may not end the comment. */
// eslint-disable-next-line no-control-regex -- these are what it is about
const printable = (text: string): string => text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ' ');
