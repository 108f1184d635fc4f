import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import { renderDiagnostics } from '../../src/render/diagnostics.ts';
import { foldLines, spread } from '../../src/render/text/layout.ts';
import { cutColumns, escapeControls, takeColumns, textWidth } from '../../src/render/safe-text.ts';
import { renderPlanText } from '../../src/render/text/text.ts';
import { EXAMPLE } from '../plan/example.ts';
import { BASE_DESIRED, BASE_LIVE, pipeline, running } from '../plan/parts.ts';
import type { Situation } from '../plan/situation.ts';
import { planOf } from '../plan/situation.ts';
import { GOLDEN } from './situations.ts';

const WIDE = '注文を 濃縮する プロセッサ 🚀 e\u0301 🇩🇪 👍🏽 ❤\ufe0f';
const LONG_KEY = 'aVeryLongKeyOfADocument'.repeat(2);

/** Names and values that take more or fewer columns than they have characters, and long ones. */
const ODD: Situation = {
  desired: {
    ...BASE_DESIRED,
    'w/connection/kafka': {
      ...(BASE_DESIRED['w/connection/kafka'] as object),
      bootstrapServers: WIDE.repeat(4),
    },
    [`w/processor/${WIDE}`]: { tier: 'SP10', pipeline: pipeline('kafka', { $match: { [WIDE]: WIDE } }) },
    [`w/processor/${'long-name-'.repeat(9)}`]: { tier: 'SP10', pipeline: pipeline('kafka') },
    'w/processor/changed': {
      pipeline: pipeline('kafka', {
        $set: {
          [LONG_KEY]: { [LONG_KEY]: { [WIDE]: `${WIDE} and ${'words '.repeat(30)}` } },
          b: [WIDE, WIDE],
        },
      }),
    },
  },
  live: {
    ...BASE_LIVE,
    'w/processor/changed': running({
      pipeline: pipeline('kafka', { $set: { [LONG_KEY]: { [LONG_KEY]: { [WIDE]: 'before' } }, b: [WIDE] } }),
    }),
    [`w/processor/${'unmanaged '.repeat(12).trim()}`]: running({ pipeline: pipeline('kafka') }),
  },
};

/** Lines that a terminal of `columns` would break, though they have a space to be broken at. */
const tooWide = (text: string, columns: number): string[] =>
  text.split('\n').filter((line) => stringWidth(line) > columns && line.trim().includes(' '));

describe('the text of a plan', () => {
  const situations = Object.entries({ ...GOLDEN, odd: { situation: ODD } });
  it.each(situations)('%s fits its width, but for a word that is longer', (_, { situation }) => {
    const plan = planOf(situation);
    const files = ['deploy/production/streams/sluice.yaml', 'pipelines/enrich.yaml'];
    for (const columns of [40, 60, 72, 80, 120]) {
      for (const color of [false, true]) {
        expect(tooWide(renderPlanText(plan, { color, columns, files }), columns)).toEqual([]);
      }
    }
  });

  it('says the same at every width', () => {
    const words = (columns: number): string =>
      renderPlanText(planOf(EXAMPLE), { color: false, columns }).replace(/\s+/g, '');
    // What has no room on one line gets a line for each member, without the braces and commas between them.
    const bare = (text: string): string => text.replace(/[{},]/g, '');
    expect(bare(words(60))).toBe(bare(words(300)));
  });
});

describe('diagnostics', () => {
  const diagnostic: Diagnostic = {
    severity: 'warning',
    code: 'SOME_CODE',
    message: `about ${WIDE} which ${'goes on and on '.repeat(8)}`.trim(),
    place: { file: 'a/folder/of/manifests/sluice.yaml', line: 12, column: 60 },
    excerpt: `${WIDE}: { ${'key: value, '.repeat(5)}`,
    fix: `Do ${'this and that and '.repeat(6)}nothing else.`,
  };

  it('fit a terminal', () => {
    for (const columns of [40, 60, 80]) {
      expect(
        tooWide(renderDiagnostics([diagnostic], { color: false, columns, isFolded: true }), columns),
      ).toEqual([]);
    }
  });

  it('keep a message on one line elsewhere', () => {
    const lines = renderDiagnostics([diagnostic], { color: false, columns: 60 }).split('\n');
    expect(lines[0]).toBe(`a/folder/of/manifests/sluice.yaml:12:60: warning SOME_CODE ${diagnostic.message}`);
  });

  it('point with the caret at the character, whatever is before it', () => {
    for (const [excerpt, column] of [
      [`${WIDE}: x`, WIDE.length + 3],
      [`${'宽'.repeat(200)}x`, 201],
      [`${'a'.repeat(200)}x${'b'.repeat(100)}`, 201],
      ['\u202ex', 2],
    ] as const) {
      const place = { file: 'f', line: 1, column };
      const printed = renderDiagnostics([{ ...diagnostic, place, excerpt }], { color: false, columns: 60 });
      const [source = '', caret = ''] = printed.split('\n').slice(1);
      const at = stringWidth(caret) - 1;
      expect(stringWidth(source)).toBeLessThanOrEqual(60);
      expect(caret.endsWith('^')).toBe(true);
      expect(takeColumns(source, at + 1)).toBe(`${takeColumns(source, at)}x`);
    }
  });
});

describe('columns of a text', () => {
  const shown = fc.string({ unit: 'grapheme', maxLength: 12 }).map(escapeControls);

  it.each([
    WIDE,
    '🇩🇪',
    '👍🏽',
    '❤\ufe0f',
    '❤',
    '각',
    '각',
    '𠀀',
    'ｱﾞ',
    '1\ufe0f\u20e3',
    'e\u0301\u0302',
    '️',
    '',
  ])('are counted as a terminal does: %s', (text) => {
    expect(textWidth(text)).toBe(stringWidth(text));
  });

  it('are what a library for terminals counts, for any characters', () => {
    fc.assert(
      fc.property(shown, (text) => {
        expect(textWidth(text)).toBe(stringWidth(text));
      }),
      { seed: 7, numRuns: 3000 },
    );
  });

  it('are never more than asked for once a text is cut, and nothing is cut that fits', () => {
    fc.assert(
      fc.property(shown, fc.nat({ max: 20 }), (text, columns) => {
        expect(stringWidth(cutColumns(text, columns))).toBeLessThanOrEqual(columns);
        expect(cutColumns(text, stringWidth(text))).toBe(text);
      }),
      { seed: 7, numRuns: 1000 },
    );
  });
});

describe('a label with something at the far end', () => {
  it('is on one line where both fit, and else the end is below, whole', () => {
    expect(spread('left', ['right'], 12)).toEqual(['left   right']);
    expect(spread('left', ['right'], 10)).toEqual(['left', '     right']);
    expect(spread('left', ['one', '', 'two', 'three'], 14)).toEqual(['left  one  two', '         three']);
    expect(spread('left', ['', ''], 10)).toEqual(['left']);
  });

  it('is not folded within a word, and keeps every word', () => {
    expect(foldLines(['  a bb ccc', 'x'], 6)).toEqual(['  a bb', '   ccc', 'x']);
    expect(foldLines(['  word muchlongerthanthat x'], 6)).toEqual(['  word', 'muchlongerthanthat', '   x']);
  });
});
