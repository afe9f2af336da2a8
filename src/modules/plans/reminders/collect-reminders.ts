import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import { type AddressedPerson, findAddressedPerson, listPeopleHolding } from "../../accounts/index.ts";
import { workingCalendarFor } from "../../calendar/index.ts";
import { ancestors, successorsOf } from "../../organisations/index.ts";
import { listUntold } from "../comments/comment.store.ts";
import { listOpenRequests } from "../cooperation/request.store.ts";
import { listAssignedUnitIds } from "../plans.store.ts";
import { listTasksOfUnits, type UnitTask } from "../unit-tasks.ts";
import { daysOfDigest, isReminded } from "./reminder-days.ts";
import type { DigestRequest, DigestTask } from "./reminders.store.ts";

/**
 * Who is to be reminded today, of what: those who may declare for the unit that has the task, or, where nobody stands in
 * it, for the nearest unit above it. Only tasks that are not proven yet, and only the unit's own share.
 */
export async function collectReminders(
  db: Db,
  today: string,
  now: Date,
): Promise<{ person: AddressedPerson; tasks: DigestTask[]; requests: DigestRequest[]; comments: string[] }[]> {
  const days = daysOfDigest(today, await workingCalendarFor(db, null, now));
  if (days.length === 0) return [];
  const tasks = (await listTasksOfUnits(db, await listAssignedUnitIds(db), today)).flatMap((one) => {
    const dueOn = dayOf(one);
    const isOpen = one.state !== "done" && one.assignments[0]?.role !== "coordinating";
    return isOpen && dueOn !== null && isReminded(dueOn, days)
      ? [{ taskId: one.task.id, unitId: one.unitId, dueOn }]
      : [];
  });
  // Requests that came since the working day before are told of, and those that come due or are late, by the same days.
  const requests = (await listOpenRequests(db)).flatMap((one) =>
    isReminded(one.dueOn, days) || days.includes(shift(vietnamDay(one.createdAt), 1))
      ? [{ requestId: one.id, unitId: one.toUnitId, dueOn: one.dueOn }]
      : [],
  );
  type Digest = { person: AddressedPerson; tasks: DigestTask[]; requests: DigestRequest[]; comments: string[] };
  const people = new Map<string, Digest>();
  const units = Map.groupBy([...tasks, ...requests], (one) => one.unitId);
  for (const [unitId, own] of units) {
    for (const person of await peopleFor(db, unitId, today)) {
      const digest = people.get(person.id) ?? { person, tasks: [], requests: [], comments: [] };
      for (const one of own)
        if ("taskId" in one) digest.tasks.push(one);
        else digest.requests.push(one);
      people.set(person.id, digest);
    }
  }
  for (const [personId, notices] of Map.groupBy(await listUntold(db), (one) => one.personId)) {
    const person = people.get(personId)?.person ?? (await findAddressedPerson(db, personId));
    if (!person) continue;
    const digest = people.get(personId) ?? { person, tasks: [], requests: [], comments: [] };
    digest.comments.push(...notices.map((one) => one.commentId));
    people.set(personId, digest);
  }
  return [...people.values()];
}

/** A task that comes again is reminded of by its next day; its last one stands for the whole. */
export function dayOf(one: Pick<UnitTask, "task" | "nextDueOn">): string | null {
  return one.nextDueOn ?? one.task.dueOn;
}

/** Nearest first: the unit itself (or what came after it), then what stands above. */
async function peopleFor(db: Db, unitId: string, today: string): Promise<AddressedPerson[]> {
  for (const unit of await successorsOf(db, unitId, today)) {
    const chain = [unit.id, ...(await ancestors(db, unit.id, today)).map((one) => one.id).reverse()];
    for (const id of chain) {
      const found = await listPeopleHolding(db, "plans.declare", id, today);
      if (found.length > 0) return found;
    }
  }
  return [];
}
