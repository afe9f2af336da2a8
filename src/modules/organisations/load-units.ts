import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { addDerivedAliases, logAct } from "./change-unit.ts";
import type { Succession } from "./succession.ts";
import { insertSuccessions, insertUnits, lockTree } from "./unit.store.ts";
import type { UnitLife } from "./unit.ts";

/**
 * Writes whole lives of units with what came after what: for a province that starts with its history known. Parents come
 * before children. The database's own rules hold; acts of daily work go through the commands instead.
 */
export async function loadUnits(
  tx: Tx,
  actor: Actor,
  input: { lives: readonly UnitLife[]; successions: readonly Succession[]; at: Date; note: string },
): Promise<void> {
  await lockTree(tx);
  await insertUnits(tx, input.lives);
  await insertSuccessions(tx, input.successions);
  for (const life of input.lives)
    for (const version of life.versions) await addDerivedAliases(tx, life.id, version.name);
  const first = input.lives[0];
  if (!first) return;
  await logAct(
    tx,
    actor,
    "unit.load",
    first.id,
    { on: first.createdOn, note: input.note, at: input.at },
    { units: input.lives.length },
  );
}
