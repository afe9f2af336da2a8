import { vietnamDay } from "../../../platform/clock/index.ts";
import { notifyPublicChange, type Tx } from "../../../platform/db/index.ts";
import { recordAct } from "../../audit/index.ts";
import { workingCalendarFor } from "../../calendar/index.ts";
import { reopenQuestion } from "../answer-question.ts";
import { QuestionNotFound } from "../feedback.errors.ts";
import { insertQuestionEvent, lockQuestion } from "../feedback.store.ts";
import { dueOn } from "../question.ts";
import { VerdictRefused } from "./verdict.errors.ts";
import { findVerdict, saveVerdict } from "./verdict.store.ts";
import { mayChange, type Satisfaction } from "./verdict.ts";

/**
 * The asker says whether the matter is solved. "No" sends the question back to the office with a new deadline; the answer it was said
 * of keeps it. Said again of the same answer, it replaces what was said before, for thirty days.
 *
 * @throws VerdictRefused "not-answered", "too-late"
 */
export async function giveVerdict(
  tx: Tx,
  input: { questionId: string; isSolved: boolean; satisfaction: Satisfaction | null; at: Date },
): Promise<void> {
  const { questionId, isSolved, satisfaction, at } = input;
  const question = await lockQuestion(tx, questionId);
  if (!question) throw new QuestionNotFound();
  if (question.state !== "answered") throw new VerdictRefused("not-answered");
  const before = await findVerdict(tx, question.id, question.reopened);
  if (before && !mayChange(before, at)) throw new VerdictRefused("too-late");
  await saveVerdict(tx, { questionId: question.id, round: question.reopened, isSolved, satisfaction, at });
  await insertQuestionEvent(tx, {
    questionId: question.id,
    personId: null,
    personName: "Người hỏi",
    act: isSolved ? "solved" : "unsolved",
    internalNote: null,
    at,
  });
  await recordAct(
    tx,
    { id: null, name: "Người hỏi" },
    {
      act: "question.verdict",
      subjectKind: "question",
      subjectId: question.id,
      unitId: question.unitId,
      details: { isSolved, satisfaction, round: question.reopened },
      at,
    },
  );
  // It stands on the public page, where there is one.
  await notifyPublicChange(tx, "feedback");
  if (isSolved) return;
  const calendar = await workingCalendarFor(tx, question.unitId, at);
  await reopenQuestion(tx, { question, dueOn: dueOn(question.kind, vietnamDay(at), calendar), at });
}
