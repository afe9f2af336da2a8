import type { Topic } from "../topics/index.ts";

export const COURSE_KINDS = [
  "training",
  "upskilling",
  "conference",
  "workshop",
  "seminar",
  "dialogue",
  "study",
] as const;
export type CourseKind = (typeof COURSE_KINDS)[number];

export const COURSE_STATES = ["draft", "announced", "cancelled", "held"] as const;
export type CourseState = (typeof COURSE_STATES)[number];
export type VersionState = "draft" | "waiting" | "returned" | "approved";

export interface Session {
  id: string;
  /** "YYYY-MM-DD" in Vietnamese time. */
  day: string;
  /** "HH:MM" */
  beginsAt: string;
  endsAt: string;
  place: string | null;
  /** Address of an online room. */
  online: string | null;
  topic: string;
  trainer: string | null;
  trainerPosition: string | null;
}

export interface CourseText {
  kind: CourseKind;
  title: string;
  purpose: string;
  basis: string | null;
  topics: Topic[];
  unitIds: string[];
  withBelow: boolean;
  roles: string[];
  /** Who may come without an account, in words; null where nobody may. */
  guests: string | null;
  capacity: number | null;
  signUpUntil: string | null;
  /** Sessions in a hundred that make one who attended. */
  attendShare: number;
  asksCheck: boolean;
  givesCertificate: boolean;
  sessions: Session[];
  changeNote: string | null;
}

export interface CourseVersion extends CourseText {
  courseId: string;
  number: number;
  state: VersionState;
  reachesOthers: boolean;
  writerIds: string[];
  writtenByName: string;
  writtenAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  note: string | null;
}

export interface Course {
  id: string;
  unitId: string;
  kind: CourseKind;
  state: CourseState;
  /** The version that holds; null while nothing was announced. */
  version: number | null;
  title: string;
  firstDay: string;
  lastDay: string;
  taskId: string | null;
  announcedAt: Date | null;
  cancelledAt: Date | null;
  cancelledByName: string | null;
  cancelledReason: string | null;
  heldAt: Date | null;
  heldBy: string | null;
  heldByName: string | null;
  publicAt: Date | null;
  publicBy: string | null;
  publicByName: string | null;
  result: string | null;
  unnamedPeople: number;
  reached: number | null;
  pictures: string[];
  guestUntil: string | null;
  createdByName: string;
  createdAt: Date;
}

export const COURSE_LIMITS = {
  title: 180,
  purpose: 4_000,
  basis: 1_000,
  topics: 6,
  guests: 300,
  capacity: 10_000,
  sessions: 20,
  place: 300,
  online: 500,
  sessionTopic: 300,
  trainer: 120,
  trainerPosition: 200,
  changeNote: 1_000,
  note: 1_000,
  result: 8_000,
  unnamed: 100_000,
  materials: 40,
  label: 200,
  materialNote: 12_000,
  address: 500,
  fileBytes: 20 * 1024 * 1024,
  nominated: 200,
  person: 120,
  office: 200,
  email: 254,
};

/** The day of the first and of the last session. */
export function daysOf(sessions: readonly Pick<Session, "day">[]): { firstDay: string; lastDay: string } {
  const days = sessions.map((one) => one.day).sort();
  return { firstDay: days[0] ?? "", lastDay: days.at(-1) ?? "" };
}

export const inOrder = <One extends Pick<Session, "day" | "beginsAt">>(sessions: readonly One[]): One[] =>
  [...sessions].sort((a, b) => `${a.day} ${a.beginsAt}`.localeCompare(`${b.day} ${b.beginsAt}`));

/** The moment of "HH:MM" on a Vietnamese day. */
export const momentOf = (day: string, hour: string): Date => new Date(`${day}T${hour}:00+07:00`);

/** Sign-up ends with the day that was named, or else when the first session begins. */
export function isSignUpOpen(
  course: Pick<Course, "state">,
  text: Pick<CourseText, "signUpUntil" | "sessions">,
  now: { at: Date; today: string },
): boolean {
  if (course.state !== "announced") return false;
  const [first] = inOrder(text.sessions);
  if (!first || momentOf(first.day, first.beginsAt) <= now.at) return false;
  return text.signUpUntil === null || text.signUpUntil >= now.today;
}

export const hasBegun = (text: Pick<CourseText, "sessions">, at: Date): boolean => {
  const [first] = inOrder(text.sessions);
  return first !== undefined && momentOf(first.day, first.beginsAt) <= at;
};

/** Whether somebody who was at so many sessions counts as having attended. */
export const attendedEnough = (attended: number, sessions: number, share: number): boolean =>
  sessions > 0 && attended * 100 >= sessions * share;

/** Sessions one must have been at. */
export const sessionsNeeded = (sessions: number, share: number): number => Math.ceil((sessions * share) / 100);

const MINUTE = 60_000;

/** The code shown in the room is taken from half an hour before a session until a quarter of an hour after it. */
export function takesCode(session: Pick<Session, "day" | "beginsAt" | "endsAt">, at: Date): boolean {
  return (
    at.getTime() >= momentOf(session.day, session.beginsAt).getTime() - 30 * MINUTE &&
    at.getTime() <= momentOf(session.day, session.endsAt).getTime() + 15 * MINUTE
  );
}

/** Wrong codes of one person before the list in the room is the only way. */
export const MOST_WRONG_CODES = 10;

/** Which words a form was opened on. */
export const stampOf = (version: Pick<CourseVersion, "number" | "state" | "writtenAt"> | undefined): string =>
  version ? `${version.number}.${version.state}.${version.writtenAt.getTime()}` : "";

export const hoursOf = (session: Pick<Session, "beginsAt" | "endsAt">): string =>
  `${session.beginsAt}–${session.endsAt}`;
