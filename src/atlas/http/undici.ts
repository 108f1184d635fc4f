/** undici, as far as it is used. A static import of its own: a bundler gives a dynamic import of CommonJS no names. */
export { EnvHttpProxyAgent } from 'undici';
