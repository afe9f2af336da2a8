import { z } from "zod";
import { transaction } from "../../../../../platform/db/index.ts";
import type { FieldError } from "../../../../../platform/html/index.ts";
import { html, type Reply, type Rq, seeOther } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { actorOf } from "../../../../accounts/index.ts";
import { en } from "../../../asked/messages.en.ts";
import { vi } from "../../../asked/messages.vi.ts";
import { questionAsCounted } from "../../../asked/question-words.ts";
import { teachSaying } from "../../../asked/teach-saying.ts";
import { catalogueOf } from "../../../catalogue.ts";
import { ProcedureNotFound } from "../../../procedure.errors.ts";
import { ASKED_BASE, VIEW_IN_ADDRESS } from "../asked-list/view.tsx";
import { OTHER, SayingTeachView } from "./view.tsx";

const text = z.preprocess((value) => (typeof value === "string" ? value : ""), z.string());
const Typed = z.object({ saying: text, choice: text, code: text });
type Typed = z.infer<typeof Typed>;

async function show(rq: Rq, typed: Typed, errors: FieldError[], status = 200): Promise<Reply> {
  const answer = await catalogueOf(rq.app).search(typed.saying.slice(0, 300), {}, { offset: 0, limit: 6 });
  return html(
    SayingTeachView({ ctx: rq.app.view(rq), words: pick(rq.lang, vi, en), typed, errors, suggestions: answer.items }),
    { status },
  );
}

export async function teachSayingForm(rq: Rq): Promise<Reply> {
  const asked = typeof rq.query.q === "string" ? rq.query.q.slice(0, 100) : "";
  return show(rq, { saying: asked, choice: "", code: "" }, []);
}

export async function teachSayingPage(rq: Rq): Promise<Reply> {
  const typed = Typed.parse(rq.body ?? {});
  const words = pick(rq.lang, vi, en);
  const saying = questionAsCounted(typed.saying);
  const code = (typed.choice === OTHER || typed.choice === "" ? typed.code : typed.choice).trim();
  const codeField = typed.choice === OTHER ? "code" : "choice";
  const errors: FieldError[] = [];
  if (saying === null) errors.push({ field: "saying", message: words.errors.saying });
  if (!/^\d\.\d{6}$/.test(code)) errors.push({ field: codeField, message: words.errors.code });
  if (saying === null || errors.length > 0) return show(rq, typed, errors, 422);
  try {
    await transaction(rq.app.db, (tx) => teachSaying(tx, actorOf(rq), { code, saying }, rq.now));
  } catch (error) {
    if (!(error instanceof ProcedureNotFound)) throw error;
    return show(rq, typed, [{ field: codeField, message: words.errors.unknown(code) }], 422);
  }
  return seeOther(
    `${ASKED_BASE}?xem=${VIEW_IN_ADDRESS.taught}&xong=${encodeURIComponent(saying)}&thutuc=${encodeURIComponent(code)}`,
  );
}
