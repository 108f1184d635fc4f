import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapePlaceholders } from '../../src/manifest/values/placeholders.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Value } from '../../src/model/document.ts';
import { Document, NumberLiteral } from '../../src/model/document.ts';
import { printJson } from '../../src/model/document/json-text.ts';
import { renderDiagnostics } from '../../src/render/diagnostics.ts';
import { renderSarif } from '../../src/render/json/sarif.ts';
import { printYaml } from '../../src/render/yaml.ts';
import { Findings } from '../../src/manifest/checks/findings.ts';
import { parseYaml } from '../../src/manifest/read/parse.ts';
import { Origins, Source } from '../../src/manifest/read/source.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '1',
    'true',
    '~',
    'null',
    ' x',
    'x ',
    'a: b',
    '- a',
    '#',
    '<<',
    '__proto__',
    '10',
    '0x1F',
    '.inf',
    '\n',
    'a\n\n b\n',
    '\t',
    "'",
    '"',
    '${env:A}',
    '$${var:b}',
    '2020-01-01',
    '=',
    '!',
    '&a',
    '*a',
    '|',
    '\u0085',
    '\u2028',
    '\ufeff',
  ),
);
const numeral = fc
  .constantFrom('0', '-0', '1.0', '1e3', '-0.0', '9223372036854775807', '1E400', '0.1')
  .map((spelling) => new NumberLiteral(spelling));
const { value } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    text,
    numeral,
    fc.constantFrom<Value>(null, true, false),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .uniqueArray(fc.tuple(text, tie('value')), { maxLength: 4, selector: ([key]) => key })
      .map((entries) => new Document(entries)),
  ),
}));

describe('printed YAML', () => {
  it('reads back as the same values, to the letter', () => {
    fc.assert(
      fc.property(value, (inner) => {
        const printed = printYaml([inner]);
        const findings = new Findings();
        const read = parseYaml(new Source('p', 'p', printed), 'pipeline-file', {
          findings,
          origins: new Origins(),
        });
        expect(findings.diagnostics).toEqual([]);
        expect(printJson(read ?? null)).toBe(printJson([inner]));
      }),
      { seed: 7, numRuns: 1500 },
    );
  });

  it('has placeholders escaped where that is asked for', () => {
    expect(printYaml(['${env:A}'], escapePlaceholders)).toBe('- $${env:A}\n');
  });
});

describe('a diagnostic as text', () => {
  const at = (column: number, excerpt: string): Diagnostic => ({
    severity: 'error',
    code: 'MANIFEST_VALUE',
    message: 'wrong',
    place: { file: 'a.yaml', line: 7, column },
    excerpt,
    fix: 'Right it.',
  });
  const linesOf = (diagnostic: Diagnostic, columns = 60): string[] =>
    renderDiagnostics([diagnostic], { color: false, columns }).split('\n');

  it('has its caret below the column, after tabs and wide characters too', () => {
    expect(linesOf(at(4, 'a: b')).slice(0, 4)).toEqual([
      'a.yaml:7:4: error MANIFEST_VALUE wrong',
      '  7 | a: b',
      '    |    ^',
      '  fix: Right it.',
    ]);
    expect(linesOf(at(3, '\t\tb')).slice(1, 3)).toEqual(['  7 |   b', '    |   ^']);
    expect(linesOf(at(5, '名前: b')).slice(1, 3)).toEqual(['  7 | 名前: b', '    |       ^']);
  });

  it('cuts a long line around the caret', () => {
    const [, line = '', caret = ''] = linesOf(at(301, 'a'.repeat(300) + 'X' + 'b'.repeat(300)));
    expect(line.length).toBeLessThanOrEqual(60);
    expect(line[caret.indexOf('^')]).toBe('X');
  });

  it('cannot move the cursor', () => {
    const hostile = { ...at(1, '\u001b[2Jx'), message: 'a\u001b]0;b\u0007', address: 'w/\u202econnection' };
    // eslint-disable-next-line no-control-regex
    expect(linesOf(hostile).join('')).not.toMatch(/[\u0000-\u001f\u202e]/);
  });

  it('counts what it shows', () => {
    const warning: Diagnostic = { severity: 'warning', code: 'A', message: 'b' };
    const shown = renderDiagnostics([warning, warning, { ...warning, severity: 'note' }], {
      color: false,
      columns: 80,
    });
    expect(shown).toBe('warning A b\n\nwarning A b\n\nnote A b\n\n2 warnings, 1 note\n');
    expect(renderDiagnostics([], { color: true, columns: 80 })).toBe('');
  });
});

describe('SARIF', () => {
  it('has no location for what has no place, and URIs for names that need it', () => {
    const place = { file: 'a b/ü.yaml', line: 1, column: 1 };
    const log = JSON.parse(
      renderSarif(
        [
          { severity: 'note', code: 'A', message: 'x' },
          { severity: 'error', code: 'B', message: 'y', place },
        ],
        {
          version: '1.0.0',
          informationUri: 'https://sluice.example',
          describeRule: () => undefined,
          locate: (file) => file,
        },
      ),
    ) as {
      runs: { results: { locations?: { physicalLocation: { artifactLocation: { uri: string } } }[] }[] }[];
    };
    const [first, second] = log.runs[0]!.results;
    expect(first).not.toHaveProperty('locations');
    expect(second!.locations![0]!.physicalLocation.artifactLocation.uri).toBe('a%20b/%C3%BC.yaml');
  });
});
