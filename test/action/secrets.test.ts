import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { TOKEN } from './fake-github.ts';
import type { Project } from './project.ts';
import { manifestText, openProject, pullEvent, pushEvent, sha } from './project.ts';
import type { ActionResult } from './run-action.ts';
import { runHere } from './run-here.ts';

const outcome = ({ outputs }: ActionResult) => [outputs['outcome'], outputs['failure-reason']];

const KAFKA = `      kafka:
        type: Kafka
        bootstrapServers: broker.example.com:9092
        authentication: { mechanism: PLAIN, username: svc, password: "\${secret:KAFKA_PASSWORD}" }
        security: { protocol: SASL_SSL }
      web:
        type: Https
        url: "https://\${env:WEB_HOST}/in"
        headers: { Authorization: "Bearer \${secret:WEB_TOKEN}" }
`;
const SECRETS = { KAFKA_PASSWORD: 'canary-kafka-9f3c', WEB_TOKEN: 'canary-web-77ab\ncanary-line-two' };

/** Everything that a run showed, or left for others to read. */
function shownBy({ github }: Project, result: ActionResult): string {
  const files = ['plan-path', 'report-path'].flatMap((name) => {
    const path = result.outputs[name];
    return path === undefined ? [] : [readFileSync(path, 'utf8')];
  });
  return [
    result.log.replace(/^::add-mask::.*$/gm, ''),
    result.stderr,
    result.summary,
    JSON.stringify(result.outputs),
    JSON.stringify(result.annotations),
    ...files,
    ...github.comments.map(({ body }) => body),
    ...github.issues.flatMap(({ title, body, comments }) => [title, body, ...comments]),
  ].join('\n');
}

test('what a manifest may read is bounded, and no secret shows anywhere', async () => {
  const project = await openProject({ connections: KAFKA });
  project.github.addPull(1, sha('a'));
  const env = { ...SECRETS, WEB_HOST: 'web.example.com' };
  const bounded = await project.runHere({ event: pullEvent(1, sha('a')), env });
  expect(outcome(bounded)).toEqual(['failed', 'invalid-manifest']);
  expect(bounded.annotations.map(({ properties }) => properties['title'])).toEqual(
    Array.from({ length: 3 }, () => 'MANIFEST_ENV_DENIED'),
  );

  const inputs = { 'allow-secret': 'KAFKA_PASSWORD\nWEB_TOKEN', 'allow-env': 'WEB_HOST' };
  const single = { ...env, WEB_TOKEN: 'canary-web-77ab' };
  const planned = await project.run({ event: pullEvent(1, sha('a')), inputs, env: single });
  expect(planned, planned.log).toMatchObject({ code: 0 });
  project.github.merge(1, sha('1'));
  const applied = await project.run({
    event: pushEvent(sha('1')),
    inputs: { ...inputs, command: 'apply' },
    env: single,
  });
  expect(applied, applied.log).toMatchObject({ code: 0 });
  const many = await project.run({ event: pullEvent(1, sha('a')), inputs, env });
  expect(many.masks).toContain('canary-line-two');

  for (const result of [planned, applied, many]) {
    expect(result.masks).toContain('canary-kafka-9f3c');
    expect(result.log.indexOf('::add-mask::canary-kafka-9f3c')).toBeLessThan(
      result.log.indexOf('Plan for project'),
    );
    const shown = [
      result.log.replace(/^::add-mask::.*$/gm, ''),
      result.stderr,
      result.summary,
      JSON.stringify(result.outputs),
      ...project.github.comments.map(({ body }) => body),
    ].join('\n');
    expect(shown).not.toMatch(/canary|ghs_workflowtoken/);
  }
});

const GIVEN = {
  env: { KAFKA_PASSWORD: 'canary-kafka-9f3c', WEB_TOKEN: 'canary-web-77ab', WEB_HOST: 'web.example.com' },
  inputs: { 'allow-secret': 'KAFKA_PASSWORD\nWEB_TOKEN', 'allow-env': 'WEB_HOST' },
};

