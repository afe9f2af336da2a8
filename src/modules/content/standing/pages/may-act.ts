import type { Rq } from "../../../../platform/http/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import { reachOf } from "../../act-on-item.ts";
import { ItemActRefused } from "../../content.errors.ts";
import { getVersion } from "../../content.store.ts";
import { refusalOf } from "../../item.policy.ts";
import type { Item, ItemAct, ItemVersion } from "../../item.ts";

/** The working version, where this person may do the act now: a form that cannot be sent is not shown. Throws the reason. */
export async function requireMayAct(rq: Rq, act: ItemAct, item: Item): Promise<ItemVersion> {
  const { db } = rq.app;
  const actor = actorOf(rq);
  const version = await getVersion(db, item.id, item.workingVersion);
  const refusal = refusalOf(actor, act, item, version, await reachOf(db, actor, act, rq.now, version.writerIds));
  if (refusal) throw new ItemActRefused(refusal);
  return version;
}
