/**
 * Why a fact that the code marks as assumed can't be settled by an experiment. In a comment such a fact is marked `assumed (WHO): ...`, where WHO is
 * the name of an experiment, or one of these.
 */
export const UNASKABLE: Readonly<Record<string, string>> = {
  account:
    "It takes a private link, a peering or a role in the user's own cloud account, which a probe doesn't touch.",
  region: 'It takes workspaces in regions that the user may not want, one for each.',
  results: 'It shows in the documents that arrive, which a probe has no way to read.',
  broker: 'It takes a Kafka broker that Atlas can reach, which a probe has not.',
  rare: 'It shows only when something fails that no request can bring about.',
  future: 'It is about what does not exist yet.',
  doctor: '`sluice doctor` looks at the answer each time, and says when it is not understood.',
  model: "It is a choice of the sandbox's own, where Atlas has no fixed answer.",
};

/** The open questions that no experiment asks, by the names of the sandbox's quirks, with the reason. */
export const UNASKED: Readonly<Record<string, string>> = {
  'failover-needs-connections': 'region',
  'failover-needs-stop': 'region',
  'failover-region-untold': 'region',
  'failover-regions-sorted': 'region',
  'failovers-hold-connections': 'region',
  'running-processors-hold-failovers': 'region',
  'link-region-respelt': 'account',
  'kafka-stats-bare': 'broker',
  'fresh-start-ignores-commits': 'broker',
  'mixed-commits-reset': 'broker',
  'event-time-is-wall-time': 'results',
  'restarts-by-itself': 'rare',
};
