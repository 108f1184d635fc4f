/** What a report means: its exit code, and the last event that is made of it. */
export { convergenceEvent } from '../../apply/report/events.ts';
export { exitCodeOf } from '../../apply/report/report.ts';
