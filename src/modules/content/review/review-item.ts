import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { formatDate } from "../../../platform/i18n/index.ts";
import { itemForAct, noteAct } from "../act-on-item.ts";
import { saveItem } from "../content.store.ts";
import { loadRules } from "../rules.store.ts";

/** Says that what is out is still right: from now on only what happens later is a cause, and the next day is set by its kind. */
export async function reviewItem(tx: Tx, actor: Actor, input: { itemId: string; at: Date }): Promise<void> {
  const { item } = await itemForAct(tx, actor, "review", input.itemId, input.at);
  const rules = await loadRules(tx);
  const reviewOn = shift(vietnamDay(input.at), rules.reviewDays(item.kind));
  await saveItem(tx, item.id, { reviewOn, reviewedAt: input.at, reviewedByName: actor.name });
  await noteAct(tx, actor, item, "review", {
    version: item.workingVersion,
    from: item.state,
    to: item.state,
    note: formatDate(reviewOn),
    at: input.at,
  });
}
