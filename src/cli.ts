#!/usr/bin/env node
/**
 * The `sluice` program: arguments in, exit code out. It loads nothing before it knows what is asked for, because
 * people and CI jobs wait for every start; the commands are in `cli/program.ts`.
 */
import { describeVersion } from './cli/build-commit.ts';
import { processHost } from './host/host.ts';

const host = processHost();
const [first, ...others] = host.args;

if (others.length === 0 && (first === '--version' || first === '-V')) {
  host.stdout.write(describeVersion() + '\n');
} else {
  const { runProgram } = await import('./cli/program.ts');
  host.finish(await runProgram(host));
}
