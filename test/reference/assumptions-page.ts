/** docs/reference/assumptions.md: what Sluice takes for true of Atlas without proof, who relies on it, and what would settle it. */
import { EXPERIMENTS } from '../../src/core/probe/experiments.ts';
import { UNASKABLE, UNASKED } from '../../src/core/probe/assumptions.ts';
import { QUIRKS } from '../../src/sandbox/faults/quirks.ts';

export interface Source {
  /** Below src. */
  readonly name: string;
  readonly text: string;
}

export interface Assumption {
  /** A file below src. */
  readonly where: string;
  /** An experiment, or a reason of `UNASKABLE`; undefined where the comment names neither. */
  readonly by: string | undefined;
  readonly what: string;
  /** What the comment is about: the next name that is declared; undefined at the end of a file. */
  readonly about: string | undefined;
}

/** Every fact that a comment marks as assumed, in the order of the files. */
export function findAssumptions(sources: readonly Source[]): readonly Assumption[] {
  return sources.flatMap(({ name, text }) =>
    [...text.matchAll(/\b[Aa]ssumed(?: \(([a-z-]+)\))?: ((?:[^.;]|\.(?=\S))+)/g)]
      .filter(({ index }) => isComment(text, index))
      .map(({ 0: whole, 1: by, 2: what = '', index }) => ({
        where: name,
        by,
        what: plain(what),
        about: /\b(?:function|const|interface|type|class) (\w+)/.exec(text.slice(index + whole.length))?.[1],
      })),
  );
}

/** Whether a place in a source is in a comment, or in the text of a source that a table quotes. */
function isComment(text: string, index: number): boolean {
  const line = text.slice(text.lastIndexOf('\n', index) + 1, index);
  return /^\s*(?:\/\/|\/?\*|source: )/.test(line);
}

/** One line, without what ends a comment. */
const plain = (text: string): string =>
  text
    .replaceAll(/\n\s*(?:\/\/|\*)?\s*/g, ' ')
    .replaceAll(/\s*\*\/[^]*$|',\s[^]*$/g, '')
    // A bracket around the whole comment.
    .replace(/^([^()]*(?:\([^()]*\)[^()]*)*)\)$/, '$1')
    .replaceAll('|', '\\|')
    .trim();

const settledBy = (by: string | undefined): string =>
  by === undefined ? '?' : by in UNASKABLE ? UNASKABLE[by]! : `\`sluice probe --only ${by}\``;

export function assumptionsPage(sources: readonly Source[]): string {
  const rows = findAssumptions(sources)
    .toSorted((a, b) => (a.where < b.where ? -1 : a.where > b.where ? 1 : 0))
    .map(
      ({ where, by, what, about }) =>
        `| ${what} | ${about === undefined ? '' : `\`${about}\` in `}[${where}](../../src/${where}) | ${settledBy(by)} |`,
    );
  const questions = QUIRKS.map(({ name, byDefault, instead }) => {
    const experiment = EXPERIMENTS.find(({ settles }) => settles.includes(name));
    const settled =
      experiment === undefined
        ? (UNASKABLE[UNASKED[name] ?? ''] ?? '?')
        : `\`sluice probe --only ${experiment.name}\``;
    return `| \`${name}\` | ${byDefault} | ${instead} | ${settled} |`;
  });
  return `# Assumptions

What Sluice takes for true of Atlas without proof. [\`sluice probe\`](../first-contact.md#help-to-find-out-how-atlas-behaves) settles most of it in a few minutes.

## Open questions

Each has two answers. Sluice works with either; the sandbox gives the first one, and the other with \`--quirk NAME\`.

| quirk | by default | instead | settled by, or why it can't be |
|---|---|---|---|
${questions.join('\n')}

## Facts that code relies on

| what is assumed | who relies on it | settled by, or why it can't be |
|---|---|---|
${rows.join('\n')}
`;
}
