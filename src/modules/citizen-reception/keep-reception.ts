import { shift } from "../../platform/calendar/index.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import { workingCalendarFor } from "../calendar/index.ts";
import type { Approved } from "../proposals/index.ts";
import { ReceptionRefused, ReceptionUnknown } from "./reception.errors.ts";
import { insertReception, listDayChanges, lockReception, saveDayChange, saveWithdrawal } from "./reception.store.ts";
import { type Reception, type ReceptionFacts, receptionDays } from "./reception.ts";

const names = ({ writtenBy, at }: Approved, actor: Actor) => ({
  writtenByName: writtenBy?.name ?? actor.name,
  approvedByName: actor.name,
  at,
});

async function note(
  tx: Tx,
  actor: Actor,
  act: "set" | "day" | "withdraw",
  of: { id: string; unitId: string; details: Record<string, unknown>; at: Date },
): Promise<void> {
  await recordAct(tx, actor, {
    act: `citizenReception.${act}`,
    subjectKind: "citizenReception",
    subjectId: of.id,
    unitId: of.unitId,
    details: of.details,
    at: of.at,
  });
  await notifyPublicChange(tx, "citizen-reception");
}

/** Puts a schedule before the public. @throws ReceptionRefused */
export async function setReception(tx: Tx, actor: Actor, input: ReceptionFacts & Approved): Promise<string> {
  const { writtenBy, at, ...facts } = input;
  if (!(await mayAt(tx, actor, "proposals.approve", facts.unitId, at))) throw new ReceptionRefused("no-right-here");
  const id = await insertReception(tx, { ...facts, ...names(input, actor) });
  await note(tx, actor, "set", {
    id,
    unitId: facts.unitId,
    details: { host: facts.host, from: facts.validFrom, ...(writtenBy ? { writtenBy: writtenBy.id } : {}) },
    at,
  });
  return id;
}

async function forAct(tx: Tx, actor: Actor, of: { id: string; at: Date }): Promise<Reception> {
  const reception = await lockReception(tx, of.id);
  if (!reception) throw new ReceptionUnknown();
  if (!(await mayAt(tx, actor, "proposals.approve", reception.unitId, of.at)))
    throw new ReceptionRefused("no-right-here");
  if (reception.withdrawnReason !== null) throw new ReceptionRefused("withdrawn");
  return reception;
}

export interface ChangeDay {
  id: string;
  day: string;
  movedTo: string | null;
  reason: string;
}

/** Moves or cancels one day of a schedule. @throws ReceptionRefused, ReceptionUnknown */
export async function changeReceptionDay(tx: Tx, actor: Actor, input: ChangeDay & Approved): Promise<void> {
  const { id, day, movedTo, reason, at } = input;
  const reception = await forAct(tx, actor, input);
  const today = vietnamDay(at);
  if (day < today || (movedTo !== null && movedTo < today)) throw new ReceptionRefused("day-passed");
  const calendar = await workingCalendarFor(tx, reception.unitId, at);
  const changes = await listDayChanges(tx, [id]);
  const planned = receptionDays(reception, { from: today, until: shift(day, 21), calendar, changes: [] });
  const isKnown =
    planned.some((one) => (one.instead ?? one.day) === day || one.day === day) ||
    changes.some((one) => one.day === day);
  if (!isKnown) throw new ReceptionRefused("not-a-day");
  // A day that rest has moved is known by the day of the schedule.
  const known = planned.find((one) => one.day === day)?.instead ?? day;
  await saveDayChange(tx, { receptionId: id, day: known, movedTo, reason, ...names(input, actor) });
  await note(tx, actor, "day", {
    id,
    unitId: reception.unitId,
    details: { day: known, movedTo, reason },
    at,
  });
}

/** @throws ReceptionRefused, ReceptionUnknown */
export async function withdrawReception(
  tx: Tx,
  actor: Actor,
  input: Approved & { id: string; reason: string },
): Promise<void> {
  const reception = await forAct(tx, actor, input);
  await saveWithdrawal(tx, reception.id, input.reason);
  await note(tx, actor, "withdraw", {
    id: reception.id,
    unitId: reception.unitId,
    details: { reason: input.reason },
    at: input.at,
  });
}
