import { vietnamDay } from "../../../../platform/clock/index.ts";
import type { Rq } from "../../../../platform/http/index.ts";
import { compareVietnamese } from "../../../../platform/i18n/index.ts";
import { actorOf, type Permission, reachOf } from "../../../accounts/index.ts";
import { getUnits, isAlive, type Unit } from "../../../organisations/index.ts";

/** Units with a place of reception within the person's reach, provinces first. */
export async function unitsInReach(rq: Rq, permission: Permission): Promise<Unit[]> {
  const { db } = rq.app;
  const today = vietnamDay(rq.now);
  const reach = await reachOf(db, actorOf(rq), permission, rq.now);
  const units = [...(await getUnits(db, reach, today)).values()].filter(
    (unit) => (unit.kind === "commune" || unit.kind === "province") && isAlive(unit, today),
  );
  return units.sort(
    (a, b) => Number(b.kind === "province") - Number(a.kind === "province") || compareVietnamese(a.name, b.name),
  );
}
