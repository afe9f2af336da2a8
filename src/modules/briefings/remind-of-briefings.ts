import type { AppContext } from "../../platform/app-context.ts";
import { shift } from "../../platform/calendar/index.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { Morning, Reminder } from "../../platform/http/index.ts";
import { askedOf, unitsOfMany } from "./addressed.ts";
import { vi } from "./messages.vi.ts";
import { listHolding, listUnread } from "./readings.store.ts";

/** Days before and after the last one that can be named at all; see the mornings of the mail. */
const DAYS_BEFORE = 31;
const DAYS_AFTER = 400;
/** More than a country reads in a morning. */
const MOST = 200_000;
/** Lines of one person; the rest is told by its number, with the way to the list. */
const LINES = 5;

/** What came out since the morning before, and what is due about now, for everybody who has not read it. */
export async function remindOfBriefings({ db }: AppContext, morning: Morning): Promise<Reminder[]> {
  const { today, since, isNamed } = morning;
  const days = Array.from({ length: DAYS_BEFORE + DAYS_AFTER }, (_, at) => shift(today, DAYS_BEFORE - at)).filter(
    isNamed,
  );
  const holding = await listHolding(db, today);
  const units = await unitsOfMany(db, holding, today);
  const byPerson = new Map<string, Reminder[]>();
  for (const row of holding) {
    const asked = askedOf(row, row, units.get(row) ?? [], today);
    const isNew = vietnamDay(row.approvedAt) >= since;
    for (const { personId, dueOn } of await listUnread(db, asked, { today, days, isNew }, MOST)) {
      const lines = byPerson.get(personId) ?? [];
      lines.push({ personId, dueOn, text: vi.reminder(row.title, dueOn), path: `/can-bo/noi-bo/${row.id}` });
      byPerson.set(personId, lines);
    }
  }
  return [...byPerson].flatMap(([personId, lines]) => {
    lines.sort((a, b) => (a.dueOn ?? "").localeCompare(b.dueOn ?? ""));
    const rest = lines.length - LINES;
    if (rest <= 0) return lines;
    return [...lines.slice(0, LINES), { personId, dueOn: null, text: vi.moreReminders(rest), path: "/can-bo/noi-bo" }];
  });
}
