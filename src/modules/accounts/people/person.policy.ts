import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { OutOfReach, PersonActRefused, PersonNotFound } from "../accounts.errors.ts";
import { mayAt, requireAt } from "../reach.ts";
import type { Person } from "./person.store.ts";
import { countOtherAdmins, listGrants, lockAdministrators } from "./role-grant.store.ts";

/** Units that count for somebody's account: where they belong, and where they hold a role today. */
async function unitsOf(db: Db, person: Person, day: string): Promise<string[]> {
  const grants = (await listGrants(db, person.id)).filter((grant) => grant.toDay === null || grant.toDay > day);
  return [...new Set([person.unitId, ...grants.map((grant) => grant.unitId)])];
}

/** An administrator sees people who belong to, or hold a role at, a unit within reach; others do not exist for them. */
export async function requireSees(db: Db, actor: Actor, person: Person, now: Date): Promise<void> {
  for (const unitId of await unitsOf(db, person, vietnamDay(now))) {
    if (await mayAt(db, actor, "accounts.manage", unitId, now)) return;
  }
  throw new PersonNotFound();
}

/** Acts on the invitation concern only the unit where somebody belongs. */
export async function requireManagesHome(db: Db, actor: Actor, person: Person, now: Date): Promise<void> {
  await requireAt(db, actor, "accounts.manage", person.unitId, now);
}

/**
 * Acts on the account as a whole (closing, taking the second factor away) need reach over everything it opens, so that a
 * commune cannot shut out somebody who also works for the province.
 */
export async function requireManagesWhole(db: Db, actor: Actor, person: Person, now: Date): Promise<void> {
  if (person.id === actor.id) throw new PersonActRefused("yourself");
  for (const unitId of await unitsOf(db, person, vietnamDay(now))) {
    await requireAt(db, actor, "accounts.manage", unitId, now);
  }
}

export async function managesWhole(db: Db, actor: Actor, person: Person, now: Date): Promise<boolean> {
  try {
    await requireManagesWhole(db, actor, person, now);
    return true;
  } catch (error) {
    if (error instanceof OutOfReach || error instanceof PersonActRefused) return false;
    throw error;
  }
}

/** Somebody must remain who can give roles. */
export async function requireNotLastAdmin(tx: Tx, personId: string, day: string): Promise<void> {
  await lockAdministrators(tx);
  if ((await countOtherAdmins(tx, personId, day)) === 0) throw new PersonActRefused("last-admin");
}
