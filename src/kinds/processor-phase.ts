/** What a processor's state comes to. A file of its own, because the library's declarations name no package and `processor.ts` needs zod. */

/**
 * States that the API reports. It documents a free string; these are the ones that MongoDB's own tools know, and
 * `PROVISIONING` from its guides. Source: Terraform provider, state_transition.go.
 */
export type ProcessorPhase = 'running' | 'not-running' | 'failed' | 'moving' | 'gone';
