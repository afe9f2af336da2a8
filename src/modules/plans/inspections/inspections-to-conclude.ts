import type { Db } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { reachOf } from "../plan.policy.ts";
import { viewerOf } from "./inspection.policy.ts";
import { listInspections } from "./inspections.store.ts";

export interface InspectionToConclude {
  id: string;
  unitName: string;
  programmeTitle: string;
  plannedOn: string;
}

/** Inspections held by these units whose minutes somebody else wrote: the conclusion is this person's to sign. */
export async function inspectionsToConclude(
  db: Db,
  actor: Actor,
  within: ReadonlySet<string>,
  now: Date,
): Promise<InspectionToConclude[]> {
  const may = await reachOf(db, actor, "inspections.conclude", now);
  if (may.size === 0) return [];
  const viewer = await viewerOf(db, actor, now);
  const held = await listInspections(db, { viewer, state: "held" }, viewer.today, MOST);
  const mine = held.filter(
    (one) =>
      may.has(one.byUnitId) &&
      within.has(one.byUnitId) &&
      !viewer.own.includes(one.unitId) &&
      one.minutesBy !== actor.id,
  );
  const names = await unitNames(
    db,
    mine.map((one) => one.unitId),
    viewer.today,
  );
  return mine.map((one) => ({
    id: one.id,
    unitName: names.get(one.unitId) ?? "",
    programmeTitle: one.programmeTitle,
    plannedOn: one.plannedOn,
  }));
}

/** Held and waiting are few at a time, also in a province. */
const MOST = 200;
