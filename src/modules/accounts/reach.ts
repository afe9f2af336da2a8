import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import {
  ancestors,
  getUnits,
  listUnitChoices,
  offeredUnits,
  subtreeIds,
  successorsOf,
} from "../organisations/index.ts";
import { OutOfReach } from "./accounts.errors.ts";
import { type Permission, unitsWhere } from "./permissions.ts";

/** Ids of all units over which the person's roles reach for this permission today: where they are held, and below. */
export async function reachOf(db: Db, actor: Actor, permission: Permission, now: Date): Promise<string[]> {
  const roots = unitsWhere(actor, permission);
  return roots.length === 0 ? [] : subtreeIds(db, roots, vietnamDay(now));
}

/** Units where the person holds a role, of those a page is about: what it offers first. */
export const ownUnits = (actor: Actor, among: readonly string[]): string[] =>
  actor.grants.map((grant) => grant.unitId).filter((id) => among.includes(id));

/**
 * What a form or filter offers as its unit: all that it reaches, or, where these are more than anybody scrolls through, the person's
 * own and the one chosen before.
 */
export async function unitChoices(
  db: Db,
  actor: Actor,
  reach: readonly string[],
  of: { on: string; chosen?: string | undefined },
): Promise<{ id: string; name: string }[]> {
  const chosen = reach.filter((id) => id === of.chosen);
  return listUnitChoices(db, offeredUnits(reach, [...ownUnits(actor, reach), ...chosen]), of.on);
}

/**
 * Whether the permission reaches this unit. A unit that has ended is reached through the units that came after it, so
 * that what it left behind (people, texts) does not fall out of everybody's hands.
 */
export async function mayAt(db: Db, actor: Actor, permission: Permission, unitId: string, now: Date): Promise<boolean> {
  if (actor.id === "system") return true;
  const roots = unitsWhere(actor, permission);
  if (roots.length === 0) return false;
  const day = vietnamDay(now);
  for (const unit of await successorsOf(db, unitId, day)) {
    if (roots.includes(unit.id)) return true;
    const above = await ancestors(db, unit.id, day);
    if (above.some((one) => roots.includes(one.id))) return true;
  }
  return false;
}

/** @throws OutOfReach, answered with 403 and a sentence that names who can do it. */
export async function requireAt(
  db: Db,
  actor: Actor,
  permission: Permission,
  unitId: string,
  now: Date,
): Promise<void> {
  if (!(await mayAt(db, actor, permission, unitId, now))) throw new OutOfReach(permission, unitId);
}

/** Of these units, the ones that have ended and whose successors lie within the reach. */
export async function endedWithin(
  db: Db,
  unitIds: readonly string[],
  reach: readonly string[],
  now: Date,
): Promise<string[]> {
  const day = vietnamDay(now);
  const known = new Set(reach);
  const outside = unitIds.filter((id) => !known.has(id));
  const units = outside.length === 0 ? [] : [...(await getUnits(db, outside, day)).values()];
  const ended: string[] = [];
  for (const unit of units) {
    if (unit.endedOn === null || unit.endedOn > day) continue;
    if ((await successorsOf(db, unit.id, day)).some((one) => known.has(one.id))) ended.push(unit.id);
  }
  return ended;
}
