/** What a workspace can't be brought to: errors, because Sluice never replaces one. */
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Draft } from './drafts.ts';
import { keyOf } from './drafts.ts';

/** What Atlas can't do to a workspace: move it (domain facts 3.3), or change its failover regions once they are set. */
export function workspaceErrors(draft: Draft): Diagnostic[] {
  if (draft.address.kind !== 'workspace' || draft.action !== 'update') return [];
  const common = {
    severity: 'error' as const,
    address: keyOf(draft.address),
    ...(draft.desired?.place && { place: draft.desired.place }),
  };
  const errors: Diagnostic[] = [];
  if (draft.fields.some((field) => field.path.startsWith('/dataProcessRegion'))) {
    errors.push({
      ...common,
      code: 'PLAN_REGION_IMMUTABLE',
      message: "a workspace's region can't be changed, and Sluice never replaces a workspace",
      fix: 'Keep the region that Atlas has, or create a workspace of another name there and move its processors.',
    });
  }
  const failover = draft.fields.find((field) => field.path === '/failoverRegions');
  if (Array.isArray(failover?.before) && failover.before.length > 0) {
    errors.push({
      ...common,
      code: 'PLAN_FAILOVER_REGIONS_SET',
      message: 'failoverRegions can be set once and neither changed nor taken away',
      fix: 'Keep the failover regions that Atlas has.',
    });
  }
  return errors;
}
