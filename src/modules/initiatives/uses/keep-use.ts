import { vietnamDay } from "../../../platform/clock/index.ts";
import { type Db, notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt, personIdOf } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { listRecognitionsById } from "../../recognitions/index.ts";
import { type InitiativeRefusal, InitiativeRefused, UseUnknown } from "../initiatives.errors.ts";
import { saveInitiative } from "../initiatives.store.ts";
import { forAct } from "../keep-initiative.ts";
import { note } from "../steps.ts";
import { type Figure, isUseActPossible, type Use, type UseAct, type UseFacts, useStateAfter } from "./use.ts";
import { insertUse, lockUse, replaceFigures, saveUse } from "./uses.store.ts";

const logUse = (
  tx: Tx,
  actor: Actor,
  use: { id: string; unitId: string },
  of: { act: string; at: Date; details?: Record<string, unknown> },
): Promise<void> =>
  recordAct(tx, actor, {
    act: `initiativeUse.${of.act}`,
    subjectKind: "initiativeUse",
    subjectId: use.id,
    unitId: use.unitId,
    details: of.details ?? {},
    at: of.at,
  });

/** A unit tries what was accepted, or what a council wants to see tried. Returns the id of the pilot. */
export async function startPilot(
  tx: Tx,
  actor: Actor,
  input: UseFacts & { toOn: string; initiativeId: string; at: Date },
): Promise<string> {
  const { initiativeId, at, ...facts } = input;
  const initiative = await forAct(tx, actor, "pilot", { initiativeId, at });
  if (!(await mayAt(tx, actor, "recognitions.propose", facts.unitId, at))) throw new InitiativeRefused("no-right-here");
  if (facts.toOn < facts.fromOn) throw new InitiativeRefused("days-reversed");
  const id = await insertUse(tx, {
    ...facts,
    kind: "pilot",
    initiativeId,
    recognitionId: null,
    createdBy: personIdOf(actor),
    createdByName: actor.name,
    createdAt: at,
  });
  if (id === null) throw new InitiativeRefused("adopted-before");
  if (initiative.state === "accepted") await saveInitiative(tx, initiativeId, { state: "piloting" });
  await note(tx, actor, initiative, { act: "startPilot", at, details: { useId: id, unitId: facts.unitId } });
  return id;
}

/**
 * Another unit takes over what was recognised and published. Returns the id.
 *
 * @throws InitiativeRefused "no-right-here", "not-recognised", "own-unit", "adopted-before", "days-reversed"
 */
export async function adoptInitiative(
  tx: Tx,
  actor: Actor,
  input: UseFacts & { recognitionId: string; at: Date },
): Promise<string> {
  const { recognitionId, at, ...facts } = input;
  const [recognition] = await listRecognitionsById(tx, [recognitionId]);
  if (recognition?.kind !== "initiative" || recognition.state !== "published")
    throw new InitiativeRefused("not-recognised");
  if (!(await mayAt(tx, actor, "recognitions.propose", facts.unitId, at))) throw new InitiativeRefused("no-right-here");
  if (recognition.unitId === facts.unitId) throw new InitiativeRefused("own-unit");
  if (facts.toOn !== null && facts.toOn < facts.fromOn) throw new InitiativeRefused("days-reversed");
  const id = await insertUse(tx, {
    ...facts,
    kind: "adoption",
    initiativeId: null,
    recognitionId,
    createdBy: personIdOf(actor),
    createdByName: actor.name,
    createdAt: at,
  });
  if (id === null) throw new InitiativeRefused("adopted-before");
  await logUse(tx, actor, { id, unitId: facts.unitId }, { act: "adopt", at, details: { recognitionId } });
  await notifyPublicChange(tx, "initiatives");
  return id;
}

/** The unit reports and gives up; somebody else who checks for it approves or returns. */
export async function useRefusal(
  db: Db,
  actor: Actor,
  act: UseAct,
  use: Pick<Use, "unitId" | "state" | "reportedBy">,
  at: Date,
): Promise<InitiativeRefusal | null> {
  const needs = act === "report" || act === "end" ? "recognitions.propose" : "recognitions.check";
  if (!(await mayAt(db, actor, needs, use.unitId, at))) return "no-right-here";
  if (!isUseActPossible(use.state, act)) return "not-from-this-state";
  return act === "approve" && use.reportedBy !== null && use.reportedBy === actor.id ? "own-report" : null;
}

async function forUse(tx: Tx, actor: Actor, act: UseAct, of: { useId: string; at: Date }): Promise<Use> {
  const use = await lockUse(tx, of.useId);
  if (!use) throw new UseUnknown();
  const refusal = await useRefusal(tx, actor, act, use, of.at);
  if (refusal) throw new InitiativeRefused(refusal);
  return use;
}

/** What was measured before and after. Waits for somebody else; what was public before is public no more until then. */
export async function reportUse(
  tx: Tx,
  actor: Actor,
  input: { useId: string; summary: string; figures: readonly Figure[]; at: Date },
): Promise<void> {
  const use = await forUse(tx, actor, "report", input);
  if (input.figures.length === 0) throw new InitiativeRefused("no-figures");
  if (input.figures.some((one) => one.measuredOn > vietnamDay(input.at))) throw new InitiativeRefused("in-the-future");
  await saveUse(tx, use.id, {
    state: useStateAfter("report"),
    summary: input.summary,
    reason: null,
    reportedBy: personIdOf(actor),
    reportedByName: actor.name,
    reportedAt: input.at,
    approvedBy: null,
    approvedByName: null,
    approvedAt: null,
  });
  await replaceFigures(tx, use.id, input.figures);
  await logUse(tx, actor, use, { act: "report", at: input.at, details: { figures: input.figures.length } });
  await notifyPublicChange(tx, "initiatives");
}

/** From now on everybody reads the results, and who the initiative is of finds them under Hôm nay. */
export async function approveUse(tx: Tx, actor: Actor, input: { useId: string; at: Date }): Promise<void> {
  const use = await forUse(tx, actor, "approve", input);
  await saveUse(tx, use.id, {
    state: useStateAfter("approve"),
    approvedBy: personIdOf(actor),
    approvedByName: actor.name,
    approvedAt: input.at,
  });
  await logUse(tx, actor, use, { act: "approve", at: input.at });
  await notifyPublicChange(tx, "initiatives");
}

/** Results go back with a reason, or the use is given up. */
export async function settleUse(
  tx: Tx,
  actor: Actor,
  input: { useId: string; act: "return" | "end"; reason: string; at: Date },
): Promise<void> {
  const use = await forUse(tx, actor, input.act, input);
  await saveUse(tx, use.id, { state: useStateAfter(input.act), reason: input.reason });
  await logUse(tx, actor, use, { act: input.act, at: input.at });
  await notifyPublicChange(tx, "initiatives");
}
