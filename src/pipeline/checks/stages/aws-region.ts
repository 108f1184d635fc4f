/** The region of a bucket or a stream of AWS, as AWS calls it. */
import { awsRegionFix } from '../../../kinds/values/aws.ts';
import { mainConnection } from '../../stages/variants.ts';
import type { StageInContext } from './stage-check.ts';

const AWS_TYPES = ['S3', 'AWSKinesisDataStreams'];

/** Warns of a region that AWS is not known to have. Of what is computed, and of other clouds, nothing is said. */
export function checkAwsRegion({ stage, body, context, report }: StageInContext): void {
  const region = body.get('region');
  if (typeof region !== 'string' || region === '' || region.includes('$')) return;
  const { type } = mainConnection(stage.spec, body, context);
  const fix = type !== undefined && AWS_TYPES.includes(type) ? awsRegionFix(region) : undefined;
  if (fix === undefined) return;
  const message = `'${region}' is not a region of AWS that this version of Sluice knows`;
  report('PIPELINE_AWS_REGION', [...stage.path, 'region'], message, { fix });
}
