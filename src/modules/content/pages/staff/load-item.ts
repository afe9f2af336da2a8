import { z } from "zod";
import { vietnamDay } from "../../../../platform/clock/index.ts";
import { notFound, type Rq } from "../../../../platform/http/index.ts";
import { actorOf, unitsWhere } from "../../../accounts/index.ts";
import { subtreeIds } from "../../../organisations/index.ts";
import { findItem } from "../../content.store.ts";
import type { Item } from "../../item.ts";

/** The item of the address, where the person may read it; else there is none. */
export async function loadItem(rq: Rq): Promise<Item> {
  const id = z.uuid().safeParse(rq.params.id);
  const item = id.success ? await findItem(rq.app.db, id.data) : undefined;
  const roots = unitsWhere(actorOf(rq), "content.read");
  const reach = (await Promise.all(roots.map((unit) => subtreeIds(rq.app.db, unit, vietnamDay(rq.now))))).flat();
  if (!item || !reach.includes(item.unitId)) throw notFound("item-not-found");
  return item;
}

/** Units this person may write for, nearest first. */
export async function writableUnits(rq: Rq): Promise<string[]> {
  const roots = unitsWhere(actorOf(rq), "content.edit");
  return [...new Set((await Promise.all(roots.map((unit) => subtreeIds(rq.app.db, unit, vietnamDay(rq.now))))).flat())];
}
