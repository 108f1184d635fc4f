/** Azure Blob Storage. */
import { deprecated, group, matches, optional, plain, required, text } from '../define.ts';
import { STORAGE_ACCOUNT } from '../values/patterns.ts';
import { connectionType } from '../connection-type.ts';
import { PUBLIC_PRIVATE_NETWORKING } from './parts.ts';

export const azureBlobStorage = connectionType({
  type: 'AzureBlobStorage',
  description: 'Azure Blob Storage, for $emit.',
  source: 'Admin API, StreamsAzureBlobStorageConnection, AzureConnection; domain facts 4.3',
  fields: {
    azure: group(
      'How Atlas acts in Azure.',
      {
        servicePrincipalId: text(
          "Service principal registered in the project's cloud provider access.",
          required,
          plain,
        ),
        storageAccountName: text('The storage account.', required, plain, matches(STORAGE_ACCOUNT)),
        region: text("Left to the connection's own region.", optional('unmanaged'), plain, deprecated),
      },
      required,
    ),
    ...PUBLIC_PRIVATE_NETWORKING,
  },
  place: {},
});
