import { shift } from "../../platform/calendar/index.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { reachOf } from "../accounts/index.ts";
import { countReturned, countWaiting } from "./proposal.store.ts";

/** What came back this long ago is not told any more. */
const DAYS = 14;

/** How many changes a person could approve now, and how many of their own came back lately. */
export async function countProposalsForToday(
  db: Db,
  actor: Actor,
  now: Date,
): Promise<{ waiting: number; returned: number }> {
  const reach = await reachOf(db, actor, "proposals.approve", now);
  return {
    waiting: reach.length === 0 ? 0 : await countWaiting(db, reach, actor.id),
    returned: await countReturned(db, actor.id, shift(vietnamDay(now), -DAYS)),
  };
}
