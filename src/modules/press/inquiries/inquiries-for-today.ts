import type { AppContext } from "../../../platform/app-context.ts";
import { shift } from "../../../platform/calendar/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Morning, Reminder } from "../../../platform/http/index.ts";
import { nearestHolding } from "../../accounts/index.ts";
import { listOpenInquiries } from "./inquiries.store.ts";
import { type Inquiry, isInquiryLate } from "./inquiry.ts";
import { vi } from "./messages.vi.ts";

export const inquiryPath = (id: string): string => `/can-bo/bao-chi/${id}`;

/** What is due on a day after this many days is near enough for who decides to see it too. */
const NEAR_DAYS = 1;

export interface InquiryForToday {
  id: string;
  title: string;
  outlet: string;
  dueOn: string;
  what: "take" | "write" | "approve" | "escalated";
}

/**
 * What units still owe the press: to be taken or answered by who answers there, to be approved by who approves. What is late or
 * due by tomorrow stands before who approves as well, whoever has it.
 */
export async function inquiriesForToday(
  db: Db,
  whose: { answerIn: readonly string[]; approveIn: readonly string[]; personId: string | null; today: string },
  limit: number,
): Promise<InquiryForToday[]> {
  const { answerIn, approveIn, personId, today } = whose;
  const [owed, waiting, near] = await Promise.all([
    answerIn.length > 0
      ? listOpenInquiries(db, { unitIds: answerIn, states: ["received", "taken"] }, limit)
      : Promise.resolve([]),
    approveIn.length > 0 ? listOpenInquiries(db, { unitIds: approveIn, states: ["submitted"] }, limit) : [],
    approveIn.length > 0
      ? listOpenInquiries(
          db,
          { unitIds: approveIn, states: ["received", "taken"], dueBefore: shift(today, NEAR_DAYS + 1) },
          limit,
        )
      : [],
  ]);
  const row = (one: Inquiry, what: InquiryForToday["what"]): InquiryForToday => ({
    id: one.id,
    title: one.title,
    outlet: one.outletName,
    dueOn: one.dueOn,
    what,
  });
  const rows = [
    ...waiting.filter((one) => one.writtenBy !== personId).map((one) => row(one, "approve")),
    // Somebody else's is that person's work until it is late.
    ...owed
      .filter((one) => one.state === "received" || one.assigneeId === personId || isInquiryLate(one, today))
      .map((one) => row(one, one.state === "received" ? "take" : "write")),
    ...near.map((one) => row(one, "escalated")),
  ];
  return rows.filter((one, at) => rows.findIndex((other) => other.id === one.id) === at).slice(0, limit);
}

/** On the mornings before the day and after it: who has it, or whoever answers there; late, also who approves. */
export async function remindOfInquiries({ db }: AppContext, morning: Morning): Promise<Reminder[]> {
  const reminders: Reminder[] = [];
  for (const one of await listOpenInquiries(db, {}, 1_000)) {
    if (!morning.isNamed(one.dueOn)) continue;
    const isLate = isInquiryLate(one, morning.today);
    const told = new Set<string>(one.assigneeId && one.state !== "submitted" ? [one.assigneeId] : []);
    if (told.size === 0 && one.state !== "submitted")
      for (const person of await nearestHolding(db, "press.answer", one.unitId, morning.today)) told.add(person.id);
    if (isLate || one.state === "submitted")
      for (const person of await nearestHolding(db, "press.approve", one.unitId, morning.today)) told.add(person.id);
    for (const personId of told)
      reminders.push({
        personId,
        dueOn: one.dueOn,
        text: vi.reminder(one.outletName, one.title),
        path: inquiryPath(one.id),
      });
  }
  return reminders;
}
