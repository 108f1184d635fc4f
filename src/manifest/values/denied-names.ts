/**
 * Which environment variables hold credentials: `${env:NAME}` writes what it reads into plans, so that it reads none of
 * them. `${secret:NAME}` is the way for those, or `unsafeEnv` in the manifest, which a reviewer sees.
 */

/** Credentials of Sluice itself and of GitHub's job, which no manifest passes on: not as a secret, not by `unsafeEnv`. */
const OWN =
  /^(?:MONGODB_ATLAS_.{0,99}(?:SECRET|KEY|TOKEN|PASSWORD|CREDENTIAL|CLIENT_ID).{0,99}|GITHUB_TOKEN|GH_TOKEN|ACTIONS_.{1,99}|INPUT_.{1,99})$/i;

/** How credentials are called. Not `_KEY`: names of users, of rows and of partitions are called that. */
const CREDENTIAL_NAME = /(?:^|_)(?:SECRET|PASSWORD|PASSWD|TOKEN|PRIVATE_KEY|SECRET_ACCESS_KEY|CREDENTIALS)$/i;

/**
 * Logins with other names. Source: documentation of the Atlas CLI and of its MCP server, of the AWS, Azure and Google
 * Cloud SDKs and CLIs, and of Terraform's providers for them.
 */
const LOGINS = new Set([
  'MCLI_PUBLIC_API_KEY',
  'MCLI_PRIVATE_API_KEY',
  'MDB_MCP_API_CLIENT_ID',
  'MDB_MCP_CONNECTION_STRING',
  'AWS_ACCESS_KEY_ID',
  'AWS_ACCESS_KEY',
  'AWS_SECRET_KEY',
  'AZURE_CLIENT_CERTIFICATE',
  'AZURE_STORAGE_KEY',
  'AZURE_STORAGE_CONNECTION_STRING',
  'AZURE_SERVICEBUS_CONNECTION_STRING',
  'AZURE_EVENTHUB_CONNECTION_STRING',
  'ARM_ACCESS_KEY',
  'ARM_CLIENT_CERTIFICATE',
  'GOOGLE_API_KEY',
  'GOOGLE_CLOUD_KEYFILE_JSON',
  'GCLOUD_KEYFILE_JSON',
]);

const PROXIES = new Set(['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY']);

/** Why a variable is not read. */
export type Denial = 'own' | 'credential' | 'proxy-login';

/** Whether `${env:NAME}` may not read `name`, which holds `value`, and why. */
export function findDenial(name: string, value: string | undefined): Denial | undefined {
  if (isOwnCredential(name)) return 'own';
  if (CREDENTIAL_NAME.test(name) || LOGINS.has(name.toUpperCase())) return 'credential';
  if (PROXIES.has(name.toUpperCase()) && value?.includes('@') === true) return 'proxy-login';
  return undefined;
}

/** Whether `name` is a login of Sluice itself or of the job that it runs in. */
export function isOwnCredential(name: string): boolean {
  return OWN.test(name);
}
