import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { formatDateTime } from "../../platform/i18n/index.ts";
import { addJob } from "../../platform/jobs/index.ts";
import { itemForAct, noteAct } from "./act-on-item.ts";
import { requireBlocksMayGoOut } from "./blocks/write-out.ts";
import { ItemActRefused } from "./content.errors.ts";
import { saveApproval, saveItem } from "./content.store.ts";
import type { Item } from "./item.ts";
import { requirePicturesMayGoOut } from "./item-pictures.ts";
import { publishScheduledItem } from "./jobs/publish-scheduled-item.ts";
import { fixFigures } from "./live-figures/fix-figures.ts";
import { publishApprovedItem } from "./publish-item.ts";
import { keepForms } from "./renditions/keep-forms.ts";
import type { FormSettings } from "./renditions/load-renditions.ts";
import { dropMadeForms } from "./renditions/rendition.store.ts";

/** Says yes to the text and all its forms as they stand, and publishes them, at once or at the given time. */
export async function approveItem(
  tx: Tx,
  actor: Actor,
  input: { itemId: string; publishAt: Date | null; note: string | null; at: Date },
  settings: FormSettings,
): Promise<void> {
  const { item, version: submitted } = await itemForAct(tx, actor, "approve", input.itemId, input.at);
  requireToCome(input.publishAt, input.at);
  await requirePicturesMayGoOut(tx, submitted.body);
  await requireBlocksMayGoOut(tx, submitted);
  const version = await fixFigures(tx, item, submitted, input.at);
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
  else await schedule(tx, item, input.publishAt);
}

/** No later than a year: longer ahead nobody knows what will be true. */
const LONGEST_AHEAD_MS = 366 * 86_400_000;

/** @throws ItemActRefused "time-past" */
function requireToCome(publishAt: Date | null, at: Date): void {
  if (publishAt !== null && (publishAt <= at || publishAt.getTime() > at.getTime() + LONGEST_AHEAD_MS))
    throw new ItemActRefused("time-past");
}

async function schedule(tx: Tx, item: Pick<Item, "id" | "workingVersion">, publishAt: Date): Promise<void> {
  const payload = { itemId: item.id, version: item.workingVersion };
  await addJob(tx, publishScheduledItem, payload, {
    subject: `item:${item.id}`,
    key: `publish:${item.id}`,
    runAt: publishAt,
  });
}

/** Another time for what is approved, with all its forms and languages; without one it goes out at once. */
export async function rescheduleItem(
  tx: Tx,
  actor: Actor,
  input: { itemId: string; publishAt: Date | null; at: Date },
): Promise<void> {
  const { item, version } = await itemForAct(tx, actor, "reschedule", input.itemId, input.at);
  requireToCome(input.publishAt, input.at);
  await requirePicturesMayGoOut(tx, version.body);
  await saveItem(tx, item.id, { publishAt: input.publishAt, changedAt: input.at });
  await noteAct(tx, actor, item, "reschedule", {
    version: item.workingVersion,
    from: item.state,
    to: item.state,
    note: input.publishAt === null ? null : formatDateTime(input.publishAt),
    at: input.at,
  });
  if (input.publishAt === null) await publishApprovedItem(tx, actor, { itemId: item.id, at: input.at });
  else await schedule(tx, item, input.publishAt);
}

/** Nothing of it goes out, in no form or language: the approval falls away and it stands as submitted again. */
export async function cancelSchedule(tx: Tx, actor: Actor, input: { itemId: string; at: Date }): Promise<void> {
  const { item } = await itemForAct(tx, actor, "cancel", input.itemId, input.at);
  await saveApproval(tx, item.id, item.workingVersion, { approvedBy: null, approvedByName: null, approvedAt: null });
  await dropMadeForms(tx, item.id, item.workingVersion);
  await saveItem(tx, item.id, { state: "submitted", publishAt: null, changedAt: input.at });
  await noteAct(tx, actor, item, "cancel", {
    version: item.workingVersion,
    from: item.state,
    to: "submitted",
    at: input.at,
  });
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
