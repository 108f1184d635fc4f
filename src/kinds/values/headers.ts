/** Headers of HTTP requests: which of them carry credentials. Shared by the connection's headers and those of `$https`. */

/** Names that services use for credentials; what is missing here is only not warned about. */
const CREDENTIAL_HEADER =
  /^(?:proxy-)?authorization$|^cookie$|password|passphrase|secret|token|credential|api-?_?key|access-?_?key|private-?_?key|signature/i;

/** Whether a header of this name usually carries a credential. */
export function isCredentialHeader(name: string): boolean {
  return CREDENTIAL_HEADER.test(name);
}

/** Request headers about the message and its form (RFC 9110, sections 7, 8, 10.1, 12.5 and 13; RFC 9111), and the usual one about the caller. */
const PLAIN_HEADER =
  /^(?:accept(?:-.+)?|cache-control|content-.+|date|expect|from|host|if-.+|origin|pragma|prefer|range|te|user-agent|x-requested-with)$/i;

/** Whether a header of this name has nothing to do with credentials, whatever its value is. */
export function isPlainHeader(name: string): boolean {
  return PLAIN_HEADER.test(name) && !isCredentialHeader(name);
}

/** Whether a parameter of this name usually carries a credential: as headers do, and as APIs call keys in their URLs. */
export function isCredentialParameter(name: string): boolean {
  return isCredentialHeader(name) || /^(?:key|apikey|appid|app_id|sig|auth|pass|pwd|code)$/i.test(name);
}

/** Whether a field that nobody knows may hold a credential, by its name. Wider than for headers: what is missing here is written into files. */
export function mayNameCredential(name: string): boolean {
  return (
    isCredentialParameter(name) ||
    /key$|auth|login|cred|pass|pwd|secret|token|signature|cert|cookie|session|connection_?string|(?:^|[^a-z])sas/i.test(
      name,
    )
  );
}
