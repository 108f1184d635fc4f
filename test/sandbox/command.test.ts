import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SandboxHost } from '../../src/cli/commands/tools/sandbox.ts';
import { runSandbox } from '../../src/cli/commands/tools/sandbox.ts';
import { GROUP, TestClock, fetchToken } from './client.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sluice-sandbox-'));
});
afterEach(() => rm(folder, { recursive: true }));

interface FakeHost extends SandboxHost {
  readonly printed: Promise<string>;
  interrupt(): void;
}

function fakeHost(): FakeHost {
  let print: (text: string) => void;
  let interrupt: ((signal: 'SIGINT') => void) | undefined;
  return {
    directory: folder,
    printed: new Promise((resolve) => (print = resolve)),
    stdout: {
      write: (text) => {
        print(text);
      },
    },
    clock: new TestClock(),
    onInterrupt: (listener) => {
      interrupt = listener;
      return () => {
        interrupt = undefined;
      };
    },
    interrupt: () => interrupt?.('SIGINT'),
  };
}

describe('sluice sandbox', () => {
  it('models events when it is given a rate, and not without one', async () => {
    const settingsWith = async (eventsPerSecond: number | undefined): Promise<unknown> => {
      const host = fakeHost();
      const exit = runSandbox({ port: 0, eventsPerSecond }, host);
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(await host.printed)?.[0] ?? '';
      const record = (await (await fetch(`${url}/sandbox/events`)).json()) as { settings: unknown };
      host.interrupt();
      expect(await exit).toBe(0);
      return record.settings;
    };
    expect(await settingsWith(5)).toMatchObject({ eventsPerSecond: 5 });
    expect(await settingsWith(undefined)).toBeNull();
  });

  it('says where it listens and what to export, and ends with 0 when it is interrupted', async () => {
    const host = fakeHost();
    const exit = runSandbox({ port: 0, state: 'state.json', quirk: ['default-tier-sp10'] }, host);
    const [first = '', ...rest] = (await host.printed).trimEnd().split('\n');
    const url = /^sandbox listening on (http:\/\/127\.0\.0\.1:\d+)$/.exec(first)?.[1] ?? '';
    expect(rest).toEqual([
      `export MONGODB_ATLAS_BASE_URL=${url}`,
      'export MONGODB_ATLAS_CLIENT_ID=sandbox',
      'export MONGODB_ATLAS_CLIENT_SECRET=sandbox',
      expect.stringMatching(/^export MONGODB_ATLAS_PROJECT_ID=[a-f0-9]{24}$/),
    ]);
    const type = 'application/vnd.atlas.2023-02-01+json';
    const created = await fetch(`${url}/api/atlas/v2/groups/${GROUP}/streams`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${await fetchToken(url)}`, Accept: type, 'Content-Type': type },
      body: JSON.stringify({
        name: 'orders',
        dataProcessRegion: { cloudProvider: 'AWS', region: 'OHIO_USA' },
      }),
    });
    expect(created.status).toBe(200);
    host.interrupt();
    expect(await exit).toBe(0);
    expect(await readFile(join(folder, 'state.json'), 'utf8')).toContain('"tier":"SP10"');
    await expect(fetch(url)).rejects.toThrow();
  });

  it('refuses faults that are none, and a port in use', async () => {
    await writeFile(join(folder, 'faults.json'), '[{"match":{},"state":1}]');
    const code = 'SANDBOX_FAULTS_INVALID';
    await expect(runSandbox({ port: 0, faults: 'faults.json' }, fakeHost())).rejects.toMatchObject({ code });
    await expect(runSandbox({ port: 0, faults: 'absent.json' }, fakeHost())).rejects.toMatchObject({ code });

    const host = fakeHost();
    const exit = runSandbox({ port: 0 }, host);
    const port = Number(/:(\d+)\n/.exec(await host.printed)?.[1]);
    await expect(runSandbox({ port }, fakeHost())).rejects.toMatchObject({ code: 'SANDBOX_PORT_IN_USE' });
    host.interrupt();
    await exit;
  });
});
