/** A Confluent schema registry. */
import { list, open, plain, required, text, url, variants, writeOnly } from '../define.ts';
import { connectionType } from '../connection-type.ts';

export const schemaRegistry = connectionType({
  type: 'SchemaRegistry',
  description: 'A Confluent schema registry, beside a Kafka connection.',
  source:
    'Admin API, StreamsSchemaRegistryConnection, ConfluentUserInfoAuthentication, ConfluentSaslInheritAuthentication',
  fields: {
    provider: text('Whose registry it is.', required, open(['CONFLUENT'])),
    schemaRegistryUrls: list(
      'URLs of the registry, 1 to 10.',
      text('One URL.', required, url),
      { min: 1, max: 10 },
      required,
    ),
    schemaRegistryAuthentication: variants(
      'How Atlas logs in to the registry.',
      'type',
      {
        USER_INFO: {
          description: 'A user and a password.',
          members: {
            username: text('The user, or the API key.', required, plain),
            password: text("The user's password, or the API key's secret.", required, writeOnly),
          },
        },
        SASL_INHERIT: { description: 'As the Kafka connection does.', members: {} },
      },
      required,
    ),
  },
  place: {},
});
