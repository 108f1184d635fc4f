/** How a program reaches servers other than Atlas: by the same proxies. */
export { openDispatcher } from '../../atlas/http/connect.ts';
