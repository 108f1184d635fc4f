import { describe, expect, it } from 'vitest';
import { load } from './workbench.ts';

const HEAD = 'apiVersion: sluice/v1\nproject: 5f3a0c0c0c0c0c0c0c0c0cc1\n';

const codesOf = async (content: string | Uint8Array, name = 'sluice.yaml'): Promise<string[]> => {
  const files =
    name === 'sluice.yaml' ? { [name]: content } : { 'sluice.yaml': withPipeline(name), [name]: content };
  const { diagnostics, desired } = await load(files);
  expect(desired).toBeUndefined();
  return diagnostics.map(({ code }) => code);
};

const withPipeline = (path: string): string =>
  `${HEAD}workspaces:\n  w:\n    dataProcessRegion: { cloudProvider: AWS, region: OHIO_USA }\n    processors: { p: { pipeline: ${path} } }\n`;

describe('a hostile or broken file ends in a clear error', () => {
  it('when it is binary', async () => {
    expect(await codesOf(Uint8Array.from({ length: 4096 }, (_, i) => (i * 37) % 256))).toEqual([
      'MANIFEST_NOT_TEXT',
    ]);
    expect(await codesOf(new TextEncoder().encode('a: \u0000\n'))).toEqual(['MANIFEST_NOT_TEXT']);
  });

  it('when it is UTF-16', async () => {
    expect(await codesOf(Buffer.from('\ufeffapiVersion: sluice/v1\n', 'utf16le'))).toEqual([
      'MANIFEST_NOT_TEXT',
    ]);
  });

  it('when it has 50 MB', async () => {
    expect(await codesOf(Buffer.alloc(50 * 1024 * 1024, 'a: b\n'))).toEqual(['MANIFEST_TOO_LARGE']);
    expect(await codesOf(Buffer.alloc(50 * 1024 * 1024, '[ 1, '), 'p.json')).toEqual(['MANIFEST_TOO_LARGE']);
  });

  it('when it is truncated at any character', async () => {
    const whole = `${HEAD}workspaces:\n  w:\n    connections: { h: { type: Https, url: "https://x.y", headers: { a: 'b' } } }\n`;
    for (let length = whole.indexOf('w:') + 2; length < whole.length - 2; length += 1) {
      const { diagnostics } = await load({ 'sluice.yaml': whole.slice(0, length) });
      expect(diagnostics.length, `cut at ${length}`).toBeGreaterThan(0);
    }
  });

  it('when aliases mean billions of values', async () => {
    const levels = Array.from({ length: 12 }, (_, i) => {
      const items = Array(10)
        .fill(i === 0 ? 'x' : `*a${i - 1}`)
        .join(', ');
      return `  a${i}: &a${i} [${items}]\n`;
    });
    expect(await codesOf(`${HEAD}vars:\n${levels.join('')}`)).toContain('MANIFEST_ALIAS_BOMB');
  });

  it('when merged maps mean billions of values', async () => {
    const levels = Array.from({ length: 12 }, (_, i) => {
      const members = Array.from({ length: 10 }, (__, k) => `k${k}: ${i === 0 ? 'x' : `*a${i - 1}`}`).join(
        ', ',
      );
      return `  a${i}: &a${i} { ${members} }\n`;
    });
    expect(await codesOf(`${HEAD}vars:\n${levels.join('')}  b: { <<: *a11 }\n`)).toContain(
      'MANIFEST_ALIAS_BOMB',
    );
  });

  it.each([
    ['flow lists', '['.repeat(100_000)],
    ['flow maps', '{a: '.repeat(50_000)],
    ['compact lists', '- '.repeat(100_000)],
    ['compact keys', '? '.repeat(50_000)],
    ['indented maps', Array.from({ length: 1000 }, (_, i) => ' '.repeat(i) + 'a:').join('\n')],
  ])('when %s are nested without end', async (_, text) => {
    expect(await codesOf(text)).toEqual(['MANIFEST_TOO_DEEP']);
  });

  it('when JSON is nested without end', async () => {
    expect(await codesOf('['.repeat(100_000), 'p.json')).toEqual(['MANIFEST_TOO_DEEP']);
  });

  it('when anchors are wrapped in each other deeper than anything can be stored', async () => {
    const wrap = (inner: string): string => '['.repeat(100) + inner + ']'.repeat(100);
    const lines = Array.from(
      { length: 10 },
      (_, i) => `  a${i}: &a${i} ${wrap(i === 0 ? '1' : `*a${i - 1}`)}\n`,
    );
    expect(await codesOf(`${HEAD}vars:\n${lines.join('')}`)).toContain('MANIFEST_TOO_DEEP');
  });

  it('when it is a directory', async () => {
    const { diagnostics } = await load({ 'sluice.yaml/x.txt': '' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['MANIFEST_NOT_FOUND']);
  });

  it('when a pipeline file is a directory', async () => {
    const { diagnostics } = await load({ 'sluice.yaml': withPipeline('p.yaml'), 'p.yaml/x': '' });
    expect(diagnostics.map(({ code }) => code)).toEqual(['MANIFEST_UNREADABLE']);
  });

  it('and a byte-order mark is not one of these', async () => {
    const { diagnostics } = await load({ 'sluice.yaml': '\ufeff' + HEAD });
    expect(diagnostics).toEqual([]);
  });
});

describe('names that JavaScript knows are names like any other', () => {
  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__proto__'])('%s', async (word) => {
    const { diagnostics } = await load({
      'sluice.yaml': `${HEAD}workspaces:
  w:
    dataProcessRegion: { cloudProvider: ${word}, region: ${word} }
    streamConfig: { tier: ${word} }
    connections:
      t: { type: ${word} }
      k: { type: Kafka, bootstrapServers: "a:1", authentication: { mechanism: ${word} }, security: { protocol: ${word} } }
      r: { type: SchemaRegistry, provider: ${word}, schemaRegistryUrls: [${word}], schemaRegistryAuthentication: { type: ${word} } }
    processors:
      p: { tier: ${word}, state: ${word}, pipeline: p.yaml, ignoreRules: { x: ${word} } }
`,
      'p.yaml': `- ${word}: {}
- $${word}: {}
- $source: { connectionName: ${word}, config: { auto_offset_reset: ${word} } }
- $match: { $${word}: 1, a: { $${word}: 1 } }
- $project: { b: { $${word}: 1 }, c: "$$${word}" }
- $tumblingWindow: { interval: { size: 1, unit: ${word} }, boundary: ${word}, pipeline: [{ $${word}: {} }] }
- $emit: { connectionName: k, topic: t, config: { acks: ${word}, keyFormat: ${word} } }
`,
    });
    const wrong = diagnostics.filter(({ severity }) => severity === 'error').map(({ place }) => place?.file);
    expect(new Set(wrong)).toEqual(new Set(['sluice.yaml', 'p.yaml']));
  });
});

