import type { AppContext } from "../../../platform/app-context.ts";
import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Reminder as Notice } from "../../../platform/http/index.ts";
import { type AddressedPerson, findAddressedPerson, nearestHolding } from "../../accounts/index.ts";
import { workingCalendarFor } from "../../calendar/index.ts";
import { listTakenUp } from "../cascade/cascade.store.ts";
import { listUntold } from "../comments/comment.store.ts";
import { listOpenRequests } from "../cooperation/request.store.ts";
import { collectObstacleReminders } from "../obstacles/remind-of-obstacles.ts";
import { listAssignedUnitIds } from "../plans.store.ts";
import { listTasksOfUnits, type UnitTask } from "../unit-tasks.ts";
import { daysOfDigest, isReminded } from "./reminder-days.ts";
import type { DigestRequest, DigestTask } from "./reminders.store.ts";

export interface Reminder {
  person: AddressedPerson;
  tasks: DigestTask[];
  requests: DigestRequest[];
  /** Ids of comments that name the person or stand where the person takes part. */
  comments: string[];
  /** Obstacles to answer, and answers to confirm. */
  obstacles: string[];
  /** What other modules want the person to be told. */
  notices: Notice[];
}

/**
 * Who is to be reminded today, of what: those who may declare for the unit that has the task, or, where nobody stands in
 * it, for the nearest unit above it. Only tasks that are not proven yet, and only the unit's own share.
 */
export async function collectReminders(app: AppContext, today: string, now: Date): Promise<Reminder[]> {
  const { db } = app;
  const days = daysOfDigest(today, await workingCalendarFor(db, null, now));
  if (days.length === 0) return [];
  const open = await listTasksOfUnits(db, await listAssignedUnitIds(db), today, { open: true });
  const takenUp = await listTakenUp(
    db,
    open.map((one) => one.task.id),
  );
  const tasks = open.flatMap((one) => {
    const dueOn = dayOf(one);
    // Who took a duty up as a task of its own plan is reminded of that one.
    if (takenUp.has(`${one.task.id} ${one.unitId}`)) return [];
    return dueOn !== null && isReminded(dueOn, days) ? [{ taskId: one.task.id, unitId: one.unitId, dueOn }] : [];
  });
  // Requests that came since the working day before are told of, and those that come due or are late, by the same days.
  const requests = (await listOpenRequests(db)).flatMap((one) =>
    isReminded(one.dueOn, days) || days.includes(shift(vietnamDay(one.createdAt), 1))
      ? [{ requestId: one.id, unitId: one.toUnitId, dueOn: one.dueOn }]
      : [],
  );
  const people = new Map<string, Reminder>();
  const reminderOf = (person: AddressedPerson): Reminder => {
    const one = people.get(person.id) ?? { person, tasks: [], requests: [], comments: [], obstacles: [], notices: [] };
    people.set(person.id, one);
    return one;
  };
  const units = Map.groupBy([...tasks, ...requests], (one) => one.unitId);
  for (const [unitId, own] of units) {
    for (const person of await nearestHolding(db, "plans.declare", unitId, today)) {
      const digest = reminderOf(person);
      for (const one of own)
        if ("taskId" in one) digest.tasks.push(one);
        else digest.requests.push(one);
    }
  }
  for (const [personId, notices] of Map.groupBy(await listUntold(db), (one) => one.personId)) {
    const person = people.get(personId)?.person ?? (await findAddressedPerson(db, personId));
    if (person) reminderOf(person).comments.push(...notices.map((one) => one.commentId));
  }
  for (const { person, obstacleId } of await collectObstacleReminders(db, today, days))
    reminderOf(person).obstacles.push(obstacleId);
  const notices = await app.reminders({
    today,
    now,
    since: shift(days.at(-1) ?? today, -1),
    isNamed: (dueOn) => isReminded(dueOn, days),
  });
  for (const [personId, own] of Map.groupBy(notices, (one) => one.personId)) {
    const person = people.get(personId)?.person ?? (await findAddressedPerson(db, personId));
    if (person) reminderOf(person).notices.push(...own);
  }
  return [...people.values()];
}

/** A task that comes again is reminded of by its next day; its last one stands for the whole. */
export function dayOf(one: Pick<UnitTask, "task" | "nextDueOn">): string | null {
  return one.nextDueOn ?? one.task.dueOn;
}
