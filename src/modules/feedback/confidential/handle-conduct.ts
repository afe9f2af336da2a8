import { open } from "../../../platform/crypto/index.ts";
import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { addJob } from "../../../platform/jobs/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { noteQuestion, questionForAct } from "../answer-question.ts";
import { CONTACT_PURPOSE } from "../ask-question.ts";
import { QuestionActRefused, QuestionNotFound } from "../feedback.errors.ts";
import { saveQuestion } from "../feedback.store.ts";
import { tellAsker } from "../jobs/tell-asker.ts";
import { type Contact, isNetwork, nextQuestionState } from "../question.ts";
import { type Conduct, type Finding, insertConcerned, lockConduct, saveConduct } from "./conduct.store.ts";
import { routeConduct } from "./route-conduct.ts";
import { viewerOf } from "./viewer.ts";

async function forAct(tx: Tx, secretKey: Buffer, actor: Actor, id: string, at: Date): Promise<Conduct> {
  const conduct = await lockConduct(tx, await viewerOf(tx, secretKey, actor, at), id);
  if (!conduct) throw new QuestionNotFound();
  return conduct;
}

interface Act {
  id: string;
  at: Date;
}

/** What its sender reads behind the code. */
export async function answerConduct(
  tx: Tx,
  secretKey: Buffer,
  actor: Actor,
  input: Act & { answer: string },
): Promise<void> {
  const conduct = await forAct(tx, secretKey, actor, input.id, input.at);
  const act = conduct.state === "answered" ? "amend" : "answer";
  const state = nextQuestionState(conduct.state, act);
  if (state === null) throw new QuestionActRefused("not-from-this-state");
  await saveQuestion(tx, conduct.id, {
    state,
    answer: input.answer,
    answeredAt: input.at,
    answeredBy: actor.id,
    answeredByName: actor.name,
    seenByAskerAt: null,
  });
  await noteQuestion(tx, actor, conduct, act, null, input.at);
  // Nothing in the list of jobs leads to it.
  if (conduct.contactSealed || isNetwork(conduct.source))
    await addJob(tx, tellAsker, { questionId: conduct.id, answeredAt: input.at.toISOString() });
}

/** The head says whether it is so; only then does it count for the unit. */
export async function findOut(
  tx: Tx,
  secretKey: Buffer,
  actor: Actor,
  input: Act & { finding: Finding; note: string },
): Promise<void> {
  const conduct = await forAct(tx, secretKey, actor, input.id, input.at);
  const may = conduct.forInspectors ? "feedback.inspect" : "feedback.verify";
  if (!(await mayAt(tx, actor, may, conduct.unitId, input.at))) throw new QuestionActRefused("no-right-here");
  await saveConduct(tx, conduct.id, {
    finding: input.finding,
    findingNote: input.note,
    findingBy: actor.id,
    findingByName: actor.name,
    findingAt: input.at,
  });
  await noteQuestion(tx, actor, conduct, "find", input.note, input.at, { finding: input.finding });
}

/** Who sent it. Every look is on record, with the reason given. */
export async function revealSender(
  tx: Tx,
  secretKey: Buffer,
  actor: Actor,
  input: Act & { reason: string },
): Promise<Contact | null> {
  const conduct = await forAct(tx, secretKey, actor, input.id, input.at);
  if (!conduct.contactSealed) return null;
  await noteQuestion(tx, actor, conduct, "reveal", input.reason, input.at);
  return JSON.parse(open(secretKey, CONTACT_PURPOSE, conduct.id, conduct.contactSealed)) as Contact;
}

/** Somebody else is concerned as well: shut out from now on; where that is the head, it goes to the unit above. */
export async function markConcerned(
  tx: Tx,
  secretKey: Buffer,
  actor: Actor,
  input: Act & { name: string; isHead: boolean },
): Promise<void> {
  const conduct = await forAct(tx, secretKey, actor, input.id, input.at);
  await shutOut(tx, secretKey, actor, conduct, input.name, input.isHead, input.at);
  await noteQuestion(tx, actor, conduct, "concern", null, input.at);
}

async function shutOut(
  tx: Tx,
  secretKey: Buffer,
  actor: Actor,
  conduct: Pick<Conduct, "id" | "unitId" | "body"> & Partial<Pick<Conduct, "aboutUnitId" | "forInspectors">>,
  named: string,
  isHead: boolean,
  at: Date,
): Promise<void> {
  const routed = await routeConduct(tx, secretKey, {
    questionId: conduct.id,
    unitId: conduct.unitId,
    named,
    isHead,
    body: conduct.body,
    at,
  });
  await insertConcerned(tx, conduct.id, routed, { name: actor.name, at });
  await saveConduct(tx, conduct.id, {
    isConfidential: true,
    unitId: routed.unitId,
    aboutUnitId: conduct.aboutUnitId ?? routed.aboutUnitId,
    forInspectors: (conduct.forInspectors ?? false) || routed.forInspectors,
    ...(routed.namedSealed && !("namedSealed" in conduct && conduct.namedSealed)
      ? { namedSealed: routed.namedSealed }
      : {}),
  });
}

/**
 * An officer finds that a message of the open inbox is about the conduct of a person: from this act on it is read by the head
 * and the inspectors alone.
 */
export async function keepConfidential(
  tx: Tx,
  secretKey: Buffer,
  actor: Actor,
  input: { questionId: string; name: string; isHead: boolean; at: Date },
): Promise<void> {
  const question = await questionForAct(tx, actor, input.questionId, input.at);
  await shutOut(tx, secretKey, actor, question, input.name, input.isHead, input.at);
  await noteQuestion(tx, actor, { ...question, isConfidential: true }, "move-in", null, input.at);
}
