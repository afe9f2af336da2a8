import { shift } from "../../../platform/calendar/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { subtreeIds, unitNames } from "../../organisations/index.ts";
import { lastByOutlet } from "../../plans/index.ts";
import { CHANNELS, lastByChannel } from "../../publishing/index.ts";
import { listRules } from "./freshness.store.ts";
import { type Freshness, type FreshnessRule, judge } from "./freshness.ts";

/** Longer ago nobody asks how long. */
const LOOKED_BACK = 400;

/** Channels and outlets of a unit and those below it, what was expected and did not come first. */
export async function loadFreshness(
  db: Db,
  unitId: string,
  rules: readonly FreshnessRule[],
  today: string,
): Promise<Freshness[]> {
  const unitIds = await subtreeIds(db, unitId, today);
  const since = shift(today, -LOOKED_BACK);
  const channels = await lastByChannel(db, unitIds, since);
  const outlets = await lastByOutlet(db, unitIds, since);
  const ruled = (kind: FreshnessRule["kind"]) => rules.filter((rule) => rule.kind === kind).map((rule) => rule.name);
  const daysOf = (kind: FreshnessRule["kind"], name: string): number | null =>
    rules.find((rule) => rule.kind === kind && rule.name === name)?.days ?? null;
  const rows = [
    ...CHANNELS.filter((one) => channels.has(one) || ruled("channel").includes(one)).map((name) =>
      judge({ kind: "channel", name, lastOn: channels.get(name) ?? null }, daysOf("channel", name), today),
    ),
    ...[...new Set([...outlets.keys(), ...ruled("outlet")])].map((name) =>
      judge({ kind: "outlet", name, lastOn: outlets.get(name) ?? null }, daysOf("outlet", name), today),
    ),
  ];
  const age = (one: Freshness): number => one.daysSince ?? Number.MAX_SAFE_INTEGER;
  return rows.sort((a, b) => Number(b.isQuiet) - Number(a.isQuiet) || age(b) - age(a));
}

export interface QuietForToday extends Freshness {
  unitId: string;
  unit: string;
}

/** What has gone quiet at the units a person plans for. */
export async function quietForToday(
  db: Db,
  unitIds: readonly string[],
  today: string,
  most: number,
): Promise<QuietForToday[]> {
  const rules = unitIds.length > 0 ? await listRules(db, unitIds) : [];
  const found: Omit<QuietForToday, "unit">[] = [];
  for (const [unitId, own] of Map.groupBy(rules, (rule) => rule.unitId))
    for (const one of await loadFreshness(db, unitId, own, today)) if (one.isQuiet) found.push({ ...one, unitId });
  const shown = found.slice(0, most);
  const names = await unitNames(db, [...new Set(shown.map((one) => one.unitId))], today);
  return shown.map((one) => ({ ...one, unit: names.get(one.unitId) ?? "" }));
}
