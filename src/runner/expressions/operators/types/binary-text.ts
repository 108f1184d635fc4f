/** binData as text and numbers, and back. Source: manual, $convert: `format`, `byteOrder`, `subtype`. */
import { Binary, Long, UUID } from 'bson';
import type { Bson } from '../../../values/bson.ts';
import { double } from '../../../values/bson.ts';
import type { Numeric } from '../../../values/compare.ts';
import { DocumentError, refuse } from '../../../failure.ts';
import { bigOf, isInteger, numberOf } from '../../../values/numbers.ts';
import { typeName } from '../../../values/types.ts';

export const FORMATS = ['base64', 'base64url', 'hex', 'utf8', 'uuid', 'auto'] as const;
export const BYTE_ORDERS = ['little', 'big'] as const;

export type Format = (typeof FORMATS)[number];
export type ByteOrder = (typeof BYTE_ORDERS)[number];

const TEXT_FORMS: Readonly<Record<Exclude<Format, 'auto'>, RegExp>> = {
  utf8: /^/,
  hex: /^(?:[0-9a-f]{2})*$/i,
  base64: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
  base64url: /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2}(?:==)?|[A-Za-z0-9_-]{3}=?)?$/,
  uuid: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
};

const UUID_TYPE = Binary.SUBTYPE_UUID;

/** @throws DocumentError */
export function textToBinary(text: string, format: Format, subtype: number): Binary {
  if (format === 'auto')
    throw new DocumentError("$convert: the format 'auto' is not allowed from string to binData");
  if ((format === 'uuid') !== (subtype === UUID_TYPE))
    throw new DocumentError('$convert: only the UUID subtype, 4, goes together with the format uuid');
  if (!TEXT_FORMS[format].test(text))
    throw new DocumentError(
      `Failed to parse '${text.slice(0, 100)}' as ${format} in $convert with no onError value`,
    );
  return format === 'uuid' ? new UUID(text).toBinary() : new Binary(Buffer.from(text, format), subtype);
}

/** @throws DocumentError */
export function binaryToText(value: Binary, format: Format): string {
  const isUuid = value.sub_type === UUID_TYPE && value.length() === 16;
  if (format === 'uuid' || (format === 'auto' && isUuid))
    return isUuid
      ? value.toUUID().toString()
      : ((): never => {
          throw new DocumentError('$convert: binData of another subtype than 4 is no UUID');
        })();
  const bytes = Buffer.from(value.value());
  if (format === 'utf8') {
    if (bytes.toString('utf8').includes('\uFFFD') && !bytes.includes('\uFFFD'))
      throw new DocumentError('$convert: the bytes are no valid UTF-8');
    return bytes.toString('utf8');
  }
  // Source: the server's convert_bindata.js: digits above 9 are capitals.
  return format === 'hex'
    ? bytes.toString('hex').toUpperCase()
    : bytes.toString(format === 'auto' ? 'base64' : format);
}

/** The bytes of a number: 4 of an int, 8 of a long and a double. */
export function numberToBinary(value: Numeric, order: ByteOrder, subtype: number): Binary {
  const bytes = Buffer.alloc(typeName(value) === 'int' ? 4 : 8);
  if (typeName(value) === 'int') bytes.writeInt32LE(numberOf(value));
  else if (isInteger(value)) bytes.writeBigInt64LE(bigOf(value));
  else if (typeName(value) === 'double') bytes.writeDoubleLE(numberOf(value));
  else return refuse('$convert of a decimal to binData', 'MongoDB has no such conversion');
  return new Binary(order === 'big' ? bytes.reverse() : bytes, subtype);
}

/** The number that the bytes are. @throws DocumentError for a length that no such number has */
export function binaryToNumber(value: Binary, to: 'int' | 'long' | 'double', order: ByteOrder): Bson {
  const bytes = Buffer.from(value.value());
  if (order === 'big') bytes.reverse();
  const fits = { int: [1, 2, 4], long: [1, 2, 4, 8], double: [4, 8] }[to];
  if (!fits.includes(bytes.length))
    throw new DocumentError(
      `Failed to convert ${bytes.length} bytes of binData to ${to} in $convert with no onError value`,
    );
  if (to === 'double') return double(bytes.length === 4 ? bytes.readFloatLE() : bytes.readDoubleLE());
  if (bytes.length === 8) return Long.fromBigInt(bytes.readBigInt64LE());
  const number = bytes.readIntLE(0, bytes.length);
  return to === 'int' ? number : Long.fromNumber(number);
}
