import { describe, expect, test } from 'vitest';
import { SluiceError } from '../../src/model/errors.ts';
import { loadFunctions } from '../../src/runner/functions.ts';
import { message, plain, runStages } from './running.ts';

const evaluate = async (body: string, args: readonly unknown[] = ['$v']) => {
  const stage = { $project: { _id: 0, r: { $function: { body, args, lang: 'js' } } } };
  return runStages([stage], [message('12:00', { v: 10, at: new Date(5) })], {}, await loadFunctions());
};

describe('$function', () => {
  test('gets its arguments and gives its result', async () => {
    expect(plain((await evaluate('function(v) { return v * 1.2; }')).output)).toEqual([{ r: 12 }]);
    expect((await evaluate('(d) => new Date(+d + 1)', ['$at'])).output).toEqual([{ r: new Date(6) }]);
  });

  test('what it throws goes to the dead letter queue', async () => {
    const { dlq } = await evaluate('function() { throw new TypeError("no"); }');
    expect(dlq).toMatchObject([{ errInfo: { reason: '$function: TypeError: no' } }]);
  });

  test.each([
    ['an endless loop', 'function() { for (;;) {} }'],
    ['a memory bomb', 'function() { const a = []; for (;;) a.push(new Array(1000).fill(1)); }'],
    ['one large allocation', 'function() { return new Array(1e9).fill(1); }'],
    ['endless recursion', 'function f() { return f(); }'],
    ['an endless loop in a getter of its result', 'function() { return { get a() { for (;;) {} } }; }'],
  ])(
    '%s ends in a clear error within two seconds',
    async (_name, body) => {
      const error = await evaluate(body).then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      expect(error).toBeInstanceOf(SluiceError);
      expect((error as SluiceError).code).toBe('RUNNER_FUNCTION_LIMIT');
    },
    2000,
  );

  test.each([
    ['process', 'function() { return process.env.HOME; }'],
    ['require', 'function() { return require("fs").readFileSync("/etc/passwd", "utf8"); }'],
    ['the global object', 'function() { return globalThis.process.version; }'],
    ['fetch', 'function() { return fetch("http://127.0.0.1"); }'],
    ['a constructor', 'function(v) { return v.constructor.constructor("return process.version")(); }'],
    [
      'the constructor of what it is given',
      'function(v) { return arguments.callee.constructor("return process.pid")(); }',
    ],
  ])('reaches nothing through %s', async (_name, body) => {
    const { output, dlq } = await evaluate(body);
    expect(output).toEqual([]);
    expect(dlq).toHaveLength(1);
  });

  test('tricks with prototypes stay inside, also from one call to the next', async () => {
    const body =
      'function(v) { Object.prototype.evil = 1; JSON.stringify = () => "{}"; return { "__proto__": { x: 1 }, evil2: ({}).evil }; }';
    const { output } = await evaluate(body);
    expect(({} as Record<string, unknown>)['evil']).toBeUndefined();
    expect(Object.getPrototypeOf(output[0]!['r'] as object)).toBe(Object.prototype);
    expect(plain((await evaluate('function() { return typeof ({}).evil; }')).output)).toEqual([
      { r: 'undefined' },
    ]);
  });
});
