/** What a client needs to log in to the sandbox. Loads nothing, so that commands can read it before there is a sandbox. */

/** The project may be any 24 hex digits; this one, the default of the examples too, stands where nobody names one. */
export const SANDBOX_LOGIN = {
  clientId: 'sandbox',
  clientSecret: 'sandbox',
  publicKey: 'sandbox',
  privateKey: 'sandbox',
  projectId: '000000000000000000000001',
} as const;
