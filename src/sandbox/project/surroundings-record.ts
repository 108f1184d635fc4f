/** What the project of a sandbox is said to have beside streams: declared when it starts or while it runs, and kept in its state. */
import * as z from 'zod';
import type { Value } from '../../model/document.ts';
import { document, isDocument, textOf } from '../../model/document.ts';
import { SluiceError } from '../../model/errors.ts';
import type { JsonSyntaxError } from '../../model/document/json-text.ts';
import { fromPlain, parseJson, toPlain } from '../../model/document/json-text.ts';

const name = z.string().min(1);

const clusterShape = z.union([
  name,
  z.strictObject({
    state: name,
    paused: z.boolean().optional(),
    /** AWS where it is left out. */
    provider: name.optional(),
    /** As Atlas spells regions of clusters: `US_EAST_1`. */
    region: name.optional(),
  }),
]);

const surroundingsShape = z.strictObject({
  /** Clusters by name: their state, or more of them. */
  clusters: z.record(name, clusterShape).optional(),
  /** ARNs of the AWS roles that are registered. */
  awsRoles: z.array(name).optional(),
  /** Ids of Azure service principals. */
  azurePrincipals: z.array(name).optional(),
  /** Service accounts of Google Cloud. */
  gcpServiceAccounts: z.array(name).optional(),
});

export type ClusterSetting = z.infer<typeof clusterShape>;

/** A list that is left out can't be read at all. */
export type Surroundings = z.infer<typeof surroundingsShape>;

/**
 * Surroundings from JSON text.
 * @throws SluiceError SANDBOX_SURROUNDINGS_INVALID
 */
export function parseSurroundings(text: string): Surroundings {
  let data: unknown;
  try {
    data = toPlain(parseJson(text));
  } catch (error) {
    throw invalid(`they are not JSON (${(error as JsonSyntaxError).message})`);
  }
  const result = surroundingsShape.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw invalid(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

function invalid(reason: string): SluiceError {
  return new SluiceError('SANDBOX_SURROUNDINGS_INVALID', `The surroundings are not valid: ${reason}.`, {
    fix: 'Give JSON like {"clusters": {"Cluster0": "IDLE"}, "awsRoles": [], "azurePrincipals": [], "gcpServiceAccounts": []}.',
  });
}

/** Holds them for a running sandbox, and the operations that its state file keeps. */
export class SurroundingsRecord {
  #current: Surroundings;
  #changes: Value[] = [];

  constructor(initial: Surroundings = {}) {
    this.#current = initial;
  }

  get current(): Surroundings {
    return this.#current;
  }

  /** Replaces all of them. */
  declare(surroundings: Surroundings): void {
    this.#current = surroundings;
    this.#changes.push(this.#operation());
  }

  /** The operations from which `apply` makes this record again. */
  dump(): readonly Value[] {
    return Object.keys(this.#current).length === 0 ? [] : [this.#operation()];
  }

  /** The same for what has changed since the last call. */
  takeChanges(): readonly Value[] {
    const changes = this.#changes;
    this.#changes = [];
    return changes;
  }

  /** Repeats an operation of `dump` or `takeChanges`; others have no effect. */
  apply(operation: Value): void {
    if (!isDocument(operation) || textOf(operation.get('put')) !== 'surroundings') return;
    const read = surroundingsShape.safeParse(toPlain(operation.get('record') ?? null));
    if (read.success) this.#current = read.data;
  }

  #operation(): Value {
    return document({ put: 'surroundings', record: fromPlain(this.#current) });
  }
}
