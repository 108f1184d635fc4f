/** The runner as GitHub's toolkit speaks to it: inputs, masks, outputs, annotations, the job summary. Decides nothing. */
import { randomUUID } from 'node:crypto';
import * as core from '@actions/core';
import { context } from '@actions/github';
import type { Host } from '../../host/host.ts';
import type { Annotation, RawEvent, Runner } from './runner.ts';

/** The runner that started this process. */
export function openRunner(host: Host): Runner {
  const { env } = host;
  return {
    inputs: {
      text: (name) => core.getInput(name),
      lines: (name) => core.getMultilineInput(name).filter((line) => line !== ''),
    },
    event: readContext(),
    temporaryDirectory: env['RUNNER_TEMP'] || host.directory,
    workspace: env['GITHUB_WORKSPACE'] || host.directory,
    mask: (text) => {
      // The runner looks at the log line by line, so that the lines of a secret need masks of their own.
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
      // Names and values in a plan could be commands: until the token comes, the runner reads none.
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

function readContext(): RawEvent {
  const { owner, repo } = context.repo;
  return {
    name: context.eventName,
    payload: context.payload,
    sha: context.sha,
    ref: context.ref,
    actor: context.actor,
    owner,
    repo,
    runId: context.runId,
    runAttempt: Number.isInteger(context.runAttempt) ? context.runAttempt : 1,
    serverUrl: context.serverUrl,
  };
}
