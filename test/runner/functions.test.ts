import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { SluiceError } from '../../src/model/errors.ts';
import { loadFunctions } from '../../src/runner/functions/functions.ts';
import { manifestOf, sluiceIn, writeProject } from '../testing/project.ts';
import { message, plain, runStages } from './running.ts';

const evaluate = async (body: string, args: readonly unknown[] = ['$v'], timeLimit?: number) => {
  const stage = { $project: { _id: 0, r: { $function: { body, args, lang: 'js' } } } };
  const functions = await loadFunctions(timeLimit);
  onTestFinished(() => functions.close());
  const input = [message('12:00', { v: 10, at: new Date(5), list: [1, { a: 'x' }] })];
  return runStages([stage], input, {}, functions.call);
};

/** A row: what it is, its body, and what the reason holds. */
type Row = readonly [name: string, body: string, reason: RegExp];

/** On a busy machine the time may run out first. */
const memory = /too (much memory|long)/;

/** Milliseconds for twenty functions that are stopped: each may take its whole second, and a busy machine starts threads slowly. */
const PATIENCE = 600_000;

/** They end the run: nobody wants to wait for the next document of such a function. */
const endless: readonly Row[] = [
  ['an endless loop', 'function() { for (;;) {} }', /too long/],
  [
    'an endless loop in a getter of its result',
    'function() { return { get a() { for (;;) {} } }; }',
    /too long/,
  ],
  [
    'a proxy whose keys never end',
    'function() { return new Proxy({}, { ownKeys() { for (;;) {} } }); }',
    /too long/,
  ],
  ['a regular expression bomb', "function() { return /^(a+)+$/.test('a'.repeat(40) + 'b'); }", /too long/],
  ['a comparison that never ends', 'function() { return [2, 1].sort(() => { for (;;) {} }); }', /too long/],
  [
    'a generator that is read to its end',
    'function() { for (const x of (function* () { for (;;) yield 1; })()) ; }',
    /too long/,
  ],
  // Loops inside of built-ins, where the engine does not look at the time.
  [
    'a search through a list without end',
    'function() { return [].indexOf.call({ length: 2 ** 53 - 1 }, 1); }',
    /too long/,
  ],
  ['a list without end that is joined', "function() { return [].join.call({ length: 1e10 }, ''); }", memory],
  [
    'a list without end that is turned around',
    'function() { return [].reverse.call({ length: 2 ** 53 - 1 }); }',
    /too long/,
  ],
  [
    'a search through a long text, again and again',
    "function() { const t = 'a'.repeat(4e6); for (let n = 0; ; n += 1) t.indexOf('b' + n); }",
    /too long/,
  ],
  [
    'a list without end in a getter of its result',
    'function() { return { get a() { return [].indexOf.call({ length: 2 ** 53 - 1 }, 1); } }; }',
    /too long/,
  ],
  [
    'a list without end in what it throws',
    'function() { throw { get message() { return [].indexOf.call({ length: 2 ** 53 - 1 }, 1); } }; }',
    /too long/,
  ],
  ['a body that never becomes a function', '(() => { for (;;) {} })()', /too long/],
  ['a list that grows', 'function() { const a = []; for (;;) a.push(new Array(1000).fill(1)); }', memory],
  ['a text that doubles', "function() { let s = 'x'; for (;;) s += s; }", memory],
  ['a text repeated', "function() { return 'x'.repeat(2 ** 29); }", memory],
  ['a large list', 'function() { return new Array(1e9).fill(1); }', memory],
  ['a large list without elements', 'function() { return new Array(4e9); }', memory],
  ['a result that is too large', "function() { return 'x'.repeat(15e6); }", memory],
  ['a text in many parts', "function() { return 'a'.repeat(3e6).split(''); }", memory],
  [
    'a generator that is spread',
    'function() { return [...(function* () { for (;;) yield 1; })()]; }',
    memory,
  ],
  ['an integer that grows', 'function() { let x = 3n; for (;;) x *= x; }', memory],
  ['JSON in JSON in JSON', "function() { let s = '1'; for (;;) s = JSON.stringify([s, s]); }", memory],
  ['endless recursion', 'function f() { return f(); }', /too deeply/],
  ['JSON that is nested deeply', "function() { return JSON.parse('['.repeat(1e6)); }", /too deeply/],
];

