import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { noteAct, planForAct } from "./act-on-plan.ts";
import type { PieceKind, PieceState, Plan, PlanHeader, PlanPiece } from "./plan.ts";
import { ChangedMeanwhile, PlanNotFound, PlanNumberTaken } from "./plans.errors.ts";
import {
  acceptProposed,
  findPlanByNumber,
  insertPieces,
  listPieces,
  lockPiece,
  savePiece,
  savePlan,
  touchPlan,
} from "./plans.store.ts";

/** Corrects what was read from the head and the signature. @throws PlanNumberTaken, ChangedMeanwhile */
export async function savePlanHeader(
  tx: Tx,
  actor: Actor,
  input: PlanHeader & { planId: string; basedOn: number; at: Date },
): Promise<void> {
  const plan = await planForAct(tx, actor, "edit", input.planId, input.at);
  const { planId, basedOn, at, ...header } = input;
  if (plan.version !== basedOn) throw new ChangedMeanwhile(plan.changedByName);
  const year = header.issuedOn ? Number(header.issuedOn.slice(0, 4)) : header.year;
  if (header.number && year) {
    const other = await findPlanByNumber(tx, plan.unitId, header.number, year);
    if (other && other.id !== planId) throw new PlanNumberTaken(header.number, year, other.id);
  }
  await savePlan(tx, planId, { ...header, changedByName: actor.name, changedAt: at });
  await noteAct(tx, actor, plan, "edit", { details: { number: header.number, issuedOn: header.issuedOn }, at });
}

export type StateAct = "accept" | "drop" | "restore";

const STATES: Record<StateAct, PieceState> = { accept: "accepted", drop: "dropped", restore: "proposed" };

export function stateOfAct(act: StateAct): PieceState {
  return STATES[act];
}

async function pieceForAct(
  tx: Tx,
  actor: Actor,
  input: { planId: string; pieceId: string; basedOn: number; at: Date },
): Promise<{ plan: Plan; piece: PlanPiece }> {
  const plan = await planForAct(tx, actor, "edit", input.planId, input.at);
  const piece = await lockPiece(tx, plan.id, input.pieceId);
  if (!piece) throw new PlanNotFound();
  if (piece.version !== input.basedOn) throw new ChangedMeanwhile(plan.changedByName);
  return { plan, piece };
}

/** Says yes or no to a piece, or takes the answer back. */
export async function decidePiece(
  tx: Tx,
  actor: Actor,
  input: { planId: string; pieceId: string; act: StateAct; basedOn: number; at: Date },
): Promise<void> {
  const { plan, piece } = await pieceForAct(tx, actor, input);
  await savePiece(tx, piece.id, { state: stateOfAct(input.act) });
  await touchPlan(tx, plan.id, actor.name, input.at);
  await noteAct(tx, actor, plan, input.act, { details: { piece: piece.id, kind: piece.kind }, at: input.at });
}

/** A corrected piece is an accepted one. */
export async function savePieceText(
  tx: Tx,
  actor: Actor,
  input: { planId: string; pieceId: string; kind: PieceKind; text: string; basedOn: number; at: Date },
): Promise<void> {
  const { plan, piece } = await pieceForAct(tx, actor, input);
  await savePiece(tx, piece.id, { text: input.text, kind: input.kind, state: "accepted" });
  await touchPlan(tx, plan.id, actor.name, input.at);
  await noteAct(tx, actor, plan, "edit", { details: { piece: piece.id, kind: input.kind }, at: input.at });
}

/** Something the reader missed. */
export async function addPiece(
  tx: Tx,
  actor: Actor,
  input: { planId: string; kind: PieceKind; text: string; at: Date },
): Promise<void> {
  const plan = await planForAct(tx, actor, "edit", input.planId, input.at);
  const same = (await listPieces(tx, plan.id)).filter((piece) => piece.kind === input.kind);
  await insertPieces(tx, [
    {
      planId: plan.id,
      kind: input.kind,
      position: (same.at(-1)?.position ?? -1) + 1,
      text: input.text,
      foundText: null,
      rangeStart: null,
      rangeEnd: null,
      state: "accepted",
      details: {},
    },
  ]);
  await touchPlan(tx, plan.id, actor.name, input.at);
  await noteAct(tx, actor, plan, "add", { details: { kind: input.kind }, at: input.at });
}

/** Everything nobody has decided about is accepted as it was read; not a task whose day is in no calendar, which would never be due. */
export async function acceptWholePlan(
  tx: Tx,
  actor: Actor,
  input: { planId: string; at: Date },
): Promise<{ tasks: number; pieces: number }> {
  const plan = await planForAct(tx, actor, "edit", input.planId, input.at);
  const done = await acceptProposed(tx, plan.id);
  await touchPlan(tx, plan.id, actor.name, input.at);
  await noteAct(tx, actor, plan, "accept", { details: done, at: input.at });
  return done;
}
