/** docs/reference/sandbox.md: what the sandbox can be told to do otherwise, and how requests can be made to fail. */
import type { Fault } from '../../src/sandbox/faults/faults.ts';
import { QUIRKS } from '../../src/sandbox/faults/quirks.ts';

/** All members of a fault: one that is missing here doesn't compile. */
const FAULTS: Readonly<Record<Exclude<keyof Fault, 'match'> | `match.${keyof Fault['match']}`, string>> = {
  'match.method': 'Any method when left out.',
  'match.path':
    'A glob over the path: `*` is anything without a slash, `**` anything. Any path when left out.',
  'match.nth': 'Only the n-th request that matches, counted from 1. Every one when left out.',
  'match.count': 'So many requests from the n-th on.',
  status: 'Answers with this status, 400 to 599, and does nothing.',
  errorCode: 'The error code of Atlas in that answer.',
  detail: 'Its text.',
  retryAfter: 'Its `Retry-After`, in seconds.',
  delayMs: 'Waits so many milliseconds first.',
  drop: '`before` cuts the connection and does nothing; `after` does it and then cuts the connection.',
  late: 'Answers 504 at once, and does it so many milliseconds later.',
  failOnStart: 'The processor that the request starts, or the private link that it creates, ends up FAILED.',
  failOnStop: 'The processor that the request stops ends up FAILED, without a last checkpoint.',
  falseSuccess: 'Answers that it is done, and does nothing.',
  lagReads: 'So many reads after the request still show how it was before.',
  lagLists: 'The same for lists.',
};

const row = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

export const quirksPage = (): string => `# Quirks and faults of the sandbox

<!-- Generated from the tables in the code by \`npm run docs\`. -->

[sandbox.md](../sandbox.md) explains how to use the sandbox. This page lists what it can be told to do.

## Quirks

Where it isn't known how Atlas behaves, the sandbox does what is likeliest. \`sluice sandbox --quirk NAME\` has it do the other thing; the flag repeats.

| quirk | by default | with it |
|---|---|---|
${QUIRKS.map(({ name, byDefault, instead }) => row([`\`${name}\``, byDefault, instead])).join('\n')}

## Faults

\`sluice sandbox --faults FILE\` and \`POST /sandbox/faults\` take a JSON list of faults. The first one that matches a request decides what becomes of it:

\`\`\`json
[{ "match": { "method": "POST", "path": "**:start", "nth": 1 }, "status": 503, "retryAfter": 1 }]
\`\`\`

| member | does |
|---|---|
${Object.entries(FAULTS)
  .map(([member, meaning]) => row([`\`${member}\``, meaning]))
  .join('\n')}
`;
