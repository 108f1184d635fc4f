/** Processor tiers: their order, and what each allows (Atlas docs, tier guide). */

/** All tiers, smallest first. */
export const TIERS = ['SP2', 'SP5', 'SP10', 'SP30', 'SP50'] as const;

export type Tier = (typeof TIERS)[number];

export interface TierLimits {
  /** Upper bound of the parallelism that all stages of one processor ask for beyond one each. */
  readonly parallelism: number;
  /** Kafka partitions it may read; undefined: no bound. */
  readonly kafkaPartitions: number | undefined;
  /** Collections that one `initialSync` may copy. */
  readonly initialSyncCollections: number;
}

/** Source: Atlas docs, stream processing tier guide. */
export const TIER_LIMITS: Readonly<Record<Tier, TierLimits>> = {
  SP2: { parallelism: 1, kafkaPartitions: 32, initialSyncCollections: 1 },
  SP5: { parallelism: 2, kafkaPartitions: 64, initialSyncCollections: 1 },
  SP10: { parallelism: 8, kafkaPartitions: undefined, initialSyncCollections: 5 },
  SP30: { parallelism: 16, kafkaPartitions: undefined, initialSyncCollections: 10 },
  SP50: { parallelism: 64, kafkaPartitions: undefined, initialSyncCollections: 50 },
};

export function isTier(text: string | undefined): text is Tier {
  return TIERS.includes(text as Tier);
}

/**
 * Whether a text may be a tier. assumed (future): one that is newer than this version of Sluice is called like the others, SP and a number.
 */
export const isTierName = (text: string): boolean => /^SP[1-9]\d*$/.test(text);

/** Negative when `a` is smaller than `b`. */
export function compareTiers(a: Tier, b: Tier): number {
  return TIERS.indexOf(a) - TIERS.indexOf(b);
}
