import { vietnamDay } from "../../../platform/clock/index.ts";
import type { Db, Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { personIdOf, reachOf } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { ancestors } from "../../organisations/index.ts";
import { findPlan } from "../plans.store.ts";
import type { Orientation } from "./orientation.ts";
import { OrientationRefused, OrientationUnknown } from "./orientations.errors.ts";
import { insertOrientation, listOrientations, lockOrientation, saveWithdrawal } from "./orientations.store.ts";

const SHOWN = 5;

async function requireHere(tx: Tx, actor: Actor, unitId: string, at: Date): Promise<void> {
  if (!(await reachOf(tx, actor, "plans.edit", at)).includes(unitId)) throw new OrientationRefused("no-right-here");
}

/** Puts on record what was given as orientation, by whom and when. Returns its id. */
export async function recordOrientation(
  tx: Tx,
  actor: Actor,
  {
    at,
    ...input
  }: Pick<Orientation, "unitId" | "planId" | "givenBy" | "givenOn" | "validUntil" | "documentId" | "words"> & {
    at: Date;
  },
): Promise<string> {
  await requireHere(tx, actor, input.unitId, at);
  if (input.planId !== null && (await findPlan(tx, input.planId))?.unitId !== input.unitId)
    throw new OrientationRefused("plan-of-others");
  const made = { createdBy: personIdOf(actor), createdByName: actor.name, createdAt: at };
  const id = await insertOrientation(tx, { ...input, ...made });
  await note(tx, actor, "record", { id, unitId: input.unitId }, at);
  return id;
}

/** It no longer guides; its words and the reason stay on record. */
export async function withdrawOrientation(
  tx: Tx,
  actor: Actor,
  input: { id: string; reason: string; at: Date },
): Promise<void> {
  const orientation = await lockOrientation(tx, input.id);
  if (!orientation) throw new OrientationUnknown();
  await requireHere(tx, actor, orientation.unitId, input.at);
  if (orientation.withdrawnAt !== null) throw new OrientationRefused("withdrawn-already");
  await saveWithdrawal(tx, orientation.id, {
    withdrawnAt: input.at,
    withdrawnByName: actor.name,
    withdrawnReason: input.reason,
  });
  await note(tx, actor, "withdraw", orientation, input.at);
}

const note = (tx: Tx, actor: Actor, act: string, of: Pick<Orientation, "id" | "unitId">, at: Date): Promise<void> =>
  recordAct(tx, actor, {
    act: `orientation.${act}`,
    subjectKind: "orientation",
    subjectId: of.id,
    unitId: of.unitId,
    details: {},
    at,
  });

/** What guides these units today, in general or for the plan: their own and that of the units above them. */
export async function orientationsFor(
  db: Db,
  of: { unitIds: readonly string[]; planId: string | null },
  at: Date,
): Promise<Orientation[]> {
  const today = vietnamDay(at);
  const above = await Promise.all(of.unitIds.map((id) => ancestors(db, id, today)));
  const unitIds = [...new Set([...of.unitIds, ...above.flat().map((unit) => unit.id)])];
  return listOrientations(db, { unitIds, planId: of.planId, inForceOn: today }, SHOWN);
}
