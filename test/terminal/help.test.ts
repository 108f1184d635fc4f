import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLES } from '../../src/cli/help/examples.ts';
import { runInProcess } from '../e2e/in-process.ts';
import { makeFolder, projectRoot } from '../e2e/run-cli.ts';
import { PROJECT } from '../e2e/served.ts';
import { openTerminal, terminalMissing } from './terminal.ts';

const env = {
  MONGODB_ATLAS_PROJECT_ID: PROJECT,
  KAFKA_PASSWORD: 'kafka-password',
  KAFKA_OHIO_PASSWORD: 'other-password',
  SCHEMA_REGISTRY_PASSWORD: 'registry-password',
};

/** `sluice ...` as a shell would split it, and the file that its output goes to. */
function split(line: string): { readonly args: string[]; readonly file: string | undefined } {
  const [command = '', file] = line.split(' > ');
  return {
    args: [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
    file,
  };
}

/** A folder as the examples expect it: a manifest with the workspace `orders`, a saved plan, and for some a project that has it. */
async function prepare(command: string): Promise<string> {
  const directory = makeFolder();
  if (command === 'init') return directory;
  const example = command === 'failover' ? 'failover' : 'kafka-to-atlas';
  cpSync(join(projectRoot, 'examples', example), directory, { recursive: true });
  const script = "sp.createStreamProcessor('copy-orders', [{ $source: { connectionName: 'orders' } }]);\n";
  if (command === 'convert') writeFileSync(join(directory, 'copy-orders.js'), script);
  const run = async (...args: string[]): Promise<void> => {
    expect(await runInProcess(args, { directory, env })).toMatchObject({ code: 0 });
  };
  await run('plan', '--sandbox', '--out', 'plan.json');
  if (['destroy', 'export', 'failover', 'logs', 'status'].includes(command))
    await run('apply', '--sandbox', 'plan.json');
  return directory;
}

const needsTerminal = (args: readonly string[]): boolean =>
  args[0] === 'sandbox' ||
  (['apply', 'destroy'].includes(args[0] ?? '') && !args.includes('plan.json')) ||
  (args[0] === 'init' && !args.includes('--yes'));

async function runOnTerminal(args: readonly string[], directory: string): Promise<number> {
  const terminal = openTerminal(args, { directory, env });
  if (args[0] === 'sandbox') {
    await terminal.until('sandbox listening on http://127.0.0.1:');
    terminal.type('\u0003');
    return terminal.ended;
  }
  if (args[0] === 'init') {
    for (let question = 0; question < 7; question++) {
      await terminal.until(/[\])]: /);
      terminal.type('\r');
    }
  } else {
    await terminal.until("Only 'yes' is taken: ");
    terminal.type('yes\r');
  }
  return terminal.ended;
}

describe('every example that help prints works as printed', () => {
  const cases = Object.entries(EXAMPLES).flatMap(([command, examples]) =>
    examples.map(([line]) => [line, command] as const),
  );
  it.each(cases)('sluice %s', async (line, command) => {
    const { args, file } = split(line);
    const isAsking = needsTerminal(args);
    if (isAsking && terminalMissing !== undefined) {
      console.warn(`skipped: ${terminalMissing}`);
      return;
    }
    const directory = await prepare(command);
    if (isAsking) {
      expect(await runOnTerminal(args, directory)).toBe(0);
      return;
    }
    const { code, stdout, stderr } = await runInProcess(args, { directory, env });
    const meansSomethingElse = args.includes('--detailed-exitcode') || args.includes('--check');
    expect([0, ...(meansSomethingElse ? [2] : [])], stderr).toContain(code);
    if (file !== undefined) {
      expect(stdout).not.toBe('');
      writeFileSync(join(directory, 'output'), stdout);
    }
  });

  it.each(Object.keys(EXAMPLES))('%s --help shows two', async (command) => {
    const { code, stdout } = await runInProcess([command, '--help'], { directory: makeFolder() });
    expect(code).toBe(0);
    expect(EXAMPLES[command]?.length).toBe(2);
    for (const [line] of EXAMPLES[command] ?? []) expect(stdout).toContain(`  sluice ${line}\n`);
  });
});
