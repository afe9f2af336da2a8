import { vietnamDay } from "../../platform/clock/index.ts";
import type { Db } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { listTree, type TreeUnit } from "../organisations/index.ts";
import { unitsWhere } from "./permissions.ts";

/** An option of a unit field; the indent shows what stands under what. */
export interface UnitChoice {
  value: string;
  label: string;
}

/** Units alive today where the person may manage accounts, each followed by those below it. */
export async function listManagedUnits(db: Db, actor: Actor, now: Date): Promise<UnitChoice[]> {
  const day = vietnamDay(now);
  const seen = new Map<string, TreeUnit>();
  for (const rootId of unitsWhere(actor, "accounts.manage")) {
    // A root below another root appears there already, in its place.
    if (seen.has(rootId)) continue;
    const tree = await listTree(db, day, rootId);
    for (const unit of tree) if (seen.get(unit.id) === undefined) seen.set(unit.id, unit);
  }
  return [...seen.values()].map((unit) => ({
    value: unit.id,
    label: `${"\u2003".repeat(unit.depth)}${unit.name}`,
  }));
}
