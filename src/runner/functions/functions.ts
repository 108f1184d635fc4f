/**
 * Calls the bodies of `$function`, code of strangers on a pull request, in a thread that has an engine for them: `function-worker.js`. Limits on
 * time and memory end a call; a thread that does not answer is ended itself. This file is loaded only where a pipeline has a `$function`.
 */
import { MessageChannel, Worker, receiveMessageOnPort } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import { ObjectId } from 'bson';
import { SluiceError } from '../../model/errors.ts';
import type { Bson, Doc } from '../values/bson.ts';
import { double, isDoc, settle } from '../values/bson.ts';
import { isNumeric } from '../values/compare.ts';
import type { CallFunction } from '../expressions/evaluation.ts';
import { DocumentError, refuse } from '../failure.ts';
import { numberOf } from '../values/numbers.ts';

/** Milliseconds that one call may take. */
const TIME_LIMIT = 1000;
/** Milliseconds beyond it after which the thread is ended: the engine looks at the time only between its own steps. */
const GRACE = 300;
/** Bytes that the code of one body may hold. */
const MEMORY_LIMIT = 16 * 1024 * 1024;
/** Well below WebAssembly's own stack, so that the engine notices first. */
const STACK_LIMIT = 128 * 1024;
/** Megabytes of the thread's own heap: the engine and texts on their way, not what a body holds. */
const THREAD_HEAP = 128;

function pack(value: Bson): unknown {
  if (value instanceof Date) return { $date: value.getTime() };
  if (value instanceof ObjectId) return { $oid: value.toHexString() };
  if (value === undefined || value === null || typeof value === 'string' || typeof value === 'boolean')
    return value ?? null;
  if (isNumeric(value)) {
    const number = numberOf(value);
    return Number.isInteger(number) && !Number.isSafeInteger(number)
      ? refuse('$function', `the argument ${number} has too many digits for a number of JavaScript`)
      : number;
  }
  if (Array.isArray(value)) return (value as unknown[]).map(pack);
  if (isDoc(value))
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, pack(member)]));
  return refuse('$function', 'an argument has a BSON type that does not cross into JavaScript here');
}

/** Numbers that JavaScript returns are doubles. */
function unpack(value: unknown): Bson {
  if (typeof value === 'number') return double(value);
  if (Array.isArray(value)) return (value as unknown[]).map(unpack);
  if (!isDoc(value)) return value;
  if (typeof value['$date'] === 'number') return new Date(value['$date']);
  if (typeof value['$oid'] === 'string') return readObjectId(value['$oid']);
  if (typeof value['$number'] === 'string') return Number(value['$number']);
  const made: Doc = {};
  for (const key of Object.keys(value)) if (key !== '__proto__') made[key] = unpack(value[key]);
  return made;
}

function readObjectId(text: string): ObjectId {
  if (!ObjectId.isValid(text)) throw new DocumentError(`$function: '${text.slice(0, 40)}' is no ObjectId`);
  return ObjectId.createFromHexString(text);
}

function limitError(what: string): SluiceError {
  return new SluiceError('RUNNER_FUNCTION_LIMIT', `a $function ${what}`, {
    fix: `One call may take ${TIME_LIMIT} ms, and a body may hold ${MEMORY_LIMIT / 1024 / 1024} MB.`,
  });
}

/** What a body threw as an error of the document or of the run. */
function explain({ name, message }: { readonly name: string; readonly message: string }): Error {
  if (name === 'InternalError' && message === 'interrupted') return limitError('took too long');
  if (/out of memory|too large to allocate|string too long/.test(message))
    return limitError('took too much memory');
  if (/stack overflow|call stack/i.test(message)) return limitError('calls itself too deeply');
  if (name === 'InternalError' && message === 'broken') return limitError('broke its engine');
  return new DocumentError(`$function: ${name !== '' ? `${name}: ` : ''}${message.slice(0, 1000)}`);
}

type Outcome =
  { readonly value: string } | { readonly error: { readonly name: string; readonly message: string } };

/** A thread that is ready to run bodies, one after the other. */
class FunctionThread {
  readonly #worker: Worker;
  readonly #port: MessagePort;
  readonly #signal: Int32Array;
  #isOver = false;

  readonly #limit: number;

  private constructor(worker: Worker, port: MessagePort, signal: Int32Array, timeLimit: number) {
    this.#worker = worker;
    this.#port = port;
    this.#signal = signal;
    this.#limit = timeLimit + GRACE;
  }

  static async start(timeLimit: number): Promise<FunctionThread> {
    const { port1, port2 } = new MessageChannel();
    const signal = new Int32Array(new SharedArrayBuffer(4));
    const worker = new Worker(new URL('./function-worker.js', import.meta.url), {
      workerData: {
        port: port2,
        signal,
        timeLimit,
        memoryLimit: MEMORY_LIMIT,
        stackLimit: STACK_LIMIT,
      },
      transferList: [port2],
      env: {},
      argv: [],
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: THREAD_HEAP },
    });
    await new Promise<void>((resolve, reject) => {
      worker.once('error', reject);
      port1.once('message', () => {
        resolve();
      });
    });
    // From here on a thread that ends is noticed by its silence, and nothing waits for it when the process ends.
    worker.on('error', () => undefined);
    worker.unref();
    port1.unref();
    return new FunctionThread(worker, port1, signal, timeLimit);
  }

  /** Waits for the answer: a pipeline runs without pause. */
  run(body: string, args: string): Outcome {
    if (this.#isOver) throw limitError('was called after its thread had ended');
    Atomics.store(this.#signal, 0, 0);
    this.#port.postMessage({ body, args });
    Atomics.wait(this.#signal, 0, 0, this.#limit);
    const received = receiveMessageOnPort(this.#port) as { readonly message: Outcome } | undefined;
    if (received !== undefined) return received.message;
    void this.end();
    throw limitError('took too long');
  }

  /** Resolves when what the thread held is free again. */
  async end(): Promise<void> {
    this.#isOver = true;
    this.#port.close();
    await this.#worker.terminate();
  }
}

/** The engine for `$function`, in a thread. */
export interface Functions {
  /** Throws `DocumentError` when the body throws, SluiceError RUNNER_FUNCTION_LIMIT when it takes too long or too much: the thread has then ended. */
  readonly call: CallFunction;
  /** Ends the thread; resolves when what it held is free again. */
  readonly close: () => Promise<void>;
}

/**
 * Starts the thread.
 * @param timeLimit milliseconds that one call may take
 */
export async function loadFunctions(timeLimit = TIME_LIMIT): Promise<Functions> {
  const thread = await FunctionThread.start(timeLimit);
  return {
    call: (body, args) => {
      const outcome = thread.run(body, JSON.stringify(args.map(pack)));
      if ('error' in outcome) {
        const error = explain(outcome.error);
        if (error instanceof SluiceError) void thread.end();
        throw error;
      }
      const parsed: unknown = JSON.parse(outcome.value);
      return settle(unpack(isDoc(parsed) ? parsed['result'] : null));
    },
    close: () => thread.end(),
  };
}
