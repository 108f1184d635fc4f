/** What the Action says where it can't go on, and what it says before a merge that it would refuse. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ACCEPTED_EVENTS } from '../../src/action/inputs/event.ts';
import { sentences } from '../../src/action/jobs/findings.ts';
import { recordKey } from '../../src/action/gate/record.ts';
import { readSettings } from '../../src/action/inputs/settings.ts';
import { proxiedFetch } from '../../src/action/github/transport.ts';
import { askWith } from '../../src/action/github/refusals.ts';
import { createMask } from '../../src/model/mask/mask.ts';
import { TOKEN } from './fake-github.ts';
import { openProject, pullEvent, pushEvent, scheduleEvent, sha } from './project.ts';
import type { ActionResult } from './run-action.ts';

const ask = askWith((said) => said);

const outcome = ({ outputs }: ActionResult) => [outputs['outcome'], outputs['failure-reason']];
const titlesOf = ({ annotations }: ActionResult) => annotations.map(({ properties }) => properties['title']);

test('a message and what to do about it end with one full stop each', () => {
  expect(sentences('It failed', 'Run it again')).toBe('It failed. Run it again.');
  expect(sentences('It failed.', 'Run it again..')).toBe('It failed. Run it again.');
  expect(sentences('Did it fail?', undefined)).toBe('Did it fail?');
  expect(sentences('It was cut short...', 'See the log.')).toBe('It was cut short... See the log.');
});

test('a relative and an absolute path to the same manifest give the same key', () => {
  const keyOf = (workingDirectory: string, file: string): string =>
    recordKey(
      readSettings({
        text: (name) => (name === 'working-directory' ? workingDirectory : ''),
        lines: (name) => (name === 'file' ? [file] : []),
      }),
      '/checkout',
    );
  const keys = [
    keyOf('live', 'a.yaml'),
    keyOf('./live/', './a.yaml'),
    keyOf(join('/checkout', 'live'), 'a.yaml'),
    keyOf('live', '/checkout/live/a.yaml'),
  ];
  expect(new Set(keys).size).toBe(1);
  expect(keyOf('other', 'a.yaml')).not.toBe(keys[0]);
});

test.each(['workflow_run', 'issue_comment', 'pull_request_target', 'pull_request_review', 'release', ''])(
  'the event "%s" is refused before anything is read',
  async (name) => {
    const project = await openProject();
    for (const command of ['plan', 'validate', 'apply', 'drift']) {
      const result = await project.runHere({ event: { ...pushEvent(sha('1')), name }, inputs: { command } });
      expect(titlesOf(result)).toEqual(['SETTINGS_EVENT_UNSAFE']);
    }
    expect(await project.sandbox.journal()).toEqual([]);
    expect(project.github.requests).toEqual([]);
  },
);

test('every accepted event plans, and repository_dispatch applies like a run by hand', async () => {
  const project = await openProject();
  project.github.push('main', sha('1'));
  for (const name of ACCEPTED_EVENTS.filter((each) => each !== 'pull_request' && each !== 'merge_group')) {
    const event = { ...pushEvent(sha('1')), name };
    expect(outcome(await project.runHere({ event })), name).toEqual(['planned', '']);
  }
  const event = { ...pushEvent(sha('1')), name: 'repository_dispatch' };
  const inputs = { command: 'apply', gate: 'none' };
  expect(outcome(await project.runHere({ event, inputs }))).toEqual(['applied', '']);
});

test('Dependabot\u2019s pull request with credentials is told that its merge will not be applied by itself', async () => {
  const project = await openProject();
  project.github.addPull(1, sha('a'));
  const run = () => project.runHere({ event: { ...pullEvent(1, sha('a')), actor: 'dependabot[bot]' } });
  expect(outcome(await run())).toEqual(['valid', '']);
  await run();
  const comments = project.github.commentsOf(1);
  expect(comments).toHaveLength(1);
  expect(comments[0]!.body).toMatch(/not applied by itself.*expect-digest/);
  expect(await project.sandbox.journal()).toEqual([]);
  // A person takes it over: the plan comes in the place of the notice.
  expect(outcome(await project.runHere({ event: pullEvent(1, sha('a')) }))).toEqual(['planned', '']);
  expect(comments[0]!.body).toMatch(/^\*\*4 to create/);
  expect(project.github.commentsOf(1)).toHaveLength(1);
});

test('a list that cannot be read is a failure in every command, and never no changes', async () => {
  const project = await openProject();
  const fault = { match: { method: 'GET', path: '**/streams' }, status: 403, errorCode: 'FORBIDDEN' };
  await fetch(`${project.sandbox.url}/sandbox/faults`, { method: 'POST', body: JSON.stringify([fault]) });
  project.github.addPull(1, sha('a'));
  const planned = await project.runHere({ event: pullEvent(1, sha('a')) });
  expect([planned.code, ...outcome(planned)]).toEqual([1, 'failed', 'unreadable']);
  const body = project.github.commentsOf(1)[0]!.body;
  expect(body).not.toMatch(/^\*\*No changes/);
  expect(body).toMatch(/could not be read/);
  project.github.merge(1, sha('1'));
  for (const [event, command] of [
    [pushEvent(sha('1')), 'apply'],
    [scheduleEvent(sha('1')), 'drift'],
  ] as const) {
    const result = await project.runHere({ event, inputs: { command } });
    expect([result.code, ...outcome(result)], result.log).toEqual([1, 'failed', 'unreadable']);
  }
  expect(project.github.issues).toEqual([]);
});

