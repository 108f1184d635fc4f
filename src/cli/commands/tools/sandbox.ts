/** `sluice sandbox`: runs the sandbox until it is interrupted. */
import { resolve } from 'node:path';
import type { Host, Output } from '../../../host/host.ts';
import { EXIT, SluiceError } from '../../../model/errors.ts';
import { SANDBOX_LOGIN } from '../../../sandbox/http/login.ts';
import { parseFaults } from '../../../sandbox/faults/faults.ts';
import { readProbeReport } from '../../../sandbox/faults/probe-report.ts';
import { startSandbox } from '../../../sandbox/http/server.ts';
import { readRegularFile } from '../../../core/files/regular-file.ts';

/** The flags, parsed. Absent ones have the sandbox's own defaults. */
export interface SandboxCommandOptions {
  readonly port?: number | undefined;
  /** State file. */
  readonly state?: string | undefined;
  /** Milliseconds. */
  readonly latency?: number | undefined;
  /** Milliseconds. */
  readonly settle?: number | undefined;
  /** Milliseconds. */
  readonly startTakes?: number | undefined;
  /** Of each source; absent: no events are modelled. */
  readonly eventsPerSecond?: number | undefined;
  /** Requests per minute. */
  readonly rateLimit?: number | undefined;
  /** A JSON file with a list of faults. */
  readonly faults?: string | undefined;
  readonly quirk?: readonly string[] | undefined;
  /** A report of `sluice probe`. */
  readonly behavesAs?: string | undefined;
}

/** What of the host it needs. */
export type SandboxHost = Pick<Host, 'clock' | 'directory' | 'onInterrupt'> & {
  readonly stdout: Pick<Output, 'write'>;
};

/** The port that `sluice sandbox` takes when none is given. */
const DEFAULT_PORT = 4600;

/**
 * Resolves with the exit code after SIGINT or SIGTERM.
 * @throws SluiceError with one of the sandbox's codes, when it can't start
 */
export async function runSandbox(options: SandboxCommandOptions, host: SandboxHost): Promise<number> {
  const faults = options.faults === undefined ? [] : parseFaults(await readFaults(host, options.faults));
  const settled =
    options.behavesAs === undefined ? [] : readProbeReport(await readReport(host, options.behavesAs));
  const learnt = settled.filter(({ standing }) => standing === 'contradicted').map(({ name }) => name);
  const interrupted = new Promise<void>((resolveInterrupt) => {
    const stopListening = host.onInterrupt(() => {
      stopListening();
      resolveInterrupt();
    });
  });
  const sandbox = await startSandbox({
    port: options.port ?? DEFAULT_PORT,
    clock: host.clock,
    faults,
    quirks: [...(options.quirk ?? []), ...learnt],
    ...(options.state === undefined ? {} : { stateFile: resolve(host.directory, options.state) }),
    ...(options.latency === undefined ? {} : { latencyMs: options.latency }),
    ...(options.settle === undefined ? {} : { settleMs: options.settle }),
    ...(options.startTakes === undefined ? {} : { startTakesMs: options.startTakes }),
    ...(options.eventsPerSecond === undefined ? {} : { eventsPerSecond: options.eventsPerSecond }),
    ...(options.rateLimit === undefined ? {} : { rateLimit: options.rateLimit }),
  });
  const variables = {
    MONGODB_ATLAS_BASE_URL: sandbox.url,
    MONGODB_ATLAS_CLIENT_ID: SANDBOX_LOGIN.clientId,
    MONGODB_ATLAS_CLIENT_SECRET: SANDBOX_LOGIN.clientSecret,
    MONGODB_ATLAS_PROJECT_ID: SANDBOX_LOGIN.projectId,
  };
  const exports = Object.entries(variables).map(([name, value]) => `export ${name}=${value}\n`);
  for (const { name, standing, behaviour } of settled)
    host.stdout.write(`${standing.padEnd(12)}  ${name}: ${behaviour}\n`);
  host.stdout.write(`sandbox listening on ${sandbox.url}\n${exports.join('')}`);
  await interrupted;
  await sandbox.close();
  return EXIT.done;
}

async function readReport(host: SandboxHost, file: string): Promise<string> {
  try {
    return (await readRegularFile(resolve(host.directory, file))).toString('utf8');
  } catch (error) {
    throw new SluiceError('SANDBOX_PROBE_INVALID', `The report ${file} can't be read.`, {
      fix: 'Check the path that --behaves-as names.',
      cause: error,
    });
  }
}

async function readFaults(host: SandboxHost, file: string): Promise<string> {
  try {
    return (await readRegularFile(resolve(host.directory, file))).toString('utf8');
  } catch (error) {
    throw new SluiceError('SANDBOX_FAULTS_INVALID', `The faults file ${file} can't be read.`, {
      fix: 'Check the path that --faults names.',
      cause: error,
    });
  }
}
