import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { findHomeUnit } from "../../organisations/index.ts";
import { RatingRefused } from "../ratings.errors.ts";
import type { Threshold } from "./threshold.ts";
import { endThreshold, insertThreshold } from "./thresholds.store.ts";

/** Whoever sets the rules of the installation sets these. */
async function requireRight(tx: Tx, actor: Actor, at: Date): Promise<string | null> {
  const home = await findHomeUnit(tx, vietnamDay(at));
  if (home && !(await mayAt(tx, actor, "ratings.rules", home.id, at))) throw new RatingRefused("no-right-here");
  return home?.id ?? null;
}

/** From now on this unit, field, or field at a unit is judged so; what held before ends. @throws RatingRefused */
export async function setThreshold(
  tx: Tx,
  actor: Actor,
  input: Pick<Threshold, "unitId" | "field" | "targetPercent" | "fewest" | "source"> & { at: Date },
): Promise<void> {
  const { at, ...facts } = input;
  const home = await requireRight(tx, actor, at);
  await endThreshold(tx, facts, { name: actor.name, at });
  await insertThreshold(tx, { ...facts, setByName: actor.name, setAt: at });
  await recordAct(tx, actor, {
    act: "ratingThreshold.set",
    subjectKind: "ratingRule",
    subjectId: "1",
    unitId: facts.unitId ?? home,
    details: { ...facts },
    at,
  });
}

/** The target of the unit, or the rule of the province, holds again. @throws RatingRefused */
export async function dropThreshold(tx: Tx, actor: Actor, input: { id: number; at: Date }): Promise<void> {
  const home = await requireRight(tx, actor, input.at);
  if (!(await endThreshold(tx, { id: input.id }, { name: actor.name, at: input.at }))) return;
  await recordAct(tx, actor, {
    act: "ratingThreshold.end",
    subjectKind: "ratingRule",
    subjectId: "1",
    unitId: home,
    details: { threshold: input.id },
    at: input.at,
  });
}
