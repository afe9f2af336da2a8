import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { unitNames } from "../organisations/index.ts";
import { listDevices } from "./devices/device.store.ts";
import { deviceState } from "./devices/device.ts";
import { monthAfter, numberOf, satisfiedShare } from "./figures/figures.ts";
import { listHolds } from "./holds/hold.store.ts";
import { getRules } from "./rules.store.ts";
import { sumTallyBy } from "./tally.store.ts";

export type RatingForToday =
  | { need: "under"; key: string; href: string; name: string; share: number; ratings: number; target: number }
  | { need: "holds"; key: string; href: string; count: number }
  | { need: "silent"; key: string; href: string; name: string; since: Date };

const MOST_HOLDS = 100;
const PAGE = "/can-bo/danh-gia";

/**
 * What a leader has to see: units whose people were less satisfied this month and the last than the target says, the lowest first, and
 * ratings that wait for a decision; and what who keeps tablets has to look after. Units with few ratings are not judged.
 */
export async function ratingsForToday(
  db: Db,
  of: { decideIn: readonly string[]; keepIn: readonly string[] },
  now: Date,
  limit: number,
): Promise<RatingForToday[]> {
  const today = vietnamDay(now);
  const rows: RatingForToday[] = [];
  if (of.decideIn.length > 0) {
    const month = today.slice(0, 7);
    const [{ fewestRank, targetPercent }, { unit: units }, holds] = await Promise.all([
      getRules(db),
      sumTallyBy(db, { unitIds: of.decideIn, from: monthAfter(month, -1), until: month }),
      listHolds(db, { unitIds: of.decideIn, isOpen: true }, MOST_HOLDS),
    ]);
    const under = units
      .map((row) => ({ id: row.key, ratings: numberOf(row), share: satisfiedShare(row) ?? 1 }))
      .filter((one) => one.ratings >= fewestRank && one.share * 100 < targetPercent)
      .sort((a, b) => a.share - b.share)
      .slice(0, limit);
    const names = await unitNames(
      db,
      under.map((one) => one.id),
      today,
    );
    for (const one of under)
      rows.push({
        need: "under",
        key: `under ${one.id}`,
        href: `${PAGE}?tu=${monthAfter(month, -1)}&den=${month}&donvi=${one.id}`,
        name: names.get(one.id) ?? "",
        share: one.share,
        ratings: one.ratings,
        target: targetPercent,
      });
    if (holds.length > 0) rows.push({ need: "holds", key: "holds", href: `${PAGE}/bat-thuong`, count: holds.length });
  }
  if (of.keepIn.length > 0)
    for (const device of await listDevices(db, of.keepIn))
      if (deviceState(device, now) === "silent" && device.seenAt)
        rows.push({
          need: "silent",
          key: device.id,
          href: `${PAGE}/may/${device.id}`,
          name: device.name,
          since: device.seenAt,
        });
  return rows;
}
