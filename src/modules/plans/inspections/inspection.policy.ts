import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt, reachOf } from "../../accounts/index.ts";
import { ancestors } from "../../organisations/index.ts";
import { withFormerUnits } from "../unit-tasks.ts";
import {
  type Finding,
  type FindingAct,
  type Inspection,
  type InspectionAct,
  isFindingActPossible,
  isInspectionActPossible,
} from "./inspection.ts";
import type { InspectionRefusal } from "./inspections.errors.ts";
import type { Viewer } from "./inspections.store.ts";

/** The units a person belongs to: where roles are held, and what stands above them. */
export async function unitsOfPerson(db: Db, actor: Actor, at: Date): Promise<string[]> {
  const own = new Set(actor.grants.map((grant) => grant.unitId));
  for (const unitId of [...own]) for (const above of await ancestors(db, unitId, vietnamDay(at))) own.add(above.id);
  return [...own];
}

export async function viewerOf(db: Db, actor: Actor, at: Date): Promise<Viewer> {
  const today = vietnamDay(at);
  const reach = await reachOf(db, actor, "plans.read", at);
  return { reach: await withFormerUnits(db, reach, today), own: await unitsOfPerson(db, actor, at), today };
}

/**
 * Whether this person may do this with the inspection. Who inspects is not who is inspected: nobody who belongs to the
 * inspected unit acts for the inspectors. Who wrote the minutes does not conclude.
 */
export async function inspectionRefusal(
  db: Db,
  actor: Actor,
  act: InspectionAct,
  inspection: Pick<Inspection, "byUnitId" | "unitId" | "state" | "minutesBy">,
  at: Date,
): Promise<InspectionRefusal | null> {
  const permission = act === "conclude" ? "inspections.conclude" : "inspections.lead";
  if (!(await mayAt(db, actor, permission, inspection.byUnitId, at))) return "no-right-here";
  if ((await unitsOfPerson(db, actor, at)).includes(inspection.unitId)) return "own-unit";
  if (!isInspectionActPossible(inspection.state, act)) return "not-from-this-state";
  return act === "conclude" && inspection.minutesBy === actor.id ? "own-minutes" : null;
}

/** The inspected unit answers; the inspectors look again and say whether it is put right, never who answered. */
export async function findingRefusal(
  db: Db,
  actor: Actor,
  act: FindingAct,
  inspection: Pick<Inspection, "byUnitId" | "unitId">,
  finding: Pick<Finding, "state" | "answeredBy">,
  at: Date,
): Promise<InspectionRefusal | null> {
  if (!isFindingActPossible(finding.state, act)) return "not-from-this-state";
  if (act === "answer")
    return (await mayAt(db, actor, "plans.declare", inspection.unitId, at)) ? null : "no-right-here";
  if (!(await mayAt(db, actor, "inspections.lead", inspection.byUnitId, at))) return "no-right-here";
  if ((await unitsOfPerson(db, actor, at)).includes(inspection.unitId)) return "own-unit";
  return finding.answeredBy === actor.id ? "own-answer" : null;
}
