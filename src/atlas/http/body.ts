/** Reading the body of an answer, but not for ever: a server in Atlas's place may send without end. */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';

/**
 * The body as text, `undefined` when it is longer than `maxBytes` (unpacked); the rest is not read.
 * @throws what breaks the connection off.
 */
export async function readText(response: Response, maxBytes: number): Promise<string | undefined> {
  const decoder = new TextDecoder();
  const parts: string[] = [];
  const isWhole = await readChunks(response, maxBytes, (chunk) => {
    parts.push(decoder.decode(chunk, { stream: true }));
  });
  return isWhole ? parts.join('') + decoder.decode() : undefined;
}

/** The body of an archive, unpacked, as text. One that isn't packed is taken as it is. @throws where it is broken or too long. */
export async function readArchive(response: Response, maxBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  const isWhole = await readChunks(response, maxBytes, (chunk) => {
    chunks.push(chunk);
  });
  if (!isWhole) throw new RangeError('the archive is too long');
  const packed = Buffer.concat(chunks);
  const isPacked = packed[0] === 0x1f && packed[1] === 0x8b;
  const bytes = isPacked ? await promisify(gunzip)(packed, { maxOutputLength: maxBytes }) : packed;
  return new TextDecoder().decode(bytes);
}

/** Whether all of the body was read; false when it is longer than `maxBytes`. */
async function readChunks(
  response: Response,
  maxBytes: number,
  take: (chunk: Uint8Array) => void,
): Promise<boolean> {
  const body: ReadableStream<Uint8Array> | null = response.body;
  const reader = body?.getReader();
  if (reader === undefined) return true;
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return true;
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel().catch(() => undefined);
      return false;
    }
    take(value);
  }
}
