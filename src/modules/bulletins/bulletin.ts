import type { Happening } from "./period/happening.ts";

export const BULLETIN_STATES = ["draft", "submitted", "returned", "published", "withdrawn"] as const;
export type BulletinState = (typeof BULLETIN_STATES)[number];

export type BulletinAct = "edit" | "submit" | "recall" | "return" | "approve" | "correct" | "withdraw";

const MOVES: Record<BulletinAct, { from: readonly BulletinState[]; to: BulletinState }> = {
  edit: { from: ["draft", "returned"], to: "draft" },
  submit: { from: ["draft", "returned"], to: "submitted" },
  recall: { from: ["submitted"], to: "draft" },
  return: { from: ["submitted"], to: "returned" },
  approve: { from: ["submitted"], to: "published" },
  // A correction opens a new working version; people go on reading the published one until the new one is approved.
  correct: { from: ["published"], to: "draft" },
  withdraw: { from: ["draft", "submitted", "returned", "published"], to: "withdrawn" },
};

/** The state after an act, or null where the act is not possible from here. */
export function stateAfter(state: BulletinState, act: BulletinAct): BulletinState | null {
  return MOVES[act].from.includes(state) ? MOVES[act].to : null;
}

export interface Bulletin {
  id: string;
  unitId: string;
  year: number;
  number: number;
  periodFrom: string;
  periodTo: string;
  state: BulletinState;
  workingVersion: number;
  publishedVersion: number | null;
  /** The task of the plan it proves, if any. */
  taskId: string | null;
  authorId: string;
  createdAt: Date;
  changedAt: Date;
  publishedAt: Date | null;
  republishedAt: Date | null;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
}

/** Something of the period an issue tells, with the words it had when it was taken in. */
export type BulletinEntry = Happening;

export interface BulletinText {
  /** One line on the cover: what matters most in this issue. */
  cover: string;
  foreword: string;
  entries: BulletinEntry[];
  /** Figures of the period as sentences, with their day. */
  figures: string[];
}

export interface BulletinVersion extends BulletinText {
  bulletinId: string;
  number: number;
  correctionNote: string | null;
  writtenBy: string;
  writtenByName: string;
  writtenAt: Date;
  /** Everybody who wrote on this version; none of them approves it. */
  writerIds: string[];
  approvedByName: string | null;
  approvedAt: Date | null;
  frozen: boolean;
}

export interface BulletinEvent {
  at: Date;
  personName: string;
  act: BulletinAct | "create";
  version: number;
  note: string | null;
}

/** An issue holds what two pages and a screen can hold; who has more makes two. */
export const BULLETIN_LIMITS = { cover: 160, foreword: 2_000, note: 1_000, entries: 60, number: 999, days: 400 };

/** "so-11-2026": how an issue is called in addresses, within its unit. */
export const issueSlug = ({ number, year }: Pick<Bulletin, "number" | "year">): string => `so-${number}-${year}`;

export function readIssue(slug: string): { number: number; year: number } | null {
  const [, number, year] = /^so-([1-9]\d{0,2})-(20\d\d)$/.exec(slug) ?? [];
  return number && year ? { number: Number(number), year: Number(year) } : null;
}

export type PeriodName = { kind: "month"; month: string } | { kind: "quarter"; quarter: number; year: number } | null;

/** A whole month or quarter has a name; other stretches are told by their days. */
export function nameOfPeriod(from: string, to: string): PeriodName {
  const [year = 0, month = 0, day = 0] = from.split("-").map(Number);
  const lastOf = (m: number): string => new Date(Date.UTC(year, m, 0)).toISOString().slice(0, 10);
  if (day !== 1) return null;
  if (to === lastOf(month)) return { kind: "month", month: from.slice(0, 7) };
  if (month % 3 === 1 && to === lastOf(month + 2)) return { kind: "quarter", quarter: (month + 2) / 3, year };
  return null;
}
