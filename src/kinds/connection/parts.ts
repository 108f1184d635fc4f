/** Groups of fields that several connection types share. */
import { document } from '../../model/document.ts';
import type { Fields } from '../define.ts';
import {
  defaulted,
  group,
  identity,
  immutable,
  matches,
  open,
  optional,
  plain,
  reference,
  reportedAs,
  required,
  text,
  whole,
} from '../define.ts';
import { OBJECT_ID } from '../values/patterns.ts';

const PUBLIC = document({ access: document({ type: 'PUBLIC' }) });
const ACCESS = 'Over which network Atlas reaches it.';
const ACCESS_TYPE = 'PUBLIC: over the internet.';
const LINK = 'Id of the private link, for PRIVATE_LINK, where the manifest has no `privateLink` of it.';
/** Sluice's own: the gateway puts the id in its place. */
const LINK_NAME = text(
  'Name of a private link of this manifest, for PRIVATE_LINK.',
  optional('unmanaged'),
  reference('privateLink'),
);
const REACHED = 'How Atlas reaches it; PUBLIC by default. Cannot be changed in place.';

/**
 * For Kafka, S3 and Kinesis. Source: domain facts 4.3, 4.4 (recorded responses report PUBLIC where none was sent), 4.5; Terraform
 * provider: 'does not support networking configuration' for other types.
 */
export const NETWORKING: Fields = {
  networking: group(
    REACHED,
    {
      access: group(
        ACCESS,
        {
          type: text(ACCESS_TYPE, required, open(['PUBLIC', 'VPC', 'PRIVATE_LINK', 'TRANSIT_GATEWAY'])),
          privateLink: LINK_NAME,
          connectionId: text(LINK, optional('unmanaged'), plain, matches(OBJECT_ID)),
          name: text('Name of the endpoint.', optional('unmanaged'), plain),
          tgwRouteId: text(
            'The route, for TRANSIT_GATEWAY.',
            optional('unmanaged'),
            plain,
            matches(OBJECT_ID),
          ),
        },
        required,
      ),
    },
    optional('unmanaged'),
    immutable,
    whole,
    reportedAs(PUBLIC),
  ),
};

/** For AWS Lambda, Azure Blob Storage and Pub/Sub, of which no recorded response reports it. Source: domain facts 4.3, 4.4. */
export const PUBLIC_PRIVATE_NETWORKING: Fields = {
  publicPrivateNetworking: group(
    REACHED,
    {
      access: group(
        ACCESS,
        {
          type: text(ACCESS_TYPE, required, open(['PUBLIC', 'PRIVATE_LINK'])),
          privateLink: LINK_NAME,
          connectionId: text(LINK, optional('unmanaged'), plain, matches(OBJECT_ID)),
        },
        required,
      ),
    },
    optional('unmanaged'),
    immutable,
    whole,
    defaulted(PUBLIC),
  ),
};

export const AWS_ACCOUNT = 'How Atlas acts in the AWS account.';
export const ROLE = "IAM role registered in the project's cloud provider access.";
export const TEST_BUCKET = text('Bucket Atlas tries the role on.', optional('unmanaged'), plain);
/** The role that Atlas takes on. It names the account in which streams and functions are looked up. */
export const ROLE_ARN = text(ROLE, required, plain, identity);
