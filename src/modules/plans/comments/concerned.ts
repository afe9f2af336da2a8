import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { type AddressedPerson, listPeopleHolding, mayAt } from "../../accounts/index.ts";
import { findRequest } from "../cooperation/request.store.ts";
import { findPlan, findTask, listAssignments } from "../plans.store.ts";
import type { CommentSubject } from "./comment.ts";

/** So many units are asked for their people; a task given to every commune has more, and its planners are among the first. */
const UNITS_ASKED = 60;

/** The units a task or request lies with: who planned or asked, who has it. */
export async function concernedUnits(db: Db, subject: CommentSubject): Promise<string[]> {
  if ("requestId" in subject) {
    const request = await findRequest(db, subject.requestId);
    return request ? [request.fromUnitId, request.toUnitId] : [];
  }
  const task = await findTask(db, subject.taskId);
  const plan = task && (await findPlan(db, task.planId));
  if (!task || !plan) return [];
  const holders = (await listAssignments(db, { taskIds: [task.id] })).map((one) => one.unitId);
  return [...new Set([plan.unitId, ...holders])];
}

/** Officials may write where one of the units lies within their reach. */
export async function mayComment(db: Db, actor: Actor, units: readonly string[], now: Date): Promise<boolean> {
  for (const unitId of units) if (await mayAt(db, actor, "plans.read", unitId, now)) return true;
  return false;
}

/** People of these units who can be named, once each. */
export async function peopleOf(db: Db, units: readonly string[], now: Date): Promise<AddressedPerson[]> {
  const found = new Map<string, AddressedPerson>();
  for (const unitId of units.slice(0, UNITS_ASKED))
    for (const person of await listPeopleHolding(db, "plans.read", unitId, vietnamDay(now)))
      found.set(person.id, person);
  return [...found.values()];
}
