import type { AppContext } from "../../platform/app-context.ts";
import type { Db } from "../../platform/db/index.ts";
import type { Morning, Reminder } from "../../platform/http/index.ts";
import { nearestHolding } from "../accounts/index.ts";
import { unitNames } from "../organisations/index.ts";
import { listObligations } from "./duties.store.ts";
import { vi } from "./messages.vi.ts";
import type { Standing } from "./obligation.ts";
import { judgeMatters } from "./standing.store.ts";

/** What somebody has to act on; what runs its days or is done needs nobody. */
const TO_DO: readonly Standing[] = ["late", "interrupted", "missing"];
/** More than a province has open; more is told by number only. */
const MOST = 20_000;
/** Lines of one person; the rest is told by its number, with the way to the list. */
const LINES = 8;

/** Who has to see to what the law makes their unit publish, on the mornings before and after the last day. */
export async function remindOfDuties({ db }: AppContext, { today, isNamed }: Morning): Promise<Reminder[]> {
  const { places } = await judgeMatters(db, { unitIds: null, today }, { standings: TO_DO, limit: MOST });
  const named = places.filter((one) => isNamed(one.dueOn));
  const matters = await listObligations(
    db,
    named.map((one) => one.id),
  );
  const names = await unitNames(db, [...new Set(matters.map((one) => one.unitId))], today);
  const byPerson = new Map<string, Reminder[]>();
  for (const [unitId, own] of Map.groupBy(matters, (one) => one.unitId)) {
    for (const person of await nearestHolding(db, "duties.record", unitId, today)) {
      const lines = own.map((one) => ({
        personId: person.id,
        dueOn: one.dueOn,
        text: vi.reminder(one.title, names.get(unitId) ?? ""),
        path: `/can-bo/cong-khai/${one.id}`,
      }));
      byPerson.set(person.id, [...(byPerson.get(person.id) ?? []), ...lines]);
    }
  }
  return [...byPerson].flatMap(([personId, lines]) => {
    const sorted = lines.sort((a, b) => (a.dueOn ?? "").localeCompare(b.dueOn ?? ""));
    const rest = sorted.length - LINES;
    if (rest <= 0) return sorted;
    return [
      ...sorted.slice(0, LINES),
      { personId, dueOn: null, text: vi.moreReminders(rest), path: "/can-bo/cong-khai" },
    ];
  });
}

export interface DutyForToday {
  id: string;
  title: string;
  dueOn: string;
}

/** For the first page of who records in these units: what is late, taken off early or not out yet. */
export async function dutiesForToday(
  db: Db,
  unitIds: readonly string[],
  today: string,
  limit: number,
): Promise<DutyForToday[]> {
  if (unitIds.length === 0) return [];
  const { places } = await judgeMatters(db, { unitIds, today }, { standings: TO_DO, limit });
  const matters = new Map(
    (
      await listObligations(
        db,
        places.map((one) => one.id),
      )
    ).map((one) => [one.id, one]),
  );
  return places.map(({ id, dueOn }) => ({ id, dueOn, title: matters.get(id)?.title ?? "" }));
}
