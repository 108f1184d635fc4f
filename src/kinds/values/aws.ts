/** How AWS itself writes regions and roles, for fields that hold AWS's own names rather than Atlas's. */
import { spellingDistance } from './spelling.ts';
import { AWS_REGION_NAMES } from './regions.ts';

/** Source: AWS docs, regions and availability zones. AWS adds regions, so that an unknown one is never an error. */
const AWS_REGIONS: readonly string[] = [
  ...Object.keys(AWS_REGION_NAMES),
  ...['us-west-1', 'us-gov-east-1', 'us-gov-west-1', 'ca-west-1', 'mx-central-1', 'af-south-1'],
  ...['ap-east-1', 'ap-east-2', 'ap-south-2', 'ap-southeast-3', 'ap-southeast-4', 'ap-southeast-5'],
  ...['ap-southeast-6', 'ap-southeast-7', 'ap-northeast-3', 'cn-north-1', 'cn-northwest-1'],
  ...['eu-central-2', 'eu-north-1', 'eu-south-1', 'eu-south-2', 'il-central-1', 'me-central-1', 'me-south-1'],
];

/**
 * What to write in place of a region that AWS is not known to have; undefined where nothing speaks against it. AWS's name with underscores and
 * in capitals is left alone: other parts of Atlas write regions so.
 */
export function awsRegionFix(region: string): string | undefined {
  const native = region.toLowerCase().replaceAll('_', '-');
  if (AWS_REGIONS.includes(native)) return undefined;
  const known = Object.entries(AWS_REGION_NAMES);
  const own = known.find(([, atlas]) => atlas.toLowerCase() === region.toLowerCase());
  const near = own?.[0] ?? AWS_REGIONS.find((name) => spellingDistance(name, native) <= 2);
  return near === undefined ? "write AWS's own name of a region, such as us-east-1" : `did you mean ${near}?`;
}

/** Source: AWS docs, IAM identifiers: arn:PARTITION:iam::ACCOUNT:role/PATH-AND-NAME. */
const ROLE_ARN = /^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/;

/** Whether a text can be the ARN of a role. */
export const isRoleArn = (text: string): boolean => ROLE_ARN.test(text);
