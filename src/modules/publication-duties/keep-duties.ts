import { shift } from "../../platform/calendar/index.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { findHomeUnit } from "../organisations/index.ts";
import { DutyRefused, DutyUnknown } from "./duties.errors.ts";
import { insertDuty, lockDuty, saveDutyEnd } from "./duties.store.ts";
import type { PublicationDuty } from "./obligation.ts";

export type NewDuty = Pick<
  PublicationDuty,
  "title" | "matter" | "law" | "article" | "forms" | "dueWorkingDays" | "period" | "validFrom" | "isVerified"
>;

/** A rule for a unit and everything below it; one's own rule that it replaces ends the day before. */
export async function addDuty(
  tx: Tx,
  actor: Actor,
  input: { unitId: string; duty: NewDuty; replacesId: string | null; at: Date },
): Promise<string> {
  if (!(await mayAt(tx, actor, "duties.edit", input.unitId, input.at))) throw new DutyRefused("no-right-here");
  const old = input.replacesId ? await lockDuty(tx, input.replacesId) : undefined;
  if (input.replacesId && !old) throw new DutyUnknown();
  if (old) {
    if (old.endedReason !== null) throw new DutyRefused("ended-before");
    if (input.duty.validFrom <= old.validFrom) throw new DutyRefused("end-before-begin");
    if (old.unitId !== null && old.unitId !== input.unitId) throw new DutyRefused("no-right-here");
    // A rule of the whole country is changed for everybody, so only by whoever keeps the whole installation.
    const home = old.unitId === null ? await findHomeUnit(tx, vietnamDay(input.at)) : undefined;
    if (old.unitId === null && (!home || !(await mayAt(tx, actor, "duties.edit", home.id, input.at))))
      throw new DutyRefused("no-right-here");
    await saveDutyEnd(tx, old.id, {
      validTo: shift(input.duty.validFrom, -1),
      endedByName: actor.name,
      endedReason: input.duty.law,
    });
  }
  const id = await insertDuty(tx, {
    ...input.duty,
    // A rule of the whole country is followed by a rule of the whole country.
    unitId: old && old.unitId === null ? null : input.unitId,
    validTo: null,
    replacesId: old?.id ?? null,
    createdByName: actor.name,
    createdAt: input.at,
  });
  await recordAct(tx, actor, {
    act: old ? "duty.replace" : "duty.add",
    subjectKind: "publicationDuty",
    subjectId: id,
    unitId: input.unitId,
    details: { title: input.duty.title, law: input.duty.law, from: input.duty.validFrom, replaces: old?.id ?? null },
    at: input.at,
  });
  return id;
}
