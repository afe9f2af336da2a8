import { vietnamDay } from "../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { recordAct } from "../audit/index.ts";
import { requireApprover } from "./places.policy.ts";
import { endPointRow, lockPoint } from "./service-point.store.ts";
import { PlaceActRefused } from "./service-points.errors.ts";

/** Closes a place for good; `on` is the first day without it. @throws PlaceActRefused */
export async function endServicePoint(
  tx: Tx,
  actor: Actor,
  input: { pointId: string; on: string; at: Date },
): Promise<void> {
  const known = await lockPoint(tx, input.pointId);
  if (!known) throw new PlaceActRefused("point-unknown");
  await requireApprover(tx, actor, known.unitId, input.at);
  if (known.endedOn) throw new PlaceActRefused("already-ended", { day: known.endedOn });
  if (input.on < vietnamDay(input.at)) throw new PlaceActRefused("day-past");
  if (input.on <= known.createdOn) throw new PlaceActRefused("day-before-beginning", { day: known.createdOn });
  await endPointRow(tx, input.pointId, input.on);
  await recordAct(tx, actor, {
    act: "servicePoint.end",
    subjectKind: "servicePoint",
    subjectId: input.pointId,
    unitId: known.unitId,
    details: { on: input.on },
    at: input.at,
  });
  await notifyPublicChange(tx, "places");
}
