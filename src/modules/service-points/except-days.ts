import { shift } from "../../platform/calendar/index.ts";
import { vietnamDay } from "../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { recordAct } from "../audit/index.ts";
import type { WrittenBy } from "../proposals/index.ts";
import { requireApprover, requireKeeper, requireKeeperOrApprover } from "./places.policy.ts";
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
  /** Who entered it, where somebody else puts it before the public. */
  writtenBy?: WrittenBy;
  at: Date;
}

/** Says that a place opens otherwise, or not at all, on some days. @throws PlaceActRefused */
export async function exceptDays(tx: Tx, actor: Actor, input: ExceptDays): Promise<number> {
  const known = await lockPoint(tx, input.pointId);
  if (!known) throw new PlaceActRefused("point-unknown");
  await requireApprover(tx, actor, known.unitId, input.at);
  return tellDays(tx, actor, known, input);
}

/**
 * The same by whoever keeps the place, at once: a storm does not wait for a signature. Only for days that begin today or
 * tomorrow; somebody else approves it afterwards, or takes it back.
 *
 * @throws PlaceActRefused
 */
export async function exceptDaysAhead(tx: Tx, actor: Actor, input: ExceptDays): Promise<number> {
  const known = await lockPoint(tx, input.pointId);
  if (!known) throw new PlaceActRefused("point-unknown");
  await requireKeeper(tx, actor, known.unitId, input.at);
  if (input.dayFrom > shift(vietnamDay(input.at), 1)) throw new PlaceActRefused("not-urgent");
  return tellDays(tx, actor, known, input);
}

async function tellDays(tx: Tx, actor: Actor, known: { unitId: string }, input: ExceptDays): Promise<number> {
  const { pointId, dayFrom, dayTo, hours, note, at } = input;
  if (dayTo < vietnamDay(at)) throw new PlaceActRefused("day-past");
  if ((await countExceptionsWithin(tx, pointId, dayFrom, dayTo)) > 0) throw new PlaceActRefused("exceptions-overlap");
  const { name } = input.writtenBy ?? actor;
  const id = await insertException(tx, pointId, { dayFrom, dayTo, hours, note }, { name, at });
  await recordAct(tx, actor, {
    act: "servicePoint.except",
    subjectKind: "servicePoint",
    subjectId: pointId,
    unitId: known.unitId,
    details: { dayFrom, dayTo, hours },
    at,
  });
  await notifyPublicChange(tx, "places");
  return id;
}

/** Takes such days back: what was told ahead also by whoever told it. @throws PlaceActRefused */
export async function takeBackException(
  tx: Tx,
  actor: Actor,
  input: { pointId: string; exceptionId: number; at: Date },
): Promise<void> {
  const known = await lockPoint(tx, input.pointId);
  if (!known) throw new PlaceActRefused("point-unknown");
  await requireKeeperOrApprover(tx, actor, known.unitId, input.at);
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
