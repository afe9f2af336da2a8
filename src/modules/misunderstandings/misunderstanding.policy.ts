import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { holds, mayAt, reachOf, unitsWhere } from "../accounts/index.ts";
import { findHomeUnit, getUnits } from "../organisations/index.ts";
import { type Act, type Misunderstanding, nextState } from "./misunderstanding.ts";
import type { MisunderstandingRefusal } from "./misunderstandings.errors.ts";

/** What is so everywhere is everybody's to read, as the catalogue is: it holds nobody. What is so at one unit is that unit's. */
export async function readReach(db: Db, actor: Actor, now: Date): Promise<string[]> {
  const home = await findHomeUnit(db, vietnamDay(now));
  const reach = await reachOf(db, actor, "misunderstandings.read", now);
  return home && !reach.includes(home.id) ? [...reach, home.id] : reach;
}

/** Who edits the catalogue may explain what it says; else the role has to reach the unit. */
export async function actRefusal(
  db: Db,
  actor: Actor,
  act: Act,
  one: Pick<Misunderstanding, "unitId" | "state">,
  at: Date,
): Promise<MisunderstandingRefusal | null> {
  const isEverywhere = (await findHomeUnit(db, vietnamDay(at)))?.id === one.unitId;
  const may =
    holds(actor, "misunderstandings.work") &&
    ((isEverywhere && holds(actor, "procedures.edit")) ||
      (await mayAt(db, actor, "misunderstandings.work", one.unitId, at)));
  if (!may) return "no-right-here";
  return nextState(one.state, act) === null ? "not-from-this-state" : null;
}

/**
 * Units whose proposals stand on a person's day: those of the roles, and what is so everywhere for the bodies of the province that
 * edit the catalogue. Communes find that in the list; it is not their day's work.
 */
export async function unitsOfTheDay(db: Db, actor: Actor, now: Date): Promise<string[]> {
  const own = unitsWhere(actor, "misunderstandings.work");
  if (own.length === 0) return [];
  const today = vietnamDay(now);
  const home = await findHomeUnit(db, today);
  if (!home || own.includes(home.id) || !holds(actor, "procedures.edit")) return own;
  const units = await getUnits(db, own, today);
  return [...units.values()].some((unit) => unit.kind !== "commune" && unit.parentId === home.id)
    ? [...own, home.id]
    : own;
}
