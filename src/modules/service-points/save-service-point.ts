import { vietnamDay } from "../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { recordAct } from "../audit/index.ts";
import type { WrittenBy } from "../proposals/index.ts";
import { requireApprover } from "./places.policy.ts";
import type { Counter } from "./point.ts";
import {
  cutVersions,
  insertCounters,
  insertPoint,
  insertPointVersion,
  lockPoint,
  type PointText,
} from "./service-point.store.ts";
import { PlaceActRefused } from "./service-points.errors.ts";

export interface SaveServicePoint {
  /** null: a new place. */
  pointId: string | null;
  unitId: string;
  /** First day on which it is so. What was written for that day or later is replaced. */
  from: string;
  text: PointText;
  counters: Counter[];
  isDemo?: boolean;
  /** Who entered it, where somebody else puts it before the public. */
  writtenBy?: WrittenBy;
  at: Date;
}

/** Opens a place of reception, or says how it is from a day on. @throws PlaceActRefused */
export async function saveServicePoint(tx: Tx, actor: Actor, input: SaveServicePoint): Promise<string> {
  const { from, text, counters, at } = input;
  const known = input.pointId ? await lockPoint(tx, input.pointId) : undefined;
  if (input.pointId && !known) throw new PlaceActRefused("point-unknown");
  await requireApprover(tx, actor, known?.unitId ?? input.unitId, at);
  if (known?.endedOn) throw new PlaceActRefused("already-ended", { day: known.endedOn });
  // A day of the past would rewrite what residents were told then; only a place that is new may begin earlier.
  if (known && from < vietnamDay(at)) throw new PlaceActRefused("day-past");
  const id =
    input.pointId ?? (await insertPoint(tx, { unitId: input.unitId, createdOn: from, isDemo: input.isDemo ?? false }));
  if (known && from < known.createdOn) throw new PlaceActRefused("day-before-beginning", { day: known.createdOn });
  await cutVersions(tx, id, from);
  const { id: writtenById, name } = input.writtenBy ?? actor;
  await insertPointVersion(tx, id, from, text, { id: writtenById, name, at });
  await insertCounters(tx, id, from, counters);
  await recordAct(tx, actor, {
    act: known ? "servicePoint.change" : "servicePoint.open",
    subjectKind: "servicePoint",
    subjectId: id,
    unitId: known?.unitId ?? input.unitId,
    details: { from, name: text.name, counters: counters.map((counter) => counter.number) },
    at,
  });
  await notifyPublicChange(tx, "places");
  return id;
}
