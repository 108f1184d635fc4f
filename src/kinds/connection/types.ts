/** The connection types, one line each. */
import { awsKinesis } from './aws-kinesis.ts';
import { awsLambda } from './aws-lambda.ts';
import { azureBlobStorage } from './azure-blob-storage.ts';
import { cluster } from './cluster.ts';
import { gcpPubSub } from './gcp-pub-sub.ts';
import { https } from './https.ts';
import { kafka } from './kafka.ts';
import { s3 } from './s3.ts';
import { sample } from './sample.ts';
import { schemaRegistry } from './schema-registry.ts';

/** In the order of the docs. Source: Admin API, StreamsConnection discriminator (its `type` enumeration forgets S3). */
export const CONNECTION_SPECS = [
  sample,
  cluster,
  kafka,
  https,
  awsLambda,
  s3,
  awsKinesis,
  schemaRegistry,
  azureBlobStorage,
  gcpPubSub,
] as const;
