/** AWS Lambda. */
import { group, required } from '../define.ts';
import { connectionType } from '../connection-type.ts';
import { AWS_ACCOUNT, PUBLIC_PRIVATE_NETWORKING, ROLE_ARN } from './parts.ts';

export const awsLambda = connectionType({
  type: 'AWSLambda',
  description: 'AWS Lambda, for $externalFunction.',
  source: 'Admin API, StreamsAWSLambdaConnection; domain facts 4.3',
  fields: { aws: group(AWS_ACCOUNT, { roleArn: ROLE_ARN }, required), ...PUBLIC_PRIVATE_NETWORKING },
  place: { stage: { region: 'usual' } },
});
