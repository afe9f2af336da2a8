import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import { getUnit, isAlive } from "../../organisations/index.ts";
import { PersonActRefused } from "../accounts.errors.ts";
import type { Ground } from "../ground.ts";
import type { Role } from "../permissions.ts";
import { requireAt } from "../reach.ts";
import { lockPerson } from "./person.store.ts";
import { insertGrant } from "./role-grant.store.ts";

export interface GrantRole {
  personId: string;
  unitId: string;
  role: Role;
  /** The first day it holds; a calendar day in Viet Nam. */
  fromDay: string;
}

/**
 * Gives a role at a unit, which reaches over everything below that unit. The actor must administer the unit of the role,
 * not the person's own: a commune may give its press role to somebody of the province's newspaper.
 */
export async function grantRole(tx: Tx, actor: Actor, input: GrantRole, ground: Ground): Promise<string> {
  const person = await lockPerson(tx, input.personId);
  await requireAt(tx, actor, "accounts.manage", input.unitId, ground.now);
  if (person.state === "closed") throw new PersonActRefused("already-closed");
  if (!isAlive(await getUnit(tx, input.unitId, input.fromDay), input.fromDay)) throw new PersonActRefused("unit-gone");
  const grantId = await insertGrant(tx, input);
  await recordAct(tx, actor, {
    act: "role.grant",
    subjectKind: "person",
    subjectId: person.id,
    unitId: input.unitId,
    details: { grantId, role: input.role, fromDay: input.fromDay },
    at: ground.now,
  });
  return grantId;
}
