/**
 * What the page shows, as one document of plain data: made from what a run gave (`make-view.ts`), read by the page's program (`src/page`). Every text in
 * it is safe to be shown, and none is markup.
 */

/** How a piece of a line is painted. */
export type PieceTone = 'added' | 'removed' | 'changed' | 'danger' | 'faint' | 'strong';

/** A piece of a line: a text, or one with a tone. */
export type Piece = string | readonly [tone: PieceTone, text: string];

/** A line as terminals show it. */
export type Line = readonly Piece[];

export type Fact = readonly [label: string, value: string];

/** What happens to a thing, as the map colours it. */
export type ViewMark = 'create' | 'update' | 'replace' | 'delete' | 'pause' | 'wait';

/** Something on the map. */
export interface ViewNode {
  readonly id: string;
  /** What it looks like. */
  readonly group: 'processor' | 'stream' | 'collection' | 'service' | 'dead-letters' | 'other' | 'workspace';
  /** What it is, in words: `processor`, `topic`. */
  readonly word: string;
  readonly name: string;
  readonly detail: string;
  readonly workspace?: string;
  readonly mark?: ViewMark;
  /** What the plan does, in words. */
  readonly markWord?: string;
  /** Indexes of `resources`: the processor itself, or the connections of a place. */
  readonly resources: readonly number[];
  /** The map that it opens; for folded parts alone. */
  readonly opens?: number;
}

export interface ViewEdge {
  /** Ids of nodes. */
  readonly from: string;
  readonly to: string;
  readonly label?: string;
  readonly mark?: ViewMark;
}

/** A node where a map has it. A place that many use may be in a map more than once. */
export interface PlacedNode {
  readonly id: string;
  /** The corner, in pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Its text, cut to fit. */
  readonly lines: readonly [name: string, detail: string];
}

export interface PlacedEdge {
  /** Indexes of the map's nodes. */
  readonly from: number;
  readonly to: number;
  /** Points of a Bézier curve: `x y x y ...`. */
  readonly points: readonly number[];
  readonly label?: string;
  readonly mark?: ViewMark;
  readonly both?: true;
  /** Beside the main flow: failed documents, lookups, ways. */
  readonly isAside?: true;
}

/** One picture. */
export interface ViewMap {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly (Omit<PlacedNode, 'id' | 'lines'> & {
    readonly title: string;
    readonly mark?: ViewMark;
  })[];
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

export interface ViewStage {
  readonly name: string;
  /** In one line. */
  readonly summary: string;
  readonly lines: readonly string[];
  /** Tests ran, and none of them got here. */
  readonly isUntested?: true;
}

export interface ViewTest {
  readonly name: string;
  readonly file: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly details: readonly string[];
}

/** What Atlas says of a resource now. */
export interface ViewLive {
  readonly isHealthy: boolean;
  readonly facts: readonly Fact[];
  readonly error?: string;
}

/** A workspace, a connection, a processor, a link: what its panel shows. */
export interface ViewResource {
  readonly address: string;
  readonly word: string;
  readonly name: string;
  readonly workspace: string;
  readonly facts: readonly Fact[];
  /** Its fields but for the pipeline. */
  readonly fields: readonly string[];
  readonly stages: readonly ViewStage[];
  readonly tests?: readonly ViewTest[];
  /** What no test reaches. */
  readonly untested?: readonly string[];
  readonly live?: ViewLive;
  readonly change?: ViewChange;
}

export interface ViewChange {
  readonly action: string;
  readonly mark?: ViewMark;
  /** As the terminal shows it. */
  readonly lines: readonly Line[];
  /** Of a blue/green change: which version runs when, as the terminal draws it. */
  readonly timeline?: readonly string[];
  /** Ids of the steps that make it, in order. */
  readonly steps: readonly string[];
  readonly hazards: readonly number[];
}

export interface ViewHazard {
  /** A word of the closed list of hazards. */
  readonly kind: string;
  readonly isRefused: boolean;
  readonly resource?: number;
  readonly where: string;
  readonly reason: string;
  readonly allowWith?: string;
}

export interface ViewStep {
  readonly id: string;
  readonly text: string;
  readonly workspace: string;
  readonly dependsOn: readonly string[];
  readonly onFailure?: string;
}

export interface ViewPlan {
  readonly summary: string;
  readonly digest: string;
  readonly isComplete: boolean;
  readonly isRefused: boolean;
  readonly hazards: readonly ViewHazard[];
  /** Indexes of the resources that change or are touched. */
  readonly changes: readonly number[];
  readonly steps: readonly ViewStep[];
  /** Of every blue/green change. */
  readonly timeline: readonly string[];
  readonly findings: readonly string[];
}

export interface ViewRunStep {
  readonly id: string;
  readonly text: string;
  readonly status: 'done' | 'failed' | 'skipped' | 'restored';
  readonly resource?: number;
  readonly address: string;
  /** Milliseconds since the run began; absent for one that never began. */
  readonly startMs?: number;
  readonly durationMs: number;
  readonly took: string;
  readonly details: readonly string[];
  /** Waits, retries, lost answers and ways back, as stretches of the axis. */
  readonly stretches?: readonly ViewStretch[];
  /** What its gate saw. */
  readonly gate?: ViewGate;
}

export interface ViewStretch {
  readonly phase: 'waiting' | 'retrying' | 'recovering' | 'restoring';
  /** Milliseconds since the run began. */
  readonly fromMs: number;
  readonly untilMs: number;
  /** When and what, in words. */
  readonly text: string;
}

/** The looks of a gate, as small charts. */
export interface ViewGate {
  readonly verdict: 'passed' | 'failed' | 'inconclusive';
  /** How often it looked, and how many of the looks are drawn. */
  readonly looks: string;
  /** Looks that weren't sound, as stretches of the same axis. */
  readonly unsound: readonly (readonly [fromMs: number, untilMs: number])[];
  readonly charts: readonly ViewChart[];
}

/** One number over time. */
export interface ViewChart {
  readonly title: string;
  /** Milliseconds since the first look, and the number. */
  readonly points: readonly (readonly [ms: number, value: number])[];
  readonly most: number;
  /** The same in words: first, largest and last. */
  readonly text: string;
}

export interface ViewRun {
  readonly heading: string;
  readonly isGood: boolean;
  readonly digest: string;
  readonly began: string;
  readonly durationMs: number;
  readonly lanes: readonly { readonly workspace: string; readonly steps: readonly ViewRunStep[] }[];
  readonly closing: readonly string[];
}

export interface ViewStatus {
  readonly summary: string;
  readonly isHealthy: boolean;
  /** Indexes of processors and connections, unhealthy ones first. */
  readonly rows: readonly number[];
  readonly notes: readonly string[];
}

export interface ViewDocument {
  readonly formatVersion: 1;
  readonly title: string;
  readonly subtitle: string;
  readonly nodes: readonly ViewNode[];
  readonly edges: readonly ViewEdge[];
  /** The first one shows everything, folded where that is a lot. */
  readonly maps: readonly ViewMap[];
  /** What colours mean: a class and a word each. */
  readonly legend: readonly (readonly [name: string, label: string])[];
  readonly resources: readonly ViewResource[];
  readonly testSummary?: string;
  readonly plan?: ViewPlan;
  readonly run?: ViewRun;
  readonly status?: ViewStatus;
}
