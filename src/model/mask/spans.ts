/** Parts of a text, and their replacement. */

/** What is shown in place of a secret. */
export const MASKED = '[secret]';

/** Where a part begins, and the place after its end. */
export type Span = readonly [start: number, end: number];

/** `text` with `replacement` for the spans; what overlaps or touches is replaced once. */
export function replaceSpans(text: string, spans: Span[], replacement: string): string {
  if (spans.length === 0) return text;
  spans.sort(([a], [b]) => a - b);
  let result = '';
  let done = 0;
  let isOpen = false;
  for (const [start, end] of spans) {
    if (isOpen && start <= done) {
      done = Math.max(done, end);
      continue;
    }
    result += text.slice(done, start) + replacement;
    done = end;
    isOpen = true;
  }
  return result + text.slice(done);
}
