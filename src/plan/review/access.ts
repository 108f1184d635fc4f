/** What to do where Atlas does not let a list be read. Its own code tells the causes apart. Source: domain facts 9.3. */

const ACCESS_LIST =
  "Add this machine's address to the API access list of the service account or key; no role helps here.";

const ROLE =
  'Give the credentials a role that may read it: Project Stream Processing Owner, or Project Owner; no read-only role can list processors.';

/** The fix for an unreadable list. */
export const fixOfUnreadable = (errorCode: string | undefined): string =>
  errorCode?.includes('ACCESS_LIST') === true ? ACCESS_LIST : ROLE;
