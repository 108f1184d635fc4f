/** The environment variables that Sluice reads by itself. A manifest names its own with ${env:NAME} and ${secret:NAME}. */

export const ENVIRONMENT_VARIABLES = {
  MONGODB_ATLAS_ACCESS_TOKEN: 'An access token of a service account. It wins over all other credentials.',
  MONGODB_ATLAS_CLIENT_ID: 'The client id of a service account.',
  MONGODB_ATLAS_CLIENT_SECRET: 'Its client secret.',
  MONGODB_ATLAS_PUBLIC_KEY: 'The public part of an API key. A service account wins over it.',
  MONGODB_ATLAS_PRIVATE_KEY: 'The private part of an API key.',
  MONGODB_ATLAS_PUBLIC_API_KEY: 'Another spelling of MONGODB_ATLAS_PUBLIC_KEY, as the Atlas CLI has it.',
  MONGODB_ATLAS_PRIVATE_API_KEY: 'Another spelling of MONGODB_ATLAS_PRIVATE_KEY, as the Atlas CLI has it.',
  MONGODB_ATLAS_PROJECT_ID:
    'The project, 24 hex digits, where neither the manifest nor --project names one. Two that differ are an error.',
  MONGODB_ATLAS_BASE_URL:
    'Atlas, where --base-url does not say otherwise. Default: https://cloud.mongodb.com.',
  HTTPS_PROXY: 'The proxy for requests to Atlas; also in lower case.',
  HTTP_PROXY: 'The proxy for requests by plain http; also in lower case.',
  NO_PROXY: 'Servers that are reached without a proxy; also in lower case.',
  NO_COLOR: 'Set to anything: plain text, as --no-color.',
  FORCE_COLOR:
    'Set to 1: colours elsewhere than on a terminal too, in CI for example; 0: none. NO_COLOR wins over it.',
  COLUMNS: 'The width of the output where it is no terminal, or one that tells no width. Default: 80.',
  TERM: 'dumb: no colours, and no line is written over.',
  SLUICE_ENV: "The one of the manifest's environments to use, where --env names none.",
  SLUICE_PATIENCE:
    'For tests: how long Sluice waits between looks at Atlas, as a factor from 0.001 to 100. 1 is right for Atlas.',
} as const satisfies Readonly<Record<string, string>>;
