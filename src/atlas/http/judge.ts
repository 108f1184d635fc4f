/** What an answer is that can't be read, and what ended an attempt without one. */
import { judgeNetworkFailure } from './connect.ts';
import type { Failure } from './failures.ts';

/** Whether somebody answers in Atlas's place: a login page comes as a success. */
export function isPage(response: Response): boolean {
  return /^text\/html\b/i.test(response.headers.get('content-type') ?? '');
}

/** Errors of zlib have codes such as Z_DATA_ERROR. */
export const isBrokenArchive = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^Z_|^ERR_BUFFER_TOO_LARGE$/.test(String(error.code));

/** What ended an attempt without a complete answer. */
export function judge(failure: unknown, hasTimedOut: boolean, status: number | undefined): Failure {
  if (hasTimedOut) {
    return {
      code: 'ATLAS_TIMEOUT',
      short: 'timeout',
      says: 'no answer in time',
      wasSent: true,
      isTransient: true,
    };
  }
  const { code, wasSent, isTransient, says: why } = judgeNetworkFailure(failure);
  const says = status === undefined ? (why ?? `no answer (${code})`) : `the answer broke off (${code})`;
  return {
    code: 'ATLAS_UNREACHABLE',
    short: code,
    says,
    wasSent: wasSent || status !== undefined,
    isTransient,
  };
}
