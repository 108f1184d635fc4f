/** What an export is asked for, and what came of it. */
import type { Address } from '../../model/address.ts';
import type { UnreadableList } from '../../model/resources.ts';

/** What is exported, and where to. */
export interface ExportOptions {
  /** The folder, from the working directory. An existing manifest is merged, not overwritten. */
  readonly out: string;
  /** Only these workspaces. Default: all. */
  readonly workspaces?: readonly string[];
  /** Only these resources and their workspaces: addresses, `*` and `**` match. Default: all. */
  readonly targets?: readonly string[];
  /** Form of new pipeline files. Default: `yaml`. */
  readonly format?: 'yaml' | 'json';
  /** Say what would be written, and write nothing. */
  readonly isCheck?: boolean;
  /** False: what was written is not planned. */
  readonly verifies?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** What an export wrote, or would write, and whether it proved right. */
export interface ExportResult {
  readonly project: string;
  /** As people named it. */
  readonly folder: string;
  readonly files: readonly { readonly path: string; readonly effect: 'create' | 'update' | 'keep' }[];
  /** Nothing was written. */
  readonly isCheck: boolean;
  readonly resources: readonly Address[];
  readonly leftOut: readonly { readonly address: Address; readonly reason: string }[];
  readonly kept: readonly { readonly address: Address; readonly reason: string }[];
  /** How many secrets the manifest names. */
  readonly names: number;
  /** Variables without which the manifest does not load. */
  readonly needed: readonly string[];
  /** `partial`: nothing differs but what was kept. */
  readonly proof: 'empty' | 'partial' | 'failed' | 'skipped';
  /** Formatted addresses that a plan would touch though it should not. */
  readonly differing: readonly string[];
  /** The manifest's path as people would type it. */
  readonly manifest: string;
  /** What could not be read; the export holds nothing of it. */
  readonly unreadable: readonly UnreadableList[];
}
