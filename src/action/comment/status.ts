/**
 * What became of a plan, above the plan in its comment: applied, refused, planned again by hand. The block is put in, and taken
 * out again, without touching the plan and the record below it.
 */

const END = '<!-- sluice:status-end -->';

/** A comment's body with `status` in front, in the place of an earlier one. */
export function withStatus(body: string, status: string): string {
  return `${status.trimEnd()}\n\n${END}\n${withoutStatus(body)}`;
}

/** The status of a comment; '' when it has none. */
export function statusOf(body: string): string {
  const end = body.indexOf(`\n${END}\n`);
  return end === -1 ? '' : body.slice(0, end);
}

/** A comment's body without its status. */
export function withoutStatus(body: string): string {
  // The first such line is the status's own: below it everything that others wrote is in code, behind a sign.
  const end = body.indexOf(`\n${END}\n`);
  return end === -1 ? body : body.slice(end + END.length + 2);
}
