/**
 * The replays that jobs have begun, as lines of a comment just above its record, so that no other job begins them again: a job's own disk goes with it.
 * They stay whatever else becomes of the comment. Text to note and back.
 */

const MARK = 'sluice:replay';

const LINE = new RegExp(`^<!-- ${MARK} ([0-9a-f]{32}) ([A-Za-z0-9_-]+) -->$`);

export interface NotedReplay {
  readonly key: string;
  readonly text: string;
}

/** The replays that a comment notes. Says nothing about trust. */
export function replaysIn(body: string): NotedReplay[] {
  return split(body).notes.flatMap((line) => {
    const [, key = '', packed = ''] = LINE.exec(line) ?? [];
    return { key, text: Buffer.from(packed, 'base64url').toString('utf8') };
  });
}

/** A comment's body that notes one more replay. */
export function withReplay(body: string, { key, text }: NotedReplay): string {
  const { above, notes, last } = split(withoutReplay(body, key));
  const line = `<!-- ${MARK} ${key} ${Buffer.from(text, 'utf8').toString('base64url')} -->`;
  return join([...above, ...notes, line, last]);
}

/** A comment's body that no longer notes a replay. */
export function withoutReplay(body: string, key: string): string {
  const { above, notes, last } = split(body);
  return join([...above, ...notes.filter((line) => LINE.exec(line)?.[1] !== key), last]);
}

/** The last line is the record; above it nothing but notes counts as one, because what is further up may be text of others. */
function split(body: string): { above: string[]; notes: string[]; last: string } {
  const lines = body.replaceAll('\r\n', '\n').trimEnd().split('\n');
  const last = lines.pop() ?? '';
  const start = lines.findLastIndex((line) => !LINE.test(line)) + 1;
  return { above: lines.slice(0, start), notes: lines.slice(start), last };
}

const join = (lines: readonly string[]): string => `${lines.join('\n')}\n`;
