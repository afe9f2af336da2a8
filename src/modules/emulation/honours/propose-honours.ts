import { vietnamDay } from "../../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt, personIdOf, systemActor } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { proposeRecognition } from "../../recognitions/index.ts";
import { monthAfter, quarterOf, ratesOfMonths, readPeriod } from "../../service-quality/index.ts";
import { EmulationRefused, EmulationUnknown } from "../emulation.errors.ts";
import { type HonourRule, reachedBy, rulesOn } from "./honour.ts";
import { insertProposal, insertRule, listLines, listRules, lockProposal, saveDecision } from "./honours.store.ts";
import { vi } from "./messages.vi.ts";

/** The quarter that ended last before a day. */
export const lastQuarter = (today: string): string => {
  const quarter = readPeriod(quarterOf(today.slice(0, 7)));
  return quarterOf(monthAfter(quarter?.from ?? today.slice(0, 7), -1));
};

/**
 * Puts forward every unit that reached a target in the quarter that ended last, once its months are counted. Nobody is praised
 * by this: a person decides about each. Returns how many were new.
 *
 * @idempotent
 */
export async function proposeHonours(tx: Tx, input: { at: Date }): Promise<number> {
  const key = lastQuarter(vietnamDay(input.at));
  const period = readPeriod(key);
  const rates = period && (await ratesOfMonths(tx, period));
  if (!period || !rates) return 0;
  const rules = rulesOn(await listRules(tx), `${period.until}-28`);
  const system = systemActor(vi.whoProposes);
  let made = 0;
  for (const [unitId, shares] of rates.byUnit) {
    const lines = reachedBy(shares, rules);
    if (lines.length === 0 || !(await insertProposal(tx, { period: key, unitId, lines, at: input.at }))) continue;
    made++;
    await recordAct(tx, system, {
      act: "honour.propose",
      subjectKind: "honour",
      subjectId: `${key}:${unitId}`,
      unitId,
      details: { rates: lines.map((one) => one.rate) },
      at: input.at,
    });
  }
  return made;
}

/**
 * A person agrees that the unit is commended: a commendation goes into the register of recognitions under his name, with the
 * figures, where others check it, enter the decision and publish it. Or he does not, with a reason.
 */
export async function decideHonour(
  tx: Tx,
  actor: Actor,
  input: { proposalId: string; decision: "accept" | "decline"; reason: string; at: Date },
): Promise<void> {
  const { at } = input;
  const proposal = await lockProposal(tx, input.proposalId);
  if (!proposal) throw new EmulationUnknown();
  if (!(await mayAt(tx, actor, "recognitions.check", proposal.unitId, at))) throw new EmulationRefused("no-right-here");
  if (proposal.state !== "proposed") throw new EmulationRefused("decided-before");
  const isAccepted = input.decision === "accept";
  let recognitionId: string | null = null;
  if (isAccepted) {
    const lines = await listLines(tx, [proposal.id]);
    recognitionId = await proposeRecognition(tx, actor, {
      kind: "commendation",
      year: Number(proposal.period.slice(0, 4)),
      unitId: proposal.unitId,
      title: vi.commendation(proposal.period),
      story: lines.map((line) => vi.reached(line)).join("\n"),
      measure: null,
      beforeValue: null,
      afterValue: null,
      personName: null,
      personTitle: null,
      sources: [],
      at,
    });
  }
  await saveDecision(tx, proposal.id, {
    state: isAccepted ? "accepted" : "declined",
    decidedBy: personIdOf(actor),
    decidedByName: actor.name,
    decidedAt: at,
    reason: isAccepted ? null : input.reason,
    recognitionId,
  });
  await recordAct(tx, actor, {
    act: `honour.${input.decision}`,
    subjectKind: "honour",
    subjectId: `${proposal.period}:${proposal.unitId}`,
    unitId: proposal.unitId,
    details: recognitionId ? { recognitionId } : {},
    at,
  });
  await notifyPublicChange(tx, "emulation");
}

/** A target from a day on. */
export async function setRule(
  tx: Tx,
  actor: Actor,
  input: Omit<HonourRule, "id" | "enteredByName"> & { unitId: string; at: Date },
): Promise<boolean> {
  const { unitId, at, ...rule } = input;
  if (!(await mayAt(tx, actor, "honours.rules", unitId, at))) throw new EmulationRefused("no-right-here");
  if (!(await insertRule(tx, { ...rule, enteredByName: actor.name, enteredAt: at }))) return false;
  await recordAct(tx, actor, {
    act: "honour.setRule",
    subjectKind: "honour",
    subjectId: `${rule.rate}:${rule.validFrom}`,
    unitId,
    details: { ...rule },
    at,
  });
  return true;
}
