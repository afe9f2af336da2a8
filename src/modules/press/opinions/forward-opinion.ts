import { notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { mayAt } from "../../accounts/index.ts";
import { recordAct } from "../../audit/index.ts";
import { askQuestion, findQuestion } from "../../feedback/index.ts";
import { dueByRule } from "../rules/due-by-rule.ts";
import type { Opinion } from "./opinion.ts";
import { OpinionRefused, OpinionUnknown } from "./opinions.errors.ts";
import { hasSameArticle, insertOpinion, lockOpinion, saveOpinion } from "./opinions.store.ts";

export interface ForwardOpinion
  extends Pick<Opinion, "unitId" | "outletUnitId" | "outletName" | "title" | "url" | "printedOn" | "place"> {
  /** What readers say, as the outlet printed it. */
  body: string;
  at: Date;
}

/**
 * What readers wrote to an outlet goes into the inbox of the unit, with the outlet, the article and a day of its own. `actor` is
 * the officer who entered it; null where the outlet did at its secret address.
 */
export async function forwardOpinion(
  tx: Tx,
  secretKey: Buffer,
  actor: Actor | null,
  { body, at, ...input }: ForwardOpinion,
): Promise<{ questionId: string; dueOn: string }> {
  if (actor && !(await mayAt(tx, actor, "press.answer", input.unitId, at))) throw new OpinionRefused("no-right-here");
  if (input.url !== null && (await hasSameArticle(tx, input.unitId, input.url)))
    throw new OpinionRefused("same-article");
  const { dueOn } = await dueByRule(tx, "opinion", input.unitId, at);
  const { id } = await askQuestion(tx, secretKey, {
    unitId: input.unitId,
    kind: "petition",
    body,
    contact: null,
    pagePath: null,
    source: "press",
    press: { name: input.outletName, url: input.url },
    dueOn,
    at,
  });
  await insertOpinion(tx, {
    ...input,
    questionId: id,
    enteredByName: actor?.name ?? input.outletName,
    enteredAt: at,
  });
  await recordAct(tx, actor ?? { id: null, name: input.outletName }, {
    act: "pressOpinion.forward",
    subjectKind: "pressOpinion",
    subjectId: id,
    unitId: input.unitId,
    details: { outlet: input.outletUnitId, dueOn },
    at,
  });
  return { questionId: id, dueOn };
}

/** Answer and article stand before everybody from now on. Who answered does not publish. */
export async function publishOpinion(
  tx: Tx,
  actor: Actor,
  { questionId, at }: { questionId: string; at: Date },
): Promise<void> {
  const opinion = await lockOpinion(tx, questionId);
  const question = opinion && (await findQuestion(tx, questionId));
  if (!opinion || !question) throw new OpinionUnknown();
  if (!(await mayAt(tx, actor, "press.approve", opinion.unitId, at))) throw new OpinionRefused("no-right-here");
  if (opinion.publishedAt !== null) throw new OpinionRefused("published-before");
  if (question.state !== "answered" || !question.answer) throw new OpinionRefused("not-answered");
  if (question.answeredBy !== null && question.answeredBy === actor.id) throw new OpinionRefused("own-answer");
  await saveOpinion(tx, questionId, { publishedBy: actor.id, publishedByName: actor.name, publishedAt: at });
  await recordAct(tx, actor, {
    act: "pressOpinion.publish",
    subjectKind: "pressOpinion",
    subjectId: questionId,
    unitId: opinion.unitId,
    details: {},
    at,
  });
  await notifyPublicChange(tx, "press");
}
