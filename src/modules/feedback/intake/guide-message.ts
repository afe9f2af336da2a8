import type { Tx } from "../../../platform/db/index.ts";
import type { Actor } from "../../../platform/http/index.ts";
import { noteQuestion, questionForAct } from "../answer-question.ts";
import { QuestionActRefused } from "../feedback.errors.ts";
import { saveQuestion } from "../feedback.store.ts";
import { tellStep } from "../jobs/tell-step.ts";
import { nextQuestionState, type OtherDoor } from "../question.ts";

/**
 * What came in is a complaint or a denunciation: its sender is shown the door by the code, nothing of it can be published any
 * more, and it is late never.
 */
export async function guideMessage(
  tx: Tx,
  actor: Actor,
  input: { questionId: string; door: OtherDoor; reason: string | null; at: Date },
): Promise<void> {
  const question = await questionForAct(tx, actor, input.questionId, input.at);
  const state = nextQuestionState(question.state, "close");
  if (state === null) throw new QuestionActRefused("not-from-this-state");
  await saveQuestion(tx, question.id, {
    state,
    closedAs: input.door,
    closedReason: input.reason,
    answer: null,
    answeredAt: null,
    answeredBy: null,
    answeredByName: null,
  });
  await noteQuestion(tx, actor, question, "guide", null, input.at, { door: input.door });
  await tellStep(tx, question, "guided", input.at);
}