const planHere = (project: Project) => project.runHere({ event: pullEvent(1, sha('a')), ...GIVEN });

const applyHere = (project: Project) =>
  project.runHere({
    event: pushEvent(sha('1')),
    env: GIVEN.env,
    inputs: { ...GIVEN.inputs, command: 'apply' },
  });

test('an Atlas that repeats secrets in its errors brings none of them to light', async () => {
  const project = await openProject({ connections: KAFKA });
  const { github, sandbox } = project;
  github.addPull(1, sha('a'));
  await planHere(project);
  github.merge(1, sha('1'));
  const detail = `Bearer canary-web-77ab, ${JSON.stringify('canary-kafka-9f3c')} and canary-kafka-9f3c%21 are wrong`;
  await fetch(`${sandbox.url}/sandbox/faults`, {
    method: 'POST',
    body: JSON.stringify([
      { match: { method: 'POST', path: '**/connections' }, status: 400, errorCode: 'X', detail },
    ]),
  });
  const failed = await applyHere(project);
  expect(outcome(failed), failed.log).toEqual(['failed', 'apply-failed']);
  const shown = shownBy(project, failed);
  expect(shown).toContain('are wrong');
  expect(shown).not.toMatch(/canary/);
});

test('neither does a GitHub that repeats the token', async () => {
  const project = await openProject();
  project.github.addPull(1, sha('a'));
  project.github.troubles.push({ on: /comments/, status: 403, message: `The token ${TOKEN} may not` });
  const result = await planHere(project);
  expect(result.code).toBe(1);
  expect(shownBy(project, result)).toContain('may not');
  expect(shownBy(project, result)).not.toContain(TOKEN);
});

test('whatever spelling GitHub repeats a secret in, and however short it is, nothing shows it', async () => {
  const short = 'Tr0ub&dor';
  for (const said of [short, 'Tr0ub%26dor', 'VHIwdWImZG9y', '54723075622664 6f72', 'Tr0ub&amp;dor']) {
    const project = await openProject({ connections: KAFKA });
    project.github.addPull(1, sha('a'));
    project.github.troubles.push({ on: /comments/, status: 403, message: `${said} may not` });
    const env = { ...GIVEN.env, KAFKA_PASSWORD: short };
    const result = await project.runHere({ event: pullEvent(1, sha('a')), env, inputs: GIVEN.inputs });
    expect(result.code).toBe(1);
    expect(shownBy(project, result)).toContain('[secret] may not');
    expect(shownBy(project, result)).not.toContain(said);
  }
});

const literal = '"canary-literal-4d1e"';
const wrong: Readonly<Record<string, (text: string) => string>> = {
  'a secret that is written out': (text) => text.replace('"${secret:KAFKA_PASSWORD}"', literal),
  'one in a line that is no YAML': (text) => text.replace('"${secret:KAFKA_PASSWORD}"', `${literal} }}`),
  'one in a string that never ends': (text) =>
    text.replace('"${secret:KAFKA_PASSWORD}"', '"canary-literal-4d1e'),
  'one under a key that is misspelt': (text) =>
    text.replace('password: "${secret:KAFKA_PASSWORD}"', `pasword: ${literal}`),
  'one under a key that is there twice': (text) =>
    text.replace('password:', `password: ${literal}, password:`),
  'one in a header': (text) => text.replace('"Bearer ${secret:WEB_TOKEN}"', `[${literal}]`),
};

test.each(Object.entries(wrong))('a manifest with %s fails, and does not show it', async (_, change) => {
  const project = await openProject({ connections: KAFKA });
  project.write('sluice.yaml', change(manifestText({ connections: KAFKA })));
  project.github.addPull(1, sha('a'));
  const result = await planHere(project);
  expect(outcome(result), result.log).toEqual(['failed', 'invalid-manifest']);
  expect(result.annotations.length).toBeGreaterThan(0);
  expect(shownBy(project, result)).not.toMatch(/canary/);
});

