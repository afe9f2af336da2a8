import type { Db } from "../../../platform/db/index.ts";
import { unitNames } from "../../organisations/index.ts";
import type { PlanTask } from "../plan.ts";
import { listPiecesByIds } from "../plans.store.ts";
import type { FieldNames } from "./field-texts.ts";

/** Names of the places and texts of the legal bases that these tasks point at. */
export async function namesForFields(
  db: Db,
  tasks: readonly Pick<PlanTask, "placeUnitIds" | "basisPieceIds">[],
  day: string,
): Promise<FieldNames> {
  const [names, bases] = await Promise.all([
    unitNames(db, [...new Set(tasks.flatMap((task) => task.placeUnitIds))], day),
    listPiecesByIds(db, [...new Set(tasks.flatMap((task) => task.basisPieceIds))]),
  ]);
  return { unitNames: names, bases };
}
