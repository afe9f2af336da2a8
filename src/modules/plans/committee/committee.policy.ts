import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt, unitsWhere } from "../../accounts/index.ts";
import { listInvited, listMembers } from "./committee.store.ts";
import { type Committee, type Meeting, sitsOn } from "./committee.ts";

/** Who oversees the committee's unit looks, and who sits in the committee with an account; nobody else. */
export async function maySee(db: Db, actor: Actor, committee: Committee, at: Date): Promise<boolean> {
  if (await mayAt(db, actor, "committees.oversee", committee.unitId, at)) return true;
  const today = vietnamDay(at);
  return (await listMembers(db, [committee.id])).some((one) => one.personId === actor.id && sitsOn(one, today));
}

/** A meeting is seen by the invited units as well. */
export async function maySeeMeeting(
  db: Db,
  actor: Actor,
  { committee, meeting }: { committee: Committee; meeting: Meeting },
  at: Date,
): Promise<boolean> {
  if (await maySee(db, actor, committee, at)) return true;
  const own = unitsWhere(actor, "plans.declare");
  return (await listInvited(db, [meeting.id])).some((one) => own.includes(one.unitId));
}

export const mayEdit = (db: Db, actor: Actor, committee: Pick<Committee, "unitId">, at: Date): Promise<boolean> =>
  mayAt(db, actor, "committees.edit", committee.unitId, at);
