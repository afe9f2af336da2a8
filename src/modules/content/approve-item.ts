import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { addJob } from "../../platform/jobs/index.ts";
import { itemForAct, noteAct } from "./act-on-item.ts";
import { saveApproval, saveItem } from "./content.store.ts";
import { requirePicturesMayGoOut } from "./item-pictures.ts";
import { publishScheduledItem } from "./jobs/publish-scheduled-item.ts";
import { publishApprovedItem } from "./publish-item.ts";
import { keepForms } from "./renditions/keep-forms.ts";
import type { FormSettings } from "./renditions/load-renditions.ts";

/** Says yes to the text and all its forms as they stand, and publishes them, at once or at the given time. */
export async function approveItem(
  tx: Tx,
  actor: Actor,
  input: { itemId: string; publishAt: Date | null; note: string | null; at: Date },
  settings: FormSettings,
): Promise<void> {
  const { item, version } = await itemForAct(tx, actor, "approve", input.itemId, input.at);
  await requirePicturesMayGoOut(tx, version.body);
  // What is approved is what goes out: all forms are kept as they stand now, word for word.
  await keepForms(tx, item, version, settings, input.at);
  await saveApproval(tx, item.id, item.workingVersion, {
    approvedBy: actor.id,
    approvedByName: actor.name,
    approvedAt: input.at,
  });
  await saveItem(tx, item.id, { state: "approved", publishAt: input.publishAt, changedAt: input.at });
  await noteAct(tx, actor, item, "approve", {
    version: item.workingVersion,
    from: item.state,
    to: "approved",
    note: input.note,
    at: input.at,
  });
  if (input.publishAt === null) await publishApprovedItem(tx, actor, { itemId: item.id, at: input.at });
  else {
    const payload = { itemId: item.id, version: item.workingVersion };
    await addJob(tx, publishScheduledItem, payload, {
      subject: `item:${item.id}`,
      key: `publish:${item.id}`,
      runAt: input.publishAt,
    });
  }
}

/** Gives it back with the reasons. */
export async function returnItem(
  tx: Tx,
  actor: Actor,
  input: { itemId: string; reason: string; at: Date },
): Promise<void> {
  const { item } = await itemForAct(tx, actor, "return", input.itemId, input.at);
  await saveItem(tx, item.id, { state: "returned", changedAt: input.at });
  await noteAct(tx, actor, item, "return", {
    version: item.workingVersion,
    from: item.state,
    to: "returned",
    note: input.reason,
    at: input.at,
  });
}
