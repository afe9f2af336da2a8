import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { recordAct } from "../../audit/index.ts";
import { subtreeIds } from "../../organisations/index.ts";
import { PersonActRefused } from "../accounts.errors.ts";
import { lockPerson } from "../people/person.store.ts";
import { lockGrant, type RoleGrant } from "../people/role-grant.store.ts";
import { mayAt } from "../reach.ts";
import { insertDelegation, lockDelegation, saveEnd } from "./delegation.store.ts";
import { tellDelegate } from "./jobs/tell-delegate.ts";

/** At most half a year at a time: who is away longer hands the role back, and somebody else is given it. */
export const MOST_DAYS = 183;

export interface HandOver {
  grantId: string;
  /** The colleague. */
  personId: string;
  /** Days in Viet Nam, both counted. */
  fromDay: string;
  untilDay: string;
  reason: string;
  at: Date;
}

/** Roles somebody may hand over: his own that stand, but never that of an administrator. */
export const mayBeHandedOver = (grant: Pick<RoleGrant, "role" | "toDay">, day: string): boolean =>
  grant.role !== "admin" && (grant.toDay === null || grant.toDay > day);

/** Units whose people are colleagues for a role at `unitId`: of that unit, what is below it, and the holder's own. */
export async function colleagueUnits(db: Db, unitId: string, holderUnitId: string, day: string): Promise<string[]> {
  return [...new Set([holderUnitId, ...(await subtreeIds(db, unitId, day))])];
}

/**
 * Hands a role to a colleague between two days. By its holder, or by who manages accounts at the unit of the role; a role that was
 * itself handed over is nobody's to hand on. What the delegate may do is never more than what the holder may.
 *
 * @throws PersonActRefused "not-yours", "grant-gone", "admin-role", "days-wrong", "not-a-colleague", "handed-before"
 */
export async function handOver(tx: Tx, actor: Actor, input: HandOver): Promise<string> {
  const { grantId, personId, fromDay, untilDay, reason, at } = input;
  const today = vietnamDay(at);
  const grant = await lockGrant(tx, grantId);
  if (!grant) throw new PersonActRefused("grant-gone");
  if (grant.personId !== actor.id && !(await mayAt(tx, actor, "accounts.manage", grant.unitId, at)))
    throw new PersonActRefused("not-yours");
  if (grant.role === "admin") throw new PersonActRefused("admin-role");
  if (!mayBeHandedOver(grant, today) || (grant.toDay !== null && grant.toDay <= fromDay))
    throw new PersonActRefused("grant-gone");
  if (fromDay < today || untilDay < fromDay || daysBetween(fromDay, untilDay) > MOST_DAYS)
    throw new PersonActRefused("days-wrong");
  const holder = await lockPerson(tx, grant.personId);
  const person = personId === holder.id ? undefined : await lockPerson(tx, personId).catch(() => undefined);
  const units = await colleagueUnits(tx, grant.unitId, holder.unitId, today);
  if (holder.state !== "active" || person?.state !== "active" || !units.includes(person.unitId))
    throw new PersonActRefused("not-a-colleague");
  const id = await insertDelegation(tx, {
    grantId,
    personId,
    fromDay,
    untilDay,
    reason,
    registeredBy: actor.id,
    registeredByName: actor.name,
    registeredAt: at,
  });
  if (id === null) throw new PersonActRefused("handed-before");
  await recordAct(tx, actor, {
    act: "role.handOver",
    subjectKind: "person",
    subjectId: holder.id,
    unitId: grant.unitId,
    details: { delegationId: id, grantId, role: grant.role, to: personId, fromDay, untilDay },
    at,
  });
  await addJob(tx, tellDelegate, { delegationId: id }, { subject: `delegation:${id}`, key: `delegation:${id}` });
  return id;
}

/**
 * Ends it before its day, at once. By the holder who is back, by the delegate who gives it back, or by who manages accounts there.
 *
 * @throws PersonActRefused "delegation-gone", "not-yours"
 */
export async function endDelegation(tx: Tx, actor: Actor, input: { delegationId: string; at: Date }): Promise<void> {
  const { delegationId, at } = input;
  const delegation = await lockDelegation(tx, delegationId);
  if (!delegation) throw new PersonActRefused("delegation-gone");
  const isTheirs = delegation.holderId === actor.id || delegation.personId === actor.id;
  if (!isTheirs && !(await mayAt(tx, actor, "accounts.manage", delegation.unitId, at)))
    throw new PersonActRefused("not-yours");
  if (delegation.endedAt !== null || delegation.untilDay < vietnamDay(at))
    throw new PersonActRefused("delegation-gone");
  await saveEnd(tx, delegationId, { endedAt: at, endedByName: actor.name });
  await recordAct(tx, actor, {
    act: "role.takeBack",
    subjectKind: "person",
    subjectId: delegation.holderId,
    unitId: delegation.unitId,
    details: { delegationId, role: delegation.role, to: delegation.personId },
    at,
  });
  await addJob(tx, tellDelegate, { delegationId }, { subject: `delegation:${delegationId}` });
}

const daysBetween = (from: string, until: string): number => (Date.parse(until) - Date.parse(from)) / 86_400_000;
