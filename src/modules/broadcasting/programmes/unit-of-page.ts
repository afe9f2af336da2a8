import { z } from "zod";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Rq } from "../../../platform/http/index.ts";
import { actorOf, ownUnits, type Permission, reachOf } from "../../accounts/index.ts";
import { listUnitChoices, offeredUnits } from "../../organisations/index.ts";

export interface UnitOfPage {
  unitId: string | null;
  units: { id: string; name: string }[];
}

/** The unit a page of the programme is about: the one asked for, else the person's own; with those to choose from. */
export async function unitOfPage(rq: Rq, permission: Permission, asked: unknown): Promise<UnitOfPage> {
  const actor = actorOf(rq);
  const reach = await reachOf(rq.app.db, actor, permission, rq.now);
  const own = ownUnits(actor, reach);
  const units = await listUnitChoices(rq.app.db, offeredUnits(reach, own), vietnamDay(rq.now));
  const wished = z.uuid().safeParse(asked);
  const unitId = wished.success && reach.includes(wished.data) ? wished.data : (own[0] ?? units[0]?.id ?? null);
  return { unitId, units };
}