describe('variables that are made of variables', () => {
  const chain = (length: number, next: (name: string) => string): string =>
    `${HEAD}workspaces: { w: { dataProcessRegion: "\${var:v${length}}" } }\nvars:\n  v0: [xxxxxxxxxx]\n` +
    Array.from({ length }, (_, i) => `  v${i + 1}: ${next(`\${var:v${i}}`)}\n`).join('');

  it.each([
    ['texts', (name: string) => `"${name}${name}"`],
    ['lists', (name: string) => `["${name}", "${name}"]`],
    ['maps', (name: string) => `{ a: "${name}", b: { c: "${name}" } }`],
  ])('do not fill the memory as %s', async (kind, next) => {
    const text = chain(60, next).replace('[xxxxxxxxxx]', kind === 'texts' ? 'xxxxxxxxxx' : '[x]');
    expect(await codesOf(text)).toContain('MANIFEST_VARIABLE');
  });

  it('do not exhaust the stack', async () => {
    expect(await codesOf(chain(20_000, (name) => `["${name}"]`))).toContain('MANIFEST_VARIABLE');
  });

  it('may expand to as much as people need', async () => {
    const { diagnostics } = await load({ 'sluice.yaml': chain(90, (name) => `"${name}"`) });
    expect(diagnostics.map(({ code }) => code)).not.toContain('MANIFEST_VARIABLE');
  });
});

describe('a file that is wrong from end to end', () => {
  it('of unknown keys is reported within seconds', async () => {
    const text = Array.from({ length: 30_000 }, (_, i) => `k${i}: 1\n`).join('');
    expect(await codesOf(HEAD + text)).toHaveLength(30_000);
  });

  it('of broken syntax is reported once it is certain', async () => {
    const codes = await codesOf('- ]\n'.repeat(300_000));
    expect(new Set(codes)).toEqual(new Set(['MANIFEST_SYNTAX']));
  });

  it('that is not text is reported where it stops being one, and never quoted', async () => {
    const { diagnostics } = await load({
      'sluice.yaml': withPipeline('p.yaml'),
      'p.yaml': Buffer.from('# fine\n- caf\xe9: hunter2\n', 'latin1'),
    });
    expect(
      diagnostics.map(({ code, place, excerpt }) => [code, place?.file, place?.line, place?.column, excerpt]),
    ).toEqual([['MANIFEST_NOT_TEXT', 'p.yaml', 2, 6, undefined]]);
  });
});
