import { z } from "zod";
import { notFound, type Rq } from "../../../../platform/http/index.ts";
import { actorOf, reachOf } from "../../../accounts/index.ts";
import { findItem } from "../../content.store.ts";
import type { Item } from "../../item.ts";

/** The item of the address, where the person may read it; else there is none. */
export async function loadItem(rq: Rq): Promise<Item> {
  const id = z.uuid().safeParse(rq.params.id);
  const item = id.success ? await findItem(rq.app.db, id.data) : undefined;
  const reach = await reachOf(rq.app.db, actorOf(rq), "content.read", rq.now);
  if (!item || !reach.includes(item.unitId)) throw notFound("item-not-found");
  return item;
}

/** Units this person may write for. */
export const writableUnits = (rq: Rq): Promise<string[]> => reachOf(rq.app.db, actorOf(rq), "content.edit", rq.now);
