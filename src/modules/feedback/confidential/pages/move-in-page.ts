import { transaction } from "../../../../platform/db/index.ts";
import { type Reply, type Rq, seeOther, typedForm } from "../../../../platform/http/index.ts";
import { cleanText, pick } from "../../../../platform/i18n/index.ts";
import { actorOf } from "../../../accounts/index.ts";
import { showHandling } from "../../handling/pages/handle-page.tsx";
import { loadQuestion } from "../../load-question.ts";
import { LIMITS } from "../../question.ts";
import { keepConfidential } from "../handle-conduct.ts";
import { en } from "../messages.en.ts";
import { vi } from "../messages.vi.ts";

/** From the page where an officer handles a message. */
export async function keepConfidentialPage(rq: Rq): Promise<Reply> {
  const question = await loadQuestion(rq, "feedback.answer");
  const { typed } = typedForm(rq);
  const name = cleanText(typed.named ?? "").replace(/\n/g, " ");
  if ([...name].length > LIMITS.name)
    return showHandling(rq, typed, { named: pick(rq.lang, vi, en).form.namedLong }, 422);
  await transaction(rq.app.db, (tx) =>
    keepConfidential(tx, rq.app.config.secretKey, actorOf(rq), {
      questionId: question.id,
      name,
      isHead: typed.isHead === "1",
      at: rq.now,
    }),
  );
  return seeOther("/can-bo/phan-anh");
}
