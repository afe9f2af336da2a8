import type { AppContext } from "../../platform/app-context.ts";
import type { Morning, Reminder } from "../../platform/http/index.ts";
import { nearestHolding } from "../accounts/index.ts";
import { findHomeUnit, subtreeIds, unitNames } from "../organisations/index.ts";
import { audienceNames, topicNames } from "../topics/index.ts";
import { newSilences } from "./coverage.ts";
import { loadCoverage } from "./load-coverage.ts";
import { vi } from "./messages.vi.ts";

/** Named one by one; more are told by their number. */
const NAMED = 3;

/** What fell silent since the morning before, to who plans for the commune, or for the nearest unit above it. */
export async function remindOfSilences({ db }: AppContext, { today, now, since }: Morning): Promise<Reminder[]> {
  const home = await findHomeUnit(db, today);
  if (!home) return [];
  const fallen = newSilences(await loadCoverage(db, await subtreeIds(db, home.id, today), now), since, today);
  const names = await unitNames(db, [...new Set(fallen.map((one) => one.unitId))], today);
  const [audiences, topics] = [audienceNames("vi"), topicNames("vi")];
  const byPerson = new Map<string, typeof fallen>();
  for (const [unitId, own] of Map.groupBy(fallen, (one) => one.unitId))
    for (const { id } of await nearestHolding(db, "plans.edit", unitId, today))
      byPerson.set(id, [...(byPerson.get(id) ?? []), ...own]);
  return [...byPerson].map(([personId, own]) => {
    const lines = own
      .slice(0, NAMED)
      .map((one) => vi.newSilence(names.get(one.unitId) ?? "", topics[one.topic], audiences[one.need.audience]));
    const units = new Set(own.map((one) => one.unitId));
    const place = units.size === 1 ? `?donvi=${[...units][0]}` : "";
    return { personId, dueOn: null, text: vi.newSilences(lines, own.length), path: `/can-bo/khoang-lang${place}` };
  });
}
