import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { noteAct } from "../act-on-item.ts";
import { ItemActRefused, ItemNotFound } from "../content.errors.ts";
import { lockItem } from "../content.store.ts";
import { insertStep } from "./correction.store.ts";
import { loadCorrection } from "./correction.ts";

export interface RecordStep {
  itemId: string;
  channel: string;
  language: string;
  place: string;
  doneOn: string;
  note: string;
  at: Date;
}

/**
 * Puts on record that the correction was told in a form people see to: at the next meeting of the same hamlet, over the same
 * loudspeaker.
 *
 * @throws ItemActRefused "no-right-here"; "not-from-this-state" where that form owes nothing (any more); "time-past" for a day before
 * the correction or to come
 */
export async function recordStep(tx: Tx, actor: Actor, input: RecordStep): Promise<void> {
  const item = await lockItem(tx, input.itemId);
  if (!item) throw new ItemNotFound();
  if (!(await mayAt(tx, actor, "content.edit", item.unitId, input.at))) throw new ItemActRefused("no-right-here");
  const correction = await loadCorrection(tx, item.id);
  const form = correction?.forms.find(
    (one) =>
      one.state === "byHand" &&
      one.channel === input.channel &&
      one.language === input.language &&
      one.place === input.place,
  );
  if (!correction || !form) throw new ItemActRefused("not-from-this-state");
  if (input.doneOn > vietnamDay(input.at) || input.doneOn < vietnamDay(correction.correctedAt))
    throw new ItemActRefused("time-past");
  await insertStep(tx, {
    itemId: item.id,
    number: correction.number,
    channel: form.channel,
    language: form.language,
    place: form.place,
    doneOn: input.doneOn,
    note: input.note,
    recordedBy: actor.id,
    recordedByName: actor.name,
    recordedAt: input.at,
  });
  await noteAct(tx, actor, item, "correctionTold", {
    version: correction.number,
    from: item.state,
    to: item.state,
    note: [form.place, input.note].filter(Boolean).join(": "),
    at: input.at,
  });
}
