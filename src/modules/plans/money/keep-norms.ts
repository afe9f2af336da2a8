import { shift } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { MoneyRefused, MoneyUnknown } from "./money.errors.ts";
import {
  insertNorm,
  insertSource,
  listSources,
  lockNorm,
  lockSource,
  saveNormEnd,
  saveSourceEnd,
} from "./money.store.ts";
import type { MoneyNorm } from "./money.ts";

export type NewNorm = Pick<
  MoneyNorm,
  "kind" | "name" | "per" | "amount" | "document" | "article" | "validFrom" | "isVerified" | "note"
>;

/** A ceiling of a unit for itself and everything below; `replacesId` says which one it takes the place of. */
export async function addNorm(
  tx: Tx,
  actor: Actor,
  input: { unitId: string; norm: NewNorm; replacesId: string | null; reason: string | null; at: Date },
): Promise<string> {
  if (!(await mayAt(tx, actor, "money.norms", input.unitId, input.at))) throw new MoneyRefused("no-right-here");
  if (input.replacesId) {
    const old = await lockNorm(tx, input.replacesId);
    if (!old) throw new MoneyUnknown();
    // What holds for the whole country stands beside a province's own; only one's own is ended.
    if (old.unitId !== null) {
      if (old.unitId !== input.unitId) throw new MoneyRefused("no-right-here");
      if (old.endedReason !== null) throw new MoneyRefused("norm-ended");
      if (input.norm.validFrom <= old.validFrom) throw new MoneyRefused("norm-before");
      await saveNormEnd(tx, old.id, {
        validTo: shift(input.norm.validFrom, -1),
        endedByName: actor.name,
        endedReason: input.reason ?? input.norm.document,
      });
    } else if (input.norm.validFrom < old.validFrom) throw new MoneyRefused("norm-before");
  }
  const id = await insertNorm(tx, {
    ...input.norm,
    unitId: input.unitId,
    validTo: null,
    replacesId: input.replacesId,
    createdByName: actor.name,
    createdAt: input.at,
  });
  await recordAct(tx, actor, {
    act: input.replacesId ? "money.norm.replace" : "money.norm.add",
    subjectKind: "moneyNorm",
    subjectId: id,
    unitId: input.unitId,
    details: {
      name: input.norm.name,
      amount: input.norm.amount,
      from: input.norm.validFrom,
      replaces: input.replacesId,
    },
    at: input.at,
  });
  return id;
}

/** A ceiling of a unit that holds no longer from a day on. */
export async function endNorm(
  tx: Tx,
  actor: Actor,
  input: { normId: string; lastDay: string; reason: string; at: Date },
): Promise<void> {
  const norm = await lockNorm(tx, input.normId);
  if (!norm) throw new MoneyUnknown();
  if (norm.unitId === null || !(await mayAt(tx, actor, "money.norms", norm.unitId, input.at)))
    throw new MoneyRefused("no-right-here");
  if (norm.endedReason !== null) throw new MoneyRefused("norm-ended");
  if (input.lastDay < norm.validFrom) throw new MoneyRefused("norm-before");
  if (input.reason === "") throw new MoneyRefused("reason-missing");
  await saveNormEnd(tx, norm.id, { validTo: input.lastDay, endedByName: actor.name, endedReason: input.reason });
  await recordAct(tx, actor, {
    act: "money.norm.end",
    subjectKind: "moneyNorm",
    subjectId: norm.id,
    unitId: norm.unitId,
    details: { lastDay: input.lastDay, reason: input.reason },
    at: input.at,
  });
}

export async function addSource(
  tx: Tx,
  actor: Actor,
  input: { unitId: string; name: string; at: Date },
): Promise<string> {
  if (!(await mayAt(tx, actor, "money.norms", input.unitId, input.at))) throw new MoneyRefused("no-right-here");
  const taken = (await listSources(tx, [input.unitId])).some(
    (one) => one.endedOn === null && one.name.toLowerCase() === input.name.toLowerCase(),
  );
  if (taken) throw new MoneyRefused("source-taken");
  const id = await insertSource(tx, {
    unitId: input.unitId,
    name: input.name,
    createdByName: actor.name,
    createdAt: input.at,
  });
  await recordAct(tx, actor, {
    act: "money.source.add",
    subjectKind: "moneySource",
    subjectId: id,
    unitId: input.unitId,
    details: { name: input.name },
    at: input.at,
  });
  return id;
}

/** From today on no entry takes this source any more; entries that have it keep it. */
export async function endSource(tx: Tx, actor: Actor, input: { sourceId: string; at: Date }): Promise<void> {
  const source = await lockSource(tx, input.sourceId);
  if (!source) throw new MoneyUnknown();
  if (source.unitId === null || !(await mayAt(tx, actor, "money.norms", source.unitId, input.at)))
    throw new MoneyRefused("no-right-here");
  if (source.endedOn !== null) throw new MoneyRefused("norm-ended");
  await saveSourceEnd(tx, source.id, vietnamDay(input.at));
  await recordAct(tx, actor, {
    act: "money.source.end",
    subjectKind: "moneySource",
    subjectId: source.id,
    unitId: source.unitId,
    at: input.at,
  });
}
