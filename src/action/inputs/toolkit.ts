/** The workflow as GitHub's toolkit speaks to it: inputs, masks, outputs, annotations, the job summary. Decides nothing. */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import * as core from '@actions/core';
import type { Host } from '../../host/host.ts';
import type { Annotation, RawEvent, Workflow } from './workflow.ts';

/** The workflow that started this process. */
export function openWorkflow(host: Host): Workflow {
  const { env } = host;
  return {
    inputs: {
      text: (name) => core.getInput(name),
      lines: (name) => core.getMultilineInput(name).filter((line) => line !== ''),
    },
    event: readContext(env),
    temporaryDirectory: env['RUNNER_TEMP'] || host.directory,
    workspace: env['GITHUB_WORKSPACE'] || host.directory,
    mask: (text) => {
      // GitHub looks at the log line by line, so that the lines of a secret need their own masks.
      for (const part of new Set([text, ...text.split(/\r?\n/)])) {
        if (part.trim() !== '') core.setSecret(part);
      }
    },
    log: (text) => {
      if (text === '') return;
      if (!/::|##\[/.test(text)) {
        core.info(text.replace(/\n$/, ''));
        return;
      }
      // Names and values in a plan could be commands: until the token comes, GitHub reads none.
      const token = randomUUID();
      core.info(`::stop-commands::${token}`);
      core.info(text.replace(/\n$/, ''));
      core.info(`::${token}::`);
    },
    debug: (text) => {
      core.debug(text);
    },
    annotate,
    setOutput: (name, value) => {
      core.setOutput(name, value);
    },
    upload: async (path) => (await import('../github/artifact.ts')).uploadFile(path),
    addSummary: async (markdown) => {
      if (!env['GITHUB_STEP_SUMMARY']) return;
      await core.summary.addRaw(markdown, true).write();
    },
  };
}

function annotate({ severity, title, message, file, line, column }: Annotation): void {
  const properties = {
    title,
    ...(file !== undefined && { file }),
    ...(line !== undefined && { startLine: line }),
    ...(column !== undefined && { startColumn: column }),
  };
  if (severity === 'error') core.error(message, properties);
  else if (severity === 'warning') core.warning(message, properties);
  else core.notice(message, properties);
}

/** Source: GitHub's documentation of default environment variables. */
function readContext(env: Host['env']): RawEvent {
  const text = (name: string): string => env[name] ?? '';
  const [owner = '', repo = ''] = text('GITHUB_REPOSITORY').split('/');
  return {
    name: text('GITHUB_EVENT_NAME'),
    payload: readPayload(text('GITHUB_EVENT_PATH')),
    sha: text('GITHUB_SHA'),
    ref: text('GITHUB_REF'),
    actor: text('GITHUB_ACTOR'),
    owner,
    repo,
    runId: Number(text('GITHUB_RUN_ID')) || 0,
    runAttempt: Number(text('GITHUB_RUN_ATTEMPT')) || 1,
    serverUrl: text('GITHUB_SERVER_URL') || 'https://github.com',
    apiUrl: text('GITHUB_API_URL') || 'https://api.github.com',
  };
}

function readPayload(path: string): unknown {
  if (path === '' || !existsSync(path)) return {};
  return JSON.parse(readFileSync(path, 'utf8'));
}
