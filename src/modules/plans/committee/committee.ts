import type { EvidenceFile } from "../evidence/evidence.ts";

export const MEMBER_ROLES = ["head", "deputy", "secretary", "member"] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

export interface Committee {
  id: string;
  unitId: string;
  name: string;
  decisionNumber: string;
  decisionOn: string;
  decisionIssuer: string;
}

export interface Member {
  id: string;
  committeeId: string;
  personName: string;
  office: string;
  role: MemberRole;
  fromOn: string;
  /** The last day; null while it goes on. */
  toOn: string | null;
  /** The account of the person, where there is one. */
  personId: string | null;
}

export type MeetingState = "planned" | "held" | "cancelled";

export interface Meeting {
  id: string;
  committeeId: string;
  heldOn: string;
  /** "14:00". */
  beginsAt: string;
  place: string;
  title: string;
  /** One line a point. */
  agenda: string;
  state: MeetingState;
  attendance: string | null;
  minutes: string | null;
  cancelledReason: string | null;
}

/** What may change while a meeting is still to come. */
export const MEETING_FACTS = ["title", "heldOn", "beginsAt", "place", "agenda"] as const;
export type MeetingFacts = Pick<Meeting, (typeof MEETING_FACTS)[number]>;

export interface MeetingChange {
  number: number;
  /** As it was until then, with the units that were bidden. */
  before: MeetingFacts & { unitIds: string[] };
  changedByName: string;
  changedAt: Date;
}

export type MeetingFile = Omit<EvidenceFile, "role">;

export const COMMITTEE_LIMITS = { short: 200, number: 60, agenda: 4_000, minutes: 20_000, units: 200 };

export const sitsOn = (member: Pick<Member, "fromOn" | "toOn">, day: string): boolean =>
  member.fromOn <= day && (member.toOn === null || member.toOn >= day);

export const linesOf = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.replace(/^\s*(?:[-–•+]|\d{1,2}[.)])\s+/u, "").trim())
    .filter(Boolean);

export interface UnitDebt {
  unitId: string;
  open: number;
  late: number;
  done: number;
}

/** Who owes most first: late ones count before open ones, more before fewer. */
export function debtsOf(rows: readonly { unitIds: readonly string[]; state: "done" | "late" | "due" | "open" }[]) {
  const debts = new Map<string, UnitDebt>();
  for (const row of rows)
    for (const unitId of row.unitIds) {
      const debt = debts.get(unitId) ?? { unitId, open: 0, late: 0, done: 0 };
      debt[row.state === "due" ? "open" : row.state]++;
      debts.set(unitId, debt);
    }
  return [...debts.values()].sort((a, b) => b.late - a.late || b.open - a.open || b.done - a.done);
}
