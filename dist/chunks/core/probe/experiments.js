import { CONNECTION_EXPERIMENTS } from "./experiments/connections.js";
import { PIPELINE_EXPERIMENTS } from "./experiments/pipelines.js";
import { PROCESSOR_EXPERIMENTS } from "./experiments/processors.js";
import { START_EXPERIMENTS } from "./experiments/starts.js";
import { STATISTICS_EXPERIMENTS } from "./experiments/statistics.js";
import { TIME_EXPERIMENTS } from "./experiments/times.js";
import { WORKSPACE_EXPERIMENTS } from "./experiments/workspaces.js";
// src/core/probe/experiments.ts
const EXPERIMENTS = [
	...WORKSPACE_EXPERIMENTS,
	...CONNECTION_EXPERIMENTS,
	...PIPELINE_EXPERIMENTS,
	...PROCESSOR_EXPERIMENTS,
	...START_EXPERIMENTS,
	...STATISTICS_EXPERIMENTS,
	...TIME_EXPERIMENTS
];
export { EXPERIMENTS };
