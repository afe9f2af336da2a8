import { randomUUID } from "node:crypto";
import type { Tx } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import { mayAt, personIdOf } from "../accounts/index.ts";
import { insertQuestionnaire, lockQuestionnaire, nextNumber, saveQuestionnaire } from "./questionnaire.store.ts";
import { type Content, contentFault, type Questionnaire, type QuestionnaireState } from "./questionnaire.ts";
import { note } from "./steps.ts";
import { QuestionnaireUnknown, SurveyRefused } from "./surveys.errors.ts";

/** A new questionnaire, or with `after` the next version of one. Returns its id. */
export async function writeQuestionnaire(
  tx: Tx,
  actor: Actor,
  input: { unitId: string; name: string; content: Content; after?: Questionnaire; at: Date },
): Promise<string> {
  const { unitId, name, content, after, at } = input;
  if (!(await mayAt(tx, actor, "surveys.write", unitId, at))) throw new SurveyRefused("no-right-here");
  // Two who begin the next version at once: the number is taken under the lock of the one before.
  if (after) await lockQuestionnaire(tx, after.id);
  const seriesId = after?.seriesId ?? randomUUID();
  const id = await insertQuestionnaire(tx, {
    seriesId,
    number: after ? await nextNumber(tx, seriesId) : 1,
    unitId,
    name,
    content,
    writtenBy: personIdOf(actor),
    writtenByName: actor.name,
    writtenAt: at,
  });
  await note(tx, actor, { kind: "questionnaire", id, unitId, act: "write", at });
  return id;
}

async function forAct(
  tx: Tx,
  actor: Actor,
  of: { id: string; from: readonly QuestionnaireState[]; right: "surveys.write" | "surveys.approve"; at: Date },
): Promise<Questionnaire> {
  const one = await lockQuestionnaire(tx, of.id);
  if (!one) throw new QuestionnaireUnknown();
  if (!(await mayAt(tx, actor, of.right, one.unitId, of.at))) throw new SurveyRefused("no-right-here");
  if (!of.from.includes(one.state)) throw new SurveyRefused("not-from-this-state");
  return one;
}

/** Changes a draft; who changes last has written it. */
export async function changeQuestionnaire(
  tx: Tx,
  actor: Actor,
  input: { id: string; basedOn: number; name?: string; content?: Content; at: Date },
): Promise<void> {
  const { id, basedOn, at, ...change } = input;
  const one = await forAct(tx, actor, { id, from: ["draft", "proposed"], right: "surveys.write", at });
  if (one.basedOn !== basedOn) throw new SurveyRefused("changed-meanwhile");
  await saveQuestionnaire(tx, id, {
    ...change,
    state: "draft",
    writtenBy: personIdOf(actor),
    writtenByName: actor.name,
    writtenAt: at,
  });
}

/** Whole enough to be asked, and handed to somebody else to look at. */
export async function proposeQuestionnaire(tx: Tx, actor: Actor, input: { id: string; at: Date }): Promise<void> {
  const one = await forAct(tx, actor, { ...input, from: ["draft"], right: "surveys.write" });
  const fault = contentFault(one.content);
  if (fault) throw new SurveyRefused(fault);
  await saveQuestionnaire(tx, one.id, { state: "proposed" });
  await note(tx, actor, { kind: "questionnaire", id: one.id, unitId: one.unitId, act: "propose", at: input.at });
}

export async function returnQuestionnaire(
  tx: Tx,
  actor: Actor,
  input: { id: string; note: string; at: Date },
): Promise<void> {
  const one = await forAct(tx, actor, { ...input, from: ["proposed"], right: "surveys.approve" });
  await saveQuestionnaire(tx, one.id, { state: "draft" });
  const of = { kind: "questionnaire" as const, id: one.id, unitId: one.unitId, act: "return", at: input.at };
  await note(tx, actor, of, { note: input.note });
}

/** From now on its words stay as they are. */
export async function approveQuestionnaire(tx: Tx, actor: Actor, input: { id: string; at: Date }): Promise<void> {
  const one = await forAct(tx, actor, { ...input, from: ["proposed"], right: "surveys.approve" });
  if (one.writtenBy !== null && one.writtenBy === actor.id) throw new SurveyRefused("own-survey");
  await saveQuestionnaire(tx, one.id, {
    state: "approved",
    approvedBy: personIdOf(actor),
    approvedByName: actor.name,
    approvedAt: input.at,
  });
  await note(tx, actor, { kind: "questionnaire", id: one.id, unitId: one.unitId, act: "approve", at: input.at });
}

/** No new survey asks it; surveys under way go on. */
export async function retireQuestionnaire(tx: Tx, actor: Actor, input: { id: string; at: Date }): Promise<void> {
  const one = await forAct(tx, actor, { ...input, from: ["approved"], right: "surveys.approve" });
  await saveQuestionnaire(tx, one.id, { state: "retired" });
  await note(tx, actor, { kind: "questionnaire", id: one.id, unitId: one.unitId, act: "retire", at: input.at });
}
