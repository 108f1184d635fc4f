/** Which secrets Atlas must hold for a connection, though it never returns them. */
import type { Document } from '../model/document.ts';
import { isDocument, textOf, valueAt } from '../model/document.ts';
import { LOGIN_FIELDS } from './kafka.ts';
import { lookUp } from '../model/table.ts';

const WRITE_ONLY_LOGIN_FIELDS = ['password', 'clientSecret'];

/**
 * Paths of the write-only fields that a connection with these fields must have been given. A certificate is of no use without
 * its key; whether that key has a password can't be told.
 */
export function requiredSecretPaths(fields: Document): string[][] {
  const type = textOf(fields.get('type'));
  if (type === 'SchemaRegistry') {
    const login = textOf(valueAt(fields, ['schemaRegistryAuthentication', 'type']));
    return login === 'USER_INFO' ? [['schemaRegistryAuthentication', 'password']] : [];
  }
  const authentication = fields.get('authentication');
  if (type !== 'Kafka' || !isDocument(authentication)) return [];
  const needed = lookUp(LOGIN_FIELDS, textOf(authentication.get('mechanism')) ?? '') ?? [];
  return [
    ...needed.filter((name) => WRITE_ONLY_LOGIN_FIELDS.includes(name)),
    ...(authentication.has('sslCertificate') ? ['sslKey'] : []),
  ].map((name) => ['authentication', name]);
}
