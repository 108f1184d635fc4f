/** All experiments, in the order in which they are made. */
import type { Experiment } from './experiment.ts';
import { CONNECTION_EXPERIMENTS } from './experiments/connections.ts';
import { PIPELINE_EXPERIMENTS } from './experiments/pipelines.ts';
import { PROCESSOR_EXPERIMENTS } from './experiments/processors.ts';
import { START_EXPERIMENTS } from './experiments/starts.ts';
import { STATISTICS_EXPERIMENTS } from './experiments/statistics.ts';
import { TIME_EXPERIMENTS } from './experiments/times.ts';
import { WORKSPACE_EXPERIMENTS } from './experiments/workspaces.ts';

export const EXPERIMENTS: readonly Experiment[] = [
  ...WORKSPACE_EXPERIMENTS,
  ...CONNECTION_EXPERIMENTS,
  ...PIPELINE_EXPERIMENTS,
  ...PROCESSOR_EXPERIMENTS,
  ...START_EXPERIMENTS,
  ...STATISTICS_EXPERIMENTS,
  ...TIME_EXPERIMENTS,
];
