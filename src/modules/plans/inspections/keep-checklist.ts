import { randomUUID } from "node:crypto";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import type { Checklist, ChecklistLine } from "./checklist.ts";
import { InspectionRefused, InspectionUnknown } from "./inspections.errors.ts";
import { insertChecklist, listChecklists, lockLatestChecklist } from "./inspections.store.ts";

/**
 * Keeps a checklist of a unit: a new one, or the next version of its own. What is shipped is not changed; corrected, it
 * becomes one of the unit. Inspections keep the version they were planned with. Returns the version's id.
 */
export async function keepChecklist(
  tx: Tx,
  actor: Actor,
  input: { unitId: string; series: string | null; name: string; lines: readonly ChecklistLine[]; at: Date },
): Promise<string> {
  const before = input.series === null ? undefined : await lockLatestChecklist(tx, input.series);
  if (input.series !== null && !before) throw new InspectionUnknown();
  const owner = before?.unitId ?? input.unitId;
  if (!(await mayAt(tx, actor, "inspections.lead", owner, input.at))) throw new InspectionRefused("no-right-here");
  const own = before?.unitId ? before : undefined;
  const id = await insertChecklist(
    tx,
    {
      series: own?.series ?? randomUUID(),
      version: (own?.version ?? 0) + 1,
      unitId: owner,
      name: input.name,
      createdByName: actor.name,
      createdAt: input.at,
    },
    input.lines,
  );
  await recordAct(tx, actor, {
    act: "inspection.checklist",
    subjectKind: "inspectionChecklist",
    subjectId: id,
    unitId: owner,
    details: { lines: input.lines.length, version: (own?.version ?? 0) + 1 },
    at: input.at,
  });
  return id;
}

/** What everybody is offered: the shipped checklists. */
export const listOfferedChecklists = (db: Db): Promise<Checklist[]> => listChecklists(db, []);
