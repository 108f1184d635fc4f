/** AWS Kinesis Data Streams. */
import { group, required } from '../define.ts';
import { connectionType } from '../connection-type.ts';
import { AWS_ACCOUNT, NETWORKING, ROLE_ARN } from './parts.ts';

export const awsKinesis = connectionType({
  type: 'AWSKinesisDataStreams',
  description: 'AWS Kinesis Data Streams.',
  source: 'Admin API, StreamsAWSKinesisDataStreamsConnection; domain facts 4.3',
  fields: { aws: group(AWS_ACCOUNT, { roleArn: ROLE_ARN }, required), ...NETWORKING },
  place: { stage: { region: 'usual' } },
});
