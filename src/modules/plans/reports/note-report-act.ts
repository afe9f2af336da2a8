import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import type { UnitReport } from "./unit-report.ts";

/**
 * In the audit log only: a plan of a hundred units has thousands of such acts, and beside the plan they would hide what
 * happened to it. Each report shows its own versions and remarks.
 */
export async function noteReportAct(
  tx: Tx,
  actor: Actor,
  report: Pick<UnitReport, "id" | "unitId" | "periodId">,
  act: string,
  details: Record<string, unknown>,
  at: Date,
): Promise<void> {
  await recordAct(tx, actor, {
    act: `plan.${act}`,
    subjectKind: "unitReport",
    subjectId: report.id,
    unitId: report.unitId,
    details: { period: report.periodId, ...details },
    at,
  });
}
