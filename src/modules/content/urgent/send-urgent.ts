import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { itemForAct, noteAct } from "../act-on-item.ts";
import { requireBlocksMayGoOut } from "../blocks/write-out.ts";
import { ItemActRefused } from "../content.errors.ts";
import { requirePicturesMayGoOut } from "../item-pictures.ts";
import { fixFigures } from "../live-figures/fix-figures.ts";
import { putOut } from "../publish-item.ts";
import { keepForms } from "../renditions/keep-forms.ts";
import type { FormSettings } from "../renditions/load-renditions.ts";
import { loadRules } from "../rules.store.ts";
import { endUrgent } from "./jobs/end-urgent.ts";
import { tellUrgent } from "./jobs/tell-urgent.ts";
import { insertUrgent } from "./urgent.store.ts";

const HOUR_MS = 3_600_000;

/**
 * Puts a notice out before anybody else has approved it: a storm, a closed office. Only notices, with a reason and an end.
 * Another person says yes or no afterwards, within the hours the rules ask for; until then it is on the list of what waits.
 *
 * @throws ItemActRefused "not-a-notice", "end-wrong" (past, or later than the rules allow)
 */
export async function sendUrgently(
  tx: Tx,
  actor: Actor,
  input: { itemId: string; reason: string; endsAt: Date; at: Date },
  settings: FormSettings,
): Promise<void> {
  const { item, version: written } = await itemForAct(tx, actor, "urgent", input.itemId, input.at);
  const rules = await loadRules(tx);
  const latest = new Date(input.at.getTime() + rules.longestDays * 24 * HOUR_MS);
  if (input.endsAt <= input.at || input.endsAt > latest) throw new ItemActRefused("end-wrong");
  await requirePicturesMayGoOut(tx, written.body);
  await requireBlocksMayGoOut(tx, written);
  const version = await fixFigures(tx, item, written, input.at);
  await keepForms(tx, item, version, settings, input.at);
  const dueAt = new Date(input.at.getTime() + rules.confirmHours * HOUR_MS);
  await insertUrgent(tx, {
    itemId: item.id,
    number: version.number,
    unitId: item.unitId,
    reason: input.reason,
    endsAt: input.endsAt,
    writerIds: version.writerIds,
    sentBy: actor.id,
    sentByName: actor.name,
    sentAt: input.at,
    dueAt,
  });
  await noteAct(tx, actor, item, "urgent", {
    version: version.number,
    from: item.state,
    to: "published",
    note: input.reason,
    at: input.at,
  });
  await putOut(tx, actor, item, input.at);
  const which = { itemId: item.id, number: version.number };
  const subject = `item:${item.id}`;
  const key = `${item.id}:${version.number}`;
  await addJob(tx, tellUrgent, { ...which, stage: "sent" }, { subject, key: `urgent-sent:${key}` });
  await addJob(tx, tellUrgent, { ...which, stage: "late" }, { subject, key: `urgent-late:${key}`, runAt: dueAt });
  await addJob(tx, endUrgent, which, { subject, key: `urgent-end:${key}`, runAt: input.endsAt });
}
