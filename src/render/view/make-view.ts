/** Everything that is known of a project, a plan and a run, as the one document that the page shows. Equal input gives equal documents. */
import type { Report } from '../../apply/report/report.ts';
import type { Dataflow, FlowNode } from '../../graph/dataflow.ts';
import type { Picture } from '../../graph/pictures.ts';
import { formatAddress } from '../../model/address.ts';
import type { Change, Plan } from '../../plan/plan.ts';
import type { ProjectStatus } from '../../status/health.ts';
import type { TestRun } from '../../testing/results.ts';
import { escapeControls } from '../safe-text.ts';
import type { ViewDocument } from './document.ts';
import { Layout, placePicture } from './layout.ts';
import { legendOf, viewEdges, viewNode } from './nodes.ts';
import { viewPlan } from './plan-part.ts';
import { viewResource } from './resources.ts';
import { viewRun } from './run-part.ts';
import { liveByAddress, viewStatus } from './status-part.ts';

export interface ViewInput {
  readonly project: string;
  /** What is shown: of a plan its changes; else what there is, as changes that change nothing. Without secrets. */
  readonly changes: readonly Change[];
  /** The dataflow of the same. */
  readonly dataflow: Dataflow;
  /** Its pictures, the one of the whole first, and the nodes that only they have. */
  readonly pictures: readonly Picture[];
  readonly folded: readonly FlowNode[];
  readonly plan?: Plan;
  readonly report?: Report;
  readonly status?: ProjectStatus;
  readonly tests?: TestRun;
}

/** The document. */
export async function makeView(input: ViewInput): Promise<ViewDocument> {
  const { changes, dataflow, pictures, plan, report, status, tests } = input;
  const indexes = new Map(changes.map(({ address }, i) => [formatAddress(address), i]));
  const indexOf = (address: string): number | undefined => indexes.get(address);
  const live = status === undefined ? undefined : liveByAddress(status);
  const opens = new Map(pictures.flatMap(({ of }, i) => (of === undefined ? [] : [[of, i] as const])));
  // Over a megabyte: loaded for pictures alone.
  const { instance } = await import('@viz-js/viz');
  const layout = new Layout(await instance());
  return {
    formatVersion: 1,
    title: titleOf(input),
    subtitle: escapeControls(`project ${input.project}`),
    nodes: [...dataflow.nodes, ...input.folded].map((node) => {
      const opened = opens.get(node.id);
      return { ...viewNode(node, indexOf), ...(opened !== undefined && { opens: opened }) };
    }),
    edges: viewEdges(dataflow),
    maps: pictures.map((picture) => placePicture(layout, picture)),
    legend: legendOf(dataflow),
    resources: changes.map((change) => {
      const own = live?.get(formatAddress(change.address));
      return { ...viewResource(change, plan, tests), ...(own && { live: own }) };
    }),
    ...(tests && { testSummary: testSummary(tests) }),
    ...(plan && { plan: viewPlan(plan, indexOf) }),
    ...(report && { run: viewRun(report, indexOf) }),
    ...(status && { status: viewStatus(status, indexOf) }),
  };
}

function titleOf({ plan, report, status }: ViewInput): string {
  const parts = [plan && 'plan', report && 'run', status && 'live state'].filter(
    (part) => part !== undefined,
  );
  return parts.length === 0 ? 'Sluice: project' : `Sluice: ${parts.join(', ')}`;
}

function testSummary({ passed, failed, skipped }: TestRun): string {
  const counts = [
    `${passed} passed`,
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  return `Tests: ${counts.join(', ')}`;
}
