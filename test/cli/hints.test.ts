/** What people type who come from kubectl or Terraform, and what they are told. And what a command says to type next. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runInProcess } from '../e2e/in-process.ts';
import { makeFolder } from '../e2e/run-cli.ts';
import { serveSandbox } from '../e2e/served.ts';

const run = (directory: string, ...args: string[]) => runInProcess(args, { directory });

describe('an unknown command or flag', () => {
  it.each<[string, string]>([
    ['get processors', 'sluice status'],
    ['describe x', 'sluice status'],
    ['import orders', 'sluice export adopts live resources'],
    ['diff', 'sluice plan'],
    ['delete x', 'removed:'],
    ['state list', 'keeps no state file'],
    ['lint', 'sluice validate'],
    ['login', 'MONGODB_ATLAS_CLIENT_ID'],
    ['plan -json', 'Long flags have two dashes: --json.'],
    ['plan -out=x', 'Long flags have two dashes: --out.'],
    ['apply -auto-approve', 'Long flags have two dashes: --auto-approve.'],
    ['apply --dry-run', 'sluice plan shows what apply would do'],
    ['apply --yes', '--auto-approve'],
    ['apply --force', '--allow KIND=ADDRESS'],
    ['plan -refresh-only', 'sluice plan --detailed-exitcode'],
  ])('%s is answered once, with what Sluice calls it', async (line, hint) => {
    const { code, stdout, stderr } = await run(makeFolder(), ...line.split(' '));
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.match(/error:/g)).toHaveLength(1);
    expect(stderr).toContain(hint);
  });

  it('that nobody else has either gets no hint', async () => {
    const { stderr } = await run(makeFolder(), 'frobnicate');
    expect(stderr).not.toContain('In Sluice');
  });
});

describe('init --region', () => {
  it.each([
    [['--region', 'us-east-1'], '--region VIRGINIA_USA'],
    [['--region', 'virginia_usa'], '--region VIRGINIA_USA'],
    [['--provider', 'AZURE', '--region', 'VIRGINIA_USA'], '--provider AWS'],
    [['--provider', 'GCP', '--region', 'eastus'], '--provider AZURE'],
  ])('%j is refused with the name that Atlas has for it', async (flags, fix) => {
    const folder = makeFolder();
    const { code, stderr } = await run(folder, 'init', '--yes', ...flags);
    expect(code).toBe(1);
    expect(stderr.match(/error /g)).toHaveLength(1);
    expect(stderr).toContain(fix);
    expect(existsSync(join(folder, 'sluice.yaml'))).toBe(false);
  });

  it('takes one that Atlas may have added since', async () => {
    const folder = makeFolder();
    expect(await run(folder, 'init', '--yes', '--region', 'ATLANTIS_OCN')).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'sluice.yaml'), 'utf8')).toContain('ATLANTIS_OCN');
  });
});

const manifest = `apiVersion: sluice/v1
project: 0123456789abcdef01234567
workspaces:
  w:
    dataProcessRegion: { cloudProvider: AWS, region: VIRGINIA_USA }
    connections:
      sample_stream_solar: { type: Sample }
`;

describe('the next command', () => {
  it('is absent where an apply has left nothing to do', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'sluice.yaml'), manifest);
    for (let i = 0; i < 2; i += 1) {
      const { code, stdout } = await run(folder, 'apply', '--sandbox', '--auto-approve');
      expect(code).toBe(0);
      expect(stdout).not.toContain('Next:');
    }
  });

  it('repeats the flags that it needs', async () => {
    const folder = makeFolder();
    const sandbox = await serveSandbox();
    writeFileSync(join(folder, 'my streams.yaml'), manifest);
    const fault = { match: { method: 'POST', path: '**/connections' }, status: 400, errorCode: 'BAD' };
    await fetch(`${sandbox.url}/sandbox/faults`, { method: 'POST', body: JSON.stringify([fault]) });
    const { code, stdout } = await runInProcess(
      ['apply', '-f', 'my streams.yaml', '--base-url', sandbox.url, '--auto-approve', '--var=a=b'],
      { directory: folder, env: sandbox.env },
    );
    expect(code).toBe(1);
    expect(stdout).toContain(`then sluice plan -f 'my streams.yaml' --base-url ${sandbox.url} --var=a=b`);
  });
});

describe('plan --target', () => {
  it('that selects nothing fails before a plan is printed, and nothing is saved', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'sluice.yaml'), manifest);
    const { code, stdout, stderr } = await run(
      folder,
      ...['plan', '--sandbox', '--target', 'w/connection/sample', '--out', 'plan.json'],
    );
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.match(/PLAN_TARGET_UNKNOWN/g)).toHaveLength(1);
    expect(existsSync(join(folder, 'plan.json'))).toBe(false);
  });
});
