/** Rules about private links. */
import type { KindCase, KindRule } from './kind-code.ts';

const SOURCE =
  'Terraform provider, streamprivatelinkendpoint/model.go; MCP server; Admin API, StreamsPrivateLinkConnection';

const link = (body: string, name = 'l'): KindCase => ({ kind: 'privateLink', name, body });

const MSK = '"provider": "AWS", "vendor": "MSK", "arn": "arn:aws:kafka:us-east-1:1:cluster/c/1"';

export const PRIVATE_LINK_RULE_TABLE = {
  PRIVATE_LINK_MISSING: {
    severity: 'error',
    title: 'A private link without what its vendor needs',
    explanation: 'Each provider and vendor needs other fields, and Atlas refuses a link without them.',
    source: SOURCE,
    example: link('{"provider": "GCP", "vendor": "PUBSUB"}'),
    legal: link('{"provider": "GCP", "vendor": "PUBSUB", "region": "US_CENTRAL1"}'),
  },
  PRIVATE_LINK_REFUSED: {
    severity: 'error',
    title: 'A private link with a field that its vendor refuses',
    explanation:
      'For MSK Atlas derives the region from the ARN, and Confluent on Azure is named by its resource ids alone.',
    source: SOURCE,
    example: link(`{${MSK}, "region": "us-east-1"}`),
    legal: link(`{${MSK}}`),
  },
  PRIVATE_LINK_REGION: {
    severity: 'warning',
    title: 'A region that AWS is not known to have',
    explanation:
      "Private links name the region as AWS does, unlike workspaces, which take Atlas's own names. AWS may have added it since this version of Sluice.",
    source: `${SOURCE}; AWS docs, regions and availability zones`,
    example: link(
      '{"provider": "AWS", "vendor": "S3", "region": "VIRGINIA_USA", "serviceEndpointId": "com.amazonaws.us-east-1.s3"}',
    ),
    legal: link(
      '{"provider": "AWS", "vendor": "S3", "region": "us-east-1", "serviceEndpointId": "com.amazonaws.us-east-1.s3"}',
    ),
  },
  PRIVATE_LINK_FORM: {
    severity: 'warning',
    title: 'A vendor in a cloud where Sluice does not know it',
    explanation: 'Atlas may have added it since this version of Sluice; otherwise it refuses the link.',
    source: SOURCE,
    example: link('{"provider": "GCP", "vendor": "MSK", "arn": "arn:aws:kafka:us-east-1:1:cluster/c/1"}'),
    legal: link(`{${MSK}}`),
  },
} as const satisfies Readonly<Record<string, KindRule>>;
