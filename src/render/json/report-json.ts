/** The report and the events of an apply as JSON; their schemas are in `schemas/`. */
import type { ApplyEvent } from '../../apply/report/events.ts';
import type { Report } from '../../apply/report/report.ts';
import { escapeJson } from '../safe-text.ts';

/** The report as one document, with a final line end. */
export function renderReportJson(report: Report): string {
  return escapeJson(JSON.stringify(report, null, 2)) + '\n';
}

/** One event as one line, with its line end. */
export function renderApplyEventJson(event: ApplyEvent): string {
  return escapeJson(JSON.stringify(event)) + '\n';
}
