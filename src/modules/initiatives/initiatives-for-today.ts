import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { listToCheck, listToPropose } from "./initiatives.store.ts";
import { listToMark } from "./review/review.store.ts";
import { listFlowedBack, listUsesToSee } from "./uses/uses.store.ts";

/** So long the unit an initiative is of is told that another took it over, or what came of it there. */
const TOLD_DAYS = 14;

export interface InitiativeForToday {
  need: "mark" | "check" | "mend" | "propose" | "overdue" | "approve" | "flowed";
  key: string;
  href: string;
  title: string;
  since: Date | null;
  dueOn: string | null;
}

/** What waits for this person: marks to give, new ones to look at, what came back to the unit, what a council is for, uses to report and approve, what others made of it. */
export async function initiativesForToday(
  db: Db,
  of: { checkIn: readonly string[]; writeIn: readonly string[]; personId: string; now: Date },
  limit: number,
): Promise<InitiativeForToday[]> {
  const today = vietnamDay(of.now);
  const since = new Date(of.now.getTime() - TOLD_DAYS * 86_400_000);
  const [uses, back, marks, checks, proposals] = await Promise.all([
    listUsesToSee(db, { ...of, today }, limit),
    listFlowedBack(db, { unitIds: of.writeIn, since }, limit),
    listToMark(db, of.personId, limit),
    listToCheck(db, of, limit),
    listToPropose(db, of.writeIn, limit),
  ]);
  const row = (
    need: InitiativeForToday["need"],
    one: { id: string; title: string; createdAt?: Date; dueOn?: string },
  ): InitiativeForToday => ({
    need,
    key: `${need} ${one.id}`,
    href: `/can-bo/sang-kien/${one.id}`,
    title: one.title,
    since: one.createdAt ?? null,
    dueOn: one.dueOn ?? null,
  });
  return [
    ...marks.map((one) => row("mark", one)),
    ...checks.map((one) => row(one.state === "returned" ? "mend" : "check", one)),
    ...uses.map((one) => ({
      need: one.state === "reported" ? ("approve" as const) : ("overdue" as const),
      key: `use ${one.id}`,
      href: `/can-bo/sang-kien/ap-dung/${one.id}`,
      title: one.title,
      since: one.reportedAt,
      dueOn: one.state === "reported" ? null : one.toOn,
    })),
    ...proposals.map((one) => row("propose", one)),
    ...back.map((one) => ({
      need: "flowed" as const,
      key: `back ${one.id}`,
      // Of another unit, which may be out of reach: the public page tells what there is to know.
      href: `/sang-kien/${one.recognitionId}`,
      title: one.title,
      since: one.approvedAt ?? one.createdAt,
      dueOn: null,
    })),
  ].slice(0, limit);
}