/** They are a fault of the document: it goes to the dead letter queue, and the next one is processed. */
const faults: readonly Row[] = [
  ['process', 'function() { return process.env.HOME; }', /'process' is not defined/],
  [
    'require',
    'function() { return require("fs").readFileSync("/etc/passwd", "utf8"); }',
    /'require' is not defined/,
  ],
  ['import', 'function() { return import("node:fs"); }', /returned a Promise/],
  [
    'import, awaited',
    'async function() { return (await import("node:fs")).readFileSync("/etc/passwd"); }',
    /returned a Promise/,
  ],
  ['the global object', 'function() { return globalThis.process.version; }', /of undefined/],
  [
    'the global object of a function',
    "function() { return Function('return this')().process.version; }",
    /of undefined/,
  ],
  ['a network', 'function() { return fetch("http://127.0.0.1"); }', /'fetch' is not defined/],
  ['a timer', 'function() { setTimeout(() => 1, 1); }', /'setTimeout' is not defined/],
  [
    'the constructor of its argument',
    'function(v) { return v.constructor.constructor("return process.version")(); }',
    /'process' is not defined/,
  ],
  [
    'the constructor of itself',
    'function() { return arguments.callee.constructor("return process.pid")(); }',
    /'process' is not defined/,
  ],
  [
    'the stack of an error',
    'function() { return new Error().constructor.prepareStackTrace.call(); }',
    /of undefined|not a function/,
  ],
  ['a promise', 'function() { return Promise.resolve(1); }', /returned a Promise/],
  ['a function', 'function() { return () => 1; }', /returned a function/],
  ['a generator', 'function() { return (function* () { yield 1; })(); }', /returned a Generator/],
  ['an integer of JavaScript', 'function() { return 1n; }', /returned a bigint/],
  ['a symbol', 'function() { return Symbol("x"); }', /returned a symbol/],
  ['a map', 'function() { return new Map(); }', /returned a Map/],
  ['a result that holds itself', 'function() { const a = {}; a.a = a; return a; }', /deeper than 100 levels/],
  [
    'a result that is nested deeply',
    'function() { let a = {}; for (let i = 0; i < 101; i += 1) a = { a }; return a; }',
    /deeper than 100 levels/,
  ],
  ['an ObjectId that is none', 'function() { return new ObjectId("x"); }', /no ObjectId/],
  ['text that is no function', 'return 1;', /SyntaxError/],
  ['what is no function', '5', /not a function/],
  ['a text that is thrown', 'function() { throw "no"; }', /no/],
  ['an error whose parts throw', 'function() { throw { get message() { throw 1; } }; }', /./],
];

