import { randomUUID } from "node:crypto";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt, personIdOf } from "../../accounts/index.ts";
import { findPlan, findTask, listAssignments } from "../plans.store.ts";
import { noteRequestAct } from "./act-on-request.ts";
import { RequestRefused } from "./request.errors.ts";
import { insertRequest } from "./request.store.ts";
import type { CooperationRequest, RequestFile } from "./request.ts";

export type SendRequest = Pick<
  CooperationRequest,
  "fromUnitId" | "toUnitId" | "taskId" | "kind" | "title" | "body" | "quantity" | "dueOn" | "handInTo"
> & { files: readonly RequestFile[]; at: Date };

/** A unit asks another one for something by a day. Returns the id of the request. */
export async function sendRequest(tx: Tx, actor: Actor, { files, at, ...input }: SendRequest): Promise<string> {
  if (!(await mayAt(tx, actor, "plans.declare", input.fromUnitId, at))) throw new RequestRefused("no-right-here");
  if (input.taskId !== null) await requireTask(tx, actor, input.taskId, input.fromUnitId, at);
  const id = randomUUID();
  await insertRequest(
    tx,
    {
      ...input,
      id,
      state: "sent",
      createdBy: personIdOf(actor),
      createdByName: actor.name,
      createdAt: at,
      changedAt: at,
    },
    files,
  );
  await noteRequestAct(tx, { actor }, { id, ...input }, "send", {
    unitId: input.fromUnitId,
    details: { kind: input.kind, quantity: input.quantity, dueOn: input.dueOn, task: input.taskId },
    at,
  });
  return id;
}

/** The unit has the task, or the person oversees its plan: nobody asks the press for what others are to do. */
async function requireTask(tx: Tx, actor: Actor, taskId: string, unitId: string, at: Date): Promise<void> {
  const task = await findTask(tx, taskId);
  const plan = task && (await findPlan(tx, task.planId));
  if (!plan) throw new RequestRefused("task-not-yours");
  if (plan.state !== "issued") throw new RequestRefused("plan-not-in-force");
  const has = (await listAssignments(tx, { taskIds: [taskId] })).some((one) => one.unitId === unitId);
  if (!has && !(await mayAt(tx, actor, "plans.assign", plan.unitId, at))) throw new RequestRefused("task-not-yours");
}
