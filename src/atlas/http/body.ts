/** Reading the body of an answer, but not for ever: whoever answers in Atlas's place may send without end. */

/**
 * The body as text, `undefined` when it is longer than `maxBytes` (unpacked); the rest is not read.
 * @throws what breaks the connection off.
 */
export async function readText(response: Response, maxBytes: number): Promise<string | undefined> {
  const body: ReadableStream<Uint8Array> | null = response.body;
  const reader = body?.getReader();
  if (reader === undefined) return '';
  const decoder = new TextDecoder();
  const parts: string[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return parts.join('') + decoder.decode();
    size += value.byteLength;
    if (size > maxBytes) {
      await reader.cancel().catch(() => undefined);
      return undefined;
    }
    parts.push(decoder.decode(value, { stream: true }));
  }
}
