import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { logAct, requireAliveOn } from "./change-unit.ts";
import { requireInCharge } from "./in-charge.ts";
import { checkShares, type Succession } from "./succession.ts";
import { UnitActRefused } from "./unit.errors.ts";
import { clearSuccessions, getLife, insertSuccessions, listSuccessionsOf, lockTree } from "./unit.store.ts";
import { versionOn } from "./unit.ts";

export interface CorrectSuccession {
  /** The unit that ended. */
  unitId: string;
  /** Who really took over on the day it ended, the main one first; nobody where the list is empty. */
  successors: readonly { unitId: string; share: number | null }[];
  reason: string;
  at: Date;
}

/**
 * Puts right who came after a unit, where it was noted wrongly. From then on its old addresses and its old figures go
 * to the corrected successors; the log keeps what was noted before, and why it changed. Units that stood under it stay
 * where they went: they are moved by an act of their own.
 */
export async function correctSuccession(tx: Tx, actor: Actor, input: CorrectSuccession): Promise<void> {
  await lockTree(tx);
  const life = await getLife(tx, input.unitId);
  const on = life.endedOn;
  const { name } = versionOn(life.versions, on ?? life.createdOn);
  await requireInCharge(tx, actor, life, input.at);
  if (on === null) throw new UnitActRefused("not-ended", { name });
  const ids = input.successors.map((one) => one.unitId);
  if (new Set([life.id, ...ids]).size !== ids.length + 1) throw new UnitActRefused("same-unit-twice");
  for (const id of ids) {
    const successor = await getLife(tx, id);
    requireAliveOn(successor, on);
    await requireInCharge(tx, actor, successor, input.at);
  }
  const isOne = ids.length === 1;
  const rows = input.successors.map(
    (one, index): Succession => ({
      fromUnitId: life.id,
      toUnitId: one.unitId,
      onDate: on,
      kind: isOne ? "merge" : "split",
      share: one.share ?? (isOne ? 1 : null),
      isMain: index === 0,
      note: input.reason,
    }),
  );
  if (rows.length > 0)
    checkShares(
      rows.map((row) => row.share),
      false,
    );
  const before = (await listSuccessionsOf(tx, life.id)).filter(
    (row) => row.fromUnitId === life.id && row.onDate === on,
  );
  if (told(before) === told(rows)) throw new UnitActRefused("nothing-changed", { name });
  await clearSuccessions(tx, life.id, on);
  await insertSuccessions(tx, rows);
  await logAct(
    tx,
    actor,
    "unit.correct-succession",
    life.id,
    { on, at: input.at, note: input.reason },
    { before: before.map(facts), after: rows.map(facts) },
  );
}

const facts = (row: Succession) => ({ unitId: row.toUnitId, share: row.share, isMain: row.isMain });

const told = (rows: readonly Succession[]): string =>
  JSON.stringify(rows.map(facts).sort((a, b) => (a.unitId < b.unitId ? -1 : 1)));
