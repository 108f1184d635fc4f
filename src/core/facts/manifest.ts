/** What programs that write manifests need to know about them. */
export { isFineName } from '../../kinds/checks/name.ts';
export { findRegionMistake } from '../../kinds/checks/workspace.ts';
export { CLOUD_PROVIDERS, REGIONS } from '../../kinds/values/regions.ts';
export { OBJECT_ID } from '../../kinds/values/patterns.ts';
export { PROJECT_VARIABLE } from '../../manifest/shape/project.ts';
export { escapePlaceholders } from '../../manifest/values/placeholders.ts';
