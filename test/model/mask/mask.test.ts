/** A secret is found in whatever spelling somebody repeats it, and nothing else is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMask } from '../../../src/model/mask/mask.ts';
import { SPELLINGS, piecesTold } from './spellings.ts';

function maskOf(...secrets: string[]): (text: string) => string {
  const mask = createMask();
  for (const secret of secrets) mask.add(secret);
  return (text) => mask.apply(text);
}

const AWKWARD = [
  'hunter2-and-more',
  'p&ss<wo>rd/"\'+ 1%',
  'open sesame now please',
  'C:\\new\\table\\users',
  'tab\there and there',
  '100%25 sure %41bc',
  'naïve-pässwörd-😀',
  '\\u0041\\n-literal',
  'a+b+c/d==e+f',
  '&amp;lt;entities&gt;',
];

describe.each(Object.entries(SPELLINGS))('%s', (_, spell) => {
  it.each(AWKWARD)('of %j is masked', (secret) => {
    const spelled = spell(secret);
    const said = maskOf(secret)(`SASL login failed for svc / ${spelled} (in 3 ms)`);
    expect(said).toMatch(/^SASL login failed for svc \/ [^]*\[secret\][^]* \(in 3 ms\)$/);
    expect(piecesTold(said, secret)).toEqual([]);
  });

  it('of any secret leaves nothing of it that tells anything', () => {
    const secret = fc
      .string({ unit: 'grapheme', minLength: 4, maxLength: 40 })
      .map((text) => `k${text}q`)
      .filter((text) => text.replace(/[\s+\\%&]/g, '').length >= 8 && text === text.normalize());
    fc.assert(
      fc.property(secret, fc.lorem(), fc.lorem(), (text, before, after) => {
        fc.pre(!/\p{Surrogate}/u.test(text) && !`${before} ${after}`.includes(text));
        const spelled = spell(text);
        const said = maskOf(text)(`${before} ${spelled} ${after}`);
        expect(said.startsWith(`${before} `)).toBe(true);
        expect(said.endsWith(` ${after}`)).toBe(true);
        expect(said).toContain('[secret]');
        expect(said).not.toContain(spelled);
        expect(piecesTold(said, text).filter((piece) => !`${before} ${after}`.includes(piece))).toEqual([]);
      }),
      { seed: 20261127, numRuns: 40 },
    );
  });
});

const PEM = [
  '-----BEGIN PRIVATE KEY-----',
  'MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj',
  'MzEfYyjiWA4R4/M2bS1GB4t7NXp98C3SC6dVMvDuictGeurT8jNbvJZHtCSuYEvu',
  'NMoSfm76oqFvAp8Gy0iz5sxjZmSnXyCdPEovGhLa0VzMaQ8s+CLOyS56YyCFGeJZ',
  'qgtzJ6GR3eqoYSW9b9UMvkBpZODSctWSNGj3P7jRFDO5VoTwCQAWbFnOjDfH5Ulg',
  'p2PKSQnSJP3AJLQ=',
  '-----END PRIVATE KEY-----',
  '',
].join('\n');
const LINES = PEM.split('\n').filter((line) => line !== '' && !line.startsWith('-----'));

describe('a secret of several lines', () => {
  it.each<[string, string]>([
    ['whole', PEM],
    ['with CRLF', PEM.replaceAll('\n', '\r\n')],
    ['joined', PEM.replaceAll('\n', '')],
    ['joined by spaces', PEM.replaceAll('\n', ' ')],
    ['escaped', PEM.replaceAll('\n', '\\n')],
    ['escaped twice', PEM.replaceAll('\n', '\\\\n')],
    ['folded elsewhere', LINES.join('').replace(/.{48}/g, '$&\n')],
    ['indented', PEM.replaceAll('\n', '\n        ')],
    ['quoted', PEM.replaceAll(/^/gm, '> ')],
    ['in base64', Buffer.from(PEM).toString('base64')],
    ['in base64 after something else', Buffer.from(`key:${PEM.replaceAll('\n', '\r\n')}`).toString('base64')],
    ['in hexadecimal', Buffer.from(PEM).toString('hex')],
    ['cut off', `${PEM.slice(0, 60)}...`],
    ['cut off in its third line', `${PEM.slice(0, 180)}…`],
    ['from its second line on', PEM.slice(93)],
  ])('is masked %s', (_, spelled) => {
    const said = maskOf(PEM)(`bad key: ${spelled}`);
    for (const line of LINES) {
      for (let i = 0; i + 20 <= line.length; i += 1) expect(said).not.toContain(line.slice(i, i + 20));
      expect(said).not.toContain(Buffer.from(line.slice(8, 40)).toString('hex'));
      expect(said).not.toContain(Buffer.from(line).toString('base64').slice(4, -4));
    }
  });

  it.each(LINES)('is masked line by line: %s', (line) => {
    expect(maskOf(PEM)(`unexpected ${line} in line 2`)).toBe('unexpected [secret] in line 2');
  });

  it('does not take the frame of a PEM for a secret', () => {
    const said = 'expected -----BEGIN PRIVATE KEY-----';
    expect(maskOf(PEM)(said)).toBe(said);
  });
});

it.each([
  ['a login as hunter2-and-more failed', 'a login as [secret] failed'],
  ['a login as hunter2-an… failed', 'a login as [secret]… failed'],
  ['a login as "hunter2-..." failed', 'a login as "[secret]..." failed'],
  ['hunter2-… hunter2-and…', '[secret]… [secret]…'],
  ['hunter2… is seven characters', 'hunter2… is seven characters'],
  ['said open\\u0020sesam\\u2026', 'said [secret]\\u2026'],
  ['said open%20sesame%20n%2...', 'said [secret]%2...'],
  ['and base64 aHVudGVyMi1hbm...', 'and base64 [secret]...'],
  ['hunter2-and-more, hunter2-and-more', '[secret], [secret]'],
  ['xhunter2-and-morex', 'x[secret]x'],
  ['\\nhunter2-and-more', '\\n[secret]'],
])('%s', (text, masked) => {
  expect(maskOf('hunter2-and-more', 'open sesame now', '        ')(text)).toBe(masked);
});

it('a secret that holds another one is masked whole', () => {
  expect(maskOf('hunter2-a', 'hunter2-a and more')('x hunter2-a and more y hunter2-a')).toBe(
    'x [secret] y [secret]',
  );
});

it('a URL as a secret masks its password and the values of its query alone, too', () => {
  const mask = maskOf('https://user:newpass%2F22@hooks.example.com/T0/B0?sig=abcdefgh-1234');
  expect(mask('newpass/22 and abcdefgh-1234')).toBe('[secret] and [secret]');
});

it('a key file as a secret masks its key alone, too', () => {
  const file = JSON.stringify({ type: 'service_account', private_key: PEM, client_email: 'svc@x.example' });
  expect(maskOf(file)(`service_account svc@x.example ${LINES[1] ?? ''}`)).toBe(
    'service_account svc@x.example [secret]',
  );
});

it('a secret of four to seven characters is masked as written, as a whole word', () => {
  const mask = maskOf('done', 'a.b');
  expect(mask('is done, "done"; undone, done2, DONE, ZG9uZQ==, d\\u006fne, don...')).toBe(
    'is [secret], "[secret]"; undone, done2, DONE, ZG9uZQ==, d\\u006fne, don...',
  );
});

it('a shorter secret masks nothing', () => {
  expect(maskOf('1', 'abc', '   ')('1 abc')).toBe('1 abc');
});

it('a value is hidden where it equals a secret of at least eight characters', () => {
  const mask = createMask();
  for (const secret of ['done', 'warehouse', 'a-long-and-random-one']) mask.add(secret);
  expect(['done', 'warehouse', 'orders/connection/warehouse'].map((text) => mask.hide(text))).toEqual([
    'done',
    '[secret]',
    'orders/connection/warehouse',
  ]);
  expect(mask.hide('x=a-long-and-random-one;')).toBe('x=[secret];');
  // No word of Sluice has a digit or a sign in it.
  mask.add('hunter22');
  mask.add('p&ssword');
  expect(mask.hide('the host hunter22:9092, the name p&ssword and the warehouse')).toBe(
    'the host [secret]:9092, the name [secret] and the warehouse',
  );
  expect(mask.hideValue('Bearer warehouse, done')).toBe('Bearer [secret], done');
});

it('finds what a secret URL is made of', () => {
  const mask = createMask();
  mask.add(
    'https://hooker:pass%26word@hooks.example.com/services/T0AB/B0CD/nQ3xWv8LrT5yPz1k?sig=signed-by-us',
  );
  const said = [
    'user hooker42 or hooker',
    'POST /services/T0AB/B0CD/nQ3xWv8LrT5yPz1k',
    'token nQ3xWv8LrT5yPz1k',
    'pass&word',
    'sig signed-by-us',
  ];
  expect(said.map((text) => mask.apply(text))).toEqual([
    'user hooker42 or [secret]',
    'POST [secret]',
    'token [secret]',
    '[secret]',
    'sig [secret]',
  ]);
});

it('masked JSON stays JSON', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 8 }),
      fc.string({ unit: 'grapheme' }),
      fc.nat(3),
      (secret, other, depth) => {
        let text = JSON.stringify({ said: `${other}${secret}${other}`, [secret]: [other] });
        for (let i = 0; i < depth; i += 1) text = JSON.stringify({ text });
        JSON.parse(maskOf(secret)(text));
      },
    ),
    { seed: 20261127, numRuns: 150 },
  );
});
