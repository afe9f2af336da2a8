import { randomInt } from "node:crypto";
import type { WorkingCalendar } from "../../platform/calendar/index.ts";

/**
 * What a person may want to say here. Complaints (khiếu nại) and denunciations (tố cáo) have laws of their own and are not
 * handled on this site: the form shows where they go and takes nothing.
 */
export const QUESTION_KINDS = ["question", "comment", "petition"] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];
export const OTHER_DOORS = ["complaint", "denunciation"] as const;
export type OtherDoor = (typeof OTHER_DOORS)[number];
export const isOtherDoor = (text: string | null): text is OtherDoor => text === "complaint" || text === "denunciation";

/** How it came. */
export const QUESTION_SOURCES = [
  "page",
  "sms",
  "email",
  "zalo",
  "facebook",
  "press",
  "counter",
  "phone",
  "box",
] as const;
export type QuestionSource = (typeof QUESTION_SOURCES)[number];

/** Networks that carry the answer back by themselves, to who asked there. */
export const isNetwork = (source: QuestionSource): boolean => source === "zalo" || source === "facebook";

/** What an officer writes down for somebody. */
export const TAKEN_SOURCES = ["counter", "phone", "box"] as const;
export type TakenSource = (typeof TAKEN_SOURCES)[number];

/** Why it ended without an answer of ours: shown the door of another law, not received, handed to a body outside. */
export const CLOSED_AS = ["complaint", "denunciation", "refused", "forwarded"] as const;
export type ClosedAs = (typeof CLOSED_AS)[number];

export type QuestionState = "received" | "answered" | "closed";
export type QuestionAct = "answer" | "amend" | "reopen" | "close";

const MOVES: Record<QuestionAct, { from: readonly QuestionState[]; to: QuestionState }> = {
  answer: { from: ["received"], to: "answered" },
  amend: { from: ["answered"], to: "answered" },
  // The asker may say that the answer did not help.
  reopen: { from: ["answered"], to: "received" },
  close: { from: ["received", "answered"], to: "closed" },
};

export function nextQuestionState(state: QuestionState, act: QuestionAct): QuestionState | null {
  return MOVES[act].from.includes(state) ? MOVES[act].to : null;
}

/**
 * Working days to answer. Questions and comments: 5, the default time to provide information on request (Luật Tiếp cận thông
 * tin 104/2016/QH13 Điều 29, in force since 01/7/2018). Petitions on rules: 5 as well where the unit itself is to answer.
 */
export const ANSWER_WITHIN: Record<QuestionKind, number> = { question: 5, comment: 5, petition: 5 };

export function dueOn(kind: QuestionKind, receivedOn: string, calendar: WorkingCalendar): string {
  return calendar.addWorkingDays(receivedOn, ANSWER_WITHIN[kind]);
}

/** No 0/O, 1/I/L: read from paper and over the telephone. 40 bits are beyond guessing within the lookup's rate limit. */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

export function newCode(): string {
  return Array.from({ length: 8 }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");
}

/** As typed by people: small letters, blanks and dashes anywhere. Null when it cannot be a code. */
export function readCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, "");
  return code.length === 8 && [...code].every((letter) => ALPHABET.includes(letter)) ? code : null;
}

/** "ABCD-EFGH", as it is shown. */
export function showCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

export interface Contact {
  name: string;
  phone: string;
  email: string;
  address?: string;
}

/**
 * A petition on rules counts as received only with name, address and a way to answer (Nghị định 20/2008/NĐ-CP Điều 7, as
 * amended by 92/2017); without them what was said is kept as a comment, and its sender is told.
 */
export function receivedAs(kind: QuestionKind, contact: Contact | null): QuestionKind {
  if (kind !== "petition") return kind;
  return contact?.name && contact.address && (contact.phone || contact.email) ? "petition" : "comment";
}

/** Enough to recognise a person one knows, not enough to find one: "Nguyễn T** L**", "09****678". */
export function maskContact(contact: Contact): Contact {
  const [family, ...rest] = contact.name.split(/\s+/).filter(Boolean);
  const [user = "", domain = ""] = contact.email.split("@");
  return {
    name: family ? [family, ...rest.map((word) => `${[...word][0]}**`)].join(" ") : "",
    phone: contact.phone ? `${contact.phone.slice(0, 2)}****${contact.phone.slice(-3)}` : "",
    email: contact.email ? `${[...user][0] ?? ""}***@${domain}` : "",
    // The commune is enough to know whom to ask; house and hamlet are not shown.
    ...(contact.address ? { address: contact.address.replace(/^.*,(?=[^,]*$)|^[^,]*$/, "***") } : {}),
  };
}

export const LIMITS = { body: 4_000, answer: 8_000, name: 120, note: 1_000, address: 200, place: 200 };
