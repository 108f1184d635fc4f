/** What the tables of codes say about each code. `sluice explain` and docs/reference are made of them. */

export interface CodeEntry {
  /** When it is reported, in one or two sentences. */
  readonly meaning: string;
  /** A situation that leads to it. */
  readonly example: string;
  /** What to do. The error itself may know something better. */
  readonly fix: string;
}

export type CodeTable = Readonly<Record<string, CodeEntry>>;
