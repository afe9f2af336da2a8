import { notifyPublicChange, type Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt } from "../accounts/index.ts";
import { recordAct } from "../audit/index.ts";
import type { Approved } from "../proposals/index.ts";
import { IndexRefused, IndexUnknown } from "./indices.errors.ts";
import { findIndex, hasResult, insertIndex, insertResult, lockIndex, saveIndex } from "./indices.store.ts";
import type { IndexFacts, ResultFacts } from "./ranking-index.ts";

const names = ({ writtenBy }: Approved, actor: Actor) => ({
  writtenByName: writtenBy?.name ?? actor.name,
  approvedByName: actor.name,
});

export interface SetIndex extends IndexFacts {
  /** The unit that keeps the register: whose people may approve. */
  unitId: string;
  /** Version it was changed from; 0 for a new one. */
  basedOn: number;
}

/** Enters an index or mends what is said of it. @throws IndexRefused, IndexUnknown */
export async function setIndex(tx: Tx, actor: Actor, input: SetIndex & Approved): Promise<void> {
  const { writtenBy, at, unitId, basedOn, ...facts } = input;
  if (!(await mayAt(tx, actor, "proposals.approve", unitId, at))) throw new IndexRefused("no-right-here");
  const before = await lockIndex(tx, facts.key);
  const { writtenByName: changedByName, approvedByName } = names(input, actor);
  if (basedOn === 0) {
    if (before) throw new IndexRefused("known-before");
    await insertIndex(tx, { ...facts, changedByName, approvedByName, changedAt: at });
  } else {
    if (!before) throw new IndexUnknown();
    if (before.version !== basedOn) throw new IndexRefused("changed-meanwhile");
    await saveIndex(tx, facts.key, { ...facts, changedByName, approvedByName, changedAt: at });
  }
  await recordAct(tx, actor, {
    act: before ? "index.change" : "index.add",
    subjectKind: "index",
    subjectId: facts.key,
    unitId,
    details: { ...facts, ...(writtenBy ? { writtenBy: writtenBy.id } : {}) },
    at,
  });
  await notifyPublicChange(tx, "indices");
}

/**
 * Enters what was published of a unit for a year. Where the year has a value it is a correction, and says why; both stay.
 *
 * @throws IndexRefused, IndexUnknown
 */
export async function enterResult(tx: Tx, actor: Actor, input: ResultFacts & Approved): Promise<void> {
  const { writtenBy, at, ...facts } = input;
  if (!(await mayAt(tx, actor, "proposals.approve", facts.unitId, at))) throw new IndexRefused("no-right-here");
  const index = await findIndex(tx, facts.indexKey);
  if (!index) throw new IndexUnknown();
  if (index.isWithdrawn) throw new IndexRefused("withdrawn");
  if (index.most !== null && facts.value > index.most) throw new IndexRefused("above-most");
  const isCorrection = await hasResult(tx, facts);
  if (isCorrection && !facts.reason) throw new IndexRefused("reason-missing");
  await insertResult(tx, { ...facts, reason: isCorrection ? facts.reason : null, ...names(input, actor), at });
  await recordAct(tx, actor, {
    act: isCorrection ? "index.correct" : "index.enter",
    subjectKind: "index",
    subjectId: facts.indexKey,
    unitId: facts.unitId,
    details: {
      year: facts.year,
      value: facts.value,
      rank: facts.rank,
      ...(writtenBy ? { writtenBy: writtenBy.id } : {}),
    },
    at,
  });
  await notifyPublicChange(tx, "indices");
}
