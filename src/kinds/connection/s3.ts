/** AWS S3. */
import { group, plain, required, text } from '../define.ts';
import { connectionType } from '../connection-type.ts';
import { AWS_ACCOUNT, NETWORKING, ROLE, TEST_BUCKET } from './parts.ts';

export const s3 = connectionType({
  type: 'S3',
  description: 'AWS S3, for $emit and $iceberg.',
  source: 'Admin API, StreamsS3Connection; domain facts 4.3',
  fields: {
    aws: group(AWS_ACCOUNT, { roleArn: text(ROLE, required, plain), testBucket: TEST_BUCKET }, required),
    ...NETWORKING,
  },
  place: { isGlobal: true },
});