test('a failing test that holds a known secret shows where it stood', async () => {
  const project = await openProject({ connections: KAFKA });
  project.write(
    'copy.test.yaml',
    `processor: orders/processor/copy
cases:
  - name: logs in with canary-kafka-9f3c
    input: [{ password: canary-kafka-9f3c, header: "Bearer canary-web-77ab" }]
    expect: { collections: { warehouse.app.docs: [{ password: none }] } }
`,
  );
  project.github.addPull(1, sha('a'));
  const result = await planHere(project);
  expect(outcome(result)).toEqual(['failed', 'tests-failed']);
  expect(project.github.comments[0]!.body).toContain('✗ logs in with [secret]');
  expect(shownBy(project, result)).not.toMatch(/canary/);
});

test('secrets of files are hidden like those of the environment', async () => {
  const connections = KAFKA.replace('${secret:KAFKA_PASSWORD}', '${secretFile:kafka/password}');
  const project = await openProject({ connections });
  project.write('secrets/kafka/password', 'canary-file-11aa\n');
  project.write('copy.test.yaml', 'processor: canary-file-11aa\ncases: [{ name: x, input: [] }]\n');
  project.github.addPull(1, sha('a'));
  const inputs = { ...GIVEN.inputs, 'secret-dir': 'secrets' };
  const result = await project.runHere({ event: pullEvent(1, sha('a')), env: GIVEN.env, inputs });
  expect(outcome(result), result.log).toEqual(['failed', 'tests-failed']);
  expect(result.masks).toContain('canary-file-11aa');
  expect(shownBy(project, result)).not.toMatch(/canary/);
});

test('a defect of Sluice itself is told as one, without the secret that its message holds', async () => {
  const project = await openProject({ connections: KAFKA });
  project.github.addPull(1, sha('a'));
  const inputs = {
    ...GIVEN.inputs,
    'base-url': project.sandbox.url,
    'client-id': 'sandbox',
    'client-secret': 'sandbox',
  };
  const run = { event: pullEvent(1, sha('a')), env: GIVEN.env, inputs };
  const result = await runHere(project.github, project.folder, run, () =>
    Promise.reject(new TypeError('canary-kafka-9f3c is not a function')),
  );
  expect([result.code, ...outcome(result)]).toEqual([1, 'failed', '']);
  expect(result.log).toContain('This is a defect of sluice');
  expect(result.annotations[0]!.properties['title']).toBe('INTERNAL');
  expect(shownBy(project, result)).not.toMatch(/canary/);

  const words = { ...run, env: { ...GIVEN.env, KAFKA_PASSWORD: 'workspace' } };
  const short = await runHere(project.github, project.folder, words, () =>
    Promise.reject(new TypeError('base64 of it is d29ya3NwYWNl')),
  );
  expect(shownBy(project, short)).not.toContain('d29ya3NwYWNl');
});

test('a report stays JSON whatever a secret is', async () => {
  const project = await openProject({ connections: KAFKA });
  project.github.addPull(1, sha('a'));
  const env = { ...GIVEN.env, KAFKA_PASSWORD: '",\n  "startedAt": "', WEB_TOKEN: 'formatVersion' };
  await project.runHere({ event: pullEvent(1, sha('a')), env, inputs: GIVEN.inputs });
  project.github.merge(1, sha('1'));
  const inputs = { ...GIVEN.inputs, command: 'apply' };
  const applied = await project.runHere({ event: pushEvent(sha('1')), env, inputs });
  expect(applied.code, applied.log).toBe(0);
  expect(JSON.parse(readFileSync(applied.outputs['report-path']!, 'utf8'))).toMatchObject({
    formatVersion: 1,
    outcome: 'applied',
  });
});
