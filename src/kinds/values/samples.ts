/** Sample data: the name of a `Sample` connection chooses the data set. New ones appear: never refuse an unknown one. */

/** What the API names. Source: Admin API, StreamsSampleConnections. */
export const SAMPLE_NAMES: readonly string[] = ['sample_stream_solar'];

/** assumed (sample-names): named by the Atlas skill alone, connection configs (domain facts 1.4). */
export const LIKELY_SAMPLE_NAMES: readonly string[] = [
  'samplestock',
  'sampleweather',
  'sampleiot',
  'samplelog',
  'samplecommerce',
];
