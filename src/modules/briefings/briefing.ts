import { shift } from "../../platform/calendar/index.ts";

/**
 * conduct: a code of conduct of officials, read anew by everybody every year; publicConduct: one for everybody in public places,
 * which officials are told of once.
 */
export const BRIEFING_KINDS = ["directive", "explainer", "guide", "notice", "conduct", "publicConduct"] as const;
export type BriefingKind = (typeof BRIEFING_KINDS)[number];

/** Codes of conduct have a public page and hang on walls; a unit has one of each kind. */
export const CODE_KINDS = ["conduct", "publicConduct"] as const satisfies readonly BriefingKind[];
export const isCode = (kind: string): boolean => (CODE_KINDS as readonly string[]).includes(kind);

export type BriefingState = "draft" | "published" | "withdrawn";
export type VersionState = "draft" | "waiting" | "returned" | "approved";

export const SOURCE_KINDS = ["item", "document", "procedure"] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** The record of another module a briefing tells of, and which version of it was read when it was written. */
export interface BriefingSource {
  kind: SourceKind;
  id: string;
  label: string;
  path: string;
  /** Compared with the record as it stands: another stamp, another version. */
  stamp: string;
}

export interface BriefingFile {
  id: string;
  label: string;
  fileKey: string;
  fileName: string;
  fileType: string;
  bytes: number;
}

/** Whom it is for: units, with everything below them or not, and of their people those with one of the roles, or all. */
export interface Addressees {
  unitIds: string[];
  withBelow: boolean;
  roles: string[];
}

export interface BriefingText extends Addressees {
  title: string;
  body: string;
  /** What is new, for who has read the version before. */
  changeNote: string | null;
  source: BriefingSource | null;
  dueOn: string;
  /** Until when it holds, that day included; null until it is withdrawn. */
  endsOn: string | null;
  /** Of a code of conduct: points that stand as reasons of a low rating, in short words. */
  ratingReasons?: readonly RatingReason[];
}

export interface RatingReason {
  /** Place of the point in the code, from 1. */
  number: number;
  point: string;
  words: string;
}

/** So much of a line names it. */
const MOST_TOLD = 60;

/**
 * Lines "3; Không mỉm cười": place of a point in the code, and the short words people press.
 *
 * @returns the reasons, or the first line that cannot be taken and why
 */
export function readRatingReasons(
  text: string,
  points: readonly string[],
  most: { reasons: number; words: number },
): { reasons: RatingReason[] } | { line: string; why: "form" | "point" | "long" | "double" | "many" } {
  const reasons: RatingReason[] = [];
  for (const raw of text.normalize("NFC").split(/\r?\n/)) {
    const line = raw.trim();
    if (line === "") continue;
    const [, place = "", words = ""] = /^(\d{1,3})\s*[;\t.]\s*(.+)$/.exec(line) ?? [];
    const point = points[Number(place) - 1];
    const told = [...line].length > MOST_TOLD ? `${[...line].slice(0, MOST_TOLD).join("")}…` : line;
    if (words === "") return { line: told, why: "form" };
    if (point === undefined) return { line: told, why: "point" };
    if ([...words].length > most.words) return { line: told, why: "long" };
    if (reasons.some((one) => one.words === words)) return { line: told, why: "double" };
    if (reasons.length >= most.reasons) return { line: told, why: "many" };
    reasons.push({ number: Number(place), point, words });
  }
  return { reasons };
}

export interface BriefingVersion extends BriefingText {
  ratingReasons: readonly RatingReason[];
  briefingId: string;
  number: number;
  state: VersionState;
  reachesOthers: boolean;
  attachments: BriefingFile[];
  writerIds: string[];
  writtenByName: string;
  writtenAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  note: string | null;
}

export interface Briefing {
  id: string;
  unitId: string;
  kind: BriefingKind;
  state: BriefingState;
  /** The version officials are asked to read; null while none was published. */
  version: number | null;
  obligationId: string | null;
  publishedAt: Date | null;
  withdrawnAt: Date | null;
  withdrawnByName: string | null;
  withdrawnReason: string | null;
  createdByName: string;
  createdAt: Date;
}

export const BRIEFING_LIMITS = {
  title: 180,
  body: 20_000,
  changeNote: 600,
  note: 1_000,
  units: 200,
  files: 8,
  fileBytes: 10 * 1024 * 1024,
  fileLabel: 150,
  who: 200,
  people: 5_000,
  /** Days ahead: nobody is given longer to read than a year. */
  dueAhead: 366,
};

/** Somebody new is given this many days for what was due before. */
export const DAYS_FOR_NEWCOMERS = 7;

/** Which reading counts: the year for what is read anew every year, 0 for what is read once. */
export const periodOf = (kind: BriefingKind, today: string): number =>
  kind === "conduct" ? Number(today.slice(0, 4)) : 0;

/**
 * By when it is to be read. What comes again every year keeps its day and month (29 February falls on the 28th), from the
 * year on in which it was first due.
 */
export function dueIn(kind: BriefingKind, dueOn: string, today: string): string {
  const year = today.slice(0, 4);
  if (kind !== "conduct" || dueOn.slice(0, 4) >= year) return dueOn;
  return `${year}${dueOn.endsWith("02-29") ? "-02-28" : dueOn.slice(4)}`;
}

/** The day for one person: whoever came later has some days from then on. */
export function dueFor(due: string, since: string): string {
  const newcomers = shift(since, DAYS_FOR_NEWCOMERS);
  return newcomers > due ? newcomers : due;
}

/** Whether officials are still asked to read it. */
export const holdsOn = (
  briefing: Pick<Briefing, "state">,
  version: Pick<BriefingText, "endsOn">,
  today: string,
): boolean => briefing.state === "published" && (version.endsOn === null || version.endsOn >= today);

/** Which version of which words a form was opened on. */
export const stampOf = (version: Pick<BriefingVersion, "number" | "state" | "writtenAt" | "attachments">): string =>
  `${version.number}.${version.state}.${version.writtenAt.getTime()}.${version.attachments.length}`;

export interface Gathering {
  id: string;
  briefingId: string;
  version: number;
  unitId: string;
  kind: "meeting" | "paper";
  heldOn: string;
  who: string;
  people: number;
  fileKey: string | null;
  fileName: string | null;
  fileType: string | null;
  recordedByName: string;
  recordedAt: Date;
  withdrawnAt: Date | null;
  withdrawnReason: string | null;
}
