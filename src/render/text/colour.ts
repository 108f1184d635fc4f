/** Colour for terminals. A `Paint` that is off gives texts back as they are. */
import { styleText } from 'node:util';

export type Tone = 'added' | 'removed' | 'changed' | 'danger' | 'faint' | 'strong';

export type Paint = (tone: Tone, text: string) => string;

const FORMATS = {
  added: 'green',
  removed: 'red',
  changed: 'yellow',
  danger: ['bold', 'red'],
  faint: 'dim',
  strong: 'bold',
} as const;

export function makePaint(isOn: boolean): Paint {
  if (!isOn) return (_, text) => text;
  return (tone, text) => {
    const format = FORMATS[tone];
    return styleText(typeof format === 'string' ? format : [...format], text, { validateStream: false });
  };
}
