import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { recordAct } from "../../audit/index.ts";
import { getUnit, isAlive } from "../../organisations/index.ts";
import { PersonActRefused } from "../accounts.errors.ts";
import type { Ground } from "../ground.ts";
import { requireAt } from "../reach.ts";
import { requireManagesHome } from "./person.policy.ts";
import { correctPersonRow, lockPerson } from "./person.store.ts";

export interface CorrectPerson {
  personId: string;
  name: string;
  title: string;
  unitId: string;
}

/**
 * Name, position and unit as they are now. Roles stay where they were given: whoever moves to another unit gets the new
 * ones by an act of their own. What was done stays in the log under the name it was done with. The address stays as
 * well, because links and sign-in hang on it.
 */
export async function correctPerson(tx: Tx, actor: Actor, input: CorrectPerson, ground: Ground): Promise<void> {
  const person = await lockPerson(tx, input.personId);
  await requireManagesHome(tx, actor, person, ground.now);
  if (person.state === "closed") throw new PersonActRefused("already-closed");
  const changed = (["name", "title", "unitId"] as const).filter((field) => person[field] !== input[field]);
  if (changed.length === 0) return;
  if (changed.includes("unitId")) {
    await requireAt(tx, actor, "accounts.manage", input.unitId, ground.now);
    const day = vietnamDay(ground.now);
    if (!isAlive(await getUnit(tx, input.unitId, day), day)) throw new PersonActRefused("unit-gone");
  }
  await correctPersonRow(tx, person, input);
  await recordAct(tx, actor, {
    act: "person.correct",
    subjectKind: "person",
    subjectId: person.id,
    unitId: input.unitId,
    details: { changed, ...(changed.includes("unitId") ? { from: person.unitId, to: input.unitId } : {}) },
    at: ground.now,
  });
}
