/** A sandbox in this process for the built program to work on, and what it saw and holds, read without loss. */
import { onTestFinished } from 'vitest';
import { systemClock } from '../../src/model/clock/system-clock.ts';
import type { Document } from '../../src/model/document.ts';
import { isDocument, isList, textOf } from '../../src/model/document.ts';
import { parseJson } from '../../src/model/document/json-text.ts';
import type { SandboxOptions } from '../../src/sandbox/http/server.ts';
import { startSandbox } from '../../src/sandbox/http/server.ts';

export const PROJECT = '0123456789abcdef01234567';

export interface ServedSandbox {
  readonly url: string;
  /** What a user would export. */
  readonly env: Readonly<Record<string, string>>;
  /** Every request so far, oldest first. */
  journal(): Promise<readonly Document[]>;
  /** The writes among them. */
  writes(): Promise<readonly Document[]>;
  /** The body that the first write to a path that ends so carried. */
  sentTo(path: string): Promise<Document | undefined>;
}

/** Starts a sandbox that closes when the test ends. */
export async function serveSandbox(options: Partial<SandboxOptions> = {}): Promise<ServedSandbox> {
  const sandbox = await startSandbox({ clock: systemClock, ...options });
  onTestFinished(() => sandbox.close());
  const journal = async (): Promise<readonly Document[]> => {
    const read = parseJson(await (await fetch(`${sandbox.url}/sandbox/journal`)).text());
    return isList(read) ? read.filter(isDocument) : [];
  };
  const writes = async (): Promise<readonly Document[]> =>
    (await journal()).filter(
      (entry) => entry.get('method') !== 'GET' && !textOf(entry.get('path'))?.startsWith('/api/oauth'),
    );
  return {
    url: sandbox.url,
    env: {
      MONGODB_ATLAS_BASE_URL: sandbox.url,
      MONGODB_ATLAS_CLIENT_ID: 'sandbox',
      MONGODB_ATLAS_CLIENT_SECRET: 'sandbox',
    },
    journal,
    writes,
    sentTo: async (path) => {
      const entry = (await writes()).find((write) => textOf(write.get('path'))?.endsWith(path) === true);
      const body = entry?.get('body');
      return isDocument(body) ? body : undefined;
    },
  };
}
