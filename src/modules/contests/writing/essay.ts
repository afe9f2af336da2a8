import type { ThirdRule } from "./marks.ts";

export const TAKES = ["both", "text", "file"] as const;
export type Takes = (typeof TAKES)[number];

/** What a writing contest asks for. */
export interface WritingRules {
  topic: string;
  rights: string;
  leastWords: number;
  mostWords: number;
  perPerson: number;
  takes: Takes;
  threshold: number;
  thirdRule: ThirdRule;
  likenessShare: number;
}

export const ESSAY_LIMITS = {
  topic: 2_000,
  rights: 1_000,
  title: 200,
  /** Long enough for the most words a contest may ask for. */
  text: 200_000,
  pages: 10,
  fileBytes: 10 * 1024 * 1024,
  formBytes: 64 * 1024 * 1024,
  criteria: 10,
  remark: 2_000,
  markers: 40,
} as const;

export interface EssayText {
  title: string;
  text: string;
}

export interface Essay {
  id: string;
  contestId: string;
  entrantId: string;
  number: number;
  blindCode: string;
  form: "text" | "document" | "photos";
  sealed: string | null;
  words: number | null;
  source: "page" | "paper";
  receivedBy: string | null;
  receivedByName: string | null;
  receivedAt: Date;
  changedAt: Date;
  mayPublish: boolean;
  withdrawnAt: Date | null;
  pagesCheckedByName: string | null;
  pagesCheckedAt: Date | null;
  excludedReason: string | null;
  excludedByName: string | null;
  excludedAt: Date | null;
  shownTitle: string | null;
  shownText: string | null;
  shownByName: string | null;
  shownAt: Date | null;
}

export const ESSAY_STATES = ["check", "waiting", "marking", "marked", "excluded", "withdrawn"] as const;
export type EssayState = (typeof ESSAY_STATES)[number];

/** Where an essay stands: how many sheets it has and how many of them were handed in. */
export function essayStateOf(
  essay: Pick<Essay, "form" | "withdrawnAt" | "excludedAt" | "pagesCheckedAt">,
  of: { sheets: number; final: number | null },
): EssayState {
  if (essay.withdrawnAt) return "withdrawn";
  if (essay.excludedAt) return "excluded";
  if (of.final !== null) return "marked";
  if (essay.form === "photos" && !essay.pagesCheckedAt) return "check";
  return of.sheets === 0 ? "waiting" : "marking";
}

export type WordsFault = "short" | "long";

/** By hand is counted by nobody. */
export function wordsFault(
  words: number | null,
  rules: Pick<WritingRules, "leastWords" | "mostWords">,
): WordsFault | null {
  if (words === null) return null;
  if (words < rules.leastWords) return "short";
  return words > rules.mostWords ? "long" : null;
}