describe('$function', () => {
  test('gets its arguments and gives its result', async () => {
    expect(plain((await evaluate('function(v) { return v * 1.2; }')).output)).toEqual([{ r: 12 }]);
    expect((await evaluate('(d) => new Date(+d + 1)', ['$at'])).output).toEqual([{ r: new Date(6) }]);
    const [{ r } = {}] = (await evaluate('(l) => [l.length, l[1], undefined, NaN, -Infinity]', ['$list']))
      .output;
    expect(plain([{ r: (r as unknown[]).slice(1) }])).toEqual([
      { r: [{ a: 'x' }, null, { $numberDouble: 'NaN' }, { $numberDouble: '-Infinity' }] },
    ]);
  });

  test('what it throws goes to the dead letter queue', async () => {
    const { dlq } = await evaluate('function() { throw new TypeError("no"); }');
    expect(dlq).toMatchObject([{ errInfo: { reason: '$function: TypeError: no' } }]);
  });

  test.each(endless)('%s ends in a clear error', async (_name, body, reason) => {
    // What takes long is not waited for as long as people are; the row below has the real limit.
    const error = await evaluate(body, ['$v'], reason.source === 'too long' ? 200 : undefined).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(SluiceError);
    expect([(error as SluiceError).code, (error as SluiceError).message]).toEqual([
      'RUNNER_FUNCTION_LIMIT',
      expect.stringMatching(reason),
    ]);
  });

  test.each(faults)('%s is a fault of the document', async (_name, body, reason) => {
    const { output, dlq } = await evaluate(body);
    expect(output).toEqual([]);
    expect(dlq).toMatchObject([{ errInfo: { reason: expect.stringMatching(reason) as string } }]);
  });

  test('after a fault the next document is processed, by an engine that remembers nothing', async () => {
    const functions = await loadFunctions();
    onTestFinished(() => functions.close());
    expect(() =>
      functions.call('function() { globalThis.kept = 1; Object.prototype.evil = 1; throw 1; }', []),
    ).toThrow();
    expect(functions.call('function() { return [typeof kept, typeof ({}).evil]; }', [])).toEqual([
      'undefined',
      'undefined',
    ]);
  });

  test('tricks with prototypes stay inside, also from one call to the next', async () => {
    const body = `function(v) {
      Object.prototype.evil = 1;
      Object.prototype.toJSON = () => ({ result: 'mine' });
      JSON.stringify = () => "{}";
      Array.prototype.map = Array.isArray = Object.keys = () => [];
      return { "__proto__": { x: 1 }, evil2: ({}).evil, list: [1] };
    }`;
    const { output } = await evaluate(body);
    expect(plain(output)).toEqual([{ r: { evil2: 1, list: [1] } }]);
    expect(({} as Record<string, unknown>)['evil']).toBeUndefined();
    expect(Object.getPrototypeOf(output[0]!['r'] as object)).toBe(Object.prototype);
  });

  test('a hostile case fails alone: the cases before and after it, and the next file, run', async () => {
    const stages = `- $addFields: { r: { $function: { lang: js, args: ["$v"], body: 'function(v) { return v === "bad" ? [].indexOf.call({ length: 2 ** 53 - 1 }, 1) : v; }' } } }`;
    const testCase = (name: string, v: string) =>
      `  - { name: ${name}, input: [{ v: ${v} }], expect: { output: [{ v: ${v}, r: ${v} }] } }\n`;
    const folder = await writeProject({
      'sluice.yaml': manifestOf(stages),
      'a.test.yaml': `processor: w/processor/p\ncases:\n${testCase('one', 'x')}${testCase('two', 'bad')}${testCase('three', 'y')}`,
      'b.test.yaml': `processor: w/processor/p\ncases:\n${testCase('four', 'z')}`,
    });
    const { code, out } = await sluiceIn(folder, 'test');
    expect(code).toBe(1);
    expect(out).toMatch(
      /✓ one\n {2}✗ two {2}a\.test\.yaml:4\n {6}RUNNER_FUNCTION_LIMIT[\s\S]*✓ three[\s\S]*✓ four[\s\S]*3 passed, 1 failed/,
    );
  });

  test.each(endless.filter(([name]) => /^an endless loop$|^a search through a list/.test(name)))(
    'with the limit that people have, %s ends within two seconds',
    async (_name, body) => {
      const { call } = await loadFunctions();
      const start = performance.now();
      expect(() => call(body, [])).toThrow(expect.objectContaining({ code: 'RUNNER_FUNCTION_LIMIT' }));
      expect(performance.now() - start).toBeLessThan(2000);
    },
  );

  test(
    'the memory of the process stays bounded, whatever functions hold, and however many are stopped',
    async () => {
      const bodies = endless.filter(([, , reason]) => reason === memory).map(([, body]) => body);
      const stages = `- $addFields: { r: { $switch: { branches: [${bodies
        .map(
          (body, index) =>
            `{ case: { $eq: [$n, ${index}] }, then: { $function: { lang: js, args: [], body: ${JSON.stringify(body)} } } }`,
        )
        .join(', ')}], default: 0 } } }`;
      const cases = bodies.map(
        (_, index) => `  - { name: c${index}, input: [{ n: ${index} }], expect: {} }\n`,
      );
      const folder = await writeProject({
        'sluice.yaml': manifestOf(stages),
        'a.test.yaml': `processor: w/processor/p\ncases:\n${[...cases, ...cases].join('')}`,
      });
      const measure = 'process.on("exit",()=>console.error("peak "+process.resourceUsage().maxRSS))';
      const { stdout, stderr } = spawnSync(
        process.execPath,
        [
          '--import',
          `data:text/javascript,${measure}`,
          join(import.meta.dirname, '../../dist/cli.js'),
          'test',
        ],
        { cwd: folder, encoding: 'utf8', timeout: PATIENCE },
      );
      expect(stdout).toContain(`0 passed, ${bodies.length * 2} failed`);
      expect(stdout.match(/RUNNER_FUNCTION_LIMIT/g)).toHaveLength(bodies.length * 2);
      // Kilobytes; Node alone takes about a sixth of it.
      expect(Number(/peak (\d+)/.exec(stderr)?.[1])).toBeLessThan(400_000);
    },
    PATIENCE,
  );
});
