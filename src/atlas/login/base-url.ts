/** Which server Sluice talks to, and that credentials never travel in the clear. */
import { SluiceError } from '../../model/errors.ts';

const EXAMPLE = 'Give it as https://cloud.mongodb.com, with --base-url or MONGODB_ATLAS_BASE_URL.';

/** Whether a URL's host is this machine: 127.0.0.0/8, [::1] or localhost. */
export function isLoopback(url: URL): boolean {
  // URL has already normalised the spelling of numeric hosts.
  return /^(127(\.\d{1,3}){3}|\[::1\]|localhost)$/.test(url.hostname);
}

/**
 * The base URL in its one spelling, without a slash at the end: equal servers give equal texts.
 *
 * @throws SluiceError SETTINGS_BASE_URL_INVALID; SETTINGS_BASE_URL_INSECURE for plain http to another machine.
 */
export function normaliseBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
    throw new SluiceError('SETTINGS_BASE_URL_INVALID', 'The base URL is not an http(s) URL.', {
      fix: EXAMPLE,
    });
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new SluiceError(
      'SETTINGS_BASE_URL_INVALID',
      'The base URL must hold no user, password, query or fragment.',
      { fix: EXAMPLE },
    );
  }
  if (url.protocol === 'http:' && !isLoopback(url)) {
    throw new SluiceError(
      'SETTINGS_BASE_URL_INSECURE',
      `The base URL ${url.origin} would send credentials unencrypted; plain http is only for this machine.`,
      { fix: 'Use https.' },
    );
  }
  return url.origin + url.pathname.replace(/(?<!\/)\/+$/, '');
}
