/** What can go wrong between the Action and GitHub. */
import type { CodeTable } from './code-entry.ts';

const AGAIN = 'Run the job again.';

export const GITHUB_CODES = {
  GITHUB_FAILED: {
    meaning: 'GitHub did not do what was asked, and repeating it did not help.',
    example: 'GitHub answers 502 during an incident.',
    fix: AGAIN,
  },
  GITHUB_FORBIDDEN: {
    meaning: 'The token may not do this.',
    example: 'The job lacks `pull-requests: write`, so it can not comment.',
    fix: 'Give the job the permission that the message names.',
  },
  GITHUB_IDENTITY_UNKNOWN: {
    meaning: 'GitHub does not accept the token, or does not say whose it is.',
    example: 'github-token was set to a token that has expired.',
    fix: 'Leave the input github-token at its default, ${{ github.token }}, or give it a valid token.',
  },
  GITHUB_TOKEN_MISSING: {
    meaning: 'There is no token for GitHub.',
    example: '`github-token: ""`.',
    fix: 'Leave the input github-token at its default.',
  },
  GITHUB_ISSUES_OFF: {
    meaning: 'A drift job would open an issue, and issues are switched off in this repository.',
    example: 'Settings, General, Features: Issues is not ticked.',
    fix: 'Switch issues on, or set `comment: never`.',
  },
  GITHUB_LOCKED: {
    meaning: 'The conversation of the pull request is locked, so it takes no comment.',
    example: 'A maintainer locked it.',
    fix: 'Unlock the conversation, then run the job again.',
  },
  GITHUB_RATE_LIMITED: {
    meaning: 'GitHub takes no more requests from this token for a while.',
    example: 'Many jobs of the repository run at the same time.',
    fix: 'Run the job again later; the message says when, where GitHub does.',
  },
  GITHUB_COMMENT_GONE: {
    meaning: 'The Action’s comment was deleted while it was being changed.',
    example: 'Someone deletes the comment during the run.',
    fix: AGAIN,
  },
  VIEW_FAILED: {
    meaning: 'The page that `view: on` asks for was not made. The job goes on without it.',
    example: 'The disk of the machine is full.',
    fix: 'Read the message; `sluice view --plan` makes the same page on your machine.',
  },
  VIEW_NOT_UPLOADED: {
    meaning:
      'The page that `view: on` asks for was made, but not kept as an artifact of the run. The job goes on without it.',
    example: "GitHub Enterprise Server doesn't have the service that it is uploaded to.",
    fix: 'Run the job again, or upload the file that the output `view-path` names in a later step.',
  },
  SUMMARY_UNWRITABLE: {
    meaning: 'The job summary could not be written. The log has everything.',
    example: 'The summary grew beyond the size that GitHub takes.',
    fix: 'Nothing has to be done; look at the log of the job.',
  },
} as const satisfies CodeTable;
