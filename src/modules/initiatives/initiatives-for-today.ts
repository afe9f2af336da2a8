import type { Db } from "../../platform/db/index.ts";
import { listToCheck, listToPropose } from "./initiatives.store.ts";
import { listToMark } from "./review/review.store.ts";

export interface InitiativeForToday {
  need: "mark" | "check" | "mend" | "propose";
  key: string;
  href: string;
  title: string;
  since: Date | null;
  dueOn: string | null;
}

/** What waits for this person: marks to give, new ones to look at, what came back to the unit, what a council is for. */
export async function initiativesForToday(
  db: Db,
  of: { checkIn: readonly string[]; writeIn: readonly string[]; personId: string },
  limit: number,
): Promise<InitiativeForToday[]> {
  const [marks, checks, proposals] = await Promise.all([
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
    ...proposals.map((one) => row("propose", one)),
  ].slice(0, limit);
}
