/** A Confluent schema registry. */
import {
  choice,
  group,
  list,
  neededFor,
  open,
  optional,
  plain,
  required,
  text,
  url,
  writeOnly,
} from '../define.ts';
import { connectionType } from '../connection-type.ts';

const USER = ['USER_INFO'];
const here = optional('unmanaged');

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
    schemaRegistryAuthentication: group(
      'How Atlas logs in to the registry.',
      {
        type: text(
          'USER_INFO: with a user and a password. SASL_INHERIT: as the Kafka connection does.',
          required,
          open([...USER, 'SASL_INHERIT']),
        ),
        username: text('The user, or the API key.', here, plain, neededFor(...USER)),
        password: text("The user's password, or the API key's secret.", here, writeOnly, neededFor(...USER)),
      },
      required,
      choice('type'),
    ),
  },
  place: {},
});
