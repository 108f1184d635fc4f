/** The forms that texts of the API have, each written once. Plain data: what loads it loads no schema library. */
import type { Kind } from '../../model/address.ts';

/** A form of texts, and how to say it. */
export interface TextForm {
  readonly pattern: RegExp;
  /** Completes 'it has to be ...'. */
  readonly words: string;
}

/** An id of Atlas: of a project, a private link, a route. Source: Admin API, every `groupId` and `_id`. */
export const OBJECT_ID: TextForm = {
  pattern: /^[a-f0-9]{24}$/,
  words: '24 hex digits in lower case',
};

/** An AWS account, and a VPC in one. Source: AWS docs. */
export const AWS_ACCOUNT: TextForm = { pattern: /^\d{12}$/, words: '12 digits' };
export const VPC: TextForm = {
  pattern: /^vpc-[0-9a-z]+$/,
  words: 'the id of a VPC, such as vpc-0123456789abcdef0',
};

/** An MSK cluster. Source: Admin API, StreamsPrivateLinkConnection. */
export const KAFKA_ARN: TextForm = {
  pattern: /^arn:aws:kafka/,
  words: 'an ARN that starts with arn:aws:kafka',
};

/** A storage account of Azure. Source: Azure docs, naming rules; MCP server, build.ts. */
export const STORAGE_ACCOUNT: TextForm = {
  pattern: /^[a-z0-9]{3,24}$/,
  words: '3 to 24 lower-case letters and digits',
};

/**
 * Names per kind, apart from their length. Source: Atlas CLI docs and the MCP server's rule for workspaces, Atlas changelog of
 * 2026-06-05 for connections, MongoDB's examples (dots) for processors. The API file has no pattern for them.
 */
export const NAME_FORMS: Readonly<Record<Kind, TextForm>> = {
  vpcPeering: { pattern: /^[A-Za-z0-9._-]+$/, words: 'ASCII letters, digits and . - _' },
  // Sluice's own: Atlas has no names for them.
  privateLink: { pattern: /^[A-Za-z0-9._-]+$/, words: 'ASCII letters, digits and . - _' },
  workspace: { pattern: /^[A-Za-z0-9_-]+$/, words: 'ASCII letters, digits, hyphens and underscores' },
  connection: { pattern: /^[A-Za-z0-9._*-]+$/, words: 'ASCII letters, digits and . - * _' },
  // The name of its connection.
  failover: { pattern: /^[A-Za-z0-9._*-]+$/, words: 'ASCII letters, digits and . - * _' },
  processor: { pattern: /^[A-Za-z0-9._-]+$/, words: 'ASCII letters, digits and . - _' },
};

export { MAX_NAME_LENGTH } from '../../model/name-length.ts';
