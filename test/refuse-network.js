/**
 * Makes every connection to another host than this one fail, in the process that imports it. The test set-up imports
 * it, and programs that tests start get it by `node --import`. Plain JavaScript, because Node 20 must load it as it is.
 */
import { Socket } from 'node:net';

const loopback = /^(?:localhost|127(?:\.\d+){3}|::1|\[::1\]|::ffff:127(?:\.\d+){3})$/i;
const connect = Socket.prototype.connect;

/**
 * The host of a call of `connect`: (path), (port, host?), (options), or the [options, callback] that Node makes of them.
 * @param {unknown[]} args
 * @returns {string | undefined} undefined for a local pipe
 */
function readHost(args) {
  const first = /** @type {unknown} */ (Array.isArray(args[0]) ? args[0][0] : args[0]);
  if (typeof first === 'object' && first !== null) {
    const { path, host } = /** @type {{ path?: string, host?: string }} */ (first);
    return path ? undefined : (host ?? 'localhost');
  }
  if (typeof first === 'string' && !/^\d+$/.test(first)) return undefined;
  return typeof args[1] === 'string' ? args[1] : 'localhost';
}

/**
 * @this {Socket}
 * @param {unknown[]} args
 */
function connectToLoopback(...args) {
  const host = readHost(args);
  if (host === undefined || loopback.test(host)) return Reflect.apply(connect, this, args);
  const error = Object.assign(new Error(`a test tried to reach ${host}; tests use loopback only`), {
    code: 'ECONNREFUSED',
  });
  process.nextTick(() => this.destroy(error));
  return this;
}

Socket.prototype.connect = /** @type {typeof connect} */ (connectToLoopback);
