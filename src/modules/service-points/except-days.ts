import { vietnamDay } from "../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { recordAct } from "../audit/index.ts";
import { requireCharge } from "./places.policy.ts";
import type { Span } from "./point.ts";
import { countExceptionsWithin, insertException, lockPoint, withdrawException } from "./service-point.store.ts";
import { PlaceActRefused } from "./service-points.errors.ts";

export interface ExceptDays {
  pointId: string;
  dayFrom: string;
  dayTo: string;
  /** [] where it stays closed. */
  hours: Span[];
  note: string;
  at: Date;
}

/** Says that a place opens otherwise, or not at all, on some days. @throws PlaceActRefused */
export async function exceptDays(tx: Tx, actor: Actor, input: ExceptDays): Promise<void> {
  const { pointId, dayFrom, dayTo, hours, note, at } = input;
  const known = await lockPoint(tx, pointId);
  if (!known) throw new PlaceActRefused("point-unknown");
  await requireCharge(tx, actor, known.unitId, at);
  if (dayTo < vietnamDay(at)) throw new PlaceActRefused("day-past");
  if ((await countExceptionsWithin(tx, pointId, dayFrom, dayTo)) > 0) throw new PlaceActRefused("exceptions-overlap");
  await insertException(tx, pointId, { dayFrom, dayTo, hours, note }, { name: actor.name, at });
  await recordAct(tx, actor, {
    act: "servicePoint.except",
    subjectKind: "servicePoint",
    subjectId: pointId,
    unitId: known.unitId,
    details: { dayFrom, dayTo, hours },
    at,
  });
  await notifyPublicChange(tx, "places");
}

/** Takes such days back. @throws PlaceActRefused */
export async function takeBackException(
  tx: Tx,
  actor: Actor,
  input: { pointId: string; exceptionId: number; at: Date },
): Promise<void> {
  const known = await lockPoint(tx, input.pointId);
  if (!known) throw new PlaceActRefused("point-unknown");
  await requireCharge(tx, actor, known.unitId, input.at);
  if ((await withdrawException(tx, input.pointId, input.exceptionId, input.at)) === 0)
    throw new PlaceActRefused("exception-unknown");
  await recordAct(tx, actor, {
    act: "servicePoint.exceptionWithdraw",
    subjectKind: "servicePoint",
    subjectId: input.pointId,
    unitId: known.unitId,
    details: { exception: input.exceptionId },
    at: input.at,
  });
  await notifyPublicChange(tx, "places");
}
