/** The types of what the core takes and gives, in one place for those who stand outside of it. Values are in their own files. */
export type { Check, CheckArea, CheckStatus, DoctorReport } from './doctor/check.ts';
export type { ProbeReport } from './probe/answer.ts';
export type { ProbeCleaned, ProbeProposal } from './probe/probe.ts';
export type { ApplyEvent } from '../apply/report/events.ts';
export type { Report, StepReport } from '../apply/report/report.ts';
export type { Dataflow } from '../graph/dataflow.ts';
export type { Change, FieldChange, Hazard, HazardKind, Plan, Selection, Step } from '../plan/plan.ts';
export type { ProjectStatus } from '../status/health.ts';
export type { TestRun } from '../testing/results.ts';
export type { GroupsRun } from '../testing/run-groups.ts';
export type { WantedTest } from '../testing/run-tests.ts';
