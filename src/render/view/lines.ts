/** Lines that were painted for a terminal as pieces with tones. Texts in them hold no control characters: `safe-text.ts` has spelt them out. */
import type { Paint } from '../text/colour.ts';
import type { Line, Piece, PieceTone } from './document.ts';

const OPEN = '\u0002';
const MIDDLE = '\u0003';
const CLOSE = '\u0004';

/** Marks where a tone begins and ends, in place of a terminal's colours. */
export const markTones: Paint = (tone, text) => `${OPEN}${tone}${MIDDLE}${text}${CLOSE}`;

/** The pieces of a line that `markTones` painted. */
export function piecesOf(line: string): Line {
  return line.split(OPEN).flatMap((part, i): Piece[] => {
    if (i === 0) return part === '' ? [] : [part];
    const [tone, rest = ''] = part.split(MIDDLE) as [PieceTone, string?];
    const [text = '', after = ''] = rest.split(CLOSE);
    return [[tone, text] as const, ...(after === '' ? [] : [after])];
  });
}
