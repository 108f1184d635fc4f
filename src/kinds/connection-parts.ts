/** Parts that the shapes of several connection types share, and the Kafka login. The types themselves are in `connection.ts`. */
import * as z from 'zod';
import { SecretReference } from '../model/secret.ts';

/** A text that says something. */
export const text = z.string().min(1);
/** An id of Atlas. */
export const objectId = z.string().regex(/^[a-f0-9]{24}$/, '24 hex digits');
/** A string that may come from a secret: write-only fields and header values. */
const secretText = z.union([z.string().min(1), z.instanceof(SecretReference)]);
/** What connections of every type have. */
export const common = {
  region: z.string().min(1).optional().meta({ description: "Region, by default the workspace's." }),
};

const accessTypes = ['PUBLIC', 'VPC', 'PRIVATE_LINK', 'TRANSIT_GATEWAY'] as const;
const ACCESS = 'Over which network Atlas reaches it.';
const ACCESS_TYPE = 'PUBLIC: over the internet.';
const ENDPOINT = 'The PrivateLink endpoint, for PRIVATE_LINK.';
const REACHED = 'How Atlas reaches it; PUBLIC by default. Cannot be changed in place.';
/** For Kafka, S3 and Kinesis. Source: domain facts 4.3. */
export const networking = z
  .strictObject({
    access: z
      .strictObject({
        type: z.enum(accessTypes).meta({ description: ACCESS_TYPE }),
        connectionId: objectId.optional().meta({ description: ENDPOINT }),
        name: text.optional().meta({ description: 'Name of the endpoint.' }),
        tgwRouteId: objectId.optional().meta({ description: 'The route, for TRANSIT_GATEWAY.' }),
      })
      .meta({ description: ACCESS }),
  })
  .optional()
  .meta({ description: REACHED });
/** For AWS Lambda, Azure Blob Storage and Pub/Sub. */
export const publicPrivateNetworking = z
  .strictObject({
    access: z
      .strictObject({
        type: z.enum(['PUBLIC', 'PRIVATE_LINK']).meta({ description: ACCESS_TYPE }),
        connectionId: objectId.optional().meta({ description: ENDPOINT }),
      })
      .meta({ description: ACCESS }),
  })
  .optional()
  .meta({ description: REACHED });
/** The role that Atlas takes on. */
export const aws = z
  .strictObject({
    roleArn: text.meta({ description: "IAM role registered in the project's cloud provider access." }),
  })
  .meta({ description: 'How Atlas acts in the AWS account.' });

/** Atlas never returns it, and only a secret may stand there. */
export const writeOnly = (what: string): z.ZodOptional<typeof secretText> =>
  secretText.optional().meta({
    description: what + ' Write-only: ${secret:NAME} or ${secretFile:PATH}.',
    writeOnly: true,
  });

/** The login of a Kafka connection; `mechanism` says which members it needs. Source: Admin API, StreamsKafkaAuthentication. */
export const kafkaAuthenticationShape = z.strictObject({
  mechanism: z
    .enum(['PLAIN', 'SCRAM-256', 'SCRAM-512', 'OAUTHBEARER'])
    .optional()
    .meta({ description: 'How Atlas logs in to the brokers.' }),
  method: text.optional().meta({ description: 'OIDC, for OAUTHBEARER.' }),
  username: text.optional().meta({ description: 'For PLAIN and SCRAM.' }),
  password: writeOnly('For PLAIN and SCRAM.'),
  tokenEndpointUrl: text.optional().meta({ description: 'Where tokens are issued, for OAUTHBEARER.' }),
  clientId: text.optional().meta({ description: 'The OAuth client, for OAUTHBEARER.' }),
  clientSecret: writeOnly("The OAuth client's secret, for OAUTHBEARER."),
  scope: text.optional().meta({ description: 'Scope of the tokens, for OAUTHBEARER.' }),
  saslOauthbearerExtensions: text
    .optional()
    .meta({ description: 'Further values for the brokers, as key=value, for OAUTHBEARER.' }),
  sslCertificate: text.optional().meta({ description: 'Client certificate in PEM form, for mutual TLS.' }),
  sslKey: writeOnly("The client certificate's private key in PEM form."),
  sslKeyPassword: writeOnly('Password of the private key.'),
  aws: z
    .strictObject({
      roleArn: text
        .optional()
        .meta({ description: "IAM role registered in the project's cloud provider access." }),
      testBucket: text.optional().meta({ description: 'Bucket Atlas tries the role on.' }),
    })
    .optional()
    .meta({ description: 'How Atlas acts in the AWS account.' }),
});
