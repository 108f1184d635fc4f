/** Headers of HTTP requests: which of them carry credentials. Shared by the connection's headers and those of `$https`. */

/** Names that services use for credentials; what is missing here is only not warned about. */
const CREDENTIAL_HEADER =
  /^(?:proxy-)?authorization$|^cookie$|password|passphrase|secret|token|credential|api-?_?key|access-?_?key|private-?_?key|signature/i;

/** Whether a header of this name usually carries a credential. */
export function isCredentialHeader(name: string): boolean {
  return CREDENTIAL_HEADER.test(name);
}