test('drift says that Issues are switched off', async () => {
  const project = await openProject();
  project.github.troubles.push({ on: /\/issues$/, status: 410, message: 'Issues has been disabled' });
  const result = await project.runHere({ event: scheduleEvent(sha('1')), inputs: { command: 'drift' } });
  expect(result.annotations.map(({ message }) => message).join()).toMatch(
    /Issues are switched off .*comment: never/,
  );
});

/** A proxy on loopback that lets one login through its tunnels. */
async function openProxy(login: string): Promise<number> {
  const server = createServer();
  server.on('connect', (request, socket, head) => {
    const given = (request.headers['proxy-authorization'] ?? '').replace('Basic ', '');
    if (Buffer.from(given, 'base64').toString() !== login) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      return;
    }
    const [host, port] = (request.url ?? '').split(':');
    const upstream = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

test.each([
  ['u:100%', 'u:100%'],
  ['u:100%25', 'u:100%'],
  ['u:50%zz%', 'u:50%zz%'],
  ['u:%E4', 'u:%E4'],
])('a proxy with the login %s works for GitHub and for Atlas', async (written, login) => {
  const project = await openProject();
  project.github.addPull(1, sha('a'));
  const port = await openProxy(login);
  const env = { http_proxy: `http://${written}@127.0.0.1:${port}` };
  const result = await project.runHere({ event: pullEvent(1, sha('a')), env });
  expect(outcome(result), result.log).toEqual(['planned', '']);
  expect(project.github.commentsOf(1)).toHaveLength(1);
});

test('a proxy for other servers, with a % in its password, is no reason to fail, in the built Action either', async () => {
  const project = await openProject();
  project.github.addPull(1, sha('a'));
  for (const env of [
    { HTTPS_PROXY: 'http://u:100%@127.0.0.1:1' },
    { http_proxy: 'http://u:100%@127.0.0.1:1', NO_PROXY: '127.0.0.1' },
  ]) {
    const result = await project.run({ event: pullEvent(1, sha('a')), env });
    expect(outcome(result), result.log + result.stderr).toEqual(['planned', '']);
  }
});

test('a proxy that asks for a login, and a certificate that is not trusted, are said', async () => {
  const project = await openProject();
  const port = await openProxy('u:right');
  const through = (proxy: string) =>
    ask('contents: read', () =>
      proxiedFetch(project.github.url, { http_proxy: proxy }, createMask())(`${project.github.url}/x`),
    );
  await expect(through(`http://u:wrong@127.0.0.1:${port}`)).rejects.toThrow(/proxy .*407/);
  const env = { http_proxy: `http://u:wrong@127.0.0.1:${port}` };
  const refused = await project.runHere({ event: pushEvent(sha('1')), env });
  expect(refused.annotations[0]!.message).toMatch(/proxy asks for a login \(407\)/);
  const untrusted = Object.assign(new Error('self-signed certificate'), {
    code: 'DEPTH_ZERO_SELF_SIGNED_CERT',
  });
  await expect(
    ask('contents: read', () => Promise.reject(new TypeError('fetch failed', { cause: untrusted }))),
  ).rejects.toMatchObject({
    code: 'GITHUB_FAILED',
    fix: expect.stringContaining('NODE_EXTRA_CA_CERTS') as string,
  });
});

test('a token that GitHub does not accept is said', async () => {
  const project = await openProject();
  project.github.addPull(1, sha('a'));
  project.github.tokens.delete(TOKEN);
  const result = await project.runHere({ event: pullEvent(1, sha('a')) });
  expect(titlesOf(result)).toContain('GITHUB_IDENTITY_UNKNOWN');
});
