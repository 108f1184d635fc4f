/** What a look at a set-up finds: one line for each thing that was looked at. */

export type CheckStatus = 'ok' | 'problem' | 'notChecked';

/** What a check is about, in the order in which people meet it. */
export type CheckArea = 'program' | 'server' | 'login' | 'rights' | 'manifest';

export interface Check {
  readonly area: CheckArea;
  /** A few words, the same in every run. */
  readonly name: string;
  readonly status: CheckStatus;
  /** What was found, or why it was not looked at. */
  readonly message: string;
  /** What to do about a problem. */
  readonly fix?: string;
}

export interface DoctorReport {
  readonly checks: readonly Check[];
  /** How many of them are problems. */
  readonly problems: number;
}

export const ok = (area: CheckArea, name: string, message: string): Check => ({
  area,
  name,
  status: 'ok',
  message,
});

export const problem = (area: CheckArea, name: string, message: string, fix?: string): Check => ({
  area,
  name,
  status: 'problem',
  message,
  ...(fix !== undefined && { fix }),
});

export const notChecked = (area: CheckArea, name: string, message: string): Check => ({
  area,
  name,
  status: 'notChecked',
  message,
});
