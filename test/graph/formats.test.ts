import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataflowOf, liveDataflow } from '../../src/graph/build-dataflow.ts';
import type { Dataflow } from '../../src/graph/dataflow.ts';
import { processorAddress } from '../../src/model/address.ts';
import { document, isDocument } from '../../src/model/document.ts';
import { fromPlain, parseJson } from '../../src/model/document/json-text.ts';
import { renderDot } from '../../src/render/graph/graph-dot.ts';
import { renderMermaid } from '../../src/render/graph/graph-mermaid.ts';
import { nodeText, workspaceText } from '../../src/render/graph/graph-style.ts';
import { renderSvg } from '../../src/render/graph/graph-svg.ts';
import { propertyRuns } from '../property-runs.ts';
import { sharedMissing, sharedPath } from '../shared.ts';
import type { ReadGraph } from './readings.ts';
import { readDot, readMermaid } from './readings.ts';

/** What a parser has to find in any drawing of it. */
const expected = (dataflow: Dataflow): ReadGraph => ({
  nodes: dataflow.nodes
    .map((node) => ({
      id: node.id,
      label: nodeText(node)
        .filter((line) => line !== '')
        .join('\n'),
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  edges: dataflow.edges.map(({ from, to }) => `${from} -> ${to}`).sort(),
  boxes: dataflow.workspaces.map(workspaceText).sort(),
});

const sorted = ({ nodes, edges, boxes }: ReadGraph): ReadGraph => ({
  nodes: nodes.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  edges,
  boxes: boxes.toSorted(),
});

async function expectBothToRead(dataflow: Dataflow): Promise<void> {
  expect(sorted(await readMermaid(renderMermaid(dataflow)))).toEqual(expected(dataflow));
  expect(sorted(await readDot(renderDot(dataflow)))).toEqual(expected(dataflow));
}

/** A dataflow in which a text stands wherever anybody could write one. */
function named(text: string): Dataflow {
  const fields = fromPlain({
    pipeline: [
      { $source: { connectionName: text, topic: [text, 'plain'] } },
      { $lookup: { from: { connectionName: text, db: text, coll: text } } },
      { $merge: { into: { connectionName: text, db: text, coll: { $concat: [text] } } } },
    ],
    options: { dlq: { connectionName: text, db: 'd', coll: text } },
  });
  if (!isDocument(fields)) throw new Error('these are fields');
  return dataflowOf([
    { address: processorAddress(text, text), fields, state: text, mark: 'update' },
    { address: { kind: 'connection', workspace: text, name: text }, fields: document({ type: text }) },
    { address: processorAddress('other', 'plain'), fields },
  ]);
}

const HOSTILE = [
  '"]; n9["x',
  '"]:::evil',
  '")]\n  click p1 "https://evil.example"',
  '%%{init: {"theme": "dark", "securityLevel": "loose"}}%%',
  '---\nconfig:\n  securityLevel: loose\n---',
  '`**bold** [a](javascript:alert(1))`',
  '1. a list',
  '- a list',
  '# a heading',
  '__init__ _under_ *star*',
  'end',
  'subgraph',
  'class p1 evil',
  'style p1 fill:#f00;',
  'classDef x fill:#f00,stroke:#0f0;',
  'fa:fa-bomb',
  '$$\\frac{1}{2}$$',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  ']]>--><b>',
  '&lt;b&gt; &amp; &#60; #lt; #35; #quot;',
  '\\N \\G \\L \\n \\l "\\',
  '\\',
  '"',
  'a|b{c}d(e)f[g]h<i>j',
  '}; digraph x { a -> b',
  '<<b>x</b>>',
  '@{ shape: cyl }',
  '-->',
  '|text|',
  '\u0000\u001b[31mred\u0007',
  'right\u202eleft',
  '\ufffe\uffff',
  '\ud800',
  '𝓊𝓃𝒾𝒸ℴ𝒹ℯ 名前 🎉 e\u0301',
  'ﬂ°°35¶ß',
  ' ',
  'x'.repeat(300),
];

describe('Mermaid and Graphviz read what was drawn', () => {
  it.each(HOSTILE.map((text) => [JSON.stringify(text.slice(0, 60)), text]))(
    'with the name %s',
    async (_, text) => {
      await expectBothToRead(named(text));
    },
  );

  it('with any names', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (text) => {
        await expectBothToRead(named(text));
      }),
      propertyRuns(6, 15, 1000),
    );
  });

  it('when there is nothing to draw', async () => {
    await expectBothToRead({ workspaces: [], nodes: [], edges: [] });
    await expectBothToRead({ workspaces: [{ name: 'empty' }], nodes: [], edges: [] });
  });

  const corpus = sharedPath('corpus', 'pipelines');
  it.skipIf(corpus === undefined)(
    `with every recorded pipeline${corpus === undefined ? ` (skipped: ${sharedMissing})` : ''}`,
    async () => {
      const files = readdirSync(corpus ?? '').filter((file) => file.endsWith('.json'));
      const resources = files.map((file) => {
        const content = parseJson(readFileSync(join(corpus ?? '', file), 'utf8'));
        if (!isDocument(content)) throw new Error(file);
        return { address: processorAddress('corpus', file), body: content };
      });
      expect(resources.length).toBeGreaterThan(100);
      const all = liveDataflow({ resources, unreadable: [] });
      await expectBothToRead(all);
      const silent = all.nodes.filter(
        ({ id, kind }) => kind === 'processor' && !all.edges.some(({ from, to }) => from === id || to === id),
      );
      // Fragments without source and sink.
      expect(silent.length).toBeLessThan(files.length / 10);
      expect(await renderSvg(all)).toMatch(/^<svg /);
    },
    30_000,
  );
});

describe('the picture', () => {
  it('is the same each time, and complete in itself', async () => {
    const svg = await renderSvg(named('orders'));
    expect(await renderSvg(named('orders'))).toBe(svg);
    expect(svg).toMatch(/^<svg [^]*<\/svg>\n$/);
    expect(svg).not.toMatch(/<!|<\?|href="|url\(|@import/);
  });

  it.each(HOSTILE.map((text) => [JSON.stringify(text.slice(0, 60)), text]))(
    'holds no element that the name %s brought along',
    async (_, text) => {
      const svg = await renderSvg(named(text));
      const elements = new Set([...svg.matchAll(/<(\w+)/g)].map((match) => match[1]));
      const known = ['svg', 'g', 'title', 'a', 'path', 'polygon', 'polyline', 'text', 'ellipse'];
      expect([...elements].filter((element) => !known.includes(element ?? ''))).toEqual([]);
      const attributes = svg.replace(/"[^"]*"/g, '""').replace(/>[^<]*</g, '><');
      expect(attributes).not.toMatch(/ on\w+=/);
      // eslint-disable-next-line no-control-regex -- these are what it is about
      expect(svg).not.toMatch(/[\u0000-\u0008\ufffe\uffff]/);
    },
  );

  it('explains the colours that it uses, and no others', async () => {
    const plain = await renderSvg(
      dataflowOf([{ address: processorAddress('w', 'p'), fields: document({}) }]),
    );
    expect(plain).toContain('>processor');
    expect(plain).not.toContain('>collection');
    const planned = await renderSvg(named('x'));
    expect(planned).toContain('>updated');
    expect(planned).toContain('>unchanged');
    expect(planned).not.toContain('>deleted');
  });
});
