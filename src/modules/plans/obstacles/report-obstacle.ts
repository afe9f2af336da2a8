import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt, personIdOf } from "../../accounts/index.ts";
import { workingCalendarFor } from "../../calendar/index.ts";
import { PlanNotFound } from "../plans.errors.ts";
import { findPlan, findTask, listAssignments } from "../plans.store.ts";
import { noteObstacleAct } from "./act-on-obstacle.ts";
import type { Obstacle, ObstacleFile } from "./obstacle.ts";
import { ObstacleRefused } from "./obstacles.errors.ts";
import { insertObstacle } from "./obstacles.store.ts";
import { firstHolder } from "./unit-above.ts";

export type ReportObstacle = Pick<Obstacle, "unitId" | "taskId" | "kind" | "text" | "ask" | "sinceOn"> & {
  files: readonly ObstacleFile[];
  /** Working days the asked unit has for its answer. */
  answerDays: number;
  at: Date;
};

/** A unit says what stands in its way. It goes to who gave the task, or to the unit above. Returns its id. */
export async function reportObstacle(
  tx: Tx,
  actor: Actor,
  { files, answerDays, at, ...input }: ReportObstacle,
): Promise<string> {
  const today = vietnamDay(at);
  if (!(await mayAt(tx, actor, "plans.declare", input.unitId, at))) throw new ObstacleRefused("no-right-here");
  if (input.sinceOn > today) throw new ObstacleRefused("in-the-future");
  const task = input.taskId === null ? null : await findTask(tx, input.taskId);
  const plan = task && (await findPlan(tx, task.planId));
  if (input.taskId !== null) {
    if (!task || !plan || plan.state === "draft") throw new PlanNotFound();
    const holders = await listAssignments(tx, { taskIds: [task.id] });
    if (!holders.some((one) => one.unitId === input.unitId)) throw new ObstacleRefused("no-assignment");
  }
  const heldBy = await firstHolder(tx, input.unitId, plan?.unitId ?? null, today);
  if (heldBy === null) throw new ObstacleRefused("nobody-above");
  const id = await insertObstacle(
    tx,
    {
      ...input,
      heldBy,
      heldSince: at,
      dueOn: (await workingCalendarFor(tx, heldBy, at)).addWorkingDays(today, answerDays),
      createdBy: personIdOf(actor),
      createdByName: actor.name,
      createdAt: at,
    },
    files,
  );
  await noteObstacleAct(tx, actor, { id, unitId: input.unitId, taskId: input.taskId }, "report", {
    toUnitId: heldBy,
    note: null,
    at,
  });
  return id;
}
