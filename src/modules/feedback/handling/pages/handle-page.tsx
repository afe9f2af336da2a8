import { transaction } from "../../../../platform/db/index.ts";
import {
  type FormErrors,
  html,
  type Reply,
  type Rq,
  seeOther,
  type Typed,
  typedForm,
} from "../../../../platform/http/index.ts";
import { cleanText, pick } from "../../../../platform/i18n/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import { en as conductEn } from "../../confidential/messages.en.ts";
import { vi as conductVi } from "../../confidential/messages.vi.ts";
import { guideMessage } from "../../intake/guide-message.ts";
import { en as intakeEn } from "../../intake/messages.en.ts";
import { vi as intakeVi } from "../../intake/messages.vi.ts";
import { loadQuestion } from "../../load-question.ts";
import { isOtherDoor, LIMITS } from "../../question.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";
import { HandleView } from "./handle-view.tsx";

export async function showHandling(rq: Rq, typed: Typed, errors: FormErrors, status = 200): Promise<Reply> {
  const question = await loadQuestion(rq, "feedback.answer");
  return html(
    HandleView({
      ctx: rq.app.view(rq),
      words: pick(rq.lang, vi, en),
      intake: pick(rq.lang, intakeVi, intakeEn),
      conduct: pick(rq.lang, conductVi, conductEn),
      question,
      typed,
      errors,
    }),
    { status },
  );
}

export const handlePage = (rq: Rq): Promise<Reply> => showHandling(rq, {}, {});

export async function guidePage(rq: Rq): Promise<Reply> {
  const question = await loadQuestion(rq, "feedback.answer");
  const words = pick(rq.lang, intakeVi, intakeEn).guide;
  const { typed } = typedForm(rq);
  const errors: FormErrors = {};
  const door = typed.door ?? "";
  const reason = cleanText(typed.guideReason ?? "");
  if (!isOtherDoor(door)) errors.door = words.doorMissing;
  if ([...reason].length > LIMITS.note) errors.guideReason = words.reasonLong;
  if (!isOtherDoor(door) || Object.keys(errors).length > 0) return showHandling(rq, typed, errors, 422);
  await transaction(rq.app.db, (tx) =>
    guideMessage(tx, actorOf(rq), { questionId: question.id, door, reason: reason || null, at: rq.now }),
  );
  return seeOther(`/can-bo/phan-anh/${question.id}`);
}
