/** A web service. */
import { EMPTY_DOCUMENT } from '../../model/document.ts';
import { identity, omittedAs, optional, required, sensitive, text, texts, url } from '../define.ts';
import { connectionType } from '../connection-type.ts';

export const https = connectionType({
  type: 'Https',
  description: 'A web service, for $https.',
  source:
    'Admin API, StreamsHttpsConnection (headers are not write-only); Terraform provider (empty headers)',
  fields: {
    url: text('What requests begin with; a stage adds its path.', required, url, identity),
    headers: texts(
      'Sent with every request. Atlas returns them to everybody who may read the project.',
      optional('removed'),
      sensitive,
      'removed',
      omittedAs(EMPTY_DOCUMENT),
    ),
  },
  place: { itself: 'service' },
});
