import { shift } from "../../platform/calendar/index.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { noteUses } from "../media/index.ts";
import { provinceOf } from "../organisations/index.ts";
import { type Channel, openDelivery } from "../publishing/index.ts";
import { noteAct } from "./act-on-item.ts";
import { ItemActRefused, ItemNotFound } from "./content.errors.ts";
import { freezeVersion, getVersion, lockItem, saveItem } from "./content.store.ts";
import { type Item, nextState } from "./item.ts";
import { queueDelivery } from "./jobs/deliver-item.ts";
import { loadRules } from "./rules.store.ts";
import { picturesIn } from "./structured-text.tsx";
import { openTranslatedPages } from "./translations/translated-page.ts";

/**
 * Makes the approved version what people read, and opens a ledger row for every channel it goes out over. The rows are
 * closed by the job, once each thing was really seen to be out.
 */
export async function publishApprovedItem(tx: Tx, actor: Actor, input: { itemId: string; at: Date }): Promise<void> {
  const item = await lockItem(tx, input.itemId);
  if (!item) throw new ItemNotFound();
  if (nextState(item.state, "publish") === null) throw new ItemActRefused("not-from-this-state");
  await putOut(tx, actor, item, input.at);
}

/** The working version becomes what people read; whoever calls has made sure that it may. */
export async function putOut(tx: Tx, actor: Actor, item: Item, at: Date): Promise<void> {
  const version = await getVersion(tx, item.id, item.workingVersion);
  // The version before is read by nobody any more, and neither are the pictures only it had.
  await noteUses(
    tx,
    { kind: "item", id: item.id, title: version.title, path: `/can-bo/tin-bai/${item.id}` },
    picturesIn(version.body),
  );
  await freezeVersion(tx, item.id, version.number);
  await saveItem(tx, item.id, {
    state: "published",
    publishedVersion: version.number,
    publishAt: null,
    wishedAt: null,
    publishedAt: item.publishedAt ?? at,
    republishedAt: item.publishedAt ? at : null,
    reviewOn: shift(vietnamDay(at), (await loadRules(tx)).reviewDays(item.kind)),
    changedAt: at,
  });
  await noteAct(tx, actor, item, "publish", {
    version: version.number,
    from: item.state,
    to: "published",
    at: at,
  });

  const province = await provinceOf(tx, item.unitId, vietnamDay(at));
  const channels: Channel[] = [
    "portal",
    ...(province && province.id !== item.unitId ? (["provincePortal"] as const) : []),
    "feed",
    "sheet",
  ];
  for (const channel of channels) {
    await openDelivery(tx, {
      key: `item:${item.id}:${version.number}:${channel}`,
      channel,
      recordKind: "item",
      recordId: item.id,
      recordVersion: version.number,
      title: version.title,
      unitId: item.unitId,
      taskId: item.taskId,
      // The page of the unit is what the law means by its site.
      obligationId: channel === "portal" ? item.obligationId : null,
      topic: version.topic,
      audiences: version.audiences,
      createdBy: actor.name,
      createdAt: at,
    });
  }
  await openTranslatedPages(tx, item, version, at, actor.name);
  await queueDelivery(tx, item.id, version.number);
  await notifyPublicChange(tx, "content");
}
