/** Runs a pipeline over documents, as a test in vitest, jest or node:test would. */
import { runPipeline } from 'sluice/runner';

const { output, dlq } = await runPipeline({
  pipeline: [
    { $source: { connectionName: 'orders-kafka', topic: 'orders' } },
    { $match: { status: 'paid' } },
    { $addFields: { total: { $sum: '$lines.amount' } } },
    { $emit: { connectionName: 'orders-kafka', topic: 'totals' } },
  ],
  input: [
    { status: 'paid', lines: [{ amount: 3 }, { amount: 4 }] },
    { status: 'open', lines: [] },
  ],
});
const totals = output.map((document) => document['total']);
if (totals.join() !== '7' || dlq.length > 0) throw new Error(`unexpected totals: ${totals.join()}`);
console.log('total', totals[0]);
