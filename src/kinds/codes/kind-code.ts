/** What a rule about a resource is, and the short resources that its examples are made of. */
import type { Kind } from '../../model/address.ts';

export interface KindRule {
  readonly severity: 'error' | 'warning';
  /** What is wrong, in a few words. */
  readonly title: string;
  /** Why it is wrong and what Atlas does about it. */
  readonly explanation: string;
  /** Where the fact comes from. */
  readonly source: string;
  /** A resource that breaks the rule. */
  readonly example: KindCase;
  /** The nearest resource that does not. */
  readonly legal: KindCase;
}

/** A resource with its fields as JSON text, as the manifest writes them. */
export interface KindCase {
  readonly kind: Exclude<Kind, 'failover'>;
  readonly name: string;
  readonly body: string;
  /** The fields of its workspace that matter, for a processor. */
  readonly workspace?: string;
}

export function connection(body: string, name = 'c'): KindCase {
  return { kind: 'connection', name, body };
}

/** A Kafka connection with these members, each ending in a comma, over a login and a protocol that are fine. */
export function kafka(
  members: string,
  authentication = '{"mechanism": "PLAIN", "username": "u", "password": "${secret:P}"}',
  protocol = 'SASL_SSL',
): KindCase {
  return connection(
    `{"type": "Kafka", ${members}"authentication": ${authentication}, "security": {"protocol": "${protocol}"}}`,
  );
}

/** The member that most examples of Kafka need. */
export const SERVERS = '"bootstrapServers": "broker:9092", ';

/** A workspace in VIRGINIA_USA with these further members, each beginning with a comma. */
export function workspace(members: string, name = 'w'): KindCase {
  return {
    kind: 'workspace',
    name,
    body: `{"dataProcessRegion": {"cloudProvider": "AWS", "region": "VIRGINIA_USA"}${members}}`,
  };
}
