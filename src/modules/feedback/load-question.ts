import { z } from "zod";
import { vietnamDay } from "../../platform/clock/index.ts";
import type { Rq } from "../../platform/http/index.ts";
import { actorOf, type Permission, unitsWhere } from "../accounts/index.ts";
import { subtreeIds } from "../organisations/index.ts";
import { QuestionActRefused, QuestionNotFound } from "./feedback.errors.ts";
import { findQuestion, type Question } from "./feedback.store.ts";

/** The message an address of officers names, within the reach of who asks; for all others there is none. */
export async function loadQuestion(rq: Rq, permission: Permission = "feedback.read"): Promise<Question> {
  const id = z.uuid().safeParse(rq.params.id);
  const question = id.success ? await findQuestion(rq.app.db, id.data) : undefined;
  return requireReach(rq, question, permission);
}

/** @throws QuestionNotFound outside of what one may read, QuestionActRefused where one may only read */
export async function requireReach(rq: Rq, question: Question | undefined, permission: Permission): Promise<Question> {
  const today = vietnamDay(rq.now);
  const within = async (one: Permission): Promise<boolean> =>
    question !== undefined &&
    (await subtreeIds(rq.app.db, unitsWhere(actorOf(rq), one), today)).includes(question.unitId);
  if (!question || !(await within("feedback.read"))) throw new QuestionNotFound();
  if (permission !== "feedback.read" && !(await within(permission))) throw new QuestionActRefused("no-right-here");
  return question;
}
