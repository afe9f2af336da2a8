import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import { unitNames } from "../organisations/index.ts";
import { alarmsOf, type BrokenRule, type PromisedShare } from "./alarm/threshold.ts";
import { listThresholds } from "./alarm/thresholds.store.ts";
import { listDevices } from "./devices/device.store.ts";
import { deviceState } from "./devices/device.ts";
import { monthAfter } from "./figures/figures.ts";
import { listHolds } from "./holds/hold.store.ts";
import { getRules } from "./rules.store.ts";
import { sumTallyBy, sumUnitFields } from "./tally.store.ts";

export type RatingForToday =
  | {
      need: "under";
      key: string;
      href: string;
      name: string;
      share: number;
      ratings: number;
      /** In hundredths of a percent. */
      target: number;
      /** What was broken. */
      rule: BrokenRule;
    }
  | { need: "holds"; key: string; href: string; count: number }
  | { need: "silent"; key: string; href: string; name: string; since: Date };

const MOST_HOLDS = 100;
const PAGE = "/can-bo/danh-gia";

/**
 * What a leader has to see: units whose people were less satisfied this month and the last than the rule for them says, the lowest first, and
 * ratings that wait for a decision; and what who keeps tablets has to look after. Units with few ratings are not judged.
 */
export async function ratingsForToday(
  db: Db,
  of: {
    decideIn: readonly string[];
    keepIn: readonly string[];
    /** What units set themselves to reach, where they did: asked only where somebody decides. */
    promised: () => Promise<ReadonlyMap<string, PromisedShare>>;
  },
  now: Date,
  limit: number,
): Promise<RatingForToday[]> {
  const today = vietnamDay(now);
  const rows: RatingForToday[] = [];
  if (of.decideIn.length > 0) {
    const month = today.slice(0, 7);
    const scope = { unitIds: of.decideIn, from: monthAfter(month, -1), until: month };
    const [province, thresholds, { unit: units }, holds, promised] = await Promise.all([
      getRules(db),
      listThresholds(db),
      sumTallyBy(db, scope),
      listHolds(db, { unitIds: of.decideIn, isOpen: true }, MOST_HOLDS),
      of.promised(),
    ]);
    const named = [...new Set(thresholds.map((one) => one.field).filter((field) => field !== ""))];
    const fields = await sumUnitFields(db, { ...scope, fields: named });
    const under = alarmsOf({ units, fields }, { thresholds, promised, province }).slice(0, limit);
    const names = await unitNames(
      db,
      under.map((one) => one.unitId),
      today,
    );
    for (const one of under)
      rows.push({
        need: "under",
        key: `under ${one.unitId} ${one.rule.field}`,
        href: `${PAGE}?tu=${monthAfter(month, -1)}&den=${month}&donvi=${one.unitId}`,
        name: names.get(one.unitId) ?? "",
        share: one.share,
        ratings: one.ratings,
        target: one.target,
        rule: one.rule,
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
