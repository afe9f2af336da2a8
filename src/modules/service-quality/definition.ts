import type { Measure } from "./measures.ts";

export const DEFINITION_KINDS = ["rating", "index"] as const;
export type DefinitionKind = (typeof DEFINITION_KINDS)[number];

/** What is told apart of each settled dossier, and the classes points are given for. The list is closed: other classes need counting. */
export const DOSSIER_CLASSES = {
  time: ["early", "onTime", "late"],
  steps: ["early", "onTime", "late"],
  contacts: ["none", "one", "more"],
  agencies: ["none", "one", "more"],
  attitude: ["early", "onTime", "late", "complained"],
} as const;
export type DossierIndicatorId = keyof typeof DOSSIER_CLASSES;

export interface DossierIndicator {
  id: DossierIndicatorId;
  number: number;
  text: string;
  isVerified: boolean;
  /** By class. */
  points: Record<string, number>;
}

/** At least so many percent; `from` null: none at all. */
export interface Condition {
  measure: Measure;
  from: number | null;
}

/** The first of `tries` whose conditions all hold gives the points; none of them 0. */
export interface UnitIndicator {
  id: string;
  number: number;
  text: string;
  isVerified: boolean;
  /** Points where there was nothing to count; null leaves the indicator out. */
  none: number | null;
  tries: { points: number; when: Condition[] }[];
}

export interface Rank {
  text: string;
  from: number;
}

/** How the settlement of dossiers is rated: dossier by dossier, and by unit. */
export interface RatingContent {
  dossier: DossierIndicator[];
  unit: UnitIndicator[];
  /** Best first. */
  unitRanks: Rank[];
  officerRanks: Rank[];
  /** Settled dossiers from which on a rank is given. */
  fewestUnit: number;
  fewestOfficer: number;
}

export const INDEX_GROUPS = ["publicity", "progress", "digitisation", "online", "satisfaction"] as const;
export type IndexGroupId = (typeof INDEX_GROUPS)[number];

export interface IndexIndicator {
  id: string;
  group: IndexGroupId;
  text: string;
  measure: Measure;
  /** Satisfaction is counted from ratings at the counter and by slip, not from figures entered by hand. */
  isRated?: boolean;
  max: number;
  /** Share in percent from which on all points are given; below in proportion. */
  fullAt: number;
  isVerified: boolean;
}

export interface IndexContent {
  groups: { id: IndexGroupId; text: string; max: number }[];
  indicators: IndexIndicator[];
  /** In percent of what could be counted; best first. */
  ranks: Rank[];
  ranksVerified: boolean;
  /** Settled dossiers from which on a rank is given. */
  fewest: number;
  /** Percent of all points that must be countable for a rank. */
  leastShare: number;
}

interface DefinitionFacts {
  id: number;
  version: number;
  /** First days of months; `validUntil` is the first month without it. */
  validFrom: string;
  validUntil: string | null;
  document: string;
  documentOn: string | null;
  note: string;
  writtenByName: string;
  approvedByName: string | null;
  writtenAt: Date;
}

export type Definition =
  | (DefinitionFacts & { kind: "rating"; content: RatingContent })
  | (DefinitionFacts & { kind: "index"; content: IndexContent });
export type DefinitionOf<K extends DefinitionKind> = Extract<Definition, { kind: K }>;
