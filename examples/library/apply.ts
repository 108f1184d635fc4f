/** Plans a project, applies the plan where nothing is lost by it, and says what became of it. */
import { SluiceError, exitCodeOf, formatAddress, openProject } from 'sluice';

// Without a directory, an environment or a login of its own it uses the process's, as the command line does.
const project = openProject({
  manifest: 'sluice.yaml',
  onDiagnostics: (findings) => {
    for (const { severity, code, message } of findings) console.error(`${severity} ${code}: ${message}`);
  },
});

async function main(): Promise<number> {
  const plan = await project.plan();
  for (const { action, address } of plan.changes) console.log(action.padEnd(9), formatAddress(address));

  const report = await project.apply(plan, {
    confirm: ({ hazards }) => hazards.every(({ kind }) => kind === 'cost-increase'),
    onEvent: (event) => {
      if (event.type === 'step-done') console.log(event.verb.padEnd(9), event.address, `${event.elapsedMs} ms`);
    },
    signal: AbortSignal.timeout(15 * 60_000),
  });
  const { outcome, converged } = report;
  console.log(outcome, converged === true ? 'and converged' : '');
  return exitCodeOf(report);
}

let code = 1;
try {
  code = await main();
} catch (error) {
  if (!(error instanceof SluiceError)) throw error;
  console.error(`${error.code}: ${error.message}`, error.fix ?? '');
  for (const finding of error.diagnostics) console.error(`  ${finding.code}: ${finding.message}`);
} finally {
  await project.close();
}
if (code !== 0) throw new Error(`not applied, exit code ${code}`);
