import { vietnamDay } from "../../../../platform/clock/index.ts";
import type { Rq } from "../../../../platform/http/index.ts";
import { actorOf, ownUnits, reachOf } from "../../../accounts/index.ts";
import { listUnitChoices, offeredUnits } from "../../../organisations/index.ts";
import type { BlockFilter } from "../blocks.store.ts";
import { unitsOfBlocks } from "../write-out.ts";

export const BLOCKS = "/can-bo/khoi-dung-chung";

/** Units a form offers: where the person may write, the own ones first. */
export async function unitsToWrite(rq: Rq) {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const reach = await reachOf(db, actor, "content.edit", rq.now);
  const own = ownUnits(actor, reach);
  return { units: await listUnitChoices(db, offeredUnits(reach, own), vietnamDay(rq.now)), first: own[0] ?? "" };
}

/** What the person may see: all of the own units and below, what is approved of those above. */
export async function visibleBlocks(rq: Rq): Promise<Pick<BlockFilter, "reach" | "above">> {
  const { db } = rq.app;
  const reach = await reachOf(db, actorOf(rq), "content.read", rq.now);
  const all = await unitsOfBlocks(db, reach, rq.now);
  return { reach, above: all.filter((id) => !reach.includes(id)) };
}
