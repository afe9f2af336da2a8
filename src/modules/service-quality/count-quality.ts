import { vietnamDay } from "../../platform/clock/index.ts";
import { type Db, transaction } from "../../platform/db/index.ts";
import { countRatedMonth } from "../counter-ratings/index.ts";
import { countMonth, countSettledClasses } from "../dossiers/index.ts";
import { countPetitionsDue } from "../feedback/index.ts";
import { findHomeUnit, getUnits, isAlive, provinceOf, subtreeIds, type Unit } from "../organisations/index.ts";
import { countPaidOnline } from "../payments/index.ts";
import { countPublished, listCompleteness } from "../procedures/index.ts";
import { countProceduresShown } from "../publication-duties/index.ts";
import { onlineOffersOf } from "../service-points/index.ts";
import { listComplained } from "./complaint.store.ts";
import { firstDay, lastDay, monthAfter, monthsBetween } from "./period.ts";
import { replaceMonth, type UnitCount } from "./quality.store.ts";

type Row = Omit<UnitCount, "isHand">;

/** Units that may have dossiers of their own: offices under them have none. */
const KINDS: ReadonlySet<Unit["kind"]> = new Set(["province", "commune", "department"]);

/**
 * Counts a month anew from the records themselves and keeps the sums; months that lie ahead are refused. What is written is the same
 * however often it runs, as long as the records are.
 *
 * @idempotent
 */
export async function countQualityOf(db: Db, month: string, now: Date): Promise<{ units: number; rows: number }> {
  const from = new Date(`${firstDay(month)}T00:00:00+07:00`);
  const end = new Date(`${firstDay(monthAfter(month, 1))}T00:00:00+07:00`);
  if (from > now) return { units: 0, rows: 0 };
  const before = end < now ? end : now;
  const today = vietnamDay(now);
  const asOf = vietnamDay(new Date(before.getTime() - 1));
  const days = { from: firstDay(month), until: lastDay(month), today };
  const [dossiers, paid, petitions, shown, complained, rated] = await Promise.all([
    countMonth(db, { from, before }),
    countPaidOnline(db, { from, before }),
    countPetitionsDue(db, days),
    countProceduresShown(db, days),
    listComplained(db, month),
    countRatedMonth(db, month),
  ]);
  const classes = await countSettledClasses(db, { from, before, complained });
  const counts: Row[] = [];
  const add = (unitId: string, measure: Row["measure"], part: number, whole: number): void => {
    if (whole > 0 || part > 0) counts.push({ unitId, measure, part, whole });
  };
  for (const one of dossiers) {
    const inTime = one.settledEarly + one.settledOnTime;
    const settled = inTime + one.settledLate;
    add(one.unitId, "inTime", inTime, settled);
    add(one.unitId, "overdue", one.overdue, 0);
    add(one.unitId, "synced", one.synced, one.toSync);
    add(one.unitId, "digitalResults", Math.min(one.digitalResults, settled), settled);
    add(one.unitId, "digitised", Math.min(one.digitised, one.received), one.received);
    add(one.unitId, "reused", Math.min(one.reused, one.received), one.received);
    add(one.unitId, "online", one.receivedOnline, one.received);
    add(one.unitId, "onlineLate", one.settledOnlineLate, one.settledOnline);
  }
  for (const one of paid) add(one.unitId, "paidOnline", one.paidOnline, one.demands);
  for (const one of petitions) add(one.unitId, "petitionsOnTime", one.onTime, one.due);
  for (const one of shown) {
    add(one.unitId, "publicBoth", one.inBoth, one.due);
    add(one.unitId, "publicOne", one.inOne, one.due);
  }
  // Where too few people rated there is nothing: neither satisfied nor not.
  for (const { unitId, settlement, attitude } of rated) {
    if (settlement) add(unitId, "ratedSatisfied", settlement.satisfied, settlement.ratings);
    if (attitude) add(unitId, "ratedAttitude", attitude.named, attitude.ratings);
  }
  counts.push(...(await proceduresOf(db, { asOf, days, now })));
  await transaction(db, (tx) => replaceMonth(tx, { month, counts, classes, at: now }));
  return { units: new Set(counts.map((one) => one.unitId)).size, rows: counts.length + classes.length };
}

/** The last three months, for whoever cannot wait for the night. */
export async function countLastMonths(db: Db, now: Date): Promise<void> {
  const current = vietnamDay(now).slice(0, 7);
  for (const month of monthsBetween(monthAfter(current, -2), current)) await countQualityOf(db, month, now);
}

/** What concerns the catalogue: published in time (the province's own duty), whole, and offered online, as of the last day. */
async function proceduresOf(
  db: Db,
  of: { asOf: string; days: { from: string; until: string; today: string }; now: Date },
): Promise<Row[]> {
  const home = await findHomeUnit(db, of.asOf);
  const province = home && (await provinceOf(db, home.id, of.asOf));
  const root = province ?? home;
  if (!root) return [];
  const published = await countPublished(db, { ...of.days, now: of.now });
  const procedures = await listCompleteness(db, of.asOf);
  const full = new Set(procedures.flatMap((one) => (one.isFull ? [one.code] : [])));
  const units = [...(await getUnits(db, await subtreeIds(db, root.id, of.asOf), of.asOf)).values()].filter(
    (unit) => KINDS.has(unit.kind) && isAlive(unit, of.asOf),
  );
  const offers = await onlineOffersOf(db, { units, procedures, provinceId: province?.id ?? null, on: of.asOf });
  const rows = offers.flatMap(({ unitId, offered, known, online }): Row[] => [
    {
      unitId,
      measure: "proceduresFull",
      part: offered.filter((code) => full.has(code)).length,
      whole: offered.length,
    },
    { unitId, measure: "onlineOffered", part: online, whole: known },
  ]);
  return [
    ...rows,
    { unitId: root.id, measure: "proceduresOnTime" as const, part: published.onTime, whole: published.due },
  ].filter((row) => row.whole > 0);
}
