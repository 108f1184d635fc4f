/** Generated data. */
import { connectionType } from '../connection-type.ts';

export const sample = connectionType({
  type: 'Sample',
  description: 'Generated data. The name of the connection chooses the data set: sample_stream_solar.',
  source: 'Admin API, StreamsSampleConnection',
  fields: {},
  place: { itself: 'sample' },
});
