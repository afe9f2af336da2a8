export const KIT_STATES = ["draft", "submitted", "approved", "replaced", "withdrawn"] as const;
export type KitState = (typeof KIT_STATES)[number];

export type KitAct = "change" | "submit" | "return" | "approve" | "correct" | "withdraw";

/** From which states an act is possible, and where it leads; a correction is another kit and moves this one when approved. */
const MOVES: Record<KitAct, { from: readonly KitState[]; to: KitState }> = {
  change: { from: ["draft"], to: "draft" },
  submit: { from: ["draft"], to: "submitted" },
  return: { from: ["submitted"], to: "draft" },
  approve: { from: ["submitted"], to: "approved" },
  correct: { from: ["approved"], to: "approved" },
  withdraw: { from: ["approved"], to: "withdrawn" },
};

export function isKitActPossible(state: KitState, act: KitAct): boolean {
  return MOVES[act].from.includes(state);
}

export function kitStateAfter(act: KitAct): KitState {
  return MOVES[act].to;
}

/** Figures of the plan as they stood on a day; kept with the kit, because what was said to the press stays said. */
export interface KitFigures {
  asOf: string;
  tasks: number;
  done: number;
  target: number;
  proven: number;
}

export interface KitText {
  title: string;
  summary: string;
  /** One fact a line, each with its day or source. */
  facts: string;
  contactName: string;
  contactWay: string;
  contactHours: string;
  spokesperson: string;
  /** One document a line: number, day, what it is about. */
  documents: string;
}

export interface PressKit extends KitText {
  id: string;
  unitId: string;
  planId: string | null;
  figures: KitFigures | null;
  /** Until then an approved kit is seen at the secret addresses of outlets only. */
  embargoUntil: Date | null;
  state: KitState;
  replacesId: string | null;
  replacedReason: string | null;
  submittedBy: string | null;
  submittedByName: string | null;
  approvedBy: string | null;
  approvedByName: string | null;
  approvedAt: Date | null;
  withdrawnReason: string | null;
  version: number;
  writtenBy: string | null;
  writtenByName: string;
  createdAt: Date;
}

/** Approved, and its hour has not come: outlets read it at their own addresses, nobody else. */
export const isEmbargoed = (kit: Pick<PressKit, "embargoUntil">, now: Date): boolean =>
  kit.embargoUntil !== null && kit.embargoUntil > now;

/** "YYYY-MM-DD" and "HH:MM" in Vietnamese time. Null where the hour is none. */
export function momentOf(day: string, hour: string): Date | null {
  const read = /^([01]?\d|2[0-3])[:hg.]([0-5]\d)$/i.exec(hour.replace(/\s+/g, "").replace(/giờ/i, ":"));
  return read ? new Date(`${day}T${(read[1] as string).padStart(2, "0")}:${read[2]}:00+07:00`) : null;
}

/** An outlet published before the hour. */
export interface KitBreak {
  outletName: string;
  url: string | null;
  foundAt: Date;
  note: string;
  recordedByName: string;
}

export interface KitFile {
  role: "paper" | "photo";
  /** SHA-256 of the bytes as kept. */
  fileKey: string;
  name: string;
  contentType: string;
  bytes: number;
}

export const KIT_LIMITS = { title: 200, summary: 4_000, facts: 6_000, short: 300, documents: 4_000, reason: 1_000 };

export const linesOf = (text: string): string[] =>
  text.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim().replace(/^[-–•]\s+/u, "")]));

/** Names of files in the archive: two files of one name get a number, nothing leads out of the folder. */
export function archiveNames(folder: string, names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    const plain = name.replace(/[\\/:*?"<>|\p{Cc}]+/gu, "-").replace(/^\.+/, "") || "tep";
    const before = seen.get(plain.toLowerCase()) ?? 0;
    seen.set(plain.toLowerCase(), before + 1);
    const dot = plain.lastIndexOf(".");
    const numbered = dot > 0 ? `${plain.slice(0, dot)}-${before + 1}${plain.slice(dot)}` : `${plain}-${before + 1}`;
    return `${folder}/${before === 0 ? plain : numbered}`;
  });
}
