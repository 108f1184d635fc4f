/** Google Cloud Pub/Sub. */
import { group, plain, required, text } from '../define.ts';
import { connectionType } from '../connection-type.ts';
import { PUBLIC_PRIVATE_NETWORKING } from './parts.ts';

export const gcpPubSub = connectionType({
  type: 'GCPPubSub',
  description: 'Google Cloud Pub/Sub, for $emit.',
  source: 'Admin API, StreamsGCPPubSubConnection; domain facts 4.3',
  fields: {
    gcp: group(
      'How Atlas acts in Google Cloud.',
      {
        serviceAccountId: text(
          "Service account registered in the project's cloud provider access.",
          required,
          plain,
        ),
      },
      required,
    ),
    ...PUBLIC_PRIVATE_NETWORKING,
  },
  place: { stage: { projectId: 'needed' } },
});
